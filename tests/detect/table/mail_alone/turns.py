"""Conversations by turns: the first on Tuesday, three days before NOW, and the others each some hours later."""

from __future__ import annotations

from tests.detect.situations import DANA, Mail, Situation, got, sent

FIRST = 3.0
"""Days before NOW, which is a Friday: Tuesday at 10."""


def turns(*said: str, who: str = DANA, subject: str = "Migration", **headers: str) -> tuple[Mail, ...]:
    """Return a conversation. A turn begins with ``me:`` or ``they:``."""
    found: list[Mail] = []
    for number, turn in enumerate(said):
        side, _, text = turn.partition(": ")
        write = sent if side == "me" else got
        named = subject if number == 0 else f"Re: {subject}"
        found.append(write(who, named, text, FIRST - 0.15 * number, answers=number, headers=headers))
    return tuple(found)


def agreed(
    *said: str, kind: str = "meeting", draft: str = "recap", who: str = DANA, subject: str = "Migration"
) -> Situation:
    """Return a conversation in which both sides agree on a time on Thursday."""
    return Situation(sort="", kind=kind, draft=draft, mails=turns(*said, who=who, subject=subject))


def nothing(*said: str, who: str = DANA, subject: str = "Migration", **headers: str) -> Situation:
    """Return a conversation that makes no meeting."""
    return Situation(sort="", kind="", draft="", mails=turns(*said, who=who, subject=subject, **headers))

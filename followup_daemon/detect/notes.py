"""Action items in the summary that a note-taker mails after a meeting (Gemini, Zoom, Otter, Fireflies, Fathom, Teams, Read)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from followup_daemon.detect.correspondence import Correspondence
from followup_daemon.detect.vocabulary import every
from followup_daemon.detect.vocabulary.matching import unaccented
from followup_daemon.model.interaction import Interaction, InteractionKind
from followup_daemon.model.mail import Direction, Message
from followup_daemon.normalise.words import one_line

_NOTE_TAKER = re.compile(
    r"^(?:gemini-notes@google\.com|meetings-noreply@google\.com|no-?reply@(?:[a-z]+\.)?(?:zoom\.us|otter\.ai|fathom\.video|fireflies\.ai|read\.ai|email\.teams\.microsoft\.com|teams\.mail\.microsoft)|(?:fred|notes|summary|meetings?|notifications?|executiveassistant)@(?:[a-z]+\.)?(?:fireflies\.ai|otter\.ai|fathom\.video|read\.ai))$"
)
_HEADING = re.compile(rf"^\W*(?:{'|'.join(every('NOTES_HEADINGS'))})\W*$")
_ITEM = re.compile(r"(?:[-*•–☐□✓]|\[ ?\]|\d{1,2}[.)])\s*(?P<item>\S.{3,140})$")
_LINE = 400
_MOST = 4
_SOON = timedelta(hours=24)
_SPOKEN = frozenset(
    {InteractionKind.MEETING, InteractionKind.SALES_MEETING, InteractionKind.INTERVIEW, InteractionKind.NETWORKING}
)


def action_items(sender_key: str, text: str) -> tuple[str, ...]:
    """Up to four items below a heading that says so; () for mail of anybody but a note-taker."""
    if not _NOTE_TAKER.match(sender_key):
        return ()
    found: list[str] = []
    below = False
    for line in (one[:_LINE].strip() for one in text.splitlines()):
        if _HEADING.match(unaccented(line)):
            below = True
        elif below and (item := _ITEM.match(line)):
            found.append(one_line(item["item"], 140).rstrip(".;"))
        elif below and line and found:
            break
    return tuple(dict.fromkeys(found))[:_MOST]


def attach(found: Iterable[Interaction], mail: Correspondence) -> list[Interaction]:
    """The interactions with the action items of their own summaries."""
    known = list(found)
    for message in mail.messages:
        if message.direction is Direction.RECEIVED and message.signals.action_items:
            about = [n for n, one in enumerate(known) if _is_about(message, one)]
            if about:
                nearest = max(about, key=lambda n: known[n].ended_at)
                known[nearest] = replace(known[nearest], action_items=message.signals.action_items)
    return known


def _is_about(message: Message, interaction: Interaction) -> bool:
    """The summary follows the meeting within a day and names its title."""
    soon = (
        timedelta(0)
        <= message.sent_at - interaction.started_at
        <= interaction.ended_at - interaction.started_at + _SOON
    )
    return soon and interaction.kind in _SPOKEN and interaction.title.lower() in message.subject.lower()

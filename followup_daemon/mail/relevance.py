"""Relevance: which statements of a received mail are said to the user.

A word that decides something in a letter to the user decides nothing in a colleague's plan, in mail to somebody else,
or in the mail of others that somebody passes on.
"""

from __future__ import annotations

from dataclasses import replace

from followup_daemon.mail import organisations
from followup_daemon.model.mail import Direction, Message, Signals

CIRCLE = 3
"""The maximum number of recipients of a mail that confirms an interview with one of them, or decides about one."""


def believed(message: Message, own: frozenset[str]) -> Message:
    """Return ``message`` without the statements that are not said to the user. ``own`` are the user's addresses.

    A cancellation or a postponement stays whoever reports it: not to write is the safe side.
    """
    if message.direction is not Direction.RECEIVED or not _states(message.signals) or _is_to_user(message, own):
        return message
    return replace(message, signals=_without_statements(message.signals))


def _states(signals: Signals) -> bool:
    statements = (signals.decision, signals.promises, signals.interview, signals.next_round)
    return any(statements) or signals.scheduling is not None or signals.introduced is not None


def _is_to_user(message: Message, own: frozenset[str]) -> bool:
    """Return whether the mail is from outside, names the user, goes to few people, and is the sender's own words."""
    named = any(someone.key in own for someone in message.recipients)
    few = len(message.recipients) <= CIRCLE or not (message.signals.decision or message.signals.appointment)
    return named and few and not message.forwards and not organisations.is_internal(message.sender, own)


def _without_statements(signals: Signals) -> Signals:
    return replace(
        signals,
        decision=None,
        decision_words="",
        decision_implied=False,
        promises=(),
        interview="",
        next_round=False,
        appointment=None,
        receipt="",
        scheduling=None,
        introduced=None,
    )

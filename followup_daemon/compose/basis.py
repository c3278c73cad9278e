"""Everything that one letter may draw on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from followup_daemon.model.draft import FollowUp
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.mail import Message
from followup_daemon.model.people import Person
from followup_daemon.model.policy import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterContext:
    """``conversation``: mails with the recipients, ``habits``: the user's own to others of their organisation, both oldest first.

    ``names`` are words with a dot that are names and no links: those that the user wrote, and their organisation's own.
    ``answers`` is the mail that the letter answers, or None. ``sender`` is the address that the conversation used,
    ``language`` the one it is held in, ``time_zone`` the user's.
    """

    interaction: Interaction
    follow_up: FollowUp
    key: str
    sender: Person
    recipients: tuple[Person, ...]
    cc: tuple[Person, ...]
    profile: Profile
    signature: str
    language: str
    time_zone: str
    now: datetime
    conversation: tuple[Message, ...] = ()
    habits: tuple[Message, ...] = ()
    names: frozenset[str] = frozenset()
    answers: Message | None = None
    notes: tuple[str, ...] = ()
    templates: dict[str, str] = field(default_factory=dict)

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
class Basis:
    """``conversation``: mails with the recipients, oldest first; ``answers``: the one that the letter answers, or None.

    ``sender`` is the address that the conversation used. ``colleagues`` is how many letters of the same purpose
    the same event yields, so that they are not all alike; ``time_zone`` is the user's.
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
    answers: Message | None = None
    notes: tuple[str, ...] = ()
    templates: dict[str, str] = field(default_factory=dict)

"""The case of one follow-up: its current facts, which are the only input of ``decide``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from followup_daemon.model.draft import FollowUp, Placement
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.mail import Message
from followup_daemon.model.people import Person


class OverrideKind(StrEnum):
    """The commands with which the user can override an interaction. ``undo`` reverts them."""

    SKIP = "skip"
    DONE = "done"
    SNOOZE = "snooze"
    NOTE = "note"
    NOTE_REMOVED = "note_removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """One override of the user. Overrides are stored in their order, so that the last can be undone.

    Only a snooze has ``until``, and only a note has ``text``. ``removes`` is the number of a note that is removed.
    """

    kind: OverrideKind
    at: datetime
    until: datetime | None = None
    text: str = ""
    removes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ActiveOverride:
    """The skip, snooze or done that is in force. Only a snooze has ``until``."""

    kind: OverrideKind
    at: datetime
    until: datetime | None = None


class Lost(StrEnum):
    """The table of a damaged record. The interaction of the record is suspended until the user decides."""

    DRAFT = "placement"
    WORD = "override"
    HOLD = "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One follow-up with its facts.

    ``sent`` has the user's messages to the counterparts. ``received`` has the counterparts' own messages. ``automatic``
    has their automatic replies and bounces. These are from any thread, oldest first. ``unproved`` has messages from
    them that failed authentication. Such a message can only suppress a draft. ``notices`` has mail of services about
    them: calls, chat messages, signatures. ``departed`` has the messages which say that a recipient no longer works
    there. ``drafts`` has the user's unsent drafts to them. ``placement`` is the program's draft for this follow-up.
    ``siblings`` has its drafts for other follow-ups
    of the same interaction, and ``others_waiting`` those for other interactions with the same people. ``later`` has
    the interactions with these people that begin after the end of this one or are part of the same conversation.
    ``notes`` has the user's notes, oldest first. ``lost`` has the damaged records of the interaction. It is suspended
    while there are any.
    """

    interaction: Interaction
    follow_up: FollowUp
    recipients: tuple[Person, ...]
    time_zone: str
    sent: tuple[Message, ...] = ()
    received: tuple[Message, ...] = ()
    automatic: tuple[Message, ...] = ()
    unproved: tuple[Message, ...] = ()
    notices: tuple[Message, ...] = ()
    departed: tuple[Message, ...] = ()
    drafts: tuple[Message, ...] = ()
    placement: Placement | None = None
    siblings: tuple[Placement, ...] = ()
    others_waiting: tuple[Placement, ...] = ()
    override: ActiveOverride | None = None
    notes: tuple[str, ...] = ()
    later: tuple[Interaction, ...] = ()
    lost: tuple[Lost, ...] = ()

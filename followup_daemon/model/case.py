"""All that is known of one follow-up now: the only input of ``decide``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from followup_daemon.model.draft import FollowUp, Placement
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.mail import Message
from followup_daemon.model.people import Person


class OverrideKind(StrEnum):
    """What the user can say about an interaction by command, and take back."""

    SKIP = "skip"
    DONE = "done"
    SNOOZE = "snooze"
    NOTE = "note"
    NOTE_REMOVED = "note_removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """One thing that the user said. They are kept in their order, so that the last one can be taken back.

    ``until`` belongs to a snooze and ``text`` to a note; ``removes`` is the number of the note that is taken out.
    """

    kind: OverrideKind
    at: datetime
    until: datetime | None = None
    text: str = ""
    removes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ActiveOverride:
    """The skip, snooze or done that holds now. ``until`` belongs to a snooze."""

    kind: OverrideKind
    at: datetime
    until: datetime | None = None


class Lost(StrEnum):
    """The table of a damaged record. Its interaction is held back until the user answers."""

    DRAFT = "placement"
    WORD = "override"
    HOLD = "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One follow-up and its surroundings.

    ``sent`` are the user's messages to the counterparts, ``received`` the counterparts' own messages,
    ``automatic`` their machines' answers (out of office, bounces): each oldest first, whatever the thread.
    ``unproved`` are messages that name them as sender and failed authentication: they may hold a draft, nothing else.
    ``drafts`` are the user's unsent drafts to them. ``placement`` is this follow-up's own draft,
    ``siblings`` the drafts of ours for other follow-ups of the same interaction,
    ``others_waiting`` drafts of ours for other interactions with the same people, ``later`` those interactions
    themselves that begin after this one ended or are part of the same conversation. ``notes`` are the user's, oldest
    first. ``lost`` are damaged records of the interaction: while there is one, nothing is done for it.
    """

    interaction: Interaction
    follow_up: FollowUp
    recipients: tuple[Person, ...]
    time_zone: str
    sent: tuple[Message, ...] = ()
    received: tuple[Message, ...] = ()
    automatic: tuple[Message, ...] = ()
    unproved: tuple[Message, ...] = ()
    drafts: tuple[Message, ...] = ()
    placement: Placement | None = None
    siblings: tuple[Placement, ...] = ()
    others_waiting: tuple[Placement, ...] = ()
    override: ActiveOverride | None = None
    notes: tuple[str, ...] = ()
    later: tuple[Interaction, ...] = ()
    lost: tuple[Lost, ...] = ()

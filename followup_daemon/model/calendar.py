"""Calendar events as the stages see them: one value per occurrence, in iCalendar's own words (RFC 5545)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from followup_daemon.model.interaction import Promise
from followup_daemon.model.people import Person


class ParticipationStatus(StrEnum):
    """The answer of an attendee. A person who delegated does not come, and the delegate is a separate attendee."""

    NEEDS_ACTION = "needs-action"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"
    DELEGATED = "delegated"

    @property
    def is_absent(self) -> bool:
        return self in (ParticipationStatus.DECLINED, ParticipationStatus.DELEGATED)


class AttendeeType(StrEnum):
    INDIVIDUAL = "individual"
    GROUP = "group"
    RESOURCE = "resource"
    ROOM = "room"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    person: Person
    status: ParticipationStatus = ParticipationStatus.NEEDS_ACTION
    type: AttendeeType = AttendeeType.INDIVIDUAL
    participates: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSignals:
    """What an event's description says; the description itself is never stored."""

    opted_out: bool = False
    you_interview: str = ""
    interview: str = ""
    other_interview: str = ""
    hiring: str = ""
    promises: tuple[Promise, ...] = ()
    sales: str = ""
    networking: str = ""
    agenda: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    phone: str = ""
    language: str = ""
    by_video: bool = False


NO_EVENT_SIGNALS = EventSignals()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One occurrence. Times are UTC; an all-day event starts at local midnight of ``time_zone``.

    ``recurrence_id`` is "" for an event outside a series. ``first_in_series`` marks the first instance of a series.
    ``tentative``: the organiser only pencilled it in (STATUS, RFC 5545 section 3.8.1.11, or Graph's showAs).
    ``attendees_omitted``: more people are invited than the calendar names. ``missing``: the calendar no longer has it.
    ``sent_by`` is the key of the person who acts for the organiser (SENT-BY, RFC 5545 section 3.2.18), or "".
    ``countered``: another time was proposed for it, and not declined. It is judged later and never stored.
    ``doubt`` says why an event that is in mail alone is not relied on, or "". It is judged later and never stored.
    """

    ref: str
    uid: str
    recurrence_id: str = ""
    title: str
    description: str = ""
    starts_at: datetime
    ends_at: datetime
    time_zone: str
    all_day: bool = False
    cancelled: bool = False
    tentative: bool = False
    is_private: bool = False
    recurring: bool = False
    first_in_series: bool = True
    organiser: Person | None = None
    attendees: tuple[Attendee, ...] = ()
    attendees_omitted: bool = False
    sequence: int = 0
    created_at: datetime | None = None
    changed_at: datetime | None = None
    missing: bool = False
    from_mail: bool = False
    method: str = ""
    sent_by: str = ""
    doubt: str = ""
    countered: bool = False
    signals: EventSignals = NO_EVENT_SIGNALS

    @property
    def key(self) -> str:
        """Return the identity that survives rescheduling (RFC 5545 section 3.8.4.4)."""
        return f"{self.uid}\n{self.recurrence_id}"

"""An interaction between the user and other people, and the later news about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from followup_daemon.model.people import Person
from followup_daemon.model.tables.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRow:
    """One kind of interaction."""

    noun: str
    article: str = "a"
    is_written: bool = False
    """The user sent something, and nobody met; ``ended_at`` is the time of sending."""
    is_job: bool = False
    """It is about a job, so everybody of the hiring organisation belongs to it."""
    replaces_earlier: bool = True
    """A reminder of something earlier with the same people is not needed after it."""
    formal: bool = False
    """Strangers are greeted formally."""

    @property
    def definite(self) -> str:
        """Return ``the interview``."""
        return f"the {self.noun}"

    @property
    def indefinite(self) -> str:
        """Return ``an interview``."""
        return f"{self.article} {self.noun}"


class InteractionKind(StrEnum):
    """The kinds of interaction. A value without a row raises an error when this module is imported."""

    row: KindRow

    def __new__(cls, value: str, row: KindRow) -> Self:
        """Return the member ``value`` with its row."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.row = row
        return member

    INTERVIEW = "interview", KindRow(noun="interview", article="an", is_job=True)
    MEETING = "meeting", KindRow(noun="meeting")
    SALES_MEETING = "sales_meeting", KindRow(noun="sales meeting")
    NETWORKING = "networking", KindRow(noun="conversation")
    PROPOSAL = "proposal", KindRow(noun="proposal", is_written=True)
    APPLICATION = (
        "application",
        KindRow(noun="application", article="an", is_written=True, is_job=True, replaces_earlier=False, formal=True),
    )


class Decision(StrEnum):
    REJECTED = "rejected"
    ACCEPTED = "accepted"


class EvidenceSource(StrEnum):
    CALENDAR = "calendar"
    SENT = "sent"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A date that the other side gave for an answer. ``due`` is the last day that it can mean.

    ``vague``: no day was named ("in the coming days"). The policy has the number of business days for that.
    """

    due: date
    words: str
    vague: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The source of an interaction. ``ref`` is the account's ref of the message or event."""

    source: EvidenceSource
    when: datetime
    words: str
    ref: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """A property of the interaction itself that forbids a follow-up, with a sentence for the user."""

    reason: Reason
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """One interaction. ``key`` is the same in every cycle. ``id`` is its short public form.

    ``ended_at`` of a proposal or application is the time it was sent. ``anchor`` is the Message-ID of its first mail,
    or None for a calendar event. ``people`` is the number of people there, without the user. ``own_title``: the title
    is in the user's own words, not those of an organiser. ``aliases`` has the keys of other addresses of the
    counterparts. Mail to and from them counts as theirs.

    ``language`` is the language of its texts, or "" if they do not show one. ``action_items`` come from a note-taker's
    summary. ``copies`` has the keys that the copies of its event in other calendars would have. ``stranger``: the user
    neither accepted it nor ever wrote to anybody there.

    ``agreed_at`` is the time of the mail by which both sides agreed on it. Earlier mail does not move or cancel it.
    ``introduced_by`` introduced the user to the counterparts by mail: they have not met.
    """

    key: str
    id: str
    account: str
    kind: InteractionKind
    title: str
    own_title: bool = False
    started_at: datetime
    ended_at: datetime
    organisation: str
    counterparts: tuple[Person, ...]
    aliases: tuple[str, ...] = ()
    cc: tuple[Person, ...] = ()
    people: int = 0
    anchor: str | None = None
    own_address: str | None = None
    evidence: tuple[Evidence, ...] = ()
    agenda: tuple[str, ...] = ()
    action_items: tuple[str, ...] = ()
    language: str = ""
    promise: Promise | None = None
    promised_at: datetime | None = None
    decision: Decision | None = None
    decided_at: datetime | None = None
    decided_by: Person | None = None
    copies: tuple[str, ...] = ()
    stranger: bool = False
    agreed_at: datetime | None = None
    introduced_by: Person | None = None
    obstacles: tuple[Obstacle, ...] = ()

"""The type of a mail that all stages share: RFC 5322 header fields in plain types, and the signals of the text."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum

from followup_daemon.model.calendar import Event
from followup_daemon.model.interaction import Decision, Promise
from followup_daemon.model.people import Person
from followup_daemon.model.tables.told import NOTHING_TOLD, Told


class Direction(StrEnum):
    SENT = "sent"
    RECEIVED = "received"
    DRAFT = "draft"


class Origin(StrEnum):
    """The author of a mail: a human, or a type of automatic sender (RFC 3834, RFC 3464, RFC 2369, RFC 6047).

    A REACTION is an emoji that a person set under a mail: it says nothing and answers nothing. A NOTICE is a
    service's mail about a call or a message of a person that came another way (``Message.on_behalf_of``).
    """

    HUMAN = "no"
    REPLY = "reply"
    GENERATED = "generated"
    BULK = "bulk"
    BOUNCE = "bounce"
    CALENDAR = "calendar"
    REACTION = "reaction"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodResult:
    """One result of a server (RFC 8601): ``method`` is dmarc, dkim or spf; ``domain`` is the tested one, or ""."""

    method: str
    result: str
    domain: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthenticationResults:
    """One Authentication-Results header field. ``authserv_id`` is "" if the server gives none (Exchange Online)."""

    authserv_id: str = ""
    results: tuple[MethodResult, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """A time that a mail confirms for a conversation."""

    starts_at: datetime
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A time for a meeting as far as a mail names it. ``zone`` is an IANA name or an offset, "" if none is named."""

    day: date | None = None
    clock: time | None = None
    until: time | None = None
    zone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduling:
    """What a mail says about the time of a meeting, with its words.

    ``proposed`` are the times that it proposes, and ``accepted`` those that an acceptance names.
    """

    words: str
    proposed: tuple[Slot, ...] = ()
    accepts: bool = False
    accepted: tuple[Slot, ...] = ()
    declines: bool = False


EVERYBODY = "*"
"""A member of ``Mention.people`` that stands for all participants."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A statement about people, with its words.

    ``people`` has the keys of addresses, and names in lower case without accents. ``address`` is an address that the
    mail names for another person, in its original spelling.
    """

    words: str
    people: tuple[str, ...] = ()
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signals:
    """The signals of a message: a few words each, never the body.

    ``interview``, ``proposal``, ``application`` and ``receipt`` hold the words that are its evidence, or "".
    ``language`` is a code such as "en", or "" if it is unclear. ``familiar`` means that it says du, tu or tú.
    ``greeting`` and ``sign_off`` come from the user's own mail, so that letters can use them.
    ``open_question`` is a question of the sender that concerns more than the appointment. ``told`` has the further
    points that an answer takes up. ``own_promise_due`` is the day by which the user promised ``own_promise``.
    ``decision_implied``: the decision does not name what it is about. The conversation shows it.
    ``organisation`` is that of the sender, as the mail writes it.
    ``action_items`` are those of a note-taker's summary of a meeting.
    ``departed`` says who no longer works there, ``stand_in`` that somebody else conducts an appointment, and
    ``signed`` who has signed a document. ``introduced`` are recipients whom an introduction names.
    """

    language: str = ""
    familiar: bool = False

    interview: str = ""
    proposal: str = ""
    application: str = ""
    receipt: str = ""
    about_job: bool = False
    decision: Decision | None = None
    decision_words: str = ""
    decision_implied: bool = False
    promises: tuple[Promise, ...] = ()
    holding: bool = False
    next_round: bool = False
    cancellation: str = ""
    rescheduling: str = ""
    no_show: str = ""
    away: bool = False
    away_until: datetime | None = None
    bounced: tuple[str, ...] = ()
    appointment: Appointment | None = None
    question: str = ""
    open_question: str = ""
    own_promise: str = ""
    own_promise_due: date | None = None
    told: Told = NOTHING_TOLD
    role: str = ""
    greeting: str = ""
    sign_off: str = ""
    phone: str = ""
    organisation: str = ""
    action_items: tuple[str, ...] = ()
    departed: Mention | None = None
    stand_in: Mention | None = None
    signed: Mention | None = None
    scheduling: Scheduling | None = None
    introduced: Mention | None = None


NOTHING_SAID = Signals()


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageAttributes:
    """The facts about a message that are not in its bytes (message attributes, RFC 9051 section 2.3).

    ``ref`` is the account's own name for it, ``own`` the user's addresses.
    ``seen_at`` stands in for a missing date. ``direction`` is None if the sender's address decides.
    ``size`` counts the bytes of the whole message, if only its beginning is read.
    ``internal_date`` is the server's own time of arrival, in UTC, if it has one.
    """

    ref: str
    own: frozenset[str]
    seen_at: datetime
    direction: Direction | None
    size: int | None = None
    internal_date: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message. ``text`` is the sender's own text, without quoted mail. It is never stored.

    ``ref`` is the name of the message in the account. ``message_id`` keeps its angle brackets.
    ``sent_at`` is UTC; ``utc_offset`` is the sender's own offset in minutes, which decides what "tomorrow" means.
    ``references`` holds the ancestors' Message-IDs, oldest first (RFC 5322 section 3.6.4).
    ``conversation`` is the name of its conversation in the account, for mail without References.
    ``unaddressed`` has the names among the recipients of a draft that have no address.
    ``on_behalf_of`` is the name of the person whom a NOTICE is about, or "". ``encrypted``: its text cannot be read.
    ``authentication`` has the results of servers for the sender's domain, topmost first.
    ``forwards`` means that it passes on other people's mail, which is not part of ``text``.
    ``added`` names the signals among ``promises`` and ``decision`` that only a newer extraction found in it.
    """

    ref: str
    message_id: str
    direction: Direction
    sent_at: datetime
    utc_offset: int = 0
    sender: Person
    to: tuple[Person, ...]
    cc: tuple[Person, ...] = ()
    reply_to: tuple[Person, ...] = ()
    unaddressed: tuple[str, ...] = ()
    subject: str = ""
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    conversation: str = ""
    origin: Origin = Origin.HUMAN
    on_behalf_of: str = ""
    encrypted: bool = False
    attachments: tuple[str, ...] = ()
    invitations: tuple[Event, ...] = ()
    text: str = ""
    forwards: bool = False
    signals: Signals = field(default=NOTHING_SAID)
    note: str = ""
    added: tuple[str, ...] = ()
    authentication: tuple[AuthenticationResults, ...] = ()

    @property
    def thread(self) -> tuple[str, ...]:
        """Return the Message-IDs in References and In-Reply-To, then its own."""
        own = (self.message_id,)
        parent = (self.in_reply_to,) if self.in_reply_to else ()
        return tuple(dict.fromkeys(self.references + parent + own))

    @property
    def sent_locally(self) -> datetime:
        """Return the time of sending in the time zone of the sender."""
        return self.sent_at.astimezone(timezone(timedelta(minutes=self.utc_offset)))

    @property
    def recipients(self) -> tuple[Person, ...]:
        return self.to + self.cc


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A message or event that was skipped, or with ``partly`` read only in part, with the reason.

    ``ours`` means that the separate process died, or ran out of time or memory.
    """

    ref: str
    reason: str
    partly: bool = False
    ours: bool = False


def revised(old: Message | None, new: Message) -> Message:
    """Return ``new`` with the names of the signals that ``old`` lacks. ``old`` is None if no content was stored.

    Both are readings of one mail. A promise with another date is not an added promise. Another decision is an added
    decision.
    """
    before = old.signals if old is not None else NOTHING_SAID
    added = [*old.added, *new.added] if old is not None else []
    if new.signals.promises and not before.promises:
        added.append("promises")
    if new.signals.decision is not None and new.signals.decision is not before.decision:
        added.append("decision")
    return replace(new, added=tuple(dict.fromkeys(added)))

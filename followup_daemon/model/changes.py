"""The changes that one poll of an account returns, and the snapshot of all that is stored.

A poll is complete, a named part of a long sync, or an error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from followup_daemon.model.calendar import Event
from followup_daemon.model.mail import Direction, Message, Unreadable, revised


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursors:
    """The position of each source. ``known_refs(source)`` returns the refs already stored for a source."""

    positions: dict[str, str]
    known_refs: Callable[[str], frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MailChanges:
    """New messages of one source (a folder). ``message_count`` is their number now, or None if nothing changed."""

    source: str
    position: str
    new: tuple[Message, ...] = ()
    skipped: tuple[str, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    message_count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarChanges:
    """The complete current content of one source (one calendar file).

    Events that ended before ``since`` or begin after ``until`` were not read, so their absence means nothing.
    ``removed``: the source no longer exists. ``unavailable``: it could not be read now; stored events remain.
    """

    source: str
    position: str
    events: tuple[Event, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    removed: bool = False
    unavailable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftChanges:
    """The unsent drafts: ``present`` has the refs of all, ``new`` the drafts that were not stored before."""

    position: str
    new: tuple[Message, ...] = ()
    present: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The progress of a long sync. ``done`` of ``total`` messages are read. ``total`` is None if it is unknown."""

    done: int
    total: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The result of one poll. ``drafts`` is None if no draft changed.

    ``sync_progress`` is set if this is only the next part of a long sync. This part is stored, but nothing may be
    decided before the rest is read.
    """

    mail: tuple[MailChanges, ...] = ()
    calendar: tuple[CalendarChanges, ...] = ()
    drafts: DraftChanges | None = None
    sync_progress: Progress | None = None

    @property
    def has_changes(self) -> bool:
        return (
            bool(self.calendar)
            or self.drafts is not None
            or any(one.new or one.skipped or one.unreadable for one in self.mail)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountSnapshot:
    """All stored facts within the horizon, of one account or of all accounts of a user: the input of ``detect``.

    ``messages`` are sent and received, oldest first. ``drafts`` are the user's own unsent ones.
    ``events`` has every stored occurrence.
    ``unproved`` is received mail that failed authentication (see ``mail.authenticity``); it can only hold a draft back.
    ``proved`` has the Message-IDs of mail that passed authentication for its From domain.
    """

    messages: tuple[Message, ...] = ()
    drafts: tuple[Message, ...] = ()
    events: tuple[Event, ...] = ()
    unproved: tuple[Message, ...] = ()
    proved: frozenset[str] = frozenset()

    @classmethod
    def of(cls, messages: Iterable[Message], drafts: Iterable[Message], events: Iterable[Event]) -> AccountSnapshot:
        """Return a snapshot with each mail and event once. A mail that was sent and also received counts as sent.

        Two copies of a mail can be of two versions of the extraction, for example after the mailbox was moved.
        """
        once: dict[tuple[str, Direction], Message] = {}
        for one in messages:
            name = (one.message_id, one.direction)
            once[name] = revised(once[name], one) if name in once else one
        sent = {message_id for message_id, direction in once if direction is Direction.SENT}
        return cls(
            messages=tuple(
                one
                for (message_id, direction), one in once.items()
                if direction is Direction.SENT or message_id not in sent
            ),
            drafts=tuple(drafts),
            events=tuple(_current(events)),
        )


def _current(events: Iterable[Event]) -> Iterable[Event]:
    """Return the newest copy of each event."""
    by_key: dict[str, Event] = {}
    for one in events:
        known = by_key.get(one.key)
        if known is None or _replaces(one, known):
            by_key[one.key] = one
    return by_key.values()


def _replaces(one: Event, known: Event) -> bool:
    """Return whether ``one`` is the newer copy.

    An event that is gone from one calendar but present in another was moved, not deleted. A cancellation by the
    organiser applies to all calendars, also to those that are not updated yet.
    """
    called_off, was_called_off = (event.cancelled and event.organiser is not None for event in (one, known))
    if called_off != was_called_off and one.sequence == known.sequence:
        return called_off
    return not one.missing and (known.missing or one.sequence > known.sequence)

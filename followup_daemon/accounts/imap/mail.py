"""IMAP folders, read by UID since UIDNEXT. After a change of UIDVALIDITY a folder is read back to a limit."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from imapclient.datetime_util import format_criteria_date

from followup_daemon.accounts.imap import commands, partial_fetch
from followup_daemon.accounts.imap.commands import Status
from followup_daemon.accounts.imap.session import Session
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.model.changes import Cursors, DraftChanges, MailChanges
from followup_daemon.model.mail import Direction, Message, MessageAttributes, Unreadable

PART = 500
"""The number of messages that one part of a long sync reads and stores."""
_ITEMS = ["RFC822.SIZE", "INTERNALDATE", "FLAGS", f"BODY.PEEK[]<0.{partial_fetch.LIMIT}>"]
_HEADER = ["INTERNALDATE", "FLAGS", "BODY.PEEK[HEADER]"]
DRAFTS = "drafts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """The position of a folder: every message with a UID below ``next`` is stored."""

    validity: int = 0
    next: int = 0

    def to_text(self) -> str:
        return json.dumps({"validity": self.validity, "next": self.next})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """The state of a long sync: the UIDs that remain, and the parts that were requested already.

    It continues only from ``after``, the position after the last part. A part that was read but not stored is read
    again. ``asked`` has the first UID and the command tag of each requested part. ``unasked`` has the UIDs that are not
    requested yet. ``arrived`` has responses that came before their turn.
    """

    validity: int
    after: int
    uids: list[int]
    unasked: list[int]
    asked: tuple[tuple[int, Any], ...] = ()
    arrived: dict[int, dict[bytes, Any]] = field(default_factory=dict)

    def asking(self, client: Any) -> _Reading:
        """Return the sync after one more part was requested, if there is one."""
        part = self.unasked[:PART]
        if not part:
            return self
        asked = (*self.asked, (part[0], commands.ask(client, part, _ITEMS)))
        return replace(self, asked=asked, unasked=self.unasked[PART:])


class Folder:
    """One folder whose new messages are read. ``direction`` is None if the sender decides."""

    def __init__(self, session: Session, name: str, direction: Direction | None, initial_sync: timedelta) -> None:
        self._session = session
        self.name = name
        self._direction = direction
        self._initial_sync = initial_sync
        self._reading: _Reading | None = None

    @property
    def source(self) -> str:
        return f"imap:{self.name}"

    @property
    def is_reading(self) -> bool:
        """Return whether the next part of a long sync was requested."""
        return self._reading is not None and self._session.reading is self

    def changes(
        self, status: Status, cursors: Cursors, own: frozenset[str], now: datetime
    ) -> tuple[MailChanges | None, int]:
        """Return the next part of the new messages, and the number of messages that remain. Raises AccountError.

        ``status`` is the status of the folder at the beginning of the sync.
        """
        text = cursors.positions.get(self.source)
        known = Position(**json.loads(text)) if text else Position()
        reading = self._reading if self.is_reading else None
        if reading is not None and (known.validity, known.next) == (reading.validity, reading.after):
            goes_on = reading
            uids, fetched = self._session.run(lambda client: self._next(client, goes_on), reader=self)
            validity, following = reading.validity, status.next
        else:
            if known.validity == status.validity and known.next >= status.next:
                return None, 0
            if status.messages:
                validity, following, uids, fetched = self._session.read(
                    lambda client: self._first(client, known, cursors, now)
                )
            else:
                validity, following, uids, fetched = status.validity, status.next, [], {}
            following = following or status.next
        new: list[Message] = []
        unreadable: list[Unreadable] = []
        for uid in uids[:PART]:
            found = self._message(uid, validity, fetched.get(uid), own, now)
            if isinstance(found, Message):
                new.append(found)
            elif found is not None:
                unreadable.append(found)
        reached = uids[:PART][-1] + 1 if uids else 0
        left = len(uids[PART:])
        before = known.next if known.validity == validity else 0
        position = Position(validity=validity, next=max(reached if left else max(reached, following), before))
        change = MailChanges(
            source=self.source, position=position.to_text(), new=tuple(new), unreadable=tuple(unreadable)
        )
        return change, left

    def read_again(self, refs: Collection[str], own: frozenset[str], now: datetime) -> tuple[Message, ...]:
        """Return the messages with these refs that the folder still has. Raises AccountError."""
        wanted = {one: int(one.rpartition("/")[2]) for one in refs}

        def fetch(client: Any) -> tuple[int, dict[int, dict[bytes, Any]]]:
            status, uids = commands.look(client, self.name, f"UID {','.join(map(str, sorted(wanted.values())))}")
            fetched = commands.answered(client, commands.ask(client, uids, _ITEMS)) if uids else {}
            _add_parts(client, [uid for uid in uids if uid in fetched and _is_cut(fetched[uid])], fetched)
            return status.validity, fetched

        validity, fetched = self._session.read(fetch)
        there = [uid for ref, uid in wanted.items() if ref == self._reference(validity, uid)]
        found = (self._message(uid, validity, fetched.get(uid), own, now) for uid in there)
        return tuple(one for one in found if isinstance(one, Message))

    def _first(
        self, client: Any, known: Position, cursors: Cursors, now: datetime
    ) -> tuple[int, int, list[int], dict[int, dict[bytes, Any]]]:
        """Return UIDVALIDITY, UIDNEXT, all new UIDs, and the fetched first part of them.

        After a change of UIDVALIDITY the search goes back to a limit.
        """
        since = f"SINCE {format_criteria_date((now - self._initial_sync).date()).decode()}"
        status, uids = commands.look(client, self.name, since if known.next == 0 else f"UID {known.next}:*")
        if known.next and status.validity != known.validity:
            status, uids = commands.look(client, self.name, since)
            known = Position()
        uids = [uid for uid in uids if uid >= known.next]  # "n:*" always names the last message
        if known.next == 0 and (seen := cursors.known_refs(self.source)):  # read again, to retry unreadable messages
            uids = [uid for uid in uids if self._reference(status.validity, uid) not in seen]
        if not uids:
            return status.validity, status.next, [], {}
        reading = _Reading(validity=status.validity, after=known.next, uids=uids, unasked=uids)
        return status.validity, status.next, *self._next(client, reading.asking(client).asking(client))

    def _next(self, client: Any, reading: _Reading) -> tuple[list[int], dict[int, dict[bytes, Any]]]:
        """Return the next part. Request one more at once, so that the server works while this part is read."""
        self._reading, self._session.reading = None, None
        part, rest = reading.uids[:PART], reading.uids[PART:]
        due = [tag for first, tag in reading.asked if first <= part[-1]]
        asked = reading.asked[len(due) :]
        fetched = commands.answered(client, *due, onto=reading.arrived)
        cut = [uid for uid in part if uid in fetched and _is_cut(fetched[uid])]
        if cut:
            commands.answered(
                client, *(tag for _, tag in asked), onto=fetched
            )  # or they would mix with the next responses
            asked = ()
            _add_parts(client, cut, fetched)
        if rest:
            arrived = {uid: data for uid, data in fetched.items() if uid > part[-1]}
            further = replace(reading, after=part[-1] + 1, uids=rest, asked=asked, arrived=arrived)
            self._reading, self._session.reading = further.asking(client), self
        return reading.uids, fetched

    def _reference(self, validity: int, uid: int) -> str:
        return f"{self.name}/{validity}/{uid}"

    def _message(
        self, uid: int, validity: int, data: dict[bytes, Any] | None, own: frozenset[str], now: datetime
    ) -> Message | Unreadable | None:
        """Return the message, or None if it was deleted or is an unsent draft among the mail (some servers)."""
        if data is None or _is_draft(data):
            return None
        arrived = utc(data.get(b"INTERNALDATE")) or now
        attributes = MessageAttributes(
            ref=self._reference(validity, uid),
            own=own,
            seen_at=arrived,
            direction=self._direction,
            size=_size(data),
            internal_date=arrived,
        )
        return sandbox.read_mail(_raw(data), attributes)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftsPosition:
    """The position of the Drafts folder. ``known`` maps the UID of each unsent draft to its Message-ID."""

    validity: int
    next: int
    messages: int
    known: dict[str, str]
    modseq: int = 0

    def to_text(self) -> str:
        return json.dumps(asdict(self), sort_keys=True)

    def still_holds(self, status: Status) -> bool:
        """Return whether nothing changed since, including flags. Only HIGHESTMODSEQ shows that."""
        said = (status.validity, status.next, status.messages, status.modseq)
        return status.modseq > 0 and said == (self.validity, self.next, self.messages, self.modseq)


class Drafts:
    """The drafts in the Drafts folder. A draft never changes: an edited draft has another UID."""

    def __init__(self, session: Session, name: str) -> None:
        self._session = session
        self.name = name
        self.placed: set[tuple[int, int]] = set()
        """The UIDVALIDITY and UID of each draft that this program placed. Such a draft does not count as new."""
        self.present: DraftsPosition | None = None
        self.replaced = False
        """Whether the last poll found another folder (UIDVALIDITY) than the one before it."""

    def changes(self, status: Status, cursors: Cursors, own: frozenset[str], now: datetime) -> DraftChanges | None:
        """Return the changes, or None if there are none. Raises AccountError."""
        text = cursors.positions.get(DRAFTS)
        known = DraftsPosition(**json.loads(text)) if text else None
        if known is not None and known.still_holds(status):
            self.present, self.replaced = known, False
            return None
        found, headers = self._look(known, status.modseq) if status.messages else (_none(status), {})
        self.present, self.replaced = found, known is not None and known.validity != found.validity
        if found == known:
            return None
        new = [
            self._draft(uid, data, own, now)
            for uid, data in headers.items()
            if (found.validity, uid) not in self.placed
        ]
        present = frozenset(uid for uid in found.known if (found.validity, int(uid)) not in self.placed)
        return DraftChanges(position=found.to_text(), new=tuple(one for one in new if one is not None), present=present)

    def look(self) -> DraftsPosition:
        """Return the present drafts."""
        return self._look(None)[0]

    def _look(
        self, known: DraftsPosition | None, modseq: int = 0
    ) -> tuple[DraftsPosition, dict[int, dict[bytes, Any]]]:
        """Return the drafts, and the headers of new ones.

        ``modseq`` is from before this read, so that a later change is not missed.
        """

        def read(client: Any) -> tuple[DraftsPosition, dict[int, dict[bytes, Any]]]:
            status, uids = commands.look(client, self.name, "NOT DELETED")
            before = known.known if known is not None and known.validity == status.validity else {}
            fresh = [uid for uid in uids if str(uid) not in before]
            headers = commands.answered(client, commands.ask(client, fresh, _HEADER)) if fresh else {}
            ids = {str(uid): message_id(data) for uid, data in headers.items()}
            present = {str(uid): before.get(str(uid)) or ids.get(str(uid), "") for uid in uids}
            position = DraftsPosition(
                validity=status.validity, next=status.next, messages=status.messages, known=present, modseq=modseq
            )
            return position, headers

        return self._session.read(read)

    def _draft(self, uid: int, data: dict[bytes, Any], own: frozenset[str], now: datetime) -> Message | None:
        raw = commands.octets(data.get(b"BODY[HEADER]"))
        attributes = MessageAttributes(ref=str(uid), own=own, seen_at=now, direction=Direction.DRAFT)
        found = sandbox.read_mail(raw, attributes)
        return replace(found, sent_at=now, text="") if isinstance(found, Message) else None


def _add_parts(client: Any, cut: list[int], fetched: dict[int, dict[bytes, Any]]) -> None:
    """Fetch the remaining parts of large messages."""
    if not cut:
        return
    for uid, data in partial_fetch.by_part(client, {uid: _raw(fetched[uid]) for uid in cut}).items():
        kept = {name: value for name, value in fetched[uid].items() if not name.startswith(b"BODY[]")}
        fetched[uid] = {**kept, b"BODY[]": data}


def _none(status: Status) -> DraftsPosition:
    return DraftsPosition(validity=status.validity, next=status.next, messages=0, known={}, modseq=status.modseq)


def _is_draft(data: dict[bytes, Any]) -> bool:
    flags = data.get(b"FLAGS")
    return isinstance(flags, tuple) and b"\\Draft" in flags


def _size(data: dict[bytes, Any]) -> int:
    """Return the size of the whole message, of which perhaps only the beginning was fetched."""
    size = data.get(b"RFC822.SIZE")
    return size if isinstance(size, int) else len(_raw(data))


def _is_cut(data: dict[bytes, Any]) -> bool:
    return _size(data) > len(_raw(data)) >= partial_fetch.LIMIT


def _raw(data: dict[bytes, Any]) -> bytes:
    """Return a message, or its beginning, from the fetched data."""
    return next((commands.octets(value) for name, value in data.items() if name.startswith(b"BODY[]")), b"")


def message_id(data: dict[bytes, Any]) -> str:
    """Return the Message-ID from the fetched header lines."""
    raw = commands.octets(data.get(b"BODY[HEADER]"))
    at = datetime(2000, 1, 1, tzinfo=UTC)
    attributes = MessageAttributes(ref="", own=frozenset(), seen_at=at, direction=Direction.DRAFT)
    found = sandbox.read_mail(raw, attributes)
    return found.message_id if isinstance(found, Message) else ""


def utc(moment: object) -> datetime | None:
    """Return INTERNALDATE, the server's own time of arrival, in UTC."""
    if not isinstance(moment, datetime):
        return None
    try:
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except OverflowError:  # the first or the last day of the calendar
        return None

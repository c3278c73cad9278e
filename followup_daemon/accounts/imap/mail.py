"""Reading IMAP folders by UID: what is new since UIDNEXT; a changed UIDVALIDITY leads to a bounded look, never to harm."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from followup_daemon.accounts.imap.session import Session, Status
from followup_daemon.model.changes import Cursors, DraftChanges, MailChanges
from followup_daemon.model.mail import Direction, Message, Unreadable
from followup_daemon.normalise import mime

PART = 500
"""Messages that are read, and learnt, at a time."""
_BYTES = 128 * 1024
_ITEMS = ["RFC822.SIZE", "INTERNALDATE", "FLAGS", f"BODY.PEEK[]<0.{_BYTES}>"]
_HEADER = ["INTERNALDATE", "FLAGS", "BODY.PEEK[HEADER]"]
DRAFTS = "drafts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Everything below UID ``next`` is known; ``scan``: UIDs from there on are those of a bounded look since that day."""

    validity: int = 0
    next: int = 0

    def to_text(self) -> str:
        return json.dumps({"validity": self.validity, "next": self.next})


class Folder:
    """One folder whose new messages are read. ``direction`` is what the folder says of them."""

    def __init__(self, session: Session, name: str, direction: Direction, first_look: timedelta) -> None:
        self._session = session
        self.name = name
        self._direction = direction
        self._first_look = first_look

    @property
    def source(self) -> str:
        return f"imap:{self.name}"

    def changes(
        self, status: Status, cursors: Cursors, own: frozenset[str], now: datetime
    ) -> tuple[MailChanges | None, int]:
        """The next part of what is new, and how many more messages are to be read. Raises AccountError."""
        text = cursors.positions.get(self.source)
        known = Position(**json.loads(text)) if text else Position()
        validity, following = status.validity, status.next
        if known.validity != validity:
            known = Position(validity=validity, next=0)
        if known.next >= following:
            return None, 0
        since = (now - self._first_look).date()

        def read(client: Any) -> tuple[list[int], dict[int, dict[bytes, Any]]]:
            client.select_folder(self.name, readonly=True)
            criteria = ["SINCE", since] if known.next == 0 else ["UID", f"{known.next}:*"]
            found = sorted(uid for uid in client.search(criteria) if uid >= known.next)
            return found, client.fetch(found[:PART], _ITEMS) if found else {}

        uids, fetched = self._session.read(read)
        part, left = uids[:PART], len(uids[PART:])
        new: list[Message] = []
        unreadable: list[Unreadable] = []
        for uid in part:
            found = self._message(uid, validity, fetched.get(uid), own, now)
            if isinstance(found, Message):
                new.append(found)
            elif found is not None:
                unreadable.append(found)
        reached = (part[-1] + 1) if left else following
        position = Position(validity=validity, next=max(reached, known.next))
        change = MailChanges(
            source=self.source, position=position.to_text(), new=tuple(new), unreadable=tuple(unreadable)
        )
        return change, left

    def _message(
        self, uid: int, validity: int, data: dict[bytes, Any] | None, own: frozenset[str], now: datetime
    ) -> Message | Unreadable | None:
        """None for what went meanwhile, or is an unsent draft that some server keeps among the mail."""
        if data is None or b"\\Draft" in data.get(b"FLAGS", ()):
            return None
        arrived = utc(data.get(b"INTERNALDATE")) or now
        raw = next((value for name, value in data.items() if name.startswith(b"BODY[]")), b"") or b""
        reference = f"{self.name}/{validity}/{uid}"
        size = int(data.get(b"RFC822.SIZE", len(raw)))
        found = mime.read(raw, ref=reference, own=own, seen_at=arrived, direction=self._direction, size=size)
        if isinstance(found, Message) and abs(arrived - found.sent_at) > timedelta(days=1):
            return replace(found, sent_at=arrived)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftsPosition:
    """``known`` maps each unsent draft's UID to its Message-ID."""

    validity: int
    next: int
    messages: int
    known: dict[str, str]

    def to_text(self) -> str:
        found = {"validity": self.validity, "next": self.next, "messages": self.messages, "known": self.known}
        return json.dumps(found, sort_keys=True)


class Drafts:
    """The Drafts folder: which drafts lie there. A draft never changes; an edited one has another UID."""

    def __init__(self, session: Session, name: str) -> None:
        self._session = session
        self.name = name
        self.placed: set[int] = set()
        self.present: DraftsPosition | None = None

    def changes(self, status: Status, cursors: Cursors, own: frozenset[str], now: datetime) -> DraftChanges | None:
        """None where nothing changed. Raises AccountError."""
        text = cursors.positions.get(DRAFTS)
        known = DraftsPosition(**json.loads(text)) if text else None
        found, headers = self._look(known, status)
        self.present = found
        if found == known:
            return None
        new = [self._draft(uid, data, own, now) for uid, data in headers.items() if uid not in self.placed]
        present = frozenset(uid for uid in found.known if int(uid) not in self.placed)
        return DraftChanges(position=found.to_text(), new=tuple(one for one in new if one is not None), present=present)

    def look(self) -> DraftsPosition:
        """What lies there now."""
        return self._look(None, self._session.statuses([self.name])[self.name])[0]

    def _look(self, known: DraftsPosition | None, status: Status) -> tuple[DraftsPosition, dict[int, dict[bytes, Any]]]:
        """What lies there now, and the headers of what was not known."""
        validity, following, count = status.validity, status.next, status.messages
        if known is not None and (known.validity, known.next, known.messages) == (validity, following, count):
            return known, {}

        def read(client: Any) -> tuple[DraftsPosition, dict[int, dict[bytes, Any]]]:
            client.select_folder(self.name, readonly=True)
            uids = [int(uid) for uid in client.search(["NOT", "DELETED"])]
            before = known.known if known is not None and known.validity == validity else {}
            fresh = [uid for uid in uids if str(uid) not in before]
            headers = client.fetch(fresh, _HEADER) if fresh else {}
            ids = {str(uid): message_id(data) for uid, data in headers.items()}
            present = {str(uid): before.get(str(uid)) or ids.get(str(uid), "") for uid in uids}
            return DraftsPosition(validity=validity, next=following, messages=count, known=present), headers

        return self._session.read(read)

    def _draft(self, uid: int, data: dict[bytes, Any], own: frozenset[str], now: datetime) -> Message | None:
        raw = data.get(b"BODY[HEADER]", b"") or b""
        found = mime.read(raw, ref=str(uid), own=own, seen_at=now, direction=Direction.DRAFT)
        return replace(found, sent_at=now, text="") if isinstance(found, Message) else None


def message_id(data: dict[bytes, Any]) -> str:
    """The Message-ID out of fetched header lines."""
    raw = data.get(b"BODY[HEADER]", b"") or b""
    found = mime.read(raw, ref="", own=frozenset(), seen_at=datetime(2000, 1, 1, tzinfo=UTC), direction=Direction.DRAFT)
    return found.message_id if isinstance(found, Message) else ""


def utc(moment: object) -> datetime | None:
    """INTERNALDATE in UTC: the server's own time of arrival."""
    if not isinstance(moment, datetime):
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)

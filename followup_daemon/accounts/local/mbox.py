"""Reading mbox files. Only the part that was appended since the last poll is read, and a large file in parts."""

from __future__ import annotations

import json
import os
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from followup_daemon.accounts.base.contract import HORIZON
from followup_daemon.accounts.local import files
from followup_daemon.accounts.local.maildir import Folder
from followup_daemon.accounts.local.mbox_format import RawMessage, messages
from followup_daemon.accounts.local.mbox_marks import marks
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.errors import TemporaryError
from followup_daemon.model.changes import Cursors, MailChanges, Progress
from followup_daemon.model.mail import Direction, Message, MessageAttributes, Unreadable

_HEAD = 1024
_PART = 2000
"""The maximum number of new messages that one poll reads from one file."""
_LATE = timedelta(days=30)
"""The maximum time by which the date of a message is later than that of its separator line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MboxFile:
    """One mbox file with its source name and the folder that it contains."""

    source: str
    folder: Folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The result of one read of a file. ``rest`` is set if more of the file remains."""

    changes: MailChanges
    rest: Progress | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Position:
    """The position in a file: it was read up to ``offset``, when it had this size, time and beginning."""

    size: int
    mtime: int
    head: str
    offset: int

    @classmethod
    def of(cls, text: str | None) -> _Position:
        size, mtime, head, *offset = json.loads(text or '[0, 0, ""]')
        return cls(size=size, mtime=mtime, head=head, offset=offset[0] if offset else size)

    @property
    def text(self) -> str:
        return json.dumps([self.size, self.mtime, self.head, self.offset])


def single(mail: Path, sent: Path | None) -> list[MboxFile]:
    """Return the file of all mail, and the file of sent mail if there is one."""
    found = [MboxFile(source="mbox:mail", folder=Folder("", mail))]
    if sent is not None:
        found.append(MboxFile(source="mbox:sent", folder=Folder("Sent", sent)))
    return found


def changes(box: MboxFile, cursors: Cursors, own: frozenset[str], now: datetime) -> Part | None:
    """Return the new messages of a file, or None if it is unchanged. Raises TemporaryError.

    In a rewritten file, known messages do not count as new.
    """
    path = box.folder.path
    try:
        status = path.stat()
        with files.opened(path) as file:
            head = sha256(file.read(_HEAD)).hexdigest() if status.st_size >= _HEAD else ""
            known = _Position.of(cursors.positions.get(box.source))
            is_same = (known.size, known.mtime) == (status.st_size, status.st_mtime_ns)
            if is_same and known.offset >= known.size:
                return None
            is_longer = bool(head) and known.head == head and status.st_size > known.size
            file.seek(known.offset if is_same or is_longer else 0)
            here = _Position(size=status.st_size, mtime=status.st_mtime_ns, head=head, offset=status.st_size)
            return _Reader(box, own, now).read(file, cursors.known_refs(box.source), here)
    except OSError as error:
        raise TemporaryError(
            f"The mailbox file {path} cannot be read ({error.strerror}). Nothing was changed."
        ) from error


def read_again(box: MboxFile, refs: Collection[str], own: frozenset[str], now: datetime) -> tuple[Message, ...]:
    """Return the messages of a file that have these refs. Raises TemporaryError."""
    reader = _Reader(box, own, now)
    try:
        with files.opened(box.folder.path) as file:
            seen_at = _written_at(file)
            there = {ref: raw for raw in messages(file) if (ref := raw.ref) in refs}
    except OSError as error:
        raise TemporaryError(f"The mailbox file {box.folder.path} cannot be read ({error.strerror}).") from error
    found = (reader.message(raw, ref, seen_at) for ref, raw in there.items())
    return tuple(one for one in found if isinstance(one, Message))


class _Reader:
    """The reader of one file."""

    def __init__(self, box: MboxFile, own: frozenset[str], now: datetime) -> None:
        self._box = box
        self._own = own
        self._now = now

    def read(self, file: BinaryIO, known: frozenset[str], whole: _Position) -> Part:
        """Return the next messages, at most ``_PART`` new ones. ``whole`` is the position of the end."""
        seen_at, seen = _written_at(file), set(known)
        new: list[Message] = []
        skipped: list[str] = []
        unreadable: list[Unreadable] = []
        offset = whole.offset
        for raw in messages(file):
            if (ref := raw.ref) in seen:
                continue
            seen.add(ref)
            read = self.message(raw, ref, seen_at)
            if isinstance(read, Message):
                new.append(read)
            elif isinstance(read, Unreadable):
                unreadable.append(read)
            else:
                skipped.append(ref)
            if len(new) + len(unreadable) >= _PART:
                offset = raw.end
                break
        position = _Position(size=whole.size, mtime=whole.mtime, head=whole.head, offset=offset)
        return Part(
            changes=MailChanges(
                source=self._box.source,
                position=position.text,
                new=tuple(new),
                skipped=tuple(skipped),
                unreadable=tuple(unreadable),
                message_count=len(seen) if whole.size else 0,
            ),
            rest=Progress(done=len(seen)) if offset < whole.size else None,
        )

    def message(self, raw: RawMessage, ref: str, seen_at: datetime) -> Message | Unreadable | None:
        """Return a message, the reason why it is unreadable, or None if it is left out."""
        filed = marks(raw, self._box.folder)
        if filed.is_left_out or (raw.stored_at is not None and raw.stored_at < self._now - HORIZON - _LATE):
            return None
        attributes = MessageAttributes(
            ref=ref, own=self._own, seen_at=seen_at, direction=filed.direction, size=raw.size
        )
        read = sandbox.read_mail(raw.data, attributes)
        if isinstance(read, Message) and (
            read.sent_at < self._now - HORIZON or (filed.is_bin and read.direction is Direction.SENT)
        ):
            return None
        return read


def _written_at(file: BinaryIO) -> datetime:
    return datetime.fromtimestamp(os.fstat(file.fileno()).st_mtime, UTC)

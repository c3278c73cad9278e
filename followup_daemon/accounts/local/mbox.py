"""Reading an mbox file (RFC 4155). Only the part that was appended since the last poll is read, message by message."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from followup_daemon.accounts.base.contract import HORIZON
from followup_daemon.accounts.local import files
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.errors import TemporaryError
from followup_daemon.model.changes import Cursors, MailChanges
from followup_daemon.model.mail import Direction, Message, MessageAttributes, Unreadable
from followup_daemon.normalise import mime

_HEAD = 1024


def changes(
    path: Path, direction: Direction | None, cursors: Cursors, own: frozenset[str], now: datetime
) -> MailChanges | None:
    """Return the new messages of ``path``, or None if it is unchanged.

    In a rewritten file, known messages do not count as new.
    """
    try:
        status = path.stat()
        with files.opened(path) as file:
            head = sha256(file.read(_HEAD)).hexdigest() if status.st_size >= _HEAD else ""
            known = json.loads(cursors.positions.get(source(direction), '[0, 0, ""]'))
            if known[:2] == [status.st_size, status.st_mtime_ns]:
                return None
            appended = bool(head) and known[2] == head and status.st_size > known[0]
            file.seek(known[0] if appended else 0)
            position = json.dumps([status.st_size, status.st_mtime_ns, head])
            return replace(_read(file, direction, cursors, own, now), position=position)
    except OSError as error:
        raise TemporaryError(
            f"The mailbox file {path} cannot be read ({error.strerror}). Nothing was changed."
        ) from error


def source(direction: Direction | None) -> str:
    """Return the source name of the mbox file for sent mail, or for all mail."""
    return f"mbox:{'sent' if direction is Direction.SENT else 'mail'}"


def read_again(
    path: Path, direction: Direction | None, refs: Collection[str], own: frozenset[str]
) -> tuple[Message, ...]:
    """Return the messages of ``path`` that have these refs. Raises TemporaryError."""
    try:
        with files.opened(path) as file:
            seen_at = _written_at(file)
            there = {_ref(data): (data, size) for data, size in messages(file) if _ref(data) in refs}
    except OSError as error:
        raise TemporaryError(f"The mailbox file {path} cannot be read ({error.strerror}).") from error
    attributes = MessageAttributes(ref="", own=own, seen_at=seen_at, direction=direction)
    found = (sandbox.read_mail(data, replace(attributes, ref=ref, size=size)) for ref, (data, size) in there.items())
    return tuple(one for one in found if isinstance(one, Message))


def _ref(data: bytes) -> str:
    return sha256(data[:65536]).hexdigest()[:32]


def _written_at(file: BinaryIO) -> datetime:
    return datetime.fromtimestamp(os.fstat(file.fileno()).st_mtime, UTC)


def _read(
    file: BinaryIO, direction: Direction | None, cursors: Cursors, own: frozenset[str], now: datetime
) -> MailChanges:
    """Return the messages from here to the end of ``file``, without the position."""
    attributes = MessageAttributes(ref="", own=own, seen_at=_written_at(file), direction=direction)
    seen = set(cursors.known_refs(source(direction)))
    before = len(seen)
    new: list[Message] = []
    skipped: list[str] = []
    unreadable: list[Unreadable] = []
    for data, size in messages(file):
        ref = _ref(data)
        if ref in seen:
            continue
        seen.add(ref)
        message = sandbox.read_mail(data, replace(attributes, ref=ref, size=size))
        if isinstance(message, Unreadable):
            unreadable.append(message)
        elif message.sent_at < now - HORIZON:
            skipped.append(ref)
        else:
            new.append(message)
    present = before + len(new) + len(skipped) + len(unreadable) if file.tell() else 0
    return MailChanges(
        source=source(direction),
        position="",
        new=tuple(new),
        skipped=tuple(skipped),
        unreadable=tuple(unreadable),
        message_count=present,
    )


def messages(file: BinaryIO) -> Iterator[tuple[bytes, int]]:
    """Yield the first 1 MiB of each message, and its complete size. The memory does not grow with the file."""
    kept: list[bytes] = []
    size = kept_size = 0
    blank = True
    started = False
    while line := file.readline(1024 * 1024):
        if blank and line.startswith(b"From "):
            if started:
                yield b"".join(kept), size
            kept, size, kept_size, started, blank = [], 0, 0, True, False
            continue
        blank = line in (b"\n", b"\r\n")
        if started:
            size += len(line)
            if kept_size < mime.READ_LIMIT:
                kept.append(line[1:] if line.startswith(b">From ") else line)
                kept_size += len(line)
    if started:
        yield b"".join(kept), size

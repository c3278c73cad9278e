"""Incremental reading of a Maildir++ folder, which has cur, new and tmp, and sub-folders that begin with a dot."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from followup_daemon.accounts.base.contract import HORIZON
from followup_daemon.accounts.local import files, folder_roles
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.errors import TemporaryError
from followup_daemon.model.changes import Cursors, MailChanges
from followup_daemon.model.mail import Direction, Message, MessageAttributes, Unreadable
from followup_daemon.normalise import mime

_NOT_READ = frozenset({"drafts", "templates", "junk", "outbox"})
_STILL_FRESH = 2
"""How often a folder is read again after a change. Its time stamp is too coarse to show a quick second change."""


@dataclass(frozen=True, slots=True)
class Folder:
    """One mailbox folder. ``name`` is "" for the inbox, otherwise the folder's name without the leading dot."""

    name: str
    path: Path

    @property
    def source(self) -> str:
        return f"mail:{self.name or 'INBOX'}"

    @property
    def is_sent(self) -> bool:
        return folder_roles.has(self.name, "sent")

    @property
    def is_bin(self) -> bool:
        return folder_roles.has(self.name, "trash")

    @property
    def is_read(self) -> bool:
        return _NOT_READ.isdisjoint(folder_roles.roles(self.name))

    def entries(self) -> Iterator[os.DirEntry[str]]:
        """Return the directory entries of its messages. Raises OSError."""
        for part in ("cur", "new"):
            try:
                with os.scandir(self.path / part) as found:
                    for entry in found:
                        if not entry.name.startswith("."):
                            yield entry
            except FileNotFoundError:
                continue


def is_maildir(path: Path) -> bool:
    return (path / "cur").is_dir() or (path / "new").is_dir()


def folders(root: Path) -> list[Folder]:
    """Return the inbox and every sub-folder, by name. Raises TemporaryError if there is no mailbox."""
    if not is_maildir(root):
        raise TemporaryError(
            f"There is no Maildir at {root} (no cur or new in it). Nothing was changed; check `mail:` in the"
            " configuration, or mount the disk."
        )
    found = [Folder("", root)]
    try:
        with os.scandir(root) as entries:
            found.extend(
                Folder(as_text(entry.name.lstrip(".")), Path(entry.path))
                for entry in entries
                if entry.name not in ("cur", "new", "tmp") and entry.is_dir() and is_maildir(Path(entry.path))
            )
    except OSError as error:
        raise TemporaryError(f"The Maildir {root} cannot be listed ({error.strerror}).") from error
    return sorted(found, key=lambda folder: folder.name)


def as_text(name: str) -> str:
    """Return a file name that can be stored and shown: bytes that are not UTF-8 are escaped."""
    return name if name.isascii() else os.fsencode(name).decode(errors="backslashreplace")


def base(name: str) -> str:
    """Return the unique part of a file name, which does not change with the flags."""
    return as_text(name.partition(":")[0])


def flags(name: str) -> str:
    return name.partition(":2,")[2]


def changes(folder: Folder, cursors: Cursors, own: frozenset[str], now: datetime) -> MailChanges | None:
    """Return the new messages of one folder, or None if its time stamps show no change."""
    stamp = _stamp(folder)
    position, fresh = _known(cursors.positions.get(folder.source))
    if position == stamp and fresh == 0:
        return None
    fresh = _STILL_FRESH if position != stamp else fresh - 1
    seen = cursors.known_refs(folder.source)
    new: list[Message] = []
    skipped: list[str] = []
    unreadable: list[Unreadable] = []
    present = 0
    try:
        listed = sorted(folder.entries(), key=lambda entry: entry.name)
    except OSError as error:
        raise TemporaryError(f"The folder {folder.path} cannot be listed ({error.strerror}).") from error
    for entry in listed:
        present += 1
        if base(entry.name) in seen:
            continue
        read = _read(entry, folder, own, now)
        if isinstance(read, Message):
            new.append(read)
        elif isinstance(read, Unreadable):
            unreadable.append(read)
        elif read is not None:
            skipped.append(read)
    return MailChanges(
        source=folder.source,
        position=json.dumps([stamp, fresh]),
        new=tuple(new),
        skipped=tuple(skipped),
        unreadable=tuple(unreadable),
        message_count=present,
    )


def read_again(folder: Folder, refs: Collection[str], own: frozenset[str], now: datetime) -> tuple[Message, ...]:
    """Return the messages of one folder whose unique file names are in ``refs``. Raises TemporaryError."""
    try:
        entries = [entry for entry in folder.entries() if base(entry.name) in refs]
    except OSError as error:
        raise TemporaryError(f"The folder {folder.path} cannot be listed ({error.strerror}).") from error
    found = (_read(entry, folder, own, now) for entry in entries)
    return tuple(one for one in found if isinstance(one, Message))


def _stamp(folder: Folder) -> list[int]:
    stamp = []
    for part in ("cur", "new"):
        try:
            stamp.append(os.stat(folder.path / part).st_mtime_ns)
        except FileNotFoundError:
            stamp.append(0)
        except OSError as error:
            raise TemporaryError(f"The folder {folder.path / part} cannot be read ({error.strerror}).") from error
    return stamp


def _known(position: str | None) -> tuple[list[int], int]:
    if position is None:
        return [], 0
    stamp, fresh = json.loads(position)
    return list(stamp), int(fresh)


def _read(
    entry: os.DirEntry[str], folder: Folder, own: frozenset[str], now: datetime
) -> Message | Unreadable | str | None:
    """Return a message, the reason why it is unreadable, the name of a skipped file, or None if the file is gone."""
    ref = base(entry.name)
    if "D" in flags(entry.name):
        return ref
    try:
        status = entry.stat()
        if status.st_mtime < (now - HORIZON - timedelta(days=30)).timestamp():
            return ref
        with files.opened(entry.path) as file:
            data = file.read(mime.READ_LIMIT)
    except FileNotFoundError:
        return None
    except OSError as error:
        return Unreadable(ref=ref, reason=f"the file cannot be read ({error.strerror})")
    seen_at = datetime.fromtimestamp(max(0.0, status.st_mtime), UTC)
    direction = Direction.SENT if folder.is_sent else None
    attributes = MessageAttributes(ref=ref, own=own, seen_at=seen_at, direction=direction, size=status.st_size)
    message = sandbox.read_mail(data, attributes)
    if isinstance(message, Message) and (
        message.sent_at < now - HORIZON or (folder.is_bin and message.direction is Direction.SENT)
    ):
        return ref
    return message

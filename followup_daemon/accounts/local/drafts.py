"""The Drafts folder of a Maildir: places each draft once, reports its state, and withdraws untouched drafts.

A draft's file name contains its key. Therefore ``link(2)`` fails if the draft has already been placed.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
from hashlib import sha256
from pathlib import Path

from followup_daemon.accounts.base.contract import NotPlaced, PlacementUnknown
from followup_daemon.accounts.local import files, maildir
from followup_daemon.accounts.local.maildir import Folder
from followup_daemon.errors import TemporaryError
from followup_daemon.model.draft import DraftRef, Marker, ObservedState

FLAGS = "DS"
PREFIX = "fu1."
_MESSAGE_ID = re.compile(rb"^message-id:\s*(<[^>\s]+>)", re.IGNORECASE | re.MULTILINE)
_HEADER_BYTES = 65536


class DraftsFolder:
    """A Drafts folder at ``path``, with cur, new and tmp inside. Placing the first draft creates it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def folder(self) -> Folder:
        return Folder("Drafts", self.path)

    def problem(self) -> str | None:
        """Return why no draft can be placed here, or None. Write nothing."""
        nearest = self.path
        while not nearest.exists():
            nearest = nearest.parent
        if not os.access(nearest, os.W_OK | os.X_OK):
            return f"{nearest} is not writable"
        broken = [
            part
            for part in ("cur", "tmp")
            if (self.path / part).exists() and not os.access(self.path / part, os.W_OK | os.X_OK)
        ]
        return f"{self.path / broken[0]} is not writable" if broken else None

    def place(self, key: str, letter: bytes) -> DraftRef:
        """Write and sync a temporary file, link it into the folder, and sync the folder.

        A crash at any point leaves at most one draft.
        """
        name = f"{PREFIX}{key}"
        temporary, final = self.path / "tmp" / name, self.path / "cur" / f"{name}:2,{FLAGS}"
        try:
            for part in ("", "cur", "new", "tmp"):
                (self.path / part).mkdir(mode=0o700, exist_ok=True)
            _write(temporary, letter)
        except OSError as error:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise NotPlaced(
                f"The draft cannot be written to {self.path} ({error.strerror}). Nothing was placed; it is tried"
                " again later."
            ) from error
        try:
            with contextlib.suppress(FileExistsError):
                os.link(temporary, final)
            _sync_folder(self.path / "cur")
            temporary.unlink()
        except OSError as error:
            if final.exists():
                raise PlacementUnknown(f"The draft may have been placed in {self.path} ({error.strerror}).") from error
            raise NotPlaced(
                f"The draft cannot be placed in {self.path} ({error.strerror}). It is tried again later."
            ) from error
        return _handle(final)

    def find(self, marker: Marker) -> tuple[DraftRef, ...]:
        """Return every copy of a draft, found by its file name or by its Message-ID."""
        name = f"{PREFIX}{marker.key}"
        return tuple(
            _handle(Path(entry.path))
            for entry in _entries(self.folder)
            if maildir.base(entry.name) == name or _message_id(Path(entry.path)) == marker.message_id
        )

    def look(self, handle: DraftRef | None, marker: Marker) -> ObservedState | None:
        """Return the state of a draft, or None if it is gone. The same name and content show that it is untouched."""
        if handle is not None and _is_untouched(self.path, handle):
            return ObservedState.UNTOUCHED
        return ObservedState.TOUCHED if self.find(marker) else None

    def withdraw(self, handle: DraftRef) -> bool:
        """Delete an untouched draft. Return False, and do nothing, if it was touched."""
        if not _is_untouched(self.path, handle, thoroughly=True):
            return False
        try:
            (self.path / handle.ref).unlink()
            _sync_folder(self.path / "cur")
        except OSError as error:
            raise TemporaryError(f"A draft in {self.path} cannot be withdrawn ({error.strerror}).") from error
        return True


def look_elsewhere(folders: list[Folder], marker: Marker) -> ObservedState | None:
    """Return the state of a draft in other folders: sent or deleted, otherwise touched because it was moved."""
    seen = None
    for folder in folders:
        for entry in _entries(folder):
            named = maildir.base(entry.name) == f"{PREFIX}{marker.key}"
            if named or ((folder.is_sent or folder.is_bin) and _message_id(Path(entry.path)) == marker.message_id):
                if folder.is_sent:
                    return ObservedState.SENT
                seen = (
                    ObservedState.DELETED
                    if folder.is_bin or "T" in maildir.flags(entry.name)
                    else ObservedState.TOUCHED
                )
    return seen


def _entries(folder: Folder) -> list[os.DirEntry[str]]:
    try:
        return list(folder.entries())
    except OSError as error:
        raise TemporaryError(f"The folder {folder.path} cannot be listed ({error.strerror}).") from error


def _message_id(path: Path) -> str | None:
    try:
        with files.opened(path) as file:
            head = file.read(_HEADER_BYTES).replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    except OSError:
        return None
    match = _MESSAGE_ID.search(re.sub(rb"\n[ \t]+", b" ", head))
    return match[1].decode("ascii", "replace") if match else None


def _write(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_folder(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _handle(path: Path) -> DraftRef:
    try:
        status, data = path.stat(), files.content(path)
    except OSError as error:
        raise PlacementUnknown(
            f"The draft {path.name} was placed but cannot be read back ({error.strerror})."
        ) from error
    return DraftRef(
        ref=f"{path.parent.name}/{path.name}",
        digest=json.dumps([sha256(data).hexdigest(), status.st_size, status.st_mtime_ns]),
    )


def _is_untouched(folder: Path, handle: DraftRef, thoroughly: bool = False) -> bool:
    """Return whether the file has the same name, flags and content.

    Without ``thoroughly`` an equal size and file time are enough.
    """
    path = folder / handle.ref
    digest, size, mtime = json.loads(handle.digest)
    try:
        status = path.stat()
        if not thoroughly and (status.st_size, status.st_mtime_ns) == (size, mtime):
            return True
        return sha256(files.content(path)).hexdigest() == str(digest)
    except OSError:
        return False

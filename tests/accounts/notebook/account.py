"""The mail reader, the calendars and the draft box of a notebook."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.base.contract import NotPlaced, PermissionCheck
from followup_daemon.accounts.composed import ComposedAccount
from followup_daemon.accounts.local.account import LocalCalendars
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.accounts.provider_errors import failed_right
from followup_daemon.errors import AccountError, TemporaryError
from followup_daemon.model.account import Account
from followup_daemon.model.changes import Changes, Cursors, DraftChanges, MailChanges
from followup_daemon.model.draft import Draft, DraftRef, Marker, ObservedState
from followup_daemon.model.mail import Direction, Message, MessageAttributes, Unreadable
from tests.accounts.notebook.config import NotebookConfig

_BOXES = {"inbox": Direction.RECEIVED, "sent": Direction.SENT}
_OURS = "fu1."


def open_notebook(account: Account, config: NotebookConfig, opening: Opening) -> ComposedAccount[NotebookMail]:
    """Return the account."""
    calendar = str(config.folder / "calendar")
    return ComposedAccount(
        mail=NotebookMail(account, config.folder),
        calendars=(LocalCalendars((calendar,), account.time_zone, opening.pace),),
        drafts=NotebookDrafts(config.folder),
    )


class NotebookMail:
    """The .eml files in inbox and sent."""

    def __init__(self, account: Account, folder: Path) -> None:
        self.account = account
        self._folder = folder

    def check(self) -> PermissionCheck:
        """Try to list the folders."""
        return _right("read mail", lambda: [_listed(self._folder / box) for box in _BOXES])

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        """Return the files whose names are not known."""
        mail = tuple(one for box in _BOXES if (one := self._box(box, cursors, now)) is not None)
        return Changes(mail=mail, drafts=self._unsent(cursors, now))

    def _box(self, box: str, cursors: Cursors, now: datetime) -> MailChanges | None:
        source = f"notebook:{box}"
        paths = _listed(self._folder / box)
        known = cursors.known_refs(source)
        read = [self._read(path, _BOXES[box], now) for path in paths if path.name not in known]
        if not read:
            return None
        return MailChanges(
            source=source,
            position=str(len(paths)),
            new=tuple(one for one in read if isinstance(one, Message)),
            unreadable=tuple(one for one in read if isinstance(one, Unreadable)),
            message_count=len(paths),
        )

    def _unsent(self, cursors: Cursors, now: datetime) -> DraftChanges | None:
        paths = [path for path in _listed(self._folder / "drafts") if not path.name.startswith(_OURS)]
        position = json.dumps([path.name for path in paths])
        if cursors.positions.get("drafts", "[]") == position:
            return None
        read = [self._read(path, Direction.DRAFT, now) for path in paths]
        new = tuple(replace(one, text="", sent_at=now) for one in read if isinstance(one, Message))
        return DraftChanges(position=position, new=new, present=frozenset(one.ref for one in new))

    def _read(self, path: Path, direction: Direction, now: datetime) -> Message | Unreadable:
        own = self.account.addresses
        attributes = MessageAttributes(ref=path.name, own=own, seen_at=now, direction=direction)
        return sandbox.read_mail(path.read_bytes(), attributes)

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        """Return the files with these names as they are read now."""
        box = source.removeprefix("notebook:")
        paths = [path for path in _listed(self._folder / box) if path.name in refs]
        read = (self._read(path, _BOXES[box], now) for path in paths)
        return tuple(one for one in read if isinstance(one, Message))

    def close(self) -> None:
        """Keep nothing open."""


class NotebookDrafts:
    """The .eml files in drafts. Ours have names of their own."""

    read_lag = timedelta(0)
    can_withdraw = True

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drafts = folder / "drafts"

    def check(self) -> PermissionCheck:
        """Try to list the folder."""
        return _right("write drafts", lambda: _listed(self._drafts))

    def place(self, draft: Draft, letter: bytes) -> DraftRef:
        """Write one file, under a name that only this draft has."""
        path = self._drafts / f"{_OURS}{draft.key}.eml"
        try:
            path.write_bytes(letter)
        except OSError as error:
            raise NotPlaced(f"{path} cannot be written ({error.strerror}).") from error
        return _ref(path)

    def checkpoint(self, draft: Draft) -> str:
        """Return "": the marker finds a draft everywhere."""
        return ""

    def find(self, marker: Marker) -> tuple[DraftRef, ...]:
        """Return the copies by name and by Message-ID."""
        return tuple(_ref(path) for path in self._in("drafts", marker))

    def inspect(self, handle: DraftRef | None, marker: Marker) -> ObservedState | None:
        """Return the state of a draft."""
        if self._in("sent", marker):
            return ObservedState.SENT
        here = self._in("drafts", marker)
        if not here:
            return None
        untouched = handle is not None and any(_ref(path) == handle for path in here)
        return ObservedState.UNTOUCHED if untouched else ObservedState.TOUCHED

    def _in(self, box: str, marker: Marker) -> list[Path]:
        name, field = f"{_OURS}{marker.key}.eml", f"message-id: {marker.message_id}".encode().lower()
        return [one for one in _listed(self._folder / box) if one.name == name or field in one.read_bytes().lower()]

    def withdraw_if_untouched(self, handle: DraftRef) -> bool:
        """Remove a draft whose bytes are ours."""
        path = self._drafts / handle.ref
        if not path.exists() or _ref(path) != handle:
            return False
        path.unlink()
        return True

    def location(self) -> str:
        """Return the path of the folder."""
        return str(self._drafts)


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".eml")
    except OSError as error:
        raise TemporaryError(f"{folder} cannot be listed ({error.strerror}). Nothing was changed.") from error


def _ref(path: Path) -> DraftRef:
    return DraftRef(ref=path.name, digest=sha256(path.read_bytes()).hexdigest())


def _right(name: str, attempt: Callable[[], object]) -> PermissionCheck:
    try:
        attempt()
    except AccountError as error:
        return failed_right(name, error, "make the folders inbox, sent, drafts and calendar")
    return PermissionCheck(name=name)

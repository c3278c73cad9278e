"""The local kind: puts the Maildir or mbox, the calendar files and the Drafts folder together."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from followup_daemon.accounts.base.contract import (
    MonotonicClock,
    NotPlaced,
    PermissionCheck,
    RequestNotSent,
    ResponseLost,
)
from followup_daemon.accounts.local import calendar, drafts, files, maildir, mbox
from followup_daemon.accounts.local.config import LocalConfig
from followup_daemon.accounts.local.drafts import DraftsFolder
from followup_daemon.accounts.local.maildir import Folder
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.accounts.provider_errors import failed_right
from followup_daemon.errors import AccountError, TemporaryError
from followup_daemon.model.account import Account
from followup_daemon.model.changes import Changes, Cursors, DraftChanges
from followup_daemon.model.draft import Draft, DraftRef, Marker, ObservedState
from followup_daemon.model.mail import Direction, Message
from followup_daemon.normalise import mime

_DRAFTS_SOURCE = "drafts"


class LocalAccount:
    read_lag = timedelta(0)
    can_withdraw = True

    def __init__(self, account: Account, config: LocalConfig, pace: MonotonicClock) -> None:
        self._pace = pace
        self._account = account
        self._config = config
        self._placed_here: set[str] = set()

    @property
    def account(self) -> Account:
        return self._account

    @property
    def _is_mbox(self) -> bool:
        return self._config.mail is not None and self._config.mail.is_file()

    def _drafts(self) -> DraftsFolder | None:
        """The Drafts folder: the configured one, else the Maildir's own, under whatever name it has there."""
        if self._config.drafts is not None:
            return DraftsFolder(self._config.drafts)
        if self._config.mail is None or self._is_mbox:
            return None
        for name in (".Drafts", "Drafts", ".INBOX.Drafts"):
            if (self._config.mail / name).is_dir():
                return DraftsFolder(self._config.mail / name)
        return DraftsFolder(self._config.mail / ".Drafts")

    def _folders(self) -> list[Folder]:
        if self._config.mail is None or self._is_mbox:
            return []
        if not self._config.mail.exists():
            raise TemporaryError(
                f"There is no mailbox at {self._config.mail}. Nothing was changed; check `mail:` in the configuration, or mount the disk."
            )
        return maildir.folders(self._config.mail)

    def check(self) -> tuple[PermissionCheck, ...]:
        return (self._check_mail(), self._check_calendar(), self._check_drafts())

    def _check_mail(self) -> PermissionCheck:
        if self._config.mail is None:
            return PermissionCheck(
                name="read mail",
                problem="no `mail:` is configured",
                remedy="without mail nothing can be seen of answers; add `mail:`",
            )
        try:
            for folder in self._folders():
                next(folder.entries(), None)
            if self._is_mbox:
                with files.opened(self._config.mail):
                    pass
        except AccountError as error:
            return PermissionCheck(
                name="read mail",
                problem=str(error),
                remedy="set `mail:` to a Maildir or an mbox file that you can read",
            )
        except OSError as error:
            return PermissionCheck(
                name="read mail",
                problem=f"{error.filename or self._config.mail} cannot be read ({error.strerror})",
                remedy="give yourself the right to read it",
            )
        return PermissionCheck(name="read mail")

    def _check_calendar(self) -> PermissionCheck:
        nothing = Cursors(positions={}, known_refs=lambda _: frozenset())
        try:
            calendar.changes(
                self._config.calendars, nothing, self.account.time_zone, datetime(2000, 1, 1, tzinfo=UTC), self._pace
            )
        except (RequestNotSent, ResponseLost) as error:
            return failed_right("read calendar", error, "")
        except AccountError as error:
            return PermissionCheck(
                name="read calendar",
                problem=str(error),
                remedy="set `calendar:` to a folder of .ics files, one .ics file, or its https address",
            )
        return PermissionCheck(name="read calendar")

    def _check_drafts(self) -> PermissionCheck:
        folder = self._drafts()
        if folder is None:
            return PermissionCheck(
                name="write drafts",
                problem="no place for drafts is known",
                remedy="with an mbox file, set `drafts:` to a Maildir",
            )
        problem = folder.problem()
        return PermissionCheck(
            name="write drafts", problem=problem, remedy="give yourself the right to write there" if problem else ""
        )

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        mail = [
            one
            for folder in self._folders()
            if folder.is_read and (one := maildir.changes(folder, cursors, self.account.addresses, now)) is not None
        ]
        if self._is_mbox:
            for path, direction in ((self._config.mail, None), (self._config.sent, Direction.SENT)):
                if (
                    path is not None
                    and (one := mbox.changes(path, direction, cursors, self.account.addresses, now)) is not None
                ):
                    mail.append(one)
        events, files = calendar.changes(self._config.calendars, cursors, self.account.time_zone, now, self._pace)
        return Changes(mail=tuple(mail), calendar=events, drafts=self._unsent(cursors, now), calendar_files=files)

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        """Return messages of one folder or mbox file as they are read now."""
        own = self.account.addresses
        for folder in self._folders():
            if folder.source == source and folder.is_read:
                return maildir.read_again(folder, refs, own, now)
        if self._is_mbox:
            for path, direction in ((self._config.mail, None), (self._config.sent, Direction.SENT)):
                if path is not None and mbox.source(direction) == source:
                    return mbox.read_again(path, direction, refs, own)
        return ()

    def _unsent(self, cursors: Cursors, now: datetime) -> DraftChanges | None:
        """The drafts that lie there, or None where the folder is as it was.

        What was placed by this very object is no news. Older drafts of ours are listed like any other: who knows
        their Message-ID leaves them out, and after a lost state nobody does, so they count as the user's.
        """
        folder = self._drafts()
        if folder is None or not folder.path.exists():
            return DraftChanges(position="[]") if cursors.positions.get(_DRAFTS_SOURCE, "[]") != "[]" else None
        found: list[Message] = []
        stamps: list[tuple[str, int, int]] = []
        for entry in sorted(folder.folder.entries(), key=lambda e: e.name):
            if maildir.base(entry.name) in self._placed_here:
                continue
            try:
                status = entry.stat()
            except OSError:
                continue
            stamps.append((entry.name, status.st_size, status.st_mtime_ns))
        position = json.dumps(stamps)
        if cursors.positions.get(_DRAFTS_SOURCE) == position:
            return None
        for name, size, _ in stamps:
            message = self._draft(folder.path, name, size, now)
            if message is not None:
                found.append(message)
        return DraftChanges(position=position, new=tuple(found), present=frozenset(one.ref for one in found))

    def _draft(self, folder: Path, name: str, size: int, now: datetime) -> Message | None:
        if "T" in maildir.flags(name):
            return None
        path = next((folder / part / name for part in ("cur", "new") if (folder / part / name).exists()), None)
        if path is None:
            return None
        try:
            with files.opened(path) as file:
                data = file.read(mime.READ_LIMIT)
        except OSError:
            return None
        message = sandbox.read_mail(
            data, ref=maildir.base(name), own=self.account.addresses, seen_at=now, direction=Direction.DRAFT, size=size
        )
        if not isinstance(message, Message):
            return None
        return replace(message, text="", sent_at=now)

    def place(self, draft: Draft, letter: bytes) -> DraftRef:
        folder = self._drafts()
        if folder is None:
            raise NotPlaced(
                "No place for drafts is known. With an mbox file, set `drafts:` to a Maildir in the configuration."
            )
        self._folders()
        self._placed_here.add(f"{drafts.PREFIX}{draft.key}")
        return folder.place(draft.key, letter)

    def checkpoint(self, draft: Draft) -> str:
        return ""

    def find(self, marker: Marker) -> tuple[DraftRef, ...]:
        folder = self._drafts()
        self._folders()
        return folder.find(marker) if folder is not None and folder.path.exists() else ()

    def inspect(self, handle: DraftRef | None, marker: Marker) -> ObservedState | None:
        folder = self._drafts()
        others = self._folders()
        if folder is not None and folder.path.exists() and (seen := folder.look(handle, marker)) is not None:
            return seen
        return drafts.look_elsewhere([one for one in others if folder is None or one.path != folder.path], marker)

    def withdraw_if_untouched(self, handle: DraftRef) -> bool:
        folder = self._drafts()
        return folder.withdraw(handle) if folder is not None else False

    def drafts_location(self) -> str:
        folder = self._drafts()
        return str(folder.path) if folder is not None else "nowhere"

    def close(self) -> None:
        """Nothing is kept open between calls."""

"""The local kind of account: a Maildir or mbox files, calendar files and the Drafts folder."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.base.contract import (
    MonotonicClock,
    NotPlaced,
    PermissionCheck,
    RequestNotSent,
    ResponseLost,
)
from followup_daemon.accounts.composed import ComposedAccount
from followup_daemon.accounts.local import calendar, drafts, files, maildir, mbox, mbox_tree
from followup_daemon.accounts.local.config import LocalConfig
from followup_daemon.accounts.local.drafts import DraftsFolder
from followup_daemon.accounts.local.maildir import Folder
from followup_daemon.accounts.local.mbox import MboxFile
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.accounts.provider_errors import failed_right
from followup_daemon.errors import AccountError, TemporaryError
from followup_daemon.model.account import Account
from followup_daemon.model.changes import CalendarChanges, Changes, Cursors, DraftChanges
from followup_daemon.model.draft import Draft, DraftRef, Marker, ObservedState
from followup_daemon.model.mail import Direction, Message, MessageAttributes
from followup_daemon.normalise import mime

_DRAFTS_SOURCE = "drafts"


def open_local(account: Account, config: LocalConfig, opening: Opening) -> ComposedAccount[LocalMail]:
    """Return the account."""
    mailbox = LocalMailbox(config)
    return ComposedAccount(
        mail=LocalMail(account, mailbox),
        calendars=(LocalCalendars(config.calendars, account.time_zone, opening.pace),),
        drafts=LocalDrafts(mailbox),
    )


class LocalMailbox:
    """The folders of one account. ``placed_here`` are the file names of the drafts that this object has placed."""

    def __init__(self, config: LocalConfig) -> None:
        self.config = config
        self.placed_here: set[str] = set()

    @property
    def is_mbox(self) -> bool:
        """Return whether the mail is one mbox file, or a folder tree that is not a Maildir."""
        mail = self.config.mail
        return mail is not None and (mail.is_file() or (mail.is_dir() and not maildir.is_maildir(mail)))

    def mboxes(self) -> list[MboxFile]:
        """Return the mbox files. Raises TemporaryError if there are none in a folder tree."""
        mail = self.config.mail
        if mail is None or not self.is_mbox:
            return []
        if mail.is_file():
            return mbox.single(mail, self.config.sent)
        return [MboxFile(source=f"mbox:{one.name}", folder=one) for one in mbox_tree.folders(mail) if one.is_read]

    def drafts(self) -> DraftsFolder | None:
        """Return the configured Drafts folder, else the Drafts folder of the Maildir, which has one of three names."""
        if self.config.drafts is not None:
            return DraftsFolder(self.config.drafts)
        if self.config.mail is None or self.is_mbox:
            return None
        for name in (".Drafts", "Drafts", ".INBOX.Drafts"):
            if (self.config.mail / name).is_dir():
                return DraftsFolder(self.config.mail / name)
        return DraftsFolder(self.config.mail / ".Drafts")

    def folders(self) -> list[Folder]:
        """Return the folders of the Maildir. Raises TemporaryError if there is neither a Maildir nor an mbox file."""
        if self.config.mail is None or self.mboxes():
            return []
        if not self.config.mail.exists():
            raise TemporaryError(
                f"There is no mailbox at {self.config.mail}. Nothing was changed; check `mail:` in the"
                " configuration, or mount the disk."
            )
        return maildir.folders(self.config.mail)


class LocalMail:
    """The mail in a Maildir or an mbox file."""

    def __init__(self, account: Account, mailbox: LocalMailbox) -> None:
        self.account = account
        self._mailbox = mailbox

    def check(self) -> PermissionCheck:
        """Try to list each folder."""
        if self._mailbox.config.mail is None:
            return PermissionCheck(
                name="read mail",
                problem="no `mail:` is configured",
                remedy="without mail, replies are not seen; add `mail:`",
            )
        try:
            for folder in self._mailbox.folders():
                next(folder.entries(), None)
            for box in self._mailbox.mboxes():
                with files.opened(box.folder.path):
                    pass
        except AccountError as error:
            return PermissionCheck(
                name="read mail",
                problem=str(error),
                remedy="set `mail:` to a Maildir, an mbox file, or a folder of mbox files, that you can read",
            )
        except OSError as error:
            return PermissionCheck(
                name="read mail",
                problem=f"{error.filename or self._mailbox.config.mail} cannot be read ({error.strerror})",
                remedy="change its permissions so that you can read it",
            )
        return PermissionCheck(name="read mail")

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        """Return the mail and the drafts that are new."""
        mail = [
            one
            for folder in self._mailbox.folders()
            if folder.is_read and (one := maildir.changes(folder, cursors, self.account.addresses, now)) is not None
        ]
        for box in self._mailbox.mboxes():
            part = mbox.changes(box, cursors, self.account.addresses, now)
            if part is not None:
                mail.append(part.changes)
            if part is not None and part.rest is not None:
                return Changes(mail=tuple(mail), sync_progress=part.rest)
        return Changes(mail=tuple(mail), drafts=self._unsent(cursors, now))

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        """Read messages of one folder or mbox file again."""
        own = self.account.addresses
        for folder in self._mailbox.folders():
            if folder.source == source and folder.is_read:
                return maildir.read_again(folder, refs, own, now)
        for box in self._mailbox.mboxes():
            if box.source == source:
                return mbox.read_again(box, refs, own, now)
        return ()

    def _unsent(self, cursors: Cursors, now: datetime) -> DraftChanges | None:
        """Return the drafts in the folder, or None if the folder is unchanged.

        The drafts that this object has placed are left out. Older drafts of this program are listed like any other.
        The engine leaves them out by their Message-ID. After a loss of the state they count as the user's drafts.
        """
        folder = self._mailbox.drafts()
        if folder is None or not folder.path.exists():
            return DraftChanges(position="[]") if cursors.positions.get(_DRAFTS_SOURCE, "[]") != "[]" else None
        found: list[Message] = []
        stamps: list[tuple[str, int, int]] = []
        for entry in sorted(folder.folder.entries(), key=lambda e: e.name):
            if maildir.base(entry.name) in self._mailbox.placed_here:
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
        own = self.account.addresses
        attributes = MessageAttributes(
            ref=maildir.base(name), own=own, seen_at=now, direction=Direction.DRAFT, size=size
        )
        message = sandbox.read_mail(data, attributes)
        if not isinstance(message, Message):
            return None
        return replace(message, text="", sent_at=now)

    def close(self) -> None:
        """Keep nothing open between calls."""


class LocalCalendars:
    """Calendar files and addresses. ``zone`` is the time zone of the user."""

    def __init__(self, calendars: tuple[str, ...], zone: str, pace: MonotonicClock) -> None:
        self._calendars = calendars
        self._zone = zone
        self._pace = pace

    def check(self) -> PermissionCheck:
        """Try to read each calendar."""
        nothing = Cursors(positions={}, known_refs=lambda _: frozenset())
        try:
            calendar.changes(self._calendars, nothing, self._zone, datetime(2000, 1, 1, tzinfo=UTC), self._pace)
        except (RequestNotSent, ResponseLost) as error:
            return failed_right("read calendar", error, "")
        except AccountError as error:
            return PermissionCheck(
                name="read calendar",
                problem=str(error),
                remedy="set `calendar:` to a folder of .ics files, one .ics file, or its https address",
            )
        return PermissionCheck(name="read calendar")

    def changes(self, cursors: Cursors, zone: str, now: datetime) -> tuple[CalendarChanges, ...]:
        """Return the content of each file that changed."""
        return calendar.changes(self._calendars, cursors, zone, now, self._pace)

    def close(self) -> None:
        """Keep nothing open between calls."""


class LocalDrafts:
    """The Drafts folder."""

    read_lag = timedelta(0)
    can_withdraw = True

    def __init__(self, mailbox: LocalMailbox) -> None:
        self._mailbox = mailbox

    def check(self) -> PermissionCheck:
        """Check the permission to write, without writing."""
        folder = self._mailbox.drafts()
        if folder is None:
            return PermissionCheck(
                name="write drafts",
                problem="there is no folder for drafts",
                remedy="with mbox files, set `drafts:` to a Maildir",
            )
        problem = folder.problem()
        return PermissionCheck(
            name="write drafts",
            problem=problem,
            remedy="change its permissions so that you can write to it" if problem else "",
        )

    def place(self, draft: Draft, letter: bytes) -> DraftRef:
        """Write the letter into the folder."""
        folder = self._mailbox.drafts()
        if folder is None:
            raise NotPlaced(
                "There is no folder for drafts. With mbox files, set `drafts:` to a Maildir in the configuration."
            )
        self._mailbox.folders()
        self._mailbox.placed_here.add(f"{drafts.PREFIX}{draft.key}")
        return folder.place(draft.key, letter)

    def checkpoint(self, draft: Draft) -> str:
        """Return "", because the marker alone finds a draft everywhere."""
        return ""

    def find(self, marker: Marker) -> tuple[DraftRef, ...]:
        """Return every copy of a draft in the folder."""
        folder = self._mailbox.drafts()
        self._mailbox.folders()
        return folder.find(marker) if folder is not None and folder.path.exists() else ()

    def inspect(self, handle: DraftRef | None, marker: Marker) -> ObservedState | None:
        """Return the state of a draft, wherever it is in the mailbox."""
        folder = self._mailbox.drafts()
        others = self._mailbox.folders()
        if folder is not None and folder.path.exists() and (seen := folder.look(handle, marker)) is not None:
            return seen
        return drafts.look_elsewhere([one for one in others if folder is None or one.path != folder.path], marker)

    def withdraw_if_untouched(self, handle: DraftRef) -> bool:
        """Remove a draft of this program that nobody has edited."""
        folder = self._mailbox.drafts()
        return folder.withdraw(handle) if folder is not None else False

    def location(self) -> str:
        """Return the path of the folder."""
        folder = self._mailbox.drafts()
        return str(folder.path) if folder is not None else "nowhere"

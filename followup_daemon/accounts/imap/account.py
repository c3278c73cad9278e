"""The account kind ``imap``. It composes an IMAP mailbox, calendars at URLs and a Drafts folder."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.base.contract import PermissionCheck
from followup_daemon.accounts.calendars.caldav import CalDav
from followup_daemon.accounts.calendars.reader import AddressCalendars
from followup_daemon.accounts.composed import ComposedAccount
from followup_daemon.accounts.credentials import credential_key
from followup_daemon.accounts.imap import commands, folders
from followup_daemon.accounts.imap.config import ImapConfig
from followup_daemon.accounts.imap.drafts import DraftBox
from followup_daemon.accounts.imap.folders import Folders
from followup_daemon.accounts.imap.idle import Idle
from followup_daemon.accounts.imap.mail import Drafts, Folder
from followup_daemon.accounts.imap.session import Refused, Session, lacking
from followup_daemon.accounts.provider_errors import failed_right
from followup_daemon.errors import AccountError, ReconnectNeeded
from followup_daemon.model.account import Account
from followup_daemon.model.changes import Changes, Cursors, DraftChanges, MailChanges, Progress
from followup_daemon.model.draft import Draft, DraftRef, Marker, ObservedState
from followup_daemon.model.mail import Direction, Message
from followup_daemon.normalise.ics import is_feed

_GUIDE = "docs/accounts/imap.md"


def open_imap(account: Account, config: ImapConfig, opening: Opening) -> ComposedAccount[ImapMail]:
    """Return the account. Its CalDAV servers get the password of the mailbox."""
    mail = ImapMail(account, config, opening)
    servers = tuple(
        CalDav(one, config.calendar_user, lambda: opening.secrets.load(credential_key(account)), opening.pace)
        for one in config.calendars
        if not is_feed(one)
    )
    feeds = tuple(one for one in config.calendars if is_feed(one))
    return ComposedAccount(
        mail=mail,
        calendars=(AddressCalendars(feeds, servers, opening.pace, _GUIDE),),
        drafts=ImapDrafts(mail),
    )


class ImapMail:
    """The mail of an IMAP account. If ``opening.wake`` is set, it is called at once for new mail."""

    def __init__(self, account: Account, config: ImapConfig, opening: Opening) -> None:
        self._account = account
        self._opening = opening
        self._idle: Idle | None = None
        self._config = config
        self.session = Session(account, config, opening.secrets)
        self._statuses: dict[str, commands.Status] = {}
        """The STATUS of each folder at the beginning of the current read, which may have many parts."""
        self._known: tuple[Folders, list[Folder], Drafts, DraftBox] | None = None

    @property
    def account(self) -> Account:
        """Return the account that this mail is in."""
        return self._account

    def parts(self) -> tuple[Folders, list[Folder], Drafts, DraftBox]:
        """Find once, then return: all folders, the folders to read, the unsent drafts, and the draft box.

        Raises AccountError.
        """
        if self._known is None:
            found = folders.find(self.session, self._config.folders)
            if found.drafts is None or found.sent is None:
                missing = "drafts" if found.drafts is None else "sent"
                raise AccountError(
                    f"{self._config.host} does not say which folder holds {missing}. Set `folders: {{{missing}:"
                    f" NAME}}` for {self._account.name}."
                )
            drafts = Drafts(self.session, found.drafts)
            read = [
                Folder(self.session, name, direction, self._config.initial_sync)
                for name, direction in _directions(found, found.sent).items()
            ]
            self._known = (found, read, drafts, DraftBox(self.session, found, drafts))
            if self._config.idle and self._opening.wake is not None and self._can("IDLE"):
                names = [found.sent, found.inbox, drafts.name]
                self._idle = Idle(self.session.connect, names, self._opening.pace, self._opening.wake)
        return self._known

    @property
    def where(self) -> str:
        """Return the name of the Drafts folder and of its server."""
        return f"{self.parts()[2].name} on {self._config.host}"

    def _can(self, ability: str) -> bool:
        return ability in self.session.capabilities

    def check(self) -> PermissionCheck:
        """Try to open each folder that is read."""

        def attempt() -> None:
            for one in self.parts()[1]:
                self.session.read(lambda client, one=one: client.select_folder(one.name, readonly=True))  # type: ignore[misc]

        found = _right("read mail", attempt)
        if found.problem is not None:
            return found
        return replace(found, notes=lacking(self.session.capabilities, self._config.idle))

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        """Return the new mail and drafts. If IDLE reported no news, no command is sent."""
        found, _, _, _ = self.parts()
        unwatched = found.further_sent or found.archives
        if about is None and self._idle is not None and not unwatched and self._idle.nothing_new():
            return Changes()
        heard = self._idle.heard() if self._idle is not None else 0
        mail, unsent, progress = self._mail(cursors, now)
        if progress is None and self._idle is not None and not mail and unsent is None:
            self._idle.known(heard)  # without news, nothing can be lost between here and the store
        return Changes(mail=mail, drafts=unsent, sync_progress=progress)

    def _mail(
        self, cursors: Cursors, now: datetime
    ) -> tuple[tuple[MailChanges, ...], DraftChanges | None, Progress | None]:
        """Return the changes of the folders, and the progress if this was only one part of a long read."""
        _, read, drafts, _ = self.parts()
        if not any(folder.is_reading for folder in read):
            names = [*(folder.name for folder in read), drafts.name]
            try:
                self._statuses = self.session.read(lambda client: commands.statuses(client, names))
            except Refused:  # a folder was renamed or deleted, so the next poll looks for the folders again
                self._forget()
                raise
        found: list[MailChanges] = []
        for folder in read[next((n for n, folder in enumerate(read) if folder.is_reading), 0) :]:
            change, left = folder.changes(self._statuses[folder.name], cursors, self._account.addresses, now)
            found += [change] if change is not None else []
            if left:
                done = sum(len(one.new) for one in found)
                return tuple(found), None, Progress(done=done, total=done + left)
        return tuple(found), drafts.changes(self._statuses[drafts.name], cursors, self._account.addresses, now), None

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        """Read messages of one folder again, by their UIDs."""
        folder = next((one for one in self.parts()[1] if one.source == source), None)
        return folder.read_again(refs, self._account.addresses, now) if folder is not None else ()

    def _forget(self) -> None:
        self._known = None
        if self._idle is not None:
            self._idle.close()
            self._idle = None

    def close(self) -> None:
        """Close all connections."""
        if self._idle is not None:
            self._idle.close()
        self.session.close()


class ImapDrafts:
    """The Drafts folder. It is looked up at its first use."""

    read_lag = timedelta(minutes=1)
    """IMAP itself has no delay. But an APPEND on a half-open connection may still succeed later."""
    can_withdraw = True

    def __init__(self, mail: ImapMail) -> None:
        self._mail = mail

    @property
    def _box(self) -> DraftBox:
        return self._mail.parts()[3]

    def check(self) -> PermissionCheck:
        """Try to read the folder."""
        return _right("write drafts", lambda: self._mail.parts()[2].look())

    def place(self, draft: Draft, letter: bytes) -> DraftRef:
        """Append the letter."""
        return self._box.place(draft, letter)

    def checkpoint(self, draft: Draft) -> str:
        """Return "": the Message-ID finds a draft everywhere."""
        return ""

    def find(self, marker: Marker) -> tuple[DraftRef, ...]:
        """Return every copy among the drafts."""
        return self._box.find(marker)

    def inspect(self, handle: DraftRef | None, marker: Marker) -> ObservedState | None:
        """Return the state of a draft."""
        return self._box.inspect(handle, marker)

    def withdraw_if_untouched(self, handle: DraftRef) -> bool:
        """Remove a draft of ours that nobody touched."""
        return self._box.withdraw(handle)

    def location(self) -> str:
        """Return the name of the folder and of its server."""
        return self._mail.where


def _directions(found: Folders, sent: str) -> dict[str, Direction | None]:
    """Return what each folder says of the mail in it. In an archive the sender decides."""
    own = dict.fromkeys((sent, *found.further_sent), Direction.SENT)
    return {**own, found.inbox: Direction.RECEIVED, **dict.fromkeys(found.archives)}


def _right(name: str, attempt: Callable[[], Any]) -> PermissionCheck:
    try:
        attempt()
    except ReconnectNeeded:
        raise
    except AccountError as error:
        return failed_right(name, error, f"see {_GUIDE}")
    return PermissionCheck(name=name)

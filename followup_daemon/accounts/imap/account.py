"""The imap kind: puts the mailbox, an .ics calendar and the Drafts folder together."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from followup_daemon.accounts.base.contract import MonotonicClock, PermissionCheck
from followup_daemon.accounts.calendars import feed
from followup_daemon.accounts.calendars.caldav import CalDav
from followup_daemon.accounts.credentials import Secrets, credential_key
from followup_daemon.accounts.imap import commands, folders
from followup_daemon.accounts.imap.config import ImapConfig
from followup_daemon.accounts.imap.drafts import DraftBox
from followup_daemon.accounts.imap.folders import Folders
from followup_daemon.accounts.imap.idle import Idle
from followup_daemon.accounts.imap.mail import Drafts, Folder
from followup_daemon.accounts.imap.session import Session, lacking
from followup_daemon.accounts.provider_errors import failed_right
from followup_daemon.errors import AccountError, ReconnectNeeded
from followup_daemon.model.account import Account
from followup_daemon.model.changes import Changes, Cursors, DraftChanges, MailChanges, Progress
from followup_daemon.model.draft import Draft, DraftRef, Marker, ObservedState
from followup_daemon.model.mail import Direction, Message
from followup_daemon.normalise.ics import is_feed


class ImapAccount:
    read_lag = timedelta(minutes=1)
    """IMAP shows what it has; only an APPEND that still runs on a half-open connection can come late."""
    can_withdraw = True

    def __init__(
        self,
        account: Account,
        config: ImapConfig,
        secrets: Secrets,
        pace: MonotonicClock,
        wake: Callable[[], None] | None = None,
    ) -> None:
        """``wake``: somebody who wants to hear of new mail at once, and stays for it."""
        self._account = account
        self._pace = pace
        self._wake = wake
        self._idle: Idle | None = None
        self._config = config
        self.session = Session(account, config, secrets)
        self._statuses: dict[str, commands.Status] = {}
        """As they were when the present reading, of one or many parts, began."""
        self._known: tuple[Folders, list[Folder], Drafts, DraftBox] | None = None
        self._servers = [
            CalDav(one, config.calendar_user, lambda: secrets.load(credential_key(account)), pace)
            for one in config.calendars
            if not is_feed(one)
        ]

    @property
    def account(self) -> Account:
        return self._account

    @property
    def _feeds(self) -> list[str]:
        return [one for one in self._config.calendars if is_feed(one)]

    def _parts(self) -> tuple[Folders, list[Folder], Drafts, DraftBox]:
        if self._known is None:
            found = folders.find(self.session, self._config.folders)
            if found.drafts is None or found.sent is None:
                missing = "drafts" if found.drafts is None else "sent"
                raise AccountError(
                    f"{self._config.host} does not say which folder holds {missing}. Set `folders: {{{missing}: NAME}}` for {self._account.name}."
                )
            drafts = Drafts(self.session, found.drafts)
            read = [
                Folder(self.session, found.sent, Direction.SENT, self._config.initial_sync),
                Folder(self.session, found.inbox, Direction.RECEIVED, self._config.initial_sync),
            ]
            self._known = (found, read, drafts, DraftBox(self.session, found, drafts))
            if self._config.idle and self._wake is not None and self._can("IDLE"):
                names = [*(folder.name for folder in read), drafts.name]
                self._idle = Idle(self.session.connect, names, self._pace, self._wake)
        return self._known

    def _can(self, ability: str) -> bool:
        return ability in self.session.capabilities

    def check(self) -> tuple[PermissionCheck, ...]:
        def read_mail() -> None:
            for one in self._parts()[1]:
                self.session.read(lambda client, one=one: client.select_folder(one.name, readonly=True))  # type: ignore[misc]

        def read_calendar() -> None:
            for address in self._feeds:
                feed.fetch(address, {}, self._pace)
            for server in self._servers:
                server.calendars()

        def write_drafts() -> None:
            self._parts()[2].look()

        rights = [
            self._right(name, attempt)
            for name, attempt in (
                ("read mail", read_mail),
                ("read calendar", read_calendar),
                ("write drafts", write_drafts),
            )
        ]
        if rights[0].problem is None:
            notes = lacking(self.session.capabilities, self._config.idle)
            rights[0] = replace(rights[0], notes=notes)
        return tuple(rights)

    def _right(self, name: str, attempt: Callable[[], Any]) -> PermissionCheck:
        try:
            attempt()
        except ReconnectNeeded:
            raise
        except AccountError as error:
            return failed_right(name, error, "see docs/accounts/imap.md")
        return PermissionCheck(name=name)

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        self._parts()
        mail: tuple[MailChanges, ...] = ()
        unsent: DraftChanges | None = None
        if about is not None or self._idle is None or not self._idle.nothing_new():
            heard = self._idle.heard() if self._idle is not None else 0
            mail, unsent, unfinished = self._mail(cursors, now)
            if unfinished is not None:
                return Changes(mail=mail, sync_progress=unfinished)
            if self._idle is not None and not mail and unsent is None:
                self._idle.known(heard)  # nothing was new, so nothing can be lost on its way into the store
        zone = self._account.time_zone
        calendars = [
            one
            for address in self._feeds
            for one in feed.changes(address, cursors, zone, now, self._pace)
            if not isinstance(one, str)
        ]
        calendars += (one for server in self._servers for one in server.changes(cursors, zone, now))
        return Changes(mail=mail, drafts=unsent, calendar=tuple(calendars))

    def _mail(
        self, cursors: Cursors, now: datetime
    ) -> tuple[tuple[MailChanges, ...], DraftChanges | None, Progress | None]:
        """What is new in the folders; and how far it is where this was only one part of a long reading."""
        _, read, drafts, _ = self._parts()
        if not any(folder.is_reading for folder in read):
            names = [*(folder.name for folder in read), drafts.name]
            self._statuses = self.session.read(lambda client: commands.statuses(client, names))
        found: list[MailChanges] = []
        for folder in read[next((n for n, folder in enumerate(read) if folder.is_reading), 0) :]:
            change, left = folder.changes(self._statuses[folder.name], cursors, self._account.addresses, now)
            found += [change] if change is not None else []
            if left:
                done = sum(len(one.new) for one in found)
                return tuple(found), None, Progress(done=done, total=done + left)
        return tuple(found), drafts.changes(self._statuses[drafts.name], cursors, self._account.addresses, now), None

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        """Return messages of one folder by their UIDs as they are read now."""
        folder = next((one for one in self._parts()[1] if one.source == source), None)
        return folder.read_again(refs, self._account.addresses, now) if folder is not None else ()

    def checkpoint(self, draft: Draft) -> str:
        return ""

    def place(self, draft: Draft, letter: bytes) -> DraftRef:
        return self._parts()[3].place(draft, letter)

    def find(self, marker: Marker) -> tuple[DraftRef, ...]:
        return self._parts()[3].find(marker)

    def inspect(self, handle: DraftRef | None, marker: Marker) -> ObservedState | None:
        return self._parts()[3].inspect(handle, marker)

    def withdraw_if_untouched(self, handle: DraftRef) -> bool:
        return self._parts()[3].withdraw(handle)

    def drafts_location(self) -> str:
        return f"{self._parts()[2].name} on {self._config.host}"

    def close(self) -> None:
        if self._idle is not None:
            self._idle.close()
        self.session.close()

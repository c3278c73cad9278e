"""One open account, composed of a mail reader, calendar readers and a draft box."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Generic, TypeVar

from followup_daemon.accounts.base.contract import CalendarReader, DraftBox, MailReader, PermissionCheck
from followup_daemon.accounts.calendars import beside
from followup_daemon.accounts.calendars.beside import CalendarBeside
from followup_daemon.model.account import Account
from followup_daemon.model.changes import Changes, Cursors
from followup_daemon.model.mail import Message

Mail = TypeVar("Mail", bound=MailReader, covariant=True)


@dataclass(kw_only=True)
class ComposedAccount(Generic[Mail]):
    """A mail reader, the account's own calendars, additional calendars, and a draft box.

    Calendars are read after the mail, and only after a complete first sync of the mail.
    """

    mail: Mail
    calendars: tuple[CalendarReader, ...]
    drafts: DraftBox
    calendars_beside: tuple[CalendarBeside, ...] = ()
    reread_limit: int | None = None

    @property
    def account(self) -> Account:
        """Return whose account it is."""
        return self.mail.account

    def check(self) -> tuple[PermissionCheck, ...]:
        """Check each permission separately."""
        calendars = (one.check() for one in (*self.calendars, *self.calendars_beside))
        return (self.mail.check(), *calendars, self.drafts.check())

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        """Return what is new in mail and calendars."""
        found = self.mail.changes(cursors, now, about)
        if found.sync_progress is not None:
            return found
        zone, own = self.account.time_zone, beside.without(cursors)
        events = [one for reader in self.calendars for one in reader.changes(own, zone, now)]
        events += (one for reader in self.calendars_beside for one in reader.changes(cursors, zone, now))
        events += beside.removed(cursors, self.calendars_beside)
        return replace(found, calendar=tuple(events))

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        """Return messages of one source as the present extraction reads them."""
        return self.mail.read_again(source, refs, now)

    def close(self) -> None:
        """Close all parts."""
        self.mail.close()
        for calendar in (*self.calendars, *self.calendars_beside):
            calendar.close()

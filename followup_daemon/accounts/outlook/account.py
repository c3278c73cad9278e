"""The outlook kind: puts the mailbox, the calendar and the drafts together, and knows whose they are."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import requests

from followup_daemon.accounts.base.contract import MonotonicClock, PermissionCheck
from followup_daemon.accounts.credentials import Secrets
from followup_daemon.accounts.lenient_json import items
from followup_daemon.accounts.microsoft import calendar
from followup_daemon.accounts.microsoft.api import Call, Graph
from followup_daemon.accounts.outlook import drafts
from followup_daemon.accounts.outlook.config import OutlookConfig
from followup_daemon.accounts.outlook.drafts import WHERE, DraftBox
from followup_daemon.accounts.outlook.mail import Mailbox
from followup_daemon.accounts.provider_errors import failed_right
from followup_daemon.accounts.send_as_cache import once_a_day
from followup_daemon.errors import AccountError, ReconnectNeeded
from followup_daemon.model.account import Account
from followup_daemon.model.changes import Changes, Cursors, MailChanges
from followup_daemon.model.draft import Draft, DraftRef, Marker, ObservedState
from followup_daemon.model.mail import Message
from followup_daemon.normalise import addresses

_CALENDAR = "calendar"
_ME = "mail,userPrincipalName,otherMails,proxyAddresses"


class OutlookAccount:
    """``wire`` replaces the network, for tests that need no sockets."""

    read_lag = timedelta(minutes=15)
    """Longer than any lag between writing and reading that others reported."""
    can_withdraw = True

    def __init__(
        self,
        account: Account,
        config: OutlookConfig,
        secrets: Secrets,
        pace: MonotonicClock,
        wire: requests.adapters.BaseAdapter | None = None,
    ) -> None:
        self._configured = account
        self._account = account
        self.graph = Graph(account, config.api, secrets, pace, wire)
        self._mailbox = Mailbox(self.graph, config.initial_sync)
        self._drafts = DraftBox(self.graph, self._mailbox, config.category)
        self._now = datetime(2026, 1, 1, tzinfo=UTC)

    @property
    def account(self) -> Account:
        return self._account

    def check(self) -> tuple[PermissionCheck, ...]:
        rights = (
            self._right("read mail", self._check_mail),
            self._right("read calendar", lambda: self.graph.call(calendar.call(self.graph, self._now))),
            self._right("write drafts", self._check_drafts),
        )
        if self.graph.connection.ended is not None:
            raise ReconnectNeeded(self.graph.connection.ended)
        return rights

    def _right(self, name: str, attempt: Any) -> PermissionCheck:
        try:
            attempt()
        except AccountError as error:
            remedy = f"see docs/accounts/outlook.md, then: followup-daemon connect {self._configured.name}"
            return failed_right(name, error, remedy)
        return PermissionCheck(name=name)

    def _check_mail(self) -> None:
        self.graph.call(Call(path=self.graph.path("/mailFolders/inbox", select="id")))
        known = self._own_addresses()
        if self._configured.here.isdisjoint(addresses.key(one) for one in known):
            raise AccountError(
                "Microsoft signed in another user than the configured address. Set `address:` to the one that you sign in with."
            )

    def _check_drafts(self) -> None:
        """Nothing is written to find out: Mail.ReadWrite is one right, and its token was granted with it."""
        self.graph.call(Call(path=self.graph.path("/mailFolders/drafts", select="id")))

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        self._now = now
        identity = self._identify(cursors, now)
        wanted = self._mailbox.calls(cursors, now, about)
        if not self._mailbox.is_reading(cursors):
            wanted[_CALENDAR] = calendar.call(self.graph, now)
        answers = self.graph.batch(wanted)
        mail, unsent, unfinished = self._mailbox.changes(answers, cursors, self._account.addresses, now)
        found = (*((identity,) if identity else ()), *mail)
        if unfinished is not None or _CALENDAR not in answers:
            return Changes(mail=found, drafts=unsent, sync_progress=unfinished)
        events = calendar.changes(self.graph, answers[_CALENDAR], cursors, self._account.time_zone, now)
        return Changes(mail=found, drafts=unsent, calendar=(events,) if events is not None else ())

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        """Return messages by their ids as they are read now, wherever they are."""
        return self._mailbox.read_again(refs, self._account.addresses, now)

    def _identify(self, cursors: Cursors, now: datetime) -> MailChanges | None:
        """The user's own addresses."""
        known, news = once_a_day(cursors, now, lambda: {"addresses": self._own_addresses()})
        keys = frozenset(addresses.key(str(one)) for one in known["addresses"])
        self._account = replace(
            self._configured, addresses=self._configured.addresses | keys, elsewhere=self._configured.elsewhere - keys
        )
        return news

    def _own_addresses(self) -> list[str]:
        me = self.graph.call(Call(path=self.graph.path("", select=_ME)))
        proxies = [str(one).partition(":") for one in items(me.get("proxyAddresses"))]
        found = [me.get("mail"), me.get("userPrincipalName"), *items(me.get("otherMails"))]
        found += [address for scheme, _, address in proxies if scheme.lower() == "smtp"]
        return [str(one) for one in found if one and addresses.is_address(str(one))]

    def checkpoint(self, draft: Draft) -> str:
        return drafts.since(draft, f"{self._now - timedelta(days=1):%Y-%m-%dT%H:%M:%SZ}")

    def place(self, draft: Draft, letter: bytes) -> DraftRef:
        return self._drafts.place(draft, letter)

    def find(self, marker: Marker) -> tuple[DraftRef, ...]:
        return self._drafts.find(marker)

    def inspect(self, handle: DraftRef | None, marker: Marker) -> ObservedState | None:
        return self._drafts.inspect(handle, marker)

    def withdraw_if_untouched(self, handle: DraftRef) -> bool:
        return self._drafts.withdraw(handle)

    def drafts_location(self) -> str:
        return WHERE

    def close(self) -> None:
        self.graph.close()

"""The gmail kind: puts the mailbox, the calendars and the drafts together, and knows whose they are."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import requests

from followup_daemon.accounts.base.contract import MonotonicClock, PermissionCheck
from followup_daemon.accounts.credentials import Secrets
from followup_daemon.accounts.gmail.config import GmailConfig
from followup_daemon.accounts.gmail.drafts import WHERE, DraftBox
from followup_daemon.accounts.gmail.mail import SOURCE, Mailbox
from followup_daemon.accounts.google import calendar
from followup_daemon.accounts.google.api import Api, understood
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.accounts.provider_errors import failed_right
from followup_daemon.accounts.send_as_cache import once_a_day
from followup_daemon.errors import AccountError, ReconnectNeeded
from followup_daemon.model.account import Account
from followup_daemon.model.changes import Changes, Cursors, MailChanges
from followup_daemon.model.draft import Draft, DraftRef, Marker, ObservedState
from followup_daemon.model.mail import Message
from followup_daemon.normalise import addresses


class GmailAccount:
    """``wire`` replaces the network, for tests that need no sockets."""

    read_lag = timedelta(minutes=15)
    """Nobody publishes how long Gmail's reads lag; a second draft could not be taken back, so we wait long."""
    can_withdraw = False

    def __init__(
        self,
        account: Account,
        config: GmailConfig,
        secrets: Secrets,
        pace: MonotonicClock,
        wire: requests.adapters.BaseAdapter | None = None,
    ) -> None:
        self._configured = account
        self._account = account
        self._config = config
        self.api = Api(account, config.api, secrets, pace, wire)
        self._mailbox = Mailbox(self.api, config.initial_sync)
        self._drafts = DraftBox(self.api, self._mailbox)

    @property
    def account(self) -> Account:
        return self._account

    def check(self) -> tuple[PermissionCheck, ...]:
        rights = (self._check_mail(), self._check_calendars(), self._check_drafts())
        if self.api.connection.ended is not None:
            raise ReconnectNeeded(self.api.connection.ended)
        return rights

    def _check_mail(self) -> PermissionCheck:
        name = "read mail"
        try:
            profile = self.api.call(self.api.users.getProfile(userId="me", fields="emailAddress,historyId"))
            address = understood(lambda: str(profile["emailAddress"]))
            if addresses.key(address) not in self._configured.here:
                return PermissionCheck(
                    name=name,
                    problem="Google signed in another user than the configured address",
                    remedy=f"set `address:` to the address that you sign in with, or connect {self._configured.name} as that user",
                )
            self.api.call(self.api.messages.list(userId="me", maxResults=1, fields="messages(id,threadId)"))
            self._sends_as()
        except AccountError as error:
            return failed_right(name, error, self._remedy)
        return PermissionCheck(name=name)

    def _check_calendars(self) -> PermissionCheck:
        try:
            for one in self._config.calendars:
                calendar.try_out(self.api, one, datetime.fromisoformat("2026-01-01T00:00:00+00:00"))
        except AccountError as error:
            return failed_right("read calendar", error, self._remedy)
        return PermissionCheck(name="read calendar")

    def _check_drafts(self) -> PermissionCheck:
        """Nothing is written to find out: the right was granted, and the drafts can be listed."""
        name = "write drafts"
        try:
            if name not in self.api.granted:
                return PermissionCheck(
                    name=name, problem="the permission to write drafts was not given", remedy=self._remedy
                )
            self.api.call(self.api.drafts.list(userId="me", maxResults=1, fields="drafts(id)"))
        except AccountError as error:
            return failed_right(name, error, self._remedy)
        return PermissionCheck(name=name)

    @property
    def _remedy(self) -> str:
        return f"see docs/accounts/gmail.md, then: followup-daemon connect {self._configured.name}"

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        identity = self._identify(cursors, now)
        mail, drafts, unfinished = self._mailbox.changes(cursors, self._account.addresses, now)
        found = tuple(one for one in (identity, mail) if one is not None)
        if unfinished is not None:
            return Changes(mail=found, sync_progress=unfinished)
        calendars = (calendar.changes(self.api, one, cursors, now) for one in self._config.calendars)
        return Changes(mail=found, drafts=drafts, calendar=tuple(one for one in calendars if one is not None))

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        """Return messages by their ids as they are read now. Gmail has one source of mail."""
        return self._mailbox.read_again(refs, self._account.addresses, now) if source == SOURCE else ()

    def _identify(self, cursors: Cursors, now: datetime) -> MailChanges | None:
        """The user's send-as addresses and signature."""
        known, news = once_a_day(cursors, now, self._sends_as)
        keys = frozenset(addresses.key(str(one)) for one in known["addresses"])
        self._account = replace(
            self._configured,
            addresses=self._configured.addresses | keys,
            elsewhere=self._configured.elsewhere - keys,
            send_as=keys,
            signature=self._configured.signature or str(known["signature"]),
        )
        return news

    def _sends_as(self) -> dict[str, Any]:
        """Gmail rewrites the sender of what is sent from an unverified address, so those are left out."""
        answer = self.api.call(
            self.api.send_as.list(
                userId="me", fields="sendAs(sendAsEmail,isPrimary,isDefault,signature,verificationStatus)"
            )
        )
        usable = understood(
            lambda: [
                one
                for one in answer.get("sendAs", ())
                if one.get("isPrimary") or one.get("verificationStatus", "accepted") == "accepted"
            ]
        )
        signature = next((str(one.get("signature") or "") for one in usable if one.get("isDefault")), "")
        return {
            "addresses": [str(one["sendAsEmail"]) for one in usable if one.get("sendAsEmail")],
            "signature": sandbox.to_text(signature),
        }

    def checkpoint(self, draft: Draft) -> str:
        return self._mailbox.history

    def place(self, draft: Draft, letter: bytes) -> DraftRef:
        return self._drafts.place(draft, letter)

    def find(self, marker: Marker) -> tuple[DraftRef, ...]:
        return self._drafts.find(marker)

    def inspect(self, handle: DraftRef | None, marker: Marker) -> ObservedState | None:
        return self._drafts.inspect(handle, marker)

    def withdraw_if_untouched(self, handle: DraftRef) -> bool:
        """Never: Gmail's only ways are for good, or need a right that we do not ask for."""
        return False

    def drafts_location(self) -> str:
        return WHERE

    def close(self) -> None:
        self.api.close()

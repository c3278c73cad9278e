"""The account kind ``gmail``. It composes mailbox, calendars and drafts, and reads the user's addresses."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

import requests

from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.base.contract import PermissionCheck
from followup_daemon.accounts.composed import ComposedAccount
from followup_daemon.accounts.gmail.config import GmailConfig
from followup_daemon.accounts.gmail.drafts import GmailDrafts
from followup_daemon.accounts.gmail.mail import SOURCE, Mailbox
from followup_daemon.accounts.google.api import Api, understood
from followup_daemon.accounts.google.calendar import GoogleCalendars
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.accounts.send_as_cache import once_a_day
from followup_daemon.model.account import Account
from followup_daemon.model.changes import Changes, Cursors, MailChanges
from followup_daemon.model.mail import Message
from followup_daemon.normalise import addresses


def open_gmail(
    account: Account, config: GmailConfig, opening: Opening, wire: requests.adapters.BaseAdapter | None = None
) -> ComposedAccount[GmailMail]:
    """Return the account. ``wire`` replaces the network, for tests that need no sockets."""
    remedy = f"see docs/accounts/gmail.md, then: followup-daemon connect {account.name}"
    api = Api(account, config.api, opening.secrets, opening.pace, wire)
    mailbox = Mailbox(api, config.initial_sync)
    return ComposedAccount(
        mail=GmailMail(account, api, mailbox, remedy),
        calendars=(GoogleCalendars(api, config.calendars, remedy),),
        drafts=GmailDrafts(api, mailbox, remedy),
        reread_limit=api.affordable_beside("gmail.users.messages.get"),
    )


class GmailMail:
    """The mail of a Google account, and the addresses that it sends from."""

    def __init__(self, account: Account, api: Api, mailbox: Mailbox, remedy: str) -> None:
        self.api = api
        self._configured = account
        self._account = account
        self._mailbox = mailbox
        self._remedy = remedy

    @property
    def account(self) -> Account:
        """Return the account that this mail is in."""
        return self._account

    def check(self) -> PermissionCheck:
        """Try to read the profile and the newest message."""
        wrong_user: list[PermissionCheck] = []

        def attempt() -> None:
            profile = self.api.call(self.api.users.getProfile(userId="me", fields="emailAddress,historyId"))
            address = understood(lambda: str(profile["emailAddress"]))
            if addresses.key(address) not in self._configured.here:
                wrong_user.append(self._wrong_user)
                return
            self.api.call(self.api.messages.list(userId="me", maxResults=1, fields="messages(id,threadId)"))
            self._sends_as()

        found = self.api.connection.checked("read mail", attempt, self._remedy)
        return wrong_user[0] if wrong_user else found

    @property
    def _wrong_user(self) -> PermissionCheck:
        return PermissionCheck(
            name="read mail",
            problem="you signed in at Google as another user than the configured address",
            remedy=(
                f"set `address:` to the address that you sign in with, or connect {self._configured.name} as that user"
            ),
        )

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        """Return the mail and the drafts that are new."""
        identity = self._identify(cursors, now)
        mail, drafts, progress = self._mailbox.changes(cursors, self._account.addresses, now)
        found = tuple(one for one in (identity, mail) if one is not None)
        return Changes(mail=found, drafts=drafts, sync_progress=progress)

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        """Read messages again, by their ids. Gmail has only one source of mail."""
        return self._mailbox.read_again(refs, self._account.addresses, now) if source == SOURCE else ()

    def _identify(self, cursors: Cursors, now: datetime) -> MailChanges | None:
        """Read the user's send-as addresses and signature."""
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
        """Return the addresses and the default signature.

        Gmail rewrites the sender of mail from an unverified address, so those are left out.
        """
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

    def close(self) -> None:
        """Close the connection."""
        self.api.close()

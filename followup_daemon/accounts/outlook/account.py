"""The account kind ``outlook``. It composes mailbox, calendar and drafts, and reads the user's addresses."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

import requests

from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.base.contract import PermissionCheck
from followup_daemon.accounts.composed import ComposedAccount
from followup_daemon.accounts.lenient_json import items
from followup_daemon.accounts.microsoft.api import Call, Graph
from followup_daemon.accounts.microsoft.calendar import GraphCalendar
from followup_daemon.accounts.outlook.config import OutlookConfig
from followup_daemon.accounts.outlook.drafts import OutlookDrafts
from followup_daemon.accounts.outlook.mail import Mailbox
from followup_daemon.accounts.send_as_cache import once_a_day
from followup_daemon.errors import AccountError
from followup_daemon.model.account import Account
from followup_daemon.model.changes import Changes, Cursors, MailChanges
from followup_daemon.model.mail import Message
from followup_daemon.normalise import addresses

_CALENDAR = "calendar"
_ME = "mail,userPrincipalName,otherMails,proxyAddresses"


def open_outlook(
    account: Account, config: OutlookConfig, opening: Opening, wire: requests.adapters.BaseAdapter | None = None
) -> ComposedAccount[OutlookMail]:
    """Return the account. ``wire`` replaces the network, for tests that need no sockets."""
    remedy = f"see docs/accounts/outlook.md, then: followup-daemon connect {account.name}"
    graph = Graph(account, config.api, opening.secrets, opening.pace, wire)
    calendar = GraphCalendar(graph, remedy)
    mailbox = Mailbox(graph, config.initial_sync)
    return ComposedAccount(
        mail=OutlookMail(account, mailbox, calendar, remedy),
        calendars=(calendar,),
        drafts=OutlookDrafts(graph, mailbox, config.category, remedy),
    )


class OutlookMail:
    """The mail of a Microsoft account, and the user's addresses. ``calendar`` is read in the same request."""

    def __init__(self, account: Account, mailbox: Mailbox, calendar: GraphCalendar, remedy: str) -> None:
        self.graph = calendar.graph
        self._configured = account
        self._account = account
        self._mailbox = mailbox
        self._calendar = calendar
        self._remedy = remedy

    @property
    def account(self) -> Account:
        """Return the account that this mail is in."""
        return self._account

    def check(self) -> PermissionCheck:
        """Try to read the inbox and the user's addresses."""
        return self.graph.connection.checked("read mail", self._try_out, self._remedy)

    def _try_out(self) -> None:
        self.graph.call(Call(path=self.graph.path("/mailFolders/inbox", select="id")))
        known = self._own_addresses()
        if self._configured.here.isdisjoint(addresses.key(one) for one in known):
            raise AccountError(
                "You signed in at Microsoft as another user than the configured address. Set `address:` to the one"
                " that you sign in with."
            )

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        """Return the mail and the drafts that are new."""
        identity = self._identify(cursors, now)
        wanted = self._mailbox.calls(cursors, now, about)
        if not self._mailbox.is_reading(cursors):
            wanted[_CALENDAR] = self._calendar.question(now)
        answers = self.graph.batch(wanted)
        if _CALENDAR in answers:
            self._calendar.answered(now, answers[_CALENDAR])
        mail, unsent, progress = self._mailbox.changes(answers, cursors, self._account.addresses, now)
        return Changes(mail=(*((identity,) if identity else ()), *mail), drafts=unsent, sync_progress=progress)

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        """Return the messages with these ids as the present extraction reads them, in any folder."""
        return self._mailbox.read_again(refs, self._account.addresses, now)

    def _identify(self, cursors: Cursors, now: datetime) -> MailChanges | None:
        """Read the user's own addresses."""
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

    def close(self) -> None:
        """Close the connection."""
        self.graph.close()

"""The configuration of an Outlook.com or Microsoft 365 account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Literal

from pydantic import Field

from followup_daemon.accounts.base import durations
from followup_daemon.accounts.base.config import AccountConfig, Opening
from followup_daemon.accounts.base.contract import MailReader
from followup_daemon.accounts.base.section import CalendarSection, Duration, absolute, not_loopback, unsafe
from followup_daemon.accounts.composed import ComposedAccount
from followup_daemon.accounts.kind import AccountSection, Kind
from followup_daemon.accounts.microsoft import scopes
from followup_daemon.accounts.microsoft.calendar_config import GraphCalendarSection
from followup_daemon.accounts.microsoft.client import EVERYBODY, GraphApi, MicrosoftClient, MicrosoftSignIn
from followup_daemon.model.account import Account
from followup_daemon.normalise import addresses


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlookConfig(AccountConfig):
    """The settings of a Microsoft account. ``category`` is shown on drafts, "" for none."""

    api: GraphApi
    category: str = ""
    initial_sync: timedelta

    @property
    def identity(self) -> str:
        """Return the provider, or in tests the loopback address in its place."""
        return self.api.endpoint or "microsoft"

    @property
    def sign_in(self) -> MicrosoftSignIn:
        """Return the sign-in for mail and calendar together."""
        return MicrosoftSignIn(client=self.api.client, scopes=self.api.scopes)

    def mailboxes(self, address: str) -> dict[str, str]:
        """Return the address at Microsoft."""
        return {} if self.api.endpoint else {f"microsoft {addresses.key(address)}": f"{address} at Microsoft"}

    def open(self, account: Account, opening: Opening) -> ComposedAccount[MailReader]:
        """Return the account."""
        from followup_daemon.accounts.outlook.account import open_outlook

        return open_outlook(account, self, opening)


class OutlookSection(AccountSection):
    """Outlook.com or Microsoft 365 through Microsoft Graph, with a client of your own. See docs/accounts/outlook.md."""

    kind: Literal["outlook"] = Field(description="Outlook.com or Microsoft 365, mail and calendar")
    client_id: str = Field(default="", description="the application (client) id that you registered")
    authority: str = Field(
        default="common",
        description="the accounts that can sign in: common, consumers (outlook.com), organizations, or your tenant",
    )
    certificate: str = Field(
        default="", description="a PEM file with key and certificate of an app-only client (organisations only)"
    )
    category: str = Field(default="", description="an Outlook category to show on drafts, for example Follow-up draft")
    initial_sync: Duration = Field(default="45d", description="how far back the first sync reads")
    api_endpoint: str = Field(default="", description="a loopback address, for tests (default: Microsoft Graph)")

    def own_problems(self) -> list[str]:
        """Return the problems of the section that are not problems of a single key."""
        if self.certificate and self.authority in EVERYBODY:
            return ["with a `certificate`, `authority` must be your tenant's name or id"]
        return not_loopback("api_endpoint", self.api_endpoint) or (
            unsafe(self.authority) if "://" in self.authority else []
        )

    def is_own(self, calendar: CalendarSection) -> bool:
        """Return whether it is the calendar of this Microsoft account, which is read anyway."""
        return isinstance(calendar, GraphCalendarSection) and calendar.address.lower() in ("", self.address.lower())

    def to_config(self, folder: Path) -> OutlookConfig:
        """Return the settings of the account."""
        client = MicrosoftClient(
            client_id=self.client_id, authority=self.authority, certificate=absolute(self.certificate, folder)
        )
        endpoint = self.api_endpoint.rstrip("/").removesuffix("/v1.0")
        return OutlookConfig(
            api=GraphApi(client=client, scopes=scopes.OUTLOOK, endpoint=endpoint),
            category=self.category,
            initial_sync=durations.parse(self.initial_sync),
        )


KIND = Kind(
    name="outlook",
    section=OutlookSection,
    sample={"name": "job", "address": "sam@outlook.com", "client_id": '""'},
    next_step=("set address and client_id in it (docs/accounts/outlook.md), then:  followup-daemon connect job"),
    can_withdraw=True,
)

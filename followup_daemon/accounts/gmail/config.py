"""The configuration of a Google account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from followup_daemon.accounts.base import durations
from followup_daemon.accounts.base.config import AccountConfig, Opening
from followup_daemon.accounts.base.contract import MailReader
from followup_daemon.accounts.base.section import CalendarSection, Duration, Section, absolute, not_loopback
from followup_daemon.accounts.calendars.registry import AnyCalendar
from followup_daemon.accounts.composed import ComposedAccount
from followup_daemon.accounts.google import scopes
from followup_daemon.accounts.google.calendar_config import GoogleCalendarSection
from followup_daemon.accounts.google.client import GoogleApi, GoogleClient, GoogleSignIn
from followup_daemon.accounts.kind import AccountSection, Kind
from followup_daemon.model.account import Account
from followup_daemon.normalise import addresses


@dataclass(frozen=True, slots=True, kw_only=True)
class GmailConfig(AccountConfig):
    """The settings of a Google account. ``calendars`` has the ids of its calendars."""

    api: GoogleApi
    calendars: tuple[str, ...] = ("primary",)
    initial_sync: timedelta

    @property
    def identity(self) -> str:
        """Return the provider, or in tests the loopback address in its place."""
        return self.api.endpoint or "google"

    @property
    def sign_in(self) -> GoogleSignIn:
        """Return the sign-in for mail and calendar together."""
        return GoogleSignIn(client=self.api.client, scopes=self.api.scopes)

    def mailboxes(self, address: str) -> dict[str, str]:
        """Return the address at Google."""
        return {} if self.api.endpoint else {f"google {addresses.key(address)}": f"{address} at Google"}

    def open(self, account: Account, opening: Opening) -> ComposedAccount[MailReader]:
        """Return the account."""
        from followup_daemon.accounts.gmail.account import open_gmail

        return open_gmail(account, self, opening)


def _with_ids(value: Any) -> Any:
    """Return the list with each plain text as a calendar of the account, by id."""
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list):
        return listed
    return [{"kind": "google", "ids": [one]} if isinstance(one, str) else one for one in listed]


class GmailQuota(Section):
    """Google's limit of calls."""

    units_per_minute: int = Field(
        default=6000,
        ge=100,
        le=1_000_000,
        description="quota units per minute and user of your Google project (older projects: 15000)",
    )
    prices: dict[str, Annotated[int, Field(ge=1, le=1000)]] = Field(
        default={},
        description="quota units per call, if Google changed them, for example {messages.get: 5}",
    )


class GmailSection(AccountSection):
    """Gmail and Google Calendar over their APIs, with an OAuth client of your own. See docs/accounts/gmail.md."""

    kind: Literal["gmail"] = Field(description="Gmail and Google Calendar")
    client_secret: str = Field(
        default="client_secret.json", description="the OAuth client file from the Google console"
    )
    service_account: str = Field(
        default="",
        description="the key file of a service account with domain-wide delegation (organisations only)",
    )
    calendars: Annotated[list[AnyCalendar], BeforeValidator(_with_ids)] = Field(
        default=["primary"],
        validate_default=True,
        min_length=1,
        max_length=20,
        description="ids of the calendars to read, and additional calendars; see docs/accounts/calendars.md",
    )
    initial_sync: Duration = Field(default="45d", description="how far back the first sync reads")
    quota: GmailQuota = Field(default=GmailQuota(), description="Google's rate limit")
    api_endpoint: str = Field(default="", description="a loopback address, for tests (default: Google)")

    def own_problems(self) -> list[str]:
        """Return the problems of the section that are not problems of a single key."""
        return not_loopback("api_endpoint", self.api_endpoint)

    def is_own(self, calendar: CalendarSection) -> bool:
        """Return whether it is a calendar of this Google account."""
        return isinstance(calendar, GoogleCalendarSection) and calendar.address.lower() in ("", self.address.lower())

    def to_config(self, folder: Path) -> GmailConfig:
        """Return the settings of the account."""
        client = GoogleClient(
            client_secret=absolute(self.client_secret, folder) or folder / "client_secret.json",
            service_account=absolute(self.service_account, folder),
        )
        own = (one for one in self.calendars if isinstance(one, GoogleCalendarSection) and self.is_own(one))
        ids = [calendar_id for one in own for calendar_id in one.ids]
        return GmailConfig(
            api=GoogleApi(
                client=client,
                scopes=scopes.GMAIL,
                endpoint=self.api_endpoint.rstrip("/"),
                units_per_minute=self.quota.units_per_minute,
                prices=dict(self.quota.prices),
            ),
            calendars=tuple(dict.fromkeys(ids)) or ("primary",),
            initial_sync=durations.parse(self.initial_sync),
        )


KIND = Kind(
    name="gmail",
    section=GmailSection,
    sample={"name": "work", "address": "sam@gmail.com"},
    next_step=(
        "set address in it, put client_secret.json beside it (docs/accounts/gmail.md), then:"
        "  followup-daemon connect work"
    ),
    can_withdraw=False,
)

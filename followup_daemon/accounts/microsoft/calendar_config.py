"""The configuration of an additional Microsoft calendar."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import Field

from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.base.contract import CalendarReader
from followup_daemon.accounts.base.section import CalendarSection, OptionalAddress, absolute, not_loopback, unsafe
from followup_daemon.accounts.microsoft import scopes
from followup_daemon.accounts.microsoft.client import EVERYBODY, GraphApi, MicrosoftClient, MicrosoftSignIn
from followup_daemon.model.account import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphCalendarConfig:
    """The calendar of a Microsoft account. ``login`` signs in to that account."""

    api: GraphApi
    login: str

    @property
    def name(self) -> str:
        """Return the kind and the login."""
        return f"graph:{self.login.lower()}"

    @property
    def label(self) -> str:
        """Return the name for the user."""
        return f"Microsoft calendar of {self.login}"

    @property
    def sign_in(self) -> MicrosoftSignIn:
        """Return a sign-in for the calendar alone."""
        return MicrosoftSignIn(client=self.api.client, scopes=self.api.scopes)

    def open(self, account: Account, opening: Opening) -> CalendarReader:
        """Return the reader."""
        from followup_daemon.accounts.microsoft.api import Graph
        from followup_daemon.accounts.microsoft.calendar import GraphCalendar

        remedy = f"see docs/accounts/outlook.md, then: followup-daemon connect {account.name}"
        return GraphCalendar(Graph(account, self.api, opening.secrets, opening.pace), remedy)


class GraphCalendarSection(CalendarSection):
    """The calendar of a Microsoft account, with a client of your own. See docs/accounts/outlook.md."""

    kind: Literal["graph"] = Field(description="the calendar of a Microsoft account")
    address: OptionalAddress = Field(default="", description="the Microsoft account (default: the account's address)")
    client_id: str = Field(default="", description="the application (client) id that you registered")
    authority: str = Field(
        default="common",
        description="the accounts that can sign in: common, consumers (outlook.com), organizations, or your tenant",
    )
    certificate: str = Field(
        default="", description="a PEM file with key and certificate of an app-only client (organisations only)"
    )
    api_endpoint: str = Field(default="", description="a loopback address, for tests (default: Microsoft Graph)")

    def problems(self) -> list[str]:
        """Return the problems of the section that are not problems of a single key."""
        found = (
            [] if self.client_id else ["a calendar of the kind graph needs `client_id` (see docs/accounts/outlook.md)"]
        )
        if self.certificate and self.authority in EVERYBODY:
            found.append("with a `certificate`, `authority` must be your tenant's name or id")
        found += not_loopback("api_endpoint", self.api_endpoint)
        return found + (unsafe(self.authority) if "://" in self.authority else [])

    def to_config(self, folder: Path, address: str) -> GraphCalendarConfig:
        """Return the configuration of the calendar."""
        client = MicrosoftClient(
            client_id=self.client_id, authority=self.authority, certificate=absolute(self.certificate, folder)
        )
        endpoint = self.api_endpoint.rstrip("/").removesuffix("/v1.0")
        return GraphCalendarConfig(
            api=GraphApi(client=client, scopes=scopes.CALENDAR, endpoint=endpoint), login=self.address or address
        )

"""The configuration of an additional Google calendar."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import Field

from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.base.contract import CalendarReader
from followup_daemon.accounts.base.section import CalendarSection, OptionalAddress, TextList, absolute, not_loopback
from followup_daemon.accounts.google import scopes
from followup_daemon.accounts.google.client import GoogleApi, GoogleClient, GoogleSignIn
from followup_daemon.model.account import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class GoogleCalendarConfig:
    """The calendars with these ids of a Google account. ``login`` signs in to that account."""

    api: GoogleApi
    login: str
    ids: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return the kind and the login."""
        return f"google:{self.login.lower()}"

    @property
    def label(self) -> str:
        """Return the name for the user."""
        return f"Google Calendar of {self.login}"

    @property
    def sign_in(self) -> GoogleSignIn:
        """Return a sign-in for the calendar alone."""
        return GoogleSignIn(client=self.api.client, scopes=self.api.scopes)

    def open(self, account: Account, opening: Opening) -> CalendarReader:
        """Return the reader."""
        from followup_daemon.accounts.google.api import Api
        from followup_daemon.accounts.google.calendar import GoogleCalendars

        remedy = f"see docs/accounts/gmail.md, then: followup-daemon connect {account.name}"
        return GoogleCalendars(Api(account, self.api, opening.secrets, opening.pace), self.ids, remedy)


class GoogleCalendarSection(CalendarSection):
    """Calendars of a Google account, with an OAuth client of your own. See docs/accounts/gmail.md."""

    kind: Literal["google"] = Field(description="calendars of a Google account")
    address: OptionalAddress = Field(default="", description="the Google account (default: the account's address)")
    ids: TextList = Field(default=["primary"], min_length=1, max_length=20, description="ids of the calendars to read")
    client_secret: str = Field(
        default="client_secret.json", description="the OAuth client file from the Google console"
    )
    service_account: str = Field(
        default="", description="the key file of a service account with domain-wide delegation (organisations only)"
    )
    api_endpoint: str = Field(default="", description="a loopback address, for tests (default: Google)")

    def problems(self) -> list[str]:
        """Return the problems of the section that are not problems of a single key."""
        return not_loopback("api_endpoint", self.api_endpoint)

    def to_config(self, folder: Path, address: str) -> GoogleCalendarConfig:
        """Return the configuration of the calendars."""
        client = GoogleClient(
            client_secret=absolute(self.client_secret, folder) or folder / "client_secret.json",
            service_account=absolute(self.service_account, folder),
        )
        return GoogleCalendarConfig(
            api=GoogleApi(client=client, scopes=scopes.CALENDAR, endpoint=self.api_endpoint.rstrip("/")),
            login=self.address or address,
            ids=tuple(self.ids),
        )

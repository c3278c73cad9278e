"""The configuration of additional calendars: a CalDAV server, or an .ics calendar."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from pydantic import Field

from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.base.contract import CalendarReader
from followup_daemon.accounts.base.section import CalendarSection, absolute, unsafe
from followup_daemon.accounts.base.sign_in import Password
from followup_daemon.accounts.credentials import credential_key
from followup_daemon.model.account import Account
from followup_daemon.normalise.web import urls

_GUIDE = "docs/accounts/calendars.md"


def _digest(text: str) -> str:
    """Return a digest as the name of a URL, because the URL may contain a secret."""
    return sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalDavConfig:
    """The calendars at ``url``. The sign-in uses ``login`` and a password."""

    url: str
    login: str

    @property
    def name(self) -> str:
        """Return a name from the kind, the host, and a digest of URL and login."""
        return f"caldav:{urls.read(self.url).host}:{_digest(f'{self.url} {self.login}')}"

    @property
    def label(self) -> str:
        """Return the name for the user."""
        return f"CalDAV calendars at {urls.read(self.url).host}"

    @property
    def sign_in(self) -> Password:
        """Return a sign-in with a separate password."""
        return Password(user=self.login, host=urls.read(self.url).host)

    def open(self, account: Account, opening: Opening) -> CalendarReader:
        """Return the reader."""
        from followup_daemon.accounts.calendars.caldav import CalDav
        from followup_daemon.accounts.calendars.reader import AddressCalendars

        server = CalDav(self.url, self.login, lambda: opening.secrets.load(credential_key(account)), opening.pace)
        return AddressCalendars((), (server,), opening.pace, _GUIDE)


class CalDavSection(CalendarSection):
    """The calendars of a CalDAV server. See docs/accounts/calendars.md."""

    kind: Literal["caldav"] = Field(description="the calendars of a CalDAV server")
    url: str = Field(min_length=1, description="the https address of the CalDAV server")
    user: str = Field(default="", description="login name at the server (default: the account's address)")

    def problems(self) -> list[str]:
        """Return the problems of the section that are not problems of a single key."""
        return unsafe(self.url)

    def to_config(self, folder: Path, address: str) -> CalDavConfig:
        """Return the configuration of the calendars."""
        return CalDavConfig(url=self.url, login=self.user or address)


@dataclass(frozen=True, slots=True, kw_only=True)
class IcsConfig:
    """A calendar at ``place``: the https address of an .ics file, or the path of a file or folder."""

    place: str
    login: str = ""

    @property
    def name(self) -> str:
        """Return a name from the kind and a digest of the URL, because the URL is often secret."""
        return f"ics:{_digest(self.place)}"

    @property
    def label(self) -> str:
        """Return the name for the user, without the secret part of an address."""
        return f"calendar at {urls.read(self.place).host}" if "://" in self.place else f"calendar {self.place}"

    @property
    def sign_in(self) -> None:
        """Return None, because no sign-in is necessary."""
        return None

    def open(self, account: Account, opening: Opening) -> CalendarReader:
        """Return the reader."""
        from followup_daemon.accounts.local.account import LocalCalendars

        return LocalCalendars((self.place,), account.time_zone, opening.pace)


class IcsSection(CalendarSection):
    """An .ics calendar. See docs/accounts/calendars.md."""

    kind: Literal["ics"] = Field(description="an .ics file at an address, or on this machine")
    url: str = Field(default="", description="the https address of an .ics file")
    path: str = Field(default="", description="an .ics file, or a folder of .ics files")

    def problems(self) -> list[str]:
        """Return the problems of the section that are not problems of a single key."""
        if bool(self.url) == bool(self.path):
            return ["a calendar of the kind ics needs `url` or `path`, and not both"]
        return unsafe(self.url) if self.url else []

    def to_config(self, folder: Path, address: str) -> IcsConfig:
        """Return the configuration of the calendar."""
        return IcsConfig(place=self.url or str(absolute(self.path, folder)))

"""The configuration of an IMAP account."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Literal

from pydantic import Field

from followup_daemon.accounts.base import durations
from followup_daemon.accounts.base.config import AccountConfig, Opening
from followup_daemon.accounts.base.contract import MailReader
from followup_daemon.accounts.base.section import Duration, Section, TextList, absolute, unsafe
from followup_daemon.accounts.base.sign_in import Password, SignIn
from followup_daemon.accounts.composed import ComposedAccount
from followup_daemon.accounts.google import scopes as google
from followup_daemon.accounts.google.client import GoogleClient, GoogleSignIn
from followup_daemon.accounts.kind import AccountSection, Kind
from followup_daemon.accounts.microsoft import scopes as microsoft
from followup_daemon.accounts.microsoft.client import MicrosoftClient, MicrosoftSignIn
from followup_daemon.model.account import Account
from followup_daemon.normalise import addresses
from followup_daemon.normalise.ics import is_feed

PRESETS = {
    "gmail": ("imap.gmail.com", 993, "implicit"),
    "icloud": ("imap.mail.me.com", 993, "implicit"),
    "fastmail": ("imap.fastmail.com", 993, "implicit"),
    "yahoo": ("imap.mail.yahoo.com", 993, "implicit"),
    "proton-bridge": ("127.0.0.1", 1143, "starttls"),
    "outlook": ("outlook.office365.com", 993, "implicit"),
}
_GOOGLE = frozenset({"imap.gmail.com", "imap.googlemail.com"})
_MICROSOFT = frozenset({"outlook.office365.com", "outlook.office.com", "imap-mail.outlook.com"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ImapConfig(AccountConfig):
    """The settings of an IMAP mailbox. ``tls`` is implicit, starttls or none.

    ``folders`` maps sent, drafts and trash to folder names. ``calendars`` has URLs of CalDAV servers and .ics files.
    ``calendar_user`` is the login name at the CalDAV servers.
    """

    host: str
    port: int
    tls: str
    user: str
    login: Password | GoogleSignIn | MicrosoftSignIn
    folders: Mapping[str, str] = field(default_factory=dict)
    calendars: tuple[str, ...] = ()
    calendar_user: str = ""
    initial_sync: timedelta
    idle: bool = False

    @property
    def identity(self) -> str:
        """Return the login at the server."""
        return f"{self.user}@{self.host.lower().rstrip('.')}:{self.port}"

    @property
    def sign_in(self) -> SignIn:
        """Return the sign-in for mail; with a password, also for the CalDAV server in ``calendars``."""
        return self.login

    def mailboxes(self, address: str) -> dict[str, str]:
        """Return the login at the server as the identifier of the mailbox.

        For Gmail and Outlook it is the same identifier as for the kinds ``gmail`` and ``outlook``.
        """
        host, user = self.host.lower().rstrip("."), self.user.lower()
        words = f"{self.user} at {self.host}"
        login = addresses.key(user if "@" in user else address)
        if host in _GOOGLE:
            return {f"google {login}": words}
        if host in _MICROSOFT:
            return {f"microsoft {login}": words}
        port = f":{self.port}" if host in addresses.LOOPBACK else ""  # bridges differ by port
        return {f"imap {user} {host}{port}": words}

    def open(self, account: Account, opening: Opening) -> ComposedAccount[MailReader]:
        """Return the account."""
        from followup_daemon.accounts.imap.account import open_imap

        return open_imap(account, self, opening)


class ImapServer(Section):
    """The server of the mailbox."""

    host: str = Field(default="", description="the server's name, for example imap.example.net")
    port: int = Field(default=993, ge=1, le=65535, description="993 for TLS from the beginning, 143 for STARTTLS")
    tls: Literal["implicit", "starttls", "none"] = Field(
        default="implicit", description="implicit, starttls, or none (only for a server on this machine)"
    )
    user: str = Field(default="", description="login name (default: your address)")


class ImapFolders(Section):
    """Names of folders."""

    sent: str = Field(default="", description="default: reported by the server")
    drafts: str = Field(default="", description="default: reported by the server")
    trash: str = Field(default="", description="default: reported by the server")


class ImapCalendar(Section):
    """Calendars at a URL, with the password of the mailbox."""

    url: TextList = Field(
        default=[], description="a CalDAV server, the https address of an .ics file, or a list of these"
    )
    user: str = Field(default="", description="login name at the CalDAV server (default: the login name for mail)")


class ImapSection(AccountSection):
    """Any IMAP mailbox, with a CalDAV or .ics calendar. See docs/accounts/imap.md."""

    kind: Literal["imap"] = Field(description="any IMAP mailbox")
    preset: Literal["", "gmail", "icloud", "fastmail", "yahoo", "proton-bridge", "outlook"] = Field(
        default="", description="a known provider, instead of `imap`"
    )
    imap: ImapServer = Field(default=ImapServer(), description="the server")
    sign_in: Literal["", "password", "google", "microsoft"] = Field(
        default="", description="password, google or microsoft (default: password; microsoft for the preset outlook)"
    )
    client_secret: str = Field(
        default="client_secret.json", description="for sign_in google: the file of your OAuth client"
    )
    client_id: str = Field(default="", description="for sign_in microsoft: the id of your registered client")
    authority: str = Field(
        default="common", description="for sign_in microsoft: common, consumers, organizations, or your tenant"
    )
    idle: bool = Field(default=False, description="use IMAP IDLE for immediate polls (three more connections)")
    folders: ImapFolders = Field(
        default=ImapFolders(), description="folder names, if the server does not report their roles"
    )
    calendar: ImapCalendar = Field(default=ImapCalendar(), description="your calendar")
    initial_sync: Duration = Field(default="45d", description="how far back the first sync reads")

    def own_problems(self) -> list[str]:
        """Return the problems of the section that are not problems of a single key."""
        return [
            *self._server_problems(),
            *self._sign_in_problems(),
            *(problem for url in self.calendar.url for problem in unsafe(url)),
        ]

    def _server_problems(self) -> list[str]:
        found = [] if self.preset or self.imap.host else ["it needs `preset`, or `imap: {host: ...}`"]
        if self.imap.tls == "none" and self.imap.host not in addresses.LOOPBACK:
            found.append("`imap.tls: none` is only for a server on this machine")
        wanted = {993: "implicit", 143: "starttls"}.get(self.imap.port, "")
        if not self.preset and wanted and self.imap.tls not in (wanted, "none"):
            found.append(
                f"`imap.port: {self.imap.port}` and `imap.tls: {self.imap.tls}` contradict each other:"
                f" that port is for `tls: {wanted}`"
            )
        return found

    def _sign_in_problems(self) -> list[str]:
        found: list[str] = []
        if self._way == "microsoft":
            guide = "signing in with Microsoft needs `client_id` (see docs/accounts/outlook.md)"
            found += [] if self.client_id else [guide]
            found += unsafe(self.authority) if "://" in self.authority else []
        if self._way != "password" and any(not is_feed(url) for url in self.calendar.url):
            found.append(
                f"signing in with {self._way.title()} does not work for CalDAV; give the https address of an .ics file"
            )
        return found

    @property
    def _way(self) -> str:
        return self.sign_in or ("microsoft" if self.preset == "outlook" else "password")

    def to_config(self, folder: Path) -> ImapConfig:
        """Return the settings of the mailbox."""
        server = self.imap
        host, port, tls = PRESETS.get(self.preset, (server.host, server.port, server.tls))
        user = server.user or (self.address.partition("@")[0] if self.preset == "icloud" else self.address)
        return ImapConfig(
            host=server.host or host,
            port=port,
            tls=tls,
            user=user,
            login=self._sign_in(Password(user=user, host=server.host or host), folder),
            calendar_user=self.calendar.user or user,
            folders={name: value for name, value in self.folders.model_dump().items() if value},
            calendars=tuple(self.calendar.url),
            initial_sync=durations.parse(self.initial_sync),
            idle=self.idle,
        )

    def _sign_in(self, password: Password, folder: Path) -> Password | GoogleSignIn | MicrosoftSignIn:
        if self._way == "google":
            path = absolute(self.client_secret, folder) or folder / "client_secret.json"
            return GoogleSignIn(client=GoogleClient(client_secret=path), scopes=google.IMAP)
        if self._way == "microsoft":
            client = MicrosoftClient(client_id=self.client_id, authority=self.authority)
            return MicrosoftSignIn(client=client, scopes=microsoft.IMAP)
        return password


KIND = Kind(
    name="imap",
    section=ImapSection,
    sample={"name": "own", "address": "sam@fastmail.com", "preset": "fastmail"},
    next_step="set address and preset (or imap: {host: ...}) in it, then:  followup-daemon connect own",
    can_withdraw=True,
)

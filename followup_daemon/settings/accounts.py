"""The accounts of a configuration file: each kind's own keys to the place that its account code opens."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from followup_daemon.accounts.base import durations
from followup_daemon.model.account import Account, AccountKind
from followup_daemon.normalise import addresses
from followup_daemon.normalise.ics import is_feed
from followup_daemon.normalise.web import urls
from followup_daemon.settings import paths, schema


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalConfig:
    """Where a local account lies: absolute paths; ``calendars`` are paths or https addresses."""

    mail: Path | None
    sent: Path | None
    drafts: Path | None
    calendars: tuple[str, ...]

    @property
    def identity(self) -> str:
        """Return what names the mailbox, in one form only."""
        return os.path.realpath(self.mail) if self.mail else str(self.mail)


@dataclass(frozen=True, slots=True, kw_only=True)
class GmailConfig:
    """How a Google account is reached. ``endpoint`` is "" for Google itself, else a loopback address."""

    client_secret: Path
    service_account: Path | None
    calendars: tuple[str, ...]
    endpoint: str
    initial_sync: timedelta
    units_per_minute: int
    prices: dict[str, int]

    @property
    def identity(self) -> str:
        """Return what names the mailbox, in one form only."""
        return self.endpoint or "google"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlookConfig:
    """How a Microsoft account is reached. ``endpoint`` is "" for Microsoft Graph itself, else a loopback address."""

    client_id: str
    authority: str
    certificate: Path | None
    category: str
    endpoint: str
    initial_sync: timedelta

    @property
    def identity(self) -> str:
        """Return what names the mailbox, in one form only."""
        return self.endpoint or "microsoft"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImapConfig:
    """Where an IMAP mailbox is. ``tls`` is implicit, starttls or none; ``folders`` are names by sent, drafts, trash.

    ``sign_in`` is password, google (with ``client_secret``) or microsoft (with ``client_id`` and ``authority``).
    """

    host: str
    port: int
    tls: str
    user: str
    folders: dict[str, str]
    calendars: tuple[str, ...]
    calendar_user: str
    initial_sync: timedelta
    sign_in: str = "password"
    client_secret: Path = Path("client_secret.json")
    service_account: None = None
    client_id: str = ""
    authority: str = "common"
    certificate: None = None
    idle: bool = False

    @property
    def identity(self) -> str:
        """Return what names the mailbox, in one form only."""
        return f"{self.user}@{self.host.lower().rstrip('.')}:{self.port}"


PRESETS = {
    "gmail": ("imap.gmail.com", 993, "implicit"),
    "icloud": ("imap.mail.me.com", 993, "implicit"),
    "fastmail": ("imap.fastmail.com", 993, "implicit"),
    "yahoo": ("imap.mail.yahoo.com", 993, "implicit"),
    "proton-bridge": ("127.0.0.1", 1143, "starttls"),
    "outlook": ("outlook.office365.com", 993, "implicit"),
}

Place = LocalConfig | GmailConfig | OutlookConfig | ImapConfig


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountSettings:
    account: Account
    place: Place
    line: int

    @property
    def identity(self) -> str:
        """Return what the mailbox is, whatever the account is called. Another one may still be the same, moved."""
        return f"{self.account.kind}|{addresses.key(self.account.address)}|{self.place.identity}"


def read(one: schema.AnyAccount, user_name: str, folder: Path, line: int) -> AccountSettings:
    """``folder`` is where relative paths begin, ``line`` where the account stands in the file."""
    account = Account(
        name=one.name,
        kind=AccountKind(one.kind),
        address=one.address,
        addresses=frozenset(addresses.key(address) for address in (one.address, *one.aliases)),
        user_name=user_name,
        time_zone=one.time_zone or paths.local_zone(),
        language=one.language,
        signature=one.signature,
        has_mailbox=not isinstance(one, schema.LocalAccount) or bool(one.mail),
        authserv_id=one.authserv_id,
    )
    return AccountSettings(account=account, place=_place(one, folder), line=line)


def _place(one: schema.AnyAccount, folder: Path) -> Place:
    if isinstance(one, schema.GmailAccount):
        return _gmail(one, folder)
    if isinstance(one, schema.OutlookAccount):
        return _outlook(one, folder)
    return _imap(one, folder) if isinstance(one, schema.ImapAccount) else _local(one, folder)


def problems(one: schema.AnyAccount) -> list[str]:
    """What is wrong with an account although each of its keys is right."""
    if isinstance(one, schema.ImapAccount):
        return _imap_problems(one)
    if not isinstance(one, schema.LocalAccount):
        if isinstance(one, schema.OutlookAccount) and one.certificate and one.authority in _EVERYBODY:
            return ["with a `certificate`, `authority` must be your tenant's name or id"]
        if one.api_endpoint and not _is_loopback(one.api_endpoint):
            return [f"`api_endpoint` must be a loopback address, for tests ({one.api_endpoint[:60]})"]
        authority = one.authority if isinstance(one, schema.OutlookAccount) else ""
        return unsafe(authority) if "://" in authority else []
    found = [] if one.mail or one.calendar else ["it needs `mail` or `calendar`, or both"]
    return found + [problem for calendar in one.calendar if "://" in calendar for problem in unsafe(calendar)]


def _imap_problems(one: schema.ImapAccount) -> list[str]:
    found = [] if one.preset or one.imap.host else ["it needs `preset`, or `imap: {host: ...}`"]
    if one.imap.tls == "none" and one.imap.host not in addresses.LOOPBACK:
        found.append("`imap.tls: none` is only for a server on this very machine")
    wanted = {993: "implicit", 143: "starttls"}.get(one.imap.port, "")
    if not one.preset and wanted and one.imap.tls != wanted and one.imap.tls != "none":
        found.append(
            f"`imap.port: {one.imap.port}` and `imap.tls: {one.imap.tls}` exclude each other: that port is for `tls: {wanted}`"
        )
    if _sign_in(one) == "microsoft":
        found += [] if one.client_id else ["signing in with Microsoft needs `client_id` (see docs/accounts/outlook.md)"]
        found += unsafe(one.authority) if "://" in one.authority else []
    if _sign_in(one) != "password" and any(not is_feed(url) for url in one.calendar.url):
        found.append(
            f"signing in with {_sign_in(one).title()} opens no CalDAV server; give the https address of an .ics file"
        )
    return found + [problem for url in one.calendar.url for problem in unsafe(url)]


_EVERYBODY = frozenset({"common", "consumers", "organizations"})


def unsafe(address: str) -> list[str]:
    """What is wrong with an address that a secret would travel to. It is never quoted: it may hold a secret itself."""
    try:
        url = urls.read(address)
    except urls.Malformed as error:
        return [f"an address is not used: {error}"]
    return [] if url.is_safe else [f"an address must begin with https:// ({url.host})"]


def _is_loopback(address: str) -> bool:
    try:
        return urls.read(address).is_loopback
    except urls.Malformed:
        return False


def _absolute(given: str, folder: Path) -> Path | None:
    if not given:
        return None
    path = Path(given).expanduser()
    return path if path.is_absolute() else folder / path


def _local(one: schema.LocalAccount, folder: Path) -> LocalConfig:
    return LocalConfig(
        mail=_absolute(one.mail, folder),
        sent=_absolute(one.sent, folder),
        drafts=_absolute(one.drafts, folder),
        calendars=tuple(c if "://" in c else str(_absolute(c, folder)) for c in one.calendar),
    )


def _gmail(one: schema.GmailAccount, folder: Path) -> GmailConfig:
    return GmailConfig(
        client_secret=_absolute(one.client_secret, folder) or folder / "client_secret.json",
        service_account=_absolute(one.service_account, folder),
        calendars=tuple(one.calendars),
        endpoint=one.api_endpoint.rstrip("/"),
        initial_sync=durations.parse(one.initial_sync),
        units_per_minute=one.quota.units_per_minute,
        prices=dict(one.quota.prices),
    )


def _outlook(one: schema.OutlookAccount, folder: Path) -> OutlookConfig:
    return OutlookConfig(
        client_id=one.client_id,
        authority=one.authority,
        certificate=_absolute(one.certificate, folder),
        category=one.category,
        endpoint=one.api_endpoint.rstrip("/").removesuffix("/v1.0"),
        initial_sync=durations.parse(one.initial_sync),
    )


def _imap(one: schema.ImapAccount, folder: Path) -> ImapConfig:
    server = one.imap
    host, port, tls = PRESETS.get(one.preset, (server.host, server.port, server.tls))
    user = server.user or (one.address.partition("@")[0] if one.preset == "icloud" else one.address)
    return ImapConfig(
        host=server.host or host,
        port=port,
        tls=tls,
        user=user,
        calendar_user=one.calendar.user or user,
        folders={name: value for name, value in one.folders.model_dump().items() if value},
        calendars=tuple(one.calendar.url),
        initial_sync=durations.parse(one.initial_sync),
        sign_in=_sign_in(one),
        client_secret=_absolute(one.client_secret, folder) or folder / "client_secret.json",
        client_id=one.client_id,
        authority=one.authority,
        idle=one.idle,
    )


def _sign_in(one: schema.ImapAccount) -> str:
    return one.sign_in or ("microsoft" if one.preset == "outlook" else "password")

"""The mailbox and the period of a replay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from followup_daemon.accounts.local.config import LocalConfig
from followup_daemon.engine.replay import walk
from followup_daemon.engine.replay.archive import Archive
from followup_daemon.errors import UsageError
from followup_daemon.settings.load import Settings

_LATELY = timedelta(days=365)
"""How far back the mail at a provider is read, if no first day is given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The first and the last day of a replay, in the time zone of the first account. None means the default."""

    first: date | None = None
    last: date | None = None


def zone(settings: Settings) -> ZoneInfo:
    """Return the time zone of the first account, in which the days are counted."""
    return ZoneInfo(settings.accounts[0].account.time_zone)


def of_mailbox(settings: Settings, mailbox: Path) -> Settings:
    """Return the settings with ``mailbox`` in the place of all accounts. It is a Maildir or has mbox files.

    The user, with all addresses, and a local calendar stay as configured. Raises UsageError.
    """
    if not mailbox.exists():
        raise UsageError(f"There is no mailbox at {mailbox}. Name a Maildir, an mbox file, or a folder of mbox files.")
    first = settings.accounts[0]
    calendars = first.config.calendars if isinstance(first.config, LocalConfig) else ()
    everywhere = frozenset[str]().union(*(one.account.addresses for one in settings.accounts))
    account = replace(first.account, kind="local", has_mailbox=True, addresses=everywhere, elsewhere=frozenset())
    config = LocalConfig(mail=mailbox.absolute(), sent=None, drafts=None, calendars=calendars)
    return replace(settings, accounts=(replace(first, account=account, config=config),))


def read_from(settings: Settings, days: Days, now: datetime) -> datetime | None:
    """Return the time of the first cycle, or None for the first message of mailboxes on this machine."""
    if days.first is not None:
        return _midnight(days.first, settings)
    is_here = all(one.account.kind == "local" for one in settings.accounts)
    return None if is_here else now - _LATELY


def span(settings: Settings, archives: Sequence[Archive], days: Days, now: datetime) -> tuple[datetime, datetime]:
    """Return the first and the last time of the walk. It ends now at the latest. Raises UsageError.

    Without mail the last year is walked, because there can be events.
    """
    start = read_from(settings, days, now)
    end = _midnight(days.last + timedelta(days=1), settings) if days.last is not None else None
    found = walk.span(archives, start, end)
    first, last = found or (start or now - _LATELY, end or now)
    last = min(last, now)
    if first > last:
        through = last - timedelta(microseconds=1)  # the end is the midnight after the last day
        days_zone = zone(settings)
        raise UsageError(
            f"The first day, {first.astimezone(days_zone):%Y-%m-%d}, is later than the last,"
            f" {through.astimezone(days_zone):%Y-%m-%d}."
        )
    return first, last


def _midnight(day: date, settings: Settings) -> datetime:
    return datetime.combine(day, time(0, 0), zone(settings)).astimezone(ZoneInfo("UTC"))

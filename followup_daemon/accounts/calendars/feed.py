"""An .ics calendar at an https address, which is often secret. A poll sends one conditional GET."""

from __future__ import annotations

import json
import re
from datetime import date, datetime, timedelta
from hashlib import sha256

from followup_daemon.accounts.base.contract import MonotonicClock
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.errors import TemporaryError
from followup_daemon.model.changes import CalendarChanges, Cursors
from followup_daemon.normalise import ics
from followup_daemon.normalise.web import urls

BEHIND, AHEAD, RENEW = timedelta(days=120), timedelta(days=90), timedelta(days=30)
"""Repeating events are expanded from 120 days ago to 90 days ahead, and again when 30 days of these are left."""


def laid_out(until: str, now: datetime) -> bool:
    """Return whether an expansion of repeating events up to the day ``until`` is still valid.

    It is not valid if ``until`` is later than an expansion of today would be. Then the clock was set back in between,
    and the events of the wrong months were expanded.
    """
    return (now + RENEW).date() < date.fromisoformat(until) <= (now + AHEAD).date()


def source_of(address: str) -> str:
    """Return the name of a calendar in the state: its host, and a hash of its secret address."""
    return f"calendar:feed:{urls.read(address).host}:{sha256(address.encode()).hexdigest()[:32]}"


def changes(
    address: str, cursors: Cursors, zone: str, now: datetime, pace: MonotonicClock
) -> list[CalendarChanges | str]:
    """Return the content of each changed calendar, by one conditional GET (RFC 9110 section 13).

    A response that is not a complete calendar is an error.
    """
    source = source_of(address)
    known = json.loads(cursors.positions.get(source, "{}"))
    renew = not known or not laid_out(known["until"], now)
    headers = (
        {}
        if renew
        else {
            name: known[key]
            for name, key in (("If-None-Match", "etag"), ("If-Modified-Since", "modified"))
            if known.get(key)
        }
    )
    host = urls.read(address).host
    data, etag, modified = fetch(address, headers, pace)
    if data is None:
        return [source]
    events, unreadable = sandbox.read_calendar(data, ref=host, window=(now - BEHIND, now + AHEAD), default_zone=zone)
    if unreadable and not events and b"BEGIN:VCALENDAR" not in data[:4096].upper():
        raise TemporaryError(
            f"The calendar address at {host} returned something other than a calendar. Nothing was changed."
        )
    position = json.dumps({"etag": etag, "modified": modified, "until": (now + AHEAD).date().isoformat()})
    return [
        CalendarChanges(
            source=source,
            position=position,
            events=events,
            unreadable=unreadable,
            since=now - BEHIND,
            until=now + AHEAD,
        )
    ]


def fetch(address: str, headers: dict[str, str], pace: MonotonicClock) -> tuple[bytes | None, str, str]:
    """Return the body (None for "not modified"), the ETag and Last-Modified.

    Addresses are secrets, so errors name only the host.
    """
    import requests

    from followup_daemon.accounts.transport import Allowed, Transport

    url = urls.read(address)
    host = url.host
    if not url.is_safe:
        raise TemporaryError(f"The calendar at {host} is not fetched without https.")
    allowed = (Allowed("GET", re.escape(url.path)),)
    transport = Transport(requests.Session(), allowed, frozenset({url.origin}), pace)
    try:
        answer = transport.send("GET", url, headers, None)
    finally:
        transport.close()
    if answer.status == 304:
        return None, "", ""
    if answer.status != 200:
        raise TemporaryError(
            f"The calendar at {host} answered {answer.status}. Nothing was changed; check the address in the"
            " configuration."
        )
    if len(answer.body) > ics.FILE_LIMIT:
        raise TemporaryError(f"The calendar at {host} is larger than {ics.FILE_LIMIT // 2**20} MiB.")
    return answer.body, answer.headers.get("etag", ""), answer.headers.get("last-modified", "")

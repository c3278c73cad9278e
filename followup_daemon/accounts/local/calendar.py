"""Events from a folder of .ics files, one .ics file, or the address of one."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from followup_daemon.errors import EmptiedMailbox, TemporaryError
from followup_daemon.model.changes import CalendarChanges, Cursors
from followup_daemon.model.mail import Unreadable
from followup_daemon.normalise import ics

BEHIND, AHEAD, RENEW = timedelta(days=120), timedelta(days=90), timedelta(days=30)
"""Repeating events are laid out from 120 days ago to 90 days ahead, and again when 30 days of that are left."""
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def changes(
    calendars: tuple[str, ...], cursors: Cursors, zone: str, now: datetime
) -> tuple[tuple[CalendarChanges, ...], int]:
    """What changed in each calendar, and how many calendar files there are now. Raises TemporaryError or EmptiedMailbox."""
    found: list[CalendarChanges] = []
    present: set[str] = set()
    for calendar in calendars:
        if "://" in calendar:
            sources: Iterator[CalendarChanges | str] = iter(_from_address(calendar, cursors, zone, now))
        else:
            sources = _from_path(Path(calendar), cursors, zone, now)
        for one in sources:
            if isinstance(one, CalendarChanges):
                found.append(one)
            present.add(one.source if isinstance(one, CalendarChanges) else one)
    known = {source for source in cursors.positions if source.startswith("calendar:")}
    if known and calendars and not present:
        raise EmptiedMailbox(
            f"The calendar had {len(known)} files and now has none. That is taken for an error, so nothing was changed or drafted. If you meant it: followup-daemon forget --account NAME"
        )
    found += (CalendarChanges(source=source, position="", gone=True) for source in sorted(known - present))
    return tuple(found), len(present)


def _from_path(path: Path, cursors: Cursors, zone: str, now: datetime) -> Iterator[CalendarChanges | str]:
    """A change for each file that changed, the source's name for each that did not."""
    if path.is_dir():
        try:
            with os.scandir(path) as entries:
                files = sorted(
                    Path(entry.path)
                    for entry in entries
                    if entry.name.lower().endswith(".ics") and not entry.name.startswith(".") and entry.is_file()
                )
        except OSError as error:
            raise TemporaryError(
                f"The calendar folder {path} cannot be listed ({error.strerror}). Nothing was changed."
            ) from error
    elif path.exists():
        files = [path]
    else:
        raise TemporaryError(
            f"There is no calendar at {path}. Nothing was changed; check `calendar:` in the configuration, or mount the disk."
        )
    for file in files:
        yield _from_file(file, cursors, zone, now)


def _from_file(file: Path, cursors: Cursors, zone: str, now: datetime) -> CalendarChanges | str:
    source = f"calendar:{file}"
    try:
        status = file.stat()
        known = json.loads(cursors.positions.get(source, "null"))
        if (
            known
            and known[:2] == [status.st_mtime_ns, status.st_size]
            and date.fromisoformat(known[2]) > (now + RENEW).date()
        ):
            return source
        if status.st_size > ics.FILE_LIMIT:
            return CalendarChanges(
                source=source,
                position=_position(status, now),
                unreadable=(
                    Unreadable(ref=file.name, reason=f"the calendar is larger than {ics.FILE_LIMIT // 2**20} MiB"),
                ),
                kept=True,
            )
        data = file.read_bytes()
    except OSError as error:
        return CalendarChanges(
            source=source,
            position="",
            unreadable=(Unreadable(ref=file.name, reason=f"the file cannot be read ({error.strerror})"),),
            kept=True,
        )
    events, unreadable = ics.read(data, ref=file.name, window=(now - BEHIND, now + AHEAD), default_zone=zone)
    return CalendarChanges(
        source=source, position=_position(status, now), events=events, unreadable=unreadable, since=now - BEHIND
    )


def _position(status: os.stat_result, now: datetime) -> str:
    return json.dumps([status.st_mtime_ns, status.st_size, (now + AHEAD).date().isoformat()])


def _from_address(address: str, cursors: Cursors, zone: str, now: datetime) -> list[CalendarChanges | str]:
    """One conditional GET; the answer is believed only if it is a whole calendar (RFC 9110 section 13)."""
    source = f"calendar:{address}"
    known = json.loads(cursors.positions.get(source, "{}"))
    renew = not known or date.fromisoformat(known["until"]) <= (now + RENEW).date()
    headers = (
        {}
        if renew
        else {
            name: known[key]
            for name, key in (("If-None-Match", "etag"), ("If-Modified-Since", "modified"))
            if known.get(key)
        }
    )
    data, etag, modified = _fetch(address, headers)
    if data is None:
        return [source]
    events, unreadable = ics.read(
        data, ref=urlsplit(address).hostname or "calendar", window=(now - BEHIND, now + AHEAD), default_zone=zone
    )
    if unreadable and not events and b"BEGIN:VCALENDAR" not in data[:4096].upper():
        raise TemporaryError(
            f"The calendar address at {urlsplit(address).hostname} answered with something that is no calendar. Nothing was changed."
        )
    position = json.dumps({"etag": etag, "modified": modified, "until": (now + AHEAD).date().isoformat()})
    return [CalendarChanges(source=source, position=position, events=events, unreadable=unreadable, since=now - BEHIND)]


def _fetch(address: str, headers: dict[str, str]) -> tuple[bytes | None, str, str]:
    """(body or None for "not modified", ETag, Last-Modified). Addresses are secrets, so errors name the host alone."""
    import requests

    host = urlsplit(address).hostname or ""
    if urlsplit(address).scheme != "https" and host not in _LOOPBACK:
        raise TemporaryError(f"The calendar at {host} is not fetched without https.")
    try:
        with requests.get(address, headers=headers, timeout=(10, 30), stream=True, allow_redirects=False) as answer:
            if answer.status_code == 304:
                return None, "", ""
            if answer.status_code != 200:
                raise TemporaryError(
                    f"The calendar at {host} answered {answer.status_code}. Nothing was changed; check the address in the configuration."
                )
            body = bytearray()
            for chunk in answer.iter_content(65536):
                body += chunk
                if len(body) > ics.FILE_LIMIT:
                    raise TemporaryError(f"The calendar at {host} is larger than {ics.FILE_LIMIT // 2**20} MiB.")
            return bytes(body), answer.headers.get("ETag", ""), answer.headers.get("Last-Modified", "")
    except requests.RequestException as error:
        raise TemporaryError(
            f"The calendar at {host} cannot be reached ({type(error).__name__}). Nothing was changed."
        ) from None

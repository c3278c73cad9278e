"""Events from a folder of .ics files, from one .ics file, or from the https address of an .ics file."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from followup_daemon.accounts.base.contract import MonotonicClock
from followup_daemon.accounts.calendars import feed
from followup_daemon.accounts.local import files
from followup_daemon.accounts.local.maildir import as_text
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.errors import EmptiedMailbox, TemporaryError
from followup_daemon.model.changes import CalendarChanges, Cursors
from followup_daemon.model.mail import Unreadable
from followup_daemon.normalise import ics


def changes(
    calendars: tuple[str, ...], cursors: Cursors, zone: str, now: datetime, pace: MonotonicClock
) -> tuple[CalendarChanges, ...]:
    """Return the content of each calendar that changed. Raises TemporaryError, EmptiedMailbox."""
    found: list[CalendarChanges] = []
    present: set[str] = set()
    for calendar in calendars:
        if "://" in calendar:
            sources: Iterator[CalendarChanges | str] = iter(feed.changes(calendar, cursors, zone, now, pace))
        else:
            sources = _from_path(Path(calendar), cursors, zone, now)
        for one in sources:
            if isinstance(one, CalendarChanges):
                found.append(one)
            present.add(one.source if isinstance(one, CalendarChanges) else one)
    known = {source for source in cursors.positions if source.startswith("calendar:")}
    if known and calendars and not present:
        raise EmptiedMailbox(
            f"The calendar had {len(known)} files and now has none. This is treated as an error, so nothing was"
            " changed or drafted. If it is intended: followup-daemon forget --account NAME"
        )
    found += (CalendarChanges(source=source, position="", removed=True) for source in sorted(known - present))
    return tuple(found)


def _from_path(path: Path, cursors: Cursors, zone: str, now: datetime) -> Iterator[CalendarChanges | str]:
    """Yield the content of each changed file, and only the source name of each unchanged file."""
    if path.is_dir():
        try:
            with os.scandir(path) as entries:
                found = sorted(
                    Path(entry.path)
                    for entry in entries
                    if entry.name.lower().endswith(".ics") and not entry.name.startswith(".") and entry.is_file()
                )
        except OSError as error:
            raise TemporaryError(
                f"The calendar folder {path} cannot be listed ({error.strerror}). Nothing was changed."
            ) from error
    elif path.exists():
        found = [path]
    else:
        raise TemporaryError(
            f"There is no calendar at {path}. Nothing was changed; check `calendar:` in the configuration, or mount"
            " the disk."
        )
    for file in found:
        yield _from_file(file, cursors, zone, now)


def _from_file(file: Path, cursors: Cursors, zone: str, now: datetime) -> CalendarChanges | str:
    source, name = f"calendar:{as_text(str(file))}", as_text(file.name)
    try:
        status = file.stat()
        known = json.loads(cursors.positions.get(source, "null"))
        if known and known[:2] == [status.st_mtime_ns, status.st_size] and feed.laid_out(known[2], now):
            return source
        if status.st_size > ics.FILE_LIMIT:
            return CalendarChanges(
                source=source,
                position=_position(status, now),
                unreadable=(Unreadable(ref=name, reason=f"the calendar is larger than {ics.FILE_LIMIT // 2**20} MiB"),),
                unavailable=True,
            )
        data = files.content(file)
    except OSError as error:
        return CalendarChanges(
            source=source,
            position="",
            unreadable=(Unreadable(ref=name, reason=f"the file cannot be read ({error.strerror})"),),
            unavailable=True,
        )
    events, unreadable = sandbox.read_calendar(
        data, ref=name, window=(now - feed.BEHIND, now + feed.AHEAD), default_zone=zone
    )
    return CalendarChanges(
        source=source,
        position=_position(status, now),
        events=events,
        unreadable=unreadable,
        since=now - feed.BEHIND,
        until=now + feed.AHEAD,
    )


def _position(status: os.stat_result, now: datetime) -> str:
    return json.dumps([status.st_mtime_ns, status.st_size, (now + feed.AHEAD).date().isoformat()])

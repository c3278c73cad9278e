"""Additional calendars of an account. Their sources have separate names in the store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from followup_daemon.accounts.base.contract import CalendarReader, PermissionCheck
from followup_daemon.model.changes import CalendarChanges, Cursors

_OWN, _BESIDE = "calendar:", "calendar:@"


class CalendarBeside:
    """A calendar reader that prefixes its sources with ``name``, so that the source names of an account are unique."""

    def __init__(self, reader: CalendarReader, name: str, label: str) -> None:
        self.prefix = f"{_BESIDE}{name}:"
        self._reader = reader
        self._label = label

    def check(self) -> PermissionCheck:
        """Try to read the calendar. The result has the name of the calendar."""
        return replace(self._reader.check(), name=f"read {self._label}")

    def changes(self, cursors: Cursors, zone: str, now: datetime) -> tuple[CalendarChanges, ...]:
        """Return the changes, with the source names of the store."""
        positions = {
            f"{_OWN}{source.removeprefix(self.prefix)}": position
            for source, position in cursors.positions.items()
            if source.startswith(self.prefix)
        }
        found = self._reader.changes(replace(cursors, positions=positions), zone, now)
        return tuple(replace(one, source=f"{self.prefix}{one.source.removeprefix(_OWN)}") for one in found)

    def close(self) -> None:
        """Close its connection."""
        self._reader.close()


def without(cursors: Cursors) -> Cursors:
    """Return the cursors of the account's own calendars, without those of additional calendars."""
    if not any(source.startswith(_BESIDE) for source in cursors.positions):
        return cursors
    own = {source: position for source, position in cursors.positions.items() if not source.startswith(_BESIDE)}
    return replace(cursors, positions=own)


def removed(cursors: Cursors, configured: Iterable[CalendarBeside]) -> Iterator[CalendarChanges]:
    """Yield a change that removes each calendar that is no longer configured."""
    prefixes = tuple(one.prefix for one in configured)
    for source in sorted(cursors.positions):
        if source.startswith(_BESIDE) and not source.startswith(prefixes):
            yield CalendarChanges(source=source, position="", removed=True)

"""The reader of calendars at URLs: CalDAV servers and .ics files, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from followup_daemon.accounts.base.contract import MonotonicClock, PermissionCheck
from followup_daemon.accounts.calendars import feed
from followup_daemon.accounts.calendars.caldav import CalDav
from followup_daemon.accounts.provider_errors import failed_right
from followup_daemon.errors import AccountError, ReconnectNeeded
from followup_daemon.model.changes import CalendarChanges, Cursors


class AddressCalendars:
    """The calendars of an account at URLs. ``feeds`` has the .ics URLs. ``guide`` is the page about failed reads."""

    def __init__(self, feeds: tuple[str, ...], servers: tuple[CalDav, ...], pace: MonotonicClock, guide: str) -> None:
        self.servers = servers
        self._feeds = feeds
        self._pace = pace
        self._guide = guide

    def check(self) -> PermissionCheck:
        """Fetch each file, and find the calendars of each server."""
        try:
            for address in self._feeds:
                feed.fetch(address, {}, self._pace)
            for server in self.servers:
                server.calendars()
        except ReconnectNeeded:
            raise
        except AccountError as error:
            return failed_right("read calendar", error, f"see {self._guide}")
        return PermissionCheck(name="read calendar")

    def changes(self, cursors: Cursors, zone: str, now: datetime) -> tuple[CalendarChanges, ...]:
        """Return the window of each calendar that changed."""
        found = [
            one
            for address in self._feeds
            for one in feed.changes(address, cursors, zone, now, self._pace)
            if not isinstance(one, str)
        ]
        found += (one for server in self.servers for one in server.changes(cursors, zone, now))
        return tuple(found)

    def close(self) -> None:
        """Close the connections to the servers."""
        for server in self.servers:
            server.close()


def caldav(
    addresses: tuple[str, ...], user: str, password: Callable[[], str | None], pace: MonotonicClock
) -> tuple[CalDav, ...]:
    """Return the servers at ``addresses``. ``password`` is called when a connection is opened."""
    return tuple(CalDav(one, user, password, pace) for one in addresses)

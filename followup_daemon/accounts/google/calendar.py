"""Google calendars. A request for an unchanged window gets the short response "not modified" (304)."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from followup_daemon.accounts import calendar_window
from followup_daemon.accounts.base.contract import PermissionCheck
from followup_daemon.accounts.google import events
from followup_daemon.accounts.google.api import Api, understood
from followup_daemon.accounts.provider_errors import NotFound, NotModified
from followup_daemon.errors import AccountError
from followup_daemon.model.changes import CalendarChanges, Cursors

_PAGE = 2500
_KINDS = ["default", "fromGmail"]


class GoogleCalendars:
    """The calendars with these ids. ``remedy`` tells the user what to do if they cannot be read."""

    def __init__(self, api: Api, ids: tuple[str, ...], remedy: str) -> None:
        self.api = api
        self._ids = ids
        self._remedy = remedy

    def check(self) -> PermissionCheck:
        """Try to read a day of each calendar."""

        def attempt() -> None:
            for one in self._ids:
                _try_out(self.api, one, datetime.fromisoformat("2026-01-01T00:00:00+00:00"))

        return self.api.connection.checked("read calendar", attempt, self._remedy)

    def changes(self, cursors: Cursors, zone: str, now: datetime) -> tuple[CalendarChanges, ...]:
        """Return the window of each calendar that changed."""
        found = (_changes(self.api, one, cursors, now) for one in self._ids)
        return tuple(one for one in found if one is not None)

    def close(self) -> None:
        """Close the connection."""
        self.api.close()


def _changes(api: Api, calendar: str, cursors: Cursors, now: datetime) -> CalendarChanges | None:
    """Return the content of the window, or None if it is unchanged. Raises AccountError."""
    source = f"calendar:{calendar}"
    since, until = calendar_window.around(now)
    known = json.loads(cursors.positions.get(source, "{}"))
    etag = known.get("etag", "") if known.get("since") == since.isoformat() else ""
    try:
        items, etag, zone_name = _window(api, _Wanted(calendar=calendar, since=since, until=until, etag=etag))
    except NotModified:
        return None
    found, unreadable = events.events(items, zone_name, since)
    return CalendarChanges(
        source=source,
        position=json.dumps({"etag": etag, "since": since.isoformat()}),
        events=found,
        unreadable=unreadable,
        since=since,
        until=until,
    )


def _try_out(api: Api, calendar: str, now: datetime) -> None:
    """Raise AccountError if the calendar cannot be read."""
    _page(api, _Wanted(calendar=calendar, since=now, until=now + timedelta(days=1), size=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """The request for one page of a calendar. With ``etag``, the page is sent only if it changed."""

    calendar: str
    since: datetime
    until: datetime
    token: str | None = None
    size: int = _PAGE
    etag: str = ""


def _window(api: Api, wanted: _Wanted) -> tuple[list[dict[str, Any]], str, str]:
    """Return all items, the ETag ("" if there was more than one page), and the time zone of the calendar."""
    items: list[dict[str, Any]] = []
    token: str | None = None
    while True:
        page = _page(api, replace(wanted, token=token, etag="") if token else wanted)
        items += understood(lambda page=page: list(page.get("items", ())))  # type: ignore[misc]
        following = page.get("nextPageToken")
        if not following or following == token:
            whole = str(page.get("etag", "")) if token is None else ""
            return items, whole, str(page.get("timeZone", "UTC"))
        token = str(following)


def _page(api: Api, wanted: _Wanted) -> dict[str, Any]:
    request = api.events.list(
        calendarId=wanted.calendar,
        timeMin=wanted.since.isoformat(),
        timeMax=wanted.until.isoformat(),
        singleEvents=True,
        showDeleted=False,
        eventTypes=_KINDS,
        maxResults=wanted.size,
        pageToken=wanted.token,
        fields=events.EVENT_FIELDS,
    )
    if wanted.etag:
        request.headers["If-None-Match"] = wanted.etag
    try:
        page: dict[str, Any] = api.call(request)
    except NotFound:
        raise AccountError(
            f"There is no calendar {wanted.calendar!r} in this account. Set `calendars:` to the ids that Google"
            " Calendar shows under “Integrate calendar”."
        ) from None
    return page

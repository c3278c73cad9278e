"""Reading the Outlook calendar by calendarView, which returns each occurrence as a complete event."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from followup_daemon.accounts import calendar_window
from followup_daemon.accounts.base.contract import PermissionCheck
from followup_daemon.accounts.lenient_json import mappings
from followup_daemon.accounts.microsoft import events
from followup_daemon.accounts.microsoft.api import Call, Graph
from followup_daemon.errors import AccountError, TemporaryError
from followup_daemon.model.changes import CalendarChanges, Cursors

SOURCE = "calendar:calendar"
_TOP = "1000"


class GraphCalendar:
    """The user's own calendar. ``remedy`` tells the user what to do if it cannot be read."""

    def __init__(self, graph: Graph, remedy: str) -> None:
        self.graph = graph
        self._remedy = remedy
        self._answer: tuple[datetime, dict[str, Any] | AccountError] | None = None

    def check(self) -> PermissionCheck:
        """Try to read a page of the calendar."""
        now = datetime(2026, 1, 1, tzinfo=UTC)
        return self.graph.connection.checked(
            "read calendar", lambda: self.graph.call(_call(self.graph, now)), self._remedy
        )

    def question(self, now: datetime) -> Call:
        """Return the call that ``changes`` needs, so that the caller can batch it with others."""
        return _call(self.graph, now)

    def answered(self, now: datetime, answer: dict[str, Any] | AccountError) -> None:
        """Store the response to ``question``. The next ``changes`` at the same time then needs no call."""
        self._answer = (now, answer)

    def changes(self, cursors: Cursors, zone: str, now: datetime) -> tuple[CalendarChanges, ...]:
        """Return the content of the window if it changed."""
        kept, self._answer = self._answer, None
        answer = kept[1] if kept is not None and kept[0] == now else self.graph.call(self.question(now))
        found = _changes(self.graph, answer, cursors, zone, now)
        return (found,) if found is not None else ()

    def close(self) -> None:
        """Close the connection."""
        self.graph.close()


def _call(graph: Graph, now: datetime) -> Call:
    """Return the call for the whole window."""
    since, until = calendar_window.around(now)
    span = f"startDateTime={since:%Y-%m-%dT%H:%M:%SZ}&endDateTime={until:%Y-%m-%dT%H:%M:%SZ}"
    return Call(path=f"{graph.path('/calendarView')}?{span}&$select={events.EVENT}&$top={_TOP}")


def _changes(
    graph: Graph, answer: dict[str, Any] | AccountError, cursors: Cursors, zone_name: str, now: datetime
) -> CalendarChanges | None:
    """Return the content of the window, or None if it is unchanged. All pages are read, or an error is raised."""
    since, until = calendar_window.around(now)
    items: list[dict[str, Any]] = []
    while True:
        if isinstance(answer, AccountError):
            raise answer
        if not isinstance(answer.get("value"), list):
            raise TemporaryError("Microsoft Graph sent a malformed response. Nothing was changed.")
        items += mappings(answer["value"])
        following = answer.get("@odata.nextLink")
        if following is None:
            break
        answer = graph.call(Call(path=graph.relative(following)))
    digest = sha256(json.dumps([since.isoformat(), items], sort_keys=True).encode()).hexdigest()
    if cursors.positions.get(SOURCE) == digest:
        return None
    found, unreadable = events.events(items, zone_name, since)
    return CalendarChanges(
        source=SOURCE, position=digest, events=found, unreadable=unreadable, since=since, until=until
    )

"""One user's Google calendars, with events as the API gives them."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any


class Calendars:
    """``events`` per calendar id; "primary" is there from the beginning."""

    def __init__(self, address: str, clock: Callable[[], datetime]) -> None:
        self.address = address
        self.clock = clock
        self.zone = "UTC"
        self.events: dict[str, dict[str, dict[str, Any]]] = {"primary": {}}
        self.version = 0
        self._numbers = itertools.count(1)

    def add(
        self,
        title: str,
        begins: datetime,
        ends: datetime,
        attendees: list[dict[str, Any]] | None = None,
        calendar: str = "primary",
        **more: Any,
    ) -> dict[str, Any]:
        """Add a meeting; ``attendees`` as {email, displayName, responseStatus, resource, optional}.

        The user is added.
        """
        number = next(self._numbers)
        event: dict[str, Any] = {
            "kind": "calendar#event",
            "id": f"event{number:06d}",
            "iCalUID": f"event{number:06d}@google.com",
            "status": "confirmed",
            "summary": title,
            "start": {"dateTime": _iso(begins), "timeZone": self.zone},
            "end": {"dateTime": _iso(ends), "timeZone": self.zone},
            "eventType": "default",
            "sequence": 0,
            "updated": _iso(self.clock()),
            "etag": f'"{number}"',
        }
        if attendees:
            mine = {"email": self.address, "self": True, "responseStatus": "accepted"}
            event["attendees"] = [*attendees, mine]
            event["organizer"] = {k: v for k, v in attendees[0].items() if k in ("email", "displayName")}
        event |= more
        self.events[calendar][event["id"]] = event
        self.version += 1
        return event

    def change(self, event: dict[str, Any], **more: Any) -> None:
        event |= more
        event["sequence"] = event.get("sequence", 0) + 1
        event["updated"] = _iso(self.clock())
        self.version += 1

    def cancel(self, event: dict[str, Any]) -> None:
        """Cancel an instance, which keeps no more than its ids."""
        keep = {k: event[k] for k in ("kind", "id", "iCalUID", "recurringEventId", "originalStartTime") if k in event}
        event.clear()
        event |= keep | {"status": "cancelled"}
        self.version += 1

    def etag(self, calendar: str, query: dict[str, Any]) -> str:
        seed = f"{calendar}|{self.version}|{sorted((k, str(v)) for k, v in query.items())}"
        return f'"{sha256(seed.encode()).hexdigest()[:20]}"'

    def window(self, calendar: str, query: dict[str, Any]) -> list[dict[str, Any]]:
        """TimeMin bounds the end, timeMax the start; cancelled ones only with showDeleted."""
        since, until = _parse(query["timeMin"]), _parse(query["timeMax"])
        found = []
        for event in self.events[calendar].values():
            if event["status"] == "cancelled":
                if query.get("showDeleted"):
                    found.append(event)
                continue
            if query.get("eventTypes") and event.get("eventType", "default") not in query["eventTypes"]:
                continue
            if self._moment(event["end"]) > since and self._moment(event["start"]) < until:
                found.append(event)
        return sorted(found, key=lambda one: one["id"])

    def _moment(self, given: dict[str, str]) -> datetime:
        if "date" in given:
            return datetime.fromisoformat(given["date"]).replace(tzinfo=UTC)
        return _parse(given["dateTime"])


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _parse(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def an_hour(start: datetime) -> tuple[datetime, datetime]:
    return start, start + timedelta(hours=1)

"""The window of time around now in which a calendar is read.

The whole window is read each time. So no sync token is necessary, and a missing event must have been deleted. The
window moves at midnight UTC, so that the request stays the same for a day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

from followup_daemon.accounts.lenient_json import mapping
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.malformed import MalformedInput, parsing
from followup_daemon.model.calendar import Event
from followup_daemon.model.mail import Unreadable
from followup_daemon.normalise.words import one_line

BEHIND, AHEAD = timedelta(days=120), timedelta(days=60)
_NOTHING_BEFORE = timedelta(days=95)


def around(now: datetime) -> tuple[datetime, datetime]:
    """Return the start and the end of the window, in UTC."""
    midnight = datetime.combine(now.astimezone(UTC).date(), time(0, 0), UTC)
    return midnight - BEHIND, midnight + AHEAD


def events(
    found: Iterable[Any], read: Callable[[Mapping[str, Any]], Event], since: datetime
) -> tuple[tuple[Event, ...], tuple[Unreadable, ...]]:
    """Return the provider's events as converted by ``read``, with their signals, and the unreadable events."""
    events: list[Event] = []
    unreadable: list[Unreadable] = []
    for one in found:
        given = mapping(one)
        try:
            with parsing():
                events.append(read(given))
        except MalformedInput as error:
            name = one_line(str(given.get("id", "an event")), 80)
            unreadable.append(Unreadable(ref=name, reason=f"the event cannot be read ({error})"))
    understood, broken = sandbox.read_events(tuple(events))
    return _with_first_instances(understood, since), (*unreadable, *broken)


def _with_first_instances(found: Sequence[Event], since: datetime) -> tuple[Event, ...]:
    """Return ``found`` with the first instance of each series marked.

    An instance counts as the first if the window shows three months without one before it.
    """
    earliest: dict[str, datetime] = {}
    for one in found:
        if one.recurring:
            earliest[one.uid] = min(one.starts_at, earliest.get(one.uid, one.starts_at))
    return tuple(
        replace(one, first_in_series=one.starts_at == earliest[one.uid] and one.starts_at > since + _NOTHING_BEFORE)
        if one.recurring
        else one
        for one in found
    )

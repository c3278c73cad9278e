"""The one way to what strangers wrote, for every kind: taken apart, understood, and only that given back.

What cannot be read within the limits is set aside with a reason.
"""

from __future__ import annotations

from datetime import datetime
from email.message import Message as MimePart

from followup_daemon.accounts.parsing import multistatus, worker
from followup_daemon.accounts.parsing.frames import Function
from followup_daemon.accounts.parsing.worker import LimitExceeded, Worker
from followup_daemon.model.calendar import Event
from followup_daemon.model.mail import Direction, Message, Unreadable
from followup_daemon.normalise import ics, parts

_CALENDAR_A_SECOND = 100_000
"""Bytes of a calendar that are worth another second: it is read whole, so a large one has more time."""
_XML_A_SECOND = 1_000_000
"""Bytes of a multistatus likewise; most of it is text."""
_EVENTS_A_SECOND = 100
_PATIENCE = 20

Read = tuple[tuple[Event, ...], tuple[Unreadable, ...]]

MAIL: Function[Message | Unreadable] = Function("followup_daemon.detect.extract.mail", Message | Unreadable)
PARTS: Function[Message | Unreadable] = Function("followup_daemon.detect.extract.parts", Message | Unreadable)
CALENDAR: Function[Read] = Function("followup_daemon.detect.extract.calendar", Read)
OCCURRENCES: Function[Read] = Function("followup_daemon.detect.extract.occurrences", Read)
APART: Function[list[str]] = Function("followup_daemon.normalise.ics.apart", list[str])
TO_TEXT: Function[str] = Function("followup_daemon.normalise.html.to_text", str)
MULTISTATUS: Function[multistatus.Read] = Function(
    "followup_daemon.accounts.parsing.multistatus.read", multistatus.Read
)

parsers = Worker(*(one.name for one in (MAIL, PARTS, CALENDAR, OCCURRENCES, APART, TO_TEXT, MULTISTATUS)))


def read_mail(
    data: bytes,
    *,
    ref: str,
    own: frozenset[str],
    seen_at: datetime,
    direction: Direction | None,
    size: int | None = None,
    arrived: datetime | None = None,
) -> Message | Unreadable:
    """Return the Message in ``data`` with its signals.

    ``arrived`` is the server's own time of arrival, if it has one.
    """
    return _or_set_aside(MAIL, data, ref=ref, own=own, seen_at=seen_at, direction=direction, size=size, arrived=arrived)


def read_parsed(
    root: MimePart,
    *,
    ref: str,
    own: frozenset[str],
    seen_at: datetime,
    direction: Direction | None,
    problem: str = "",
    arrived: datetime | None = None,
) -> Message | Unreadable:
    """Return the Message in ``root``, which its provider took apart. With ``problem`` its body is not read."""
    apart = parts.taken_apart(root)
    return _or_set_aside(
        PARTS,
        b"",
        root=apart,
        ref=ref,
        own=own,
        seen_at=seen_at,
        direction=direction,
        problem=problem,
        arrived=arrived,
    )


def _or_set_aside(
    function: Function[Message | Unreadable], data: bytes, *, ref: str, **arguments: object
) -> Message | Unreadable:
    try:
        return parsers.call(function, data, ref=ref, **arguments)
    except LimitExceeded as placement_error:
        return Unreadable(ref=ref, reason=str(placement_error), ours=placement_error.ours)


def read_calendar(data: bytes, *, ref: str, window: ics.Window, default_zone: str) -> Read:
    """Return the events in ``data`` with their signals; one that cannot be read does not take the others with it."""
    try:
        seconds = worker.SECONDS + len(data) / _CALENDAR_A_SECOND
        return parsers.call(CALENDAR, data, seconds, ref=ref, window=window, default_zone=default_zone)
    except LimitExceeded as placement_error:
        return _one_by_one(data, placement_error, ref, window, default_zone)


def _one_by_one(data: bytes, problem: LimitExceeded, ref: str, window: ics.Window, default_zone: str) -> Read:
    try:
        apart = parsers.call(APART, data)
    except LimitExceeded:
        apart = []
    if len(apart) < 2:
        return (), (Unreadable(ref=ref, reason=str(problem), ours=problem.ours),)
    events: list[Event] = []
    unreadable: list[Unreadable] = []
    for number, part in enumerate(apart):
        try:
            if len(unreadable) >= _PATIENCE:
                raise LimitExceeded(
                    "too many other events of this calendar could not be read within the limits", ours=True
                )
            some, bad = parsers.call(CALENDAR, part.encode(), ref=ref, window=window, default_zone=default_zone)
            events += some
            unreadable += bad
        except LimitExceeded as refused:
            unreadable.append(Unreadable(ref=f"{ref} (event {number + 1})", reason=str(refused), ours=refused.ours))
    return tuple(events), tuple(unreadable)


def read_multistatus(data: bytes) -> multistatus.Read | None:
    """``multistatus.read`` within limits; None for what cannot be read."""
    try:
        return parsers.call(MULTISTATUS, data, worker.SECONDS + len(data) / _XML_A_SECOND)
    except LimitExceeded:
        return None


def read_events(events: tuple[Event, ...]) -> Read:
    """Return a provider's ``events`` with their signals; one that cannot be read does not take the others with it."""
    if not events:
        return (), ()
    try:
        return parsers.call(OCCURRENCES, b"", worker.SECONDS + len(events) / _EVENTS_A_SECOND, found=events)
    except LimitExceeded as placement_error:
        if len(events) == 1:
            return (), (Unreadable(ref=events[0].ref, reason=str(placement_error), ours=placement_error.ours),)
        half = len(events) // 2
        first, second = read_events(events[:half]), read_events(events[half:])
        return first[0] + second[0], first[1] + second[1]


def to_text(markup: str) -> str:
    """``html.to_text`` within limits; "" for what cannot be read."""
    try:
        return parsers.call(TO_TEXT, markup=markup)
    except LimitExceeded:
        return ""

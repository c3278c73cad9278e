"""The one way into the parsers, for every kind: what cannot be read within the worker's limits is set aside with a reason."""

from __future__ import annotations

from datetime import datetime
from email.message import Message as MimePart

from followup_daemon.accounts.parsing import multistatus, worker
from followup_daemon.accounts.parsing.frames import Function
from followup_daemon.accounts.parsing.worker import Refused, Worker
from followup_daemon.model.calendar import Event
from followup_daemon.model.mail import Direction, Message, Unreadable
from followup_daemon.normalise import ics, parts

_CALENDAR_A_SECOND = 100_000
"""Bytes of a calendar that are worth another second: it is read whole, so a large one has more time."""
_XML_A_SECOND = 1_000_000
"""Bytes of a multistatus likewise; most of it is text."""
_PATIENCE = 20

Read = tuple[tuple[Event, ...], tuple[Unreadable, ...]]

MAIL: Function[Message | Unreadable] = Function("followup_daemon.normalise.mime.read", Message | Unreadable)
PARTS: Function[Message | Unreadable] = Function("followup_daemon.normalise.mime.read_parts", Message | Unreadable)
CALENDAR: Function[Read] = Function("followup_daemon.normalise.ics.read", Read)
APART: Function[list[str]] = Function("followup_daemon.normalise.ics.apart", list[str])
TO_TEXT: Function[str] = Function("followup_daemon.normalise.html.to_text", str)
MULTISTATUS: Function[multistatus.Read] = Function(
    "followup_daemon.accounts.parsing.multistatus.read", multistatus.Read
)

parsers = Worker(MAIL.name, PARTS.name, CALENDAR.name, APART.name, TO_TEXT.name, MULTISTATUS.name)


def read_mail(
    data: bytes,
    *,
    ref: str,
    own: frozenset[str],
    seen_at: datetime,
    direction: Direction | None,
    size: int | None = None,
) -> Message | Unreadable:
    """``mime.read`` within limits."""
    return _or_set_aside(MAIL, data, ref=ref, own=own, seen_at=seen_at, direction=direction, size=size)


def read_parsed(
    root: MimePart, *, ref: str, own: frozenset[str], seen_at: datetime, direction: Direction | None, problem: str = ""
) -> Message | Unreadable:
    """``mime.read_parts`` within limits."""
    apart = parts.taken_apart(root)
    return _or_set_aside(
        PARTS, b"", root=apart, ref=ref, own=own, seen_at=seen_at, direction=direction, problem=problem
    )


def _or_set_aside(
    function: Function[Message | Unreadable], data: bytes, *, ref: str, **arguments: object
) -> Message | Unreadable:
    try:
        return parsers.call(function, data, ref=ref, **arguments)
    except Refused as refused:
        return Unreadable(ref=ref, reason=str(refused))


def read_calendar(data: bytes, *, ref: str, window: ics.Window, default_zone: str) -> Read:
    """``ics.read`` within limits; one event that cannot be read does not take the others with it."""
    try:
        seconds = worker.SECONDS + len(data) / _CALENDAR_A_SECOND
        return parsers.call(CALENDAR, data, seconds, ref=ref, window=window, default_zone=default_zone)
    except Refused as refused:
        return _one_by_one(data, str(refused), ref, window, default_zone)


def _one_by_one(data: bytes, problem: str, ref: str, window: ics.Window, default_zone: str) -> Read:
    try:
        apart = parsers.call(APART, data)
    except Refused:
        apart = []
    if len(apart) < 2:
        return (), (Unreadable(ref=ref, reason=problem),)
    events: list[Event] = []
    unreadable: list[Unreadable] = []
    for number, part in enumerate(apart):
        try:
            if len(unreadable) >= _PATIENCE:
                raise Refused("too many other events of this calendar could not be read within the limits")
            some, bad = parsers.call(CALENDAR, part.encode(), ref=ref, window=window, default_zone=default_zone)
            events += some
            unreadable += bad
        except Refused as refused:
            unreadable.append(Unreadable(ref=f"{ref} (event {number + 1})", reason=str(refused)))
    return tuple(events), tuple(unreadable)


def read_multistatus(data: bytes) -> multistatus.Read | None:
    """``multistatus.read`` within limits; None for what cannot be read."""
    try:
        return parsers.call(MULTISTATUS, data, worker.SECONDS + len(data) / _XML_A_SECOND)
    except Refused:
        return None


def to_text(markup: str) -> str:
    """``html.to_text`` within limits; "" for what cannot be read."""
    try:
        return parsers.call(TO_TEXT, markup=markup)
    except Refused:
        return ""

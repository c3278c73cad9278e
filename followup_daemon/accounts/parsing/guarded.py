"""The one way into the parsers, for every kind: what cannot be read within the worker's limits is set aside with a reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from email.message import Message as MimePart
from typing import ParamSpec

from followup_daemon.accounts.parsing import worker
from followup_daemon.accounts.parsing.worker import Refused
from followup_daemon.model.calendar import Event
from followup_daemon.model.mail import Direction, Message, Unreadable
from followup_daemon.normalise import ics, mime

_CALENDAR_A_SECOND = 100_000
"""Bytes of a calendar that are worth another second: it is read whole, so a large one has more time."""
_PATIENCE = 20

Read = tuple[tuple[Event, ...], tuple[Unreadable, ...]]
P = ParamSpec("P")


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
    return _or_set_aside(ref, mime.read, data, ref=ref, own=own, seen_at=seen_at, direction=direction, size=size)


def read_parsed(
    root: MimePart, *, ref: str, own: frozenset[str], seen_at: datetime, direction: Direction | None, problem: str = ""
) -> Message | Unreadable:
    """``mime.read_parsed`` within limits."""
    return _or_set_aside(
        ref, mime.read_parsed, root, ref=ref, own=own, seen_at=seen_at, direction=direction, problem=problem
    )


def _or_set_aside(
    name: str, function: Callable[P, Message | Unreadable], /, *arguments: P.args, **more: P.kwargs
) -> Message | Unreadable:
    try:
        return worker.call(function, *arguments, **more)
    except Refused as refused:
        return Unreadable(ref=name, reason=str(refused))


def read_calendar(data: bytes, *, ref: str, window: ics.Window, default_zone: str) -> Read:
    """``ics.read`` within limits; one event that cannot be read does not take the others with it."""
    try:
        seconds = worker.SECONDS + len(data) / _CALENDAR_A_SECOND
        return worker.within(seconds, ics.read, data, ref=ref, window=window, default_zone=default_zone)
    except Refused as refused:
        return _one_by_one(data, str(refused), ref, window, default_zone)


def _one_by_one(data: bytes, problem: str, ref: str, window: ics.Window, default_zone: str) -> Read:
    try:
        parts = worker.call(ics.apart, data)
    except Refused:
        parts = []
    if len(parts) < 2:
        return (), (Unreadable(ref=ref, reason=problem),)
    events: list[Event] = []
    unreadable: list[Unreadable] = []
    for number, part in enumerate(parts):
        try:
            if len(unreadable) >= _PATIENCE:
                raise Refused("too many other events of this calendar could not be read within the limits")
            some, bad = worker.call(ics.read, part, ref=ref, window=window, default_zone=default_zone)
            events += some
            unreadable += bad
        except Refused as refused:
            unreadable.append(Unreadable(ref=f"{ref} (event {number + 1})", reason=str(refused)))
    return tuple(events), tuple(unreadable)


def to_text(markup: str) -> str:
    """``html.to_text`` within limits; "" for what cannot be read."""
    # Importing it costs more than all the rest, and the worker has it anyway.
    from followup_daemon.normalise import html

    try:
        return worker.call(html.to_text, markup)
    except Refused:
        return ""

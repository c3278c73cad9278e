"""From bytes of strangers to what is worth remembering: done once, in the process with limits.

Texts and descriptions are read here and go no further. Stored words have a greatest length.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from followup_daemon.detect.extract import events, signals
from followup_daemon.errors import MALFORMED_INPUT_ERRORS
from followup_daemon.model.calendar import Event
from followup_daemon.model.mail import Direction, Message, Unreadable
from followup_daemon.normalise import ics, mime
from followup_daemon.normalise.parts import Part

_UID = 500
"""Characters of an event's UID (RFC 7986 section 5.3 wants fewer than 255). A longer one is cut and gets a digest."""

Events = tuple[tuple[Event, ...], tuple[Unreadable, ...]]


def mail(
    data: bytes,
    *,
    ref: str,
    own: frozenset[str],
    seen_at: datetime,
    direction: Direction | None,
    size: int | None = None,
    arrived: datetime | None = None,
) -> Message | Unreadable:
    """Return what ``mime.read`` finds, with its signals. ``arrived`` is the server's own time of arrival."""
    found = mime.read(data, ref=ref, own=own, seen_at=seen_at, direction=direction, size=size)
    return _understood(found, arrived)


def parts(
    root: Part,
    *,
    ref: str,
    own: frozenset[str],
    seen_at: datetime,
    direction: Direction | None,
    problem: str = "",
    arrived: datetime | None = None,
) -> Message | Unreadable:
    """Return what ``mime.read_parts`` finds, with its signals."""
    found = mime.read_parts(root, ref=ref, own=own, seen_at=seen_at, direction=direction, problem=problem)
    return _understood(found, arrived)


def calendar(data: bytes, *, ref: str, window: ics.Window, default_zone: str) -> Events:
    """Return what ``ics.read`` finds, with the signals of each event."""
    found, unreadable = ics.read(data, ref=ref, window=window, default_zone=default_zone)
    read, broken = occurrences(found)
    return read, unreadable + broken


def occurrences(found: Iterable[Event]) -> Events:
    """Return the events with their signals, and those whose words cannot be understood, set aside alone."""
    read: list[Event] = []
    broken: list[Unreadable] = []
    for one in found:
        try:
            read.append(event(one))
        except MALFORMED_INPUT_ERRORS as error:
            broken.append(Unreadable(ref=one.ref, reason=f"its text cannot be understood ({type(error).__name__})"))
    return tuple(read), tuple(broken)


def message(found: Message) -> Message:
    """Return ``found`` with its signals and without its text. Raises what a stranger's words can make it raise."""
    invitations = tuple(event(one) for one in found.invitations)
    return replace(found, signals=signals.read(found), invitations=invitations, text="")


def event(found: Event) -> Event:
    """Return ``found`` with its signals and without its description. Raises like ``message``."""
    return replace(found, uid=_bounded(found.uid), signals=events.read(found), description="")


def _understood(found: Message | Unreadable, arrived: datetime | None) -> Message | Unreadable:
    found = mime.sent_by(found, arrived)
    return message(found) if isinstance(found, Message) else found


def _bounded(uid: str) -> str:
    if len(uid) <= _UID:
        return uid
    return f"{uid[: _UID - 64]}{sha256(uid.encode('utf-8', 'replace')).hexdigest()}"

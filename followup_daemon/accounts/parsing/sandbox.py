"""The only way to parse data of strangers, for every kind of account. It returns only the extracted values.

Data that exceeds a limit becomes an Unreadable with a reason.
"""

from __future__ import annotations

from email.message import Message as MimePart

from followup_daemon.accounts.parsing import multistatus, worker
from followup_daemon.accounts.parsing.frames import Function
from followup_daemon.accounts.parsing.worker import LimitExceeded, Worker
from followup_daemon.model.calendar import Event
from followup_daemon.model.mail import Message, MessageAttributes, Unreadable
from followup_daemon.normalise import ics, parts

_CALENDAR_A_SECOND = 100_000
"""The number of bytes of a calendar for which one more second is allowed. A calendar is read as a whole."""
_XML_A_SECOND = 1_000_000
"""The same number for a multistatus, which is mostly text."""
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


def read_mail(data: bytes, attributes: MessageAttributes) -> Message | Unreadable:
    """Return the Message in ``data`` with its signals."""
    try:
        return parsers.call(MAIL, data, attributes=attributes)
    except LimitExceeded as error:
        return _set_aside(attributes.ref, error)


def read_parsed(root: MimePart, attributes: MessageAttributes, problem: str = "") -> Message | Unreadable:
    """Return the Message in ``root``, which its provider has parsed. If ``problem`` is set, its body is not read."""
    try:
        return parsers.call(PARTS, root=parts.taken_apart(root), attributes=attributes, problem=problem)
    except LimitExceeded as error:
        return _set_aside(attributes.ref, error)


def _set_aside(ref: str, error: LimitExceeded) -> Unreadable:
    return Unreadable(ref=ref, reason=str(error), ours=error.ours)


def read_calendar(data: bytes, *, ref: str, window: ics.Window, default_zone: str) -> Read:
    """Return the events in ``data`` with their signals. An unreadable event does not affect the others."""
    try:
        seconds = worker.SECONDS + len(data) / _CALENDAR_A_SECOND
        return parsers.call(CALENDAR, data, seconds, ref=ref, window=window, default_zone=default_zone)
    except LimitExceeded as error:
        return _one_by_one(data, error, ref, window, default_zone)


def _one_by_one(data: bytes, problem: LimitExceeded, ref: str, window: ics.Window, default_zone: str) -> Read:
    try:
        apart = parsers.call(APART, data)
    except LimitExceeded:
        apart = []
    if len(apart) < 2:
        return (), (_set_aside(ref, problem),)
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
        except LimitExceeded as error:
            unreadable.append(_set_aside(f"{ref} (event {number + 1})", error))
    return tuple(events), tuple(unreadable)


def read_multistatus(data: bytes) -> multistatus.Read | None:
    """Return the content of a multistatus (RFC 4918), or None if it exceeds the limits."""
    try:
        return parsers.call(MULTISTATUS, data, worker.SECONDS + len(data) / _XML_A_SECOND)
    except LimitExceeded:
        return None


def read_events(events: tuple[Event, ...]) -> Read:
    """Return a provider's ``events`` with their signals. An unreadable event does not affect the others."""
    if not events:
        return (), ()
    try:
        return parsers.call(OCCURRENCES, b"", worker.SECONDS + len(events) / _EVENTS_A_SECOND, found=events)
    except LimitExceeded as error:
        if len(events) == 1:
            return (), (_set_aside(events[0].ref, error),)
        half = len(events) // 2
        first, second = read_events(events[:half]), read_events(events[half:])
        return first[0] + second[0], first[1] + second[1]


def to_text(markup: str) -> str:
    """Return the text of ``markup``, or "" if it exceeds the limits."""
    try:
        return parsers.call(TO_TEXT, markup=markup)
    except LimitExceeded:
        return ""

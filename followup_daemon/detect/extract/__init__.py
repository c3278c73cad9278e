"""From bytes of strangers to what is worth remembering: done once, in the process with limits.

Texts and descriptions are read here and go no further. Stored words have a greatest length.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from followup_daemon.detect.extract import events, signals
from followup_daemon.detect.extract.people import mentions
from followup_daemon.malformed import MalformedInput, parsing
from followup_daemon.model.calendar import Event
from followup_daemon.model.mail import (
    NOTHING_SAID,
    Direction,
    Message,
    MessageAttributes,
    Origin,
    Signals,
    Unreadable,
)
from followup_daemon.normalise import ics, mime
from followup_daemon.normalise.parts import Part

_UID = 500
"""The maximum length of a stored UID (RFC 7986 section 5.3: fewer than 255 characters). A longer one gets a digest."""

Events = tuple[tuple[Event, ...], tuple[Unreadable, ...]]


def mail(data: bytes, attributes: MessageAttributes) -> Message | Unreadable:
    """Return the Message in ``data`` with its signals."""
    return _understood(mime.read(data, attributes), attributes)


def parts(root: Part, attributes: MessageAttributes, problem: str = "") -> Message | Unreadable:
    """Return the Message in ``root`` with its signals. With ``problem`` its body is not read."""
    return _understood(mime.read_parts(root, attributes, problem), attributes)


def calendar(data: bytes, *, ref: str, window: ics.Window, default_zone: str) -> Events:
    """Return the events in ``data`` within ``window``, with their signals."""
    found, unreadable = ics.read(data, ref=ref, window=window, default_zone=default_zone)
    read, broken = occurrences(found)
    return read, unreadable + broken


def occurrences(found: Iterable[Event]) -> Events:
    """Return the events with their signals, and those whose words cannot be understood, set aside alone."""
    read: list[Event] = []
    broken: list[Unreadable] = []
    for one in found:
        try:
            with parsing():
                read.append(event(one))
        except MalformedInput as error:
            broken.append(Unreadable(ref=one.ref, reason=f"its text cannot be understood ({error})"))
    return tuple(read), tuple(broken)


def message(found: Message) -> Message:
    """Return ``found`` with its signals and without its text. Raises what a stranger's words can make it raise."""
    invitations = tuple(event(one) for one in found.invitations)
    said = _note(found) if found.origin is Origin.CALENDAR else signals.read(found)
    return replace(found, signals=mentions.added(said, found), invitations=invitations, text="")


def _note(found: Message) -> Signals:
    """Return the decision in the note of an answer to an invitation. The rest of it is written by a program."""
    if found.direction is not Direction.RECEIVED or not found.text.strip():
        return NOTHING_SAID
    answer = replace(found, origin=Origin.HUMAN, in_reply_to=found.in_reply_to or found.message_id)
    said = signals.read(answer)  # an answer, whether the program names what it answers or not
    if said.decision is None:
        return NOTHING_SAID
    return Signals(
        language=said.language,
        about_job=said.about_job,
        decision=said.decision,
        decision_words=said.decision_words,
        decision_implied=said.decision_implied,
    )


def event(found: Event) -> Event:
    """Return ``found`` with its signals and without its description. Raises like ``message``."""
    return replace(found, uid=_bounded(found.uid), signals=events.read(found), description="")


def _understood(found: Message | Unreadable, attributes: MessageAttributes) -> Message | Unreadable:
    found = mime.sent_by(found, attributes.internal_date)
    return message(found) if isinstance(found, Message) else found


def _bounded(uid: str) -> str:
    if len(uid) <= _UID:
        return uid
    return f"{uid[: _UID - 64]}{sha256(uid.encode('utf-8', 'replace')).hexdigest()}"

"""Extraction: what breaks it costs one message or event, nothing of a text goes on, and lengths are bounded."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from followup_daemon.accounts.parsing import frames, sandbox
from followup_daemon.accounts.parsing.frames import Answer, Question
from followup_daemon.accounts.parsing.worker import LimitExceeded
from followup_daemon.detect import extract
from followup_daemon.detect.extract import events, signals
from followup_daemon.model.calendar import Event
from followup_daemon.model.mail import Direction, Message, MessageAttributes, Unreadable
from tests.values import NOW

TALK = Event(
    ref="good", uid="good", title="Interview", starts_at=NOW, ends_at=NOW + timedelta(hours=1), time_zone="UTC"
)
ASKED = {"attributes": {"ref": "bad", "own": [], "seen_at": NOW.isoformat(), "direction": "received"}}
RECEIVED = MessageAttributes(ref="1", own=frozenset(), seen_at=NOW, direction=Direction.RECEIVED)
MAIL = b"From: Dana <dana@acme.example>\nTo: sam@example.com\nSubject: Hello\nMessage-ID: <1@x>\n\nHi Sam.\n"


def _breaking(real: Callable[[Any], Any], error: type[Exception]) -> Callable[[Any], Any]:
    def read(one: Any) -> Any:
        if one.ref == "bad":
            raise error
        return real(one)

    return read


@pytest.mark.parametrize(
    "error", [ValueError, KeyError, RecursionError, MemoryError, struct.error, NotImplementedError]
)
def test_whatever_breaks_the_reading_of_one_the_others_are_read(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    monkeypatch.setattr(signals, "read", _breaking(signals.read, error))
    monkeypatch.setattr(events, "read", _breaking(events.read, error))
    read, broken = extract.occurrences((TALK, replace(TALK, ref="bad", uid="bad")))
    assert [one.ref for one in read] == ["good"]
    assert [(one.ref, error.__name__ in one.reason) for one in broken] == [("bad", True)]
    if error is MemoryError:
        with pytest.raises(MemoryError):
            frames.carry_out(Question(sandbox.MAIL.name, 3.0, ASKED), MAIL)
    else:
        assert frames.carry_out(Question(sandbox.MAIL.name, 3.0, ASKED), MAIL) == (
            Answer.MALFORMED,
            error.__name__.encode(),
        )


def test_neither_a_text_nor_a_description_leaves_the_process() -> None:
    found = sandbox.read_mail(MAIL, RECEIVED)
    assert isinstance(found, Message)
    assert found.text == ""
    calendar = (
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Talk\r\nDTSTART:20261119T080000Z\r\n"
        b"DESCRIPTION:Agenda: scope\\, timeline\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    window = (NOW - timedelta(days=30), NOW + timedelta(days=30))
    (event,), _ = sandbox.read_calendar(calendar, ref="home", window=window, default_zone="UTC")
    assert (event.description, event.signals.agenda) == ("", ("scope", "timeline"))


def test_an_event_that_stops_the_process_does_not_take_the_others_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = sandbox.parsers.call

    def dies(function: Any, data: bytes = b"", seconds: float | None = None, /, **arguments: Any) -> Any:
        if any(one.ref == "bad" for one in arguments["found"]):
            raise LimitExceeded("the parsing process died while it read this", ours=True)
        return real(function, data, seconds, **arguments)

    monkeypatch.setattr(sandbox.parsers, "call", dies)
    many = tuple(replace(TALK, ref="bad" if n == 5 else str(n), uid=str(n)) for n in range(9))
    read, broken = sandbox.read_events(many)
    assert [one.uid for one in read] == [str(n) for n in range(9) if n != 5]
    assert [(one.ref, one.reason) for one in broken] == [("bad", "the parsing process died while it read this")]


def test_every_stored_word_has_a_greatest_length() -> None:
    """Whatever a stranger writes, a row stays small and later readers are given short texts."""
    long = "interview agenda application offer " * 4000
    found = extract.event(replace(TALK, uid="u" * 90_000, title="t", description=f"Agenda: {long}\n- {long}\n" * 20))
    mail = extract.mail(
        f"From: {long} <d@{'a' * 9000}.example>\nSubject: {long}\nMessage-ID: <{'i' * 9000}@x>\n\n{long}".encode(),
        RECEIVED,
    )
    assert not isinstance(mail, Unreadable)
    assert len(found.uid) == 500
    assert extract.event(replace(TALK, uid="u" * 90_000 + "x")).uid != found.uid
    assert max(map(len, _texts(found))) <= 500
    assert max(map(len, _texts(mail))) <= 500


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, (tuple, frozenset)):
        return [text for one in value for text in _texts(one)]
    names = getattr(value, "__dataclass_fields__", ())
    return [text for name in names for text in _texts(getattr(value, name))] + [""]

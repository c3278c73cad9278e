"""The address of an .ics calendar is a secret: it stands in the configuration and nowhere else."""

from __future__ import annotations

import dataclasses

import pytest

from followup_daemon.accounts.base.section import unsafe
from followup_daemon.accounts.calendars import feed
from followup_daemon.engine.clock import SystemClock
from followup_daemon.errors import AccountError
from followup_daemon.model.changes import Cursors
from tests.accounts.scripted import Scripted, answers
from tests.world import NOW

SECRET = "private-4711-canary"
NOTHING = Cursors(positions={}, known_refs=lambda _: frozenset())
EVENT = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1@x\r\nSUMMARY:Interview\r\n"
    "DTSTART:20261120T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def _answer(status: int, body: str) -> bytes:
    return f"HTTP/1.1 {status} X\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n{body}".encode()


def test_what_is_kept_of_a_calendar_does_not_hold_its_address() -> None:
    server = Scripted(answers(_answer(200, EVENT)))
    address = f"http://127.0.0.1:{server.port}/{SECRET}/basic.ics?key={SECRET}"
    (found,) = feed.changes(address, NOTHING, "UTC", NOW, SystemClock())
    server.close()
    assert not isinstance(found, str)
    assert len(found.events) == 1
    assert SECRET not in str(dataclasses.asdict(found))
    assert found.source == feed.source_of(address) != feed.source_of(address + "2")


@pytest.mark.parametrize("answer", [_answer(404, ""), _answer(200, "<html>"), b"", b"garbage\r\n\r\n"])
def test_no_error_names_the_address(answer: bytes) -> None:
    server = Scripted(answers(answer))
    with pytest.raises(AccountError) as problem:
        feed.changes(f"http://127.0.0.1:{server.port}/{SECRET}/basic.ics", NOTHING, "UTC", NOW, SystemClock())
    server.close()
    assert SECRET not in str(problem.value)


@pytest.mark.parametrize(
    "start", ["http://calendar.example/", "https://calendar.example:x/", "webcal://calendar.example/"]
)
def test_no_word_about_the_configuration_names_the_address(start: str) -> None:
    assert unsafe(start + SECRET) != []
    assert SECRET not in str(unsafe(start + SECRET))

"""CalDAV on a real server (Radicale): found, read in one report, quiet where nothing changed, gone where it went."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import requests
from urllib3.response import HTTPResponse

from followup_daemon.accounts.calendars.caldav import CalDav
from followup_daemon.engine.clock import SystemClock
from followup_daemon.errors import AccountError, ReconnectNeeded, TemporaryError
from followup_daemon.model.changes import CalendarChanges, Cursors
from followup_daemon.normalise.ics import is_feed
from tests.accounts.imap.diary import Calendar, Entry
from tests.accounts.imap.driver import ImapDriver
from tests.accounts.imap.servers import PASSWORD, Server, radicale
from tests.world import NOW


class Diary:
    """The user's own calendar program, and the account's reading of the same server."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.calendar = Calendar(address, "sam", PASSWORD)
        self.positions: dict[str, str] = {}
        self.server = self.open()

    def open(self, password: str = PASSWORD) -> CalDav:
        return CalDav(self.address, "sam", lambda: password, SystemClock())

    def add(self, title: str, hours_ago: float = 25, **more: str) -> Entry:
        begins = NOW - timedelta(hours=hours_ago + 1)
        lines = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:x",
            "BEGIN:VEVENT",
            f"UID:{title.replace(' ', '-')}@x",
            f"SUMMARY:{title}",
            f"DTSTAMP:{begins:%Y%m%dT%H%M%SZ}",
            f"DTSTART:{begins:%Y%m%dT%H%M%SZ}",
            f"DTEND:{begins + timedelta(hours=1):%Y%m%dT%H%M%SZ}",
            "ORGANIZER:mailto:dana@acme.example",
            "ATTENDEE;PARTSTAT=ACCEPTED;CN=Dana Park:mailto:dana@acme.example",
            "ATTENDEE;PARTSTAT=ACCEPTED:mailto:sam@example.com",
            *(f"{k}:{v}" for k, v in more.items()),
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ]
        return self.calendar.save("\r\n".join(lines))

    def read(self, server: CalDav | None = None, now: datetime = NOW) -> list[CalendarChanges]:
        found = (server or self.server).changes(
            Cursors(positions=dict(self.positions), known_refs=lambda _: frozenset()), "UTC", now
        )
        self.positions |= {one.source: one.position for one in found}
        return found

    def titles(self) -> list[str]:
        return sorted(event.title for one in self.read() for event in one.events)


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[Diary]:
    with radicale(tmp_path) as address:
        yield Diary(address)


def test_events_are_found_from_the_servers_address(diary: Diary) -> None:
    diary.add("Interview")
    diary.add("Long ago", hours_ago=24 * 300)
    assert diary.titles() == ["Interview"]


def test_what_nothing_changed_in_is_quiet_also_for_a_new_process(diary: Diary) -> None:
    diary.add("Interview")
    diary.read()
    assert diary.read() == []
    assert diary.read(diary.open()) == []


def test_what_is_added_changed_or_deleted_is_seen(diary: Diary) -> None:
    event = diary.add("Interview")
    diary.read()
    diary.add("Demo")
    assert diary.titles() == ["Demo", "Interview"]
    event.delete()
    assert diary.titles() == ["Demo"]
    assert diary.read() == []


def test_repeating_events_are_laid_out(diary: Diary) -> None:
    diary.add("Weekly", hours_ago=24 * 15, RRULE="FREQ=WEEKLY")
    diary.read()
    diary.positions.clear()
    assert len(diary.titles()) > 5


def test_an_idle_poll_is_one_request_a_calendar(diary: Diary, monkeypatch: pytest.MonkeyPatch) -> None:
    diary.add("Interview")
    diary.read()
    asked: list[str] = []
    real = requests.Session.send

    def counted(self: requests.Session, request: requests.PreparedRequest, **more: Any) -> requests.Response:
        asked.append(str(request.method))
        return real(self, request, **more)

    monkeypatch.setattr(requests.Session, "send", counted)
    assert diary.read() == []
    assert asked == ["REPORT"]


def test_a_token_that_the_server_forgot_is_a_whole_look(diary: Diary) -> None:
    diary.add("Interview")
    (found,) = diary.read()
    diary.positions[found.source] = found.position.replace("sync", "gone")
    diary.add("Demo")
    assert diary.titles() == ["Demo", "Interview"]


def test_what_came_while_the_clock_stood_400_days_ahead_is_seen_once_it_is_right(diary: Diary) -> None:
    diary.read()
    diary.add("Interview")
    assert not any(one.events for one in diary.read(now=NOW + timedelta(days=400)))
    assert diary.titles() == ["Interview"]
    assert diary.read() == []


def test_a_wrong_password_means_to_connect_again(diary: Diary) -> None:
    with pytest.raises(ReconnectNeeded):
        diary.open("wrong").calendars()


def test_a_server_that_is_away_is_a_failed_read(diary: Diary) -> None:
    away = CalDav("http://127.0.0.1:1/", "sam", lambda: PASSWORD, SystemClock())
    with pytest.raises(TemporaryError):
        away.calendars()


@pytest.mark.parametrize("status", [200, 207])
def test_what_a_hotel_puts_in_its_place_is_a_failed_read(
    diary: Diary, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    diary.add("Interview")
    diary.read()

    def hotel(*_: Any, **__: Any) -> requests.Response:
        answer = requests.Response()
        answer.status_code = status
        answer.raw = HTTPResponse(
            io.BytesIO(b"<!DOCTYPE html><p>Sign in to the hotel's network<br></html>"), preload_content=False
        )
        return answer

    for server in (diary.server, diary.open()):
        with monkeypatch.context() as patch:
            patch.setattr(requests.Session, "request", hotel)
            with pytest.raises(AccountError):
                diary.read(server)
    diary.add("Demo")
    assert diary.titles() == ["Demo", "Interview"]


def test_an_address_without_calendars_says_so(tmp_path: Path) -> None:
    with radicale(tmp_path) as address, pytest.raises(AccountError):
        CalDav(address, "sam", lambda: PASSWORD, SystemClock()).calendars()


def test_whole_cycles_use_both(diary: Diary, dovecot_server: Server, tmp_path: Path) -> None:
    from dataclasses import replace

    driver = ImapDriver(replace(dovecot_server, user="caldav"), tmp_path, diary.address)
    diary.add("Backend interview")
    assert [right.problem for right in driver.account.check()] == [None, None, None]
    driver.cycle()
    driver.wait(minutes=5)
    driver.cycle(driver.open())
    assert driver.count_drafts() == 1
    driver.close()


@pytest.mark.parametrize(
    ("address", "feed"),
    [
        ("https://x.example/basic.ics", True),
        ("https://x.example/BASIC.ICS?k=1", True),
        ("https://x.example/dav/", False),
    ],
)
def test_an_address_tells_whether_it_is_a_file(address: str, feed: bool) -> None:
    assert is_feed(address) is feed

"""The round trips of the first reading of sent messages and events, counted on the wire."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import requests

from tests.accounts.contract_suite import DANA, SAM
from tests.accounts.imap.driver import ImapDriver
from tests.accounts.imap.servers import PASSWORD, Server, radicale
from tests.accounts.imap.wire import Wire
from tests.accounts.provider import Cursor
from tests.world import NOW

WAY = 0.1
"""Seconds that everything takes in each direction."""


def calendar(events: int) -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//test//EN"]
    for number in range(events):
        begins = NOW - timedelta(hours=number)
        lines += [
            "BEGIN:VEVENT", f"UID:{number}@x", f"SUMMARY:Event {number}", f"DTSTAMP:{NOW:%Y%m%dT%H%M%SZ}",
            f"DTSTART:{begins:%Y%m%dT%H%M%SZ}", f"DTEND:{begins + timedelta(minutes=30):%Y%m%dT%H%M%SZ}", "END:VEVENT",
        ]  # fmt: skip
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


@pytest.fixture
def driver(dovecot_server: Server, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[ImapDriver]:
    driver = ImapDriver(replace(dovecot_server, user=request.node.name), tmp_path)
    yield driver
    driver.close()


def test_a_first_sync_of_mail_and_caldav_takes_at_most_twelve_round_trips(driver: ImapDriver, tmp_path: Path) -> None:
    """``stress/volume`` reads 1,000 messages and 500 events."""
    assert round_trips(driver, tmp_path, messages=100, events=50) <= 12


def round_trips(driver: ImapDriver, folder: Path, messages: int, events: int) -> int:
    """Read so many messages and events for the first time. Return the number of round trips."""
    for number in range(messages):
        driver.append("Sent", driver.letter(SAM, DANA, f"Number {number}", "Hello"))
    with radicale(folder) as address:
        put = requests.put(
            f"{address}sam/work/",
            calendar(events).encode(),
            auth=("sam", PASSWORD),
            headers={"Content-Type": "text/calendar"},
            timeout=60,
        )
        assert put.status_code == 201
        mail, dav = Wire(driver.server.port, WAY), Wire(int(address.rstrip("/").rpartition(":")[2]), WAY)
        driver.place = replace(driver.place, port=mail.port, calendars=(f"http://127.0.0.1:{dav.port}/",))
        cursor, account, read = Cursor(driver), driver.open(), [0, 0]
        while True:
            changes = cursor.step(account)
            read[0] += sum(len(one.new) for one in changes.mail)
            read[1] += sum(len(one.events) for one in changes.calendar)
            if changes.sync_progress is None:
                break
        account.close()
    assert read == [messages, events]
    return sum(wire.trips - wire.connections for wire in (mail, dav))

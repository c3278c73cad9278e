"""The corpus on real servers: no crash, and each message that cannot be read is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import imapclient
import pytest
import requests

from followup_daemon.accounts.calendars.caldav import CalDav
from followup_daemon.engine.clock import SystemClock
from followup_daemon.model.changes import Cursors
from tests.accounts.imap.diary import Calendar
from tests.accounts.imap.driver import ImapDriver
from tests.accounts.imap.servers import PASSWORD, Server, radicale
from tests.accounts.provider import Cursor
from tests.world import NOW


@pytest.fixture
def driver(dovecot_server: Server, tmp_path: Path) -> Iterator[ImapDriver]:
    driver = ImapDriver(replace(dovecot_server, user="corpus"), tmp_path)
    yield driver
    driver.close()


def test_a_sample_of_the_mail_is_read_from_dovecot(driver: ImapDriver, corpus: Path) -> None:
    """``stress/volume`` reads all of it."""
    assert mail_read(driver, corpus, every=10) > 10


def mail_read(driver: ImapDriver, corpus: Path, every: int) -> int:
    """Read every so many mails of the corpus. Return how many the server took."""
    taken = 0
    for path in sorted((corpus / "eml").rglob("*"))[::every]:
        if not path.is_file() or path.stat().st_size == 0:
            continue
        data = path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n").replace(b"\x00", b"")
        try:
            driver.client.append("INBOX", data, (), NOW - timedelta(days=3))
            taken += 1
        except imapclient.exceptions.IMAPClientError:
            continue  # the server itself does not take it
    cursor = Cursor(driver)
    read = len(cursor.all())
    known = sum(len(refs) for refs in cursor.refs.values())
    assert known == taken
    assert read > taken * 0.9
    driver.cycle()
    return taken


def test_a_sample_of_the_calendars_is_read_from_radicale(corpus: Path, tmp_path: Path) -> None:
    """``stress/volume`` reads all of them."""
    assert calendars_read(corpus, tmp_path, every=10) > 2


def calendars_read(corpus: Path, folder: Path, every: int) -> int:
    """Read every so many calendars of the corpus in three years. Return how many the server took."""
    with radicale(folder) as address:
        calendar = Calendar(address, "sam", PASSWORD, "Corpus")
        taken = 0
        for number, path in enumerate(sorted((corpus / "ics").rglob("*.ics"))[::every]):
            url = f"{calendar.url}{number}.ics"
            kind = {"Content-Type": "text/calendar; charset=utf-8"}
            answer = requests.put(url, path.read_bytes(), auth=("sam", PASSWORD), headers=kind, timeout=20)
            taken += answer.status_code in (200, 201, 204)
        server = CalDav(address, "sam", lambda: PASSWORD, SystemClock())
        nothing = Cursors(positions={}, known_refs=lambda _: frozenset())
        for year in (2014, 2020, 2026):
            found = server.changes(nothing, "UTC", NOW.replace(year=year))
            assert all(item.reason for one in found for item in one.unreadable)
    return taken

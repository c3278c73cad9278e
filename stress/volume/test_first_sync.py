"""First syncs of 1,000 messages and 500 events with each kind of account, and the whole corpus on real servers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.accounts.gmail.driver import GmailDriver
from tests.accounts.gmail.test_reading import fill as fill_gmail
from tests.accounts.gmail.test_reading import most_units_in_a_minute
from tests.accounts.imap.conftest import dovecot_server as dovecot_server
from tests.accounts.imap.driver import ImapDriver
from tests.accounts.imap.servers import Server
from tests.accounts.imap.test_corpus import calendars_read, mail_read
from tests.accounts.imap.test_first_sync import round_trips
from tests.accounts.imap.test_round_trips import commands as commands
from tests.accounts.imap.test_round_trips import first_sync
from tests.accounts.outlook.driver import OutlookDriver
from tests.accounts.outlook.test_reading import fill as fill_outlook
from tests.accounts.provider import Cursor


@pytest.fixture
def driver(dovecot_server: Server, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[ImapDriver]:
    driver = ImapDriver(replace(dovecot_server, user=request.node.name), tmp_path)
    yield driver
    driver.close()


def test_gmail_is_read_with_few_requests_and_within_the_quota(tmp_path: Path) -> None:
    driver = GmailDriver(tmp_path)
    fill_gmail(driver, 1000, 500)
    begun = driver.clock.elapsed()
    assert len(Cursor(driver).subjects()) == 1000
    assert len(driver.google.requests) <= 30
    assert most_units_in_a_minute(driver) <= 6000
    assert driver.google.count("gmail.users.messages.get") == 1000
    assert 180 <= driver.clock.elapsed() - begun <= 260


def test_outlook_is_read_with_few_requests(tmp_path: Path) -> None:
    driver = OutlookDriver(tmp_path)
    fill_outlook(driver, 1000, 500)
    driver.graph.forget_counts()
    assert len(Cursor(driver).all()) == 1000
    assert len(driver.graph.requests) <= 16


def test_mail_and_caldav_are_read_in_at_most_twelve_round_trips(driver: ImapDriver, tmp_path: Path) -> None:
    assert round_trips(driver, tmp_path, messages=1000, events=500) <= 12


def test_a_thousand_sent_messages_are_read_with_at_most_twelve_commands(
    driver: ImapDriver, commands: list[str]
) -> None:
    assert first_sync(driver, commands, 1000) <= 12


def test_all_mail_of_the_corpus_is_read_from_dovecot(driver: ImapDriver, corpus: Path) -> None:
    assert mail_read(driver, corpus, every=1) > 100


def test_all_calendars_of_the_corpus_are_read_from_radicale(corpus: Path, tmp_path: Path) -> None:
    assert calendars_read(corpus, tmp_path, every=1) > 20

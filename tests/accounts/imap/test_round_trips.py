"""How many round trips it takes: counted at the socket, on Dovecot."""

from __future__ import annotations

import imaplib
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from followup_daemon.accounts.imap.commands import statuses
from tests.accounts.contract_suite import DANA, SAM
from tests.accounts.imap.conftest import Feed
from tests.accounts.imap.driver import ImapDriver
from tests.accounts.imap.servers import Server, pymap
from tests.accounts.provider import Cursor


@pytest.fixture
def driver(dovecot_server: Server, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[ImapDriver]:
    driver = ImapDriver(replace(dovecot_server, user=request.node.name), tmp_path)
    yield driver
    driver.close()


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every command of any connection from now on, in order."""
    found: list[str] = []
    real = imaplib.IMAP4._command  # type: ignore[attr-defined]

    def counted(self: imaplib.IMAP4, name: str, *arguments: Any) -> Any:
        found.append(name)
        return real(self, name, *arguments)

    monkeypatch.setattr(imaplib.IMAP4, "_command", counted)
    return found


def test_an_idle_poll_is_one_round_trip(driver: ImapDriver, commands: list[str]) -> None:
    driver.deliver(DANA, SAM, "One", "Hello")
    driver.save_own_draft(DANA, "Mine")
    cursor = Cursor(driver)
    cursor.all()
    for _ in range(3):
        commands.clear()
        assert not cursor.step().has_changes
        assert commands in (["UNSELECT", "LIST"], ["LIST"])


def test_a_first_sync_takes_few_round_trips_however_many_messages_were_sent(
    driver: ImapDriver, commands: list[str]
) -> None:
    """``stress/volume`` reads 1,000 messages."""
    assert first_sync(driver, commands, 120) <= 12


def first_sync(driver: ImapDriver, commands: list[str], messages: int) -> int:
    """Read so many sent messages for the first time. Return the number of commands."""
    letters = [(driver.letter(SAM, DANA, f"Number {number}", "Hello"), driver.clock.now) for number in range(messages)]
    driver.client.select_folder("Sent")
    for data, at in letters:
        driver.client.append("Sent", data, (), at)
    commands.clear()
    assert len(Cursor(driver).all(driver.open())) == messages
    return len(commands)


@pytest.mark.parametrize("fresh_process", [False, True])
@pytest.mark.parametrize("happens", ["edit_draft", None])
def test_an_idle_poll_is_one_round_trip_with_drafts_waiting_too(
    happens: str | None, fresh_process: bool, dovecot_server: Server, tmp_path: Path, commands: list[str]
) -> None:
    feed = Feed()
    driver = ImapDriver(replace(dovecot_server, user=f"waiting{happens}{fresh_process}"), tmp_path, feed.address)
    ended = driver.clock.now - timedelta(hours=25)
    feed.add("Backend interview", ended - timedelta(hours=1), ended, "dana@acme.example")
    driver.cycle()
    assert driver.count_drafts() == 1
    if happens is not None:
        getattr(driver, happens)()
    for _ in range(3):
        driver.wait(minutes=5)
        driver.cycle()
    account = driver.open() if fresh_process else driver.account
    if fresh_process:
        account.check()
    commands.clear()
    driver.wait(minutes=5)
    assert driver.cycle(account).unchanged
    assert commands in (["UNSELECT", "LIST"], ["LIST"])
    feed.server.shutdown()


@pytest.mark.parametrize("kind", ["dovecot", "pymap"])
@pytest.mark.parametrize("folder", ["INBOX", "Sent", "Drafts"])
def test_what_comes_into_the_folder_that_was_looked_at_last_is_seen(
    kind: str, folder: str, dovecot_server: Server, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    with pymap(tmp_path) if kind == "pymap" else nullcontext(dovecot_server) as server:
        user = f"last{folder}" if kind == "dovecot" else server.user
        driver = ImapDriver(replace(server, user=user), tmp_path)
        cursor = Cursor(driver)
        for number in range(3):
            driver.append(folder, driver.letter(DANA, SAM, f"{folder} {number}", "Hello"))
            found = cursor.step()
            drafts = [] if found.drafts is None else [draft.subject for draft in found.drafts.new]
            subjects = [message.subject for one in found.mail for message in one.new]
            assert (drafts if folder == "Drafts" else subjects) == [f"{folder} {number}"]
        driver.close()


def test_a_folder_whose_name_is_not_plain_is_found_as_well(driver: ImapDriver) -> None:
    for name in ('Entwürfe "neu"', "Gesendete Objekte & mehr"):
        driver.client.create_folder(name)
    names = ['Entwürfe "neu"', "Gesendete Objekte & mehr", "INBOX"]
    found = driver.account.mail.session.run(lambda client: statuses(client, names))
    assert [one.messages for one in found.values()] == [0, 0, 0]

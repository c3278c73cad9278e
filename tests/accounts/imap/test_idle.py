"""Listening (IDLE): no question while nothing happens, every event is heard, and trouble only means to ask."""

from __future__ import annotations

import imaplib
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import imapclient
import pytest

from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.imap import idle
from followup_daemon.accounts.imap.account import open_imap
from followup_daemon.engine.clock import SystemClock
from tests.accounts.contract_suite import DANA, SAM
from tests.accounts.imap.driver import ImapDriver
from tests.accounts.provider import Cursor

PATIENCE = 20


class Listening:
    """A daemon's account that listens, and whoever it wakes."""

    def __init__(self, driver: ImapDriver) -> None:
        self.driver = driver
        driver.place = replace(driver.place, idle=True)
        self.woken = threading.Event()
        self.account = open_imap(
            driver.me, driver.place, Opening(secrets=driver.kept, pace=SystemClock(), wake=self.woken.set)
        )
        self.cursor = Cursor(driver)

    def hears(self) -> None:
        assert self.woken.wait(PATIENCE)
        self.woken.clear()

    def reads(self) -> list[str]:
        return self.cursor.subjects(self.account)

    def settles(self) -> None:
        """Until polls need not ask any more."""
        self.cursor.all(self.account)
        assert self.account.mail._idle is not None
        for _ in range(50):
            if self.account.mail._idle.nothing_new():
                return
            self.woken.wait(0.2)
            self.woken.clear()
            self.cursor.all(self.account)
        pytest.fail("it never settled")


@pytest.fixture
def listening(driver: ImapDriver) -> Iterator[Listening]:
    found = Listening(driver)
    yield found
    found.account.close()


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    real = imaplib.IMAP4._command  # type: ignore[attr-defined]

    def counted(self: imaplib.IMAP4, name: str, *arguments: Any) -> Any:
        found.append(name)
        return real(self, name, *arguments)

    monkeypatch.setattr(imaplib.IMAP4, "_command", counted)
    return found


def test_an_idle_poll_asks_nothing_at_all(listening: Listening, commands: list[str]) -> None:
    listening.driver.deliver(DANA, SAM, "Before", "Hello")
    listening.settles()
    commands.clear()
    for _ in range(3):
        assert listening.reads() == []
    assert commands == []


@pytest.mark.parametrize("folder", ["INBOX", "Sent", "Drafts"])
def test_whatever_happens_in_a_folder_is_heard_at_once(listening: Listening, folder: str) -> None:
    listening.settles()
    listening.woken.clear()
    listening.driver.append(folder, listening.driver.letter(DANA, SAM, "News", "Hello"))
    listening.hears()
    assert (listening.reads() == ["News"]) == (folder != "Drafts")


def test_the_last_look_asks_even_if_nothing_was_heard(listening: Listening, commands: list[str]) -> None:
    listening.settles()
    commands.clear()
    listening.cursor.step(listening.account, about="")
    assert commands != []


def test_what_could_not_be_learnt_is_asked_for_again(listening: Listening) -> None:
    listening.settles()
    listening.woken.clear()
    listening.driver.deliver(DANA, SAM, "News", "Hello")
    listening.hears()
    cursors = imap_cursors(listening.cursor)
    assert listening.account.changes(cursors, listening.driver.clock.now).mail != ()  # and then the disk was full
    assert listening.reads() == ["News"]


def imap_cursors(cursor: Cursor) -> Any:
    from followup_daemon.model.changes import Cursors

    return Cursors(positions=dict(cursor.positions), known_refs=lambda _: frozenset())


def test_a_lost_connection_means_to_ask_and_to_listen_again(
    listening: Listening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(idle, "AGAIN", 0.0)
    sockets: list[Any] = []
    real = imapclient.IMAPClient.idle
    monkeypatch.setattr(imapclient.IMAPClient, "idle", lambda self: (sockets.append(self.socket()), real(self)))
    listening.settles()
    listening.woken.clear()
    assert len(sockets) == 3
    for one in sockets[:1]:
        one.shutdown(2)
    listening.hears()
    listening.driver.deliver(DANA, SAM, "Meanwhile", "Hello")
    assert listening.reads() == ["Meanwhile"]
    listening.settles()


def test_it_begins_anew_before_servers_lose_patience(
    listening: Listening, commands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(idle, "RENEW", 0.05)
    listening.reads()
    for _ in range(3):
        listening.hears()
    assert commands.count("IDLE") >= 6
    listening.driver.deliver(DANA, SAM, "After", "Hello")
    assert "After" in listening.reads()


def test_without_somebody_who_stays_nobody_listens(driver: ImapDriver) -> None:
    driver.place = replace(driver.place, idle=True)
    Cursor(driver).all()
    assert driver.account.mail._idle is None


def test_a_daemon_looks_at_an_account_as_soon_as_it_heard_something(tmp_path: Path) -> None:
    """In tests/engine/test_daemon.py's manner: the ticks of a daemon, without its processes."""
    from followup_daemon.engine.daemon.loop import MIN_WAKE_INTERVAL, Daemon
    from followup_daemon.settings.load import load
    from followup_daemon.store.factory import throwaway_copy
    from tests.accounts.memory import MemoryAccount, someone

    (tmp_path / "c.yaml").write_text(
        "accounts: [{name: home, kind: local, address: sam@example.com, mail: m}]\nprofile: {name: Sam}\n"
    )
    clock = Steps()
    daemon = Daemon(load(tmp_path / "c.yaml"), throwaway_copy(tmp_path / "no"), clock, load)
    accounts = [MemoryAccount(someone("home")), MemoryAccount(someone("other"))]
    looked: list[list[str]] = []
    daemon._round = lambda some: looked.append([one.account.name for one in some])  # type: ignore[method-assign,assignment]
    daemon._tick(accounts)  # type: ignore[arg-type]
    daemon._hear("home")
    daemon._tick(accounts)  # type: ignore[arg-type]
    assert looked == [["home", "other"], ["home"]]
    daemon._hear("home")
    daemon._tick(accounts)  # type: ignore[arg-type]
    assert len(looked) == 2 and 0 < daemon._sleep() <= MIN_WAKE_INTERVAL
    clock.now_elapsed += MIN_WAKE_INTERVAL
    daemon._tick(accounts)  # type: ignore[arg-type]
    assert looked[2:] == [["home"]]


class Steps(SystemClock):
    now_elapsed = 1000.0

    def elapsed(self) -> float:
        return self.now_elapsed

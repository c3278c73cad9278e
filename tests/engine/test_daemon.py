"""The daemon as a real process, and its loop on a clock that leaps."""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from followup_daemon.engine import rounds
from followup_daemon.engine.cycle import Report
from followup_daemon.engine.daemon.loop import Daemon
from followup_daemon.model.changes import Progress
from followup_daemon.model.draft import DraftState, FollowUp, Placement
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.settings.load import load
from tests.accounts.memory import MemoryAccount, someone
from tests.world import DANA, World


class Running:
    """A daemon process with its log and the messages that it sends to systemd."""

    def __init__(self, process: subprocess.Popen[bytes], notify: socket.socket, log: Path) -> None:
        self.process, self._notify, self._log = process, notify, log
        self.messages: list[str] = []

    def wait_for(self, message: str, seconds: float = 20) -> None:
        """Until systemd was told ``message``; a real process has real time."""
        end = time.monotonic() + seconds
        while not any(message in one for one in self.messages):
            ready, _, _ = select.select([self._notify], [], [], max(0.0, end - time.monotonic()))
            assert ready, f"{message} never came; {self.messages}; {self.log}"
            self.messages.append(self._notify.recv(4096).decode())

    @property
    def log(self) -> str:
        return self._log.read_text()


@contextmanager
def running(world: World, under: Sequence[str] = ()) -> Iterator[Running]:
    """``under``: what the command begins with, such as a sandbox."""
    address = world.folder / "notify"
    address.unlink(missing_ok=True)
    notify = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    notify.bind(str(address))
    log = world.folder / "log"
    with log.open("wb") as file:
        process = subprocess.Popen(
            [*under, sys.executable, "-m", "followup_daemon", "--config", str(world.configuration), "run"],
            stderr=file,
            stdout=file,
            env={**os.environ, "NOTIFY_SOCKET": str(address)},
        )
    try:
        yield Running(process, notify, log)
    finally:
        process.kill()
        process.wait()
        notify.close()


@pytest.fixture
def living(tmp_path: Path) -> World:
    world = World(tmp_path / "w")
    world.now = datetime.now(UTC)
    world.interview(datetime.now(UTC) - timedelta(hours=25))
    world.configuration.write_text(world.configuration.read_text() + "poll_every: 1s\n")
    return world


def test_it_tells_systemd_works_reloads_and_stops(living: World) -> None:
    with running(living) as daemon:
        for message in ("READY=1", "STATUS=1 of 1 accounts work, 1 drafts placed", "WATCHDOG=1"):
            daemon.wait_for(message)
        assert len(living.our_drafts()) == 1
        second = subprocess.run(
            [sys.executable, "-m", "followup_daemon", "--config", str(living.configuration), "run"],
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        assert second.returncode == 75
        assert f"Another followup-daemon (process {daemon.process.pid})" in second.stderr
        good = living.configuration.read_text()
        living.configuration.write_text("accounts: [}")
        daemon.process.send_signal(signal.SIGHUP)
        while "the new configuration is not used" not in daemon.log:
            daemon.messages.clear()
            daemon.wait_for("WATCHDOG=1")
        living.configuration.write_text(good + "exclude: {domains: [other.example]}\n")
        daemon.process.send_signal(signal.SIGHUP)
        while "configuration reloaded" not in daemon.log:  # what a round before it said may still be on its way
            daemon.messages.clear()
            daemon.wait_for("WATCHDOG=1")
        daemon.messages.clear()
        daemon.wait_for("STATUS=1 of 1 accounts work, 0 drafts placed")
        started = time.monotonic()
        daemon.process.send_signal(signal.SIGTERM)
        assert daemon.process.wait(10) == 0
        assert time.monotonic() - started < 10
        assert "configuration reloaded" in daemon.log
        assert "Traceback" not in daemon.log
        assert "dana" not in daemon.log.lower()


def test_a_killed_daemon_can_be_started_again_at_once(living: World) -> None:
    with running(living) as daemon:
        daemon.wait_for("drafts placed")
    with running(living) as daemon:
        daemon.wait_for("STATUS=1 of 1 accounts work, 0 drafts placed")
    assert len(living.our_drafts()) == 1


class LeapingClock:
    """A wall clock that can leap, beside a steady one that cannot."""

    def __init__(self, at: datetime) -> None:
        self.wall, self.steady = at, 1000.0

    def now(self) -> datetime:
        return self.wall

    def elapsed(self) -> float:
        return self.steady

    def sleep(self, seconds: float) -> None:
        self.steady += seconds


@pytest.mark.parametrize("leap", [timedelta(days=-2), timedelta(days=-400), timedelta(days=400), timedelta(0)])
def test_the_wall_clock_may_leap_and_polling_goes_on(
    living: World, monkeypatch: pytest.MonkeyPatch, leap: timedelta
) -> None:
    clock = LeapingClock(living.now)
    settings = load(living.configuration)
    store = living.store()
    daemon = Daemon(settings, store, clock, load)
    polled: list[float] = []
    monkeypatch.setattr(rounds, "run_round", lambda *_: polled.append(clock.steady) or [])
    for _ in range(3):
        daemon._tick([])
        clock.steady += 1.0
    clock.wall += leap
    for _ in range(5):
        daemon._tick([])
        clock.steady += 1.0
    store.close()
    assert polled == [1000.0 + n for n in range(8)]


@pytest.mark.parametrize("leap", [timedelta(days=-400), timedelta(days=2), timedelta(days=400)])
def test_what_waits_to_be_found_goes_on_waiting_as_long_when_the_clock_leaps(
    living: World, monkeypatch: pytest.MonkeyPatch, leap: timedelta
) -> None:
    store = living.store()
    rounds.register_accounts(living.settings, store)
    attempted = living.now - timedelta(minutes=1)
    store.placements.save(
        Placement(
            key="k", follow_up=FollowUp(interaction="i", purpose=Purpose.THANKS), account="home",
            message_id="<fu1.k@x>",
            state=DraftState.PLACING, recipients=(), changed_at=attempted, attempted_at=attempted,
        )
    )  # fmt: skip
    clock = LeapingClock(living.now)
    daemon = Daemon(living.settings, store, clock, load)
    monkeypatch.setattr(rounds, "run_round", lambda *_: [])
    daemon._tick([])
    clock.wall, clock.steady = clock.wall + timedelta(seconds=30) + leap, clock.steady + 30
    daemon._tick([])
    (waiting,) = store.placements.all("home")
    store.close()
    assert waiting.attempted_at == attempted + leap


def test_a_long_first_reading_goes_on_alone(living: World, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = LeapingClock(living.now)
    store = living.store()
    daemon = Daemon(load(living.configuration), store, clock, load)
    long_one, other = MemoryAccount(someone("long")), MemoryAccount(someone("other"))
    asked: list[list[str]] = []

    def run(accounts: list[MemoryAccount], *_: object) -> list[tuple[Report, None]]:
        asked.append([one.account.name for one in accounts])
        left = Progress(done=50, total=150) if len(asked) < 3 else None
        return [
            (Report(account=one.account.name, at=clock.now(), sync_progress=left if one is long_one else None), None)
            for one in accounts
        ]

    monkeypatch.setattr(rounds, "run_round", run)
    for _ in range(4):
        daemon._tick([long_one, other])
        clock.steady += 0.01
    store.close()
    assert asked == [["long", "other"], ["long"], ["long"]]


def test_a_leap_neither_loses_nor_repeats_a_draft(living: World) -> None:
    living.cycle(living.now)
    for leap in (-400, -2, 0, 2):
        living.cycle(living.now + timedelta(days=leap))
    assert len(living.our_drafts()) == 1


def test_a_long_sleep_makes_one_round_and_reports_what_became_too_old(living: World) -> None:
    living.proposal(living.now - timedelta(days=1), who=DANA.replace("dana", "other"))
    assert len(living.cycle(living.now + timedelta(days=30)).placed) <= 1
    assert ("Backend interview", "thanks") in living.verdicts(living.now + timedelta(days=30))

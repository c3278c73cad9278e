"""What the user and monitoring learn of accounts that fail and work again."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from followup_daemon.engine import rounds
from followup_daemon.engine.clock import FixedClock
from followup_daemon.engine.cycle import Report
from followup_daemon.engine.daemon import backoff, metrics, notify
from followup_daemon.engine.daemon.loop import Daemon
from followup_daemon.errors import AccountError, ReconnectNeeded, TemporaryError
from followup_daemon.settings.load import load
from tests.accounts.memory import MemoryAccount, someone
from tests.engine.test_daemon import LeapingClock
from tests.world import NOW, World

POLL = timedelta(minutes=5)


@pytest.mark.parametrize("failures", range(1, 30))
@pytest.mark.parametrize("chance", [0.0, 0.5, 1.0])
def test_a_failing_account_is_left_alone_longer_each_time_and_never_over_a_quarter_of_an_hour(
    failures: int, chance: float
) -> None:
    pause = backoff.pause(failures, POLL, chance)
    assert timedelta(minutes=3) < pause <= backoff.CAP
    assert pause >= backoff.pause(failures - 1, POLL, chance)


def test_who_polls_rarely_is_not_polled_more_often_for_failing() -> None:
    hours = timedelta(hours=2)
    assert backoff.pause(5, hours, 0) == hours


def test_a_day_of_failures_costs_at_most_96_polls_and_a_few() -> None:
    passed, polls = timedelta(0), 0
    while passed < timedelta(days=1):
        polls += 1
        passed += backoff.pause(polls, POLL, 0.5)
    assert polls <= 96 * 4 / 3


def test_an_account_is_told_of_once_when_it_is_lost_and_once_when_it_is_back(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(notify, "tell", lambda command, services, text: told.append(text) if text else None)
    problems = iter([None, "gone", "gone", "gone", None, None, "gone"])

    def outcome(accounts: list[MemoryAccount], *_: object) -> list[tuple[Report, None]]:
        return [(Report(account=one.account.name, at=NOW, problem=next(problems)), None) for one in accounts]

    monkeypatch.setattr(rounds, "run_round", outcome)
    store = world.store()
    daemon = Daemon(world.settings, store, LeapingClock(NOW), load)
    for _ in range(7):
        daemon._round([MemoryAccount(someone("work"))])
    store.close()
    assert told == [
        "the account work cannot be read; see: followup-daemon status",
        "the account work works again",
        "the account work cannot be read; see: followup-daemon status",
    ]


def test_a_failing_account_rests_and_the_others_do_not(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def outcome(accounts: list[MemoryAccount], *_: object) -> list[tuple[Report, None]]:
        asked.append([one.account.name for one in accounts])
        return [
            (Report(account=one.account.name, at=NOW, problem="gone" if one.account.name == "bad" else None), None)
            for one in accounts
        ]

    monkeypatch.setattr(rounds, "run_round", outcome)
    clock, store = LeapingClock(NOW), world.store()
    daemon = Daemon(world.settings, store, clock, load)
    both: Any = [MemoryAccount(someone("bad")), MemoryAccount(someone("good"))]
    for _ in range(9):
        daemon._tick(both)
        clock.steady += POLL.total_seconds()
    store.close()
    assert sum("good" in names for names in asked) == 9
    assert 4 <= sum("bad" in names for names in asked) <= 6


@pytest.mark.parametrize(
    ("errors", "code"),
    [
        ([], 0),
        ([TemporaryError("later")], 75),
        ([AccountError("no")], 1),
        ([ReconnectNeeded("connect")], 3),
        ([TemporaryError("later"), ReconnectNeeded("connect")], 3),
    ],
)
def test_status_ends_with_a_code_for_monitoring(world: World, errors: list[AccountError], code: int) -> None:
    from tests.cli.terminal import types

    text = world.configuration.read_text()
    more = "  - {name: other, kind: local, address: other@example.com, time_zone: UTC, mail: mail2}\n"
    world.configuration.write_text(text.replace("profile:", f"{more}profile:"))
    store = world.store()
    rounds.register_accounts(world.settings, store)
    for name, error in zip(("home", "other"), errors, strict=False):
        account = MemoryAccount(someone(name))
        account.changes = _raising(error)  # type: ignore[method-assign]
        rounds.run_cycle_safely(account, store, rounds.preferences(world.settings), FixedClock(NOW))
    store.close()
    types(world, "status", code=code)


def _raising(error: AccountError) -> Any:
    def changes(*_: object) -> None:
        raise error

    return changes


def test_the_metrics_are_counts_and_times(world: World) -> None:
    world.interview()
    world.cycle()
    path = world.folder / "followup.prom"
    store = world.store()
    metrics.write(path, ["home", 'we"ird'], store, NOW)
    store.close()
    lines = path.read_text().splitlines()
    assert 'followup_daemon_account_up{account="home"} 1' in lines
    assert 'followup_daemon_account_up{account="we\\"ird"} 0' in lines
    assert 'followup_daemon_drafts{account="home",state="waiting"} 1' in lines
    assert f"followup_daemon_last_round_timestamp_seconds {NOW.timestamp():.0f}" in lines
    assert all(line.startswith(("# HELP ", "# TYPE ", "followup_daemon_")) for line in lines)


def test_metrics_that_cannot_be_written_stop_nothing(world: World) -> None:
    store = world.store()
    metrics.write(Path("/nonexistent/x.prom"), ["home"], store, NOW)
    store.close()


@pytest.fixture
def service() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Run a notification service on loopback, as Apprise's json:// speaks to it."""
    heard: list[dict[str, Any]] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            heard.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"json://127.0.0.1:{server.server_address[1]}/secret", heard
    server.shutdown()


def test_a_notification_service_gets_one_line(service: tuple[str, list[dict[str, Any]]]) -> None:
    address, heard = service
    notify.tell((), (address,), "1 new follow-up draft waits in your Drafts folder")
    assert [one["message"] for one in heard] == ["1 new follow-up draft waits in your Drafts folder"]


def test_a_service_that_is_away_or_unknown_stops_nothing(caplog: pytest.LogCaptureFixture) -> None:
    notify.tell((), ("json://127.0.0.1:9/secret-4711", "nonsense://x"), "hello")
    assert "could not be sent" in caplog.text
    assert "4711" not in caplog.text


def test_who_must_connect_again_is_told_how() -> None:
    report = Report(account="work", at=datetime.now(UTC), problem="ended", reconnect=True)
    assert notify.line([report], ["work"]) == "the account work must be connected again: followup-daemon connect work"

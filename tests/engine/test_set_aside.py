"""Messages that were set aside are named, and tried again if it was our fault. Most of the mail is a problem."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from followup_daemon.accounts.parsing import sandbox
from followup_daemon.accounts.parsing.worker import LimitExceeded
from followup_daemon.errors import MostlyUnread
from tests.world import DANA, NOW, World

DAY = timedelta(days=1)


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


class _Counting:
    """A parsing process that dies of every message, and counts them."""

    def __init__(self, ours: bool = True) -> None:
        self.asked = 0
        self._ours = ours

    def __call__(self, *asked: object, **arguments: object) -> None:
        self.asked += 1
        raise LimitExceeded("the parsing process died while it read this", ours=self._ours)


def _by_an_older_version(world: World) -> None:
    store = world.store()
    with store.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE unreadable SET reader = 0")
    store.close()


def test_what_was_set_aside_because_of_us_is_tried_twice_more_a_day_apart_then_by_a_newer_version(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    process = _Counting()
    monkeypatch.setattr(sandbox.parsers, "call", process)
    world.received(NOW - DAY, DANA, "Hello", "Hi Sam.")
    tries: list[int] = []
    for hours in range(0, 24 * 6, 6):
        world.cycle(NOW + timedelta(hours=hours))
        if process.asked > len(tries):
            tries.append(hours)
    assert tries == [0, 24, 48]
    _by_an_older_version(world)
    for hours in range(24 * 6, 24 * 9, 6):
        world.cycle(NOW + timedelta(hours=hours))
    assert process.asked == 4


def test_what_is_malformed_is_not_tried_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    process = _Counting(ours=False)
    monkeypatch.setattr(sandbox.parsers, "call", process)
    world.received(NOW - DAY, DANA, "Hello", "Hi Sam.")
    for days in range(5):
        world.cycle(NOW + days * DAY)
    assert process.asked == 1


def test_what_an_older_version_set_aside_is_read_again_at_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.received(NOW - DAY, DANA, "Hello", "Hi Sam.")
    with monkeypatch.context() as patch:
        patch.setattr(sandbox.parsers, "call", _Counting(ours=False))
        world.cycle(NOW)
    _by_an_older_version(world)
    world.cycle(NOW + timedelta(minutes=5))
    store = world.store()
    assert store.facts.unreadable("home") == []
    assert [one.subject for one in store.facts.facts("home", NOW - 9 * DAY).messages] == ["Hello"]
    store.close()


def test_an_account_most_of_which_is_set_aside_has_a_problem(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(9):
        world.received(NOW - DAY, DANA, f"Hello {number}", "Hi Sam.")
    with monkeypatch.context() as patch:
        patch.setattr(sandbox.parsers, "call", _Counting())
        assert len(world.cycle(NOW).set_aside) == 9
        world.received(NOW - DAY, DANA, "Hello 9", "Hi Sam.")
        for hours in (1, 2):
            with pytest.raises(MostlyUnread, match=r"10 of 10 messages and events could not be read .*process"):
                world.cycle(NOW + timedelta(hours=hours))
    assert world.cycle(NOW + 2 * DAY).set_aside == ()

"""kill -9 at every commit and every file operation of a cycle, then a restart: one draft per follow-up, nothing lost.

Children are forked from this process, so that imports are not paid for each point.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from tests.world import DANA, NOW, World

DRAFTS = 8
PARTS = 8
FILE_OPERATIONS = ("open", "write", "fsync", "link", "unlink", "mkdir", "close")


def a_world(folder: Path) -> World:
    world = World(folder)
    for number in range(DRAFTS - 1):
        world.event(
            NOW - timedelta(hours=26),
            45,
            f"Interview {number}",
            f"Pat <pat@org{number}.example>",
            organiser=f"Pat <pat@org{number}.example>",
        )
    world.proposal(NOW - timedelta(days=8), who=DANA)
    return world


def in_child(work: Callable[[], None]) -> int:
    """Run ``work`` in a forked child; returns its wait status."""
    child = os.fork()
    if child == 0:
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            work()
            os._exit(0)
        except BaseException:
            os._exit(17)
    return os.waitpid(child, 0)[1]


def count_or_die(counter: list[int], at: int | None) -> None:
    counter[0] += 1
    if counter[0] == at:
        os.kill(os.getpid(), signal.SIGKILL)


def instrument(counter: list[int], at: int | None) -> None:
    """Count every file operation and both sides of every commit from here on, and die at number ``at``."""
    for name in FILE_OPERATIONS:
        real = getattr(os, name)

        def counted(*arguments: object, _real: Callable[..., object] = real, **more: object) -> object:
            count_or_die(counter, at)
            return _real(*arguments, **more)

        setattr(os, name, counted)
    event.listen(Engine, "commit", lambda connection: count_or_die(counter, at))
    event.listen(Engine, "checkin", lambda *_: count_or_die(counter, at))


def points(world: World, scratch: Path) -> int:
    """How many points one whole cycle has."""
    answer = scratch / "points"

    def dry_run() -> None:
        counter = [0]
        instrument(counter, None)
        world.cycle()
        answer.write_text(str(counter[0]))

    assert in_child(dry_run) == 0
    return int(answer.read_text())


@pytest.mark.parametrize("part", range(PARTS))
def test_a_crash_anywhere_leaves_exactly_one_draft_per_follow_up(part: int, tmp_path: Path) -> None:
    shutil.copytree(a_world(tmp_path / "first").folder, tmp_path / "pattern", copy_function=shutil.copy2)
    a_world(tmp_path / "first")
    total = points(World(tmp_path / "first"), tmp_path)
    assert total >= 200
    for at in range(1 + part, total + 1, PARTS):
        folder = tmp_path / "again"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(tmp_path / "pattern", folder, copy_function=shutil.copy2)
        world = World(folder)

        def dies(world: World = world, at: int = at) -> None:
            instrument([0], at)
            world.cycle()

        status = in_child(dies)
        assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL, (
            f"point {at} of {total} was not reached"
        )
        world.cycle(NOW + timedelta(minutes=5))
        world.cycle(NOW + timedelta(minutes=10))
        where = f"after a crash at point {at} of {total}"
        recipients = sorted(str(letter["To"]) for letter in world.letters())
        assert len(recipients) == DRAFTS == len(set(recipients)), where
        # A temporary file may outlive a crash after link(2): mail programs pass over tmp, and it is ours alone.
        leftovers = [path.name for path in (world.drafts / "tmp").iterdir()]
        assert len(leftovers) <= 1 and all(name.startswith("fu1.") for name in leftovers), where
        with sqlite3.connect(world.settings.state) as state:
            assert {row[0] for row in state.execute("SELECT state FROM placement")} == {"waiting"}, where
            assert state.execute("PRAGMA integrity_check").fetchone()[0] == "ok", where

"""Fixtures of the tests of the store."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import timedelta

import pytest

from followup_daemon.store.sqlite import sums
from tests.world import DANA, NOW, World


@pytest.fixture
def damage(world: World) -> Callable[[str], None]:
    """SQL that changes rows as a turned bit does: without their sums."""
    world.received(NOW - timedelta(hours=50), DANA, "Hello", "Hi Sam,\n\nsee you.\n\nDana")
    world.interview()
    world.cycle()

    def change(statement: str) -> None:
        with sqlite3.connect(world.settings.state) as state:
            state.create_function("row_sum", -1, sums.of, deterministic=True)
            triggers = state.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for name, _ in triggers:
                state.execute(f"DROP TRIGGER {name}")
            state.execute(statement)
            for _, made in triggers:
                state.execute(made)
        state.close()

    return change

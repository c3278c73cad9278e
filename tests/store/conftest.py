"""Fixtures of the tests of the store."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from followup_daemon.store.sqlite import sums
from tests.world import DANA, NOW, World


def damage_state(path: Path, statement: str) -> None:
    """Change rows as a failing disk does: without their sums."""
    with sqlite3.connect(path) as state:
        state.create_function("row_sum", -1, sums.of, deterministic=True)
        triggers = state.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            state.execute(f"DROP TRIGGER {name}")
        state.execute(statement)
        for _, made in triggers:
            state.execute(made)
    state.close()


@pytest.fixture
def damage(world: World) -> Callable[[str], None]:
    """``damage_state`` for the world with one interview whose draft lies in Drafts."""
    world.received(NOW - timedelta(hours=50), DANA, "Hello", "Hi Sam,\n\nsee you.\n\nDana")
    world.interview()
    world.cycle()
    return partial(damage_state, world.settings.state)

"""A bit that turned in the state is noticed before anything is decided by it."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from sqlalchemy import text

from followup_daemon.errors import DamagedRecord, StateError
from followup_daemon.store.sqlite import sums
from tests.store.flips import Flipped
from tests.world import NOW, World, sql_store

LATER = NOW + timedelta(minutes=10)


def test_no_turned_bit_and_no_spoilt_record_leads_to_a_second_draft_or_a_lost_wish(tmp_path: Path) -> None:
    """``stress/volume`` turns more bits, and spoils more records."""
    flipped, random_ = Flipped(tmp_path / "w"), random.Random(3)
    results = [flipped.flip(random_)[0] for _ in range(8)]
    assert set(results) <= {"right", "refused"}
    results = [flipped.spoil(random_)[0] for _ in range(8)]
    assert set(results) <= {"right", "held back"}
    assert "held back" in results


@pytest.mark.parametrize(
    ("table", "statement"),
    [
        ("placement", "UPDATE placement SET account = 'hnme'"),
        (
            "placement",
            "UPDATE placement SET interaction = 'x' || substr(interaction, 2) WHERE substr(interaction, 1, 1) = '8'",
        ),
        ("placement", "UPDATE placement SET body = CAST(replace(CAST(body AS TEXT), 'Backend', 'Cackend') AS BLOB)"),
        ("account", "UPDATE account SET facts = facts + 1024"),
        ("cursor", "UPDATE cursor SET source = CAST(source AS BLOB)"),
        ("message", "UPDATE message SET sent_at = '3' || substr(sent_at, 2)"),
        (
            "placement",
            "UPDATE placement SET sum = CAST(substr(sum, 1, 7) || X'00' AS BLOB) WHERE substr(sum, 8) = X'01'",
        ),
    ],
)
def test_one_turned_bit_is_turned_back(world: World, damage: Callable[[str], None], table: str, statement: str) -> None:
    def rows() -> list[object]:
        store = world.store()
        with store.database.reading() as connection:
            found = connection.execute(text(f"SELECT * FROM {table}")).all()
        store.close()
        return list(found)

    before = rows()
    damage(statement)
    assert rows() == before
    assert world.cycle(LATER).placed == {}


def test_a_record_of_ours_that_does_not_tell_its_interaction_stops_everything(
    world: World, damage: Callable[[str], None]
) -> None:
    damage("UPDATE placement SET state = 'planned', interaction = 'x' || interaction, body = X'00'")
    with pytest.raises(StateError, match="a record of placement"):
        world.cycle(LATER)
    with pytest.raises(StateError, match="a record of placement"):
        world.preview(LATER)
    assert len(world.our_drafts()) == 1


def test_what_came_from_the_mailbox_is_read_again(world: World, damage: Callable[[str], None]) -> None:
    damage("UPDATE message SET direction = 'nonsense', body = X'7B7D'")
    damage("UPDATE event SET body = X'7B7D'")
    damage("UPDATE interaction SET id = 'another'")
    assert world.cycle(LATER).placed == {}
    store = world.store()
    assert len(store.facts.message_ids("home")) == 1
    assert len(store.decisions.interactions("home")) == 1
    assert next(iter(store.decisions.interactions("home"))).id != "another"
    store.close()


def test_a_row_that_turns_while_we_run_places_nothing(world: World, damage: Callable[[str], None]) -> None:
    store = world.store()
    damage("UPDATE placement SET account = 'hnme'")
    with pytest.raises(DamagedRecord), store.lease("home", LATER):
        store.record_poll("home", LATER, None)
    assert [one.account for one in store.placements.all("home")] == ["home"]
    with store.lease("home", LATER):
        store.record_poll("home", LATER, None)
    store.close()


def test_what_is_dropped_while_we_run_is_written_again(world: World, damage: Callable[[str], None]) -> None:
    store = world.store()
    (one,) = store.decisions.interactions("home")
    store.decisions.note_interactions("home", [one])
    damage("UPDATE interaction SET id = 'another', ended_at = ''")
    store.database.repair()
    store.decisions.note_interactions("home", [one])
    assert store.decisions.interactions("home") == [one]
    store.close()


def test_every_row_of_an_older_state_gets_its_sum(world: World) -> None:
    world.interview()
    world.cycle()
    path = world.settings.state
    with sqlite3.connect(path) as state:
        for (name,) in state.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            state.execute(f"DROP TRIGGER {name}")
        for table in sums._tables(state):
            state.execute(f"ALTER TABLE {table} DROP COLUMN sum")
        state.execute("DROP TABLE held")  # of a migration after the sums
        state.execute("ALTER TABLE cursor DROP COLUMN at")
        for table in ("account", "message", "event"):
            state.execute(f"ALTER TABLE {table} DROP COLUMN extraction")
        for column in ("ours", "reader", "retries", "trying"):
            state.execute(f"ALTER TABLE unreadable DROP COLUMN {column}")
        state.execute("UPDATE alembic_version SET version_num = '0005'")
    state.close()
    store = sql_store(path)
    with store.database.reading() as connection:
        driver = cast(sqlite3.Connection, connection.connection.driver_connection)
        assert list(sums.damaged(driver)) == []
        assert connection.execute(text("SELECT count(*) FROM placement WHERE sum IS NULL")).scalar() == 0
    store.close()
    assert world.cycle(LATER).placed == {}


def test_a_sum_tells_columns_apart() -> None:
    rows = [(b"ab", b"c"), (b"a", b"bc"), (b"abc", None), (b"abc", b""), (None, b"abc")]
    assert len({sums.of(*row) for row in rows}) == len(rows)

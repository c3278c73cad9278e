"""The state file: private, durable, of the right version, or refused with a clear word."""

from __future__ import annotations

import sqlite3
import stat
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from followup_daemon.engine import rounds
from followup_daemon.engine.clock import FixedClock
from followup_daemon.errors import StateBusy, StateError
from followup_daemon.store.factory import exclusive, open_store, throwaway_copy
from followup_daemon.store.sql import schema
from followup_daemon.store.sqlite import migrations
from followup_daemon.store.sqlite.database import open_file
from tests.schema_once import MIGRATE
from tests.world import DANA, NOW, World, sql_store


def test_the_file_is_private_and_durable(tmp_path: Path) -> None:
    path = tmp_path / "s" / "state.db"
    store = sql_store(path)
    with store.database.transaction() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA synchronous")).scalar() == 2
    assert {stat.S_IMODE(p.stat().st_mode) for p in path.parent.iterdir()} == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    store.close()


def test_the_newest_migration_is_the_schema(tmp_path: Path) -> None:
    assert schema.HEAD in migrations.known()
    database = open_file(tmp_path / "state.db")
    found = inspect(database.engine)
    assert set(found.get_table_names()) == {*schema.metadata.tables, "alembic_version"}
    for name, table in schema.metadata.tables.items():
        assert {c["name"] for c in found.get_columns(name)} == {c.name for c in table.columns}
        assert {i["name"] for i in found.get_indexes(name)} == {i.name for i in table.indexes}
    database.close()


def test_a_store_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    open_store(path).close()
    with sqlite3.connect(path) as state:
        state.execute("UPDATE alembic_version SET version_num = '9999'")
    state.close()
    before = path.read_bytes()
    for opening in (open_store, throwaway_copy):
        with pytest.raises(StateError, match="newer version"):
            opening(path)
    assert path.read_bytes() == before


def test_an_older_store_is_migrated_in_one_transaction(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "state.db"

    def dies_at_the_end(connection: object, revision: str = "head") -> None:
        MIGRATE(connection, revision)  # type: ignore[arg-type]
        raise RuntimeError("power cut")

    monkeypatch.setattr(migrations, "upgrade", dies_at_the_end)
    with pytest.raises(RuntimeError):
        open_store(path)
    with sqlite3.connect(path) as state:
        assert state.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    state.close()
    monkeypatch.setattr(migrations, "upgrade", MIGRATE)
    open_store(path).close()


def refuse_damage(world: World, every: int) -> None:
    """Flip bits at the head and in the middle of every so many pages. Fail if there is a second draft."""
    world.interview()
    world.cycle()
    path = world.settings.state
    good = path.read_bytes()
    refused = 0
    pages = range(0, len(good), 4096 * every)
    for page in pages:
        for offset in (page + 2, page + 1000, page + 4000):
            data = bytearray(good)
            data[offset : offset + 48] = bytes(b ^ 0xFF for b in data[offset : offset + 48])
            path.write_bytes(data)
            try:
                world.cycle(NOW + timedelta(minutes=1))
            except StateError:
                refused += 1
            assert len(world.our_drafts()) == 1
    assert refused > len(pages) // 2


def test_a_damaged_file_is_refused_and_kept_or_harmless(world: World) -> None:
    """``stress/volume`` damages every page."""
    refuse_damage(world, every=8)


def test_a_text_file_is_no_state(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    path.write_text("hello " * 1000)
    with pytest.raises(StateError):
        open_store(path)
    assert path.read_text() == "hello " * 1000


def test_a_locked_file_is_tried_again_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from followup_daemon.store.sqlite import database

    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 50)
    path = tmp_path / "state.db"
    open_store(path).close()
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StateBusy, match="locked by another program"):
        open_store(path)
    holder.close()
    open_store(path).close()


def test_a_question_waits_for_no_writer(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    from followup_daemon.store.sqlite import database

    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 50)
    world.interview()
    world.cycle()
    store = sql_store(world.settings.state)
    writer = sqlite3.connect(world.settings.state, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("DELETE FROM interaction")
    assert len(store.decisions.interactions("home")) == 1
    assert store.account("home") is not None
    with pytest.raises(StateBusy):
        store.record_poll("home", NOW, None)
    writer.close()
    store.close()


def test_only_one_process_works_with_a_state(tmp_path: Path) -> None:
    with (
        exclusive(tmp_path / "s.db"),
        pytest.raises(StateBusy, match=r"Another followup-daemon \(process \d+\)"),
        exclusive(tmp_path / "s.db"),
    ):
        pass
    with exclusive(tmp_path / "s.db"):
        pass


def test_the_same_rows_are_the_very_same_facts(world: World) -> None:
    world.interview()
    world.cycle()
    store = sql_store(world.settings.state)
    known = store.facts.facts("home", NOW - timedelta(days=30))
    assert store.facts.facts("home", NOW - timedelta(days=30)) is known
    store.close()
    world.interview(NOW - timedelta(hours=30), title="Second interview")
    world.cycle()
    store = sql_store(world.settings.state)
    assert len(store.facts.facts("home", NOW - timedelta(days=30)).events) == len(known.events) + 1
    store.close()


def test_interactions_that_another_process_wrote_over_are_put_right_with_the_next_news(world: World) -> None:
    world.interview()
    settings = world.settings
    store = sql_store(settings.state)

    def cycle() -> None:
        with rounds.open_accounts(settings) as accounts:
            rounds.run_round(accounts, store, rounds.preferences(settings), FixedClock(NOW))

    cycle()
    with store.database.transaction() as connection:
        connection.execute(text("UPDATE interaction SET body = replace(body, 'Backend', 'Frontend')"))
    world.interview(NOW - timedelta(hours=30), title="Second interview")
    cycle()
    assert {one.title for one in store.decisions.interactions("home")} == {"Backend interview", "Second interview"}
    store.close()


def test_no_body_of_a_mail_is_ever_stored(world: World) -> None:
    canary = "zanzibar-marmalade"
    world.interview(description=f"Notes: {canary} all over the place, in a sentence of the description that is long")
    world.received(
        NOW - timedelta(hours=50),
        DANA,
        "Hello",
        f"Hi Sam,\n\n{canary} is what I wrote. We will let you know by December 4.\n\nDana",
    )
    world.sent(NOW - timedelta(hours=52), DANA, "Hello", f"Hi Dana,\n\nabout {canary} I say nothing.\n\nSam")
    world.cycle()
    for path in world.settings.state.parent.iterdir():
        assert canary.encode() not in path.read_bytes()


def test_forgetting_somebody_leaves_no_byte(world: World) -> None:
    world.interview()
    world.received(NOW - timedelta(hours=50), DANA, "Hello", "Hi Sam, hello.")
    world.event(NOW - timedelta(hours=26), 30, "Planning meeting", "Eve <eve@x.example>")
    world.cycle()
    store = world.store()
    assert store.forget_address("dana@acme.example") > 0
    store.close()
    data = b"".join(path.read_bytes() for path in world.settings.state.parent.iterdir())
    assert b"dana@acme.example" not in data.lower()
    assert b"eve@x.example" in data
    assert world.cycle(NOW + timedelta(hours=1)).placed == {}
    assert len(world.our_drafts()) == 2

"""A state of an earlier version keeps what it knows under the present names."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

from followup_daemon.model.mail import Origin
from followup_daemon.store.factory import open_store
from followup_daemon.store.sqlite import sums
from tests.world import DANA, NOW, World

EARLIER = {
    '"origin":': '"automatic":',
    '"attendees_omitted":': '"crowd":',
    '"missing":': '"vanished":',
    '"first_in_series":': '"first":',
    '"is_private":': '"private":',
    '"obsolete_reason":': '"overtaken":',
    '"search_from":': '"since":',
    '"location":': '"where":',
}
"""Each key of now, and its name up to migration 0008."""


def test_stored_names_are_renamed_and_nothing_is_lost(world: World) -> None:
    world.interview()
    world.received(NOW - timedelta(hours=20), DANA, "Out of office", "I am away.", **{"Auto-Submitted": "auto-replied"})
    world.cycle()
    before = _known(world)
    with sqlite3.connect(world.settings.state) as state:
        state.create_function("row_sum", -1, sums.of, deterministic=True)
        for table in ("message", "event", "placement"):
            for now, earlier in EARLIER.items():
                state.execute(
                    f"UPDATE {table} SET body = CAST(replace(CAST(body AS TEXT), ?, ?) AS BLOB) WHERE body IS NOT NULL",
                    (now, earlier),
                )
        renamed = state.execute("SELECT group_concat(CAST(body AS TEXT)) FROM message").fetchone()[0]
        assert '"automatic":' in renamed
        for happens in ("insert", "update"):
            for table in ("account", "cursor", "event", "message"):
                state.execute(f"DROP TRIGGER {table}_sum_{happens}")
        state.execute("ALTER TABLE cursor DROP COLUMN at")
        for table in ("account", "message", "event"):
            state.execute(f"ALTER TABLE {table} DROP COLUMN extraction")
        sums.install(state)
        state.execute("UPDATE alembic_version SET version_num = '0008'")
    state.close()
    assert _known(world) == before
    assert world.cycle(NOW + timedelta(minutes=10)).placed == {}


def _known(world: World) -> tuple[object, ...]:
    store = open_store(world.settings.state)
    facts = store.facts.facts("home", NOW - timedelta(days=90))
    assert any(one.origin is Origin.REPLY for one in facts.messages)
    known = (facts.messages, facts.events, store.placements.all())
    store.close()
    return known

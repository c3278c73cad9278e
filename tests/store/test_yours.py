"""What is stored is the user's: all of it can be taken along, erased, and grows old."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, text

from followup_daemon.engine import limits
from followup_daemon.model.mail import Unreadable
from followup_daemon.store.codec import Codec
from followup_daemon.store.factory import open_store
from followup_daemon.store.sql import schema
from followup_daemon.store.sqlite import migrations
from followup_daemon.store.sqlite.database import open_file
from tests.world import DANA, NOW, World


def test_everything_but_the_stores_own_secret_is_exported(world: World) -> None:
    world.interview()
    world.proposal(NOW - timedelta(days=8), who="Eve Moss <eve@other.example>")
    world.cycle()
    store = world.store()
    found = store.export()
    with store.database.transaction() as connection:
        for name, table in schema.metadata.tables.items():
            expected = len(connection.execute(select(table)).all()) - (name == "setting")
            assert len(found[name]) == expected, name
        secret = connection.execute(text("SELECT value FROM setting WHERE name = 'secret'")).scalar()
    assert secret
    assert secret not in json.dumps(found)
    assert "dana@acme.example" in json.dumps(found)
    assert store.export("nobody")["message"] == []
    store.close()


def test_what_is_older_than_the_horizon_leaves_nothing_but_that_it_was_seen(world: World) -> None:
    world.interview()
    world.received(NOW - timedelta(hours=50), DANA, "Hello", "Hi Sam, hello.")
    world.cycle()
    store = world.store()
    store.decisions.note_interactions("home", [])  # it is not found any more, being old
    store.forget_before("home", NOW + timedelta(days=1))
    store.database.vacuum()
    assert store.placements.all("home") == []
    assert store.decisions.latest_verdicts("home") == {}
    store.close()
    data = b"".join(path.read_bytes() for path in world.settings.state.parent.iterdir())
    assert b"dana@acme.example" not in data


def test_a_clock_that_stands_years_ahead_makes_nothing_old() -> None:
    assert limits.retention_is_safe(NOW - timedelta(days=3), NOW)
    assert not limits.retention_is_safe(NOW - timedelta(days=3), NOW + timedelta(days=400))
    assert not limits.retention_is_safe(None, NOW)


def test_drafts_do_not_tell_how_old_what_is_known_is(world: World) -> None:
    """They bear the time of our own clock: one that came while it stood ahead would make everything else old."""
    world.received(NOW - timedelta(hours=50), DANA, "Hello", "Hi Sam, hello.")
    world.cycle()
    world.mail(NOW, "sam@example.com", DANA, "Mine", "Dear Dana", box=".Drafts")
    world.cycle(NOW + timedelta(days=400))
    store = world.store()
    _, newest = store.facts.message_time_range("home")
    assert newest == NOW - timedelta(hours=50)
    assert [one.subject for one in store.facts.facts("home", NOW - timedelta(days=10)).drafts] == ["Mine"]
    store.close()


def test_a_state_of_the_first_schema_is_brought_up_to_date(world: World) -> None:
    path = world.settings.state
    database = open_file(path)
    database.close()
    path.unlink()
    with pytest.MonkeyPatch.context() as patch:
        real = migrations.upgrade
        patch.setattr(migrations, "upgrade", lambda connection: real(connection, "0001"))
        database = open_file(path)
    with database.transaction() as connection:
        connection.execute(text("INSERT INTO account (name, identity, failures) VALUES ('home', '', 2)"))
    database.close()
    store = open_store(path)
    known = store.account("home")
    assert known is not None
    assert (known.failures, known.problem_code) == (2, 1)
    store.close()


def test_what_the_user_said_in_an_older_schema_still_holds(world: World) -> None:
    world.interview()
    world.cycle(NOW - timedelta(hours=5))
    store = world.store()
    (one,) = store.decisions.interactions("home")
    store.close()
    path = world.settings.state
    with pytest.MonkeyPatch.context() as patch:
        path.unlink()
        real = migrations.upgrade
        patch.setattr(migrations, "upgrade", lambda connection: real(connection, "0002"))
        database = open_file(path)
    with database.transaction() as connection:
        connection.execute(text("INSERT INTO account (name, identity, failures) VALUES ('home', '', 0)"))
        values = {"key": one.key, "at": "2026-11-20T00:00:00.000000Z", "until": "2026-12-01T09:00:00.000000Z"}
        connection.execute(text("INSERT INTO wish VALUES (:key, 'home', 'snooze', :at, :until)"), values)
        connection.execute(text("INSERT INTO note VALUES (1, 'home', :key, 'Grüße')"), values)
    database.close()
    again = open_store(path)
    assert again.decisions.notes(one.key) == ("Grüße",)
    holds = again.decisions.active_overrides()[one.key]
    assert (holds.kind, holds.until) == ("snooze", datetime(2026, 12, 1, 9, tzinfo=UTC))
    undone = again.decisions.undo(one)
    assert undone is not None and undone.kind == "snooze"
    assert (again.decisions.active_overrides(), again.decisions.notes(one.key)) == ({}, ("Grüße",))
    again.close()


def test_a_state_that_names_calendars_by_their_secret_address_forgets_those_and_reads_them_again(world: World) -> None:
    path = world.settings.state
    path.unlink(missing_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        real = migrations.upgrade
        patch.setattr(migrations, "upgrade", lambda connection: real(connection, "0003"))
        database = open_file(path)
    kept, secret = "calendar:/home/sam/work.ics", "calendar:https://calendar.example/private-4711/basic.ics"
    with database.transaction() as connection:
        connection.execute(text("INSERT INTO account (name, identity, failures) VALUES ('home', '', 0)"))
        for source in (kept, secret):
            connection.execute(text("INSERT INTO cursor VALUES ('home', :source, '{}')"), {"source": source})
            connection.execute(text("INSERT INTO event VALUES ('home', :source, 'k', 'x', x'')"), {"source": source})
    database.close()
    database = open_file(path)
    with database.reading() as connection:
        for table in ("cursor", "event"):
            assert connection.execute(text(f"SELECT source FROM {table}")).scalars().all() == [kept]
    database.close()
    assert b"private-4711" not in b"".join(one.read_bytes() for one in path.parent.iterdir() if one.is_file())


def test_half_a_character_in_a_strangers_text_stops_nothing() -> None:
    """JSON of a provider may hold a lone surrogate; SQLite and JSON of ours may not."""
    codec = Codec(Unreadable)
    stored = codec.encode(Unreadable(ref="\ud83d lantern", reason="é"))
    assert codec.decode(stored) == Unreadable(ref="? lantern", reason="é")

"""One worker for one account: threads wait, other processes are refused, and who was overtaken writes nothing."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from followup_daemon.engine import rounds
from followup_daemon.engine.clock import FixedClock
from followup_daemon.errors import StateBusy
from followup_daemon.store.sql.schema import lease
from followup_daemon.store.sql.store import SqlStore
from tests.store import contention
from tests.world import NOW, World, sql_store


@pytest.fixture
def two(tmp_path: Path) -> tuple[SqlStore, SqlStore]:
    """Two holders of one state, as two processes are."""
    first, second = sql_store(tmp_path / "s.db"), sql_store(tmp_path / "s.db")
    first.identities.register({"a": "x"})
    return first, second


def holders(store: SqlStore) -> list[str]:
    with store.database.reading() as connection:
        return list(connection.execute(select(lease.c.holder)).scalars())


def test_an_account_that_another_process_writes_for_is_left_alone(two: tuple[SqlStore, SqlStore]) -> None:
    first, second = two
    with first.lease("a", NOW):
        first.record_poll("a", NOW, None)
        with pytest.raises(StateBusy, match="is in use"), second.lease("a", NOW):
            pass
        with second.lease("a", NOW + timedelta(hours=1)):  # the first one's lease has ended
            second.record_poll("a", NOW + timedelta(hours=1), None)
        with pytest.raises(StateBusy, match="meanwhile"):
            first.record_poll("a", NOW, "late")
    known = second.account("a")
    assert known is not None
    assert known.problem is None


def test_who_looked_before_another_wrote_writes_nothing(two: tuple[SqlStore, SqlStore]) -> None:
    first, second = two
    with first.lease("a", NOW):
        with second.lease("a", NOW):
            second.record_poll("a", NOW, None)
        with pytest.raises(StateBusy, match="meanwhile"):
            first.record_poll("a", NOW, "of what is no longer so")
    with first.lease("a", NOW):
        first.record_poll("a", NOW, None)


def test_a_lease_that_ended_leaves_its_fencing_number(two: tuple[SqlStore, SqlStore]) -> None:
    """A number that began anew would let a process that was asleep take the next holder's lease for its own."""
    first, second = two
    with first.lease("a", NOW) as one:
        first.record_poll("a", NOW, None)
    first.clear_leases()
    with second.lease("a", NOW) as other:
        assert other.fence == one.fence + 1


def test_a_dead_process_of_this_machine_holds_nobody_up_and_a_living_one_elsewhere_does(
    two: tuple[SqlStore, SqlStore],
) -> None:
    first, second = two
    with first.lease("a", NOW):
        first.record_poll("a", NOW, None)
        first._leases = second._leases  # it dies here
        second.clear_leases()
        assert holders(second) == [""]
    with second.database.transaction() as connection:
        connection.execute(
            update(lease).values(holder="elsewhere/1/x", expires_at=(NOW + timedelta(minutes=5)).isoformat())
        )
    second.clear_leases()
    with pytest.raises(StateBusy, match="elsewhere/1"), second.lease("a", NOW):
        pass


def test_no_two_holders_have_one_name(two: tuple[SqlStore, SqlStore]) -> None:
    first, second = two
    assert first._leases._holder != second._leases._holder


def test_threads_wait_for_each_other(tmp_path: Path) -> None:
    """``stress/volume`` takes more leases."""
    assert contention.leases(tmp_path / "state.db", 1000) == (0, 0)
    assert contention.polls(tmp_path / "w", 3, 20) == 0


def test_a_quiet_poll_writes_nothing(world: World) -> None:
    world.interview()
    world.proposal(NOW - timedelta(days=2))
    settings = world.settings
    store = sql_store(settings.state)
    rounds.register_accounts(settings, store)
    written: list[str] = []
    with rounds.open_accounts(settings) as accounts:

        def round_(minutes: int) -> bool:
            clock = FixedClock(NOW + timedelta(minutes=minutes))
            return rounds.run_round(accounts, store, rounds.preferences(settings), clock)[0][0].unchanged

        while not round_(0):
            pass
        with store.database.reading() as connection:
            driver = connection.connection.driver_connection
        assert driver is not None
        driver.set_trace_callback(lambda text: written.append(text) if "IMMEDIATE" in text else None)
        log = settings.state.with_name(settings.state.name + "-wal")
        before = (settings.state.read_bytes(), log.read_bytes())
        assert [round_(5 * number) for number in range(5)] == [True] * 5
    assert written == []
    assert (settings.state.read_bytes(), log.read_bytes()) == before
    store.record_poll("home", NOW, None)
    assert written
    store.close()

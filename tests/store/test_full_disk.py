"""A state that cannot be written: what is said about it is so."""

from __future__ import annotations

import sqlite3

import pytest

from followup_daemon.errors import StateError
from followup_daemon.model.draft import DraftState, Placement
from followup_daemon.store.sql.placements import PlacementStore
from tests.world import World


def test_a_disk_that_is_full_just_after_placing_is_no_reason_to_say_that_nothing_was_placed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = PlacementStore.save

    def save(store: PlacementStore, one: Placement) -> None:
        if one.state is not DraftState.WAITING:
            real(store, one)
            return
        with store._database.transaction():
            raise sqlite3.OperationalError("database or disk is full")

    world.interview()
    monkeypatch.setattr(PlacementStore, "save", save)
    with pytest.raises(StateError, match="Make room on the disk") as told:
        world.cycle()
    assert len(world.our_drafts()) == 1
    assert "nothing was placed" not in str(told.value).lower()
    monkeypatch.setattr(PlacementStore, "save", real)
    world.cycle()
    assert len(world.our_drafts()) == 1
    assert world.states() == {"thanks": "waiting"}

"""What is held back is named by ``status`` and ``why``, and answered by ``undo``, ``done`` or ``skip``."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

import pytest

from followup_daemon.store.sqlite import sums
from tests.cli.terminal import shown, types
from tests.world import NOW, World

LATER = NOW + timedelta(minutes=10)
LOST = "the record of a draft for it was damaged in the state file"


@pytest.fixture
def held(world: World) -> World:
    """Return a world with a draft in Drafts whose record was lost from the state."""
    world.interview()
    world.cycle()
    with sqlite3.connect(world.settings.state) as state:
        state.create_function("row_sum", -1, sums.of, deterministic=True)
        state.execute("DROP TRIGGER placement_sum_update")
        state.execute("UPDATE placement SET body = zeroblob(length(body))")
    state.close()
    return world


def test_status_names_what_is_held_back_and_what_to_do(held: World) -> None:
    said = types(held, "status").stdout
    assert "Held back, because a record was damaged" in said
    assert LOST in said and "undo ID" in said and "Backend interview (i-" in said
    (one,) = shown(held, "status")["interactions"]
    assert one["held_back"] == [LOST]


def test_why_tells_it_before_and_after_the_next_poll(held: World) -> None:
    assert LOST in types(held, "why", "Dana").stdout
    held.cycle(LATER)
    assert "suppressed (record_damaged)" in types(held, "why", "Dana").stdout
    assert shown(held, "why", "Dana")["interaction"]["held_back"] == [LOST]


def test_undo_releases_it_and_says_what_to_do_before(held: World) -> None:
    said = types(held, "undo", "Dana").stdout
    assert "is no longer held back" in said and "delete it first" in said and "followup-daemon done ID" in said
    assert "nothing was changed" in types(held, "undo", "Dana", code=1).stderr


def test_undo_tells_scripts_what_was_released(held: World) -> None:
    types(held, "note", "Dana", "The tour of the garden was fun")
    found = shown(held, "undo", "Dana")
    assert (found["released"], found["took_back"], found["holds"], len(found["notes"])) == ([LOST], None, None, 1)
    found = shown(held, "undo", "Dana")
    assert (found["released"], found["took_back"]["kind"]) == ([], "note")


@pytest.mark.parametrize("word", ["skip", "done"])
def test_skip_and_done_are_answers(held: World, word: str) -> None:
    types(held, word, "Dana")
    assert shown(held, "status")["interactions"][0]["held_back"] == []
    assert held.cycle(LATER).placed == {}
    assert len(held.our_drafts()) == 1
    assert "suppressed (skipped)" in types(held, "why", "Dana").stdout


def test_a_snooze_or_note_is_no_answer_and_says_so(held: World) -> None:
    assert "It is held back" in types(held, "snooze", "Dana", "2099-01-01").stdout
    assert "It is held back" in types(held, "note", "Dana", "The tour of the garden was fun").stdout
    assert "It is held back" in types(held, "note", "Dana", "--remove", "1").stdout
    assert shown(held, "status")["interactions"][0]["held_back"] == [LOST]

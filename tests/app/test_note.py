"""Notes: proofread when added, numbered when shown, removed by number, and refused where they make no sense."""

from __future__ import annotations

from datetime import timedelta

import pytest

from followup_daemon.app import note, override
from followup_daemon.errors import UsageError
from followup_daemon.model.case import OverrideKind
from tests.world import NOW, World

GOOD, TYPO = "The talk about gardening was fun", "I hope that you recieve the slides"


def texts(world: World) -> list[str]:
    """Return the notes that are kept."""
    return [kept.text for kept in note.show(world.settings, "Dana").notes]


def test_a_note_is_kept_and_shown(known: World) -> None:
    added = note.add(known.settings, "Dana", f"  {GOOD}\n", NOW)
    assert (added.kept, added.text, added.problems, added.effects) == (True, GOOD, (), ())
    assert texts(known) == [GOOD]


def test_a_note_with_a_finding_is_kept_only_on_request(known: World) -> None:
    added = note.add(known.settings, "Dana", TYPO, NOW)
    assert (added.kept, len(added.problems), added.notes) == (False, 1, ())
    added = note.add(known.settings, "Dana", TYPO, NOW, anyway=True)
    assert added.kept
    (kept,) = note.show(known.settings, "Dana").notes
    assert (kept.number, kept.text, kept.problems) == (1, TYPO, added.problems)


@pytest.mark.parametrize("text", ["", "  \n ", "a" * 501, "\ud800 broken"])
def test_what_is_no_note_is_refused_before_the_state_is_opened(world: World, text: str) -> None:
    with pytest.raises(UsageError, match="No note was added"):
        note.add(world.settings, "Dana", text, NOW)
    assert not world.settings.state.exists()


def test_a_note_is_removed_by_its_number_and_comes_back_after_undo(known: World) -> None:
    note.add(known.settings, "Dana", GOOD, NOW)
    note.add(known.settings, "Dana", "You wanted to see the slides", NOW)
    removed = note.remove(known.settings, "Dana", 1, NOW)
    assert (removed.text, [kept.number for kept in removed.notes]) == (GOOD, [1])
    assert texts(known) == ["You wanted to see the slides"]
    undone = override.undo(known.settings, "Dana")
    assert undone.override is not None
    assert (undone.override.kind, len(undone.notes)) == (OverrideKind.NOTE_REMOVED, 2)


@pytest.mark.parametrize("number", [-1, 0, 2])
def test_a_number_that_no_note_has_removes_nothing(known: World, number: int) -> None:
    note.add(known.settings, "Dana", GOOD, NOW)
    with pytest.raises(UsageError, match="numbered from 1"):
        note.remove(known.settings, "Dana", number, NOW)
    assert texts(known) == [GOOD]


def test_an_untouched_draft_is_written_again(drafted: World) -> None:
    (effect,) = note.add(drafted.settings, "Dana", GOOD, NOW).effects
    assert effect.effect == "written_again"
    assert len(drafted.cycle(NOW + timedelta(hours=1)).placed) == 1

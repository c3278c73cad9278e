"""The letters of a plan: a refusal is a verdict, and a draft that cannot be written again stays."""

from __future__ import annotations

from typing import Any

import pytest

from followup_daemon.decide.plan import Place, Plan, Rewrite
from followup_daemon.engine import letters
from followup_daemon.model.draft import Letter
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Due, Suppressed
from tests.values import NOW, case, draft, interaction, placement

DUE = Due(due_at=NOW, because=())
THERE = Suppressed(due_at=None, reason=Reason.ALREADY_DRAFTED, because=())
REFUSED = Suppressed(due_at=None, reason=Reason.REFUSED_BY_PROOFREADING, because=("no",))
LETTER = Letter(draft=draft(), data=b"")


@pytest.fixture
def refused(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return the set of interactions whose letters do not pass proofreading."""
    keys: set[str] = set()
    monkeypatch.setattr(letters, "write", lambda action, *_: REFUSED if action.case.interaction.key in keys else LETTER)
    return keys


def written(plan: Plan) -> tuple[Plan, dict[Any, Letter]]:
    nobody: Any = None
    return letters.write_letters(plan, nobody, nobody)


def test_each_action_that_is_left_has_its_letter(refused: set[str]) -> None:
    place = Place(case=case(interaction(key="a")), account="home")
    again = Rewrite(case=case(interaction(key="b"), placement=placement()), account="home")
    before = Plan(verdicts={place.case.follow_up: DUE, again.case.follow_up: THERE}, actions=(place, again))
    after, found = written(before)
    assert after == before
    assert set(found) == {place.case.follow_up, again.case.follow_up}


def test_a_refused_letter_is_not_placed_and_is_the_verdict(refused: set[str]) -> None:
    refused.add("a")
    first, second = (Place(case=case(interaction(key=key)), account="home") for key in "ab")
    after, found = written(
        Plan(verdicts={first.case.follow_up: DUE, second.case.follow_up: DUE}, actions=(first, second))
    )
    assert after.actions == (second,)
    assert (after.verdicts[first.case.follow_up], after.verdicts[second.case.follow_up]) == (REFUSED, DUE)
    assert set(found) == {second.case.follow_up}


def test_a_draft_that_cannot_be_written_again_stays_and_so_does_its_verdict(refused: set[str]) -> None:
    refused.add("b")
    again = Rewrite(case=case(interaction(key="b"), placement=placement()), account="home")
    after, found = written(Plan(verdicts={again.case.follow_up: THERE}, actions=(again,)))
    assert (after.actions, after.verdicts, found) == ((), {again.case.follow_up: THERE}, {})

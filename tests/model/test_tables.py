"""Each kind, purpose and reason has a row, and none can be without one."""

from __future__ import annotations

import importlib.util
import re
import sys
from enum import StrEnum
from pathlib import Path

import pytest

from followup_daemon.model import interaction
from followup_daemon.model.interaction import Decision, InteractionKind, KindRow
from followup_daemon.model.policy import default_rule
from followup_daemon.model.tables import purpose as purposes
from followup_daemon.model.tables import reason as reasons
from followup_daemon.model.tables.purpose import (
    Audience,
    CountsFrom,
    Purpose,
    PurposeRow,
    Trigger,
    primary_purpose,
    purposes_of,
)
from followup_daemon.model.tables.reason import Reason, ReasonKind, ReasonRow
from tests.members import add_member


@pytest.mark.parametrize(
    ("module", "table"), [(purposes, "Purpose"), (reasons, "Reason"), (interaction, "InteractionKind")]
)
def test_a_member_without_a_row_is_refused_when_it_is_imported(
    module: object, table: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = Path(str(module.__file__)).read_text("utf-8")  # type: ignore[attr-defined]
    changed = re.sub(
        rf"(class {table}\(StrEnum\):.*?return member\n)", r'\1\n    NEW = "new"\n', source, flags=re.DOTALL
    )
    assert changed != source
    path = tmp_path / "changed.py"
    path.write_text(changed)
    spec = importlib.util.spec_from_file_location("changed", path)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "changed", loaded)
    with pytest.raises(TypeError, match="row"):
        spec.loader.exec_module(loaded)


@pytest.mark.parametrize(
    ("table", "shape"), [(Purpose, PurposeRow), (Reason, ReasonRow), (InteractionKind, KindRow)], ids=str
)
def test_every_member_has_a_row_of_its_table(table: type[StrEnum], shape: type) -> None:
    assert all(isinstance(member.row, shape) for member in table)  # type: ignore[attr-defined]


# Purposes


@pytest.mark.parametrize("kind", list(InteractionKind))
def test_every_kind_calls_for_one_purpose_by_itself(kind: InteractionKind) -> None:
    of_itself = [one for one in purposes_of(kind) if one.row.trigger is Trigger.INTERACTION]
    assert of_itself == [primary_purpose(kind)]


def test_every_decision_has_one_answer() -> None:
    answers = [one.row.decision for one in Purpose if one.row.trigger is Trigger.DECISION]
    assert sorted(answers) == sorted(Decision)  # type: ignore[type-var]


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_row_does_not_contradict_itself(purpose: Purpose) -> None:
    row = purpose.row
    assert (row.decision is not None) is (row.trigger is Trigger.DECISION)
    assert row.counts_from is not CountsFrom.PROMISED_DAY or row.trigger is Trigger.PROMISE
    assert row.counts_from is not CountsFrom.DECISION or row.trigger is Trigger.DECISION
    assert not (row.is_reminder and row.audience is Audience.USER)
    assert set(row.rule.after_of) <= row.kinds
    for kind in row.kinds:
        rule = default_rule(kind, purpose)
        assert (rule.after.elapsed is None) is not (rule.after.business_days is None)
        assert rule.best_until <= rule.too_old


@pytest.mark.parametrize("purpose", list(Purpose))
def test_labels_are_words_for_people_and_differ(purpose: Purpose) -> None:
    row = purpose.row
    assert row.label.startswith(("a ", "an "))
    assert [one.row.label for one in Purpose].count(row.label) == 1
    assert [one.row.title for one in Purpose].count(row.title) == 1
    assert "{" not in row.description.format(kind="an interview")


# Reasons


@pytest.mark.parametrize("reason", list(Reason))
def test_a_reason_to_wait_has_no_other_effect(reason: Reason) -> None:
    row = reason.row
    effects = [getattr(row, name) for name in row.__slots__ if name not in ("kind", "sentence")]
    assert row.kind is not ReasonKind.WAIT or not any(effects)
    assert row.withdraws_draft or not (row.answers_draft or row.reopens_draft)


# Members for one test


def test_a_member_for_a_test_is_one_like_the_others_and_leaves_again(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        new = add_member(patch, Reason, "moved_away", Reason.CANCELLED.row)
        assert new in list(Reason)
        assert Reason["MOVED_AWAY"] is new
        assert (f"{new}", new.value, new == "moved_away") == ("moved_away", "moved_away", True)
    assert "moved_away" not in list(Reason)

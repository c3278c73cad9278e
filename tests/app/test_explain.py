"""The explanation of one interaction has its facts and every change of its verdicts."""

from __future__ import annotations

import pytest

from followup_daemon.app.explain import explain
from followup_daemon.errors import UsageError
from followup_daemon.model.verdict import Due, Wait
from tests.world import NOW, World


def test_every_change_of_a_verdict_is_in_the_history_oldest_first(known: World) -> None:
    known.cycle(NOW)
    explanation = explain(known.settings, "Dana")
    assert [type(entry.verdict) for entry in explanation.history] == [Wait, Due]
    assert explanation.history[0].at < explanation.history[1].at
    assert explanation.subject.interaction.title == "Backend interview"
    assert len(explanation.subject.placements) == 1


@pytest.mark.parametrize("identity", ["", "i-", "i-000000000000", "Somebody Else"])
def test_a_name_that_fits_nothing_is_a_usage_error(known: World, identity: str) -> None:
    with pytest.raises(UsageError):
        explain(known.settings, identity)


def test_an_explanation_writes_nothing(known: World) -> None:
    before = known.settings.state.read_bytes()
    explain(known.settings, "Dana")
    assert known.settings.state.read_bytes() == before

"""A sample of ``python -m stress.power``: what the program was told is safe survives a power cut."""

from __future__ import annotations

import pytest

from stress.power.cuts import live, problem_after


@pytest.mark.parametrize("seed", range(4))
def test_nothing_that_was_committed_is_lost(seed: int) -> None:
    recorded = live(seed)
    assert [problem for number in range(250) if (problem := problem_after(recorded, number))] == []


def test_the_control_loses_something() -> None:
    """With synchronous=NORMAL a commit is not synced: if nothing were lost, this test would show nothing."""
    recorded = live(1, "NORMAL")
    assert any(problem_after(recorded, number).startswith("lost") for number in range(250))

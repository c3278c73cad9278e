"""A sample of ``python -m stress.crash``: a crash anywhere leaves exactly what would have been there without it."""

from __future__ import annotations

import pytest

from followup_daemon.engine import placement
from stress.crash.__main__ import run


@pytest.mark.parametrize(
    ("kind", "points", "seed"),
    [("local", 300, 4), ("local", 300, 5), ("gmail", 160, 5), ("outlook", 160, 5), ("dovecot", 80, 5)],
)
def test_a_kill_anywhere_leaves_one_draft_for_each(kind: str, points: int, seed: int) -> None:
    assert run([kind], points, 1, seed) == 0


def test_a_line_that_is_cut_anywhere_leaves_one_draft_for_each() -> None:
    assert run(["dovecot"], 60, 1, 6, cut=True) == 0


def test_a_settling_that_does_nothing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a crash left half placed stays so: if that were not found, the tests above would show nothing."""
    monkeypatch.setattr(placement, "recover", lambda account, store, now: store.placements.open("home"))
    assert run(["gmail"], 60, 1, 5) > 0

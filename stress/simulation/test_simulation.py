"""2,000 account-weeks in which no invariant breaks, and planted bugs that are all found."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest

from stress.simulation.bugs import BUGS
from stress.simulation.lives import STRETCH, find, live, shrink

PARTS, WEEKS_PER_PART = 10, 200


@pytest.fixture(autouse=True)
def _quiet() -> None:
    logging.getLogger("followup_daemon").setLevel(logging.CRITICAL)


def broken(first: int, lives: int, kind: str = "memory") -> list[str]:
    """Every invariant that broke, with the faults that it needs and the end of the log."""
    found = []
    for seed in range(first, first + lives):
        lived = live(seed, STRETCH, kind)
        if lived.violation:
            found.append("\n".join([f"seed {seed}: {lived.violation}", *shrink(lived, kind), *lived.lines[-40:]]))
    return found


@pytest.mark.parametrize("part", range(PARTS))
def test_no_invariant_breaks(part: int) -> None:
    assert broken(100_000 * (part + 1), WEEKS_PER_PART // STRETCH) == []


@pytest.mark.parametrize(("kind", "seed"), [("gmail", 200_003), ("outlook", 300_026)])
def test_a_draft_that_was_lost_and_deleted_is_not_made_again(kind: str, seed: int) -> None:
    assert broken(seed, 1, kind) == []


@pytest.mark.parametrize("part", range(4))
@pytest.mark.parametrize("kind", ["gmail", "outlook"])
def test_no_invariant_breaks_on_a_provider(kind: str, part: int) -> None:
    assert broken(50_000 * (part + 1), 5, kind) == []


@pytest.mark.parametrize("kind", ["dovecot", "pymap"])
def test_no_invariant_breaks_on_real_servers(kind: str) -> None:
    assert broken(70_000, 2, kind) == []


def test_the_same_seed_gives_the_same_log() -> None:
    assert [live(seed) for seed in (7, 8)] == [live(seed) for seed in (7, 8)]
    assert live(7).log_hash != live(8).log_hash
    for kind in ("gmail", "outlook"):
        assert live(7, STRETCH, kind).log_hash == live(7, STRETCH, kind).log_hash


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.__name__)
def test_every_planted_bug_is_found(bug: Callable[[], Any]) -> None:
    assert find(bug, 1000) is not None


def test_there_are_thirty_planted_bugs() -> None:
    assert len({bug.__name__ for bug in BUGS}) >= 30


def test_a_broken_life_is_shrunk_to_the_faults_that_it_needs() -> None:
    """A client that retries is harmless until an answer is lost: that one fault is left over."""
    bug = next(one for one in BUGS if one.__name__ == "a_client_that_retries")
    with bug():
        lived = next(one for seed in range(5000, 5100) if (one := live(seed)).violation)
        needed = shrink(lived)
        assert len(needed) < len(lived.fired)
        assert any("lost, placed" in fault for fault in needed)
        for fault in needed:
            assert not live(lived.seed, only=frozenset(needed) - {fault}).violation

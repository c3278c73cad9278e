"""2,000 account-weeks in which no invariant breaks, and planted bugs that are all found."""

from __future__ import annotations

import logging

import pytest

from tests.simulation.__main__ import STRETCH, find, live
from tests.simulation.bugs import BUGS

PARTS, WEEKS_PER_PART = 10, 200


@pytest.fixture(autouse=True)
def _quiet() -> None:
    logging.getLogger("followup_daemon").setLevel(logging.CRITICAL)


@pytest.mark.parametrize("part", range(PARTS))
def test_no_invariant_breaks(part: int) -> None:
    for number in range(WEEKS_PER_PART // STRETCH):
        seed = 100_000 * (part + 1) + number
        _, life, violation = live(seed, STRETCH)
        assert violation is None, f"seed {seed}: {violation}\n" + "\n".join(life.lines[-40:])


@pytest.mark.parametrize("part", range(4))
@pytest.mark.parametrize("kind", ["gmail", "outlook"])
def test_no_invariant_breaks_on_a_provider(kind: str, part: int) -> None:
    for number in range(5):
        seed = 50_000 * (part + 1) + number
        _, life, violation = live(seed, STRETCH, kind)
        assert violation is None, f"seed {seed}: {violation}\n" + "\n".join(life.lines[-40:])


@pytest.mark.parametrize("kind", ["dovecot", "pymap"])
def test_no_invariant_breaks_on_real_servers(kind: str) -> None:
    for number in range(2):
        seed = 70_000 + number
        _, life, violation = live(seed, STRETCH, kind)
        assert violation is None, f"seed {seed}: {violation}\n" + "\n".join(life.lines[-40:])


def test_the_same_seed_gives_the_same_log_i10() -> None:
    assert [live(seed, STRETCH)[0] for seed in (7, 8)] == [live(seed, STRETCH)[0] for seed in (7, 8)]
    assert live(7, STRETCH)[0] != live(8, STRETCH)[0]
    for kind in ("gmail", "outlook"):
        assert live(7, STRETCH, kind)[0] == live(7, STRETCH, kind)[0]


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.__name__)
def test_every_planted_bug_is_found(bug: object) -> None:
    assert find(bug, 400) is not None

"""Living one life after the other, and shrinking one that broke an invariant to the faults that it needs."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from stress.simulation.life import Life
from stress.simulation.oracle import Violation

STRETCH = 4
"""Weeks of one life."""


@dataclass(frozen=True, slots=True)
class Lived:
    """One life that was lived: the hash of its log, or which invariant was broken."""

    seed: int
    log_hash: str
    violation: str
    lines: list[str]
    fired: list[str]


def live(seed: int, weeks: int = STRETCH, kind: str = "memory", only: Collection[str] | None = None) -> Lived:
    life = Life(seed, weeks, kind=kind, only=only)
    log_hash = violation = ""
    try:
        log_hash = life.run()
    except Violation as error:
        violation = str(error)
    return Lived(seed, log_hash, violation, life.lines, life.faults.fired)


def shrink(lived: Lived, kind: str = "memory") -> list[str]:
    """Return a minimal set of faults that breaks an invariant in this life: without any of them it holds."""
    needed = list(lived.fired)
    size = max(1, len(needed) // 2)
    while needed:
        for start in range(0, len(needed), size):
            fewer = needed[:start] + needed[start + size :]
            if live(lived.seed, STRETCH, kind, frozenset(fewer)).violation:
                needed = fewer
                break
        else:
            if size == 1:
                break
            size = max(1, size // 2)
    return needed


def find(bug: Callable[[], Any], most: int) -> int | None:
    """How many account-weeks it takes until the planted bug is found; None if it is not."""
    for number in range(most // STRETCH):
        with bug():
            if live(5000 + number).violation:
                return (number + 1) * STRETCH
    return None

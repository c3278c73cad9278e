"""``python -m tests.simulation [--weeks N] [--seed S] [--bugs]``: the simulation as a tool."""

from __future__ import annotations

import argparse
import logging
import sys
import time

from tests.simulation.bugs import BUGS
from tests.simulation.kinds import WORLDS
from tests.simulation.life import Life, Violation

STRETCH = 4


def live(seed: int, weeks: int, kind: str = "memory") -> tuple[str, Life, Violation | None]:
    life = Life(seed, weeks, kind=kind)
    try:
        return life.run(), life, None
    except Violation as violation:
        return "", life, violation


def find(bug: object, most: int) -> int | None:
    """How many account-weeks it takes until the planted bug is found; None if it is not."""
    for number in range(most // STRETCH):
        with bug():  # type: ignore[operator]
            _, _, violation = live(5000 + number, STRETCH)
        if violation is not None:
            return (number + 1) * STRETCH
    return None


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--weeks", type=int, default=200, help="account-weeks to live (default 200)")
    parser.add_argument("--seed", type=int, default=1, help="the first seed (default 1)")
    parser.add_argument("--kinds", default="all", help="memory, gmail, outlook, dovecot, pymap, or all (default)")
    parser.add_argument("--bugs", action="store_true", help="plant each bug and say after how many weeks it is found")
    options = parser.parse_args()
    logging.disable()
    if options.bugs:
        missed = 0
        for bug in BUGS:
            weeks = find(bug, options.weeks)
            missed += weeks is None
            print(f"{bug.__name__:45} {'NOT FOUND' if weeks is None else f'found within {weeks} weeks'}", flush=True)
        return 1 if missed else 0
    return max(_run(kind, options) for kind in (WORLDS if options.kinds == "all" else options.kinds.split(",")))


def _run(kind: str, options: argparse.Namespace) -> int:
    started = time.perf_counter()
    for number in range(max(1, options.weeks // STRETCH)):
        _, life, violation = live(options.seed + number, STRETCH, kind)
        if violation is not None:
            print("\n".join(life.lines[-60:]))
            print(f"{kind}, seed {options.seed + number}: {violation}")
            return 1
    seconds = time.perf_counter() - started
    pace = options.weeks / seconds * 60
    print(f"{kind}: {options.weeks} account-weeks, no invariant broken, {pace:.0f} weeks per minute", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

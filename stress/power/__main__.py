"""``python -m stress.power [--cuts N] [--jobs J]``: power cuts at random points, and a control that must fail."""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from functools import lru_cache

from stress.power.cuts import Recorded, live, problem_after

LIVES = 40
_CONTROL = 2000


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m stress.power", description=__doc__)
    parser.add_argument("--cuts", type=int, default=1000, help="how many power cuts (default 1000)")
    parser.add_argument("--jobs", type=int, default=2, help="processes side by side (default 2)")
    options = parser.parse_args()
    with multiprocessing.Pool(options.jobs) as pool:
        lost = _run(pool, "", options.cuts)
        control = _run(pool, "NORMAL", min(options.cuts, _CONTROL))
    if not control:
        print("the control lost nothing, so this shows nothing")
    return 1 if lost or not control else 0


def _run(pool: multiprocessing.pool.Pool, synchronous: str, cuts: int) -> int:
    began = time.monotonic()
    outcomes = pool.imap_unordered(_cut, ((synchronous, number) for number in range(cuts)), chunksize=100)
    problems = [problem for problem in outcomes if problem]
    seconds = time.monotonic() - began
    print(
        f"{f'the control (synchronous={synchronous})' if synchronous else 'the store as it is'}: {cuts:,} power "
        f"cuts, {len(problems)} with something lost or damaged, {seconds:.0f} s"
        + (f"; for example {problems[0]}" if problems else ""),
        flush=True,
    )
    return len(problems)


def _cut(wanted: tuple[str, int]) -> str:
    synchronous, number = wanted
    return problem_after(_life(synchronous, number % LIVES), number)


@lru_cache(maxsize=2 * LIVES)
def _life(synchronous: str, seed: int) -> Recorded:
    return live(seed, synchronous)


if __name__ == "__main__":
    sys.exit(main())

"""Simulated weeks of a user.

``python -m stress.simulation [--weeks N] [--seed S] [--kinds all] [--jobs J] [--bugs]``
"""

from __future__ import annotations

import argparse
import gc
import logging
import multiprocessing
import sys
import time
from hashlib import sha256

from stress.simulation.bugs import BUGS
from stress.simulation.kinds import WORLDS
from stress.simulation.lives import STRETCH, Lived, find, live, shrink


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m stress.simulation", description=__doc__)
    parser.add_argument("--weeks", type=int, default=200, help="account-weeks to live, of each kind (default 200)")
    parser.add_argument("--seed", type=int, default=1, help="the first seed (default 1)")
    parser.add_argument("--kinds", default="all", help=f"{', '.join(WORLDS)}, or all (default)")
    parser.add_argument("--jobs", type=int, default=1, help="processes side by side (default 1)")
    parser.add_argument("--bugs", action="store_true", help="plant each bug and say after how many weeks it is found")
    options = parser.parse_args()
    logging.disable()
    if options.bugs:
        return _bugs(options.weeks, options.jobs)
    kinds = list(WORLDS) if options.kinds == "all" else options.kinds.split(",")
    return max(_run(kind, options) for kind in kinds)


def _ready() -> None:
    """Everything is loaded before time is measured, and the collector of garbage has no need to look at it again."""
    logging.disable()
    live(0)
    gc.collect()
    gc.freeze()


def _bugs(most: int, jobs: int) -> int:
    missed = 0
    with multiprocessing.Pool(jobs, _ready) as pool:
        for bug, weeks in zip(BUGS, pool.imap(_find, [(bug.__name__, most) for bug in BUGS]), strict=True):
            missed += weeks is None
            print(f"{bug.__name__:45} {'NOT FOUND' if weeks is None else f'found within {weeks} weeks'}", flush=True)
    print(f"{len(BUGS) - missed} of {len(BUGS)} planted bugs found within {most} weeks each")
    return 1 if missed else 0


def _find(wanted: tuple[str, int]) -> int | None:
    name, most = wanted
    return find(next(bug for bug in BUGS if bug.__name__ == name), most)


def _live(wanted: tuple[int, str]) -> tuple[Lived, float]:
    began = time.process_time()
    lived = live(wanted[0], STRETCH, wanted[1])
    return lived, time.process_time() - began


def _run(kind: str, options: argparse.Namespace) -> int:
    seeds = range(options.seed, options.seed + max(1, options.weeks // STRETCH))
    processor, log, began = 0.0, sha256(), time.monotonic()
    with multiprocessing.Pool(options.jobs, _ready) as pool:
        for number, (lived, seconds) in enumerate(pool.imap(_live, [(seed, kind) for seed in seeds], chunksize=4)):
            processor += seconds
            log.update(lived.log_hash.encode())
            if lived.violation:
                pool.terminate()
                return _explain(lived, kind)
            if number % 250 == 249 and sys.stderr.isatty():
                print(f"\r{kind}: {(number + 1) * STRETCH} weeks ", end="", file=sys.stderr, flush=True)
    weeks = len(seeds) * STRETCH
    print(
        f"{kind}: {weeks} account-weeks, no invariant broken, {weeks / processor * 60:.0f} weeks per minute and core "
        f"({time.monotonic() - began:.0f} s), log {log.hexdigest()[:16]}",
        flush=True,
    )
    return 0


def _explain(lived: Lived, kind: str) -> int:
    print("\n".join(lived.lines[-60:]))
    print(f"{kind}, seed {lived.seed}: {lived.violation}")
    print("It needs only these faults:")
    for fault in shrink(lived, kind):
        print(f"  {fault}")
    return 1


if __name__ == "__main__":
    sys.exit(main())

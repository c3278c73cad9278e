"""``python -m stress.clocks [--lives N] [--twins N]``: clock jumps, all zones, a long sleep, two daemons."""

from __future__ import annotations

import argparse
import logging
import sys

from stress.clocks import leaps, zones


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m stress.clocks", description=__doc__)
    parser.add_argument("--lives", type=int, default=100, help="lives of four weeks with six leaps each (default 100)")
    parser.add_argument("--twins", type=int, default=500, help="times that two daemons meet (default 500)")
    options = parser.parse_args()
    logging.disable()
    names = zones.zones()
    found: list[str] = []
    counted = sum(sum(1 for _ in zones.changes(name)) for name in names)
    for name in names:
        found += zones.problems(name)
    print(f"{len(names)} zones, {counted} changes of the clock in two years, {len(found)} problems")
    broken = list(leaps.leaping_lives(options.lives))
    print(f"{options.lives} lives with six leaps of up to 400 days each, {len(broken)} invariants broken")
    rounds, drafts, said = leaps.after_a_long_sleep(30)
    slept = rounds == 1 and drafts == 0 and said == "too_old"
    print(f"30 days asleep: {rounds} catch-up round, {drafts} drafts of what was due then, which is said to be {said}")
    met = [problem for seed in range(options.twins) if (problem := leaps.twins(seed))]
    print(f"{options.twins} times two daemons on one mailbox, {len(met)} times not exactly one draft after two polls")
    for problem in (*found[:10], *broken[:10], *met[:10]):
        print(f"  {problem}")
    return 0 if slept and not found and not broken and not met else 1


if __name__ == "__main__":
    sys.exit(main())

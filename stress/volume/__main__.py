"""Damage a state file ``--count`` times in each way, and take ``--leases`` leases from several threads.

The whole corpus is read by ``pytest stress/volume``.
"""

from __future__ import annotations

import argparse
import logging
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.store import contention
from tests.store.flips import Flipped


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m stress.volume", description=__doc__)
    parser.add_argument("--count", type=int, default=1000, help="bits, records and sectors to damage (default 1000)")
    parser.add_argument("--leases", type=int, default=1_000_000, help="leases to take (default 1,000,000)")
    parser.add_argument("--rounds", type=int, default=300, help="rounds of as many accounts (default 300)")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args(arguments)
    logging.disable()
    with tempfile.TemporaryDirectory() as made:
        wrong = _damage(Path(made) / "damaged", wanted.count, wanted.seed)
        busy, overlaps = contention.leases(Path(made) / "state.db", wanted.leases)
        print(f"{wanted.leases} leases from {contention.THREADS} threads: {busy} StateBusy, {overlaps} overlaps")
        failed = contention.polls(Path(made) / "many", wanted.rounds, wanted.rounds)
        print(f"{wanted.rounds} rounds of {wanted.rounds} accounts: {failed} failed")
    return int(bool(wrong or busy or overlaps or failed))


def _damage(folder: Path, count: int, seed: int) -> int:
    """Print what became of each kind of damage. Return the number of wrong outcomes."""
    flipped, random_, wrong = Flipped(folder), random.Random(seed), 0
    harms = {"bits turned": flipped.flip, "records spoilt": flipped.spoil, "sectors lost": flipped.lose_sector}
    for name, harm in harms.items():
        results = [harm(random_) for _ in range(count)]
        print(f"{count} {name}, seed {seed}:", dict(Counter(result for result, _ in results)))
        for result, where in results:
            if result.startswith("WRONG"):
                wrong += 1
                print(" ", result, where)
    return wrong


if __name__ == "__main__":
    sys.exit(main())

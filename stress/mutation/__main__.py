"""``python -m stress.mutation [--modules NAME ...] [--only MUTANT ...] [--jobs N]``: faults that quick tests notice.

It needs the dependency group ``mutation``. Exit 1 where a module is below 90 %, or a survivor is not argued for in
``equivalent.txt``. With ``--only`` the share is not judged.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from stress.mutation.modules import MODULES, Module
from stress.mutation.results import Equivalent, argued, equivalents, function_of, share_killed
from stress.mutation.runs import prepared

LEAST = 0.9
_ARGUED = Path(__file__).with_name("equivalent.txt")


def main() -> int:
    """Run the modules that were asked for. Return 1 if one of them is not tested well enough."""
    names = [module.name for module in MODULES]
    parser = argparse.ArgumentParser(prog="python -m stress.mutation", description=__doc__)
    parser.add_argument("--modules", nargs="+", choices=names, default=names, help="which modules (default all)")
    parser.add_argument(
        "--only",
        nargs="+",
        metavar="MUTANT",
        help="only these mutants, named as in the output of an earlier run; * is any text (needs one module)",
    )
    parser.add_argument("--jobs", type=int, default=2, help="processes side by side (default 2)")
    options = parser.parse_args()
    if options.only and len(options.modules) != 1:
        parser.error("--only needs one module in --modules")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that mutmut ends as well
    rows = equivalents(_ARGUED.read_text())
    chosen = [module for module in MODULES if module.name in options.modules]
    good = [_is_good(module, options.only or (), rows, options.jobs) for module in chosen]
    return 0 if all(good) else 1


def _is_good(module: Module, only: Sequence[str], rows: Sequence[Equivalent], jobs: int) -> bool:
    began = time.monotonic()
    with prepared(module) as run:
        every = run.finish(jobs, only)
        survivors = [mutant for mutant in every if not mutant.is_killed]
        open_, share = 0, share_killed(every)
        for mutant in survivors:
            changed, diff = run.change(mutant)
            row = argued(changed, rows)
            open_ += row is None
            said = f" (equivalent: {row.why})" if row else f"\n{diff}"
            print(f"{mutant.status}: {function_of(mutant.name)} [{mutant.name}]{said}", flush=True)
    late = sum(mutant.status == "timeout" for mutant in every)
    print(
        f"{module.name}: {len(every):,} mutants, {len(every) - len(survivors):,} killed ({late} by a timeout), "
        f"{len(survivors)} survived, {open_} of them not argued for, {share:.1%}, {time.monotonic() - began:.0f} s",
        flush=True,
    )
    return (bool(only) or share >= LEAST) and not open_


if __name__ == "__main__":
    sys.exit(main())

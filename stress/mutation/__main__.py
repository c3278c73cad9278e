"""``python -m stress.mutation [--modules NAME ...] [--jobs N]``: planted faults that the quick tests must notice.

It needs the dependency group ``mutation``. Exit 1 where a module is below 90 %, or a survivor is not argued for in
``equivalent.txt``.
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
    parser.add_argument("--jobs", type=int, default=2, help="processes side by side (default 2)")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that mutmut ends as well
    rows = equivalents(_ARGUED.read_text())
    good = [_is_good(module, rows, options.jobs) for module in MODULES if module.name in options.modules]
    return 0 if all(good) else 1


def _is_good(module: Module, rows: Sequence[Equivalent], jobs: int) -> bool:
    began = time.monotonic()
    with prepared(module) as run:
        every = run.finish(jobs)
        survivors = [mutant for mutant in every if not mutant.is_killed]
        open_, share = 0, share_killed(every)
        for mutant in survivors:
            changed, diff = run.change(mutant)
            row = argued(changed, rows)
            open_ += row is None
            said = f" (equivalent: {row.why})" if row else f"\n{diff}"
            print(f"{mutant.status}: {function_of(mutant.name)}{said}", flush=True)
    late = sum(mutant.status == "timeout" for mutant in every)
    print(
        f"{module.name}: {len(every):,} mutants, {len(every) - len(survivors):,} killed ({late} by a timeout), "
        f"{len(survivors)} survived, {open_} of them not argued for, {share:.1%}, {time.monotonic() - began:.0f} s",
        flush=True,
    )
    return share >= LEAST and not open_


if __name__ == "__main__":
    sys.exit(main())

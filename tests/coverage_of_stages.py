"""Refuse a pure stage whose own tests leave too much of it out: ``python -m tests.coverage_of_stages STAGE``.

It reads what ``coverage json`` wrote of that stage. Lines and branches are held to the same share, each by itself.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping

LEAST = 95.0
"""The percentage of lines, and of branches, that the tests of a stage have to run."""


def shares(totals: Mapping[str, int]) -> dict[str, float]:
    """Return the percentages of lines and of branches that were run; of none at all every one was."""
    counts = {
        "lines": (totals["covered_lines"], totals["num_statements"]),
        "branches": (totals["covered_branches"], totals["num_branches"]),
    }
    return {name: 100.0 * run / there if there else 100.0 for name, (run, there) in counts.items()}


def main(stage: str) -> int:
    """Print the figures of ``stage``. Return 1 if one of them is below the least."""
    found = shares(json.load(sys.stdin)["totals"])
    print(f"{stage}: " + ", ".join(f"{share:.1f} % of {name}" for name, share in found.items()))
    low = [name for name, share in found.items() if share < LEAST]
    if low:
        print(f"{stage}: fewer than {LEAST:g} % of {' and '.join(low)} are run by tests/{stage}", file=sys.stderr)
    return int(bool(low))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

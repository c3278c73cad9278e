"""``python -m stress.fuzz [--share 1.0] [--targets all] [--jobs J]``: fuzzed input for every parser of foreign data.

The whole is 1,000,000 headers, 300,000 calendars, 100,000 mails and 100,000 answers of providers and servers (in 12,500
rounds of six calls each). It has 50,000 web pages, TNEF streams, configurations and letters each. No error may escape.
No input may take longer than 3 s or more than 400 MB.
"""

from __future__ import annotations

import argparse
import gc
import logging
import multiprocessing
import resource
import sys
import time
import traceback
from collections import Counter

from stress.fuzz.targets import TARGETS, one

WHOLE = {
    "headers": 1_000_000,
    "ics": 300_000,
    "mime": 100_000,
    "html": 50_000,
    "tnef": 50_000,
    "yaml": 50_000,
    "letters": 50_000,
    "answers": 12_500,
}
SECONDS, MEBIBYTES = 3.0, 400
PORTION = 500


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m stress.fuzz", description=__doc__)
    parser.add_argument("--share", type=float, default=0.001, help="how much of the whole (default 0.001)")
    parser.add_argument("--targets", default="all", help=f"{', '.join(TARGETS)}, or all (default)")
    parser.add_argument("--jobs", type=int, default=2, help="processes side by side (default 2)")
    parser.add_argument("--first", type=int, default=0, help="the first number; with --count 1, one input again")
    parser.add_argument("--count", type=int, help="how many of each, instead of a share")
    options = parser.parse_args()
    wanted = list(TARGETS) if options.targets == "all" else options.targets.split(",")
    logging.disable()
    with multiprocessing.Pool(options.jobs) as pool:
        return max(
            run(pool, target, options.first, options.count or max(1, round(WHOLE[target] * options.share)))
            for target in wanted
        )


def run(pool: multiprocessing.pool.Pool, target: str, first: int, count: int) -> int:
    began = time.monotonic()
    portions = [(target, start, min(first + count, start + PORTION)) for start in range(first, first + count, PORTION)]
    problems: Counter[str] = Counter()
    slowest, memory, done = 0.0, 0, 0
    for found, seconds, mebibytes, number in pool.imap_unordered(portion, portions):
        done += number
        slowest, memory = max(slowest, seconds), max(memory, mebibytes)
        for text in found:
            problems[text.partition(":")[0]] += 1
            if sum(problems.values()) <= 20:
                print(text, flush=True)
        if sys.stderr.isatty():
            print(f"\r{target}: {done} ", end="", file=sys.stderr, flush=True)
    print(
        f"{target}: {done:,} inputs, {sum(problems.values())} escapes, slowest {slowest:.2f} s, "
        f"{memory} MB, {time.monotonic() - began:.0f} s",
        flush=True,
    )
    return 1 if problems or slowest > SECONDS or memory > MEBIBYTES else 0


def portion(wanted: tuple[str, int, int]) -> tuple[list[str], float, int, int]:
    """Return the escaped errors, the seconds of the slowest input, the peak memory in MB, and the inputs."""
    target, start, end = wanted
    problems: list[str] = []
    slowest, inputs = 0.0, 0
    for number in range(start, end):
        began = time.process_time()
        try:
            inputs += one(target, number)
        except Exception as error:
            where = next(
                one
                for one in reversed(traceback.extract_tb(error.__traceback__))
                if "followup_daemon" in one.filename or "fuzz" in one.filename
            )
            problems.append(
                f"{target} {number}: {type(error).__name__} {str(error)[:200]} at {where.filename}:{where.lineno}"
            )
        seconds = time.process_time() - began
        if seconds > SECONDS:
            problems.append(f"{target} {number}: took {seconds:.1f} s")
        slowest = max(slowest, seconds)
    gc.collect()
    return problems, slowest, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, inputs


if __name__ == "__main__":
    sys.exit(main())

"""``python -m stress.crash [--points N] [--kinds all] [--jobs J] [--seed S]``: kill -9 at every step, on every kind."""

from __future__ import annotations

import argparse
import gc
import itertools
import logging
import math
import multiprocessing.pool
import os
import random
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from contextlib import ExitStack
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from unittest import mock

from sqlalchemy import create_engine

from followup_daemon.accounts.parsing import sandbox
from followup_daemon.store.sqlite import database
from stress.crash.chain import deaths
from stress.crash.points import Scenario, after_death, apart, count, deviation, dies, is_cut, place_of, undisturbed
from stress.crash.worlds import PLACES, STAGES, DovecotPlace
from tests.accounts.imap.servers import dovecot
from tests.upgrade import in_process

SHARE = {"local": 0.87, "gmail": 0.06, "outlook": 0.06, "dovecot": 0.01}
"""Of all points, where all kinds are wanted; one on a real server costs most."""
_AT_ONCE = 2
"""Scenarios, times their stages, that are looked through before it is seen whether there are points enough."""
_CHAIN = 50
"""Points of one chain; the next one does everything before its first point again."""
Wanted = tuple[Scenario, list[int], list[str]]
"""The points of a scenario, and how it ends where nobody dies."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m stress.crash", description=__doc__)
    parser.add_argument("--points", type=int, default=1000, help="how many points, over all kinds (default 1000)")
    parser.add_argument("--kinds", default="all", help=f"{', '.join(PLACES)}, or all (default)")
    parser.add_argument("--jobs", type=int, default=2, help="processes side by side (default 2)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--cut", action="store_true", help="cut the line to the IMAP server instead of killing (of kind dovecot alone)"
    )
    options = parser.parse_args()
    _in_huge_pages()
    logging.disable()
    kinds = list(PLACES) if options.kinds == "all" else options.kinds.split(",")
    if options.cut:
        kinds = ["dovecot"]
    return run(kinds, options.points, options.jobs, options.seed, options.cut)


def run(kinds: list[str], wanted: int, jobs: int, seed: int, cut: bool = False) -> int:
    """Return the number of deviations. Print each, and the figures."""
    with ExitStack() as stack:
        if "dovecot" in kinds:
            DovecotPlace.server = stack.enter_context(dovecot())
        return _run(kinds, wanted, jobs, seed, is_cut if cut else dies)


def _run(kinds: list[str], wanted: int, jobs: int, seed: int, happens: Callable[[Any], None]) -> int:
    began = time.monotonic()
    with (
        tempfile.TemporaryDirectory(prefix="crash", dir=_memory()) as folder,
        multiprocessing.Pool(jobs, _warm, (kinds, folder)) as pool,
    ):
        points = _points(pool, kinds, wanted, seed)
        bad = 0
        done: Counter[str] = Counter()
        for scenario, judged in pool.imap_unordered(partial(_die, happens), points):
            done[scenario.kind] += len(judged)
            for at, problem in judged:
                if problem:
                    bad += 1
                    print(f"{scenario} point {at}: {problem}", flush=True)
            if sys.stderr.isatty():
                print(f"\r{sum(done.values())} of {wanted} ", end="", file=sys.stderr, flush=True)
    told = ", ".join(f"{kind} {number}" for kind, number in sorted(done.items()))
    print(f"{sum(done.values())} crash points ({told}), {bad} deviations, {time.monotonic() - began:.0f} s")
    return bad


def _in_huge_pages() -> None:
    """Start again with memory in pages of 2 MiB: a process forks in a quarter of the time."""
    wanted = {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1", "PYTHONMALLOC": "malloc"}
    if not wanted.items() <= os.environ.items():
        os.execve(sys.executable, [sys.executable, "-m", "stress.crash", *sys.argv[1:]], os.environ | wanted)


def _points(pool: multiprocessing.pool.Pool, kinds: list[str], wanted: int, seed: int) -> list[Wanted]:
    whole = sum(SHARE[kind] for kind in kinds)
    return [some for kind in kinds for some in _points_of(pool, kind, math.ceil(wanted * SHARE[kind] / whole), seed)]


def _points_of(pool: multiprocessing.pool.Pool, kind: str, wanted: int, seed: int) -> list[Wanted]:
    """Return the points of as many scenarios as it needs; a random sample if there are too many."""
    found: list[tuple[Scenario, int]] = []
    ends: dict[Scenario, list[str]] = {}
    seeds = itertools.count(seed)
    while len(found) < wanted:
        some = [Scenario(kind, next(seeds), stage) for _ in range(_AT_ONCE) for stage in range(STAGES)]
        for scenario, total, ends[scenario] in pool.imap(_survey, some):
            found += [(scenario, at) for at in range(1, total + 1)]
    chosen: defaultdict[Scenario, list[int]] = defaultdict(list)
    for scenario, at in sorted(random.Random(seed).sample(found, wanted)):
        chosen[scenario].append(at)
    return [
        (scenario, numbers[start : start + _CHAIN], ends[scenario])
        for scenario, numbers in chosen.items()
        for start in range(0, len(numbers), _CHAIN)
    ]


def _warm(kinds: list[str], folder: str) -> None:
    """Every child is forked from here: what is imported, parsed and compiled now is not paid for at each point."""
    engine_of = create_engine
    first = engine_of("sqlite://", paramstyle="named")

    def alike(*arguments: Any, **more: Any) -> Any:
        engine = engine_of(*arguments, **more)
        engine.dialect, engine._compiled_cache = first.dialect, first._compiled_cache
        return engine

    mock.patch.object(database, "create_engine", alike).start()
    mock.patch.object(sandbox.parsers, "call", in_process).start()
    tempfile.tempdir = folder
    for kind in kinds:
        place = _place(Scenario(kind, 0, 1))
        undisturbed(place)
    gc.collect()
    gc.freeze()  # a forked child copies what it touches, and the collector touches everything


def _survey(scenario: Scenario) -> tuple[Scenario, int, list[str]]:
    place = _place(scenario)
    return scenario, apart(lambda: count(place)), apart(lambda: undisturbed(place))


def _die(happens: Callable[[Any], None], wanted: Wanted) -> tuple[Scenario, list[tuple[int, str]]]:
    scenario, points, expected = wanted
    place = _place(scenario)
    if scenario.kind == "dovecot":
        return scenario, [(at, apart(partial(deviation, place, at, expected, happens))) for at in points]
    chain = partial(_chain, place, points, expected)
    return scenario, chain() if scenario.kind == "local" else apart(chain)


def _chain(place: Any, points: list[int], expected: list[str]) -> list[tuple[int, str]]:
    return list(deaths(place, points, partial(_judge, place, expected)))


def _judge(place: Any, expected: list[str], at: int) -> str:
    """Where files are all there is, judging leaves nothing in memory; a stand-in would remember it."""
    if place.kind != "local":
        return str(apart(lambda: after_death(place, at, expected)))
    try:
        return after_death(place, at, expected)
    except Exception as error:  # whatever goes wrong after a crash is a deviation
        return f"{type(error).__name__}: {error}"


@lru_cache(maxsize=64)
def _place(scenario: Scenario) -> Any:
    """One per scenario and process."""
    return place_of(scenario, Path(tempfile.mkdtemp()))


def _memory() -> str | None:
    """Return a folder in memory: a killed process loses nothing that it gave to the kernel."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


if __name__ == "__main__":
    sys.exit(1 if main() else 0)

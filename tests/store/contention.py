"""Threads that want the same accounts at the same time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

from followup_daemon.engine import rounds
from followup_daemon.engine.clock import FixedClock
from followup_daemon.errors import StateBusy
from followup_daemon.store.factory import open_store
from tests.accounts.memory import MemoryAccount, someone
from tests.world import NOW, World

THREADS, NAMES = 4, 3
WRITES = 100
"""Every so many leases one writes."""


def leases(path: Path, count: int) -> tuple[int, int]:
    """How many of ``count`` leases, taken by four threads on three accounts, failed, and how many overlapped."""
    store = open_store(path)
    inside: dict[str, int] = dict.fromkeys((f"a{n}" for n in range(NAMES)), 0)

    def work(thread: int) -> tuple[int, int]:
        busy = overlaps = 0
        for number in range(thread, count, THREADS):
            name = f"a{number * 7 % NAMES}"
            try:
                with store.lease(name, NOW):
                    inside[name] += 1
                    overlaps += inside[name] != 1
                    if number % WRITES == 0:
                        store.record_poll(name, NOW + timedelta(seconds=number), None)
                    inside[name] -= 1
            except StateBusy:
                busy += 1
        return busy, overlaps

    with ThreadPoolExecutor(THREADS) as pool:
        found = list(pool.map(work, range(THREADS)))
    store.close()
    return sum(busy for busy, _ in found), sum(overlaps for _, overlaps in found)


def polls(folder: Path, times: int, accounts: int) -> int:
    """How many polls fail in ``times`` rounds over accounts in memory that all have news now and then."""
    world = World(folder)
    wanted, clock = rounds.preferences(world.settings), FixedClock(NOW)
    store = open_store(folder / "many.db")
    boxes = [MemoryAccount(someone(f"a{number}")) for number in range(accounts)]
    failed = 0
    for number in range(times):
        for box in boxes[number % 10 :: 10]:
            box.calendar_version += 1
        failed += sum(error is not None for _, error in rounds.run_round(boxes, store, wanted, clock))
    store.close()
    return failed

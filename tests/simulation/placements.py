"""``python -m tests.simulation.placements --count 10000 --kind gmail``: placing, and nothing else, under heavy faults.

5 % of the requests fail, 2 % lose their answer, the process dies at 0.2 % of its steps (each request, each commit), reads
lag up to 600 s, and the user edits. At the end every follow-up has exactly one draft, none was touched by us, and no
attempt was more than one POST.
"""

from __future__ import annotations

import argparse
import logging
import sys
import tempfile
import time
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

from followup_daemon.compose import letter
from followup_daemon.compose.compose import message_id
from followup_daemon.engine import observe, outbox
from followup_daemon.engine.poll import poll
from followup_daemon.errors import FollowupError
from followup_daemon.model.draft import DraftState, FollowUp, Placement, Purpose
from followup_daemon.store.store import Store
from tests.accounts.contract_suite import draft
from tests.accounts.gmail.driver import GmailDriver
from tests.accounts.memory import Crash
from tests.fakes.google.mailbox import DraftRow
from tests.fakes.loopback import Fault

WORLD = 50
POLL = timedelta(minutes=5)
CREATE = "gmail.users.drafts.create"
FAILURES = (Fault(status=500), Fault(status=503), Fault(status=429, reason="rateLimitExceeded"), Fault(status=403, reason="forbidden"), Fault(garbage=b"<html>"))  # fmt: skip


class Broken(AssertionError):
    """Something that must never happen did; the text says what."""


class Placements:
    """One world of WORLD follow-ups and its faults."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.random = Random(seed)
        self.driver = GmailDriver(folder)
        self.clock = self.driver.clock
        self.google = self.driver.google
        self.google.mailbox.lag.reads = timedelta(seconds=self.random.randint(0, 600))
        self.google.fault = self._fault
        self.store = Store.throwaway_copy(Path("/nonexistent/state.db"))
        self.created: Counter[str] = Counter()
        self.touched: dict[str, bytes] = {}
        self.posts = self.attempts = 0
        self.calm = False
        self.google.mailbox.on_create = self._appeared
        self._die_in_store()

    def live(self) -> None:
        keys = [f"{number:032x}" for number in range(WORLD)]
        follow_ups = {key: FollowUp(interaction=key, purpose=Purpose.THANKS) for key in keys}
        with self.store.turn("home", self.clock.now):
            pass
        for key in keys:
            planned = Placement(
                key=key, follow_up=follow_ups[key], account="home", message_id=message_id(key, "sam@example.com"),
                state=DraftState.PLANNED, recipients=("dana@acme.example",), changed_at=self.clock.now,
            )  # fmt: skip
            self._save(planned)
        for _ in range(600):
            states = {one.state for one in self.store.placements.all("home")}
            self.calm = not states & {DraftState.PLANNED, DraftState.PLACING}
            if self.calm:
                break
            self._cycle()
        for _ in range(20):
            self._cycle()
        self._judge(keys)
        self.store.close()

    def _cycle(self) -> None:
        self.clock.move(POLL)
        account, now = self.driver.account, self.clock.now
        try:
            changes = poll(account, self.store.facts.cursors("home"), now)
            self.store.facts.learn("home", changes, now)
            outbox.settle(account, self.store, now)
            observe.observe(account, self.store, now)
            for planned in self.store.placements.in_state("home", (DraftState.PLANNED,)):
                if self.random.random() < 0.2:
                    one = replace(draft(planned.key), in_reply_to=None, references=())
                    self.attempts += 1
                    outbox.place(one, letter.to_bytes(one, now), planned, account, self.store, now)
        except Crash:
            self.driver.account = self.driver.open()
        except FollowupError:
            pass
        if self.google.mailbox.drafts and self.random.random() < 0.1:
            row = self.random.choice(list(self.google.mailbox.drafts.values()))
            self.google.mailbox.edit(row)
            self.touched[row.id] = row.message.raw

    def _appeared(self, row: DraftRow) -> None:
        self.created[row.message.header("Message-ID")] += 1

    def _fault(self, name: str) -> Fault | None:
        if name == CREATE:
            self.posts += 1
        if self.calm:
            return None
        roll = self.random.random()
        if roll < 0.002:
            raise Crash
        if roll < 0.012:
            return Fault(lost="after")
        if roll < 0.022:
            return Fault(lost="before")
        return self.random.choice(FAILURES) if roll < 0.072 else None

    def _die_in_store(self) -> None:
        self._save = self.store.placements.save

        def dying(placement: Placement) -> None:
            for step in ("before", "after"):
                if not self.calm and self.random.random() < 0.002:
                    raise Crash
                if step == "before":
                    self._save(placement)

        self.store.placements.save = dying  # type: ignore[method-assign]

    def _judge(self, keys: list[str]) -> None:
        alive = Counter(row.message.header("Message-ID") for row in self.google.mailbox.drafts.values())
        for key in keys:
            mark = message_id(key, "sam@example.com")
            if alive[mark] != 1:
                raise Broken(f"{alive[mark]} live drafts for one follow-up ({self.created[mark]} were made)")
        if self.posts > self.attempts:
            raise Broken(f"{self.posts} POSTs in {self.attempts} attempts")
        for row in self.google.mailbox.drafts.values():
            if row.touched and row.message.raw != self.touched[row.id]:
                raise Broken("a touched draft was changed")
        states = Counter(str(one.state) for one in self.store.placements.all("home"))
        if set(states) - {"waiting", "edited"}:
            raise Broken(f"the store says {dict(states)}")


def run(count: int, seed: int) -> Counter[str]:
    """Live worlds until ``count`` placements were made; returns what happened. Raises Broken."""
    total: Counter[str] = Counter()
    for number in range((count + WORLD - 1) // WORLD):
        with tempfile.TemporaryDirectory() as folder:
            world = Placements(seed + number, Path(folder))
            try:
                world.live()
            except Broken as problem:
                raise Broken(f"seed {seed + number}: {problem}") from None
        total += Counter(placements=WORLD, attempts=world.attempts, posts=world.posts, edits=len(world.touched))
    return total


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation.placements", description=__doc__)
    parser.add_argument("--count", type=int, default=1000, help="placements (default 1000)")
    parser.add_argument("--seed", type=int, default=1, help="the first seed (default 1)")
    options = parser.parse_args()
    logging.disable()
    started = time.perf_counter()
    try:
        total = run(options.count, options.seed)
    except Broken as problem:
        print(problem)
        return 1
    print(f"{dict(total)}: one live draft each, none lost, none touched, in {time.perf_counter() - started:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())

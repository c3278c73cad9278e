"""``python -m stress.simulation.placements --count 10000 --kind gmail``: placing, and nothing else, under heavy faults.

5 % of the requests fail, and 2 % lose their answer. The process dies at 0.2 % of its steps (requests and commits).
Reads lag up to 600 s, and the user edits. At the end every follow-up has exactly one draft. We touched none of them.
No attempt was more than one POST.
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
from typing import Any

from followup_daemon.accounts.outlook.resources import Ref
from followup_daemon.compose import letter
from followup_daemon.compose.compose import message_id
from followup_daemon.engine import observe, placement
from followup_daemon.errors import FollowupError
from followup_daemon.model.draft import Draft, DraftState, FollowUp, Letter, Placement
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.store.factory import throwaway_copy
from tests.accounts.contract_suite import draft
from tests.accounts.gmail.driver import GmailDriver
from tests.accounts.memory import Crash
from tests.accounts.outlook.driver import OutlookDriver
from tests.fakes.loopback import Fault

WORLD = 50
POLL = timedelta(minutes=5)
FAILURES = (
    Fault(status=500),
    Fault(status=503),
    Fault(status=429, reason="rateLimitExceeded"),
    Fault(status=403, reason="forbidden"),
    Fault(garbage=b"<html>"),
)


class Gmail:
    """What the simulation needs of a kind and its provider."""

    creating = "gmail.users.drafts.create"

    def __init__(self, folder: Path) -> None:
        self.driver: Any = GmailDriver(folder)
        self.provider: Any = self.driver.google
        self.mailbox: Any = self.driver.google.mailbox

    def lag(self, much: timedelta) -> None:
        self.mailbox.lag.reads = much

    def drafts(self) -> dict[str, Any]:
        """Each draft row by an id that stays."""
        return dict(self.mailbox.drafts)

    def message_id(self, row: Any) -> str:
        return str(row.message.header("Message-ID"))

    def content(self, row: Any) -> Any:
        return row.message.raw

    def asked(self, number: int) -> tuple[str, str, str]:
        """Deliver a stranger's mail. Return our reference of it, its Message-ID and its subject."""
        subject = f"Question {number}"
        mail = self.driver.mail(
            "Dana Park <dana@acme.example>", "sam@example.com", subject, "Hi", 1, number=f"q{number}@x"
        )
        return f"{mail.thread}/{mail.id}", f"<q{number}@x>", subject


class Outlook(Gmail):
    creating = "POST /messages"

    def __init__(self, folder: Path) -> None:
        self.driver = OutlookDriver(folder)
        self.provider, self.mailbox = self.driver.graph, self.driver.mailbox

    def lag(self, much: timedelta) -> None:
        self.mailbox.lag = much
        self.mailbox.habits.reply_ignores_message = much.seconds % 2 == 1

    def drafts(self) -> dict[str, Any]:
        return {row.entity["id"]: row for row in self.mailbox.drafts}

    def message_id(self, row: Any) -> str:
        return str(row.entity["internetMessageId"])

    def asked(self, number: int) -> tuple[str, str, str]:
        row = self.driver.mail("Dana Park <dana@acme.example>", "sam@example.com", f"Question {number}", "Hi", 1)
        reference = Ref(row.entity["id"], row.entity["conversationId"], True).to_text()
        return reference, row.entity["internetMessageId"], row.entity["subject"]

    def content(self, row: Any) -> Any:
        return (row.entity["subject"], row.entity["body"]["content"])


KINDS: dict[str, type[Gmail]] = {"gmail": Gmail, "outlook": Outlook}


class Broken(AssertionError):
    """Something that must never happen did; the text says what."""


class Placements:
    """One world of WORLD follow-ups and its faults."""

    def __init__(self, seed: int, folder: Path, kind: str) -> None:
        self.random = Random(seed)
        self.kind = KINDS[kind](folder)
        self.driver = self.kind.driver
        self.clock = self.driver.clock
        self.kind.lag(timedelta(seconds=self.random.randint(0, 600)))
        self.kind.provider.fault = self._fault
        self.store = throwaway_copy(Path("/nonexistent/state.db"))
        self.created: Counter[str] = Counter()
        self.touched: dict[str, Any] = {}
        self.posts = self.attempts = 0
        self.calm = False
        self.kind.mailbox.on_create = self._appeared
        self._die_in_store()

    def live(self) -> None:
        keys = [f"{number:032x}" for number in range(WORLD)]
        self.asked = {key: self.kind.asked(number) for number, key in enumerate(keys) if number % 2}
        follow_ups = {key: FollowUp(interaction=key, purpose=Purpose.THANKS) for key in keys}
        self.store.identities.register({"home": "x"})
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
            changes = account.changes(self.store.facts.cursors("home"), now)
            self.store.facts.learn("home", changes, now)
            observe.observe(placement.recover(account, self.store, now), account, self.store, now)
            for planned in self.store.placements.all("home"):
                if planned.state is not DraftState.PLANNED:
                    continue
                if self.random.random() < 0.2:
                    one = self._draft(planned.key)
                    self.attempts += 1
                    ready = Letter(draft=one, data=letter.to_bytes(one, now))
                    placement.place(ready, planned, account, self.store, now)
        except Crash:
            self.driver.account = self.driver.open()
        except FollowupError:
            pass
        drafts = self.kind.drafts()
        ours = [one for one in sorted(drafts) if self.kind.message_id(drafts[one]).startswith("<fu1.")]
        if ours and self.random.random() < 0.1:
            identity = self.random.choice(ours)
            self.kind.mailbox.edit(drafts[identity])
            self.touched[identity] = self.kind.content(drafts[identity])

    def _draft(self, key: str) -> Draft:
        """Every other one is an answer."""
        if key not in self.asked:
            return replace(draft(key), in_reply_to=None, references=())
        reference, answered, subject = self.asked[key]
        return replace(
            draft(key), in_reply_to=answered, references=(answered,), subject=f"Re: {subject}", answers=reference
        )

    def _appeared(self, row: Any) -> None:
        self.created[self.kind.message_id(row)] += 1

    def _fault(self, name: str) -> Fault | None:
        if name.startswith(self.kind.creating):
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

        self.store.placements.save = dying  # type: ignore[method-assign,assignment]

    def _judge(self, keys: list[str]) -> None:
        drafts = self.kind.drafts()
        alive = Counter(self.kind.message_id(row) for row in drafts.values())
        for key in keys:
            mark = message_id(key, "sam@example.com")
            if alive[mark] != 1:
                raise Broken(f"{alive[mark]} live drafts for one follow-up ({self.created[mark]} were made)")
        if self.posts > self.attempts:
            raise Broken(f"{self.posts} POSTs in {self.attempts} attempts")
        for identity, content in self.touched.items():
            if identity not in drafts or self.kind.content(drafts[identity]) != content:
                raise Broken("a touched draft was changed")
        states = Counter(str(one.state) for one in self.store.placements.all("home"))
        if set(states) - {"waiting", "edited"}:
            raise Broken(f"the store says {dict(states)}")


def run(count: int, seed: int, kind: str = "gmail") -> Counter[str]:
    """Live worlds until ``count`` placements were made; returns what happened. Raises Broken."""
    total: Counter[str] = Counter()
    for number in range((count + WORLD - 1) // WORLD):
        with tempfile.TemporaryDirectory() as folder:
            world = Placements(seed + number, Path(folder), kind)
            try:
                world.live()
            except Broken as problem:
                raise Broken(f"{kind}, seed {seed + number}: {problem}") from None
        total += Counter(placements=WORLD, attempts=world.attempts, posts=world.posts, edits=len(world.touched))
    return total


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m stress.simulation.placements", description=__doc__)
    parser.add_argument("--count", type=int, default=1000, help="placements (default 1000)")
    parser.add_argument("--kind", choices=sorted(KINDS), default="gmail", help="default gmail")
    parser.add_argument("--seed", type=int, default=1, help="the first seed (default 1)")
    options = parser.parse_args()
    logging.disable()
    started = time.perf_counter()
    try:
        total = run(options.count, options.seed, options.kind)
    except Broken as problem:
        print(problem)
        return 1
    print(
        f"{options.kind}: {dict(total)}: one live draft each, none lost, none touched, "
        f"in {time.perf_counter() - started:.0f} s"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())

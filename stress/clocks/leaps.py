"""A wall clock that leaps by up to 400 days, a machine that sleeps for 30, and two daemons on one mailbox."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from unittest import mock

from followup_daemon.engine import rounds
from followup_daemon.engine.clock import FixedClock
from followup_daemon.engine.crew import Preferences
from followup_daemon.engine.daemon.loop import Daemon
from followup_daemon.model.calendar import Attendee, Event, ParticipationStatus
from followup_daemon.model.changes import Changes, Cursors, DraftChanges
from followup_daemon.model.draft import Draft, DraftRef
from followup_daemon.model.mail import Direction, Message
from followup_daemon.model.policy import Profile
from followup_daemon.settings.load import load
from followup_daemon.store.factory import throwaway_copy
from stress.simulation.faults import Faults, Odds
from stress.simulation.life import Life, _empty_state, _policy
from stress.simulation.oracle import Violation
from stress.simulation.stories import START
from tests.accounts.contract_suite import DANA
from tests.accounts.memory import MemoryAccount, someone
from tests.engine.test_daemon import LeapingClock
from tests.world import NOW, World

_FAULTS = "outage dead refused lost_placed lost_not_placed crash store_crash store_locked store_full"
_CALM = Odds(**dict.fromkeys(_FAULTS.split(), 0.0))
_POLL = timedelta(minutes=5)


def leaping_lives(count: int, seed: int = 1) -> Iterator[str]:
    """Yield the violations in lives in which only the clock fails, by up to 400 days forth and back."""
    for number in range(seed, seed + count):
        random = Random(f"leaps|{number}")
        leaps = [
            (START + timedelta(days=random.uniform(1, 25)), "leap", timedelta(days=random.uniform(-400, 400)))
            for _ in range(6)
        ]
        with mock.patch.object(Faults, "weather", lambda *_, leaps=leaps: leaps):
            try:
                Life(number, 4, odds=_CALM).run()
            except Violation as violation:
                yield f"seed {number}: {violation}"


def after_a_long_sleep(days: float) -> tuple[int, int, str]:
    """Return the rounds and drafts right after waking, and the reason for the interview, due before the sleep."""
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder))
        world.interview(NOW - timedelta(hours=23))
        clock, store, asked = LeapingClock(NOW), world.store(), []
        daemon = Daemon(world.settings, store, clock, load)
        real = rounds.run_round

        def counted(*arguments: Any) -> Any:
            asked.append(clock.steady)
            return real(*arguments)

        with rounds.open_accounts(world.settings) as accounts, mock.patch.object(rounds, "run_round", counted):
            daemon._tick(accounts)
            clock.wall += timedelta(days=days)
            clock.steady += days * 86400
            for _ in range(20):  # twenty looks at the clock within half a minute of waking
                daemon._tick(accounts)
                clock.steady += 1.5
                clock.wall += timedelta(seconds=1.5)
        placed = len(store.placements.all("home"))
        store.close()
        verdict = world.verdicts(clock.wall).get(("Backend interview", "thanks"), ("absent", None))
        return len(asked) - 1, placed, str(verdict[1])


class Shared(MemoryAccount):
    """One mailbox that two daemons work on: each sees the other's drafts, as any program's, after ``lag``."""

    def __init__(self, first: Shared | None, clock: Any, lag: timedelta) -> None:
        super().__init__(someone("sim"), clock=clock, lag=lag)
        self.meanwhile: Any = None
        self.before_withdrawing: Any = None
        if first is not None:
            self.copies, self.messages, self.events = first.copies, first.messages, first.events
            self.calendar_version = first.calendar_version

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        others = {source: position for source, position in cursors.positions.items() if source != "drafts"}
        found = super().changes(Cursors(positions=others, known_refs=cursors.known_refs), now, about)
        drafts = [copy for copy in self.live() if self._visible(copy)]
        position = " ".join(copy.draft.message_id for copy in drafts)
        if cursors.positions.get("drafts", "") == position:
            return Changes(mail=found.mail, calendar=found.calendar)
        shown = tuple(
            Message(
                ref=copy.draft.message_id, message_id=copy.draft.message_id, direction=Direction.DRAFT, sent_at=now,
                sender=copy.draft.sender, to=copy.draft.to, subject=copy.draft.subject, text="",
            )
            for copy in drafts
        )  # fmt: skip
        here = frozenset(one.ref for one in shown)
        return Changes(
            mail=found.mail, calendar=found.calendar, drafts=DraftChanges(position=position, new=shown, present=here)
        )

    def place(self, draft: Draft, letter: bytes) -> DraftRef:
        meanwhile, self.meanwhile = self.meanwhile, None
        if meanwhile is not None:
            meanwhile()  # the other daemon has its whole turn after our last look and before our draft is there
        return super().place(draft, letter)

    def withdraw_if_untouched(self, handle: DraftRef) -> bool:
        other, self.before_withdrawing = self.before_withdrawing, None
        if other is not None:
            other()  # the other daemon has its whole turn after we decided to take ours back and before it is gone
        return super().withdraw_if_untouched(handle)


def twins(seed: int) -> str:
    """Two machines, one mailbox, at the same time; what is wrong after two more polls of each, "" for nothing."""
    random, moment = Random(f"twins|{seed}"), [NOW]
    lag = timedelta(minutes=random.choice([0, 0, 3, 10]))
    boxes: list[Shared] = []
    for _ in range(2):
        boxes.append(Shared(boxes[0] if boxes else None, lambda: moment[0], lag))
    ended = NOW - timedelta(hours=25)
    boxes[0].events["e1"] = Event(
        ref="e1", uid="e1", title="Technical interview", starts_at=ended - timedelta(hours=1), ends_at=ended,
        time_zone="UTC", organiser=DANA,
        attendees=(Attendee(person=DANA, status=ParticipationStatus.ACCEPTED),),
    )  # fmt: skip
    for box in boxes:
        box.calendar_version = 1
    stores = [throwaway_copy(_empty_state()) for _ in boxes]
    wanted = Preferences(policy=_policy(), profile=Profile(), fingerprint="twins")

    def poll(number: int) -> None:
        rounds.run_cycle_safely(boxes[number], stores[number], wanted, FixedClock(moment[0]))

    if random.random() < 0.7:
        boxes[0].meanwhile = lambda: poll(1)
    for number in (0, 1):
        if random.random() < 0.7:
            boxes[number].before_withdrawing = lambda number=number: poll(1 - number)
    for _ in range(2 + int(lag / _POLL) + 2):
        for number in random.sample((0, 1), 2):
            poll(number)
            moment[0] += timedelta(minutes=random.choice([0, 1, 4]))
        moment[0] += _POLL
    for store in stores:
        store.close()
    live = [copy for copy in boxes[0].copies if copy.folder == "drafts"]
    return "" if len(live) == 1 else f"seed {seed}: {len(live)} drafts are left"

"""One simulated stretch of one person's life: the real engine and store, polls every five minutes, and what must hold.

Polls in which nothing can have changed are skipped: after a quiet one the next is the first at which the world, the
clock or a lag of the provider can bring something.
"""

from __future__ import annotations

import atexit
import heapq
import itertools
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import cast

from followup_daemon.engine import rounds
from followup_daemon.engine.crew import Crew, Preferences
from followup_daemon.engine.daemon import backoff
from followup_daemon.errors import FollowupError
from followup_daemon.model.draft import DraftState, Placement
from followup_daemon.model.policy import Policy, Profile
from followup_daemon.settings import load, schema
from followup_daemon.store.factory import open_store, throwaway_copy
from followup_daemon.store.sql.store import SqlStore
from followup_daemon.store.sqlite.database import Database
from stress.simulation.faults import Faults, Odds
from stress.simulation.kinds import WORLDS
from stress.simulation.oracle import Oracle, Violation
from stress.simulation.spoilt import Spoilt
from stress.simulation.stories import START, Story, Teller
from tests.accounts.memory import Copy, Crash

POLL = timedelta(minutes=5)
STORIES_A_WEEK = 4
PATIENCE = 5
"""Failed polls of a long trouble that are lived through before the rest of it is skipped."""


class Life:
    """``run`` lives it and returns the hash of its log. Raises Violation."""

    def __init__(
        self,
        seed: int,
        weeks: int,
        *,
        kind: str = "memory",
        odds: Odds | None = None,
        only: Collection[str] | None = None,
    ) -> None:
        self.seed = seed
        self.random = Random(seed)
        self.now = START
        self.end = START + timedelta(weeks=weeks)
        self.lines: list[str] = []
        self.faults = Faults(seed, lambda: self.now, odds, only)
        self.account = WORLDS[kind](self.random, lambda: self.now)
        self.account.fault = self._fault
        self._boxes = getattr(self.account, "boxes", [self.account])
        self._crew = Crew(self._boxes)
        self.store = cast(SqlStore, throwaway_copy(_empty_state()))
        self._log = sha256()
        self._order = itertools.count()
        self._plans: list[tuple[datetime, int, str, Callable[[], None], bool]] = []
        self._race: Callable[[], None] | None = None
        self._leap = timedelta(0)
        self._away_until = self._asleep_until = START
        self._stirred_at = START
        self._failures = 0
        self._clock = _Clock(self)
        self._process = self._spoil_store()
        self._wanted = Preferences(policy=_policy(), profile=Profile(), fingerprint="simulation")
        teller = Teller(seed, self)
        stories = [teller.begin(number) for number in range(weeks * STORIES_A_WEEK)]
        self.oracle = Oracle(self.account, self.store, {story.person.key: story for story in stories})
        self.oracle.healthy_since = START
        for moment, what, much in self.faults.weather(START, self.end):
            self._plan_weather(moment, what, much)

    # Time

    def run(self) -> str:
        try:
            poll = START
            while poll < self.end:
                self._happen_until(poll)
                self.now = poll
                poll = max(self._next_poll(self._poll()), self._asleep_until)
            self._come_to_rest()
        finally:
            self.store.close()
        return self._log.hexdigest()

    def _happen_until(self, poll: datetime) -> None:
        """Everything that the world planned before this poll; what is to race with it waits for the middle of it."""
        while self._plans and self._plans[0][0] <= poll:
            moment, _, name, action, race = heapq.heappop(self._plans)
            self.now = max(self.now, moment)
            if self.account.mail_lags:
                self._stirred_at = self.now
            self._note(name)
            if race and self._race is None and self._plans and not self.faults.calm:
                self._race = action
            else:
                action()
                self._judge()

    def _next_poll(self, stirred: bool) -> datetime:
        if self._failures > PATIENCE and self.now < self._away_until:
            return self._away_until  # the same failure over and over
        if self._failures:
            return self.now + backoff.pause(self._failures, POLL, 0.5)
        if stirred or self.now - self._stirred_at <= self.account.lag:
            return self.now + POLL
        moment = min(self._moments(), default=self.end)
        return self.now + max(1, -((self.now - moment) // POLL)) * POLL

    def _moments(self) -> Iterator[datetime]:
        """When something can come of itself: a plan of the world, a time to wait for, the end of a lag."""
        if self._plans:
            yield self._plans[0][0]
        names = [box.account.name for box in self._boxes]
        for known in map(self.store.account, names):
            if known is not None and known.next_at is not None:
                yield known.next_at - self._leap
        for one in (one for name in names for one in self.store.placements.open(name)):
            since = one.attempted_at if one.state is DraftState.PLACING else one.placed_at
            if since is not None and since - self._leap + self.account.drafts.read_lag > self.now:
                yield since - self._leap + self.account.drafts.read_lag

    def _come_to_rest(self) -> None:
        """Check I16: without faults everything works again, and soon nothing is left to do."""
        self.faults.calm = True
        self._happen_until(self.end)
        self._set_clock(timedelta(0))
        self.now, self._away_until = self.end, START
        for number in range(12):
            self.now += POLL
            if not self._poll():
                break
            if self._failures and number > 0:
                raise Violation("I16: the account does not work again although nothing is wrong any more")

    # One poll

    def _poll(self) -> bool:
        """Run one round. Return True if anything happened."""
        fired = len(self.faults.fired)
        stirred = self._cycle()
        if self._race is not None:
            race, self._race, stirred = self._race, None, True
            race()
        self._judge()
        if len(self.faults.fired) > fired or self._failures:
            self.oracle.healthy_since = None
            stirred = True
        elif self.oracle.healthy_since is None and self.now >= max(self._away_until, self._asleep_until):
            self.oracle.healthy_since = self.now
        if not self._failures:
            self.oracle.good_poll(self.now)
            if self.random.random() < self.faults.odds.settling:
                self._again()
        return stirred

    def _cycle(self) -> bool:
        self._process.working = True
        try:
            found = self._round()
            while any(report.sync_progress is not None for report, _ in found):  # a long reading comes in parts
                found = self._round()
        except Crash:
            self._process.working = self._process.dead = False
            self._note("crash")
            self.store.clear_leases()
            self.account.restart()
            self._failures = 0
            return True
        finally:
            self._process.working = False
        for error in (error for _, error in found if error is not None):
            if not isinstance(error, FollowupError):
                raise Violation(f"unforeseen: {rounds.redacted_traceback(error)}")
            self._note(f"failed {type(error).__name__}")
        if any(error is not None for _, error in found):
            self._failures += 1
            return True
        self._failures = 0
        placed = [follow_up for report, _ in found for follow_up in report.placed]
        if placed:
            self._note(f"placed {sorted(str(one.purpose) for one in placed)}")
        return bool(placed) or any(report.obsolete_drafts for report, _ in found)

    def _round(self) -> list[rounds.Outcome]:
        """All accounts of the user, one after the other: what happens is the same each time."""
        return rounds.run_round(self._boxes, self.store, self._wanted, self._clock, self._crew)

    def _again(self) -> None:
        """I9: the same step from the same state changes nothing."""
        calm, self.faults.calm = self.faults.calm, True
        away, self._away_until = self._away_until, self.now
        self._cycle()
        calls = len(self.account.place_calls)
        self._cycle()
        self.faults.calm, self._away_until = calm, away
        if len(self.account.place_calls) != calls:
            raise Violation("I9: the same step placed something twice")

    def _judge(self) -> None:
        for copy, story in self.oracle.event(self.now):
            self._stirred_at = self.now
            self._find_draft(copy, story)

    # The clock of the machine

    def wall(self) -> datetime:
        return self.now + self._leap

    def _set_clock(self, leap: timedelta) -> None:
        by = leap - self._leap
        self._leap = self.oracle.leap = leap
        self.oracle.healthy_since = None
        self.store.placements.shift_attempts(by)

    # The world

    def plan(self, moment: datetime, name: str, action: Callable[[], None], race: bool = False) -> None:
        if moment < self.end:
            heapq.heappush(self._plans, (moment, next(self._order), name, action, race))

    def _plan_weather(self, moment: datetime, what: str, much: timedelta) -> None:
        def begins() -> None:
            if what == "leap":
                self._set_clock(much)
                self.plan(
                    self.now + timedelta(hours=self.random.choice([1, 5, 50])), "clock put right", self._put_right
                )
            elif what == "away":
                self._away_until = self.now + much
            else:
                self._asleep_until = self.now + much
            self.oracle.healthy_since = None

        self.plan(moment, f"weather: {what} {much}", begins)

    def _put_right(self) -> None:
        self._set_clock(timedelta(0))

    def _find_draft(self, copy: Copy, story: Story) -> None:
        """Let the user find a draft, and do with it what they like."""
        random = Random(f"{self.seed}|{story.name}|{story.placed}")
        whim = random.choice(["ignore", "ignore", "edit", "delete", "send", "edit and send"])
        soon = self.now + timedelta(minutes=random.randint(1, 4 if random.random() < 0.35 else 2000))
        if whim in ("edit", "edit and send"):
            self.plan(soon, f"{story.name} draft edited", lambda: self._touch(copy))
        if whim == "delete":
            folder = random.choice(["bin", "gone"])
            self.plan(soon, f"{story.name} draft deleted", lambda: self._delete(copy, story, folder), race=True)
        if whim in ("send", "edit and send"):
            later = soon + timedelta(minutes=5)
            self.plan(later, f"{story.name} draft sent", lambda: self._send(copy, story), race=True)

    def _touch(self, copy: Copy) -> None:
        if copy.folder == "drafts":
            self.account.touch(copy)

    def _delete(self, copy: Copy, story: Story, folder: str) -> None:
        if copy.folder == "drafts":
            known = any(one.key == copy.key and one.handle for one in self.store.placements.all())
            # A draft whose answer was lost, deleted for good before we looked, leaves no trace that anybody could find.
            self.account.discard(copy, folder if known else "bin")
            story.dismissed = True

    def _send(self, copy: Copy, story: Story) -> None:
        if copy.folder == "drafts":
            self.account.send(copy, self.now)
            story.forbidden_at = story.forbidden_at or self.now

    def _note(self, text: str) -> None:
        line = f"{self.now:%a %d %H:%M} {text}"
        self.lines.append(line)
        self._log.update(line.encode())

    # Faults

    def _fault(self, operation: str) -> str | None:
        odds = self.faults.odds
        if operation == "place":
            self.oracle.attempt()
            if self.now < self._away_until:
                return "refused"
            kind = self.faults.one_of(
                "place",
                ("refused", odds.refused),
                ("lost, placed", odds.lost_placed),
                ("lost, not placed", odds.lost_not_placed),
                ("crash before", odds.crash),
                ("crash after", odds.crash),
            )
            if kind:
                self._note(f"fault {kind}")
            return kind
        if self.now < self._away_until:
            return "outage"
        return self.faults.one_of(operation, ("outage", odds.outage), ("crash before", odds.dead))

    def _spoil_store(self) -> Spoilt:
        """Let the world change while a draft is being written, so that only a last look can see it."""
        save = self.store.placements.save

        def racing(placement: Placement) -> None:
            if placement.state is DraftState.PLANNED and self._race is not None:
                race, self._race = self._race, None
                race()
            save(placement)

        self.store.placements.save = racing  # type: ignore[method-assign,assignment]
        return Spoilt(cast(Database, self.store.database), self.faults)


class _Clock:
    """What the engine asks for the time."""

    def __init__(self, life: Life) -> None:
        self._life = life

    def now(self) -> datetime:
        return self._life.wall()

    def elapsed(self) -> float:
        return (self._life.now - START).total_seconds()

    def sleep(self, seconds: float) -> None:
        """Time goes by in the simulation alone."""


@lru_cache(maxsize=1)
def _empty_state() -> Path:
    """Return a state file with the account alone: to copy it costs less than to make its tables each time."""
    folder = tempfile.mkdtemp(prefix="simulation")
    atexit.register(shutil.rmtree, folder, True)
    path = Path(folder) / "state.db"
    store = open_store(path)
    store.identities.register({"sim": "simulation"})
    store.close()
    return path


@lru_cache(maxsize=1)
def _policy() -> Policy:
    """Return the default policy, as the smallest configuration file gives it."""
    configuration = schema.Configuration.model_validate(
        {"accounts": [{"name": "sim", "kind": "local", "address": "sam@example.com", "mail": "m"}]}
    )
    return load._policy(configuration, {}, frozenset())

"""One simulated stretch of one person's life, and what must hold in it.

Every interaction has a counterpart of its own and one fate, so that the oracle knows, independently of
the code under test, which drafts must exist, which must not, and from when on.
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random

from followup_daemon.engine.cycle import Wishes, run_cycle
from followup_daemon.errors import FollowupError
from followup_daemon.model.calendar import Attendee, Event, ParticipationStatus
from followup_daemon.model.draft import Draft, DraftState, Placement
from followup_daemon.model.mail import Automatic, Direction, Message
from followup_daemon.model.people import Person
from followup_daemon.settings import load
from followup_daemon.store.store import Store
from tests.accounts.memory import Copy, Crash
from tests.simulation.kinds import WORLDS

START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)  # a Monday
POLL = timedelta(hours=6)
GRACE = timedelta(hours=30)
SAM = Person(name="Sam Rivera", address="sam@example.com", key="sam@example.com")


class Violation(AssertionError):
    """An invariant was broken; the text names it."""


@dataclass(slots=True)
class Story:
    """One interaction: its person, from when on which draft is wanted, and when something forbade it."""

    name: str
    person: Person
    wanted_at: datetime | None = None
    forbidden_at: datetime | None = None
    dismissed: bool = False
    placed: list[datetime] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Odds:
    """How likely each fault is, per opportunity."""

    outage: float = 0.05
    refused: float = 0.03
    lost_placed: float = 0.04
    lost_not_placed: float = 0.02
    crash: float = 0.02
    crash_in_store: float = 0.004
    clock_back: float = 0.01


class Life:
    def __init__(self, seed: int, weeks: int, odds: Odds | None = None, kind: str = "memory") -> None:
        self.random = Random(seed)
        self.weeks = weeks
        self.odds = odds or Odds()
        self.now = START
        self.end = START + timedelta(weeks=weeks)
        self.log = sha256()
        self.lines: list[str] = []
        self._order = itertools.count()
        self._plans: list[tuple[datetime, int, str, Callable[[], None], bool]] = []
        self.account = WORLDS[kind](self.random, lambda: self.now)
        self.account.fault = self._fault
        self.store = Store.throwaway_copy(Path("/nonexistent/state.db"))
        self.stories: dict[str, Story] = {}
        self._calm = False
        self._race: Callable[[], None] | None = None
        self._numbers = itertools.count()
        self._watch_store()
        self._wanted = Wishes(policy=_policy(), profile=load.Profile(), fingerprint="simulation")

    # The world

    def run(self) -> str:
        """Live it; returns the hash of the event log. Raises Violation."""
        try:
            for number in range(self.weeks * 4):
                self._begin_story(number)
            tick = START
            while tick < self.end:
                self._plan(tick, "tick", lambda: None)
                tick += POLL
            while self._plans:
                moment, _, name, action, race = heapq.heappop(self._plans)
                self.now = max(self.now, moment)
                self._calm = self.end - self.now < timedelta(days=2)
                self._step(name, action, race)
            self._calm = True
            self.now = self.end + timedelta(hours=1)
            self._cycle("last")
            self._nothing_lost()
        finally:
            self.store.close()
        return self.log.hexdigest()

    def _step(self, name: str, action: Callable[[], None], race: bool) -> None:
        if name != "tick":
            self._note(name)
        if race and not self._calm:
            self._race = action
            self._cycle(f"racing {name}")
            if self._race is not None:
                self._race = None
                action()
        else:
            action()
        self._cycle(name)
        if self.random.random() < 0.05:
            calls = len(self.account.place_calls)
            quiet, self._calm = self._calm, True
            self._cycle("settling")
            calls = len(self.account.place_calls)
            self._cycle("again")
            self._calm = quiet
            if len(self.account.place_calls) != calls:
                raise Violation("I9: the same step placed something twice")

    def _cycle(self, name: str) -> None:
        now = (
            self.now - timedelta(hours=2)
            if not self._calm and self.random.random() < self.odds.clock_back
            else self.now
        )
        try:
            self.store.clear_leases()
            report = run_cycle(self.account, self.store, self._wanted, now)
            while report.unfinished is not None:  # a long reading comes in parts
                report = run_cycle(self.account, self.store, self._wanted, now)
            if report.placed:
                self._note(f"placed {sorted(str(f.purpose) for f in report.placed)}")
        except Crash:
            self._note("crash")
            self.account.restart()
        except FollowupError as error:
            self._note(f"failed {type(error).__name__}")
        self._invariants(name)

    def _plan(self, moment: datetime, name: str, action: Callable[[], None], race: bool = False) -> None:
        if moment < self.end:
            heapq.heappush(self._plans, (moment, next(self._order), name, action, race))

    def _note(self, text: str) -> None:
        line = f"{self.now:%a %d %H:%M} {text}"
        self.lines.append(line)
        self.log.update(line.encode())

    # Stories

    def _begin_story(self, number: int) -> None:
        week, slot = divmod(number, 4)
        monday = START + timedelta(weeks=week)
        begins = monday + timedelta(days=slot, hours=self.random.randint(0, 5), minutes=self.random.randint(0, 59))
        person = Person(
            name=f"Pat{chr(97 + number % 26)} Doe",
            address=f"pat{number}@org{number}.example",
            key=f"pat{number}@org{number}.example",
        )
        story = Story(f"story {number}", person)
        self.stories[person.key] = story
        if self.random.random() < 0.6:
            self._meeting(story, begins, number)
        else:
            self._proposal(story, begins, number)

    def _meeting(self, story: Story, begins: datetime, number: int) -> None:
        ended = begins + timedelta(hours=1)
        story.wanted_at = ended + timedelta(hours=24)
        event = Event(
            ref=f"e{number}",
            uid=f"e{number}",
            title=self.random.choice(["Technical interview", "Planning", "Product demo"]),
            starts_at=begins,
            ends_at=ended,
            time_zone="UTC",
            organiser=story.person,
            attendees=(Attendee(person=story.person, status=ParticipationStatus.ACCEPTED),),
        )
        self._plan(
            begins - timedelta(days=self.random.randint(1, 3)),
            f"{story.name} invited",
            lambda: self.account.put_event(event),
        )
        fate = self.random.choice(["none", "none", "reply", "by hand", "cancelled", "own draft"])
        moment = ended + timedelta(hours=self.random.randint(1, 60))
        if fate == "cancelled":
            moment = ended - timedelta(hours=self.random.randint(2, 20))
        self._fate(
            story,
            fate,
            moment,
            lambda: self.account.put_event(
                Event(
                    ref=event.ref,
                    uid=event.uid,
                    title=event.title,
                    starts_at=begins,
                    ends_at=ended,
                    time_zone="UTC",
                    sequence=1,
                    cancelled=True,
                    organiser=story.person,
                    attendees=event.attendees,
                )
            ),
        )

    def _proposal(self, story: Story, sent_at: datetime, number: int) -> None:
        sent_at = sent_at.replace(hour=self.random.randint(9, 16))
        sent_id = f"<proposal-{number}@sim>"
        self._plan(
            sent_at,
            f"{story.name} proposal",
            lambda: self._deliver(
                Direction.SENT,
                story.person,
                "Proposal: review",
                "Hi, please find attached the proposal for the review.",
                sent_id,
            ),
        )
        story.wanted_at = sent_at + timedelta(days=7)
        fate = self.random.choice(["none", "none", "reply", "by hand", "promise", "holding"])
        moment = sent_at + timedelta(hours=self.random.randint(3, 200))
        if fate == "promise":
            moment = sent_at + timedelta(hours=self.random.randint(3, 80))
            due = moment.date() + timedelta(days=self.random.randint(1, 6))
            story.wanted_at = _next_business_morning(due)
            self._plan(
                moment,
                f"{story.name} promise",
                lambda: self._deliver(
                    Direction.RECEIVED,
                    story.person,
                    "Re: Proposal: review",
                    f"We will let you know by {due:%B} {due.day}.",
                    f"<promise-{number}@sim>",
                    sent_id,
                ),
            )
        elif fate == "holding":
            moment = sent_at + timedelta(hours=self.random.randint(3, 80))
            story.wanted_at = _business_days(moment, 5)
            self._plan(
                moment,
                f"{story.name} holding",
                lambda: self._deliver(
                    Direction.RECEIVED,
                    story.person,
                    "Re: Proposal: review",
                    "Thanks, I'll check with my team and come back to you.",
                    f"<holding-{number}@sim>",
                    sent_id,
                ),
            )
        else:
            self._fate(story, fate, moment, lambda: None)

    def _fate(self, story: Story, fate: str, moment: datetime, cancel: Callable[[], None]) -> None:
        if fate == "none":
            return

        def forbid(action: Callable[[], None]) -> Callable[[], None]:
            def happens() -> None:
                action()
                story.forbidden_at = story.forbidden_at or self.now

            return happens

        actions = {
            "reply": lambda: self._deliver(
                Direction.RECEIVED, story.person, "Hello", "Hi Sam, could you send me the numbers?"
            ),
            "by hand": lambda: self._deliver(Direction.SENT, story.person, "By hand", "Hi, just a word from my phone."),
            "own draft": lambda: self.account.put_user_draft(
                self._message(Direction.DRAFT, story.person, "Mine", "Dear")
            ),
            "cancelled": cancel,
        }
        near_due = story.wanted_at is not None and self.random.random() < 0.4
        if near_due and fate != "cancelled" and story.wanted_at is not None:
            moment = story.wanted_at + timedelta(minutes=self.random.randint(-30, 30))
            self._plan(moment, f"{story.name} {fate}", forbid(actions[fate]), race=True)
            return
        self._plan(moment, f"{story.name} {fate}", forbid(actions[fate]), race=self.random.random() < 0.3)

    def _message(
        self,
        direction: Direction,
        person: Person,
        subject: str,
        text: str,
        message_id: str | None = None,
        answers: str | None = None,
    ) -> Message:
        number = next(self._numbers)
        sender, to = (person, SAM) if direction is Direction.RECEIVED else (SAM, person)
        return Message(
            ref=f"m{number}",
            message_id=message_id or f"<m{number}@sim>",
            direction=direction,
            sent_at=self.now,
            sender=sender,
            to=(to,),
            subject=subject,
            text=text,
            in_reply_to=answers,
            references=(answers,) if answers else (),
            automatic=Automatic.NO,
        )

    def _deliver(
        self,
        direction: Direction,
        person: Person,
        subject: str,
        text: str,
        message_id: str | None = None,
        answers: str | None = None,
    ) -> None:
        self.account.deliver(self._message(direction, person, subject, text, message_id, answers))

    # The user, who finds drafts

    def _draft_appeared(self, copy: Copy, story: Story) -> None:
        whim = self.random.choice(["ignore", "ignore", "edit", "delete", "send", "edit and send"])
        soon = self.now + timedelta(minutes=self.random.randint(1, 2000))
        if whim in ("edit", "edit and send"):
            self._plan(soon, f"{story.name} draft edited", lambda: self._touch(copy))
        if whim == "delete":
            self._plan(soon, f"{story.name} draft deleted", lambda: self._delete(copy, story), race=True)
        if whim in ("send", "edit and send"):
            self._plan(
                soon + timedelta(minutes=5), f"{story.name} draft sent", lambda: self._send(copy, story), race=True
            )

    def _touch(self, copy: Copy) -> None:
        if copy.folder == "drafts":
            self.account.touch(copy)

    def _delete(self, copy: Copy, story: Story) -> None:
        if copy.folder == "drafts":
            folder = self.random.choice(["bin", "gone"])
            known = any(one.key == copy.key and one.handle for one in self.store.placements.all("sim"))
            # A draft whose answer was lost, deleted for good before we looked, leaves no trace that anybody could find.
            self.account.discard(copy, folder if known else "bin")
            story.dismissed = True

    def _send(self, copy: Copy, story: Story) -> None:
        if copy.folder == "drafts":
            self.account.send(copy, self.now)
            story.forbidden_at = story.forbidden_at or self.now

    # Faults

    def _fault(self, operation: str) -> str | None:
        if operation == "place":
            self._about_to_place()
        if self._calm:
            return None
        odds = self.odds
        if operation != "place":
            return (
                "outage"
                if self.random.random() < odds.outage / 3
                else "crash before"
                if self.random.random() < odds.crash / 10
                else None
            )
        kinds = [
            ("refused", odds.refused),
            ("lost, placed", odds.lost_placed),
            ("lost, not placed", odds.lost_not_placed),
            ("crash before", odds.crash),
            ("crash after", odds.crash),
        ]
        roll = self.random.random()
        for kind, chance in kinds:
            if roll < chance:
                self._note(f"fault {kind}")
                return kind
            roll -= chance
        return None

    def _watch_store(self) -> None:
        save = self.store.placements.save

        def dying(placement: Placement) -> None:
            if placement.state is DraftState.PLANNED and self._race is not None:
                race, self._race = self._race, None
                race()  # the world moves while we write: only a last look can see it
            if not self._calm and self.random.random() < self.odds.crash_in_store:
                raise Crash
            save(placement)
            if not self._calm and self.random.random() < self.odds.crash_in_store:
                raise Crash

        self.store.placements.save = dying  # type: ignore[method-assign]

    # Invariants

    def _about_to_place(self) -> None:
        """I2, I7, I8 and "never early" are judged at the moment of the attempt, by the world itself."""
        key = self.account.place_calls[-1]
        if any(copy.key == key and copy.folder in ("bin", "gone") for copy in self.account.copies):
            raise Violation("I8: a deleted draft was placed again")
        if any(
            copy.key == key and copy.folder in ("drafts", "sent") for copy in self.account.copies
        ) and self.account.settles_after == timedelta(0):
            raise Violation("I1: a second attempt while the first draft is there")
        attempted = self.account.attempted
        if attempted is not None and attempted.to[0].key != SAM.key and self._story(attempted).forbidden_at is not None:
            raise Violation("I2: an attempt after something that could be read forbade it")

    def _invariants(self, name: str) -> None:
        seen: set[str] = set()
        for copy in self.account.copies:
            if copy.folder == "drafts":
                if copy.key in seen:
                    raise Violation("I1: two live drafts for one follow-up")
                seen.add(copy.key)
            if copy.folder == "withdrawn" and copy.touched:
                raise Violation("I4: a touched draft was withdrawn")
        for copy in self.account.copies:
            if copy.draft.to[0].key == SAM.key:  # a call sheet, for the user alone
                continue
            story = self._story(copy.draft)
            if copy.placed_at not in story.placed:
                story.placed.append(copy.placed_at)
                self._judge(copy, story)
                self._draft_appeared(copy, story)
            if name == "again" and self._outlived(copy, story):
                raise Violation("I2: an untouched draft outlived its reason")

    def _outlived(self, copy: Copy, story: Story) -> bool:
        """Whether a draft that is long overtaken still lies there untouched, and (where none can be taken back) untold."""
        if copy.folder != "drafts" or copy.touched or not story.forbidden_at:
            return False
        if self.now - story.forbidden_at <= POLL + GRACE:
            return False
        told = any(one.key == copy.key and one.overtaken for one in self.store.placements.all("sim"))
        return self.account.can_withdraw or not told

    def _judge(self, copy: Copy, story: Story) -> None:
        if story.wanted_at is None or copy.placed_at < story.wanted_at:
            raise Violation(f"early: {story.name} was drafted before it was wanted")
        if story.forbidden_at is not None and story.forbidden_at < copy.placed_at:
            raise Violation(f"I2: {story.name} was drafted although it was forbidden")
        if (
            [person.key for person in copy.draft.to] != [story.person.key]
            or copy.draft.cc
            or copy.draft.sender.key != SAM.key
        ):
            raise Violation("I7: addressed to somebody who was not there")
        if story.dismissed:
            raise Violation("I8: drafted after it was dismissed")

    def _story(self, draft: Draft) -> Story:
        story = self.stories.get(draft.to[0].key)
        if story is None:
            raise Violation("I7: addressed to a stranger")
        return story

    def _nothing_lost(self) -> None:
        for story in self.stories.values():
            wanted = story.wanted_at is not None and story.wanted_at + GRACE < self.now
            forbidden = (
                story.forbidden_at is not None
                and story.wanted_at is not None
                and story.forbidden_at < story.wanted_at + GRACE
            )
            if wanted and not forbidden and not story.placed:
                raise Violation(f"I3: {story.name} was lost")
        for copy in self.account.live():
            if copy.draft.to[0].key == SAM.key:
                continue
            story = self._story(copy.draft)
            if self._outlived(copy, story):
                raise Violation(f"I2: the untouched draft of {story.name} outlived its reason")


def _next_business_morning(day: date) -> datetime:
    day += timedelta(days=1)
    while day.weekday() > 4:
        day += timedelta(days=1)
    return datetime.combine(day, time(9, 0), UTC)


def _business_days(moment: datetime, count: int) -> datetime:
    day = moment.date()
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    clock = max(moment.time(), time(9, 0))
    if clock > time(18, 0):
        return _next_business_morning(day)
    return datetime.combine(day, clock, UTC)


def _policy() -> load.Policy:
    """The default policy, as the smallest configuration file gives it."""
    from followup_daemon.settings import schema

    configuration = schema.Configuration.model_validate(
        {"accounts": [{"name": "sim", "kind": "local", "address": "sam@example.com", "mail": "m"}]}
    )
    return load._policy(configuration, {}, frozenset())

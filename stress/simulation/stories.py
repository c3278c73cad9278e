"""What happens to one person: meetings and proposals, each with a counterpart of its own and one fate."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any, Protocol

from followup_daemon.model.calendar import Attendee, Event, ParticipationStatus
from followup_daemon.model.mail import Direction, Message, Origin
from followup_daemon.model.people import Person

START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)  # a Monday
SAM = Person(name="Sam Rivera", address="sam@example.com", key="sam@example.com")


@dataclass(slots=True)
class Story:
    """One interaction: its person, from when on which draft is wanted, and when something forbade it."""

    name: str
    person: Person
    wanted_at: datetime
    forbidden_at: datetime | None = None
    dismissed: bool = False
    placed: int = 0


class Stage(Protocol):
    """Where stories are played: a mailbox, a clock, and a list of what will happen."""

    account: Any

    @property
    def now(self) -> datetime: ...
    def plan(self, moment: datetime, name: str, action: Callable[[], None], race: bool = False) -> None: ...


class Teller:
    """Plans stories on a stage. Every choice depends on the seed and the story alone."""

    def __init__(self, seed: int, stage: Stage) -> None:
        self._seed = seed
        self._stage = stage
        self._numbers = itertools.count()

    def begin(self, number: int) -> Story:
        random = Random(f"{self._seed}|{number}")
        week, slot = divmod(number, 4)
        begins = START + timedelta(weeks=week, days=slot, hours=random.randint(0, 5), minutes=random.randint(0, 59))
        address = f"pat{number}@org{number}.example"
        person = Person(name=f"Pat{chr(97 + number % 26)} Doe", address=address, key=address)
        tell = self._meeting if random.random() < 0.6 else self._proposal
        return tell(Story(f"story {number}", person, begins), begins, number, random)

    def _meeting(self, story: Story, begins: datetime, number: int, random: Random) -> Story:
        ended = begins + timedelta(hours=1)
        story.wanted_at = ended + timedelta(hours=24)
        event = Event(
            ref=f"e{number}",
            uid=f"e{number}",
            title=random.choice(["Technical interview", "Planning", "Product demo"]),
            starts_at=begins,
            ends_at=ended,
            time_zone="UTC",
            organiser=story.person,
            attendees=(Attendee(person=story.person, status=ParticipationStatus.ACCEPTED),),
        )
        put = self._stage.account.put_event
        invited = begins - timedelta(days=random.randint(1, 3))
        self._stage.plan(invited, f"{story.name} invited", lambda: put(event))
        fate = random.choice(["none", "none", "reply", "by hand", "cancelled", "own draft"])
        moment = ended + timedelta(hours=random.randint(1, 60))
        if fate == "cancelled":
            moment = ended - timedelta(hours=random.randint(2, 20))
        self._fate(story, fate, moment, lambda: put(replace(event, sequence=1, cancelled=True)), random)
        return story

    def _proposal(self, story: Story, sent_at: datetime, number: int, random: Random) -> Story:
        sent_at = sent_at.replace(hour=random.randint(9, 16))
        sent_id = f"<proposal-{number}@sim>"
        words = "Hi, please find attached the proposal for the review."
        self._says(sent_at, f"{story.name} proposal", Direction.SENT, story, "Proposal: review", words, sent_id)
        story.wanted_at = sent_at + timedelta(days=7)
        fate = random.choice(["none", "none", "reply", "by hand", "promise", "holding"])
        if fate not in ("promise", "holding"):
            self._fate(story, fate, sent_at + timedelta(hours=random.randint(3, 200)), lambda: None, random)
            return story
        moment = sent_at + timedelta(hours=random.randint(3, 80))
        if fate == "promise":
            due = moment.date() + timedelta(days=random.randint(1, 6))
            story.wanted_at = next_business_morning(due)
            words = f"We will let you know by {due:%B} {due.day}."
        else:
            story.wanted_at = business_days(moment, 5)
            words = "Thanks, I'll check with my team and come back to you."
        if fate == "promise":
            self._stage.plan(moment, f"{story.name} opened", lambda: self._open_again(story))
        name = f"<{fate}-{number}@sim>"
        self._says(
            moment, f"{story.name} {fate}", Direction.RECEIVED, story, "Re: Proposal: review", words, name, sent_id
        )
        return story

    def _open_again(self, story: Story) -> None:
        """Where a clock that stood ahead had it followed up before they promised anything, what they promise is new."""
        story.forbidden_at = None

    def _fate(self, story: Story, fate: str, moment: datetime, cancel: Callable[[], None], random: Random) -> None:
        if fate == "none":
            return
        deliver, draft = self._stage.account.deliver, self._stage.account.put_user_draft
        actions: dict[str, Callable[[], None]] = {
            "reply": lambda: deliver(
                self.message(Direction.RECEIVED, story.person, "Hello", "Hi Sam, could you send me the numbers?")
            ),
            "by hand": lambda: deliver(
                self.message(Direction.SENT, story.person, "By hand", "Hi, just a word from my phone.")
            ),
            "own draft": lambda: draft(self.message(Direction.DRAFT, story.person, "Mine", "Dear")),
            "cancelled": cancel,
        }

        def happens() -> None:
            actions[fate]()
            story.forbidden_at = story.forbidden_at or self._stage.now

        race = random.random() < 0.3
        if random.random() < 0.4 and fate != "cancelled":
            moment, race = story.wanted_at + timedelta(minutes=random.randint(-30, 30)), True
        self._stage.plan(moment, f"{story.name} {fate}", happens, race)

    def _says(
        self, moment: datetime, name: str, direction: Direction, story: Story, subject: str, text: str, message_id: str,
        answers: str | None = None,
    ) -> None:  # fmt: skip
        self._stage.plan(
            moment,
            name,
            lambda: self._stage.account.deliver(
                self.message(direction, story.person, subject, text, message_id, answers)
            ),
        )

    def message(
        self,
        direction: Direction,
        person: Person,
        subject: str,
        text: str,
        message_id: str = "",
        answers: str | None = None,
    ) -> Message:
        number = next(self._numbers)
        sender, to = (person, SAM) if direction is Direction.RECEIVED else (SAM, person)
        return Message(
            ref=f"m{number}",
            message_id=message_id or f"<m{number}@sim>",
            direction=direction,
            sent_at=self._stage.now,
            sender=sender,
            to=(to,),
            subject=subject,
            text=text,
            in_reply_to=answers,
            references=(answers,) if answers else (),
            origin=Origin.HUMAN,
        )


def next_business_morning(day: date) -> datetime:
    day += timedelta(days=1)
    while day.weekday() > 4:
        day += timedelta(days=1)
    return datetime.combine(day, time(9, 0), UTC)


def business_days(moment: datetime, count: int) -> datetime:
    day = moment.date()
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    clock = max(moment.time(), time(9, 0))
    if clock > time(18, 0):
        return next_business_morning(day)
    return datetime.combine(day, clock, UTC)

"""An account that hangs or fails delays no other: bounds are waited out in no time, and nothing is left running."""

from __future__ import annotations

import concurrent.futures
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from followup_daemon.accounts.base.contract import MailAccount, NotPlaced
from followup_daemon.engine import rounds
from followup_daemon.engine.clock import FixedClock
from followup_daemon.engine.crew import Bounds, Threads
from followup_daemon.errors import TemporaryError
from tests.relatives import WORK_SAM, TwoAccounts
from tests.world import DANA, NOW

H = timedelta(hours=1)
BOUNDS = Bounds(poll=60.0, look=20.0)
BACKSTOP = 20.0
"""Real seconds after which a test gives up. None of them is waited where the code is right."""


class Hanging:
    """An operation of an account that hangs from its ``first`` call on, until it is let go."""

    def __init__(self, real: Callable[..., Any], first: int) -> None:
        self._real, self._first = real, first
        self.calls = 0
        self.hung, self.let_go = threading.Event(), threading.Event()

    def __call__(self, *given: Any) -> Any:
        self.calls += 1
        if self.calls >= self._first:
            self.hung.set()
            self.let_go.wait()
        return self._real(*given)


class TwoOpen(TwoAccounts):
    """Both accounts stay open over several rounds, as in the daemon; no real second is waited for."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        super().__init__(folder)
        self.asked: list[float | None] = []
        self.hanging: Hanging | None = None
        settings = self.settings
        self.kept = self.store()
        stack.callback(self.kept.close)
        rounds.register_accounts(settings, self.kept)
        self.home_account, self.work_account = stack.enter_context(rounds.open_accounts(settings))
        self.crew = Threads([self.home_account, self.work_account], BOUNDS, self._wait)
        stack.callback(self.crew._pool.shutdown)
        stack.callback(self._let_go)

    def hang(self, at: float | None) -> Hanging:
        """Let the second account hang, from its first poll or its first last look. ``at`` is the bound."""
        self.hangs_at = at
        self.hanging = Hanging(self.work_account.changes, 1 if at == BOUNDS.poll else 2)
        self.work_account.changes = self.hanging  # type: ignore[method-assign,assignment]
        return self.hanging

    def fail(self, operation: str, error: Exception, first: int = 1) -> None:
        """Let an operation of the second account fail from its ``first`` call on."""
        part = self.work_account if operation == "changes" else self.work_account.drafts
        real, calls = getattr(part, operation), iter(range(1, 1000))

        def failing(*given: Any) -> Any:
            if next(calls) >= first:
                raise error
            return real(*given)

        setattr(part, operation, failing)

    def round(self, hours: int = 0, polled: Sequence[MailAccount] | None = None) -> dict[str, Exception | None]:
        """One round of the daemon; returns what went wrong in each account."""
        clock = FixedClock(NOW + hours * H)
        everybody = polled or self.crew.accounts
        outcomes = rounds.run_round(everybody, self.kept, rounds.preferences(self.settings), clock, self.crew)
        return {report.account: error for report, error in outcomes}

    def problem(self, name: str) -> tuple[str | None, int | None]:
        known = self.kept.account(name)
        assert known is not None
        return known.problem, known.problem_code

    def _let_go(self) -> None:
        if self.hanging is not None:
            self.hanging.let_go.set()

    def _wait(self, futures: Iterable[Future[Any]], seconds: float | None) -> None:
        """Let the bound pass as soon as all are done that do not hang."""
        self.asked.append(seconds)
        hangs = self.hanging is not None and not self.hanging.let_go.is_set()
        if hangs and seconds == self.hangs_at:
            self.hanging.hung.wait(BACKSTOP)  # type: ignore[union-attr]
            concurrent.futures.wait(list(futures)[:-1], BACKSTOP)
        else:
            concurrent.futures.wait(futures, BACKSTOP)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[TwoOpen]:
    with ExitStack() as stack:
        made = TwoOpen(tmp_path, stack)
        made.interview(NOW - 25 * H)
        yield made


def refused(world: TwoOpen) -> None:
    """Deliver a no into the second account alone: its answer belongs there."""
    text = "Hi Sam,\n\nunfortunately we have decided not to move forward with your application.\n\nDana"
    world.work.mail(NOW - 5 * H, DANA, WORK_SAM, "Backend interview", text)


def test_a_hung_poll_of_one_delays_the_draft_of_the_other_no_longer_than_its_bound(world: TwoOpen) -> None:
    world.hang(BOUNDS.poll)
    problems = world.round()
    assert world.drafts_by_account() == {"home": 1, "work": 0}
    assert world.asked == [60.0]  # and the last look does not wait for it once more
    assert problems["home"] is None
    assert isinstance(problems["work"], TemporaryError)
    assert problems["work"].exit_code == 75
    assert world.problem("home")[0] is None
    assert world.problem("work") == (str(problems["work"]), 75)
    assert "work did not answer in time (over 60 seconds)" in str(problems["work"])


def test_an_account_that_hangs_for_long_is_not_asked_again_and_again(world: TwoOpen) -> None:
    hanging = world.hang(BOUNDS.poll)
    for hour in range(6):
        assert isinstance(world.round(hour)["work"], TemporaryError)
    assert hanging.calls == 1
    assert sum(one.name.startswith("account") for one in threading.enumerate()) <= 2
    assert world.drafts_by_account() == {"home": 1, "work": 0}


def test_what_a_late_poll_learned_counts_at_the_next_one(world: TwoOpen) -> None:
    refused(world)
    hanging = world.hang(BOUNDS.poll)
    world.round()
    hanging.let_go.set()
    concurrent.futures.wait(world.crew._busy.values())
    assert world.round(1)["work"] is None
    assert world.problem("work")[0] is None
    assert world.drafts_by_account()["work"] == 1  # although no poll of it was ever in time
    assert hanging.calls == 2  # one poll, and one look at it before its own draft


def test_an_account_that_hangs_in_the_last_look_delays_a_draft_no_longer_than_that_bound(world: TwoOpen) -> None:
    hanging = world.hang(BOUNDS.look)
    problems = world.round()
    assert hanging.hung.is_set()
    assert world.drafts_by_account() == {"home": 1, "work": 0}
    assert world.asked == [60.0, 20.0]
    assert (problems["home"], world.problem("work")) == (None, (str(problems["work"]), 75))
    assert "over 20 seconds" in str(problems["work"])
    world.round(1)
    assert hanging.calls == 2


@pytest.mark.parametrize("first", [1, 2])
def test_a_poll_or_a_last_look_that_fails_in_one_leaves_the_draft_of_the_other(world: TwoOpen, first: int) -> None:
    world.fail("changes", TemporaryError("the server of work is down"), first)
    problems = world.round()
    assert world.drafts_by_account() == {"home": 1, "work": 0}
    assert problems["home"] is None
    assert world.problem("work") == ("the server of work is down", 75)
    assert isinstance(problems["work"], TemporaryError)


def test_an_unforeseen_error_in_a_last_look_belongs_to_that_account_alone(world: TwoOpen) -> None:
    world.fail("changes", KeyError("a field that was always there"), first=2)
    problems = world.round()
    assert world.drafts_by_account() == {"home": 1, "work": 0}
    assert problems["home"] is None
    assert world.problem("work") == ("an unexpected error (KeyError); the log has the details", 1)


def test_what_belongs_into_an_account_that_fails_is_held_until_it_works_again(world: TwoOpen) -> None:
    world.round()
    refused(world)
    world.fail("place", NotPlaced("the server of work is down"))
    assert isinstance(world.round(1)["work"], NotPlaced)
    assert world.drafts_by_account()["work"] == 0
    del world.work_account.drafts.place
    assert world.round(2) == {"home": None, "work": None}
    assert world.drafts_by_account()["work"] == 1


def test_a_draft_that_cannot_be_taken_back_now_holds_up_no_other_account(world: TwoOpen) -> None:
    refused(world)
    world.round()
    assert world.drafts_by_account()["work"] == 1
    thanks = "Hi Dana,\n\nthank you for telling me.\n\nSam"
    world.sent(NOW + H, DANA, "Re: Backend interview", thanks)
    eve = "Eve Stone <eve@other.example>"
    world.event(NOW - 23 * H, 60, "Platform interview", eve, organiser=eve)
    before = world.drafts_by_account()["home"]
    world.fail("withdraw_if_untouched", TemporaryError("the server of work is down"))
    problems = world.round(3)
    assert world.drafts_by_account() == {"home": before + 1, "work": 1}
    assert (problems["home"], world.problem("work")) == (None, ("the server of work is down", 75))
    del world.work_account.drafts.withdraw_if_untouched
    assert world.round(4) == {"home": None, "work": None}
    assert world.drafts_by_account() == {"home": before + 1, "work": 0}

"""A draft that a human may have touched stays; a withdrawal is noted first. On an account in memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from followup_daemon.accounts.base.contract import NotPlaced
from followup_daemon.decide.plan import Reopen, Scope, upkeep
from followup_daemon.engine import observe
from followup_daemon.engine import placement as engine_placement
from followup_daemon.model.case import Case
from followup_daemon.model.draft import DraftRef, DraftState, Letter, Placement
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.tables.reason import Reason
from followup_daemon.store.factory import throwaway_copy
from tests.accounts.memory import Crash, MemoryAccount
from tests.values import DANA, D, H, case, draft, interaction, obstacle, placement, policy, received, users_draft
from tests.world import NOW

LETTER = b"Subject: Thank you\n\nHi Dana\n"
READY = Letter(draft=draft(), data=LETTER)
DIGEST = sha256(LETTER).hexdigest()
TAKEN_BACK = {
    Reason.THEY_REPLIED,
    Reason.ALREADY_FOLLOWED_UP,
    Reason.CANCELLED,
    Reason.THEY_DECLINED,
    Reason.YOU_DECLINED,
    Reason.NO_SHOW,
    Reason.SUPERSEDED,
    Reason.BOUNCED,
    Reason.OPTED_OUT,
    Reason.EXCLUDED,
    Reason.SKIPPED,
    Reason.DRAFT_EXISTS,
    Reason.PRIVATE,
    Reason.TOO_OLD,
    Reason.PLACEHOLDER,
    Reason.STAND_IN,
    Reason.NO_LONGER_THERE,
    Reason.UNSURE,
}


class Box:
    """An account with one draft of ours, and the store that remembers it."""

    def __init__(self) -> None:
        self.store = throwaway_copy(Path("/nonexistent/state.db"))
        self.store.identities.add("home", "local:sam@example.com")
        self.account = MemoryAccount(clock=lambda: NOW)
        self.asked: list[str] = []
        self.account.fault = self._asked
        self.failing: dict[str, str] = {}

    def _asked(self, operation: str) -> str | None:
        self.asked.append(operation)
        return self.failing.get(operation)

    def put(self, letter: bytes = LETTER) -> DraftRef:
        return self.account.drafts.place(draft(), letter)

    def remember(self, one: Placement) -> Placement:
        self.store.placements.save(one)
        return one

    def waiting(self, **more: Any) -> Placement:
        """Remember a draft that is there as we placed it."""
        return self.remember(placement(handle=self.put(), letter_digest=DIGEST, placed_at=NOW - D, **more))

    def settle(self, now: datetime = NOW) -> Placement:
        (found,) = engine_placement.recover(self.account, self.store, now)
        return found

    def keep_up(self, one: Case) -> Placement | None:
        """Plan for the draft of this case and carry it out; the row that is left where anything was done."""
        here = frozenset({"home"})
        withdrawing = here if self.account.drafts.can_withdraw else frozenset()
        scope = Scope(policy=policy(), now=NOW, reachable=here, withdrawing=withdrawing)
        for action in upkeep([one], scope):
            assert not isinstance(action, Reopen)
            return engine_placement.keep_up(action, self.account, self.store, NOW)
        return None

    @property
    def kept(self) -> Placement:
        (found,) = self.store.placements.all("home")
        return found


@pytest.fixture
def box() -> Iterator[Box]:
    made = Box()
    yield made
    made.store.close()


# Finishing what was left half placed


def placing(**more: Any) -> Placement:
    return placement(DraftState.PLACING, attempts=1, **{"attempted_at": NOW - D, "letter_digest": DIGEST, **more})


def test_a_draft_that_is_found_as_we_wrote_it_waits(box: Box) -> None:
    box.put()
    box.remember(placing())
    assert (box.settle().state, box.kept.state) == (DraftState.WAITING, DraftState.WAITING)


def test_a_draft_that_was_touched_before_it_was_found_is_its_users(box: Box) -> None:
    box.put()
    box.account.live()[0].touched = True
    box.remember(placing())
    assert box.settle().state is DraftState.EDITED


def test_a_draft_whose_letter_is_not_known_counts_as_touched(box: Box) -> None:
    box.put()
    box.remember(placing(letter_digest=""))
    assert box.settle().state is DraftState.EDITED


def test_an_attempt_is_left_alone_until_the_mailbox_has_settled(box: Box) -> None:
    box.put()
    box.account.drafts.read_lag = timedelta(minutes=10)
    box.remember(placing(attempted_at=NOW - timedelta(minutes=9)))
    assert box.settle().state is DraftState.PLACING
    assert box.asked.count("find") == 0
    assert box.settle(NOW + timedelta(minutes=1)).state is DraftState.WAITING


def test_an_attempt_by_a_clock_that_stood_ahead_is_looked_for_at_once(box: Box) -> None:
    box.put()
    box.account.drafts.read_lag = timedelta(minutes=10)
    box.remember(placing(attempted_at=NOW + 300 * D))
    assert box.settle().state is DraftState.WAITING


@pytest.mark.parametrize(
    ("folder", "touched", "state"),
    [
        ("sent", False, DraftState.SENT),
        ("bin", False, DraftState.DISMISSED),
        ("gone", False, DraftState.PLANNED),
    ],
)
def test_a_draft_that_is_no_longer_among_the_drafts_has_the_fate_that_is_seen(
    box: Box, folder: str, touched: bool, state: DraftState
) -> None:
    box.put()
    box.account.live()[0].folder = folder
    box.remember(placing())
    assert box.settle().state is state


def test_where_a_draft_is_tried_again_it_is_looked_for_from_the_first_attempt_on(box: Box) -> None:
    box.failing["place"] = "refused"
    with pytest.raises(NotPlaced):
        engine_placement.place(READY, placement(DraftState.PLANNED), box.account, box.store, NOW)
    first = box.kept.search_from
    assert first != ""
    box.failing.clear()
    box.put(b"something else that came between")
    assert engine_placement.place(READY, box.kept, box.account, box.store, NOW + H)
    assert (box.kept.search_from, box.kept.attempts) == (first, 2)


# Two copies of one draft


def twice(box: Box, **more: object) -> Placement:
    box.put()
    return box.waiting(attempts=2, attempted_at=NOW - timedelta(minutes=5), **more)


def test_of_two_copies_the_one_that_is_known_stays(box: Box) -> None:
    known = twice(box)
    box.settle()
    assert [str(copy.number) for copy in box.account.live()] == [known.handle.ref if known.handle else ""]


def test_the_other_copy_stays_where_it_was_touched(box: Box) -> None:
    twice(box)
    box.account.live()[0].touched = True
    box.settle()
    assert len(box.account.live()) == 2


def test_after_one_attempt_nobody_looks_for_a_second_copy(box: Box) -> None:
    box.put()
    box.waiting(attempts=1, attempted_at=NOW - timedelta(minutes=5))
    box.settle()
    assert ("find" in box.asked, len(box.account.live())) == (False, 2)


def test_an_hour_after_the_last_attempt_nobody_looks_for_a_second_copy(box: Box) -> None:
    twice(box)
    box.settle(NOW + H)
    assert ("find" in box.asked, len(box.account.live())) == (False, 2)


def test_what_was_answered_is_not_swept(box: Box) -> None:
    box.remember(replace(twice(box), state=DraftState.ANSWERED))
    box.settle()
    assert len(box.account.live()) == 2


# Taking back


@pytest.mark.parametrize("why", list(Reason))
def test_an_untouched_draft_is_taken_back_for_these_reasons_and_no_other(box: Box, why: Reason) -> None:
    kept = box.waiting()
    box.keep_up(case(interaction(obstacles=(obstacle(why),)), placement=kept))
    assert (box.kept.state is DraftState.WITHDRAWN) is (why in TAKEN_BACK)
    assert len(box.account.live()) == (0 if why in TAKEN_BACK else 1)


def test_a_draft_that_was_touched_is_not_taken_back(box: Box) -> None:
    kept = box.waiting()
    box.account.live()[0].touched = True
    left = box.keep_up(case(received=(received(NOW - H),), placement=kept))
    assert (left, len(box.account.live())) == (box.kept, 1)
    assert (box.kept.state, box.kept.obsolete_reason) == (DraftState.ANSWERED, "they_replied")


def test_a_draft_that_is_known_to_be_edited_is_not_even_tried(box: Box) -> None:
    kept = box.remember(replace(box.waiting(), state=DraftState.EDITED))
    left = box.keep_up(case(drafts=(users_draft(),), placement=kept))
    assert (left, "withdraw" in box.asked) == (box.kept, False)
    assert (box.kept.state, box.kept.obsolete_reason) == (DraftState.EDITED, "draft_exists")
    assert box.keep_up(case(drafts=(users_draft(),), placement=box.kept)) is None


def test_where_nothing_can_be_taken_back_the_user_is_told(box: Box) -> None:
    kept = box.waiting()
    box.account.drafts.can_withdraw = False
    left = box.keep_up(case(drafts=(users_draft(),), placement=kept))
    assert (left, "withdraw" in box.asked, box.kept.obsolete_reason) == (box.kept, False, "draft_exists")


def test_who_took_a_draft_away_is_known_after_a_crash(box: Box) -> None:
    kept = box.waiting()
    box.failing["withdraw"] = "crash before"
    with pytest.raises(Crash):
        box.keep_up(case(drafts=(users_draft(),), placement=kept))
    assert box.kept.obsolete_reason == "draft_exists"
    box.failing.clear()
    box.account.live()[0].folder = "bin"
    observe.observe([box.kept], box.account, box.store, NOW)
    assert box.kept.state is DraftState.WITHDRAWN


def test_a_call_sheet_has_no_recipients_that_others_would_wait_for(box: Box) -> None:
    sheet = case(interaction(), Purpose.CALL_SHEET)
    assert engine_placement.reserve(draft(to=(DANA,)), sheet, box.account, box.store, NOW).recipients == ()
    letter = engine_placement.reserve(draft(key="b" * 32), case(), box.account, box.store, NOW)
    assert letter.recipients == (DANA.key,)


def test_a_draft_that_is_wanted_again_is_no_longer_marked(box: Box) -> None:
    kept = box.waiting(obsolete_reason="draft_exists")
    box.keep_up(case(placement=kept))
    assert (box.kept.state, box.kept.obsolete_reason, len(box.account.live())) == (DraftState.WAITING, "", 1)


@pytest.mark.parametrize(("touched", "left"), [(False, 0), (True, 1)])
def test_a_draft_that_lies_there_too_long_is_taken_back_unless_it_was_touched(
    box: Box, touched: bool, left: int
) -> None:
    kept = box.waiting()
    box.account.live()[0].touched = touched
    box.keep_up(case(interaction(ended_at=NOW - 60 * D), placement=kept))
    assert (len(box.account.live()), box.kept.obsolete_reason) == (left, "too_old")


@pytest.mark.parametrize(("known", "placed_at"), [(None, NOW), (NOW - D, NOW - D)])
def test_a_draft_that_is_found_was_placed_when_that_is_known_else_now(
    box: Box, known: datetime | None, placed_at: datetime
) -> None:
    box.put()
    box.remember(placing(placed_at=known))
    assert box.settle().placed_at == placed_at


def test_an_attempt_of_which_nobody_knows_when_is_given_its_time(box: Box) -> None:
    box.put()
    box.account.drafts.read_lag = timedelta(minutes=10)
    box.remember(placing(attempted_at=None))
    assert box.settle().state is DraftState.PLACING

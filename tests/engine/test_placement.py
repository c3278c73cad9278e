"""Recovery, placing and withdrawing, on plain values: rows in a dictionary, and a box of drafts that obeys."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from followup_daemon.accounts.base.contract import NotPlaced, PlacementUnknown
from followup_daemon.decide.plan import MarkObsolete, MarkWanted, Reopen, Rewrite, Withdraw, notes_digest
from followup_daemon.engine import placement as engine
from followup_daemon.model.draft import (
    REWRITING,
    DraftRef,
    DraftState,
    Letter,
    ObservedState,
    Placement,
)
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.tables.reason import Reason
from followup_daemon.store.base import Store
from tests.engine.rows import REF, Box, Rows
from tests.values import DANA, KEY, NOW, H, account, case, draft, placement

LAG = Box.read_lag
SECOND = timedelta(seconds=1)
BYTES = b"the letter"
DIGEST = REF.digest
OTHER = DraftRef(ref="2", digest=DIGEST)
LETTER = Letter(draft=draft(), data=BYTES)


@pytest.fixture
def store() -> Any:
    return SimpleNamespace(placements=Rows(), decisions=SimpleNamespace(held=dict))


@pytest.fixture
def box(store: Store) -> Box:
    made = Box()
    made.store = store
    return made


def owner(box: Box) -> Any:
    return SimpleNamespace(account=account(), drafts=box)


def recovered(box: Box, store: Store, one: Placement) -> Placement:
    store.placements.save(one)
    (found,) = engine.recover(owner(box), store, NOW)
    assert store.placements.all() == [found]
    return found


def placing(**more: Any) -> Placement:
    """Return a draft whose only attempt began longer ago than reads lag behind."""
    given: dict[str, Any] = {"attempted_at": NOW - LAG, "attempts": 1, "letter_digest": DIGEST, "changed_at": NOW - H}
    return placement(DraftState.PLACING, **given | more)


# Recovery


@pytest.mark.parametrize("ago", [timedelta(0), LAG - SECOND])
def test_while_reads_may_lag_behind_nothing_is_concluded(box: Box, store: Store, ago: timedelta) -> None:
    one = placing(attempted_at=NOW - ago)
    assert recovered(box, store, one) == one
    assert box.asked == []


@pytest.mark.parametrize("at", [NOW - LAG, NOW + SECOND])
def test_after_that_or_if_the_clock_went_back_the_draft_is_looked_for(box: Box, store: Store, at: Any) -> None:
    one = placing(attempted_at=at)
    recovered(box, store, one)
    assert box.asked == [("find", one.marker), ("inspect", None, one.marker)]


def test_an_attempt_without_a_time_counts_as_one_of_now(box: Box, store: Store) -> None:
    one = placing(attempted_at=None)
    assert recovered(box, store, one) == one
    assert box.asked == []


@pytest.mark.parametrize("digest", [DIGEST, f"1:{DIGEST}:2"])
def test_a_draft_that_is_there_as_it_was_written_is_adopted(box: Box, store: Store, digest: str) -> None:
    box.copies = (replace(REF, digest=digest), OTHER)
    one = placing()
    assert recovered(box, store, one) == replace(
        one,
        state=DraftState.WAITING,
        handle=box.copies[0],
        placed_at=NOW,
        changed_at=NOW,
        location="the box",
    )


@pytest.mark.parametrize("letter_digest", ["", "another"])
def test_a_draft_that_is_there_in_other_words_was_edited(box: Box, store: Store, letter_digest: str) -> None:
    box.copies = (REF,)
    assert recovered(box, store, placing(letter_digest=letter_digest)).state is DraftState.EDITED


def test_an_adopted_draft_keeps_the_time_at_which_it_was_placed(box: Box, store: Store) -> None:
    box.copies = (REF,)
    assert recovered(box, store, placing(placed_at=NOW - 2 * H)).placed_at == NOW - 2 * H


@pytest.mark.parametrize(
    ("seen", "state"),
    [
        (ObservedState.SENT, DraftState.SENT),
        (ObservedState.DELETED, DraftState.DISMISSED),
        (ObservedState.TOUCHED, DraftState.EDITED),
        (ObservedState.UNTOUCHED, DraftState.WAITING),
        (None, DraftState.PLANNED),
    ],
)
def test_a_draft_that_is_not_in_drafts_has_the_state_in_which_it_is_seen(
    box: Box, store: Store, seen: ObservedState | None, state: DraftState
) -> None:
    box.state = seen
    one = placing()
    assert recovered(box, store, one) == replace(one, state=state, changed_at=NOW)


def test_drafts_of_other_accounts_and_settled_ones_are_left_alone(box: Box, store: Store) -> None:
    store.placements.save(placing(account="work"))
    assert engine.recover(owner(box), store, NOW) == []


def test_what_is_held_back_is_not_recovered(box: Box, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.placements.save(placing())
    monkeypatch.setattr(store.decisions, "held", lambda: {"interview-1": ()})
    assert engine.recover(owner(box), store, NOW) == []
    assert box.asked == []


def swept(box: Box, store: Store, **more: Any) -> list[tuple[Any, ...]]:
    """Return what was withdrawn of the copies of a draft that was attempted twice."""
    given: dict[str, Any] = {"attempts": 2, "attempted_at": NOW - H - LAG, "handle": REF, "letter_digest": DIGEST}
    one = placement(**given | more)
    assert recovered(box, store, one) == one
    return [asked for asked in box.asked if asked[0] == "withdraw"]


def test_of_two_copies_the_one_that_is_not_known_is_withdrawn(box: Box, store: Store) -> None:
    box.copies = (REF, OTHER)
    assert swept(box, store) == [("withdraw", OTHER)]
    assert box.asked[0] == ("find", placement(letter_digest=DIGEST).marker)


@pytest.mark.parametrize(
    "more",
    [{"attempts": 1}, {"attempted_at": NOW - H - LAG - SECOND}, {"handle": None}, {"letter_digest": "another"}],
    ids=["one attempt", "long ago", "neither is known", "touched"],
)
def test_otherwise_no_copy_is_withdrawn(box: Box, store: Store, more: dict[str, Any]) -> None:
    box.copies = (REF, OTHER)
    assert swept(box, store, **more) == []


def test_the_only_copy_is_never_withdrawn(box: Box, store: Store) -> None:
    box.copies = (OTHER,)
    assert swept(box, store) == []


def test_the_copies_of_an_answered_draft_are_left_alone(box: Box, store: Store) -> None:
    box.copies = (REF, OTHER)
    assert swept(box, store, state=DraftState.ANSWERED) == []
    assert box.asked == []


# Placing


def test_a_new_draft_is_reserved_before_anything_else(box: Box, store: Store) -> None:
    about = case(notes=("mention the bridge",))
    found = engine.reserve(draft(subject="Thanks"), about, owner(box), store, NOW)
    assert found == Placement(
        key=KEY,
        follow_up=about.follow_up,
        account="home",
        message_id=draft().message_id,
        state=DraftState.PLANNED,
        recipients=(DANA.key,),
        changed_at=NOW,
        subject="Thanks",
        notes=notes_digest(("mention the bridge",)),
    )
    assert store.placements.all() == [found]
    assert box.asked == []


def test_a_sheet_for_the_user_has_no_recipients(box: Box, store: Store) -> None:
    assert engine.reserve(draft(), case(None, Purpose.CALL_SHEET), owner(box), store, NOW).recipients == ()


def test_a_draft_that_was_reserved_before_keeps_its_row(box: Box, store: Store) -> None:
    before = placement(DraftState.PLANNED, account="work", attempts=3)
    about = case(placement=before, notes=("mention the bridge",))
    found = engine.reserve(draft(key="f" * 32), about, owner(box), store, NOW)
    assert found == replace(before, account="home", notes=notes_digest(("mention the bridge",)))
    assert store.placements.all() == []


RESERVED = placement(DraftState.PLANNED, attempts=2, changed_at=NOW - H, message_id="<old@x>")
INTENT = replace(
    RESERVED,
    state=DraftState.PLACING,
    attempted_at=NOW,
    attempts=3,
    changed_at=NOW,
    letter_digest=DIGEST,
    message_id=LETTER.draft.message_id,
    subject="Thank you",
    search_from=f"before {KEY[:4]}",
)


@pytest.mark.parametrize(
    ("answer", "message_id"),
    [(REF, LETTER.draft.message_id), (replace(REF, message_id="<theirs@x>"), "<theirs@x>")],
)
def test_the_intent_is_kept_before_the_attempt_and_the_outcome_after_it(
    box: Box, store: Store, answer: DraftRef, message_id: str
) -> None:
    box.answer = answer
    assert engine.place(LETTER, RESERVED, owner(box), store, NOW) is True
    assert box.before == [INTENT]
    assert box.asked == [("place", LETTER.draft, BYTES)]
    assert store.placements.all() == [
        replace(
            INTENT,
            state=DraftState.WAITING,
            handle=answer,
            message_id=message_id,
            placed_at=NOW,
            location="the box",
        )
    ]


def test_the_search_begins_where_the_first_attempt_began(box: Box, store: Store) -> None:
    engine.place(LETTER, replace(RESERVED, search_from="the first"), owner(box), store, NOW)
    assert box.before == [replace(INTENT, search_from="the first")]


def test_an_attempt_that_was_refused_leaves_the_draft_planned(box: Box, store: Store) -> None:
    box.answer = NotPlaced("the server refused it")
    with pytest.raises(NotPlaced, match="refused"):
        engine.place(LETTER, RESERVED, owner(box), store, NOW)
    assert store.placements.all() == [replace(INTENT, state=DraftState.PLANNED)]


def test_an_attempt_without_an_answer_stays_an_intent(box: Box, store: Store) -> None:
    box.answer = PlacementUnknown("the answer was lost")
    assert engine.place(LETTER, RESERVED, owner(box), store, NOW) is False
    assert store.placements.all() == [INTENT]


# Writing again, and taking back

WAITS = placement(handle=REF, placed_at=NOW - H, changed_at=NOW - H, notes="before")


def rewrite(one: Placement | None) -> Rewrite:
    return Rewrite(case=case(placement=one, notes=("mention the bridge",)), account="home")


def test_a_draft_that_is_written_again_is_taken_back_first(box: Box, store: Store) -> None:
    store.placements.save(WAITS)
    found = engine.withdraw_to_rewrite(rewrite(WAITS), owner(box), store, NOW)
    assert box.asked == [("withdraw", REF)]
    assert box.before == [replace(WAITS, obsolete_reason=REWRITING)]
    assert found is not None
    assert (found.state, found.former, found.changed_at) == (DraftState.PLANNED, (WAITS.message_id,), NOW)
    assert store.placements.all() == [found]


def test_a_draft_that_was_touched_meanwhile_is_left_to_its_user(box: Box, store: Store) -> None:
    box.withdraws = False
    marked = replace(WAITS, obsolete_reason="draft_exists")
    assert engine.withdraw_to_rewrite(rewrite(marked), owner(box), store, NOW) is None
    left = replace(WAITS, obsolete_reason="", notes=notes_digest(("mention the bridge",)))
    assert store.placements.all() == [left]


@pytest.mark.parametrize("one", [None, replace(WAITS, handle=None)])
def test_what_was_never_placed_cannot_be_taken_back(box: Box, store: Store, one: Placement | None) -> None:
    assert engine.withdraw_to_rewrite(rewrite(one), owner(box), store, NOW) is None
    assert (box.asked, store.placements.all()) == ([], [])


def test_what_is_reopened_has_a_new_row(store: Store) -> None:
    gone = replace(WAITS, state=DraftState.WITHDRAWN)
    store.placements.save(gone)
    found = engine.reopen(Reopen(placement=gone), store, NOW)
    assert (found.state, found.former, found.changed_at) == (DraftState.PLANNED, (gone.message_id,), NOW)
    assert store.placements.all() == [found]


def test_a_draft_that_is_wanted_again_loses_its_mark(box: Box, store: Store) -> None:
    one = MarkWanted(placement=replace(WAITS, obsolete_reason="draft_exists"))
    assert engine.keep_up(one, owner(box), store, NOW) == WAITS
    assert store.placements.all() == [WAITS]


def test_why_a_draft_is_taken_back_is_kept_before_it_is_gone(box: Box, store: Store) -> None:
    one = Withdraw(placement=WAITS, reason=Reason.DRAFT_EXISTS)
    found = engine.keep_up(one, owner(box), store, NOW)
    reason = replace(WAITS, obsolete_reason="draft_exists")
    assert box.before == [reason]
    assert box.asked == [("withdraw", REF)]
    assert found == replace(reason, state=DraftState.WITHDRAWN, changed_at=NOW)
    assert store.placements.all() == [found]


@pytest.mark.parametrize(
    ("why", "state", "at"),
    [(Reason.DRAFT_EXISTS, DraftState.WAITING, NOW - H), (Reason.THEY_REPLIED, DraftState.ANSWERED, NOW)],
)
def test_a_draft_that_was_touched_meanwhile_is_only_marked(
    box: Box, store: Store, why: Reason, state: DraftState, at: Any
) -> None:
    box.withdraws = False
    found = engine.keep_up(Withdraw(placement=WAITS, reason=why), owner(box), store, NOW)
    assert found == replace(WAITS, obsolete_reason=str(why), state=state, changed_at=at)
    assert store.placements.all() == [found]


@pytest.mark.parametrize(
    "action",
    [
        MarkObsolete(placement=WAITS, reason=Reason.DRAFT_EXISTS),
        Withdraw(placement=replace(WAITS, handle=None), reason=Reason.DRAFT_EXISTS),
    ],
)
def test_a_draft_that_stays_is_marked_without_asking(box: Box, store: Store, action: MarkObsolete | Withdraw) -> None:
    found = engine.keep_up(action, owner(box), store, NOW)
    assert found == replace(action.placement, obsolete_reason="draft_exists")
    assert (box.asked, store.placements.all()) == ([], [found])


def test_a_mark_that_is_there_is_not_written_again(box: Box, store: Store) -> None:
    marked = replace(WAITS, obsolete_reason="draft_exists")
    action = Withdraw(placement=marked, reason=Reason.DRAFT_EXISTS)
    box.withdraws = False
    assert engine.keep_up(action, owner(box), store, NOW) == marked
    assert store.placements.all() == []

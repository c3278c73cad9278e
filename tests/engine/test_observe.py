"""What became of a draft, from what the account sees and from what is known otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from followup_daemon.engine.observe import observe
from followup_daemon.model.changes import Changes, DraftChanges, MailChanges
from followup_daemon.model.draft import DraftState, ObservedState, Placement
from followup_daemon.model.mail import Message
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.store.base import Store
from followup_daemon.store.factory import throwaway_copy
from tests.accounts.memory import MemoryAccount
from tests.values import DANA, EVE, LEE, D, H, placement, received, sent, users_draft
from tests.world import NOW

PLACED = NOW - 2 * D


class Seeing(MemoryAccount):
    """An account that sees what a test says, and counts how often it is asked."""

    def __init__(self, seen: ObservedState | None) -> None:
        super().__init__(clock=lambda: NOW)
        self.seen, self.looks = seen, 0

    def inspect(self, *_: object) -> ObservedState | None:
        self.looks += 1
        return self.seen


@pytest.fixture
def store() -> Iterator[Store]:
    made = throwaway_copy(Path("/nonexistent/state.db"))
    made.identities.add("home", "local:sam@example.com")
    yield made
    made.close()


def became(
    store: Store, seen: ObservedState | None, *known: Message, drafts: tuple[Message, ...] = (), **more: Any
) -> DraftState:
    """Return the state of a draft after one look, with this mail and these drafts of the user's known."""
    one = placement(**{"placed_at": PLACED, "subject": "Thank you", **more})
    store.placements.save(one)
    new = DraftChanges(position="1", new=drafts, present=frozenset(draft.ref for draft in drafts))
    mail = MailChanges(source="all", position="1", new=known, message_count=len(known))
    store.facts.learn("home", Changes(mail=(mail,), drafts=new), NOW)
    observe([one], Seeing(seen), store, NOW)
    (kept,) = store.placements.all("home")
    return kept.state


@pytest.mark.parametrize("before", [DraftState.WAITING, DraftState.EDITED, DraftState.ANSWERED])
@pytest.mark.parametrize(
    ("seen", "after"),
    [
        (ObservedState.UNTOUCHED, None),
        (ObservedState.TOUCHED, DraftState.EDITED),
        (ObservedState.SENT, DraftState.SENT),
        (ObservedState.DELETED, DraftState.DISMISSED),
        (None, DraftState.DISMISSED),
    ],
)
def test_what_the_account_sees_is_what_became_of_it(
    store: Store, before: DraftState, seen: ObservedState | None, after: DraftState | None
) -> None:
    """One that was answered stays so, however much it is edited."""
    if seen is ObservedState.TOUCHED and before is DraftState.ANSWERED:
        after = None
    assert became(store, seen, state=before) is (after or before)


@pytest.mark.parametrize("state", list(DraftState))
def test_only_what_may_still_become_something_is_looked_at(store: Store, state: DraftState) -> None:
    account = Seeing(ObservedState.UNTOUCHED)
    observe([placement(state)], account, store, NOW)
    assert account.looks == (state in (DraftState.WAITING, DraftState.EDITED, DraftState.ANSWERED))


def test_a_draft_that_may_not_show_yet_is_not_deleted(store: Store) -> None:
    account = Seeing(None)
    account.drafts.read_lag = timedelta(minutes=10)
    one = placement(placed_at=NOW - timedelta(minutes=10, seconds=-1))
    store.placements.save(one)
    observe([one], account, store, NOW)
    assert [kept.state for kept in store.placements.all("home")] == [DraftState.WAITING]
    observe([one], account, store, NOW + timedelta(seconds=1))
    assert [kept.state for kept in store.placements.all("home")] == [DraftState.DISMISSED]


@pytest.mark.parametrize(
    ("changed", "ours"),
    [
        ({}, True),
        ({"obsolete_reason": ""}, False),
        ({"state": DraftState.EDITED}, False),
    ],
)
def test_what_we_were_about_to_take_back_was_not_deleted_by_its_user(
    store: Store, changed: dict[str, Any], ours: bool
) -> None:
    found = became(store, ObservedState.DELETED, **{"obsolete_reason": "cancelled", **changed})
    assert found is (DraftState.WITHDRAWN if ours else DraftState.DISMISSED)


def test_an_account_that_takes_nothing_back_did_not_take_it_back(store: Store) -> None:
    one = placement(placed_at=PLACED, obsolete_reason="cancelled")
    store.placements.save(one)
    account = Seeing(ObservedState.DELETED)
    account.drafts.can_withdraw = False
    observe([one], account, store, NOW)
    assert [kept.state for kept in store.placements.all("home")] == [DraftState.DISMISSED]


# A draft that left without a trace


def ours() -> Placement:
    return placement()


@pytest.mark.parametrize(
    ("mail", "was_sent"),
    [
        (sent(PLACED, DANA), True),
        (sent(PLACED - H, DANA), False),
        (sent(NOW - H, EVE), False),
        (sent(NOW - H, EVE, cc=(DANA,)), True),
        (received(NOW - H, DANA, to=(DANA,)), False),
        (sent(PLACED - H, EVE, message_id=ours().message_id), True),
    ],
    ids=["to them", "before it was placed", "to others", "a copy to them", "received", "under its own name"],
)
def test_mail_to_the_same_people_since_is_the_draft_in_another_form(
    store: Store, mail: Message, was_sent: bool
) -> None:
    assert became(store, None, mail) is (DraftState.SENT if was_sent else DraftState.DISMISSED)


def test_a_draft_of_unknown_age_counts_from_its_last_change(store: Store) -> None:
    mail = sent(NOW - H, DANA)
    assert became(store, None, mail, placed_at=None, changed_at=NOW) is DraftState.DISMISSED
    assert became(store, None, mail, placed_at=None, changed_at=NOW - 2 * H) is DraftState.SENT


@pytest.mark.parametrize(("subject", "was_sent"), [("Thank you", True), ("Hello", False)])
def test_a_call_sheet_is_known_by_its_subject(store: Store, subject: str, was_sent: bool) -> None:
    sheet = replace(ours().follow_up, purpose=Purpose.CALL_SHEET)
    found = became(store, None, sent(NOW - H, EVE, subject=subject), follow_up=sheet, recipients=())
    assert found is (DraftState.SENT if was_sent else DraftState.DISMISSED)


@pytest.mark.parametrize(
    ("draft", "is_it"),
    [
        (users_draft(DANA, subject="Thank you"), True),
        (users_draft(DANA, LEE, subject="Thank you"), True),
        (users_draft(LEE, subject="Thank you"), False),
        (users_draft(DANA, subject="Thanks"), False),
    ],
)
def test_a_draft_with_its_subject_to_its_people_is_the_draft_taken_up_again(
    store: Store, draft: Message, is_it: bool
) -> None:
    assert became(store, None, drafts=(draft,)) is (DraftState.EDITED if is_it else DraftState.DISMISSED)

"""What a cycle does, planned as values: which drafts are withdrawn, marked, written again and placed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from followup_daemon.decide.plan import (
    MarkObsolete,
    MarkWanted,
    Place,
    Plan,
    Reopen,
    Rewrite,
    Scope,
    Upkeep,
    Withdraw,
    final_verdict,
    marked_obsolete,
    notes_digest,
    plan,
    upkeep,
)
from followup_daemon.model.case import ActiveOverride, Case, Lost, OverrideKind
from followup_daemon.model.draft import DraftRef, DraftState, Placement
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Due, Suppressed, Wait
from tests.values import NOW, D, H, case, interaction, placement, policy, reason, received, users_draft

HOME = frozenset({"home"})
SCOPE = Scope(policy=policy(), now=NOW, reachable=HOME, withdrawing=HOME)
CANNOT_WITHDRAW = replace(SCOPE, withdrawing=frozenset())
UNREACHABLE = replace(SCOPE, reachable=frozenset(), withdrawing=frozenset())
REF = DraftRef(ref="1", digest="d")
SKIP = ActiveOverride(kind=OverrideKind.SKIP, at=NOW)
SNOOZE = ActiveOverride(kind=OverrideKind.SNOOZE, at=NOW, until=NOW + D)


def waiting(state: DraftState = DraftState.WAITING, **more: Any) -> Placement:
    return placement(state, **{"handle": REF, "placed_at": NOW - H, **more})


def kept(one: Case, scope: Scope = SCOPE) -> Upkeep | None:
    found = upkeep([one], scope)
    assert len(found) <= 1
    return found[0] if found else None


def planned(*cases: Case, scope: Scope = SCOPE) -> Plan:
    return plan(cases, scope, lambda one: one.interaction.account)


# Drafts that exist


def test_a_draft_that_is_still_wanted_is_left_alone() -> None:
    assert kept(case(placement=waiting())) is None


def test_an_untouched_draft_is_withdrawn_when_they_have_answered() -> None:
    mine = waiting()
    one = case(received=(received(NOW - H),), placement=mine)
    assert kept(one) == Withdraw(placement=mine, reason=Reason.THEY_REPLIED)


def test_where_the_kind_cannot_withdraw_the_draft_is_marked() -> None:
    mine = waiting()
    one = case(received=(received(NOW - H),), placement=mine)
    assert kept(one, CANNOT_WITHDRAW) == MarkObsolete(placement=mine, reason=Reason.THEY_REPLIED)


def test_an_edited_draft_is_marked_and_never_withdrawn() -> None:
    mine = waiting(DraftState.EDITED)
    one = case(drafts=(users_draft(),), placement=mine)
    assert kept(one) == MarkObsolete(placement=mine, reason=Reason.DRAFT_EXISTS)


def test_a_mark_is_made_once() -> None:
    mine = marked_obsolete(waiting(DraftState.EDITED), Reason.DRAFT_EXISTS, NOW)
    assert kept(case(drafts=(users_draft(),), placement=mine)) is None


def test_a_withdrawal_that_failed_is_planned_again() -> None:
    mine = waiting(obsolete_reason="draft_exists")
    assert isinstance(kept(case(drafts=(users_draft(),), placement=mine)), Withdraw)


@pytest.mark.parametrize(
    ("why", "state", "changed_at"),
    [(Reason.THEY_REPLIED, DraftState.ANSWERED, NOW), (Reason.DRAFT_EXISTS, DraftState.EDITED, NOW - D)],
)
def test_only_an_answer_changes_the_state_of_a_draft_that_stays(
    why: Reason, state: DraftState, changed_at: datetime
) -> None:
    marked = marked_obsolete(waiting(DraftState.EDITED, changed_at=NOW - D), why, NOW)
    assert (marked.state, marked.obsolete_reason, marked.changed_at) == (state, str(why), changed_at)


def test_a_mark_is_taken_off_when_the_draft_is_wanted_again() -> None:
    mine = waiting(obsolete_reason="draft_exists")
    assert kept(case(placement=mine)) == MarkWanted(placement=mine)


def test_a_draft_that_is_only_too_early_by_now_stays() -> None:
    assert kept(case(override=SNOOZE, placement=waiting())) is None


def test_a_draft_that_lay_there_too_long_is_withdrawn() -> None:
    one = case(interaction(ended_at=NOW - 8 * D), placement=waiting())
    assert kept(one) == Withdraw(placement=waiting(), reason=Reason.TOO_OLD)


@pytest.mark.parametrize("state", [one for one in DraftState if one not in (DraftState.WAITING, DraftState.EDITED)])
def test_a_draft_that_is_not_in_drafts_has_no_action(state: DraftState) -> None:
    assert kept(case(received=(received(NOW - H),), placement=waiting(state))) is None


def test_a_draft_that_never_had_a_place_has_no_action() -> None:
    assert kept(case(received=(received(NOW - H),), placement=waiting(handle=None))) is None


def test_an_account_that_does_not_answer_has_no_action() -> None:
    assert kept(case(received=(received(NOW - H),), placement=waiting()), UNREACHABLE) is None


def test_an_interaction_that_is_held_back_has_no_action() -> None:
    one = case(received=(received(NOW - H),), placement=waiting(), lost=(Lost.DRAFT,))
    assert kept(one) is None
    assert planned(replace(one, placement=None)).actions == ()


@pytest.mark.parametrize(("override", "reopens"), [(None, True), (SNOOZE, True), (SKIP, False)])
def test_a_skip_that_was_taken_back_lets_be_drafted_again(override: ActiveOverride | None, reopens: bool) -> None:
    mine = waiting(DraftState.WITHDRAWN, obsolete_reason="skipped")
    action = kept(case(override=override, placement=mine))
    assert action == (Reopen(placement=mine) if reopens else None)


def test_what_was_withdrawn_for_another_reason_stays_so() -> None:
    mine = waiting(DraftState.WITHDRAWN, obsolete_reason="they_replied")
    assert kept(case(placement=mine)) is None


def test_reopening_needs_no_answer_of_the_account() -> None:
    mine = waiting(DraftState.WITHDRAWN, obsolete_reason="skipped")
    assert kept(case(placement=mine), UNREACHABLE) == Reopen(placement=mine)


# New drafts


def test_what_is_due_is_placed_in_its_account() -> None:
    one = case()
    found = planned(one)
    assert found.actions == (Place(case=one, account="home"),)
    assert isinstance(found.verdicts[one.follow_up], Due)


def test_what_waits_or_is_suppressed_has_a_verdict_and_no_action() -> None:
    early = case(interaction(key="early", ended_at=NOW - H))
    late = case(interaction(key="late", ended_at=NOW - 60 * D))
    found = planned(early, late)
    assert found.actions == ()
    assert [reason(one) for one in found.verdicts.values()] == [Reason.TOO_EARLY, Reason.TOO_OLD]


def test_where_the_account_does_not_answer_it_stays_due() -> None:
    one = case()
    found = planned(one, scope=UNREACHABLE)
    assert found.actions == ()
    assert isinstance(found.verdicts[one.follow_up], Due)


def test_the_order_is_that_of_the_cases() -> None:
    cases = [case(interaction(key=key)) for key in "cab"]
    assert [one.case for one in planned(*cases).actions] == cases


# Drafts that are written again


def noted(**more: Any) -> Case:
    return case(**{"notes": ("mention the bridge",), "placement": waiting(notes=notes_digest(())), **more})


def test_a_draft_without_the_notes_of_now_is_written_again() -> None:
    one = noted()
    found = planned(one)
    assert found.actions == (Rewrite(case=one, account="home"),)
    assert reason(found.verdicts[one.follow_up]) is Reason.ALREADY_DRAFTED


def test_a_draft_whose_note_was_removed_is_written_again() -> None:
    one = case(placement=waiting(notes=notes_digest(("gone",))))
    assert planned(one).actions == (Rewrite(case=one, account="home"),)


@pytest.mark.parametrize(
    "one",
    [
        noted(placement=waiting(notes=notes_digest(("mention the bridge",)))),
        noted(placement=waiting(DraftState.EDITED)),
        noted(placement=waiting(handle=None)),
        noted(received=(received(NOW - H),)),
        noted(override=SNOOZE),
    ],
    ids=["has them", "edited", "without a place", "answered", "snoozed"],
)
def test_a_draft_is_not_written_again(one: Case) -> None:
    assert planned(one).actions == ()


def test_where_the_kind_cannot_withdraw_nothing_is_written_again() -> None:
    assert planned(noted(), scope=CANNOT_WITHDRAW).actions == ()


def test_notes_have_one_digest_each_and_none_has_none() -> None:
    assert notes_digest(()) == ""
    assert len({notes_digest(one) for one in (("a",), ("b",), ("a", "b"), ("b", "a"))}) == 4


# A plan that is revised


def test_a_follow_up_that_is_not_due_any_more_is_not_placed() -> None:
    first, second = (case(interaction(key=key)) for key in "ab")
    refused = Suppressed(due_at=None, reason=Reason.REFUSED_BY_PROOFREADING, because=())
    found = planned(first, second).revised({first.follow_up: refused})
    assert [one.case for one in found.actions] == [second]
    assert found.verdicts[first.follow_up] is refused
    assert list(found.verdicts) == [first.follow_up, second.follow_up]


def test_a_draft_that_is_written_again_does_not_depend_on_its_verdict() -> None:
    one = noted()
    waits = Wait(due_at=NOW + D, reason=Reason.DAILY_CAP, because=())
    assert planned(one).revised({one.follow_up: waits}).actions == (Rewrite(case=one, account="home"),)


def test_without_its_action_a_follow_up_keeps_its_verdict() -> None:
    one = noted()
    before = planned(one)
    after = before.without(frozenset({one.follow_up}))
    assert (after.actions, after.verdicts) == ((), before.verdicts)


# The last verdict before a draft is placed


def test_the_last_verdict_is_that_of_the_case_as_it_is_now() -> None:
    assert isinstance(final_verdict(case(), SCOPE), Due)
    assert reason(final_verdict(case(received=(received(NOW - H),)), SCOPE)) is Reason.THEY_REPLIED


def test_an_interaction_that_is_gone_is_superseded() -> None:
    assert reason(final_verdict(None, SCOPE)) is Reason.SUPERSEDED

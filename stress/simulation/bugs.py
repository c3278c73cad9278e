"""Planted bugs: each removes one guard from the real code. The simulation must find every one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any
from unittest import mock

from followup_daemon.accounts.base.contract import NotPlaced, PlacementUnknown
from followup_daemon.compose import write
from followup_daemon.compose.compose import compose
from followup_daemon.decide import decide, purposes, suppression, timing
from followup_daemon.decide import plan as planning
from followup_daemon.engine import crew, cycle, limits, observe, placement, rounds, situation
from followup_daemon.errors import TemporaryError
from followup_daemon.model.changes import Changes
from followup_daemon.model.draft import DraftState
from followup_daemon.model.people import Person
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.store.sql import placements
from followup_daemon.store.sql.facts import FactStore
from followup_daemon.store.sql.placements import PlacementStore
from tests.accounts.memory import MemoryAccount

Bug = Callable[[], Any]


def _without(rule: object) -> Any:
    return mock.patch.object(decide, "RULES", tuple(one for one in decide.RULES if one is not rule))


def no_intent() -> Any:
    """Skip the commit that comes before a change in the mailbox."""
    real = PlacementStore.save
    return mock.patch.object(
        PlacementStore, "save", lambda self, one: None if one.state is DraftState.PLACING else real(self, one)
    )


def no_search_after_a_lost_answer() -> Any:
    return mock.patch.object(
        placement,
        "_adopt",
        lambda placement, handle, account, store, now: store.placements.save(
            replace(placement, state=DraftState.PLANNED)
        ),
    )


def a_client_that_retries() -> Any:
    real = MemoryAccount.place

    def twice(self: MemoryAccount, draft: Any, letter: bytes) -> Any:
        try:
            return real(self, draft, letter)
        except PlacementUnknown:
            return real(self, draft, letter)

    return mock.patch.object(MemoryAccount, "place", twice)


def no_settling_time() -> Any:
    real = placement.recover

    def hasty(account: Any, store: Any, now: Any) -> Any:
        lag, account.drafts.read_lag = account.drafts.read_lag, timedelta(0)
        try:
            return real(account, store, now)
        finally:
            account.drafts.read_lag = lag

    return mock.patch.object(placement, "recover", hasty)


def no_touch_check() -> Any:
    def always(self: MemoryAccount, handle: Any) -> bool:
        for copy in self.copies:
            if str(copy.number) == handle.ref and copy.folder == "drafts":
                copy.folder = "withdrawn"
                return True
        return False

    @contextmanager
    def both() -> Iterator[None]:
        with (
            mock.patch.object(MemoryAccount, "withdraw_if_untouched", always),
            mock.patch.object(observe, "observe", lambda *_: None),
        ):
            yield

    return both()


def no_last_look() -> Any:
    return mock.patch.object(
        cycle,
        "poll_again",
        lambda *_: False,
    )


def dismissed_is_forgotten() -> Any:
    return mock.patch.object(
        suppression,
        "_FATE",
        {state: fate for state, fate in suppression._FATE.items() if state is not DraftState.DISMISSED},
    )


def waiting_drafts_are_forgotten() -> Any:
    return mock.patch.object(
        suppression,
        "_FATE",
        {
            state: fate
            for state, fate in suppression._FATE.items()
            if state not in (DraftState.WAITING, DraftState.EDITED)
        },
    )


def own_mail_is_ignored() -> Any:
    return _without(suppression.already_followed_up)


def answers_are_ignored() -> Any:
    return _without(suppression.they_replied)


def own_drafts_are_ignored() -> Any:
    return _without(suppression.draft_exists)


def obstacles_are_ignored() -> Any:
    return _without(suppression.obstacles)


def the_promise_is_ignored() -> Any:
    return _without(suppression.superseded)


def a_day_is_twelve_hours() -> Any:
    real = timing.due_at
    return mock.patch.object(timing, "due_at", lambda case, policy: real(case, policy) - timedelta(hours=12))


def overtaken_drafts_stay() -> Any:
    return mock.patch.object(planning, "upkeep", lambda *_: [])


def the_cursor_is_stored_before_the_facts() -> Any:
    real = FactStore.learn

    def cursor_first(self: FactStore, account: str, changes: Any, now: Any) -> None:
        real(self, account, replace(changes, mail=tuple(replace(one, new=()) for one in changes.mail)), now)
        if cursor_first.count % 20 != 19:  # type: ignore[attr-defined]
            real(self, account, changes, now)
        cursor_first.count += 1  # type: ignore[attr-defined]

    cursor_first.count = 0  # type: ignore[attr-defined]
    return mock.patch.object(FactStore, "learn", cursor_first)


def holding_replies_end_it() -> Any:
    return mock.patch.object(timing, "is_holding_reply", lambda message: False)


def half_placed_drafts_are_given_up() -> Any:
    return mock.patch.object(placement, "recover", lambda *_: None)


def one_draft_a_week() -> Any:
    real = limits.apply_daily_cap
    return mock.patch.object(
        limits,
        "apply_daily_cap",
        lambda plan, user: real(
            plan,
            replace(
                user,
                preferences=replace(user.preferences, policy=replace(user.preferences.policy, daily_cap=1)),
                now=user.now - timedelta(days=6),
            ),
        ),
    )


def everybody_is_addressed() -> Any:
    real = purposes.recipients
    return mock.patch.object(
        purposes,
        "recipients",
        lambda interaction, follow_up: (
            *real(interaction, follow_up),
            interaction.counterparts[0].__class__(name="X", address="x@y.example", key="x@y.example"),
        ),
    )


def retention_trusts_the_clock() -> Any:
    return mock.patch.object(limits, "retention_is_safe", lambda newest, now: True)


def mail_is_dated_by_a_wrong_clock() -> Any:
    def clamped(name: str, changes: Any, store: Any, now: Any) -> Any:
        mail = (
            replace(one, new=tuple(replace(m, sent_at=min(m.sent_at, now)) for m in one.new)) for one in changes.mail
        )
        return replace(changes, mail=tuple(mail))

    return mock.patch.object(limits, "clamp_future_dates", clamped)


def an_unpaged_draft_list() -> Any:
    """Read only the first page, in both ways of looking."""
    found, seen = MemoryAccount.find, MemoryAccount.inspect

    def listed(account: MemoryAccount, marker: Any) -> bool:
        return any(copy.key == marker.key for copy in account.live()[:1])

    @contextmanager
    def both() -> Iterator[None]:
        with (
            mock.patch.object(
                MemoryAccount, "find", lambda self, marker: found(self, marker) if listed(self, marker) else ()
            ),
            mock.patch.object(
                MemoryAccount,
                "inspect",
                lambda self, handle, marker: seen(self, handle, marker) if handle or listed(self, marker) else None,
            ),
        ):
            yield

    return both()


def sent_and_deleted_are_not_looked_for() -> Any:
    return mock.patch.object(
        placement,
        "_resume",
        lambda placement, account, store, now: store.placements.save(replace(placement, state=DraftState.PLANNED)),
    )


def an_hour_fast() -> Any:
    real, hour = crew.User, timedelta(hours=1)
    return mock.patch.object(rounds, "User", lambda *, now, **more: real(now=now + hour, **more))


def a_naive_clock() -> Any:
    """Use local time, two hours ahead, as if it were UTC in one place."""
    real = decide.decide
    return mock.patch.object(planning, "decide", lambda case, policy, now: real(case, policy, now + timedelta(hours=2)))


def news_is_not_thought_over() -> Any:
    real = situation.Situation.renew

    def once(self: Any) -> None:
        if not hasattr(self, "cases"):
            real(self)

    return mock.patch.object(situation.Situation, "renew", once)


def a_failed_read_is_nothing_new() -> Any:
    real = MemoryAccount.changes

    def quiet(self: MemoryAccount, *arguments: Any) -> Any:
        try:
            return real(self, *arguments)
        except TemporaryError:
            return Changes()

    return mock.patch.object(MemoryAccount, "changes", quiet)


def deleted_drafts_are_planned_again() -> Any:
    real = observe._state

    def forgiving(placement: Any, seen: Any, facts: Any) -> DraftState:
        state = real(placement, seen, facts)
        return DraftState.PLANNED if state is DraftState.DISMISSED else state

    return mock.patch.object(observe, "_state", forgiving)


def placements_are_forgotten() -> Any:
    return mock.patch.object(PlacementStore, "all", lambda self, account=None: [])


def waiting_times_are_slept_through() -> Any:
    return mock.patch.object(cycle, "_next_change", lambda *_: None)


def the_promised_day_itself() -> Any:
    real = timing.due_at

    def too_soon(case: Any, policy: Any) -> Any:
        due = real(case, policy)
        return due - timedelta(days=1) if case.follow_up.purpose is Purpose.CHECK_IN else due

    return mock.patch.object(timing, "due_at", too_soon)


def weekends_are_workdays() -> Any:
    real = timing.business_days_after
    return mock.patch.object(timing, "business_days_after", lambda moment, count, *more: real(moment, count - 2, *more))


def from_another_address() -> Any:
    real = compose
    other = Person(name="Sam", address="sam@other.example", key="sam@other.example")
    return mock.patch.object(write, "compose", lambda basis: replace(real(basis), sender=other))


def copies_go_to_strangers() -> Any:
    real = compose
    other = Person(name="Eve", address="eve@other.example", key="eve@other.example")
    return mock.patch.object(write, "compose", lambda basis: replace(real(basis), cc=(other,)))


def an_unclear_answer_is_a_yes() -> Any:
    real = placement.place

    def hopeful(letter: Any, planned: Any, account: Any, store: Any, now: Any) -> bool:
        done = real(letter, planned, account, store, now)
        if not done:
            store.placements.save(replace(planned, state=DraftState.SENT, placed_at=now))
        return done

    return mock.patch.object(placement, "place", hopeful)


def a_refusal_is_final() -> Any:
    real = placement.place

    def offended(letter: Any, planned: Any, account: Any, store: Any, now: Any) -> bool:
        try:
            return real(letter, planned, account, store, now)
        except NotPlaced:
            store.placements.save(replace(planned, state=DraftState.DISMISSED))
            raise

    return mock.patch.object(placement, "place", offended)


def what_was_decided_stays_decided() -> Any:
    """Take no decision again after a draft's fate changed and the cycle broke off."""
    return mock.patch.object(placements, "_UNDECIDED")


BUGS: tuple[Bug, ...] = (
    what_was_decided_stays_decided,
    one_draft_a_week,
    retention_trusts_the_clock,
    mail_is_dated_by_a_wrong_clock,
    an_unpaged_draft_list,
    sent_and_deleted_are_not_looked_for,
    an_hour_fast,
    a_naive_clock,
    news_is_not_thought_over,
    a_failed_read_is_nothing_new,
    deleted_drafts_are_planned_again,
    placements_are_forgotten,
    waiting_times_are_slept_through,
    the_promised_day_itself,
    weekends_are_workdays,
    from_another_address,
    copies_go_to_strangers,
    an_unclear_answer_is_a_yes,
    a_refusal_is_final,
    no_intent,
    no_search_after_a_lost_answer,
    a_client_that_retries,
    no_settling_time,
    no_touch_check,
    no_last_look,
    dismissed_is_forgotten,
    waiting_drafts_are_forgotten,
    own_mail_is_ignored,
    answers_are_ignored,
    own_drafts_are_ignored,
    obstacles_are_ignored,
    the_promise_is_ignored,
    a_day_is_twelve_hours,
    overtaken_drafts_stay,
    the_cursor_is_stored_before_the_facts,
    holding_replies_end_it,
    half_placed_drafts_are_given_up,
    everybody_is_addressed,
)

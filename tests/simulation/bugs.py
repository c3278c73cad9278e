"""Planted bugs: each removes one guard from the real code. The simulation must find every one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any
from unittest import mock

from followup_daemon.accounts.contract import PlacedOrNot
from followup_daemon.decide import decide, suppression, timing
from followup_daemon.engine import cases, cycle, guard, observe, outbox
from followup_daemon.model.draft import DraftState
from followup_daemon.store.facts import FactStore
from followup_daemon.store.placements import PlacementStore
from tests.accounts.memory import MemoryAccount

Bug = Callable[[], Any]


def _without(rule: object) -> Any:
    return mock.patch.object(decide, "RULES", tuple(one for one in decide.RULES if one is not rule))


def no_intent() -> Any:
    """The row is not committed before the mailbox is touched."""
    real = PlacementStore.save
    return mock.patch.object(
        PlacementStore, "save", lambda self, one: None if one.state is DraftState.PLACING else real(self, one)
    )


def no_search_after_a_lost_answer() -> Any:
    return mock.patch.object(
        outbox,
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
        except PlacedOrNot:
            return real(self, draft, letter)

    return mock.patch.object(MemoryAccount, "place", twice)


def no_settling_time() -> Any:
    real = outbox.settle

    def hasty(account: Any, store: Any, now: Any) -> None:
        lag, account.settles_after = account.settles_after, timedelta(0)
        try:
            real(account, store, now)
        finally:
            account.settles_after = lag

    return mock.patch.object(outbox, "settle", hasty)


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
            mock.patch.object(observe, "observe", lambda *_: False),
        ):
            yield

    return both()


def no_last_look() -> Any:
    return mock.patch.object(
        cycle,
        "_last_look",
        lambda case, about, situation, account, store, wanted, report: report.verdicts[case.follow_up],
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
    return mock.patch.object(outbox, "withdraw_overtaken", lambda *_: outbox.Overtaken())


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
    return mock.patch.object(timing, "is_holding", lambda message: False)


def half_placed_drafts_are_given_up() -> Any:
    return mock.patch.object(outbox, "settle", lambda *_: None)


def one_draft_a_week() -> Any:
    real = guard.admit
    return mock.patch.object(
        guard,
        "admit",
        lambda verdicts, store, policy, zone, now: real(
            verdicts, store, replace(policy, daily_cap=1), zone, now - timedelta(days=6)
        ),
    )


def everybody_is_addressed() -> Any:
    real = cases.purposes.recipients
    return mock.patch.object(
        cases.purposes,
        "recipients",
        lambda interaction, follow_up: (
            *real(interaction, follow_up),
            interaction.counterparts[0].__class__(name="X", address="x@y.example", key="x@y.example"),
        ),
    )


BUGS: tuple[Bug, ...] = (
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

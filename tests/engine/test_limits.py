"""The guards around a cycle, on plain values over a store in memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from followup_daemon.decide.plan import Place, Plan, Rewrite
from followup_daemon.engine import limits
from followup_daemon.engine.crew import Crew, Preferences, User
from followup_daemon.errors import EmptiedMailbox
from followup_daemon.model.changes import Changes, MailChanges
from followup_daemon.model.draft import DraftState, FollowUp
from followup_daemon.model.policy import Profile
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Due, Verdict, Wait
from followup_daemon.store.base import Store
from followup_daemon.store.factory import throwaway_copy
from tests.accounts.memory import MemoryAccount
from tests.values import KEY, D, H, account, case, interaction, placement, policy, received
from tests.world import NOW


@pytest.fixture
def store() -> Iterator[Store]:
    made = throwaway_copy(Path("/nonexistent/state.db"))
    made.identities.add("home", "local:sam@example.com")
    yield made
    made.close()


def mail(source: str, present: int | None, *at: datetime) -> MailChanges:
    new = tuple(received(one, name=f"{source}.{number}") for number, one in enumerate(at))
    return MailChanges(source=source, position="1", new=new, message_count=present)


def changes(*sources: MailChanges) -> Changes:
    return Changes(mail=sources)


# A mailbox that is suddenly empty


def test_a_mailbox_that_is_suddenly_empty_is_an_error(store: Store) -> None:
    store.facts.learn("home", changes(mail("inbox", 2, NOW - H, NOW)), NOW)
    with pytest.raises(EmptiedMailbox, match="had 2 messages"):
        limits.refuse_emptied_mailbox("home", changes(mail("inbox", 0)), store)


def test_a_single_message_is_missed_as_well(store: Store) -> None:
    store.facts.learn("home", changes(mail("inbox", 1, NOW)), NOW)
    with pytest.raises(EmptiedMailbox, match="had 1 message"):
        limits.refuse_emptied_mailbox("home", changes(mail("inbox", 0)), store)


def test_a_mailbox_that_never_had_mail_may_be_empty(store: Store) -> None:
    limits.refuse_emptied_mailbox("home", changes(mail("inbox", 0)), store)


def test_a_folder_may_be_emptied_while_another_holds_mail(store: Store) -> None:
    store.facts.learn("home", changes(mail("inbox", 1, NOW), mail("sent", 1, NOW)), NOW)
    limits.refuse_emptied_mailbox("home", changes(mail("inbox", 0), mail("sent", 1)), store)


def test_a_folder_that_has_not_changed_still_holds_its_mail(store: Store) -> None:
    store.facts.learn("home", changes(mail("inbox", 1, NOW), mail("sent", 1, NOW)), NOW)
    limits.refuse_emptied_mailbox("home", changes(mail("inbox", 0)), store)
    limits.refuse_emptied_mailbox("home", changes(mail("inbox", 0), mail("sent", None)), store)


def test_all_folders_empty_at_once_are_an_error(store: Store) -> None:
    store.facts.learn("home", changes(mail("inbox", 1, NOW), mail("sent", 1, NOW)), NOW)
    with pytest.raises(EmptiedMailbox, match="had 2 messages"):
        limits.refuse_emptied_mailbox("home", changes(mail("inbox", 0), mail("sent", 0)), store)


def test_where_nothing_was_counted_nothing_is_empty(store: Store) -> None:
    store.facts.learn("home", changes(mail("inbox", 1, NOW)), NOW)
    limits.refuse_emptied_mailbox("home", changes(mail("inbox", None)), store)


# A date that cannot be


@pytest.mark.parametrize(
    ("ahead", "believed"), [(timedelta(0), True), (7 * D, True), (7 * D + timedelta(seconds=1), False)]
)
def test_a_date_of_more_than_a_week_ahead_is_a_lie(store: Store, ahead: timedelta, believed: bool) -> None:
    found = limits.clamp_future_dates("home", changes(mail("inbox", 2, NOW - H, NOW + ahead)), store, NOW)
    assert [one.sent_at for one in found.mail[0].new] == [NOW - H, NOW + ahead if believed else NOW]


def test_a_mail_of_the_last_believed_moment_keeps_its_date_beside_one_that_does_not(store: Store) -> None:
    found = limits.clamp_future_dates("home", changes(mail("inbox", 2, NOW + 7 * D, NOW + 8 * D)), store, NOW)
    assert [one.sent_at for one in found.mail[0].new] == [NOW + 7 * D, NOW]


@pytest.mark.parametrize(("later", "believed"), [(H, False), (H + timedelta(minutes=1), True)])
def test_where_our_own_clock_stands_behind_the_mail_is_believed(store: Store, later: timedelta, believed: bool) -> None:
    store.record_poll("home", NOW + later, None)
    found = limits.clamp_future_dates("home", changes(mail("inbox", 1, NOW + 30 * D)), store, NOW)
    assert [one.sent_at for one in found.mail[0].new] == [NOW + 30 * D if believed else NOW]


def test_only_a_clock_that_knows_something_of_the_last_months_may_forget() -> None:
    assert limits.retention_is_safe(NOW - 119 * D, NOW)
    assert not limits.retention_is_safe(NOW - 120 * D, NOW)
    assert not limits.retention_is_safe(None, NOW)


# The daily cap


def due(purpose: Purpose, at: datetime, name: str = "a", **more: Any) -> tuple[Place, Verdict]:
    about = interaction(key=name, **more)
    return Place(case=case(about, purpose), account="home"), Due(due_at=at, because=("now",))


def capped(store: Store, cap: int, plan: Plan, zone: str = "UTC") -> Plan:
    wanted = Preferences(policy=policy(daily_cap=cap), profile=Profile(), fingerprint="")
    crew = Crew([MemoryAccount(account=account(time_zone=zone))])
    return limits.apply_daily_cap(plan, User(crew=crew, store=store, preferences=wanted, now=NOW))


def plan_of(*planned: tuple[Place, Verdict]) -> Plan:
    actions = tuple(one for one, verdict in planned if isinstance(verdict, Due))
    return Plan(verdicts={one.case.follow_up: verdict for one, verdict in planned}, actions=actions)


def admitted(store: Store, cap: int, *planned: tuple[Place, Verdict], zone: str = "UTC") -> list[str]:
    found = capped(store, cap, plan_of(*planned), zone)
    assert list(found.verdicts) == [one.case.follow_up for one, _ in planned]
    assert {one.case.follow_up for one in found.actions} == {
        one for one, verdict in found.verdicts.items() if isinstance(verdict, Due)
    }
    return [one.case.follow_up.interaction for one in found.actions]


def test_answers_to_decisions_come_first_then_what_is_due_longest(store: Store) -> None:
    planned = (
        due(Purpose.THANKS, NOW - 9 * H, "old"),
        due(Purpose.RECAP, NOW - 2 * H, "new"),
        due(Purpose.REJECTION_REPLY, NOW - H, "no"),
        due(Purpose.ACCEPTANCE_REPLY, NOW, "yes"),
    )
    assert admitted(store, 4, *planned) == ["old", "new", "no", "yes"]
    assert admitted(store, 3, *planned) == ["old", "no", "yes"]
    assert admitted(store, 2, *planned) == ["no", "yes"]
    assert admitted(store, 1, *planned) == ["no"]


def test_what_goes_beyond_the_cap_waits_for_tomorrows_morning(store: Store) -> None:
    first, second = due(Purpose.THANKS, NOW - H, "a"), due(Purpose.THANKS, NOW - H, "b")
    found = capped(store, 1, plan_of(first, second), "Asia/Tokyo")
    waits = found.verdicts[second[0].case.follow_up]
    assert isinstance(waits, Wait)
    assert (waits.reason, waits.due_at) == (Reason.DAILY_CAP, datetime(2026, 11, 21, 0, 0, tzinfo=NOW.tzinfo))
    assert waits.because == ("1 drafts were placed today already",)
    assert found.verdicts[first[0].case.follow_up] is first[1]


def test_of_two_that_are_due_at_once_the_name_decides(store: Store) -> None:
    assert admitted(store, 1, due(Purpose.THANKS, NOW, "b"), due(Purpose.THANKS, NOW, "a")) == ["a"]


def test_what_was_placed_since_the_users_midnight_counts(store: Store) -> None:
    """NOW is 19:00 in Tokyo, so the day began 19 hours ago."""
    for number, hours in enumerate((1, 18, 20)):
        placed = placement(
            DraftState.SENT,
            key=f"{number}{KEY[1:]}",
            follow_up=FollowUp(interaction=str(number), purpose=Purpose.THANKS),
            placed_at=NOW - hours * H,
        )
        store.placements.save(placed)
    planned = [due(Purpose.THANKS, NOW - H, name) for name in "ab"]
    assert admitted(store, 3, *planned, zone="Asia/Tokyo") == ["a"]
    assert admitted(store, 1, *planned, zone="Asia/Tokyo") == []


def placed_ago(store: Store, ago: timedelta) -> None:
    follow_up = FollowUp(interaction="earlier", purpose=Purpose.THANKS)
    store.placements.save(placement(DraftState.SENT, follow_up=follow_up, placed_at=NOW - ago))


def test_a_draft_of_the_first_minute_of_the_users_day_counts(store: Store) -> None:
    placed_ago(store, 19 * H - timedelta(seconds=30))
    assert admitted(store, 1, due(Purpose.THANKS, NOW - H), zone="Asia/Tokyo") == []


def test_the_day_is_that_of_the_user_not_that_of_the_machine(store: Store) -> None:
    """On Kiritimati the next day begins at NOW."""
    placed_ago(store, H)
    assert admitted(store, 1, due(Purpose.THANKS, NOW - H), zone="Pacific/Kiritimati") == ["a"]


def test_what_waits_takes_nobodys_place(store: Store) -> None:
    waits = Wait(due_at=NOW + H, reason=Reason.TOO_EARLY, because=("not yet",))
    first = (due(Purpose.THANKS, NOW, "w")[0], waits)
    assert admitted(store, 1, first, due(Purpose.THANKS, NOW, "a")) == ["a"]


def test_strangers_come_last_even_with_a_decision(store: Store) -> None:
    known = due(Purpose.THANKS, NOW, "known")
    strange = due(Purpose.REJECTION_REPLY, NOW - 9 * H, "stranger", stranger=True)
    assert admitted(store, 1, strange, known) == ["known"]


def test_a_draft_that_is_written_again_is_no_new_one(store: Store) -> None:
    again = Rewrite(case=case(interaction(key="old"), placement=placement()), account="home")
    plan = plan_of(due(Purpose.THANKS, NOW, "new"))
    assert capped(store, 0, replace(plan, actions=(*plan.actions, again))).actions == (again,)

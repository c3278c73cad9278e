"""The guards around a cycle, on plain values over a store in memory."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from followup_daemon.engine import guard
from followup_daemon.errors import EmptiedMailbox
from followup_daemon.model.changes import Changes, MailChanges
from followup_daemon.model.draft import DraftState, FollowUp
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Due, Verdict, Wait
from followup_daemon.store.base import Store
from followup_daemon.store.factory import throwaway_copy
from tests.values import KEY, D, H, placement, policy, received
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
        guard.refuse_emptied_mailbox("home", changes(mail("inbox", 0)), store)


def test_a_mailbox_that_never_had_mail_may_be_empty(store: Store) -> None:
    guard.refuse_emptied_mailbox("home", changes(mail("inbox", 0)), store)


def test_a_folder_may_be_emptied_while_another_holds_mail(store: Store) -> None:
    store.facts.learn("home", changes(mail("inbox", 1, NOW), mail("sent", 1, NOW)), NOW)
    guard.refuse_emptied_mailbox("home", changes(mail("inbox", 0), mail("sent", 1)), store)


def test_a_folder_that_has_not_changed_still_holds_its_mail(store: Store) -> None:
    store.facts.learn("home", changes(mail("inbox", 1, NOW), mail("sent", 1, NOW)), NOW)
    guard.refuse_emptied_mailbox("home", changes(mail("inbox", 0)), store)
    guard.refuse_emptied_mailbox("home", changes(mail("inbox", 0), mail("sent", None)), store)


def test_all_folders_empty_at_once_are_an_error(store: Store) -> None:
    store.facts.learn("home", changes(mail("inbox", 1, NOW), mail("sent", 1, NOW)), NOW)
    with pytest.raises(EmptiedMailbox, match="had 2 messages"):
        guard.refuse_emptied_mailbox("home", changes(mail("inbox", 0), mail("sent", 0)), store)


def test_where_nothing_was_counted_nothing_is_empty(store: Store) -> None:
    store.facts.learn("home", changes(mail("inbox", 1, NOW)), NOW)
    guard.refuse_emptied_mailbox("home", changes(mail("inbox", None)), store)


# A date that cannot be


@pytest.mark.parametrize(
    ("ahead", "believed"), [(timedelta(0), True), (7 * D, True), (7 * D + timedelta(seconds=1), False)]
)
def test_a_date_of_more_than_a_week_ahead_is_a_lie(store: Store, ahead: timedelta, believed: bool) -> None:
    found = guard.clamp_future_dates("home", changes(mail("inbox", 2, NOW - H, NOW + ahead)), store, NOW)
    assert [one.sent_at for one in found.mail[0].new] == [NOW - H, NOW + ahead if believed else NOW]


@pytest.mark.parametrize(("later", "believed"), [(H, False), (H + timedelta(minutes=1), True)])
def test_where_our_own_clock_stands_behind_the_mail_is_believed(store: Store, later: timedelta, believed: bool) -> None:
    store.record_poll("home", NOW + later, None)
    found = guard.clamp_future_dates("home", changes(mail("inbox", 1, NOW + 30 * D)), store, NOW)
    assert [one.sent_at for one in found.mail[0].new] == [NOW + 30 * D if believed else NOW]


def test_only_a_clock_that_knows_something_of_the_last_months_may_forget() -> None:
    assert guard.retention_is_safe(NOW - 119 * D, NOW)
    assert not guard.retention_is_safe(NOW - 120 * D, NOW)
    assert not guard.retention_is_safe(None, NOW)


# The daily cap


def due(purpose: Purpose, at: datetime, name: str = "a") -> tuple[FollowUp, Verdict]:
    return FollowUp(interaction=name, purpose=purpose), Due(due_at=at, because=("now",))


def admitted(store: Store, cap: int, *verdicts: tuple[FollowUp, Verdict], zone: str = "UTC") -> list[str]:
    found = guard.apply_daily_cap(dict(verdicts), store, policy(daily_cap=cap), zone, NOW)
    assert list(found) == [one for one, _ in verdicts]
    return [one.interaction for one, verdict in found.items() if isinstance(verdict, Due)]


def test_answers_to_decisions_come_first_then_what_is_due_longest(store: Store) -> None:
    verdicts = (
        due(Purpose.THANKS, NOW - 9 * H, "old"),
        due(Purpose.RECAP, NOW - 2 * H, "new"),
        due(Purpose.REJECTION_REPLY, NOW - H, "no"),
        due(Purpose.ACCEPTANCE_REPLY, NOW, "yes"),
    )
    assert admitted(store, 4, *verdicts) == ["old", "new", "no", "yes"]
    assert admitted(store, 3, *verdicts) == ["old", "no", "yes"]
    assert admitted(store, 2, *verdicts) == ["no", "yes"]
    assert admitted(store, 1, *verdicts) == ["no"]


def test_what_goes_beyond_the_cap_waits_for_tomorrows_morning(store: Store) -> None:
    (first, kept), (second, late) = due(Purpose.THANKS, NOW - H, "a"), due(Purpose.THANKS, NOW - H, "b")
    found = guard.apply_daily_cap({first: kept, second: late}, store, policy(daily_cap=1), "Asia/Tokyo", NOW)
    waits = found[second]
    assert isinstance(waits, Wait)
    assert (waits.reason, waits.due_at) == (Reason.DAILY_CAP, datetime(2026, 11, 21, 0, 0, tzinfo=NOW.tzinfo))
    assert found[first] is kept


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
    verdicts = [due(Purpose.THANKS, NOW - H, name) for name in "ab"]
    assert admitted(store, 3, *verdicts, zone="Asia/Tokyo") == ["a"]
    assert admitted(store, 1, *verdicts, zone="Asia/Tokyo") == []


def test_what_waits_takes_nobodys_place(store: Store) -> None:
    waits = Wait(due_at=NOW + H, reason=Reason.TOO_EARLY, because=("not yet",))
    first = (FollowUp(interaction="w", purpose=Purpose.THANKS), waits)
    assert admitted(store, 1, first, due(Purpose.THANKS, NOW, "a")) == ["a"]


def test_strangers_come_last_even_with_a_decision(store: Store) -> None:
    known, strange = due(Purpose.THANKS, NOW, "known"), due(Purpose.REJECTION_REPLY, NOW - 9 * H, "stranger")
    found = guard.apply_daily_cap(dict([strange, known]), store, policy(daily_cap=1), "UTC", NOW, {strange[0]})
    assert [one.interaction for one, verdict in found.items() if isinstance(verdict, Due)] == ["known"]

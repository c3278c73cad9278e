"""Copies of one event in several calendars are one interaction, and what differs is not. On plain values."""

from __future__ import annotations

from typing import Any

import pytest

from followup_daemon.detect.recognise.calendar import copies
from followup_daemon.mail import interaction_keys
from followup_daemon.mail.mailboxes import Mailboxes, Named
from followup_daemon.model.calendar import Attendee, Event
from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.interaction import Evidence, EvidenceSource, Interaction
from followup_daemon.model.people import Person
from followup_daemon.model.tables.reason import Reason
from tests.values import DANA, LEE, NOW, SAM, H, account, interaction, obstacle

PLACES = ("home", "work", "family")
Pair = tuple[Event, Interaction]


def boxes(*pairs: tuple[str, Pair], **named: Any) -> Mailboxes:
    """Return the mailboxes in which each pair lies in the account that stands before it."""
    places: dict[str, dict[str, str]] = {}
    for place, (event, _) in pairs:
        places.setdefault(event.key, {})[place] = event.ref
    accounts = tuple(account(name=name) for name in PLACES)
    return Mailboxes(accounts=accounts, facts=AccountSnapshot(), events=places, named=Named(**named))


def pair(
    uid: str, *guests: Person, title: str = "Backend role", event: dict[str, Any] | None = None, **more: Any
) -> Pair:
    """Return an entry of that UID, two hours ago, with what it was understood as."""
    given: dict[str, Any] = {
        "ref": uid,
        "uid": uid,
        "title": title,
        "starts_at": NOW - 2 * H,
        "ends_at": NOW - H,
        "time_zone": "UTC",
        "organiser": guests[0] if guests else None,
        "attendees": tuple(Attendee(person=one) for one in guests),
    }
    known = {"key": f"key of {uid}", "title": title, "counterparts": guests, "evidence": (evidence(uid),)}
    return Event(**given | (event or {})), interaction(ended_at=NOW - H, **known | more)


def evidence(ref: str) -> Evidence:
    return Evidence(source=EvidenceSource.CALENDAR, when=NOW, words="Backend role", ref=ref)


def united(*pairs: tuple[str, Pair], **named: Any) -> list[Interaction]:
    return copies.one_each([one for _, one in pairs], boxes(*pairs, **named))


def test_a_copy_under_another_uid_is_the_same_interaction() -> None:
    (one,) = united(("home", pair("a", DANA)), ("work", pair("b", DANA)))
    assert (one.key, one.copies) == ("key of a", ("key of b",))
    assert one.id == interaction_keys.public_id("key of a")
    assert [seen.ref for seen in one.evidence] == ["a", "b"]


def test_a_copy_in_each_of_three_calendars_is_one_interaction() -> None:
    three = [(place, pair(uid, DANA)) for place, uid in zip(PLACES, "abc", strict=True)]
    (one,) = united(*three)
    assert one.copies == ("key of b", "key of c")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("home", pair("a", DANA)), ("work", pair("b", LEE))),
        (("home", pair("a", DANA)), ("work", pair("b", DANA, event={"starts_at": NOW - 3 * H}))),
        (("home", pair("a", DANA, title="Interview")), ("work", pair("b", DANA, LEE, title="Lunch"))),
        (("home", pair("a", title="Interview")), ("work", pair("b", title="Lunch"))),
    ],
    ids=["other guests", "another hour", "another title and guests", "another title, no guests"],
)
def test_what_is_no_copy_stays_an_interaction_of_its_own(first: tuple[str, Pair], second: tuple[str, Pair]) -> None:
    assert [(one.key, one.copies) for one in united(first, second)] == [("key of a", ()), ("key of b", ())]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (pair("a", DANA, title="Interview"), pair("b", title="INTERVIEW")),
        (pair("a", DANA, title="Interview"), pair("b", DANA, title="Busy")),
        (pair("a", DANA, LEE, title="Interview"), pair("b", DANA, title="Interview")),
    ],
    ids=["the same title", "the same guests", "the same title and one guest in common"],
)
def test_the_title_or_the_guests_tell_a_copy(first: Pair, second: Pair) -> None:
    (one,) = united(("home", first), ("work", second))
    assert one.copies == ("key of b",)


def test_the_copy_that_names_people_is_the_one_that_counts() -> None:
    (one,) = united(("home", pair("a", title="Interview")), ("work", pair("b", DANA, title="Interview")))
    assert one.counterparts == (DANA,)
    assert [seen.ref for seen in one.evidence] == ["b", "a"]


def test_of_two_copies_with_people_the_one_with_fewer_obstacles_counts() -> None:
    robbed = pair("a", DANA, obstacles=(obstacle(Reason.UNSURE),))
    (one,) = united(("home", robbed), ("work", pair("b", DANA)))
    assert one.obstacles == ()


def test_an_obstacle_that_holds_for_copies_is_taken_over() -> None:
    reason = next(reason for reason in Reason if reason.row.holds_for_copies)
    stopped = pair("a", title="Interview", obstacles=(obstacle(reason),))
    (one,) = united(("home", stopped), ("work", pair("b", DANA, title="Interview")))
    assert one.counterparts == (DANA,)
    assert [found.reason for found in one.obstacles] == [reason]


GONE: dict[str, Any] = {"obstacles": (obstacle(Reason.CANCELLED),)}


@pytest.mark.parametrize(
    "event",
    [{"missing": True}, {"cancelled": True, "organiser": None}, {"cancelled": True, "organiser": SAM, "attendees": ()}],
    ids=["removed", "struck out, nobody's", "struck out, the user's alone"],
)
def test_a_copy_that_the_user_tidied_away_says_nothing_of_the_one_that_stands(event: dict[str, Any]) -> None:
    (one,) = united(("home", pair("a", DANA, event=event, **GONE)), ("work", pair("b", title="Backend role")))
    assert one.obstacles == ()


def test_where_every_copy_is_gone_the_interaction_is() -> None:
    gone = {"missing": True}
    (one,) = united(("home", pair("a", DANA, event=gone, **GONE)), ("work", pair("b", DANA, event=gone, **GONE)))
    assert Reason.CANCELLED in {found.reason for found in one.obstacles}


@pytest.mark.parametrize(
    "event",
    [
        {"cancelled": True},
        {"cancelled": True, "missing": True},
        {"cancelled": True, "organiser": SAM},
        {"title": "Cancelled: Backend role"},
    ],
    ids=["by them", "by them, then removed", "by the user, for guests", "in its title"],
)
def test_a_cancellation_by_the_organiser_counts_for_every_copy(event: dict[str, Any]) -> None:
    reason = Reason.CANCELLED
    called_off = pair("a", DANA, event=event, obstacles=(obstacle(reason),))
    (one,) = united(("home", called_off), ("work", pair("b", title="Backend role")))
    assert reason in {found.reason for found in one.obstacles}


def test_the_key_that_a_draft_goes_by_is_kept() -> None:
    pairs = (("home", pair("a", DANA)), ("work", pair("b", DANA)))
    (one,) = united(*pairs, settled=frozenset({"key of b"}))
    assert (one.key, one.copies) == ("key of b", ("key of a",))


def test_the_key_of_a_copy_whose_account_is_gone_is_kept() -> None:
    leads = {"key of b": "key of gone"}
    (one,) = united(("work", pair("b", DANA)), united=leads, settled=frozenset({"key of gone"}))
    assert (one.key, one.copies) == ("key of gone", ("key of b",))


def test_a_key_that_another_interaction_has_is_not_given_again() -> None:
    leads = {"key of b": "key of a"}
    found = united(("home", pair("a", LEE)), ("work", pair("b", DANA)), united=leads)
    assert [one.key for one in found] == ["key of a", "key of b"]


def test_two_entries_of_one_calendar_are_copies_too() -> None:
    (one,) = united(("home", pair("a", DANA)), ("home", pair("b", DANA)))
    assert one.copies == ("key of b",)


def test_with_one_account_two_entries_of_a_booking_are_one_interaction() -> None:
    alone = Mailboxes(accounts=(account(),), facts=AccountSnapshot())
    (one,) = copies.one_each([pair("a", DANA), pair("b", DANA)], alone)
    assert (one.key, one.copies) == ("key of a", ("key of b",))


def test_a_cancelled_booking_cancels_its_copy_in_the_same_calendar() -> None:
    called_off = pair("a", DANA, event={"cancelled": True}, obstacles=(obstacle(Reason.CANCELLED),))
    (one,) = united(("home", called_off), ("home", pair("b", DANA)))
    assert Reason.CANCELLED in {found.reason for found in one.obstacles}


def test_a_booking_that_was_made_after_the_cancellation_counts() -> None:
    event = {"cancelled": True, "changed_at": NOW - 48 * H}
    called_off = pair("a", DANA, event=event, obstacles=(obstacle(Reason.CANCELLED),))
    (one,) = united(("home", called_off), ("home", pair("b", DANA, event={"created_at": NOW - 47 * H})))
    assert one.obstacles == ()

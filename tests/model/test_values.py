"""What values know of themselves: threads, names of follow-ups, once-only facts, reasons with a sentence."""

from __future__ import annotations

import re
from dataclasses import FrozenInstanceError, replace
from datetime import UTC, datetime
from typing import Any

import pytest

from followup_daemon.model.account import Account
from followup_daemon.model.calendar import Event
from followup_daemon.model.changes import AccountSnapshot, Changes, DraftChanges, MailChanges
from followup_daemon.model.draft import LIVE, OPEN, DraftState, FollowUp, Marker
from followup_daemon.model.mail import Unreadable
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.tables.reason import Reason
from tests.values import DANA, LEE, NOW, SAM, H, account, placement, policy, received, sent

# Messages


def test_a_thread_is_every_message_that_a_mail_names_once_and_itself_last() -> None:
    mail = received(NOW, message_id="<c@x>", references=("<a@x>", "<b@x>", "<a@x>"), in_reply_to="<b@x>")
    assert mail.thread == ("<a@x>", "<b@x>", "<c@x>")
    assert received(NOW, message_id="<c@x>", in_reply_to="<b@x>").thread == ("<b@x>", "<c@x>")
    assert received(NOW, message_id="<c@x>").thread == ("<c@x>",)


def test_tomorrow_is_the_senders_own() -> None:
    late = received(datetime(2026, 11, 20, 20, 0, tzinfo=UTC), utc_offset=540)
    assert (late.sent_locally.day, late.sent_locally.hour) == (21, 5)
    assert late.sent_locally == late.sent_at


def test_the_recipients_are_those_in_to_then_those_in_cc() -> None:
    assert sent(NOW, DANA, cc=(LEE,)).recipients == (DANA, LEE)


def test_values_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        received(NOW).subject = "other"  # type: ignore[misc]


# Follow-ups and drafts


def test_a_follow_up_is_named_by_all_that_makes_it_unique() -> None:
    one = FollowUp(interaction="i", purpose=Purpose.CHECK_IN)
    others = [
        replace(one, interaction="j"),
        replace(one, purpose=Purpose.NUDGE),
        replace(one, round="2026-11-20"),
        replace(one, person="dana@acme.example"),
    ]
    assert one.name == "i|check_in|1|"
    assert len({one.name, *(other.name for other in others)}) == 5


def test_a_placement_is_found_again_by_its_marker() -> None:
    one = placement(search_from="cursor 7", letter_digest="abc")
    assert one.marker == Marker(key=one.key, message_id=one.message_id, since="cursor 7", letter_digest="abc")


@pytest.mark.parametrize("state", list(DraftState))
def test_a_live_draft_lies_there_and_an_answered_one_is_still_open(state: DraftState) -> None:
    live = state in (DraftState.PLACING, DraftState.WAITING, DraftState.EDITED)
    assert (state in LIVE) is live
    assert (state in OPEN) is (live or state is DraftState.ANSWERED)


# Accounts and policies


def test_an_account_knows_which_addresses_are_its_own() -> None:
    one = account(addresses=frozenset({SAM.key, "sam@work.example"}), elsewhere=frozenset({"sam@work.example"}))
    assert one.here == {SAM.key}


@pytest.mark.parametrize(("former", "name"), [((), "home"), (("first", "second"), "first")])
def test_keys_go_by_the_first_name_that_an_account_had(former: tuple[str, ...], name: str) -> None:
    one: Account = account(former=former)
    assert one.key_name == name


def test_equal_policies_are_one_in_a_cache_and_others_are_not() -> None:
    assert hash(policy()) == hash(policy())
    assert policy() == policy()
    assert policy() != policy(max_people=11)


# What a poll brought

NOTHING = MailChanges(source="inbox", position="1")
SET_ASIDE = Unreadable(ref="1", reason="it is empty")


@pytest.mark.parametrize(
    ("changes", "something"),
    [
        (Changes(), False),
        (Changes(mail=(NOTHING,)), False),
        (Changes(mail=(NOTHING, replace(NOTHING, new=(received(NOW),)))), True),
        (Changes(mail=(replace(NOTHING, skipped=("1",)),)), True),
        (Changes(mail=(replace(NOTHING, unreadable=(SET_ASIDE,)),)), True),
        (Changes(drafts=DraftChanges(position="1")), True),
    ],
    ids=["nothing", "a folder without news", "a mail", "a mail to skip", "a mail set aside", "other drafts"],
)
def test_a_poll_knows_whether_it_brought_anything(changes: Changes, something: bool) -> None:
    assert changes.has_changes is something


# What is known, each once


def event(**more: Any) -> Event:
    given: dict[str, Any] = {"ref": "e", "uid": "1", "title": "Interview", "starts_at": NOW, "ends_at": NOW + H}
    return Event(**{"time_zone": "UTC"} | given | more)


def test_a_mail_that_was_sent_and_came_back_was_sent() -> None:
    mine, copy = sent(NOW, message_id="<a@x>"), received(NOW, message_id="<a@x>")
    other = received(NOW, message_id="<b@x>")
    assert AccountSnapshot.of([copy, mine, other], [], []).messages == (mine, other)


@pytest.mark.parametrize(
    ("first", "second", "current"),
    [
        ({"sequence": 1}, {"sequence": 2}, 2),
        ({"sequence": 2}, {"sequence": 1}, 2),
        ({"sequence": 1, "missing": True}, {"sequence": 0}, 0),
        ({"sequence": 0}, {"sequence": 1, "missing": True}, 0),
        ({"sequence": 1, "missing": True}, {"sequence": 2, "missing": True}, 1),
    ],
    ids=["a newer one", "an older one", "it moved here", "it moved away", "gone from both"],
)
def test_of_two_copies_of_an_event_the_present_and_newest_counts(
    first: dict[str, Any], second: dict[str, Any], current: int
) -> None:
    (found,) = AccountSnapshot.of([], [], [event(**first), event(**second)]).events
    assert found.sequence == current


@pytest.mark.parametrize("organised", [True, False])
@pytest.mark.parametrize("first", [True, False])
def test_a_cancellation_counts_in_every_calendar_if_an_organiser_made_it(organised: bool, first: bool) -> None:
    organiser = DANA if organised else None
    struck, standing = event(cancelled=True, organiser=organiser), event(organiser=organiser)
    (found,) = AccountSnapshot.of([], [], [struck, standing] if first else [standing, struck]).events
    assert found.cancelled is (organised or first)


def test_occurrences_of_a_series_are_events_of_their_own() -> None:
    two = [event(recurrence_id="2026-11-20"), event(recurrence_id="2026-11-27")]
    assert AccountSnapshot.of([], [], two).events == tuple(two)


# Reasons


@pytest.mark.parametrize("why", list(Reason))
def test_each_reason_has_a_sentence_of_its_own(why: Reason) -> None:
    assert re.fullmatch(r"[A-Z].+\.", why.sentence)
    assert [other.sentence for other in Reason].count(why.sentence) == 1

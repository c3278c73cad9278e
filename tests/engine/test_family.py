"""The accounts of one user know each other: mail in one counts in all, and one event gets one draft."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from followup_daemon.app.overview import overview
from followup_daemon.model.tables.purpose import Purpose
from tests.relatives import WORK_SAM, TwoAccounts
from tests.sample import Sample
from tests.world import DANA, NOW, SAM

H = timedelta(hours=1)
ENDED = NOW - 25 * H
BEGAN = ENDED - H
THANKS = ("Backend interview", "thanks")


@pytest.fixture
def world(tmp_path: Path) -> TwoAccounts:
    return TwoAccounts(tmp_path)


def interview(
    mailbox: Sample, *, title: str = "Backend interview", began: datetime = BEGAN, uid: str = "", **more: str
) -> None:
    """One interview of an hour with Dana; ``uid`` makes it a copy of another."""
    mailbox.event(began, 60, title, DANA, organiser=DANA, **more)
    if uid:
        path = mailbox.folder / "calendar" / f"event-{mailbox._count:02}.ics"
        path.write_bytes(path.read_bytes().replace(f"sample-{mailbox._count}@calendar.example".encode(), uid.encode()))


def test_a_mail_by_hand_from_another_account_is_the_follow_up(world: TwoAccounts) -> None:
    world.interview(ENDED)
    world.work.sent(NOW - 3 * H, DANA, "Yesterday", "Hi Dana,\n\nthank you!\n\nSam", sender=WORK_SAM)
    assert world.verdicts()[THANKS] == ("suppressed", "already_followed_up")


def test_an_answer_that_arrives_in_another_account_is_an_answer(world: TwoAccounts) -> None:
    world.interview(ENDED)
    world.work.mail(NOW - 3 * H, DANA, WORK_SAM, "Price?", "Hi Sam,\n\nwhat do you charge a day?\n\nDana")
    assert world.verdicts()[THANKS] == ("suppressed", "they_replied")


def test_a_draft_in_another_account_is_the_users_own(world: TwoAccounts) -> None:
    world.interview(ENDED)
    world.work.mail(NOW - 3 * H, WORK_SAM, DANA, "Yesterday", "Hi Dana", box=".Drafts")
    assert world.verdicts()[THANKS] == ("suppressed", "draft_exists")


def test_an_absence_that_is_told_in_another_account_moves_the_date(world: TwoAccounts) -> None:
    world.interview(ENDED)
    text = "I am out of the office until 30 November 2026 and will answer then."
    world.work.mail(NOW - 5 * H, DANA, WORK_SAM, "Automatic reply: hello", text, Auto_Submitted="auto-replied")
    assert world.verdicts()[THANKS] == ("wait", "out_of_office")


def test_a_no_that_arrives_in_another_account_is_answered_there(world: TwoAccounts) -> None:
    world.interview(NOW - 100 * H)
    text = "Hi Sam,\n\nunfortunately we have decided not to move forward with your application.\n\nDana"
    world.work.mail(NOW - 5 * H, DANA, WORK_SAM, "Backend interview", text)
    assert world.verdicts()["Backend interview", "rejection_reply"] == ("due", None)
    (draft,) = world.due()
    assert draft["from"] == "s.rivera@work.example"
    world.cycle()
    assert world.drafts_by_account() == {"home": 0, "work": 1}


def test_a_promise_that_arrives_in_another_account_is_waited_for(world: TwoAccounts) -> None:
    world.interview(ENDED)
    text = "Hi Sam,\n\nwe will let you know by 2 December.\n\nDana"
    world.work.mail(NOW - 5 * H, DANA, WORK_SAM, "Backend interview", text)
    assert world.verdicts()["Backend interview", "check_in"] == ("wait", "until_promised_date")


def test_a_cancellation_that_arrives_in_another_account_is_one(world: TwoAccounts) -> None:
    world.interview(ENDED)
    text = "Hi Sam,\n\nI am sorry, we have to cancel the interview.\n\nDana"
    world.work.mail(BEGAN - 5 * H, DANA, WORK_SAM, "Backend interview", text)
    assert world.verdicts()[THANKS] == ("suppressed", "cancelled")


@pytest.mark.parametrize("uid", ["sample-1@calendar.example", "another@copy.example"])
@pytest.mark.parametrize("first", ["home", "work"])
def test_one_event_in_two_calendars_is_one_and_drafted_where_it_was_invited(
    tmp_path: Path, uid: str, first: str
) -> None:
    world = TwoAccounts(tmp_path, first)
    interview(world)
    interview(world.work, uid=uid)
    assert [(one["account"], one["title"]) for one in world.preview()] == [("home", "Backend interview")]
    for later in range(3):
        world.cycle(NOW + later * H)
    assert world.drafts_by_account() == {"home": 1, "work": 0}


def test_a_copy_without_guests_adds_nothing(world: TwoAccounts) -> None:
    world.work.event(BEGAN, 60, "Backend interview")
    interview(world)
    (one,) = world.preview()
    assert [person["address"] for person in one["counterparts"]] == ["dana@acme.example"]


def test_two_interviews_at_one_time_with_different_people_are_two(world: TwoAccounts) -> None:
    interview(world)
    lee = "Lee Chan <lee@other.example>"
    world.work.event(BEGAN, 60, "Backend interview", lee, organiser=lee)
    assert len(world.preview()) == 2


def test_a_copy_that_was_cancelled_by_its_organiser_cancels_the_other(world: TwoAccounts) -> None:
    interview(world)
    interview(world.work, uid="copy@x.example", extra="STATUS:CANCELLED")
    assert world.verdicts()[THANKS] == ("suppressed", "cancelled")


def test_an_event_that_was_moved_to_the_other_calendar_is_not_cancelled(world: TwoAccounts) -> None:
    for number in range(2):
        world.event(BEGAN - 48 * H, 60, f"Lunch {number}")
        world.work.event(BEGAN - 48 * H, 60, f"Dinner {number}")
    interview(world, began=NOW - 2 * H)
    world.cycle()
    path = sorted((world.folder / "calendar").iterdir())[-1]
    path.rename(world.work.folder / "calendar" / path.name)
    assert world.verdicts(NOW + H)[THANKS] == ("wait", "too_early")


def test_a_draft_stays_where_it_was_placed(world: TwoAccounts) -> None:
    world.event(BEGAN, 60, "Coffee with Dana Park")
    world.received(NOW - 70 * H, DANA, "Coffee", "Hi Sam,\n\nsee you there.\n\nDana")
    world.cycle()
    placed = world.drafts_by_account()
    world.work.mail(NOW - 69 * H, DANA, WORK_SAM, "Coffee", "Hi Sam,\n\nhere is the address.\n\nDana")
    for later in range(1, 4):
        world.cycle(NOW + later * H)
    assert world.drafts_by_account() == placed == {"home": 1, "work": 0}


def test_the_conversation_says_where_an_event_without_an_invitation_is_drafted(world: TwoAccounts) -> None:
    world.event(BEGAN, 60, "Coffee with Dana Park")
    world.work.mail(NOW - 70 * H, DANA, WORK_SAM, "Coffee", "Hi Sam,\n\nsee you there.\n\nDana")
    (draft,) = world.due()
    assert draft["from"] == "s.rivera@work.example"
    world.cycle()
    assert world.drafts_by_account() == {"home": 0, "work": 1}


def test_the_same_mail_in_two_accounts_counts_once(world: TwoAccounts) -> None:
    """Two unanswered mails are the limit; copies of them are not more."""
    proposal = NOW - timedelta(days=9)
    for number, when in enumerate((proposal - 20 * H, proposal)):
        subject = "Proposal: data review" if number else "Hello"
        text = (
            "Hi Dana,\n\nplease find attached the proposal for the data review.\n\nBest,\nSam" if number else "Hi Dana"
        )
        world.sent(when, DANA, subject, text)
        world.work._count = world._count - 1
        world.work.mail(when, SAM, DANA, subject, text, box=".Sent")
    assert [f["verdict"] for one in world.preview() for f in one["follow_ups"] if f["purpose"] == "nudge"] == ["due"]
    world.cycle()
    assert sum(world.drafts_by_account().values()) == 1


def test_a_last_look_sees_what_came_into_another_account(world: TwoAccounts, monkeypatch: pytest.MonkeyPatch) -> None:
    from followup_daemon.engine import placement

    world.interview(ENDED)
    real = placement.reserve

    def meanwhile(*known: object) -> object:
        world.work.sent(NOW, DANA, "Yesterday", "Hi Dana,\n\nthank you!\n\nSam", sender=WORK_SAM)
        return real(*known)  # type: ignore[arg-type]

    monkeypatch.setattr(placement, "reserve", meanwhile)
    world.cycle()
    assert world.drafts_by_account() == {"home": 0, "work": 0}


def test_a_skip_holds_for_every_copy(world: TwoAccounts) -> None:
    interview(world, began=NOW - 2 * H)
    world.cycle()
    from followup_daemon.model.case import Override, OverrideKind

    store = world.store()
    (one,) = store.decisions.interactions("home")
    store.decisions.override(one, Override(kind=OverrideKind.SKIP, at=NOW))
    store.close()
    interview(world.work, began=NOW - 2 * H, uid="copy@x.example")
    assert [one["id"] for one in world.preview(NOW + 30 * H)] == [one.id]
    world.cycle(NOW + 30 * H)
    assert world.drafts_by_account() == {"home": 0, "work": 0}


def test_status_shows_a_draft_beside_its_interaction_in_whichever_account_it_lies(world: TwoAccounts) -> None:
    world.interview(NOW - 100 * H)
    text = "Hi Sam,\n\nunfortunately we have decided not to move forward with your application.\n\nDana"
    world.work.mail(NOW - 5 * H, DANA, WORK_SAM, "Backend interview", text)
    world.cycle()
    (stored,) = overview(world.settings, NOW).interactions
    assert stored.interaction.account == "home"
    assert [placed.follow_up.purpose for placed in stored.placements] == [Purpose.REJECTION_REPLY]

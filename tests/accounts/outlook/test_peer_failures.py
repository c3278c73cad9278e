"""What went wrong for comparable programs, ruled out on Outlook. Each test names the numbers of the collected failures.

Others of them stand in the tests beside this one: 1 to 3, 13, 16 to 23, 26 to 28, 30 to 34, 36, 37, 41, 47, 51, 61, 62,
73, 78 to 80, 82 to 84.
"""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime, timedelta

import pytest

from followup_daemon.model.people import Person
from tests.accounts.outlook.driver import OutlookDriver
from tests.fakes.loopback import Fault
from tests.world import NOW

ME, THEM = "Sam Rivera <sam@example.com>", "Dana Park <dana@acme.example>"
LEE = Person(name="Lee Kim", address="lee@fabrikam.example", key="lee@fabrikam.example")
TEXT = "Hi Dana,\n\nplease find attached the proposal for the data review.\n\nBest,\nSam"


def proposal(driver: OutlookDriver, days_ago: float = 9, to: str = THEM) -> None:
    driver.mail(ME, to, "Proposal: data review", TEXT, days_ago * 24, message_id="<p@x>")


def posts(driver: OutlookDriver) -> int:
    return sum(name.startswith("POST /messages") for name in driver.graph.requests)


def test_a_second_event_does_not_open_a_settled_follow_up(driver: OutlookDriver) -> None:
    driver.interview()
    driver.cycle()
    driver.mailbox.send(driver.drafts[0])
    driver.wait(hours=1)
    driver.cycle()
    driver.mail(ME, THEM, "Something else", "Hi Dana, here is the article.")
    driver.days(3)
    assert posts(driver) == 1


def test_an_event_and_its_invitation_by_mail_are_one_conversation(driver: OutlookDriver) -> None:
    driver.interview()
    driver.mail(THEM, ME, "Backend interview", "", 70, kind="#microsoft.graph.eventMessageRequest")
    driver.mail(
        THEM, ME, "Your interview tomorrow", "Hi Sam, this is to confirm our interview on Thursday at 8 am.", 40
    )
    driver.cycle()
    assert len(driver.drafts) == 1


def test_no_second_draft_goes_into_a_conversation_that_has_one(driver: OutlookDriver) -> None:
    driver.mail(THEM, ME, "Backend interview", "Hi Sam, see you at the interview.", 60, message_id="<i@x>")
    driver.mailbox.save_draft([THEM], "Re: Backend interview", "Dear Dana,", answers="<i@x>")
    driver.interview()
    driver.days(2)
    assert posts(driver) == 0


def test_reading_the_same_thing_again_changes_nothing(driver: OutlookDriver) -> None:
    driver.interview()
    proposal(driver, to="Lee Kim <lee@fabrikam.example>")
    driver.cycle()
    for _ in range(3):
        driver.graph.expire_deltas()
        driver.wait(minutes=5)
        driver.cycle(driver.open())
    assert posts(driver) == 2
    assert driver.states() == ["waiting", "waiting"]


def test_the_draft_just_made_is_not_cleaned_up_by_what_led_to_it(driver: OutlookDriver) -> None:
    no = "Hi Sam,\n\nunfortunately we have decided not to move forward with your application.\n\nBest,\nDana"
    driver.mail(THEM, ME, "Your application", no, 1)
    driver.cycle()
    driver.days(1)
    assert len(driver.drafts) == 1 and driver.states() == ["waiting"]


def test_a_draft_that_was_sent_in_another_form_is_done(driver: OutlookDriver) -> None:
    driver.interview()
    driver.cycle()
    driver.mailbox.purge(driver.drafts[0])
    driver.mail(ME, THEM, "Thanks!", "Hi Dana, thank you for yesterday.")
    driver.wait(hours=1)
    driver.cycle()
    assert driver.states() == ["sent"]


def test_their_newest_mail_is_answered_and_there_is_no_draft_if_it_asks_something(driver: OutlookDriver) -> None:
    asked = driver.mail(THEM, ME, "Data review", "Hi Sam, could you make us an offer?", 10 * 24, message_id="<a@x>")
    driver.mail(ME, THEM, "Re: Data review", TEXT, 9 * 24, message_id="<p@x>", answers="<a@x>")
    driver.cycle()
    assert driver.drafts[0].properties["thread"] == "<p@x>"
    assert driver.drafts[0].entity["conversationId"] == asked.entity["conversationId"]
    driver.mailbox.discard(driver.drafts[0])
    driver.mail(THEM, ME, "Re: Data review", "Hi Sam, what would the second phase cost?", answers="<p@x>")
    driver.days(4)
    assert driver.drafts == []


def test_my_own_aliases_are_never_addressed(driver: OutlookDriver) -> None:
    driver.mailbox.proxies.append("smtp:Sam.Rivera@Side.example")
    text = driver.mail(
        ME, THEM, "Proposal: data review", TEXT, 9 * 24, cc=["SAM.rivera@side.EXAMPLE", "Lee <lee@acme.example>"]
    )
    driver.cycle()
    assert text.entity["isDraft"] is False
    assert driver.addressed() == ["dana@acme.example"]
    assert driver.addressed("ccRecipients") == ["lee@acme.example"]


def test_a_comma_in_a_name_breaks_nothing(driver: OutlookDriver) -> None:
    proposal(driver, to="Park, Dana (Acme) <dana@acme.example>")
    driver.cycle()
    assert driver.addressed() == ["dana@acme.example"]


def test_a_malformed_address_leads_to_no_wrong_draft(driver: OutlookDriver) -> None:
    proposal(driver, to="Dana <dana@@acme>")
    driver.cycle()
    assert driver.drafts == []


def test_reply_to_of_the_same_organisation_is_used(driver: OutlookDriver) -> None:
    driver.interview()
    driver.mail(
        THEM,
        ME,
        "Backend interview",
        "Hi Sam, see you at the interview.",
        60,
        reply_to=["Dana <dana.park@acme.example>"],
    )
    driver.cycle()
    assert driver.addressed() == ["dana.park@acme.example"]


def test_a_recruiter_with_a_free_address_is_a_person(driver: OutlookDriver) -> None:
    driver.interview(who=Person(name="Robin Hall", address="robin.hall@outlook.com", key="robin.hall@outlook.com"))
    driver.cycle()
    assert driver.addressed() == ["robin.hall@outlook.com"]


def test_an_empty_account_yields_nothing(driver: OutlookDriver) -> None:
    driver.mailbox.add_event("Focus", NOW - timedelta(hours=30), NOW - timedelta(hours=29))
    assert driver.cycle().placed == {} and driver.drafts == []


def test_markup_of_strangers_comes_out_as_text(driver: OutlookDriver) -> None:
    driver.interview(
        "R&D <b>interview</b>", body={"contentType": "html", "content": "<p>Topic: queues &amp; locks</p>"}
    )
    driver.cycle()
    content = driver.drafts[0].entity["body"]["content"]
    assert "&amp;amp;" not in content and "<b>interview" not in content and content.count("<p>") >= 3


def test_weekends_are_no_business_days(driver: OutlookDriver) -> None:
    driver.clock.now = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)  # a Friday afternoon
    proposal(driver, days_ago=4)
    driver.days(2, a_day=6)
    assert driver.drafts == []
    driver.days(2, a_day=6)
    assert len(driver.drafts) == 1


def test_finished_conversations_cost_nothing(driver: OutlookDriver) -> None:
    for number in range(40):
        driver.mail(THEM, ME, f"Old {number}", "Hello", 24 * 20)
    driver.cycle()
    driver.graph.forget_counts()
    for _ in range(10):
        driver.wait(minutes=5)
        driver.cycle()
    assert driver.graph.requests == ["batch"] * 10


def test_what_began_and_ended_between_two_polls_is_seen(driver: OutlookDriver) -> None:
    driver.cycle()
    driver.wait(days=3)
    driver.interview(hours_ago=26)
    driver.cycle(driver.open())
    assert len(driver.drafts) == 1


def test_nothing_is_asked_that_graph_finds_malformed_or_too_complex(driver: OutlookDriver) -> None:
    driver.interview()
    proposal(driver, to="Lee Kim <lee@fabrikam.example>")
    driver.graph.fault = lambda name: Fault(lost="after") if name.startswith("POST /messages") else None
    driver.cycle()
    driver.graph.fault = lambda name: None
    driver.days(2)
    refused = {(one.name, one.status) for one in driver.graph.calls if one.status in (400, 501)}
    assert refused == set()


def test_an_answer_in_a_folder_of_the_users_own_is_seen(driver: OutlookDriver) -> None:
    proposal(driver)
    driver.mail(
        THEM,
        ME,
        "Re: Proposal: data review",
        "Hi Sam, could you send me the numbers?",
        24,
        answers="<p@x>",
        folder="archive",
    )
    driver.cycle()
    assert driver.drafts == []


def test_one_draft_that_fails_does_not_hold_up_the_others(driver: OutlookDriver) -> None:
    driver.interview()
    driver.interview("Other interview", who=LEE)
    once = iter([Fault(status=403, reason="ErrorAccessDenied")])
    driver.graph.fault = lambda name: next(once, None) if name.startswith("POST /messages") else None
    for _ in range(3):
        with contextlib.suppress(Exception):
            driver.cycle()
        driver.wait(minutes=5)
    assert driver.addressed() == ["dana@acme.example", "lee@fabrikam.example"]


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "](https://evil.example)", "\r\nBcc: evil@evil.example"])
def test_text_of_strangers_is_data_in_what_is_written(driver: OutlookDriver, text: str) -> None:
    driver.interview(f"Interview {text}")
    driver.cycle()
    assert driver.addressed() == ["dana@acme.example"] and driver.addressed("bccRecipients") == []
    assert "<script" not in driver.drafts[0].entity["body"]["content"]

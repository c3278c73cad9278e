"""What went wrong for comparable programs, ruled out on Gmail. Each test names the numbers of the collected failures.

Others of them stand in the tests beside this one: 1, 2, 13, 15 to 17, 19, 21 to 26, 29, 36, 37, 39, 41, 47, 51, 52, 61,
62, 70, 73, 77 to 80, 82 to 84.
"""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import getaddresses

import pytest

from followup_daemon.model.draft import DraftState
from followup_daemon.model.people import Person
from tests.accounts.gmail.driver import GmailDriver
from tests.fakes.google.mailbox import SendAs
from tests.fakes.loopback import Fault
from tests.world import NOW

CREATE = "gmail.users.drafts.create"
ME, THEM = "Sam Rivera <sam@example.com>", "Dana Park <dana@acme.example>"
LEE = Person(name="Lee Kim", address="lee@fabrikam.example", key="lee@fabrikam.example")


def proposal(driver: GmailDriver, days_ago: float = 9, to: str = THEM, **more: str) -> None:
    text = "Hi Dana,\n\nplease find attached the proposal for the data review.\n\nBest,\nSam"
    driver.mail(ME, to, "Proposal: data review", text, days_ago * 24, number="proposal@example.com", **more)


def people(driver: GmailDriver, field: str = "To") -> list[str]:
    return sorted(
        address for one in driver.letters() for _, address in getaddresses([str(one.get(field, ""))]) if address
    )


def test_the_same_mail_under_another_id_is_the_same_mail(driver: GmailDriver) -> None:
    proposal(driver)
    driver.cycle()
    (placement,) = driver.store.placements.all("home")
    driver.store.placements.save(replace(placement, state=DraftState.DISMISSED))
    driver.google.mailbox.discard(driver.drafts[0])
    proposal(driver)
    driver.days(2)
    assert driver.drafts == []


def test_a_second_event_does_not_open_a_settled_follow_up(driver: GmailDriver) -> None:
    driver.interview()
    driver.cycle()
    driver.google.mailbox.send(driver.drafts[0])
    driver.wait(hours=1)
    driver.cycle()
    driver.mail(ME, THEM, "Something else", "Hi Dana, here is the article.")
    driver.days(3)
    assert driver.google.requests.count(CREATE) == 1


def test_an_event_and_its_invitation_by_mail_are_one_conversation(driver: GmailDriver) -> None:
    driver.interview()
    driver.mail(
        THEM,
        ME,
        "Invitation to interview",
        "Hi Sam, we would like to invite you to an interview on Thursday at 8 am.",
        70,
    )
    driver.mail(
        THEM, ME, "Your interview tomorrow", "Hi Sam, this is to confirm our interview on Thursday at 8 am.", 40
    )
    driver.cycle()
    assert len(driver.drafts) == 1


def test_no_second_draft_goes_into_a_thread_that_has_one(driver: GmailDriver) -> None:
    first = driver.mail(
        THEM, ME, "Backend interview", "Hi Sam, see you at the interview.", 60, number="first@acme.example"
    )
    driver.google.mailbox.save_draft(
        driver.letter(
            driver_sam(), driver_dana(), "Re: Backend interview", "Dear Dana,", In_Reply_To="<first@acme.example>"
        )
    )
    driver.interview()
    driver.days(2)
    assert driver.google.requests.count(CREATE) == 0
    assert first.thread == driver.drafts[0].message.thread


def driver_sam() -> Person:
    return Person(name="Sam Rivera", address="sam@example.com", key="sam@example.com")


def driver_dana() -> Person:
    return Person(name="Dana Park", address="dana@acme.example", key="dana@acme.example")


def test_reading_the_same_thing_again_changes_nothing(driver: GmailDriver) -> None:
    driver.interview()
    proposal(driver, to="Lee Kim <lee@fabrikam.example>")
    driver.cycle()
    for _ in range(3):
        driver.google.mailbox.forget_history()
        driver.wait(minutes=5)
        driver.cycle(driver.open())
    assert driver.google.requests.count(CREATE) == 2
    assert driver.states() == ["waiting", "waiting"]


def test_an_edited_draft_is_never_replaced(driver: GmailDriver) -> None:
    driver.interview()
    driver.cycle()
    driver.google.mailbox.edit(driver.drafts[0], "My own words.", subject="Thank you!")
    mine = driver.drafts[0].message.raw
    driver.days(3)
    assert [one.message.raw for one in driver.drafts] == [mine]


def test_the_draft_just_made_is_not_cleaned_up_by_what_led_to_it(driver: GmailDriver) -> None:
    driver.mail(
        THEM,
        ME,
        "Your application",
        "Hi Sam,\n\nunfortunately we have decided not to move forward with your application.\n\nBest,\nDana",
        1,
    )
    driver.cycle()
    assert len(driver.drafts) == 1
    driver.days(1)
    assert len(driver.drafts) == 1 and driver.states() == ["waiting"]


def test_a_draft_that_was_sent_in_another_form_is_done(driver: GmailDriver) -> None:
    driver.interview()
    driver.cycle()
    driver.google.mailbox.discard(driver.drafts[0])
    driver.mail(ME, THEM, "Thanks!", "Hi Dana, thank you for yesterday.")
    driver.wait(hours=1)
    driver.cycle()
    assert driver.states() == ["sent"]


def test_a_follow_up_to_my_own_last_mail_goes_to_them(driver: GmailDriver) -> None:
    proposal(driver)
    driver.cycle()
    assert people(driver) == ["dana@acme.example"]
    assert str(driver.letters()[0]["In-Reply-To"]) == "<proposal@example.com>"


def test_the_draft_answers_the_newest_mail_and_there_is_none_if_that_was_theirs(driver: GmailDriver) -> None:
    driver.mail(THEM, ME, "Data review", "Hi Sam, could you make us an offer?", 10 * 24, number="asked@acme.example")
    text = "Hi Dana,\n\nplease find attached the proposal for the data review.\n\nBest,\nSam"
    answers = {"In_Reply_To": "<asked@acme.example>", "References": "<asked@acme.example>"}
    driver.mail(ME, THEM, "Re: Data review", text, 9 * 24, number="proposal@example.com", **answers)
    driver.cycle()
    assert str(driver.letters()[0]["In-Reply-To"]) == "<proposal@example.com>"
    assert str(driver.letters()[0]["References"]).split() == ["<asked@acme.example>", "<proposal@example.com>"]
    driver.google.mailbox.discard(driver.drafts[0])
    question = "Hi Sam, what would the second phase cost?"
    driver.mail(THEM, ME, "Re: Data review", question, In_Reply_To="<proposal@example.com>")
    driver.days(4)
    assert driver.drafts == []


def test_my_own_aliases_are_never_addressed(driver: GmailDriver) -> None:
    driver.google.mailbox.send_as.append(SendAs("Sam.Rivera@Side.example"))
    proposal(driver, Cc="SAM.rivera@side.EXAMPLE, Lee Kim <lee@acme.example>")
    driver.cycle()
    assert people(driver) == ["dana@acme.example"]
    assert people(driver, "Cc") == ["lee@acme.example"]


def test_everybody_of_a_group_mail_stays_where_they_were(driver: GmailDriver) -> None:
    proposal(driver, to="Dana Park <dana@acme.example>, Lee Kim <lee@acme.example>")
    driver.cycle()
    assert people(driver) == ["dana@acme.example", "lee@acme.example"]
    assert people(driver, "Cc") == []


@pytest.mark.parametrize("to", ['"Park, Dana" <dana@acme.example>', "=?utf-8?q?Park=2C_Dana?= <dana@acme.example>"])
def test_a_comma_in_a_name_breaks_nothing(driver: GmailDriver, to: str) -> None:
    proposal(driver)
    box = driver.google.mailbox
    (mail,) = box.messages.values()
    mail.raw = mail.raw.replace(b"Dana Park <dana@acme.example>", to.encode())
    driver.cycle()
    assert people(driver) == ["dana@acme.example"]


def test_a_malformed_address_leads_to_no_wrong_draft(driver: GmailDriver) -> None:
    proposal(driver)
    (mail,) = driver.google.mailbox.messages.values()
    mail.raw = mail.raw.replace(b"Dana Park <dana@acme.example>", b"Dana Park <dana@@acme>, undisclosed-recipients:;")
    driver.cycle()
    assert driver.drafts == []


def test_reply_to_of_the_same_organisation_is_used(driver: GmailDriver) -> None:
    driver.interview()
    driver.mail(
        THEM,
        ME,
        "Backend interview",
        "Hi Sam, see you at the interview.",
        60,
        Reply_To="Dana Park <dana.park@acme.example>",
    )
    driver.cycle()
    assert people(driver) == ["dana.park@acme.example"]


def test_a_copy_to_myself_does_not_make_me_somebody_else(driver: GmailDriver) -> None:
    proposal(driver, Bcc="sam@example.com")
    copy = next(iter(driver.google.mailbox.messages.values()))
    driver.google.mailbox.deliver(copy.raw, {"INBOX", "SENT"}, at=copy.at)
    driver.cycle()
    assert people(driver) == ["dana@acme.example"]


def test_a_recruiter_with_a_free_address_is_a_person(driver: GmailDriver) -> None:
    driver.interview(who=Person(name="Robin Hall", address="robin.hall@gmail.com", key="robinhall@gmail.com"))
    driver.cycle()
    assert people(driver) == ["robin.hall@gmail.com"]


def test_an_empty_account_yields_nothing(driver: GmailDriver) -> None:
    driver.google.calendars.add("Focus", NOW - timedelta(hours=30), NOW - timedelta(hours=29))
    report = driver.cycle()
    assert driver.drafts == [] and report.placed == {}


def test_entities_and_paragraphs_come_out_as_text(driver: GmailDriver) -> None:
    driver.interview("R&amp;D interview", description="<p>Topic: queues &amp; locks</p>")
    driver.cycle()
    body = driver.letters()[0].get_body(("plain",))
    assert body is not None
    text = body.get_content().replace("\r\n", "\n")
    assert "&amp;" not in text and "\n\n" in text


def test_the_signature_of_the_address_is_below_the_letter_and_nothing_else(driver: GmailDriver) -> None:
    driver.google.mailbox.send_as[0].signature = "<div>Sam Rivera<br>Rivera Data &amp; Co</div>"
    driver.interview()
    driver.cycle()
    body = driver.letters()[0].get_body(("plain",))
    assert body is not None
    assert body.get_content().replace("\r\n", "\n").rstrip().endswith("Rivera Data & Co")
    assert "followup" not in body.get_content().lower()


def test_old_mail_is_read_and_not_drafted_for(driver: GmailDriver) -> None:
    for number in range(12):
        driver.interview(f"Interview {number}", hours_ago=24 * (9 + number))
    driver.cycle()
    assert driver.drafts == []


def test_weekends_are_no_business_days(driver: GmailDriver) -> None:
    driver.clock.now = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)  # a Friday afternoon
    proposal(driver, days_ago=4)  # sent on Monday: five business days end on the next Monday
    driver.days(2, a_day=6)
    assert driver.drafts == []
    driver.days(2, a_day=6)
    assert len(driver.drafts) == 1


def test_finished_conversations_cost_nothing(driver: GmailDriver) -> None:
    for number in range(40):
        driver.mail(THEM, ME, f"Old {number}", "Hello", 24 * 20)
    driver.cycle()
    driver.google.forget_counts()
    for _ in range(10):
        driver.wait(minutes=5)
        driver.cycle()
    assert len(driver.google.requests) == 20


def test_what_began_and_ended_between_two_polls_is_seen(driver: GmailDriver) -> None:
    driver.cycle()
    driver.wait(days=3)  # the machine was off
    driver.interview(hours_ago=26)
    driver.mail(THEM, ME, "Backend interview", "Hi Sam, see you at the interview.", 60)
    driver.cycle(driver.open())
    assert len(driver.drafts) == 1


def test_an_order_that_gmail_does_not_promise_is_not_relied_on(driver: GmailDriver) -> None:
    proposal(driver)
    driver.mail(
        THEM,
        ME,
        "Re: Proposal: data review",
        "Hi Sam, we take it, thank you!",
        24,
        In_Reply_To="<proposal@example.com>",
    )
    box = driver.google.mailbox
    box.messages = dict(reversed(box.messages.items()))
    box.random.shuffle(box.history)
    driver.cycle()
    assert "reminder" not in str(driver.letters())
    assert [one.follow_up.purpose.value for one in driver.store.placements.all("home")] in ([], ["acceptance_reply"])


def test_mail_that_a_filter_archived_under_a_hidden_label_is_seen(driver: GmailDriver) -> None:
    proposal(driver)
    answer = driver.mail(
        THEM,
        ME,
        "Re: Proposal: data review",
        "Hi Sam, could you send me the numbers?",
        24,
        In_Reply_To="<proposal@example.com>",
    )
    answer.labels = {"Label_17"}
    driver.cycle()
    assert driver.drafts == []


def test_one_slow_or_failing_draft_does_not_hold_up_the_others(driver: GmailDriver) -> None:
    driver.interview()
    driver.interview("Other interview", who=LEE)
    once = iter([Fault(status=403, reason="forbidden")])
    driver.google.fault = lambda name: next(once, None) if name == CREATE else None
    for _ in range(3):
        with contextlib.suppress(Exception):
            driver.cycle()
        driver.wait(minutes=5)
    assert people(driver) == ["dana@acme.example", "lee@fabrikam.example"]

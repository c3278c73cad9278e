"""Failures of comparable programs, ruled out on IMAP, CalDAV and .ics addresses.

Each test names the numbers of the collected failures. Others of them are in
the tests beside this one: 1 to 3, 7, 11, 13, 16 to 25, 27 to 29, 33, 47, 51, 79, 82, 84.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import imapclient
import pytest

from followup_daemon.accounts.base.contract import NotPlaced
from followup_daemon.model.people import Person
from tests.accounts.contract_suite import DANA, SAM
from tests.accounts.imap.conftest import Feed
from tests.accounts.imap.driver import ImapDriver
from tests.accounts.imap.test_cycles import TEXT, at, interview

LEE = Person(name="Lee Kim", address="lee@fabrikam.example", key="lee@fabrikam.example")
DAY = 24


def placed(driver: ImapDriver) -> list[EmailMessage]:
    found = [message_from_bytes(data, policy=default) for data in driver.drafts().values()]
    return [one for one in found if isinstance(one, EmailMessage) and str(one["Message-ID"]).startswith("<fu1.")]


def addressed(driver: ImapDriver, name: str = "To") -> list[str]:
    return sorted(one.addr_spec for draft in placed(driver) if draft[name] for one in draft[name].addresses)


def proposal(driver: ImapDriver, days_ago: float = 9, to: Person = DANA, **more: str) -> None:
    at(driver, days_ago * DAY, "Sent", SAM, to, "Proposal: data review", TEXT, **{"number": "<p@x>", **more})


def days(driver: ImapDriver, count: int) -> None:
    for _ in range(count * 4):
        driver.wait(hours=6)
        driver.cycle()


@pytest.fixture
def appends(driver: ImapDriver, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """One entry for each APPEND of the account's own; the other client of the tests has another connection."""
    found: list[str] = []
    real = imapclient.IMAPClient.append

    def counted(self: imapclient.IMAPClient, folder: str, *arguments: Any, **more: Any) -> Any:
        if self is not driver.client:
            found.append(folder)
        return real(self, folder, *arguments, **more)

    monkeypatch.setattr(imapclient.IMAPClient, "append", counted)
    return found


def test_a_second_event_does_not_open_a_settled_follow_up(driver: ImapDriver, feed: Feed, appends: list[str]) -> None:
    interview(driver, feed)
    driver.cycle()
    driver.send_draft()
    driver.wait(hours=1)
    driver.cycle()
    driver.deliver(SAM, DANA, "Something else", "Hi Dana, here is the article.")
    days(driver, 3)
    assert appends == ["Drafts"]


def test_an_event_and_its_invitation_by_mail_are_one_conversation(driver: ImapDriver, feed: Feed) -> None:
    interview(driver, feed)
    at(driver, 40, "INBOX", DANA, SAM, "Your interview tomorrow", "Hi Sam, this is to confirm our interview at 8 am.")
    driver.cycle()
    assert driver.count_drafts() == 1


def test_two_daemons_on_one_mailbox_place_one_draft(driver: ImapDriver, feed: Feed, appends: list[str]) -> None:
    interview(driver, feed)
    driver.cycle()
    del driver.store  # a second machine, with a state of its own
    driver.cycle(driver.open())
    assert appends == ["Drafts"]


def test_reading_the_same_thing_again_changes_nothing(driver: ImapDriver, feed: Feed, appends: list[str]) -> None:
    interview(driver, feed)
    proposal(driver, to=LEE)
    driver.cycle()
    for folder in ("INBOX", "Sent"):
        driver.client.select_folder(folder)
        if driver.client.search(["ALL"]):
            driver.client.copy(driver.client.search(["ALL"]), folder)
    for _ in range(3):
        driver.wait(minutes=5)
        driver.cycle(driver.open())
    assert appends == ["Drafts", "Drafts"]
    assert driver.states() == ["waiting", "waiting"]


def test_among_many_drafts_our_own_is_found(driver: ImapDriver, feed: Feed, appends: list[str]) -> None:
    for number in range(120):
        driver.save_own_draft(LEE, f"Idea {number}")
    interview(driver, feed)
    for _ in range(3):
        driver.cycle(driver.open())
        driver.wait(minutes=5)
    assert appends == ["Drafts"]


def test_the_draft_just_made_is_not_cleaned_up_by_what_led_to_it(driver: ImapDriver) -> None:
    no = "Hi Sam,\n\nunfortunately we have decided not to move forward with your application.\n\nBest,\nDana"
    at(driver, 1, "INBOX", DANA, SAM, "Your application", no)
    driver.cycle()
    days(driver, 1)
    assert driver.count_drafts() == 1 and driver.states() == ["waiting"]


def test_a_draft_that_was_sent_in_another_form_is_done(driver: ImapDriver, feed: Feed) -> None:
    interview(driver, feed)
    driver.cycle()
    driver.delete_draft()
    driver.deliver(SAM, DANA, "Thanks!", "Hi Dana, thank you for yesterday.")
    driver.wait(hours=1)
    driver.cycle()
    assert driver.states() == ["sent"]


def test_a_nudge_answers_my_own_mail_and_addresses_the_other_side(driver: ImapDriver) -> None:
    proposal(driver)
    driver.cycle()
    (draft,) = placed(driver)
    assert addressed(driver) == ["dana@acme.example"]
    assert (draft["In-Reply-To"], draft["References"], draft["Subject"]) == (
        "<p@x>",
        "<p@x>",
        "Re: Proposal: data review",
    )


def test_there_is_no_draft_where_they_wrote_last_and_asked_something(driver: ImapDriver) -> None:
    proposal(driver, days_ago=5)
    driver.append(
        "INBOX",
        driver.letter(DANA, SAM, "Re: Proposal: data review", "Hi Sam, what would it cost?", In_Reply_To="<p@x>"),
    )
    days(driver, 3)
    assert driver.count_drafts() == 0


def test_my_own_address_is_never_addressed(driver: ImapDriver) -> None:
    proposal(driver, Cc="SAM@Example.COM, Lee <lee@acme.example>")
    driver.cycle()
    assert addressed(driver) == ["dana@acme.example"]
    assert addressed(driver, "Cc") == ["lee@acme.example"]


def test_two_recipients_both_stay_recipients(driver: ImapDriver) -> None:
    data = driver.letter(SAM, DANA, "Proposal: data review", TEXT)
    both = data.replace(b"To: Dana Park <dana@acme.example>", b"To: Dana <dana@acme.example>, Lee <lee@acme.example>")
    driver.clock.now -= timedelta(days=9)
    driver.append("Sent", both)
    driver.clock.now += timedelta(days=9)
    driver.cycle()
    assert addressed(driver) == ["dana@acme.example", "lee@acme.example"]
    assert addressed(driver, "Cc") == []


def test_a_malformed_address_leads_to_no_wrong_draft(driver: ImapDriver) -> None:
    data = driver.letter(SAM, DANA, "Proposal: data review", TEXT).replace(b"dana@acme.example", b"dana@@acme")
    driver.clock.now -= timedelta(days=9)
    driver.append("Sent", data)
    driver.clock.now += timedelta(days=9)
    driver.cycle()
    assert placed(driver) == []


def test_a_meeting_room_is_no_guest(driver: ImapDriver, feed: Feed) -> None:
    ended = driver.clock.now - timedelta(hours=25)
    feed.add(
        "Stand-up", ended - timedelta(hours=1), ended, "lee@example.com", name="Lee",
        more=("ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED;CN=Big room:mailto:room@resource.calendar.example",),
    )  # fmt: skip
    driver.cycle()
    assert driver.count_drafts() == 0


def test_a_comma_in_a_name_breaks_nothing(driver: ImapDriver) -> None:
    data = driver.letter(SAM, DANA, "Proposal: data review", TEXT)
    driver.clock.now -= timedelta(days=9)
    driver.append("Sent", data.replace(b"To: Dana Park <", b'To: "Park, Dana (Acme)" <'))
    driver.clock.now += timedelta(days=9)
    driver.cycle()
    assert addressed(driver) == ["dana@acme.example"]


def test_reply_to_of_the_same_organisation_is_used(driver: ImapDriver, feed: Feed) -> None:
    interview(driver, feed)
    at(
        driver, 60, "INBOX", DANA, SAM, "Backend interview", "Hi Sam, see you at the interview.",
        Reply_To="Dana <dana.park@acme.example>",
    )  # fmt: skip
    driver.cycle()
    assert addressed(driver) == ["dana.park@acme.example"]


def test_somebody_who_declined_is_not_written_to(driver: ImapDriver, feed: Feed) -> None:
    ended = driver.clock.now - timedelta(hours=25)
    feed.add(
        "Interview", ended - timedelta(hours=1), ended, "dana@acme.example",
        more=("ATTENDEE;PARTSTAT=DECLINED;CN=Lee:mailto:lee@acme.example",),
    )  # fmt: skip
    driver.cycle()
    assert addressed(driver) == ["dana@acme.example"] and addressed(driver, "Cc") == []


@pytest.mark.parametrize(
    "title", ["Canceled: Backend interview", "Abgesagt: Backend interview", "Annulé : Backend interview"]
)
def test_a_title_that_says_cancelled_is_a_cancellation(driver: ImapDriver, feed: Feed, title: str) -> None:
    ended = driver.clock.now - timedelta(hours=25)
    feed.add(title, ended - timedelta(hours=1), ended, "dana@acme.example")
    driver.cycle()
    assert driver.count_drafts() == 0


def test_a_cancelled_event_gets_no_draft(driver: ImapDriver, feed: Feed) -> None:
    ended = driver.clock.now - timedelta(hours=25)
    feed.add("Interview", ended - timedelta(hours=1), ended, "dana@acme.example", more=("STATUS:CANCELLED",))
    driver.cycle()
    assert driver.count_drafts() == 0


def test_a_copy_to_myself_is_not_their_answer(driver: ImapDriver) -> None:
    proposal(driver)
    at(driver, 9 * DAY, "INBOX", SAM, DANA, "Proposal: data review", TEXT, number="<p@x>")
    driver.cycle()
    assert addressed(driver) == ["dana@acme.example"]


def test_a_recruiter_with_a_free_address_is_a_person(driver: ImapDriver, feed: Feed) -> None:
    ended = driver.clock.now - timedelta(hours=25)
    feed.add("Backend interview", ended - timedelta(hours=1), ended, "robin.hall@gmail.com", name="Robin Hall")
    driver.cycle()
    assert addressed(driver) == ["robin.hall@gmail.com"]


@pytest.mark.parametrize(("hours", "drafts"), [(23, 0), (25, 1)])
def test_an_event_in_local_time_ends_when_it_ends_there(
    driver: ImapDriver, feed: Feed, hours: int, drafts: int
) -> None:
    """Auckland is thirteen hours ahead in November: taken for UTC, these would be a day off."""
    ends = driver.clock.now - timedelta(hours=hours) + timedelta(hours=13)
    feed.events += [
        "BEGIN:VEVENT", "UID:1@x", "SUMMARY:Backend"
            " interview", f"DTSTART;TZID=Pacific/Auckland:{ends - timedelta(hours=1):%Y%m%dT%H%M%S}",
        f"DTEND;TZID=Pacific/Auckland:{ends:%Y%m%dT%H%M%S}", "ATTENDEE;PARTSTAT=ACCEPTED;CN=Dana"
            " Park:mailto:dana@acme.example",
        "END:VEVENT",
    ]  # fmt: skip
    driver.cycle()
    assert driver.count_drafts() == drafts


def test_an_empty_account_yields_nothing(driver: ImapDriver, feed: Feed) -> None:
    assert driver.cycle().placed == {} and driver.count_drafts() == 0


def test_markup_of_strangers_comes_out_as_text(driver: ImapDriver, feed: Feed) -> None:
    ended = driver.clock.now - timedelta(hours=25)
    feed.add("R&D <b>interview</b>", ended - timedelta(hours=1), ended, "dana@acme.example")
    driver.cycle()
    (draft,) = placed(driver)
    html = draft.get_body(("html",))
    assert html is not None
    assert "&amp;amp;" not in html.get_content() and "<b>interview" not in html.get_content()


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "](https://evil.example)", "\\nBcc: evil@evil.example"])
def test_text_of_strangers_is_data_in_what_is_written(driver: ImapDriver, feed: Feed, text: str) -> None:
    ended = driver.clock.now - timedelta(hours=25)
    feed.add(f"Interview {text}", ended - timedelta(hours=1), ended, "dana@acme.example")
    driver.cycle()
    (draft,) = placed(driver)
    assert addressed(driver) == ["dana@acme.example"] and draft["Bcc"] is None
    assert b"<script" not in draft.as_bytes()


def test_the_first_run_drafts_nothing_old(driver: ImapDriver, feed: Feed) -> None:
    interview(driver, feed, hours_ago=24 * 12)
    proposal(driver, days_ago=60)
    driver.cycle()
    assert driver.count_drafts() == 0


def test_weekends_are_no_business_days(driver: ImapDriver) -> None:
    driver.clock.now = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)  # a Friday afternoon
    proposal(driver, days_ago=4)
    days(driver, 2)
    assert driver.count_drafts() == 0
    days(driver, 2)
    assert driver.count_drafts() == 1


def test_finished_conversations_cost_nothing(driver: ImapDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(40):
        at(driver, DAY * 20, "INBOX", DANA, SAM, f"Old {number}", "Hello")
    driver.cycle()
    fetched: list[Any] = []
    monkeypatch.setattr("followup_daemon.accounts.imap.commands.ask", lambda *arguments: fetched.append(arguments))
    for _ in range(5):
        driver.wait(minutes=5)
        driver.cycle()
    assert fetched == []


def test_what_began_and_ended_between_two_polls_is_seen(driver: ImapDriver, feed: Feed) -> None:
    driver.cycle()
    driver.wait(days=3)
    interview(driver, feed, hours_ago=26)
    driver.cycle(driver.open())
    assert driver.count_drafts() == 1


def test_one_draft_that_fails_does_not_hold_up_the_others(
    driver: ImapDriver, feed: Feed, monkeypatch: pytest.MonkeyPatch
) -> None:
    interview(driver, feed)
    proposal(driver, to=LEE)
    real, once = imapclient.IMAPClient.append, iter([1])

    def refuses(self: imapclient.IMAPClient, *arguments: Any, **more: Any) -> Any:
        if self is not driver.client and next(once, None):
            raise imapclient.exceptions.IMAPClientError("append failed: [OVERQUOTA] Quota exceeded")
        return real(self, *arguments, **more)

    monkeypatch.setattr(imapclient.IMAPClient, "append", refuses)
    for _ in range(4):
        with suppress(NotPlaced):
            driver.cycle()
        driver.wait(minutes=10)
    assert addressed(driver) == ["dana@acme.example", "lee@fabrikam.example"]


def test_one_unreadable_message_does_not_hold_up_the_others(driver: ImapDriver) -> None:
    driver.append("INBOX", b"\xff\xfe\x00 no mail at all")
    driver.append("INBOX", b"From: a@x.example\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n--\r\n")
    proposal(driver)
    driver.cycle()
    assert addressed(driver) == ["dana@acme.example"]


def test_all_new_mail_is_read_however_much_it_is(driver: ImapDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("followup_daemon.accounts.imap.mail.PART", 10)
    proposal(driver)
    for number in range(60):
        driver.deliver(SAM, LEE, f"Number {number}", "Hello")
    driver.cycle()
    assert addressed(driver) == ["dana@acme.example"]


def test_a_calendar_that_fails_is_not_an_empty_one(driver: ImapDriver, feed: Feed) -> None:
    interview(driver, feed)
    driver.cycle()
    feed.text = lambda: "<html>Sign in</html>"  # type: ignore[method-assign]
    driver.wait(minutes=5)
    with pytest.raises(Exception, match="other than a calendar"):
        driver.cycle()
    assert driver.count_drafts() == 1


def test_folders_are_found_that_the_user_did_not_subscribe_to(driver: ImapDriver) -> None:
    for name in ("Sent", "Drafts"):
        driver.client.unsubscribe_folder(name)
    proposal(driver)
    driver.cycle(driver.open())
    assert addressed(driver) == ["dana@acme.example"]

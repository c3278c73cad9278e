"""Reading Outlook: one request for an idle poll, each message once, whatever Graph does in between."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from followup_daemon.errors import AccountError, TemporaryError
from followup_daemon.model.calendar import AttendeeType, Event, ParticipationStatus
from followup_daemon.model.changes import Changes
from followup_daemon.model.mail import Direction, Message, Origin
from tests.accounts.contract_suite import DANA, SAM
from tests.accounts.outlook.driver import OutlookDriver
from tests.accounts.provider import Cursor
from tests.fakes.loopback import Fault
from tests.world import NOW

ME, THEM = "Sam Rivera <sam@example.com>", "Dana Park <dana@acme.example>"


def fill(driver: OutlookDriver, messages: int, events: int) -> None:
    for number in range(messages):
        driver.deliver(SAM, DANA, f"Number {number}", "Hello")
    for number in range(events):
        driver.add_event(f"Event {number}", DANA)


def read(driver: OutlookDriver) -> dict[str, Message]:
    return {one.subject: one for one in Cursor(driver).all()}


def test_an_idle_poll_is_exactly_one_batch(driver: OutlookDriver) -> None:
    cursor = Cursor(driver)
    fill(driver, 3, 2)
    driver.save_own_draft(DANA, "Mine")
    cursor.all()
    for account in (driver.account, driver.open()):
        driver.graph.forget_counts()
        assert not cursor.step(account).has_changes
        assert driver.graph.requests == ["batch"]
        assert len(driver.graph.calls) == 4


def test_an_idle_cycle_with_waiting_and_edited_drafts_is_exactly_one_batch(driver: OutlookDriver) -> None:
    driver.interview()
    driver.cycle()
    driver.wait(minutes=20)
    driver.mailbox.edit(driver.drafts[0])
    driver.cycle()
    assert driver.states() == ["edited"]
    for account in (driver.account, driver.open()):
        driver.wait(minutes=5)
        driver.graph.forget_counts()
        driver.cycle(account)
        assert driver.graph.requests == ["batch"]


def test_a_first_sync_takes_few_requests(driver: OutlookDriver) -> None:
    """``stress/volume`` reads 1,000 messages."""
    fill(driver, 250, 125)
    driver.graph.forget_counts()
    assert len(Cursor(driver).all()) == 250
    assert len(driver.graph.requests) <= 8


def test_a_first_sync_can_be_cut_short_anywhere_and_reads_nothing_twice(driver: OutlookDriver) -> None:
    fill(driver, 450, 1)
    cursor = Cursor(driver)
    subjects: list[str] = []
    while True:
        changes = cursor.step(driver.open())  # every part in a new process
        subjects += [message.subject for mail in changes.mail for message in mail.new]
        if changes.sync_progress is None:
            break
    assert Counter(subjects) == Counter(f"Number {number}" for number in range(450))


def test_a_small_page_is_only_slower(driver: OutlookDriver) -> None:
    driver.graph.honours_page_size = False
    fill(driver, 55, 1)
    assert len(Cursor(driver).all()) == 55


def test_nothing_is_decided_before_everything_was_read(driver: OutlookDriver) -> None:
    driver.interview()
    fill(driver, 150, 0)
    driver.mail(THEM, ME, "Backend interview", "Hi Sam, could you send me your references?", 2)
    assert driver.cycle().placed == {}


def test_ended_delta_tokens_lead_to_a_bounded_look_that_reads_nothing_twice(driver: OutlookDriver) -> None:
    cursor = Cursor(driver)
    fill(driver, 5, 0)
    cursor.all()
    driver.wait(days=9)
    driver.deliver(DANA, SAM, "While we slept", "Hello")
    driver.save_own_draft(DANA, "Mine")
    driver.graph.expire_deltas()
    assert [one.subject for one in cursor.all()] == ["While we slept"]
    assert not cursor.step().has_changes


def test_drafts_that_went_while_the_tokens_ended_are_gone(driver: OutlookDriver) -> None:
    driver.save_own_draft(DANA, "Mine")
    driver.interview()
    driver.cycle()
    assert driver.addressed() == ["dana@acme.example"]  # the user's own
    driver.mailbox.purge(driver.drafts[0])
    driver.graph.expire_deltas()
    driver.wait(minutes=5)
    assert len(driver.cycle().placed) == 1


def test_an_item_that_comes_twice_and_an_empty_page_are_harmless(driver: OutlookDriver) -> None:
    cursor = Cursor(driver)
    cursor.all()
    found: list[str] = []
    for number in range(30):
        driver.deliver(DANA, SAM, f"Number {number}", "Hello")
        found += [one.subject for one in cursor.all()]
    found += [one.subject for one in cursor.all()]
    assert Counter(found) == Counter(f"Number {number}" for number in range(30))


def test_drafts_are_no_mail_and_what_was_sent_of_them_is(driver: OutlookDriver) -> None:
    cursor = Cursor(driver)
    cursor.all()
    driver.save_own_draft(DANA, "Growing")
    for number in range(5):
        driver.mailbox.edit(driver.drafts[0], f"line {number}")
    changes = cursor.step()
    assert changes.drafts is not None and {one.subject for one in changes.drafts.new} == {"Growing"}
    assert [m for mail in changes.mail for m in mail.new] == []
    driver.mailbox.send(driver.drafts[0])
    assert [(m.subject, m.direction) for m in cursor.all()] == [("Growing", Direction.SENT)]


def test_mail_from_any_address_of_mine_is_mine(driver: OutlookDriver) -> None:
    driver.mailbox.proxies += ["smtp:Sam.Rivera@Contoso.example", "SIP:sam@contoso.example", "x500:/o=Org"]
    driver.mail("Sam <sam.rivera@contoso.example>", THEM, "From my alias", "Hello")
    assert read(driver)["From my alias"].direction is Direction.SENT
    assert "sam.rivera@contoso.example" in driver.account.account.addresses


def test_machines_are_told_by_headers_that_lists_leave_out(driver: OutlookDriver) -> None:
    driver.mail(THEM, ME, "Away", "I am away.", headers={"Auto-Submitted": "auto-replied"})
    driver.mail("News <news@shop.example>", ME, "50 % off", "Buy", headers={"List-Unsubscribe": "<https://x.example>"})
    driver.mail(THEM, ME, "Hello", "Hi Sam")
    found = read(driver)
    assert found["Away"].origin is Origin.REPLY
    assert found["50 % off"].origin is Origin.BULK
    assert found["Hello"].origin is Origin.HUMAN


def test_answers_to_invitations_are_no_mail_of_people(driver: OutlookDriver) -> None:
    driver.mail(THEM, ME, "Accepted: Interview", "", kind="#microsoft.graph.eventMessageResponse")
    assert read(driver)["Accepted: Interview"].origin is Origin.CALENDAR


def test_an_address_beyond_ascii_holds_nothing_up(driver: OutlookDriver) -> None:
    driver.mail("Jana <jana@übung.example>", ME, "Hallo", "Hi Sam")
    driver.mail(THEM, "Jana <jäna@acme.example>", "Hello", "Hi Jana")
    assert set(read(driver)) == {"Hallo", "Hello"}


def test_a_bounce_is_a_bounce(driver: OutlookDriver) -> None:
    driver.mail(
        "Microsoft Outlook <postmaster@outlook.com>",
        ME,
        "Undeliverable: Proposal",
        "dana@acme.example could not be reached",
    )
    assert read(driver)["Undeliverable: Proposal"].origin is Origin.BOUNCE


def test_mails_of_a_conversation_without_references_belong_together(driver: OutlookDriver) -> None:
    first = driver.mail(ME, THEM, "Proposal: data review", "please find attached the proposal", 200, message_id="<p@x>")
    answer = driver.mail(THEM, ME, "Re: Proposal: data review", "Hi Sam, what would it cost?", 100, answers="<p@x>")
    answer.entity["internetMessageHeaders"] = []
    assert first.entity["conversationId"] == answer.entity["conversationId"]
    driver.cycle()
    assert driver.drafts == []


def test_an_answer_that_a_rule_moved_is_seen_at_the_last_look(driver: OutlookDriver) -> None:
    text = "Hi Dana,\n\nplease find attached the proposal for the data review.\n\nBest,\nSam"
    driver.mail(ME, THEM, "Proposal: data review", text, 9 * 24, message_id="<p@x>")
    driver.mail(
        THEM, ME, "Re: Proposal: data review", "Hi Sam, what would it cost?", 24, answers="<p@x>", folder="archive"
    )
    driver.cycle()
    assert driver.drafts == []
    driver.wait(minutes=5)
    driver.graph.forget_counts()
    driver.cycle()
    assert driver.graph.requests == ["batch"]


def test_refused_parts_of_a_batch_are_asked_again_after_their_pause(driver: OutlookDriver) -> None:
    cursor = Cursor(driver)
    cursor.all()
    fill(driver, 3, 1)
    once = iter([Fault(status=429, reason="ApplicationThrottled", retry_after=17)])
    driver.graph.fault = lambda name: next(once, None) if "inbox" in name else None
    driver.deliver(DANA, SAM, "In", "Hello")
    begun = driver.clock.elapsed()
    assert len(cursor.all()) == 4
    assert driver.clock.elapsed() - begun >= 17


def test_no_call_is_made_before_the_pause_that_was_asked_for_is_over(driver: OutlookDriver) -> None:
    cursor = Cursor(driver)
    cursor.all()
    driver.graph.fault = lambda name: (
        None if name == "token" else Fault(status=429, reason="ApplicationThrottled", retry_after=120)
    )
    with pytest.raises(TemporaryError):
        cursor.step()
    calls = len(driver.graph.requests)
    driver.graph.fault = lambda name: None
    for _ in range(3):
        driver.wait(seconds=30)
        with pytest.raises(TemporaryError):
            cursor.step()
    assert len(driver.graph.requests) == calls
    driver.wait(seconds=31)
    cursor.step()


GARBAGE = (b"<html>hotel</html>", b"", b"[]", b"null", b'{"value":'
    b' 5}', b'{"value": [1], "@odata.deltaLink": 7}', b"\xff\xfe",
           b'{"responses": {"id":'
               b' 1}}', b'{"value": [], "@odata.nextLink": "https://evil.example/v1.0/me/messages"}')  # fmt: skip


@pytest.mark.parametrize("garbage", GARBAGE)
@pytest.mark.parametrize("first", [True, False])
def test_garbage_is_a_failed_read_and_moves_no_cursor(driver: OutlookDriver, garbage: bytes, first: bool) -> None:
    cursor = Cursor(driver)
    if not first:
        cursor.all()
    fill(driver, 2, 1)
    driver.deliver(DANA, SAM, "In", "Hello")
    for broken in (
        "batch",
        "GET /",
        "GET /calendarView",
        "GET /mailFolders/inbox/messages/delta",
        "GET /mailFolders/drafts/messages/delta",
    ):
        driver.graph.fault = lambda name, broken=broken: Fault(garbage=garbage) if name == broken else None  # type: ignore[misc]
        before = dict(cursor.positions)
        try:
            cursor.step(driver.open())
        except AccountError:
            assert cursor.positions == before
    driver.graph.fault = lambda name: None
    cursor.all(driver.open())
    assert sum(len(refs) for refs in cursor.refs.values()) >= 3


@pytest.mark.parametrize(
    "fault", [Fault(status=500), Fault(status=503), Fault(status=504), Fault(lost="before"), Fault(lost="after")]
)
def test_an_outage_is_a_failed_read_and_the_next_poll_catches_up(driver: OutlookDriver, fault: Fault) -> None:
    cursor = Cursor(driver)
    cursor.all()
    fill(driver, 3, 1)
    driver.graph.fault = lambda name: fault
    with pytest.raises(TemporaryError):
        cursor.step()
    driver.graph.fault = lambda name: None
    assert len(cursor.all()) == 3


# Calendar


def events(driver: OutlookDriver) -> dict[str, Event]:
    return {one.title: one for calendar in _last(driver).calendar for one in calendar.events}


def _last(driver: OutlookDriver) -> Changes:
    cursor = Cursor(driver)
    while True:
        changes = cursor.step()
        if changes.sync_progress is None:
            return changes


def verdicts(driver: OutlookDriver) -> set[str | None]:
    report = driver.cycle()
    return {str(getattr(one, "reason", None)) for one in report.verdicts.values()}


def test_rooms_are_no_guests_and_the_declined_are_left_out(driver: OutlookDriver) -> None:
    event = driver.interview()
    room = {
        "type": "resource",
        "status": {"response": "accepted"},
        "emailAddress": {"name": "Room 5", "address": "room5@example.com"},
    }
    gone = {
        "type": "required",
        "status": {"response": "declined"},
        "emailAddress": {"name": "Lee", "address": "lee@acme.example"},
    }
    event["attendees"] += [room, gone]
    found = {one.person.key: one for one in events(driver)["Backend interview"].attendees}
    assert found["room5@example.com"].type is AttendeeType.RESOURCE
    assert found["lee@acme.example"].status is ParticipationStatus.DECLINED
    driver.cycle()
    assert driver.addressed() == ["dana@acme.example"]


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"isCancelled": True}, "cancelled"),
        ({"subject": "Canceled: Backend interview"}, "cancelled"),
        ({"subject": "Abgesagt: Backend interview"}, "cancelled"),
        ({"sensitivity": "private"}, "private"),
        ({"isAllDay": True}, "not_a_meeting"),
    ],
)
def test_what_deserves_no_draft_gets_none(driver: OutlookDriver, more: dict[str, Any], reason: str) -> None:
    driver.interview(**more)
    assert verdicts(driver) == {reason}


@pytest.mark.parametrize(
    ("answer", "tentative"),
    [("organizer", True), ("accepted", True), ("notResponded", False), ("tentativelyAccepted", False)],
)
def test_a_pencilled_slot_is_tentative_but_not_an_open_invitation(
    driver: OutlookDriver, answer: str, tentative: bool
) -> None:
    driver.interview(showAs="tentative", responseStatus={"response": answer})
    (found,) = events(driver).values()
    assert found.tentative is tentative


def test_all_day_is_midnight_where_the_user_is(driver: OutlookDriver) -> None:
    driver.me = replace(driver.me, time_zone="Pacific/Auckland")
    driver.account = driver.open()
    day = {"dateTime": "2026-11-18T00:00:00.0000000", "timeZone": "UTC"}
    driver.interview("Fair", isAllDay=True, start=day, end={**day, "dateTime": "2026-11-19T00:00:00.0000000"})
    assert events(driver)["Fair"].starts_at == datetime(2026, 11, 17, 11, 0, tzinfo=UTC)


def test_windows_names_of_zones_are_understood(driver: OutlookDriver) -> None:
    driver.interview(originalStartTimeZone="W. Europe Standard Time")
    assert events(driver)["Backend interview"].time_zone == "Europe/Berlin"


def test_only_the_first_of_a_series_is_followed_up(driver: OutlookDriver) -> None:
    for week in (0, 1, 2):
        driver.interview("Weekly with Acme", hours_ago=25 - 168 * week, type="occurrence", seriesMasterId="S1")
    driver.cycle()
    assert len(driver.drafts) == 1
    for _ in range(2):
        driver.wait(weeks=1)
        driver.cycle()
    assert driver.graph.requests.count("POST /messages") == 1


def test_a_calendar_of_many_pages_is_read_to_its_end(driver: OutlookDriver) -> None:
    fill(driver, 0, 1200)
    assert len(events(driver)) == 1200


def test_an_event_that_cannot_be_read_is_set_aside_alone(driver: OutlookDriver) -> None:
    from followup_daemon.accounts.microsoft import events

    good = driver.interview()
    bad = dict(good, id="bad", start={"dateTime": "soon"})
    found, unreadable = events.events([good, bad, 7, None, {"id": "empty"}], "UTC", NOW - timedelta(days=120))
    assert [one.title for one in found] == ["Backend interview"]
    assert "bad" in [one.ref for one in unreadable]


def test_what_the_server_says_of_the_sender_is_read(driver: OutlookDriver) -> None:
    said = "spf=pass smtp.mailfrom=acme.example; dkim=none; dmarc=pass action=none header.from=acme.example"
    driver.mail(THEM, ME, "Hello", "Hi Sam", headers={"Authentication-Results": said})
    (field,) = read(driver)["Hello"].authentication
    assert [(one.method, one.result) for one in field.results] == [("spf", "pass"), ("dkim", "none"), ("dmarc", "pass")]

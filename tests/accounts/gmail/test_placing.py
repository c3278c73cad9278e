"""Placing a draft in Gmail: in its thread, exactly once, and never more than that."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from followup_daemon.accounts.base.contract import NotPlaced, PlacementUnknown
from followup_daemon.accounts.transport import NotAllowed
from followup_daemon.compose import letter
from followup_daemon.errors import AccountError
from followup_daemon.model.draft import DraftRef, Marker, ObservedState
from tests.accounts.contract_suite import DANA, KEY, draft, marker
from tests.accounts.gmail.driver import GmailDriver
from tests.accounts.provider import with_api
from tests.fakes.google.mailbox import SendAs
from tests.fakes.loopback import Fault
from tests.world import NOW

CREATE = "gmail.users.drafts.create"
LONG = "<AM9PR08MB5939" + "0123456789ABCDEF" * 5 + "@AM9PR08MB5939.eurprd08.prod.outlook.com>"
ME, THEM = "Sam Rivera <sam@example.com>", "Dana Park <dana@acme.example>"


def place(driver: GmailDriver, **changed: Any) -> DraftRef:
    one = replace(draft(), **changed)
    return driver.account.drafts.place(one, letter.to_bytes(one, NOW))


def talk(driver: GmailDriver, number: str = "first@acme.example", subject: str = "Backend interview") -> str:
    """Add a mail of Dana's. Return its reference as the account gives it."""
    mail = driver.mail(THEM, ME, subject, "Hi Sam, shall we talk?", 50, number=number)
    return f"{mail.thread}/{mail.id}"


def test_a_draft_is_in_its_thread(driver: GmailDriver) -> None:
    answers = talk(driver)
    place(
        driver,
        answers=answers,
        in_reply_to="<first@acme.example>",
        references=("<first@acme.example>",),
        subject="Re: Backend interview",
    )
    (one,) = driver.drafts
    assert one.message.thread == answers.partition("/")[0]
    assert driver.google.mailbox.ghosts == []


def test_long_message_ids_survive_folding(driver: GmailDriver) -> None:
    answers = talk(driver, LONG.strip("<>"))
    place(driver, answers=answers, in_reply_to=LONG, references=("<a@b>", LONG), subject="Re: Backend interview")
    (one,) = driver.letters()
    assert str(one["In-Reply-To"]).split() == [LONG]
    assert str(one["References"]).split() == ["<a@b>", LONG]


def test_a_thread_that_is_gone_does_not_hold_the_draft_up_for_ever(driver: GmailDriver) -> None:
    with pytest.raises(NotPlaced):
        place(driver, answers="18cgone/18cgone")
    place(driver, answers="18cgone/18cgone")
    assert driver.count_drafts() == 1


def test_the_sender_is_the_alias_that_the_conversation_used(driver: GmailDriver) -> None:
    driver.google.mailbox.send_as.append(SendAs("sam@side.example"))
    driver.interview()
    driver.mail(
        "sam@side.example", THEM, "Backend interview", "Hi Dana, I look forward to our interview.\n\nBest,\nSam", 60
    )
    driver.cycle()
    assert [str(one["From"]) for one in driver.letters()] == ["Sam Rivera <sam@side.example>"]


def test_an_address_that_gmail_would_rewrite_is_not_used(driver: GmailDriver) -> None:
    driver.google.mailbox.send_as.append(SendAs("sam@pending.example", verified=False))
    driver.me = replace(driver.me, addresses=driver.me.addresses | {"sam@pending.example"})
    driver.account = driver.open()
    driver.interview()
    driver.mail(THEM, "Sam <sam@pending.example>", "Backend interview", "Hi Sam, see you at the interview.", 60)
    driver.cycle()
    assert [str(one["From"]) for one in driver.letters()] == ["Sam Rivera <sam@example.com>"]


FAULTS = [
    (Fault(status=400, reason="invalidArgument"), NotPlaced),
    (Fault(status=403, reason="forbidden"), NotPlaced),
    (Fault(status=403, reason="rateLimitExceeded"), NotPlaced),
    (Fault(status=413, reason="tooLarge"), NotPlaced),
    (Fault(status=429, reason="rateLimitExceeded", retry_after=30), NotPlaced),
    (Fault(status=500), PlacementUnknown),
    (Fault(status=502), PlacementUnknown),
    (Fault(status=503, retry_after=30), PlacementUnknown),
    (Fault(status=504), PlacementUnknown),
    (Fault(lost="before"), PlacementUnknown),
    (Fault(lost="after"), PlacementUnknown),
    (Fault(garbage=b"<html>"), PlacementUnknown),
    (Fault(garbage=b"\xff\xfe"), PlacementUnknown),
    (Fault(garbage=b"[]"), PlacementUnknown),
    (Fault(garbage=b'{"id": 1}'), PlacementUnknown),
    (Fault(status=401, reason="authError"), AccountError),
]


@pytest.mark.parametrize(("fault", "meaning"), FAULTS)
def test_whatever_fails_there_is_exactly_one_post(driver: GmailDriver, fault: Fault, meaning: type[Exception]) -> None:
    driver.google.fault = lambda name: fault if name == CREATE else None
    with pytest.raises(meaning):
        place(driver)
    assert driver.google.requests.count(CREATE) == 1
    assert driver.count_drafts() == (1 if fault.lost == "after" else 0)


def test_no_connection_means_that_nothing_was_placed(driver: GmailDriver) -> None:
    refused = GmailDriver(driver.folder / "x" if (driver.folder / "x").mkdir() is None else driver.folder)
    place_ = with_api(refused.place, endpoint="http://127.0.0.1:1")
    from followup_daemon.accounts.base.config import Opening
    from followup_daemon.accounts.gmail.account import open_gmail

    account = open_gmail(refused.me, place_, Opening(secrets=refused.kept, pace=refused.clock))
    (refused.folder / "client_secret.json").write_text(
        (refused.folder / "client_secret.json")
        .read_text()
        .replace("https://oauth2.googleapis.com", "http://127.0.0.1:1")
    )
    one = draft()
    with pytest.raises(NotPlaced):
        account.drafts.place(one, letter.to_bytes(one, NOW))


def test_one_draft_costs_at_most_four_requests_including_the_last_look(driver: GmailDriver) -> None:
    driver.cycle()
    driver.interview()
    driver.google.forget_counts()
    assert len(driver.cycle().placed) == 1
    first_poll = ["gmail.users.history.list", "calendar.events.list"]
    assert driver.google.requests[:2] == first_poll
    assert len(driver.google.requests[2:]) <= 4


def test_after_a_lost_answer_the_draft_is_found_and_not_made_again(driver: GmailDriver) -> None:
    driver.interview()
    driver.google.fault = lambda name: Fault(lost="after") if name == CREATE else None
    driver.cycle()
    assert driver.states() == ["placing"]
    driver.google.fault = lambda name: None
    for minutes in (5, 5, 6, 60):
        driver.wait(minutes=minutes)
        driver.cycle(driver.open())
    assert driver.count_drafts() == 1
    assert driver.google.requests.count(CREATE) == 1
    assert driver.states() == ["waiting"]


@pytest.mark.parametrize(("what", "state"), [("bin", "dismissed"), ("send", "sent")])
def test_after_a_lost_answer_its_user_may_be_faster_than_googles_index(
    driver: GmailDriver, what: str, state: str
) -> None:
    driver.google.mailbox.lag.search = timedelta(hours=5)
    driver.interview()
    driver.google.fault = lambda name: Fault(lost="after") if name == CREATE else None
    driver.cycle()
    driver.google.fault = lambda name: None
    getattr(driver.google.mailbox, what)(driver.drafts[0])
    for minutes in (5, 15, 60):
        driver.wait(minutes=minutes)
        driver.cycle(driver.open())
    assert driver.google.requests.count(CREATE) == 1
    assert driver.states() == [state]


def test_after_a_lost_request_the_draft_is_made_again_once_the_reads_have_settled(driver: GmailDriver) -> None:
    driver.interview()
    driver.google.fault = lambda name: Fault(lost="before") if name == CREATE else None
    driver.cycle()
    driver.google.fault = lambda name: None
    driver.wait(minutes=10)
    driver.cycle()
    assert driver.count_drafts() == 0
    driver.wait(minutes=6)
    driver.cycle(driver.open())
    assert driver.count_drafts() == 1


def test_a_draft_that_hides_from_reads_is_not_taken_for_deleted(driver: GmailDriver) -> None:
    driver.google.mailbox.lag.reads = timedelta(minutes=10)
    driver.interview()
    driver.cycle()
    for _ in range(6):
        driver.wait(minutes=2)
        driver.cycle(driver.open())
        assert driver.states() == ["waiting"]
    assert driver.google.requests.count(CREATE) == 1


def test_our_own_fresh_draft_is_no_news(driver: GmailDriver) -> None:
    driver.interview()
    for _ in range(20):
        driver.cycle()
        driver.wait(minutes=5)
    assert driver.google.requests.count(CREATE) == 1


def test_a_message_id_that_gmail_replaced_is_remembered(driver: GmailDriver) -> None:
    driver.google.mailbox.habits.new_message_id_on_create = True
    driver.interview()
    driver.cycle()
    driver.wait(minutes=30)
    driver.cycle(driver.open())
    assert driver.states() == ["waiting"]
    driver.google.mailbox.send(driver.drafts[0])
    driver.wait(minutes=5)
    driver.cycle(driver.open())
    assert driver.states() == ["sent"]


@pytest.mark.parametrize("fresh_process", [False, True])
def test_what_became_of_a_draft_is_told_apart(tmp_path: Path, fresh_process: bool) -> None:
    def what(happens: str) -> list[str]:
        folder = tmp_path / f"{happens}{fresh_process}"
        folder.mkdir()
        driver = GmailDriver(folder)
        driver.interview()
        driver.cycle()
        driver.wait(minutes=20)
        box, (one,) = driver.google.mailbox, driver.drafts
        {
            "edited": lambda: box.edit(one),
            "renamed": lambda: box.edit(one, subject="Something else"),
            "sent": lambda: box.send(one),
            "edited and sent": lambda: (box.edit(one), box.send(one)),
            "sent anew": lambda: (setattr(box.habits, "new_message_id_on_send", True), box.send(one)),
            "deleted": lambda: box.discard(one),
            "binned": lambda: box.bin(one),
            "nothing": lambda: None,
        }[happens]()
        for _ in range(3):
            driver.wait(minutes=5)
            driver.cycle(driver.open() if fresh_process else None)
        assert driver.google.requests.count(CREATE) == 1
        return driver.states()

    assert what("nothing") == ["waiting"]
    assert what("edited") == ["edited"]
    assert what("renamed") == ["edited"]
    assert what("sent") == ["sent"]
    assert what("edited and sent") == ["sent"]
    assert what("sent anew") == ["sent"]
    assert what("deleted") == ["dismissed"]
    assert what("binned") == ["dismissed"]


def test_the_index_that_lags_does_not_make_a_sent_draft_a_dismissed_one(driver: GmailDriver) -> None:
    driver.google.mailbox.lag.search = timedelta(hours=1)
    driver.interview()
    driver.cycle()
    driver.wait(minutes=20)
    driver.google.mailbox.send(driver.drafts[0])
    driver.wait(minutes=1)
    driver.cycle()
    assert driver.states() == ["sent"]


def test_what_is_overtaken_stays_and_its_user_is_told(driver: GmailDriver) -> None:
    driver.interview()
    driver.cycle()
    driver.wait(minutes=30)
    driver.mail(THEM, ME, "Hello", "Hi Sam, could you send me the numbers?")
    report = driver.cycle()
    assert driver.count_drafts() == 1
    assert report.obsolete_drafts == 1
    (placement,) = driver.store.placements.all("home")
    assert (str(placement.state), placement.obsolete_reason) == ("answered", "they_replied")
    driver.wait(minutes=5)
    assert driver.cycle().obsolete_drafts == 0


def test_a_cancellation_marks_the_draft_and_leaves_it(driver: GmailDriver) -> None:
    event = driver.interview()
    driver.cycle()
    driver.wait(minutes=30)
    driver.google.calendars.cancel(event)
    driver.cycle()
    assert driver.count_drafts() == 1
    assert [one.obsolete_reason for one in driver.store.placements.all("home")] == ["cancelled"]


PLANTED = [
    lambda users: users.drafts().send(userId="me", body={"id": "r1"}),
    lambda users: users.messages().send(userId="me", body={"raw": "x"}),
    lambda users: users.drafts().delete(userId="me", id="r1"),
    lambda users: users.drafts().update(userId="me", id="r1", body={}),
    lambda users: users.messages().trash(userId="me", id="m1"),
    lambda users: users.messages().modify(userId="me", id="m1", body={}),
    lambda users: users.messages().delete(userId="me", id="m1"),
    lambda users: users.messages().insert(userId="me", body={}),
    lambda users: users.settings().sendAs().create(userId="me", body={}),
]


@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_call_that_changes_anything_is_refused_alone_and_in_a_batch(
    driver: GmailDriver, planted: Any
) -> None:
    api = driver.account.mail.api
    for attempt in (
        lambda: api.call(planted(api.users)),
        lambda: api.attempt(planted(api.users)),
        lambda: api.batch({"x": planted(api.users)}),
    ):
        with pytest.raises(NotAllowed):
            attempt()
    assert [name for name in driver.google.requests if name != "batch"] == []


def test_a_batch_holds_nothing_but_reads(driver: GmailDriver) -> None:
    api = driver.account.mail.api
    create = api.users.drafts().create(userId="me", body={"message": {"raw": "x"}})
    with pytest.raises(NotAllowed):
        api.batch({"x": create})


def test_another_host_is_never_called(driver: GmailDriver) -> None:
    request = driver.account.mail.api.users.getProfile(userId="me")
    request.uri = request.uri.replace("gmail.googleapis.com", "evil.example")
    with pytest.raises(NotAllowed):
        driver.account.mail.api.call(request)


def test_a_found_copy_counts_as_touched_where_anything_was_saved_again(driver: GmailDriver) -> None:
    driver.save_own_draft(DANA, "Mine")
    driver.cycle()
    since = driver.account.drafts.checkpoint(draft())
    driver.google.fault = lambda name: Fault(lost="after") if name == CREATE else None
    with pytest.raises(PlacementUnknown):
        place(driver)
    driver.google.fault = lambda name: None
    known = Marker(key=KEY, message_id=draft().message_id, since=since, letter_digest="abc")
    assert [one.digest for one in driver.open().drafts.find(known)] == ["abc"]
    driver.google.mailbox.edit(driver.drafts[1])
    assert [one.digest for one in driver.open().drafts.find(known)] == [""]
    assert driver.open().drafts.inspect(None, marker()) is ObservedState.TOUCHED

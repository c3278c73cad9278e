"""Placing a draft in Outlook: in its conversation, to the right people, exactly once; and taking it back untouched."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from followup_daemon.accounts.base.contract import NotPlaced, PlacementUnknown
from followup_daemon.accounts.microsoft import allowed_calls
from followup_daemon.accounts.microsoft.api import Call
from followup_daemon.accounts.outlook.resources import Ref, ref
from followup_daemon.accounts.transport import NotAllowed
from followup_daemon.compose import letter
from followup_daemon.errors import AccountError
from followup_daemon.model.draft import DraftRef, ObservedState
from tests.accounts.contract_suite import KEY, draft, marker
from tests.accounts.outlook.driver import OutlookDriver
from tests.fakes.graph.mailbox import Row
from tests.fakes.loopback import Fault
from tests.world import NOW

ME, THEM = "Sam Rivera <sam@example.com>", "Dana Park <dana@acme.example>"
REPLY = "POST /messages/{id}/createReplyAll"
CREATE = "POST /messages"


@pytest.fixture(params=[False, True], ids=["as documented", "the worse answer"])
def graph_ignores(request: pytest.FixtureRequest, driver: OutlookDriver) -> bool:
    """Whether Graph ignores all but the body of what a reply is made with."""
    driver.mailbox.habits.reply_ignores_message = request.param
    return bool(request.param)


def place(driver: OutlookDriver, mail: Row | None = None, **changed: Any) -> DraftRef:
    """Place a draft that answers ``mail``."""
    if mail is not None:
        number, subject = mail.entity["internetMessageId"], f"Re: {mail.entity['subject']}"
        changed |= {
            "answers": ref(mail.entity).to_text(),
            "in_reply_to": number,
            "references": (number,),
            "subject": subject,
        }
    one = replace(draft(), **changed)
    return driver.account.drafts.place(one, letter.to_bytes(one, NOW))


def posts(driver: OutlookDriver) -> int:
    return sum(name.startswith("POST /messages") for name in driver.graph.requests)


def test_a_reply_is_in_the_conversation_and_goes_to_them(driver: OutlookDriver, graph_ignores: bool) -> None:
    mail = driver.mail(THEM, ME, "Backend interview", "Hi Sam, shall we talk?", 50)
    place(driver, mail)
    (row,) = driver.drafts
    assert row.entity["conversationId"] == mail.entity["conversationId"]
    assert row.properties["thread"] == mail.entity["internetMessageId"]
    assert driver.addressed() == ["dana@acme.example"] and driver.addressed("ccRecipients") == []
    assert row.entity["internetMessageId"] == draft().message_id
    assert row.properties[allowed_calls.KEY_PROPERTY] == KEY
    assert row.entity["subject"] == "Re: Backend interview"
    assert posts(driver) == 1


def test_a_follow_up_to_my_own_mail_does_not_address_me(driver: OutlookDriver, graph_ignores: bool) -> None:
    mine = driver.mail(ME, f"{THEM}; Sam <SAM@example.com>", "Proposal", "attached", 200)
    place(driver, mine)
    assert driver.addressed() == ["dana@acme.example"]
    assert posts(driver) == 1


def test_everybody_of_a_group_mail_stays_where_they_were(driver: OutlookDriver, graph_ignores: bool) -> None:
    text = "Hi Dana,\n\nplease find attached the proposal for the data review.\n\nBest,\nSam"
    driver.mail(
        ME, f"{THEM}; Lee Kim <lee@acme.example>", "Proposal: data review", text, 9 * 24, cc=["Kit <kit@acme.example>"]
    )
    driver.cycle()
    assert driver.addressed() == ["dana@acme.example", "lee@acme.example"]
    assert driver.addressed("ccRecipients") == ["kit@acme.example"]


def test_the_read_state_of_what_is_answered_is_restored(driver: OutlookDriver) -> None:
    unread = driver.mail(THEM, ME, "Backend interview", "Hi Sam", 50)
    place(driver, unread)
    assert unread.entity["isRead"] is False


def test_a_mail_that_was_read_is_left_alone(driver: OutlookDriver) -> None:
    read = driver.mail(THEM, ME, "Backend interview", "Hi Sam", 50)
    read.entity["isRead"] = True
    place(driver, read)
    assert not [one for one in driver.graph.calls if one.name.startswith("PATCH")]


@pytest.mark.parametrize("kind", ["#microsoft.graph.eventMessageRequest", "#microsoft.graph.eventMessage"])
def test_an_invitation_gets_a_fresh_message_with_its_thread_in_it(driver: OutlookDriver, kind: str) -> None:
    invitation = driver.mail(THEM, ME, "Backend interview", "", 50, kind=kind)
    place(driver, invitation)
    (row,) = driver.drafts
    assert row.properties[allowed_calls.IN_REPLY_TO] == invitation.entity["internetMessageId"]
    assert posts(driver) == 1


def test_what_graph_refuses_to_reply_to_does_not_hold_the_draft_up(driver: OutlookDriver) -> None:
    report = driver.mail(THEM, ME, "Report", "", 50, kind="#microsoft.graph.report")
    looks_plain = Ref(report.entity["id"], report.entity["conversationId"], True).to_text()
    changed: dict[str, Any] = {"answers": looks_plain, "in_reply_to": "<a@b>", "references": ("<a@b>",)}
    with pytest.raises(NotPlaced):
        place(driver, **changed)
    place(driver, **changed)
    assert driver.count_drafts() == 1


def test_a_mail_that_is_gone_does_not_hold_the_draft_up(driver: OutlookDriver) -> None:
    with pytest.raises(NotPlaced):
        place(driver, answers="m gone AAQ=")
    place(driver, answers="m gone AAQ=")
    assert driver.count_drafts() == 1


def test_a_category_marks_the_draft_where_it_is_wanted(driver: OutlookDriver) -> None:
    driver.place = replace(driver.place, category="Follow-up draft")
    driver.account = driver.open()
    place(driver)
    assert driver.drafts[0].entity["categories"] == ["Follow-up draft"]


FAULTS = [
    (Fault(status=400, reason="ErrorInvalidRequest"), NotPlaced, 0),
    (Fault(status=403, reason="ErrorAccessDenied"), NotPlaced, 0),
    (Fault(status=413, reason="ErrorMessageSizeExceeded"), NotPlaced, 0),
    (Fault(status=429, reason="ApplicationThrottled", retry_after=30), NotPlaced, 0),
    (Fault(status=401, reason="InvalidAuthenticationToken"), NotPlaced, 0),
    (Fault(status=500), PlacementUnknown, 0),
    (Fault(status=503, retry_after=5), PlacementUnknown, 0),
    (Fault(status=504), PlacementUnknown, 0),
    (Fault(lost="before"), PlacementUnknown, 0),
    (Fault(lost="after"), PlacementUnknown, 1),
    (Fault(garbage=b"<html>"), PlacementUnknown, 0),
    (Fault(garbage=b"[]"), PlacementUnknown, 0),
    (Fault(garbage=b'{"id": 7}'), PlacementUnknown, 0),
]


@pytest.mark.parametrize(("fault", "meaning", "left"), FAULTS)
def test_whatever_fails_there_is_exactly_one_post(
    driver: OutlookDriver, fault: Fault, meaning: type[Exception], left: int
) -> None:
    driver.graph.fault = lambda name: fault if name == CREATE else None
    with pytest.raises(meaning):
        place(driver)
    assert posts(driver) == 1
    assert driver.count_drafts() == left


def test_one_draft_costs_at_most_six_requests_including_the_last_look(
    driver: OutlookDriver, graph_ignores: bool
) -> None:
    driver.cycle()
    driver.interview()
    driver.mail(THEM, ME, "Backend interview", "Hi Sam, see you at the interview.", 60)
    driver.graph.forget_counts()
    assert len(driver.cycle().placed) == 1
    headers_of_the_new_mail = 1
    assert driver.graph.requests[0] == "batch"
    assert len(driver.graph.requests[1 + headers_of_the_new_mail :]) <= 6
    assert driver.addressed() == ["dana@acme.example"]


@pytest.mark.parametrize("reply", [False, True])
@pytest.mark.parametrize("where", ["the reply", "its completion"])
def test_after_a_lost_answer_there_is_one_finished_draft(
    driver: OutlookDriver, graph_ignores: bool, reply: bool, where: str
) -> None:
    driver.interview()
    if reply:
        driver.mail(THEM, ME, "Backend interview", "Hi Sam, see you at the interview.", 60)
    lost = (REPLY, CREATE) if where == "the reply" else ("PATCH /messages/{id}",)
    driver.graph.fault = lambda name: (
        Fault(lost="after" if where == "the reply" else "before") if name in lost else None
    )
    driver.cycle()
    driver.graph.fault = lambda name: None
    for minutes in (5, 5, 6, 5, 60):
        driver.wait(minutes=minutes)
        driver.cycle(driver.open())
    assert driver.count_drafts() == 1
    assert driver.addressed() == ["dana@acme.example"]
    assert driver.drafts[0].entity["internetMessageId"].startswith("<fu1.")
    assert driver.states() == ["waiting"]


def test_a_reply_that_was_deleted_before_anybody_knew_of_it_is_not_made_again(
    driver: OutlookDriver, graph_ignores: bool
) -> None:
    driver.interview()
    driver.mail(THEM, ME, "Backend interview", "Hi Sam, see you at the interview.", 60)
    driver.graph.fault = lambda name: Fault(lost="after") if name == REPLY else None
    driver.cycle()
    driver.graph.fault = lambda name: None
    driver.mailbox.discard(driver.drafts[0])
    for minutes in (5, 15, 60):
        driver.wait(minutes=minutes)
        driver.cycle(driver.open())
    assert driver.count_drafts() == 0
    assert driver.states() == ["dismissed"]


@pytest.mark.parametrize("last", ["PATCH /messages/{id}", "DELETE /messages/{id}"])
def test_an_unfinished_reply_that_we_took_back_is_not_taken_for_the_users_doing(
    driver: OutlookDriver, last: str
) -> None:
    """Whatever the process died after: the follow-up is made once more, and there is one."""
    driver.mailbox.habits.reply_ignores_message = True
    driver.interview()
    driver.mail(THEM, ME, "Backend interview", "Hi Sam, see you at the interview.", 60)
    driver.graph.fault = lambda name: Fault(lost="after") if name == REPLY else None
    driver.cycle()
    driver.wait(minutes=16)
    driver.graph.fault = lambda name: Fault(lost="after") if name == last else None
    with pytest.raises(AccountError):
        driver.cycle(driver.open())
    driver.graph.fault = lambda name: None
    for minutes in (5, 15, 60):
        driver.wait(minutes=minutes)
        driver.cycle(driver.open())
    assert driver.count_drafts() == 1
    assert driver.addressed() == ["dana@acme.example"]
    assert driver.states() == ["waiting"]


def test_a_draft_that_hides_from_reads_is_not_taken_for_deleted(driver: OutlookDriver) -> None:
    driver.mailbox.lag = timedelta(minutes=10)
    driver.interview()
    driver.cycle()
    for _ in range(6):
        driver.wait(minutes=2)
        driver.cycle(driver.open())
        assert driver.states() == ["waiting"]
    assert posts(driver) == 1


def test_our_own_fresh_draft_is_no_news(driver: OutlookDriver) -> None:
    driver.interview()
    for _ in range(20):
        driver.cycle()
        driver.wait(minutes=5)
    assert posts(driver) == 1


CLASSIC = {"new_id_on_send": True, "drops_property_on_send": True}


@pytest.mark.parametrize("fresh_process", [False, True])
@pytest.mark.parametrize(
    ("habits", "happens", "state"),
    [
        ({}, "nothing", "waiting"),
        ({}, "saved again", "waiting"),
        ({}, "edited", "edited"),
        ({}, "renamed", "edited"),
        ({}, "sent", "sent"),
        (CLASSIC, "sent", "sent"),
        ({**CLASSIC, "new_message_id_on_send": True}, "sent", "sent"),
        ({"new_id_on_send": True, "new_message_id_on_send": True}, "edited and sent", "sent"),
        ({}, "deleted", "dismissed"),
        ({}, "purged", "dismissed"),
    ],
)
def test_what_became_of_a_draft_is_told_apart(
    driver: OutlookDriver, habits: dict[str, bool], happens: str, state: str, fresh_process: bool
) -> None:
    driver.interview()
    driver.cycle()
    driver.wait(minutes=20)
    box, (row,) = driver.mailbox, driver.drafts
    for name, value in habits.items():
        setattr(box.habits, name, value)
    {
        "nothing": lambda: None,
        "saved again": lambda: box.resave(row),
        "edited": lambda: box.edit(row),
        "renamed": lambda: box.edit(row, subject="Something else"),
        "sent": lambda: box.send(row),
        "edited and sent": lambda: (box.edit(row), box.send(row)),
        "deleted": lambda: box.discard(row),
        "purged": lambda: box.purge(row),
    }[happens]()
    for _ in range(3):
        driver.wait(minutes=5)
        driver.cycle(driver.open() if fresh_process else None)
    assert driver.states() == [state]
    assert posts(driver) == 1


def test_what_is_overtaken_is_taken_back_into_the_bin(driver: OutlookDriver) -> None:
    driver.interview()
    driver.cycle()
    driver.wait(minutes=30)
    driver.mail(THEM, ME, "Hello", "Hi Sam, could you send me the numbers?")
    driver.cycle()
    assert driver.drafts == []
    assert [row.entity["parentFolderId"] for row in driver.mailbox.rows.values() if row.by_api] == ["F-deleted"]
    assert driver.states() == ["withdrawn"]


@pytest.mark.parametrize("touch", ["before", "meanwhile"])
def test_what_its_user_touched_is_never_taken_back(driver: OutlookDriver, touch: str) -> None:
    driver.interview()
    driver.cycle()
    driver.wait(minutes=30)
    (row,) = driver.drafts
    if touch == "before":
        driver.mailbox.edit(row)
    else:
        driver.graph.fault = lambda name: driver.mailbox.edit(row) if name.startswith("DELETE") else None
    driver.mail(THEM, ME, "Hello", "Hi Sam, could you send me the numbers?")
    driver.cycle()
    driver.graph.fault = lambda name: None
    driver.wait(minutes=5)
    driver.cycle()
    assert driver.drafts == [row]
    assert driver.states() in (["answered"], ["edited"])


def test_a_sent_draft_is_never_taken_back(driver: OutlookDriver) -> None:
    handle = place(driver)
    row = driver.mailbox.send(driver.drafts[0])
    assert driver.account.drafts.withdraw_if_untouched(handle) is False
    assert row.entity["parentFolderId"] == "F-sent"
    assert driver.account.drafts.inspect(handle, marker()) is ObservedState.SENT


PLANTED = [
    Call(method="POST", path="/me/sendMail", body={}),
    Call(method="POST", path="/me/messages/m1/send"),
    Call(method="POST", path="/me/messages/m1/reply", body={}),
    Call(method="POST", path="/me/messages/m1/replyAll", body={}),
    Call(method="POST", path="/me/messages/m1/forward", body={}),
    Call(method="POST", path="/me/messages/m1/move", body={}),
    Call(method="POST", path="/me/events", body={}),
    Call(method="PATCH", path="/me/events/e1", body={}),
    Call(method="DELETE", path="/me/mailFolders/inbox"),
    Call(method="POST", path="/me/messages/m1/createForward", body={}),
    Call(method="GET", path="/me/contacts"),
    Call(method="GET", path="/me/messages/m1/../../sendMail"),
]


@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_call_is_refused_alone_and_in_a_batch(driver: OutlookDriver, planted: Call) -> None:
    other = Call(path="/me/mailFolders/inbox")
    for attempt in (
        lambda: driver.account.mail.graph.call(planted),
        lambda: driver.account.mail.graph.attempt(planted),
        lambda: driver.account.mail.graph.batch({"a": planted, "b": other}),
    ):
        with pytest.raises(NotAllowed):
            attempt()
    assert driver.graph.requests == []


def test_a_batch_holds_nothing_but_reads(driver: OutlookDriver) -> None:
    create = Call(method="POST", path="/me/messages", body={})
    with pytest.raises(AccountError):
        driver.account.mail.graph.batch({"a": create, "b": Call(path="/me/mailFolders/inbox")})
    assert driver.graph.requests == []


def test_placing_twice_by_two_daemons_converges(tmp_path: Path) -> None:
    driver = OutlookDriver(tmp_path)
    first, second = place(driver), place(driver)
    assert {one.ref for one in driver.account.drafts.find(marker())} == {first.ref, second.ref}
    assert driver.account.drafts.withdraw_if_untouched(second)
    assert driver.count_drafts() == 1

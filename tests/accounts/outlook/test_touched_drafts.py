"""A draft that its user touched or threw away is seen as such, and a reply that somebody saved is never taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from followup_daemon.compose import letter
from followup_daemon.model.draft import DraftRef, ObservedState
from tests.accounts.contract_suite import draft, marker
from tests.accounts.outlook.driver import OutlookDriver
from tests.fakes.graph.mailbox import Row
from tests.fakes.loopback import Fault
from tests.world import NOW

ME, THEM = "Sam Rivera <sam@example.com>", "Dana Park <dana@acme.example>"
CREATE, REPLY = "POST /messages", "POST /messages/{id}/createReplyAll"


def place(driver: OutlookDriver, **changed: Any) -> DraftRef:
    one = replace(draft(), **changed)
    return driver.account.drafts.place(one, letter.to_bytes(one, NOW))


@pytest.fixture
def unfinished(driver: OutlookDriver) -> Row:
    """Return a reply that Graph made with our words and without our marks, and whose answer was lost."""
    driver.mailbox.habits.reply_ignores_message = True
    driver.interview()
    driver.mail(THEM, ME, "Backend interview", "Hi Sam, see you at the interview.", 60)
    driver.graph.fault = lambda name: Fault(lost="after") if name == REPLY else None
    driver.cycle()
    driver.graph.fault = lambda name: None
    (row,) = driver.drafts
    return row


def go_on(driver: OutlookDriver) -> None:
    for minutes in (16, 5, 60):
        driver.wait(minutes=minutes)
        driver.cycle(driver.open())


def test_an_unfinished_reply_that_nobody_saved_is_taken_back(driver: OutlookDriver, unfinished: Row) -> None:
    go_on(driver)
    assert unfinished not in driver.drafts
    assert [row.entity["parentFolderId"] for row in (unfinished,)] == ["F-deleted"]
    assert (driver.count_drafts(), driver.states()) == (1, ["waiting"])


def test_an_unfinished_reply_that_somebody_saved_later_stays(driver: OutlookDriver, unfinished: Row) -> None:
    driver.wait(seconds=6)
    driver.mailbox.resave(unfinished)
    go_on(driver)
    assert driver.drafts == [unfinished]
    assert driver.states() == ["edited"]


def test_an_unfinished_reply_of_unknown_age_stays(driver: OutlookDriver, unfinished: Row) -> None:
    del unfinished.entity["lastModifiedDateTime"]
    go_on(driver)
    assert driver.drafts == [unfinished]


FATES: list[tuple[str, Any, ObservedState]] = [
    ("discard", lambda box, row: box.discard(row), ObservedState.DELETED),
    ("archive", lambda box, row: box.archive(row), ObservedState.TOUCHED),
    ("send", lambda box, row: box.send(row), ObservedState.SENT),
    ("edit", lambda box, row: box.edit(row), ObservedState.TOUCHED),
]


@pytest.mark.parametrize(("what", "happens", "seen"), FATES)
@pytest.mark.parametrize("known", [False, True], ids=["lost", "known"])
def test_what_became_of_a_draft_is_seen_in_the_bin_too(
    driver: OutlookDriver, what: str, happens: Any, seen: ObservedState, known: bool
) -> None:
    handle = place(driver)
    happens(driver.mailbox, driver.drafts[0])
    assert driver.open().drafts.inspect(handle if known else None, marker()) is seen


@pytest.mark.parametrize("what", ["discard", "archive", "send", "edit"])
def test_what_its_user_did_something_with_is_not_taken_back(driver: OutlookDriver, what: str) -> None:
    handle = place(driver)
    (row,) = driver.drafts
    getattr(driver.mailbox, what)(row)
    folder = row.entity["parentFolderId"]
    assert driver.open().drafts.withdraw_if_untouched(handle) is False
    assert row.entity["parentFolderId"] == folder


def test_a_lost_draft_that_its_user_edited_is_theirs(driver: OutlookDriver) -> None:
    driver.interview()
    driver.graph.fault = lambda name: Fault(lost="after") if name == CREATE else None
    driver.cycle()
    driver.graph.fault = lambda name: None
    (row,) = driver.drafts
    driver.mailbox.edit(row)
    go_on(driver)
    assert driver.drafts == [row]
    assert driver.states() == ["edited"]


SAVED_BY_ANOTHER = {
    "the user's own words": {"text": "Hi Dana, about Friday"},
    "our words in another conversation": {"subject": "Something else"},
    "another daemon's": {"message_id": "<fu1.ffff@example.com>"},
}


@pytest.mark.parametrize("what", list(SAVED_BY_ANOTHER))
def test_what_only_looks_like_an_unfinished_reply_stays(driver: OutlookDriver, unfinished: Row, what: str) -> None:
    """It lies in the same conversation since the attempt, or has the same words, and nobody saved it again."""
    other = SAVED_BY_ANOTHER[what]
    asked = next(row for row in driver.mailbox.rows.values() if row.entity["subject"] == "Backend interview")
    number, subject = asked.entity["internetMessageId"], other.get("subject", "Re: Backend interview")
    row = driver.mailbox.save_draft([THEM], subject, other.get("text", ""), answers=number)
    if "text" not in other:
        row.entity["body"] = dict(unfinished.entity["body"])
    row.entity["internetMessageId"] = other.get("message_id", row.entity["internetMessageId"])
    go_on(driver)
    assert row in driver.drafts
    assert unfinished not in driver.drafts


def test_what_was_sent_under_other_names_is_known_by_its_property(driver: OutlookDriver) -> None:
    handle = place(driver)
    driver.mailbox.habits.new_id_on_send = driver.mailbox.habits.new_message_id_on_send = True
    driver.mailbox.send(driver.drafts[0])
    assert driver.open().drafts.inspect(handle, marker()) is ObservedState.SENT

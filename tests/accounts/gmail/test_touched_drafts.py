"""A draft that its user touched, sent or threw away is seen as such, also where the history of changes is gone."""

from __future__ import annotations

from typing import Any

import pytest

from followup_daemon.accounts.base.contract import PlacementUnknown
from followup_daemon.compose import letter
from followup_daemon.model.draft import DraftRef, Marker, ObservedState
from tests.accounts.contract_suite import DANA, KEY, draft, marker
from tests.accounts.gmail.driver import GmailDriver
from tests.fakes.loopback import Fault
from tests.world import NOW

CREATE = "gmail.users.drafts.create"


def place(driver: GmailDriver) -> DraftRef:
    one = draft()
    return driver.account.drafts.place(one, letter.to_bytes(one, NOW))


def lose_the_answer(driver: GmailDriver) -> Marker:
    """Place a draft whose answer does not come; what is known of it afterwards."""
    driver.cycle()
    since = driver.account.drafts.checkpoint(draft())
    driver.google.fault = lambda name: Fault(lost="after") if name == CREATE else None
    with pytest.raises(PlacementUnknown):
        place(driver)
    driver.google.fault = lambda name: None
    return Marker(key=KEY, message_id=draft().message_id, since=since, letter_digest="abc")


FATES: list[tuple[str, Any, ObservedState]] = [
    ("bin", lambda box, one: box.bin(one), ObservedState.DELETED),
    ("send", lambda box, one: box.send(one), ObservedState.SENT),
    ("edit", lambda box, one: box.edit(one), ObservedState.TOUCHED),
]


@pytest.mark.parametrize(("what", "happens", "seen"), FATES)
@pytest.mark.parametrize("forgotten", [False, True], ids=["history", "no history"])
def test_what_became_of_a_draft_that_was_lost_is_seen_in_the_bin_too(
    driver: GmailDriver, what: str, happens: Any, seen: ObservedState, forgotten: bool
) -> None:
    lost = lose_the_answer(driver)
    happens(driver.google.mailbox, driver.drafts[0])
    if forgotten:
        driver.google.mailbox.forget_history()
    assert driver.open().drafts.inspect(None, lost) is seen


@pytest.mark.parametrize(("what", "happens", "seen"), FATES)
def test_what_became_of_a_known_draft_is_seen_by_a_new_process(
    driver: GmailDriver, what: str, happens: Any, seen: ObservedState
) -> None:
    handle = place(driver)
    happens(driver.google.mailbox, driver.drafts[0])
    driver.google.mailbox.forget_history()
    assert driver.open().drafts.inspect(handle, marker()) is seen


def test_a_lost_draft_counts_as_touched_where_the_history_is_gone(driver: GmailDriver) -> None:
    lost = lose_the_answer(driver)
    assert [one.digest for one in driver.open().drafts.find(lost)] == ["abc"]
    driver.google.mailbox.forget_history()
    assert [one.digest for one in driver.open().drafts.find(lost)] == [""]


def test_a_lost_draft_is_untouched_whatever_other_mail_is_thrown_away(driver: GmailDriver) -> None:
    mail = driver.mail("Dana Park <dana@acme.example>", "sam@example.com", "Hello", "Hi Sam", 50)
    lost = lose_the_answer(driver)
    driver.google.mailbox._remove(mail)
    assert [one.digest for one in driver.open().drafts.find(lost)] == ["abc"]


def test_a_draft_is_found_with_the_name_under_which_gmail_lists_it(driver: GmailDriver) -> None:
    driver.save_own_draft(DANA, "Mine")
    handle = place(driver)
    assert [one.ref for one in driver.open().drafts.find(marker())] == [handle.ref]


def test_the_message_id_that_gmail_gave_a_draft_is_told(driver: GmailDriver) -> None:
    assert place(driver).message_id == ""
    driver.google.mailbox.habits.new_message_id_on_create = True
    handle = place(driver)
    assert handle.message_id.endswith("@mail.gmail.com>")
    kept = Marker(key=KEY, message_id=handle.message_id)
    assert [one.ref for one in driver.open().drafts.find(kept)] == [handle.ref]

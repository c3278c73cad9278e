"""Whole cycles on real servers: what is read, placed, seen and taken back."""

from __future__ import annotations

import imaplib
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from followup_daemon.accounts.base.contract import NotPlaced
from followup_daemon.accounts.imap import mail as imap_mail
from followup_daemon.errors import ReconnectNeeded, TemporaryError
from followup_daemon.model.mail import Direction
from followup_daemon.model.people import Person
from tests.accounts.contract_suite import DANA, SAM, draft
from tests.accounts.imap.conftest import Feed
from tests.accounts.imap.driver import ImapDriver
from tests.accounts.provider import Cursor

_LEE = Person(name="Lee Chan", address="lee@fabrikam.example", key="lee@fabrikam.example")
TEXT = "Hi Dana,\n\nplease find attached the proposal for the data review.\n\nBest,\nSam"


def interview(driver: ImapDriver, feed: Feed, hours_ago: float = 25) -> None:
    ended = driver.clock.now - timedelta(hours=hours_ago)
    feed.add("Backend interview", ended - timedelta(hours=1), ended, "dana@acme.example")


def at(driver: ImapDriver, hours_ago: float, folder: str, *arguments: Any, **more: Any) -> None:
    """Add a mail of some hours ago."""
    now = driver.clock.now
    driver.clock.now = now - timedelta(hours=hours_ago)
    driver.append(folder, driver.letter(*arguments, **more))
    driver.clock.now = now


def test_a_draft_appears_once_with_its_flag_in_the_right_folder(driver: ImapDriver, feed: Feed) -> None:
    at(driver, 60, "INBOX", DANA, SAM, "Backend interview", "Hi Sam, see you at the interview.", number="<i@x>")
    interview(driver, feed)
    for _ in range(3):
        driver.cycle(driver.open())
        driver.wait(minutes=5)
    driver.client.select_folder("Drafts")
    (uid,) = driver.client.search(["NOT", "DELETED"])
    found = driver.client.fetch([uid], ["FLAGS", "BODY.PEEK[]"])[uid]
    assert b"\\Draft" in found[b"FLAGS"]
    assert b"In-Reply-To: <i@x>\r\n" in found[b"BODY[]"]
    assert b"\n" not in found[b"BODY[]"].replace(b"\r\n", b"")
    assert driver.states() == ["waiting"]


@pytest.mark.parametrize(
    ("happens", "state"),
    [("edit_draft", "edited"), ("send_draft", "sent"), ("delete_draft", "dismissed"), (None, "waiting")],
)
@pytest.mark.parametrize("fresh_process", [False, True])
def test_what_another_client_does_is_told_apart(
    driver: ImapDriver, feed: Feed, happens: str | None, state: str, fresh_process: bool
) -> None:
    interview(driver, feed)
    driver.cycle()
    driver.wait(minutes=20)
    if happens is not None:
        getattr(driver, happens)()
    for _ in range(2):
        driver.wait(minutes=5)
        driver.cycle(driver.open() if fresh_process else None)
    assert driver.states() == [state]


def test_an_old_mail_that_is_copied_in_today_is_an_old_mail(driver: ImapDriver, feed: Feed) -> None:
    """APPEND sets INTERNALDATE to now (RFC 3501 section 6.3.11): what was sent before the interview is no follow-up."""
    now = driver.clock.now
    driver.clock.now = now - timedelta(hours=60)
    old = driver.letter(SAM, DANA, "Backend interview", "Hi Dana, looking forward to it.")
    driver.clock.now = now
    interview(driver, feed)
    driver.client.append("Sent", old, msg_time=now)
    assert len(driver.cycle().placed) == 1


def test_reading_marks_nothing_as_read(driver: ImapDriver) -> None:
    driver.deliver(DANA, SAM, "Unread", "Hello")
    Cursor(driver).all()
    driver.client.select_folder("INBOX", readonly=True)
    assert driver.client.search(["UNSEEN"]) == driver.client.search(["ALL"])


def test_what_is_overtaken_is_taken_back_and_what_was_touched_stays(driver: ImapDriver, feed: Feed) -> None:
    interview(driver, feed)
    driver.cycle()
    driver.wait(minutes=30)
    driver.deliver(DANA, SAM, "Hello", "Hi Sam, could you send me the numbers?")
    driver.cycle()
    taken_back = "UIDPLUS" in driver.account.mail.session.capabilities
    assert driver.count_drafts() == (0 if taken_back else 1)
    assert driver.states() == (["withdrawn"] if taken_back else ["answered"])


def test_a_draft_that_was_edited_is_never_taken_back(driver: ImapDriver, feed: Feed) -> None:
    interview(driver, feed)
    driver.cycle()
    driver.edit_draft()
    driver.wait(minutes=30)
    driver.deliver(DANA, SAM, "Hello", "Hi Sam, could you send me the numbers?")
    driver.cycle()
    driver.wait(minutes=5)
    driver.cycle()
    assert driver.count_drafts() == 1


def test_the_users_own_draft_keeps_us_quiet(driver: ImapDriver, feed: Feed) -> None:
    at(driver, 60, "INBOX", DANA, SAM, "Backend interview", "Hi Sam, see you at the interview.", number="<i@x>")
    driver.append(
        "Drafts", driver.letter(SAM, DANA, "Re: Backend interview", "Dear", In_Reply_To="<i@x>"), (b"\\Draft",)
    )
    interview(driver, feed)
    driver.cycle()
    assert driver.count_drafts() == 1


def test_a_long_reading_comes_in_parts_and_is_not_read_twice(
    driver: ImapDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imap_mail, "PART", 7)
    for number in range(30):
        driver.deliver(DANA, SAM, f"Number {number}", "Hello")
    cursor = Cursor(driver)
    subjects: list[str] = []
    while True:
        changes = cursor.step(driver.open())
        subjects += [message.subject for one in changes.mail for message in one.new]
        if changes.sync_progress is None:
            break
    assert sorted(subjects) == sorted(f"Number {number}" for number in range(30))
    assert cursor.subjects() == []


def test_another_uidvalidity_is_a_bounded_look_and_harms_nothing(driver: ImapDriver, feed: Feed) -> None:
    interview(driver, feed)
    driver.deliver(SAM, DANA, "Before", "Hello")
    driver.cycle()
    before = driver.drafts()
    kept = [driver.letter(SAM, DANA, "Before", "Hello", number="<same@x>"), *before.values()]
    for folder in ("Sent", "Drafts"):
        driver.client.select_folder("INBOX")
        driver.client.delete_folder(folder)
        driver.client.create_folder(folder)
    driver.append("Sent", kept[0])
    for one in kept[1:]:
        driver.append("Drafts", one, (b"\\Draft", b"\\Seen"))
    driver.wait(minutes=5)
    driver.cycle(driver.open())
    driver.wait(minutes=5)
    driver.cycle(driver.open())
    assert driver.count_drafts() == len(before)


def _restore(driver: ImapDriver, name: str) -> None:
    """Replace a folder by one with the same mail and another UIDVALIDITY."""
    driver.client.select_folder(name, readonly=True)
    kept = driver.client.fetch(driver.client.search(["ALL"]), ["BODY.PEEK[]"])
    driver.client.select_folder("INBOX")
    driver.client.delete_folder(name)
    driver.client.create_folder(name)
    for data in kept.values():
        driver.append(name, data[b"BODY[]"], (b"\\Draft", b"\\Seen"))


def test_what_lies_in_a_restored_folder_is_taken_back_as_well(driver: ImapDriver, feed: Feed) -> None:
    interview(driver, feed)
    driver.cycle()
    driver.save_own_draft(_LEE, "Mine")
    _restore(driver, "Drafts")
    driver.wait(minutes=5)
    driver.cycle()
    driver.wait(minutes=30)
    driver.deliver(DANA, SAM, "Hello", "Hi Sam, could you send me the numbers?")
    driver.cycle()
    taken_back = "UIDPLUS" in driver.account.mail.session.capabilities
    assert driver.count_drafts() == (1 if taken_back else 2)
    assert driver.states() == (["withdrawn"] if taken_back else ["answered"])


def test_in_the_poll_that_finds_another_folder_nothing_is_removed(driver: ImapDriver, feed: Feed) -> None:
    interview(driver, feed)
    driver.cycle()
    _restore(driver, "Drafts")
    driver.wait(minutes=30)
    driver.deliver(DANA, SAM, "Hello", "Hi Sam, could you send me the numbers?")
    with pytest.raises(TemporaryError, match="Nothing is removed"):
        driver.cycle()
    assert driver.count_drafts() == 1
    driver.wait(minutes=5)
    driver.cycle()
    assert driver.count_drafts() == (0 if "UIDPLUS" in driver.account.mail.session.capabilities else 1)


def test_a_refused_password_is_tried_once(driver: ImapDriver) -> None:
    driver.kept.save("imap:sam@example.com", "wrong")
    account = driver.open()
    for _ in range(5):
        with pytest.raises(ReconnectNeeded):
            driver.cycle(account)
    driver.kept.save("imap:sam@example.com", driver.server.password)
    driver.cycle(account)


def test_an_account_that_was_never_connected_says_so(driver: ImapDriver) -> None:
    driver.kept.secrets.clear()
    with pytest.raises(ReconnectNeeded, match="not connected yet"):
        driver.open().check()


def test_a_server_that_is_away_is_a_failed_read(driver: ImapDriver) -> None:
    driver.cycle()
    driver.break_reading()
    with pytest.raises(TemporaryError):
        driver.cycle()


def test_a_connection_that_went_stale_is_made_anew_for_a_read(driver: ImapDriver) -> None:
    driver.cycle()
    client = driver.account.mail.session._client
    assert client is not None
    client._imap.sock.close()
    driver.deliver(DANA, SAM, "After", "Hello")
    driver.cycle()
    assert any(
        one.subject == "After"
        for one in driver.store.facts.facts("home", driver.clock.now - timedelta(days=9)).messages
    )


def cut(monkeypatch: pytest.MonkeyPatch, when: str) -> list[int]:
    """Break the connection before or after the next APPEND took effect; counts the APPENDs."""
    real = imaplib.IMAP4.append
    count = [0]

    def append(self: imaplib.IMAP4, *arguments: Any) -> Any:
        count[0] += 1
        if when == "after":
            real(self, *arguments)
        raise imaplib.IMAP4.abort("connection lost")

    monkeypatch.setattr(imaplib.IMAP4, "append", append)
    return count


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_lost_answer_to_append_leaves_one_draft(
    driver: ImapDriver, feed: Feed, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    interview(driver, feed)
    with monkeypatch.context() as broken:
        count = cut(broken, when)
        driver.cycle()
    assert count == [1]
    assert driver.states() == ["placing"]
    for minutes in (2, 5, 5):
        driver.wait(minutes=minutes)
        driver.cycle(driver.open())
    assert driver.count_drafts() == 1
    assert driver.states() == ["waiting"]


def test_no_and_no_connection_mean_that_nothing_was_placed(driver: ImapDriver) -> None:
    from followup_daemon.compose import letter

    one = draft()
    data = letter.to_bytes(one, driver.clock.now)
    driver.break_writing()
    with pytest.raises(NotPlaced):
        driver.account.drafts.place(one, data)
    driver.account = driver.open()
    driver.account.check()
    driver.break_reading()
    with pytest.raises(NotPlaced):
        driver.account.drafts.place(one, data)


def test_sent_and_received_folders_say_whose_mail_it_is(driver: ImapDriver) -> None:
    driver.deliver(SAM, DANA, "Out", "Hello")
    driver.append("INBOX", driver.letter(SAM, SAM, "To myself", "Hello"))
    found = {one.subject: one.direction for one in Cursor(driver).all()}
    assert found["Out"] is Direction.SENT


def test_check_says_what_the_server_lacks_and_what_that_means(driver: ImapDriver) -> None:
    notes = driver.account.check()[0].notes
    if driver.server.kind == "dovecot":
        assert notes == ()
    else:
        assert any("no SPECIAL-USE" in note and "by their names" in note for note in notes)
        assert any("no CONDSTORE" in note for note in notes)


def test_a_draft_that_is_only_marked_as_deleted_is_gone(driver: ImapDriver, feed: Feed) -> None:
    interview(driver, feed)
    driver.cycle()
    driver.wait(minutes=20)
    driver.cycle()
    driver.client.select_folder("Drafts")
    driver.client.add_flags(driver.client.search(["ALL"]), [b"\\Deleted"])
    for _ in range(2):
        driver.wait(minutes=5)
        driver.cycle(driver.open())
    assert driver.states() == ["dismissed"]


def test_only_allowed_commands_change_anything(driver: ImapDriver, feed: Feed, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[str] = []
    real: Callable[..., Any] = imaplib.IMAP4._command  # type: ignore[attr-defined]

    def watched(self: imaplib.IMAP4, name: str, *arguments: Any) -> Any:
        if threading_name(self) == id(driver.account.mail.session):
            sent.append(" ".join([name, *(str(one) for one in arguments[:1])]).upper())
        return real(self, name, *arguments)

    def threading_name(connection: imaplib.IMAP4) -> int:
        client = driver.account.mail.session._client
        return id(driver.account.mail.session) if client is None or client._imap is connection else 0

    interview(driver, feed)
    monkeypatch.setattr(imaplib.IMAP4, "_command", watched)
    driver.cycle()
    monkeypatch.undo()
    harmless = (
        "CAPABILITY",
        "LOGIN",
        "LIST",
        "STATUS",
        "EXAMINE",
        "UID SEARCH",
        "UID FETCH",
        "APPEND",
        "LOGOUT",
        "NOOP",
        "ID",
        "NAMESPACE",
        "ENABLE",
        "UNSELECT",
        "CLOSE",  # of a folder that was selected read-only: SELECT is not in this list
    )
    assert [one for one in sent if not one.startswith(harmless)] == []

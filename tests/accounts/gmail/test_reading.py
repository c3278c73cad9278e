"""Reading Gmail: few requests, each message once, whatever Google does in between."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest

from followup_daemon.errors import AccountError, TemporaryError
from followup_daemon.model.changes import Cursors
from followup_daemon.model.mail import Direction
from tests.accounts.contract_suite import DANA, SAM
from tests.accounts.gmail.driver import GmailDriver
from tests.accounts.provider import Cursor
from tests.fakes.google.mailbox import SendAs
from tests.fakes.loopback import Fault


def fill(driver: GmailDriver, messages: int, events: int) -> None:
    for number in range(messages):
        driver.deliver(SAM, DANA, f"Number {number}", "Hello")
    for number in range(events):
        driver.add_event(f"Event {number}", DANA)


def most_units_in_a_minute(driver: GmailDriver) -> int:
    paid = [(one.at, one.units) for one in driver.google.calls]
    minute = timedelta(minutes=1)
    return max(sum(units for at, units in paid if begin <= at < begin + minute) for begin, _ in paid)


def test_an_idle_poll_is_exactly_two_requests(driver: GmailDriver) -> None:
    cursor = Cursor(driver)
    fill(driver, 3, 2)
    driver.save_own_draft(DANA, "Mine")
    cursor.subjects()
    for account in (driver.account, driver.open()):
        driver.google.forget_counts()
        assert not cursor.step(account).has_changes
        assert driver.google.requests == ["gmail.users.history.list", "calendar.events.list"]


def test_an_idle_cycle_with_waiting_drafts_is_exactly_two_requests(driver: GmailDriver) -> None:
    driver.interview()
    assert len(driver.cycle().placed) == 1
    driver.cycle()
    for account in (driver.account, driver.open()):
        driver.wait(minutes=5)
        driver.google.forget_counts()
        assert driver.cycle(account).unchanged
        assert driver.google.requests == ["gmail.users.history.list", "calendar.events.list"]


def test_a_first_sync_takes_few_requests_and_keeps_within_the_quota(driver: GmailDriver) -> None:
    """``stress/volume`` reads 1,000 messages."""
    fill(driver, 300, 100)
    assert len(Cursor(driver).subjects()) == 300
    assert len(driver.google.requests) <= 12
    assert most_units_in_a_minute(driver) <= 6000
    assert driver.google.count("gmail.users.messages.get") == 300


def test_a_first_sync_can_be_cut_short_anywhere_and_reads_nothing_twice(driver: GmailDriver) -> None:
    fill(driver, 220, 1)
    cursor = Cursor(driver)
    subjects: list[str] = []
    while True:
        try:
            changes = cursor.step(driver.open())  # every part in a new process, which knows of no units spent
        except TemporaryError:
            driver.wait(minutes=1)
            continue
        subjects += [message.subject for mail in changes.mail for message in mail.new]
        if changes.sync_progress is None:
            break
    assert Counter(subjects) == Counter(f"Number {number}" for number in range(220))
    assert sum(one.name == "gmail.users.messages.get" and one.status == 200 for one in driver.google.calls) == 220


def test_a_part_that_could_not_be_kept_is_read_again(driver: GmailDriver) -> None:
    fill(driver, 120, 0)
    driver.account.changes(
        Cursors(positions={}, known_refs=lambda _: frozenset()), driver.clock.now
    )  # and the disk was full
    assert len(Cursor(driver).subjects()) == 120


def test_progress_is_told(driver: GmailDriver) -> None:
    fill(driver, 120, 0)
    changes = Cursor(driver).step()
    assert changes.sync_progress is not None
    assert (changes.sync_progress.done, changes.sync_progress.total) == (50, 120)


def test_nothing_is_decided_before_everything_was_read(driver: GmailDriver) -> None:
    driver.interview()
    fill(driver, 60, 0)
    driver.mail(
        "Dana Park <dana@acme.example>",
        "sam@example.com",
        "Backend interview",
        "Hi Sam, could you send me your references?",
        2,
    )
    assert driver.cycle().placed == {}


def test_what_arrives_during_a_first_sync_is_read_afterwards(driver: GmailDriver) -> None:
    fill(driver, 60, 0)
    cursor = Cursor(driver)
    cursor.step()
    driver.deliver(DANA, SAM, "Late", "Hello")
    cursor.subjects()
    assert cursor.subjects() == ["Late"]


def test_a_forgotten_history_is_a_bounded_look_that_reads_nothing_twice(driver: GmailDriver) -> None:
    cursor = Cursor(driver)
    fill(driver, 5, 0)
    cursor.subjects()
    driver.wait(days=9)
    driver.deliver(DANA, SAM, "While we slept", "Hello")
    driver.save_own_draft(DANA, "Mine")
    driver.google.mailbox.forget_history()
    driver.google.forget_counts()
    changes = cursor.step()
    assert [message.subject for mail in changes.mail for message in mail.new] == ["While we slept"]
    assert changes.drafts is not None and [one.subject for one in changes.drafts.new] == ["Mine"]
    assert driver.google.count("gmail.users.messages.get") == 2
    assert not cursor.step().has_changes


def test_every_autosave_of_a_draft_is_no_mail(driver: GmailDriver) -> None:
    cursor = Cursor(driver)
    cursor.subjects()
    driver.save_own_draft(DANA, "Growing")
    for number in range(11):
        driver.google.mailbox.edit(driver.drafts[0], f"line {number}")
    changes = cursor.step()
    assert [mail.new for mail in changes.mail] == [()]
    assert changes.drafts is not None
    assert [(one.subject, one.direction) for one in changes.drafts.new] == [("Growing", Direction.DRAFT)]
    driver.google.mailbox.send(driver.drafts[0])
    changes = cursor.step()
    assert [(m.subject, m.direction) for mail in changes.mail for m in mail.new] == [("Growing", Direction.SENT)]
    assert changes.drafts is not None and changes.drafts.present == frozenset()


def test_a_draft_that_is_saved_again_while_we_look_is_seen_all_the_same(driver: GmailDriver) -> None:
    cursor = Cursor(driver)
    cursor.subjects()
    driver.save_own_draft(DANA, "Mine")
    edits = iter([1])

    def saves_again(name: str) -> Fault | None:
        if name == "batch" and next(edits, None):
            driver.google.mailbox.edit(driver.drafts[0])
        return None

    driver.google.fault = saves_again
    changes = cursor.step()
    assert changes.drafts is not None and [one.subject for one in changes.drafts.new] == ["Mine"]


def test_more_drafts_than_a_page_holds_are_all_seen(driver: GmailDriver) -> None:
    driver.google.service.page_size = 7
    for number in range(30):
        driver.save_own_draft(DANA, f"Draft {number}")
    changes = Cursor(driver).step()
    assert changes.drafts is not None and len(changes.drafts.new) == 30


def test_short_pages_do_not_end_a_list(driver: GmailDriver) -> None:
    driver.google.service.page_size = 3
    fill(driver, 20, 10)
    cursor = Cursor(driver)
    changes = cursor.step()
    assert len([message for mail in changes.mail for message in mail.new]) == 20
    assert len(changes.calendar[0].events) == 10
    for number in range(8):
        driver.deliver(DANA, SAM, f"More {number}", "Hello")
    assert len(cursor.subjects()) == 8


def test_spam_bin_and_chats_are_no_mail_but_what_comes_out_of_spam_is(driver: GmailDriver) -> None:
    cursor = Cursor(driver)
    cursor.subjects()
    found = [
        driver.mail("Dana <dana@acme.example>", "sam@example.com", label, "Hello")
        for label in ("SPAM", "TRASH", "CHAT")
    ]
    driver.google.mailbox.history.clear()
    for message, label in zip(found, ("SPAM", "TRASH", "CHAT"), strict=True):
        driver.google.mailbox._relabel(message, {label}, {"INBOX"})
    assert cursor.subjects() == []
    driver.google.mailbox._relabel(found[0], {"INBOX"}, {"SPAM"})
    assert cursor.subjects() == ["SPAM"]


def test_refused_parts_of_a_batch_are_asked_again_one_by_one(driver: GmailDriver) -> None:
    fill(driver, 20, 0)
    refused: Counter[str] = Counter()

    def fault(name: str) -> Fault | None:
        refused[name] += 1
        if name == "gmail.users.messages.get" and refused[name] % 4 == 0 and refused[name] <= 20:
            return Fault(status=429, reason="rateLimitExceeded", retry_after=7)
        return None

    driver.google.fault = fault
    begun = driver.clock.elapsed()
    assert len(Cursor(driver).subjects()) == 20
    assert driver.clock.elapsed() - begun >= 7
    answered = Counter(one.status for one in driver.google.calls if one.name == "gmail.users.messages.get")
    assert answered == {200: 20, 429: 5}


def test_no_call_is_made_before_the_pause_that_google_asked_for_is_over(driver: GmailDriver) -> None:
    fill(driver, 1, 0)
    driver.google.fault = lambda name: (
        None if name == "token" else Fault(status=429, reason="rateLimitExceeded", retry_after=120)
    )
    with pytest.raises(TemporaryError):
        Cursor(driver).step()
    calls = len(driver.google.requests)
    driver.google.fault = lambda name: None
    for _ in range(3):
        driver.wait(seconds=30)
        with pytest.raises(TemporaryError):
            Cursor(driver).step()
    assert len(driver.google.requests) == calls
    driver.wait(seconds=31)
    assert Cursor(driver).subjects() == ["Number 0"]


def test_one_message_that_google_does_not_give_out_is_set_aside_alone(driver: GmailDriver) -> None:
    fill(driver, 3, 0)
    poison = next(iter(driver.google.mailbox.messages))
    answers = driver.google.service.calls["gmail.users.messages.get"]

    def refuses(path: dict[str, str], query: dict[str, object], body: object) -> dict[str, object]:
        if path["id"] == poison:
            raise ValueError
        return answers(path, query, body)

    from tests.fakes.google.service import Refused

    def poisoned(path: dict[str, str], query: dict[str, object], body: object) -> dict[str, object]:
        try:
            return refuses(path, query, body)
        except ValueError:
            raise Refused(500, "backendError") from None

    driver.google.service.calls["gmail.users.messages.get"] = poisoned
    changes = Cursor(driver).step()
    assert len(changes.mail[-1].new) == 2
    assert len(changes.mail[-1].unreadable) == 1


GARBAGE = (b"<html>Sign in to the"
    b" hotel</html>", b"", b"[]", b"null", b'{"history": 5, "historyId": {}}', b'{"historyId": "x"}',
           b'{"messages": [{"id": 5}], "items": 7, "sendAs":'
               b' [1]}', b'{"drafts": {"a": 1}, "historyId": "9999999999999999"}', b"\xff\xfe{")  # fmt: skip


@pytest.mark.parametrize("garbage", GARBAGE)
@pytest.mark.parametrize("first", [True, False])
def test_garbage_is_a_failed_read_and_moves_no_cursor(driver: GmailDriver, garbage: bytes, first: bool) -> None:
    cursor = Cursor(driver)
    if not first:
        cursor.subjects()
    fill(driver, 2, 1)
    names = (
        "gmail.users.getProfile",
        "gmail.users.history.list",
        "gmail.users.messages.list",
        "gmail.users.drafts.list",
        "gmail.users.settings.sendAs.list",
        "calendar.events.list",
        "batch",
    )
    for broken in names:
        driver.google.fault = lambda name, broken=broken: Fault(garbage=garbage) if name == broken else None  # type: ignore[misc]
        before = dict(cursor.positions)
        driver.account = driver.open()
        try:
            cursor.step()
        except AccountError:
            assert cursor.positions == before
    driver.google.fault = lambda name: None
    cursor.subjects(driver.open())
    assert sum(len(refs) for refs in cursor.refs.values()) >= 2


@pytest.mark.parametrize("message", [b"[]", b"{}", b"7", b"null", b"true"])
def test_an_error_that_is_no_error_of_googles_form_is_a_failed_read(driver: GmailDriver, message: bytes) -> None:
    strange = Fault(status=403, garbage=b'{"error": {"code": 403, "message": ' + message + b"}}")
    driver.google.fault = lambda name: strange if name == "gmail.users.getProfile" else None
    with pytest.raises(AccountError):
        driver.account.mail.api.call(driver.account.mail.api.users.getProfile(userId="me"))


@pytest.mark.parametrize("fault", [Fault(status=500), Fault(status=503), Fault(lost="before"), Fault(lost="after")])
def test_an_outage_is_a_failed_read_and_the_next_poll_catches_up(driver: GmailDriver, fault: Fault) -> None:
    cursor = Cursor(driver)
    cursor.subjects()
    fill(driver, 3, 1)
    driver.google.fault = lambda name: fault
    with pytest.raises(TemporaryError):
        cursor.step()
    driver.google.fault = lambda name: None
    assert len(cursor.subjects()) == 3


def test_mail_from_a_verified_alias_is_mine_and_an_unverified_one_is_no_sender(driver: GmailDriver) -> None:
    driver.google.mailbox.send_as += [
        SendAs("sam@side.example", signature="<div>Sam Rivera<br><b>Side Ltd</b></div>"),
        SendAs("sam@pending.example", verified=False),
    ]
    driver.google.mailbox.send_as[0].signature = "<p>Sam Rivera &amp; Co</p>"
    driver.mail("Sam <SAM@Side.example>", "dana@acme.example", "From my alias", "Hello")
    changes = Cursor(driver).step()
    assert [m.direction for mail in changes.mail for m in mail.new] == [Direction.SENT]
    account = driver.account.account
    assert "sam@side.example" in account.addresses & account.send_as
    assert "sam@pending.example" not in account.addresses
    assert account.signature == "Sam Rivera & Co"


def test_addresses_and_signature_are_remembered_for_a_day(driver: GmailDriver) -> None:
    cursor = Cursor(driver)
    cursor.subjects()
    driver.google.forget_counts()
    cursor.step(driver.open())
    assert driver.google.count("gmail.users.settings.sendAs.list") == 0
    driver.wait(days=1)
    cursor.step(driver.open())
    assert driver.google.count("gmail.users.settings.sendAs.list") == 1


def test_what_the_servers_say_of_the_sender_is_read_topmost_first(driver: GmailDriver) -> None:
    own, older = "mx.google.com; dmarc=pass header.from=acme.example", "mx.other.example; dkim=fail"
    raw = driver.letter(DANA, SAM, "Hello", "Hi Sam")
    driver.google.mailbox.deliver(f"Authentication-Results: {own}\nAuthentication-Results: {older}\n".encode() + raw)
    (message,) = Cursor(driver).all()
    assert [field.authserv_id for field in message.authentication] == ["mx.google.com", "mx.other.example"]
    assert [one.result for one in message.authentication[0].results] == ["pass"]

"""Messages with large attachments: what they say is read, wherever it stands, and their files are not fetched."""

from __future__ import annotations

import os
from email.message import EmailMessage
from email.utils import format_datetime

import pytest

from followup_daemon.accounts.imap import mail as imap_mail
from followup_daemon.model.changes import Cursors
from tests.accounts.contract_suite import DANA, SAM
from tests.accounts.imap.driver import ImapDriver
from tests.accounts.provider import Cursor

PROMISE = "We will get back to you by Friday."


def with_attachment(driver: ImapDriver, number: int, text_last: bool = False) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = (
        "Dana Park <dana@acme.example>",
        "sam@example.com",
        f"Large {number}",
    )
    message["Date"], message["Message-ID"] = format_datetime(driver.clock.now), f"<large{number}@x>"
    message.set_content(f"Hi Sam, these are the slides of part {number}. {PROMISE}")
    message.add_alternative(f"<p>Hi Sam, these are the slides of part {number}. {PROMISE}</p>", subtype="html")
    message.add_attachment(os.urandom(400_000), maintype="application", subtype="pdf", filename="slides.pdf")
    if text_last:
        message.set_payload(list(reversed(list(message.iter_parts()))))
    return message.as_bytes().replace(b"\n", b"\r\n")


def test_the_text_is_read_and_the_file_is_named(driver: ImapDriver) -> None:
    driver.append("INBOX", with_attachment(driver, 1))
    (found,) = Cursor(driver).all()
    assert (found.subject, found.attachments) == ("Large 1", ("slides.pdf",))


def test_text_behind_the_attachment_is_read_as_well(driver: ImapDriver) -> None:
    driver.append("INBOX", with_attachment(driver, 1, text_last=True))
    found = driver.account.changes(_nothing(), driver.clock.now).mail
    assert [len(message.signals.promises) for one in found for message in one.new] == [1]


def test_one_huge_text_is_read_from_its_beginning(driver: ImapDriver) -> None:
    driver.append("INBOX", driver.letter(DANA, SAM, "Long", f"{PROMISE} " + "word " * 60_000))
    found = driver.account.changes(_nothing(), driver.clock.now).mail
    (message,) = [message for one in found for message in one.new]
    assert len(message.signals.promises) == 1


def test_large_ones_among_the_parts_of_a_long_reading_lose_nothing(
    driver: ImapDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imap_mail, "PART", 3)
    for number in range(14):
        if number % 4 == 1:
            driver.append("INBOX", with_attachment(driver, number))
        else:
            driver.deliver(DANA, SAM, f"Small {number}", "Hello")
    names = [f"Large {n}" if n % 4 == 1 else f"Small {n}" for n in range(14)]
    cursor = Cursor(driver)
    assert cursor.subjects() == names
    assert cursor.subjects() == []


def test_what_was_read_and_not_learnt_is_read_again(driver: ImapDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imap_mail, "PART", 3)
    for number in range(10):
        driver.deliver(DANA, SAM, f"Number {number}", "Hello")
    cursor = Cursor(driver)
    cursor.step()
    driver.account.changes(_as_kept(cursor), driver.clock.now)  # and then the store could not be written
    assert cursor.subjects() == [f"Number {number}" for number in range(3, 10)]


def test_somebody_else_who_speaks_in_between_breaks_nothing(
    driver: ImapDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imap_mail, "PART", 3)
    for number in range(10):
        driver.deliver(DANA, SAM, f"Number {number}", "Hello")
    cursor = Cursor(driver)
    subjects: list[str] = []
    while True:
        changes = cursor.step()
        subjects += [message.subject for one in changes.mail for message in one.new]
        if changes.sync_progress is None:
            break
        assert driver.account.check()
    assert subjects == [f"Number {number}" for number in range(10)]


def _nothing() -> Cursors:
    return Cursors(positions={}, known_refs=lambda _: frozenset())


def _as_kept(cursor: Cursor) -> Cursors:
    return Cursors(positions=dict(cursor.positions), known_refs=lambda _: frozenset())


def test_a_structure_that_is_hostile_is_no_trouble() -> None:
    from followup_daemon.accounts.imap.partial_fetch import _parts

    deep: object = (b"TEXT", b"PLAIN")
    for _ in range(500):
        deep = ([deep], b"MIXED")
    assert list(_parts(deep)) == []
    assert list(_parts(None)) == [] and list(_parts(())) == []
    assert list(_parts(([(7, None), (b"text", b"HTML")], b"MIXED"))) == [("1", False), ("2", True)]

"""Invitations inside mail (iMIP, RFC 6047) serve a mailbox without any calendar."""

from __future__ import annotations

from datetime import timedelta
from email.message import EmailMessage

import pytest

from tests.accounts.contract_suite import DANA, SAM
from tests.accounts.imap.conftest import Feed
from tests.accounts.imap.driver import ImapDriver
from tests.accounts.imap.test_peer_failures import addressed
from tests.world import NOW

ENDED = NOW - timedelta(hours=25)


def imip(method: str, sender: str, to: str, answer: str = "ACCEPTED", sequence: int = 0) -> bytes:
    stamp = "%Y%m%dT%H%M%SZ"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:x",
        f"METHOD:{method}",
        "BEGIN:VEVENT",
        "UID:1@acme.example",
        f"SEQUENCE:{sequence}",
        f"DTSTAMP:{NOW - timedelta(days=3):{stamp}}",
        f"DTSTART:{ENDED - timedelta(hours=1):{stamp}}",
        f"DTEND:{ENDED:{stamp}}",
        "SUMMARY:Backend interview",
        "ORGANIZER;CN=Dana Park:mailto:dana@acme.example",
        f"ATTENDEE;PARTSTAT={answer};CN=Sam Rivera:mailto:sam@example.com",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, "Invitation: Backend interview"
    message["Message-ID"] = f"<{method.lower()}@x.example>"
    message["Date"] = NOW - timedelta(days=3)
    message.set_content("You are invited.")
    message.add_alternative("\r\n".join(lines), subtype="calendar", params={"method": method})
    return message.as_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def request() -> bytes:
    return imip("REQUEST", "Dana Park <dana@acme.example>", "sam@example.com")


def arrived(driver: ImapDriver, folder: str, data: bytes) -> None:
    """Three days ago."""
    driver.client.append(folder, data, msg_time=NOW - timedelta(days=3))


def test_a_request_of_somebody_known_is_an_event(driver: ImapDriver, feed: Feed) -> None:
    arrived(driver, "Sent", driver.letter(SAM, DANA, "Your call", "Hi Dana, I would be glad to talk."))
    arrived(driver, "INBOX", request())
    driver.cycle()
    assert addressed(driver) == ["dana@acme.example"]
    driver.wait(minutes=5)
    driver.cycle(driver.open())
    assert driver.count_drafts() == 1


def test_a_request_is_the_same_event_as_in_the_calendar(driver: ImapDriver, feed: Feed) -> None:
    feed.add("Backend interview", ENDED - timedelta(hours=1), ENDED, "dana@acme.example")
    arrived(driver, "INBOX", request())
    driver.cycle()
    assert driver.count_drafts() == 1


@pytest.mark.parametrize("before", [True, False])
def test_a_cancel_ends_it(driver: ImapDriver, feed: Feed, before: bool) -> None:
    cancel = imip("CANCEL", "Dana Park <dana@acme.example>", "sam@example.com", sequence=1)
    for one in (cancel, request()) if before else (request(), cancel):
        arrived(driver, "INBOX", one)
    driver.cycle()
    assert driver.count_drafts() == 0


def test_what_i_declined_is_no_meeting(driver: ImapDriver, feed: Feed) -> None:
    arrived(driver, "INBOX", request())
    arrived(driver, "Sent", imip("REPLY", "Sam Rivera <sam@example.com>", "dana@acme.example", answer="DECLINED"))
    driver.cycle()
    assert driver.count_drafts() == 0

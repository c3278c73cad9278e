"""Which folders are read as sent mail: those of other mail programs, outboxes and archives."""

from __future__ import annotations

from datetime import timedelta

import pytest

from followup_daemon.accounts.imap import folders
from followup_daemon.errors import AccountError
from followup_daemon.model.mail import Direction
from tests.accounts.contract_suite import DANA, SAM
from tests.accounts.imap.conftest import Feed
from tests.accounts.imap.driver import ImapDriver
from tests.accounts.provider import Cursor

TEXT = "Hi Dana,\n\nthank you very much for the talk today.\n\nSam"


@pytest.mark.parametrize(
    "folder", ["Sent Messages", "Gesendete Objekte", "Éléments envoyés", "Enviados", "Archive", "Scheduled"]
)
def test_a_thank_you_in_the_folder_of_another_program_is_a_thank_you(
    driver: ImapDriver, feed: Feed, folder: str
) -> None:
    ended = driver.clock.now - timedelta(hours=25)
    feed.add("Backend interview", ended - timedelta(hours=1), ended, "dana@acme.example")
    driver.client.create_folder(folder)
    driver.append(folder, driver.letter(SAM, DANA, "Thank you", TEXT))
    driver.cycle(driver.open())
    assert driver.count_drafts() == 0


def test_a_folder_of_another_name_is_not_read(driver: ImapDriver, feed: Feed) -> None:
    ended = driver.clock.now - timedelta(hours=25)
    feed.add("Backend interview", ended - timedelta(hours=1), ended, "dana@acme.example")
    driver.client.create_folder("Templates")
    driver.append("Templates", driver.letter(SAM, DANA, "Thank you", TEXT))
    driver.cycle(driver.open())
    assert driver.count_drafts() == 1


def test_in_an_archive_the_sender_says_who_wrote(driver: ImapDriver) -> None:
    driver.client.create_folder("Archive")
    driver.append("Archive", driver.letter(SAM, DANA, "Mine", TEXT))
    driver.append("Archive", driver.letter(DANA, SAM, "Theirs", TEXT))
    found = Cursor(driver).all(driver.open())
    assert {one.subject: one.direction for one in found} == {"Mine": Direction.SENT, "Theirs": Direction.RECEIVED}


def test_mail_that_comes_into_a_further_folder_later_is_read(driver: ImapDriver) -> None:
    driver.client.create_folder("Sent Messages")
    cursor = Cursor(driver)
    account = driver.open()
    assert cursor.all(account) == []
    driver.append("Sent Messages", driver.letter(SAM, DANA, "Later", TEXT))
    assert [one.subject for change in cursor.step(account).mail for one in change.new] == ["Later"]


def test_a_further_folder_may_go_away(driver: ImapDriver) -> None:
    driver.client.create_folder("Sent Messages")
    cursor = Cursor(driver)
    account = driver.open()
    cursor.all(account)
    driver.client.delete_folder("Sent Messages")
    driver.append("Sent", driver.letter(SAM, DANA, "After", TEXT))
    found: list[str] = []
    for _ in range(2):
        try:
            found += [one.subject for change in cursor.step(account).mail for one in change.new]
        except AccountError:
            continue
    assert found == ["After"]


NOTHING: tuple[bytes, ...] = ()


@pytest.mark.parametrize(
    ("flags", "name", "roles"),
    [
        ((b"\\sent",), "Verschickt", {"sent"}),
        ((b"\\archive",), "Ablage", {"archive"}),
        (NOTHING, "INBOX.Sent Messages", {"sent"}),
        (NOTHING, "Archives/2026", {"archive"}),
        (NOTHING, "Archiv/Gesendet", {"archive", "sent"}),
        (NOTHING, "Trash/Sent", set()),
        (NOTHING, "Entwürfe/Archiv", set()),
        (NOTHING, "Clients", set()),
        (NOTHING, "Sent by Kim", set()),
    ],
)
def test_the_roles_of_a_folder(flags: tuple[bytes, ...], name: str, roles: set[str]) -> None:
    assert folders.roles(flags, name) == roles


def test_of_several_sent_folders_the_flagged_one_is_the_main_one() -> None:
    listed = [(NOTHING, "Sent"), ((b"\\sent",), "Gesendete Objekte"), (NOTHING, "Sent Messages")]
    assert folders.main("sent", listed) == "Gesendete Objekte"
    assert folders.main("sent", [(NOTHING, "Sent Messages"), (NOTHING, "Sent")]) == "Sent"
    assert folders.main("drafts", listed) is None

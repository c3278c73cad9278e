"""A server that says a number, a list, NIL or nonsense instead of something else: a clear error, or no trouble."""

from __future__ import annotations

import imaplib
import re
from typing import Any

import pytest

from followup_daemon.accounts.imap import mail as imap_mail
from followup_daemon.errors import AccountError
from followup_daemon.model.changes import Cursors
from followup_daemon.model.mail import Direction
from tests.accounts.contract_suite import DANA, SAM
from tests.accounts.imap.driver import ImapDriver
from tests.accounts.provider import Cursor


def _says(monkeypatch: pytest.MonkeyPatch, instead_of: bytes, value: bytes) -> None:
    """From now on, in every line of the server."""
    real = imaplib.IMAP4.readline

    def readline(self: Any) -> bytes:
        return re.sub(instead_of, lambda _: value, real(self))

    monkeypatch.setattr(imaplib.IMAP4, "readline", readline)


@pytest.mark.parametrize(
    ("instead_of", "value"),
    [
        (rb"FLAGS \([^)]*\)", b"FLAGS NIL"),
        (rb"FLAGS \([^)]*\)", b"FLAGS 7"),
        (rb"RFC822\.SIZE \d+", b"RFC822.SIZE NIL"),
        (rb"RFC822\.SIZE \d+", b"RFC822.SIZE (1 2)"),
        (rb'INTERNALDATE "[^"]*"', b"INTERNALDATE NIL"),
        (rb'INTERNALDATE "[^"]*"', b'INTERNALDATE "01-Jan-0001 00:00:00 +1400"'),
        (rb'INTERNALDATE "[^"]*"', b'INTERNALDATE "31-Dec-9999 23:59:59 -1200"'),
        (rb"LIST \([^)]*\)", b"LIST (12 NIL)"),
    ],
)
def test_what_a_server_says_besides_the_mail_does_not_keep_it_from_being_read(
    driver: ImapDriver, monkeypatch: pytest.MonkeyPatch, instead_of: bytes, value: bytes
) -> None:
    driver.deliver(DANA, SAM, "Question", "Hi Sam, could you?")
    _says(monkeypatch, instead_of, value)
    assert [message.subject for message in Cursor(driver).all()] == ["Question"]


def test_a_number_in_the_place_of_a_mail_takes_no_memory(driver: ImapDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    driver.deliver(DANA, SAM, "Question", "Hi Sam, could you?")
    real = imaplib.IMAP4.readline

    def readline(self: Any) -> bytes:
        line: bytes = real(self)
        literal = re.search(rb"(BODY\[\]<0> )\{(\d+)\}\r\n$", line)
        if literal is None:
            return line
        self.read(int(literal[2]))
        return line[: literal.start()] + literal[1] + b"99999999999" + real(self)

    monkeypatch.setattr(imaplib.IMAP4, "readline", readline)
    found = driver.account.changes(Cursors(positions={}, known_refs=lambda source: frozenset()), driver.clock.now).mail
    assert [(one.new, [bad.reason for bad in one.unreadable]) for one in found if one.source == "imap:INBOX"] == [
        ((), ["the message is empty"])
    ]


def test_what_a_refused_command_left_unread_is_not_mixed_with_what_comes_next(
    driver: ImapDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Parts of a long reading are asked for before the ones before them are answered."""
    monkeypatch.setattr(imap_mail, "PART", 2)
    for number in range(6):
        driver.deliver(SAM, DANA, f"Sent {number}", "Hello")
        driver.deliver(DANA, SAM, f"Received {number}", "Hello")
    real = imaplib.IMAP4.readline
    with monkeypatch.context() as patch:
        patch.setattr(
            imaplib.IMAP4, "readline", lambda self: re.sub(rb"(?i)^(\w+) OK(?=.*fetch)", rb"\1 NO", real(self))
        )
        with pytest.raises(AccountError, match="refused"):
            Cursor(driver).all()
    found = {(message.subject, message.direction) for message in Cursor(driver).all()}
    assert found == {(f"Sent {n}", Direction.SENT) for n in range(6)} | {
        (f"Received {n}", Direction.RECEIVED) for n in range(6)
    }


@pytest.mark.parametrize("value", [b"(" * 20_000, b"(" * 2000 + b")" * 2000, b"NIL NIL"])
@pytest.mark.parametrize("instead_of", [rb"(?<=LIST )\([^)]*\)", rb"(?<=FETCH )\(", rb"(?<=SEARCH )\d.*(?=\r)"])
def test_what_has_no_form_that_is_known_is_a_failed_read(
    driver: ImapDriver, monkeypatch: pytest.MonkeyPatch, instead_of: bytes, value: bytes
) -> None:
    driver.deliver(DANA, SAM, "Question", "Hi Sam, could you?")
    _says(monkeypatch, instead_of, value)
    with pytest.raises(AccountError, match=r"Nothing was changed|malformed response|refused a command"):
        Cursor(driver).all()
    monkeypatch.undo()
    assert [message.subject for message in Cursor(driver).all()] == ["Question"]

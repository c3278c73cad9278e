"""What may be said to an IMAP server, and how long and how much it may answer."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from typing import Any

import pytest

from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.composed import ComposedAccount
from followup_daemon.accounts.imap import restricted_client
from followup_daemon.accounts.imap.account import ImapMail, open_imap
from followup_daemon.accounts.transport import NotAllowed
from followup_daemon.engine.clock import SystemClock
from followup_daemon.errors import AccountError
from tests.accounts.contract_suite import DANA, SAM, marker
from tests.accounts.imap.driver import ImapDriver, place
from tests.accounts.memory import someone
from tests.accounts.provider import Cursor, Kept
from tests.accounts.scripted import Scripted


class Greeting(Scripted):
    """Speaks first, as IMAP servers do."""

    def _handle(self, connection: socket.socket) -> None:
        try:
            self._act(connection)
        except OSError:
            pass
        finally:
            connection.close()


@pytest.mark.parametrize(
    "change",
    [
        lambda client: client.delete_folder("Sent"),
        lambda client: client.rename_folder("Sent", "Other"),
        lambda client: client.create_folder("Other"),
        lambda client: client.subscribe_folder("Sent"),
        lambda client: client.move([1], "Trash"),
        lambda client: client.copy([1], "Trash"),
        lambda client: client.expunge(),
        lambda client: client.uid_expunge([1, 2]),
        lambda client: client._imap.uid("EXPUNGE", "1:*"),
        lambda client: client.add_flags([1], [b"\\Seen"]),
        lambda client: client.add_flags([1, 2], [b"\\Deleted"]),
        lambda client: client.remove_flags([1], [b"\\Seen"]),
        lambda client: client.set_flags([1], [b"\\Deleted"]),
        lambda client: client.fetch([1], ["BODY[]"]),
        lambda client: client.fetch([1], ["RFC822"]),
        lambda client: client.fetch([1], ["FLAGS", "BODY[TEXT]<0.10>"]),
        lambda client: client.append("INBOX", b"From: eve@x.example\r\n\r\nHi"),
        lambda client: client.append("INBOX", b"From: eve@x.example\r\n\r\nHi", (b"\\Seen",)),
    ],
)
def test_no_other_command_leaves(driver: ImapDriver, change: Callable[[Any], object]) -> None:
    """Not even from a folder that was selected to be changed."""
    driver.deliver(DANA, SAM, "Question", "Hi Sam, could you?")

    def work(client: Any) -> None:
        client.select_folder("INBOX")
        change(client)

    with pytest.raises(NotAllowed, match="not an allowed command"):
        driver.account.mail.session.run(work)
    driver.client.select_folder("INBOX", readonly=True)
    (data,) = driver.client.fetch(driver.client.search(["ALL"]), ["FLAGS"]).values()
    assert not {b"\\Seen", b"\\Deleted"} & set(data[b"FLAGS"])
    assert [message.subject for message in Cursor(driver).all()] == ["Question"]


def test_what_stands_in_a_letter_is_no_command(driver: ImapDriver) -> None:
    def work(client: Any) -> None:
        tag = client._imap.tagpre + b"1 "
        client.append("Drafts", tag + b"DELETE Sent\r\n\r\nHi", (b"\\Draft", b"\\Seen"))

    driver.account.mail.session.run(work)
    assert len(driver.drafts()) == 1


def _account(port: int) -> ComposedAccount[ImapMail]:
    kept = Kept()
    kept.save("imap:sam@example.com", "secret")
    return open_imap(someone(), place(port), Opening(secrets=kept, pace=SystemClock()))


def _drips(hello: bytes) -> Callable[[socket.socket], None]:
    def act(connection: socket.socket) -> None:
        connection.sendall(hello)
        waiting = threading.Event()
        for _ in range(200):
            connection.sendall(b"* OK")
            waiting.wait(0.02)

    return act


@pytest.mark.parametrize("hello", [b"", b"* PREAUTH [CAPABILITY IMAP4rev1] hello\r\n"])
def test_one_that_sends_a_byte_now_and_then_holds_nobody_up(hello: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restricted_client, "TOTAL", 0.3)
    server = Greeting(_drips(hello))
    clock = SystemClock()
    begun = clock.elapsed()
    with pytest.raises(AccountError):
        _account(server.port).drafts.find(marker())
    assert clock.elapsed() - begun < 4
    server.close()


def test_one_that_never_stops_talking_is_cut_off(driver: ImapDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    driver.deliver(DANA, SAM, "Question", "x" * 50_000)
    monkeypatch.setattr(restricted_client, "MAX_RESPONSE_BYTES", 20_000)
    with pytest.raises(AccountError):
        Cursor(driver).all()
    monkeypatch.undo()
    assert [message.subject for message in Cursor(driver).all()] == ["Question"]

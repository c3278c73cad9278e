"""A connected IMAP account on a real server, and another client of the same mailbox."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import imapclient

from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.base.sign_in import Password
from followup_daemon.accounts.composed import ComposedAccount
from followup_daemon.accounts.imap.account import ImapMail, open_imap
from followup_daemon.accounts.imap.config import ImapConfig
from followup_daemon.accounts.imap.session import Session
from followup_daemon.engine.clock import SystemClock
from followup_daemon.model.people import Person
from tests.accounts.imap.servers import Server
from tests.accounts.memory import someone
from tests.accounts.provider import Driver, Hand

CONFIGURATION = """\
accounts:
  - {name: home, kind: imap, address: sam@example.com, time_zone: UTC, imap: {host: 127.0.0.1, tls: none}}
profile: {name: Sam Rivera}
"""


def place(port: int) -> ImapConfig:
    return ImapConfig(
        host="127.0.0.1", port=port, tls="none", user="sam@example.com", calendar_user="sam",
        login=Password(user="sam@example.com", host="127.0.0.1"),
        initial_sync=timedelta(days=4000),
    )  # fmt: skip


class ImapDriver(Driver):
    configuration = CONFIGURATION

    def __init__(self, server: Server, folder: Path, calendar: str = "", clock: Hand | None = None) -> None:
        super().__init__(folder, clock)
        self.server = server
        calendars = (calendar,) if calendar else ()
        self.place = replace(place(server.port), user=server.user, folders=server.folders, calendars=calendars)
        self.me = replace(someone(), kind="imap")
        self.kept.save("imap:sam@example.com", server.password)
        self.client = imapclient.IMAPClient("127.0.0.1", port=server.port, ssl=False)
        self.client.login(server.user, server.password)
        for name in ("Sent", "Drafts", "Trash"):
            if not self.client.folder_exists(name):
                self.client.create_folder(name)
        self._numbers = 0
        self.account = self.open()

    def open(self) -> ComposedAccount[ImapMail]:
        """As a new process would."""
        return open_imap(self.me, self.place, Opening(secrets=self.kept, pace=SystemClock()))

    def close(self) -> None:
        self.account.close()
        self.client.shutdown()

    def letter(self, sender: Person, to: Person, subject: str, text: str, **more: str) -> bytes:
        self._numbers += 1
        message = EmailMessage()
        message["From"], message["To"] = f"{sender.name} <{sender.address}>", f"{to.name} <{to.address}>"
        message["Subject"], message["Date"] = subject, format_datetime(self.clock.now)
        message["Message-ID"] = more.pop("number", f"<{self._numbers}.{id(self)}@x.example>")
        for name, value in more.items():
            message[name.replace("_", "-")] = value
        message.set_content(text)
        return message.as_bytes().replace(b"\n", b"\r\n")

    def append(self, folder: str, data: bytes, flags: tuple[bytes, ...] = ()) -> None:
        self.client.append(folder, data, flags, msg_time=self.clock.now)

    def deliver(self, sender: Person, to: Person, subject: str, text: str) -> None:
        folder = "Sent" if sender.key == "sam@example.com" else "INBOX"
        self.append(folder, self.letter(sender, to, subject, text))

    def save_own_draft(self, to: Person, subject: str) -> None:
        sam = Person(name="Sam Rivera", address="sam@example.com", key="sam@example.com")
        self.append("Drafts", self.letter(sam, to, subject, "Half"), (b"\\Draft",))

    def drafts(self) -> dict[int, bytes]:
        self.client.select_folder("Drafts")
        uids = self.client.search(["NOT", "DELETED"])
        found = self.client.fetch(uids, ["BODY.PEEK[]"]) if uids else {}
        return {uid: data[b"BODY[]"] for uid, data in found.items()}

    def _take(self) -> bytes:
        """Return the first draft, out of the folder."""
        uid, data = next(iter(self.drafts().items()))
        self.client.add_flags([uid], [b"\\Deleted"])
        self.client.expunge()
        return data

    def edit_draft(self) -> None:
        """Every mail program saves an edited draft as a new message."""
        self.append("Drafts", self._take() + b"\r\nP.S. one more thing\r\n", (b"\\Draft",))

    def send_draft(self) -> None:
        self.append("Sent", self._take(), (b"\\Seen",))

    def delete_draft(self) -> None:
        self._take()

    def break_reading(self) -> None:
        self.account.close()
        self.account.mail.session._config = replace(self.place, port=1)

    def break_writing(self) -> None:
        real = Session.run

        def refuses(session: Session, work: Any) -> Any:
            def inner(client: Any) -> Any:
                return work(_NoAppend(client))

            return real(session, inner)

        self.account.mail.session.run = refuses.__get__(self.account.mail.session)

    def count_drafts(self) -> int:
        return len(self.drafts())


class _NoAppend:
    """A server that takes no drafts: it answers NO."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)

    def append(self, *_: Any, **__: Any) -> bytes:
        raise imapclient.exceptions.IMAPClientError("append failed: [OVERQUOTA] Quota exceeded")

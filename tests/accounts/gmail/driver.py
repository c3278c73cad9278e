"""A connected Gmail account over the loopback Google, and the user at another device: for the tests of this kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.composed import ComposedAccount
from followup_daemon.accounts.gmail.account import GmailMail, open_gmail
from followup_daemon.accounts.gmail.config import GmailConfig
from followup_daemon.accounts.google import scopes
from followup_daemon.accounts.google.client import GoogleApi, GoogleClient
from followup_daemon.model.people import Person
from tests.accounts.contract_suite import DANA, SAM
from tests.accounts.memory import someone
from tests.accounts.provider import Driver, Hand
from tests.fakes.google.mailbox import DraftRow, Mail, letter
from tests.fakes.google.oauth import client_file
from tests.fakes.google.server import Google
from tests.fakes.loopback import Fault, Wire

CONFIGURATION = """\
accounts:
  - {name: home, kind: gmail, address: sam@example.com, time_zone: UTC}
profile: {name: Sam Rivera}
"""


class GmailDriver(Driver):
    """A connected account and its Google; also the user at another device."""

    configuration = CONFIGURATION

    def __init__(self, folder: Path, clock: Hand | None = None, endpoint: str = "") -> None:
        super().__init__(folder, clock)
        self.google = Google(clock=self.clock)
        client = folder / "client_secret.json"
        client.write_text(client_file(endpoint or "https://oauth2.googleapis.com"))
        self.place = GmailConfig(
            api=GoogleApi(client=GoogleClient(client_secret=client), scopes=scopes.GMAIL, endpoint=endpoint),
            initial_sync=timedelta(days=45),
        )
        self.me = replace(someone(), kind="gmail")
        self.kept.save("gmail:sam@example.com", self.google.oauth.connected(tuple(scopes.GMAIL)))
        self.account = self.open()

    def open(self) -> ComposedAccount[GmailMail]:
        """As a new process would."""
        return open_gmail(self.me, self.place, Opening(secrets=self.kept, pace=self.clock), Wire(self.google))

    @property
    def drafts(self) -> list[DraftRow]:
        return list(self.google.mailbox.drafts.values())

    def letter(self, sender: Person, to: Person, subject: str, text: str, **more: str) -> bytes:
        number = f"{len(self.google.mailbox.messages)}-{subject}@x.example".replace(" ", "")
        return letter(
            f"{sender.name} <{sender.address}>",
            f"{to.name} <{to.address}>",
            subject,
            text,
            self.clock.now,
            number,
            **more,
        )

    def deliver(self, sender: Person, to: Person, subject: str, text: str) -> None:
        self.google.mailbox.deliver(self.letter(sender, to, subject, text))

    def save_own_draft(self, to: Person, subject: str) -> None:
        self.google.mailbox.save_draft(self.letter(SAM, to, subject, "Half"))

    def add_event(self, title: str, guest: Person) -> None:
        self.google.calendars.add(
            title,
            self.clock.now,
            self.clock.now + timedelta(hours=1),
            [{"email": guest.address, "displayName": guest.name}],
        )

    def edit_draft(self) -> None:
        self.google.mailbox.edit(self.drafts[0])

    def send_draft(self) -> None:
        self.google.mailbox.send(self.drafts[0])

    def delete_draft(self) -> None:
        self.google.mailbox.discard(self.drafts[0])

    def break_reading(self) -> None:
        self.google.fault = lambda name: Fault(status=500)

    def break_writing(self) -> None:
        self.google.fault = lambda name: Fault(status=403, reason="forbidden") if name.endswith("create") else None

    def count_drafts(self) -> int:
        return len(self.google.mailbox.drafts)

    # What happens to them

    def interview(
        self, title: str = "Backend interview", hours_ago: float = 25, who: Person = DANA, **more: Any
    ) -> dict[str, Any]:
        """Add an interview of one hour that ended ``hours_ago``."""
        ended = self.clock.now - timedelta(hours=hours_ago)
        guest = {"email": who.address, "displayName": who.name, "responseStatus": "accepted"}
        return self.google.calendars.add(title, ended - timedelta(hours=1), ended, [guest], **more)

    def mail(self, sender: str, to: str, subject: str, text: str, hours_ago: float = 0, **more: str) -> Mail:
        """Add a mail of some hours ago, with header fields as given (In_Reply_To for In-Reply-To)."""
        at = self.clock.now - timedelta(hours=hours_ago)
        number = more.pop("number", f"{len(self.google.mailbox.messages)}.{int(at.timestamp())}@x.example")
        return self.google.mailbox.deliver(letter(sender, to, subject, text, at, number, **more), at=at)

    def letters(self) -> list[EmailMessage]:
        found = (message_from_bytes(one.message.raw, policy=policy.default) for one in self.drafts)
        return [one for one in found if isinstance(one, EmailMessage)]

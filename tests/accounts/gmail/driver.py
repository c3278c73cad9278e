"""A connected Gmail account over the loopback Google, and the user at another device: for the tests of this kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from followup_daemon.accounts.gmail import calls
from followup_daemon.accounts.gmail.account import GmailAccount
from followup_daemon.model.account import AccountKind
from followup_daemon.model.people import Person
from followup_daemon.settings.accounts import GmailPlace
from tests.accounts.contract_suite import SAM
from tests.accounts.memory import someone
from tests.fakes.google.mailbox import DraftRow, letter
from tests.fakes.google.oauth import client_file
from tests.fakes.google.server import Fault, Google, Wire
from tests.world import NOW


class Hand:
    """A clock that tests move by hand; waiting moves it too."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now
        self._start = now

    def __call__(self) -> datetime:
        return self.now

    def elapsed(self) -> float:
        return (self.now - self._start).total_seconds()

    def sleep(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class Kept:
    """A secret store in memory."""

    where = "memory"

    def __init__(self) -> None:
        self.secrets: dict[str, str] = {}

    def load(self, account: str) -> str | None:
        return self.secrets.get(account)

    def save(self, account: str, secret: str) -> None:
        self.secrets[account] = secret

    def erase(self, account: str) -> None:
        self.secrets.pop(account, None)


class GmailDriver:
    """A connected account and its Google; also the user at another device."""

    def __init__(self, folder: Path, clock: Hand | None = None, endpoint: str = "") -> None:
        self.clock = clock or Hand()
        self.google = Google(clock=self.clock)
        self.kept = Kept()
        self.folder = folder
        client = folder / "client_secret.json"
        client.write_text(client_file(endpoint or "https://oauth2.googleapis.com"))
        self.place = GmailPlace(
            client_secret=client,
            service_account=None,
            calendars=("primary",),
            endpoint=endpoint,
            first_look=timedelta(days=45),
            units_per_minute=6000,
            prices={},
        )
        self.me = replace(someone(), kind=AccountKind.GMAIL)
        self.kept.save("gmail:sam@example.com", self.google.oauth.connected(tuple(calls.SCOPES)))
        self.account = self.open()

    def open(self) -> GmailAccount:
        """As a new process would."""
        return GmailAccount(self.me, self.place, self.kept, self.clock, Wire(self.google))  # type: ignore[arg-type]

    @property
    def drafts(self) -> list[DraftRow]:
        return list(self.google.mailbox.drafts.values())

    def _letter(self, sender: Person, to: Person, subject: str, text: str, **more: str) -> bytes:
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
        self.google.mailbox.deliver(self._letter(sender, to, subject, text))

    def save_own_draft(self, to: Person, subject: str) -> None:
        self.google.mailbox.save_draft(self._letter(SAM, to, subject, "Half"))

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

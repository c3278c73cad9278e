"""A connected Outlook account over the loopback Graph, and the user at another device: for the tests of this kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.composed import ComposedAccount
from followup_daemon.accounts.microsoft import scopes
from followup_daemon.accounts.microsoft import sign_in as microsoft
from followup_daemon.accounts.microsoft.client import GraphApi, MicrosoftClient
from followup_daemon.accounts.outlook.account import OutlookMail, open_outlook
from followup_daemon.accounts.outlook.config import OutlookConfig
from followup_daemon.model.people import Person
from tests.accounts.contract_suite import DANA
from tests.accounts.memory import someone
from tests.accounts.provider import Driver, Hand
from tests.fakes.graph.entra import CLIENT_ID
from tests.fakes.graph.mailbox import Entity, Row
from tests.fakes.graph.server import Graph
from tests.fakes.loopback import Fault, Wire

CONFIGURATION = f"""\
accounts:
  - {{name: home, kind: outlook, address: sam@example.com, client_id: {CLIENT_ID}, time_zone: UTC}}
profile: {{name: Sam Rivera}}
"""
SECRET = "outlook:sam@example.com"


class Consenting:
    """A browser whose user agrees to everything."""

    redirect_uri = "http://localhost:53683/"

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def ask(self, address: str, state: str) -> dict[str, str]:
        from urllib.parse import parse_qsl, urlsplit

        return dict(parse_qsl(urlsplit(self._graph.entra.consent(address)).query))


class OutlookDriver(Driver):
    configuration = CONFIGURATION

    def __init__(self, folder: Path, clock: Hand | None = None) -> None:
        super().__init__(folder, clock)
        self.graph = Graph(clock=self.clock)
        self.mailbox = self.graph.mailbox
        self.place = OutlookConfig(
            api=GraphApi(client=MicrosoftClient(client_id=CLIENT_ID), scopes=scopes.OUTLOOK),
            initial_sync=timedelta(days=45),
        )
        self.me = replace(someone(), kind="outlook")
        sign_in = microsoft.SignIn(self.me, self.place.api.client, self.kept, scopes.OUTLOOK, Wire(self.graph))
        sign_in.in_browser(Consenting(self.graph))
        self.kept.save(SECRET, sign_in.state)
        self.account = self.open()
        self.graph.forget_counts()

    def open(self) -> ComposedAccount[OutlookMail]:
        """As a new process would."""
        return open_outlook(self.me, self.place, Opening(secrets=self.kept, pace=self.clock), Wire(self.graph))

    @property
    def drafts(self) -> list[Row]:
        return self.mailbox.drafts

    def deliver(self, sender: Person, to: Person, subject: str, text: str) -> None:
        self.mailbox.deliver(f"{sender.name} <{sender.address}>", [f"{to.name} <{to.address}>"], subject, text)

    def save_own_draft(self, to: Person, subject: str) -> None:
        self.mailbox.save_draft([f"{to.name} <{to.address}>"], subject)

    def add_event(self, title: str, guest: Person) -> None:
        guests = [{"name": guest.name, "address": guest.address}]
        self.mailbox.add_event(title, self.clock.now, self.clock.now + timedelta(hours=1), guests)

    def edit_draft(self) -> None:
        self.mailbox.edit(self.drafts[0])

    def send_draft(self) -> None:
        self.mailbox.send(self.drafts[0])

    def delete_draft(self) -> None:
        self.mailbox.discard(self.drafts[0])

    def break_reading(self) -> None:
        self.graph.fault = lambda name: Fault(status=500)

    def break_writing(self) -> None:
        self.graph.fault = lambda name: (
            Fault(status=403, reason="ErrorAccessDenied") if name.startswith("POST") else None
        )

    def count_drafts(self) -> int:
        return len(self.drafts)

    # What happens to them

    def interview(
        self, title: str = "Backend interview", hours_ago: float = 25, who: Person = DANA, **more: Any
    ) -> Entity:
        """Add an interview of one hour that ended ``hours_ago``."""
        ended = self.clock.now - timedelta(hours=hours_ago)
        guests = [{"name": who.name, "address": who.address}]
        return self.mailbox.add_event(title, ended - timedelta(hours=1), ended, guests, **more)

    def mail(self, sender: str, to: str, subject: str, text: str, hours_ago: float = 0, **more: Any) -> Row:
        """Add a mail of some hours ago."""
        at = self.clock.now - timedelta(hours=hours_ago)
        return self.mailbox.deliver(sender, [one.strip() for one in to.split(";")], subject, text, at=at, **more)

    def addressed(self, field: str = "toRecipients") -> list[str]:
        return sorted(one["emailAddress"]["address"] for row in self.drafts for one in row.entity.get(field, []))

"""The account in memory keeps the contract, so what the simulation shows holds for real ones."""

from __future__ import annotations

import pytest

from followup_daemon.model.calendar import Attendee, Event
from followup_daemon.model.mail import Direction, Message
from followup_daemon.model.people import Person
from tests.accounts.contract_suite import SAM, ContractSuite
from tests.accounts.memory import MemoryAccount, as_sent
from tests.world import NOW


class MemoryDriver:
    def __init__(self) -> None:
        self.account = MemoryAccount(clock=lambda: NOW)

    def _message(self, sender: Person, to: Person, subject: str, direction: Direction) -> Message:
        number = len(self.account.messages) + len(self.account.user_drafts)
        return Message(
            ref=str(number),
            message_id=f"<{number}@x>",
            direction=direction,
            sent_at=NOW,
            sender=sender,
            to=(to,),
            subject=subject,
            text="Hello",
        )

    def deliver(self, sender: Person, to: Person, subject: str, text: str) -> None:
        self.account.deliver(
            self._message(sender, to, subject, Direction.SENT if sender == SAM else Direction.RECEIVED)
        )

    def save_own_draft(self, to: Person, subject: str) -> None:
        self.account.put_user_draft(self._message(SAM, to, subject, Direction.DRAFT))

    def add_event(self, title: str, guest: Person) -> None:
        self.account.put_event(
            Event(
                ref="e",
                uid="u",
                title=title,
                starts_at=NOW,
                ends_at=NOW,
                time_zone="UTC",
                attendees=(Attendee(person=guest),),
            )
        )

    def edit_draft(self) -> None:
        self.account.live()[0].touched = True

    def send_draft(self) -> None:
        copy = self.account.live()[0]
        copy.folder = "sent"
        self.account.deliver(as_sent(copy, NOW))

    def delete_draft(self) -> None:
        self.account.live()[0].folder = "gone"

    def break_reading(self) -> None:
        self.account.fault = lambda operation: "outage"

    def break_writing(self) -> None:
        self.account.fault = lambda operation: "refused"

    def count_drafts(self) -> int:
        return len(self.account.live())


class TestMemory(ContractSuite):
    @pytest.fixture
    def driver(self) -> MemoryDriver:
        return MemoryDriver()

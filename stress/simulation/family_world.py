"""Two accounts in memory that one user has: everything that happens lands in one of them, or in both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from followup_daemon.model.calendar import Event
from followup_daemon.model.draft import Draft, DraftRef
from followup_daemon.model.mail import Message
from tests.accounts.memory import Crash, MemoryAccount, someone

OWN = frozenset({"sam@example.com", "sam@work.example"})


class Family(MemoryAccount):
    """The first account, which also hands out what arrives. There are no outages."""

    def __init__(self, random: Random, clock: Callable[[], datetime]) -> None:
        lag = timedelta(minutes=random.choice([0, 0, 3, 10]))
        first = replace(someone("sim"), addresses=OWN, elsewhere=frozenset({"sam@work.example"}))
        super().__init__(first, clock=clock, lag=lag)
        self._random = random
        self._second = _Second(self, clock, lag)
        self.boxes: list[MemoryAccount] = [self, self._second]

    def deliver(self, message: Message) -> None:
        self._random.choice(self.boxes).messages.append(message)

    def put_user_draft(self, draft: Message) -> None:
        self._random.choice(self.boxes).user_drafts.append(draft)

    def put_event(self, event: Event) -> None:
        where = Random(event.uid).choice(["first", "second", "both"])
        if where != "second":
            super().put_event(event)
        if where != "first":
            MemoryAccount.put_event(self._second, event)

    def _reading(self, operation: str) -> None:
        """No outages: one of a moment could hide news from a last look, as docs/limits.md says."""
        if self.fault(operation) == "crash before":
            raise Crash


class _Second(MemoryAccount):
    """It shares the list of our drafts with the first, so that the oracle sees them all."""

    def __init__(self, first: Family, clock: Callable[[], datetime], lag: timedelta) -> None:
        account = replace(
            someone("work"), address="sam@work.example", addresses=OWN, elsewhere=frozenset({"sam@example.com"})
        )
        super().__init__(account, clock=clock, lag=lag)
        self._first = first
        self.copies, self.place_calls, self.withdrawn = first.copies, first.place_calls, first.withdrawn

    def place(self, draft: Draft, letter: bytes) -> DraftRef:
        self._first.attempted = draft
        self.fault = self._first.fault
        return super().place(draft, letter)

    def _reading(self, operation: str) -> None:
        self._first._reading(operation)

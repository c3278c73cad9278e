"""The mailboxes that a life can be lived in: an account of ours, and all that its user and other people do to it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from followup_daemon.model.account import Account
from followup_daemon.model.calendar import Event
from followup_daemon.model.changes import Changes, Cursors
from followup_daemon.model.draft import Draft, DraftRef, Marker, ObservedState
from followup_daemon.model.mail import Message
from tests.accounts.gmail.driver import GmailDriver
from tests.accounts.memory import Copy, Crash, MemoryAccount, someone
from tests.accounts.outlook.driver import OutlookDriver
from tests.accounts.provider import Hand, with_client
from tests.fakes.google.mailbox import letter
from tests.fakes.google.oauth import client_file
from tests.fakes.loopback import Fault

Clock = Callable[[], datetime]
_PLACING = {
    "refused": Fault(status=403, reason="forbidden"),
    "lost, placed": Fault(lost="after"),
    "lost, not placed": Fault(lost="before"),
}
_OUTAGES = (
    Fault(status=500),
    Fault(status=503),
    Fault(lost="before"),
    Fault(lost="after"),
    Fault(garbage=b"<html>the hotel says hello</html>"),
    Fault(status=429, reason="rateLimitExceeded"),
    Fault(status=403, reason="userRateLimitExceeded"),
)


def memory(random: Random, clock: Clock) -> MemoryAccount:
    return MemoryAccount(someone("sim"), clock=clock, lag=timedelta(minutes=random.choice([0, 0, 3, 10])))


class Steady(Hand):
    """Follows the life's clock; waiting costs no time of it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._waited = 0.0
        self._begun = clock()

    def __call__(self) -> datetime:
        return self._clock() + timedelta(seconds=self._waited)

    @property
    def now(self) -> datetime:  # type: ignore[override]
        return self()

    def elapsed(self) -> float:
        return (self() - self._begun).total_seconds()

    def sleep(self, seconds: float) -> None:
        self._waited += seconds


class ProviderWorld:
    """The real code of one kind over its loopback provider, with its lags, changing ids and lost answers."""

    mail_lags = True
    creating = ""
    """How the provider names the call that makes a draft; what begins with it is that call."""

    def __init__(self, random: Random, clock: Clock) -> None:
        self._random = random
        self._clock = clock
        self._events: dict[str, dict[str, Any]] = {}
        self._rows: dict[int, Any] = {}
        self._placing = ""
        self.copies: list[Copy] = []
        self.place_calls: list[str] = []
        self.attempted: Draft | None = None
        self.fault: Callable[[str], str | None] = lambda operation: None
        self._real: Any = None
        self._provider: Any = None
        self.restart()

    # What each kind says for itself

    def restart(self) -> None:
        """Forget all but the store, as a new process does."""
        raise NotImplementedError

    def forget_changes(self) -> None:
        """Expire the provider's cursors."""
        raise NotImplementedError

    def deliver(self, message: Message) -> None:
        raise NotImplementedError

    # What the simulation asks

    @property
    def lag(self) -> timedelta:
        """How long the provider's own reads may lag behind."""
        return timedelta(0)

    @property
    def can_withdraw(self) -> bool:
        return bool(self._real.drafts.can_withdraw)

    @property
    def account(self) -> Account:
        found: Account = self._real.account
        return found

    @property
    def read_lag(self) -> timedelta:
        found: timedelta = self._real.drafts.read_lag
        return found

    @read_lag.setter
    def read_lag(self, value: timedelta) -> None:
        self._real.drafts.read_lag = value

    def live(self, key: str | None = None) -> list[Copy]:
        return [copy for copy in self.copies if copy.folder == "drafts" and key in (None, copy.key)]

    def _created(self, row: Any) -> None:
        assert self.attempted is not None
        copy = Copy(
            key=self.attempted.key, draft=self.attempted, digest=sha256(self.attempted.text.encode()).hexdigest(),
            placed_at=self._clock(), number=len(self.copies),
        )  # fmt: skip
        self.copies.append(copy)
        self._rows[copy.number] = row
        if self._placing == "crash after":
            raise Crash

    # The contract, with faults: one object that is all its seams

    @property
    def drafts(self) -> Any:
        return self

    def check(self) -> Any:
        return self._real.check()

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        if self._random.random() < 0.01:
            self.forget_changes()
        found: Changes = self._reading("changes", lambda: self._real.changes(cursors, now, about))
        return found

    @property
    def reread_limit(self) -> int | None:
        limit: int | None = self._real.reread_limit
        return limit

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        found: tuple[Message, ...] = self._reading("read_again", lambda: self._real.read_again(source, refs, now))
        return found

    def checkpoint(self, draft: Draft) -> str:
        return str(self._real.drafts.checkpoint(draft))

    def place(self, draft: Draft, data: bytes) -> DraftRef:
        self.place_calls.append(draft.key)
        self.attempted = draft
        self._placing = self.fault("place") or ""
        if self._placing == "crash before":
            raise Crash
        fault = _PLACING.get(self._placing)
        self._provider.fault = lambda name: fault if name.startswith(self.creating) else None
        try:
            handle: DraftRef = self._real.drafts.place(draft, data)
            return handle
        finally:
            self._placing = ""
            self._provider.fault = lambda name: None

    def find(self, marker: Marker) -> tuple[DraftRef, ...]:
        found: tuple[DraftRef, ...] = self._reading("find", lambda: self._real.drafts.find(marker))
        for copy in self.live():
            if self._was_taken_back(copy):
                copy.folder = "withdrawn"
        return found

    def inspect(self, handle: DraftRef | None, marker: Marker) -> ObservedState | None:
        found: ObservedState | None = self._reading("inspect", lambda: self._real.drafts.inspect(handle, marker))
        return found

    def withdraw_if_untouched(self, handle: DraftRef) -> bool:
        done = bool(self._reading("withdraw", lambda: self._real.drafts.withdraw_if_untouched(handle)))
        if done:
            for copy in self.live():
                if self._is(copy, handle):
                    copy.folder = "withdrawn"
        return done

    def _is(self, copy: Copy, handle: DraftRef) -> bool:
        return False

    def _was_taken_back(self, copy: Copy) -> bool:
        """Whether looking for drafts took back one that was made and never finished."""
        return False

    def location(self) -> str:
        return str(self._real.drafts.location())

    def close(self) -> None:
        self._real.close()

    def _reading(self, operation: str, work: Callable[[], Any]) -> Any:
        kind = self.fault(operation)
        if kind == "crash before":
            raise Crash
        if kind == "outage":
            left, fault = self._random.randint(0, 3), self._random.choice(_OUTAGES)

            def fails(name: str) -> Fault | None:
                nonlocal left
                left -= 1
                return fault if left < 0 else None

            self._provider.fault = fails
        try:
            return work()
        finally:
            self._provider.fault = lambda name: None


class GmailWorld(ProviderWorld):
    creating = "gmail.users.drafts.create"

    def __init__(self, random: Random, clock: Clock) -> None:
        with tempfile.TemporaryDirectory() as folder:
            self._driver = GmailDriver(Path(folder), Steady(clock))
        self._driver.me = replace(self._driver.me, name="sim")
        super().__init__(random, clock)
        self._provider = self._driver.google
        self._box = self._driver.google.mailbox
        self._box.random = Random(random.random())
        self._box.lag.reads = timedelta(seconds=random.choice([0, 60, 300, 600]))
        self._box.lag.search = timedelta(minutes=random.choice([0, 10, 300]))
        self._box.habits.new_message_id_on_send = random.random() < 0.3
        self._box.on_create = self._created

    @property
    def lag(self) -> timedelta:
        return self._box.lag.reads

    def restart(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            client = Path(folder) / "client_secret.json"
            client.write_text(client_file("https://oauth2.googleapis.com"))
            self._driver.place = with_client(self._driver.place, client_secret=client)
            self._real = self._driver.open()
            self._real.mail.api.connection.transport()

    def forget_changes(self) -> None:
        self._box.forget_history()

    def deliver(self, message: Message) -> None:
        self._box.deliver(self._bytes(message), at=message.sent_at)

    def put_user_draft(self, message: Message) -> None:
        self._box.save_draft(self._bytes(message))

    def put_event(self, event: Event) -> None:
        known = self._events.get(event.key)
        if event.cancelled and known is not None:
            self._driver.google.calendars.cancel(known)
            return
        guests = [
            {"email": a.person.address, "displayName": a.person.name, "responseStatus": "accepted"}
            for a in event.attendees
        ]
        self._events[event.key] = self._driver.google.calendars.add(event.title, event.starts_at, event.ends_at, guests)

    def touch(self, copy: Copy) -> None:
        copy.touched = True
        self._box.edit(self._rows[copy.number])

    def discard(self, copy: Copy, folder: str) -> None:
        copy.folder = folder
        (self._box.bin if folder == "bin" else self._box.discard)(self._rows[copy.number])

    def send(self, copy: Copy, at: datetime) -> None:
        copy.folder = "sent"
        self._box.send(self._rows[copy.number])

    def _bytes(self, message: Message) -> bytes:
        more = {"In_Reply_To": message.in_reply_to, "References": message.in_reply_to} if message.in_reply_to else {}
        sender, to = message.sender, message.to[0]
        return letter(
            f"{sender.name} <{sender.address}>", f"{to.name} <{to.address}>", message.subject, message.text,
            message.sent_at, message.message_id.strip("<>"), **more,
        )  # fmt: skip


class OutlookWorld(ProviderWorld):
    creating = "POST /messages"

    def __init__(self, random: Random, clock: Clock) -> None:
        self._driver = OutlookDriver(Path("/nonexistent"), Steady(clock))
        self._driver.me = replace(self._driver.me, name="sim")
        super().__init__(random, clock)
        self._provider = self._driver.graph
        self._box = self._driver.mailbox
        self._box.random = Random(random.random())
        self._box.lag = timedelta(seconds=random.choice([0, 60, 300, 600]))
        self._box.habits.reply_ignores_message = random.random() < 0.5
        self._box.habits.new_id_on_send = random.random() < 0.4
        self._box.habits.drops_property_on_send = random.random() < 0.3
        self._box.on_create = self._created

    @property
    def lag(self) -> timedelta:
        return self._box.lag

    def restart(self) -> None:
        self._real = self._driver.open()

    def forget_changes(self) -> None:
        self._driver.graph.expire_deltas()

    def deliver(self, message: Message) -> None:
        sender, to = message.sender, message.to[0]
        self._box.deliver(
            f"{sender.name} <{sender.address}>", [f"{to.name} <{to.address}>"], message.subject, message.text,
            at=message.sent_at, message_id=message.message_id, answers=message.in_reply_to or "",
        )  # fmt: skip

    def put_user_draft(self, message: Message) -> None:
        self._box.save_draft([f"{message.to[0].name} <{message.to[0].address}>"], message.subject)

    def put_event(self, event: Event) -> None:
        known = self._events.get(event.key)
        if event.cancelled and known is not None:
            known |= {"isCancelled": True, "subject": f"Canceled: {known['subject']}"}
            return
        guests = [{"name": a.person.name, "address": a.person.address} for a in event.attendees]
        self._events[event.key] = self._box.add_event(event.title, event.starts_at, event.ends_at, guests)

    def touch(self, copy: Copy) -> None:
        copy.touched = True
        self._box.edit(self._rows[copy.number])

    def discard(self, copy: Copy, folder: str) -> None:
        copy.folder = folder
        (self._box.discard if folder == "bin" else self._box.purge)(self._rows[copy.number])

    def send(self, copy: Copy, at: datetime) -> None:
        copy.folder = "sent"
        self._box.send(self._rows[copy.number])

    def _is(self, copy: Copy, handle: DraftRef) -> bool:
        return str(self._rows[copy.number].entity["id"]) == handle.ref

    def _was_taken_back(self, copy: Copy) -> bool:
        return bool(self._rows[copy.number].entity["parentFolderId"] == "F-deleted")

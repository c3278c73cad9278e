"""An account in memory that keeps the contract, with faults on demand: for the contract suite and the simulation."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from followup_daemon.accounts.base.contract import NotPlaced, PermissionCheck, PlacementUnknown
from followup_daemon.detect import extract
from followup_daemon.errors import TemporaryError
from followup_daemon.model.account import Account
from followup_daemon.model.calendar import Event
from followup_daemon.model.changes import CalendarChanges, Changes, Cursors, DraftChanges, MailChanges
from followup_daemon.model.draft import Draft, DraftRef, Marker, ObservedState
from followup_daemon.model.mail import Direction, Message


class Crash(BaseException):
    """The process dies here; nothing may catch it but the test."""


@dataclass(slots=True)
class Copy:
    """One copy of a draft of ours in the mailbox."""

    key: str
    draft: Draft
    digest: str
    placed_at: datetime
    folder: str = "drafts"
    touched: bool = False
    number: int = 0


def someone(name: str = "home") -> Account:
    return Account(
        name=name,
        kind="local",
        address="sam@example.com",
        addresses=frozenset({"sam@example.com"}),
        user_name="Sam Rivera",
        time_zone="UTC",
        language="en",
        signature="",
    )


class MemoryAccount:
    """``fault`` is asked before each operation and may raise or name a fault; ``lag`` hides new copies from reads."""

    can_withdraw = True
    mail_lags = False
    reread_limit: int | None = None

    def __init__(
        self, account: Account | None = None, clock: Callable[[], datetime] | None = None, lag: timedelta = timedelta(0)
    ) -> None:
        self.account = account or someone()
        self.read_lag = lag
        self.messages: list[Message] = []
        self.user_drafts: list[Message] = []
        self.events: dict[str, Event] = {}
        self.calendar_version = 0
        self.copies: list[Copy] = []
        self.place_calls: list[str] = []
        self.withdrawn: list[Copy] = []
        self.attempted: Draft | None = None
        self.fault: Callable[[str], str | None] = lambda operation: None
        self._clock = clock
        self.lag = lag

    # What other people and other clients do

    def deliver(self, message: Message) -> None:
        self.messages.append(message)

    def put_event(self, event: Event) -> None:
        self.events[event.key] = event
        self.calendar_version += 1

    def put_user_draft(self, draft: Message) -> None:
        self.user_drafts.append(draft)

    def touch(self, copy: Copy) -> None:
        copy.touched = True

    def discard(self, copy: Copy, folder: str) -> None:
        copy.folder = folder

    def send(self, copy: Copy, at: datetime) -> None:
        copy.folder = "sent"
        self.deliver(as_sent(copy, at))

    def restart(self) -> None:
        """Start a new process; nothing was stored in the old one."""

    def live(self, key: str | None = None) -> list[Copy]:
        return [copy for copy in self.copies if copy.folder == "drafts" and key in (None, copy.key)]

    # The contract: one object that is all its seams

    @property
    def drafts(self) -> Any:
        return self  # a DraftBox, but for its check(), which speaks for all its seams

    def check(self) -> tuple[PermissionCheck, ...]:
        return (
            PermissionCheck(name="read mail"),
            PermissionCheck(name="read calendar"),
            PermissionCheck(name="write drafts"),
        )

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        self._reading("changes")
        known = int(cursors.positions.get("mail:all", "0"))
        new = tuple(extract.message(one) for one in self.messages[known:])
        mail = (
            (
                MailChanges(
                    source="mail:all", position=str(len(self.messages)), new=new, message_count=len(self.messages)
                ),
            )
            if new
            else ()
        )
        calendar: tuple[CalendarChanges, ...] = ()
        if cursors.positions.get("calendar:all", "0") != str(self.calendar_version):
            calendar = (
                CalendarChanges(
                    source="calendar:all",
                    position=str(self.calendar_version),
                    events=tuple(extract.event(one) for one in self.events.values()),
                ),
            )
        drafts = None
        drafts_known = int(cursors.positions.get("drafts", "0"))
        if drafts_known != len(self.user_drafts):
            drafts = DraftChanges(
                position=str(len(self.user_drafts)),
                new=tuple(replace(one, sent_at=now) for one in self.user_drafts[drafts_known:]),
                present=frozenset(one.ref for one in self.user_drafts),
            )
        return Changes(mail=mail, calendar=calendar, drafts=drafts)

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        """Return the messages that have these refs."""
        self._reading("read_again")
        return tuple(extract.message(one) for one in self.messages if one.ref in refs)

    def place(self, draft: Draft, letter: bytes) -> DraftRef:
        self.place_calls.append(draft.key)
        self.attempted = draft
        fault = self.fault("place")
        if fault == "refused":
            raise NotPlaced("the server refused it")
        if fault == "lost, not placed":
            raise PlacementUnknown("the answer was lost")
        if fault == "crash before":
            raise Crash
        copy = Copy(
            key=draft.key,
            draft=draft,
            digest=sha256(letter).hexdigest(),
            placed_at=self._now(),
            number=len(self.copies),
        )
        self.copies.append(copy)
        if fault == "lost, placed":
            raise PlacementUnknown("the answer was lost")
        if fault == "crash after":
            raise Crash
        return self._handle(copy)

    def checkpoint(self, draft: Draft) -> str:
        return str(len(self.copies))

    def find(self, marker: Marker) -> tuple[DraftRef, ...]:
        self._reading("find")
        return tuple(self._handle(copy) for copy in self.live(marker.key) if self._visible(copy))

    def inspect(self, handle: DraftRef | None, marker: Marker) -> ObservedState | None:
        self._reading("inspect")
        copies = [
            copy for copy in self.copies if copy.key == marker.key and (self._visible(copy) or handle is not None)
        ]
        if any(copy.folder == "sent" for copy in copies):
            return ObservedState.SENT
        here = [copy for copy in copies if copy.folder == "drafts"]
        if here:
            return ObservedState.TOUCHED if any(copy.touched for copy in here) else ObservedState.UNTOUCHED
        return ObservedState.DELETED if any(copy.folder == "bin" for copy in copies) else None

    def withdraw_if_untouched(self, handle: DraftRef) -> bool:
        self._reading("withdraw")
        for copy in self.copies:
            if copy.folder == "drafts" and self._handle(copy) == handle:
                copy.folder = "withdrawn"
                self.withdrawn.append(copy)
                return True
        return False

    def location(self) -> str:
        return "memory"

    def close(self) -> None:
        pass

    def _reading(self, operation: str) -> None:
        fault = self.fault(operation)
        if fault == "outage":
            raise TemporaryError("the account cannot be reached")
        if fault == "crash before":
            raise Crash

    def _visible(self, copy: Copy) -> bool:
        return self._now() - copy.placed_at >= self.lag

    def _now(self) -> datetime:
        return self._clock() if self._clock else datetime.max.replace(tzinfo=None)

    def _handle(self, copy: Copy) -> DraftRef:
        """As of what lies there now: one of a touched copy would take the user's own words away."""
        return DraftRef(ref=str(copy.number), digest="touched" if copy.touched else copy.digest)


def as_sent(copy: Copy, at: datetime) -> Message:
    """Return the message that a user sent out of a draft of ours."""
    return Message(
        ref=f"sent-{copy.number}",
        message_id=copy.draft.message_id,
        direction=Direction.SENT,
        sent_at=at,
        sender=copy.draft.sender,
        to=copy.draft.to,
        cc=copy.draft.cc,
        subject=copy.draft.subject,
        text=copy.draft.text,
    )

"""Rows of drafts in a dictionary, and a box of drafts that answers what it was told."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from followup_daemon.model.draft import OPEN, Draft, DraftRef, DraftState, Marker, ObservedState, Placement
from followup_daemon.store.base import Store

REF = DraftRef(ref="1", digest=sha256(b"the letter").hexdigest())


class Box:
    """A box of drafts that answers what it was told, and notes what it was asked."""

    read_lag = timedelta(minutes=10)

    def __init__(self) -> None:
        self.copies: tuple[DraftRef, ...] = ()
        self.state: ObservedState | None = None
        self.answer: DraftRef | Exception = REF
        self.withdraws = True
        self.asked: list[tuple[Any, ...]] = []
        self.before: list[Placement] = []
        self.store: Store | None = None

    def find(self, marker: Marker) -> tuple[DraftRef, ...]:
        self.asked.append(("find", marker))
        return self.copies

    def inspect(self, handle: DraftRef | None, marker: Marker) -> ObservedState | None:
        self.asked.append(("inspect", handle, marker))
        return self.state

    def withdraw_if_untouched(self, handle: DraftRef) -> bool:
        self.asked.append(("withdraw", handle))
        self.before = self.store.placements.all() if self.store else []
        return self.withdraws

    def checkpoint(self, one: Draft) -> str:
        return f"before {one.key[:4]}"

    def place(self, one: Draft, letter: bytes) -> DraftRef:
        self.asked.append(("place", one, letter))
        self.before = self.store.placements.all() if self.store else []
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def location(self) -> str:
        return "the box"


class Rows:
    """The rows of drafts by their keys, as the store keeps them."""

    def __init__(self) -> None:
        self._rows: dict[str, Placement] = {}

    def save(self, one: Placement) -> None:
        self._rows[one.key] = one

    def renew(self, one: Placement, now: datetime) -> Placement:
        del self._rows[one.key]
        fresh = replace(one, key="f" * 32, state=DraftState.PLANNED, changed_at=now, former=(one.message_id,))
        self.save(fresh)
        return fresh

    def all(self) -> list[Placement]:
        return list(self._rows.values())

    def open(self, account: str) -> list[Placement]:
        return [one for one in self.all() if one.account == account and one.state in OPEN]

"""What a cycle would do: the very same cycle, over a throw-away copy of the state and a draft box that only shows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from followup_daemon.accounts.base.contract import MailAccount, PermissionCheck
from followup_daemon.model.account import Account
from followup_daemon.model.changes import Changes, Cursors
from followup_daemon.model.draft import Draft, DraftRef, Marker, ObservedState
from followup_daemon.model.mail import Message


class PreviewAccount:
    """Reads like the account it stands for; what would be placed or withdrawn is shown instead."""

    def __init__(self, real: MailAccount) -> None:
        self.read_lag = real.read_lag
        self.can_withdraw = real.can_withdraw
        self._real = real
        self._shown: dict[str, str] = {}

    @property
    def account(self) -> Account:
        return self._real.account

    def check(self) -> tuple[PermissionCheck, ...]:
        return self._real.check()

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        """What was there at ``now``: a preview of a past moment does not know what came later."""
        changes = self._real.changes(cursors, now, about)
        return replace(
            changes, mail=tuple(replace(one, new=tuple(m for m in one.new if m.sent_at <= now)) for one in changes.mail)
        )

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        """Return what the real account reads again."""
        return self._real.read_again(source, refs, now)

    def place(self, draft: Draft, letter: bytes) -> DraftRef:
        digest = sha256(letter).hexdigest()
        self._shown[draft.key] = digest
        return DraftRef(ref=f"shown/{draft.key}", digest=digest)

    def checkpoint(self, draft: Draft) -> str:
        return self._real.checkpoint(draft)

    def find(self, marker: Marker) -> tuple[DraftRef, ...]:
        if marker.key in self._shown:
            return (DraftRef(ref=f"shown/{marker.key}", digest=self._shown[marker.key]),)
        return self._real.find(marker)

    def inspect(self, handle: DraftRef | None, marker: Marker) -> ObservedState | None:
        return ObservedState.UNTOUCHED if marker.key in self._shown else self._real.inspect(handle, marker)

    def withdraw_if_untouched(self, handle: DraftRef) -> bool:
        return True

    def drafts_location(self) -> str:
        return self._real.drafts_location()

    def close(self) -> None:
        """The real account is closed by whoever opened it."""

"""The preview of a cycle: the normal cycle on a temporary copy of the state, with a draft box that writes nothing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

from followup_daemon.accounts.base.contract import DraftBox, MailAccount, PermissionCheck
from followup_daemon.model.account import Account
from followup_daemon.model.changes import Changes, Cursors
from followup_daemon.model.draft import Draft, DraftRef, Marker, ObservedState
from followup_daemon.model.mail import Message


class PreviewAccount:
    """An account that reads like the real account, but ignores mail and events after the time of the preview."""

    def __init__(self, real: MailAccount) -> None:
        self.drafts = PreviewDraftBox(real.drafts)
        self._real = real

    @property
    def account(self) -> Account:
        """Return the account of the real account."""
        return self._real.account

    def check(self) -> tuple[PermissionCheck, ...]:
        """Check each permission of the real account."""
        return self._real.check()

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        """Return the changes up to ``now``, because a preview of the past must ignore later mail and events."""
        changes = self._real.changes(cursors, now, about)
        return replace(
            changes, mail=tuple(replace(one, new=tuple(m for m in one.new if m.sent_at <= now)) for one in changes.mail)
        )

    @property
    def reread_limit(self) -> int | None:
        """Return the read lag of the real box."""
        return self._real.reread_limit

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        """Return messages as the real account reads them."""
        return self._real.read_again(source, refs, now)

    def close(self) -> None:
        """Leave the real account open: it is closed where it was opened."""


class PreviewDraftBox:
    """A draft box that keeps drafts in memory, and changes nothing in the mailbox."""

    def __init__(self, real: DraftBox) -> None:
        self._real = real
        self._shown: dict[str, str] = {}

    @property
    def read_lag(self) -> timedelta:
        """Return the read lag of the real box."""
        return self._real.read_lag

    @property
    def can_withdraw(self) -> bool:
        """Return whether the real box can withdraw drafts."""
        return self._real.can_withdraw

    def check(self) -> PermissionCheck:
        """Check the permission of the real box."""
        return self._real.check()

    def place(self, draft: Draft, letter: bytes) -> DraftRef:
        """Keep the draft in memory."""
        digest = sha256(letter).hexdigest()
        self._shown[draft.key] = digest
        return DraftRef(ref=f"shown/{draft.key}", digest=digest)

    def checkpoint(self, draft: Draft) -> str:
        """Return the checkpoint of the real box."""
        return self._real.checkpoint(draft)

    def find(self, marker: Marker) -> tuple[DraftRef, ...]:
        """Return a draft of this preview, otherwise the copies in the mailbox."""
        if marker.key in self._shown:
            return (DraftRef(ref=f"shown/{marker.key}", digest=self._shown[marker.key]),)
        return self._real.find(marker)

    def inspect(self, handle: DraftRef | None, marker: Marker) -> ObservedState | None:
        """Return the state of a draft. A draft of this preview is untouched."""
        return ObservedState.UNTOUCHED if marker.key in self._shown else self._real.inspect(handle, marker)

    def withdraw_if_untouched(self, handle: DraftRef) -> bool:
        """Return True, and remove nothing."""
        return True

    def location(self) -> str:
        """Return the location of the real box."""
        return self._real.location()

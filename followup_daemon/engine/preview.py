"""What a cycle would do: the very same cycle, over a throw-away copy of the state and a draft box that only shows."""

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
    """Reads like the account that it stands for, without what came after the moment of the preview."""

    def __init__(self, real: MailAccount) -> None:
        self.drafts = PreviewDraftBox(real.drafts)
        self._real = real

    @property
    def account(self) -> Account:
        """Return whose account it is."""
        return self._real.account

    def check(self) -> tuple[PermissionCheck, ...]:
        """Try each right of the real account."""
        return self._real.check()

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        """Return what was there at ``now``: a preview of a past moment does not know what came later."""
        changes = self._real.changes(cursors, now, about)
        return replace(
            changes, mail=tuple(replace(one, new=tuple(m for m in one.new if m.sent_at <= now)) for one in changes.mail)
        )

    @property
    def reread_limit(self) -> int | None:
        """Return the real one's."""
        return self._real.reread_limit

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        """Return messages as the real account reads them."""
        return self._real.read_again(source, refs, now)

    def close(self) -> None:
        """Leave the real account open: it is closed where it was opened."""


class PreviewDraftBox:
    """Shows what would be placed or withdrawn, and changes nothing."""

    def __init__(self, real: DraftBox) -> None:
        self._real = real
        self._shown: dict[str, str] = {}

    @property
    def read_lag(self) -> timedelta:
        """Return the real one's."""
        return self._real.read_lag

    @property
    def can_withdraw(self) -> bool:
        """Return whether the real one can."""
        return self._real.can_withdraw

    def check(self) -> PermissionCheck:
        """Try the right of the real one."""
        return self._real.check()

    def place(self, draft: Draft, letter: bytes) -> DraftRef:
        """Keep the draft in memory."""
        digest = sha256(letter).hexdigest()
        self._shown[draft.key] = digest
        return DraftRef(ref=f"shown/{draft.key}", digest=digest)

    def checkpoint(self, draft: Draft) -> str:
        """Return the real one's."""
        return self._real.checkpoint(draft)

    def find(self, marker: Marker) -> tuple[DraftRef, ...]:
        """Return a draft that was shown, else the copies in the mailbox."""
        if marker.key in self._shown:
            return (DraftRef(ref=f"shown/{marker.key}", digest=self._shown[marker.key]),)
        return self._real.find(marker)

    def inspect(self, handle: DraftRef | None, marker: Marker) -> ObservedState | None:
        """Return the state of a draft; one that was shown is untouched."""
        return ObservedState.UNTOUCHED if marker.key in self._shown else self._real.inspect(handle, marker)

    def withdraw_if_untouched(self, handle: DraftRef) -> bool:
        """Return True, and remove nothing."""
        return True

    def location(self) -> str:
        """Return where the real drafts are."""
        return self._real.location()

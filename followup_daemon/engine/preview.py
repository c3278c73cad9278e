"""What a cycle would do: the very same cycle, over a throw-away copy of the state and a draft box that only shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from followup_daemon.accounts.contract import MailAccount, Right
from followup_daemon.model.changes import Changes, Cursors
from followup_daemon.model.draft import Draft, Handle, Sighting


class ShowingAccount:
    """Reads like the account it stands for; what would be placed or withdrawn is shown instead."""

    def __init__(self, real: MailAccount) -> None:
        self.account = real.account
        self.settles_after = real.settles_after
        self._real = real
        self._shown: dict[str, str] = {}

    def check(self) -> tuple[Right, ...]:
        return self._real.check()

    def changes(self, cursors: Cursors, now: datetime) -> Changes:
        """What was there at ``now``: a preview of a past moment does not know what came later."""
        changes = self._real.changes(cursors, now)
        return replace(
            changes, mail=tuple(replace(one, new=tuple(m for m in one.new if m.sent_at <= now)) for one in changes.mail)
        )

    def place(self, draft: Draft, letter: bytes) -> Handle:
        digest = sha256(letter).hexdigest()
        self._shown[draft.key] = digest
        return Handle(ref=f"shown/{draft.key}", digest=digest)

    def find(self, key: str, message_id: str) -> tuple[Handle, ...]:
        if key in self._shown:
            return (Handle(ref=f"shown/{key}", digest=self._shown[key]),)
        return self._real.find(key, message_id)

    def look_at(self, handle: Handle | None, key: str, message_id: str) -> Sighting | None:
        return Sighting.UNTOUCHED if key in self._shown else self._real.look_at(handle, key, message_id)

    def withdraw_if_untouched(self, handle: Handle) -> bool:
        return True

    def where(self) -> str:
        return self._real.where()

    def close(self) -> None:
        """The real account is closed by whoever opened it."""

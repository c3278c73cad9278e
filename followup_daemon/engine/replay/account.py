"""An account at a past time: the mail and events that it had then, and a draft box that writes nothing."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from followup_daemon.accounts.base.contract import PermissionCheck
from followup_daemon.engine.preview import PreviewDraftBox
from followup_daemon.engine.replay.archive import Archive
from followup_daemon.model.account import Account
from followup_daemon.model.changes import Changes, Cursors
from followup_daemon.model.mail import Message


class PastAccount:
    """The account of an archive. A poll returns the mail that was sent since the last poll, up to its time.

    The user's unsent drafts are left out, because nobody knows since when they were there.
    """

    reread_limit: int | None = None

    def __init__(self, archive: Archive) -> None:
        self.drafts = PreviewDraftBox(archive.account.drafts)
        self._archive = archive
        self._read_until: datetime | None = None

    @property
    def account(self) -> Account:
        """Return the account of the archive."""
        return self._archive.account.account

    def check(self) -> tuple[PermissionCheck, ...]:
        """Return nothing: a walk needs no permission but to read."""
        return ()

    def changes(self, cursors: Cursors, now: datetime, about: str | None = None) -> Changes:
        """Return what was new at ``now``."""
        mail = self._archive.sent_between(self._read_until, now)
        self._read_until = now
        return Changes(mail=mail, calendar=self._archive.calendar(now))

    def read_again(self, source: str, refs: Collection[str], now: datetime) -> tuple[Message, ...]:
        """Return nothing: all mail was read by the present extraction."""
        return ()

    def close(self) -> None:
        """Leave the real account open: it is closed where it was opened."""

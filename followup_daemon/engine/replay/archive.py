"""The whole mail of one account, read once, and its calendar, read again for each part of a walk."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from followup_daemon.accounts.base.contract import HORIZON, MailAccount
from followup_daemon.model.changes import CalendarChanges, Cursors, MailChanges, Progress
from followup_daemon.model.mail import Message, Unreadable

_BEGINNING = datetime(1990, 1, 1, tzinfo=UTC) + HORIZON
"""The time of a poll that leaves out no mail as too old."""
_DRAFTS = "drafts"
"""The source name of the user's unsent drafts, which are not kept."""
_RENEW = timedelta(days=28)
"""How often the calendar is read again. Each reading has the weeks around its time."""

OnRead = Callable[[str, Progress], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredMail:
    """One message, and the name of the source that has it."""

    source: str
    message: Message


class Archive:
    """The mail of one account, oldest first. ``unreadable`` has the messages that could not be read."""

    def __init__(self, account: MailAccount) -> None:
        self.account = account
        self.mail: list[StoredMail] = []
        self.unreadable: list[Unreadable] = []
        self._times: list[datetime] = []
        self._positions: dict[str, str] = {}
        self._refs: dict[str, set[str]] = defaultdict(set)
        self._calendar_read_at: datetime | None = None

    @property
    def messages(self) -> Iterator[Message]:
        """Return all messages, oldest first."""
        return (one.message for one in self.mail)

    def read(self, since: datetime | None, tell: OnRead) -> None:
        """Read all mail, or that from one horizon before ``since`` on. ``tell`` is called with the progress.

        Raises AccountError.
        """
        progress: Progress | None = Progress(done=0)
        while progress is not None:
            changes = self.account.changes(self._cursors(), since or _BEGINNING)
            for one in changes.mail:
                self._add(one)
            if changes.drafts is not None:
                self._positions[_DRAFTS] = changes.drafts.position
            progress = changes.sync_progress
            tell(self.account.account.name, Progress(done=len(self.mail), total=progress.total if progress else None))
        self.mail.sort(key=lambda one: (one.message.sent_at, one.message.ref))
        self._times = [one.message.sent_at for one in self.mail]

    def sent_between(self, after: datetime | None, until: datetime) -> tuple[MailChanges, ...]:
        """Return the mail that was sent later than ``after`` and not later than ``until``, by source."""
        first = bisect_right(self._times, after) if after is not None else 0
        found: dict[str, list[Message]] = {}
        for one in self.mail[first : bisect_right(self._times, until)]:
            found.setdefault(one.source, []).append(one.message)
        return tuple(
            MailChanges(source=source, position=until.isoformat(), new=tuple(some)) for source, some in found.items()
        )

    def calendar(self, at: datetime) -> tuple[CalendarChanges, ...]:
        """Return the calendars around ``at`` if it is time to read them again, otherwise nothing.

        Raises AccountError.
        """
        if self._calendar_read_at is not None and at < self._calendar_read_at + _RENEW:
            return ()
        self._calendar_read_at = at
        return self.account.changes(self._cursors(), at).calendar

    def _add(self, changes: MailChanges) -> None:
        self._positions[changes.source] = changes.position
        known = self._refs[changes.source]
        known.update(one.ref for one in changes.new)
        known.update(one.ref for one in changes.unreadable)
        known.update(changes.skipped)
        self.mail += (StoredMail(source=changes.source, message=one) for one in changes.new)
        self.unreadable += changes.unreadable

    def _cursors(self) -> Cursors:
        """Return the cursors of the mail that was read. No calendar has one, so each is read as a whole."""
        return Cursors(positions=dict(self._positions), known_refs=lambda source: frozenset(self._refs[source]))

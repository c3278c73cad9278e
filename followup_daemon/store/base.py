"""The contract of a store. Every database behaves in the same way.

All times are aware. A store keeps them as UTC and returns them as UTC. Every method may raise ``StateError`` if the
store cannot be used, and ``StateBusy`` if another program keeps it locked. A method that writes uses one
transaction, which is committed when the method returns.

Within ``Store.lease`` each write proves that the lease is still the newest. It raises ``StateBusy``, and writes
nothing, if another process has taken the account over. ``docs/decisions`` names the writes that need no lease.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Any, Protocol

from followup_daemon.model.case import ActiveOverride, Lost, Override
from followup_daemon.model.changes import AccountSnapshot, Changes, Cursors, Progress
from followup_daemon.model.draft import FollowUp, Placement
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.mail import Message, Unreadable
from followup_daemon.model.verdict import Verdict
from followup_daemon.store.values import AccountRow, Identity, LedgerEntry

LEASE = timedelta(minutes=10)
"""A lease that was not released ends by itself after this time."""
USER = "*"
"""The lease under which the accounts of one user are decided together. No account can have this name."""


class Lease(Protocol):
    """The right to write for one account, or for USER, until another process takes it over."""

    @property
    def fence(self) -> int:
        """Return the fencing number. It is greater than that of every earlier lease of the same name."""
        ...


class Facts(Protocol):
    """The facts: messages, events, the user's drafts, unreadable items, and the cursor of each source."""

    def cursors(self, account: str) -> Cursors:
        """Return the position of each source, and on demand the refs that are stored for it."""
        ...

    def forget_cursors_ahead(self, account: str, now: datetime) -> None:
        """Delete the cursors with a time over an hour later than ``now``. The clock was wrong when they were written.

        A first sync with that clock may have skipped mail as too old. The next poll lists everything again, and reads
        the messages that have no stored content.
        """
        ...

    def retry(self, account: str, now: datetime) -> None:
        """Mark unreadable items for a retry, if one is due.

        Such an item failed through a fault of the program, or was read by an older version of the reader. It is retried
        at most twice, a day apart, and after that only by a newer version. The cursors of its sources are deleted. So
        the next poll lists the sources again, and reads the marked items.
        """
        ...

    def learn(self, account: str, changes: Changes, now: datetime) -> None:
        """Store facts and cursors together. No text of a message and no description of an event is stored.

        The account's revision counts up if ``changes.has_changes``.
        """
        ...

    def facts(self, account: str, since: datetime) -> AccountSnapshot:
        """Return all facts from ``since`` on, and every draft in the Drafts folder.

        The same mail in two folders is returned once. The same object is returned until a row changes.
        """
        ...

    def unreadable(self, account: str) -> list[Unreadable]:
        """Return all items that are unreadable, completely or in part, sorted by ref."""
        ...

    def share_set_aside(self, account: str) -> tuple[int, int]:
        """Return how many messages and events are completely unreadable, and how many there are in total."""
        ...

    def counts(self, account: str) -> dict[str, int]:
        """Return the number of stored messages of each mail source."""
        ...

    def message_ids(self, account: str) -> frozenset[str]:
        """Return the Message-IDs of all messages that are stored with their content."""
        ...

    def message_time_range(self, account: str) -> tuple[datetime | None, datetime | None]:
        """Return when the oldest and the newest message with stored content were sent; drafts do not count."""
        ...

    def rewind(self, to: datetime) -> None:
        """Delete the messages after ``to``. Only for the temporary copy that ``preview`` uses for a past time."""
        ...


class Decisions(Protocol):
    """The verdicts with their reasons, and the user's overrides."""

    def note_interactions(self, account: str, found: Iterable[Interaction]) -> None:
        """Replace the interactions of an account. The same key is the same row."""
        ...

    def interactions(self, account: str) -> list[Interaction]:
        """Return the interactions of an account, sorted by end and key."""
        ...

    def keys(self) -> frozenset[str]:
        """Return the keys of all interactions, in every account."""
        ...

    def united(self) -> dict[str, str]:
        """Map the key of each copy of an event to the key of the interaction that the copies are joined in."""
        ...

    def write_ledger(self, account: str, verdicts: Mapping[FollowUp, Verdict], now: datetime) -> None:
        """Write a line for each verdict that differs from the latest one in kind, reason or due time."""
        ...

    def latest_verdicts(self, account: str) -> dict[str, list[LedgerEntry]]:
        """Return the current verdicts of each interaction, by its key."""
        ...

    def history(self, key: str) -> list[LedgerEntry]:
        """Return every change of verdict about one interaction, oldest first."""
        ...

    def override(self, one: Interaction, said: Override) -> None:
        """Append what the user said about an interaction. The account's revision counts up."""
        ...

    def undo(self, one: Interaction) -> Override | None:
        """Erase and return the last override of an interaction, or return None if there is none."""
        ...

    def overrides(self, key: str) -> list[tuple[int, Override]]:
        """Return the overrides of one interaction, oldest first, each with its number."""
        ...

    def active_overrides(self) -> dict[str, ActiveOverride]:
        """Return the skip, done or snooze that is in force for each interaction, in every account."""
        ...

    def keys_with_overrides(self) -> frozenset[str]:
        """Return the keys of all interactions that have an override."""
        ...

    def notes(self, key: str) -> tuple[str, ...]:
        """Return the user's notes about one interaction, oldest first."""
        ...

    def numbered_notes(self, key: str) -> list[tuple[int, str]]:
        """Return the user's notes about one interaction, oldest first, each with its number."""
        ...

    def held(self) -> dict[str, tuple[Lost, ...]]:
        """Return the keys of the interactions that are held back, and which records of each were lost."""
        ...

    def release(self, one: Interaction) -> tuple[Lost, ...]:
        """Release an interaction that is held back. Return the records that were lost; none if it was not held."""
        ...


class Placements(Protocol):
    """The state of every draft of the program. Each follow-up has one row, which is kept permanently."""

    def key(self, account: str, follow_up: FollowUp) -> str:
        """Return the key of a follow-up's draft: an HMAC of 32 hexadecimal digits, which no stranger can forge."""
        ...

    def save(self, one: Placement) -> None:
        """Write a placement, and mark its account undecided, so that the next cycle finishes an interrupted one.

        A second placement of one follow-up under another key is refused with StateError.
        """
        ...

    def renew(self, one: Placement, now: datetime) -> Placement:
        """Replace the row of a draft that the program withdrew, and return the new row, whose state is planned.

        The new row has another key, so that no trace of the old draft can be mistaken for the new draft.
        """
        ...

    def all(self, account: str | None = None) -> list[Placement]:
        """Return the placements of one account, or of all."""
        ...

    def open(self, account: str) -> list[Placement]:
        """Return the placements of one account whose drafts are not settled: planned, placing, waiting or edited."""
        ...

    def placed_between(self, since: datetime, until: datetime) -> int:
        """Return the number of drafts that were placed in this time, in all accounts."""
        ...

    def shift_attempts(self, by: timedelta) -> None:
        """Shift the time of every attempt without a known result, after the wall clock was set."""
        ...


class Identities(Protocol):
    """The mailbox behind each account name. Stored data belongs to a mailbox, and follows it to another name."""

    configured: frozenset[str]
    """The account names of the configuration."""

    def register(self, wanted: Mapping[str, str]) -> None:
        """Record the identity of each configured name. Stored data follows its mailbox; nothing is erased."""
        ...

    def add(self, name: str, identity: str) -> None:
        """Add a mailbox without stored data."""
        ...

    def all(self) -> dict[str, Identity]:
        """Return the identity of each account name."""
        ...

    def key_names(self) -> tuple[str, ...]:
        """Return the account names that interaction keys contain, of known and of forgotten accounts."""
        ...

    def former(self, name: str) -> tuple[str, ...]:
        """Return the earlier names of the mailbox, oldest first."""
        ...

    def claim(self, name: str) -> str | None:
        """Return the identity that still has to be decided on, or None if the mailbox is known."""
        ...

    def is_open(self, name: str, claim: str) -> bool:
        """Return True if only the user can decide about ``claim``."""
        ...

    def leave_open(self, name: str, claim: str) -> None:
        """Leave the decision about ``claim`` to the user, until the accounts are registered again."""
        ...

    def has_memory(self, name: str) -> bool:
        """Return True if an account has a placement, an override or an interaction that is held back."""
        ...

    def confirm(self, name: str, old: str, identity: str) -> None:
        """Move the data stored under ``old`` to ``name``, whose mail and calendars are then read again.

        The data that was stored under ``name`` before is moved to ``old``.
        """
        ...

    def accept(self, name: str, identity: str) -> None:
        """Decide that ``name`` is a new mailbox, and erase what was remembered under that name."""
        ...

    def erase(self, name: str) -> None:
        """Erase all rows of one account. Its name stays while keys of other accounts contain it."""
        ...


class Rereading(Protocol):
    """The messages and events that an older version of the extraction read, and the progress of reading them again."""

    def progress(self, account: str, since: datetime) -> Progress | None:
        """Return how many messages and events from ``since`` on are read by the present version.

        Return None after ``finish``, until the next version.
        """
        ...

    def messages(self, account: str, since: datetime, limit: int) -> dict[str, dict[str, Message | None]]:
        """Return up to ``limit`` messages that an older version read, newest first, by source and ref.

        A message of which only the ref is stored is None.
        """
        ...

    def calendars(self, account: str, since: datetime) -> list[str]:
        """Return the sources of the events that an older version read."""
        ...

    def replace(self, account: str, source: str, refs: Collection[str], found: Iterable[Message]) -> None:
        """Replace the stored content of ``refs`` by ``found``. A ref that is not in ``found`` keeps its content.

        All of ``refs`` count as read by the present version. The account's revision counts up if anything differs.
        """
        ...

    def calendar_done(self, account: str, source: str) -> None:
        """Count all events of a source as read by the present version, also those that its calendar no longer has."""
        ...

    def finish(self, account: str) -> None:
        """Record that nothing of an account is left to be read again."""
        ...


class Store(Protocol):
    """A store: its parts, and the methods for accounts, leases, retention and erasure."""

    @property
    def facts(self) -> Facts:
        """Return the part for facts."""
        ...

    @property
    def decisions(self) -> Decisions:
        """Return the part for verdicts and overrides."""
        ...

    @property
    def placements(self) -> Placements:
        """Return the part for the program's drafts."""
        ...

    @property
    def identities(self) -> Identities:
        """Return the part for account names and their mailboxes."""
        ...

    @property
    def rereading(self) -> Rereading:
        """Return the part for rereading by a newer extraction."""
        ...

    def close(self) -> None:
        """Close the store. No other method may be called afterwards."""
        ...

    def lease(self, name: str, now: datetime) -> AbstractContextManager[Lease]:
        """Hold the account ``name``, or USER, while inside. Threads of one process wait for each other.

        Raises StateBusy at once if another process holds it. After another process has taken it over, every
        write inside raises StateBusy.
        """
        ...

    def clear_leases(self) -> None:
        """Release the leases of dead processes of this machine. The caller must hold the process lock."""
        ...

    def account(self, name: str) -> AccountRow | None:
        """Return the state of an account, or None if it has no row."""
        ...

    def account_names(self) -> list[str]:
        """Return the names of all known accounts, sorted."""
        ...

    def last_activity(self, name: str) -> datetime | None:
        """Return the latest recorded time of a poll or verdict of an account, by the clock at that time."""
        ...

    def record_poll(self, name: str, now: datetime, problem: str | None, code: int = 1) -> None:
        """Record a poll. Success clears the problem. A failure, with its exit code ``code``, is counted."""
        ...

    def pending_revision(self, names: Sequence[str], decided_for: str, now: datetime) -> dict[str, int] | None:
        """Return the revision of each account's facts if there is something to decide, otherwise None.

        There is nothing to decide if no facts are new, ``decided_for`` is the same, and no awaited time has come.
        """
        ...

    def mark_decided(self, name: str, decided_for: str, facts: int, now: datetime, next_at: datetime | None) -> None:
        """Record that revision ``facts`` was decided for a policy. ``next_at`` is when time alone changes a verdict."""
        ...

    def forget_before(self, name: str, before: datetime) -> None:
        """Apply retention. Only the refs of older messages are kept. Older events and interactions are erased.

        The placements of an older interaction are deleted too. It is never drafted again.
        """
        ...

    def forget_account(self, name: str) -> None:
        """Erase everything about one account. No byte of it stays on the disk."""
        ...

    def forget_address(self, key: str) -> int:
        """Erase every row that names the address ``key``, and return their number.

        The refs are kept, so the next poll does not read the messages again.
        """
        ...

    def export(self, name: str | None = None) -> dict[str, list[dict[str, Any]]]:
        """Return the rows of each table by table name, without secrets, for one account or for all accounts."""
        ...

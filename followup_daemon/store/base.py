"""The contract of a store: what is remembered, behind one door. Every database gives the same answers.

All times are aware. A store keeps them as UTC and returns them as UTC. Every method may raise ``StateError`` if the
store cannot be used, and ``StateBusy`` if another program keeps it locked. A method that writes does all of it in one
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
    """What was read: messages, events, the user's drafts, what was unreadable, and the cursor of each source."""

    def cursors(self, account: str) -> Cursors:
        """Return the position of each source, and on demand the refs that it has brought so far."""
        ...

    def forget_cursors_ahead(self, account: str, now: datetime) -> None:
        """Delete the cursors that were written over an hour later than ``now``, by a clock that stood ahead.

        A first sync of that time left out mail as too old. The next poll lists everything again, and reads what has
        no content yet.
        """
        ...

    def retry(self, account: str, now: datetime) -> None:
        """Mark for reading what was set aside through a fault of ours, or by an older reader, and is due.

        It is due at most twice, a day apart, then only for a newer reader. The cursors of its sources are deleted,
        so the next poll lists them again and reads what is not seen.
        """
        ...

    def learn(self, account: str, changes: Changes, now: datetime) -> None:
        """Store facts and cursors together. No text of a message and no description of an event is stored.

        The account's revision counts up if ``changes.has_changes``.
        """
        ...

    def facts(self, account: str, since: datetime) -> AccountSnapshot:
        """Return everything remembered from ``since`` on, and every draft in Drafts.

        The same mail in two folders counts once. While no row changes, the very same value is returned.
        """
        ...

    def unreadable(self, account: str) -> list[Unreadable]:
        """Return all that is set aside, whole or in part, by ref."""
        ...

    def share_set_aside(self, account: str) -> tuple[int, int]:
        """Return how many messages and events are set aside whole, and how many there are with them."""
        ...

    def counts(self, account: str) -> dict[str, int]:
        """Return the number of messages that each mail source has brought."""
        ...

    def message_ids(self, account: str) -> frozenset[str]:
        """Return the Message-IDs of all messages that are stored with their content."""
        ...

    def message_time_range(self, account: str) -> tuple[datetime | None, datetime | None]:
        """Return when the oldest and the newest message with stored content were sent; drafts do not count."""
        ...

    def rewind(self, to: datetime) -> None:
        """Delete the messages after ``to``. Only for a throw-away copy, for a preview of the past."""
        ...


class Decisions(Protocol):
    """What was decided and why, and what the user said about it."""

    def note_interactions(self, account: str, found: Iterable[Interaction]) -> None:
        """Replace the interactions of an account. The same key is the same row."""
        ...

    def interactions(self, account: str) -> list[Interaction]:
        """Return the interactions of an account, by their end and key."""
        ...

    def keys(self) -> frozenset[str]:
        """Return the keys of all interactions, in every account."""
        ...

    def united(self) -> dict[str, str]:
        """Return the interaction's key for each key that a copy of its event would have by itself."""
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
    """The state of every draft of ours: one row per follow-up, permanently."""

    def key(self, account: str, follow_up: FollowUp) -> str:
        """Return the HMAC that names the draft of a follow-up: 32 hexadecimal digits that no stranger can forge."""
        ...

    def save(self, one: Placement) -> None:
        """Write a placement, and mark its account undecided, so that the next cycle finishes an interrupted one.

        A second placement of one follow-up under another key is refused with StateError.
        """
        ...

    def renew(self, one: Placement, now: datetime) -> Placement:
        """Replace the row of a draft that we withdrew ourselves by a planned one, and return that.

        It has another key, so that no trace of the old draft can be mistaken for the new draft.
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
        """Move the time of every attempt that waits for its answer, after the wall clock was set."""
        ...


class Identities(Protocol):
    """Which mailbox each account name stands for. Memory belongs to a mailbox, and follows it to another name."""

    configured: frozenset[str]
    """The account names of the configuration."""

    def register(self, wanted: Mapping[str, str]) -> None:
        """Note the identity of each configured name. Memory follows its mailbox; nothing is forgotten."""
        ...

    def add(self, name: str, identity: str) -> None:
        """Add a mailbox of which nothing is remembered."""
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
        """Return the identity that is not decided yet, or None if the mailbox is known."""
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
        """Give ``name`` what is remembered under ``old``. Its mail and calendars are read again.

        What was remembered under ``name`` itself continues under ``old``.
        """
        ...

    def accept(self, name: str, identity: str) -> None:
        """Decide that ``name`` is a new mailbox, and erase what was remembered under that name."""
        ...

    def erase(self, name: str) -> None:
        """Erase all rows of one account. Its name stays while keys of other accounts contain it."""
        ...


class Rereading(Protocol):
    """What an older version of the extraction read, and how much of it is left to be read again."""

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
        """Replace what is stored of ``refs`` by ``found``. A ref that is not in ``found`` keeps what it has.

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
    """The door: accounts, leases, retention and erasure, and the parts of what is remembered."""

    @property
    def facts(self) -> Facts:
        """Return the part for what was read."""
        ...

    @property
    def decisions(self) -> Decisions:
        """Return the part for what was decided and overridden."""
        ...

    @property
    def placements(self) -> Placements:
        """Return the part for our drafts."""
        ...

    @property
    def identities(self) -> Identities:
        """Return the part for account names and their mailboxes."""
        ...

    @property
    def rereading(self) -> Rereading:
        """Return the part for what a newer extraction reads again."""
        ...

    def close(self) -> None:
        """Close the store. No other method may be called afterwards."""
        ...

    def lease(self, name: str, now: datetime) -> AbstractContextManager[Lease]:
        """Hold the account ``name``, or USER, while inside. Threads of one process wait for each other.

        Raises StateBusy at once if another process holds it. Every write inside raises StateBusy from the moment
        on at which another process took it over.
        """
        ...

    def clear_leases(self) -> None:
        """Release the leases of dead processes of this machine. Only for the holder of the process lock."""
        ...

    def account(self, name: str) -> AccountRow | None:
        """Return the state of an account, or None if nothing is known of it."""
        ...

    def account_names(self) -> list[str]:
        """Return the names of all known accounts, sorted."""
        ...

    def last_activity(self, name: str) -> datetime | None:
        """Return the latest time at which anything was done for an account, by the clock of then."""
        ...

    def record_poll(self, name: str, now: datetime, problem: str | None, code: int = 1) -> None:
        """Record the outcome of a poll: success clears the problem, failure counts up. ``code`` is an exit code."""
        ...

    def pending_revision(self, names: Sequence[str], decided_for: str, now: datetime) -> dict[str, int] | None:
        """Return the revision of each account's facts that is to be decided on.

        Return None if everything was decided: no new facts, the same ``decided_for``, and no due time has come.
        """
        ...

    def mark_decided(self, name: str, decided_for: str, facts: int, now: datetime, next_at: datetime | None) -> None:
        """Record that revision ``facts`` was decided for a policy. ``next_at`` is when time alone changes a verdict."""
        ...

    def forget_before(self, name: str, before: datetime) -> None:
        """Apply retention: older messages leave only their refs, older events and interactions nothing.

        The placements of an older interaction are deleted too. It is never drafted again.
        """
        ...

    def forget_account(self, name: str) -> None:
        """Erase everything about one account. No byte of it stays on the disk."""
        ...

    def forget_address(self, key: str) -> int:
        """Erase every row that names the address ``key``, and return their number. Refs stay, so nothing returns."""
        ...

    def export(self, name: str | None = None) -> dict[str, list[dict[str, Any]]]:
        """Return the rows of every table by its name, of one account or of all, without the store's own secrets."""
        ...

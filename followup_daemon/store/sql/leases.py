"""Leases, so that only one thread of one process works on an account at a time.

A lease is held in memory within its process, so a poll that brings no news writes nothing. The first write of the
lease takes its row, in the same transaction. Every later write of the lease checks that its fencing number is still
the newest (M. Kleppmann, "How to do distributed locking"). After another holder took over, no write is possible.
"""

from __future__ import annotations

import contextlib
import os
import platform
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, select, update

from followup_daemon.errors import DamagedRecord, FollowupError, StateBusy
from followup_daemon.model.tables import extraction
from followup_daemon.store.base import LEASE, USER
from followup_daemon.store.codec import moment, parse_moment
from followup_daemon.store.sql.database import SqlDatabase
from followup_daemon.store.sql.schema import account, lease
from followup_daemon.store.sql.statement import Statement

_NOBODY = ""
_ROW = Statement(select(lease.c.holder, lease.c.fence, lease.c.expires_at).where(lease.c.account == bindparam("of")))
_RELEASE = Statement(
    update(lease)
    .where(lease.c.account == bindparam("of"), lease.c.holder == bindparam("by"), lease.c.fence == bindparam("number"))
    .values(holder=_NOBODY)
)


class Leases:
    """The leases that one process takes on the accounts of one database."""

    def __init__(self, database: SqlDatabase) -> None:
        self._database = database
        self._holder = f"{_machine()}{os.getpid()}/{secrets.token_hex(8)}"
        self._locks: dict[str, threading.RLock] = {}

    @contextmanager
    def lease(self, name: str, now: datetime) -> Iterator[Lease]:
        """Hold the lease of an account. Threads of this process wait for each other.

        Raises StateBusy if another process holds it. If another process takes it over, the next write raises StateBusy.
        """
        with self._locks.setdefault(name, threading.RLock()):
            taken = Lease(self._database, name, self._holder, self._free(name, now), now)
            try:
                with self._database.proving(taken.prove):
                    yield taken
            except DamagedRecord:
                self._database.repair()
                raise
            finally:
                taken.release()

    def _free(self, name: str, now: datetime) -> int:
        """Return the newest fencing number of an account. Raises StateBusy if another process holds the lease."""
        with self._database.reading() as connection:
            row = _row(connection, name)
        if not row.is_free(self._holder, now):
            raise StateBusy(
                f"The account {name} is in use by another process ({row.holder.rpartition('/')[0]}); it is "
                "tried again at the next poll."
            )
        return row.fence

    def clear(self) -> None:
        """Release the leases of dead processes of this machine. The caller must hold the process lock."""
        mine = func.substr(lease.c.holder, 1, len(_machine())) == _machine()
        with self._database.reading() as connection:
            left = connection.execute(select(func.count()).select_from(lease).where(mine)).scalar()
        if left:
            with self._database.transaction() as connection:
                connection.execute(update(lease).where(mine).values(holder=_NOBODY))


class Lease:
    """One lease of one account. ``before`` is the previous fencing number; its own number is one greater."""

    def __init__(self, database: SqlDatabase, name: str, holder: str, before: int, now: datetime) -> None:
        self.fence = before + 1
        self._database, self._name, self._holder, self._now = database, name, holder, now
        self._has_written = False

    def prove(self, connection: Connection) -> None:
        """Take the row at the first write. Raises StateBusy if another process has taken it since."""
        row = _row(connection, self._name)
        if row.fence == self.fence and row.holder == self._holder:
            return
        if row.fence != self.fence - 1 or not row.is_free(self._holder, self._now):
            raise StateBusy(
                f"Another process worked on the account {self._name} meanwhile. Nothing more was written; it is "
                "tried again at the next poll."
            )
        self._database.refuse_damaged_rows(connection)
        expires_at = moment(self._now + LEASE)
        values = {"account": self._name, "holder": self._holder, "fence": self.fence, "expires_at": expires_at}
        self._database.upsert(connection, lease, [values])
        if self.fence == 1 and self._name != USER:
            new = {"name": self._name, "extraction": extraction.EXTRACTION}  # nothing of it was read before
            self._database.upsert(connection, account, [new])
        self._has_written = True

    def release(self) -> None:
        """Release the account. If the database cannot be written, other processes wait until the lease expires."""
        if self._has_written:
            with contextlib.suppress(FollowupError), self._database.transaction() as connection:
                _RELEASE.run(connection, of=self._name, by=self._holder, number=self.fence)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    holder: str
    fence: int
    expires_at: str

    def is_free(self, holder: str, now: datetime) -> bool:
        """Return whether ``holder`` may take the lease.

        A lease that expires too far in the future was taken before the clock was set back, so it may be taken.
        """
        return self.holder in (_NOBODY, holder) or not now < parse_moment(self.expires_at) <= now + LEASE


def _row(connection: Connection, name: str) -> _Row:
    holder, fence, expires_at = _ROW.run(connection, of=name).fetchone() or (_NOBODY, 0, "")
    return _Row(holder=holder, fence=int(fence), expires_at=expires_at)


def _machine() -> str:
    """Return the prefix of every holder on this machine. The process lock does not cover other machines."""
    return f"{platform.node()}/"

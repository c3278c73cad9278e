"""The store, implemented with SQL. ``store.base`` has the contract of each method."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, union_all, update

from followup_daemon.store.codec import maybe_moment, moment, parse_moment
from followup_daemon.store.sql import erasure
from followup_daemon.store.sql.database import SqlDatabase
from followup_daemon.store.sql.decisions import DecisionStore
from followup_daemon.store.sql.facts import FactStore
from followup_daemon.store.sql.identities import IdentityStore
from followup_daemon.store.sql.leases import Lease, Leases
from followup_daemon.store.sql.placements import PlacementStore
from followup_daemon.store.sql.rereading import RereadingStore
from followup_daemon.store.sql.schema import account, ledger
from followup_daemon.store.sql.statement import Statement
from followup_daemon.store.values import AccountRow

_ACCOUNT = Statement(select(account).where(account.c.name == bindparam("of")))
_COLUMNS = tuple(account.c.keys())
_OF = update(account).where(account.c.name == bindparam("of"))
_FAILED = Statement(
    _OF.values(problem=bindparam("why"), problem_code=bindparam("code"), failures=account.c.failures + 1)
)
_WORKED = Statement(
    _OF.values(
        problem=None,
        failures=0,
        polled_at=bindparam("at"),
        first_polled_at=func.coalesce(account.c.first_polled_at, bindparam("at")),
    )
)
_DECIDED = Statement(
    _OF.values(
        decided_facts=bindparam("number"),
        decided_for=bindparam("policy"),
        decided_at=bindparam("at"),
        next_at=bindparam("next"),
    )
)


class SqlStore:
    """The store, in five parts.

    ``facts`` has mail and events. ``decisions`` has verdicts and the user's overrides. ``placements`` has the placed
    drafts. ``identities`` has the mailbox of each account name. ``rereading`` has the progress of rereading.
    """

    def __init__(self, database: SqlDatabase) -> None:
        self.database = database
        self.facts = FactStore(database)
        self.decisions = DecisionStore(database)
        self.placements = PlacementStore(database)
        self.identities = IdentityStore(database)
        self.rereading = RereadingStore(database)
        self._leases = Leases(database)

    def close(self) -> None:
        self.database.close()

    def lease(self, name: str, now: datetime) -> AbstractContextManager[Lease]:
        """Lease an account (or USER) for one cycle by a fencing number, without a transaction. Raises StateBusy."""
        return self._leases.lease(name, now)

    def clear_leases(self) -> None:
        """Release the leases of dead processes of this machine. The caller must hold the process lock."""
        self._leases.clear()

    def account(self, name: str) -> AccountRow | None:
        with self.database.reading() as connection:
            row = self._row(connection, name)
        if row is None:
            return None
        return AccountRow(
            name=row["name"],
            identity=row["identity"],
            first_polled_at=maybe_moment(row["first_polled_at"]),
            polled_at=maybe_moment(row["polled_at"]),
            problem=row["problem"],
            problem_code=row["problem_code"] or 1,
            failures=row["failures"],
            next_at=maybe_moment(row["next_at"]),
        )

    def _row(self, connection: Connection, name: str) -> dict[str, Any] | None:
        row = _ACCOUNT.run(connection, of=name).fetchone()
        return dict(zip(_COLUMNS, row, strict=True)) if row else None

    def last_activity(self, name: str) -> datetime | None:
        """Return the latest recorded time of a poll or verdict of an account, by the clock at that time."""
        with self.database.reading() as connection:
            found = connection.execute(
                union_all(
                    select(account.c.first_polled_at).where(account.c.name == name),
                    select(account.c.polled_at).where(account.c.name == name),
                    select(func.max(ledger.c.at)).where(ledger.c.account == name),
                )
            ).scalars()
            return max((parse_moment(one) for one in found if one), default=None)

    def account_names(self) -> list[str]:
        with self.database.reading() as connection:
            return list(connection.execute(select(account.c.name).order_by(account.c.name)).scalars())

    def record_poll(self, name: str, now: datetime, problem: str | None, code: int = 1) -> None:
        """Record a poll. Success clears the problem. A failure, with its exit code ``code``, is counted."""
        with self.database.transaction() as connection:
            if problem:
                _FAILED.run(connection, of=name, why=problem, code=code)
            else:
                _WORKED.run(connection, of=name, at=moment(now))

    def pending_revision(self, names: Sequence[str], decided_for: str, now: datetime) -> dict[str, int] | None:
        """Return the revision of each account's facts if there is something to decide, otherwise None.

        There is nothing to decide if no facts are new, the policy is the same, and no awaited time has come.
        """
        with self.database.reading() as connection:
            rows = {name: self._row(connection, name) for name in names}
        if all(row is not None and _is_decided(row, decided_for, now) for row in rows.values()):
            return None
        return {name: int(row["facts"]) if row is not None else 0 for name, row in rows.items()}

    def mark_decided(self, name: str, decided_for: str, facts: int, now: datetime, next_at: datetime | None) -> None:
        with self.database.transaction() as connection:
            at, until = moment(now), moment(next_at) if next_at else None
            _DECIDED.run(connection, of=name, number=facts, policy=decided_for, at=at, next=until)

    def forget_account(self, name: str) -> None:
        """Erase everything about one account, also from free pages of the file (secure_delete, VACUUM)."""
        self.identities.erase(name)
        self.database.vacuum()

    def forget_before(self, name: str, before: datetime) -> None:
        erasure.forget_before(self.database, name, before)

    def forget_address(self, key: str) -> int:
        erased = erasure.forget_address(self.database, key)
        self.database.vacuum()
        return erased

    def export(self, name: str | None = None) -> dict[str, list[dict[str, Any]]]:
        return erasure.export(self.database, name)


def _is_decided(row: dict[str, Any], decided_for: str, now: datetime) -> bool:
    decided_at, next_at = row["decided_at"], row["next_at"]
    if row["decided_facts"] != row["facts"] or row["decided_for"] != decided_for or decided_at is None:
        return False
    return parse_moment(decided_at) <= now and (next_at is None or now < parse_moment(next_at))

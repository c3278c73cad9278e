"""A state file in which every transaction may find a lock or a full disk, or be the last that its process does."""

from __future__ import annotations

from sqlalchemy import Connection

from followup_daemon.errors import StateBusy, StateError
from followup_daemon.store.sqlite.database import Database
from stress.simulation.faults import Faults
from tests.accounts.memory import Crash

_NO_TRANSACTION: dict[str | None, type[BaseException]] = {
    "locked": StateBusy,
    "full": StateError,
    "crash before": Crash,
}
"""What is raised where a fault lets no transaction begin."""


class Spoilt:
    """``working``: the process is at work; where the world looks into the store, nothing goes wrong with that.

    ``dead``: it died, and must not get at the store again. Everything is done on one connection: taking one out of the
    pool each time costs more than what is done with it.
    """

    def __init__(self, database: Database, faults: Faults) -> None:
        self.working = self.dead = False
        self._faults = faults
        odds = faults.odds
        self._chances = (
            ("locked", odds.store_locked),
            ("full", odds.store_full),
            ("crash before", odds.store_crash),
            ("crash after", odds.store_crash),
        )
        held = database.engine.connect()
        transaction, reading = _Transaction(self, held, database), _Reading(self, held)
        database.transaction = lambda: transaction  # type: ignore[method-assign,assignment,return-value]
        database.reading = lambda: reading  # type: ignore[method-assign,assignment,return-value]

    def fault(self) -> str | None:
        """Return the fault of the transaction that begins now. Raises the error that keeps it from beginning."""
        if not self.working:
            return None
        if self.dead:
            raise Crash
        fault = self._faults.one_of("store", *self._chances)
        if fault in _NO_TRANSACTION:
            self.dead = fault == "crash before"
            raise _NO_TRANSACTION[fault](fault)
        return fault


class _Reading:
    def __init__(self, spoilt: Spoilt, held: Connection) -> None:
        self._spoilt = spoilt
        self._held = held

    def __enter__(self) -> Connection:
        if self._spoilt.dead:
            raise Crash
        return self._held

    def __exit__(self, *_: object) -> None:
        """There is nothing to give back."""


class _Transaction:
    """None lies within another, so one of them is enough."""

    def __init__(self, spoilt: Spoilt, held: Connection, database: Database) -> None:
        self._spoilt = spoilt
        self._held = held
        self._database = database
        driver = held.connection.driver_connection
        assert driver is not None
        self._execute, self._commit, self._rollback = driver.execute, driver.commit, driver.rollback
        self._fault: str | None = None

    def __enter__(self) -> Connection:
        self._fault = self._spoilt.fault()
        self._execute("BEGIN IMMEDIATE")
        try:
            for proof in self._database._proofs:
                proof(self._held)
        except BaseException:
            self._rollback()
            raise
        return self._held

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            self._rollback()
            return
        self._commit()
        if self._fault == "crash after":
            self._spoilt.dead = True
            raise Crash

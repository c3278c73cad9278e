"""The interface of a database for the statements of this package. ``store.sqlite`` implements it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from sqlalchemy import Connection, Table


class SqlDatabase(Protocol):
    """One database with explicit transactions. Errors of the driver become StateBusy or StateError."""

    where: str
    """The place of the database, for messages."""
    repairs: int
    """Return the number of repairs of rows. A change means that caches of rows are stale."""

    def transaction(self) -> AbstractContextManager[Connection]:
        """Open a transaction for writing. It is committed as a whole, or not at all. It must not be nested."""
        ...

    def reading(self) -> AbstractContextManager[Connection]:
        """Open a transaction for reading one committed state. It waits for no writer."""
        ...

    def proving(self, proof: Callable[[Connection], None]) -> AbstractContextManager[None]:
        """Begin every transaction of this thread with ``proof`` while inside. ``proof`` raises to refuse it."""
        ...

    def upsert(self, connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        """Insert ``rows``. If the primary key exists, overwrite the other columns."""
        ...

    def defer_foreign_keys(self, connection: Connection) -> None:
        """Check foreign keys at the end of this transaction only."""
        ...

    def refuse_damaged_rows(self, connection: Connection) -> None:
        """Raise DamagedRecord if a row that cannot be read from the mailbox again does not match its checksum."""
        ...

    def repair(self) -> None:
        """Repair damaged rows. Raises StateError if a row is lost."""
        ...

    def vacuum(self) -> None:
        """Remove deleted data from the disk."""
        ...

    def close(self) -> None:
        """Close all connections."""
        ...

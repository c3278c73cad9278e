"""What the statements of this package need of a database. ``store.sqlite`` has the one that is used."""

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
    """Counts the repairs of rows, so that caches of what was written can be dropped."""

    def transaction(self) -> AbstractContextManager[Connection]:
        """Open a transaction for writing: all of it is committed, or nothing. It must not be nested."""
        ...

    def reading(self) -> AbstractContextManager[Connection]:
        """Open a transaction for reading one committed state. It waits for no writer."""
        ...

    def proving(self, proof: Callable[[Connection], None]) -> AbstractContextManager[None]:
        """Begin every transaction of this thread with ``proof``, which may refuse it by raising, while inside."""
        ...

    def upsert(self, connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        """Insert ``rows``. Where the primary key exists, overwrite the other columns."""
        ...

    def defer_foreign_keys(self, connection: Connection) -> None:
        """Check foreign keys at the end of this transaction only."""
        ...

    def refuse_damaged_rows(self, connection: Connection) -> None:
        """Raise DamagedRecord if a row that cannot be read again is not what was written."""
        ...

    def repair(self) -> None:
        """Repair damaged rows. Raises StateError where a row is lost."""
        ...

    def vacuum(self) -> None:
        """Remove deleted data from the disk."""
        ...

    def close(self) -> None:
        """Close all connections."""
        ...

"""A statement that every cycle runs: compiled once, and given to the driver as it is.

SQLAlchemy's own execution costs ten times what SQLite needs. Statements that run seldom use SQLAlchemy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Boolean, Connection
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.functions import FunctionElement


class ContainsBytes(FunctionElement[bool]):
    """True where the first argument, a column of bytes, contains the second. Each database compiles it."""

    type = Boolean()
    inherit_cache = True


class Statement:
    """A statement for the driver, with named parameters.

    ``columns`` are those of an INSERT. Errors are the driver's own; ``SqlDatabase.transaction`` translates them.
    """

    def __init__(self, construct: ClauseElement, columns: Sequence[str] | None = None) -> None:
        self._construct = construct
        self._columns = columns
        self._compiled: dict[str, tuple[str, dict[str, Any]]] = {}

    def run(self, connection: Connection, **values: Any) -> Any:
        """Return a cursor (PEP 249) over plain tuples."""
        text, fixed = self._compile(connection)
        return _driver(connection).execute(text, fixed | values)

    def run_for_each(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run the statement once for each row of values."""
        text, fixed = self._compile(connection)
        _driver(connection).cursor().executemany(text, [{**fixed, **row} for row in rows] if fixed else rows)

    def _compile(self, connection: Connection) -> tuple[str, dict[str, Any]]:
        """Return the text, and the values that are part of the statement itself."""
        dialect = connection.dialect
        known = self._compiled.get(dialect.name)
        if known is None:
            compiled: Any = self._construct.compile(dialect=dialect, column_keys=self._columns)
            fixed = {name: bound.effective_value for bound, name in compiled.bind_names.items() if not bound.required}
            known = self._compiled[dialect.name] = (str(compiled), fixed)
        return known


def _driver(connection: Connection) -> Any:
    return connection.connection.dbapi_connection

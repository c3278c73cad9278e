"""Statements that every cycle runs. They are compiled once, and then passed directly to the driver.

SQLAlchemy's own execution costs ten times as much as SQLite's. Rare statements use SQLAlchemy's execution.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Boolean, Connection
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.functions import FunctionElement


class ContainsBytes(FunctionElement[bool]):
    """An SQL function: whether a column of bytes contains a value. Each database compiles it in its own way."""

    type = Boolean()
    inherit_cache = True


class Statement:
    """A statement for the driver, with named parameters.

    ``columns`` names the columns of an INSERT. The methods raise the driver's own errors.
    ``SqlDatabase.transaction`` translates them.
    """

    def __init__(self, construct: ClauseElement, columns: Sequence[str] | None = None) -> None:
        self._construct = construct
        self._columns = columns
        self._compiled: dict[str, tuple[str, dict[str, Any]]] = {}

    def run(self, connection: Connection, **values: Any) -> Any:
        """Run the statement, and return a cursor (PEP 249) over plain tuples."""
        text, fixed = self._compile(connection)
        return _driver(connection).execute(text, fixed | values)

    def run_for_each(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run the statement once for each row of values."""
        text, fixed = self._compile(connection)
        _driver(connection).cursor().executemany(text, [{**fixed, **row} for row in rows] if fixed else rows)

    def _compile(self, connection: Connection) -> tuple[str, dict[str, Any]]:
        """Return the SQL text, and the parameters whose values the statement itself contains."""
        dialect = connection.dialect
        known = self._compiled.get(dialect.name)
        if known is None:
            compiled: Any = self._construct.compile(dialect=dialect, column_keys=self._columns)
            fixed = {name: bound.effective_value for bound, name in compiled.bind_names.items() if not bound.required}
            known = self._compiled[dialect.name] = (str(compiled), fixed)
        return known


def _driver(connection: Connection) -> Any:
    return connection.connection.dbapi_connection

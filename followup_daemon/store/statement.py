"""A statement that every cycle runs: compiled once, and given to the driver as it is.

SQLAlchemy's own way of running one costs ten times what SQLite takes for it. Whatever runs seldom goes that way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql import ClauseElement

_DIALECT = sqlite.dialect(paramstyle="named")


class Statement:
    """``columns`` are those of an INSERT. Errors are the driver's own; ``Database.transaction`` makes them readable."""

    def __init__(self, construct: ClauseElement, columns: Sequence[str] | None = None) -> None:
        self._construct = construct
        self._columns = columns

    def run(self, connection: Connection, **values: Any) -> Any:
        """A cursor (PEP 249) over plain tuples."""
        text, fixed = self._compiled
        return _driver(connection).execute(text, fixed | values)

    def run_for_each(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        text, fixed = self._compiled
        _driver(connection).executemany(text, [{**fixed, **row} for row in rows] if fixed else rows)

    @cached_property
    def _compiled(self) -> tuple[str, dict[str, Any]]:
        """The text, and those of its values that it was made with."""
        compiled: Any = self._construct.compile(dialect=_DIALECT, column_keys=self._columns)
        fixed = {name: bound.effective_value for bound, name in compiled.bind_names.items() if not bound.required}
        return str(compiled), fixed


def _driver(connection: Connection) -> Any:
    return connection.connection.dbapi_connection

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

_DIALECT = sqlite.dialect(paramstyle="qmark")


class Statement:
    """``columns`` are those of an INSERT. Errors are the driver's own; ``Database.transaction`` makes them readable."""

    def __init__(self, construct: ClauseElement, columns: Sequence[str] | None = None) -> None:
        self._construct = construct
        self._columns = columns

    def run(self, connection: Connection, **values: Any) -> Any:
        """A cursor (PEP 249) over plain tuples."""
        text, names, fixed = self._compiled
        return connection.connection.cursor().execute(text, _in_order(names, fixed | values))

    def run_for_each(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        text, names, fixed = self._compiled
        connection.connection.cursor().executemany(text, [_in_order(names, {**fixed, **row}) for row in rows])

    @cached_property
    def _compiled(self) -> tuple[str, tuple[str, ...], dict[str, Any]]:
        """The text, the names of its parameters in their order, and the values that it was made with."""
        compiled: Any = self._construct.compile(dialect=_DIALECT, column_keys=self._columns)
        return str(compiled), tuple(compiled.positiontup), compiled.construct_params(_check=False)


def _in_order(names: tuple[str, ...], values: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple([values[name] for name in names])

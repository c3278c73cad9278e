"""All that is stored, as one JSON value: for whoever wants to know, or to take it elsewhere."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import select

from followup_daemon.store.schema import metadata
from followup_daemon.store.store import Store

_HIDDEN = frozenset({"secret"})
"""Settings of the store's own that would let others forge the mark of a draft."""


def export(store: Store, account: str | None = None) -> dict[str, list[dict[str, Any]]]:
    """Every table's rows by its name; of one account alone where it is named. What is stored as JSON is shown as such."""
    found: dict[str, list[dict[str, Any]]] = {}
    with store.database.reading() as connection:
        for name, table in metadata.tables.items():
            statement = select(table)
            column = table.c.get("account") if name != "account" else table.c.name
            if account is not None:
                if column is None:
                    continue
                statement = statement.where(column == account)
            found[name] = [
                {key: _shown(value) for key, value in row._mapping.items()}
                for row in connection.execute(statement)
                if row._mapping.get("name") not in _HIDDEN or name != "setting"
            ]
    return found


def _shown(value: Any) -> Any:
    return json.loads(value) if isinstance(value, bytes) else value

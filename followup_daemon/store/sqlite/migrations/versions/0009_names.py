"""New names of stored values, from RFC 3834 for mail, and from RFC 5545 and Google for events."""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_EVENT = {
    "crowd": "attendees_omitted",
    "vanished": "missing",
    "first": "first_in_series",
    "private": "is_private",
}
_NAMES = {
    "message": {"automatic": "origin", **_EVENT},  # a message holds the events of its invitations
    "event": _EVENT,
    "placement": {"overtaken": "obsolete_reason", "since": "search_from", "where": "location"},
}
"""For each table, the old and the new names of keys in its column ``body``."""


def upgrade() -> None:
    connection = op.get_bind()
    for table, names in _NAMES.items():
        rows = sa.table(table, sa.column("body", sa.LargeBinary))
        for (body,) in connection.execute(sa.select(rows.c.body).where(rows.c.body.is_not(None)).distinct()).all():
            try:
                stored = json.loads(body)
            except ValueError:  # a damaged row, which its checksum will show
                continue
            named = _named(stored, names)
            if named != stored:
                renamed = json.dumps(named, ensure_ascii=False, separators=(",", ":")).encode()
                connection.execute(sa.update(rows).where(rows.c.body == body).values(body=renamed))


def _named(value: Any, names: dict[str, str]) -> Any:
    """Return the value with the keys of its objects renamed, at every depth."""
    if isinstance(value, dict):
        return {names.get(key, key): _named(one, names) for key, one in value.items()}
    return [_named(one, names) for one in value] if isinstance(value, list) else value

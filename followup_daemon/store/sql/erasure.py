"""Retention, erasure of a person, and export of the stored data as JSON."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, select, update

from followup_daemon.store.codec import moment
from followup_daemon.store.sql.database import SqlDatabase
from followup_daemon.store.sql.facts import FactStore
from followup_daemon.store.sql.schema import (
    SUM,
    event,
    held,
    interaction,
    ledger,
    message,
    metadata,
    override,
    placement,
)

_HIDDEN = frozenset({"secret"})
"""Internal settings that are not exported, because they allow others to forge the marker of a draft."""


def forget_before(database: SqlDatabase, account: str, before: datetime) -> None:
    """Erase data older than ``before``, for retention.

    Only the ref of an older mail is kept. Nothing of an older interaction is kept, not even its placements. No draft
    is ever made for it again.
    """
    FactStore(database).forget_before(account, before)
    old = (
        select(ledger.c.interaction)
        .where(ledger.c.account == account, ledger.c.interaction.not_in(select(interaction.c.key)))
        .group_by(ledger.c.interaction)
        .having(func.max(ledger.c.at) < moment(before))
    )
    with database.transaction() as connection:
        for key in connection.execute(old).scalars().all():
            for table in (override, placement, held, ledger):
                connection.execute(delete(table).where(table.c.interaction == key))


def forget_address(database: SqlDatabase, key: str) -> int:
    """Erase every row that names ``key``, and return their number. Refs are kept, so no mail is read again."""
    needle = key.encode()
    with database.transaction() as connection:
        erased = _messages(connection, needle) + _events(connection, needle)
        gone = [
            row.key
            for row in connection.execute(select(interaction.c.key, interaction.c.body)).all()
            if needle in row.body.lower()
        ]
        gone += [
            row.interaction
            for row in connection.execute(select(placement.c.interaction, placement.c.body)).all()
            if needle in row.body.lower()
        ]
        for key_of_interaction in set(gone):
            for table in (ledger, override, placement, held):
                erased += connection.execute(delete(table).where(table.c.interaction == key_of_interaction)).rowcount
            erased += connection.execute(delete(interaction).where(interaction.c.key == key_of_interaction)).rowcount
        rest = [
            row.number
            for row in connection.execute(select(ledger.c.number, ledger.c.body)).all()
            if needle in row.body.lower()
        ]
        for number in rest:
            erased += connection.execute(delete(ledger).where(ledger.c.number == number)).rowcount
    return erased


def _messages(connection: Connection, needle: bytes) -> int:
    rows = connection.execute(
        select(message.c.account, message.c.source, message.c.ref, message.c.body).where(message.c.body.is_not(None))
    ).all()
    count = 0
    for row in rows:
        if needle in row.body.lower():
            where = (message.c.account == row.account, message.c.source == row.source, message.c.ref == row.ref)
            count += connection.execute(
                update(message).where(*where).values(body=None, sent_at="", direction="")
            ).rowcount
    return count


def _events(connection: Connection, needle: bytes) -> int:
    rows = connection.execute(select(event.c.account, event.c.source, event.c.key, event.c.body)).all()
    count = 0
    for row in rows:
        if needle in row.body.lower():
            count += connection.execute(
                delete(event).where(
                    event.c.account == row.account, event.c.source == row.source, event.c.key == row.key
                )
            ).rowcount
    return count


def export(database: SqlDatabase, account: str | None = None) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of each table by table name, for one account or for all. Stored JSON is decoded."""
    found: dict[str, list[dict[str, Any]]] = {}
    with database.reading() as connection:
        for name, table in metadata.tables.items():
            statement = select(table)
            column = table.c.get("account") if name != "account" else table.c.name
            if account is not None:
                if column is None:
                    continue
                statement = statement.where(column == account)
            found[name] = [
                {key: _shown(value) for key, value in row._mapping.items() if key != SUM}
                for row in connection.execute(statement)
                if row._mapping.get("name") not in _HIDDEN or name != "setting"
            ]
    return found


def _shown(value: Any) -> Any:
    return json.loads(value) if isinstance(value, bytes) else value

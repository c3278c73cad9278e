"""A new state file gets its schema from statements that were recorded once, not from a run of all migrations."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection, text

from followup_daemon.store.sqlite import migrations

MIGRATE = migrations.upgrade
"""The function that runs the migrations, for tests of the migrations themselves."""


@contextmanager
def recorded() -> Iterator[None]:
    """Run the migrations for the first empty database only. The others get the same schema, without Alembic."""
    statements: list[str] = []

    def upgrade(connection: Connection, revision: str = "head") -> None:
        if revision != "head" or connection.execute(text("SELECT 1 FROM sqlite_master LIMIT 1")).scalar():
            return MIGRATE(connection, revision)
        if statements:
            for statement in statements:
                connection.exec_driver_sql(statement)
            return None
        MIGRATE(connection)
        made = connection.execute(text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")).scalars()
        head = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        statements.extend([*made, f"INSERT INTO alembic_version VALUES ('{head}')"])
        return None

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "upgrade", upgrade)
        yield

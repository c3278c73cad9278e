"""Remove sources named after the secret address of an .ics calendar. These calendars are read again."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    for table in ("cursor", "event", "unreadable"):
        op.execute(f"DELETE FROM {table} WHERE source LIKE 'calendar:http://%' OR source LIKE 'calendar:https://%'")

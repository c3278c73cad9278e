"""The version of the extraction that read each message and event. What is stored so far was read by the first one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Add the columns."""
    for table in ("account", "message", "event"):
        op.add_column(table, sa.Column("extraction", sa.Integer, nullable=False, server_default="1"))

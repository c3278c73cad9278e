"""A sum over each row of every table but the leases; ``store.sums`` fills and keeps it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_TABLES = (
    "setting", "account", "cursor", "message", "event", "unreadable", "interaction", "placement", "ledger", "override",
)  # fmt: skip


def upgrade() -> None:
    for table in _TABLES:
        op.add_column(table, sa.Column("sum", sa.LargeBinary))

"""A checksum column in every table except the leases. ``store.sqlite.sums`` computes and checks it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_TABLES = (
    "setting", "account", "cursor", "message", "event", "unreadable", "interaction", "placement", "ledger", "override",
)  # fmt: skip


def upgrade() -> None:
    for table in _TABLES:
        op.add_column(table, sa.Column("sum", sa.LargeBinary))

"""The table of suspended interactions, which lost a record through damage on the disk."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "held",
        sa.Column("interaction", sa.String, primary_key=True),
        sa.Column("lost", sa.String, primary_key=True),
        sa.Column("account", sa.String, sa.ForeignKey("account.name", ondelete="CASCADE"), nullable=False),
        sa.Column("sum", sa.LargeBinary),
    )

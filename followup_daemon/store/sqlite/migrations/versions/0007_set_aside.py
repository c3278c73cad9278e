"""Add to each skipped message the cause, the number of retries, and the version of the reader."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("unreadable", sa.Column("ours", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("unreadable", sa.Column("reader", sa.Integer, nullable=False, server_default="0"))
    op.add_column("unreadable", sa.Column("retries", sa.Integer, nullable=False, server_default="0"))
    op.add_column("unreadable", sa.Column("trying", sa.Boolean, nullable=False, server_default=sa.false()))

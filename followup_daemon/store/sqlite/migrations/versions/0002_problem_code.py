"""The column for the exit code of an account's problem, which ``status`` exits with."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("account", sa.Column("problem_code", sa.Integer))

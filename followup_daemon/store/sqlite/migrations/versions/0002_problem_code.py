"""The exit code that belongs to an account's problem, so that ``status`` can end with it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("account", sa.Column("problem_code", sa.Integer))

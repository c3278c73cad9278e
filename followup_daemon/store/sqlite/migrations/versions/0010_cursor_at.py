"""When each cursor was written, so that a clock that stood ahead can be told later."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("cursor", sa.Column("at", sa.String))

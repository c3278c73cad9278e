"""Two columns of an account: ``claim`` for a mailbox in doubt, ``former`` for its earlier names."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("account", sa.Column("claim", sa.String))
    op.add_column("account", sa.Column("former", sa.String, nullable=False, server_default=""))
    op.execute("UPDATE lease SET holder = ''")  # an earlier version wrote process numbers without a machine

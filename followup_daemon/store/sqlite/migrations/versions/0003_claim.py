"""An account's mailbox can be in doubt (``claim``), and has names that it had before (``former``)."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("account", sa.Column("claim", sa.String))
    op.add_column("account", sa.Column("former", sa.String, nullable=False, server_default=""))
    op.execute("UPDATE lease SET holder = ''")  # of a version that named processes by their number alone

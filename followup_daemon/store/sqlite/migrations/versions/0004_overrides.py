"""What the user said is one list in its order, so that the last of it can be taken back."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_LONG_AGO = "1970-01-01T00:00:00Z"
"""Until now it was not kept when a note was made."""


def upgrade() -> None:
    op.create_table(
        "override",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("account", sa.String, sa.ForeignKey("account.name", ondelete="CASCADE"), nullable=False),
        sa.Column("interaction", sa.String, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_override_account", "override", ["account"])
    op.create_index("ix_override_interaction", "override", ["interaction"])
    connection = op.get_bind()
    notes = connection.execute(sa.text("SELECT account, interaction, text FROM note ORDER BY number")).all()
    wishes = connection.execute(sa.text("SELECT account, interaction, wish, at, until FROM wish ORDER BY at")).all()
    rows = [(one.account, one.interaction, {"kind": "note", "at": _LONG_AGO, "text": one.text}) for one in notes]
    for one in wishes:
        until = {"until": one.until} if one.until else {}
        rows.append((one.account, one.interaction, {"kind": one.wish, "at": one.at, **until}))
    for account, interaction, body in rows:
        connection.execute(
            sa.text("INSERT INTO override (account, interaction, body) VALUES (:account, :interaction, :body)"),
            {"account": account, "interaction": interaction, "body": json.dumps(body, ensure_ascii=False).encode()},
        )
    op.drop_table("wish")
    op.drop_table("note")

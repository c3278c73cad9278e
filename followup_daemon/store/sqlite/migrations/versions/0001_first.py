"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def _account(primary_key: bool = False, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(
        "account",
        sa.String,
        sa.ForeignKey("account.name", ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=nullable,
    )


def upgrade() -> None:
    op.create_table(
        "setting", sa.Column("name", sa.String, primary_key=True), sa.Column("value", sa.String, nullable=False)
    )
    op.create_table(
        "account",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("identity", sa.String, nullable=False, server_default=""),
        sa.Column("first_polled_at", sa.String),
        sa.Column("polled_at", sa.String),
        sa.Column("problem", sa.String),
        sa.Column("failures", sa.Integer, nullable=False, server_default="0"),
        sa.Column("facts", sa.Integer, nullable=False, server_default="0"),
        sa.Column("decided_facts", sa.Integer),
        sa.Column("decided_for", sa.String),
        sa.Column("decided_at", sa.String),
        sa.Column("next_at", sa.String),
    )
    op.create_table(
        "cursor",
        _account(True),
        sa.Column("source", sa.String, primary_key=True),
        sa.Column("position", sa.String, nullable=False),
    )
    op.create_table(
        "message",
        _account(True),
        sa.Column("source", sa.String, primary_key=True),
        sa.Column("ref", sa.String, primary_key=True),
        sa.Column("sent_at", sa.String, nullable=False),
        sa.Column("direction", sa.String, nullable=False),
        sa.Column("body", sa.LargeBinary),
        sqlite_with_rowid=False,
    )
    op.create_index("message_by_time", "message", ["account", "sent_at"], sqlite_where=sa.text("body IS NOT NULL"))
    op.create_table(
        "event",
        _account(True),
        sa.Column("source", sa.String, primary_key=True),
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("ends_at", sa.String, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "unreadable",
        _account(True),
        sa.Column("source", sa.String, primary_key=True),
        sa.Column("ref", sa.String, primary_key=True),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("partly", sa.Boolean, nullable=False),
        sa.Column("seen_at", sa.String, nullable=False),
    )
    op.create_table(
        "interaction",
        sa.Column("key", sa.String, primary_key=True),
        _account(),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("ended_at", sa.String, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_interaction_id", "interaction", ["id"])
    op.create_table(
        "placement",
        sa.Column("key", sa.String, primary_key=True),
        _account(),
        sa.Column("interaction", sa.String, nullable=False),
        sa.Column("purpose", sa.String, nullable=False),
        sa.Column("round", sa.String, nullable=False),
        sa.Column("person", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("placed_at", sa.String),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("account", "interaction", "purpose", "round", "person", name="one_draft_for_one_follow_up"),
    )
    op.create_index("placement_by_state", "placement", ["account", "state"])
    op.create_table(
        "ledger",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        _account(),
        sa.Column("interaction", sa.String, nullable=False),
        sa.Column("follow_up", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_ledger_interaction", "ledger", ["interaction"])
    op.create_index("ix_ledger_follow_up", "ledger", ["follow_up"])
    op.create_table(
        "wish",
        sa.Column("interaction", sa.String, primary_key=True),
        _account(),
        sa.Column("wish", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("until", sa.String),
    )
    op.create_table(
        "note",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        _account(),
        sa.Column("interaction", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
    )
    op.create_index("ix_note_interaction", "note", ["interaction"])
    op.create_table(
        "lease",
        sa.Column("account", sa.String, primary_key=True),
        sa.Column("holder", sa.String, nullable=False),
        sa.Column("fence", sa.Integer, nullable=False),
        sa.Column("expires_at", sa.String, nullable=False),
    )

"""The tables after the newest migration. Options of one database are only in its migrations."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    false,
)

HEAD = "0011"
"""The newest migration. A store with another one is older (and migrated) or newer (and refused)."""

SUM = "sum"
metadata = MetaData()


def _sum() -> Column[bytes]:
    """Return the column of a row's checksum, if the database needs one."""
    return Column(SUM, LargeBinary)


setting = Table(
    "setting",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
    _sum(),
)

account = Table(
    "account",
    metadata,
    Column("name", String, primary_key=True),
    Column("identity", String, nullable=False, server_default=""),
    Column("claim", String),
    Column("former", String, nullable=False, server_default=""),
    Column("first_polled_at", String),
    Column("polled_at", String),
    Column("problem", String),
    Column("problem_code", Integer),
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("facts", Integer, nullable=False, server_default="0"),
    Column("decided_facts", Integer),
    Column("decided_for", String),
    Column("decided_at", String),
    Column("next_at", String),
    Column("extraction", Integer, nullable=False, server_default="1"),
    _sum(),
)

cursor = Table(
    "cursor",
    metadata,
    Column("account", String, ForeignKey("account.name", ondelete="CASCADE"), primary_key=True),
    Column("source", String, primary_key=True),
    Column("position", String, nullable=False),
    Column("at", String),
    _sum(),
)

message = Table(
    "message",
    metadata,
    Column("account", String, ForeignKey("account.name", ondelete="CASCADE"), primary_key=True),
    Column("source", String, primary_key=True),
    Column("ref", String, primary_key=True),
    Column("sent_at", String, nullable=False),
    Column("direction", String, nullable=False),
    Column("body", LargeBinary),
    Column("extraction", Integer, nullable=False, server_default="1"),
    _sum(),
)
Index("message_by_time", message.c.account, message.c.sent_at)

event = Table(
    "event",
    metadata,
    Column("account", String, ForeignKey("account.name", ondelete="CASCADE"), primary_key=True),
    Column("source", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("ends_at", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("extraction", Integer, nullable=False, server_default="1"),
    _sum(),
)

unreadable = Table(
    "unreadable",
    metadata,
    Column("account", String, ForeignKey("account.name", ondelete="CASCADE"), primary_key=True),
    Column("source", String, primary_key=True),
    Column("ref", String, primary_key=True),
    Column("reason", String, nullable=False),
    Column("partly", Boolean, nullable=False),
    Column("seen_at", String, nullable=False),
    Column("ours", Boolean, nullable=False, server_default=false()),
    Column("reader", Integer, nullable=False, server_default="0"),
    Column("retries", Integer, nullable=False, server_default="0"),
    Column("trying", Boolean, nullable=False, server_default=false()),
    _sum(),
)

interaction = Table(
    "interaction",
    metadata,
    Column("key", String, primary_key=True),
    Column("account", String, ForeignKey("account.name", ondelete="CASCADE"), nullable=False),
    Column("id", String, nullable=False, index=True),
    Column("ended_at", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    _sum(),
)

placement = Table(
    "placement",
    metadata,
    Column("key", String, primary_key=True),
    Column("account", String, ForeignKey("account.name", ondelete="CASCADE"), nullable=False),
    Column("interaction", String, nullable=False),
    Column("purpose", String, nullable=False),
    Column("round", String, nullable=False),
    Column("person", String, nullable=False),
    Column("state", String, nullable=False),
    Column("placed_at", String),
    Column("body", LargeBinary, nullable=False),
    _sum(),
    UniqueConstraint("account", "interaction", "purpose", "round", "person", name="one_draft_for_one_follow_up"),
)
Index("placement_by_state", placement.c.account, placement.c.state)

ledger = Table(
    "ledger",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("account", String, ForeignKey("account.name", ondelete="CASCADE"), nullable=False),
    Column("interaction", String, nullable=False, index=True),
    Column("follow_up", String, nullable=False, index=True),
    Column("at", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    _sum(),
)

override = Table(
    "override",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("account", String, ForeignKey("account.name", ondelete="CASCADE"), nullable=False, index=True),
    Column("interaction", String, nullable=False, index=True),
    Column("body", LargeBinary, nullable=False),
    _sum(),
)

held = Table(
    "held",
    metadata,
    Column("interaction", String, primary_key=True),
    Column("lost", String, primary_key=True),
    Column("account", String, ForeignKey("account.name", ondelete="CASCADE"), nullable=False),
    _sum(),
)

lease = Table(
    "lease",
    metadata,
    Column("account", String, primary_key=True),
    Column("holder", String, nullable=False),
    Column("fence", Integer, nullable=False),
    Column("expires_at", String, nullable=False),
)

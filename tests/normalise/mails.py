"""Short mails for tests of the parsers."""

from __future__ import annotations

from datetime import UTC, datetime

from followup_daemon.model.mail import Direction, Message, MessageAttributes
from followup_daemon.normalise import mime

SEEN_AT = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


def received(head: str, body: str = "Hello.\n", seen_at: datetime = SEEN_AT) -> Message:
    """Return the Message that a received mail with this header and body is."""
    attributes = MessageAttributes(ref="1", own=frozenset(), seen_at=seen_at, direction=Direction.RECEIVED)
    found = mime.read(f"{head}\n{body}".encode(), attributes)
    assert isinstance(found, Message), found
    return found

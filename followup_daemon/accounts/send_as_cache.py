"""What only the provider knows of its user (addresses, a signature): asked once a day, remembered in between."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

from followup_daemon.model.changes import Cursors, MailChanges

_SOURCE = "identity"


def once_a_day(
    cursors: Cursors, now: datetime, ask: Callable[[], dict[str, Any]]
) -> tuple[dict[str, Any], MailChanges | None]:
    """Return the known data of the user, and the news to remember if it was asked again. Raises what ``ask`` raises."""
    today = now.date().isoformat()
    known: dict[str, Any] = json.loads(cursors.positions.get(_SOURCE, "{}"))
    if known.get("asked") == today:
        return known, None
    known = {"asked": today, **ask()}
    return known, MailChanges(source=_SOURCE, position=json.dumps(known))

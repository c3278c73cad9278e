"""A cache of data that only the provider has (addresses, a signature). It is renewed once a day."""

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
    """Return the data of the user, and the change to store if it was read again. Raises what ``ask`` raises."""
    today = now.date().isoformat()
    known: dict[str, Any] = json.loads(cursors.positions.get(_SOURCE, "{}"))
    if known.get("asked") == today:
        return known, None
    known = {"asked": today, **ask()}
    return known, MailChanges(source=_SOURCE, position=json.dumps(known))

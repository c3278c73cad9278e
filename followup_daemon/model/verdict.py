"""The decision about one follow-up, always with the reason and the facts behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from followup_daemon.model.tables.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Draft it now; it has been due since ``due_at``."""

    due_at: datetime
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Not before ``due_at`` (UTC), for ``reason``."""

    due_at: datetime
    reason: Reason
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppressed:
    """No draft, for ``reason``; only new facts can change that."""

    due_at: datetime | None
    reason: Reason
    because: tuple[str, ...]


Verdict = Due | Wait | Suppressed

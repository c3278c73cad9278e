"""The choice of the database. No other module depends on it."""

from __future__ import annotations

from pathlib import Path

from followup_daemon.store.base import Store
from followup_daemon.store.sql.store import SqlStore
from followup_daemon.store.sqlite.database import open_copy, open_empty, open_file
from followup_daemon.store.sqlite.process_lock import exclusive

__all__ = ["exclusive", "in_memory", "open_store", "throwaway_copy"]


def open_store(path: Path) -> Store:
    """Open the state at ``path`` for writing; create or migrate it. Raises StateBusy or StateError."""
    return SqlStore(open_file(path))


def throwaway_copy(path: Path) -> Store:
    """Return a copy of the state at ``path`` in memory. Nothing on the disk changes. Raises StateBusy or StateError."""
    return SqlStore(open_copy(path))


def in_memory() -> Store:
    """Return an empty state in memory."""
    return SqlStore(open_empty())

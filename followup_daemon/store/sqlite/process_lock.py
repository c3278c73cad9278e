"""A file lock next to a state file, for one process at a time. The kernel releases it when the process ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from followup_daemon.errors import StateBusy, StateError


@contextmanager
def exclusive(state: Path) -> Iterator[None]:
    """Hold ``STATE.lock`` while inside. Raises StateBusy at once, with the process id of the holder."""
    path = state.with_name(state.name + ".lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise StateError(f"The lock file {path} cannot be opened ({error.strerror}).") from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.read(handle, 32).decode("ascii", "replace").strip() or "unknown"
            raise StateBusy(
                f"Another followup-daemon (process {holder}) already uses {state}. Stop it first, or leave the "
                "work to it."
            ) from None
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        os.close(handle)

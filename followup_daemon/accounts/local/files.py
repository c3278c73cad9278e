"""Ordinary files: a pipe, a device, a socket or a folder in the place of one is an error, never a wait."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO


def opened(path: str | Path) -> BinaryIO:
    """Open a regular file for reading. Raises OSError, with a message for any other kind of file."""
    _refuse_special(os.stat(path))  # before it is opened: a device may do something then
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        _refuse_special(os.fstat(handle))
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def content(path: str | Path) -> bytes:
    """All of an ordinary file. Raises OSError."""
    with opened(path) as file:
        return file.read()


def _refuse_special(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "it is no ordinary file")

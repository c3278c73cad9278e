"""Access to regular files. Anything else in the place of a file, such as a pipe, is an error and never blocks."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO


def opened(path: str | Path) -> BinaryIO:
    """Open a regular file for reading. Raises OSError, with a message for any other kind of file."""
    _refuse_special(os.stat(path))  # before it is opened, because opening a device can have an effect
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        _refuse_special(os.fstat(handle))
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def content(path: str | Path) -> bytes:
    """Return the content of a regular file. Raises OSError."""
    with opened(path) as file:
        return file.read()


def _refuse_special(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "it is not a regular file")

"""The mbox files of a folder tree, such as Thunderbird's profile, and the name of the mailbox folder of each."""

from __future__ import annotations

import os
import re
from pathlib import Path

from followup_daemon.accounts.local import files, folder_roles
from followup_daemon.accounts.local.maildir import Folder, as_text
from followup_daemon.errors import TemporaryError

_SUFFIX = re.compile(r"\.(?:sbd|mbox|mbx)$", re.IGNORECASE)
_COPY = re.compile(r"-\d{1,2}$")
"""Thunderbird names the second folder of a name ``Sent-1``."""
_MANY = 5000


def folders(root: Path) -> list[Folder]:
    """Return the mbox files below ``root``, in the order of their names. Raises TemporaryError if there are none."""
    found: list[Folder] = []
    looked_at = 0
    for place, below, names in os.walk(root):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            looked_at += 1
            path = Path(place, name)
            if looked_at <= _MANY and not name.startswith(".") and not name.endswith(".msf") and _is_mbox(path):
                found.append(Folder(_folder_name(path.relative_to(root)), path))
    if not found:
        raise TemporaryError(
            f"There is no Maildir at {root} (no cur or new in it), and no mbox file in it. Nothing was changed; check"
            " `mail:` in the configuration, or mount the disk."
        )
    return found


def _is_mbox(path: Path) -> bool:
    try:
        with files.opened(path) as file:
            return file.read(5) == b"From "
    except OSError:
        return False


def _folder_name(path: Path) -> str:
    """Return the name of the mailbox folder that a file contains, with ``/`` between its levels.

    Apple Mail exports a folder as ``NAME.mbox/mbox``.
    """
    parts = [as_text(part) for part in path.parts]
    if len(parts) > 1 and parts[-1].lower() == "mbox":
        parts.pop()
    names = [_COPY.sub("", folder_roles.decoded(_SUFFIX.sub("", part))) for part in parts]
    return "/".join(names)

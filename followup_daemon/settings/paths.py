"""The default paths (XDG Base Directory Specification)."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from platformdirs import user_config_path, user_state_path

from followup_daemon.errors import UsageError

NAME = "followup-daemon"


def configuration(given: str | None) -> Path:
    """Return the path of ``--config``, else of $FOLLOWUP_CONFIG, else the default."""
    chosen = given or os.environ.get("FOLLOWUP_CONFIG")
    return in_text(Path(chosen).expanduser().absolute() if chosen else user_config_path(NAME) / "config.yaml")


def in_text(path: Path) -> Path:
    """Return ``path``. Raises UsageError if it is not valid UTF-8, because it could be neither shown nor stored."""
    shown = str(path).encode(errors="replace").decode()
    if shown != str(path):
        raise UsageError(f"The path {shown} is not valid UTF-8. Nothing was done. Rename it, or choose another one.")
    return path


def state(configuration_file: Path, given: str) -> Path:
    """Return the default state file. Each configuration file has one, so that two files never share accounts."""
    if given:
        path = Path(given).expanduser()
        return path if path.is_absolute() else configuration_file.parent / path
    folder = user_state_path(NAME)
    if configuration_file == user_config_path(NAME) / "config.yaml":
        return folder / "state.db"
    return folder / sha256(str(configuration_file.resolve()).encode()).hexdigest()[:16] / "state.db"


def local_zone() -> str:
    """Return the IANA name of this machine's time zone, or UTC if it is unknown."""
    from followup_daemon.normalise.zones import zone

    named = os.environ.get("TZ", "").lstrip(":")
    link = os.path.realpath("/etc/localtime")
    for candidate in (named, link.partition("zoneinfo/")[2]):
        found = zone(candidate) if candidate else None
        if found is not None:
            return found.key
    return "UTC"

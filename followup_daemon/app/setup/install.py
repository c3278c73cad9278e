"""The first configuration file, and the systemd user unit."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from followup_daemon.app.setup import units
from followup_daemon.errors import FollowupError, UsageError
from followup_daemon.settings import sample

_TIMEOUT_S = 30


def write_configuration(path: Path, kind: str) -> None:
    """Write a commented configuration file for an account of ``kind``. Only its owner can read it.

    Raises UsageError if the file exists, and FollowupError if it cannot be written.
    """
    if path.exists():
        raise UsageError(
            f"{path} already exists and was left unchanged. Edit it, or choose another with --config FILE."
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise FollowupError(f"{path} cannot be written ({error.strerror}).") from error
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(sample.full(kind))


def install_service(program: str, configuration: Path, folder: Path) -> Path:
    """Write the systemd user unit into ``folder`` and start it. Return its path. Raises FollowupError.

    ``program`` is the command that starts this program.
    """
    unit = folder / "followup-daemon.service"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        unit.write_text(units.user(program, str(configuration)), "utf-8")
    except OSError as error:
        raise FollowupError(f"{unit} cannot be written ({error.strerror}).") from error
    for arguments in (["daemon-reload"], ["enable", "--now", unit.name]):
        _systemctl(arguments, unit)
    return unit


def _systemctl(arguments: list[str], unit: Path) -> None:
    advice = f"The unit was written to {unit}. Start it yourself with: systemctl --user enable --now {unit.name}"
    command = ["systemctl", "--user", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_TIMEOUT_S, check=False)
    except (OSError, subprocess.SubprocessError):
        raise FollowupError(f"systemctl cannot be run here, so nothing was started. {advice}") from None
    if done.returncode != 0:
        reason = done.stderr.strip().splitlines()[-1] if done.stderr.strip() else done.returncode
        raise FollowupError(f"systemctl {' '.join(arguments)} failed ({reason}). {advice}")

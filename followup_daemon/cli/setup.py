"""``init`` and ``install-service``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import click

from followup_daemon.cli import render
from followup_daemon.cli.context import Context, command
from followup_daemon.cli.files import units
from followup_daemon.errors import FollowupError, UsageError
from followup_daemon.settings import sample

_NEXT = {
    "local": "Next: set address, mail and calendar in it, then try:  followup-daemon check",
    "gmail": "Next: set address in it, put client_secret.json beside it (docs/accounts/gmail.md), then:  followup-daemon connect work",
    "imap": "Next: set address and preset (or imap: {host: ...}) in it, then:  followup-daemon connect own",
    "outlook": "Next: set address and client_id in it (docs/accounts/outlook.md), then:  followup-daemon connect job",
}


@click.command()
@click.option(
    "--kind",
    type=click.Choice(sample.KINDS),
    default="local",
    show_default=True,
    help="The kind of account in the file.",
)
@command
def init(context: Context, kind: str) -> int:
    """Write a commented configuration file; an existing one is never overwritten."""
    path = context.path
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise UsageError(
            f"{path} exists already and was left as it is. Edit it, or choose another with --config FILE."
        ) from None
    except OSError as error:
        raise FollowupError(f"{path} cannot be written ({error.strerror}).") from error
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(sample.full(kind))
    if context.as_json:
        render.document({"written": str(path)})
    else:
        render.line(f"Wrote {path}.")
        render.line(_NEXT[kind])
        render.line("and see what would be drafted, without writing anything:  followup-daemon preview")
    return 0


@click.command("install-service")
@command
def install_service(context: Context) -> int:
    """Install and start the systemd user unit."""
    context.settings()
    program = shutil.which("followup-daemon") or f"{sys.executable} -m followup_daemon"
    folder = Path(os.environ.get("XDG_CONFIG_HOME", str(Path.home() / ".config"))) / "systemd" / "user"
    unit = folder / "followup-daemon.service"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        unit.write_text(units.user(program, str(context.path)), "utf-8")
    except OSError as error:
        raise FollowupError(f"{unit} cannot be written ({error.strerror}).") from error
    for arguments in (["daemon-reload"], ["enable", "--now", unit.name]):
        _systemctl(arguments, unit)
    if context.as_json:
        render.document({"written": str(unit), "started": True})
    else:
        render.line(f"Wrote {unit} and started it. To see it work: journalctl --user -u {unit.name} -f")
    return 0


def _systemctl(arguments: list[str], unit: Path) -> None:
    advice = f"The unit was written to {unit}. Start it yourself with: systemctl --user enable --now {unit.name}"
    try:
        done = subprocess.run(
            ["systemctl", "--user", *arguments], capture_output=True, text=True, timeout=30, check=False
        )
    except (OSError, subprocess.SubprocessError):
        raise FollowupError(f"systemctl cannot be run here, so nothing was started. {advice}") from None
    if done.returncode != 0:
        raise FollowupError(
            f"systemctl {' '.join(arguments)} failed ({done.stderr.strip().splitlines()[-1] if done.stderr.strip() else done.returncode}). {advice}"
        )

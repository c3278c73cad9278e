"""``init`` and ``install-service``."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import click

from followup_daemon.accounts.registry import KINDS
from followup_daemon.app.setup import install
from followup_daemon.cli import render
from followup_daemon.cli.context import Context, command


@click.command()
@click.option(
    "--kind",
    type=click.Choice(tuple(KINDS)),
    default="local",
    show_default=True,
    help="The kind of account in the file.",
)
@command
def init(context: Context, kind: str) -> int:
    """Write a commented configuration file; an existing one is never overwritten."""
    path = context.path
    install.write_configuration(path, kind)
    if context.as_json:
        render.document({"written": str(path)})
    else:
        render.line(f"Wrote {path}.")
        render.line(f"Next: {KINDS[kind].next_step}")
        render.line("and see what would be drafted, without writing anything:  followup-daemon preview")
    return 0


@click.command("install-service")
@command
def install_service(context: Context) -> int:
    """Install and start the systemd user unit."""
    context.settings()
    program = shutil.which("followup-daemon") or f"{sys.executable} -m followup_daemon"
    folder = Path(os.environ.get("XDG_CONFIG_HOME", str(Path.home() / ".config"))) / "systemd" / "user"
    unit = install.install_service(program, context.path, folder)
    if context.as_json:
        render.document({"written": str(unit), "started": True})
    else:
        render.line(f"Wrote {unit} and started it. To see it work: journalctl --user -u {unit.name} -f")
    return 0

"""``python -m tests.regenerate``: writes every file that is generated from the code. Tests prove them current."""

from __future__ import annotations

from pathlib import Path

import click

from followup_daemon.app.setup import units
from followup_daemon.cli.main import COMMANDS, cli
from followup_daemon.model.tables.reason import Reason, ReasonKind
from followup_daemon.settings import sample
from tests import licences, manual
from tests.cli import test_golden as golden
from tests.compose import test_reviewed_letters as reviewed

ROOT = Path(__file__).parent.parent


def commands() -> str:
    """docs/commands.md, from the help texts."""
    parts = [
        "# Commands\n\nThis page is generated from the program's own help texts (`python -m tests.regenerate`).\n",
        f"## followup-daemon\n\n```text\n{_help(cli, 'followup-daemon')}```\n",
    ]
    for name in COMMANDS:
        found = cli.get_command(click.Context(cli), name)
        assert found is not None
        parts.append(f"## {name}\n\n```text\n{_help(found, f'followup-daemon {name}')}```\n")
    parts.append(_completion())
    return "\n".join(parts)


def _completion() -> str:
    blocks = [f"In {shell}, `{file}`:\n\n```sh\n{line}\n```\n" for shell, (file, line) in manual.COMPLETION.items()]
    head = (
        "## Shell completion\n\nThe Tab key completes commands and options. Add the line of your shell to its file.\n"
    )
    return "\n".join((head, *blocks))


def _help(command: click.Command, name: str) -> str:
    settings = {**cli.context_settings, "max_content_width": 100, "terminal_width": 100}  # as the program itself has it
    context = click.Context(command, info_name=name, **settings)
    return command.get_help(context) + "\n"


def reasons() -> str:
    """docs/reasons.md, one sentence per reason."""
    head = (
        "# Reasons\n\nWhy there is no draft now. `followup-daemon why ID` shows the facts behind each.\n"
        "This page is generated from `followup_daemon/model/tables/reason.py`.\n"
    )
    parts = [head]
    for title, chosen in (
        ("Reasons to wait", ReasonKind.WAIT),
        ("Reasons to suppress", ReasonKind.SUPPRESS),
        ("Reasons to refuse a letter", ReasonKind.REFUSE),
    ):
        parts.append(f"\n## {title}\n\n| reason | meaning |\n|---|---|")
        parts += [f"| `{reason}` | {reason.sentence} |" for reason in Reason if reason.row.kind is chosen]
    return "\n".join(parts) + "\n"


FILES = {
    "config/followup.yaml": sample.full,
    "config/minimal.yaml": lambda: sample.MINIMAL,
    "docs/configuration.md": sample.reference,
    "docs/commands.md": commands,
    "docs/reasons.md": reasons,
    "man/followup-daemon.1": manual.page,
    **{f"systemd/{name}": write for name, write in units.FILES.items()},
}

if __name__ == "__main__":
    for name, write in FILES.items():
        (ROOT / name).write_text(write(), "utf-8")
    (ROOT / "docs/licences.md").write_text(licences.document(), "utf-8")  # as the packages say it now
    golden.regenerate()
    for name, basis in reviewed.SCENARIOS.items():
        path = reviewed.FOLDER / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(reviewed.shown(basis), "utf-8")

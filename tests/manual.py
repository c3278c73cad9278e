"""Write the manual page man/followup-daemon.1 from the help texts of the commands (roff, man(7))."""

from __future__ import annotations

import inspect
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click

from followup_daemon.cli.main import COMMANDS, cli

PROGRAM = "followup-daemon"
PROJECT = Path(__file__).parent.parent / "pyproject.toml"
COMPLETION = {
    "bash": ("~/.bashrc", 'eval "$(_FOLLOWUP_DAEMON_COMPLETE=bash_source followup-daemon)"'),
    "zsh": ("~/.zshrc", 'eval "$(_FOLLOWUP_DAEMON_COMPLETE=zsh_source followup-daemon)"'),
    "fish": (
        "~/.config/fish/completions/followup-daemon.fish",
        "_FOLLOWUP_DAEMON_COMPLETE=fish_source followup-daemon | source",
    ),
}
"""For each shell the file that it reads at its start, and the line to add there."""
_FILES = {
    "~/.config/followup-daemon/config.yaml": (
        "The configuration file, if neither --config nor FOLLOWUP_CONFIG names one."
    ),
    "~/.local/state/followup-daemon/": "The state of each configuration file, and the secrets without a keyring.",
    "~/.config/systemd/user/followup-daemon.service": "The user unit that install-service writes.",
}
_ENVIRONMENT = {
    "FOLLOWUP_CONFIG": "The configuration file, if there is no --config.",
    "XDG_CONFIG_HOME, XDG_STATE_HOME": "The folders to use in the place of ~/.config and ~/.local/state.",
    "TZ": "The time zone of an account whose configuration names none.",
}


def page() -> str:
    """Return the whole manual page. It has no date, so that it changes only with what it says."""
    version = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["version"]
    *about, codes = _paragraphs(cli)
    lines = [
        '.\\" Generated from the help texts of the commands: python -m tests.regenerate',
        f'.TH FOLLOWUP-DAEMON 1 "" "{PROGRAM} {version}" "User Commands"',
        *_section("NAME", [f"{_plain(PROGRAM)} \\- draft follow\\-up mail, never send it"]),
        *_section("SYNOPSIS", [f".B {_plain(PROGRAM)}", "[\\fIOPTIONS\\fR] \\fICOMMAND\\fR [\\fIARGS\\fR]..."]),
        *_section("DESCRIPTION", [_plain(" ".join(about))]),
        *_section("OPTIONS", [*_options(cli), *_item("-h, --help", "Show the help, of the program or of a command.")]),
        *_section("COMMANDS", [line for name in COMMANDS for line in _command(name)]),
        *_section("EXIT STATUS", [_plain(codes)]),
        *_section("ENVIRONMENT", _list(_ENVIRONMENT)),
        *_section("FILES", _list(_FILES)),
        *_section("SHELL COMPLETION", [_plain("Add the line of your shell to the file named."), *_list(_lines())]),
        *_section("SEE ALSO", [".BR systemctl (1),", ".BR journalctl (1)"]),
    ]
    return "\n".join(lines) + "\n"


def _lines() -> dict[str, str]:
    return {f"{shell}, {file}": line for shell, (file, line) in COMPLETION.items()}


def _section(title: str, lines: list[str]) -> Iterator[str]:
    yield f".SH {title}"
    yield from lines


def _list(items: dict[str, str]) -> list[str]:
    return [line for term, text in items.items() for line in _item(term, text)]


def _item(term: str, text: str) -> Iterator[str]:
    yield from (".TP", f"\\fB{_plain(term)}\\fR", _plain(text))


def _command(name: str) -> Iterator[str]:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    usage = " ".join((name, *command.collect_usage_pieces(click.Context(command))))
    yield f".SS {_plain(usage)}"
    for number, text in enumerate(_paragraphs(command)):
        yield from ([".PP"] if number else [])
        yield _plain(text)
    yield from _options(command)


def _options(command: click.Command) -> Iterator[str]:
    """Yield each option but --json of a single command, which the global one describes, and --help."""
    for option in command.params:
        record = option.get_help_record(click.Context(command))
        if isinstance(option, click.Option) and record and (command is cli or option.name != "as_json"):
            yield from _item(*record)


def _paragraphs(command: click.Command) -> list[str]:
    return [re.sub(r"\s+", " ", text) for text in inspect.cleandoc(command.help or "").split("\n\n")]


def _plain(text: str) -> str:
    """Escape ``text`` so that roff shows every character: no escape, no ligature, no request."""
    for character, escape in {"\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti"}.items():
        text = text.replace(character, escape)
    return f"\\&{text}" if text.startswith(".") else text

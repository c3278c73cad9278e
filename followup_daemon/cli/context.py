"""The base of every command: its options, its configuration, and one way to end with the right exit code."""

from __future__ import annotations

import functools
import logging
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from followup_daemon import logs
from followup_daemon.cli import render
from followup_daemon.engine.clock import Clock, SystemClock
from followup_daemon.errors import ConfigurationError, FollowupError
from followup_daemon.settings import paths
from followup_daemon.settings.load import Settings, load


@dataclass(slots=True)
class Context:
    """The options in front of the command, and the clock of all commands. ``as_json`` may also follow the command."""

    config: str | None = None
    as_json: bool = False
    verbose: bool = False
    clock: Clock = field(default_factory=SystemClock)

    @property
    def path(self) -> Path:
        """The path of the configuration file."""
        return paths.configuration(self.config)

    def settings(self) -> Settings:
        """Return the configuration. Raises ConfigurationError."""
        return load(self.path)


def command(function: Callable[..., int | None]) -> Callable[..., Any]:
    """Turn a function that returns an exit code into a command with ``--json``, and its errors into one message."""

    @functools.wraps(function)
    def run(as_json: bool, **options: Any) -> None:
        context: Context = click.get_current_context().obj
        context.as_json = context.as_json or as_json
        logs.configure(
            logging.DEBUG if context.verbose else logging.INFO if options.get("once") is False else logging.ERROR
        )
        try:
            code = function(context, **options)
        except FollowupError as problem:
            sys.exit(report_error(problem, context.as_json))
        sys.exit(code or 0)

    return click.option("--json", "as_json", is_flag=True, help="Print exactly one JSON document on standard output.")(
        run
    )


def report_error(problem: FollowupError, as_json: bool) -> int:
    """Show a problem where it belongs, and return its exit code."""
    if as_json:
        problems = list(problem.problems) if isinstance(problem, ConfigurationError) else [str(problem)]
        render.document(
            {"error": {"kind": type(problem).__name__, "problems": problems, "exit_code": problem.exit_code}}
        )
    else:
        render.error(str(problem))
    return problem.exit_code


def gravest(codes: Iterable[int]) -> int:
    """Return the exit code for several problems: an account to reconnect goes first, a temporary failure last."""
    present = set(codes)
    return next((code for code in (3, 2, 1, 75) if code in present), 0)

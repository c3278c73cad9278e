"""What every command needs: the configuration, the state, and one way to end with the right exit code."""

from __future__ import annotations

import functools
import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
from followup_daemon.store.base import Store
from followup_daemon.store.factory import open_store, throwaway_copy


@dataclass(slots=True)
class Context:
    """The options that stand before the command (``as_json`` may also stand after it), and the clock of all commands."""

    config: str | None = None
    as_json: bool = False
    verbose: bool = False
    clock: Clock = field(default_factory=SystemClock)

    @property
    def path(self) -> Path:
        return paths.configuration(self.config)

    def settings(self) -> Settings:
        return load(self.path)


@contextmanager
def state(settings: Settings) -> Iterator[Store]:
    """The store, open for writing."""
    store = open_store(settings.state)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def copy_of_state(settings: Settings) -> Iterator[Store]:
    """The store as it is now, in memory: nothing on disk changes."""
    store = throwaway_copy(settings.state)
    try:
        yield store
    finally:
        store.close()


def command(function: Callable[..., int | None]) -> Callable[..., Any]:
    """A command of ours: takes ``--json``, returns its exit code, and turns errors into one clear message."""

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
    """Show a problem where it belongs; returns the exit code."""
    if as_json:
        problems = list(problem.problems) if isinstance(problem, ConfigurationError) else [str(problem)]
        render.document(
            {"error": {"kind": type(problem).__name__, "problems": problems, "exit_code": problem.exit_code}}
        )
    else:
        render.error(str(problem))
    return problem.exit_code


def worst(errors: list[Exception | None]) -> int:
    """The exit code of a round: an account to reconnect before a temporary failure before any other."""
    return gravest([e.exit_code if isinstance(e, FollowupError) else 1 for e in errors if e is not None])


def gravest(codes: list[int]) -> int:
    return next((code for code in (3, 2, 1, 75) if code in codes), 0)

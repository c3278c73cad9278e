"""The commands within this process: quicker than a process for each, where neither signals nor pipes matter."""

from __future__ import annotations

import contextlib
import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from unittest import mock

from followup_daemon.cli.main import main
from followup_daemon.engine.clock import Clock, FixedClock
from tests.world import NOW, World


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A command that has ended, with all that it printed."""

    code: int
    stdout: str
    stderr: str

    @property
    def output(self) -> str:
        """Both streams."""
        return self.stdout + self.stderr


class Keyboard:
    """Standard input. Each line is made up when it is read, from what was printed on standard error so far."""

    def __init__(self, answers: Callable[[str], str], stderr: io.StringIO) -> None:
        self._answers, self._stderr = answers, stderr

    def isatty(self) -> bool:
        """Return that it is a pipe."""
        return False

    def readline(self) -> str:
        """Return the next line."""
        return self._answers(self._stderr.getvalue()) + "\n"


def call(*arguments: str, clock: Clock | None = None, answers: Callable[[str], str] = lambda printed: "") -> Ended:
    """Run one command as ``__main__`` does. ``answers`` types a line after what it has read on standard error."""
    out, err = io.StringIO(), io.StringIO()
    code: object = 0  # `--help` only returns
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        mock.patch.object(sys, "stdin", Keyboard(answers, err)),
    ):
        try:
            main(arguments, clock)
        except SystemExit as ended:
            code = ended.code
    assert isinstance(code, int)
    return Ended(code=code, stdout=out.getvalue(), stderr=err.getvalue())


def types(world: World, *arguments: str, code: int = 0, clock: Clock | None = None) -> Ended:
    """Return what a command prints at NOW, or at the time of ``clock``. It must end with ``code``."""
    done = call("--config", str(world.configuration), *arguments, clock=clock or FixedClock(NOW))
    assert done.code == code, done.output
    return done


def shown(world: World, *arguments: str, code: int = 0, clock: Clock | None = None) -> Any:
    """Return the one JSON document that a command prints on standard output."""
    return json.loads(types(world, *arguments, "--json", code=code, clock=clock).stdout)

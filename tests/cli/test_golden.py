"""The answers of the commands on the sample mailbox, word for word, as scripts and monitoring read them.

``python -m tests.regenerate`` writes ``golden/`` again. A change there is a change of the public face.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest import mock

import pytest

from followup_daemon import logs
from followup_daemon.cli.main import main
from followup_daemon.engine.clock import FixedClock

FOLDER = Path(__file__).parent / "golden"
MONDAY = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)
TUESDAY = MONDAY + timedelta(days=1)
COMMANDS: tuple[tuple[str, datetime, tuple[str, ...]], ...] = (
    ("demo.json", MONDAY, ("demo", "--into", "{folder}", "--json")),
    ("preview.json", TUESDAY, ("preview", "--json")),
    ("run.json", TUESDAY, ("run", "--once", "--json")),
    ("status.json", TUESDAY, ("status", "--json")),
    ("status.txt", TUESDAY, ("status",)),
    ("why.json", TUESDAY, ("why", "Paul Marsh", "--json")),
    ("check.json", TUESDAY, ("check", "--json")),
    ("skip.json", TUESDAY, ("skip", "Paul Marsh", "--json")),
    ("unknown-id.json", TUESDAY, ("why", "i-ffffffffffff", "--json")),
    ("no-such-command.txt", TUESDAY, ("wyh",)),
)
"""The file, the moment, the command. In this order: each finds what those before it left."""


def answers() -> Iterator[tuple[str, str]]:
    """Yield (file, exit code and output) of each command on a new sample mailbox, without what is random."""
    with tempfile.TemporaryDirectory(prefix="golden") as made, _zone("Europe/London"):
        folder = str(Path(made).resolve() / "demo")
        for name, now, command in COMMANDS:
            arguments = [one.format(folder=folder) for one in command]
            if command[0] != "demo":
                arguments = ["--config", f"{folder}/config.yaml", *arguments]
            yield name, _steady(_answer(arguments, now), folder)


def regenerate() -> None:
    """Write ``golden/``."""
    FOLDER.mkdir(exist_ok=True)
    for name, answer in answers():
        (FOLDER / name).write_text(answer, "utf-8")


def _answer(arguments: list[str], now: datetime) -> str:
    out, err = io.StringIO(), io.StringIO()
    with (
        mock.patch.object(logs, "configure", lambda level: None),  # the log of this process is pytest's
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        pytest.raises(SystemExit) as ended,
    ):
        main(arguments, FixedClock(now))
    return f"exit code {ended.value.code}\n{out.getvalue()}{err.getvalue()}"


def _steady(answer: str, folder: str) -> str:
    """Replace the folder, keys of drafts and names of files: they differ from run to run."""
    answer = answer.replace(folder, "/home/sam/demo")
    keys: dict[str, str] = {}
    return re.sub(
        r"(?<![0-9a-f-])(?:[0-9a-f]{12}|[0-9a-f]{32,64})(?![0-9a-f])", lambda found: _key(found[0], keys), answer
    )


def _key(found: str, keys: dict[str, str]) -> str:
    return keys.setdefault(found, f"KEY-{len(keys) + 1}")


@contextlib.contextmanager
def _zone(name: str) -> Iterator[None]:
    with mock.patch.dict(os.environ, {"TZ": name}):
        time.tzset()
        yield
    time.tzset()


@pytest.fixture(scope="module")
def answered() -> dict[str, str]:
    return dict(answers())


@pytest.mark.parametrize("name", [name for name, *_ in COMMANDS])
def test_the_answer_is_as_it_was(answered: dict[str, str], name: str) -> None:
    assert answered[name] == (FOLDER / name).read_text("utf-8")


def test_two_runs_give_the_same_answers(answered: dict[str, str]) -> None:
    assert dict(answers()) == answered

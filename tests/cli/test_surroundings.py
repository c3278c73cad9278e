"""The commands where a machine is set up unlike the developer's: its encoding, its umask, its folders, ``-O``."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from followup_daemon.cli.main import main
from tests.cli.terminal import call


def demo(folder: Path, into: str | bytes, *more: str, env: dict[str, str] | None = None, python: str = "-B") -> bytes:
    done = _run(folder, [sys.executable, python, "-m", "followup_daemon", "demo", "--into", into, *more], env)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def _run(
    folder: Path, command: list[str | bytes], env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    here = str(Path(__file__).parent.parent.parent)
    return subprocess.run(
        command, cwd=folder, env={**os.environ, "PYTHONPATH": here, **(env or {})}, capture_output=True, check=False
    )


@pytest.fixture
def odd_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with a name that needs quotes and is not ASCII."""
    folder = tmp_path / "Zoë's folder"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def shown_in(encoding: str, *arguments: str) -> bytes:
    """Return what a command writes to a standard output that has this encoding, and refuses what it lacks."""
    screen = io.BytesIO()
    output = io.TextIOWrapper(screen, encoding=encoding, errors="strict")
    with contextlib.redirect_stdout(output), contextlib.suppress(SystemExit):
        main(["demo", "--into", "wörter", *arguments])
    output.flush()
    return screen.getvalue()


def test_what_a_terminal_cannot_show_ends_no_command(odd_folder: Path) -> None:
    assert b"Drafted: 11 new" in demo(odd_folder, "wörter", env={"PYTHONIOENCODING": "ascii"})


@pytest.mark.parametrize("encoding", ["ascii", "iso-8859-15"])
def test_both_forms_of_output_fit_the_encoding_of_the_terminal(odd_folder: Path, encoding: str) -> None:
    assert b"Drafted: 11 new" in shown_in(encoding)
    again = shown_in(encoding, "--json")
    assert json.loads(again)["folder"] == str(odd_folder / "wörter")


def test_the_commands_that_are_shown_can_be_typed(tmp_path: Path) -> None:
    shown = demo(tmp_path, "a $HOME 'folder'", python="-O").decode()
    command = shown.partition("see what is next:")[2].splitlines()[0].replace("followup-daemon", "$PY", 1)
    python = f"{sys.executable} -m followup_daemon"
    done = _run(tmp_path, ["sh", "-c", f"umask 777; PY='{python}'; {command}"])
    assert done.returncode == 0, done.stderr
    assert b"works" in done.stdout


def test_a_folder_whose_name_is_no_text_is_refused_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = call("demo", "--into", os.fsdecode(b"caf\xe9"))
    assert done.code == 2
    assert "is not valid UTF-8. Nothing was done." in done.stderr
    assert list(tmp_path.iterdir()) == []

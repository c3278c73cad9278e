"""The commands where a machine is set up unlike the developer's: its encoding, its umask, its folders, ``-O``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


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


@pytest.mark.parametrize("encoding", ["ascii", "iso-8859-15"])
def test_what_a_terminal_cannot_show_ends_no_command(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "Zoë's folder").mkdir()
    shown = demo(tmp_path / "Zoë's folder", "wörter", env={"PYTHONIOENCODING": encoding})
    assert b"Drafted: 11 new" in shown
    again = demo(tmp_path / "Zoë's folder", "wörter", "--json", env={"PYTHONIOENCODING": encoding})
    assert json.loads(again)["folder"] == str(tmp_path / "Zoë's folder" / "wörter")


def test_the_commands_that_are_shown_can_be_typed(tmp_path: Path) -> None:
    shown = demo(tmp_path, "a $HOME 'folder'", python="-O").decode()
    command = shown.partition("see what is next:")[2].splitlines()[0].replace("followup-daemon", "$PY", 1)
    python = f"{sys.executable} -m followup_daemon"
    done = _run(tmp_path, ["sh", "-c", f"umask 777; PY='{python}'; {command}"])
    assert done.returncode == 0, done.stderr
    assert b"works" in done.stdout


def test_a_folder_whose_name_is_no_text_is_refused_in_one_line(tmp_path: Path) -> None:
    done = _run(tmp_path, [sys.executable, "-m", "followup_daemon", "demo", "--into", b"caf\xe9"])
    assert done.returncode == 2
    assert b"is not valid UTF-8. Nothing was done." in done.stderr
    assert b"Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []

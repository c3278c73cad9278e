"""What ends a command from outside: Ctrl-C, and a pipe that nobody reads. Neither leaves a traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.world import World


def starts(*arguments: str, **more: int) -> subprocess.Popen[bytes]:
    """Start a command in a session of its own, as from a terminal: Ctrl-C counts even if it does not for the tests."""
    command = [sys.executable, "-m", "followup_daemon", *arguments]
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    return subprocess.Popen(command, start_new_session=True, preexec_fn=_heeds_ctrl_c, **pipes)


def _heeds_ctrl_c() -> None:
    """Undo what a shell does to what it runs in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def interrupted(folder: Path, seen: Path, *arguments: str) -> tuple[int, bytes, bytes]:
    """Ctrl-C, as a terminal gives it: to the command and all of its own processes, once ``seen`` is there."""
    process = starts("demo", "--into", str(folder), *arguments)
    while not seen.exists():
        assert process.poll() is None
        os.sched_yield()
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


@pytest.mark.parametrize("when", ["config.yaml", "state/state.db"])
def test_ctrl_c_in_the_middle_of_a_demo_leaves_no_traceback(tmp_path: Path, when: str) -> None:
    code, _, err = interrupted(tmp_path / "demo", tmp_path / "demo" / when)
    assert (code, b"Traceback" in err, b"Exception" in err) == (130, False, False), err


def test_ctrl_c_with_json_is_one_document(tmp_path: Path) -> None:
    code, out, err = interrupted(tmp_path / "demo", tmp_path / "demo" / "config.yaml", "--json")
    assert (code, json.loads(out)["error"]["exit_code"], b"Traceback" in err) == (130, 130, False), err


@pytest.mark.parametrize("arguments", [("status", "--all"), ("export",), ("--help",), ("status", "--json")], ids=str)
def test_a_pipe_that_nobody_reads_ends_in_silence(world: World, arguments: tuple[str, ...]) -> None:
    world.interview()
    world.cycle()
    reads, writes = os.pipe()
    os.close(reads)
    command = [sys.executable, "-m", "followup_daemon", "--config", str(world.configuration), *arguments]
    done = subprocess.run(command, stdout=writes, stderr=subprocess.PIPE, timeout=60, check=False)
    os.close(writes)
    assert (done.returncode, done.stderr) == (1, b"")

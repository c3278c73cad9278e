"""The Tab key completes commands and options in the shells that docs/commands.md names."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from followup_daemon.cli.main import COMMANDS, main
from tests import manual

FOLDER = Path(sys.executable).parent
PROGRAM = FOLDER / "followup-daemon"


Complete = Callable[..., str]


@pytest.fixture
def completed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Complete:
    """Return the function that answers an instruction of click's, as the program does for a shell."""

    def answer(instruction: str, **environment: str) -> str:
        for name, value in {"_FOLLOWUP_DAEMON_COMPLETE": instruction, **environment}.items():
            monkeypatch.setenv(name, value)
        with pytest.raises(SystemExit) as ended:
            main([])
        printed = capsys.readouterr()
        assert (ended.value.code, printed.err) == (0, "")
        return printed.out

    return answer


@pytest.mark.parametrize(
    ("shell", "registers"),
    [
        ("bash", "complete -o nosort -F _followup_daemon_completion followup-daemon"),
        ("zsh", "compdef _followup_daemon_completion followup-daemon"),
        ("fish", "complete --no-files --command followup-daemon"),
    ],
)
def test_a_script_for_the_shell_is_printed(completed: Complete, shell: str, registers: str) -> None:
    assert registers in completed(f"{shell}_source")


def test_every_documented_shell_is_one_that_can_be_asked_for() -> None:
    assert list(manual.COMPLETION) == ["bash", "zsh", "fish"]
    assert all(f"_FOLLOWUP_DAEMON_COMPLETE={shell}_source" in line for shell, (_, line) in manual.COMPLETION.items())


@pytest.mark.parametrize("shell", list(manual.COMPLETION))
def test_the_line_of_the_documentation_is_taken_by_the_shell(shell: str) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed here")
    asked = {"bash": "complete -p followup-daemon", "fish": "complete --command followup-daemon"}
    question = asked.get(shell, "echo $_comps[followup-daemon]")
    prepared = "autoload -Uz compinit; compinit -u -D; " if shell == "zsh" else ""
    done = subprocess.run(
        [program, "-c", f"{prepared}{manual.COMPLETION[shell][1]}\n{question}"],
        env={**os.environ, "PATH": f"{FOLDER}:{os.environ['PATH']}"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert "followup_daemon_completion" in done.stdout


def test_commands_and_options_are_completed(completed: Complete) -> None:
    offered = completed("bash_complete", COMP_WORDS="followup-daemon s", COMP_CWORD="1")
    assert offered.split() == [f"plain,{name}" for name in COMMANDS if name.startswith("s")]
    assert completed("bash_complete", COMP_WORDS="followup-daemon preview --a", COMP_CWORD="2").split() == [
        "plain,--at"
    ]
    offered = completed("bash_complete", COMP_WORDS="followup-daemon init --kind ", COMP_CWORD="3")
    assert "plain,gmail" in offered.split()

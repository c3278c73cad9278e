"""Runs of mutmut in a temporary copy of the tree, with a configuration of its own."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from stress.mutation.modules import Module
from stress.mutation.results import Change, Mutant, change, mutants

_ROOT = Path(__file__).resolve().parents[2]
_COPIED = ("tests", "stress", "benchmarks", "docs", "config", "man", "systemd", "README.md", "Makefile")
_IGNORED = shutil.ignore_patterns(".*", "node_modules", "__pycache__", "mutants", "dist", "build")
_LINE = re.compile(r"(\d+)/(\d+)  \S+ (\d+)")
_SECONDS = 60
_LOGGING = r"^\s*log\.\w+\("
"""Lines of the log are no behaviour: their words are not mutated."""


class Run:
    """One module in its own copy of the tree, with mutmut's results beside it."""

    def __init__(self, module: Module, tree: Path) -> None:
        self.module = module
        self._tree = tree
        self._environment = {**os.environ, "PYTHONPATH": str(tree), "PYTHONHASHSEED": "0"}

    def finish(self, jobs: int, only: Sequence[str] = ()) -> list[Mutant]:
        """Return all mutants with what became of them, or those that ``only`` names.

        A line a minute says how far it is.
        """
        log = self._tree / "mutmut.log"
        with log.open("wb") as output:
            running = subprocess.Popen(
                self._command("run", "--max-children", str(jobs), *only),
                cwd=self._tree,
                env=self._environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            try:
                self._watch(running, log)
            finally:
                if running.poll() is None:
                    os.killpg(running.pid, signal.SIGKILL)  # mutmut and its workers
        every = mutants(self._ask("results", "--all", "true"))
        if only:
            every = [mutant for mutant in every if mutant.is_checked]
        if running.returncode or not every:
            raise SystemExit(f"mutmut failed:\n{_tail(log)[-3000:]}")
        return every

    def change(self, mutant: Mutant) -> tuple[Change, str]:
        """Return the change of a mutant and its diff."""
        shown = self._ask("show", mutant.name)
        return change(mutant.name, shown), shown[shown.find("@@") :].rstrip()

    def _watch(self, running: subprocess.Popen[bytes], log: Path) -> None:
        began, told = time.monotonic(), time.monotonic()
        while running.poll() is None:
            time.sleep(1)
            if time.monotonic() - told >= _SECONDS:
                told = time.monotonic()
                print(f"  {self.module.name}: {_progress(_tail(log))}, {told - began:.0f} s", flush=True)

    def _ask(self, *arguments: str) -> str:
        return subprocess.run(
            self._command(*arguments), cwd=self._tree, env=self._environment, capture_output=True, text=True, check=True
        ).stdout

    @staticmethod
    def _command(*arguments: str) -> list[str]:
        return [sys.executable, "-W", "ignore", "-m", "mutmut", *arguments]


@contextmanager
def prepared(module: Module) -> Iterator[Run]:
    """Yield a run in a temporary copy of the tree, which is removed afterwards."""
    with TemporaryDirectory(prefix="mutation-") as folder:
        tree = Path(folder) / "tree"
        shutil.copytree(_ROOT, tree, ignore=_IGNORED)
        with (tree / "pyproject.toml").open("a") as project:
            project.write(configuration(module))
        yield Run(module, tree)


def configuration(module: Module) -> str:
    """Return the section of pyproject.toml for mutmut. A list in JSON is one in TOML as well."""
    chosen = {
        "source_paths": ["followup_daemon"],
        "only_mutate": list(module.files),
        "do_not_mutate_patterns": [_LOGGING],
        "pytest_add_cli_args_test_selection": list(module.tests),
        "pytest_add_cli_args": ["-p", "no:xdist", "-p", "no:cacheprovider", "-o", "addopts="],
        "also_copy": list(_COPIED),
        "process_isolation": "forkserver",  # each mutant meets empty caches
    }
    return "\n[tool.mutmut]\n" + "".join(f"{name} = {json.dumps(value)}\n" for name, value in chosen.items())


def _progress(printed: str) -> str:
    counts = _LINE.findall(printed)
    return f"{counts[-1][0]} of {counts[-1][1]} mutants, {counts[-1][2]} killed" if counts else "runs the tests once"


def _tail(log: Path) -> str:
    with log.open("rb") as file:
        file.seek(max(0, log.stat().st_size - 20_000))
        return file.read().decode(errors="replace")

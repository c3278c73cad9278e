"""Makefile, pre-commit and documentation call the same commands, and these exist."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import tomllib

import pytest
from ruamel.yaml import YAML

from tests import coverage_of_stages
from tests.regenerate import ROOT

MAKE = shutil.which("make")
LINTERS = ("ruff check", "ruff format --check", "mypy", "lint-imports")


def planned(*arguments: str) -> list[str]:
    """Return the commands that make would run."""
    done = subprocess.run([str(MAKE), "-n", *arguments], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


@pytest.mark.skipif(MAKE is None, reason="make is not installed here")
def test_help_lists_every_command() -> None:
    named = re.findall(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)[0].split()
    done = subprocess.run([str(MAKE)], cwd=ROOT, capture_output=True, text=True, check=True)
    assert [line.split()[1] for line in done.stdout.splitlines()] == named


@pytest.mark.skipif(MAKE is None, reason="make is not installed here")
def test_every_long_check_of_the_documentation_is_a_part_of_stress() -> None:
    text = (ROOT / "docs/development.md").read_text("utf-8").partition("## Tests by topic")[0]
    documented = {line for line in re.findall(r"`(python -m [^`]+)`", text) if not line.endswith("PROGRAM")}
    assert len(documented) > 8
    assert documented <= set(planned("stress", "PYTHON=python"))


@pytest.mark.skipif(MAKE is None, reason="make is not installed here")
def test_lint_and_the_hooks_run_the_same_linters() -> None:
    hooks = YAML(typ="safe").load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    assert [repo["repo"] for repo in hooks] == ["local"], "a hook from elsewhere needs a network"
    entries = [hook["entry"].replace(" --force-exclude", "") for hook in hooks[0]["hooks"]]
    assert entries == list(LINTERS)
    assert [line.removesuffix(" .") for line in planned("lint", "PYTHON=python")] == list(LINTERS)


@pytest.mark.skipif(MAKE is None, reason="make is not installed here")
def test_coverage_measures_the_stages_that_the_contract_calls_pure() -> None:
    tool = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]
    pure = next(one for one in tool["importlinter"]["contracts"] if one["type"] == "forbidden")["source_modules"]
    assert tool["coverage"]["run"]["source_pkgs"] == pure
    folders = [f"tests/{name.rpartition('.')[2]}" for name in pure]
    runs = [line.split()[-1] for line in planned("coverage", "PYTHON=python") if " -m pytest " in line]
    assert runs == folders


@pytest.mark.parametrize(
    ("lines", "branches", "low"),
    [(95, 19, ""), (94, 20, "lines"), (96, 18, "branches"), (94, 18, "lines and branches")],
)
def test_coverage_refuses_a_stage_below_the_least(
    lines: int, branches: int, low: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    totals = {"covered_lines": lines, "num_statements": 100, "covered_branches": branches, "num_branches": 20}
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps({"totals": totals})))
    assert coverage_of_stages.main("mail") == bool(low)
    printed = capsys.readouterr()
    assert printed.out == f"mail: {lines}.0 % of lines, {5 * branches}.0 % of branches\n"
    assert (f"95 % of {low} are run" in printed.err) is bool(low)

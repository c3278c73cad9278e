"""Documents cannot lie: what the code can write, it writes, and these files equal it."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests import licences
from tests.regenerate import FILES, ROOT


@pytest.mark.parametrize("name", FILES)
def test_generated_files_are_current(name: str) -> None:
    assert (ROOT / name).read_text("utf-8") == FILES[name](), "run: python -m tests.regenerate"


def test_every_locked_package_has_its_licence_listed() -> None:
    listed = re.findall(r"^\| ([A-Za-z0-9._-]+) \|", (ROOT / "docs/licences.md").read_text("utf-8"), re.MULTILINE)
    assert set(licences.locked()) == set(listed) - {"package"}
    assert all(licences.licence(name) for name in licences.locked())


def test_links_between_documents_lead_somewhere() -> None:
    for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text("utf-8")):
            assert (path.parent / target).exists(), f"{path.name}: {target}"


def test_the_tests_that_security_is_shown_by_exist() -> None:
    named = set(re.findall(r"`(tests/[\w/]+\.py)`", (ROOT / "docs/security.md").read_text("utf-8")))
    assert len(named) > 15
    assert all((ROOT / name).exists() for name in named), named


def test_the_commands_of_the_development_page_exist() -> None:
    named = set(re.findall(r"`python -m ([\w.]+)", (ROOT / "docs/development.md").read_text("utf-8")))
    assert len(named) > 8
    assert all(importlib.util.find_spec(name) for name in named), named


def test_the_readme_has_the_two_commands() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/followup-daemon demo" in text
    assert "python3 -m venv --upgrade-deps .venv && .venv/bin/pip install -e . --group test && .venv/bin/pytest" in text


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed here")
def test_the_units_are_valid_and_hardened(tmp_path: Path) -> None:
    for name in FILES:
        if name.startswith("systemd/"):
            text = (ROOT / name).read_text("utf-8")
            (tmp_path / Path(name).name).write_text(
                re.sub(r"ExecStart=\S+", "ExecStart=/bin/true", text).replace(
                    "Documentation=man:followup-daemon(1)\n", ""
                )
            )
    done = subprocess.run(
        ["systemd-analyze", "verify", *map(str, sorted(tmp_path.iterdir()))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    rated = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--threshold=11", str(tmp_path / "followup-daemon.service")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert rated.returncode == 0, rated.stdout[-400:]

"""The pages of docs/decisions are complete, and what they name exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.regenerate import ROOT

FOLDER = ROOT / "docs/decisions"
PAGES = sorted(path for path in FOLDER.glob("*.md") if path.name != "README.md")


def test_the_index_has_every_decision_with_its_number_and_title() -> None:
    rows = [
        f"| [{number}]({path.name}) | {path.read_text('utf-8').splitlines()[0].partition('. ')[2]} |"
        for number, path in enumerate(PAGES, start=1)
    ]
    assert len(rows) > 20
    assert (FOLDER / "README.md").read_text("utf-8").splitlines()[-len(rows) :] == rows


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_decision_says_why_what_and_what_follows(path: Path) -> None:
    text = path.read_text("utf-8")
    assert re.findall(r"^(?:##? |Status: )(.*)$", text, re.MULTILINE)[1:] == [
        "accepted", "Context", "Decision", "Consequences",
    ]  # fmt: skip


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_modules_that_a_decision_names_exist(path: Path) -> None:
    text = path.read_text("utf-8")
    named = re.findall(r"`([a-z_]+(?:/[a-z_]+)+(?:\.py|/))`", text)
    assert [name for name in named if not (ROOT / "followup_daemon" / name).exists()] == []

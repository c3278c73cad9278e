"""How well situations of every sort are understood; docs/development.md says how the table was made.

``python -m benchmarks.understanding`` prints the same figures, and with ``--failures`` each situation that is misread.
"""

from __future__ import annotations

from pathlib import Path

from tests.detect.measured import measure
from tests.detect.table import SITUATIONS


def test_the_table_is_large_and_half_of_it_deserves_silence() -> None:
    assert len(SITUATIONS) >= 400
    silent = sum(not one.draft for one in SITUATIONS)
    assert silent >= 150
    page = (Path(__file__).parents[2] / "docs" / "development.md").read_text("utf-8")
    assert f"has {len(SITUATIONS)} situations" in page
    assert f"{silent} of them with none" in page


def test_interviews_are_found_kinds_are_right_and_wrong_drafts_are_rare() -> None:
    figures = measure(SITUATIONS)
    assert figures.found >= 0.97, figures.missed
    assert figures.right_kind >= 0.93, figures.mistaken
    assert figures.wrong_drafts <= 0.01, figures.wrong

"""Each situation of the table is understood, and so are as many as the figures promise.

docs/development.md says how the table was made. ``python -m benchmarks.understanding`` prints the same figures, and
with ``--failures`` each situation that is misread.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.detect.measured import Misread, Table, misread, told
from tests.detect.situations import INTERVIEW, Judged, event
from tests.detect.table import SITUATIONS
from tests.detect.table.known_misses import KNOWN_MISSES

TABLE = Table(SITUATIONS)
CASES = [
    pytest.param(
        one.name,
        id=one.name,
        marks=pytest.mark.xfail(strict=True, reason=KNOWN_MISSES[one.name]) if one.name in KNOWN_MISSES else (),
    )
    for one in SITUATIONS
]


@pytest.mark.parametrize("name", CASES)
def test_the_situation_is_understood(name: str) -> None:
    got = TABLE.judged(name)
    wrong = ", ".join(sorted(misread(TABLE[name], got)))
    assert not wrong, f"{wrong}; understood: {told(got)}"


def test_interviews_are_found_kinds_are_right_and_wrong_drafts_are_rare() -> None:
    figures = TABLE.figures()
    assert figures.found >= 0.97, figures.failures(Misread.MISSED)
    assert figures.right_kind >= 0.93, figures.failures(Misread.MISTAKEN)
    assert figures.wrong_drafts <= 0.01, figures.failures(Misread.WRONG)


def test_the_table_is_large_and_half_of_it_deserves_silence() -> None:
    assert len(SITUATIONS) >= 400
    silent = sum(not one.draft for one in SITUATIONS)
    assert silent >= 150
    page = (Path(__file__).parents[2] / "docs" / "development.md").read_text("utf-8")
    assert f"contains {len(SITUATIONS)} situations" in page
    assert f"{silent} of them expect no draft" in page


def test_each_situation_has_a_name_of_its_own() -> None:
    assert len(TABLE) == len(SITUATIONS)


def test_each_known_miss_is_a_situation_and_says_why() -> None:
    assert KNOWN_MISSES.keys() <= {one.name for one in SITUATIONS}
    assert all(KNOWN_MISSES.values())


@pytest.mark.parametrize(
    ("kind", "due", "wrong"),
    [
        ("interview", ("thanks",), set()),
        ("interview", (), {Misread.MISSED, Misread.UNDRAFTED}),
        ("interview", ("thanks", "nudge"), {Misread.WRONG}),
        ("meeting", ("thanks",), {Misread.MISSED, Misread.MISTAKEN}),
        ("meeting", ("recap",), set(Misread)),
    ],
)
def test_what_is_wrong_with_a_reading_is_told(kind: str, due: tuple[str, ...], wrong: set[Misread]) -> None:
    assert misread(event("Interview", **INTERVIEW), Judged(kind, due, ())) == wrong


def test_silence_is_expected_of_what_is_nothing() -> None:
    nothing = event("Dentist")
    assert misread(nothing, Judged("", (), ())) == set()
    assert misread(nothing, Judged("meeting", ("recap",), ())) == {Misread.WRONG}

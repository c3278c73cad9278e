"""Phrases of each language with the days that they mean. A phrase without a day must name none.

The lists are in ``dates/xx.txt``: a phrase, a bar, and the days, as said on Wednesday, 18 November 2026.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from followup_daemon.languages import LANGUAGES, dates

TODAY = date(2026, 11, 18)
LISTS = Path(__file__).parent / "dates"


def phrases() -> list[tuple[str, str, str]]:
    rows = [(code, row) for code in LANGUAGES for row in (LISTS / f"{code}.txt").read_text("utf-8").splitlines()]
    return [(code, phrase.strip(), days.strip()) for code, row in rows for phrase, _, days in [row.partition("|")]]


@pytest.mark.parametrize(("code", "phrase", "wanted"), phrases())
def test_a_phrase_means_its_days_and_no_others(code: str, phrase: str, wanted: str) -> None:
    assert " ".join(str(one.last) for one in dates.find(phrase, TODAY, code)) == wanted


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_language_has_phrases_that_name_days_and_phrases_that_name_none(code: str) -> None:
    named = [bool(days) for language, _, days in phrases() if language == code]
    assert named.count(True) >= 60
    assert named.count(False) >= 20


def test_a_long_text_takes_no_square_of_its_length() -> None:
    for words in ("monday after ", "two weeks from ", "first week of ", "the day after ", "last ", "in ", "1 to "):
        assert len(dates.find(words * 2000, TODAY)) <= 2000

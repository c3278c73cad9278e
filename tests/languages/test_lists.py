"""The word lists: every language has each, written as it is looked for."""

from __future__ import annotations

import re

import pytest

from followup_daemon.languages import LANGUAGES
from followup_daemon.languages.base.matching import unaccented


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_every_list_that_english_has(code: str) -> None:
    names = {name for name in vars(LANGUAGES["en"]) if name.isupper()}
    assert names <= set(vars(LANGUAGES[code]))


def test_every_language_has_letters_with_the_same_names() -> None:
    from followup_daemon.languages import letters

    assert set(letters.LANGUAGES) == set(LANGUAGES)
    names = {name for name in vars(letters.LANGUAGES["en"]) if name.isupper()}
    for words in letters.LANGUAGES.values():
        assert names <= {name for name in vars(words) if name.isupper()}
        assert set(words.TEMPLATES) == set(words.SUBJECTS) == set(letters.LANGUAGES["en"].TEMPLATES)


@pytest.mark.parametrize("code", LANGUAGES)
def test_words_are_written_as_they_are_looked_for(code: str) -> None:
    """Lower case without accents: a letter with one could never match."""
    patterns = [
        p
        for name, value in vars(LANGUAGES[code]).items()
        if name.isupper()
        for p in ((value,) if isinstance(value, str) else value)
    ]
    assert [
        p for p in patterns if unaccented(p.replace("–", "-").replace("’", "'")) != p.replace("–", "-").lower()
    ] == []


def _alternatives_stand_alone(pattern: str) -> bool:
    """Whether a ``|`` stands outside all brackets, where it would cut the expression in two."""
    depth, position = 0, 0
    pattern = re.sub(r"\\.", "", re.sub(r"\[[^\]]*\]", "", pattern))
    while position < len(pattern):
        depth += {"(": 1, ")": -1}.get(pattern[position], 0)
        if pattern[position] == "|" and depth == 0:
            return True
        position += 1
    return False


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_list_is_cut_in_two_by_a_bare_alternative(code: str) -> None:
    lists = {name: value for name, value in vars(LANGUAGES[code]).items() if isinstance(value, tuple)}
    assert [(name, p) for name, value in lists.items() for p in value if _alternatives_stand_alone(p)] == []

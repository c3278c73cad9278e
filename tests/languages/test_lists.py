"""The phrase lists: written as they are looked for, and no expression cut in two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

import pytest

from followup_daemon.languages import LANGUAGES
from followup_daemon.languages.base.matching import unaccented

PHRASES = ("sentences", "titles", "decisions", "promises", "received", "sent")


def expressions(code: str, alone: bool = True) -> Iterator[tuple[str, str]]:
    """Yield (list, expression) of every list over text without accents, and of every expression that stands alone."""
    for name in PHRASES:
        section = getattr(LANGUAGES[code], name)
        for field in fields(section):
            value = getattr(section, field.name) if field.name != "abbreviations" else ""
            if isinstance(value, tuple):
                yield from ((f"{name}.{field.name}", phrase) for phrase in value)
            elif isinstance(value, str) and alone:
                yield f"{name}.{field.name}", value


def _alternatives_stand_alone(pattern: str) -> bool:
    """Return True if a ``|`` stands outside all brackets, where it would cut the expression in two."""
    depth = 0
    for letter in re.sub(r"\\.", "", re.sub(r"\[[^\]]*\]", "", pattern)):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "|" and depth == 0:
            return True
    return False


@pytest.mark.parametrize("code", LANGUAGES)
def test_words_are_written_as_they_are_looked_for(code: str) -> None:
    """A letter with an accent, or an upper-case one, could never match."""
    for name, pattern in expressions(code):
        plain = pattern.replace("–", "-")
        assert unaccented(plain.replace("’", "'")) == plain.lower(), (name, pattern)


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_list_is_cut_in_two_by_a_bare_alternative(code: str) -> None:
    assert [one for one in expressions(code, alone=False) if _alternatives_stand_alone(one[1])] == []

"""Every language has every list and every letter, and a half-done one is told exactly what it lacks."""

from __future__ import annotations

import re
import shutil
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

import followup_daemon.languages
from followup_daemon.accounts.base import section
from followup_daemon.languages import LANGUAGES
from followup_daemon.languages.base.mail import Phrase, pattern_of
from followup_daemon.languages.base.people import PeopleWords
from tests.languages.completeness import PARTS, missing

FOLDERS = Path(followup_daemon.languages.__path__[0])
MAY_BE_EMPTY = {
    "sentences": {"abbreviations"},
    "mail": {"bounce_subjects", "title_prefixes"},
    "people": {"lists", "rooms", "job_modifiers"},
    "manners": {"titles"},
    "orders": {"yours"},
    "wording": {"sign_off_end"},
}
"""Lists that some languages have no words for, or none that are not English."""


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_lacks_nothing(code: str) -> None:
    assert missing(FOLDERS / code) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_list_is_empty_that_has_words_in_every_language(code: str) -> None:
    for part in fields(LANGUAGES[code]):
        lists = getattr(LANGUAGES[code], part.name)
        if part.name in ("code", "dates", "clock"):
            continue
        empty = {field.name for field in fields(lists) if getattr(lists, field.name) in ((), "", frozenset())}
        assert empty <= MAY_BE_EMPTY.get(part.name, set()), part.name


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_family_is_empty(code: str) -> None:
    assert [name for name, entries in LANGUAGES[code].clauses.lists.items() if not any(entries)] == []


def test_every_folder_is_registered_under_its_own_code() -> None:
    folders = {path.parent.parent.name for path in FOLDERS.glob("*/letters/wording.py")}
    assert folders == set(LANGUAGES)
    assert all(language.code == code for code, language in LANGUAGES.items())


def test_the_configuration_accepts_the_languages_that_there_are() -> None:
    language: Any = section.Language
    assert language.__args__ == tuple(LANGUAGES)


def half_done(folder: Path) -> Path:
    """Return a fifth language, begun as a copy of the German one: two files, two lists and two letters are missing."""
    italian = folder / "it"
    shutil.copytree(FOLDERS / "de", italian, ignore=shutil.ignore_patterns("__pycache__"))
    (italian / "orders.py").unlink()
    (italian / "sent.py").unlink()
    (italian / "clauses" / "moods.py").unlink()
    (italian / "letters" / "nudge.j2").unlink()
    (italian / "letters" / "thanks.j2").write_text("Grazie\n")
    for name, part in (("mail.py", "reply_prefixes"), ("answers.py", "vague")):
        text = (italian / name).read_text("utf-8")
        shortened = re.sub(rf"    {part}=\(.*?\n    \),\n", "", text, count=1, flags=re.DOTALL)
        assert shortened != text
        (italian / name).write_text(shortened)
    return italian


def test_a_half_done_language_is_told_exactly_what_it_lacks(tmp_path: Path) -> None:
    assert missing(half_done(tmp_path)) == [
        "answers.py: vague",
        "clauses/moods.py",
        "sent.py",
        "mail.py: reply_prefixes",
        "orders.py",
        "letters/nudge.j2",
        *(f"letters/thanks.j2: {move}" for move in ("thank", "points", "fit", "interest", "offer")),
    ]


def test_a_language_that_lacks_a_list_cannot_be_built() -> None:
    with pytest.raises(TypeError, match="'rooms'"):
        PeopleWords(desks=(), lists=(), organisations=(), job_modifiers=(), job_titles=())  # type: ignore[call-arg]


def test_the_page_on_adding_a_language_names_every_file() -> None:
    page = (FOLDERS.parents[1] / "docs" / "adding-a-language.md").read_text("utf-8")
    assert [name for name in PARTS if f"`{name}`" not in page] == []
    assert "adding-a-language.md" in (FOLDERS.parents[1] / "docs" / "architecture.md").read_text("utf-8")


def test_an_empty_list_matches_nothing() -> None:
    assert re.search(pattern_of(()), "") is None
    assert re.search(pattern_of((Phrase("aw", "AW:"), Phrase("wg", "WG:"))), "wg")

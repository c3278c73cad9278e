"""The letters of each language: which file is used, and how forms of address and dates are put in."""

from __future__ import annotations

from datetime import date

import pytest

from followup_daemon.languages import LANGUAGES, letters
from followup_daemon.model.tables.purpose import Purpose


def test_a_language_that_nobody_wrote_gets_the_english_words_and_letters() -> None:
    assert letters.wording("xx") is LANGUAGES["en"].wording
    assert letters.wording("de") is LANGUAGES["de"].wording
    assert letters.letter("xx", "thanks") == letters.letter("en", "thanks") != letters.letter("de", "thanks")


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("purpose", Purpose)
def test_every_language_has_a_letter_for_every_purpose_and_no_include_is_left(code: str, purpose: Purpose) -> None:
    letter = letters.letter(code, purpose)
    assert "{% include" not in repr(letter)


def test_a_letter_that_is_not_there_is_told() -> None:
    with pytest.raises(LookupError, match="de has no letter for invoice"):
        letters.letter("de", "invoice")


@pytest.mark.parametrize(
    ("familiar", "several", "words"),
    [
        (False, False, "gracias a usted, con su ayuda, le escribo"),
        (True, False, "gracias a ti, con tu ayuda, te escribo"),
        (False, True, "gracias a ustedes, con su ayuda, les escribo"),
        (True, True, "gracias a vosotros, con su ayuda, les escribo"),
    ],
)
def test_one_form_of_address_is_taken(familiar: bool, several: bool, words: str) -> None:
    text = "gracias a [usted|ti|ustedes|vosotros], con [su|tu] ayuda, [le|te|les] escribo"
    assert letters.addressed(text, familiar, several) == words


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "Friday 4 December"),
        ("de", "Freitag 4 Dezember"),
        ("fr", "vendredi 4 décembre"),
        ("es", "viernes 4 diciembre"),
    ],
)
def test_a_date_is_written_in_the_words_of_the_language(code: str, words: str) -> None:
    assert letters.dated("{day} {number} {month}", date(2026, 12, 4), letters.wording(code)) == words

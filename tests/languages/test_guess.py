"""The language of a text, by its small words."""

from __future__ import annotations

import pytest

from followup_daemon.languages import guess

TEXTS = {
    "Hi Sam, thank you for your time, we will get back to you.": "en",
    "Guten Tag, vielen Dank für Ihre Bewerbung, wir melden uns.": "de",
    "Bonjour, merci pour votre candidature, nous revenons vers vous.": "fr",
    "Hola, gracias por su candidatura, le diremos algo.": "es",
    "Vorstellungsgespräch bei Nordlicht": "de",
    "OK": "",
    "": "",
    "東京で会いましょう": "",
}


@pytest.mark.parametrize("text", TEXTS)
def test_small_words_tell_the_language(text: str) -> None:
    assert guess.detect_language(text) == TEXTS[text]

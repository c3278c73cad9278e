"""The words by which things are recognised: for each language a module of words and one of dates.

Adding a language is adding both, with the names that the others have, and a line to the tables below.
All are looked for in ``detect.vocabulary.matching.unaccented`` text.
"""

from __future__ import annotations

from functools import cache
from types import ModuleType

from followup_daemon.detect.vocabulary import de, de_dates, en, es, es_dates, fr, fr_dates

LANGUAGES: dict[str, ModuleType] = {"en": en, "de": de, "fr": fr, "es": es}
DATES: dict[str, ModuleType] = {"de": de_dates, "fr": fr_dates, "es": es_dates}
"""English has a grammar of its own (``detect.dates.en``)."""

OPT_OUT = r"#no-?follow-?up\b"
PHONE = r"(?<![\w/.-])(?:\+\d{1,3}[ .\-/]?)?(?:\(\d{1,5}\)[ .\-/]?)?\d{2,5}(?:[ .\-/]\d{2,5}){1,4}(?![\w/])"


@cache
def all_languages(name: str) -> tuple[str, ...]:
    """The list ``name`` of all languages together: for titles, which are too short to tell their language."""
    lists = (getattr(language, name) for language in LANGUAGES.values())
    return tuple(pattern for one in lists for pattern in (one if isinstance(one, tuple) else (one,)))

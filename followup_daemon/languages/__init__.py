"""The words by which things are recognised: for each language a module of words and one of dates.

Adding a language is adding both, with the names that the others have, and a line to the tables below.
All are looked for in ``languages.base.matching.unaccented`` text.
"""

from __future__ import annotations

from functools import cache
from types import ModuleType

from followup_daemon.languages.de import dates as de_dates
from followup_daemon.languages.de import phrases as de
from followup_daemon.languages.en import phrases as en
from followup_daemon.languages.es import dates as es_dates
from followup_daemon.languages.es import phrases as es
from followup_daemon.languages.fr import dates as fr_dates
from followup_daemon.languages.fr import phrases as fr

LANGUAGES: dict[str, ModuleType] = {"en": en, "de": de, "fr": fr, "es": es}
DATES: dict[str, ModuleType] = {"de": de_dates, "fr": fr_dates, "es": es_dates}
"""English has a grammar of its own (``languages.en.grammar``)."""

OPT_OUT = r"#no-?follow-?up\b"
PHONE = r"(?<![\w/.-])(?:\+\d{1,3}[ .\-/]?)?(?:\(\d{1,5}\)[ .\-/]?)?\d{2,5}(?:[ .\-/]\d{2,5}){1,4}(?![\w/])"


@cache
def all_languages(name: str) -> tuple[str, ...]:
    """The list ``name`` of all languages together: for titles, which are too short to tell their language."""
    lists = (getattr(language, name) for language in LANGUAGES.values())
    return tuple(pattern for one in lists for pattern in (one if isinstance(one, tuple) else (one,)))

"""The letters themselves, one data module per language: Jinja2 text, several variants per purpose.

Adding a language is adding a module with the names that the others have, and a line to the table below.
"""

from __future__ import annotations

import re
from datetime import date
from types import ModuleType

from followup_daemon.languages.de import letters as de
from followup_daemon.languages.en import letters as en
from followup_daemon.languages.es import letters as es
from followup_daemon.languages.fr import letters as fr

LANGUAGES: dict[str, ModuleType] = {"en": en, "de": de, "fr": fr, "es": es}

_FORMS = re.compile(r"\[([^\[\]|{}]*)\|([^\[\]|{}]*)(?:\|([^\[\]|{}]*))?\]")


def language(code: str) -> ModuleType:
    """The templates of ``code``, else the English ones."""
    return LANGUAGES.get(code, en)


def addressed(text: str, familiar: bool, several: bool) -> str:
    """``text`` with one form of address: ``[formal|familiar|several]``; without a third one, several are addressed formally."""
    form = 3 if several else 2 if familiar else 1
    return _FORMS.sub(lambda match: match[1] if form == 3 and match[3] is None else match[form], text)


def dated(pattern: str, day: date, words: ModuleType) -> str:
    """``pattern`` with ``{day}``, ``{number}`` and ``{month}`` of ``day`` in the language of ``words``."""
    return pattern.format(day=words.DAYS[day.weekday()], number=day.day, month=words.MONTHS[day.month - 1])

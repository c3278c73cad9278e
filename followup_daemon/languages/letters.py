"""The letters of each language, from the template files in its folder, with forms of address and dates filled in.

``letters/PURPOSE.j2`` has the subject and several wordings. Files that begin with ``_`` have shared text.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from importlib import resources

from followup_daemon.languages import LANGUAGES
from followup_daemon.languages.base.letters import INCLUDE, Letter, Wording, parsed

_FORMS = re.compile(r"\[([^\[\]|{}]*)\|([^\[\]|{}]*)(?:\|([^\[\]|{}]*))?\]")


def wording(code: str) -> Wording:
    """Return the words of the language ``code``, else the English ones."""
    return LANGUAGES[_written(code)].wording


@lru_cache(maxsize=256)
def letter(code: str, purpose: str) -> Letter:
    """Return the letter for ``purpose`` in the language ``code``, else in English.

    Raises LookupError if the language has no letter for the purpose.
    """
    try:
        return parsed(_file(_written(code), f"{purpose}.j2"))
    except FileNotFoundError:
        raise LookupError(f"{code} has no letter for {purpose}") from None


def _written(code: str) -> str:
    return code if code in LANGUAGES else "en"


def _file(code: str, name: str) -> str:
    text = resources.files(f"{__package__}.{code}").joinpath("letters", name).read_text("utf-8")
    return INCLUDE.sub(lambda match: _file(code, match["name"]).removesuffix("\n"), text)


def addressed(text: str, familiar: bool, several: bool) -> str:
    """Return ``text`` with one form of address: ``[formal|familiar|several]``.

    Without a third form, several people are addressed formally.
    """
    form = 3 if several else 2 if familiar else 1
    return _FORMS.sub(lambda match: match[1] if form == 3 and match[3] is None else match[form], text)


def dated(pattern: str, day: date, words: Wording) -> str:
    """Return ``pattern`` with ``{day}``, ``{number}`` and ``{month}`` of ``day`` in the language of ``words``."""
    return pattern.format(day=words.days[day.weekday()], number=day.day, month=words.months[day.month - 1])

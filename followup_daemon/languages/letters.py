"""The letters of each language, from the template files in its folder, with forms of address and dates filled in.

``letters/PURPOSE.j2`` has the subject and several wordings of each move. ``letters/shared.j2`` has the moves of several
purposes. Files that begin with ``_`` have pieces of text.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from importlib import resources

from followup_daemon.languages import LANGUAGES
from followup_daemon.languages.base.letters import INCLUDE, Letter, Wording, parsed

_FORM = r"([^\[\]|{}]*)"
_FORMS = re.compile(rf"\[{_FORM}\|{_FORM}(?:\|{_FORM})?(?:\|{_FORM})?\]")


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


@lru_cache(maxsize=1024)
def wordings(code: str, purpose: str, move: str) -> tuple[str, ...]:
    """Return the wordings of a move: those of the purpose, else those that all letters share.

    Raises LookupError if the language has none.
    """
    for moves in (letter(code, purpose).moves, letter(code, "shared").moves):
        if move in moves:
            return moves[move]
    raise LookupError(f"{code} has no wording of {move} for {purpose}")


def _written(code: str) -> str:
    return code if code in LANGUAGES else "en"


def _file(code: str, name: str) -> str:
    text = resources.files(f"{__package__}.{code}").joinpath("letters", name).read_text("utf-8")
    return INCLUDE.sub(lambda match: _file(code, match["name"]).removesuffix("\n"), text)


def addressed(text: str, familiar: bool, several: bool) -> str:
    """Return ``text`` with one form of address: ``[formal|familiar|formal to several|familiar to several]``.

    Without a third form, several people are addressed like one person formally. Without a fourth form they are
    addressed formally too.
    """

    def form(match: re.Match[str]) -> str:
        forms = [given for given in match.groups() if given is not None]
        wanted = 2 * several + familiar
        return forms[wanted] if wanted < len(forms) else forms[2] if len(forms) > 2 else forms[0]

    return _FORMS.sub(form, text)


def dated(pattern: str, day: date, words: Wording) -> str:
    """Return ``pattern`` with ``{day}``, ``{number}`` and ``{month}`` of ``day`` in the language of ``words``."""
    return pattern.format(day=words.days[day.weekday()], number=day.day, month=words.months[day.month - 1])

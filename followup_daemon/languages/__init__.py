"""The list of languages. The folder of each language has its words, phrases and letters.

A new language needs a folder and an entry here (docs/adding-a-language.md).
"""

from __future__ import annotations

from followup_daemon.languages.base import other_languages
from followup_daemon.languages.base.clauses import ClauseGrammar
from followup_daemon.languages.base.language import Language, merged
from followup_daemon.languages.de import GERMAN
from followup_daemon.languages.en import ENGLISH
from followup_daemon.languages.es import SPANISH
from followup_daemon.languages.fr import FRENCH

LANGUAGES: dict[str, Language] = {language.code: language for language in (ENGLISH, GERMAN, FRENCH, SPANISH)}

CLAUSES = {code: ClauseGrammar(language.clauses) for code, language in LANGUAGES.items()}

TITLES = merged([language.titles for language in LANGUAGES.values()])
"""The words of all languages, because a title is too short to show its language."""

MAIL = merged([*(language.mail for language in LANGUAGES.values()), other_languages.MAIL])
FOLDERS = merged([*(language.folders for language in LANGUAGES.values()), other_languages.FOLDERS])
PEOPLE = merged([language.people for language in LANGUAGES.values()])

OPT_OUT = r"#no-?follow-?up\b"
PHONE = r"(?<![\w/.-])(?:\+\d{1,3}[ .\-/]?)?(?:\(\d{1,5}\)[ .\-/]?)?\d{2,5}(?:[ .\-/]\d{2,5}){1,4}(?![\w/])"

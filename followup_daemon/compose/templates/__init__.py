"""The letters themselves, one data module per language: Jinja2 text, several variants per purpose."""

from __future__ import annotations

from types import ModuleType

from followup_daemon.compose.templates import en

LANGUAGES: dict[str, ModuleType] = {"en": en}


def language(code: str) -> ModuleType:
    """The templates of ``code``, else the English ones."""
    return LANGUAGES.get(code, en)

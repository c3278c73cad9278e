"""The words by which things are recognised, one data module per language.

Adding a language is adding a module with the names that ``en`` has and one line to ``LANGUAGES``.
Every message is read with all of them: people answer in the language they like.
"""

from __future__ import annotations

from types import ModuleType

from followup_daemon.detect.vocabulary import en

LANGUAGES: dict[str, ModuleType] = {"en": en}

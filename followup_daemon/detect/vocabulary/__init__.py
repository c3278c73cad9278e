"""The words by which things are recognised: for each language a module of words and one of dates.

Adding a language is adding both, with the names that the others have, and a line to ``LANGUAGES`` and to ``DATES``.
All are written in lower case and without accents, as ``detect.matching.unaccented`` makes every text.
"""

from __future__ import annotations

from types import ModuleType

from followup_daemon.detect.vocabulary import de_dates, en, es_dates, fr_dates

LANGUAGES: dict[str, ModuleType] = {"en": en}
DATES: dict[str, ModuleType] = {"de": de_dates, "fr": fr_dates, "es": es_dates}
"""English has a grammar of its own (``detect.dates.en``)."""

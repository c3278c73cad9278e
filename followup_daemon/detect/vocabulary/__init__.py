"""The words by which things are recognised: for each language a module of words and one of dates.

Adding a language is adding both, with the names that the others have, and a line to the tables below.
Dates and promises are looked for in ``detect.matching.unaccented`` text, all else in lower case.
"""

from __future__ import annotations

from types import ModuleType

from followup_daemon.detect.vocabulary import de, de_dates, en, es, es_dates, fr, fr_dates

LANGUAGES: dict[str, ModuleType] = {"en": en}
PROMISES: dict[str, ModuleType] = {"en": en, "de": de, "fr": fr, "es": es}
"""Languages in which promises are understood; all else is understood in those of ``LANGUAGES``."""
DATES: dict[str, ModuleType] = {"de": de_dates, "fr": fr_dates, "es": es_dates}
"""English has a grammar of its own (``detect.dates.en``)."""

"""Language detection, by the frequency of short common words (stopwords)."""

from __future__ import annotations

import re
from collections import defaultdict

from followup_daemon.languages import LANGUAGES
from followup_daemon.languages.base.matching import unaccented

_WORD = re.compile(r"[a-z]+")
"""An elided word counts by itself: "l'equipe" is "l" and "equipe"."""
_ENOUGH = 2


def _languages_by_word() -> dict[str, list[str]]:
    """Return the languages of each stopword."""
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for code, language in LANGUAGES.items():
        for word in language.sentences.stopwords:
            owners[word].append(code)
    return dict(owners)


_OWNERS = _languages_by_word()


def detect_language(text: str, least: int = _ENOUGH) -> str:
    """Return the code of the language of ``text``.

    It is "" if two languages are equally likely, or if the text has fewer than ``least`` stopwords of the language.
    """
    counts = dict.fromkeys(LANGUAGES, 0)
    for owners in map(_OWNERS.get, _WORD.findall(unaccented(text[:3000]))):
        for code in owners or ():
            counts[code] += 1
    best, second = sorted(counts, key=lambda code: -counts[code])[:2]
    return best if counts[best] >= least and counts[best] > counts[second] else ""

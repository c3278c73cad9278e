"""The names of people that a text mentions, as far as their capital letters show them."""

from __future__ import annotations

import re

from followup_daemon.languages.base.matching import unaccented

_WORD = re.compile(r"[^\W\d_][\w'’-]{0,40}")
_PARTICLES = frozenset("da de del della den der di dos du la le van von zu zur el al bin ibn y".split())
_MOST = 20


def names_in(text: str) -> list[str]:
    """Return the runs of capitalised words in ``text``, in lower case without accents.

    A particle between two of them belongs to the name ("Maria de la Cruz").
    """
    found: list[str] = []
    run: list[str] = []
    end = -1
    for word in _WORD.finditer(text):
        if run and text[end : word.start()] not in (" ", ", "):
            found.append(_joined(run))
            run = []
        if not word[0][0].islower() or (run and word[0] in _PARTICLES):
            run.append(word[0])
        elif run:
            found.append(_joined(run))
            run = []
        end = word.end()
    found.append(_joined(run))
    return list(dict.fromkeys(filter(None, found)))[:_MOST]


def _joined(run: list[str]) -> str:
    while run and run[-1] in _PARTICLES:
        run.pop()
    return unaccented(" ".join(run))

"""A message prepared for pattern matching."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from followup_daemon.detect.extract import promises
from followup_daemon.languages import CLAUSES, LANGUAGES, guess
from followup_daemon.languages.base.clauses import Clause
from followup_daemon.languages.base.language import Language
from followup_daemon.languages.base.matching import any_of, unaccented
from followup_daemon.model.mail import Message
from followup_daemon.normalise.words import base_subject, one_line

TEXT_LIMIT = 20000
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]{1,300}[\"”“»]")
LETTER = 2500
"""The greatest length of a letter. Longer texts are reports, articles and digests with something in front."""
OPENING = 1500
"""The part of a longer text in which statements to the reader are believed."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A message prepared for pattern matching.

    ``plain`` has the ``sentences`` without accents and with the same lengths. ``written`` has subject and sentences
    together, and ``whole`` has the same without accents and with the same length. ``clauses`` are those of the opening
    sentences: a letter says at its beginning what it has to say to its reader. ``code`` is the language of the
    patterns. ``language`` is the same if the language is certain, otherwise "".
    """

    message: Message
    language: str
    code: str
    words: Language
    subject: str
    sentences: list[str]
    plain: list[str]
    whole: str
    written: str
    clauses: tuple[tuple[Clause, ...], ...]

    @property
    def is_reply(self) -> bool:
        """Return whether the message answers another one."""
        return self.message.in_reply_to is not None or self.subject != base_subject(self.subject)

    def said(self, patterns: tuple[str, ...]) -> str:
        """Return the first match in the original spelling, or ""."""
        match = any_of(patterns).search(self.whole)
        return folded(self.written[match.start() : match.end()]) if match else ""


def prepare(message: Message, text: str) -> Reading:
    told = guess.detect_language(f"{base_subject(message.subject)}\n{text}")
    code = told or guess.detect_language(text, least=1) or "en"  # in a short mail one stopword decides the language
    subject, sentences = one_line(message.subject), promises.sentences(text)
    written = "\n".join([subject, *sentences])
    whole = unaccented(written)
    plain_subject, *plain = whole.split("\n")
    clauses = tuple(CLAUSES[code].clauses(_own_words(one)) for one in plain[: _opening(sentences)])
    return Reading(message, told, code, LANGUAGES[code], plain_subject, sentences, plain, whole, written, clauses)


def _own_words(plain: str) -> str:
    """Return a sentence with spaces in place of what it quotes: somebody else said that. All offsets stay the same."""
    return _QUOTED.sub(lambda match: " " * len(match[0]), plain)


def _opening(sentences: list[str]) -> int:
    """Return the number of sentences in which statements are believed."""
    lengths = list(accumulate(len(sentence) for sentence in sentences))
    if not lengths or lengths[-1] <= LETTER:
        return len(sentences)
    return max(1, bisect_right(lengths, OPENING))


def folded(text: str) -> str:
    return " ".join(text.split())[:80]

"""A message prepared for pattern matching."""

from __future__ import annotations

from dataclasses import dataclass

from followup_daemon.detect.extract import promises
from followup_daemon.languages import LANGUAGES, guess
from followup_daemon.languages.base.language import Language
from followup_daemon.languages.base.matching import any_of, unaccented
from followup_daemon.model.mail import Message
from followup_daemon.normalise.words import one_line

TEXT_LIMIT = 20000


@dataclass(frozen=True, slots=True)
class Reading:
    """A message prepared for pattern matching.

    ``plain`` has the ``sentences`` without accents and with the same lengths. ``written`` has subject and sentences
    together, and ``whole`` has the same without accents and with the same length. ``code`` is the language of the
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

    def said(self, patterns: tuple[str, ...]) -> str:
        """Return the first match in the original spelling, or ""."""
        match = any_of(patterns).search(self.whole)
        return folded(self.written[match.start() : match.end()]) if match else ""


def prepare(message: Message, text: str) -> Reading:
    told = guess.detect_language(f"{message.subject}\n{text}")
    code = told or guess.detect_language(text, least=1) or "en"  # in a short mail one stopword decides the language
    subject, sentences = one_line(message.subject), promises.sentences(text)
    written = "\n".join([subject, *sentences])
    whole = unaccented(written)
    plain_subject, *plain = whole.split("\n")
    return Reading(message, told, code, LANGUAGES[code], plain_subject, sentences, plain, whole, written)


def folded(text: str) -> str:
    return " ".join(text.split())[:80]

"""Whole texts that only programs write. Only short texts count, because a person's mail may quote such words."""

from __future__ import annotations

import re

from followup_daemon.languages import LANGUAGES
from followup_daemon.languages.base.mail import pattern_of
from followup_daemon.languages.base.matching import unaccented
from followup_daemon.languages.programs import texts

_SHORT = 700
_BEGINNING = 3000
_LONGEST_REACTION = 5000
_REACTION = re.compile(
    rf"(?:[^\w\s]{{1,12}}\s+)?(?:{pattern_of(texts.REACTIONS)})\s{{0,4}}[.:!]?"
    r"(?:\s{1,4}<?https?://\S{1,300})?\s*\Z",
    re.IGNORECASE,
)
_RECEIPT = re.compile(pattern_of(texts.RECEIPTS))
_UNDELIVERED = re.compile(pattern_of(texts.UNDELIVERED))
_AUTOMATIC = re.compile(pattern_of(texts.AUTOMATIC))
_ABSENT = re.compile(pattern_of(texts.ABSENT))
_ALONGSIDE = re.compile(pattern_of(texts.ALONGSIDE))
_GREETING = re.compile("|".join(f"(?:{language.manners.greeting_line})" for language in LANGUAGES.values()))
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}")
_SENTENCE_END = re.compile(r"(?<=[^\W\d])[.!?](?:\s+|$)|\n+")
_EVENT_FIELD = re.compile(r"(?:https?://\S+|[-_=~*. ]{3,}|[^\W\d][\w /-]{1,20}:.{0,300}|\S{1,64}@\S{1,255})\Z")


def is_reaction(text: str) -> bool:
    """Return True if ``text`` is only a reaction (an emoji), in the words of a mail program."""
    return len(text) <= _LONGEST_REACTION and _REACTION.match(text.strip()) is not None


def is_receipt(text: str) -> bool:
    """Return True if the text is that of a read receipt: empty, in its usual words, or short with a time."""
    if not text.strip():
        return True
    plain = unaccented(text[:_BEGINNING])
    return _RECEIPT.search(plain) is not None or (len(text) < _SHORT and _CLOCK.search(plain) is not None)


def is_undelivered(text: str) -> bool:
    return _UNDELIVERED.search(unaccented(text[:_BEGINNING])) is not None


def is_automatic(text: str) -> bool:
    """Return True if a short mail states that a program sent it."""
    return 0 < len(text) <= 2 * _SHORT and _AUTOMATIC.search(unaccented(text)) is not None


def is_absence(text: str) -> bool:
    """Return True if a short mail only states that its author is away."""
    if not 0 < len(text) <= 2 * _SHORT:
        return False
    plain = unaccented(text)
    if _ABSENT.search(plain) is None:
        return False
    sentences = [one.strip() for one in _SENTENCE_END.split(plain)]
    # Few words are a greeting, a sign-off or a name, or the rest of a line that was wrapped.
    telling = [one for one in sentences if len(one.split()) > 4 and not _GREETING.match(one)]
    away = sum(_ABSENT.search(one) is not None for one in telling)
    rest = sum(_ABSENT.search(one) is None and _ALONGSIDE.search(one) is None for one in telling)
    return away > 0 and rest == 0 and "?" not in plain


def has_words(text: str) -> bool:
    """Return True if the text beside a calendar part is more than the calendar's fields and links."""
    own = " ".join(line for line in text[:_BEGINNING].splitlines() if not _EVENT_FIELD.match(line.strip()))
    return len(own.split()) > 6

"""English small words, and words that turn a clause."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Sentences

SENTENCES = Sentences(
    stopwords=frozenset(
        (
            "about and application are at be been best but call can could dear for from has have hello hi "
            "interview is it kind know let me meeting my not of on our please position proposal regards "
            "schedule should team thank thanks that the their there they this to was we week were what when "
            "will with would you your"
        ).split()
    ),
    familiar=r"(?!)",
    formal=r"(?!)",
    condition=(
        r"\b(?:if|should you|unless|whether|in case|once|as soon as|until we|before we|when we|in the event"
        r"|only (?:those|candidates|applicants|shortlisted)|those who|candidates (?:who|that))\b"
    ),
    negated=r"\b(?:not|never|unable|cannot|no|usually|typically|normally|generally|often)\b|n't\b",
    abbreviations=(
        r"\bMr",
        r"\bMs",
        r"\bDr",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
    ),
)

"""English small words, and words that turn a clause."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Sentences

SENTENCES = Sentences(
    stopwords=frozenset(
        (
            "a about after again all also an and another any application are as at be because been before "
            "being best but call can could dear did do does don each few first for from get going good got had "
            "has have he hello her here hi him his how i interview into is it its just kind know last let like "
            "ll m may me meeting more most much must my no not now of off ok on one only or other our out over "
            "please position proposal re regards schedule see she should so some soon team than thank thanks "
            "that the their them then there these they thing this those through to today tomorrow too up us "
            "very want was we week were what when which who why will with won would you your"
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

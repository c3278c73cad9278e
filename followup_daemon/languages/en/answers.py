"""English phrases of answers: an invitation to go on, and dates that are vague."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Decisions, Promises

DECISIONS = Decisions(
    next_round=(
        (
            r"\b(?:selected|shortlisted|chosen|picked|advanced|moved|progressed|through)\b.{0,40}\b(?:interview"
            r"|next (?:round|stage|step|phase)|final round)\b"
        ),
        (
            r"\boffer you (?:an?|the|another) (?:[\w-]+ ){0,2}(?:interview|slot|call|time|date|appointment|chat"
            r"|meeting)\b"
        ),
        r"\bshortlisted\b",
        (
            r"\b(?:move|moving|advance|advancing|progress|invite|inviting|proceed|take"
            r"|bring) (?:you )?(?:forward |on |ahead )?(?:to|into|for|with) (?:the |a |our |your )?(?:next|second"
            r"|third|final|following|further|technical|on-?site) (?:round|stage|step|interview|phase"
            r"|conversation)\b"
        ),
        r"\bmove forward with (?:your (?:candidacy|application)|you)\b",
        (
            r"\b(?:next|second|third|final) (?:round|interview|stage)\b.{0,60}\b(?:schedule|availability"
            r"|available|calendar|book|invite|set up)\b"
        ),
        (
            r"\b(?:like|love|want|pleased|happy) to (?:invite you (?:to|for)|schedule|set up|arrange|book) (?:an?"
            r"|the|another|your|a short|a quick)\b.{0,50}\b(?:interview|call|conversation|chat|screen|round"
            r"|meeting|on-?site)\b"
        ),
    ),
)
PROMISES = Promises(
    vague=(
        r"\b(?:in|over|within|during) the (?:coming|next)(?: few| couple of)? days\b",
        r"\bin the next few days\b",
        r"\bin a few days\b",
    ),
    bounds=(
        "by",
        "before",
        "within",
        "in",
        "on",
        "until",
        "till",
        "no later than",
        "not later than",
        "as late as",
        "the latest",
        "latest",
        "around",
        "about",
        "at",
        "over",
        "after",
        "during",
        "due",
        "towards",
        "cob",
        "eod",
        "close of business",
        "end of business",
        "(?:the )?end of",
    ),
)

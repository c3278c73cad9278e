"""Days that a promise names by pointing back: "the panel meets on Monday and I'll ring you after"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from followup_daemon.languages import CLAUSES, dates
from followup_daemon.languages.base.clauses import Clause
from followup_daemon.languages.base.matching import unaccented
from followup_daemon.model.interaction import Promise


def points_back(clause: Clause, offset: int | None = None) -> bool:
    """Return whether a clause names a time that was said before it ("then", "the day after"): at ``offset``, if any."""
    spans = (clause.span(mark) for mark in clause.marks if mark.family in ("afterwards", "next_day"))
    return any(offset is None or start <= offset < end for start, end in spans)


Told = Sequence[tuple[str, Sequence[Clause]]]
"""Sentences with their clauses."""


def promise(clause: Clause, told: Told, code: str, sent_at: datetime) -> Promise | None:
    """Return the promise of ``clause`` for the last day that was ``told`` before it."""
    for sentence, clauses in reversed(told):
        named = dates.find(unaccented(sentence), sent_at, code)
        for number in range(len(clauses) - 1, -1, -1):
            inside = [one for one in named if clauses[number].start <= one.start < clauses[number].end]
            if inside and _is_of_writer(clauses[number], inside[-1].last, sent_at.date()):
                later = timedelta(days=1 if clause.has("next_day") else 0)
                return Promise(due=inside[-1].last + later, words=sentence[inside[-1].start : inside[-1].end])
            if inside:
                return None
    return None


def _is_of_writer(clause: Clause, day: date, today: date) -> bool:
    """Return whether a day to come is one of the writer's side: not when the reader comes, or if something happens."""
    return day >= today and not clause.conditional and not clause.asked and not clause.has("reader", "addressee")


def before(sentence: str, code: str) -> tuple[str, Sequence[Clause]]:
    """Return a sentence with its clauses."""
    return sentence, CLAUSES[code].clauses(unaccented(sentence))

"""Names of those who got what the reader wanted: "we've gone with Hendry's", "it was awarded to Kestrel Ltd"."""

from __future__ import annotations

import re
from dataclasses import replace

from followup_daemon.detect.extract.reading import Reading
from followup_daemon.languages import dates
from followup_daemon.languages.base.clauses import Clause
from followup_daemon.languages.base.clauses.lexicon import Mark

_LONGEST = 4
_MAY_FOLLOW = ("not_due", "others")


def marked(clause: Clause, reading: Reading, number: int) -> Clause:
    """Return ``clause``, where the name of somebody else after a verb of awarding is a choice of others."""
    award = next((mark for mark in clause.marks if mark.family == "award"), None)
    if award is None or clause.negated(award):
        return clause
    first = award.last + 1
    last = _end_of_name(clause, reading.sentences[number], first)
    if last == first or not _may_end(clause, last) or _is_somebody_known(clause, reading, number, first, last):
        return clause
    chosen = replace(award, family="choose")
    others = Mark("others", first, last - 1, tuple(range(first, last)))
    return replace(clause, marks=(*clause.marks, chosen, others), families=clause.families | {"choose", "others"})


def _end_of_name(clause: Clause, sentence: str, first: int) -> int:
    """Return the index after the last of the words with a capital. "Hendry's" is two words."""
    last = first
    for word in clause.words[first : first + _LONGEST]:
        if not (sentence[word.start].isupper() or (last > first and not word.text[0].isalnum())):
            break
        last += 1
    return last


def _may_end(clause: Clause, last: int) -> bool:
    """Return whether the clause says no more of a name than what it was chosen for: not "we went with Ann to Rome"."""
    return last == len(clause.words) or any(mark.first == last and mark.family in _MAY_FOLLOW for mark in clause.marks)


def _is_somebody_known(clause: Clause, reading: Reading, number: int, first: int, last: int) -> bool:
    """Return whether a name is the reader's, or no name but "Your firm" or a day."""
    if any(first <= mark.first < last and mark.family in ("addressee", "determiners") for mark in clause.marks):
        return True
    written = " ".join(f"{someone.name} {someone.key}" for someone in reading.message.recipients).lower()
    names = set(re.findall(r"\w+", written))
    start = clause.words[first].start
    sent_at = reading.message.sent_locally
    return any(word.text in names for word in clause.words[first:last]) or any(
        one.start <= start < one.end for one in dates.find(reading.plain[number], sent_at, reading.code)
    )

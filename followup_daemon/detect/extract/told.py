"""What a mail tells its reader, and what its answer has to take up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from followup_daemon.detect.extract.reading import Reading
from followup_daemon.languages import dates
from followup_daemon.languages.base.matching import any_of, first_match
from followup_daemon.languages.base.phrases import Phrases
from followup_daemon.languages.base.told import ToldWords
from followup_daemon.model.interaction import Decision
from followup_daemon.model.tables.told import Document, Told
from followup_daemon.normalise.words import one_line

_AHEAD = 400
"""The number of days after a mail within which a date in it is one to answer by or to start on."""
_QUESTIONS = 4
_NAME = re.compile(r"[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+)?")
Member = TypeVar("Member")


def read(reading: Reading, decision: Decision | None, questions: Sequence[str]) -> Told:
    """Return the points of a received mail. Dates, papers and an open door are read in a decision only."""
    words = reading.words.told
    plain = reading.plain[: len(reading.clauses)]
    told = Told(
        asked=tuple(dict.fromkeys(questions))[:_QUESTIONS],
        wants=_documents(plain, words.wants, words),
        introducer=_introducer(reading, words),
    )
    if decision is None:
        return told
    return _of_refusal(told, reading, words) if decision is Decision.REJECTED else _of_acceptance(told, reading, words)


def _of_refusal(told: Told, reading: Reading, words: ToldWords) -> Told:
    plain = reading.plain[: len(reading.clauses)]
    return replace(
        told,
        ground=next(_members(words.grounds, plain), None),
        praise=_praise(reading, words),
        praised=any(any_of((phrase,)).search(line) for phrase in words.praise for line in plain),
        door=next(_members(words.doors, plain), None),
        again=_again(reading, words),
        advised=any(first_match(words.advised, line) for line in plain),
    )


def _of_acceptance(told: Told, reading: Reading, words: ToldWords) -> Told:
    plain = reading.plain[: len(reading.clauses)]
    enclosed = _documents(plain, words.encloses, words)
    return replace(
        told,
        answer_by=_date(reading, words.answer_by),
        start_on=_date(reading, words.start_on),
        wants=tuple(document for document in told.wants if document not in enclosed),
        encloses=enclosed,
        announces=_documents(plain, words.announces, words),
    )


def _members(families: Mapping[Member, Phrases], plain: list[str]) -> Iterator[Member]:
    """Yield the members of which a sentence has a phrase, in the order of the families."""
    for member, phrases in families.items():
        if any(first_match(phrases, line) for line in plain):
            yield member


def _captured(phrases: Phrases, line: str, name: str) -> tuple[int, int] | None:
    """Return the span of the group ``name`` in the first phrase that has it, or None."""
    for phrase in phrases:
        match = any_of((phrase,)).search(line)
        if match is not None and match.groupdict().get(name):
            return match.span(name)
    return None


def _praise(reading: Reading, words: ToldWords) -> str:
    """Return the praised thing as it is written, or ""."""
    for sentence, line in zip(reading.sentences, reading.plain, strict=True):
        if span := _captured(words.praise, line, "what"):
            return one_line(sentence[span[0] : span[1]], 60)
    return ""


def _date(reading: Reading, phrases: Phrases) -> date | None:
    """Return the day ahead of the mail in a sentence with one of the phrases.

    The first day after the phrase comes first. Where the verb stands last, as in German, the day is before it.
    """
    said = reading.message.sent_locally
    for line in reading.plain[: len(reading.clauses)]:
        if (match := any_of(phrases).search(line)) is None:
            continue
        named = [day for day in dates.find(line, said, reading.code) if 0 <= (day.last - said.date()).days <= _AHEAD]
        if named:
            return next((day for day in named if day.end > match.start()), named[0]).last
    return None


def _documents(plain: list[str], lead: Phrases, words: ToldWords) -> tuple[Document, ...]:
    """Return the documents that stand in a part of a sentence with one of the leading phrases, each once."""
    named: dict[Document, None] = {}
    for part in (part for line in plain for part in line.split(";")):
        if not first_match(lead, part):
            continue
        rest = part
        for document, phrases in words.documents.items():
            if match := any_of(phrases).search(rest):
                named[document] = None
                rest = rest.replace(match[0], " ")  # an invoice for the deposit is no second invoice
    return tuple(named)


def _again(reading: Reading, words: ToldWords) -> str:
    """Return the time after which they are open again, unless it is a year that has begun already."""
    for sentence, line in zip(reading.sentences, reading.plain, strict=True):
        for match in any_of(words.again).finditer(line):
            year = re.search(r"\b20\d\d\b", match[0])
            if year is None or int(year[0]) > reading.message.sent_at.year:
                time = one_line(sentence[match.start() : match.end()], 40)
                return time[:1].lower() + time[1:]
    return ""


def _introducer(reading: Reading, words: ToldWords) -> str:
    """Return the name of the person who brought both together, if it is written like a name."""
    for sentence, line in zip(reading.written.split("\n"), reading.whole.split("\n"), strict=True):
        span = _captured(words.introduced, line, "name")
        if span and (name := _NAME.match(sentence[span[0] : span[1]])) and name[0][:1].isupper():
            return " ".join(word for word in name[0].split() if word[:1].isupper())
    return ""

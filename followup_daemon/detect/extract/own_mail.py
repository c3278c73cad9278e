"""The signals of the user's own mail."""

from __future__ import annotations

import re
from datetime import date

from followup_daemon.detect.extract import changes
from followup_daemon.detect.extract.arrangements.offers import handed_over, offered_themselves
from followup_daemon.detect.extract.arrangements.scheduling import scheduling
from followup_daemon.detect.extract.mentions import is_familiar, role
from followup_daemon.detect.extract.reading import TEXT_LIMIT, Reading
from followup_daemon.languages import dates
from followup_daemon.languages.base.matching import any_of, first_match, unaccented
from followup_daemon.model.mail import Signals
from followup_daemon.normalise.words import base_subject, one_line, shorten


def signals(reading: Reading) -> Signals:
    greeting, sign_off = _manner(reading)
    promised, due = _own_promise(reading)
    return Signals(
        language=reading.language,
        familiar=is_familiar(reading),
        proposal=_proposal(reading),
        application=_application(reading),
        own_promise=promised,
        own_promise_due=due,
        role=role(reading),
        cancellation=changes.cancellation(reading),
        rescheduling=changes.rescheduling(reading),
        greeting=greeting,
        sign_off=sign_off,
        scheduling=scheduling(reading),
    )


def _proposal(reading: Reading) -> str:
    words, whole = reading.words, "\n".join(reading.plain)
    if reading.message.forwards or first_match(words.sent.no_proposal, whole):
        return ""  # what somebody else offers
    if offered := _stated(reading, words.sent.proposal):
        return offered
    named = re.search(words.sent.proposal_subject, reading.subject)
    for name in reading.message.attachments:
        if re.search(words.sent.proposal_noun, unaccented(name).replace("_", " ").replace("-", " ")):
            return named[0] if named else name
    if named and reading.subject == base_subject(reading.subject) and len(whole) > 40:
        return named[0]
    return handed_over(reading)


def _stated(reading: Reading, patterns: tuple[str, ...]) -> str:
    """Return the first match in a sentence that states it, not in a question or a condition."""
    for number, plain in enumerate(reading.plain):
        match = any_of(patterns).search(plain)
        if match and not _is_open(reading, number, match.start()):
            return " ".join(match[0].split())[:80]
    return ""


def _is_open(reading: Reading, number: int, at: int) -> bool:
    """Return whether the words at an offset of a sentence are asked, or said under a condition."""
    if number >= len(reading.clauses):
        return False
    return any(one.start <= at < one.end and (one.asked or one.conditional) for one in reading.clauses[number])


def _application(reading: Reading) -> str:
    if first_match(reading.words.received.no_job, reading.whole):
        return ""  # for a flat, a visa, a loan
    if applied := _stated(reading, reading.words.sent.application):
        return applied
    named = re.search(reading.words.sent.application_subject, reading.subject)
    if named and reading.subject == base_subject(reading.subject):
        return named[0]
    return offered_themselves(reading)


def _own_promise(reading: Reading) -> tuple[str, date | None]:
    """Return what the user promised to send, without the date of the promise, and that date."""
    said = reading.message.sent_locally
    for sentence, plain in zip(reading.sentences, reading.plain, strict=True):
        match = re.search(reading.words.sent.own_promise, plain)
        if match:
            timed = [one for one in dates.find(plain, said, reading.code) if one.start > match.start("what")]
            what = sentence[match.start("what") : min([match.end("what"), *(one.start for one in timed)])]
            named = re.sub(r"\s+(?:by|on|until|before|in|bis|am|d'ici|avant|antes del?|para el|el|le)\s*$", "", what)
            return shorten(named, 90), timed[0].last if timed else None
    return "", None


def _manner(reading: Reading) -> tuple[str, str]:
    """Return the greeting and the sign-off in the user's own words, "" for each that is missing."""
    lines = [line.strip() for line in reading.message.text[:TEXT_LIMIT].splitlines() if line.strip()]
    if not lines:
        return "", ""
    greeting = re.match(reading.words.manners.greeting_line, unaccented(lines[0][:80]))
    off = ""
    for line in lines[-4:]:
        match = re.match(reading.words.manners.sign_off_line, unaccented(line[:40]))
        if match:
            off = line[match.start("off") : match.end("off")]
    return (one_line(lines[0], 60) if greeting else ""), one_line(off, 40)

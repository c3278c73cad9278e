"""The signals of one message, read once, so that its text need not be stored."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from followup_daemon.detect.extract import action_items, promises
from followup_daemon.languages import LANGUAGES, PHONE, dates, guess
from followup_daemon.languages.base.language import Language
from followup_daemon.languages.base.matching import any_of, first_match, unaccented
from followup_daemon.model.interaction import Decision
from followup_daemon.model.mail import NOTHING_SAID, Appointment, Direction, Message, Origin, Signals
from followup_daemon.normalise import addresses
from followup_daemon.normalise.words import base_subject, one_line, shorten

TEXT_LIMIT = 20000
_MACHINES = frozenset({Origin.BULK, Origin.GENERATED})
_CLOCK = re.compile(
    r"(?<![\w/.-])(?P<hour>\d{1,2})(?:(?P<separator>[:.h])(?P<minute>\d{2}))?\s*(?P<half>a\.?m\.?(?!\w)|p\.?m\.?(?!\w)|uhr\b|h(?:eures?|rs?|oras)?\b)?(?:\s*(?:-|–|to|until|bis|a|à)\s*\d{1,2}(?:[:.h]\d{2})?\s*(?P<half2>a\.?m\.?(?!\w)|p\.?m\.?(?!\w)|uhr\b|h(?:eures?|rs?|oras)?\b)?)?"
)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True, slots=True)
class _Read:
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
        return _folded(self.written[match.start() : match.end()]) if match else ""


def _laid_out(message: Message, text: str) -> _Read:
    told = guess.detect_language(f"{message.subject}\n{text}")
    code = told or guess.detect_language(text, least=1) or "en"  # in a short mail one stopword decides the language
    subject, sentences = one_line(message.subject), promises.sentences(text)
    written = "\n".join([subject, *sentences])
    whole = unaccented(written)
    plain_subject, *plain = whole.split("\n")
    return _Read(message, told, code, LANGUAGES[code], plain_subject, sentences, plain, whole, written)


def read(message: Message) -> Signals:
    """Return the signals in ``message``. Automatic mail has only signals such as bounces and absences. Never raises."""
    text = message.text[:TEXT_LIMIT]
    if message.direction is Direction.DRAFT or message.origin is Origin.CALENDAR:
        return NOTHING_SAID
    if message.direction is Direction.RECEIVED and (items := action_items.read(message.sender.key, text)):
        return Signals(action_items=items)
    reading = _laid_out(message, text)
    if message.origin in _MACHINES and not _may_decide(reading):
        return NOTHING_SAID
    if message.direction is Direction.SENT:
        return _of_sent(reading)
    if message.origin is Origin.BOUNCE:
        return Signals(bounced=tuple(dict.fromkeys(addresses.key(a) for a in _ADDRESS.findall(text)))[:20])
    if message.origin is Origin.REPLY:
        return Signals(away=True, away_until=_away_until(reading, [reading.subject, *reading.plain]))
    return _of_received(reading)


def _may_decide(reading: _Read) -> bool:
    """Return whether bulk mail can have a decision: it is from a hiring system, or about the user's application."""
    own = re.search(reading.words.received.own_application, reading.whole)
    return own is not None or addresses.is_hiring_system(reading.message.sender.key)


def _of_received(reading: _Read) -> Signals:
    message, words, whole = reading.message, reading.words, reading.whole
    about_job = first_match(words.received.job_words, whole) != "" and not first_match(words.received.no_job, whole)
    machine = message.origin in _MACHINES
    if machine and not about_job:
        return NOTHING_SAID
    decision, decided = _decision(reading)
    promised = tuple(promises.in_sentences(reading.sentences, message.sent_locally))
    questions = _questions(reading)
    away = not machine and len(whole) < 900 and first_match(words.received.away, whole) != ""
    interview = "" if first_match(words.titles.no_interview, whole) else reading.said(words.received.interview)
    return Signals(
        language=reading.language,
        familiar=_is_familiar(reading),
        interview=interview if not machine or addresses.is_hiring_system(message.sender.key) else "",
        receipt=reading.said(words.received.receipt) if decision is None else "",
        about_job=about_job,
        decision=decision,
        decision_words=decided,
        promises=promised,
        holding=bool(promised) or first_match(words.received.holding, whole) != "",
        next_round=_is_next_round(reading),
        cancellation=reading.said(words.received.cancellation),
        rescheduling=reading.said(words.received.rescheduling),
        no_show=reading.said(words.received.no_show),
        away=away,
        away_until=_away_until(reading, reading.plain) if away else None,
        appointment=_appointment(reading) if interview else None,
        question=next(iter(questions), ""),
        open_question=next((one for one in questions if re.search(words.received.open_topics, unaccented(one))), ""),
        role=_role(reading),
        phone=_phone(reading),
    )


def _of_sent(reading: _Read) -> Signals:
    greeting, sign_off = _manner(reading)
    return Signals(
        language=reading.language,
        familiar=_is_familiar(reading),
        proposal=_proposal(reading),
        application=_application(reading),
        own_promise=_own_promise(reading),
        role=_role(reading),
        greeting=greeting,
        sign_off=sign_off,
    )


def _is_familiar(reading: _Read) -> bool:
    """Return True if the writer says du, tu or tú, and not Sie, vous or usted."""
    text = "\n".join(reading.plain)
    familiar = len(re.findall(reading.words.sentences.familiar, text))
    return familiar > len(re.findall(reading.words.sentences.formal, text))


def _decision(reading: _Read) -> tuple[Decision | None, str]:
    """Return the decision and its words. Conditions, postponements, and a yes together with a no are no decision."""
    words, whole = reading.words, reading.whole
    found: dict[Decision, str] = {}
    soft = ""
    for plain, original in zip(reading.whole.split("\n"), reading.written.split("\n"), strict=True):
        if re.search(words.sentences.condition, plain.split(",")[0]) and not re.match(words.sentences.states, plain):
            continue
        if refused := _outright(words.decisions.rejected, words, plain):
            said = _folded(original[refused.start() : refused.end()])
            if any_of(words.decisions.soft_rejected).search(refused[0]):
                soft = soft or said
            else:
                found.setdefault(Decision.REJECTED, said)
        if agreed := _affirmed(words.decisions.accepted, words, plain):
            found.setdefault(Decision.ACCEPTED, _folded(original[agreed.start() : agreed.end()]))
    next_round = _is_next_round(reading)
    if soft and not found and not first_match(words.received.receipt, whole) and not next_round:
        found[Decision.REJECTED] = soft
    if next_round:
        found.pop(Decision.ACCEPTED, None)
    if len(found) != 1:
        return None, ""
    decision, said = next(iter(found.items()))
    moved = first_match(words.received.rescheduling, whole) and not first_match(words.received.job_words, whole)
    return (None, "") if decision is Decision.REJECTED and moved else (decision, said)


def _is_next_round(reading: _Read) -> bool:
    """Return True for an invitation to go on, which is neither a yes nor a no."""
    return any(
        _affirmed(reading.words.decisions.next_round, reading.words, plain) for plain in reading.whole.split("\n")
    )


def _affirmed(patterns: tuple[str, ...], words: Language, sentence: str) -> re.Match[str] | None:
    """Return the first match without a condition or negation before it in its clause."""
    match = _outright(patterns, words, sentence)
    return None if match is None or re.search(words.sentences.negated, _clause_before(match)) else match


def _outright(patterns: tuple[str, ...], words: Language, sentence: str) -> re.Match[str] | None:
    """Return the words of a decision without a condition before them in the clause ("whether to …")."""
    match = any_of(patterns).search(sentence)
    return None if match is None or re.search(words.sentences.condition, _clause_before(match)) else match


def _clause_before(match: re.Match[str]) -> str:
    return re.split(r"[,;:–]", match.string[: match.start()])[-1]


def _folded(text: str) -> str:
    return " ".join(text.split())[:80]


def _away_until(reading: _Read, plain: list[str]) -> datetime | None:
    """Return the morning on which the sender is back, in the sender's time zone, or None if no date is given."""
    pattern = re.compile(reading.words.received.away_until)
    sent = reading.message.sent_locally
    for sentence in plain:
        for cue in pattern.finditer(sentence):
            named = dates.find(sentence[cue.start() : cue.end() + 60], sent.date(), reading.code)
            if named and named[0].start <= len(cue[0]) + 12 and _is_near(named[0].last, sent.date()):
                back = named[0].last + timedelta(
                    days=1 if re.search(reading.words.received.away_inclusive, cue[0]) else 0
                )
                return datetime.combine(back, time(9, 0), sent.tzinfo).astimezone(UTC)
    return None


def _is_near(day: date, today: date) -> bool:
    return today <= day <= today + timedelta(days=365)


def _appointment(reading: _Read) -> Appointment | None:
    """Return the confirmed time of an interview: a date and a time of day in one sentence or line."""
    sent = reading.message.sent_locally
    candidates: list[Appointment] = []
    for sentence, plain in zip(reading.sentences, reading.plain, strict=True):
        named = dates.find(plain, sent.date(), reading.code)
        if len(named) != 1 or first_match(reading.words.received.rescheduling, plain):
            continue
        rest = plain[: named[0].start] + " " * (named[0].end - named[0].start) + plain[named[0].end :]
        clocks = [match for match in _CLOCK.finditer(rest) if match["minute"] or match["half"] or match["half2"]]
        if len(clocks) == 1 and (moment := _clock_time(clocks[0])) is not None:
            starts = datetime.combine(named[0].last, moment, sent.tzinfo).astimezone(UTC)
            candidates.append(Appointment(starts_at=starts, words=shorten(sentence, 100)))
    distinct = {candidate.starts_at for candidate in candidates}
    return candidates[0] if len(distinct) == 1 else None


def _clock_time(match: re.Match[str]) -> time | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or match["half2"] or "").replace(".", "")
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _proposal(reading: _Read) -> str:
    words, whole = reading.words, "\n".join(reading.plain)
    if first_match(words.sent.no_proposal, whole):
        return ""
    if offered := first_match(words.sent.proposal, whole):
        return offered
    named = re.search(words.sent.proposal_subject, reading.subject)
    for name in reading.message.attachments:
        if re.search(words.sent.proposal_noun, unaccented(name).replace("_", " ").replace("-", " ")):
            return named[0] if named else name
    return named[0] if named and reading.subject == base_subject(reading.subject) and len(whole) > 40 else ""


def _application(reading: _Read) -> str:
    if applied := first_match(reading.words.sent.application, "\n".join(reading.plain)):
        return applied
    named = re.search(reading.words.sent.application_subject, reading.subject)
    return named[0] if named and reading.subject == base_subject(reading.subject) else ""


def _own_promise(reading: _Read) -> str:
    """Return what the user promised to send, without the date of the promise."""
    today = reading.message.sent_locally.date()
    for sentence, plain in zip(reading.sentences, reading.plain, strict=True):
        match = re.search(reading.words.sent.own_promise, plain)
        if match:
            timed = [one.start for one in dates.find(plain, today, reading.code) if one.start > match.start("what")]
            what = sentence[match.start("what") : min([match.end("what"), *timed])]
            return shorten(
                re.sub(r"\s+(?:by|on|until|before|in|bis|am|d'ici|avant|antes del?|para el|el|le)\s*$", "", what), 90
            )
    return ""


def _questions(reading: _Read) -> list[str]:
    found = []
    for sentence, plain in zip(reading.sentences, reading.plain, strict=True):
        match = re.search(reading.words.received.question_to_user, plain)
        if match and len(match[0]) <= 110:
            found.append(one_line(sentence[match.start() : match.end()]))
    return found


def _role(reading: _Read) -> str:
    for written, plain in zip(reading.written.split("\n"), reading.whole.split("\n"), strict=True):
        match = re.search(reading.words.received.role, plain)
        if match:
            named = re.sub(r"\s*\(.*", "", written[match.start("role") : match.end("role")])
            return one_line(named, 60).strip(" .,:;")
    return ""


def _phone(reading: _Read) -> str:
    """Return a telephone number from the sender ("call me on …"), for the call sheet."""
    for sentence in reading.plain:
        if first_match(reading.words.titles.call_me, sentence):
            match = re.search(PHONE, sentence)
            if match and sum(c.isdigit() for c in match[0]) >= 7:
                return one_line(match[0], 30)
    return ""


def _manner(reading: _Read) -> tuple[str, str]:
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

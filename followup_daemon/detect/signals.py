"""What one message says: read once, when it arrives, so that its text need not be kept."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta
from types import ModuleType

from followup_daemon.detect import dates, promises
from followup_daemon.detect.matching import compiled, words_of
from followup_daemon.detect.vocabulary import LANGUAGES
from followup_daemon.model.interaction import Decision
from followup_daemon.model.mail import NOTHING_SAID, Appointment, Automatic, Direction, Message, Signals
from followup_daemon.normalise import addresses
from followup_daemon.normalise.words import one_line, shorten

TEXT_LIMIT = 20000
_MACHINES = frozenset({Automatic.BULK, Automatic.GENERATED})
_CONDITION = re.compile(
    r"\b(?:if|should you|unless|whether|in case|in the event|only (?:those|candidates|applicants|shortlisted)|those who|candidates (?:who|that))\b"
)
_CLOCK = re.compile(
    r"\b(?:at|from|@|,)?\s*(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*(?P<half>a\.?m\.?|p\.?m\.?)?(?:\s*(?:-|–|to|until)\s*\d{1,2}(?:[:.]\d{2})?\s*(?P<half2>a\.?m\.?|p\.?m\.?)?)?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")


def read(message: Message) -> Signals:
    """The signals in ``message``; machines' mail is believed only in what machines are good for. Never raises."""
    text = message.text[:TEXT_LIMIT]
    if message.direction is Direction.DRAFT or message.automatic is Automatic.CALENDAR:
        return NOTHING_SAID
    if message.automatic in _MACHINES and not _may_decide(message, text):
        return NOTHING_SAID
    language = LANGUAGES["en"]
    subject = one_line(message.subject).lower()
    sentences = promises.sentences(text)
    lowered = [sentence.lower().replace("’", "'") for sentence in sentences]
    if message.direction is Direction.SENT:
        return _of_sent(message, language, subject, sentences, lowered)
    if message.automatic is Automatic.BOUNCE:
        return Signals(bounced=tuple(dict.fromkeys(addresses.key(a) for a in _ADDRESS.findall(text)))[:20])
    if message.automatic is Automatic.REPLY:
        return Signals(away=True, away_until=_away_until(message, language, [subject, *lowered]))
    return _of_received(message, language, subject, sentences, lowered)


def _may_decide(message: Message, text: str) -> bool:
    """Bulk mail counts only where hiring systems send it, or where it speaks of the user's own application."""
    named = "your application" in text.lower() or "your application" in message.subject.lower()
    return named or addresses.is_hiring_system(message.sender.key)


def _of_received(
    message: Message, language: ModuleType, subject: str, sentences: list[str], lowered: list[str]
) -> Signals:
    whole = "\n".join([subject, *lowered])
    about_job = words_of(language.JOB_WORDS, whole) != ""
    machine = message.automatic in _MACHINES
    if machine and not about_job:
        return NOTHING_SAID
    decision, words = _decision(language, subject, lowered)
    promised = tuple(promises.find(message.text[:TEXT_LIMIT], message.sent_locally))
    away = not machine and len(whole) < 900 and words_of(language.AWAY, whole) != ""
    interview = "" if words_of(language.NO_INTERVIEW, whole) else words_of(language.INTERVIEW_MAIL, whole)
    return Signals(
        interview=interview if not machine or addresses.is_hiring_system(message.sender.key) else "",
        receipt=words_of(language.RECEIPT, whole) if decision is None else "",
        about_job=about_job,
        networking=words_of(language.GREAT_TO_MEET, whole),
        decision=decision,
        decision_words=words,
        promises=promised,
        holding=bool(promised) or words_of(language.HOLDING, whole) != "",
        next_round=words_of(language.NEXT_ROUND, whole) != "",
        cancellation=words_of(language.CANCELLATION, whole),
        rescheduling=words_of(language.RESCHEDULING, whole),
        no_show=words_of(language.NO_SHOW, whole),
        away=away,
        away_until=_away_until(message, language, lowered) if away else None,
        appointment=_appointment(message, language, subject, sentences) if interview else None,
        question=_question(language, sentences),
        role=_role(language, whole),
        phone=_phone(language, lowered),
    )


def _of_sent(message: Message, language: ModuleType, subject: str, sentences: list[str], lowered: list[str]) -> Signals:
    whole = "\n".join(lowered)
    greeting, sign_off = _manner(language, message.text)
    return Signals(
        proposal=_proposal(message, language, subject, whole),
        application=_application(language, subject, whole),
        own_promise=_own_promise(language, sentences),
        role=_role(language, f"{subject}\n{whole}"),
        greeting=greeting,
        sign_off=sign_off,
    )


def _decision(language: ModuleType, subject: str, lowered: list[str]) -> tuple[Decision | None, str]:
    """A yes or a no that stands: conditional sentences and mere rescheduling decide nothing, and both decide nothing."""
    whole = "\n".join([subject, *lowered])
    found: dict[Decision, str] = {}
    soft = ""
    for sentence in [subject, *lowered]:
        if _CONDITION.search(sentence.split(",")[0]) and not sentence.startswith("we "):
            continue
        if words := words_of(language.REJECTED, sentence):
            if compiled(language.SOFT_REJECTED).search(words):
                soft = soft or words
            else:
                found.setdefault(Decision.REJECTED, words)
        if words := words_of(language.ACCEPTED, sentence):
            found.setdefault(Decision.ACCEPTED, words)
    if soft and not found and not words_of(language.RECEIPT, whole) and not words_of(language.NEXT_ROUND, whole):
        found[Decision.REJECTED] = soft
    if len(found) != 1:
        return None, ""
    decision, words = next(iter(found.items()))
    if (
        decision is Decision.REJECTED
        and words_of(language.RESCHEDULING, whole)
        and not words_of(language.JOB_WORDS, whole)
    ):
        return None, ""
    return decision, words


def _away_until(message: Message, language: ModuleType, lowered: list[str]) -> datetime | None:
    """The morning on which they are back, on their own clock; None where no date is given."""
    pattern = re.compile(language.AWAY_UNTIL)
    today = message.sent_locally.date()
    for sentence in lowered:
        for cue in pattern.finditer(sentence):
            named = dates.find(sentence[cue.end() : cue.end() + 60], today)
            if named and named[0].start <= 12 and today <= named[0].last <= today + timedelta(days=365):
                back = named[0].last + timedelta(days=1 if re.search(language.AWAY_INCLUSIVE, cue[0]) else 0)
                return datetime.combine(back, time(9, 0), message.sent_locally.tzinfo).astimezone(UTC)
    return None


def _appointment(message: Message, language: ModuleType, subject: str, sentences: list[str]) -> Appointment | None:
    """The time for which a mail confirms an interview: a date with a time of day, in one sentence or line."""
    today = message.sent_locally.date()
    candidates: list[Appointment] = []
    for sentence in sentences:
        lowered = sentence.lower()
        named = dates.find(lowered, today)
        if len(named) != 1 or words_of(language.RESCHEDULING, lowered):
            continue
        rest = lowered[: named[0].start] + " " * (named[0].end - named[0].start) + lowered[named[0].end :]
        clocks = [match for match in _CLOCK.finditer(rest) if match["minute"] or match["half"] or match["half2"]]
        if len(clocks) == 1:
            moment = _clock_time(clocks[0])
            if moment is not None:
                starts = datetime.combine(named[0].last, moment, message.sent_locally.tzinfo).astimezone(UTC)
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


def _proposal(message: Message, language: ModuleType, subject: str, whole: str) -> str:
    if words_of(language.NO_PROPOSAL, whole):
        return ""
    if words := words_of(language.PROPOSAL, whole):
        return words
    named = re.search(language.PROPOSAL_SUBJECT, subject)
    attached = any(
        re.search(language.PROPOSAL_NOUN, name.lower().replace("_", " ").replace("-", " "))
        for name in message.attachments
    )
    is_reply = re.match(r"(?:re|aw|fwd?)\s*:", subject) is not None
    if attached or (named and not is_reply and len(whole) > 40):
        return named[0] if named else message.attachments[0]
    return ""


def _application(language: ModuleType, subject: str, whole: str) -> str:
    if words := words_of(language.APPLICATION, whole):
        return words
    named = re.search(language.APPLICATION_SUBJECT, subject)
    return named[0] if named and not re.match(r"(?:re|aw|fwd?)\s*:", subject) else ""


def _own_promise(language: ModuleType, sentences: list[str]) -> str:
    for sentence in sentences:
        match = re.search(language.OWN_PROMISE, sentence, re.IGNORECASE)
        if match:
            return shorten(match["what"], 90)
    return ""


def _question(language: ModuleType, sentences: list[str]) -> str:
    for sentence in sentences:
        match = re.search(language.QUESTION_TO_USER, sentence, re.IGNORECASE)
        if match and len(match[0]) <= 110:
            return one_line(match[0])
    return ""


def _role(language: ModuleType, whole: str) -> str:
    match = re.search(language.ROLE, whole)
    return one_line(match["role"], 60) if match else ""


def _phone(language: ModuleType, lowered: list[str]) -> str:
    """A number that they offer themselves ("call me on …"), for the call sheet."""
    for sentence in lowered:
        if re.search(r"\b(?:call|phone|ring|reach|mobile|cell|tel)\b", sentence):
            match = re.search(language.PHONE, sentence)
            if match and sum(c.isdigit() for c in match[0]) >= 7:
                return one_line(match[0], 30)
    return ""


def _manner(language: ModuleType, text: str) -> tuple[str, str]:
    """How the user greets and signs off, by their own hand; "" where they do not."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        return "", ""
    greeting = re.match(language.GREETING, lines[0][:80], re.IGNORECASE)
    off = ""
    for line in lines[-4:]:
        match = re.match(language.SIGN_OFF, line[:40], re.IGNORECASE)
        if match:
            off = match["off"]
    return (one_line(lines[0], 60) if greeting else ""), one_line(off, 40)

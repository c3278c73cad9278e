"""The signals of one message, read once, so that its text need not be stored."""

from __future__ import annotations

import re

from followup_daemon.detect.extract import (
    absences,
    action_items,
    changes,
    decisions,
    mentions,
    own_mail,
    promises,
    told,
)
from followup_daemon.detect.extract.arrangements import appointments
from followup_daemon.detect.extract.arrangements.introductions import introduced
from followup_daemon.detect.extract.arrangements.scheduling import scheduling
from followup_daemon.detect.extract.reading import TEXT_LIMIT, Reading, prepare
from followup_daemon.languages.base.matching import first_match, unaccented
from followup_daemon.mail import organisations
from followup_daemon.model.interaction import Promise
from followup_daemon.model.mail import NOTHING_SAID, Direction, Message, Origin, Signals
from followup_daemon.normalise import addresses

_MACHINES = frozenset({Origin.BULK, Origin.GENERATED})
_SILENT = frozenset({Origin.CALENDAR, Origin.REACTION, Origin.NOTICE})
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")


def read(message: Message) -> Signals:
    """Return the signals in ``message``. Automatic mail has only signals such as bounces and absences. Never raises."""
    text = message.text[:TEXT_LIMIT]
    if message.direction is Direction.DRAFT or message.origin in _SILENT:
        return NOTHING_SAID
    if message.direction is Direction.RECEIVED and (items := action_items.read(message.sender.key, text)):
        return Signals(action_items=items)
    reading = prepare(message, text)
    if message.origin in _MACHINES and not _may_decide(reading):
        return NOTHING_SAID
    if message.direction is Direction.SENT:
        return own_mail.signals(reading)
    if message.origin is Origin.BOUNCE:
        return Signals(bounced=tuple(dict.fromkeys(addresses.key(a) for a in _ADDRESS.findall(text)))[:20])
    if message.origin is Origin.REPLY:
        return Signals(away=True, away_until=absences.away_until(reading, [reading.subject, *reading.plain]))
    return _of_received(reading)


def _may_decide(reading: Reading) -> bool:
    """Return whether bulk mail can have a decision: it is from a hiring system, or about the user's application."""
    own = re.search(reading.words.received.own_application, reading.whole)
    return own is not None or addresses.is_hiring_system(reading.message.sender.key)


def _promises(reading: Reading) -> tuple[Promise, ...]:
    """Return the promises in the opening sentences, each once."""
    sent_at = reading.message.sent_locally
    made = (
        promises.in_clauses(sentence, clauses, reading.code, sent_at, before)
        for before, sentence, clauses in zip(("", *reading.sentences), reading.sentences, reading.clauses, strict=False)
    )
    return tuple(dict.fromkeys(promise for promise in made if promise is not None))


def _of_received(reading: Reading) -> Signals:
    message, words, whole = reading.message, reading.words, reading.whole
    about_job = first_match(words.received.job_words, whole) != "" and not first_match(words.received.no_job, whole)
    machine = message.origin in _MACHINES
    if machine and not about_job:
        return NOTHING_SAID
    decided = decisions.decision(reading)
    promised = _promises(reading)
    questions = mentions.questions(reading)
    away = not machine and len(whole) < 900 and first_match(words.received.away, whole) != ""
    interview = reading.said(words.received.interview)
    if interview and first_match(words.titles.no_interview, whole):
        interview = ""
    return Signals(
        language=reading.language,
        familiar=mentions.is_familiar(reading),
        interview=interview if not machine or addresses.is_hiring_system(message.sender.key) else "",
        receipt=reading.said(words.received.receipt) if decided.decision is None else "",
        about_job=about_job,
        decision=decided.decision,
        decision_words=decided.words,
        decision_implied=decided.implied,
        promises=promised,
        holding=bool(promised) or first_match(words.received.holding, whole) != "",
        next_round=decided.next_round,
        cancellation=changes.cancellation(reading),
        rescheduling=changes.rescheduling(reading),
        no_show=reading.said(words.received.no_show),
        away=away,
        away_until=absences.away_until(reading, reading.plain) if away else None,
        appointment=appointments.appointment(reading) if interview else None,
        question=next(iter(questions), ""),
        open_question=next((one for one in questions if re.search(words.received.open_topics, unaccented(one))), ""),
        role=mentions.role(reading),
        phone=mentions.phone(reading),
        organisation=organisations.written(message.sender, message.text[:TEXT_LIMIT]),
        scheduling=None if machine else scheduling(reading),
        introduced=None if machine else introduced(reading),
        told=told.read(reading, decided.decision, questions),
    )

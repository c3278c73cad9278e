"""What a calendar event is: an interview, a sales meeting, a coffee, or none of our business."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from followup_daemon.languages import MAIL, TITLES
from followup_daemon.languages.base.mail import pattern_of
from followup_daemon.languages.base.matching import first_match, unaccented
from followup_daemon.model.calendar import Event
from followup_daemon.model.interaction import InteractionKind
from followup_daemon.normalise.words import one_line

_LINE = 400
_DECORATION = re.compile(
    rf"^\W*(?:{pattern_of(MAIL.title_prefixes)})\s*[:\-]\s*|(?<!\s)\s*+@ (?:mon|tue|wed|thu|fri|sat|sun)\b.*$",
    re.IGNORECASE,
)
_CANCELLED = re.compile(rf"^[^\w\n]*(?:{pattern_of(MAIL.cancelled_titles)})\b", re.MULTILINE)


@lru_cache(maxsize=4096)
def plain_title(title: str) -> str:
    """Return the title without what calendars put around it ("Updated invitation: … @ Thu Nov 19")."""
    previous, title = None, title[:_LINE]
    while previous != title:
        previous, title = title, _DECORATION.sub("", title)
    return one_line(title, 120)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventContext:
    """Evidence on an event from outside its own words.

    ``job`` are the words of earlier mail that showed that the event is about a job. ``job_weight`` (0 to 1) is their
    weight. ``named``: the title names a guest or their organisation. ``written``: mail was exchanged with them.
    ``private``: all guests have addresses of freemail providers.
    """

    guests: int = 0
    job: str = ""
    job_weight: float = 0.0
    hiring_system: bool = False
    named: bool = False
    written: bool = False
    private: bool = False


@dataclass(frozen=True, slots=True)
class Classified:
    """``kind`` is None for what is no conversation. ``confidence`` is 0 to 1; ``missing`` would raise it."""

    kind: InteractionKind | None
    confidence: float
    words: str
    you_interview: str = ""
    missing: str = ""


def classify(event: Event, around: EventContext, keywords: Mapping[InteractionKind, tuple[str, ...]]) -> Classified:
    """Return the kind of ``event``, by the sum of the evidence in its title, description, people and mail."""
    said = _words_in_title(event.title)
    title = said.title
    for kind, own in keywords.items():
        if any(word.lower() in title for word in own):
            return Classified(kind, 1.0, title)
    if said.no_interview:
        asked = re.search(
            r"\b(?:customer|user|client|usability|research|stakeholder|expert|participant)", said.no_interview
        )
        missing = "it is an interview, but not for a job"
        return Classified(InteractionKind.MEETING, 0.3, said.no_interview, said.no_interview if asked else "", missing)
    scores = _scores(event, said, around)
    best = max(scores, key=lambda kind: scores[kind])
    if said.noise and scores[best] < 0.8:
        return Classified(None, 0.9, said.noise)
    if scores[best] >= 0.5:
        told = (said.interview, around.job, event.signals.interview)
        words = next(filter(None, told), title) if best is InteractionKind.INTERVIEW else title
        return Classified(best, min(1.0, scores[best]), words)
    if around.guests:
        return _plain_meeting(event, said, around)
    return Classified(None, 0.6, title)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Title:
    """The words in a title that speak for one thing or another, "" where none do."""

    title: str
    no_interview: str
    noise: str
    interview: str
    informational: str
    sales: str
    networking: str
    meal: str
    meeting: str
    cancelled: bool


@lru_cache(maxsize=4096)
def _words_in_title(text: str) -> _Title:
    """Titles repeat, and every cycle asks them again."""
    title = unaccented(plain_title(text))
    networking = first_match(TITLES.networking, title)
    return _Title(
        title=title,
        no_interview=first_match(TITLES.no_interview, title),
        noise=first_match(TITLES.noise, title),
        interview=first_match(TITLES.interview, title),
        informational=first_match(TITLES.informational, title),
        sales=first_match(TITLES.sales, title),
        networking=networking,
        meal=first_match(TITLES.meals, networking),
        meeting=first_match(TITLES.meeting, title),
        cancelled=_CANCELLED.search(unaccented(text)) is not None,
    )


def _scores(event: Event, said: _Title, around: EventContext) -> dict[InteractionKind, float]:
    interview = _score(said.interview or said.informational, event.signals.interview)
    meal = around.private and said.meal != ""
    return {
        InteractionKind.INTERVIEW: interview + around.job_weight + 0.95 * around.hiring_system,
        InteractionKind.SALES_MEETING: _score(said.sales, event.signals.sales),
        InteractionKind.NETWORKING: _score(said.networking, event.signals.networking) - 0.5 * meal,
    }


def _score(title: str, description: str) -> float:
    return 0.9 * bool(title) + 0.45 * bool(description)


def _plain_meeting(event: Event, title: _Title, around: EventContext) -> Classified:
    """Return how much an event looks like a meeting for work, and not like a dentist's appointment or a wedding."""
    confidence = (
        0.3
        + 0.4 * bool(title.meeting)
        + 0.3 * around.named
        + 0.3 * around.written
        + 0.3 * event.signals.by_video
        + 0.2 * bool(event.signals.agenda)
        + 0.2 * (around.guests > 1)
        - 0.3 * (around.private and not around.written)
    )
    missing = "its title has no word of work and names nobody, and no mail was exchanged with these people"
    words = title.meeting or title.title
    return Classified(InteractionKind.MEETING, max(0.0, min(1.0, confidence)), words, missing=missing)


def is_cancelled_title(title: str) -> bool:
    return _words_in_title(title[:_LINE]).cancelled

"""What a calendar event is: an interview, a sales meeting, a coffee, or none of our business."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from followup_daemon.detect.recognise.calendar.titles import TitleWords, words_in_title
from followup_daemon.model.calendar import Event
from followup_daemon.model.interaction import InteractionKind


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
    said = words_in_title(event.title)
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


def _scores(event: Event, said: TitleWords, around: EventContext) -> dict[InteractionKind, float]:
    interview = _score(said.interview or said.informational, event.signals.interview)
    meal = around.private and said.meal != ""
    return {
        InteractionKind.INTERVIEW: interview + around.job_weight + 0.95 * around.hiring_system,
        InteractionKind.SALES_MEETING: _score(said.sales, event.signals.sales),
        InteractionKind.NETWORKING: _score(said.networking, event.signals.networking) - 0.5 * meal,
    }


def _score(title: str, description: str) -> float:
    return 0.9 * bool(title) + 0.45 * bool(description)


def _plain_meeting(event: Event, title: TitleWords, around: EventContext) -> Classified:
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

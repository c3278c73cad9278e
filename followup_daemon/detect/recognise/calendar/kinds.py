"""What a calendar event is: an interview, a sales meeting, a coffee, or none of our business."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from followup_daemon.detect.recognise.calendar.titles import TitleWords, words_in_title
from followup_daemon.model.calendar import Event
from followup_daemon.model.interaction import InteractionKind

_ORGANISATION_NAME = re.compile(r"\b(?:with|at|@|bei|mit|chez|avec|con|en)\s+(?:the |der |la |el )?(?P<name>\w+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventContext:
    """Evidence on an event from outside its own words.

    ``job`` are the words of earlier mail that showed that the event is about a job. ``job_weight`` (0 to 1) is their
    weight. ``named``: the title names a guest or their organisation. ``written``: mail was exchanged with them.
    ``dealt``: the user wrote some of it. ``private``: all guests have addresses of freemail providers.
    ``outside``: a guest has the address of another organisation. ``organisations``: their names in addresses.
    ``kin``: all guests have the user's surname and a private address. ``person``: a guest has a name of a person and
    no address of an office, which businesses use for the appointments of their customers.
    """

    guests: int = 0
    job: str = ""
    job_weight: float = 0.0
    hiring_system: bool = False
    named: bool = False
    written: bool = False
    dealt: bool = False
    private: bool = False
    outside: bool = False
    organisations: frozenset[str] = frozenset()
    kin: bool = False
    person: bool = True


@dataclass(frozen=True, slots=True)
class Classified:
    """``kind`` is None for what is no conversation. ``confidence`` is 0 to 1; ``missing`` would raise it.

    ``informational``: an interview that the one who asks the questions wanted.
    """

    kind: InteractionKind | None
    confidence: float
    words: str
    you_interview: str = ""
    missing: str = ""
    informational: bool = False


def classify(event: Event, around: EventContext, keywords: Mapping[InteractionKind, tuple[str, ...]]) -> Classified:
    """Return the kind of ``event``, by the sum of the evidence in its title, description, people and mail."""
    said = words_in_title(event.title)
    title = said.title
    for kind, own in keywords.items():
        if any(word.lower() in title for word in own):
            return Classified(kind, 1.0, title)
    if other := _other_interview(event, said, around):
        return other
    scores = _scores(event, said, around)
    if private := _private(event, said, around, scores):
        return Classified(None, 0.9, private)
    best = max(scores, key=lambda kind: scores[kind])
    if scores[best] >= 0.5:
        told = (said.interview, around.job, event.signals.interview)
        words = next(filter(None, told), title) if best is InteractionKind.INTERVIEW else title
        asked = best is InteractionKind.INTERVIEW and said.informational != ""
        return Classified(best, min(1.0, scores[best]), words, informational=asked)
    if around.guests:
        return _plain_meeting(event, said, around)
    return Classified(None, 0.6, title)


def _other_interview(event: Event, said: TitleWords, around: EventContext) -> Classified | None:
    """Return what an interview is that is not for a job: of a visa, a school, a magazine, a customer.

    The bare word is of a job, unless the words beside it speak of something else and none speaks of hiring.
    """
    words = said.no_interview
    bare = said.interview or said.interviews
    if not words and bare and not (said.hiring or event.signals.hiring or around.job or around.hiring_system):
        named = _ORGANISATION_NAME.search(said.title)
        titled = "" if named and named["name"] in around.organisations else said.other_interview
        words = titled or event.signals.other_interview
    if not words:
        return None
    asked = re.search(r"\b(?:customer|user|client|usability|research|stakeholder|expert|participant)", words)
    missing = "it is an interview, but not for a job"
    return Classified(InteractionKind.MEETING, 0.3, words, words if asked else "", missing)


def _private(event: Event, said: TitleWords, around: EventContext, scores: Mapping[InteractionKind, float]) -> str:
    """Return the words that show that an event is the user's private business, or "".

    They yield to what speaks for work. A hotel or a school may be a client, a birthday may be a subject.
    """
    business = max(scores[InteractionKind.INTERVIEW], scores[InteractionKind.SALES_MEETING])
    work = around.outside and bool(said.specific or event.signals.agenda)
    if said.family or around.kin:
        by_name = said.family or "with your family"
        return "" if (business >= 0.8 and not around.private) or (work and event.signals.agenda) else by_name
    if said.private and business < 0.8 and not (work and event.signals.agenda):
        return said.private
    best = max(scores.values())
    dealt = around.outside and (event.signals.by_video or (around.named and around.dealt))
    return said.trade if said.trade and best < 0.8 and not (work or dealt) else ""


def _scores(event: Event, said: TitleWords, around: EventContext) -> dict[InteractionKind, float]:
    signals, weight = event.signals, 0.9 if said.is_open else 0.45
    interview = 0.9 * bool(said.interview or said.informational) + weight * bool(signals.interview)
    meal = around.private and said.meal != ""
    return {
        InteractionKind.INTERVIEW: interview
        + 0.45 * (said.interviews != "" and not said.interview)
        + around.job_weight
        + 0.95 * around.hiring_system,
        InteractionKind.SALES_MEETING: 0.9 * bool(said.sales) + weight * bool(signals.sales),
        InteractionKind.NETWORKING: 0.9 * bool(said.networking) + weight * bool(signals.networking) - 0.5 * meal,
    }


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
        - 0.3 * (around.private and title.meal != "")
        - 0.3 * (around.guests > 0 and not (around.person or around.dealt or title.meeting))
    )
    missing = "its title has no word of work and names nobody, and no mail was exchanged with these people"
    words = title.meeting or title.title
    return Classified(InteractionKind.MEETING, max(0.0, min(1.0, confidence)), words, missing=missing)

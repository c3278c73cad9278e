"""What a calendar event is: an interview, a sales meeting, a coffee, or none of our business."""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup_daemon.detect.matching import unaccented, words_of
from followup_daemon.detect.vocabulary import OPT_OUT, PHONE, every, language
from followup_daemon.model.calendar import Event, EventSignals
from followup_daemon.model.interaction import InteractionKind
from followup_daemon.normalise.words import one_line

_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_BULLET = re.compile(r"^\s*(?:[-*•–]|\d{1,2}[.)])\s+(?P<point>.{4,90}?)\s*$")
_AGENDA = re.compile(rf"^\s*(?:{'|'.join(every('AGENDA'))})\s*:?\s*(?P<inline>.{{0,120}})$")
_DECORATION = re.compile(
    r"^\W*(?:(?:updated |new )?invitation|accepted|tentative|declined|reminder|fwd?|re|aw|confirmed|event|canceled event|cancel(?:l)?ed)\s*[:\-]\s*|\s*@ (?:mon|tue|wed|thu|fri|sat|sun)\b.*$",
    re.IGNORECASE,
)


def read(event: Event) -> EventSignals:
    """The signals in the description, so that it need not be kept. Never raises."""
    description = event.description
    if "<" in description and re.search(r"<(?:br|p|div|html|ul|li|b|a)\b", description, re.IGNORECASE):
        from followup_daemon.normalise import html

        description = html.to_text(description)
    text = unaccented(f"{event.title}\n{description}")
    body = unaccented(description)
    return EventSignals(
        opted_out=re.search(OPT_OUT, text) is not None,
        you_interview=words_of(every("YOU_INTERVIEW"), text),
        interview=words_of(every("INTERVIEW"), body),
        sales=words_of(every("SALES"), body),
        networking=words_of(every("NETWORKING"), body),
        agenda=_agenda(description),
        addresses=tuple(dict.fromkeys(_ADDRESS.findall(description)))[:10],
        phone=_phone(body),
        language=language.guess(f"{event.title}\n{description}"),
    )


def _agenda(description: str) -> tuple[str, ...]:
    """Up to four short agenda points, as written: bullets, or what follows "Agenda:"."""
    points: list[str] = []
    for line in description.splitlines():
        heading = _AGENDA.match(unaccented(line))
        if heading and heading["inline"]:
            inline = line[heading.start("inline") : heading.end("inline")]
            points += [part for part in re.split(r"\s*[,;]\s*", inline) if len(part) > 3]
        bullet = _BULLET.match(line)
        if bullet:
            points.append(bullet["point"])
    return tuple(one_line(point, 90).rstrip(".;,") for point in points[:4])


def _phone(body: str) -> str:
    for line in body.splitlines():
        offered = words_of(every("CALL_ME"), line) and not re.search(r"\b(?:meeting id|pin)\b", line)
        match = re.search(PHONE, line) if offered else None
        if match and sum(c.isdigit() for c in match[0]) >= 7:
            return one_line(match[0], 30)
    return ""


def plain_title(title: str) -> str:
    """The title without what calendars put around it ("Updated invitation: … @ Thu Nov 19")."""
    previous = None
    while previous != title:
        previous, title = title, _DECORATION.sub("", title)
    return one_line(title, 120)


@dataclass(frozen=True, slots=True)
class MailEvidence:
    """What showed, in mail before an event, that it is about a job, and how much that weighs (0 to 1)."""

    words: str = ""
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Classified:
    """``kind`` None means: not a conversation. ``certainty`` is 0 to 1, ``words`` showed it."""

    kind: InteractionKind | None
    certainty: float
    words: str
    you_interview: str = ""


def classify(
    event: Event,
    *,
    with_people: bool,
    mail: MailEvidence,
    from_hiring_system: bool,
    keywords: dict[InteractionKind, tuple[str, ...]],
) -> Classified:
    """What ``event`` is, by its title, description, people and the mail around it."""
    title = unaccented(plain_title(event.title))
    for kind, own in keywords.items():
        if any(word.lower() in title for word in own):
            return Classified(kind, 1.0, title)
    if not_job := words_of(every("NO_INTERVIEW"), title):
        asked = re.search(r"\b(?:customer|user|client|usability|research|stakeholder|expert|participant)", not_job)
        return Classified(InteractionKind.MEETING, 0.3, not_job, not_job if asked else "")
    scores = {
        InteractionKind.INTERVIEW: _score(
            words_of(every("INTERVIEW") + every("INFORMATIONAL"), title), event.signals.interview
        )
        + mail.weight
        + 0.95 * from_hiring_system,
        InteractionKind.SALES_MEETING: _score(words_of(every("SALES"), title), event.signals.sales),
        InteractionKind.NETWORKING: _score(words_of(every("NETWORKING"), title), event.signals.networking),
    }
    best = max(scores, key=lambda kind: scores[kind])
    if scores[best] >= 0.5:
        words = (
            next(filter(None, (words_of(every("INTERVIEW"), title), mail.words, event.signals.interview)), title)
            if best is InteractionKind.INTERVIEW
            else title
        )
        if scores[best] < 0.8 and words_of(every("NOISE"), title):
            return Classified(None, 0.9, words_of(every("NOISE"), title))
        return Classified(best, min(1.0, scores[best]), words)
    if noise := words_of(every("NOISE"), title):
        return Classified(None, 0.9, noise)
    if with_people:
        return Classified(InteractionKind.MEETING, 0.7, title)
    return Classified(None, 0.6, title)


def _score(title: str, description: str) -> float:
    return 0.9 * bool(title) + 0.45 * bool(description)


def is_cancelled_title(title: str) -> bool:
    return words_of(every("CANCELLED_TITLE"), unaccented(title)) != ""

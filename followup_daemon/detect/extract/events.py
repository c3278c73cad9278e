"""The signals of a calendar event, read once from its title and description."""

from __future__ import annotations

import re

from followup_daemon.detect.extract import promises
from followup_daemon.languages import OPT_OUT, PHONE, TITLES, guess
from followup_daemon.languages.base.matching import first_match, unaccented
from followup_daemon.model.calendar import Event, EventSignals
from followup_daemon.normalise.words import one_line

_LONGEST, _LINE = 20_000, 400
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
# Both patterns get a line without surrounding blanks. With blanks, their time would be quadratic in the number.
_BULLET = re.compile(r"(?:[-*•–]|\d{1,2}[.)])\s+(?P<point>\S.{3,89})$")
_AGENDA = re.compile(rf"(?:{'|'.join(TITLES.agenda)})\s*(?::\s*)?(?P<inline>.{{0,120}})$")
_VIDEO = re.compile(
    r"\bzoom\.us/|\bmeet\.google\.com/|\bteams\.(?:microsoft|live)\.com/|\bwebex\.com/|\bwhereby\.com/|\bgotomeet"
)


def read(event: Event) -> EventSignals:
    """Return the signals of ``event``, so that its description need not be stored. Never raises."""
    description = event.description[:_LONGEST]
    if "<" in description and re.search(r"<(?:br|p|div|html|ul|li|b|a)\b", description, re.IGNORECASE):
        from followup_daemon.normalise import html

        description = html.to_text(description)
    # Lines are truncated, because a pattern for two words in one line is slow on very long lines.
    description = "\n".join(line[:_LINE] for line in description.splitlines())
    body = unaccented(description)
    text = f"{unaccented(event.title)}\n{body}"
    return EventSignals(
        opted_out=re.search(OPT_OUT, text) is not None,
        you_interview=first_match(TITLES.you_interview, text),
        interview="" if first_match(TITLES.no_interview, body) else first_match(TITLES.interview, body),
        other_interview=first_match(TITLES.other_interviews_told, body),
        hiring=first_match(TITLES.hiring_told, body),
        promises=tuple(promises.find(description, event.starts_at)[:5]),
        sales=first_match(TITLES.sales, body),
        networking=first_match(TITLES.networking, body),
        agenda=_agenda(description),
        addresses=tuple(dict.fromkeys(_ADDRESS.findall(description)))[:10],
        phone=_phone(body),
        by_video=_VIDEO.search(body) is not None,
        language=guess.detect_language(f"{event.title}\n{description}"),
    )


def _agenda(description: str) -> tuple[str, ...]:
    """Return up to four short agenda points, unchanged. They are bullets, or the text after "Agenda:"."""
    points: list[str] = []
    for line in map(str.strip, description.splitlines()):
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
        offered = first_match(TITLES.call_me, line) and not re.search(r"\b(?:meeting id|pin)\b", line)
        match = re.search(PHONE, line) if offered else None
        if match and sum(c.isdigit() for c in match[0]) >= 7:
            return one_line(match[0], 30)
    return ""

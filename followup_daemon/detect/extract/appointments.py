"""The time that a received mail confirms for a conversation."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time

from followup_daemon.detect.extract.reading import Reading
from followup_daemon.languages import dates
from followup_daemon.languages.base.matching import first_match
from followup_daemon.model.mail import Appointment
from followup_daemon.normalise.words import shorten

_CLOCK = re.compile(
    r"(?<![\w/.-])(?P<hour>\d{1,2})(?:(?P<separator>[:.h])(?P<minute>\d{2}))?\s*(?P<half>a\.?m\.?(?!\w)|p\.?m\.?(?!\w)|uhr\b|h(?:eures?|rs?|oras)?\b)?(?:\s*(?:-|–|to|until|bis|a|à)\s*\d{1,2}(?:[:.h]\d{2})?\s*(?P<half2>a\.?m\.?(?!\w)|p\.?m\.?(?!\w)|uhr\b|h(?:eures?|rs?|oras)?\b)?)?"
)


def appointment(reading: Reading) -> Appointment | None:
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

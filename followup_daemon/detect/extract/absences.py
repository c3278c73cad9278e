"""Absences in received mail: the day on which the sender is back."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta

from followup_daemon.detect.extract.reading import Reading
from followup_daemon.languages import dates


def away_until(reading: Reading, plain: list[str]) -> datetime | None:
    """Return the morning on which the sender is back, in the sender's time zone, or None if no date is given."""
    pattern = re.compile(reading.words.received.away_until)
    sent = reading.message.sent_locally
    for sentence in plain:
        for cue in pattern.finditer(sentence):
            named = dates.find(sentence[cue.start() : cue.end() + 60], sent, reading.code)
            if named and named[0].start <= len(cue[0]) + 12 and _is_near(named[0].last, sent.date()):
                back = named[0].last + timedelta(
                    days=1 if re.search(reading.words.received.away_inclusive, cue[0]) else 0
                )
                return datetime.combine(back, time(9, 0), sent.tzinfo).astimezone(UTC)
    return None


def _is_near(day: date, today: date) -> bool:
    return today <= day <= today + timedelta(days=365)

"""iCalendar text (RFC 5545) of other programs."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from followup_daemon.model.calendar import Event
from followup_daemon.normalise import ics

WINDOW = (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC))
EASTERN = "(UTC-05:00) Eastern Time (US & Canada)"
VTIMEZONE = f"""\
BEGIN:VTIMEZONE
TZID:{EASTERN}
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


def read(lines: str, zones: str = "") -> list[Event]:
    text = (
        f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{zones}"
        f"BEGIN:VEVENT\nUID:1@acme.example\n{lines}END:VEVENT\nEND:VCALENDAR\n"
    )
    events, unreadable = ics.read(text.encode(), ref="1", window=WINDOW, default_zone="Europe/London")
    assert unreadable == ()
    return list(events)


def test_a_colon_in_a_quoted_zone_name_does_not_end_the_parameters() -> None:
    (event,) = read(
        f'DTSTART;TZID="{EASTERN}":20260604T100000\nDTEND;TZID="{EASTERN}":20260604T110000\nSUMMARY:Interview\n',
        VTIMEZONE,
    )
    assert event.starts_at == datetime(2026, 6, 4, 14, 0, tzinfo=UTC)
    assert event.ends_at == datetime(2026, 6, 4, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "starts_at"),
    [
        ('"Pacific Standard Time"', datetime(2026, 6, 4, 17, 0, tzinfo=UTC)),
        ("America/New_York", datetime(2026, 6, 4, 14, 0, tzinfo=UTC)),
    ],
)
def test_a_zone_without_a_definition_is_known_by_its_name(zone: str, starts_at: datetime) -> None:
    (event,) = read(f"DTSTART;TZID={zone}:20260604T100000\nDURATION:PT1H\nSUMMARY:Interview\n")
    assert event.starts_at == starts_at


def test_a_series_in_a_quoted_zone_repeats_there() -> None:
    events = read(
        f'DTSTART;TZID="{EASTERN}":20260105T100000\nDURATION:PT1H\nSUMMARY:Weekly\n'
        'RRULE;X-NOTE="every: week":FREQ=WEEKLY;COUNT=3\n',
        VTIMEZONE,
    )
    assert [event.starts_at.hour for event in events] == [15, 15, 15]


def test_a_colon_in_the_quoted_name_of_a_guest_keeps_the_guest() -> None:
    (event,) = read(
        'DTSTART:20260604T100000Z\nDURATION:PT1H\nSUMMARY;X-A="a:b":Interview\n'
        'ATTENDEE;CN="Park: Dana";PARTSTAT=ACCEPTED:mailto:dana@acme.example\n'
    )
    assert event.title == "Interview"
    assert [guest.person.address for guest in event.attendees] == ["dana@acme.example"]

"""Single events of iCalendar text: times, people, repetition, and what is set aside with the reason."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from followup_daemon.model.calendar import AttendeeType, Event, ParticipationStatus
from followup_daemon.normalise import ics
from tests.values import SAM


def utc(day: int, hour: int = 0, minute: int = 0) -> datetime:
    """Return a moment of June 2026."""
    return datetime(2026, 6, day, hour, minute, tzinfo=UTC)


WINDOW = (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC))
AT = "DTSTART:20260604T100000Z\nDTEND:20260604T110000Z\n"


def vevent(lines: str = AT, uid: str = "1@acme.example") -> str:
    return f"BEGIN:VEVENT\n{f'UID:{uid}' if uid else 'X-NO:uid'}\n{lines}END:VEVENT\n"


def read(*events: str, head: str = "", **more: Any) -> tuple[list[Event], list[tuple[str, str]]]:
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{''.join(events)}END:VCALENDAR\n"
    given = {"ref": "f", "window": WINDOW, "default_zone": "Europe/Berlin"} | more
    found, unreadable = ics.read(text.encode(), **given)
    return list(found), [(one.ref, one.reason) for one in unreadable]


def single(lines: str, **more: Any) -> Event:
    found, unreadable = read(vevent(lines), **more)
    assert unreadable == []
    (event,) = found
    return event


# Times


@pytest.mark.parametrize(
    ("lines", "starts", "ends", "all_day"),
    [
        (AT, (4, 10), (4, 11), False),
        ("DTSTART:20260604T100000\nDTEND:20260604T110000\n", (4, 8), (4, 9), False),
        ("DTSTART;TZID=America/New_York:20260604T100000\nDURATION:PT90M\n", (4, 14), (4, 15, 30), False),
        ("DTSTART;VALUE=DATE:20260604\n", (3, 22), (4, 22), True),
        ("DTSTART;VALUE=DATE:20260604\nDTEND;VALUE=DATE:20260606\n", (3, 22), (5, 22), True),
        ("DTSTART:20260604T100000Z\n", (4, 10), (4, 10), False),
        ("DTSTART:20260604T100000Z\nDTEND:20260604T090000Z\n", (4, 10), (4, 10), False),
        ("DTSTART:20260604T100000Z\nDURATION:-PT1H\n", (4, 10), (4, 10), False),
    ],
    ids=[
        "in UTC",
        "floating",
        "in a zone with a duration",
        "a day",
        "two days",
        "without an end",
        "ends before it begins",
        "lasts less than nothing",
    ],
)
def test_an_event_begins_and_ends_in_utc(
    lines: str, starts: tuple[int, ...], ends: tuple[int, ...], all_day: bool
) -> None:
    event = single(lines)
    assert event.starts_at == utc(*starts)
    assert event.ends_at == utc(*ends)
    assert event.all_day is all_day


@pytest.mark.parametrize(
    ("lines", "zone"),
    [
        (AT, "UTC"),
        ("DTSTART;TZID=America/New_York:20260604T100000\n", "America/New_York"),
        ("DTSTART:20260604T100000\n", "Europe/Berlin"),
    ],
)
def test_the_zone_of_an_event_is_kept(lines: str, zone: str) -> None:
    assert single(lines).time_zone == zone


DEFINED = """BEGIN:VTIMEZONE
TZID:{}
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


@pytest.mark.parametrize(
    ("name", "defined", "hour"),
    [
        ('"(UTC+01:00) Amsterdam, Berlin, Wien"', r"(UTC+01:00) Amsterdam\, Berlin\, Wien", 8),
        ('"(UTC+01:00) Amsterdam, Berlin, Wien"', "", 8),
        ('"(UTC-05:00) Eastern Time (US & Canada)"', "", 14),
        ('"(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi"', "", 4),
        ("tzone://Microsoft/Utc", "", 10),
        ("tzone://Microsoft/Custom", "tzone://Microsoft/Custom", 8),
        ('"tzone://Microsoft/Custom"', "tzone://Microsoft/Custom", 8),
        ("Customized Time Zone", "Customized Time Zone", 8),
        ("GMT+0100", "", 9),
        ("UTC-5", "", 15),
        ("GMT-02:00", "GMT-02:00", 8),
        ("/freeassociation.sourceforge.net/Europe/Berlin", "", 8),
        ("Eastern Standard Time", "", 14),
        ("Nowhere/At_All", "", 1),
    ],
)
def test_a_zone_is_what_its_name_or_its_definition_means(name: str, defined: str, hour: int) -> None:
    lines = f"DTSTART;TZID={name}:20260604T100000\nDTEND;TZID={name}:20260604T110000\n"
    head = DEFINED.format(defined) if defined else ""
    starts_at = single(lines, head=head, default_zone="Asia/Tokyo").starts_at
    assert (starts_at.day, starts_at.hour) == (4, hour)


@pytest.mark.parametrize(
    ("named", "hour"), [("America/Chicago", 15), ("GMT+0100", 9), ("W. Europe Standard Time", 8), ("Nowhere", 1)]
)
def test_floating_times_are_meant_in_the_zone_of_their_calendar(named: str, hour: int) -> None:
    event = single("DTSTART:20260604T100000\n", head=f"X-WR-TIMEZONE:{named}\n", default_zone="Asia/Tokyo")
    assert event.starts_at == utc(4, hour)


@pytest.mark.parametrize(
    ("start", "end", "seen"),
    [
        ("20251231T230000Z", "20260101T000000Z", True),
        ("20251231T220000Z", "20251231T235959Z", False),
        ("20261231T000000Z", "20261231T010000Z", True),
        ("20261231T000001Z", "20261231T010000Z", False),
        ("20240101T000000Z", "20240101T010000Z", False),
        ("20280101T000000Z", "20280101T010000Z", False),
    ],
)
def test_what_does_not_touch_the_window_is_left_out(start: str, end: str, seen: bool) -> None:
    found, unreadable = read(vevent(f"DTSTART:{start}\nDTEND:{end}\n"))
    assert (bool(found), unreadable) == (seen, [])


# Words and states


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("SUMMARY:Inter\n view\\, part 2", "title", "Interview, part 2"),
        ("SUMMARY:", "title", ""),
        ("STATUS:CANCELLED", "cancelled", True),
        ("STATUS:CONFIRMED", "cancelled", False),
        ("STATUS:TENTATIVE", "tentative", True),
        ("STATUS:CONFIRMED", "tentative", False),
        ("X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE", "tentative", True),
        ("X-MICROSOFT-CDO-BUSYSTATUS:BUSY", "tentative", False),
        ("CLASS:PRIVATE", "is_private", True),
        ("CLASS:confidential", "is_private", True),
        ("CLASS:PUBLIC", "is_private", False),
        ("SEQUENCE:3", "sequence", 3),
        ("SEQUENCE:x", "sequence", 0),
        ("DESCRIPTION:Agenda\nLOCATION:Room 5", "description", "Agenda\nRoom 5"),
        ("LAST-MODIFIED:20260601T000000Z", "changed_at", datetime(2026, 6, 1, tzinfo=UTC)),
        ("DTSTAMP:20260602T000000Z", "changed_at", datetime(2026, 6, 2, tzinfo=UTC)),
        ("X-NOTE:x", "changed_at", None),
    ],
)
def test_a_property_is_read(line: str, field: str, value: object) -> None:
    assert getattr(single(f"{AT}{line}\n"), field) == value


def test_the_method_of_the_calendar_is_its_events() -> None:
    assert single(AT, head="METHOD:request\n").method == "REQUEST"
    assert single(AT).method == ""
    assert single(f"{AT}METHOD:CANCEL\n").method == ""
    assert single(AT, head="METHOD:COUNTER\n").method == "COUNTER"


def test_a_stored_cancellation_cancels() -> None:
    assert single(AT, head="METHOD:CANCEL\n").cancelled
    assert not single(AT, head="METHOD:PUBLISH\n").cancelled


@pytest.mark.parametrize(("intended", "tentative"), [("BUSY", False), ("TENTATIVE", True)])
def test_only_the_organisers_busy_status_makes_a_guests_event_tentative(intended: str, tentative: bool) -> None:
    lines = (
        "ORGANIZER:mailto:dana@acme.example\nX-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE\n"
        f"X-MICROSOFT-CDO-INTENDEDSTATUS:{intended}\n"
    )
    assert single(AT + lines).tentative is tentative


# People


def test_guests_are_read_with_what_they_answered_and_are() -> None:
    lines = (
        "ATTENDEE;CN=Dana Park;PARTSTAT=DECLINED:mailto:Dana@acme.example\n"
        "ATTENDEE;CUTYPE=ROOM;ROLE=NON-PARTICIPANT:MAILTO:room5@acme.example\n"
        "ATTENDEE;PARTSTAT=X-MAYBE;CUTYPE=X-ODD:mailto:lee@acme.example\n"
        "ATTENDEE;EMAIL=kim@acme.example:urn:uuid:7\n"
        "ATTENDEE:urn:uuid:8\n"
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:dana@acme.example\n"
    )
    guests = single(AT + lines).attendees
    assert [(one.person.key, one.status, one.type, one.participates) for one in guests] == [
        ("dana@acme.example", ParticipationStatus.ACCEPTED, AttendeeType.INDIVIDUAL, True),
        ("room5@acme.example", ParticipationStatus.NEEDS_ACTION, AttendeeType.ROOM, False),
        ("lee@acme.example", ParticipationStatus.NEEDS_ACTION, AttendeeType.INDIVIDUAL, True),
        ("kim@acme.example", ParticipationStatus.NEEDS_ACTION, AttendeeType.INDIVIDUAL, True),
    ]


def test_a_delegate_comes_instead_of_the_one_who_delegated() -> None:
    lines = (
        'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:Kim@acme.example":mailto:dana@acme.example\n'
        'ATTENDEE;PARTSTAT=ACCEPTED;DELEGATED-FROM="mailto:dana@acme.example":mailto:kim@acme.example\n'
        'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:eve@acme.example","mailto:ray":mailto:lee@acme.example\n'
    )
    guests = single(AT + lines).attendees
    assert [(one.person.key, one.status.value, one.status.is_absent) for one in guests] == [
        ("dana@acme.example", "delegated", True),
        ("kim@acme.example", "accepted", False),
        ("lee@acme.example", "delegated", True),
        ("eve@acme.example", "needs-action", False),
    ]


@pytest.mark.parametrize(
    ("line", "organiser", "sent_by"),
    [
        ("ORGANIZER;CN=Dana Park:mailto:dana@acme.example", "dana@acme.example", ""),
        (
            'ORGANIZER;SENT-BY="mailto:Kim@acme.example":mailto:dana@acme.example',
            "dana@acme.example",
            "kim@acme.example",
        ),
        ('ORGANIZER;SENT-BY="mailto:kim":mailto:dana@acme.example', "dana@acme.example", ""),
        ("ORGANIZER:invalid:nomail", None, ""),
    ],
)
def test_the_organiser_is_read_with_whoever_acts_for_them(line: str, organiser: str | None, sent_by: str) -> None:
    event = single(f"{AT}{line}\n")
    assert ((event.organiser.key if event.organiser else None), event.sent_by) == (organiser, sent_by)


def test_an_invitation_without_an_organiser_is_its_senders() -> None:
    (mine,) = ics.as_invitations([single(AT)], SAM)
    (other,) = ics.as_invitations([single(f"{AT}ORGANIZER:mailto:dana@acme.example\n")], SAM)
    assert mine.organiser == SAM
    assert other.organiser is not None
    assert other.organiser.key == "dana@acme.example"


# Repetition


def test_the_first_of_a_series_is_marked_and_each_has_a_key_of_its_own() -> None:
    found, _ = read(vevent(f"{AT}RRULE:FREQ=WEEKLY;COUNT=3\n"))
    assert [(one.starts_at.day, one.first_in_series, one.recurring) for one in found] == [
        (4, True, True),
        (11, False, True),
        (18, False, True),
    ]
    assert len({one.key for one in found}) == 3


def test_a_moved_occurrence_keeps_its_key() -> None:
    moved = "DTSTART:20260612T100000Z\nDTEND:20260612T110000Z\nRECURRENCE-ID:20260611T100000Z\n"
    series = vevent(f"{AT}RRULE:FREQ=WEEKLY;COUNT=2\n")
    plain, _ = read(series)
    changed, _ = read(series, vevent(moved))
    assert [one.starts_at.day for one in changed] == [4, 12]
    assert [one.key for one in changed] == [one.key for one in plain]


def test_a_series_ends_with_the_window_or_at_the_most_instances() -> None:
    daily = vevent("DTSTART:20261229T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY\n")
    assert [one.starts_at.day for one in read(daily)[0]] == [29, 30]
    assert len(read(daily, instances=1)[0]) == 1


def test_of_two_versions_of_one_event_the_newer_counts() -> None:
    old, new = vevent(f"{AT}SUMMARY:Old\nSEQUENCE:1\n"), vevent(f"{AT}SUMMARY:New\nSEQUENCE:2\n")
    for order in ((old, new), (new, old)):
        assert [one.title for one in read(*order)[0]] == ["New"]


def test_events_without_a_uid_are_not_one() -> None:
    assert len(read(vevent(uid=""), vevent(uid=""))[0]) == 2


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ("SUMMARY:x\n", "it has no start"),
        ("RRULE:FREQ=DAILY\n", "it has no start"),
        (f"{AT}RRULE:FREQ=SECONDLY\n", "it repeats secondly"),
        (f"{AT}RRULE:COUNT=2\n", "it repeats by no known frequency"),
        (f"{AT}RRULE:FREQ=DAILY;INTERVAL=0\n", "it repeats with the interval 0"),
        (f"{AT}RRULE:FREQ=DAILY;INTERVAL=x\n", "it repeats with the interval X"),
        (f"{AT}RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5\n", "it repeats more than once a day"),
        (f"{AT}RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n", "its rule has no occurrence"),
        (f"{AT}RRULE:FREQ=YEARLY;BYDAY={'MO,' * 700}MO\n", "its rule is too long"),
        (AT + "RRULE:FREQ=DAILY\n" * 5, "it repeats by more than four rules"),
        ("DTSTART:18991231T100000Z\nRRULE:FREQ=DAILY\n", "it repeats since before 1900"),
    ],
    ids=[
        "no start",
        "no start of a series",
        "each second",
        "no frequency",
        "no interval",
        "an odd interval",
        "many hours",
        "the thirtieth of February",
        "a long rule",
        "many rules",
        "an old one",
    ],
)
def test_an_absurd_event_is_set_aside_alone(lines: str, reason: str) -> None:
    found, unreadable = read(vevent(lines), vevent(uid="2@acme.example"))
    assert [one.uid for one in found] == ["2@acme.example"]
    assert unreadable == [("f (1@acme.example)", reason)]


@pytest.mark.parametrize(
    "rule", ["FREQ=DAILY;BYHOUR=1,2,3,4;COUNT=4", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "FREQ=DAILY;INTERVAL=1"]
)
def test_an_odd_rule_that_can_come_true_is_kept(rule: str) -> None:
    assert read(vevent(f"{AT}RRULE:{rule}\n"))[1] == []


# Whole files


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<html>sign in</html>", "it is not iCalendar text (no BEGIN:VCALENDAR)"),
        (b"", "it is not iCalendar text (no BEGIN:VCALENDAR)"),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n", "an event has no END (VEVENT)"),
    ],
)
def test_what_is_no_calendar_is_set_aside_with_the_reason(data: bytes, reason: str) -> None:
    found, (problem,) = ics.read(data, ref="f", window=WINDOW, default_zone="UTC")
    assert (found, problem.ref, problem.reason) == ((), "f", reason)


@pytest.mark.parametrize("size", [0, 1])
def test_an_event_that_is_too_large_is_set_aside_alone(size: int) -> None:
    bare = len(vevent(f"{AT}DESCRIPTION:\n").strip())
    large = vevent(f"{AT}DESCRIPTION:{'x' * (ics.EVENT_LIMIT - bare + size)}\n")
    found, unreadable = read(large, vevent(uid="2@acme.example"))
    assert len(found) == 2 - size
    assert unreadable == [("f (1@acme.example)", "the event is larger than 128 KiB")] * size


def test_a_file_that_is_too_large_is_not_read() -> None:
    data = b"BEGIN:VCALENDAR\n" + b" " * ics.FILE_LIMIT
    _, (problem,) = ics.read(data, ref="f", window=WINDOW, default_zone="UTC")
    assert problem.reason == "the calendar is larger than 32 MiB"


def test_a_calendar_in_an_old_character_set_is_read() -> None:
    lines = f"{AT}SUMMARY:Gespräch\n"
    text = f"BEGIN:VCALENDAR\n{vevent(lines)}END:VCALENDAR\n".replace("\n", "\r\n")
    found, _ = ics.read(text.encode("cp1252"), ref="f", window=WINDOW, default_zone="UTC")
    assert [one.title for one in found] == ["Gespräch"]


def test_alarms_are_no_part_of_an_event() -> None:
    alarm = "BEGIN:VALARM\nTRIGGER:-PT15M\nDESCRIPTION:Alarm\nEND:VALARM\n"
    assert single(AT + alarm).description.strip() == ""


def test_events_are_cut_apart_with_their_repetitions() -> None:
    moved = vevent(f"{AT}RECURRENCE-ID:20260604T100000Z\n")
    text = f"BEGIN:VCALENDAR\n{vevent()}{vevent(uid='2@x')}{moved}END:VCALENDAR"
    first, second = ics.apart(text.encode())
    assert (first.count("UID:1@acme.example"), second.count("UID:2@x")) == (2, 1)
    assert all(one.startswith("BEGIN:VCALENDAR") for one in (first, second))


@pytest.mark.parametrize(
    ("address", "feed"),
    [("https://x.example/a.ICS?k=1", True), ("https://x.example/dav/", False), ("https://x.ics/dav", False)],
)
def test_a_feed_is_known_by_the_end_of_its_path(address: str, feed: bool) -> None:
    assert ics.is_feed(address) is feed


# Ends of rules and windows


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=WEEKLY;UNTIL=20260611T100000Z", [4, 11]),
        ("FREQ=WEEKLY;UNTIL=20260618T095959Z", [4, 11]),
        ("FREQ=YEARLY;UNTIL=20990101T000000Z", [4]),
    ],
)
def test_a_series_ends_where_its_rule_says(rule: str, days: list[int]) -> None:
    assert [one.starts_at.day for one in read(vevent(f"{AT}RRULE:{rule}\n"))[0]] == days


@pytest.mark.parametrize(
    ("month", "day", "true"),
    [(4, 30, True), (4, 31, False), (1, 31, True), (2, 29, True), (2, 30, False), (6, -31, False)],
)
def test_a_rule_comes_true_if_its_month_is_long_enough(month: int, day: int, true: bool) -> None:
    _, unreadable = read(vevent(f"{AT}RRULE:FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}\n"))
    assert (unreadable == []) is true


def test_four_rules_are_not_too_many() -> None:
    assert read(vevent(AT + "RRULE:FREQ=DAILY;COUNT=2\n" * 4))[1] == []


def test_a_changed_occurrence_counts_wherever_the_first_one_was() -> None:
    old = "DTSTART:20240604T100000Z\nDURATION:PT1H\n"
    moved = vevent(f"{AT}RECURRENCE-ID:20240604T100000Z\n")
    assert [one.starts_at.year for one in read(vevent(old), moved)[0]] == [2026]


def test_an_event_without_its_calendar_is_read() -> None:
    found, unreadable = ics.read(vevent().encode(), ref="f", window=WINDOW, default_zone="UTC")
    assert (len(found), unreadable) == (1, ())


def test_an_unknown_default_zone_means_utc() -> None:
    (event,), _ = read(vevent("DTSTART:20260604T100000\n"), default_zone="Nowhere/Land")
    assert (event.starts_at.hour, event.time_zone) == (10, "UTC")


@pytest.mark.parametrize(
    ("start", "rule", "days"),
    [
        ("19700604", "FREQ=YEARLY", [(6, 4)]),
        ("19700604", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=4;INTERVAL=1", [(6, 4)]),
        ("19700604", "FREQ=YEARLY;BYMONTH=8", [(8, 4)]),
        ("19701204", "FREQ=YEARLY", []),
        ("19701204", "FREQ=YEARLY;BYMONTH=7", [(7, 4)]),
        ("19701204", "FREQ=MONTHLY;BYMONTH=7", [(7, 4)]),
        ("19720229", "FREQ=YEARLY", []),
    ],
)
def test_a_yearly_event_is_seen_in_its_season_only(start: str, rule: str, days: list[tuple[int, int]]) -> None:
    window = (datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 9, 30, tzinfo=UTC))
    found, _ = read(vevent(f"DTSTART:{start}T120000Z\nDURATION:PT1H\nRRULE:{rule}\n"), window=window)
    assert [(one.starts_at.month, one.starts_at.day) for one in found] == days

"""Clock times in running text: the hour that is meant, its zone, and where it is written."""

from __future__ import annotations

import pytest

from followup_daemon.languages import clock
from followup_daemon.languages.base.matching import unaccented


def times(text: str, code: str = "en") -> list[str]:
    return [f"{one.time:%H:%M}{one.until:-%H:%M}" if one.until else f"{one.time:%H:%M}" for one in found(text, code)]


def found(text: str, code: str = "en", near: str | None = None) -> list[clock.ClockMatch]:
    return clock.find(unaccented(text), code, near)


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("en", "2 pm", "14:00"),
        ("en", "12 am", "00:00"),
        ("en", "12 p.m.", "12:00"),
        ("en", "14:30", "14:30"),
        ("en", "1400 hrs", "14:00"),
        ("en", "at 9:30 a.m. on Monday", "09:30"),
        ("en", "at noon", "12:00"),
        ("en", "10-11 am", "10:00-11:00"),
        ("en", "11 to 1 pm", "11:00-13:00"),
        ("en", "between 3 and 8am next Monday", "03:00-08:00"),
        ("en", "December 12th at 4 - 6:30 pm", "16:00-18:30"),
        ("en", "from 7 to 7:30", "19:00-19:30"),
        ("en", "11:30 PM - 3:35 AM", "23:30-03:35"),
        ("en", "half past two", "14:30"),
        ("en", "a quarter to three in the afternoon", "14:45"),
        ("en", "two o'clock", "14:00"),
        ("en", "one thirty pm", "13:30"),
        ("en", "Monday morning at 7", "07:00"),
        ("en", "See you Monday at 2.", "14:00"),
        ("en", "at 2.30", "14:30"),
        ("de", "um 14 Uhr", "14:00"),
        ("de", "14.30 Uhr", "14:30"),
        ("de", "14 Uhr 30", "14:30"),
        ("de", "zwischen 10 und 12 Uhr", "10:00-12:00"),
        ("de", "von 9 bis 11 Uhr", "09:00-11:00"),
        ("de", "um halb drei", "14:30"),
        ("de", "Viertel nach zwei nachmittags", "14:15"),
        ("de", "mittags gegen 12 Uhr", "12:00"),
        ("de", "am 3.12. um 9", "09:00"),
        ("fr", "14h30", "14:30"),
        ("fr", "14 h", "14:00"),
        ("fr", "de 14h à 15h30", "14:00-15:30"),
        ("fr", "à deux heures et demie", "14:30"),
        ("fr", "à midi", "12:00"),
        ("fr", "9 heures du matin", "09:00"),
        ("es", "a las 15:00", "15:00"),
        ("es", "a las 3 de la tarde", "15:00"),
        ("es", "a las dos y media", "14:30"),
        ("es", "de 10 a 11 h", "10:00-11:00"),
        ("es", "al mediodía", "12:00"),
    ],
)
def test_a_time_is_read_as_people_of_the_language_write_it(code: str, text: str, wanted: str) -> None:
    assert times(text, code) == [wanted]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "a screen of 4:3"),
        ("en", "25:12"),
        ("en", "at 10 Downing Street"),
        ("en", "at 5 percent"),
        ("en", "from 10 to 20 people"),
        ("en", "call 555-10:30 or 650-650-6500"),
        ("en", "version 2.30"),
        ("en", "within 3 hours"),
        ("en", "after 3 years, 2 of us"),
        ("en", "11/9/01 and $12.30 and 12.53%"),
        ("de", "um 3 Prozent bis 14.11."),
        ("de", "innerhalb 3 h"),
        ("fr", "dans 3 heures"),
        ("es", "dentro de dos horas"),
        ("es", "las 5 empresas"),
    ],
)
def test_other_numbers_are_no_times(code: str, text: str) -> None:
    assert times(text, code) == []


@pytest.mark.parametrize(
    ("code", "text", "zone"),
    [
        ("en", "3:00 PM EST", "-05:00"),
        ("en", "3 pm ET", "America/New_York"),
        ("en", "3 pm Eastern Time", "America/New_York"),
        ("en", "3pm (PT)", "America/Los_Angeles"),
        ("en", "14:30 (UTC-8)", "-08:00"),
        ("en", "3 pm GMT+1", "+01:00"),
        ("en", "3 pm GMT+0530", "+05:30"),
        ("en", "15:00 UTC", "UTC"),
        ("en", "10:00 AM-11:00 AM (GMT-08:00) Pacific Time (US & Canada)", "America/Los_Angeles"),
        ("en", "10:00 CET", "Europe/Berlin"),
        ("en", "10-11 am, London time", "Europe/London"),
        ("de", "14 Uhr MEZ", "Europe/Berlin"),
        ("de", "von 9 bis 11 Uhr New Yorker Zeit", "America/New_York"),
        ("fr", "14h30 (heure de Paris)", "Europe/Paris"),
        ("fr", "10 h, heure de l'Est", "America/New_York"),
        ("es", "16:30 (hora de Madrid)", "Europe/Madrid"),
        ("es", "a las 10:30 hora peninsular", "Europe/Madrid"),
    ],
)
def test_the_zone_that_the_text_names_is_read(code: str, text: str, zone: str) -> None:
    (one,) = found(text, code)
    assert one.zone == zone
    assert not one.zone_is_unclear


@pytest.mark.parametrize("text", ["10 am IST", "10 am your time", "10 am (local time)"])
def test_an_unclear_zone_is_said_to_be_unclear(text: str) -> None:
    (one,) = found(text)
    assert one.zone is None
    assert one.zone_is_unclear


def test_the_zone_of_the_person_decides_an_abbreviation_of_several_zones() -> None:
    assert [one.zone for one in found("10 am IST", near="Asia/Kolkata")] == ["Asia/Kolkata"]
    assert [one.zone for one in found("10 am IST", near="Europe/Berlin")] == [None]
    assert [one.zone for one in found("10 am CST", near="Asia/Shanghai")] == ["Asia/Shanghai"]
    assert [one.zone for one in found("10 am CST")] == ["-06:00"]


def test_a_time_without_the_half_of_its_day_is_assumed() -> None:
    assert [one.is_assumed for one in found("at 2, or 2 pm, or 14:00, or 02:00, or noon")] == [
        True,
        False,
        False,
        False,
        False,
    ]


def test_a_time_stands_where_its_words_are() -> None:
    text = "Are you free at 3 pm EST on Monday?"
    (one,) = found(text)
    assert text[one.start : one.end] == "3 pm EST"


def test_a_long_text_takes_no_square_of_its_length() -> None:
    assert len(times("10 to 12 " * 6000)) <= 6000

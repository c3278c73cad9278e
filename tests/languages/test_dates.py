"""Dates in running text: each phrase leads to the last day that is meant, and what names no day leads to none."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from followup_daemon.languages import dates

TODAY = date(2026, 11, 18)
"""A Wednesday."""


def days(text: str, language: str = "en") -> list[str]:
    return [one.last.isoformat() for one in dates.find(text, TODAY, language)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", "2026-11-18"),
        ("tomorrow", "2026-11-19"),
        ("the day after tomorrow", "2026-11-20"),
        ("by Friday", "2026-11-20"),
        ("by Wednesday", "2026-11-25"),
        ("next Tuesday", "2026-11-24"),
        ("Tuesday next week", "2026-11-24"),
        ("Friday this week", "2026-11-20"),
        ("Tuesday the 8th", "2026-12-08"),
        ("Tuesday the 31st", "2027-08-31"),
        ("by November 30", "2026-11-30"),
        ("the 5th of November", "2027-11-05"),
        ("December 3, 2027", "2027-12-03"),
        ("December 7-9", "2026-12-09"),
        ("by the 15th", "2026-12-15"),
        ("by the 20th", "2026-11-20"),
        ("by the 31st", "2026-12-31"),
        ("27.11.", "2026-11-27"),
        ("11/27", "2026-11-27"),
        ("27/11", "2026-11-27"),
        ("11/27/27", "2027-11-27"),
        ("dated 1/4/00", "2000-01-04"),
        ("2026-12-01", "2026-12-01"),
        ("within two weeks", "2026-12-02"),
        ("in 3 business days", "2026-11-23"),
        ("in 10 days", "2026-11-28"),
        ("within a fortnight", "2026-12-02"),
        ("in 3 months", "2027-02-18"),
        ("in two years", "2028-11-18"),
        ("within 2 weeks and 3 days", "2026-12-05"),
        ("3 days after January 12th", "2027-01-15"),
        ("less than 3 days after January 12th", "2027-01-14"),
        ("by the end of this week", "2026-11-22"),
        ("next week", "2026-11-29"),
        ("early next week", "2026-11-25"),
        ("mid next week", "2026-11-26"),
        ("the end of next week", "2026-11-27"),
        ("the week after next", "2026-12-06"),
        ("the week of December 7", "2026-12-13"),
        ("the first week of December", "2026-12-06"),
        ("the second week of January", "2027-01-17"),
        ("the last week of November", "2026-11-30"),
        ("early December", "2026-12-10"),
        ("mid December", "2026-12-20"),
        ("the end of December", "2026-12-31"),
        ("early January 2028", "2028-01-10"),
        ("in January", "2027-01-31"),
        ("before December", "2026-11-30"),
        ("end of month", "2026-11-30"),
        ("next month", "2026-12-31"),
        ("the end of this month", "2026-11-30"),
        ("by the end of the year", "2026-12-31"),
        ("next year", "2027-12-31"),
        ("this quarter", "2026-12-31"),
        ("next quarter", "2027-03-31"),
        ("over the weekend", "2026-11-22"),
        ("next weekend", "2026-11-29"),
        ("by EOD", "2026-11-18"),
        ("by EOW", "2026-11-20"),
        ("by EOM", "2026-11-30"),
        ("by EOY", "2026-12-31"),
        ("3 days after the interview", "2026-11-21"),
    ],
)
def test_an_english_phrase_means_a_last_day(text: str, day: str) -> None:
    assert days(f"We will write {text}.") == [day]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We look forward to it.", "en"),
        ("13/14", "en"),
        ("2026-02-31", "en"),
        ("in 500 days", "en"),
        ("31/13", "de"),
        ("in 500 Tagen", "de"),
    ],
)
def test_what_is_no_day_of_the_calendar_or_too_far_away_names_none(text: str, language: str) -> None:
    assert days(text, language) == []


def test_a_weekday_with_an_impossible_number_is_the_weekday_alone() -> None:
    assert days("Tuesday the 40th") == ["2026-11-24"]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("de", "bis morgen", "2026-11-19"),
        ("de", "bis Freitag", "2026-11-20"),
        ("de", "nächste Woche", "2026-11-29"),
        ("de", "Anfang nächster Woche", "2026-11-25"),
        ("de", "nächsten Dienstag", "2026-11-24"),
        ("de", "in zwei Wochen", "2026-12-02"),
        ("de", "in 3 Werktagen", "2026-11-23"),
        ("de", "bis zum 15. Dezember", "2026-12-15"),
        ("de", "bis zum 15.12.", "2026-12-15"),
        ("de", "am 2026-12-01", "2026-12-01"),
        ("de", "Ende Dezember", "2026-12-31"),
        ("de", "Mitte Dezember", "2026-12-20"),
        ("de", "Anfang Januar", "2027-01-10"),
        ("de", "bis zum 20.", "2026-11-20"),
        ("de", "Ende des Monats", "2026-11-30"),
        ("de", "Ende nächsten Monats", "2026-12-31"),
        ("de", "bis Jahresende", "2026-12-31"),
        ("de", "am Wochenende", "2026-11-22"),
        ("de", "bis Feierabend", "2026-11-18"),
        ("fr", "sous huitaine", "2026-11-26"),
        ("fr", "une dizaine de jours", "2026-11-28"),
        ("fr", "demain", "2026-11-19"),
        ("fr", "avant vendredi", "2026-11-20"),
        ("fr", "la semaine prochaine", "2026-11-29"),
        ("fr", "dans deux semaines", "2026-12-02"),
        ("fr", "le 15 décembre", "2026-12-15"),
        ("fr", "le 15/12/2026", "2026-12-15"),
        ("fr", "fin décembre", "2026-12-31"),
        ("fr", "fin du mois", "2026-11-30"),
        ("fr", "ce week-end", "2026-11-22"),
        ("es", "mañana", "2026-11-19"),
        ("es", "antes del viernes", "2026-11-20"),
        ("es", "la próxima semana", "2026-11-29"),
        ("es", "en dos semanas", "2026-12-02"),
        ("es", "el 15 de diciembre", "2026-12-15"),
        ("es", "a finales de diciembre", "2026-12-31"),
        ("es", "a fin de mes", "2026-11-30"),
        ("es", "este fin de semana", "2026-11-22"),
    ],
)
def test_a_phrase_of_another_language_means_a_last_day(language: str, text: str, day: str) -> None:
    assert days(text, language) == [day]


def test_a_week_of_the_past_is_no_day_to_wait_for() -> None:
    assert days("la semana que viene", "es") == ["2026-11-29"]
    assert days("la semana pasada", "es") == []


def test_of_words_that_overlap_the_longest_count_and_the_order_is_that_of_the_text() -> None:
    assert days("the day after tomorrow, or Monday next week, at the latest on 2026-12-01") == [
        "2026-11-20",
        "2026-11-23",
        "2026-12-01",
    ]


def test_a_date_stands_where_its_words_are_also_after_letters_that_grow_in_lower_case() -> None:
    text = "İlk: by Friday"
    (found,) = dates.find(text, TODAY)
    assert "Friday" in text[found.start : found.end]


@pytest.mark.parametrize(
    ("today", "text", "day"),
    [
        (date(2025, 2, 3), "before Easter", "2025-04-19"),
        (date(2026, 2, 3), "on Good Friday", "2026-04-03"),
        (date(2026, 4, 6), "after Easter", "2026-04-07"),
        (date(2026, 4, 7), "after Easter", "2027-03-30"),
        (date(2026, 4, 30), "by Memorial Day", "2026-05-25"),
        (date(2026, 8, 19), "right after Labor Day", "2026-09-08"),
        (date(2026, 8, 3), "after the August bank holiday", "2026-09-01"),
        (date(2027, 1, 2), "by Martin Luther King Day", "2027-01-18"),
        (date(2026, 12, 28), "after the holidays", "2027-01-04"),
        (date(2026, 11, 18), "before Christmas 2027", "2027-12-24"),
    ],
)
def test_a_holiday_is_the_next_day_by_its_rule(today: date, text: str, day: str) -> None:
    assert [str(one.last) for one in dates.find(f"We will write {text}.", today)] == [day]


def on_the_clock(text: str, hours: int) -> list[str]:
    said = datetime(2026, 11, 18, 9, 0, tzinfo=timezone(timedelta(hours=hours)))
    return [str(one.last) for one in dates.find(text, said)]


@pytest.mark.parametrize(
    ("hours", "day"),
    [
        (-8, "2026-12-04"),
        (-5, "2026-12-04"),
        (0, "2026-12-04"),
        (1, "2027-04-12"),
        (5, "2027-04-12"),
        (10, "2027-04-12"),
    ],
)
def test_the_zone_of_the_sender_tells_whether_the_month_is_first_in_english(hours: int, day: str) -> None:
    assert on_the_clock("by 12/4", hours) == [day]
    assert on_the_clock("by 12/4/27", hours) == [day.replace("2026", "2027")]


@pytest.mark.parametrize("hours", [-5, 0, 1])
def test_a_number_above_12_or_a_weekday_tells_it_better(hours: int) -> None:
    assert on_the_clock("by 11/27", hours) == on_the_clock("by 27/11", hours) == ["2026-11-27"]
    assert on_the_clock("by Friday 12/4", hours) == on_the_clock("by Friday, 4/12", hours) == ["2026-12-04"]


def test_one_date_tells_the_order_of_the_other() -> None:
    assert days("between 27/11 and 4/12") == ["2026-12-04"]


def test_the_order_of_figures_is_that_of_the_language_in_other_languages() -> None:
    said = datetime(2026, 11, 18, 9, 0, tzinfo=timezone(timedelta(hours=-5)))
    assert [str(one.last) for one in dates.find("antes del 4/12", said, "es")] == ["2026-12-04"]


def test_holidays_whose_name_is_an_ordinary_word_are_meant_only_when_they_are_near() -> None:
    assert days("nach den Feiertagen", "de") == ["2027-01-04"]
    assert dates.find("nach den Feiertagen", date(2026, 7, 1), "de") == []


@pytest.mark.parametrize(
    ("day", "count", "last"),
    [
        (date(2026, 11, 20), 1, date(2026, 11, 23)),
        (date(2026, 11, 21), 1, date(2026, 11, 23)),
        (date(2026, 11, 18), 10, date(2026, 12, 2)),
        (date(2026, 11, 21), 0, date(2026, 11, 21)),
    ],
)
def test_business_days_leave_out_weekends(day: date, count: int, last: date) -> None:
    assert dates.add_business_days(day, count) == last

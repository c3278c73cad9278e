"""German names of holidays, in lower case without accents."""

from __future__ import annotations

from followup_daemon.languages.base.time.holidays import Holiday, fixed, from_easter

_YEAR_END = Holiday(month=12, day=24, length=9, is_period=True, is_weak=True)
_BETWEEN_YEARS = Holiday(month=12, day=27, length=5, is_period=True, is_weak=True, is_alone=True)
_NAMES = {
    "weihnachten weihnacht weihnachtsfest christfest xmas": fixed(12, 25, length=2),
    "weihnachtsfeiertage weihnachtsfeiertagen weihnachtstage weihnachtstagen": fixed(12, 25, length=2),
    "heiligabend weihnachtsabend": fixed(12, 24, length=3),
    "silvester sylvester": fixed(12, 31, length=2),
    "neujahr neujahrstag": fixed(1, 1),
    "dreikonig dreikonige dreikonigstag": fixed(1, 6),
    "ostern osterfest osterfeiertage osterfeiertagen ostertage ostertagen": from_easter(0, length=2),
    "ostersonntag": from_easter(0, length=2),
    "ostermontag": from_easter(1),
    "osterwochenende": Holiday(easter=-2, length=4, is_period=True),
    "karfreitag": from_easter(-2, length=4),
    "karsamstag": from_easter(-1),
    "grundonnerstag": from_easter(-3),
    "karwoche": Holiday(easter=-6, length=7, is_period=True),
    "palmsonntag": from_easter(-7),
    "himmelfahrt himmelfahrtstag vatertag auffahrt": from_easter(39),
    "pfingsten pfingstfest pfingstfeiertage pfingstfeiertagen pfingstsonntag": from_easter(49, length=2),
    "pfingstmontag": from_easter(50),
    "pfingstwochenende": Holiday(easter=48, length=3, is_period=True),
    "fronleichnam": from_easter(60),
    "rosenmontag": from_easter(-48),
    "fasching karneval fasnacht fastnacht faschingsdienstag": from_easter(-47),
    "aschermittwoch": from_easter(-46),
    "allerheiligen": fixed(11, 1),
    "allerseelen": fixed(11, 2),
    "reformationstag": fixed(10, 31),
    "nikolaus nikolaustag": fixed(12, 6),
    "nationalfeiertag": Holiday(month=10, day=26, is_weak=True),
    "halloween": fixed(10, 31),
}
_ADVENT = {
    f"{number}{ending} advent": Holiday(month=11 if day > 24 else 12, day=day, weekday=6)
    for number, day in (("erst", 27), ("zweit", 4), ("dritt", 11), ("viert", 18))
    for ending in ("e", "en", "er")
}
_PHRASES = _ADVENT | {
    "heilig abend": fixed(12, 24, length=3),
    "heiligen abend": fixed(12, 24, length=3),
    "heilige drei konige": fixed(1, 6),
    "heiligen drei konigen": fixed(1, 6),
    "erster weihnachtstag": fixed(12, 25, length=2),
    "zweiter weihnachtstag": fixed(12, 26),
    "christi himmelfahrt": from_easter(39),
    "maria himmelfahrt": fixed(8, 15),
    "maria empfangnis": fixed(12, 8),
    "bus und bettag": Holiday(month=11, day=16, weekday=2),
    "tag der arbeit": fixed(5, 1),
    "maifeiertag": fixed(5, 1),
    "tag der deutschen einheit": fixed(10, 3),
    "tag der einheit": fixed(10, 3),
    "die feiertage": _YEAR_END,
    "der feiertage": _YEAR_END,
    "den feiertagen": _YEAR_END,
    "weihnachtsferien": _YEAR_END,
    "weihnachtszeit": _YEAR_END,
    "weihnachtspause": _YEAR_END,
    "zwischen den jahren": _BETWEEN_YEARS,
    "zwischen den feiertagen": _BETWEEN_YEARS,
    "zwischen weihnachten und neujahr": _BETWEEN_YEARS,
    "zwischen weihnachten und silvester": _BETWEEN_YEARS,
}

HOLIDAYS = {name: holiday for names, holiday in _NAMES.items() for name in names.split()} | _PHRASES

"""English words for months, weekdays, numbers and days of the month, as ``languages.dates`` needs them."""

from __future__ import annotations

from followup_daemon.languages.base.time.clock import Clock, ClockWords

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "mon monday",
            "tue tues tuesday",
            "wed weds wednesday",
            "thu thur thurs thursday",
            "fri friday",
            "sat saturday",
            "sun sunday",
        )
    )
    for name in names.split()
}
_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
NUMBERS: dict[str, int] = {word: n for n, word in enumerate(_ONES, 1)} | {
    "a": 1,
    "an": 1,
    "couple": 2,
    "a couple": 2,
    "a couple of": 2,
    "couple of": 2,
    "few": 3,
    "a few": 3,
    "several": 5,
    "thirty": 30,
    "sixty": 60,
    "ninety": 90,
}
DAYS: dict[str, int] = (
    {word: n for n, word in enumerate(_ORDINALS, 1)}
    | {"thirtieth": 30, "thirty": 30}
    | {word: n for n, word in enumerate(_ONES, 1) if n > 9}
)
for _tens, _base in (("twenty", 20), ("thirty", 30)):
    for _n in range(1, 10):
        if _base + _n <= 31:
            for _word in (_ONES[_n - 1], _ORDINALS[_n - 1]):
                DAYS[f"{_tens} {_word}"] = DAYS[f"{_tens}-{_word}"] = _base + _n

CLOCK = Clock(
    ClockWords(
        hour=("h", "hrs", "o'clock", "o clock"),
        morning=("am", "in the morning", "in the early morning"),
        afternoon=("pm", "in the afternoon", "in the evening", "in the early evening", "at night", "tonight"),
        names={"noon": 12, "midday": 12, "mid-day": 12, "noontime": 12, "midnight": 0},
        numbers={word: n for n, word in enumerate(_ONES[:12], 1)},
        mornings=("morning", "breakfast"),
        before=("at", "@", "around"),
        limits=("by", "until", "till", "before", "after"),
        spans=("in", "within", "for", "every", "last", "next", "another"),
        to=("to", "till", "til", "until", "through", "and"),
        minutes_first={
            "half past": 30,
            "half": 30,
            "quarter past": 15,
            "a quarter past": 15,
            "quarter after": 15,
            "quarter to": -15,
            "a quarter to": -15,
            "quarter of": -15,
            "ten past": 10,
            "ten to": -10,
            "twenty past": 20,
            "twenty to": -20,
            "five past": 5,
            "five to": -5,
        },
        minutes_last={"fifteen": 15, "thirty": 30, "forty-five": 45, "forty five": 45},
        next=tuple(
            "on and or to until till for if then when works would is i we you it that this today tomorrow tonight "
            "sharp est edt et cst cdt ct mst mt pst pdt pt utc gmt cet bst".split()
        )
        + tuple(WEEKDAYS),
        zones={
            f"{name}{said}": zone
            for name, zone in {
                "eastern": "America/New_York",
                "central": "America/Chicago",
                "mountain": "America/Denver",
                "pacific": "America/Los_Angeles",
                "atlantic": "America/Halifax",
                "alaska": "America/Anchorage",
                "hawaii": "Pacific/Honolulu",
                "central european": "Europe/Berlin",
                "eastern european": "Europe/Athens",
                "western european": "Europe/Lisbon",
                "british": "Europe/London",
                "greenwich mean": "UTC",
                "universal": "UTC",
                "coordinated universal": "UTC",
                "indian": "Asia/Kolkata",
                "india": "Asia/Kolkata",
                "japan": "Asia/Tokyo",
                "china": "Asia/Shanghai",
                "singapore": "Asia/Singapore",
                "irish": "Europe/Dublin",
                "israel": "Asia/Jerusalem",
                "german": "Europe/Berlin",
                "french": "Europe/Paris",
                "spanish": "Europe/Madrid",
                "uk": "Europe/London",
            }.items()
            for said in (" time", " standard time", " daylight time", " summer time", " daylight savings time")
        }
        | {"eastern": "America/New_York", "pacific": "America/Los_Angeles", "east coast time": "America/New_York"}
        | {"west coast time": "America/Los_Angeles", "uk": "Europe/London", "zulu": "UTC"}
        | {f"{whose} time": "" for whose in ("your", "my", "our", "their", "his", "her", "local", "your local")},
        of_city="CITY(?:'s)? time",
    )
)

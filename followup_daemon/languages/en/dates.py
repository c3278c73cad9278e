"""English words for months, weekdays, numbers and days of the month, as ``languages.dates`` needs them."""

from __future__ import annotations

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

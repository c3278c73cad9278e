"""English names of holidays, in lower case. Where countries differ, the names are those of the United States."""

from __future__ import annotations

from followup_daemon.languages.base.time.holidays import Holiday, fixed, from_easter, last, nth

_YEAR_END = Holiday(month=12, day=24, length=9, is_period=True, is_weak=True)
_DAYS = {
    "christmas": fixed(12, 25, length=2),
    "xmas": fixed(12, 25, length=2),
    "christmas eve": fixed(12, 24, length=3),
    "xmas eve": fixed(12, 24, length=3),
    "boxing day": fixed(12, 26),
    "new year": fixed(1, 1),
    "new year eve": fixed(12, 31, length=2),
    "valentine": fixed(2, 14),
    "easter": from_easter(0, length=2),
    "easter sunday": from_easter(0, length=2),
    "easter monday": from_easter(1),
    "good friday": from_easter(-2, length=4),
    "maundy thursday": from_easter(-3),
    "palm sunday": from_easter(-7),
    "ash wednesday": from_easter(-46),
    "ascension": from_easter(39),
    "pentecost": from_easter(49, length=2),
    "whitsun": from_easter(49, length=2),
    "whit sunday": from_easter(49, length=2),
    "whit monday": from_easter(50),
    "corpus christi": from_easter(60),
    "thanksgiving": Holiday(month=11, day=22, weekday=3, length=2),
    "black friday": Holiday(month=11, day=23, weekday=4),
    "cyber monday": Holiday(month=11, day=26, weekday=0),
    "canadian thanksgiving": nth(2, 0, 10),
    "labor": nth(1, 0, 9),
    "labour": nth(1, 0, 9),
    "memorial": last(0, 5),
    "may": fixed(5, 1),
    "president": nth(3, 0, 2),
    "martin luther king": nth(3, 0, 1),
    "martin luther king jr": nth(3, 0, 1),
    "mlk": nth(3, 0, 1),
    "columbus": nth(2, 0, 10),
    "indigenous peoples": nth(2, 0, 10),
    "veteran": fixed(11, 11),
    "remembrance": fixed(11, 11),
    "independence": fixed(7, 4),
    "fourth of july": fixed(7, 4),
    "juneteenth": fixed(6, 19),
    "canada": fixed(7, 1),
    "australia": fixed(1, 26),
    "anzac": fixed(4, 25),
    "halloween": fixed(10, 31),
    "epiphany": fixed(1, 6),
    "all saints": fixed(11, 1),
    "st patrick": fixed(3, 17),
    "early may bank holiday": nth(1, 0, 5),
    "may bank holiday": nth(1, 0, 5),
    "spring bank holiday": last(0, 5),
    "late may bank holiday": last(0, 5),
    "august bank holiday": last(0, 8),
    "summer bank holiday": last(0, 8),
}
"""Names with and without "day" and the sign of the possessive."""
_ONLY_DAYS = "labor labour memorial president columbus veteran remembrance independence canada australia anzac may mlk"
_NEEDS_DAY = frozenset(_ONLY_DAYS.split()) | {
    *("valentine", "martin luther king", "martin luther king jr", "indigenous peoples", "all saints", "st patrick"),
}


def _names(name: str) -> list[str]:
    """Return the ways in which a holiday is written: "labor day", "new year s day", "christmas"."""
    whole = [f"{name} day", f"{name} s day", f"{name}s day"]
    if name.endswith(" eve"):
        stem = name.removesuffix(" eve")
        return [name, f"{stem} s eve", f"{stem}s eve"]
    return whole if name in _NEEDS_DAY else [name, f"{name} s", *whole]


_LONG = (
    *("the holidays", "the holiday season", "the holiday break", "the holiday period", "the festive season"),
    *("the festive period", "the christmas break", "the christmas holidays", "the christmas holiday"),
    *("the winter break", "the winter holidays", "the christmas period", "the year end holidays"),
)

HOLIDAYS = {way: day for name, day in _DAYS.items() for way in _names(name)} | dict.fromkeys(_LONG, _YEAR_END)
OCCASIONS = tuple(
    "party parties dinner lunch card cards bonus sale sales shopping tree present presents gift gifts market markets "
    "egg eggs menu song songs carol carols decorations collection campaign campaigns deals deal offer offers special "
    "specials hours closure island parade message messages greeting greetings list music service services".split()
)

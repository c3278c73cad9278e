"""The words and numbers of a text, with everything that each of them can be in a date."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from followup_daemon.languages.base.time.words import NOTHING, Lexicon, Readings

_SCAN = re.compile(r"\d(?:[\d.,:/-]*\d)?(?:[^\W\d_][^\W_]*|\.)?|[^\W\d_][^\W_]*|[^\w\s'’]")
_ISO = re.compile(r"(20\d\d)([-/.])(\d\d?)\2(\d\d?)(?:t\d\d)?\.?")
_DATE = re.compile(r"(\d\d?)([/.-])(\d\d?)(?:\2(20\d\d|\d\d))?(\.?)")
_CLOCK = re.compile(r"\d\d?[:h]\d\d(?::\d\d)?\.?")
_PAIR = re.compile(r"(\d\d?)/(20\d\d|\d\d)([a-z]*)")
_NUMBER = re.compile(r"(\d{1,4})(\.?)([a-z]*)")
_BEFORE, _AFTER = 40, 12
"""How many characters before the words that tell of a date, and words after them, can belong to it."""
_CURRENCY, _SIGNS = "$€£%", "$€£#_./"
_APOSTROPHES = ("'", "’")
_PUNCTUATION: Readings = {"stop": True}
_COMMA: Readings = {"comma": True}
_DASH: Readings = {"to": True, "dash": True}
_SLASH: Readings = {"slash": True}
_MARKS = {",": _COMMA, "(": _COMMA, "–": _DASH, "—": _DASH, "-": _DASH, "/": _SLASH}


class Token(NamedTuple):
    """A word, number or mark: its place in the text and its readings by sort."""

    start: int
    end: int
    readings: Readings


_Word = tuple[str, int, int]


def tokens(text: str, lexicon: Lexicon) -> list[Token]:
    """Return the tokens of ``text``, or none if no word of it names a date."""
    said = _SCAN.findall(text)
    heads = lexicon.heads
    telling = [n for n, word in enumerate(said) if word in heads or "0" <= word[0] <= "9" or "0" <= word[-1] <= "9"]
    if not telling:
        return []
    begin = text.find(said[telling[0]]) - _BEFORE
    begin = text.find(" ", begin) + 1 if begin > 0 else 0
    raw = [(match[0], match.start(), match.end()) for match in _SCAN.finditer(text, begin)]
    surplus = len(said) - telling[-1] - _AFTER
    return _Scanner(text, lexicon, raw[:-surplus] if surplus > 0 else raw).tokens()


class _Scanner:
    """The words of one text on their way to tokens."""

    def __init__(self, text: str, lexicon: Lexicon, raw: list[_Word]) -> None:
        self._text = text
        self._lexicon = lexicon
        self._raw = raw
        self._found: list[Token] = []

    def tokens(self) -> list[Token]:
        simple = self._lexicon.simple
        position = 0
        while position < len(self._raw):
            word, start, end = self._raw[position]
            if word in simple:
                self._found.append(Token(start, end, simple[word]))
            elif "0" <= word[0] <= "9":
                self._figures(word, start)
            elif word[0].isalpha():
                position = self._phrase(position)
            elif not self._is_inner(word, start, end):
                self._add(start, end, _MARKS.get(word, _PUNCTUATION if word in ".;:!?)" else NOTHING))
            position += 1
        return self._found

    def _add(self, start: int, end: int, readings: Readings) -> None:
        self._found.append(Token(start, end, readings))

    def _phrase(self, position: int) -> int:
        """Add the longest phrase at ``position``, and return the position of its last word."""
        word, start, end = self._raw[position]
        phrases = self._lexicon.phrases.get(word)
        if phrases is None and not word[-1].isdigit():
            self._found.append(Token(start, end, NOTHING))
            return position
        for rest, readings in phrases or ():
            last = self._last(position, rest)
            if last >= 0 and not self._is_part_of_a_name(start, self._raw[last][2]):
                self._add(start, self._raw[last][2], readings)
                return last
        letters = word.rstrip("0123456789")
        readings = self._lexicon.alone(letters) if letters != word else NOTHING
        if "week_number" in readings:
            self._add(start, start + len(letters), readings)
            self._add(start + len(letters), end, {"number": int(word[len(letters) :][:3]), "digits": True})
        else:
            self._add(start, end, NOTHING)
        return position

    def _last(self, position: int, rest: tuple[str, ...]) -> int:
        """Return the position of the last word of ``rest``, which follows ``position``, or -1. Hyphens are skipped."""
        raw = self._raw
        for word in rest:
            position += 1
            if position < len(raw) and raw[position][0] == "-" and raw[position - 1][2] == raw[position][1]:
                position += 1
            if position >= len(raw) or raw[position][0] != word:
                return -1
        return position

    def _is_part_of_a_name(self, start: int, end: int) -> bool:
        """Return whether the word is part of an address or name, such as "monday.example" or "$dec"."""
        if start and self._text[start - 1] in "$@#_\\":
            return True
        after = self._text[end : end + 2]
        return after[:1] in ("@", "_", "\\") or (after[:1] == "." and after[1:].isalnum())

    def _is_inner(self, word: str, start: int, end: int) -> bool:
        """Return whether a mark is within a date: the point of an abbreviation, or the hyphen of a compound."""
        before = self._found[-1] if self._found else None
        if before is None or before.end != start:
            return False
        if word == ".":
            return self._text[before.start : before.end] in self._lexicon.shortened
        if word != "-" or not self._text[end : end + 1].isalpha():
            return False
        return not before.readings.keys() & {"weekday", "month", "number", "date"}

    def _figures(self, word: str, start: int) -> None:
        """Add the tokens of ``word``, which begins with a figure."""
        end = start + len(word)
        if len(word) == 2 and self._text[start - 1 : start] in _APOSTROPHES and start:
            self._add(start, end, {"year": 2000 + int(word)} if word.isdigit() else NOTHING)
            return
        whole = NOTHING if self._is_other_number(start, end) else _reading(word, self._lexicon)
        if whole is None and (word.count("-") == 1 or word.count("./") == 1):
            whole = self._range(word, start)
        elif not whole and (match := _PAIR.fullmatch(word)) and not self._is_other_number(start, end):
            whole = self._pair(match, start)
        elif whole is None:
            whole = self._with_unit(word, start)
        if whole is not None:
            self._add(start, end, whole)

    def _is_other_number(self, start: int, end: int) -> bool:
        """Return whether figures are an amount, a percentage, or part of a name or path."""
        before, after = self._text[max(0, start - 2) : start], self._text[end : end + 2].strip()
        if before[-1:] in _SIGNS and before and not self._follows_a_name(start):
            return True
        if before[-1:] == "-" and before[:1].isalpha() and len(self._found) > 1 and not self._found[-2].readings:
            return True
        return after[:1] in _CURRENCY and after != ""

    def _follows_a_name(self, start: int) -> bool:
        found = self._found
        is_named = len(found) > 1 and found[-2].readings.keys() & {"month", "quarter", "half"}
        return bool(is_named) and found[-1].readings is _SLASH

    def _range(self, word: str, start: int) -> Readings | None:
        """Add both ends of a range ("10-12", "14./15.10.") and return None, or return no readings if it is none."""
        first, second = word.split("-" if "-" in word else "/")
        begins, ends = _reading(first, self._lexicon), _reading(second, self._lexicon)
        if not begins or not ends:
            return NOTHING
        middle = start + len(first)
        self._add(start, middle, begins)
        self._add(middle, middle + 1, _DASH)
        self._add(middle + 1, start + len(word), ends)
        return None

    def _pair(self, match: re.Match[str], start: int) -> Readings | None:
        """Add a number and the year or number after its slash ("50/2026", "24/48h") and return None."""
        first, second, letters = int(match[1]), int(match[2]), match[3]
        is_year = len(match[2]) == 4
        if not (is_year or 12 < first < second) or (letters and "unit" not in self._lexicon.alone(letters)):
            return NOTHING
        middle = start + len(match[1])
        self._add(start, middle, {"number": first, "digits": True})
        self._add(middle, middle + 1, _SLASH)
        end = middle + 1 + len(match[2])
        self._add(middle + 1, end, {"year": second} if is_year else {"number": second, "digits": True})
        if letters:
            self._add(end, end + len(letters), self._lexicon.alone(letters))
        return None

    def _with_unit(self, word: str, start: int) -> Readings | None:
        """Add a number and the unit or month that is written with it ("3days", "8may") and return None."""
        letters = word.lstrip("0123456789")
        number, readings = word[: len(word) - len(letters)], self._lexicon.alone(letters)
        if len(number) > 3 or not readings.keys() & {"unit", "month"}:
            return NOTHING
        self._add(start, start + len(number), {"number": int(number), "digits": True})
        self._add(start + len(number), start + len(word), readings)
        return None


def _reading(word: str, lexicon: Lexicon) -> Readings | None:
    """Return the readings of figures, or None if they are of no kind that dates have."""
    if match := _ISO.fullmatch(word):
        return {"date": (int(match[1]), int(match[3]), int(match[4])), "full": True, "digits": True}
    if _CLOCK.fullmatch(word):
        return {"clock": True}
    if match := _NUMBER.fullmatch(word):
        return _counted(int(match[1]), len(match[1]), match[2], match[3], lexicon)
    if match := _DATE.fullmatch(word):
        return _dated(match, lexicon)
    return None


def _counted(value: int, length: int, point: str, suffix: str, lexicon: Lexicon) -> Readings | None:
    if suffix and suffix not in lexicon.suffixes:
        return {"clock": True} if suffix in ("am", "pm", "uhr") or (suffix == "h" and value < 24) else None
    readings: dict[str, Any] = {"number": value, "digits": True}
    if length == 4:
        return {"year": value} if 1900 <= value < 2100 else NOTHING
    if suffix or (point and "." in lexicon.suffixes):
        readings = {"ordinal": value, "digits": True}
        if not suffix:
            readings["pointed"] = True
    elif point:
        readings["ends"] = True
    return readings


def _dated(match: re.Match[str], lexicon: Lexicon) -> Readings | None:
    """Return the readings of a day and a month in figures. The year has two or four digits."""
    first, sign, second, year, point = int(match[1]), match[2], int(match[3]), match[4], match[5]
    if sign == "-" and not (year and len(year) == 4):
        return None
    month_first = lexicon.words.month_first and sign == "/" and first <= 12
    month_first = month_first or (len(year or "") == 4 and second > 12 >= first)
    month, day = (first, second) if month_first else (second, first)
    if not (1 <= month <= 12 and 1 <= day <= 31) or (first, second) == (24, 7):
        return NOTHING
    whole = 0 if not year else int(year) + (2000 if len(year) == 2 else 0)
    readings: dict[str, Any] = {"date": (whole, month, day), "digits": True}
    if month_first and day <= 12:
        readings["either_order"] = True
    elif sign == "/" and first > 12:
        readings["day_first"] = True
    if year:
        readings["full"] = True
    elif sign == "/" or point:
        readings["fraction" if sign == "/" else "full"] = True
    return readings

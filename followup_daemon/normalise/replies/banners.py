"""Banners that a mail server puts in front of external mail ("CAUTION: This email originated from outside …")."""

from __future__ import annotations

import re

from followup_daemon.languages import MAIL
from followup_daemon.languages.base.mail import Phrases, spaced

_LENGTH = 2000
_SENTENCES = 12
_DECOR = re.compile(r"(?:[^\w\[(<\"'“«„:;]|⚠)*")
_REST = re.compile(r"(?:[ \t|*_=#~-]{0,120}\n){0,9}(?:[ \t|*]{0,120}$)?")
"""The end of a frame around a banner: the rest of its line, and lines without words."""


def _sentence(phrases: Phrases) -> re.Pattern[str]:
    return re.compile(f"(?:{spaced(phrases)})", re.IGNORECASE)


_ALERT = re.compile(
    rf"\[?(?:{spaced(MAIL.alerts)})(?:\s{{1,9}}(?:E-?MAIL|MAIL|MESSAGE))?\]?\s{{0,9}}[:!.,–-]{{0,3}}\s{{0,9}}",
    re.IGNORECASE,
)
_BANNER = _sentence(MAIL.banners)
_ADVICE = _sentence(MAIL.banner_advice)
_END = re.compile(r"[.!?](?=[\s|*_<>\])]|$)|\n\s*\n|\]|$")
_SHORT = 50
"""A line that is shorter ends a banner sentence that has no full stop."""


def without_banner(text: str) -> str:
    """Return ``text`` without the banner in front of it."""
    begin, head = 0, text[:_LENGTH]
    for _ in range(_SENTENCES):
        start = _after(_DECOR, head, begin)
        plain = _after(_DECOR, head, _after(_ALERT, head, start))
        match = _BANNER.match(head, start) or _BANNER.match(head, plain)
        if match is None and begin:
            match = _ADVICE.match(head, start) or _ADVICE.match(head, plain)
        if match is None:
            break
        begin = _end_of_sentence(head, match)
    return text[_after(_REST, text, begin) :] if begin else text


def _after(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position


def _end_of_sentence(text: str, match: re.Match[str]) -> int:
    """Return the end of the sentence that begins with ``match``. It ends at a short line, or at a full stop."""
    if match[0].rstrip().endswith("]"):
        return match.end()
    position = match.end()
    while True:
        newline = text.find("\n", position)
        line_end = newline if newline >= 0 else len(text)
        stop = _END.search(text, position, line_end)
        if stop is not None and stop.end() > stop.start() and stop.end() <= line_end:
            return stop.end()
        begin = text.rfind("\n", 0, position) + 1
        if newline < 0 or line_end - begin < _SHORT or not text[newline + 1 : newline + 2].strip():
            return line_end
        position = newline + 1

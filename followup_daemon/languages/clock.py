"""Clock times in running text. ``find`` is the only door; the words of each language are in its ``dates`` module."""

from __future__ import annotations

from followup_daemon.languages import LANGUAGES
from followup_daemon.languages.base.time.clock import ClockMatch

__all__ = ["ClockMatch", "find"]


def find(text: str, code: str, near: str | None = None) -> list[ClockMatch]:
    """Return the clock times in ``text``, in order. The text must be lower-case without accents (``unaccented``).

    ``near`` is the IANA name of the person's own zone, if it is certain. It decides what "IST" means.
    """
    return LANGUAGES[code].clock.find(text, near)

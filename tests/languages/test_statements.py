"""Promises and decisions in every language: sentences that are some, and sentences that only look like it.

``statements/xx.txt`` has the sentences of a language. Those that begin with "~ " are read wrongly, as far as is known.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from followup_daemon.detect.extract import promises, signals
from followup_daemon.languages import LANGUAGES
from followup_daemon.model.mail import Message, MessageAttributes
from followup_daemon.normalise import mime

FOLDER = Path(__file__).parent / "statements"
SECTIONS = ("promises", "no promises", "rejected", "accepted", "neither")
WRITTEN = datetime(2026, 3, 11, 10, tzinfo=UTC)
GREETINGS = {
    "en": "",
    "de": "Hallo, vielen Dank und gute Woche.\n\n",
    "fr": "Bonjour, et merci pour la semaine.\n\n",
    "es": "Hola, muchas gracias y buenas tardes.\n\n",
}
MAIL = (
    "From: Dana <dana@acme.example>\nTo: sam@example.com\nSubject: Re: your message\nMessage-ID: <1@acme.example>\n"
    "Date: Wed, 11 Mar 2026 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n"
)


def sentences(code: str, section: str) -> list[str]:
    """Return the lines of one section."""
    text = (FOLDER / f"{code}.txt").read_text("utf-8")
    return text.partition(f"[{section}]\n")[2].partition("\n[")[0].splitlines()


def decision(code: str, text: str) -> str:
    """Return the decision in a mail with ``text``, or "neither"."""
    attributes = MessageAttributes(ref="1", own=frozenset({"sam@example.com"}), seen_at=WRITTEN, direction=None)
    message = mime.read((MAIL + GREETINGS[code] + text).encode(), attributes)
    assert isinstance(message, Message)
    read = signals.read(message)
    return read.decision.value if read.decision else "neither"


def is_right(code: str, section: str, text: str) -> bool:
    if section.endswith("promises"):
        return bool(promises.find(text, WRITTEN)) is (section == "promises")
    return decision(code, text) == section


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_statement_is_read_as_what_it_says(code: str, section: str) -> None:
    lines = sentences(code, section)
    misread = [line for line in lines if is_right(code, section, line.removeprefix("~ ")) is line.startswith("~ ")]
    assert len(lines) >= 20
    assert misread == []


def test_every_language_has_sentences() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(LANGUAGES)

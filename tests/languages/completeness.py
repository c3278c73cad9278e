"""What the folder of a language lacks: files, lists, letters. It is read from the source, so it may be half-done."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import MISSING, fields
from pathlib import Path

from followup_daemon.languages.base.clauses import (
    AppointmentWords,
    DecisionWords,
    Families,
    Moods,
    People,
    PromiseWords,
)
from followup_daemon.languages.base.clauses.arrangements import ContactWords, TimeWords
from followup_daemon.languages.base.language import Language
from followup_daemon.languages.base.letters import Wording, parsed
from followup_daemon.languages.base.mail import MailWords, Manners
from followup_daemon.languages.base.orders import Orders
from followup_daemon.languages.base.people import PeopleWords
from followup_daemon.languages.base.phrases import Decisions, Promises, Received, Sent, Sentences, Titles
from followup_daemon.languages.base.time.clock import ClockWords
from followup_daemon.languages.base.time.words import DateWords
from followup_daemon.languages.base.told import ToldWords
from followup_daemon.model.tables.purpose import Purpose

ENGLISH = Path(__file__).parents[2] / "followup_daemon" / "languages" / "en" / "letters"
"""The letters that have every move."""

PARTS: dict[str, tuple[type, ...]] = {
    "__init__.py": (Language,),
    "sentences.py": (Sentences,),
    "titles.py": (Titles,),
    "answers.py": (Decisions, Promises),
    "clauses/__init__.py": (Families,),
    "clauses/people.py": (People,),
    "clauses/moods.py": (Moods,),
    "clauses/promises.py": (PromiseWords,),
    "clauses/decisions.py": (DecisionWords,),
    "clauses/appointments.py": (AppointmentWords,),
    "clauses/times.py": (TimeWords,),
    "clauses/contacts.py": (ContactWords,),
    "received.py": (Received,),
    "sent.py": (Sent,),
    "dates.py": (DateWords, ClockWords),
    "mail.py": (MailWords, Manners),
    "people.py": (PeopleWords,),
    "orders.py": (Orders,),
    "told.py": (ToldWords,),
    "letters/wording.py": (Wording,),
}


def missing(folder: Path) -> list[str]:
    """Return each file, list and letter that ``folder`` lacks, as "file" or "file: list"."""
    return [*_missing_lists(folder), *_missing_letters(folder / "letters")]


def _missing_lists(folder: Path) -> Iterator[str]:
    for name, parts in PARTS.items():
        if not (folder / name).is_file():
            yield name
            continue
        calls = _keywords(folder / name)
        for part in parts:
            given = calls.get(part.__name__, set())
            required = [field.name for field in fields(part) if field.default is MISSING]
            yield from (f"{name}: {field}" for field in required if field not in given)


def _missing_letters(folder: Path) -> Iterator[str]:
    for purpose in Purpose:
        path = folder / f"{purpose}.j2"
        letter = parsed(path.read_text("utf-8")) if path.is_file() else None
        if letter is None:
            yield f"letters/{path.name}"
        elif not letter.subject:
            yield f"letters/{path.name}: subject"
    yield from _missing_moves(folder)


def _missing_moves(folder: Path) -> Iterator[str]:
    """Yield each move of the English letters that a file of ``folder`` lacks or leaves empty."""
    for written in sorted(ENGLISH.glob("[!_]*.j2")):
        path = folder / written.name
        moves = parsed(path.read_text("utf-8")).moves if path.is_file() else {}
        wanted = parsed(written.read_text("utf-8")).moves if path.is_file() or path.stem == "shared" else {}
        yield from (f"letters/{path.name}: {name}" for name in wanted if not all(moves.get(name, ("",))))


def _keywords(path: Path) -> dict[str, set[str]]:
    """Return the keyword arguments of each call by the name of what is called."""
    calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
    return {
        call.func.id: {keyword.arg for keyword in call.keywords if keyword.arg}
        for call in calls
        if isinstance(call.func, ast.Name)
    }

"""The words, dates and patterns of one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from followup_daemon.languages.base.clauses import Families
from followup_daemon.languages.base.letters import Wording
from followup_daemon.languages.base.mail import FolderNames, MailWords, Manners
from followup_daemon.languages.base.orders import Orders
from followup_daemon.languages.base.people import PeopleWords
from followup_daemon.languages.base.phrases import Decisions, Promises, Received, Sent, Sentences, Titles
from followup_daemon.languages.base.time.clock import Clock
from followup_daemon.languages.base.time.grammar import Grammar
from followup_daemon.languages.base.told import ToldWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language. ``code`` is its ISO 639-1 code. Its letters are separate files (``languages.letters``)."""

    code: str
    sentences: Sentences
    titles: Titles
    decisions: Decisions
    promises: Promises
    clauses: Families
    received: Received
    sent: Sent
    told: ToldWords
    mail: MailWords
    folders: FolderNames
    manners: Manners
    people: PeopleWords
    orders: Orders
    wording: Wording
    dates: Grammar
    clock: Clock


Section = TypeVar("Section", Titles, MailWords, FolderNames, PeopleWords)


def merged(sections: Sequence[Section]) -> Section:
    """Return one section with the lists of all ``sections``, for text that is too short to tell its language."""
    first = sections[0]
    lists = {field.name: _union([getattr(section, field.name) for section in sections]) for field in fields(first)}
    return replace(first, **lists)


def _union(lists: list[Any]) -> Any:
    if isinstance(lists[0], frozenset):
        return frozenset().union(*lists)
    return tuple(entry for words in lists for entry in words)

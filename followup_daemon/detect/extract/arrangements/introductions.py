"""An introduction in a received mail: its sender brings the reader together with another recipient."""

from __future__ import annotations

import re

from followup_daemon.detect.extract.reading import Reading, folded
from followup_daemon.languages.base.clauses import Clause
from followup_daemon.languages.base.clauses.lexicon import Mark
from followup_daemon.languages.base.matching import unaccented
from followup_daemon.model.mail import Mention, Message
from followup_daemon.model.people import Person

_LEAST = 2
"""The fewest letters of a name by which a text names a recipient."""
_MOST = 6
"""The greatest number of recipients of an introduction."""
_OBJECT = 6
"""The greatest number of words between a verb of introducing and the name of its object."""


def introduced(reading: Reading) -> Mention | None:
    """Return the recipients whom an introduction names, with its words, or None."""
    if not 1 < len(reading.message.recipients) <= _MOST:
        return None
    names = _names(reading.message)
    named = tuple(key for key, own in names.items() if _named(reading, own))
    known = frozenset(word for own in names.values() for word in own)
    for sentence, clauses in zip(reading.sentences, reading.clauses, strict=False):
        for number, clause in enumerate(clauses):
            before = clauses[number - 1] if number > 0 else None
            if _introduces(clause, clauses, known) or _presents(clause, before, known):
                return Mention(words=folded(sentence[clause.start : clause.end]), people=named) if named else None
    return None


def _names(message: Message) -> dict[str, frozenset[str]]:
    """Return the words by which a text may call each recipient."""
    return {one.key: _words(one) for one in message.recipients if one.key}


def _words(someone: Person) -> frozenset[str]:
    written = someone.name or re.sub(r"[._\d-]+", " ", someone.key.partition("@")[0])
    return frozenset(word for word in re.findall(r"[^\W\d_]+", unaccented(written)) if len(word) >= _LEAST)


def _named(reading: Reading, names: frozenset[str]) -> bool:
    opening = reading.plain[: len(reading.clauses)]
    return any(not names.isdisjoint(re.findall(r"[^\W\d_]+", plain)) for plain in opening)


def _introduces(clause: Clause, sentence: tuple[Clause, ...], known: frozenset[str]) -> bool:
    """Return whether the writer introduces people: "I'd like to introduce you to Dana", "happy to connect you two"."""
    verb = clause.first("introduce")
    if verb is None or clause.negated(verb) or clause.conditional or clause.subject == "third" or clause.has("past"):
        return False
    if clause.asked and not _is_polite(clause):
        return False
    said = _after(clause, verb) if clause.ordered else [word.text for word in clause.words]
    is_person = not known.isdisjoint(said) or any(one.has("both") for one in sentence)
    return is_person and clause.has("addressee", "both") and not _has_other_object(clause, verb, known)


def _is_polite(clause: Clause) -> bool:
    """Return whether a question is the polite form of a statement ("darf ich dir Jana vorstellen?")."""
    return not clause.ordered and clause.subject in ("speaker", "")


def _after(clause: Clause, mark: Mark) -> list[str]:
    return [word.text for word in clause.words[mark.first : mark.last + 1 + _OBJECT]]


def _has_other_object(clause: Clause, verb: Mark, known: frozenset[str]) -> bool:
    """Return whether somebody else is the object: "introduce you to Lee", if Lee is no recipient."""
    if not clause.ordered:
        return False
    following = [word.text for word in clause.words[verb.first :]]
    if "to" not in following[:-1]:
        return False
    named = following[following.index("to") + 1 :]
    return known.isdisjoint(named[:3])


def _presents(clause: Clause, before: Clause | None, known: frozenset[str]) -> bool:
    """Return whether a name is followed by the name of another recipient ("Dana, meet Sam")."""
    mark = clause.first("present")
    if mark is None or mark.last + 1 >= len(clause.words) or clause.asked or clause.conditional:
        return False
    called = clause.words[mark.first - 1] if mark.first > 0 else before.words[-1] if before is not None else None
    return called is not None and called.text in known and clause.words[mark.last + 1].text in known - {called.text}

"""The last check of a draft. A draft with a problem is not placed, and the user sees the problem."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from followup_daemon.compose import particulars, spelling, tone
from followup_daemon.compose.context import LetterContext
from followup_daemon.compose.names import organisation
from followup_daemon.languages import LANGUAGES, letters
from followup_daemon.model.draft import Draft
from followup_daemon.normalise import addresses

_GAP = "[…]"
_SLOT = re.compile(r"\{\{|\}\}|\{%|\[[A-Z][\w ]*\]|<[A-Za-z ]+>|\bNone\b|\bundefined\b|__+|\bTODO\b|\bXXX\b")
_DOUBLED = re.compile(r"\b(\w+)\s+\1\b(?!-)", re.IGNORECASE)
_EMPTY = re.compile(r"\(\s*\)|“\s*”|\s,|,\s*,|,\s*\.|(?<!\.)\.\.(?!\.)|\s\.(?!\.)")
_GREETING_WORDS: frozenset[str] = frozenset().union(*(words.wording.greets for words in LANGUAGES.values()))
_LINK = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)
_ADDRESS = re.compile(r"(?<![\w.+@-])@*[\w.+-]++@[\w.@+-]*\.[\w.@+-]+")
_NUMBER = re.compile(r"\+?\d[\d ()./-]{6,}\d")
_CUT = " · "
"""It replaces the user's own words, so that the words before and after them do not become neighbours."""
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def proofread(draft: Draft, basis: LetterContext) -> tuple[str, ...]:
    """Return the problems of ``draft``. It may be placed if there are none."""
    body = _own_words(draft, basis)
    problems = [*_address_problems(draft, basis), *_foreign_matter(draft, basis)]
    problems += _slips(body, basis.language)
    if _CONTROL.search(draft.text) or _CONTROL.search(draft.subject) or "\n" in draft.subject:
        problems.append("it contains control characters")
    if not draft.subject.strip():
        problems.append("it has no subject")
    problems += [*_unknown_dates(draft, basis), *spelling.problems(body, basis.language)]
    words = len(body.split())
    if len(draft.text.split()) < 20 or words > basis.follow_up.purpose.row.max_words:
        problems.append(f"it has {words} words")
    return tuple(problems)


def proofread_note(text: str, language: str) -> tuple[str, ...]:
    """Return the problems of a note of the user, for a letter in ``language``.

    The note is checked when the user adds it. If the user keeps it all the same, no letter is refused for it.
    """
    sentence = particulars.sentence(text)
    return (*_slips(sentence, language), *spelling.problems(sentence, language))


def _slips(body: str, language: str) -> list[str]:
    """Return a problem for each unfilled slot, doubled word and stray punctuation mark."""
    problems = []
    if match := _SLOT.search(body):
        problems.append(f"an empty slot was left in it ({match[0]})")
    allowed = letters.wording(language).doubled_words
    doubled = (match[1] for match in _DOUBLED.finditer(body) if match[1].lower() not in allowed)
    if word := next((word for word in doubled if not word.isdigit()), ""):
        problems.append(f"a word stands twice ({word})")
    if match := _EMPTY.search(body):
        problems.append("punctuation is left over around an empty place")
    return problems


def _own_words(draft: Draft, basis: LetterContext) -> str:
    """Return the text without the signature and the notes of the user, which are not checked."""
    text = draft.text.replace(_GAP, _CUT)
    for theirs in (basis.signature.strip(), *_noted(basis)):
        text = text.replace(theirs, _CUT) if theirs else text
    return text


def _noted(basis: LetterContext) -> tuple[str, ...]:
    """Return the notes of the user in the form in which the letter contains them."""
    return tuple(map(particulars.sentence, basis.notes))


def _address_problems(draft: Draft, basis: LetterContext) -> list[str]:
    problems = []
    own = {basis.sender.key}
    allowed = own if basis.follow_up.purpose.row.is_for_user else {p.key for p in (*basis.recipients, *basis.cc)} - own
    addressed = (*draft.to, *draft.cc)
    if not draft.to:
        problems.append("it is addressed to nobody")
    if any(person.key not in allowed for person in addressed):
        problems.append("it is addressed to somebody who was not there")
    if any(not addresses.is_address(person.address) for person in (draft.sender, *addressed)):
        problems.append("an address in it is malformed")
    if len({person.key for person in addressed}) != len(addressed):
        problems.append("somebody is addressed twice")
    if not basis.follow_up.purpose.row.is_for_user and _greets_somebody_else(draft, basis):
        problems.append("it greets somebody else than it is addressed to")
    return problems


def _greets_somebody_else(draft: Draft, basis: LetterContext) -> bool:
    """Return True if the greeting contains a name that no recipient has."""
    line = draft.text.split("\n", 1)[0]
    known = {word.lower() for person in basis.recipients for word in re.findall(r"\w+", person.name)}
    known |= {tone.first_name(person).lower() for person in basis.recipients}
    known |= {word.lower() for word in re.findall(r"\w+", organisation(basis))}
    return any(word not in known and word not in _GREETING_WORDS for word in re.findall(r"[^\W\d_]+", line.lower()))


def _unknown_dates(draft: Draft, basis: LetterContext) -> list[str]:
    """Return a problem for a date without a source: the interaction, its evidence, a mail or a text of the user."""
    words = letters.wording(basis.language)
    zone = ZoneInfo(basis.time_zone)
    moments = [basis.interaction.started_at, basis.interaction.ended_at, *(m.sent_at for m in basis.conversation)]
    days = [moment.astimezone(zone).date() for moment in moments] + _named_days(basis)
    known = {(day.day, day.month) for day in days}
    said = "\n".join((*_noted(basis), *basis.templates.values(), *_evidence(basis)))
    for match in re.finditer(rf"\b(\d{{1,2}})\.? (?:de )?({'|'.join(words.months)})\b", draft.text):
        if (int(match[1]), words.months.index(match[2]) + 1) not in known and match[0] not in said:
            return [f"it names a day that nothing shows ({match[0]})"]
    return []


def _named_days(basis: LetterContext) -> list[date]:
    """Return the days that the evidence names."""
    told = [m.signals.told for m in basis.conversation] + ([basis.answers.signals.told] if basis.answers else [])
    named = [day for one in told for day in (one.answer_by, one.start_on) if day is not None]
    named += [m.signals.own_promise_due for m in basis.conversation if m.signals.own_promise_due is not None]
    if basis.interaction.promise is not None:
        due = basis.interaction.promise.due
        named += [due, due - timedelta(days=6)]
    return named


def _evidence(basis: LetterContext) -> Iterator[str]:
    """Yield the texts of the evidence in which a date may stand."""
    yield from (basis.interaction.title, *basis.interaction.agenda, *basis.interaction.action_items)
    for message in basis.conversation:
        signals = message.signals
        yield from (message.subject, signals.open_question, signals.own_promise, signals.told.praise)
        yield from signals.told.asked


def _foreign_matter(draft: Draft, basis: LetterContext) -> list[str]:
    """Return a problem for a link, address or number that is not from the user.

    The user's texts are the signature, the notes, the profile and the templates.
    """
    ours = "\n".join(
        (
            basis.signature,
            *_noted(basis),
            basis.profile.headline,
            basis.profile.phone,
            *(s.text for s in basis.profile.strengths),
            *basis.templates.values(),
        )
    )
    if basis.follow_up.purpose.row.is_for_user:
        ours += "\n" + "\n".join([p.address for p in basis.recipients] + [m.signals.phone for m in basis.conversation])
    for pattern, what in ((_LINK, "a link"), (_ADDRESS, "an address"), (_NUMBER, "a number")):
        for match in pattern.finditer(draft.text):
            if match[0].rstrip(".,;:)") not in ours:
                return [f"it contains {what} that is not yours"]
    return []

"""The specific points of a letter, taken from evidence. Words of others are quoted only if they are short and plain."""

from __future__ import annotations

import re
from datetime import timedelta
from zoneinfo import ZoneInfo

from followup_daemon.compose.context import LetterContext
from followup_daemon.compose.quoting import quotable
from followup_daemon.languages import LANGUAGES, PEOPLE, letters
from followup_daemon.languages.base.mail import pattern_of
from followup_daemon.model.interaction import InteractionKind
from followup_daemon.model.mail import Direction

_ROLE = re.compile(
    rf"\b(?!(?<=hiring )manager)((?:(?:{pattern_of(PEOPLE.job_modifiers)})\s+){{0,3}}"
    rf"(?:{pattern_of(PEOPLE.job_titles)}))\b",
    re.IGNORECASE,
)
# A title may be in another language than its conversation.
_ALL = [language.wording for language in LANGUAGES.values()]
_SMALL: frozenset[str] = frozenset().union(*(words.small_words for words in _ALL))
_PLAIN_INTERVIEW: frozenset[str] = frozenset().union(*(words.interview_words for words in _ALL))
_CONNECTORS = "|".join(word for words in _ALL for word in words.connectors)


_PAIR = re.compile(r"(?P<one>[^<>/&|+]{2,40}?) ?(?:<-?>|[/&|+]|\b(?:x|and|und|et|y)\b) ?(?P<other>[^<>/&|+]{2,40})")


def topic(basis: LetterContext) -> str:
    """Return the title without the names of the people who met, or "" if only a word such as "meeting" is left."""
    if _is_pair_of_names(basis):
        return ""
    title = quotable(basis.interaction.title, 70, basis.names)
    names = [word for p in (*basis.recipients, basis.sender) for word in re.findall(r"\w+", p.name)] + re.findall(
        r"\w+", basis.interaction.organisation
    )
    for name in names:
        if len(name) > 2:
            title = re.sub(
                rf"(?i)\s*(?:\b(?:{_CONNECTORS})\b|[@/&<>|x:–—-])?\s*\b{re.escape(name)}\b(?:\s*[:–—|/-])?", " ", title
            )
    title = " ".join(title.split()).strip(" -–—:|/&")
    telling = [w for w in re.findall(r"\w+", title.lower()) if w not in _SMALL and len(w) > 1]
    plain = basis.interaction.kind is InteractionKind.INTERVIEW and set(telling) <= _PLAIN_INTERVIEW
    return title if telling and not plain and not re.search(r"[<>/&]|\bx\b", title) else ""


def _is_pair_of_names(basis: LetterContext) -> bool:
    """Return whether the title is a recipient's name and another name ("Sam Reed <> Dana Park")."""
    pair = _PAIR.fullmatch(basis.interaction.title)
    if pair is None:
        return False
    theirs = {word for person in basis.recipients for word in re.findall(r"\w+", person.name.lower())}
    sides = [re.findall(r"\w+", side) for side in pair.group("one", "other")]
    named = [bool(side) and theirs.issuperset(word.lower() for word in side) for side in sides]
    return any(named) and all(0 < len(side) < 4 and all(word[0].isupper() for word in side) for side in sides)


def work(basis: LetterContext) -> str:
    """Return the sent document as a phrase, such as ``the proposal “data quality review”``, or ""."""
    title, words = topic(basis), letters.wording(basis.language)
    match = re.match(words.written, title, re.IGNORECASE)
    if match:
        pattern = words.work if match["rest"] else words.work_for
        return pattern.format(noun=match["noun"].lower(), rest=match["rest"] or match["joined"])
    proposal = title and basis.interaction.kind is InteractionKind.PROPOSAL
    return words.work_title.format(rest=title) if proposal else ""


def occasion(basis: LetterContext) -> str:
    """Return the reason for thanks, such as ``our Backend interview`` or ``our conversation``."""
    plain = {
        InteractionKind.INTERVIEW: "our interview",
        InteractionKind.MEETING: "our meeting",
    }.get(basis.interaction.kind, "our conversation")
    title = topic(basis)
    mentions_somebody = re.search(r"\b(?:with|at|by|from|between|of)\b|[:–—|-]\s", title, re.IGNORECASE)
    noun = re.search(
        r"(?i)\b(?:interview|call|meeting|screen|screening|chat|demo|review|workshop|session|walkthrough|pitch|presentation|round|conversation|coffee|lunch)$",
        title,
    )
    if title and noun and not mentions_somebody and len(title.split()) <= 5:
        return "our " + " ".join(w.lower() if w.istitle() else w for w in title.split())
    return plain


def job_in(title: str) -> str:
    """Return the job that a title names, or ""."""
    match = _ROLE.search(title)
    return match[1] if match else ""


def role(basis: LetterContext) -> str:
    """Return the role under discussion, from the title or the mails, with the capitals of the language.

    A mail can have a longer name of the role in the title, such as "analista de datos" for "analista".
    """
    said = [m.signals.role for m in basis.conversation if m.signals.role]
    titled = job_in(basis.interaction.title)
    longer = [one for one in said if titled.lower() in one.lower()]
    found = quotable(longer[-1] if longer else titled, 50, basis.names)
    if letters.wording(basis.language).nouns_are_capital:
        return " ".join(word[:1].upper() + word[1:] for word in found.split())
    return " ".join(word if word.isupper() else word.lower() for word in found.split())


def points(basis: LetterContext) -> str:
    """Return one or two agenda points as a phrase, or ""."""
    usable = [
        point
        for raw in basis.interaction.agenda
        if (point := quotable(raw, 60, basis.names)) and len(point.split()) <= 8
    ][:2]
    words = letters.wording(basis.language)
    if not words.nouns_are_capital:
        usable = [
            point[0].lower() + point[1:] if point[:2].istitle() or len(point.split()[0]) == 1 else point
            for point in usable
        ]
    return f" {words.and_} ".join(usable)


def question(basis: LetterContext) -> str:
    """Return an unanswered question of their last mail before the meeting, or ""."""
    if not basis.conversation or basis.conversation[-1].direction is not Direction.RECEIVED:
        return ""
    asked = basis.conversation[-1]
    recent = abs((basis.interaction.started_at - asked.sent_at).days) <= 14
    return quotable(asked.signals.open_question, 110, basis.names) if recent else ""


def items(basis: LetterContext) -> list[str]:
    """Return up to three action items that a note-taker listed after the meeting."""
    return [item for raw in basis.interaction.action_items if (item := quotable(raw, 100, basis.names))][:3]


def own_promise(basis: LetterContext) -> str:
    """Return what the user promised to send in their last mail, or "" if it is over a week older than the meeting."""
    sent = [m for m in basis.conversation if m.direction is Direction.SENT]
    if not sent or (basis.interaction.started_at - sent[-1].sent_at).days > 7:
        return ""
    return quotable(sent[-1].signals.own_promise, 90, basis.names)


def strength(basis: LetterContext) -> str:
    """Return the first strength of the profile whose keywords fit the title, the agenda or the role, or ""."""
    context = " ".join((basis.interaction.title, *basis.interaction.agenda, role(basis))).lower()
    for one in basis.profile.strengths:
        if any(re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", context) for word in one.keywords):
            return one.text.rstrip(".")
    return ""


def days(basis: LetterContext) -> dict[str, str]:
    """Return every date that a letter may name, in the language of the letter.

    ``day`` and ``of_day`` are ``on Thursday`` within six days, and ``on 12 November`` after that. So they are still
    right if the draft is sent a day later. ``promised`` is such as ``by Friday, 27 November``. It is a week if the
    promise named only a week.
    """
    words = letters.wording(basis.language)
    zone = ZoneInfo(basis.time_zone)
    ended, today = basis.interaction.ended_at.astimezone(zone).date(), basis.now.astimezone(zone).date()
    near = 0 <= (today - ended).days <= 5
    found = {
        "day": letters.dated(words.on_weekday if near else words.on_date, ended, words),
        "of_day": letters.dated(words.of_weekday if near else words.of_date, ended, words),
        "written_day": letters.dated(words.on_date, ended, words),
        "written_date": letters.dated(words.date, ended, words),
        "promised": "",
        "promised_day": "",
    }
    if basis.interaction.promise is not None:
        due = basis.interaction.promise.due
        found["promised_day"] = letters.dated(words.long_date, due, words)
        found["promised"] = letters.dated(words.by_day, due, words)
        if due.weekday() == 6 and (due + timedelta(days=1)).day != 1:  # a due date on Sunday stands for a whole week
            found["promised"] = letters.dated(words.in_week, due - timedelta(days=6), words)
    return found


def sentence(note: str) -> str:
    """Return a note of the user with a full stop at its end."""
    line = " ".join(note.split())
    line = line[:1].upper() + line[1:]
    return line if line.endswith((".", "!", "?", "…")) else f"{line}."

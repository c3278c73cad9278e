"""The specific points of a letter, taken from evidence. Words of others are quoted only if they are short and plain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from followup_daemon.compose import tone
from followup_daemon.compose.context import LetterContext
from followup_daemon.compose.quoting import quotable
from followup_daemon.languages import LANGUAGES, PEOPLE, letters
from followup_daemon.languages.base.language import Language
from followup_daemon.languages.base.mail import pattern_of
from followup_daemon.languages.base.matching import any_of, unaccented
from followup_daemon.model.interaction import InteractionKind
from followup_daemon.model.mail import Direction
from followup_daemon.model.tables.purpose import Trigger
from followup_daemon.model.tables.told import Told

_ROLE = re.compile(
    rf"\b(?!(?<=hiring )manager)((?:(?:{pattern_of(PEOPLE.job_modifiers)})\s+){{0,3}}"
    rf"(?:{pattern_of(PEOPLE.job_titles)}))\b",
    re.IGNORECASE,
)
# A title may be in another language than its conversation.
_ALL = [language.wording for language in LANGUAGES.values()]
_SMALL: frozenset[str] = frozenset().union(*(words.small_words for words in _ALL))
_PLAIN_INTERVIEW: frozenset[str] = frozenset().union(*(words.interview_words for words in _ALL))

_BETWEEN = re.compile(r" [-–—|/@:] | ?[:|] | (?:x|&) | ?<-?> ?| ?/ ?(?=[^\W\d_a-z])")
"""What separates the parts of a title. A hyphen or a slash inside a word does not."""


def topic(basis: LetterContext) -> str:
    """Return the title, or the only part of it that tells something, whole; "" if names stand in the middle of it.

    "Backend interview – Acme" is a part and a name. Nothing is cut out of a phrase such as "Coffee with Dana".
    """
    title = " ".join(basis.interaction.title.split())
    names = _names(basis)
    parts = [part.strip() for part in _BETWEEN.split(title)]
    telling = [part for part in parts if part and not _is_name(part, names) and _tells(part, basis)]
    chosen = title if len(telling) == len(parts) else telling[0] if len(telling) == 1 else ""
    if not chosen or _people(basis) & _words_of(chosen):
        return ""
    return quotable(chosen, 70, basis.names)


def _people(basis: LetterContext) -> set[str]:
    """Return the words of the names of the people."""
    named = " ".join(person.name for person in (*basis.recipients, basis.sender))
    return {word for word in _words_of(named) if len(word) > 2} - _SMALL


def _names(basis: LetterContext) -> set[str]:
    """Return the words of the names of the people and of their organisation."""
    return _people(basis) | {word for word in _words_of(basis.interaction.organisation) if len(word) > 2}


def _words_of(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def _is_name(part: str, names: set[str]) -> bool:
    """Return whether a part of a title has only names, such as a person or an organisation."""
    return bool(names & _words_of(part)) and all(word in names or len(word) < 3 for word in _words_of(part))


def _tells(part: str, basis: LetterContext) -> bool:
    """Return whether a part of a title has a word beside those that only say what sort of appointment it was."""
    telling = {word for word in _words_of(part) if len(word) > 1} - _SMALL - _words_of(basis.interaction.organisation)
    return bool(telling) and not (basis.interaction.kind is InteractionKind.INTERVIEW and telling <= _PLAIN_INTERVIEW)


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
    """Return the reason for thanks, such as ``our backend interview`` or ``our conversation``.

    Only a short title that ends in a noun for an appointment is named.
    """
    words = letters.wording(basis.language)
    title = topic(basis)
    mentions_somebody = re.search(words.about_somebody, title, re.IGNORECASE)
    noun = re.search(words.appointments, title, re.IGNORECASE)
    if title and noun and not mentions_somebody and len(title.split()) <= 5:
        return words.our.format(" ".join(w.lower() if w.istitle() else w for w in title.split()))
    return {InteractionKind.INTERVIEW: words.our_interview, InteractionKind.MEETING: words.our_meeting}.get(
        basis.interaction.kind, words.our_conversation
    )


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


def agenda(basis: LetterContext) -> tuple[str, ...]:
    """Return up to four agenda points that a letter may list."""
    listed = (point for raw in basis.interaction.agenda if (point := quotable(raw, 60, basis.names)))
    return tuple(point for point in listed if len(point.split()) <= 8)[:4]


def points(basis: LetterContext) -> str:
    """Return one or two agenda points as a phrase, or "". A point that is no noun does not fit into a sentence."""
    language = LANGUAGES.get(basis.language, LANGUAGES["en"])
    usable = [point for point in agenda(basis) if _is_noun(point, language)][:2]
    if not language.wording.nouns_are_capital:
        usable = [
            point[0].lower() + point[1:] if point[:2].istitle() or len(point.split()[0]) == 1 else point
            for point in usable
        ]
    return joined(usable, basis.language)


def _is_noun(point: str, language: Language) -> bool:
    """Return whether an agenda point is a noun with its attributes, and speaks to nobody.

    Where nouns are capital, such a point ends in one: "Daten prüfen" is a verb, "Prüfung der Daten" a noun.
    """
    if language.wording.nouns_are_capital and point.split()[-1][0].islower():
        return False
    return any_of(language.told.no_points).search(unaccented(point)) is None


def questions(basis: LetterContext, told: Told) -> tuple[str, ...]:
    """Return the questions that wait for an answer of the user.

    In a decision these are the questions about the work or its beginning, but for those that the letter takes up
    anyhow. Others are not quoted, because a stranger could ask anything. After a talk it is a question of their last
    mail that outlives the appointment.
    """
    if basis.follow_up.purpose.row.trigger is Trigger.DECISION:
        waiting = (one for one in told.asked if _is_about_work(one, basis) and not _is_taken_up(one, told, basis))
        return tuple(one for raw in waiting if (one := quotable(raw, 110, basis.names)))[:2]
    if not basis.conversation or basis.conversation[-1].direction is not Direction.RECEIVED:
        return ()
    if told.wants or not is_recent(basis):
        return ()
    asked = quotable(basis.conversation[-1].signals.open_question, 110, basis.names)
    return (asked,) if asked else ()


def _is_about_work(question: str, basis: LetterContext) -> bool:
    """Return whether a question has a topic that outlives an appointment, or is about the start."""
    language = LANGUAGES.get(basis.language, LANGUAGES["en"])
    return any_of((language.received.open_topics, *language.told.start_on)).search(unaccented(question)) is not None


def _is_taken_up(question: str, told: Told, basis: LetterContext) -> bool:
    """Return whether a question is about the start date, the documents or the open door that they named."""
    words, plain = LANGUAGES.get(basis.language, LANGUAGES["en"]).told, unaccented(question)
    about_start = told.start_on is not None and any_of(words.start_on).search(plain)
    about_door = told.door is not None and any_of(words.doors.get(told.door, ())).search(plain)
    about_papers = any(any_of(words.documents.get(one, ())).search(plain) for one in told.wants)
    return bool(about_start or about_door or about_papers)


def is_recent(basis: LetterContext) -> bool:
    """Return whether the last mail was sent within two weeks of the interaction."""
    return abs((basis.interaction.started_at - basis.conversation[-1].sent_at).days) <= 14


def items(basis: LetterContext) -> tuple[str, ...]:
    """Return up to five action items that a note-taker listed after the meeting."""
    return tuple(item for raw in basis.interaction.action_items if (item := quotable(raw, 100, basis.names)))[:5]


def own_promise(basis: LetterContext) -> tuple[str, date | None]:
    """Return what the user promised to send in their last mail, and by when.

    A promise that was due before the meeting is kept or stale. One without a day counts if it was made after it.
    """
    sent = [m for m in basis.conversation if m.direction is Direction.SENT]
    if not sent:
        return "", None
    last, ended = sent[-1], basis.interaction.ended_at
    due = last.signals.own_promise_due
    open_still = due >= basis.now.date() if due is not None else last.sent_at > ended
    return (quotable(last.signals.own_promise, 90, basis.names), due) if open_still else ("", None)


def introducer(basis: LetterContext) -> str:
    """Return the name of the person who brought the user and the recipients together, or ""."""
    if basis.interaction.introduced_by is not None:
        return tone.first_name(basis.interaction.introduced_by)
    named = [m.signals.told.introducer for m in basis.conversation]
    patterns = [phrase for language in LANGUAGES.values() for phrase in language.told.introduced]
    title = basis.interaction.title
    matches = (match for pattern in patterns if (match := re.search(pattern, unaccented(title))))
    titled = (title[slice(*match.span("name"))].split() for match in matches)
    named += [" ".join(word for word in words if word[:1].isupper()) for words in titled]
    name = next((one for one in reversed(named) if one), "")
    theirs = {word for person in (*basis.recipients, basis.sender) for word in _words_of(person.name)}
    return "" if _words_of(name) & theirs else quotable(name, 40, basis.names)


def turned(praise: str, basis: LetterContext) -> str:
    """Return a praised thing in the user's words: "your case study" becomes "my case study"."""
    words = letters.wording(basis.language)
    first, _, rest = praise.partition(" ")
    mine = words.turned.get(first.lower(), "")
    return quotable(f"{mine} {rest}", 60, basis.names) if mine and rest else ""


def first_names(basis: LetterContext) -> str:
    """Return the first names of at most two recipients, joined."""
    return joined([name for person in basis.recipients if (name := tone.first_name(person))][:2], basis.language)


def joined(phrases: Sequence[str], language: str) -> str:
    """Return ``a, b and c``."""
    words = letters.wording(language)
    return f" {words.and_} ".join(filter(None, (", ".join(phrases[:-1]), *phrases[-1:])))


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

"""One letter: its recipients, its thread, and its text."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from zoneinfo import ZoneInfo

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from followup_daemon.compose import particulars, quoting, tone
from followup_daemon.compose.context import LetterContext
from followup_daemon.languages import letters
from followup_daemon.model.draft import MARK, Draft
from followup_daemon.model.interaction import InteractionKind
from followup_daemon.model.mail import Direction, Message
from followup_daemon.model.tables.purpose import Trigger
from followup_daemon.normalise.words import base_subject, one_line

TEXT_LIMIT = 20000
_ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=False)
for _unbounded in ("lipsum", "range", "cycler", "joiner", "namespace"):
    _ENVIRONMENT.globals.pop(_unbounded, None)


def compose(basis: LetterContext) -> Draft:
    """Return the draft for ``basis``. The same ``basis`` gives the same draft.

    Raises jinja2.TemplateError for a broken template of the user.
    """
    words = _words(basis)
    body = _render(_template(basis), words)
    sheet = basis.follow_up.purpose.row.is_for_user
    text = body if sheet else "\n\n".join((tone.greeting(basis), body, tone.sign_off(basis)))
    answers = None if sheet else basis.answers
    return Draft(
        key=basis.key,
        message_id=message_id(basis.key, basis.sender.address),
        sender=basis.sender,
        to=(basis.sender,) if sheet else basis.recipients,
        cc=() if sheet else basis.cc,
        subject=_subject(basis, words, answers),
        text=text[:TEXT_LIMIT] + "\n",
        in_reply_to=answers.message_id if answers else None,
        references=answers.thread if answers else (),
        language=basis.language,
        answers=answers.ref if answers else "",
    )


def without_particulars(basis: LetterContext) -> LetterContext:
    """Return the context without particulars, for a letter whose particulars did not pass proofreading."""
    plain = replace(basis.interaction, title="", agenda=(), action_items=(), organisation="")
    conversation = tuple(
        replace(m, signals=replace(m.signals, role="", own_promise="", open_question="", phone=""))
        for m in basis.conversation
    )
    return replace(basis, interaction=plain, conversation=conversation)


def message_id(key: str, address: str) -> str:
    """Return ``<fu1.KEY@domain>``, the marker of the program's drafts. KEY is an HMAC, so that nobody can forge it."""
    return f"{MARK}{key}@{address.rpartition('@')[2].lower()}>"


def _template(basis: LetterContext) -> str:
    """Return the user's template for this purpose, or a wording of the program, chosen by the follow-up."""
    purpose = basis.follow_up.purpose
    own = basis.templates.get(f"{basis.interaction.kind}.{purpose}") or basis.templates.get(purpose)
    if own and not _has_not_met(basis):
        return own
    variants: tuple[str, ...] = letters.letter(basis.language, _name(basis)).wordings
    keys = [person.key for person in basis.interaction.counterparts]
    colleague = keys.index(basis.follow_up.person) if basis.follow_up.person in keys else 0
    first = (int(sha256(basis.interaction.key.encode()).hexdigest(), 16) + colleague) % len(variants)
    return _addressed(_another_ending(variants, first, colleague // len(variants)), basis)


def _name(basis: LetterContext) -> str:
    """Return the name of the letter: that of its purpose, or of the answer to an introduction by mail."""
    return "introduced" if _has_not_met(basis) else basis.follow_up.purpose


def _has_not_met(basis: LetterContext) -> bool:
    """Return whether the letter is the first one to somebody to whom the user was introduced by mail."""
    is_first = basis.follow_up.purpose.row.trigger is Trigger.INTERACTION
    return is_first and basis.interaction.introduced_by is not None


def _another_ending(variants: tuple[str, ...], first: int, turn: int) -> str:
    """Return the wording for one person of a panel, so that the letters to the panel differ.

    If there are more people than wordings, further people get a wording with the last paragraph of another wording.
    """
    beginning, blank, ending = variants[first].rpartition("\n\n")
    if turn:
        ending = variants[(first + turn) % len(variants)].rpartition("\n\n")[2]
    return beginning + blank + ending


def _addressed(text: str, basis: LetterContext) -> str:
    return letters.addressed(text, tone.is_familiar(basis), len(basis.recipients) > 1)


@lru_cache(maxsize=256)
def _compiled(template: str) -> Template:
    return _ENVIRONMENT.from_string(template)


def _render(template: str, words: dict[str, object]) -> str:
    text = _compiled(template).render(words)[:TEXT_LIMIT]
    paragraphs = [re.sub(r"[ \t]+", " ", part).strip() for part in re.split(r"\n\s*\n", text)]
    return "\n\n".join(paragraph.replace(" \n", "\n") for paragraph in paragraphs if paragraph)


def _subject(basis: LetterContext, words: dict[str, object], answers: Message | None) -> str:
    if answers is not None and (base := base_subject(answers.subject)) and quoting.is_plain_subject(base, basis.names):
        return one_line(f"Re: {base}", 250)
    subject = _addressed(letters.letter(basis.language, _name(basis)).subject, basis)
    rendered = one_line(_compiled(subject).render(words), 150)
    return rendered[:1].upper() + rendered[1:]


def _words(basis: LetterContext) -> dict[str, object]:
    interaction = basis.interaction
    names = [name for person in basis.recipients if (name := tone.first_name(person))]
    introducer = interaction.introduced_by
    return {
        **particulars.days(basis),
        "occasion": particulars.occasion(basis),
        "topic": particulars.topic(basis),
        "work": particulars.work(basis),
        "role": particulars.role(basis),
        "introducer": tone.first_name(introducer) if introducer is not None else "",
        "organisation": quoting.quotable(interaction.organisation, 40, basis.names),
        "points": particulars.points(basis),
        "question": particulars.question(basis),
        "items": particulars.items(basis),
        "own_promise": particulars.own_promise(basis),
        "strength": particulars.strength(basis),
        "headline": basis.profile.headline.rstrip("."),
        "notes": [particulars.sentence(note) for note in basis.notes],
        "first_names": f" {letters.wording(basis.language).and_} ".join(names[:2]),
        "sales": interaction.kind is InteractionKind.SALES_MEETING,
        "application": interaction.kind is InteractionKind.APPLICATION,
        "job": interaction.kind.row.is_job,
        **_sheet(basis),
    }


def _sheet(basis: LetterContext) -> dict[str, object]:
    """Return the values that only the call sheet needs."""
    words = letters.wording(basis.language)
    zone = ZoneInfo(basis.time_zone)
    sent = [m for m in basis.conversation if m.direction is Direction.SENT]
    people = [f"{person.name} ({person.address})" if person.name else person.address for person in basis.recipients]
    history = [
        f"{letters.dated(words.date, m.sent_at.astimezone(zone).date(), words)} – "
        f"{words.you_wrote if m.direction is Direction.SENT else words.they_wrote}"
        for m in basis.conversation[-6:]
    ]
    phones = [m.signals.phone for m in basis.conversation if m.direction is Direction.RECEIVED and m.signals.phone]
    return {
        "people": people,
        "history": [*history, words.nothing_since],
        "phone": phones[-1] if phones else "",
        "days": (basis.now - sent[-1].sent_at).days if sent else 0,
    }

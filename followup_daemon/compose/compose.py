"""One letter: its recipients, its thread, and its text."""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import sha256
from itertools import count

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from followup_daemon.compose import quoting, tone
from followup_daemon.compose.context import LetterContext
from followup_daemon.compose.facts import PARTICULARS, facts
from followup_daemon.compose.moves import Move, call_sheet, plan
from followup_daemon.languages import letters
from followup_daemon.model.draft import MARK, Draft
from followup_daemon.model.mail import Direction, Message
from followup_daemon.model.tables.purpose import Trigger
from followup_daemon.normalise.words import base_subject, one_line

TEXT_LIMIT = 20000
SUBJECT_LIMIT = 900
"""A subject of a thread is kept whole, because some programs group mail by it. RFC 5322 allows 998 in a line."""
_ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=False)
for _unbounded in ("lipsum", "range", "cycler", "joiner", "namespace"):
    _ENVIRONMENT.globals.pop(_unbounded, None)


def compose(basis: LetterContext) -> Draft:
    """Return the draft for ``basis``. The same ``basis`` gives the same draft.

    Raises jinja2.TemplateError for a broken template of the user.
    """
    found = facts(basis)
    values = {**found.values(), **call_sheet.values(basis)}
    own = _template_of_user(basis)
    moves = [] if own else plan(_name(basis), found)
    body = render(own, values) if own else _body(moves, values, basis)
    sheet = basis.follow_up.purpose.row.is_for_user
    text = body if sheet else "\n\n".join((tone.greeting(basis), body, tone.sign_off(basis)))
    answers = None if sheet else basis.answers
    return Draft(
        key=basis.key,
        message_id=message_id(basis.key, basis.sender.address),
        sender=basis.sender,
        to=(basis.sender,) if sheet else basis.recipients,
        cc=() if sheet else basis.cc,
        subject=_subject(basis, values, answers),
        text=text[:TEXT_LIMIT] + "\n",
        in_reply_to=answers.message_id if answers else None,
        references=answers.thread if answers else (),
        language=basis.language,
        answers=answers.ref if answers else "",
        gaps=tuple(move.gap for paragraph in moves for move in paragraph if move.gap),
        given_up=tuple(label for name, label in PARTICULARS.items() if name in basis.given_up),
    )


def message_id(key: str, address: str) -> str:
    """Return ``<fu1.KEY@domain>``, the marker of the program's drafts. KEY is an HMAC, so that nobody can forge it."""
    return f"{MARK}{key}@{address.rpartition('@')[2].lower()}>"


def _template_of_user(basis: LetterContext) -> str:
    """Return the user's own template for this kind and purpose, or ""."""
    kind, purpose = basis.interaction.kind, basis.follow_up.purpose
    if _has_not_met(basis):
        return ""
    return basis.templates.get(f"{kind}.{purpose}") or basis.templates.get(purpose, "")


def _name(basis: LetterContext) -> str:
    """Return the name of the letter: that of its purpose, or of the answer to an introduction by mail."""
    return "introduced" if _has_not_met(basis) else basis.follow_up.purpose


def _has_not_met(basis: LetterContext) -> bool:
    """Return whether the letter is the first one to somebody to whom the user was introduced by mail."""
    is_first = basis.follow_up.purpose.row.trigger is Trigger.INTERACTION
    return is_first and basis.interaction.introduced_by is not None


def _body(moves: list[tuple[Move, ...]], values: dict[str, object], basis: LetterContext) -> str:
    """Return the paragraphs. A move of several lines stands by itself."""
    paragraphs: list[str] = []
    places = count()
    for paragraph in moves:
        running = ""
        for move in paragraph:
            said = render(_wording(move, next(places), basis), values)
            if "\n" in said:
                paragraphs += [running, said]
                running = ""
            else:
                running = f"{running} {said}".strip()
        paragraphs.append(running)
    return "\n\n".join(filter(None, paragraphs))


def _wording(move: Move, place: int, basis: LetterContext) -> str:
    """Return one of the wordings of the move at ``place``. The interaction decides which, and for a panel the person.

    So the letters of one user vary, and each letter stays the same. With three wordings of each move, three people of
    a panel share no sentence, and the letters to nine of them differ.
    """
    wordings = letters.wordings(basis.language, _name(basis), move.name)
    keys = [person.key for person in basis.interaction.counterparts]
    colleague = keys.index(basis.follow_up.person) if basis.follow_up.person in keys else 0
    first = int(sha256(f"{basis.interaction.key} {move.name}".encode()).hexdigest(), 16)
    turn = colleague + colleague // len(wordings) * place
    return _addressed(wordings[(first + turn) % len(wordings)], basis)


def _addressed(text: str, basis: LetterContext) -> str:
    return letters.addressed(text, tone.is_familiar(basis), len(basis.recipients) > 1)


@lru_cache(maxsize=256)
def _compiled(template: str) -> Template:
    return _ENVIRONMENT.from_string(template)


def render(template: str, words: dict[str, object]) -> str:
    """Return a rendered template, with each paragraph trimmed."""
    text = _compiled(template).render(words)[:TEXT_LIMIT]
    paragraphs = [re.sub(r"[ \t]+", " ", part).strip() for part in re.split(r"\n\s*\n", text)]
    return "\n\n".join(paragraph.replace(" \n", "\n") for paragraph in paragraphs if paragraph)


def _wrote_under(base: str, basis: LetterContext) -> bool:
    """Return whether the user sent a mail of the conversation with this subject."""
    sent = (m for m in basis.conversation if m.direction is Direction.SENT)
    return any(base_subject(m.subject) == base for m in sent)


def _subject(basis: LetterContext, values: dict[str, object], answers: Message | None) -> str:
    """Return the subject of the thread, whole.

    A stranger's subject is only kept if it is plain. One under which the user wrote before is kept in any case.
    """
    base = base_subject(answers.subject) if answers is not None else ""
    if base and (_wrote_under(base, basis) or quoting.is_plain_subject(base, basis.names)):
        return one_line(f"Re: {base}", SUBJECT_LIMIT)
    subject = _addressed(letters.letter(basis.language, _name(basis)).subject, basis)
    rendered = one_line(_compiled(subject).render(values), 150)
    return rendered[:1].upper() + rendered[1:]

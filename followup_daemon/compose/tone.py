"""Greetings and sign-offs, learnt from the user's mail to the recipients or their organisation, else polite."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from nameparser import HumanName

from followup_daemon.compose.context import LetterContext
from followup_daemon.compose.names import organisation
from followup_daemon.languages import letters
from followup_daemon.languages.base.letters import Wording
from followup_daemon.model.mail import Direction, Message
from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses


@lru_cache(maxsize=4096)
def _first_and_last(name: str) -> tuple[str, str]:
    parsed = HumanName(name)
    return str(parsed.first), str(parsed.last)


@lru_cache(maxsize=4096)
def first_name(person: Person) -> str:
    """Return the first name for a greeting, or "" if unsure. ``dana.park@`` shows a name, ``dpark@`` does not."""
    local = person.address.partition("@")[0]
    if addresses.is_robot(person) or addresses.is_note_taker(person):
        return ""
    label = addresses.organisation_domain(person.key).partition(".")[0].replace("-", "")
    if label and re.sub(r"\W", "", person.name.lower()).startswith(label) and len(label) > 3:
        return ""  # the name of an organisation
    if person.name and not addresses.is_role_name(person.name):
        first = _first_and_last(person.name)[0].strip(".")
        if len(first) > 1 and first.replace("-", "").replace("'", "").isalpha():
            return first
    match = re.fullmatch(r"([a-z]{2,15})[._]([a-z]{2,20})", local.lower())
    return match[1].capitalize() if match and not person.name and not addresses.is_role_address(person.key) else ""


def is_familiar(basis: LetterContext) -> bool:
    """Return True if these people and the user say du, tu or tú to each other. One such mail is enough."""
    return any(m.signals.familiar for m in basis.conversation if m.signals.language == basis.language)


def greeting(basis: LetterContext) -> str:
    """Return ``Hi Dana,``, ``Sehr geehrte Frau Park,``: as in the user's last mail to them, else by default."""
    if learnt := _same_line(basis):
        return learnt
    words = letters.wording(basis.language)
    names = [first_name(person) for person in basis.recipients]
    if len(names) > 3:
        return words.to_many
    if all(names) and names:
        return _pattern(basis, words).format(
            names=_joined([_called(p, basis, words) for p in basis.recipients], words), word=_word(basis, words)
        )
    if len(names) == 1 and (team := organisation(basis)):
        return words.to_team.format(organisation=team)
    return words.to_nobody


def sign_off(basis: LetterContext) -> str:
    """Return the sign-off and the name, learnt from the user's mail, otherwise by default."""
    words = letters.wording(basis.language)
    closing = next((m.signals.sign_off for m in _own(basis) if m.signals.sign_off), words.sign_off)
    closing = closing[:1].upper() + closing[1:]
    name = basis.profile.name or basis.sender.name
    lines = [f"{closing}{words.sign_off_end}"]
    if name and not basis.signature.lstrip().lower().startswith(name.lower()):
        lines.append(name)
    if basis.signature.strip():
        lines.append(basis.signature.strip())
    return "\n".join(lines)


def _own(basis: LetterContext) -> Iterator[Message]:
    """Yield the user's mail in the language of the letter. Mail to the recipients comes first, newest first."""
    for message in (*reversed(basis.conversation), *reversed(basis.habits)):
        if message.direction is Direction.SENT and message.signals.language in (basis.language, ""):
            yield message


def _same_line(basis: LetterContext) -> str:
    """Return the user's last greeting to this person, if it has their name and the letter's language, or ""."""
    if len(basis.recipients) != 1:
        return ""
    (person,) = basis.recipients
    names = {name.lower() for name in re.findall(r"\w{2,}", person.name)} or {first_name(person).lower()} - {""}
    for message in reversed(basis.conversation):
        line = message.signals.greeting
        if message.direction is Direction.SENT and line and [p.key for p in message.to] == [person.key]:
            same = message.signals.language in (basis.language, "")
            if same and names & {word.lower() for word in re.findall(r"\w+", line)}:
                return line.rstrip(" ,!.:–-") + str(letters.wording(basis.language).greeting_end)
    return ""


def _word(basis: LetterContext, words: Wording) -> str:
    """Return the user's last greeting word to them or their colleagues that a first name can follow, or ""."""
    for message in _own(basis):
        if message.signals.greeting:
            word = message.signals.greeting.split()[0].strip(",!:").lower()
            if word in words.greeting_words:
                return word.capitalize()
    return ""


def _pattern(basis: LetterContext, words: Wording) -> str:
    if _word(basis, words):
        return words.greeting_word
    formal = basis.follow_up.purpose.row.formal or basis.interaction.kind.row.formal
    if formal:
        return words.formal_greeting
    return words.familiar_greeting if is_familiar(basis) else words.greeting


def _called(person: Person, basis: LetterContext, words: Wording) -> str:
    """Return the first name, or first and last name if the language greets strangers so."""
    whole = words.full_name and not _word(basis, words) and not is_familiar(basis)
    last = _first_and_last(person.name)[1]
    return f"{first_name(person)} {last}" if whole and last and last.replace("-", "").isalpha() else first_name(person)


def _joined(names: list[str], words: Wording) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + f" {words.and_} {names[-1]}"

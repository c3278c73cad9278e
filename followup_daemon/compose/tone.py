"""How the user greets and signs off with these people, else the polite form."""

from __future__ import annotations

import re

from nameparser import HumanName

from followup_daemon.compose.basis import Basis
from followup_daemon.model.draft import Purpose
from followup_daemon.model.interaction import InteractionKind
from followup_daemon.model.mail import Direction
from followup_daemon.model.people import Person

_DESK = re.compile(
    r"^(?:hr|jobs?|careers?|recruit(?:ing|ment|er)?|talent|people|info|hello|contact|office|sales|team|support|admin|hiring|apply|applications?|bewerbung|procurement|purchasing|billing|accounts?|events?|offers?|scheduling|assessments?)\b",
    re.IGNORECASE,
)
_FORMAL = frozenset({Purpose.REJECTION_REPLY, Purpose.ACCEPTANCE_REPLY})


def first_name(person: Person) -> str:
    """The name to greet with, "" where none is certain. ``dana.park@`` is certain enough, ``dpark@`` is not."""
    local = person.address.partition("@")[0]
    if (
        person.name
        and not _DESK.match(person.name)
        and not re.search(
            r"\b(?:team|recruiting|careers|talent|hiring|department|office|support|group|inc|llc|ltd|gmbh)\b",
            person.name,
            re.IGNORECASE,
        )
    ):
        first = str(HumanName(person.name).first).strip(".")
        if len(first) > 1 and first.replace("-", "").replace("'", "").isalpha():
            return first
    match = re.fullmatch(r"([a-z]{2,15})[._]([a-z]{2,20})", local.lower())
    return match[1].capitalize() if match and not person.name and not _DESK.match(local) else ""


def greeting(basis: Basis) -> str:
    """``Hi Dana,``"""
    word = _greeting_word(basis)
    names = [first_name(person) for person in basis.recipients]
    if len(names) > 3:
        return f"{word} all,"
    if all(names) and names:
        together = names[0] if len(names) == 1 else ", ".join(names[:-1]) + f" and {names[-1]}"
        return f"{word} {together},"
    if len(names) == 1 and basis.interaction.organisation:
        return f"{'Dear' if word == 'Dear' else 'Hello'} {basis.interaction.organisation} team,"
    return "Hello," if word != "Dear" else "Hello,"


def _greeting_word(basis: Basis) -> str:
    """The user's own last word to them, else what fits the occasion."""
    for message in reversed(basis.conversation):
        if message.direction is Direction.SENT and message.signals.greeting:
            word = message.signals.greeting.split()[0].strip(",!").capitalize()
            if word in ("Hi", "Hey", "Hello", "Dear"):
                return word
    formal = basis.follow_up.purpose in _FORMAL or basis.interaction.kind is InteractionKind.APPLICATION
    return "Dear" if formal else "Hi"


def sign_off(basis: Basis) -> str:
    """The closing words and the name: learnt from the user's own mail to these people, else "Best regards"."""
    closing = "Best regards"
    for message in reversed(basis.conversation):
        if message.direction is Direction.SENT and message.signals.sign_off:
            closing = message.signals.sign_off
            break
    closing = closing[:1].upper() + closing[1:]
    name = basis.profile.name or basis.sender.name
    lines = [f"{closing},"]
    if name and not basis.signature.lstrip().lower().startswith(name.lower()):
        lines.append(name)
    if basis.signature.strip():
        lines.append(basis.signature.strip())
    return "\n".join(lines)

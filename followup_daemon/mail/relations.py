"""The relation of a received mail to an interaction: by conversation, topic, person or organisation."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from followup_daemon.mail import organisations
from followup_daemon.mail.authenticity import directed_to
from followup_daemon.mail.subjects import is_subject_of
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.mail import Message
from followup_daemon.normalise import addresses


class Relation(IntEnum):
    """The closest relation of a mail to an interaction."""

    NONE = 0
    ORGANISATION = 1
    """Somebody of the same organisation wrote it, or a hiring system names the organisation."""
    COLLEAGUE = 2
    """Somebody of the same organisation wrote it, with the topic in its subject."""
    PERSON = 3
    SUBJECT = 4
    """A person of the interaction wrote it, with the topic in its subject."""
    THREAD = 5


def relation(message: Message, interaction: Interaction) -> Relation:
    """Return the relation apart from the conversation. ``Relation.THREAD`` is up to the caller."""
    keys = {person.key for person in interaction.counterparts}
    if message.sender.key in keys or any(person.key in keys for person in directed_to(message)):
        return Relation.SUBJECT if is_subject_of(message.subject, interaction) else Relation.PERSON
    if _is_of_organisation(message, interaction, keys):
        return Relation.COLLEAGUE if is_subject_of(message.subject, interaction) else Relation.ORGANISATION
    return Relation.ORGANISATION if _names_organisation(message, interaction) else Relation.NONE


def _is_of_organisation(message: Message, interaction: Interaction, keys: set[str]) -> bool:
    domain = addresses.organisation_domain(message.sender.key)
    if not domain or addresses.is_hiring_system(message.sender.key):
        return False
    if any(addresses.organisation_domain(key) == domain for key in keys):
        return True
    name = organisations.name((message.sender,)).lower()
    return interaction.kind.row.is_job and name == interaction.organisation.lower()


def _names_organisation(message: Message, interaction: Interaction) -> bool:
    """Return whether a hiring system or a free mailbox names the organisation that the user applied to."""
    is_outside = addresses.is_automated(message.sender.key) or addresses.organisation_domain(message.sender.key) == ""
    if not interaction.kind.row.is_job or len(interaction.organisation) <= 2 or not is_outside:
        return False
    named = f"{message.sender.name} {message.subject}"
    return _mention_of(interaction.organisation).search(named) is not None


@lru_cache(maxsize=4096)
def _mention_of(organisation: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(organisation)}(?!\w)", re.IGNORECASE)

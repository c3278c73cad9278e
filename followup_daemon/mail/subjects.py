"""The words of subjects and titles that tell one conversation from another."""

from __future__ import annotations

import re

from followup_daemon.languages import TITLES
from followup_daemon.languages.base.matching import first_match, unaccented
from followup_daemon.model.interaction import Interaction
from followup_daemon.normalise.words import base_subject

_LONGEST = 300
_APPOINTMENTS = (*TITLES.interview, *TITLES.meeting, *TITLES.networking)


def telling_words(text: str) -> set[str]:
    """Return the words of at least four letters that most conversations do not share."""
    return {word for word in re.findall(r"\w{4,}", unaccented(text[:_LONGEST])) if word not in TITLES.small}


def is_generic(subject: str) -> bool:
    """Return whether a subject says no more than that people talk: "Interview", "Our call", "Hello"."""
    plain = unaccented(base_subject(subject)[:_LONGEST])
    words = telling_words(plain)
    return len(words) <= 1 and (not words or first_match(_APPOINTMENTS, plain) != "")


def is_subject_of(subject: str, interaction: Interaction) -> bool:
    """Return whether a subject names the topic of an interaction.

    The names of the organisation and of the people are no topic. All mail with them may have these names.
    """
    base = base_subject(subject)
    if base and base.lower() == interaction.title.lower():
        return True
    people = " ".join(f"{someone.name} {someone.address}" for someone in interaction.counterparts[:20])
    topic = telling_words(interaction.title) - telling_words(f"{interaction.organisation} {people}")
    return not topic.isdisjoint(telling_words(base))

"""Action items of mailed meeting summaries, attached to their meetings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from followup_daemon.languages import LANGUAGES, TITLES, dates
from followup_daemon.languages.base.matching import unaccented
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.mail import Message
from followup_daemon.normalise.words import one_line

_PRODUCTS = frozenset("gemini google meet zoom otter fireflies fathom teams microsoft copilot read".split())
_AROUND = _PRODUCTS.union(TITLES.notes_subject, "am pm uhr h utc gmt".split())
_SOON = timedelta(hours=24)


def attach(found: Iterable[Interaction], mail: Correspondence) -> list[Interaction]:
    """Return the interactions with the action items from their summaries.

    Anybody can write a note-taker's address into From. So a summary counts only if its message passed authentication.
    """
    known = list(found)
    for message in mail.messages:
        if message.signals.action_items and message.message_id in mail.proved:
            about = [n for n, one in enumerate(known) if _is_about(message, one)]
            if about:
                nearest = max(about, key=lambda n: known[n].ended_at)
                known[nearest] = replace(known[nearest], action_items=message.signals.action_items)
    return known


def _is_about(message: Message, interaction: Interaction) -> bool:
    """Return whether the summary follows the meeting within a day and has its title in the subject."""
    soon = (
        timedelta(0)
        <= message.sent_at - interaction.started_at
        <= interaction.ended_at - interaction.started_at + _SOON
    )
    return soon and not interaction.kind.row.is_written and _is_named_after(message, interaction.title)


def _is_named_after(message: Message, title: str) -> bool:
    """Return whether the subject is the title, surrounded only by dates and by words of note-takers."""
    subject, wanted = unaccented(one_line(message.subject)), unaccented(one_line(title))
    match = re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", subject) if wanted else None
    if match is None:
        return False
    around = f"{subject[: match.start()]}\n{subject[match.end() :]}"
    for language in LANGUAGES:
        for named in dates.find(around, message.sent_locally, language):
            around = around[: named.start] + " " * (named.end - named.start) + around[named.end :]
    return all(word in _AROUND for word in re.findall(r"[^\W\d_]+", around))

"""The signals that a newer extraction adds to a message of an older extraction."""

from __future__ import annotations

from dataclasses import replace

from followup_daemon.model.mail import NOTHING_SAID, Message


def revised(old: Message | None, new: Message) -> Message:
    """Return ``new`` with the names of the signals that ``old`` lacks. ``old`` is None if no content was stored.

    A promise with another date is not an added promise. Another decision is an added decision.
    """
    before = old.signals if old is not None else NOTHING_SAID
    added = list(old.added) if old is not None else []
    if new.signals.promises and not before.promises:
        added.append("promises")
    if new.signals.decision is not None and new.signals.decision is not before.decision:
        added.append("decision")
    return replace(new, added=tuple(dict.fromkeys(added)))

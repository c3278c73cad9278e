"""What a newer extraction found in a message that an older one had read."""

from __future__ import annotations

from dataclasses import replace

from followup_daemon.model.mail import NOTHING_SAID, Message


def revised(old: Message | None, new: Message) -> Message:
    """Return ``new`` with the names of the signals that ``old`` did not have; ``old`` is None if it had none at all.

    A promise with another date is the same promise. Another decision is a new one.
    """
    before = old.signals if old is not None else NOTHING_SAID
    added = list(old.added) if old is not None else []
    if new.signals.promises and not before.promises:
        added.append("promises")
    if new.signals.decision is not None and new.signals.decision is not before.decision:
        added.append("decision")
    return replace(new, added=tuple(dict.fromkeys(added)))

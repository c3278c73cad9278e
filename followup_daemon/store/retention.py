"""How much of a message is stored, whatever the database."""

from __future__ import annotations

from followup_daemon.model.mail import Message, Origin


def is_kept(message: Message) -> bool:
    """Return True if a message is stored with its content.

    Bulk mail without any signal or invitation leaves only its ref, so that it is not read again.
    """
    is_bulk = message.origin in (Origin.BULK, Origin.GENERATED)
    return not is_bulk or message.signals != type(message.signals)() or bool(message.invitations)

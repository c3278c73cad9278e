"""Whom Reply-To names, where the sender may say so. Nothing proves that field, whatever is proved of From."""

from __future__ import annotations

from followup_daemon.model.mail import Message
from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses


def directed_to(message: Message) -> tuple[Person, ...]:
    """Return the people of Reply-To (RFC 5322 section 3.6.2) who may stand for the sender; () for none.

    A machine names the people behind it. A person can only name somebody of the same organisation: another mailbox of
    the same provider of free addresses is somebody else.
    """
    if addresses.is_automated(message.sender.key):
        return message.reply_to
    organisation = addresses.organisation_domain(message.sender.key)
    return tuple(
        one for one in message.reply_to if organisation and addresses.organisation_domain(one.key) == organisation
    )

"""The people in Reply-To. Authentication never proves this field, so it is accepted only within limits."""

from __future__ import annotations

from followup_daemon.model.mail import Message
from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses


def directed_to(message: Message) -> tuple[Person, ...]:
    """Return the people of Reply-To (RFC 5322 section 3.6.2) who may replace the sender, or ().

    An automatic sender may name any people. A person may name only people of the same organisation. Another mailbox at
    the same free provider does not count as the same organisation.
    """
    if addresses.is_automated(message.sender.key):
        return message.reply_to
    organisation = addresses.organisation_domain(message.sender.key)
    return tuple(
        one for one in message.reply_to if organisation and addresses.organisation_domain(one.key) == organisation
    )

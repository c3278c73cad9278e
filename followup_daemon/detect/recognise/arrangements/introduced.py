"""Introductions by mail: somebody whom the user knows brings the user together with somebody new."""

from __future__ import annotations

from datetime import UTC, datetime

from followup_daemon.mail import interaction_keys, organisations
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.interaction import Evidence, EvidenceSource, Interaction, InteractionKind, Obstacle
from followup_daemon.model.mail import Direction, Message, Origin
from followup_daemon.model.people import Person
from followup_daemon.model.tables.reason import Reason
from followup_daemon.normalise import addresses
from followup_daemon.normalise.words import base_subject, shorten

_BEGINNING = datetime.min.replace(tzinfo=UTC)


def interactions(boxes: Mailboxes, mail: Correspondence) -> list[Interaction]:
    """Return the introductions of the user to somebody with whom no mail was exchanged before."""
    found: dict[str, Interaction] = {}
    for message in mail.messages:
        someone = _introduced(message, boxes, mail)
        if someone is not None and someone.key not in found:
            found[someone.key] = _interaction(message, mail.named(someone), boxes, mail)
    return list(found.values())


def _introduced(message: Message, boxes: Mailboxes, mail: Correspondence) -> Person | None:
    """Return the person to whom a mail introduces the user, or None."""
    said, introducer = message.signals.introduced, message.sender
    if said is None or message.direction is not Direction.RECEIVED or message.origin is not Origin.HUMAN:
        return None
    others = {one.key: one for one in message.recipients if one.key not in boxes.own and one.key != introducer.key}
    if len(others) != 1 or not _is_person(introducer):
        return None
    (key, someone), *_ = others.items()
    known = any(one.message_id != message.message_id for one in mail.exchanged([key], _BEGINNING, message.sent_at))
    if key not in said.people or known or not _is_person(someone) or _are_colleagues(someone, introducer):
        return None
    return None if organisations.is_internal(someone, boxes.own) else someone


def _is_person(someone: Person) -> bool:
    key = someone.key
    nobody = addresses.is_automated(key) or addresses.is_list(key) or addresses.is_role_address(key)
    return not nobody and not addresses.is_deceptive(someone.address, someone.name)


def _are_colleagues(someone: Person, other: Person) -> bool:
    """Return whether two people are of one organisation. Then a new contact is named, and nobody is introduced."""
    domain = addresses.organisation_domain(someone.key)
    return domain != "" and domain == addresses.organisation_domain(other.key)


def _interaction(message: Message, someone: Person, boxes: Mailboxes, mail: Correspondence) -> Interaction:
    introducer, said = mail.named(message.sender), message.signals.introduced
    key = boxes.key("introduced", message.message_id)
    words = shorten(said.words if said is not None else message.subject, 80)
    acquainted = mail.knows(introducer.key)
    doubt = Obstacle(reason=Reason.UNSURE, because=f"you never wrote to {introducer.address}, who introduces you")
    return Interaction(
        key=key,
        id=interaction_keys.public_id(key),
        account=boxes.home(boxes.with_mail(message.message_id), None, (message,)),
        kind=InteractionKind.NETWORKING,
        title=base_subject(message.subject) or "Introduction",
        started_at=message.sent_at,
        ended_at=message.sent_at,
        organisation=organisations.name((someone,), message.subject),
        language=message.signals.language,
        counterparts=(someone,),
        cc=(introducer,),
        people=1,
        stranger=not acquainted,
        anchor=message.message_id,
        evidence=(Evidence(source=EvidenceSource.RECEIVED, when=message.sent_at, words=words, ref=message.ref),),
        introduced_by=introducer,
        obstacles=() if acquainted else (doubt,),
    )

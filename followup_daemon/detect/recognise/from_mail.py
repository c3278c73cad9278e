"""Interactions that only mail shows: proposals and applications that were sent, interviews that were confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from followup_daemon.detect.recognise.calendar import titles
from followup_daemon.mail import interaction_keys, organisations
from followup_daemon.mail.authenticity import directed_to
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.interaction import Evidence, EvidenceSource, Interaction, InteractionKind, Obstacle
from followup_daemon.model.mail import Direction, Message, Origin
from followup_daemon.model.people import Person
from followup_daemon.model.policy import Policy
from followup_daemon.model.tables.reason import Reason
from followup_daemon.normalise import addresses
from followup_daemon.normalise.words import base_subject, shorten


def interactions(boxes: Mailboxes, mail: Correspondence, policy: Policy) -> list[Interaction]:
    """Proposals, applications and confirmed interviews, each once however many mails speak of it."""
    found: dict[str, Interaction] = {}
    for message in mail.messages:
        interaction = (
            _sent(message, boxes, mail, policy)
            if message.direction is Direction.SENT
            else _confirmed(message, boxes, mail)
        )
        if interaction is None:
            continue
        known = found.get(interaction.key)
        if known is None:
            found[interaction.key] = interaction
        elif interaction.kind is known.kind:
            found[interaction.key] = replace(interaction, evidence=(known.evidence + interaction.evidence)[:5])
    return list(found.values())


def _sent(message: Message, boxes: Mailboxes, mail: Correspondence, policy: Policy) -> Interaction | None:
    kind = _kind(message, policy)
    if kind is None or message.origin is not Origin.HUMAN:
        return None
    to = tuple(mail.named(p) for p in message.to if p.key not in boxes.own)
    cc = tuple(p for p in message.cc if p.key not in boxes.own)
    people = tuple(p for p in to if _is_human(p))
    anchor = next(
        (m for m in mail.in_thread(message.message_id) if m.direction is Direction.SENT and _kind(m, policy) is kind),
        message,
    )
    holders = boxes.with_mail(message.message_id)
    key = boxes.key(kind, anchor.message_id)
    words = message.signals.proposal if kind is InteractionKind.PROPOSAL else message.signals.application
    return Interaction(
        key=key,
        id=interaction_keys.public_id(key),
        account=boxes.home(holders, None, (message,)),
        kind=kind,
        title=base_subject(message.subject) or kind.replace("_", " "),
        own_title=message.in_reply_to is None,
        started_at=message.sent_at,
        ended_at=message.sent_at,
        organisation=organisations.name(people or to, message.subject),
        language=message.signals.language,
        counterparts=people,
        cc=cc,
        people=len(to) + len(cc),
        anchor=message.message_id,
        own_address=message.sender.address or None,
        evidence=(
            Evidence(source=EvidenceSource.SENT, when=message.sent_at, words=shorten(words, 80), ref=message.ref),
        ),
        obstacles=_obstacles(to, people, boxes.own),
    )


def _obstacles(to: Sequence[Person], people: Sequence[Person], own: frozenset[str]) -> tuple[Obstacle, ...]:
    """Return what stands against a follow-up. ``people`` are the humans among the recipients ``to``."""
    obstacles = []
    if to and all(organisations.is_internal(person, own) for person in to):
        obstacles.append(Obstacle(reason=Reason.INTERNAL, because="it went to people of your own organisation only"))
    if to and not people:
        obstacles.append(Obstacle(reason=Reason.ROBOT, because="it went to automatic addresses only"))
    elif not to:
        obstacles.append(Obstacle(reason=Reason.NO_COUNTERPART, because="it went to nobody but yourself"))
    return tuple(obstacles)


def _kind(message: Message, policy: Policy) -> InteractionKind | None:
    subject = message.subject.lower()
    for kind in InteractionKind:
        if kind.row.is_written and any(word.lower() in subject for word in policy.keywords.get(kind, ())):
            return kind
    if message.signals.application:
        return InteractionKind.APPLICATION
    return InteractionKind.PROPOSAL if message.signals.proposal else None


def _is_human(someone: Person) -> bool:
    return (
        not addresses.is_automated(someone.key)
        and not addresses.is_list(someone.key)
        and not addresses.is_deceptive(someone.address, someone.name)
    )


def reply_people(message: Message, boxes: Mailboxes, mail: Correspondence) -> tuple[Person, ...]:
    """Whom an answer to a received mail reaches: Reply-To before From (RFC 5322 section 3.6.2), humans only."""
    candidates = directed_to(message) or (message.sender,)
    if not any(_is_human(p) for p in candidates):
        candidates = (message.sender,)
    return tuple(mail.named(p) for p in candidates if p.key and p.key not in boxes.own and _is_human(p))


def is_strangers(message: Message, people: Iterable[Person], mail: Correspondence) -> bool:
    """Whether the user never wrote to anybody on the other side of a received mail, nor in its thread."""
    return not any(mail.knows(one.key) for one in (message.sender, *people)) and all(
        one.direction is Direction.RECEIVED for one in mail.in_thread(message.message_id)
    )


def _confirmed(message: Message, boxes: Mailboxes, mail: Correspondence) -> Interaction | None:
    """Return an interview that a mail confirms for a stated time, for mailboxes without a calendar."""
    appointment = message.signals.appointment
    if appointment is None or message.invitations or message.sender.key in boxes.own:
        return None
    people = reply_people(message, boxes, mail)
    domain = addresses.organisation_domain(message.sender.key) or message.sender.key
    holders = boxes.with_mail(message.message_id)
    key = boxes.key("appointment", domain, appointment.starts_at.date().isoformat())
    obstacles = (
        () if people else (Obstacle(reason=Reason.ROBOT, because="the confirmation came from an automatic sender"),)
    )
    return Interaction(
        key=key,
        id=interaction_keys.public_id(key),
        account=boxes.home(holders, None, (message,)),
        kind=InteractionKind.INTERVIEW,
        title=titles.plain_title(base_subject(message.subject)) or "Interview",
        started_at=appointment.starts_at,
        ended_at=appointment.starts_at + timedelta(hours=1),
        organisation=organisations.name((message.sender,), message.subject),
        language=message.signals.language,
        counterparts=people,
        people=max(1, len(people)),
        stranger=is_strangers(message, people, mail),
        anchor=message.message_id,
        evidence=(
            Evidence(source=EvidenceSource.RECEIVED, when=message.sent_at, words=appointment.words, ref=message.ref),
        ),
        obstacles=obstacles,
    )

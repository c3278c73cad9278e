"""Meetings on which both sides agreed by mail alone. They live like an event of the calendar."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from followup_daemon.detect.recognise import from_calendar
from followup_daemon.detect.recognise.arrangements.talks import Agreement, agreements
from followup_daemon.detect.recognise.calendar import titles
from followup_daemon.detect.recognise.calendar.guests import own_names
from followup_daemon.detect.recognise.calendar.scene import Surroundings
from followup_daemon.languages.base.matching import unaccented
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.calendar import Attendee, Event, ParticipationStatus
from followup_daemon.model.interaction import Evidence, EvidenceSource, Interaction, InteractionKind, Obstacle
from followup_daemon.model.mail import Direction, Message
from followup_daemon.model.people import Person
from followup_daemon.model.policy import Policy
from followup_daemon.model.tables.reason import Reason
from followup_daemon.normalise import addresses
from followup_daemon.normalise.words import base_subject, shorten

_BEFORE, _AFTER = timedelta(days=1), timedelta(days=7)
"""The time around an agreed meeting in which an event with the same person is the same meeting, perhaps moved."""
_SOUGHT = timedelta(days=120)
"""The age up to which mail about an application shows that an interview is one of the user's."""


def interactions(boxes: Mailboxes, mail: Correspondence, policy: Policy) -> list[Interaction]:
    """Return the meetings on which both sides agreed by mail."""
    found = agreements(boxes, mail)
    if not found:
        return []
    around_it = Surroundings(boxes, mail, policy, own_names(boxes))
    return [_interaction(one, around_it) for one in found]


def beside(agreed: Sequence[Interaction], others: Sequence[Interaction], boxes: Mailboxes) -> list[Interaction]:
    """Return all interactions, without agreed meetings that are already among the ``others``.

    If an agreed meeting had a draft before its event was in the calendar, the event takes over its key.
    """
    kept, known = [], {one.key: one for one in others}
    for one in agreed:
        same = next((other for other in known.values() if _is_same(one, other)), None)
        if same is None:
            kept.append(one)
        elif boxes.named.rank(one.key) < boxes.named.rank(same.key):
            copies = tuple(sorted({*same.copies, same.key}))
            known[same.key] = replace(same, key=one.key, id=one.id, copies=copies)
    return [*known.values(), *kept]


def _is_same(agreed: Interaction, other: Interaction) -> bool:
    """Return whether another interaction is the agreed meeting: with the same person at nearly the same time."""
    if other.kind.row.is_written or not -_BEFORE <= other.started_at - agreed.started_at <= _AFTER:
        return False
    keys = {person.key for person in agreed.counterparts}
    return not keys.isdisjoint((*(person.key for person in other.counterparts), *other.aliases))


def _interaction(agreement: Agreement, around_it: Surroundings) -> Interaction:
    """Return an agreed meeting as its event would be understood, with its mails as evidence."""
    title = titles.plain_title(base_subject(agreement.offer.subject))
    mails = (agreement.offer, agreement.answer)
    read = from_calendar.interaction(_event(agreement, title, around_it.boxes), around_it)
    doubts = [*_undone(agreement), *_doubts(agreement, read, around_it)]
    return replace(
        read,
        title=title or "Meeting",
        own_title=agreement.offer.direction is Direction.SENT and agreement.offer.in_reply_to is None,
        anchor=agreement.first.message_id,
        evidence=(*map(_evidence, mails), *read.evidence[1:])[:5],
        language=agreement.answer.signals.language or agreement.offer.signals.language,
        obstacles=(*doubts, *read.obstacles),
        agreed_at=agreement.answer.sent_at,
    )


def _event(agreement: Agreement, title: str, boxes: Mailboxes) -> Event:
    """Return the event that the calendar would have. Its title has the words of both sides, which tell its sort."""
    offer, answer = agreement.offer, agreement.answer
    own = offer.sender if offer.direction is Direction.SENT else answer.sender
    said = (one.signals.scheduling for one in (offer, answer))
    words = " ".join([shorten(title, 40), *(shorten(one.words, 60) for one in said if one is not None)])
    return Event(
        ref=answer.ref,
        uid=f"agreed {agreement.first.message_id}",
        title=words,
        starts_at=agreement.starts_at,
        ends_at=agreement.ends_at,
        time_zone=boxes.account(boxes.with_mail(answer.message_id)[0]).time_zone,
        organiser=own if offer.direction is Direction.SENT else agreement.other,
        attendees=(_attendee(agreement.other), _attendee(own)),
        from_mail=True,
    )


def _attendee(person: Person) -> Attendee:
    return Attendee(person=person, status=ParticipationStatus.ACCEPTED)


def _evidence(message: Message) -> Evidence:
    sent = message.direction is Direction.SENT
    said = message.signals.scheduling
    return Evidence(
        source=EvidenceSource.SENT if sent else EvidenceSource.RECEIVED,
        when=message.sent_at,
        words=shorten(said.words if said is not None else message.subject, 80),
        ref=message.ref,
    )


def _undone(agreement: Agreement) -> Iterable[Obstacle]:
    message = agreement.undone
    if message is not None:
        who = "you" if message.direction is Direction.SENT else message.sender.address
        said = message.signals.scheduling
        words = said.words if said is not None else message.signals.rescheduling
        yield Obstacle(reason=Reason.SUPERSEDED, because=f"{who} wrote “{shorten(words, 40)}” after you agreed on it")


def _doubts(agreement: Agreement, read: Interaction, around_it: Surroundings) -> Iterable[Obstacle]:
    """Return why an agreed meeting may be no business of the user's."""
    other, words = agreement.other, titles.words_in_title(_event(agreement, read.title, around_it.boxes).title)
    business = words.specific or words.sales or words.interview
    if not addresses.organisation_domain(other.key) and not business:
        yield Obstacle(reason=Reason.UNSURE, because="it is with a private address, and no word of it is about work")
    surnames = {name.split()[-1] for name in around_it.names}
    if unaccented(other.name).split()[-1:] and unaccented(other.name).split()[-1] in surnames:
        yield Obstacle(reason=Reason.UNSURE, because="they have your surname")
    if read.kind is InteractionKind.INTERVIEW and not _is_sought(agreement, around_it.mail):
        yield Obstacle(reason=Reason.UNSURE, because="it may be an interview, and no application of yours is known")


def _is_sought(agreement: Agreement, mail: Correspondence) -> bool:
    """Return whether earlier mail with the organisation of an interviewer is about an application of the user's."""
    keys = {agreement.other.key} | mail.colleagues.get(addresses.organisation_domain(agreement.other.key), set())
    earlier = mail.exchanged(keys, agreement.starts_at - _SOUGHT, agreement.answer.sent_at)
    return any(
        one.signals.application if one.direction is Direction.SENT else one.signals.receipt or one.signals.interview
        for one in earlier
    )

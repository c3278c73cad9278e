"""Conversations about a time: which side proposed it, which side accepted it, and what became of it.

A time counts if one side proposed it and the other side accepted it in the same conversation, and if its day and its
clock time are known by then. Of several, the last one counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta

from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.mail import Message, Origin, Slot
from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses, zones
from followup_daemon.normalise.words import base_subject

ANSWERED = timedelta(days=7)
"""The longest time between a proposal and its acceptance."""
AHEAD = timedelta(days=60)
"""The longest time between an acceptance and the meeting."""
LENGTH = timedelta(hours=1)
"""The length of a meeting of which only the beginning is known."""
LONGEST = timedelta(hours=8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A time on which both sides agreed. ``first`` is the first mail of its conversation.

    ``undone`` is a later mail that refuses it or proposes another time, or None.
    """

    other: Person
    first: Message
    offer: Message
    answer: Message
    starts_at: datetime
    ends_at: datetime
    undone: Message | None = None


@dataclass(slots=True)
class _Talk:
    """One conversation with one person. ``offer`` is the latest proposal, whose times are ``slots``."""

    last: Message
    first: Message | None = None
    offer: Message | None = None
    slots: tuple[Slot, ...] = ()
    agreed: Slot | None = None
    agreements: list[Agreement] = field(default_factory=list)


def agreements(boxes: Mailboxes, mail: Correspondence) -> list[Agreement]:
    """Return the agreements with each person, in the order of their conversations."""
    talks: dict[str, list[_Talk]] = {}
    for message in mail.messages:
        other = _other(message, boxes.own) if _speaks(message) else None
        if other is None:
            continue
        of_person = talks.setdefault(other.key, [])
        talk = next((one for one in reversed(of_person) if _goes_on(one, message, mail)), None)
        if talk is None:
            talk = _Talk(last=message)
            of_person.append(talk)
        talk.last = message
        _hear(talk, message, mail.named(other), boxes)
    return [found for of_person in talks.values() for talk in of_person for found in talk.agreements]


def _speaks(message: Message) -> bool:
    """Return whether a mail of a person may say something about a time."""
    said = message.signals
    return message.origin is Origin.HUMAN and (said.scheduling is not None or bool(said.rescheduling))


def _other(message: Message, own: frozenset[str]) -> Person | None:
    """Return the only person on the other side of a mail, or None. The mail of a group makes no appointment."""
    people = {one.key: one for one in (message.sender, *message.recipients) if one.key not in own}
    if len(people) != 1 or message.forwards:
        return None
    (key, person), *_ = people.items()
    nobody = addresses.is_automated(key) or addresses.is_list(key) or addresses.is_role_address(key)
    return None if nobody or addresses.is_deceptive(person.address, person.name) else person


def _goes_on(talk: _Talk, message: Message, mail: Correspondence) -> bool:
    """Return whether a mail belongs to a conversation: by its references, or as a reply with the same subject."""
    if mail.thread(message.message_id) == mail.thread(talk.last.message_id):
        return True
    subject = base_subject(message.subject)
    replies = message.in_reply_to is not None or subject != message.subject.strip()
    same = subject != "" and subject.casefold() == base_subject(talk.last.subject).casefold()
    return replies and same and message.sent_at - talk.last.sent_at <= ANSWERED


def _hear(talk: _Talk, message: Message, other: Person, boxes: Mailboxes) -> None:
    """Note what a mail says about the time."""
    said = message.signals.scheduling
    if said is None or said.declines:
        _undo(talk, message)
        talk.slots = ()
    if said is None:
        return
    chosen = _chosen(talk, message) if said.accepts else None
    if chosen is not None:
        _agree(talk, message, chosen, other, boxes)
    proposed = said.proposed or (said.accepted if said.accepts and chosen is None else ())
    if proposed and not _confirms(talk, message, proposed):
        _undo(talk, message)
        _offer(talk, message, proposed)


def _confirms(talk: _Talk, message: Message, named: Sequence[Slot]) -> bool:
    """Return whether a mail only names a time again on which both agreed ("still on for Thursday at 8?")."""
    agreed = talk.agreed
    if agreed is None or talk.agreements[-1].starts_at <= message.sent_at:
        return False
    return all(any(_fitting((agreed,), (slot,))) for slot in named)


def _offer(talk: _Talk, message: Message, proposed: tuple[Slot, ...]) -> None:
    """Note a proposal. A day that the conversation named before holds for a bare clock time."""
    before = {slot.day for slot in talk.slots} - {None}
    day = next(iter(before)) if len(before) == 1 else None
    talk.slots = tuple(replace(slot, day=slot.day or day) for slot in proposed)
    talk.offer = message
    is_over = bool(talk.agreements) and talk.agreements[-1].starts_at <= message.sent_at
    talk.first = message if talk.first is None or is_over else talk.first


def _chosen(talk: _Talk, message: Message) -> Slot | None:
    """Return the one proposed time that an acceptance of the other side means, or None."""
    offer, said = talk.offer, message.signals.scheduling
    if offer is None or said is None or offer.direction is message.direction:
        return None
    if message.sent_at - offer.sent_at > ANSWERED:
        return None
    fitting = dict.fromkeys(_fitting(talk.slots, said.accepted))
    return next(iter(fitting)) if len(fitting) == 1 else None


def _fitting(proposed: Sequence[Slot], accepted: Sequence[Slot]) -> Iterator[Slot]:
    """Return the proposed times that fit the accepted ones, with what either side named."""
    for slot in proposed:
        for named in accepted or (Slot(),):
            if _fits(slot, named):
                yield Slot(
                    day=slot.day or named.day,
                    clock=_later(slot.clock, named.clock),
                    until=slot.until or named.until,
                    zone=slot.zone or named.zone,
                )


def _fits(slot: Slot, named: Slot) -> bool:
    """Return whether two times may be the same. One of them may not tell the half of the day."""
    if slot.day is not None and named.day not in (None, slot.day):
        return False
    if slot.clock is None or named.clock is None:
        return True
    apart = abs(_minutes(slot.clock) - _minutes(named.clock))
    return apart in (0, 12 * 60)


def _minutes(clock: time) -> int:
    return 60 * clock.hour + clock.minute


def _later(one: time | None, other: time | None) -> time | None:
    """Return the later of two clock times that mean the same: the other does not tell the half of the day."""
    return max((clock for clock in (one, other) if clock is not None), default=None)


def _agree(talk: _Talk, message: Message, slot: Slot, other: Person, boxes: Mailboxes) -> None:
    """Note an agreement if its day and time are known, and in the near future. It replaces one that is still ahead."""
    span = _span(slot, message, boxes)
    if span is None or talk.offer is None or talk.first is None:
        talk.slots = (slot,)  # the next proposal may name the rest
        return
    if talk.agreements and talk.agreements[-1].starts_at > message.sent_at:
        talk.agreements.pop()
    talk.agreed = slot
    talk.agreements.append(
        Agreement(
            other=other,
            first=talk.first,
            offer=talk.offer,
            answer=message,
            starts_at=span[0],
            ends_at=span[1],
        )
    )


def _span(slot: Slot, message: Message, boxes: Mailboxes) -> tuple[datetime, datetime] | None:
    """Return the begin and the end of a meeting in UTC, or None if they are not exact, or not in the near future.

    The zone is the one that the mail names, otherwise the user's.
    """
    if slot.day is None or slot.clock is None:
        return None
    account = boxes.account(boxes.with_mail(message.message_id)[0])
    named = (zones.zone(slot.zone) or zones.described(slot.zone)) if slot.zone else None
    zone = named or zones.zone(account.time_zone) or UTC
    starts_at = datetime.combine(slot.day, slot.clock, zone).astimezone(UTC)
    if not message.sent_at < starts_at <= message.sent_at + AHEAD:
        return None
    ends_at = datetime.combine(slot.day, slot.until, zone).astimezone(UTC) if slot.until else starts_at
    return starts_at, ends_at if starts_at < ends_at <= starts_at + LONGEST else starts_at + LENGTH


def _undo(talk: _Talk, message: Message) -> None:
    """Note that a mail before an agreed time refuses it, or proposes another one."""
    if talk.agreements and talk.agreements[-1].answer is not message:
        agreed = talk.agreements[-1]
        if agreed.starts_at > message.sent_at:
            talk.agreements[-1] = replace(agreed, undone=message)

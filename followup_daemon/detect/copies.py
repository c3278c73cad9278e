"""Copies of one event in several calendars of a user, also under another UID: they are one interaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from followup_daemon.mail import identity
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.calendar import Event
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.verdict import Reason

_Pair = tuple[Event, Interaction]
_OF_ALL_COPIES = frozenset({Reason.OPTED_OUT, Reason.CANCELLED})
"""What one copy says of these holds for the others too, unless that copy was only taken out of its calendar."""


def one_each(found: Iterable[_Pair], boxes: Mailboxes) -> list[Interaction]:
    """Return the interactions, each once. A program that copies events between calendars gives them a UID of its own."""
    pairs = list(found)
    if len(boxes.accounts) == 1:
        return [interaction for _, interaction in pairs]
    begun: defaultdict[datetime, list[list[_Pair]]] = defaultdict(list)
    for pair in pairs:
        alike = next((group for group in begun[pair[0].starts_at] if _is_copy(pair, group, boxes)), None)
        if alike is None:
            begun[pair[0].starts_at].append([pair])
        else:
            alike.append(pair)
    return [_united(group, boxes) for groups in begun.values() for group in groups]


def _is_copy(pair: _Pair, group: list[_Pair], boxes: Mailboxes) -> bool:
    """Whether it lies in another calendar than all of ``group``, with the same title or the same guests."""
    event, interaction = pair
    holders = set(boxes.with_event(event))
    guests = {person.key for person in interaction.counterparts}
    for other_event, other in group:
        others = {person.key for person in other.counterparts}
        same_title = interaction.title.casefold() == other.title.casefold()
        strangers = bool(guests) and bool(others) and guests.isdisjoint(others)
        if holders & set(boxes.with_event(other_event)) or strangers:
            return False
        if not same_title and not (guests and guests == others):
            return False
    return True


def _united(group: list[_Pair], boxes: Mailboxes) -> Interaction:
    """The copy that says most, under the key that one of them has already."""
    if len(group) == 1:
        return group[0][1]
    order = {account.name: number for number, account in enumerate(boxes.accounts)}
    group.sort(key=lambda pair: order[boxes.with_event(pair[0])[0]])
    _, best = min(group, key=lambda pair: (not pair[1].counterparts, len(pair[1].obstacles)))
    key = min((one.key for _, one in group), key=boxes.named.rank)
    added = [
        obstacle
        for event, one in group
        for obstacle in one.obstacles
        if one is not best and obstacle.reason in _OF_ALL_COPIES and not event.vanished
    ]
    return replace(
        best,
        key=key,
        id=identity.public_id(key),
        evidence=(*best.evidence, *(seen for _, one in group if one is not best for seen in one.evidence))[:5],
        obstacles=(*added, *best.obstacles),
    )

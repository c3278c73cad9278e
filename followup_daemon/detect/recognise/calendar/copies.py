"""Copies of one event in the calendars of a user. They are one interaction, also if their UIDs differ.

Booking tools and forwarded invitations make copies in the same calendar, too. They begin at the same time, and have
the same title or the same guests.

A cancellation by the organiser counts for all copies, because it concerns the meeting (RFC 5546 section 3.2.5).
A copy that was removed from its calendar concerns this calendar only. The same is true of a cancelled entry without
guests, because nothing is scheduled without guests (RFC 5545 section 3.8.4.3). The other copies still count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from itertools import chain

from followup_daemon.detect.recognise.calendar import marks
from followup_daemon.mail import interaction_keys
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.calendar import Event
from followup_daemon.model.interaction import Interaction

_Pair = tuple[Event, Interaction]


def one_each(read: Iterable[_Pair], boxes: Mailboxes) -> list[Interaction]:
    """Return each interaction once. Copies may have new UIDs, because some calendar programs assign them."""
    pairs = list(read)
    begun: defaultdict[datetime, list[list[_Pair]]] = defaultdict(list)
    for pair in pairs:
        alike = next((group for group in begun[pair[0].starts_at] if _is_copy(pair, group)), None)
        if alike is None:
            begun[pair[0].starts_at].append([pair])
        else:
            alike.append(pair)
    taken = {interaction.key for _, interaction in pairs}
    found: list[Interaction] = []
    for group in chain.from_iterable(begun.values()):
        known = _known_keys(group, taken, boxes)
        found.append(_under_key(_united(group, boxes), known, min(known, key=boxes.named.rank)))
        taken.add(found[-1].key)
    return found


def _known_keys(group: list[_Pair], taken: set[str], boxes: Mailboxes) -> list[str]:
    """Return the possible keys of a group: its own, and those of earlier copies whose account was removed."""
    own = list(dict.fromkeys(interaction.key for _, interaction in group))
    before = (boxes.named.united[key] for key in own if key in boxes.named.united)
    return own + [key for key in before if key not in taken]


def _under_key(one: Interaction, known: list[str], key: str) -> Interaction:
    if known == [one.key]:
        return one
    return replace(one, key=key, id=interaction_keys.public_id(key), copies=tuple(sorted(set(known) - {key})))


def _is_copy(pair: _Pair, group: list[_Pair]) -> bool:
    """Return whether the event has the same title as all of ``group``, or the same guests."""
    _, interaction = pair
    guests = {person.key for person in interaction.counterparts}
    for _, other in group:
        others = {person.key for person in other.counterparts}
        same_title = interaction.title.casefold() == other.title.casefold()
        strangers = bool(guests) and bool(others) and guests.isdisjoint(others)
        if strangers or not (same_title or (guests and guests == others)):
            return False
    return True


def _united(group: list[_Pair], boxes: Mailboxes) -> Interaction:
    """Return the copy with the most content. A removed copy counts only if all copies are removed."""
    if len(group) == 1:
        return group[0][1]
    order = {account.name: number for number, account in enumerate(boxes.accounts)}
    group.sort(key=lambda pair: order[boxes.with_event(pair[0])[0]])
    gone = [_is_gone(event, boxes.own) or _is_replaced(event, group) for event, _ in group]
    standing = [one for (_, one), away in zip(group, gone, strict=True) if not away] or [one for _, one in group]
    best = min(standing, key=lambda one: (not one.counterparts, len(one.obstacles)))
    others = [one for one in standing if one is not best]
    added = [obstacle for one in others for obstacle in one.obstacles if obstacle.reason.row.holds_for_copies]
    return replace(
        best,
        evidence=(*best.evidence, *(seen for _, one in group if one is not best for seen in one.evidence))[:5],
        obstacles=(*added, *best.obstacles),
    )


def _is_gone(event: Event, own: frozenset[str]) -> bool:
    """Return whether this copy alone was removed or cancelled, and not by the organiser of a meeting."""
    cancelled = event.cancelled or marks.is_called_off(event.title)
    return (event.missing or cancelled) and not (cancelled and _is_scheduled(event, own))


def _is_replaced(event: Event, group: list[_Pair]) -> bool:
    """Return whether a cancelled event was followed by another one, which was made for the same time later."""
    if not (event.cancelled and event.changed_at):
        return False
    made = (other.created_at for other, _ in group if not other.cancelled)
    return any(at is not None and at > event.changed_at for at in made)


def _is_scheduled(event: Event, own: frozenset[str]) -> bool:
    """Return whether the event involves other people. Some calendars name the user as organiser of every entry."""
    if event.organiser is None:
        return False
    return event.organiser.key not in own or any(one.person.key not in own for one in event.attendees)

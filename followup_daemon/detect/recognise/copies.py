"""Copies of one event in several calendars of a user, also under another UID: they are one interaction.

A cancellation counts for all copies where the organiser made it: it speaks of the meeting, to everybody who was invited
(RFC 5546 section 3.2.5). A copy that was removed from its calendar, or an entry without guests that was struck out, is
the user's tidying of one calendar (RFC 5545 section 3.8.4.3: without guests nothing is scheduled). It says nothing
about a copy that still stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from itertools import chain

from followup_daemon.detect.recognise import events
from followup_daemon.mail import interaction_keys
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.calendar import Event
from followup_daemon.model.interaction import Interaction

_Pair = tuple[Event, Interaction]


def one_each(read: Iterable[_Pair], boxes: Mailboxes) -> list[Interaction]:
    """Return the interactions, each once. A program that copies events between calendars gives them new UIDs."""
    pairs = list(read)
    if len(boxes.accounts) == 1 and not boxes.named.united:
        return [interaction for _, interaction in pairs]
    begun: defaultdict[datetime, list[list[_Pair]]] = defaultdict(list)
    for pair in pairs:
        alike = next((group for group in begun[pair[0].starts_at] if _is_copy(pair, group, boxes)), None)
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
    """Return the keys that a group may have: its own, and that of an earlier copy whose account is gone."""
    own = list(dict.fromkeys(interaction.key for _, interaction in group))
    before = (boxes.named.united[key] for key in own if key in boxes.named.united)
    return own + [key for key in before if key not in taken]


def _under_key(one: Interaction, known: list[str], key: str) -> Interaction:
    if known == [one.key]:
        return one
    return replace(one, key=key, id=interaction_keys.public_id(key), copies=tuple(sorted(set(known) - {key})))


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
    """Return the copy with the most content. A copy that is gone counts only if all are gone."""
    if len(group) == 1:
        return group[0][1]
    order = {account.name: number for number, account in enumerate(boxes.accounts)}
    group.sort(key=lambda pair: order[boxes.with_event(pair[0])[0]])
    standing = [one for event, one in group if not _is_gone(event, boxes.own)] or [one for _, one in group]
    best = min(standing, key=lambda one: (not one.counterparts, len(one.obstacles)))
    others = [one for one in standing if one is not best]
    added = [obstacle for one in others for obstacle in one.obstacles if obstacle.reason.row.holds_for_copies]
    return replace(
        best,
        evidence=(*best.evidence, *(seen for _, one in group if one is not best for seen in one.evidence))[:5],
        obstacles=(*added, *best.obstacles),
    )


def _is_gone(event: Event, own: frozenset[str]) -> bool:
    """Whether this copy alone is no more: it was removed or struck out, and not called off by its organiser."""
    cancelled = event.cancelled or events.is_cancelled_title(event.title)
    return (event.missing or cancelled) and not (cancelled and _is_scheduled(event, own))


def _is_scheduled(event: Event, own: frozenset[str]) -> bool:
    """Whether others are on it. Some calendars name the user as the organiser of every entry of theirs."""
    if event.organiser is None:
        return False
    return event.organiser.key not in own or any(one.person.key not in own for one in event.attendees)

"""Events that came by mail (iMIP, RFC 6047). They count in addition to the calendar, if their sender is allowed.

The user's calendar and sent mail always count. In received mail, a REQUEST or CANCEL must be from the organiser, and
a REPLY or COUNTER from the attendee (RFC 5546 section 3.2). The SENT-BY address of an organiser is also allowed. So is
everybody of the same organisation, because assistants write from their own addresses.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace

from followup_daemon.model.calendar import NO_EVENT_SIGNALS, Event, ParticipationStatus
from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.mail import Direction
from followup_daemon.normalise import addresses

_ANSWERS = frozenset({"REPLY", "COUNTER"})
_COMING = frozenset({ParticipationStatus.ACCEPTED, ParticipationStatus.TENTATIVE})
Mailed = tuple[str, Event]
"""The key of a mail's sender, and an event in it."""


def believed(facts: AccountSnapshot, own: frozenset[str], knows: Callable[[str], bool]) -> list[Event]:
    """Return the events of calendar and mail that count. ``Event.doubt`` is the reason not to rely on an event.

    ``knows`` returns whether the user has ever written to an address.
    """
    told = [(one, event) for one in facts.messages for event in one.invitations]
    mine = [event for one, event in told if one.direction is Direction.SENT]
    others = [(one.sender.key, event) for one, event in told if one.direction is not Direction.SENT]
    answers = [_of_sender(key, event) for key, event in others if event.method in _ANSWERS]
    answers += [_of_the_user(event, own) for event in mine if event.method in _ANSWERS]
    sure = [*facts.events, *(event for event in mine if event.method not in _ANSWERS)]
    accepted = {one.uid for one in answers if any(a.person.key in own and a.status in _COMING for a in one.attendees)}
    speakers = _speakers(sure)
    found: list[Event] = []
    by_uid = _by_uid((key, event) for key, event in others if event.method not in _ANSWERS)
    for uid, mailed in by_uid.items():
        heard = _heard(mailed, speakers.get(uid, frozenset()))
        only_here = all(event.uid != uid for event in sure)
        found += [_weighed(key, event, uid in accepted, knows) if only_here else event for key, event in heard]
    failed = (event for one in facts.unproved for event in one.invitations if event.method not in _ANSWERS)
    known = {event.uid for event in (*sure, *found)}
    return [*sure, *found, *answers, *(_doubted(event, _FAILED) for event in failed if event.uid not in known)]


def _by_uid(mailed: Iterable[Mailed]) -> dict[str, list[Mailed]]:
    found: defaultdict[str, list[Mailed]] = defaultdict(list)
    for key, event in mailed:
        found[event.uid].append((key, event))
    return found


def _speakers(events: Iterable[Event]) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for event in events:
        found[event.uid] |= _organisers(event)
    return {uid: frozenset(keys) for uid, keys in found.items()}


def _organisers(event: Event) -> set[str]:
    return ({event.organiser.key} if event.organiser is not None else set()) | ({event.sent_by} - {""})


def _heard(mailed: list[Mailed], speakers: frozenset[str]) -> list[Mailed]:
    """Return the versions of an event from allowed senders.

    If the calendar names nobody, the first mail from an organiser of the event decides who is allowed.
    An event that was only forwarded counts from its first sender.
    """
    if not speakers:
        first = next(((key, event) for key, event in mailed if _may_speak(key, _organisers(event))), mailed[0])
        speakers = frozenset(
            {first[0], *(_organisers(first[1]) if _may_speak(first[0], _organisers(first[1])) else ())}
        )
    return [(key, event) for key, event in mailed if _may_speak(key, speakers)]


def _may_speak(key: str, speakers: Iterable[str]) -> bool:
    organisation = addresses.organisation_domain(key)
    return any(
        key == one or (organisation != "" and organisation == addresses.organisation_domain(one)) for one in speakers
    )


def _of_sender(key: str, answer: Event) -> Event:
    """Return the event with one answer, which counts only for its sender."""
    return replace(answer, attendees=tuple(one for one in answer.attendees if _may_speak(key, (one.person.key,))))


def _of_the_user(answer: Event, own: frozenset[str]) -> Event:
    return replace(answer, attendees=tuple(one for one in answer.attendees if one.person.key in own))


def _weighed(key: str, event: Event, accepted: bool, knows: Callable[[str], bool]) -> Event:
    """Return an event that is only in mail. Only the user's own answer shows that they accepted it."""
    people = [one.person.key for one in event.attendees] + ([event.organiser.key] if event.organiser else [])
    if accepted or knows(key) or (addresses.is_hiring_system(key) and any(map(knows, people))):
        return event
    organiser = event.organiser if event.organiser is not None and event.organiser.key == key else None
    return replace(_doubted(event, _STRANGER.format(key)), organiser=organiser)


def _doubted(event: Event, because: str) -> Event:
    """Return an event of an untrusted mail, without people and without details."""
    return replace(
        event, organiser=None, sent_by="", attendees=(), signals=NO_EVENT_SIGNALS, description="", doubt=because
    )  # fmt: skip


_FAILED = "it is only in a mail, and that mail failed authentication"
_STRANGER = "it is only in a mail of {}, to whom you never wrote, and you did not accept it"

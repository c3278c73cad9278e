"""Calendar events to interactions: who was there, what it was, and what forbids a follow-up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from followup_daemon.detect.recognise.calendar import copies, kinds, loops, titles
from followup_daemon.detect.recognise.calendar.guests import from_hiring_system, own_names
from followup_daemon.detect.recognise.calendar.obstacles import obstacles_of
from followup_daemon.detect.recognise.calendar.scene import SHORTLY, Scene, Surroundings, scene_of
from followup_daemon.detect.recognise.calendar.versions import current
from followup_daemon.mail import interaction_keys, organisations
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.calendar import Event
from followup_daemon.model.interaction import Evidence, EvidenceSource, Interaction, InteractionKind, Obstacle, Promise
from followup_daemon.model.mail import Direction, Message
from followup_daemon.model.people import Person
from followup_daemon.model.policy import Policy
from followup_daemon.model.tables.reason import Reason
from followup_daemon.normalise import addresses
from followup_daemon.normalise.words import shorten


def interactions(found: Iterable[Event], boxes: Mailboxes, mail: Correspondence, policy: Policy) -> list[Interaction]:
    """One interaction per event, with every obstacle that its own properties pose, in the order of their weight."""
    around_it = Surroundings(boxes, mail, policy, own_names(boxes))
    pairs = [(event, _interaction(scene_of(event, around_it))) for event in current(found)]
    return copies.one_each(loops.each_once(pairs), boxes)


def interaction(event: Event, surroundings: Surroundings) -> Interaction:
    """Return the interaction of an event that no calendar has."""
    return _interaction(scene_of(event, surroundings))


@lru_cache(maxsize=4096)
def _interaction(scene: Scene) -> Interaction:
    """Most news leaves most scenes as they are, and nothing else is looked at here."""
    event, party, people, around = scene.event, scene.party, scene.people, scene.around
    title = titles.plain_title(event.title)
    invitation = _job_mail(event, around)
    surroundings = _surroundings(scene, title, invitation)
    kind = kinds.classify(event, surroundings, scene.policy.keywords)
    obstacles = [Obstacle(reason=Reason.UNSURE, because=scene.doubt)] if scene.doubt else []
    obstacles += obstacles_of(scene, kind, surroundings.job)
    source = EvidenceSource.RECEIVED if event.from_mail else EvidenceSource.CALENDAR
    evidence = [Evidence(source=source, when=event.starts_at, words=shorten(title, 80), ref=event.ref)]
    if kind.kind is InteractionKind.INTERVIEW and invitation is not None:
        evidence.append(_from_mail(invitation, _job_words(invitation)))
    elif scene.found_in_mail and around:
        evidence.append(_from_mail(around[-1], around[-1].subject))
    return Interaction(
        key=scene.key,
        id=interaction_keys.public_id(scene.key),
        account=scene.account,
        kind=kind.kind or InteractionKind.MEETING,
        title=title or "(no title)",
        own_title=not event.from_mail and (event.organiser is None or party.organiser_is_own),
        started_at=event.starts_at,
        ended_at=event.ends_at,
        organisation=organisations.name(people or party.declined, event.title) or _organisation_in_title(title),
        stranger=scene.stranger,
        counterparts=people,
        aliases=_aliases(scene.everybody, people),
        people=len(party.humans) + len(party.declined),
        own_address=party.own.person.address if party.own else None,
        evidence=tuple(evidence),
        agenda=event.signals.agenda,
        language=event.signals.language,
        obstacles=tuple(obstacles),
        promise=(promise := _promise(scene)),
        promised_at=event.starts_at if promise is not None else None,
    )


def _promise(scene: Scene) -> Promise | None:
    """Return the latest date that the organiser names in the description for an answer."""
    event, party = scene.event, scene.party
    if event.organiser is None or party.organiser_is_own or scene.doubt:
        return None
    return max(event.signals.promises, key=lambda one: one.due, default=None)


def _aliases(everybody: Sequence[Person], people: Sequence[Person]) -> tuple[str, ...]:
    """Keys of the other addresses of ``people``, told by their names."""
    names = {someone.name for someone in people if someone.name}
    kept = {someone.key for someone in people}
    return tuple(someone.key for someone in everybody if someone.name in names and someone.key not in kept)


def _surroundings(scene: Scene, title: str, invitation: Message | None) -> kinds.EventContext:
    event, party, people, around = scene.event, scene.party, scene.people, scene.around
    guests = [*people, *party.internal, *party.declined]
    words = set(re.findall(r"\w+", title.lower()))
    names = {part for someone in guests for part in re.findall(r"\w{3,}", someone.name.lower())}
    names |= {addresses.organisation_domain(someone.key).partition(".")[0] for someone in guests} - {""}
    return kinds.EventContext(
        guests=len(guests),
        job=_job_words(invitation) if invitation is not None else "",
        job_weight=_job_weight(event, invitation) if invitation is not None else 0.0,
        hiring_system=from_hiring_system(party),
        named=bool(words & names),
        written=bool(around),
        dealt=any(one.direction is Direction.SENT for one in around),
        outside=any(addresses.organisation_domain(one.key) for one in people),
        organisations=frozenset(addresses.organisation_domain(one.key).partition(".")[0] for one in people) - {""},
        person=any(map(_is_person, guests)),
        kin=bool(people) and all(map(party.is_kin, people)),
        private=bool(guests) and not any(addresses.organisation_domain(someone.key) for someone in guests),
    )


def _is_person(someone: Person) -> bool:
    """Return whether somebody has the name of a person, by itself or in the address."""
    label = addresses.organisation_domain(someone.key).partition(".")[0]
    names = [word for word in re.findall(r"\w+", someone.name.lower()) if word != label]
    if addresses.is_role_address(someone.key) or addresses.is_role_name(someone.name):
        return False
    return len(names) > 1 or re.match(r"[a-z]+[._][a-z]+@", someone.key) is not None or not someone.name


def _job_mail(event: Event, around: Sequence[Message]) -> Message | None:
    """Return the mail before the event that shows best that it is about a job. None if none does."""
    told = [m for m in around if m.direction is Direction.RECEIVED and m.signals.about_job and _job_words(m)]
    return max(told, key=lambda message: _job_weight(event, message), default=None)


def _job_words(message: Message) -> str:
    signals = message.signals
    return signals.interview or signals.receipt or signals.role or ("an invitation" if signals.next_round else "")


def _job_weight(event: Event, message: Message) -> float:
    """Return the weight of a mail about a job. An invitation shortly before the event counts most."""
    invited = message.signals.interview != "" or message.signals.next_round
    return 0.95 if invited and event.starts_at - message.sent_at <= SHORTLY else 0.5


def _from_mail(message: Message, words: str) -> Evidence:
    source = EvidenceSource.SENT if message.direction is Direction.SENT else EvidenceSource.RECEIVED
    return Evidence(source=source, when=message.sent_at, words=shorten(words, 80), ref=message.ref)


def _organisation_in_title(title: str) -> str:
    match = re.search(r"\b(?:at|with|@|-|–|\|)\s+(?P<name>[A-Z][\w&.]+(?: [A-Z][\w&.]+)?)\s*$", title)
    return match["name"] if match else ""

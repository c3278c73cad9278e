"""Calendar events to interactions: who was there, what it was, and what forbids a follow-up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache

from followup_daemon.detect.recognise import copies, events
from followup_daemon.mail import interaction_keys, organisations
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.calendar import Attendee, AttendeeType, Event, ParticipationStatus
from followup_daemon.model.interaction import Evidence, EvidenceSource, Interaction, InteractionKind, Obstacle
from followup_daemon.model.mail import Direction, Message
from followup_daemon.model.people import Person
from followup_daemon.model.policy import Policy
from followup_daemon.model.tables.reason import Reason
from followup_daemon.normalise import addresses
from followup_daemon.normalise.words import shorten

_LONGEST = timedelta(hours=14)
_SHORTLY = timedelta(days=14)


@dataclass(slots=True)
class _Party:
    """Everybody on an event, sorted into what they are."""

    humans: list[Person]
    declined: list[Person]
    machines: list[Person]
    internal: list[Person]
    organiser_is_own: bool
    organiser_is_internal: bool
    own: Attendee | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scene:
    """All that makes the interaction of one event: its people by their best names, and the mail with them."""

    event: Event
    key: str
    account: str
    policy: Policy
    party: _Party
    everybody: tuple[Person, ...]
    people: tuple[Person, ...]
    found_in_mail: bool
    doubt: str
    stranger: bool
    around: tuple[Message, ...]

    def __hash__(self) -> int:
        last = self.around[-1].message_id if self.around else ""
        return hash((self.event.uid, self.event.starts_at, len(self.around), last))


def current(found: Iterable[Event]) -> list[Event]:
    """One event per key: the newest version wins, and mailed replies only change who comes (RFC 5546 section 3.2)."""
    newest: dict[str, Event] = {}
    replies: list[Event] = []
    for event in sorted(
        found, key=lambda e: (e.sequence, not e.from_mail, e.changed_at.timestamp() if e.changed_at else 0.0)
    ):
        if event.from_mail and event.method in ("REPLY", "COUNTER"):
            replies.append(event)
            continue
        known = newest.get(event.key)
        newest[event.key] = (
            replace(event, cancelled=True)
            if known and known.cancelled and known.sequence >= event.sequence and (event.from_mail or event.missing)
            else event
        )
    for reply in replies:
        target = newest.get(reply.key) or newest.get(f"{reply.uid}\n")
        if target is not None:
            answers = {attendee.person.key: attendee.status for attendee in reply.attendees}
            newest[target.key] = replace(
                target,
                attendees=tuple(replace(a, status=answers.get(a.person.key, a.status)) for a in target.attendees),
            )
    return list(newest.values())


def interactions(found: Iterable[Event], boxes: Mailboxes, mail: Correspondence, policy: Policy) -> list[Interaction]:
    """One interaction per event, with every obstacle that its own properties pose, in the order of their weight."""
    pairs = [(event, _interaction(_scene(event, boxes, mail, policy))) for event in current(found)]
    return copies.one_each(pairs, boxes)


def _scene(event: Event, boxes: Mailboxes, mail: Correspondence, policy: Policy) -> _Scene:
    party = _party(event, boxes)
    everybody = [mail.named(person) for person in party.humans if person not in party.internal]
    people = mail.distinct(everybody)
    found_in_mail, doubt = False, event.doubt
    if not people and not party.internal and not party.declined and not doubt:
        people, found_in_mail, doubt = _people_elsewhere(event, events.plain_title(event.title), boxes, mail)
    around = tuple(_mail_around(event, people, mail))
    return _Scene(
        event=event,
        key=boxes.key("event", event.uid, event.recurrence_id),
        account=boxes.home(boxes.with_event(event), party.own.person if party.own else None, around),
        policy=policy,
        party=party,
        everybody=tuple(everybody),
        people=tuple(people),
        found_in_mail=found_in_mail,
        doubt=doubt,
        stranger=not _is_the_users_own(event, party) and not any(mail.knows(person.key) for person in people),
        around=around,
    )


@lru_cache(maxsize=4096)
def _interaction(scene: _Scene) -> Interaction:
    """Most news leaves most scenes as they are, and nothing else is looked at here."""
    event, party, people, around = scene.event, scene.party, scene.people, scene.around
    title = events.plain_title(event.title)
    invitation = _job_mail(event, around)
    surroundings = _surroundings(scene, title, invitation)
    kind = events.classify(event, surroundings, scene.policy.keywords)
    obstacles = [Obstacle(reason=Reason.UNSURE, because=scene.doubt)] if scene.doubt else []
    obstacles += _obstacles(scene, kind, surroundings.job)
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
    )


def _aliases(everybody: Sequence[Person], people: Sequence[Person]) -> tuple[str, ...]:
    """Keys of the other addresses of ``people``, told by their names."""
    names = {someone.name for someone in people if someone.name}
    kept = {someone.key for someone in people}
    return tuple(someone.key for someone in everybody if someone.name in names and someone.key not in kept)


def _surroundings(scene: _Scene, title: str, invitation: Message | None) -> events.EventContext:
    event, party, people, around = scene.event, scene.party, scene.people, scene.around
    guests = [*people, *party.internal, *party.declined]
    words = set(re.findall(r"\w+", title.lower()))
    names = {part for someone in guests for part in re.findall(r"\w{3,}", someone.name.lower())}
    names |= {addresses.organisation_domain(someone.key).partition(".")[0] for someone in guests} - {""}
    return events.EventContext(
        guests=len(guests),
        job=_job_words(invitation) if invitation is not None else "",
        job_weight=_job_weight(event, invitation) if invitation is not None else 0.0,
        hiring_system=_from_hiring_system(party),
        named=bool(words & names),
        written=bool(around),
        private=bool(guests) and not any(addresses.organisation_domain(someone.key) for someone in guests),
    )


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
    return 0.95 if invited and event.starts_at - message.sent_at <= _SHORTLY else 0.5


def _from_hiring_system(party: _Party) -> bool:
    """Whether a hiring system sent the invitation; schedulers that everybody uses say nothing about the kind."""
    everyday = ("calendly", "cal.com", "zoom")
    return any(
        addresses.is_hiring_system(p.key) and not any(word in p.key for word in everyday) for p in party.machines
    )


def _from_mail(message: Message, words: str) -> Evidence:
    source = EvidenceSource.SENT if message.direction is Direction.SENT else EvidenceSource.RECEIVED
    return Evidence(source=source, when=message.sent_at, words=shorten(words, 80), ref=message.ref)


def _party(event: Event, boxes: Mailboxes) -> _Party:
    own_addresses = boxes.own
    party = _Party([], [], [], [], False, False, None)
    organiser = event.organiser
    if organiser is not None:
        party.organiser_is_own = organiser.key in own_addresses
        party.organiser_is_internal = not party.organiser_is_own and organisations.is_internal(organiser, own_addresses)
    listed = {attendee.person.key for attendee in event.attendees}
    attendees = list(event.attendees)
    if organiser is not None and organiser.key not in listed:
        attendees.insert(0, Attendee(person=organiser, status=ParticipationStatus.ACCEPTED))
    attendees.sort(key=lambda a: organiser is None or a.person.key != organiser.key)
    for attendee in attendees:
        _sort_in(attendee, party, own_addresses)
    return party


def _sort_in(attendee: Attendee, party: _Party, own_addresses: frozenset[str]) -> None:
    """Put an attendee where they belong in ``party``. Rooms and resources belong nowhere."""
    person = attendee.person
    if person.key in own_addresses:
        if party.own is None or not attendee.status.is_absent:
            party.own = attendee
    elif attendee.type in (AttendeeType.ROOM, AttendeeType.RESOURCE) or addresses.is_room(person.key):
        return
    elif _is_machine(attendee):
        party.machines.append(person)
    elif attendee.status.is_absent:
        party.declined.append(person)
    elif attendee.participates:
        party.humans.append(person)
        if organisations.is_internal(person, own_addresses):
            party.internal.append(person)


def _is_machine(attendee: Attendee) -> bool:
    """Whether nobody in person answers at this address."""
    person = attendee.person
    return (
        attendee.type is AttendeeType.GROUP
        or addresses.is_list(person.key)
        or addresses.is_automated(person.key)
        or addresses.is_deceptive(person.address, person.name)
    )


def _is_the_users_own(event: Event, party: _Party) -> bool:
    """Whether the user put it into their calendar, or said that they would come."""
    coming = (ParticipationStatus.ACCEPTED, ParticipationStatus.TENTATIVE)
    return not event.doubt and (party.organiser_is_own or party.own is None or party.own.status in coming)


def _people_elsewhere(
    event: Event, title: str, boxes: Mailboxes, mail: Correspondence
) -> tuple[list[Person], bool, str]:
    """Events without guests find their person in the description, or as the one correspondent named in the title.

    Returned are the people, whether mail showed them, and why they may be somebody else.
    """
    for address in event.signals.addresses:
        someone = addresses.person("", address)
        if (
            someone
            and someone.key not in boxes.own
            and not addresses.is_automated(someone.key)
            and not organisations.is_internal(someone, boxes.own)
        ):
            return [mail.named(someone)], False, ""
    if (someone := mail.person_in_title(title, event.starts_at)) is not None:
        return [someone], True, mail.why_doubted(someone, title)
    if (someone := _behind_a_system(event, title, mail)) is not None:
        return [someone], True, ""
    return [], False, mail.why_doubted(None, title)


def _behind_a_system(event: Event, title: str, mail: Correspondence) -> Person | None:
    """Return the one human to whom a hiring system's invitation, of shortly before the event, directs its answers."""
    people = {
        someone.key: someone
        for message in mail.invitations_by_machines
        if timedelta(0) <= event.starts_at - message.sent_at <= _SHORTLY
        for someone in message.reply_to
        if someone.key not in mail.own
        and not addresses.is_automated(someone.key)
        and not addresses.is_list(someone.key)
    }
    words = set(re.findall(r"\w+", title.lower()))
    fitting = [one for one in people.values() if addresses.organisation_domain(one.key).partition(".")[0] in words]
    return fitting[0] if len(fitting) == 1 else None


def _mail_around(event: Event, people: list[Person], mail: Correspondence) -> list[Message]:
    keys = {person.key for person in people}
    for key in tuple(keys):
        keys |= mail.colleagues.get(addresses.organisation_domain(key), set())
    return mail.exchanged(keys, event.starts_at - timedelta(days=45), event.ends_at)


def _organisation_in_title(title: str) -> str:
    match = re.search(r"\b(?:at|with|@|-|–|\|)\s+(?P<name>[A-Z][\w&.]+(?: [A-Z][\w&.]+)?)\s*$", title)
    return match["name"] if match else ""


def _obstacles(scene: _Scene, kind: events.Classified, job_words: str) -> list[Obstacle]:
    event, party, people, least = scene.event, scene.party, scene.people, scene.policy.min_confidence
    declined = party.own is not None and party.own.status.is_absent
    found: list[tuple[bool, Reason, str]] = [
        (event.signals.opted_out, Reason.OPTED_OUT, "the event says #nofollowup"),
        (event.is_private, Reason.PRIVATE, "the event is marked private or confidential"),
        (event.cancelled or events.is_cancelled_title(event.title), Reason.CANCELLED, "the event was cancelled"),
        (event.missing, Reason.CANCELLED, "the event is no longer in the calendar"),
        (declined, Reason.YOU_DECLINED, "you declined the invitation"),
        (bool(party.declined) and not party.humans, Reason.THEY_DECLINED, "everybody on the other side declined"),
        (
            event.all_day or event.ends_at - event.starts_at > _LONGEST,
            Reason.NOT_A_MEETING,
            "it lasts all day or longer",
        ),
        (event.recurring and not event.first_in_series, Reason.RECURRING, "it is a repetition of a recurring event"),
        (event.attendees_omitted, Reason.TOO_MANY_PEOPLE, "more people are invited than the calendar names"),
        (bool(party.internal) and not people, Reason.INTERNAL, "only people of your own organisation were there"),
        (
            kind.kind is None,
            Reason.NOT_A_MEETING,
            f"the title speaks of no conversation with others ({shorten(kind.words, 40)})",
        ),
        *_interviewer(scene, kind, job_words),
        (
            not people and bool(party.machines),
            Reason.ROBOT,
            "only automatic senders, lists or look-alike addresses are on it",
        ),
        (not people, Reason.NO_COUNTERPART, "no address of anybody on the other side is known"),
        (
            kind.confidence < least,
            Reason.UNSURE,
            f"what it was is not clear enough (certainty {kind.confidence:.1f} of {least:.1f} needed)"
            + (f": {kind.missing}" if kind.missing else ""),
        ),
    ]
    return [Obstacle(reason=reason, because=because) for applies, reason, because in found if applies]


def _interviewer(scene: _Scene, kind: events.Classified, job_words: str) -> list[tuple[bool, Reason, str]]:
    """Return the obstacle that the user asked the questions: by the words, the organiser, or the guest's address."""
    event, party, people = scene.event, scene.party, scene.people
    said = event.signals.you_interview or kind.you_interview
    if kind.kind is not InteractionKind.INTERVIEW:
        return [(bool(said), Reason.YOU_INTERVIEWED, f"you asked the questions ({shorten(said, 40)})")]
    if job_words and not said:
        return []
    if said:
        return [(True, Reason.YOU_INTERVIEWED, f"the event speaks to the interviewer ({shorten(said, 40)})")]
    colleagues = party.organiser_is_internal or (bool(party.internal) and party.organiser_is_own)
    if colleagues and people:
        return [(True, Reason.YOU_INTERVIEWED, "your own organisation invited the candidate")]
    if party.organiser_is_own and people:
        organisation = organisations.name(people, "").lower()
        host = bool(organisation) and organisation in event.title.lower()
        guest_is_private = all(not addresses.organisation_domain(person.key) for person in people)
        user_is_private = party.own is None or not addresses.organisation_domain(party.own.person.key)
        if guest_is_private and not user_is_private:
            return [(True, Reason.YOU_INTERVIEWED, "you invited somebody to an interview at their private address")]
        return [
            (
                not host and not guest_is_private and not user_is_private,
                Reason.UNSURE,
                "you sent the invitation yourself, so you may have been the interviewer",
            )
        ]
    return []

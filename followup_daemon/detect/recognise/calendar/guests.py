"""The people on an event, sorted into what they are."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from followup_daemon.languages.base.matching import unaccented
from followup_daemon.mail import organisations
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.calendar import Attendee, AttendeeType, Event, ParticipationStatus
from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses


@dataclass(slots=True)
class Party:
    """Everybody on an event, sorted into what they are.

    ``alias``: the user under an address that no account has. ``names``: the user's names.
    """

    names: frozenset[str] = frozenset()
    humans: list[Person] = field(default_factory=list)
    declined: list[Person] = field(default_factory=list)
    machines: list[Person] = field(default_factory=list)
    internal: list[Person] = field(default_factory=list)
    organiser_is_own: bool = False
    organiser_is_internal: bool = False
    own: Attendee | None = None
    alias: Attendee | None = None

    @property
    def you(self) -> Attendee | None:
        """Return the user's own entry in the list of guests, under whichever address."""
        return self.own or self.alias

    def is_kin(self, person: Person) -> bool:
        """Return whether a person with a private address has the user's surname."""
        surnames = {name.split()[-1] for name in self.names}
        words = unaccented(person.name).split()
        return len(words) > 1 and words[-1] in surnames and not addresses.organisation_domain(person.key)

    def is_named_in(self, title: str) -> bool:
        """Return whether a title has the user's first and last name."""
        words = set(re.findall(r"\w+", unaccented(title)))
        return any({name.split()[0], name.split()[-1]} <= words for name in self.names)


def own_names(boxes: Mailboxes) -> frozenset[str]:
    """Return the user's full names: as configured, as in From of their mail, and as their addresses spell them."""
    said = {one.user_name for one in boxes.accounts}
    said |= {one.sender.name for one in boxes.facts.messages if one.sender.key in boxes.own}
    said |= {re.sub(r"[._]", " ", key.partition("@")[0]) for key in boxes.own}
    return frozenset(unaccented(name) for name in said if len(name.split()) > 1)


def party_of(event: Event, boxes: Mailboxes, names: frozenset[str]) -> Party:
    """Return everybody on ``event``, the organiser included. ``names`` are the user's."""
    listed_as = {unaccented(one.person.name) for one in event.attendees if one.person.key in boxes.own}
    party = Party(names=names.union(name for name in listed_as if len(name.split()) > 1))
    organiser = event.organiser
    if organiser is not None:
        party.organiser_is_own = organiser.key in boxes.own or _is_the_user(organiser, party.names)
        party.organiser_is_internal = not party.organiser_is_own and organisations.is_internal(organiser, boxes.own)
    listed = {attendee.person.key for attendee in event.attendees}
    attendees = list(event.attendees)
    if organiser is not None and organiser.key not in listed:
        attendees.insert(0, Attendee(person=organiser, status=ParticipationStatus.ACCEPTED))
    attendees.sort(key=lambda a: organiser is None or a.person.key != organiser.key)
    for attendee in attendees:
        _sort_in(attendee, party, boxes.own)
    return party


def _is_the_user(person: Person, names: frozenset[str]) -> bool:
    """Return whether a guest is the user under another address: by the same name, or by an address that spells it.

    The first name may be an initial or a short form ("S. Reed", "Samuel Reed" for Sam Reed).
    """
    words = re.findall(r"\w+", unaccented(person.name))
    local = re.sub(r"[^a-z]", "", person.key.partition("@")[0])
    for name in names:
        first, last = name.split()[0], name.split()[-1]
        if not words and len(last) > 2 and local in (f"{first}{last}", f"{first[0]}{last}", f"{last}{first}"):
            return True
        if len(words) > 1 and words[-1] == last and _is_short_for(words[0], first):
            return True
    return False


def _is_short_for(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long == short or (len(short) != 2 and long.startswith(short))


def _sort_in(attendee: Attendee, party: Party, own_addresses: frozenset[str]) -> None:
    """Put an attendee where they belong in ``party``. Rooms and resources belong nowhere."""
    person = attendee.person
    if person.key in own_addresses:
        if party.own is None or not attendee.status.is_absent:
            party.own = attendee
    elif attendee.type in (AttendeeType.ROOM, AttendeeType.RESOURCE) or addresses.is_room(person.key):
        return
    elif _is_machine(attendee):
        party.machines.append(person)
    elif _is_the_user(person, party.names):
        party.alias = attendee
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
        or addresses.is_robot(person)
        or addresses.is_note_taker(person)
        or addresses.is_deceptive(person.address, person.name)
    )


def is_the_users_own(event: Event, party: Party) -> bool:
    """Whether the user put it into their calendar, or said that they would come."""
    coming = (ParticipationStatus.ACCEPTED, ParticipationStatus.TENTATIVE)
    return not event.doubt and (party.organiser_is_own or party.you is None or party.you.status in coming)


def from_hiring_system(party: Party) -> bool:
    """Return whether a hiring system sent the invitation. Everyday schedulers and note-takers tell no kind."""
    return any(addresses.is_applicant_tracking(one.key) for one in party.machines)

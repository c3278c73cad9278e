"""The people on an event, sorted into what they are."""

from __future__ import annotations

from dataclasses import dataclass

from followup_daemon.mail import organisations
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.calendar import Attendee, AttendeeType, Event, ParticipationStatus
from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses


@dataclass(slots=True)
class Party:
    """Everybody on an event, sorted into what they are."""

    humans: list[Person]
    declined: list[Person]
    machines: list[Person]
    internal: list[Person]
    organiser_is_own: bool
    organiser_is_internal: bool
    own: Attendee | None


def party_of(event: Event, boxes: Mailboxes) -> Party:
    own_addresses = boxes.own
    party = Party([], [], [], [], False, False, None)
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


def is_the_users_own(event: Event, party: Party) -> bool:
    """Whether the user put it into their calendar, or said that they would come."""
    coming = (ParticipationStatus.ACCEPTED, ParticipationStatus.TENTATIVE)
    return not event.doubt and (party.organiser_is_own or party.own is None or party.own.status in coming)


def from_hiring_system(party: Party) -> bool:
    """Whether a hiring system sent the invitation; schedulers that everybody uses say nothing about the kind."""
    everyday = ("calendly", "cal.com", "zoom")
    return any(
        addresses.is_hiring_system(p.key) and not any(word in p.key for word in everyday) for p in party.machines
    )

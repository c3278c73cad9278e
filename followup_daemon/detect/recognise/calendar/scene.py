"""The people of one event by their best names, and the mail with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from followup_daemon.detect.recognise.calendar import titles
from followup_daemon.detect.recognise.calendar.guests import Party, is_the_users_own, party_of
from followup_daemon.mail import organisations
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.calendar import Event
from followup_daemon.model.mail import Message
from followup_daemon.model.people import Person
from followup_daemon.model.policy import Policy
from followup_daemon.normalise import addresses

SHORTLY = timedelta(days=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """All that makes the interaction of one event: its people by their best names, and the mail with them."""

    event: Event
    key: str
    account: str
    policy: Policy
    party: Party
    everybody: tuple[Person, ...]
    people: tuple[Person, ...]
    found_in_mail: bool
    doubt: str
    stranger: bool
    around: tuple[Message, ...]

    def __hash__(self) -> int:
        last = self.around[-1].message_id if self.around else ""
        return hash((self.event.uid, self.event.starts_at, len(self.around), last))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All that is known around the events of a user. ``names`` are the user's."""

    boxes: Mailboxes
    mail: Correspondence
    policy: Policy
    names: frozenset[str]


def scene_of(event: Event, around_it: Surroundings) -> Scene:
    """Return the scene of one event."""
    boxes, mail, policy = around_it.boxes, around_it.mail, around_it.policy
    party = party_of(event, boxes, around_it.names)
    everybody = [mail.named(person) for person in party.humans if person not in party.internal]
    people = mail.distinct(everybody)
    found_in_mail, doubt = False, event.doubt
    if not people and not party.internal and not party.declined and not doubt:
        people, found_in_mail, doubt = _people_elsewhere(event, titles.plain_title(event.title), boxes, mail)
    around = tuple(_mail_around(event, people, mail))
    return Scene(
        event=event,
        key=boxes.key("event", event.uid, event.recurrence_id),
        account=boxes.home(boxes.with_event(event), party.own.person if party.own else None, around),
        policy=policy,
        party=party,
        everybody=tuple(everybody),
        people=tuple(people),
        found_in_mail=found_in_mail,
        doubt=doubt,
        stranger=not is_the_users_own(event, party) and not any(mail.knows(person.key) for person in people),
        around=around,
    )


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
        if timedelta(0) <= event.starts_at - message.sent_at <= SHORTLY
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

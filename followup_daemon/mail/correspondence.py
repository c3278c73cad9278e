"""An index of the mail of one account, by correspondent and by conversation."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from followup_daemon.mail.authenticity import directed_to
from followup_daemon.mail.names import full_name, may_be_same
from followup_daemon.mail.relevance import believed
from followup_daemon.model.mail import Direction, Message, Origin
from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses

_COMMON = 5
"""The number of addresses with one name from which the name is too common to identify a person."""


class Correspondence:
    """An index over messages, oldest first. It is built once per cycle and never changes.

    Only ``unproved_of`` returns ``unproved`` mail. ``proved`` has Message-IDs (see ``mail.authenticity``).
    """

    def __init__(
        self,
        messages: Iterable[Message],
        own: frozenset[str],
        *,
        unproved: Iterable[Message] = (),
        proved: frozenset[str] = frozenset(),
    ) -> None:
        self.messages = tuple(believed(message, own) for message in messages)
        self.own = own
        self.proved = proved
        self.organisations_written_to: set[str] = set()
        self.claims: list[Person] = []
        """The senders that mail with a failed authentication names."""
        self._parent: dict[str, str] = {}
        self.to_person: defaultdict[str, list[Message]] = defaultdict(list)
        self.from_person: defaultdict[str, list[Message]] = defaultdict(list)
        self.people: dict[str, Person] = {}
        self.colleagues: defaultdict[str, set[str]] = defaultdict(set)
        self.invitations_by_machines: list[Message] = []
        self._namesakes: defaultdict[str, dict[str, Person]] = defaultdict(dict)
        self._in_thread: defaultdict[str, list[Message]] = defaultdict(list)
        for message in self.messages:
            self._learn(message)
        for message in self.messages:
            self._in_thread[self.thread(message.message_id)].append(message)
        self._unproved: defaultdict[str, list[Message]] = defaultdict(list)
        for message in unproved:
            self.claims.append(message.sender)
            for mark in {message.sender.key, *map(self.thread, message.thread)}:
                self._unproved[mark].append(message)

    def _learn(self, message: Message) -> None:
        ids = message.thread
        for other in ids[1:]:
            self._join(ids[0], other)
        if message.conversation:
            self._join(f"conversation {message.conversation}", ids[0])
        if message.direction is Direction.SENT:
            for someone in message.recipients:
                self.to_person[someone.key].append(message)
                self._meet(someone)
                if message.origin is Origin.HUMAN and (domain := addresses.organisation_domain(someone.key)):
                    self.organisations_written_to.add(domain)
        else:
            if message.signals.interview and message.reply_to and addresses.is_automated(message.sender.key):
                self.invitations_by_machines.append(message)
            for key in {message.sender.key, *(p.key for p in directed_to(message))} - self.own:
                self.from_person[key].append(message)
            if message.origin is Origin.HUMAN:
                self._meet(message.sender)

    def _meet(self, someone: Person) -> None:
        known = self.people.get(someone.key)
        if someone.key and someone.key not in self.own and (known is None or len(someone.name) > len(known.name)):
            self.people[someone.key] = someone
            if name := full_name(someone):
                self._namesakes[name][someone.key] = someone
            if domain := addresses.organisation_domain(someone.key):
                self.colleagues[domain].add(someone.key)

    def _root(self, message_id: str) -> str:
        root = message_id
        while (parent := self._parent.get(root, root)) != root:
            root = parent
        while message_id != root:
            self._parent[message_id], message_id = root, self._parent.get(message_id, root)
        return root

    def _join(self, one: str, other: str) -> None:
        self._parent[self._root(other)] = self._root(one)

    def thread(self, message_id: str) -> str:
        """Return the name of the conversation that a Message-ID belongs to.

        It comes from References (RFC 5322 section 3.6.4) and from the conversations of the account.
        """
        return self._root(message_id)

    def in_thread(self, message_id: str) -> list[Message]:
        return self._in_thread.get(self.thread(message_id), [])

    def unproved_of(self, keys: Iterable[str], anchor: str | None) -> list[Message]:
        """Return mail that failed authentication and names one of ``keys`` as sender, or the thread of ``anchor``."""
        marks = {*keys, *([self.thread(anchor)] if anchor else ())}
        found = {id(one): one for mark in marks for one in self._unproved.get(mark, ())}
        return sorted(found.values(), key=lambda message: message.sent_at)

    def knows(self, key: str) -> bool:
        """Return whether the user ever wrote to this address, or to anybody of its organisation."""
        return (
            any(one.origin is Origin.HUMAN for one in self.to_person.get(key, ()))
            or addresses.organisation_domain(key) in self.organisations_written_to
        )

    def further_keys(self, someone: Person, before: datetime) -> frozenset[str]:
        """Return the keys of other addresses with the full name of ``someone`` that are likely theirs.

        An address at another organisation is theirs only if no mail went there or came from there ``before``.
        A name with many addresses is too common to tell.
        """
        namesakes = list(self._namesakes.get(full_name(someone), {}).values())
        if len(namesakes) > _COMMON:
            return frozenset()
        return frozenset(
            other.key
            for other in namesakes
            if other.key != someone.key
            and not addresses.is_automated(other.key)
            and not addresses.is_list(other.key)
            and (may_be_same(someone, other) or not self._is_known_before(other.key, before))
        )

    def _is_known_before(self, key: str, moment: datetime) -> bool:
        mails = [*self.to_person.get(key, ())[:1], *self.from_person.get(key, ())[:1]]
        return any(one.sent_at < moment for one in mails)

    def named(self, someone: Person) -> Person:
        """Return the same person with the best name found for their address."""
        known = self.people.get(someone.key)
        return known if known is not None and len(known.name) > len(someone.name) else someone

    def distinct(self, people: Iterable[Person]) -> list[Person]:
        """Return each person once, by the address last used. Drop role addresses if a person is present."""
        chosen: dict[str, Person] = {}
        for someone in people:
            mark = someone.name.lower() if " " in someone.name else someone.key
            known = chosen.get(mark)
            if known is None or self._last_exchange(someone) > self._last_exchange(known):
                chosen[mark] = someone
        found = list(chosen.values())
        persons = [one for one in found if not addresses.is_role_address(one.key)]
        return persons or found

    def _last_exchange(self, someone: Person) -> tuple[bool, float]:
        """Return a sort key: the time of the last mail with an address.

        Without any mail, an address of an organisation comes before one of a free provider.
        """
        mails = [*self.to_person.get(someone.key, ()), *self.from_person.get(someone.key, ())]
        newest = max((message.sent_at.timestamp() for message in mails), default=0.0)
        return (newest > 0, newest or float(bool(addresses.organisation_domain(someone.key))))

    def exchanged(self, keys: Iterable[str], since: datetime, until: datetime) -> list[Message]:
        """Return the messages from or to any of ``keys`` between two times, oldest first, each once."""
        found = {
            id(m): m
            for key in keys
            for m in (*self.to_person.get(key, ()), *self.from_person.get(key, ()))
            if since <= m.sent_at <= until
        }
        return sorted(found.values(), key=lambda message: message.sent_at)

    def person_in_title(self, title: str, around: datetime) -> Person | None:
        """Return the one recent correspondent who is named in ``title``. None if nobody or more than one fits.

        A person to whom the user wrote before is preferred to a person who only claims that name.
        """
        words = _words(title)
        best: list[tuple[tuple[bool, int], Person]] = []
        for key, someone in self.people.items():
            score = _name_score(someone, words)
            if (
                score
                and not addresses.is_automated(key)
                and self.exchanged([key], around - timedelta(days=45), around + timedelta(days=7))
            ):
                best.append(((self.knows(key), score), someone))
        best.sort(key=lambda pair: pair[0], reverse=True)
        if best and (len(best) == 1 or best[0][0] > best[1][0]):
            return best[0][1]
        return None

    def why_doubted(self, someone: Person | None, title: str) -> str:
        """Return why ``someone`` may not be the person in the user's own ``title``, or "" without a doubt.

        A person to whom the user never wrote needs an address of an organisation, because anybody can get an address
        with any name at a free provider. If any mail of the mailbox is authenticated, theirs must be authenticated too.
        ``someone`` is None if nobody has the name. Mail that failed authentication may then have it.
        """
        if someone is None:
            return _FAILED_CLAIM if any(_name_score(one, _words(title)) for one in self.claims) else ""
        proved = any(one.message_id in self.proved for one in self.from_person.get(someone.key, ()))
        from_organisation = addresses.organisation_domain(someone.key) != "" and (proved or not self.proved)
        return "" if self.knows(someone.key) or from_organisation else _CLAIM.format(someone.address)


_FAILED_CLAIM = "the person in its title is known only from mail that failed authentication"
_CLAIM = "only mail from {}, to whom you never wrote"


def _words(title: str) -> set[str]:
    return set(re.findall(r"\w+", title.lower()))


def _organisation(someone: Person) -> str:
    return addresses.organisation_domain(someone.key).partition(".")[0]


def _name_score(someone: Person, title_words: set[str]) -> int:
    names = [part for part in re.findall(r"\w+", someone.name.lower()) if len(part) > 2]
    hits = sum(1 for part in names if part in title_words)
    organisation = _organisation(someone)
    in_title = bool(organisation) and organisation in title_words
    if hits == 0 and not in_title:
        return 0
    return 3 * hits + 2 * in_title

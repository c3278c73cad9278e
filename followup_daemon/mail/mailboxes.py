"""All accounts of one user, seen as one: each mail and event once, and in which accounts it lies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from followup_daemon.mail import interaction_keys
from followup_daemon.model.account import Account
from followup_daemon.model.calendar import Event
from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.mail import Message
from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses

Places = Mapping[str, Mapping[str, str]]
"""What something is called in each account that has it: its own name, then the account's, then the reference there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledMail:
    """An interaction in mail that has a draft or an override, as it was stored last."""

    key: str
    id: str
    anchor: str
    people: frozenset[str] = frozenset()
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The keys that interactions have already. ``settled``: a draft, a wish or a note of the user goes by them.

    ``accounts`` are the names that keys may have been made with, those of accounts that are gone included. ``united``
    leads from the key that a copy of an event would have by itself to the one of the interaction that it is part of.
    """

    accounts: tuple[str, ...] = ()
    settled: frozenset[str] = frozenset()
    noted: frozenset[str] = frozenset()
    united: Mapping[str, str] = field(default_factory=dict)
    in_mail: tuple[SettledMail, ...] = ()
    """The settled interactions that begin with a message."""

    def rank(self, key: str) -> int:
        """Return 0 for a key that must not change, 1 for one that the user saw or that leads to it, else 2."""
        return 0 if key in self.settled else 1 if key in self.noted or key in self.united else 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailboxes:
    """``accounts`` stand in the order of the configuration; ``facts`` are those of all of them.

    ``mails`` (by Message-ID) and ``events`` (by ``Event.key``) say what is where. Both are empty for a single account.
    """

    accounts: tuple[Account, ...]
    facts: AccountSnapshot
    mails: Places = field(default_factory=dict)
    events: Places = field(default_factory=dict)
    named: Named = Named()

    @property
    def own(self) -> frozenset[str]:
        """Keys of all addresses of the user."""
        return self.accounts[0].addresses

    def account(self, name: str) -> Account:
        return next((one for one in self.accounts if one.name == name), self.accounts[0])

    def with_mail(self, message_id: str) -> tuple[str, ...]:
        """Names of the accounts that have this mail, in the order of the configuration."""
        return tuple(self.mails.get(message_id, ())) or (self.accounts[0].name,)

    def with_event(self, event: Event) -> tuple[str, ...]:
        """Names of the accounts that have this event, in the order of the configuration."""
        return tuple(self.events.get(event.key, ())) or (self.accounts[0].name,)

    def ref(self, message: Message, account: str) -> str:
        """Return the ``Message.ref`` of this mail in ``account``, or "" if it is not there."""
        return message.ref if len(self.accounts) == 1 else self.mails.get(message.message_id, {}).get(account, "")

    def key(self, *parts: str) -> str:
        """Return the key of the interaction that ``parts`` name: the one that it has already, in whichever account."""
        names = dict.fromkeys((*(one.key_name for one in self.accounts), *self.named.accounts))
        keys = [interaction_keys.key(name, *parts) for name in names]
        return min(keys, key=self.named.rank)

    def home(self, holders: Sequence[str], invited: Person | None, conversation: Sequence[Message]) -> str:
        """Where an interaction belongs: the account whose address was invited, else where the conversation goes.

        Else the first holder that can hold drafts, else the first account of all that can.
        """
        able = [one for one in self.accounts if one.has_mailbox] or list(self.accounts)
        if len(able) == 1:
            return able[0].name
        if invited is not None:
            mine = [one for one in able if invited.key in one.here]
            mine.sort(key=lambda one: (invited.key != addresses.key(one.address), one.name not in holders))
            if mine:
                return mine[0].name
        names = {one.name for one in able}
        for message in reversed(conversation):
            if found := [name for name in self.with_mail(message.message_id) if name in names]:
                return found[0]
        return next((name for name in holders if name in names), able[0].name)


def joined(accounts: Sequence[Account], facts: Mapping[str, AccountSnapshot], named: Named = Named()) -> Mailboxes:
    """Return the facts of all ``accounts`` as one; ``facts`` has those of each by its name."""
    if len(accounts) == 1:
        return Mailboxes(accounts=tuple(accounts), facts=facts[accounts[0].name], named=named)
    own = frozenset[str]().union(*(one.addresses for one in accounts))
    known = [facts[one.name] for one in accounts]
    together = AccountSnapshot.of(
        sorted((m for one in known for m in one.messages), key=lambda m: m.sent_at),
        (d for one in known for d in one.drafts),
        (e for one in known for e in one.events),
    )
    doubted = frozenset(m.message_id for one in known for m in one.messages if m.message_id not in one.proved)
    return Mailboxes(
        accounts=tuple(_acquainted(one, own) for one in accounts),
        facts=replace(
            together,
            unproved=tuple(m for one in known for m in one.unproved),
            proved=frozenset[str]().union(*(one.proved for one in known)) - doubted,
        ),
        mails=_places((one.name, m.message_id, m.ref) for one in accounts for m in facts[one.name].messages),
        events=_places(
            (one.name, event.key, event.ref) for one in accounts for event in _known_events(facts[one.name])
        ),
        named=named,
    )


def _acquainted(one: Account, own: frozenset[str]) -> Account:
    """Return the account with the addresses that only another account could name."""
    return one if one.addresses == own else replace(one, addresses=own, elsewhere=own - one.here)


def _known_events(facts: AccountSnapshot) -> Iterable[Event]:
    """Those of the calendar, then those that came by mail."""
    yield from facts.events
    for message in facts.messages:
        yield from message.invitations


def _places(found: Iterable[tuple[str, str, str]]) -> Places:
    places: dict[str, dict[str, str]] = {}
    for account, name, ref in found:
        places.setdefault(name, {}).setdefault(account, ref)
    return places

"""All accounts of one user as one. Each mail and event occurs once, with the accounts that have it."""

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
"""The references of items in each account: a map from the item's name to a map from account names to references."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledMail:
    """An interaction in mail, as last stored, that has a draft or an override."""

    key: str
    id: str
    anchor: str
    people: frozenset[str] = frozenset()
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The existing keys of interactions. ``settled`` has the keys with a draft, an override or a note.

    ``accounts`` has the account names that existing keys may contain, also those of removed accounts. ``united`` maps
    the key of each copy of an event to the key of the interaction that the copies are joined in.
    """

    accounts: tuple[str, ...] = ()
    settled: frozenset[str] = frozenset()
    noted: frozenset[str] = frozenset()
    united: Mapping[str, str] = field(default_factory=dict)
    in_mail: tuple[SettledMail, ...] = ()
    """The settled interactions that begin with a message."""

    def rank(self, key: str) -> int:
        """Return 0 for a key that must not change, 1 for a key that the user saw or that maps to such a key, else 2."""
        return 0 if key in self.settled else 1 if key in self.noted or key in self.united else 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailboxes:
    """The joined accounts. ``accounts`` has the order of the configuration, ``facts`` the facts of all accounts.

    ``mails`` (by Message-ID) and ``events`` (by ``Event.key``) have the references in each account. Both are empty for
    a single account.
    """

    accounts: tuple[Account, ...]
    facts: AccountSnapshot
    mails: Places = field(default_factory=dict)
    events: Places = field(default_factory=dict)
    named: Named = Named()

    @property
    def own(self) -> frozenset[str]:
        """Return the keys of all addresses of the user."""
        return self.accounts[0].addresses

    def account(self, name: str) -> Account:
        return next((one for one in self.accounts if one.name == name), self.accounts[0])

    def with_mail(self, message_id: str) -> tuple[str, ...]:
        """Return the names of the accounts that have this mail, in the order of the configuration."""
        return tuple(self.mails.get(message_id, ())) or (self.accounts[0].name,)

    def with_event(self, event: Event) -> tuple[str, ...]:
        """Return the names of the accounts that have this event, in the order of the configuration."""
        return tuple(self.events.get(event.key, ())) or (self.accounts[0].name,)

    def ref(self, message: Message, account: str) -> str:
        """Return the ``Message.ref`` of this mail in ``account``, or "" if it is not there."""
        return message.ref if len(self.accounts) == 1 else self.mails.get(message.message_id, {}).get(account, "")

    def key(self, *parts: str) -> str:
        """Return the key of the interaction that ``parts`` name. An existing key in any account is used."""
        names = dict.fromkeys((*(one.key_name for one in self.accounts), *self.named.accounts))
        keys = [interaction_keys.key(name, *parts) for name in names]
        return min(keys, key=self.named.rank)

    def home(self, holders: Sequence[str], invited: Person | None, conversation: Sequence[Message]) -> str:
        """Return the account of an interaction.

        It is the account whose address was invited, else the account of the conversation, else the first holder with a
        Drafts folder, else the first account with a Drafts folder.
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
    """Return the facts of all ``accounts`` joined. ``facts`` has the facts of each account by name."""
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
    """Return the account with the user's addresses that only another account lists."""
    return one if one.addresses == own else replace(one, addresses=own, elsewhere=own - one.here)


def _known_events(facts: AccountSnapshot) -> Iterable[Event]:
    """Yield the events of the calendar, then the events that came by mail."""
    yield from facts.events
    for message in facts.messages:
        yield from message.invitations


def _places(found: Iterable[tuple[str, str, str]]) -> Places:
    places: dict[str, dict[str, str]] = {}
    for account, name, ref in found:
        places.setdefault(name, {}).setdefault(account, ref)
    return places

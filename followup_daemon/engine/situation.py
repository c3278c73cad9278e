"""Everything that one cycle knows of its user, derived from the store."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from followup_daemon.accounts.base.contract import HORIZON
from followup_daemon.decide import timing
from followup_daemon.decide.cases import CaseInputs, build, with_placements
from followup_daemon.detect.recognise.detector import detect
from followup_daemon.mail import authenticity
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes, Named, joined
from followup_daemon.model.account import Account
from followup_daemon.model.case import Case
from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.draft import DraftState, FollowUp, Placement
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.policy import Policy
from followup_daemon.store.base import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class _Analysis:
    """What the facts of one user mean, whatever the time."""

    facts: tuple[AccountSnapshot, ...]
    accounts: tuple[Account, ...]
    policy: Policy
    named: Named
    boxes: Mailboxes
    mail: Correspondence
    interactions: list[Interaction]


_NEWEST: dict[tuple[str, ...], _Analysis] = {}
"""The newest of each user, by the names of their accounts: when only the time has passed, nothing is analysed again."""


def _analyse(
    facts: tuple[AccountSnapshot, ...], accounts: tuple[Account, ...], policy: Policy, named: Named
) -> _Analysis:
    names = tuple(one.name for one in accounts)
    known = _NEWEST.get(names)
    if (
        known is not None
        and all(one is other for one, other in zip(known.facts, facts, strict=True))
        and known.policy is policy
        and (known.accounts, known.named) == (accounts, named)
    ):
        return known
    _NEWEST.pop(names, None)  # a large mailbox need not be there twice
    believed = {
        one.name: authenticity.sifted(known, one.authserv_id) for one, known in zip(accounts, facts, strict=True)
    }
    boxes = joined(accounts, believed, named)
    mail = Correspondence(boxes.facts.messages, boxes.own, unproved=boxes.facts.unproved, proved=boxes.facts.proved)
    found = _Analysis(
        facts=facts,
        accounts=accounts,
        policy=policy,
        named=named,
        boxes=boxes,
        mail=mail,
        interactions=detect(boxes, policy, mail),
    )
    _NEWEST[names] = found
    return found


class Situation:
    """``boxes``, ``mail``, ``interactions`` and ``cases`` as they are now; renewed when a last look brings news."""

    def __init__(self, accounts: Sequence[Account], store: Store, policy: Policy, now: datetime) -> None:
        self._store, self._policy, self._now = store, policy, now
        self._known = store.identities.all()
        self._accounts = tuple(replace(one, former=self._former(one.name)) for one in accounts)
        self.renew()

    def renew(self) -> None:
        facts = tuple(self._store.facts.facts(one.name, self._now - HORIZON) for one in self._accounts)
        placements, wishes = self._store.placements.all(), self._store.decisions.active_overrides()
        held = self._store.decisions.held()
        named = self._named(placements, held)
        analysis = _analyse(facts, self._accounts, self._policy, named)
        self.boxes, self.mail, self.interactions = analysis.boxes, analysis.mail, analysis.interactions
        around = CaseInputs(self.boxes, self.mail, placements, wishes, held)
        self.cases = {case.follow_up: case for case in build(self.interactions, self._policy, around)}

    @property
    def free(self) -> list[Case]:
        """The cases whose drafts may be touched: of no interaction that is held back."""
        return [case for case in self.cases.values() if not case.lost]

    def welcome_ends(self) -> list[datetime]:
        """When each draft that lies unsent ceases to be welcome, just after its last good instant."""
        lying = {
            placement.follow_up.name
            for placement in self._store.placements.all()
            if placement.state in (DraftState.WAITING, DraftState.EDITED) and not placement.obsolete_reason
        }
        return [
            timing.welcome_until(case, self._policy) + timedelta(microseconds=1)
            for case in self.free
            if case.follow_up.name in lying
        ]

    def case(self, follow_up: FollowUp) -> Case | None:
        """The case as it is now, with what this cycle has placed meanwhile; None where its interaction is gone."""
        case = self.cases.get(follow_up)
        return with_placements(case, self._store.placements.all()) if case else None

    def _named(self, placements: Sequence[Placement], held: Collection[str]) -> Named:
        """The keys that are in use. One account that never had another beside it needs none of them."""
        names = self._store.identities.key_names()
        if len(self._accounts) == 1 and set(names) <= {self._accounts[0].key_name}:
            return Named()
        drafted = frozenset(one.follow_up.interaction for one in placements)
        settled = drafted.union(self._store.decisions.keys_with_overrides(), held)
        decisions = self._store.decisions
        return Named(accounts=names, settled=settled, noted=decisions.keys(), united=decisions.united())

    def _former(self, name: str) -> tuple[str, ...]:
        """The names that an account had before."""
        return self._known[name].former if name in self._known else ()

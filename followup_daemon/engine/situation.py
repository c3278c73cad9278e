"""The mailboxes, interactions and cases of one user in one cycle, derived from the store."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from followup_daemon.accounts.base.contract import HORIZON
from followup_daemon.decide import timing
from followup_daemon.decide.cases import CaseInputs, Memory, build, with_placements
from followup_daemon.detect.recognise.analysis import Inputs
from followup_daemon.engine.crew import User
from followup_daemon.mail.mailboxes import Named, SettledMail
from followup_daemon.model.case import Case
from followup_daemon.model.draft import DraftState, FollowUp
from followup_daemon.model.interaction import Interaction


class Situation:
    """``boxes``, ``mail``, ``interactions`` and ``cases`` of one user. ``renew`` derives them again after a change."""

    def __init__(self, user: User) -> None:
        self._store, self._policy, self._now = user.store, user.preferences.policy, user.now
        self._cache = user.crew.analyses
        self._known = self._store.identities.all()
        accounts = [one.account for one in user.accounts]
        self._accounts = tuple(replace(one, former=self._former(one.name)) for one in accounts)
        self.renew()

    def renew(self) -> None:
        """Derive everything from the store again."""
        memory = self._memory()
        analysis = self._cache.analyse(
            Inputs(
                facts=tuple(self._store.facts.facts(one.name, self._now - HORIZON) for one in self._accounts),
                accounts=self._accounts,
                policy=self._policy,
                named=self._named(memory),
            )
        )
        self.boxes, self.mail, self.interactions = analysis.boxes, analysis.mail, analysis.interactions
        inputs = CaseInputs(self.boxes, self.mail, replace(memory, notes=self._notes(self.interactions)))
        self.cases = {case.follow_up: case for case in build(self.interactions, self._policy, inputs)}

    def _memory(self) -> Memory:
        return Memory(
            placements=tuple(self._store.placements.all()),
            overrides=self._store.decisions.active_overrides(),
            held=self._store.decisions.held(),
        )

    def _notes(self, interactions: Iterable[Interaction]) -> dict[str, tuple[str, ...]]:
        """Return the user's notes by interaction, for those that have notes."""
        present = {one.key for one in interactions} & self._store.decisions.keys_with_overrides()
        return {key: self._store.decisions.notes(key) for key in present}

    def welcome_ends(self) -> list[datetime]:
        """Return the instant at which each unsent draft becomes too old, 1 µs after it was still welcome."""
        unsent = {
            placement.follow_up.name
            for placement in self._store.placements.all()
            if placement.state in (DraftState.WAITING, DraftState.EDITED) and not placement.obsolete_reason
        }
        return [
            timing.welcome_until(case, self._policy) + timedelta(microseconds=1)
            for case in self.cases.values()
            if case.follow_up.name in unsent and not case.lost
        ]

    def case(self, follow_up: FollowUp) -> Case | None:
        """Return the case, with the drafts that this cycle has placed so far. None if its interaction is gone."""
        case = self.cases.get(follow_up)
        return with_placements(case, self._store.placements.all()) if case else None

    def _named(self, memory: Memory) -> Named:
        """Return the interaction keys in use. A user who always had only one account needs almost none of them."""
        decisions = self._store.decisions
        names = self._store.identities.key_names()
        drafted = frozenset(one.follow_up.interaction for one in memory.placements)
        settled = drafted.union(decisions.keys_with_overrides(), memory.held)
        in_mail = self._settled_mail(settled)
        if len(self._accounts) == 1 and set(names) <= {self._accounts[0].key_name}:
            return Named(settled=settled, in_mail=in_mail) if in_mail else Named()
        noted, united = decisions.keys(), decisions.united()
        return Named(accounts=names, settled=settled, noted=noted, united=united, in_mail=in_mail)

    def _settled_mail(self, settled: frozenset[str]) -> tuple[SettledMail, ...]:
        """Return the stored interactions that begin with a message and have a draft or an override."""
        if not settled:
            return ()
        stored = (one for account in self._accounts for one in self._store.decisions.interactions(account.name))
        return tuple(
            SettledMail(
                key=one.key,
                id=one.id,
                anchor=one.anchor,
                people=frozenset(person.key for person in one.counterparts),
                copies=one.copies,
            )
            for one in stored
            if one.anchor is not None and one.key in settled
        )

    def _former(self, name: str) -> tuple[str, ...]:
        """Return the earlier names of an account."""
        return self._known[name].former if name in self._known else ()

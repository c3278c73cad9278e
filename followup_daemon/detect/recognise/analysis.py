"""The analysis of the stored facts of one user, which does not depend on the time, and its cache."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from followup_daemon.detect.recognise.detector import detect
from followup_daemon.mail import authenticity
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes, Named, joined
from followup_daemon.model.account import Account
from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """The inputs of an analysis: the facts of each account, the accounts, the policy, the keys in use."""

    facts: tuple[AccountSnapshot, ...]
    accounts: tuple[Account, ...]
    policy: Policy
    named: Named

    @property
    def user(self) -> tuple[str, ...]:
        """Return the names of the accounts, which identify a user."""
        return tuple(one.name for one in self.accounts)

    def is_same(self, other: Inputs) -> bool:
        """Return whether all inputs are the same. The store returns the same objects if no row has changed."""
        return (
            self.user == other.user
            and all(one is another for one, another in zip(self.facts, other.facts, strict=True))
            and self.policy is other.policy
            and (self.accounts, self.named) == (other.accounts, other.named)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """The mailboxes of one user as one, the index of their mail, and the interactions in it."""

    inputs: Inputs
    boxes: Mailboxes
    mail: Correspondence
    interactions: list[Interaction]


def analyse(inputs: Inputs) -> Analysis:
    """Return the analysis of ``inputs``. Mail that failed authentication is separated first."""
    believed = {
        one.name: authenticity.sifted(facts, one.authserv_id)
        for one, facts in zip(inputs.accounts, inputs.facts, strict=True)
    }
    boxes = joined(inputs.accounts, believed, inputs.named)
    mail = Correspondence(boxes.facts.messages, boxes.own, unproved=boxes.facts.unproved, proved=boxes.facts.proved)
    return Analysis(inputs=inputs, boxes=boxes, mail=mail, interactions=detect(boxes, inputs.policy, mail))


class AnalysisCache:
    """The cache of the newest analysis of each of the last ``users``. It is valid until an input changes."""

    def __init__(self, users: int = 1) -> None:
        self._users = users
        self._newest: OrderedDict[tuple[str, ...], Analysis] = OrderedDict()

    def analyse(self, inputs: Inputs) -> Analysis:
        """Return the cached analysis of the same ``inputs``, or a new one."""
        cached = self._newest.pop(inputs.user, None)
        if cached is not None and cached.inputs.is_same(inputs):
            analysis = cached
        else:
            cached = None  # a large mailbox need not be in memory twice
            analysis = analyse(inputs)
        self._newest[inputs.user] = analysis
        while len(self._newest) > self._users:
            self._newest.popitem(last=False)
        return analysis

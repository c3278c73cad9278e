"""Observation of the drafts' states: waiting, edited, sent or dismissed. A missing draft alone does not show which."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from followup_daemon.accounts.base.contract import HORIZON, MailAccount
from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.draft import REWRITING, DraftState, ObservedState, Placement
from followup_daemon.model.mail import Direction, Message
from followup_daemon.store.base import Store

log = logging.getLogger(__name__)

_LATELY = timedelta(days=1)
"""How long another account can still show that a draft was sent or moved. That account may be polled late."""
_AFTERWARDS = timedelta(hours=1)
"""How long after the loss of a draft a mail in another account can still be that draft."""
_WATCHED = (DraftState.WAITING, DraftState.EDITED, DraftState.ANSWERED)


def observe(placements: Iterable[Placement], account: MailAccount, store: Store, now: datetime) -> None:
    """Check each of ``placements`` in the mailbox once, and record the changes of its state."""
    facts: AccountSnapshot | None = None
    for placement in placements:
        if placement.state not in _WATCHED:
            continue
        seen = account.drafts.inspect(placement.handle, placement.marker)
        if seen is None and _may_not_show_yet(placement, account, now):
            continue
        if seen is None and facts is None:
            facts = store.facts.facts(account.account.name, now - HORIZON)
        state = _state(placement, seen, facts)
        if state is DraftState.DISMISSED and _was_withdrawn(placement, account):
            if placement.obsolete_reason == REWRITING:
                store.placements.renew(placement, now)
                continue
            state = DraftState.WITHDRAWN
        if state is not placement.state:
            store.placements.save(replace(placement, state=state, changed_at=now))
            log.info("draft=%s is now %s", placement.key[:8], state)


def observe_elsewhere(accounts: Sequence[str], store: Store, now: datetime) -> None:
    """Look for drafts that recently left their account, in the stored mail of the user's other accounts.

    A draft that was sent from another account counts as sent. A draft that was moved there counts as edited, and its
    state is then observed there.
    """
    for placement in store.placements.all():
        others = [name for name in accounts if name != placement.account]
        if placement.state is not DraftState.DISMISSED or now - placement.changed_at > _LATELY:
            continue
        for name in others:
            facts = store.facts.facts(name, now - HORIZON)
            until = placement.changed_at + _AFTERWARDS
            state = _in_another_form(placement, replace(facts, messages=_until(until, facts)))
            if state is not DraftState.DISMISSED:
                there = replace(placement, account=name, handle=None) if state is DraftState.EDITED else placement
                store.placements.save(replace(there, state=state, changed_at=now))
                log.info("draft=%s is now %s in account=%s", placement.key[:8], state, name)
                break


def _until(until: datetime, facts: AccountSnapshot) -> tuple[Message, ...]:
    """Return the mail from before ``until``. Mail from long after the deletion of a draft is not that draft."""
    return tuple(message for message in facts.messages if message.sent_at <= until)


def _may_not_show_yet(placement: Placement, account: MailAccount, now: datetime) -> bool:
    """Return whether a draft may be missing only because it is new and the reads of the account lag behind."""
    return placement.placed_at is not None and now < placement.placed_at + account.drafts.read_lag


def _was_withdrawn(placement: Placement, account: MailAccount) -> bool:
    """Return whether the record shows that the program withdrew the draft itself, before a crash."""
    return account.drafts.can_withdraw and placement.state is DraftState.WAITING and placement.obsolete_reason != ""


def _state(placement: Placement, seen: ObservedState | None, facts: AccountSnapshot | None) -> DraftState:
    if seen is ObservedState.UNTOUCHED:
        return placement.state
    if seen is ObservedState.TOUCHED:
        return placement.state if placement.state is DraftState.ANSWERED else DraftState.EDITED
    if seen is ObservedState.SENT:
        return DraftState.SENT
    if seen is ObservedState.DELETED or facts is None:
        return DraftState.DISMISSED
    return _in_another_form(placement, facts)


def _in_another_form(placement: Placement, facts: AccountSnapshot) -> DraftState:
    """Return the state of a missing draft: sent with another Message-ID, saved as another draft, or deleted."""
    people = set(placement.recipients)
    since = placement.placed_at or placement.changed_at
    for message in facts.messages:
        to_them = bool(people & {person.key for person in message.recipients}) or (
            placement.follow_up.purpose.row.is_for_user and message.subject == placement.subject
        )
        if message.direction is not Direction.SENT:
            continue
        if message.message_id == placement.message_id or (message.sent_at >= since and to_them):
            return DraftState.SENT
    for draft in facts.drafts:
        if draft.subject == placement.subject and people <= {person.key for person in draft.recipients}:
            return DraftState.EDITED
    return DraftState.DISMISSED

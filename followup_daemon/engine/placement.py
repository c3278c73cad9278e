"""Placing drafts at most once and never losing one; taking back what was overtaken (docs/architecture.md)."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

from followup_daemon.accounts.base.contract import MailAccount, NotPlaced, PlacementUnknown
from followup_daemon.decide import timing
from followup_daemon.decide.decide import decide
from followup_daemon.model.case import Case, OverrideKind
from followup_daemon.model.draft import LIVE, REWRITING, Draft, DraftRef, DraftState, ObservedState, Placement
from followup_daemon.model.policy import Policy
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Suppressed
from followup_daemon.store.base import Store

log = logging.getLogger(__name__)

SWEEP = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ObsoleteDrafts:
    """How many drafts that are not wanted any more were taken back, and how many were left to their user."""

    withdrawn: int = 0
    left: int = 0


def recover(account: MailAccount, store: Store, now: datetime) -> list[Placement]:
    """Finish what a crash or a lost answer left half placed: adopt it if it is there, else let it be placed again.

    Returns the drafts of ours that may still become something, as they are now; none of what is held back.
    """
    held = store.decisions.held()
    left = [one for one in store.placements.open(account.account.name) if one.follow_up.interaction not in held]
    return [_settled(one, account, store, now) for one in left]


def _settled(placement: Placement, account: MailAccount, store: Store, now: datetime) -> Placement:
    attempted = placement.attempted_at or now
    if placement.state is not DraftState.PLACING:
        again = placement.attempts > 1 and now - attempted <= SWEEP + account.read_lag
        if again and placement.state in LIVE:
            _remove_duplicates(placement, account)
        return placement
    if attempted <= now < attempted + account.read_lag:
        return placement
    found = account.find(placement.marker)
    if found:
        return _adopt(placement, found[0], account, store, now)
    return _resume(placement, account, store, now)


def _adopt(placement: Placement, handle: DraftRef, account: MailAccount, store: Store, now: datetime) -> Placement:
    untouched = placement.letter_digest != "" and placement.letter_digest in handle.digest
    state = DraftState.WAITING if untouched else DraftState.EDITED
    adopted = replace(
        placement,
        state=state,
        handle=handle,
        placed_at=placement.placed_at or now,
        changed_at=now,
        location=account.drafts_location(),
    )
    store.placements.save(adopted)
    log.info("adopted draft=%s state=%s", placement.key[:8], state)
    return adopted


def _resume(placement: Placement, account: MailAccount, store: Store, now: datetime) -> Placement:
    seen = account.inspect(None, placement.marker)
    state = {
        ObservedState.SENT: DraftState.SENT,
        ObservedState.DELETED: DraftState.DISMISSED,
        ObservedState.TOUCHED: DraftState.EDITED,
        ObservedState.UNTOUCHED: DraftState.WAITING,
        None: DraftState.PLANNED,
    }[seen]
    resumed = replace(placement, state=state, changed_at=now)
    store.placements.save(resumed)
    log.info("resumed draft=%s state=%s", placement.key[:8], state)
    return resumed


def _remove_duplicates(placement: Placement, account: MailAccount) -> None:
    """If two drafts bear one key, keep the one we know (or that was touched) and withdraw the untouched other."""
    found = account.find(placement.marker)
    for handle in found:
        if (
            len(found) > 1
            and placement.handle is not None
            and handle.ref != placement.handle.ref
            and placement.letter_digest in handle.digest
        ):
            account.withdraw_if_untouched(handle)


def plan(draft: Draft, case: Case, account: MailAccount, store: Store, now: datetime) -> Placement:
    """Step 1: a committed row with the key and the marker, before anything else happens."""
    name = account.account.name
    if case.placement is not None:
        return case.placement if case.placement.account == name else replace(case.placement, account=name)
    sheet = case.follow_up.purpose.row.is_for_user
    placement = Placement(
        key=draft.key,
        follow_up=case.follow_up,
        account=name,
        message_id=draft.message_id,
        state=DraftState.PLANNED,
        recipients=() if sheet else tuple(person.key for person in draft.to),
        changed_at=now,
        subject=draft.subject,
    )
    store.placements.save(placement)
    return placement


def place(draft: Draft, data: bytes, planned: Placement, account: MailAccount, store: Store, now: datetime) -> bool:
    """Steps 3 to 5: committed intent, exactly one attempt, committed outcome. True if the draft lies in Drafts."""
    placing = replace(
        planned,
        state=DraftState.PLACING,
        attempted_at=now,
        attempts=planned.attempts + 1,
        changed_at=now,
        letter_digest=sha256(data).hexdigest(),
        message_id=draft.message_id,
        subject=draft.subject,
        search_from=planned.search_from or account.checkpoint(draft),
        notes=notes_digest(store.decisions.notes(planned.follow_up.interaction)),
    )
    store.placements.save(placing)
    try:
        handle = account.place(draft, data)
    except NotPlaced as problem:
        store.placements.save(replace(placing, state=DraftState.PLANNED, changed_at=now))
        log.warning("not placed draft=%s: %s", draft.key[:8], problem)
        raise
    except PlacementUnknown as problem:
        log.warning("unclear draft=%s: %s; it is looked for before anything is repeated", draft.key[:8], problem)
        return False
    store.placements.save(
        replace(
            placing,
            state=DraftState.WAITING,
            handle=handle,
            message_id=handle.message_id or draft.message_id,
            placed_at=now,
            changed_at=now,
            location=account.drafts_location(),
        )
    )
    log.info("placed draft=%s purpose=%s", draft.key[:8], placing.follow_up.purpose)
    return True


def notes_digest(notes: tuple[str, ...]) -> str:
    """Return what tells one list of notes from another; "" for none."""
    return sha256("\n".join(notes).encode("utf-8", "replace")).hexdigest()[:16] if notes else ""


def reopen(store: Store, cases: Iterable[Case], now: datetime) -> int:
    """Let be drafted again what was taken back on a skip or done that the user took back. Returns how many."""
    reopened = 0
    for case in cases:
        placement = case.placement
        if placement is None or not placement.reopens:
            continue
        if case.override is None or case.override.kind is OverrideKind.SNOOZE:
            store.placements.renew(placement, now)
            reopened += 1
    return reopened


def misses_notes(case: Case, account: MailAccount, store: Store) -> bool:
    """Whether our draft lies there untouched, without a note that was made since or with one that was removed."""
    placement = case.placement
    return (
        placement is not None
        and placement.state is DraftState.WAITING
        and placement.handle is not None
        and account.can_withdraw
        and placement.notes != notes_digest(store.decisions.notes(case.interaction.key))
    )


def take_back_to_rewrite(placement: Placement, account: MailAccount, store: Store, now: datetime) -> Placement | None:
    """Take back an untouched draft that is written again at once. Returns its new row; None where it stays as it is."""
    if placement.handle is None:
        return None
    store.placements.save(replace(placement, obsolete_reason=REWRITING))  # so that after a crash it is written again
    if account.withdraw_if_untouched(placement.handle):
        log.info("withdrew draft=%s to write it again", placement.key[:8])
        return store.placements.renew(placement, now)
    notes = notes_digest(store.decisions.notes(placement.follow_up.interaction))
    store.placements.save(replace(placement, obsolete_reason="", notes=notes))  # left to its user; not tried again
    return None


def withdraw_obsolete(
    account: MailAccount, store: Store, cases: Iterable[Case], policy: Policy, now: datetime
) -> ObsoleteDrafts:
    """Take back drafts of ours that nobody touched and that are no longer wanted; what must stay is marked for the user."""
    withdrawn = left = 0
    for case in cases:
        placement = case.placement
        if (
            placement is None
            or placement.account != account.account.name
            or placement.state not in (DraftState.WAITING, DraftState.EDITED)
            or placement.handle is None
        ):
            continue
        reason = _why_not_wanted(case, policy, now)
        if reason is None:
            if placement.obsolete_reason:  # it is wanted again
                store.placements.save(replace(placement, obsolete_reason=""))
            continue
        obsolete = replace(placement, obsolete_reason=str(reason))
        if placement.state is DraftState.WAITING and account.can_withdraw:
            if placement.obsolete_reason != obsolete.obsolete_reason:
                store.placements.save(obsolete)  # so that after a crash it is known who took it away
            if account.withdraw_if_untouched(placement.handle):
                store.placements.save(replace(obsolete, state=DraftState.WITHDRAWN, changed_at=now))
                log.info("withdrew draft=%s reason=%s", placement.key[:8], reason)
                withdrawn += 1
                continue
        state = DraftState.ANSWERED if reason.row.answers_draft else placement.state
        if (state, obsolete.obsolete_reason) != (placement.state, placement.obsolete_reason):
            changed_at = placement.changed_at if state is placement.state else now
            store.placements.save(replace(obsolete, state=state, changed_at=changed_at))
            log.info("draft=%s is not wanted any more reason=%s", placement.key[:8], reason)
            left += 1
    return ObsoleteDrafts(withdrawn=withdrawn, left=left)


def _why_not_wanted(case: Case, policy: Policy, now: datetime) -> Reason | None:
    """Why a draft of ours that lies there would not be made now; None where it still would, or only later."""
    verdict = decide(replace(case, placement=None, others_waiting=()), policy, now)
    if isinstance(verdict, Suppressed) and verdict.reason.row.withdraws_draft:
        return verdict.reason
    return Reason.TOO_OLD if now > timing.welcome_until(case, policy) else None

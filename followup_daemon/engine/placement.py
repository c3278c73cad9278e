"""Actions on the drafts of this program: recover after a crash, place at most once, withdraw obsolete ones."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

from followup_daemon.accounts.base.contract import MailAccount, NotPlaced, PlacementUnknown
from followup_daemon.decide.plan import (
    MarkObsolete,
    MarkWanted,
    Reopen,
    Rewrite,
    Withdraw,
    marked_obsolete,
    notes_digest,
)
from followup_daemon.model.case import Case
from followup_daemon.model.draft import LIVE, REWRITING, Draft, DraftRef, DraftState, Letter, ObservedState, Placement
from followup_daemon.store.base import Store

log = logging.getLogger(__name__)

SWEEP = timedelta(hours=1)


def recover(account: MailAccount, store: Store, now: datetime) -> list[Placement]:
    """Complete each placement that a crash or a lost response interrupted. Return the drafts that can still change.

    A draft that is found in the mailbox is adopted. Otherwise it may be placed again. Held drafts are left out.
    """
    held = store.decisions.held()
    left = [one for one in store.placements.open(account.account.name) if one.follow_up.interaction not in held]
    return [_settled(one, account, store, now) for one in left]


def _settled(placement: Placement, account: MailAccount, store: Store, now: datetime) -> Placement:
    attempted = placement.attempted_at or now
    if placement.state is not DraftState.PLACING:
        again = placement.attempts > 1 and now - attempted <= SWEEP + account.drafts.read_lag
        if again and placement.state in LIVE:
            _remove_duplicates(placement, account)
        return placement
    if attempted <= now < attempted + account.drafts.read_lag:
        return placement
    found = account.drafts.find(placement.marker)
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
        location=account.drafts.location(),
    )
    store.placements.save(adopted)
    log.info("adopted draft=%s state=%s", placement.key[:8], state)
    return adopted


def _resume(placement: Placement, account: MailAccount, store: Store, now: datetime) -> Placement:
    seen = account.drafts.inspect(None, placement.marker)
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
    """Withdraw the second of two drafts with one key, if it is untouched. Keep the recorded or the touched draft."""
    found = account.drafts.find(placement.marker)
    for handle in found:
        if (
            len(found) > 1
            and placement.handle is not None
            and handle.ref != placement.handle.ref
            and placement.letter_digest in handle.digest
        ):
            account.drafts.withdraw_if_untouched(handle)


def reserve(draft: Draft, case: Case, account: MailAccount, store: Store, now: datetime) -> Placement:
    """Return the row of a draft that will be placed. First commit a new row with its key and marker."""
    name, notes = account.account.name, notes_digest(case.notes)
    if case.placement is not None:
        return replace(case.placement, account=name, notes=notes)
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
        notes=notes,
    )
    store.placements.save(placement)
    return placement


def place(letter: Letter, reserved: Placement, account: MailAccount, store: Store, now: datetime) -> bool:
    """Commit the intent, make exactly one attempt, commit the outcome. Return True if the draft is in Drafts."""
    draft = letter.draft
    placing = replace(
        reserved,
        state=DraftState.PLACING,
        attempted_at=now,
        attempts=reserved.attempts + 1,
        changed_at=now,
        letter_digest=sha256(letter.data).hexdigest(),
        message_id=draft.message_id,
        subject=draft.subject,
        gaps=len(draft.gaps),
        search_from=reserved.search_from or account.drafts.checkpoint(draft),
    )
    store.placements.save(placing)
    try:
        handle = account.drafts.place(draft, letter.data)
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
            location=account.drafts.location(),
        )
    )
    log.info("placed draft=%s purpose=%s", draft.key[:8], placing.follow_up.purpose)
    return True


def withdraw_to_rewrite(action: Rewrite, account: MailAccount, store: Store, now: datetime) -> Placement | None:
    """Withdraw an untouched draft, so that it is written again. Return its new row, or None if the draft stays."""
    placement = action.case.placement
    if placement is None or placement.handle is None:
        return None
    store.placements.save(replace(placement, obsolete_reason=REWRITING))  # so that after a crash it is written again
    if account.drafts.withdraw_if_untouched(placement.handle):
        log.info("withdrew draft=%s to write it again", placement.key[:8])
        return store.placements.renew(placement, now)
    notes = notes_digest(action.case.notes)
    store.placements.save(replace(placement, obsolete_reason="", notes=notes))  # leave it to the user from now on
    return None


def reopen(action: Reopen, store: Store, now: datetime) -> Placement:
    """Allow a withdrawn draft to be written again. Return its new row."""
    return store.placements.renew(action.placement, now)


def keep_up(
    action: Withdraw | MarkObsolete | MarkWanted, account: MailAccount, store: Store, now: datetime
) -> Placement:
    """Carry out one action on an existing draft. Return its new row. Raises AccountError."""
    placement = action.placement
    if isinstance(action, MarkWanted):
        wanted = replace(placement, obsolete_reason="")
        store.placements.save(wanted)
        return wanted
    if isinstance(action, Withdraw) and placement.handle is not None:
        obsolete = replace(placement, obsolete_reason=str(action.reason))
        if obsolete != placement:
            store.placements.save(obsolete)  # so that after a crash the program knows that it removed the draft itself
        if account.drafts.withdraw_if_untouched(placement.handle):
            withdrawn = replace(obsolete, state=DraftState.WITHDRAWN, changed_at=now)
            store.placements.save(withdrawn)
            log.info("withdrew draft=%s reason=%s", placement.key[:8], action.reason)
            return withdrawn
    marked = marked_obsolete(placement, action.reason, now)
    if marked != placement:
        store.placements.save(marked)
        log.info("draft=%s is obsolete reason=%s", placement.key[:8], action.reason)
    return marked

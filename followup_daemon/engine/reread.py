"""After an upgrade: what an older extraction read is read again from the account itself, a part in each poll."""

from __future__ import annotations

import logging
from datetime import datetime

from followup_daemon.accounts.base.contract import HORIZON, MailAccount
from followup_daemon.detect.extract.revision import revised
from followup_daemon.engine import limits
from followup_daemon.errors import AccountError
from followup_daemon.model.changes import Changes, Cursors, MailChanges
from followup_daemon.model.mail import Message
from followup_daemon.store.base import Store

log = logging.getLogger(__name__)

PART = 100
"""Messages that are read again in one poll, newest first: a later answer is known before the question to it."""


def reread(account: MailAccount, store: Store, now: datetime) -> None:
    """Read the next part again, within the account's lease. A failure is not one of the account: it is tried again.

    A message that is gone, or that cannot be read any more, keeps what was stored of it.
    """
    name, since = account.account.name, now - HORIZON
    if store.rereading.progress(name, since) is None:
        return
    try:
        for source, stored in store.rereading.messages(name, since, PART).items():
            _messages(account, store, now, source, stored)
        for source in store.rereading.calendars(name, since)[:1]:
            _calendar(account, store, now, source)
    except AccountError as error:
        log.info("account=%s reading again was interrupted: %s", name, error)
        return
    progress = store.rereading.progress(name, since)
    if progress is not None and progress.done == progress.total:
        store.rereading.finish(name)
        log.info("account=%s everything was read again", name)


def _messages(
    account: MailAccount, store: Store, now: datetime, source: str, stored: dict[str, Message | None]
) -> None:
    name = account.account.name
    found = tuple(one for one in account.read_again(source, stored, now) if one.ref in stored)
    changes = Changes(mail=(MailChanges(source=source, position="", new=found),))
    clamped = limits.clamp_future_dates(name, changes, store, now).mail[0].new
    store.rereading.replace(name, source, stored, [revised(stored[one.ref], one) for one in clamped])


def _calendar(account: MailAccount, store: Store, now: datetime, source: str) -> None:
    """Read one calendar as if nothing were known of it. What comes beside it is kept like that of any poll."""
    name = account.account.name
    known = store.facts.cursors(name)
    positions = {one: position for one, position in known.positions.items() if one != source}
    changes = account.changes(Cursors(positions=positions, known_refs=known.known_refs), now)
    changes = limits.clamp_future_dates(name, changes, store, now)
    limits.refuse_emptied_mailbox(name, changes, store)
    store.facts.learn(name, changes, now)
    if not any(one.source == source and one.unavailable for one in changes.calendar):
        store.rereading.calendar_done(name, source)

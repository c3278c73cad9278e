"""Polls of accounts, which store all changes. All accounts are polled once more before each placement.

After an upgrade, mail and events of an older extraction are read again, in parts, by polls without news.
"""

from __future__ import annotations

import logging
from datetime import datetime

from followup_daemon.accounts.base.contract import HORIZON, MailAccount
from followup_daemon.engine import limits
from followup_daemon.engine.crew import User, too_slow
from followup_daemon.engine.situation import Situation
from followup_daemon.errors import AccountError
from followup_daemon.model.changes import Changes, Cursors, MailChanges
from followup_daemon.model.draft import Draft
from followup_daemon.model.mail import Message, revised
from followup_daemon.store.base import Store

log = logging.getLogger(__name__)

PART = 100
"""How many messages one poll reads again. The newest come first, so that an answer is known before its question."""


def poll(account: MailAccount, store: Store, now: datetime, about: str | None = None) -> Changes:
    """Poll one account, and store facts and cursors in one transaction. Raises AccountError.

    If ``about`` is set, the thread of this message is read independently of the cursors.
    """
    name = account.account.name
    cursors = limits.trusted_cursors(name, store, now)
    changes = limits.clamp_future_dates(name, account.changes(cursors, now, about), store, now)
    limits.refuse_other_mailbox(name, changes, store)
    limits.refuse_emptied_mailbox(name, changes, store)
    if changes.has_changes or changes.mail:
        store.facts.learn(name, changes, now)
    return changes


def poll_again(draft: Draft, account: MailAccount, situation: Situation, user: User) -> bool:
    """Poll all accounts once more, just before ``draft`` is placed in ``account``. Return whether there is news.

    News is a reply, a mail that the user wrote, or a draft of the user. Raises AccountError for ``account``.
    """
    news = _poll_to_the_end(account, user, draft.answers)
    return poll_others(draft, account.account.name, situation, user) or news


def _poll_to_the_end(account: MailAccount, user: User, about: str) -> bool:
    changes = poll(account, user.store, user.now, about)
    news = changes.has_changes
    while changes.sync_progress is not None:
        changes = poll(account, user.store, user.now)
        news = news or changes.has_changes
    return news


def poll_others(draft: Draft, name: str, situation: Situation, user: User) -> bool:
    """Poll the user's other accounts. Return whether there is news. Record accounts that fail or are slow."""
    others = user.others(name)
    if not others:
        return False

    def look(account: MailAccount) -> bool:
        other = account.account.name
        about = situation.boxes.mails.get(draft.in_reply_to or "", {}).get(other, "")
        with user.store.lease(other, user.now):
            return _poll_to_the_end(account, user, about)

    answers = user.crew.look(others, look)
    for other in (one.account.name for one in others):
        answer = answers.get(other, too_slow(other, user.crew.bounds.look))
        if not isinstance(answer, bool):
            user.lost[other] = answer
    return any(answer is True for answer in answers.values())


def reread(account: MailAccount, store: Store, now: datetime) -> None:
    """Read the next part again, within the account's lease. A failure is not a problem of the account, and is retried.

    The stored content of a message stays if the message is gone or is not readable any more.
    """
    name, since = account.account.name, now - HORIZON
    if store.rereading.progress(name, since) is None:
        return
    try:
        part = min(PART, account.reread_limit or PART)
        for source, stored in store.rereading.messages(name, since, part).items():
            _reread_messages(account, store, now, source, stored)
        for source in store.rereading.calendars(name, since)[:1]:
            _reread_calendar(account, store, now, source)
    except AccountError as error:
        log.info("account=%s reading again was interrupted: %s", name, error)
        return
    progress = store.rereading.progress(name, since)
    if progress is not None and progress.done == progress.total:
        store.rereading.finish(name)
        log.info("account=%s everything was read again", name)


def _reread_messages(
    account: MailAccount, store: Store, now: datetime, source: str, stored: dict[str, Message | None]
) -> None:
    name = account.account.name
    found = tuple(one for one in account.read_again(source, stored, now) if one.ref in stored)
    changes = Changes(mail=(MailChanges(source=source, position="", new=found),))
    clamped = limits.clamp_future_dates(name, changes, store, now).mail[0].new
    store.rereading.replace(name, source, stored, [revised(stored[one.ref], one) for one in clamped])


def _reread_calendar(account: MailAccount, store: Store, now: datetime, source: str) -> None:
    """Read one calendar without its cursor. Other changes in the result are stored like those of any poll."""
    name = account.account.name
    known = store.facts.cursors(name)
    positions = {one: position for one, position in known.positions.items() if one != source}
    changes = account.changes(Cursors(positions=positions, known_refs=known.known_refs), now)
    changes = limits.clamp_future_dates(name, changes, store, now)
    limits.refuse_emptied_mailbox(name, changes, store)
    store.facts.learn(name, changes, now)
    if not any(one.source == source and one.unavailable for one in changes.calendar):
        store.rereading.calendar_done(name, source)

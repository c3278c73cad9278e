"""Polls of accounts: what is new goes into the store. A poll before each placement asks all accounts once more."""

from __future__ import annotations

from datetime import datetime

from followup_daemon.accounts.base.contract import MailAccount
from followup_daemon.engine import limits
from followup_daemon.engine.crew import User, too_slow
from followup_daemon.engine.situation import Situation
from followup_daemon.model.changes import Changes
from followup_daemon.model.draft import Draft
from followup_daemon.store.base import Store


def poll(account: MailAccount, store: Store, now: datetime, about: str | None = None) -> Changes:
    """Learn what is new in one account: facts and cursors in one transaction. Raises AccountError.

    ``about`` is a message whose thread is to be looked at whatever the cursors say.
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
    """Ask all accounts once more, just before ``draft`` is placed in ``account``. Return whether there is news.

    It may be a reply, a mail by hand, or a draft of the user's own. Raises AccountError for ``account``.
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
    """Ask the user's accounts other than ``name``. Return whether there is news; note those that fail or are slow."""
    others = user.others(name)
    if not others:
        return False

    def look(account: MailAccount) -> bool | Exception:
        other = account.account.name
        about = situation.boxes.mails.get(draft.in_reply_to or "", {}).get(other, "")
        try:
            with user.store.lease(other, user.now):
                return _poll_to_the_end(account, user, about)
        except Exception as error:  # noqa: BLE001 - the barrier of a thread: an error in it belongs to its account
            return error

    answers = user.crew.look(others, look)
    for other in (one.account.name for one in others):
        answer = answers.get(other, too_slow(other, user.crew.bounds.look))
        if not isinstance(answer, bool):
            user.lost[other] = answer
    return any(answer is True for answer in answers.values())

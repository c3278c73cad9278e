"""Opening an account of any kind. Each kind's libraries are imported when it is opened, not before."""

from __future__ import annotations

from followup_daemon.accounts.contract import MailAccount
from followup_daemon.accounts.local.account import LocalAccount, Place
from followup_daemon.model.account import Account


def open_account(account: Account, place: Place) -> MailAccount:
    """The account, ready to be read. ``place`` is the kind's own part of the settings."""
    return LocalAccount(account, place)

"""Opening an account of any kind. Each kind's libraries are imported when it is opened, not before."""

from __future__ import annotations

from typing import Any

from followup_daemon.accounts.contract import Browser, MailAccount, Pace, Right
from followup_daemon.accounts.credentials import Credentials
from followup_daemon.model.account import Account, AccountKind


def connect(
    account: Account, place: Any, secrets: Credentials, pace: Pace, browser: Browser
) -> tuple[Right, ...] | None:
    """Sign in once; the rights that were tried, or None where there is nothing to sign in to. Raises AccountError."""
    if account.kind is AccountKind.GMAIL:
        from followup_daemon.accounts.gmail import account as gmail

        return gmail.connect(account, place, secrets, pace, browser)
    if account.kind is AccountKind.OUTLOOK:
        from followup_daemon.accounts.outlook import account as outlook

        return outlook.connect(account, place, secrets, pace, browser)
    return None


def open_account(account: Account, place: Any, secrets: Credentials, pace: Pace) -> MailAccount:
    """The account, ready to be read; nothing is called yet. ``place`` is the kind's own part of the settings."""
    if account.kind is AccountKind.GMAIL:
        from followup_daemon.accounts.gmail.account import GmailAccount

        return GmailAccount(account, place, secrets, pace)
    if account.kind is AccountKind.OUTLOOK:
        from followup_daemon.accounts.outlook.account import OutlookAccount

        return OutlookAccount(account, place, secrets, pace)
    from followup_daemon.accounts.local.account import LocalAccount

    return LocalAccount(account, place)

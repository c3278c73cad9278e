"""Opening an account of any kind. Each kind's libraries are imported when it is opened, not before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from followup_daemon.accounts.base.contract import ConsentPrompt, MailAccount, MonotonicClock, PermissionCheck
from followup_daemon.accounts.credentials import Credentials, OnTrial, Secrets, credential_key
from followup_daemon.errors import AccountError, TemporaryError
from followup_daemon.model.account import Account, AccountKind

_KEEPS_ALL_DRAFTS = frozenset({AccountKind.GMAIL})
"""Where ``MailAccount.can_withdraw`` is False."""


def connect(
    account: Account,
    place: Any,
    secrets: Credentials,
    pace: MonotonicClock,
    browser: ConsentPrompt,
    ask_password: Callable[[str], str] = lambda text: "",
) -> tuple[PermissionCheck, ...] | None:
    """Sign in, try every right, and only then keep the secret. Raises AccountError.

    Returns the rights that were tried; None where there is nothing to sign in to.
    """
    way = signs_in_with(account, place)
    if not way:
        return None
    if way == "password":
        trial = OnTrial(ask_password(f"Password or app password of {place.user} at {place.host}: "))
    else:
        trial = OnTrial(_sign_in(account, place, way, browser))
    opened = open_account(account, place, trial, pace)
    try:
        rights = opened.check()
    finally:
        opened.close()
    lacking = [right for right in rights if right.problem is not None]
    missing = [
        f"cannot {right.name}: {(right.problem or '').rstrip('.')}. What to do: {right.remedy}" for right in lacking
    ]
    if missing:
        kind = TemporaryError if all(right.exit_code == TemporaryError.exit_code for right in lacking) else AccountError
        raise kind("Nothing was kept, because this account\n  " + "\n  ".join(missing))
    secret = trial.load(credential_key(account))
    if secret is not None:
        secrets.save(credential_key(account), secret)
    return rights


def signs_in_with(account: Account, place: Any) -> str:
    """google, microsoft or password; "" where there is nothing to sign in to."""
    known = {AccountKind.LOCAL: "", AccountKind.GMAIL: "google", AccountKind.OUTLOOK: "microsoft"}
    return known[account.kind] if account.kind in known else str(place.sign_in)


def own_files(account: Account, place: Any) -> tuple[PermissionCheck, ...]:
    """Read the user's own files that signing in needs, whether or not anybody has signed in. Nothing is called."""
    way = signs_in_with(account, place)
    try:
        if way == "google" and place.service_account is None:
            from followup_daemon.accounts.google import sign_in as google

            google.client(place.client_secret)
        if way == "microsoft" and place.certificate is not None:
            from followup_daemon.accounts.microsoft import sign_in as microsoft

            microsoft.certificate(place.certificate)
    except AccountError as error:
        return (PermissionCheck(name="sign in", problem=str(error), remedy="put that file in its place"),)
    return ()


def may_withdraw(kind: AccountKind) -> bool:
    """Whether drafts that nobody touched can be taken back there; answered without opening anything."""
    return kind not in _KEEPS_ALL_DRAFTS


def revoke(account: Account, place: Any, secrets: Secrets) -> str:
    """Ask the provider to end the kept permission, as far as it can be asked. What came of it, in words; "" for nothing to do.

    Never raises: what is to be forgotten here is forgotten, whatever the provider says.
    """
    way = signs_in_with(account, place)
    try:
        secret = secrets.load(credential_key(account)) if way in ("google", "microsoft") else None
    except AccountError:
        secret = None
    if secret is None:
        return ""
    if way == "microsoft":
        return "Microsoft lets only you end the permission: https://account.live.com/consent/Manage, or https://myapps.microsoft.com for work accounts."
    from followup_daemon.accounts.google import sign_in as google

    if google.revoke(place, secret):
        return "Google has revoked the permission."
    return "Google could not be asked to revoke the permission; end it at https://myaccount.google.com/connections"


def _sign_in(account: Account, place: Any, way: str, browser: ConsentPrompt) -> str | None:
    """The secret of a finished sign-in; None where the account's own key file is enough."""
    scopes = _scopes(account.kind, way)
    if way == "google":
        from followup_daemon.accounts.google import sign_in as google

        return google.sign_in(account, place, browser, scopes)
    from followup_daemon.accounts.microsoft import sign_in as microsoft

    return microsoft.sign_in(account, place, browser, scopes)


def _scopes(kind: AccountKind, way: str) -> dict[str, str]:
    """What the kind asks for, each with the right of ours that it gives."""
    if kind is AccountKind.GMAIL:
        from followup_daemon.accounts.google import allowed_calls as gmail

        return gmail.SCOPES
    if kind is AccountKind.OUTLOOK:
        from followup_daemon.accounts.microsoft import allowed_calls as outlook

        return outlook.SCOPES
    from followup_daemon.accounts.imap import login

    return login.GOOGLE if way == "google" else login.MICROSOFT


def open_account(
    account: Account, place: Any, secrets: Secrets, pace: MonotonicClock, wake: Callable[[], None] | None = None
) -> MailAccount:
    """The account, ready to be read; nothing is called yet. ``place`` is the kind's own part of the settings.

    ``wake`` is called, from any thread, when an account hears of something new by itself; few kinds can.
    """
    if account.kind is AccountKind.GMAIL:
        from followup_daemon.accounts.gmail.account import GmailAccount

        return GmailAccount(account, place, secrets, pace)
    if account.kind is AccountKind.OUTLOOK:
        from followup_daemon.accounts.outlook.account import OutlookAccount

        return OutlookAccount(account, place, secrets, pace)
    if account.kind is AccountKind.IMAP:
        from followup_daemon.accounts.imap.account import ImapAccount

        return ImapAccount(account, place, secrets, pace, wake)
    from followup_daemon.accounts.local.account import LocalAccount

    return LocalAccount(account, place, pace)

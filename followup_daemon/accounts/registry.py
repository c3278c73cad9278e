"""The kinds of accounts, and what is done with an account of any kind. A new kind is one line in ``KINDS``."""

from __future__ import annotations

from followup_daemon.accounts.base.config import AccountConfig, Opening
from followup_daemon.accounts.base.contract import MailAccount, MonotonicClock, PermissionCheck
from followup_daemon.accounts.base.sign_in import Asking
from followup_daemon.accounts.credentials import OnTrial, Secrets, credential_key
from followup_daemon.accounts.gmail.config import KIND as GMAIL
from followup_daemon.accounts.imap.config import KIND as IMAP
from followup_daemon.accounts.kind import Kind
from followup_daemon.accounts.local.config import KIND as LOCAL
from followup_daemon.accounts.outlook.config import KIND as OUTLOOK
from followup_daemon.errors import AccountError, TemporaryError
from followup_daemon.model.account import Account

KINDS: dict[str, Kind] = {kind.name: kind for kind in (LOCAL, GMAIL, OUTLOOK, IMAP)}


def open_account(account: Account, config: AccountConfig, opening: Opening) -> MailAccount:
    """Return the account, ready to be read; nothing is called yet."""
    return config.open(account, opening)


def connect(
    account: Account, config: AccountConfig, secrets: Secrets, pace: MonotonicClock, asking: Asking
) -> tuple[PermissionCheck, ...] | None:
    """Sign in, try every right, and only then keep the secret. Raises AccountError.

    Returns the rights that were tried; None where there is nothing to sign in to.
    """
    sign_in = config.sign_in
    if sign_in is None:
        return None
    trial = OnTrial(sign_in.ask(account, asking))
    opened = open_account(account, config, Opening(secrets=trial, pace=pace))
    try:
        rights = opened.check()
    finally:
        opened.close()
    _refuse_lacking(rights)
    secret = trial.load(credential_key(account))
    if secret is not None:
        secrets.save(credential_key(account), secret)
    return rights


def _refuse_lacking(rights: tuple[PermissionCheck, ...]) -> None:
    """Raise AccountError where a right is lacking; TemporaryError where each may be there later."""
    lacking = [right for right in rights if right.problem is not None]
    missing = [
        f"cannot {right.name}: {(right.problem or '').rstrip('.')}. What to do: {right.remedy}" for right in lacking
    ]
    if missing:
        kind = TemporaryError if all(right.exit_code == TemporaryError.exit_code for right in lacking) else AccountError
        raise kind("Nothing was kept, because this account\n  " + "\n  ".join(missing))


def own_files(config: AccountConfig) -> tuple[PermissionCheck, ...]:
    """Read the user's own files that signing in needs, whether or not anybody has signed in. Nothing is called."""
    try:
        if config.sign_in is not None:
            config.sign_in.check_files()
    except AccountError as error:
        return (PermissionCheck(name="sign in", problem=str(error), remedy="put that file in its place"),)
    return ()


def revoke(account: Account, config: AccountConfig, secrets: Secrets) -> str:
    """Ask the provider to end the permission. Return the outcome in words, "" where there is nothing to do.

    Never raises: the secret is erased here, whatever the provider says.
    """
    if config.sign_in is None:
        return ""
    try:
        secret = secrets.load(credential_key(account))
    except AccountError:
        secret = None
    return config.sign_in.revoke(secret) if secret is not None else ""


def may_withdraw(kind: str) -> bool:
    """Return whether drafts that nobody touched can be taken back there; answered without opening anything."""
    return KINDS[kind].can_withdraw

"""The kinds of accounts, and the operations on an account of any kind. A new kind needs one line in ``KINDS``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from followup_daemon.accounts.base.config import AccountConfig, CalendarConfig, Opening
from followup_daemon.accounts.base.contract import MailAccount, MonotonicClock, PermissionCheck
from followup_daemon.accounts.base.sign_in import Asking, SignIn
from followup_daemon.accounts.calendars.beside import CalendarBeside
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
    beside = tuple(
        CalendarBeside(one.open(calendar_login(account, one), opening), one.name, one.label)
        for one in config.calendars_beside
    )
    return replace(config.open(account, opening), calendars_beside=beside)


def calendar_login(account: Account, calendar: CalendarConfig) -> Account:
    """Return the account that signs in to an additional calendar. Its secret has another key (``credential_key``)."""
    return replace(account, kind=f"{credential_key(account)}/{calendar.name}", address=calendar.login)


def sign_ins(account: Account, config: AccountConfig) -> Iterator[tuple[Account, SignIn]]:
    """Yield the sign-in of an account, then those of its additional calendars. Each has a separate secret."""
    if config.sign_in is not None:
        yield account, config.sign_in
    for calendar in config.calendars_beside:
        if calendar.sign_in is not None:
            yield calendar_login(account, calendar), calendar.sign_in


def connect(
    account: Account, config: AccountConfig, secrets: Secrets, pace: MonotonicClock, asking: Asking
) -> tuple[PermissionCheck, ...] | None:
    """Sign in, check every permission, and only then store the secrets. Raises AccountError.

    Additional calendars are included. Returns the checked permissions, or None if no sign-in is necessary.
    """
    wanted = list(sign_ins(account, config))
    if not wanted:
        return None
    trial = OnTrial({credential_key(who): sign_in.ask(who, asking) for who, sign_in in wanted})
    opened = open_account(account, config, Opening(secrets=trial, pace=pace))
    try:
        rights = opened.check()
    finally:
        opened.close()
    _refuse_lacking(rights)
    for who, _ in wanted:
        secret = trial.load(credential_key(who))
        if secret is not None:
            secrets.save(credential_key(who), secret)
    return rights


def _refuse_lacking(rights: tuple[PermissionCheck, ...]) -> None:
    """Raise AccountError if a permission is missing. Raise TemporaryError if every problem is temporary."""
    lacking = [right for right in rights if right.problem is not None]
    missing = [
        f"cannot {right.name}: {(right.problem or '').rstrip('.')}. What to do: {right.remedy}" for right in lacking
    ]
    if missing:
        kind = TemporaryError if all(right.exit_code == TemporaryError.exit_code for right in lacking) else AccountError
        raise kind("Nothing was kept, because this account\n  " + "\n  ".join(missing))


def own_files(account: Account, config: AccountConfig) -> tuple[PermissionCheck, ...]:
    """Check the user's files that a sign-in needs, also before the first sign-in. Makes no call."""
    found = []
    for _, sign_in in sign_ins(account, config):
        try:
            sign_in.check_files()
        except AccountError as error:
            found.append(PermissionCheck(name="sign in", problem=str(error), remedy="put that file in its place"))
    return tuple(found)


def revoke(account: Account, config: AccountConfig, secrets: Secrets) -> str:
    """Ask the providers to revoke the permissions. Return the outcome as a text, or "" if there is none to revoke.

    Never raises, because the local secrets are erased even if a provider refuses.
    """
    outcomes = []
    for who, sign_in in sign_ins(account, config):
        try:
            secret = secrets.load(credential_key(who))
        except AccountError:
            secret = None
        outcomes.append(sign_in.revoke(secret) if secret is not None else "")
    return " ".join(dict.fromkeys(outcome for outcome in outcomes if outcome))


def secret_keys(account: Account, config: AccountConfig) -> tuple[str, ...]:
    """Return the keys of all secrets of an account (see ``credential_key``)."""
    others = (credential_key(who) for who, _ in sign_ins(account, config))
    return tuple(dict.fromkeys((credential_key(account), *others)))


def may_withdraw(kind: str) -> bool:
    """Return whether an account of this kind can withdraw untouched drafts. No account is opened for that."""
    return KINDS[kind].can_withdraw

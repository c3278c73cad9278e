"""The kinds of accounts, and the operations on an account of any kind. A new kind needs one line in ``KINDS``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial

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
    """Return the open account. Nothing is called yet."""
    beside = tuple(
        CalendarBeside(one.open(calendar_login(account, one), opening), one.name, one.label)
        for one in config.calendars_beside
    )
    return replace(config.open(account, opening), calendars_beside=beside)


def calendar_login(account: Account, calendar: CalendarConfig) -> Account:
    """Return the account that signs in to an additional calendar. Its secret has another key (``credential_key``)."""
    return replace(account, kind=f"{credential_key(account)}/{calendar.name}", address=calendar.login)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """An account without its additional calendars, or one of these calendars. Each has a separate sign-in."""

    who: Account
    label: str
    sign_in: SignIn
    check: Callable[[Opening], tuple[PermissionCheck, ...]]

    @property
    def key(self) -> str:
        """Return the name of its secret."""
        return credential_key(self.who)

    def works(self, opening: Opening) -> bool:
        """Return whether the stored sign-in has every permission. A temporary problem is no sign of the contrary.

        Raises TemporaryError if the secret cannot be loaded now.
        """
        try:
            if opening.secrets.load(self.key) is None:
                return False
        except TemporaryError:
            raise
        except AccountError:
            return False
        try:
            permissions = self.check(opening)
        except AccountError as error:
            return isinstance(error, TemporaryError)
        return all(one.problem is None or one.exit_code == TemporaryError.exit_code for one in permissions)


def _parts(account: Account, config: AccountConfig) -> Iterator[_Part]:
    """Yield the parts of an account that have a sign-in: the account, then its additional calendars."""
    if config.sign_in is not None:
        yield _Part(
            who=account, label=account.address, sign_in=config.sign_in, check=partial(_check_account, account, config)
        )
    for calendar in config.calendars_beside:
        if calendar.sign_in is not None:
            login = calendar_login(account, calendar)
            check = partial(_check_calendar, login, calendar)
            yield _Part(who=login, label=calendar.label, sign_in=calendar.sign_in, check=check)


def _check_account(account: Account, config: AccountConfig, opening: Opening) -> tuple[PermissionCheck, ...]:
    return _checked(config.open(account, opening))


def _check_calendar(login: Account, calendar: CalendarConfig, opening: Opening) -> tuple[PermissionCheck, ...]:
    with closing(calendar.open(login, opening)) as reader:
        return (reader.check(),)


def _checked(opened: MailAccount) -> tuple[PermissionCheck, ...]:
    """Check every permission of an account, and close it."""
    with closing(opened):
        return opened.check()


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """The result of a sign-in: the checked permissions, and the labels of the stored sign-ins that were kept."""

    permissions: tuple[PermissionCheck, ...]
    kept: tuple[str, ...] = ()


def connect(
    account: Account, config: AccountConfig, secrets: Secrets, pace: MonotonicClock, asking: Asking
) -> SignedIn | None:
    """Sign in, check every permission, and only then store the new secrets. Raises AccountError.

    Additional calendars are included. A stored sign-in that still works is kept, unless the user signs in again.
    Returns None if no sign-in is necessary.
    """
    parts = tuple(_parts(account, config))
    if not parts:
        return None
    opening = Opening(secrets=secrets, pace=pace)
    kept = () if asking.again else tuple(part for part in parts if part.works(opening))
    wanted = [part for part in parts if part not in kept]
    trial = OnTrial({part.key: part.sign_in.ask(part.who, asking) for part in wanted}, secrets)
    permissions = _checked(open_account(account, config, replace(opening, secrets=trial)))
    _refuse_lacking(permissions)
    for part in wanted:
        secret = trial.load(part.key)
        if secret is not None:
            secrets.save(part.key, secret)
    return SignedIn(permissions=permissions, kept=tuple(part.label for part in kept))


def _refuse_lacking(rights: tuple[PermissionCheck, ...]) -> None:
    """Raise AccountError if a permission is missing. Raise TemporaryError if every problem is temporary."""
    lacking = [right for right in rights if right.problem is not None]
    missing = [
        f"cannot {right.name}: {(right.problem or '').rstrip('.')}. What to do: {right.remedy}" for right in lacking
    ]
    if missing:
        kind = TemporaryError if all(right.exit_code == TemporaryError.exit_code for right in lacking) else AccountError
        raise kind("Nothing was stored, because this account\n  " + "\n  ".join(missing))


def own_files(account: Account, config: AccountConfig) -> tuple[PermissionCheck, ...]:
    """Check the user's files that a sign-in needs, also before the first sign-in. Makes no call."""
    found = []
    for part in _parts(account, config):
        try:
            part.sign_in.check_files()
        except AccountError as error:
            found.append(PermissionCheck(name="sign in", problem=str(error), remedy="put the file there"))
    return tuple(found)


def revoke(account: Account, config: AccountConfig, secrets: Secrets) -> str:
    """Ask the providers to revoke the permissions. Return the outcome as a text, or "" if there is none to revoke.

    Never raises, because the local secrets are erased even if a provider refuses.
    """
    outcomes = []
    for part in _parts(account, config):
        try:
            secret = secrets.load(part.key)
        except AccountError:
            secret = None
        outcomes.append(part.sign_in.revoke(secret) if secret is not None else "")
    return " ".join(dict.fromkeys(outcome for outcome in outcomes if outcome))


def secret_keys(account: Account, config: AccountConfig) -> tuple[str, ...]:
    """Return the keys of all secrets of an account (see ``credential_key``)."""
    return tuple(dict.fromkeys((credential_key(account), *(part.key for part in _parts(account, config)))))


def may_withdraw(kind: str) -> bool:
    """Return whether an account of this kind can withdraw untouched drafts. No account is opened for that."""
    return KINDS[kind].can_withdraw

"""The test of the configuration and of every usable account. Nothing is changed."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from followup_daemon.accounts import registry
from followup_daemon.accounts.base.contract import MailAccount, PermissionCheck
from followup_daemon.accounts.provider_errors import failed_right
from followup_daemon.engine import limits, rounds
from followup_daemon.errors import AccountError, ConfigurationError
from followup_daemon.model.account import Account
from followup_daemon.settings.accounts import AccountSettings
from followup_daemon.settings.load import Settings, examine
from followup_daemon.store.base import Store
from followup_daemon.store.factory import throwaway_copy

_SHOWN = 8
"""The items of one account that could not be read: their refs and titles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedAccount:
    """The checked permissions of an account. ``line`` is its line in the configuration file."""

    account: Account
    line: int
    permissions: tuple[PermissionCheck, ...]

    @property
    def works(self) -> bool:
        """Return whether every permission is there."""
        return all(permission.problem is None for permission in self.permissions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The problems of the file, as sentences with file and line, and the accounts that were tested."""

    configuration: Path
    state: Path
    problems: tuple[str, ...]
    accounts: tuple[CheckedAccount, ...]

    @property
    def works(self) -> bool:
        """Return whether there is no problem at all."""
        return not self.problems and all(account.works for account in self.accounts)

    @property
    def exit_codes(self) -> tuple[int, ...]:
        """Return the exit codes of all problems."""
        of_file = (ConfigurationError.exit_code,) if self.problems else ()
        of_accounts = (
            permission.exit_code
            for account in self.accounts
            for permission in account.permissions
            if permission.problem is not None
        )
        return (*of_file, *of_accounts)


def check(configuration: Path) -> Checked:
    """Read ``configuration``, and test each account in it. Raises ConfigurationError if no account can be tested."""
    settings, problems = examine(configuration)
    if settings is None:
        raise ConfigurationError(problems)
    return Checked(
        configuration=settings.path,
        state=settings.state,
        problems=problems,
        accounts=tuple(_tried(settings, configured) for configured in settings.accounts),
    )


def _tried(settings: Settings, configured: AccountSettings) -> CheckedAccount:
    own_files = registry.own_files(configured.account, configured.config)
    with rounds.open_accounts(replace(settings, accounts=(configured,))) as (account,):
        of_account = _permissions(account)
    with closing(throwaway_copy(settings.state)) as store:
        of_content = _readable(store, configured.account.name)
    return CheckedAccount(
        account=configured.account, line=configured.line, permissions=(*own_files, *of_account, *of_content)
    )


def _permissions(account: MailAccount) -> tuple[PermissionCheck, ...]:
    try:
        return account.check()
    except AccountError as problem:
        lost = failed_right("be reached", problem, f"followup-daemon connect {account.account.name}")
        return (replace(lost, exit_code=problem.exit_code),)


def _readable(store: Store, name: str) -> tuple[PermissionCheck, ...]:
    """Return the items that earlier polls could not read."""
    set_aside = store.facts.unreadable(name)
    if not set_aside:
        return ()
    unread = limits.mostly_unread(name, store)
    named = (f"{unreadable.ref[:70]}: {unreadable.reason}" for unreadable in set_aside[:_SHOWN])
    return (
        PermissionCheck(
            name="read what it gives",
            problem=str(unread) if unread else None,
            remedy="update this program, or report what the log says" if unread else "",
            notes=(f"{len(set_aside)} items were set aside or read in part", *named),
            exit_code=unread.exit_code if unread else 1,
        ),
    )

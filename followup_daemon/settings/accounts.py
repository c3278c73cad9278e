"""The accounts of a configuration file, as values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from followup_daemon.accounts.base.config import AccountConfig
from followup_daemon.model.account import Account
from followup_daemon.normalise import addresses
from followup_daemon.settings import paths, schema


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountSettings:
    """One account: the user's identity in it, its configuration, and its line in the file."""

    account: Account
    config: AccountConfig
    line: int

    @property
    def identity(self) -> str:
        """Return the identity of the mailbox, whatever the account's name. A moved mailbox has another identity."""
        return f"{self.account.kind}|{addresses.key(self.account.address)}|{self.config.identity}"


def read(section: schema.AnyAccount, user_name: str, folder: Path, line: int) -> AccountSettings:
    """Return the settings of an account in line ``line``. ``folder`` is where relative paths begin."""
    config = section.settings(folder)
    account = Account(
        name=section.name,
        kind=section.kind,
        address=section.address,
        addresses=frozenset(addresses.key(address) for address in (section.address, *section.aliases)),
        user_name=user_name,
        time_zone=section.time_zone or paths.local_zone(),
        language=section.language,
        signature=section.signature,
        has_mailbox=config.has_mailbox,
        authserv_id=section.authserv_id,
    )
    return AccountSettings(account=account, config=config, line=line)

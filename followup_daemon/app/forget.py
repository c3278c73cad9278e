"""Export and erasure of the stored data and the secrets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from followup_daemon.accounts import registry
from followup_daemon.engine import rounds
from followup_daemon.errors import UsageError
from followup_daemon.normalise import addresses
from followup_daemon.settings.accounts import AccountSettings
from followup_daemon.settings.load import Settings
from followup_daemon.store.base import Store
from followup_daemon.store.factory import exclusive, open_store, throwaway_copy


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgottenSecret:
    """An erased secret of an account. ``outcome`` is the result of the revocation at the provider, or ""."""

    account: str
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """The number of records, accounts or files that were erased, and the secrets."""

    erased: int
    secrets: tuple[ForgottenSecret, ...] = ()


def forget_address(settings: Settings, address: str) -> Forgotten:
    """Erase every record about a person. Raises UsageError for an invalid address, StateBusy if a daemon runs."""
    if not addresses.is_address(address):
        raise UsageError(f"{address!r} is not an e-mail address.")
    key = addresses.key(address)
    with exclusive(settings.state):
        return Forgotten(erased=_in_state(settings, lambda store: store.forget_address(key)))


def forget_account(settings: Settings, name: str) -> Forgotten:
    """Erase all that is stored about an account, and its secret. Raises UsageError for an unknown name, StateBusy."""
    with exclusive(settings.state):
        erased = _in_state(settings, lambda store: _forget_account(store, name))
        chosen = [configured for configured in settings.accounts if configured.account.name == name]
        return Forgotten(erased=erased, secrets=_forget_secrets(settings, chosen))


def forget_all(settings: Settings) -> Forgotten:
    """Erase the whole state, and the secrets of all accounts. Raises StateBusy."""
    with exclusive(settings.state):
        paths = [settings.state.with_name(settings.state.name + ending) for ending in ("", "-wal", "-shm")]
        present = [path for path in paths if path.exists()] if settings.state.exists() else []
        for path in present:
            path.unlink()
        return Forgotten(erased=len(present), secrets=_forget_secrets(settings, settings.accounts))


def export(settings: Settings, account: str | None = None) -> dict[str, Any]:
    """Return all stored data, or the data of one account, as values for JSON, without secrets. Raises UsageError."""
    with closing(throwaway_copy(settings.state)) as store:
        if account is not None:
            _require_stored(store, account)
        return dict(store.export(account))


def _in_state(settings: Settings, erase: Callable[[Store], int]) -> int:
    if not settings.state.exists():
        return 0
    with closing(open_store(settings.state)) as store:
        return erase(store)


def _forget_account(store: Store, name: str) -> int:
    _require_stored(store, name)
    store.forget_account(name)
    return 1


def _require_stored(store: Store, name: str) -> None:
    """Raise UsageError unless something is stored about the account ``name``."""
    if name not in store.account_names():
        raise UsageError(
            f"Nothing is stored about an account {name!r}. Known: {', '.join(store.account_names()) or 'none'}."
        )


def _forget_secrets(settings: Settings, chosen: Sequence[AccountSettings]) -> tuple[ForgottenSecret, ...]:
    """Erase the secrets of accounts, and ask their providers to revoke them."""
    secrets, forgotten = rounds.credentials(settings), []
    for configured in chosen:
        outcome = registry.revoke(configured.account, configured.config, secrets)
        for key in registry.secret_keys(configured.account, configured.config):
            secrets.erase(key)
        forgotten.append(ForgottenSecret(account=configured.account.name, outcome=outcome))
    return tuple(forgotten)

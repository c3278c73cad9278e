"""What the user says about a mailbox that nobody else can tell: the one that is remembered, or a new one."""

from __future__ import annotations

from followup_daemon.errors import UsageError
from followup_daemon.settings.accounts import AccountSettings
from followup_daemon.store.base import Store


def keep(store: Store, chosen: AccountSettings, old: str) -> None:
    """Use what is remembered under ``old`` for this account. ``store`` knows the configuration. Raises UsageError."""
    name = chosen.account.name
    remembered = [one for one in store.account_names() if one == name or one not in store.identities.configured]
    if old not in remembered:
        raise UsageError(
            f"Nothing is remembered under {old!r} that could be of {name}, so nothing was changed. It can be: {', '.join(remembered)}."
        )
    store.identities.confirm(name, old, chosen.identity)


def start_afresh(store: Store, chosen: AccountSettings) -> None:
    """Erase what is remembered under the name of this account: it is another mailbox now."""
    store.forget_account(chosen.account.name)
    store.identities.add(chosen.account.name, chosen.identity)

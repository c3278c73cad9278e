"""Sign-in to an account, and the user's decision about which mailbox an account name refers to."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Protocol

from followup_daemon.accounts import registry
from followup_daemon.accounts.base.contract import ConsentPrompt, PermissionCheck
from followup_daemon.accounts.base.sign_in import Asking
from followup_daemon.accounts.oauth_redirect import DeviceCode, Listener, Pasted
from followup_daemon.engine import rounds
from followup_daemon.engine.clock import Clock
from followup_daemon.errors import UsageError
from followup_daemon.model.account import Account
from followup_daemon.settings.accounts import AccountSettings
from followup_daemon.settings.load import Settings
from followup_daemon.store.factory import exclusive, open_store


class Consent(StrEnum):
    """How the user gives consent at the provider."""

    BROWSER = "browser"
    PASTED_ADDRESS = "pasted_address"
    DEVICE_CODE = "device_code"


class Dialogue(Protocol):
    """The interface through which a sign-in asks the user."""

    def open_browser(self, address: str) -> None:
        """Open ``address`` in a browser on this machine."""

    def show_address(self, address: str) -> None:
        """Ask the user to open ``address`` in any browser, and to enter the address of the redirect."""

    def read_address(self) -> str:
        """Return the address that the user enters, or "" at the end of the input."""

    def tell(self, text: str) -> None:
        """Show a device code, or the reason why an entered address is wrong."""

    def ask_password(self, prompt: str) -> str:
        """Return the password that the user enters. Raises UsageError if it is empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """A finished sign-in. ``permissions`` is None if the account needs no sign-in.

    ``kept`` names the stored sign-ins that still work, so that the user was not asked for them.
    """

    account: Account
    permissions: tuple[PermissionCheck, ...] | None
    kept: tuple[str, ...]
    secrets_location: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """How the user signs in. ``again`` renews the stored sign-ins that still work, too."""

    consent: Consent = Consent.BROWSER
    again: bool = False


def connect(settings: Settings, name: str, signing: Signing, dialogue: Dialogue, clock: Clock) -> Connection:
    """Sign in to the account ``name``, test each permission, and only then store the secrets.

    A stored sign-in that still works is kept, unless the user signs in again.
    Raises UsageError if there is no such account, AccountError if the sign-in or a permission fails.
    """
    chosen = _configured(settings, name)
    secrets = rounds.credentials(settings)
    asking = Asking(
        consent=partial(_prompt, signing.consent, dialogue), password=dialogue.ask_password, again=signing.again
    )
    done = registry.connect(chosen.account, chosen.config, secrets, clock, asking)
    return Connection(
        account=chosen.account,
        permissions=None if done is None else done.permissions,
        kept=() if done is None else done.kept,
        secrets_location=secrets.where,
    )


def adopt_mailbox(settings: Settings, name: str, former: str) -> None:
    """Use what is stored under ``former`` for the account ``name``: it is the same mailbox. Raises UsageError."""
    chosen = _configured(settings, name)
    with exclusive(settings.state), closing(open_store(settings.state)) as store:
        rounds.register_accounts(settings, store)
        configured = store.identities.configured
        possible = [stored for stored in store.account_names() if stored == name or stored not in configured]
        if former not in possible:
            raise UsageError(
                f"Nothing is stored under {former!r} that can belong to {name}, so nothing was changed."
                f" Possible names: {', '.join(possible)}."
            )
        store.identities.confirm(name, former, chosen.identity)


def start_new_mailbox(settings: Settings, name: str) -> None:
    """Erase what is stored under ``name``: the account reads another mailbox now. Raises UsageError."""
    chosen = _configured(settings, name)
    with exclusive(settings.state), closing(open_store(settings.state)) as store:
        rounds.register_accounts(settings, store)
        store.forget_account(name)
        store.identities.add(name, chosen.identity)


def _configured(settings: Settings, name: str) -> AccountSettings:
    for configured in settings.accounts:
        if configured.account.name == name:
            return configured
    names = ", ".join(configured.account.name for configured in settings.accounts)
    raise UsageError(f"There is no account {name!r} in {settings.path}. Known: {names}.")


def _prompt(consent: Consent, dialogue: Dialogue, host: str) -> ConsentPrompt:
    """Return the way in which the user gives consent. The provider redirects to ``host``, a loopback name."""
    if consent is Consent.DEVICE_CODE:
        return DeviceCode(dialogue.tell)
    if consent is Consent.PASTED_ADDRESS:
        return Pasted(dialogue.show_address, dialogue.read_address, host, dialogue.tell)
    return Listener(dialogue.open_browser, host=host)

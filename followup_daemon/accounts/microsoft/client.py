"""The configuration of the user's client at Microsoft. Microsoft's library is imported only for the sign-in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from followup_daemon.accounts.base.sign_in import Asking
from followup_daemon.model.account import Account

_ENDED_BY_THE_USER = (
    "Microsoft lets only you end the permission: https://account.live.com/consent/Manage,"
    " or https://myapps.microsoft.com for work accounts."
)
EVERYBODY = frozenset({"common", "consumers", "organizations"})
"""The values of ``authority`` that are not a tenant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MicrosoftClient:
    """A registered client. ``authority`` is common, consumers, organizations, a tenant, or an address.

    ``certificate`` is the file of an application, which needs no consent of the user.
    """

    client_id: str
    authority: str = "common"
    certificate: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MicrosoftSignIn:
    """The sign-in to Microsoft. ``scopes`` maps each requested scope to the program's name of its permission."""

    client: MicrosoftClient
    scopes: Mapping[str, str]

    def ask(self, account: Account, asking: Asking) -> str | None:
        """Ask for consent, and return the secret to store, or None for an application. Raises AccountError."""
        from followup_daemon.accounts.microsoft import sign_in

        return sign_in.sign_in(account, self.client, asking.consent("localhost"), self.scopes)

    def check_files(self) -> None:
        """Read the certificate if one is configured. Raises AccountError."""
        if self.client.certificate is not None:
            from followup_daemon.accounts.microsoft import sign_in

            sign_in.certificate(self.client.certificate)

    def revoke(self, secret: str) -> str:
        """Return how the user can revoke the permission. Microsoft has no call for that."""
        return _ENDED_BY_THE_USER


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphApi:
    """The settings for calls of Microsoft Graph. ``endpoint`` is "" for Microsoft itself, else a loopback address."""

    client: MicrosoftClient
    scopes: Mapping[str, str]
    endpoint: str = ""

"""The user's own client at Microsoft, as it is configured. Microsoft's library is imported only to sign in."""

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
"""The values of ``authority`` that are no tenant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MicrosoftClient:
    """A registered client. ``authority`` is common, consumers, organizations, a tenant, or an address.

    ``certificate`` is the file of an application that acts without the user's consent.
    """

    client_id: str
    authority: str = "common"
    certificate: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MicrosoftSignIn:
    """Signing in with Microsoft. ``scopes`` are asked for, each with the right of ours that it gives."""

    client: MicrosoftClient
    scopes: Mapping[str, str]

    def ask(self, account: Account, asking: Asking) -> str | None:
        """Return the secret to keep after the user consented; None for an application. Raises AccountError."""
        from followup_daemon.accounts.microsoft import sign_in

        return sign_in.sign_in(account, self.client, asking.consent("localhost"), self.scopes)

    def check_files(self) -> None:
        """Read the certificate, where one is configured. Raises AccountError."""
        if self.client.certificate is not None:
            from followup_daemon.accounts.microsoft import sign_in

            sign_in.certificate(self.client.certificate)

    def revoke(self, secret: str) -> str:
        """Return how the user can end the permission: Microsoft takes no such request."""
        return _ENDED_BY_THE_USER


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphApi:
    """How Microsoft Graph is called. ``endpoint`` is "" for Microsoft Graph itself, else a loopback address."""

    client: MicrosoftClient
    scopes: Mapping[str, str]
    endpoint: str = ""

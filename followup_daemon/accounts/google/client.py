"""The user's own OAuth client at Google, as it is configured. Google's libraries are imported only to sign in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from followup_daemon.accounts.base.sign_in import Asking
from followup_daemon.model.account import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class GoogleClient:
    """The file of an OAuth client; or of a service account, which needs no consent of the user's."""

    client_secret: Path
    service_account: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoogleSignIn:
    """Signing in with Google. ``scopes`` are asked for, each with the right of ours that it gives."""

    client: GoogleClient
    scopes: Mapping[str, str]

    def ask(self, account: Account, asking: Asking) -> str | None:
        """Return the secret to keep after the user consented; None for a service account. Raises AccountError."""
        from followup_daemon.accounts.google import sign_in

        return sign_in.sign_in(account, self.client, asking.consent("127.0.0.1"), self.scopes)

    def check_files(self) -> None:
        """Read the file of the OAuth client. Raises AccountError."""
        if self.client.service_account is None:
            from followup_daemon.accounts.google import sign_in

            sign_in.client(self.client.client_secret)

    def revoke(self, secret: str) -> str:
        """Ask Google to end the permission, and return the outcome in words. Never raises."""
        from followup_daemon.accounts.google import sign_in

        if sign_in.revoke(self.client, secret):
            return "Google has revoked the permission."
        return "Google could not be asked to revoke the permission; end it at https://myaccount.google.com/connections"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoogleApi:
    """How Google's APIs are called. ``endpoint`` is "" for Google itself, else a loopback address.

    ``units_per_minute`` is the quota; ``prices`` are units per call where they differ from the usual ones.
    """

    client: GoogleClient
    scopes: Mapping[str, str]
    endpoint: str = ""
    units_per_minute: int = 6000
    prices: Mapping[str, int] = field(default_factory=dict)

"""The configuration of the user's OAuth client at Google. Google's libraries are imported only for the sign-in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from followup_daemon.accounts.base.sign_in import Asking
from followup_daemon.model.account import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class GoogleClient:
    """The file of an OAuth client, or of a service account, which needs no consent of the user."""

    client_secret: Path
    service_account: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoogleSignIn:
    """The sign-in to Google. ``scopes`` maps each requested scope to the program's name of its permission."""

    client: GoogleClient
    scopes: Mapping[str, str]

    def ask(self, account: Account, asking: Asking) -> str | None:
        """Ask for consent, and return the secret to store, or None for a service account. Raises AccountError."""
        from followup_daemon.accounts.google import sign_in

        return sign_in.sign_in(account, self.client, asking.consent("127.0.0.1"), self.scopes)

    def check_files(self) -> None:
        """Read the file of the OAuth client. Raises AccountError."""
        if self.client.service_account is None:
            from followup_daemon.accounts.google import sign_in

            sign_in.client(self.client.client_secret)

    def revoke(self, secret: str) -> str:
        """Ask Google to revoke the permission, and return the outcome as a text. Never raises."""
        from followup_daemon.accounts.google import sign_in

        if sign_in.revoke(self.client, secret):
            return "Google has revoked the permission."
        page = "https://myaccount.google.com/connections"
        return f"Google could not be reached to revoke the permission. Revoke it at {page}"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoogleApi:
    """The settings for calls of Google's APIs. ``endpoint`` is "" for Google itself, else a loopback address.

    ``units_per_minute`` is the quota. ``prices`` has the units per call that differ from the default.
    """

    client: GoogleClient
    scopes: Mapping[str, str]
    endpoint: str = ""
    units_per_minute: int = 6000
    prices: Mapping[str, int] = field(default_factory=dict)

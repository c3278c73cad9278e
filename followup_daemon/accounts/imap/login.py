"""Logging in: with a password, or with an access token of Google's or Microsoft's (OAUTHBEARER, RFC 7628; XOAUTH2)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import imapclient
from imapclient import exceptions

from followup_daemon.accounts.credentials import Secrets
from followup_daemon.model.account import Account

GOOGLE = {"https://mail.google.com/": "read mail and write drafts"}
"""Google has no smaller right for IMAP; this one could send as well, which no code here does."""
MICROSOFT = {"https://outlook.office.com/IMAP.AccessAsUser.All": "read mail and write drafts"}

Login = Callable[[imapclient.IMAPClient, str], None]
"""Takes a fresh connection and the kept secret. Raises exceptions.LoginError where the server refuses."""


class Way(Protocol):
    """How the settings say that one signs in: ``sign_in`` is password, google or microsoft, with that client's keys."""

    @property
    def user(self) -> str: ...
    @property
    def sign_in(self) -> str: ...
    @property
    def client_secret(self) -> Path: ...
    @property
    def service_account(self) -> Path | None: ...
    @property
    def client_id(self) -> str: ...
    @property
    def authority(self) -> str: ...
    @property
    def certificate(self) -> Path | None: ...


def login(account: Account, way: Way, secrets: Secrets) -> Login:
    """Nothing is called yet."""
    if way.sign_in == "google":
        return _with_token(way.user, _of_google(account, way))
    if way.sign_in == "microsoft":
        return _with_token(way.user, _of_microsoft(account, way, secrets))
    return lambda client, secret: client.login(way.user, secret)


def _with_token(user: str, token: Callable[[str, bool], str]) -> Login:
    """A token that is refused although it should be good is renewed once: the user may have signed in anew meanwhile."""

    def log_in(client: imapclient.IMAPClient, secret: str) -> None:
        try:
            _present(client, user, token(secret, False))
        except exceptions.LoginError:
            _present(client, user, token(secret, True))

    return log_in


def _present(client: imapclient.IMAPClient, user: str, token: str) -> None:
    if client.has_capability("AUTH=OAUTHBEARER"):
        client.oauthbearer_login(user, token)
    else:
        client.oauth2_login(user, token)


def _of_google(account: Account, way: Way) -> Callable[[str, bool], str]:
    known: dict[str, Any] = {}

    def token(secret: str, anew: bool) -> str:
        from followup_daemon.accounts.google import sign_in as google

        if secret not in known:
            known.clear()
            known[secret] = google.credentials(account, way, secret, GOOGLE)
        return google.access_token(known[secret], account, anew)

    return token


def _of_microsoft(account: Account, way: Way, secrets: Secrets) -> Callable[[str, bool], str]:
    def token(secret: str, anew: bool) -> str:
        from followup_daemon.accounts.microsoft import sign_in as microsoft

        signing = microsoft.SignIn(account, way, secrets, MICROSOFT)
        signing.begin(secret)
        return signing.token(anew=anew)

    return token


def missing(client: imapclient.IMAPClient, sign_in: str) -> str | None:
    """Why one cannot log in at this server in this way, before anything secret is said."""
    if sign_in == "password":
        return "it takes no passwords" if client.has_capability("LOGINDISABLED") else None
    both = client.has_capability("AUTH=OAUTHBEARER") or client.has_capability("AUTH=XOAUTH2")
    return None if both else "it takes no access tokens (neither XOAUTH2 nor OAUTHBEARER)"

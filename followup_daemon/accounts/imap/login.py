"""Login at an IMAP server: with a password, or with an access token (OAUTHBEARER of RFC 7628, or XOAUTH2)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import imapclient
from imapclient import exceptions

from followup_daemon.accounts.base.sign_in import Password, SignIn
from followup_daemon.accounts.credentials import Secrets
from followup_daemon.accounts.google.client import GoogleSignIn
from followup_daemon.accounts.imap.config import ImapConfig
from followup_daemon.accounts.microsoft.client import MicrosoftSignIn
from followup_daemon.model.account import Account

Login = Callable[[imapclient.IMAPClient, str], None]
"""A function of a new connection and the stored secret. It raises exceptions.LoginError if the server refuses."""


def login(account: Account, config: ImapConfig, secrets: Secrets) -> Login:
    """Return the function that logs in. Make no call yet."""
    sign_in = config.login
    if isinstance(sign_in, GoogleSignIn):
        return _with_token(config.user, _of_google(account, sign_in))
    if isinstance(sign_in, MicrosoftSignIn):
        return _with_token(config.user, _of_microsoft(account, sign_in, secrets))
    return lambda client, secret: client.login(config.user, secret)


def _with_token(user: str, token: Callable[[str, bool], str]) -> Login:
    """Return a login that renews a refused token once, because the user may have signed in again."""

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


def _of_google(account: Account, way: GoogleSignIn) -> Callable[[str, bool], str]:
    known: dict[str, Any] = {}

    def token(secret: str, force_refresh: bool) -> str:
        from followup_daemon.accounts.google import sign_in as google

        if secret not in known:
            known.clear()
            known[secret] = google.credentials(account, way.client, secret, way.scopes)
        return google.access_token(known[secret], account, force_refresh)

    return token


def _of_microsoft(account: Account, way: MicrosoftSignIn, secrets: Secrets) -> Callable[[str, bool], str]:
    def token(secret: str, force_refresh: bool) -> str:
        from followup_daemon.accounts.microsoft import sign_in as microsoft

        signing = microsoft.SignIn(account, way.client, secrets, way.scopes)
        signing.begin(secret)
        return signing.token(force_refresh=force_refresh)

    return token


def missing(client: imapclient.IMAPClient, sign_in: SignIn) -> str | None:
    """Return why this sign-in cannot work at the server, or None. Send no secret."""
    if isinstance(sign_in, Password):
        return "it accepts no passwords" if client.has_capability("LOGINDISABLED") else None
    both = client.has_capability("AUTH=OAUTHBEARER") or client.has_capability("AUTH=XOAUTH2")
    return None if both else "it accepts no access tokens (neither XOAUTH2 nor OAUTHBEARER)"

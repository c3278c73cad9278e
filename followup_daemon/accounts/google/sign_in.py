"""Signing in to Google: the user's own OAuth client in the browser (RFC 8252, PKCE), or a service account.

The stored secret is JSON with the refresh token and its granted scopes. The client secret stays in the client's file.
"""

from __future__ import annotations

import functools
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import google.auth.exceptions
import google.auth.transport.requests
import google.oauth2.credentials
import google.oauth2.service_account
import requests

from followup_daemon.accounts.base.contract import ConsentPrompt
from followup_daemon.accounts.google.client import GoogleClient
from followup_daemon.errors import AccountError, ReconnectNeeded, TemporaryError
from followup_daemon.malformed import MalformedInput, parsing
from followup_daemon.model.account import Account
from followup_daemon.normalise.web import urls
from followup_daemon.normalise.words import one_line

_PATIENCE = 30.0
_ENDED = frozenset(
    {
        "invalid_grant",
        "invalid_client",
        "unauthorized_client",
        "invalid_scope",
        "access_denied",
        "admin_policy_enforced",
    }
)
"""The errors of the token endpoint (RFC 6749 section 5.2, and Google's own) that only the user can correct."""


def client(path: Path) -> dict[str, Any]:
    """Return the user's OAuth client, as the Google console exports it. Raises AccountError with instructions."""
    guide = "Create one as described in docs/accounts/gmail.md, and set `client_secret:` to its file."
    try:
        document = json.loads(path.read_text("utf-8"))
        installed = document["installed"]
        known = {name: str(installed[name]) for name in ("client_id", "client_secret", "auth_uri", "token_uri")}
    except FileNotFoundError:
        raise AccountError(f"There is no OAuth client at {path}. {guide}") from None
    except OSError as error:
        raise AccountError(f"The OAuth client at {path} cannot be read ({error.strerror}). {guide}") from None
    except (ValueError, KeyError, TypeError):
        kind = " It is one for web applications." if "web" in _keys(path) else ""
        raise AccountError(
            f"{path} is not the file of an OAuth client of the type “Desktop app”.{kind} {guide}"
        ) from None
    for name in ("auth_uri", "token_uri"):
        try:
            if not urls.read(known[name]).is_safe:
                raise urls.Malformed("it is not https")
        except urls.Malformed as error:
            raise AccountError(f"{path} has an invalid URL ({name}): {error}.") from None
    return known


def _keys(path: Path) -> set[str]:
    try:
        return set(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return set()


def sign_in(
    account: Account, client_file: GoogleClient, browser: ConsentPrompt, scopes: Mapping[str, str]
) -> str | None:
    """Ask the user for consent, and return the secret to store. None for a service account, which has a key file.

    ``scopes`` maps each requested scope to the program's name of its permission. Raises AccountError if the user
    refused consent or granted only a part.
    """
    if client_file.service_account is not None:
        return None
    from google_auth_oauthlib.flow import Flow
    from oauthlib.oauth2 import OAuth2Error

    known = client(client_file.client_secret)
    with _as_oauthlib_wants_it(known["token_uri"]):
        flow = Flow.from_client_config(
            {"installed": known},
            scopes=list(scopes),
            redirect_uri=browser.redirect_uri,
            autogenerate_code_verifier=True,
        )
        address, state = flow.authorization_url(access_type="offline", prompt="consent", login_hint=account.address)
        answer = browser.ask(address, state)
        if "code" not in answer:
            raise AccountError(
                f"Google granted no permission ({one_line(answer.get('error', ''), 60)}). Nothing was stored."
            )
        try:
            with parsing(OAuth2Error, requests.RequestException):
                token = flow.fetch_token(code=answer["code"], timeout=_PATIENCE)
        except requests.RequestException as error:
            raise TemporaryError(
                f"Google cannot be reached to finish signing in ({type(error).__name__}). Try again."
            ) from None
        except OAuth2Error as error:
            raise AccountError(f"Google refused to finish signing in ({type(error).__name__}). Try again.") from None
        except MalformedInput as error:
            raise AccountError(f"Google sent an invalid response to the sign-in ({error}). Try again.") from None
    return _kept(token, scopes)


def _kept(token: Mapping[str, Any], scopes: Mapping[str, str]) -> str:
    granted = _scopes(token.get("scope"))
    missing = [right for scope, right in scopes.items() if scope not in granted]
    if missing:
        raise AccountError(
            f"The permission to {' and to '.join(missing)} was not given, so nothing was stored. Connect again and"
            " tick every box."
        )
    if not token.get("refresh_token"):
        raise AccountError(
            "Google issued no refresh token. Remove the app at myaccount.google.com/connections and connect again."
        )
    return json.dumps({"refresh_token": token["refresh_token"], "granted": sorted(granted)})


def _scopes(value: object) -> set[str]:
    return set(value) if isinstance(value, list) else set(str(value or "").split())


@contextmanager
def _as_oauthlib_wants_it(token_uri: str) -> Iterator[None]:
    """Set oauthlib's environment variables: accept other scopes (checked later), and loopback without TLS."""
    wanted = {"OAUTHLIB_RELAX_TOKEN_SCOPE": "1"}
    if urls.read(token_uri).is_loopback:
        wanted["OAUTHLIB_INSECURE_TRANSPORT"] = "1"
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


class _Understood:
    """Credentials that treat a malformed response of the token endpoint as a failed renewal."""

    token: Any

    def refresh(self, request: Any) -> None:
        try:
            with parsing(google.auth.exceptions.GoogleAuthError):
                super().refresh(request)  # type: ignore[misc]
        except MalformedInput as error:
            raise google.auth.exceptions.TransportError(str(error)) from None
        if not isinstance(self.token, str):
            self.token = None
            raise google.auth.exceptions.TransportError("no token")


class _OfUser(_Understood, google.oauth2.credentials.Credentials):  # type: ignore[misc]
    pass


class _OfService(_Understood, google.oauth2.service_account.Credentials):  # type: ignore[misc]
    pass


def credentials(account: Account, client_file: GoogleClient, secret: str | None, scopes: Iterable[str]) -> Any:
    """Return google-auth credentials. Raises ReconnectNeeded if there is no secret, AccountError for a bad file."""
    if client_file.service_account is not None:
        return _service_account(client_file.service_account, account.address, scopes)
    if secret is None:
        raise ReconnectNeeded(
            f"The account {account.name} is not connected yet. Connect it with: followup-daemon connect {account.name}"
        )
    known = client(client_file.client_secret)
    try:
        refresh_token = str(json.loads(secret)["refresh_token"])
    except (ValueError, KeyError, TypeError):
        raise ReconnectNeeded(f"The stored token of {account.name} cannot be used. {_again(account)}") from None
    return _OfUser(
        token=None,
        refresh_token=refresh_token,
        token_uri=known["token_uri"],
        client_id=known["client_id"],
        client_secret=known["client_secret"],
    )


def _service_account(path: Path, subject: str, scopes: Iterable[str]) -> Any:
    guide = "See “For an organisation” in docs/accounts/gmail.md."
    try:
        found = _OfService.from_service_account_file(str(path), scopes=list(scopes))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise AccountError(
            f"{path} is not the key file of a service account ({type(error).__name__}). {guide}"
        ) from None
    return found.with_subject(subject)


def revoke(client_file: GoogleClient, secret: str) -> bool:
    """Revoke the token (RFC 7009), and return whether Google confirmed it. All scopes of this client end with it."""
    try:
        address = urls.read(client(client_file.client_secret)["token_uri"])
        token = json.loads(secret)["refresh_token"]
        with requests.Session() as session:
            session.trust_env = False
            answer = session.post(
                f"{address.origin}/revoke",
                data={"token": token},
                timeout=_PATIENCE,
                allow_redirects=False,
            )
            return answer.status_code == 200
    except (AccountError, requests.RequestException, ValueError, KeyError, TypeError):
        return False


def granted(secret: str | None, scopes: Mapping[str, str]) -> frozenset[str]:
    """Return the permissions that were granted with this secret."""
    try:
        given = set(json.loads(secret or "{}").get("granted", []))
    except (ValueError, AttributeError, TypeError):
        given = set()
    return frozenset(right for scope, right in scopes.items() if scope in given)


def session(given: Any, auth_adapter: requests.adapters.BaseAdapter | None = None) -> requests.Session:
    """Return a session that adds the access token, renews it in time, and never sends a request twice by itself."""
    found: requests.Session = google.auth.transport.requests.AuthorizedSession(
        given, max_refresh_attempts=0, auth_request=_renewal(auth_adapter)
    )
    return found


def _renewal(auth_adapter: requests.adapters.BaseAdapter | None = None) -> Any:
    """Return the callable that google-auth calls the token endpoint with: a separate session with a timeout."""
    session = requests.Session()
    session.trust_env = False
    if auth_adapter is not None:
        session.mount("http://", auth_adapter)
        session.mount("https://", auth_adapter)
    return functools.partial(google.auth.transport.requests.Request(session), timeout=_PATIENCE)


def access_token(given: Any, account: Account, force_refresh: bool = False) -> str:
    """Return a valid access token. ``force_refresh`` ignores the cached token.

    Raises ReconnectNeeded, TemporaryError.
    """
    try:
        if force_refresh or not given.valid:
            given.refresh(_renewal())
    except google.auth.exceptions.GoogleAuthError as error:
        raise problem(error, account) from None
    return str(given.token)


def renew(given: requests.Session) -> None:
    """Get a new access token, after the old token was refused before it expired."""
    given.credentials.refresh(given._auth_request)  # type: ignore[attr-defined]


def problem(error: google.auth.exceptions.GoogleAuthError, account: Account) -> AccountError:
    """Return the error of a failed renewal of the access token, in words for the user."""
    code = next((str(part.get("error")) for part in error.args if isinstance(part, dict)), "")
    if code not in _ENDED or getattr(error, "retryable", False):
        return TemporaryError("Google cannot be reached to renew the permission. Nothing was changed.")
    if code == "unauthorized_client":
        return ReconnectNeeded(
            f"Google does not let this client act for {account.name}: an administrator must allow its client id with"
            f" exactly the scopes of the guide. {_again(account)}"
        )
    return ReconnectNeeded(f"Google ended the permission for {account.name}. {_again(account)}")


def _again(account: Account) -> str:
    return f"Nothing is lost; connect again with: followup-daemon connect {account.name}"

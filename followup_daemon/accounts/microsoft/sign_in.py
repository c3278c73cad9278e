"""Sign-in to Microsoft with msal: in the browser, by device code, or as an application with a certificate.

The stored secret is msal's own token cache (JSON). msal calls the network when it is created, so it is created at its
first use. All its requests use this program's session, with timeouts and for the login server only.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import msal
import requests

from followup_daemon.accounts.base.contract import CONNECT, READ, ConsentPrompt, RequestNotSent
from followup_daemon.accounts.credentials import OnTrial, Secrets, credential_key
from followup_daemon.accounts.microsoft.client import MicrosoftClient
from followup_daemon.accounts.oauth_redirect import DeviceCode
from followup_daemon.errors import AccountError, ReconnectNeeded
from followup_daemon.malformed import MalformedInput, parsing
from followup_daemon.model.account import Account
from followup_daemon.normalise.web import urls
from followup_daemon.normalise.words import one_line

_ENDED = frozenset(
    {
        "invalid_grant",
        "interaction_required",
        "consent_required",
        "login_required",
        "invalid_client",
        "unauthorized_client",
        "access_denied",
    }
)
_NEEDS_ADMIN = ("AADSTS90094", "AADSTS65001", "AADSTS90095")


GRAPH, LOGIN = "https://graph.microsoft.com", "https://login.microsoftonline.com"


def sign_in(account: Account, client: MicrosoftClient, browser: ConsentPrompt, scopes: Mapping[str, str]) -> str | None:
    """Ask for consent, and return the secret to store, or None for an application. Raises AccountError.

    The error also occurs if the user refused consent or granted only a part.
    """
    if client.certificate is not None:
        return None
    signing = SignIn(account, client, OnTrial({}), scopes)
    result = signing.by_device_code(browser) if isinstance(browser, DeviceCode) else signing.in_browser(browser)
    absent = missing(result, scopes)
    if absent:
        raise AccountError(f"The permission to {' and to '.join(absent)} was not given, so nothing was stored.")
    return signing.state


class SignIn:
    """Access tokens for one account. ``secrets`` stores each new state of the cache before its token is used."""

    def __init__(
        self,
        account: Account,
        client: MicrosoftClient,
        secrets: Secrets,
        scopes: Mapping[str, str],
        wire: requests.adapters.BaseAdapter | None = None,
    ) -> None:
        self._scopes = scopes
        self._account = account
        self._client = client
        self._secrets = secrets
        self._http = LoginServer(authority_url(client.authority), wire)
        self._cache = msal.SerializableTokenCache()
        self._app: Any = None

    def begin(self, secret: str | None) -> None:
        """Load the stored cache. Raises ReconnectNeeded if there is none."""
        if self._client.certificate is not None:
            return
        if secret is None:
            raise ReconnectNeeded(
                f"The account {self._account.name} is not connected yet. Connect it with: followup-daemon connect"
                f" {self._account.name}"
            )
        try:
            if not isinstance(json.loads(secret), dict):
                raise ValueError
            self._cache.deserialize(secret)
        except ValueError:
            raise ReconnectNeeded(f"The stored token of {self._account.name} cannot be used. {self._again}") from None

    def token(self, claims: str | None = None, force_refresh: bool = False) -> str:
        """Return a valid access token, with ``force_refresh`` a new one. Raises ReconnectNeeded, RequestNotSent."""
        if self._client.certificate is not None:
            result = self._asked(lambda: self._application().acquire_token_for_client([f"{GRAPH}/.default"]))
        else:
            known = self._asked(lambda: self._application().get_accounts())
            if not known:
                raise ReconnectNeeded(f"The stored token of {self._account.name} cannot be used. {self._again}")
            result = self._asked(
                lambda: self._application().acquire_token_silent_with_error(
                    list(self._scopes), known[0], claims_challenge=claims, force_refresh=force_refresh
                )
            )
        self._keep()
        if result and "access_token" in result:
            return str(result["access_token"])
        raise self._meaning(result or {"error": "login_required"})

    def in_browser(self, browser: ConsentPrompt) -> Mapping[str, Any]:
        """Sign in with a code and PKCE. Raises AccountError if the user refused consent."""
        with warnings.catch_warnings():  # msal prefers a form post; PKCE and loopback make the query safe
            warnings.simplefilter("ignore", UserWarning)
            flow = self._asked(
                lambda: self._application().initiate_auth_code_flow(
                    list(self._scopes),
                    redirect_uri=browser.redirect_uri,
                    login_hint=self._account.address,
                    prompt="select_account",
                )
            )
        answer = browser.ask(self._http.address(flow["auth_uri"]), flow["state"])
        return self._finished(
            self._asked(lambda: self._application().acquire_token_by_auth_code_flow(flow, dict(answer)))
        )

    def by_device_code(self, shown: DeviceCode) -> Mapping[str, Any]:
        """Sign in with a device code, for machines without a browser. Raises AccountError."""
        flow = self._asked(lambda: self._application().initiate_device_flow(list(self._scopes)))
        if "user_code" not in flow:
            raise AccountError(f"Microsoft issued no device code. {_description(flow)} {_GUIDE}")
        shown.show(str(flow.get("message") or f"Open {flow['verification_uri']} and type {flow['user_code']}"))
        return self._finished(self._asked(lambda: self._application().acquire_token_by_device_flow(flow)))

    @property
    def state(self) -> str:
        """Return the cache in the form in which it is stored."""
        return str(self._cache.serialize())

    def _finished(self, result: Mapping[str, Any]) -> Mapping[str, Any]:
        if "access_token" in result:
            return result
        if any(code in str(result.get("error_description", "")) for code in _NEEDS_ADMIN):
            raise AccountError(
                "Your organisation does not let its users give this permission themselves. Send this address to an"
                f" administrator, and connect again once they agreed:\n  {self.admin_consent}"
            )
        raise AccountError(f"Microsoft granted no permission. {_description(result)} Nothing was stored.")

    @property
    def admin_consent(self) -> str:
        """Return the address where an administrator consents for the whole organisation."""
        tenant = self._client.authority if self._client.authority not in ("common", "consumers") else "organizations"
        base = tenant if "://" in tenant else f"{LOGIN}/{tenant}"
        return f"{base}/adminconsent?client_id={self._client.client_id}"

    def _application(self) -> Any:
        """Return msal's application. Creating it calls the login server, so it can fail, and is repeated later."""
        if self._app is None:
            if not self._client.client_id:
                raise AccountError(f"No `client_id` is configured for {self._account.name}. {_GUIDE}")
            common = {
                "authority": self._http.authority,
                "token_cache": self._cache,
                "http_client": self._http,
                "instance_discovery": False,
                "client_capabilities": ["CP1"],
            }
            if self._client.certificate is not None:
                credential = certificate(self._client.certificate)
                self._app = msal.ConfidentialClientApplication(
                    self._client.client_id, client_credential=credential, **common
                )
            else:
                self._app = msal.PublicClientApplication(self._client.client_id, **common)
        return self._app

    def _asked(self, work: Callable[[], Any]) -> Any:
        try:
            with parsing(msal.exceptions.MsalError, requests.RequestException):
                return work()
        except (msal.exceptions.MsalError, requests.RequestException, MalformedInput) as error:
            self._app = None  # msal remembers refusals by its own clock, so the next attempt uses a new application
            name = str(error) if isinstance(error, MalformedInput) else type(error).__name__
            raise RequestNotSent(
                f"The login server of Microsoft cannot be reached, or sent an invalid response ({name}). Nothing was"
                " changed."
            ) from None

    def _keep(self) -> None:
        """Store the cache before its new token is used, because each use replaces the refresh token."""
        if self._client.certificate is None and self._cache.has_state_changed:
            self._secrets.save(credential_key(self._account), self.state)
            self._cache.has_state_changed = False

    def _meaning(self, result: Mapping[str, Any]) -> AccountError:
        code = str(result.get("error", ""))
        if code in _ENDED or result.get("suberror"):
            return ReconnectNeeded(
                f"Microsoft has ended the permission for {self._account.name} ({one_line(code, 40)}). {self._again}"
            )
        self._app = None
        return RequestNotSent("Microsoft's login server returned an error. Nothing was changed.")

    @property
    def _again(self) -> str:
        return f"Nothing is lost; connect again with: followup-daemon connect {self._account.name}"


class LoginServer:
    """The ``http_client`` of msal, with timeouts and for one host. msal requires https, also on loopback."""

    def __init__(self, authority: str, wire: requests.adapters.BaseAdapter | None = None) -> None:
        url = urls.read(authority)
        self._server, self._plain = (url.host, url.port), url.scheme == "http"
        self.authority = str(replace(url, scheme="https"))
        self._session = requests.Session()
        self._session.trust_env = False
        if wire is not None:
            self._session.mount("http://", wire)
            self._session.mount("https://", wire)

    def get(self, url: str, params: Any = None, headers: Any = None, **_: Any) -> requests.Response:
        return self._session.get(self._checked(url), params=params, headers=headers, **_LIMITS)

    def post(self, url: str, params: Any = None, data: Any = None, headers: Any = None, **_: Any) -> requests.Response:
        return self._session.post(self._checked(url), params=params, data=data, headers=headers, **_LIMITS)

    def close(self) -> None:
        self._session.close()

    def address(self, url: str) -> str:
        """Return an address of msal with http, if the configuration says so (on loopback only)."""
        return str(replace(urls.read(url), scheme="http")) if self._plain else url

    def _checked(self, url: str) -> str:
        """Return the address to call. Raises InvalidURL unless it is the login server."""
        try:
            found = urls.read(url)
        except urls.Malformed as error:
            raise requests.exceptions.InvalidURL(str(error)) from None
        if (found.host, found.port) != self._server:
            raise requests.exceptions.InvalidURL(f"{found.host} is not the login server")
        return self.address(str(found))


_LIMITS: dict[str, Any] = {"timeout": (CONNECT, READ), "allow_redirects": False}
_GUIDE = "See docs/accounts/outlook.md, “Register a client”."


def authority_url(authority: str) -> str:
    """Return the address of the login server for a tenant, or the configured address itself."""
    return authority.rstrip("/") if "://" in authority else f"{LOGIN}/{authority}"


def certificate(path: Path) -> dict[str, str]:
    """Return a PEM file with the private key and the certificate, in the form that msal needs. Raises AccountError."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise AccountError(f"The certificate {path} cannot be read ({type(error).__name__}). {_GUIDE}") from None
    begin = text.find("-----BEGIN CERTIFICATE-----")
    if "PRIVATE KEY-----" not in text or begin < 0:
        raise AccountError(f"{path} must hold a private key and its certificate (PEM). {_GUIDE}")
    key = text[text.index("-----BEGIN ") :]
    return {"private_key": key, "public_certificate": text[begin:]}


def missing(result: Mapping[str, Any], scopes: Mapping[str, str]) -> list[str]:
    """Return the permissions that a token does not give."""
    given = {str(one).rpartition("/")[2].lower() for one in str(result.get("scope", "")).split()}
    return [right for scope, right in scopes.items() if scope.rpartition("/")[2].lower() not in given]


def _description(result: Mapping[str, Any]) -> str:
    """Return the first sentence of the login server's error, without its trace ids."""
    return one_line(str(result.get("error_description") or result.get("error") or ""), 200).partition(" Trace ID")[0]

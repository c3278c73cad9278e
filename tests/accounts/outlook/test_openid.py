"""msal over our own session, against an independent OpenID provider: code with PKCE, refresh, device code."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

import msal
import pytest
import requests

from followup_daemon.accounts.microsoft.sign_in import LoginServer
from followup_daemon.accounts.oauth_redirect import Listener
from tests.accounts.oidc import CLIENT_ID, CLIENT_SECRET, Provider, fetch, provider

SCOPES = ["Mail.ReadWrite", "Calendars.Read"]


@pytest.fixture(scope="module")
def independent() -> Iterator[Provider]:
    with provider((*SCOPES,), "rotate") as found:
        yield found


class Application:
    """msal as ``auth.SignIn`` makes it, but for a provider that is not Microsoft's."""

    def __init__(self, independent: Provider) -> None:
        self.cache = msal.SerializableTokenCache()
        server = LoginServer(independent.origin)
        self.msal = msal.ConfidentialClientApplication(
            CLIENT_ID,
            client_credential=CLIENT_SECRET,
            oidc_authority=server.authority,
            token_cache=self.cache,
            http_client=_Truthful(server, independent.origin),
        )


class _Truthful:
    """The provider names itself with http, which msal does not believe; on loopback it is the same."""

    def __init__(self, server: LoginServer, origin: str) -> None:
        self._server = server
        self._origin = origin

    def get(self, url: str, **more: object) -> object:
        return self._https(self._server.get(url, **more))

    def post(self, url: str, **more: object) -> object:
        return self._https(self._server.post(url, **more))

    def close(self) -> None:
        self._server.close()

    def _https(self, answer: requests.Response) -> requests.Response:
        if "openid-configuration" in answer.url:
            answer._content = answer.content.replace(b"http://127.0.0.1", b"https://127.0.0.1")
        return answer


def sign_in(application: Application, independent: Provider) -> dict[str, object]:
    listener = Listener(
        lambda address: threading.Thread(
            target=lambda: fetch(independent.sign_in(address.replace("https://127", "http://127"))), daemon=True
        ).start(),
        patience=20,
    )
    flow = application.msal.initiate_auth_code_flow(SCOPES, redirect_uri=listener.redirect_uri, prompt="consent")
    answer = dict(listener.ask(flow["auth_uri"], flow["state"]))
    answer.pop("iss", None)
    found: dict[str, object] = application.msal.acquire_token_by_auth_code_flow(flow, answer)
    return found


@pytest.mark.filterwarnings("ignore:response_mode")
def test_code_with_pkce_then_a_refresh_that_replaces_its_token(independent: Provider) -> None:
    application = Application(independent)
    result = sign_in(application, independent)
    assert independent.is_active(str(result["access_token"]))
    independent.let_pass(120)
    assert not independent.is_active(str(result["access_token"]))
    first = next(iter(application.cache.search("RefreshToken")))["secret"]
    account = application.msal.get_accounts()[0]
    renewed = application.msal.acquire_token_silent_with_error(SCOPES, account, force_refresh=True)
    assert independent.is_active(renewed["access_token"])
    assert next(iter(application.cache.search("RefreshToken")))["secret"] != first


@pytest.mark.filterwarnings("ignore:response_mode")
def test_a_revoked_refresh_token_is_an_invalid_grant(independent: Provider) -> None:
    application = Application(independent)
    sign_in(application, independent)
    independent.revoke(next(iter(application.cache.search("RefreshToken")))["secret"])
    account = application.msal.get_accounts()[0]
    refused = application.msal.acquire_token_silent_with_error(SCOPES, account, force_refresh=True)
    assert refused is None or refused["error"] == "invalid_grant"


def test_a_device_code_is_typed_in_elsewhere(independent: Provider) -> None:
    answer = requests.post(
        f"{independent.origin}/device/auth",
        data={"client_id": CLIENT_ID, "scope": " ".join(["openid", *SCOPES])},
        auth=(CLIENT_ID, CLIENT_SECRET),
        timeout=5,
    ).json()
    form = {"grant_type": "urn:ietf:params:oauth:grant-type:device_code", "device_code": answer["device_code"]}

    def polled() -> Any:
        at = f"{independent.origin}/token"
        return requests.post(at, data=form, auth=(CLIENT_ID, CLIENT_SECRET), timeout=5).json()

    assert polled()["error"] == "authorization_pending"
    session = requests.Session()
    page = session.get(answer["verification_uri_complete"], timeout=5)
    for _ in range(6):
        found = re.search(r'action="([^"]+)"', page.text)
        if found is None:
            break
        hidden = dict(re.findall(r'name="(\w+)" value="([^"]*)"', page.text))
        page = session.post(urljoin(page.url, found[1]),
                            data={**hidden, "login": "sam", "password": "x"}, timeout=5)  # fmt: skip
    assert "access_token" in polled()

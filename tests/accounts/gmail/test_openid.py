"""Signing in against an OpenID provider that we did not write: code with PKCE, refresh, expiry, revocation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from followup_daemon.accounts.google import scopes
from followup_daemon.accounts.google import sign_in as google
from followup_daemon.accounts.oauth_redirect import Listener, Pasted
from followup_daemon.errors import AccountError, ReconnectNeeded
from tests.accounts.gmail.driver import GmailDriver
from tests.accounts.oidc import CLIENT_ID, CLIENT_SECRET, Provider, provider

SCOPES = tuple(scopes.GMAIL)


@pytest.fixture(scope="module")
def independent() -> Iterator[Provider]:
    with provider(SCOPES) as found:
        yield found


@pytest.fixture
def driver(tmp_path: Path, independent: Provider) -> GmailDriver:
    driver = GmailDriver(tmp_path)
    client = {
        "client_id": CLIENT_ID,
        "client_secret": CLIENT_SECRET,
        "auth_uri": f"{independent.origin}/auth",
        "token_uri": f"{independent.origin}/token",
    }
    driver.place.api.client.client_secret.write_text(json.dumps({"installed": client}))
    return driver


def signed_in(driver: GmailDriver, independent: Provider) -> str | None:
    return google.sign_in(
        driver.me, driver.place.api.client, Listener(independent.browser(), patience=20), scopes.GMAIL
    )


def renewed(driver: GmailDriver, secret: str | None) -> str:
    """Return a new access token for the kept secret."""
    session = google.session(google.credentials(driver.me, driver.place.api.client, secret, scopes.GMAIL))
    google.renew(session)
    return str(session.credentials.token)  # type: ignore[attr-defined]


def test_code_with_pkce_gives_a_lasting_token(driver: GmailDriver, independent: Provider) -> None:
    secret = signed_in(driver, independent)
    assert google.granted(secret, scopes.GMAIL) == frozenset(scopes.GMAIL.values())
    assert independent.is_active(renewed(driver, secret))


def test_the_pasted_address_works_as_well(driver: GmailDriver, independent: Provider) -> None:
    shown: list[str] = []
    secret = google.sign_in(
        driver.me, driver.place.api.client, Pasted(shown.append, lambda: independent.sign_in(shown[0])), scopes.GMAIL
    )
    assert independent.is_active(renewed(driver, secret))


def test_an_access_token_ends_and_is_renewed(driver: GmailDriver, independent: Provider) -> None:
    secret = signed_in(driver, independent)
    first = renewed(driver, secret)
    independent.let_pass(120)
    assert not independent.is_active(first)
    assert independent.is_active(renewed(driver, secret))


def test_a_revoked_permission_means_to_connect_again(driver: GmailDriver, independent: Provider) -> None:
    from google.auth.exceptions import RefreshError

    secret = signed_in(driver, independent)
    independent.revoke(json.loads(secret or "")["refresh_token"])
    with pytest.raises(RefreshError) as ended:
        renewed(driver, secret)
    assert isinstance(google.problem(ended.value, driver.me), ReconnectNeeded)


def test_a_code_counts_once(driver: GmailDriver, independent: Provider) -> None:
    used: list[str] = []

    def remembers(address: str) -> None:
        used.append(address)
        import requests

        requests.get(address, timeout=5)

    google.sign_in(
        driver.me, driver.place.api.client, Listener(independent.browser(remembers), patience=20), scopes.GMAIL
    )
    code = used[0]
    with pytest.raises(AccountError):
        google.sign_in(driver.me, driver.place.api.client, _Replay(code), scopes.GMAIL)


class _Replay:
    """Answers every question with a code that was used already."""

    redirect_uri = "http://127.0.0.1:53683"

    def __init__(self, address: str) -> None:
        from urllib.parse import parse_qs, urlsplit

        self._code = parse_qs(urlsplit(address).query)["code"][0]

    def ask(self, address: str, state: str) -> dict[str, str]:
        return {"code": self._code, "state": state}


def test_a_client_that_the_provider_does_not_know_is_refused(driver: GmailDriver, independent: Provider) -> None:
    document = json.loads(driver.place.api.client.client_secret.read_text())
    document["installed"]["client_secret"] = "wrong"
    driver.place.api.client.client_secret.write_text(json.dumps(document))
    with pytest.raises(AccountError, match="refused to finish"):
        signed_in(driver, independent)

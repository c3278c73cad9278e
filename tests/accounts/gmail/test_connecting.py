"""Connecting a Google account, losing the permission, and getting it back."""

from __future__ import annotations

import json
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from followup_daemon.accounts import registry
from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.gmail import account as gmail
from followup_daemon.accounts.gmail.config import GmailConfig
from followup_daemon.accounts.google import scopes
from followup_daemon.accounts.google import sign_in as google
from followup_daemon.accounts.oauth_redirect import Listener, Pasted
from followup_daemon.errors import AccountError, ReconnectNeeded, TemporaryError, UsageError
from followup_daemon.model.people import Person
from tests.accounts.gmail.driver import GmailDriver
from tests.accounts.gmail.test_calendar import NOTHING
from tests.accounts.provider import asking, with_api, with_client
from tests.fakes.google.oauth import client_file
from tests.fakes.google.server import serve
from tests.fakes.loopback import Fault

ALL = tuple(scopes.GMAIL)
LEE = Person(name="Lee Kim", address="lee@fabrikam.example", key="lee@fabrikam.example")


class Connected:
    """A driver whose Google answers on a real loopback socket, since signing in is done by Google's own library."""

    def __init__(self, folder: Path) -> None:
        self.driver = GmailDriver(folder)
        self.driver.google.clock = self.driver.clock
        self.server, self.origin = serve(self.driver.google)
        (folder / "client_secret.json").write_text(client_file(self.origin))
        self.place: GmailConfig = with_api(self.driver.place, endpoint=self.origin)
        self.driver.kept.secrets.clear()

    def connect(self, browser: Listener | Pasted, again: bool = False) -> object:
        wanted = replace(asking(browser), again=again)
        return registry.connect(self.driver.me, self.place, self.driver.kept, self.driver.clock, wanted)

    def follow(self, scopes: tuple[str, ...] | None = None, deny: bool = False) -> Callable[[str], None]:
        """Return what the browser does with the address that it is shown."""

        def visit(address: str) -> None:
            back = self.driver.google.oauth.consent(address, scopes, deny)
            threading.Thread(target=fetch, args=(back,), daemon=True).start()

        return visit


def fetch(address: str, method: str = "GET", host: str | None = None) -> int:
    request = urllib.request.Request(address, method=method, headers={"Host": host} if host else {})
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


@pytest.fixture
def connected(tmp_path: Path) -> Iterator[Connected]:
    found = Connected(tmp_path)
    yield found
    found.server.shutdown()


def kept(connected: Connected) -> dict[str, str]:
    return connected.driver.kept.secrets


def test_a_user_connects_once_in_the_browser(connected: Connected) -> None:
    connected.connect(Listener(connected.follow()))
    (secret,) = kept(connected).values()
    assert list(kept(connected)) == ["gmail:sam@example.com"]
    assert set(json.loads(secret)) == {"refresh_token", "granted"}
    account = gmail.open_gmail(
        connected.driver.me,
        connected.place,
        Opening(secrets=connected.driver.kept, pace=connected.driver.clock),
    )
    assert [right.problem for right in account.check()] == [None, None, None]


def test_exactly_the_three_scopes_are_asked_for_with_pkce_and_state(connected: Connected) -> None:
    seen: list[dict[str, list[str]]] = []

    def look(address: str) -> None:
        seen.append(parse_qs(urlsplit(address).query))
        connected.follow()(address)

    connected.connect(Listener(look))
    assert set(seen[0]["scope"][0].split()) == {
        "https://www.googleapis.com/auth/gmail.readonly",
        "https://www.googleapis.com/auth/gmail.compose",
        "https://www.googleapis.com/auth/calendar.events.readonly",
    }
    assert seen[0]["code_challenge_method"] == ["S256"]
    assert len(seen[0]["state"][0]) >= 20
    assert seen[0]["redirect_uri"][0].startswith("http://127.0.0.1:")


def test_a_favicon_a_stray_and_a_forged_request_do_not_end_the_waiting(connected: Connected) -> None:
    answers: list[int] = []

    def noisy(address: str) -> None:
        query = parse_qs(urlsplit(address).query)
        back, state = query["redirect_uri"][0].rstrip("/"), query["state"][0]

        def visits() -> None:
            answers.append(fetch(f"{back}/favicon.ico"))
            answers.append(fetch(f"{back}/"))
            answers.append(fetch(f"{back}/?code=evil&state=guessed"))
            answers.append(fetch(f"{back}/?code=evil"))
            answers.append(fetch(f"{back}/?code=a&code=b&state={state}"))
            answers.append(fetch(f"{back}/?code=a&error=b&state={state}"))
            answers.append(fetch(f"{back}/?state={state}"))
            answers.append(fetch(f"{back}/callback?code=evil&state={state}"))
            answers.append(fetch(f"{back}/?code=evil&state={state}", method="POST"))
            answers.append(fetch(f"{back}/?code=evil&state={state}", host="evil.example"))
            answers.append(fetch(f"{back}/?code=evil&state={state.swapcase()}"))
            fetch(connected.driver.google.oauth.consent(address))

        threading.Thread(target=visits, daemon=True).start()

    connected.connect(Listener(noisy))
    assert answers == [404, 400, 400, 400, 400, 400, 400, 404, 405, 421, 400]
    assert len(kept(connected)) == 1


def test_the_right_answer_counts_once() -> None:
    listener = Listener(lambda _: None)
    listener._state = "s" * 30
    host = urlsplit(listener.redirect_uri).netloc
    assert listener.receive("GET", f"/?code=x&state={'s' * 30}", host)[0] == 200
    assert listener.receive("GET", f"/?code=y&state={'s' * 30}", host)[0] == 400


def test_nobody_waits_for_ever() -> None:
    with pytest.raises(AccountError, match="No permission was given"):
        Listener(lambda _: None, patience=0.05).ask("http://x.example", "s" * 30)


@pytest.mark.parametrize(("missing", "right"), list(scopes.GMAIL.items()))
def test_half_a_consent_is_refused_and_the_missing_right_named(connected: Connected, missing: str, right: str) -> None:
    with pytest.raises(AccountError, match=right):
        connected.connect(Listener(connected.follow(tuple(one for one in ALL if one != missing))))
    assert kept(connected) == {}


def test_a_refusal_is_told(connected: Connected) -> None:
    with pytest.raises(AccountError, match="access_denied"):
        connected.connect(Listener(connected.follow(deny=True)))
    assert kept(connected) == {}


def test_another_user_than_the_configured_one_is_refused(connected: Connected) -> None:
    connected.driver.google.mailbox.address = "someone.else@example.com"
    with pytest.raises(AccountError, match="another user"):
        connected.connect(Listener(connected.follow()))
    assert kept(connected) == {}


def test_every_right_is_tried_before_the_token_is_kept(connected: Connected) -> None:
    connected.driver.google.fault = lambda name: (
        Fault(status=403, reason="accessNotConfigured") if name == "calendar.events.list" else None
    )
    with pytest.raises(AccountError, match="switched on"):
        connected.connect(Listener(connected.follow()))
    assert kept(connected) == {}


def test_without_a_browser_the_last_address_is_pasted(connected: Connected) -> None:
    shown: list[str] = []
    connected.connect(Pasted(shown.append, lambda: connected.driver.google.oauth.consent(shown[0]) + "\n"))
    assert len(kept(connected)) == 1


@pytest.mark.parametrize(
    "pasted", ["https://evil.example/?code=1&state=2", "4/0abc", "http://127.0.0.1:53683/?code=1&state=wrong"]
)
def test_a_pasted_address_of_something_else_is_refused(connected: Connected, pasted: str) -> None:
    with pytest.raises(AccountError, match="does not belong"):
        connected.connect(Pasted(lambda _: None, lambda: pasted))
    with pytest.raises(UsageError):
        connected.connect(Pasted(lambda _: None, lambda: ""))


def test_connecting_again_needs_nothing_else(connected: Connected) -> None:
    connected.connect(Listener(connected.follow()))
    first = dict(kept(connected))
    connected.connect(Listener(connected.follow()), again=True)
    assert kept(connected).keys() == first.keys() and kept(connected) != first


BAD_CLIENTS = {
    "no file": (None, "no OAuth client"),
    "a web client": ('{"web": {}}', "web applications"),
    "no JSON": ("<html>", "Desktop app"),
    "a list": ("[]", "Desktop app"),
    "half of it": ('{"installed": {"client_id": "x"}}', "Desktop app"),
    "plain http": (client_file("http://evil.example"), "not https"),
}


@pytest.mark.parametrize("case", BAD_CLIENTS)
def test_a_client_file_that_cannot_be_used_is_explained(connected: Connected, case: str) -> None:
    content, words = BAD_CLIENTS[case]
    path = connected.place.api.client.client_secret
    path.unlink() if content is None else path.write_text(content)
    with pytest.raises(AccountError, match=words):
        connected.connect(Listener(lambda _: pytest.fail("nobody must be asked")))


# Losing the permission


def test_an_ended_permission_stops_every_call_until_there_is_another_token(driver: GmailDriver) -> None:
    driver.interview(hours_ago=10)
    driver.cycle()
    driver.google.oauth.revoke()
    driver.google.oauth.tokens.clear()
    driver.interview("Second interview", hours_ago=5, who=LEE)
    with pytest.raises(ReconnectNeeded, match="connect home"):
        driver.cycle()
    refreshes, requests = driver.google.oauth.refreshes, len(driver.google.requests)
    for _ in range(50):
        driver.wait(minutes=30)
        with pytest.raises(ReconnectNeeded):
            driver.cycle()
    assert (driver.google.oauth.refreshes, len(driver.google.requests)) == (refreshes, requests)
    driver.kept.save("gmail:sam@example.com", driver.google.oauth.connected(ALL))
    assert len(driver.cycle().placed) == 2  # nothing was lost


def test_a_token_that_ends_before_its_time_is_renewed_once(driver: GmailDriver) -> None:
    driver.cycle()
    driver.google.oauth.tokens.clear()
    before = driver.google.oauth.refreshes
    driver.cycle()
    assert driver.google.oauth.refreshes == before + 1


@pytest.mark.parametrize("reason", ["insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"])
def test_a_right_that_was_taken_away_means_to_connect_again(driver: GmailDriver, reason: str) -> None:
    driver.google.fault = lambda name: Fault(status=403, reason=reason) if name != "token" else None
    with pytest.raises(ReconnectNeeded):
        driver.cycle()


@pytest.mark.parametrize("status", [400, 403, 500, 503])
def test_a_token_endpoint_in_trouble_is_no_ended_permission(
    driver: GmailDriver, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("google.auth._exponential_backoff.time.sleep", lambda _: None)
    driver.google.fault = lambda name: Fault(status=status, reason="backend_error") if name == "token" else None
    with pytest.raises(TemporaryError):
        driver.cycle()
    driver.google.fault = lambda name: None
    driver.cycle()


def test_an_account_that_was_never_connected_says_so(driver: GmailDriver) -> None:
    driver.kept.secrets.clear()
    with pytest.raises(ReconnectNeeded, match="not connected yet"):
        driver.open().check()
    driver.kept.save("gmail:sam@example.com", "no json")
    with pytest.raises(ReconnectNeeded, match="cannot be used"):
        driver.open().check()


def test_a_token_without_the_right_to_write_is_found_by_check(driver: GmailDriver) -> None:
    half = tuple(one for one in ALL if not one.endswith("gmail.compose"))
    driver.kept.save("gmail:sam@example.com", driver.google.oauth.connected(half))
    rights = {right.name: right.problem for right in driver.open().check()}
    assert rights["write drafts"] == "the permission to write drafts was not given"
    assert google.granted("[]", scopes.GMAIL) == frozenset()


# An organisation's service account


def service_account(driver: GmailDriver) -> GmailConfig:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    public = key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    path = driver.folder / "service.json"
    email = "followup@project.iam.gserviceaccount.com"
    path.write_text(
        json.dumps(
            {
                "type": "service_account", "client_email": email, "private_key": private.decode(),
                "private_key_id": "1", "token_uri": "https://oauth2.googleapis.com/token",
            }
        )
    )  # fmt: skip
    driver.google.oauth.service_keys[email] = public.decode()
    return with_client(driver.place, service_account=path)


def test_a_service_account_acts_for_the_user_where_an_administrator_allowed_it(driver: GmailDriver) -> None:
    driver.place = service_account(driver)
    driver.google.oauth.delegated = ALL
    assert [right.problem for right in driver.open().check()] == [None, None, None]


def test_a_service_account_without_delegation_says_whom_to_ask(driver: GmailDriver) -> None:
    driver.place = service_account(driver)
    with pytest.raises(ReconnectNeeded, match="administrator"):
        driver.open().check()
    driver.place.api.client.service_account.write_text("{}")  # type: ignore[union-attr]
    with pytest.raises(AccountError, match="service account"):
        driver.open().changes(NOTHING, driver.clock.now)

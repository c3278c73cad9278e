"""Connecting a Microsoft account, losing the permission, and getting it back."""

from __future__ import annotations

import base64
import datetime as dt
import json
import threading
import urllib.request
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from followup_daemon.accounts import registry
from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.microsoft import scopes
from followup_daemon.accounts.microsoft import sign_in as microsoft
from followup_daemon.accounts.oauth_redirect import DeviceCode, Listener, Pasted
from followup_daemon.accounts.outlook.account import open_outlook
from followup_daemon.errors import AccountError, ReconnectNeeded, TemporaryError, UsageError
from followup_daemon.model.people import Person
from tests.accounts.outlook.driver import SECRET, OutlookDriver
from tests.accounts.provider import asking, with_api, with_client
from tests.fakes.graph.server import serve
from tests.fakes.loopback import Fault

LEE = Person(name="Lee Kim", address="lee@fabrikam.example", key="lee@fabrikam.example")


class Connected:
    """A driver whose Microsoft answers on a real loopback socket."""

    def __init__(self, folder: Path) -> None:
        self.driver = OutlookDriver(folder)
        self.graph = self.driver.graph
        self.server, self.origin = serve(self.graph)
        self.place = with_client(with_api(self.driver.place, endpoint=self.origin), authority=f"{self.origin}/common")
        self.driver.kept.secrets.clear()

    def connect(self, browser: Listener | Pasted | DeviceCode) -> object:
        return registry.connect(self.driver.me, self.place, self.driver.kept, self.driver.clock, asking(browser))

    def follow(self, deny: bool = False) -> Callable[[str], None]:
        """Return what the browser does with the address that it is shown."""

        def visit(address: str) -> None:
            back = self.graph.entra.consent(address, deny)
            threading.Thread(target=lambda: urllib.request.urlopen(back, timeout=5), daemon=True).start()

        return visit


@pytest.fixture
def connected(tmp_path: Path) -> Iterator[Connected]:
    found = Connected(tmp_path)
    yield found
    found.server.shutdown()


def listener(show: Callable[[str], None]) -> Listener:
    return Listener(show, patience=20, host="localhost")


def test_a_user_connects_once_in_the_browser(connected: Connected) -> None:
    connected.connect(listener(connected.follow()))
    assert list(connected.driver.kept.secrets) == [SECRET]
    account = open_outlook(
        connected.driver.me,
        connected.place,
        Opening(secrets=connected.driver.kept, pace=connected.driver.clock),
    )
    assert [right.problem for right in account.check()] == [None, None, None]


def test_the_scopes_cannot_send_and_pkce_and_state_are_there(connected: Connected) -> None:
    seen: list[dict[str, list[str]]] = []

    def look(address: str) -> None:
        seen.append(parse_qs(urlsplit(address).query))
        connected.follow()(address)

    connected.connect(listener(look))
    asked = set(seen[0]["scope"][0].split())
    assert asked - {"openid", "profile", "offline_access"} == {"Mail.ReadWrite", "Calendars.Read", "User.Read"}
    assert not any("send" in one.lower() for one in asked)
    assert seen[0]["code_challenge_method"] == ["S256"] and seen[0]["state"]


def test_without_a_browser_there_is_a_code_to_type_in(connected: Connected) -> None:
    shown: list[str] = []
    connected.connect(DeviceCode(shown.append))
    assert "ABCD1234" in shown[0]
    assert list(connected.driver.kept.secrets) == [SECRET]


def test_or_the_last_address_is_pasted(connected: Connected) -> None:
    shown: list[str] = []
    connected.connect(Pasted(shown.append, lambda: connected.graph.entra.consent(shown[0]) + "\n", "localhost"))
    assert list(connected.driver.kept.secrets) == [SECRET]


def test_a_refusal_is_told(connected: Connected) -> None:
    with pytest.raises(AccountError, match="declined to consent"):
        connected.connect(listener(connected.follow(deny=True)))
    assert connected.driver.kept.secrets == {}


@pytest.mark.parametrize(("left_out", "right"), list(scopes.OUTLOOK.items()))
def test_a_right_that_was_not_given_is_named(connected: Connected, left_out: str, right: str) -> None:
    connected.graph.entra.granted = tuple(one for one in scopes.OUTLOOK if one != left_out)
    with pytest.raises(AccountError, match=right):
        connected.connect(listener(connected.follow()))
    assert connected.driver.kept.secrets == {}


@pytest.mark.parametrize("code", ["AADSTS65001", "AADSTS90094"])
def test_where_only_an_administrator_may_agree_their_address_is_printed(connected: Connected, code: str) -> None:
    connected.graph.entra.refuses = ("invalid_grant", f"{code}: needs an administrator")
    with pytest.raises(AccountError, match=r"adminconsent\?client_id=11111111"):
        connected.connect(listener(connected.follow()))


def test_another_user_than_the_configured_one_is_refused(connected: Connected) -> None:
    connected.graph.address = "other@example.com"
    connected.graph.mailbox.proxies = []
    with pytest.raises(AccountError, match="another user"):
        connected.connect(listener(connected.follow()))
    assert connected.driver.kept.secrets == {}


def test_without_a_client_id_the_guide_is_named(connected: Connected) -> None:
    connected.place = with_client(connected.place, client_id="")
    with pytest.raises(AccountError, match="Register a client"):
        connected.connect(listener(connected.follow()))


def test_gmail_knows_no_device_code() -> None:
    with pytest.raises(UsageError, match="does not support device codes"):
        DeviceCode(lambda _: None).ask("", "")


# Starting without a network, and losing the permission


def test_a_daemon_that_starts_without_a_network_lives(driver: OutlookDriver) -> None:
    driver.graph.fault = lambda name: Fault(lost="before")
    account = driver.open()
    with pytest.raises(TemporaryError):
        driver.cycle(account)
    driver.graph.fault = lambda name: None
    driver.cycle(account)


@pytest.mark.parametrize(
    ("error", "description"),
    [
        ("invalid_grant", "AADSTS50173: The provided grant has expired due to it being revoked."),
        ("invalid_grant", "AADSTS700082: The refresh token has expired due to inactivity."),
        ("interaction_required", "AADSTS50076: multi-factor authentication is needed."),
        ("consent_required", "AADSTS65001: The user has not consented."),
    ],
)
def test_an_ended_permission_stops_every_call_until_there_is_another_token(
    driver: OutlookDriver, error: str, description: str
) -> None:
    driver.interview(hours_ago=10)
    driver.cycle()
    entra = driver.graph.entra
    entra.tokens.clear()
    entra.refuses = (error, description)
    driver.interview("Second interview", hours_ago=5, who=LEE)
    with pytest.raises(ReconnectNeeded, match="connect home"):
        driver.cycle()
    renewals, requests = entra.renewals, len(driver.graph.requests)
    for _ in range(50):
        driver.wait(minutes=30)
        with pytest.raises(ReconnectNeeded):
            driver.cycle()
    assert (entra.renewals, len(driver.graph.requests)) == (renewals, requests)
    entra.refuses = None
    sign_in = microsoft.SignIn(
        driver.me, driver.place.api.client, driver.kept, scopes.OUTLOOK, driver.account.mail.graph._wire
    )
    from tests.accounts.outlook.driver import Consenting

    sign_in.in_browser(Consenting(driver.graph))
    driver.kept.save(SECRET, sign_in.state)
    assert len(driver.cycle().placed) == 2  # nothing was lost


def test_a_refresh_token_that_was_replaced_is_kept_before_it_is_used(driver: OutlookDriver) -> None:
    driver.cycle()
    for _ in range(3):
        driver.graph.entra.tokens.clear()
        driver.cycle(driver.open())
        held = json.loads(driver.kept.secrets[SECRET])["RefreshToken"]
        assert {one["secret"] for one in held.values()} == driver.graph.entra.refresh


def test_a_challenge_is_answered_with_its_claims(driver: OutlookDriver) -> None:
    driver.cycle()
    driver.graph.challenge = base64.b64encode(b'{"access_token":{"nbf":{"essential":true,"value":"1"}}}').decode()
    renewals = driver.graph.entra.renewals
    driver.cycle()
    assert driver.graph.entra.renewals == renewals + 1


@pytest.mark.parametrize("status", [400, 403, 500, 503])
def test_a_login_server_in_trouble_is_no_ended_permission(driver: OutlookDriver, status: int) -> None:
    driver.cycle()
    driver.graph.entra.tokens.clear()
    driver.graph.fault = lambda name: Fault(status=status) if name == "token" else None
    with pytest.raises(TemporaryError):
        driver.cycle(driver.open())
    driver.graph.fault = lambda name: None
    driver.cycle()


def test_an_account_that_was_never_connected_says_so(driver: OutlookDriver) -> None:
    driver.kept.secrets.clear()
    with pytest.raises(ReconnectNeeded, match="not connected yet"):
        driver.open().check()
    for nonsense in ("no json", "{}", "[]"):
        driver.kept.save(SECRET, nonsense)
        with pytest.raises(AccountError):
            driver.open().check()


def test_the_login_server_is_the_only_host_that_msal_may_call() -> None:
    server = microsoft.LoginServer("https://login.microsoftonline.com/common")
    with pytest.raises(Exception, match="not the login server"):
        server.get("https://evil.example/common")


# An organisation's certificate


def certificate(driver: OutlookDriver) -> Path:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "followup-daemon")])
    now = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
        .not_valid_before(now).not_valid_after(now + dt.timedelta(days=3650)).sign(key, hashes.SHA256())
    )  # fmt: skip
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = driver.folder / "client.pem"
    path.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    thumb = (
        base64.urlsafe_b64encode(sha256(made.public_bytes(serialization.Encoding.DER)).digest()).rstrip(b"=").decode()
    )
    driver.graph.entra.certificates.add(thumb)
    return path


def test_an_application_reads_and_writes_one_users_mailbox(driver: OutlookDriver) -> None:
    driver.place = with_client(driver.place, certificate=certificate(driver), authority="contoso.example")
    driver.kept.secrets.clear()
    driver.account = driver.open()
    assert [right.problem for right in driver.account.check()] == [None, None, None]
    driver.interview()
    driver.cycle()
    assert driver.addressed() == ["dana@acme.example"]
    assert driver.kept.secrets == {}


def test_an_unknown_certificate_means_to_ask_the_administrator(driver: OutlookDriver) -> None:
    driver.place = with_client(driver.place, certificate=certificate(driver), authority="contoso.example")
    driver.graph.entra.certificates.clear()
    with pytest.raises(ReconnectNeeded):
        driver.open().check()


@pytest.mark.parametrize("content", ["", "-----BEGIN CERTIFICATE-----", "nonsense"])
def test_a_file_that_is_no_certificate_is_explained(driver: OutlookDriver, content: str) -> None:
    (driver.folder / "client.pem").write_text(content)
    driver.place = with_client(driver.place, certificate=driver.folder / "client.pem")
    rights = driver.open().check()
    assert "private key and its certificate" in str(rights[0].problem)

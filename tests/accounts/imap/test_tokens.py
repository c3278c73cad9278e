"""Access tokens instead of a password: Dovecot asks whoever gave the token whether it holds (RFC 7662)."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest

from followup_daemon.accounts import registry
from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.base.sign_in import Asking
from followup_daemon.accounts.google import scopes as google
from followup_daemon.accounts.google.client import GoogleClient, GoogleSignIn
from followup_daemon.accounts.imap.account import open_imap
from followup_daemon.accounts.imap.config import ImapConfig
from followup_daemon.accounts.microsoft import scopes
from followup_daemon.accounts.microsoft.client import MicrosoftClient, MicrosoftSignIn
from followup_daemon.accounts.oauth_redirect import Listener
from followup_daemon.engine.clock import SystemClock
from followup_daemon.errors import AccountError, ReconnectNeeded
from tests.accounts.imap.driver import place
from tests.accounts.imap.servers import dovecot
from tests.accounts.memory import someone
from tests.accounts.oidc import CLIENT_ID, CLIENT_SECRET, Provider, provider
from tests.accounts.provider import Hand, Kept, asking
from tests.fakes.graph.entra import CLIENT_ID as MICROSOFT_CLIENT
from tests.fakes.graph.server import Graph, serve

ME = replace(someone(), kind="imap")
GOOGLE_SCOPE = "https://mail.google.com/"
MICROSOFT_SCOPE = "https://outlook.office.com/IMAP.AccessAsUser.All"


@contextmanager
def introspection(is_active: Callable[[str], bool]) -> Iterator[tuple[str, list[bool]]]:
    """Yield an endpoint that Dovecot asks, and its answers so far."""
    answers: list[bool] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            answers.append(is_active(form["token"][0]))
            body = json.dumps({"active": answers[-1], "sub": "sam@example.com"}).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/", answers
    server.shutdown()


@pytest.fixture(params=["xoauth2", "oauthbearer"])
def mechanism(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def independent() -> Iterator[Provider]:
    with provider((GOOGLE_SCOPE,)) as found:
        yield found


def at_google(folder: Path, provider: Provider, port: int) -> ImapConfig:
    client = {
        "client_id": CLIENT_ID,
        "client_secret": CLIENT_SECRET,
        "auth_uri": f"{provider.origin}/auth",
        "token_uri": f"{provider.origin}/token",
    }
    (folder / "client_secret.json").write_text(json.dumps({"installed": client}))
    return replace(
        place(port),
        login=GoogleSignIn(client=GoogleClient(client_secret=folder / "client_secret.json"), scopes=google.IMAP),
    )


def test_signing_in_as_at_google_opens_the_mailbox(independent: Provider, mechanism: str, tmp_path: Path) -> None:
    kept = Kept()
    with introspection(independent.is_active) as (address, _), dovecot(address, mechanism) as server:
        where = at_google(tmp_path, independent, server.port)
        done = registry.connect(ME, where, kept, Hand(), asking(Listener(independent.browser(), patience=20)))
        assert done is not None and [right.problem for right in done.permissions] == [None, None, None]
        independent.let_pass(120)  # the access token runs out, the permission does not
        account = open_imap(ME, where, Opening(secrets=kept, pace=SystemClock()))
        assert [right.problem for right in account.check()] == [None, None, None]
        account.close()


def test_a_permission_that_was_taken_back_ends_it_with_one_question(independent: Provider, tmp_path: Path) -> None:
    kept = Kept()
    with introspection(independent.is_active) as (address, asked), dovecot(address) as server:
        where = at_google(tmp_path, independent, server.port)
        registry.connect(ME, where, kept, Hand(), asking(Listener(independent.browser(), patience=20)))
        independent.revoke(json.loads(kept.secrets["imap:sam@example.com"])["refresh_token"])
        account = open_imap(ME, where, Opening(secrets=kept, pace=SystemClock()))
        before = len(asked)
        for _ in range(3):
            with pytest.raises(ReconnectNeeded):
                account.check()
        assert len(asked) == before


class Consenting:
    """A browser whose user says yes to Microsoft."""

    redirect_uri = "http://localhost:1"

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def ask(self, address: str, state: str) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self._graph.entra.consent(address)).query))


@pytest.fixture
def microsoft() -> Iterator[tuple[Graph, ImapConfig]]:
    graph = Graph(clock=Hand())
    graph.entra.granted = (MICROSOFT_SCOPE,)
    server, origin = serve(graph)
    client = MicrosoftClient(client_id=MICROSOFT_CLIENT, authority=f"{origin}/common")
    yield graph, replace(place(0), login=MicrosoftSignIn(client=client, scopes=scopes.IMAP))
    server.shutdown()


def test_signing_in_at_microsoft_opens_the_mailbox(microsoft: tuple[Graph, ImapConfig], mechanism: str) -> None:
    graph, where = microsoft
    kept = Kept()

    def valid(token: str) -> bool:
        return graph.entra.is_valid(f"Bearer {token}")

    with introspection(valid) as (address, asked), dovecot(address, mechanism) as server:
        where = replace(where, port=server.port)
        browser: Any = Consenting(graph)
        assert registry.connect(ME, where, kept, Hand(), asking(browser)) is not None
        graph.entra.tokens.clear()  # an administrator ended all sessions: the old token is refused, a new one is got
        account = open_imap(ME, where, Opening(secrets=kept, pace=SystemClock()))
        assert [right.problem for right in account.check()] == [None, None, None]
        assert asked[-2:] == [False, True]
        graph.entra.tokens.clear()
        graph.entra.revoke()
        account.close()
        with pytest.raises(ReconnectNeeded):
            account.check()


class Counting:
    """A browser that counts how often the user is asked."""

    def __init__(self, provider: Provider) -> None:
        self.asked = 0
        self._visit = provider.browser()

    def __call__(self, address: str) -> None:
        self.asked += 1
        self._visit(address)

    def asking(self, again: bool = False) -> Asking:
        return Asking(consent=lambda host: Listener(self, patience=20), password=lambda text: "", again=again)


def test_a_sign_in_that_works_is_kept_an_ended_one_is_asked_for_and_again_renews(
    independent: Provider, tmp_path: Path
) -> None:
    kept, browser = Kept(), Counting(independent)
    with introspection(independent.is_active) as (address, _), dovecot(address) as server:
        where = at_google(tmp_path, independent, server.port)

        def connect(again: bool = False) -> tuple[int, tuple[str, ...]]:
            done = registry.connect(ME, where, kept, Hand(), browser.asking(again))
            assert done is not None and [right.problem for right in done.permissions] == [None, None, None]
            return browser.asked, done.kept

        assert connect() == (1, ())
        independent.let_pass(120)  # the access token expires, the refresh token does not
        first = dict(kept.secrets)
        assert connect() == (1, ("sam@example.com",))
        assert kept.secrets == first
        assert connect(again=True) == (2, ())
        assert kept.secrets != first
        independent.revoke(json.loads(kept.secrets["imap:sam@example.com"])["refresh_token"])
        assert connect() == (3, ())
        kept.secrets["imap:sam@example.com"] = "not a token"
        assert connect() == (4, ())


def test_half_a_permission_is_not_kept(microsoft: tuple[Graph, ImapConfig]) -> None:
    graph, where = microsoft
    graph.entra.granted = ("User.Read",)
    kept = Kept()
    browser: Any = Consenting(graph)
    with pytest.raises(AccountError, match="read mail and write drafts"):
        registry.connect(ME, where, kept, Hand(), asking(browser))
    assert kept.secrets == {}


def test_a_server_that_takes_no_tokens_is_not_told_one(independent: Provider, tmp_path: Path) -> None:
    kept = Kept()
    with dovecot() as server:
        where = at_google(tmp_path, independent, server.port)
        with pytest.raises(AccountError, match="accepts no access tokens"):
            registry.connect(ME, where, kept, Hand(), asking(Listener(independent.browser(), patience=20)))
    assert kept.secrets == {}

"""A network that is down is temporary (exit code 75), and nobody is told to connect again because of it."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import cast

import pytest

from followup_daemon.accounts.credentials import OnTrial, credential_key
from followup_daemon.accounts.google import scopes
from followup_daemon.accounts.imap.config import ImapConfig
from followup_daemon.accounts.imap.session import Session
from followup_daemon.accounts.oauth_redirect import Pasted
from followup_daemon.engine import rounds
from followup_daemon.errors import AccountError, ReconnectNeeded, TemporaryError
from followup_daemon.settings.load import load
from tests.cli.terminal import shown, types
from tests.fakes.google.oauth import client_file
from tests.world import World

Answer = Callable[[socket.socket], None]


def _until_login(connection: socket.socket) -> bytes:
    """Answer what a client asks before it logs in; return the tag of the login."""
    connection.sendall(b"* OK ready\r\n")
    while line := connection.recv(1000):
        tag, command = line.split()[:2]
        if command.upper() != b"CAPABILITY":
            return tag
        connection.sendall(b"* CAPABILITY IMAP4rev1\r\n" + tag + b" OK done\r\n")
    return b""


def greets_and_cuts(connection: socket.socket) -> None:
    """Hangs up in the middle of the login."""
    _until_login(connection)


def refuses(connection: socket.socket) -> None:
    tag = _until_login(connection)
    connection.sendall(tag + b" NO [AUTHENTICATIONFAILED] wrong\r\n")
    connection.recv(1000)


def cuts(connection: socket.socket) -> None:
    """Hangs up at once: a TLS handshake ends in the middle."""


@pytest.fixture
def port(request: pytest.FixtureRequest) -> Iterator[int]:
    """Yield a port whose server does what the test says; None: nobody listens there."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        number = int(server.getsockname()[1])
        answer: Answer | None = request.param
        if answer is None:
            server.close()
        else:
            threading.Thread(target=_serve, args=(server, answer), daemon=True).start()
        yield number


def _serve(server: socket.socket, answer: Answer) -> None:
    while True:
        try:
            connection, _ = server.accept()
        except OSError:
            return
        with connection:
            answer(connection)


IMAP = "  - {{name: home, kind: imap, address: sam@example.com, imap: {{host: {host}, port: {port}, tls: {tls}}}}}\n"
GMAIL = '  - {{name: home, kind: gmail, address: sam@example.com, api_endpoint: "http://127.0.0.1:{port}"}}\n'


def world(tmp_path: Path, account: str, secret: str) -> World:
    made = World(tmp_path / "w", f"accounts:\n{account}state: state/state.db\nsecrets: file\n")
    (made.folder / "client_secret.json").write_text(client_file("http://127.0.0.1:9"))
    (one,) = load(made.configuration).accounts
    rounds.credentials(made.settings).save(credential_key(one.account), secret)
    return made


@pytest.mark.parametrize(
    ("port", "account"),
    [
        (None, IMAP.replace("{tls}", "none").replace("{host}", "127.0.0.1")),
        (cuts, IMAP.replace("{tls}", "implicit").replace("{host}", "127.0.0.1")),
        (greets_and_cuts, IMAP.replace("{tls}", "none").replace("{host}", "127.0.0.1")),
        (None, IMAP.replace("{tls}", "implicit").replace("{host}", "nowhere.invalid")),
        (None, GMAIL),
    ],
    ids=["refused", "handshake cut", "login cut", "no such name", "gmail refused"],
    indirect=["port"],
)
def test_check_run_and_status_say_that_it_is_temporary(tmp_path: Path, port: int, account: str) -> None:
    granted = json.dumps({"refresh_token": "x", "granted": list(scopes.GMAIL)})
    secret = granted if "gmail" in account else "a-password"
    made = world(tmp_path, account.format(port=port), secret)
    found = shown(made, "check", code=75)
    assert found["ok"] is False
    for command in (("check",), ("run", "--once"), ("status",)):
        done = types(made, *command, code=75)
        assert "followup-daemon connect" not in done.output, done.output


@pytest.mark.parametrize("port", [refuses], indirect=True)
def test_a_refused_password_is_told_as_before(tmp_path: Path, port: int) -> None:
    account = IMAP.format(port=port, host="127.0.0.1", tls="none")
    made = world(tmp_path, account, "a-password")
    assert "followup-daemon connect home" in types(made, "check", code=3).output


@pytest.mark.parametrize(
    ("port", "error"), [(greets_and_cuts, TemporaryError), (refuses, ReconnectNeeded)], indirect=["port"]
)
def test_a_connection_that_breaks_during_the_login_says_nothing_about_the_password(
    tmp_path: Path, port: int, error: type[AccountError]
) -> None:
    made = world(tmp_path, IMAP.format(port=port, host="127.0.0.1", tls="none"), "a-password")
    (one,) = load(made.configuration).accounts
    session = Session(one.account, cast(ImapConfig, one.config), OnTrial({credential_key(one.account): "a-password"}))
    with pytest.raises(error):
        session.connect()


@pytest.mark.parametrize("port", [None], indirect=True)
def test_connect_over_a_network_that_is_down_keeps_nothing_and_is_temporary(
    tmp_path: Path, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = world(tmp_path, IMAP.format(port=port, host="127.0.0.1", tls="none"), "a-password")
    monkeypatch.setattr("followup_daemon.cli.accounts.Terminal.ask_password", lambda terminal, prompt: "another")
    assert "Nothing was stored" in types(made, "connect", "home", code=75).output
    (one,) = made.settings.accounts
    assert rounds.credentials(made.settings).load(credential_key(one.account)) == "a-password"


# A pasted address


def pasting(*lines: str) -> tuple[Pasted, list[str]]:
    told: list[str] = []
    waiting = iter(lines)
    return Pasted(lambda text: None, lambda: next(waiting, "") + "\n", tell=told.append), told


RIGHT = "http://127.0.0.1:53683/?state=s&code=c"


def test_a_mistyped_address_may_be_pasted_again() -> None:
    browser, told = pasting("https://example.com/", "http://[", RIGHT)
    assert browser.ask("https://accounts.example/", "s") == {"state": "s", "code": "c"}
    assert [text.rpartition("(")[2] for text in told] == ["2 more tries):", "1 more try):"]


def test_the_address_of_somebody_elses_sign_in_is_refused_at_every_try() -> None:
    browser, told = pasting(*["http://127.0.0.1:53683/?state=other&code=c"] * 3, RIGHT)
    with pytest.raises(AccountError, match="Nothing was connected"):
        browser.ask("https://accounts.example/", "s")
    assert len(told) == 2

"""Where a sign-in comes back to: one answer, to the question that was asked, at the address that was named."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from followup_daemon.accounts.oauth_redirect import PASTED_PORT, Listener, Pasted
from followup_daemon.errors import AccountError, UsageError

GOOD = "/?state=s3cret&code=abc"


@pytest.fixture
def listener() -> Iterator[Listener]:
    """One that has asked its question."""
    made = Listener(lambda address: None, patience=0)
    with pytest.raises(AccountError, match="Nobody gave permission"):
        made.ask("https://provider.example/", "s3cret")
    yield made
    made._server.server_close()


def host(listener: Listener) -> str:
    return urlsplit(listener.redirect_uri).netloc


def test_the_answer_ends_the_waiting_once(listener: Listener) -> None:
    assert listener.receive("GET", GOOD, host(listener))[0] == 200
    assert listener.receive("GET", GOOD, host(listener))[0] == 400


@pytest.mark.parametrize(
    "named", ["127.0.0.1", "localhost", "", "evil.example", "127.0.0.1.evil.example", "127.0.0.1:1", "localhost:{port}"]
)
def test_an_answer_at_another_host_or_port_is_refused(listener: Listener, named: str) -> None:
    port = host(listener).rpartition(":")[2]
    assert listener.receive("GET", GOOD, named.format(port=port))[0] == 421


@pytest.mark.parametrize(
    ("method", "target", "status"),
    [
        ("GET", "/favicon.ico", 404),
        ("POST", GOOD, 405),
        ("GET", "/", 400),
        ("GET", "/?state=other&code=abc", 400),
        ("GET", "/?code=abc", 400),
        ("GET", "/?state=s3cret", 400),
        ("GET", "/?state=s3cret&code=abc&error=denied", 400),
        ("GET", "/?state=s3cret&code=abc&code=def", 400),
        ("GET", "/?state=s3cret&state=s3cret&code=abc", 400),
        ("GET", "/?state=s3cret&code=abc&" + "&".join(f"n{n}=1" for n in range(30)), 400),
        ("GET", "/?state=s3cret&error=denied", 200),
    ],
)
def test_what_is_no_answer_does_not_end_the_waiting(listener: Listener, method: str, target: str, status: int) -> None:
    assert listener.receive(method, target, host(listener))[0] == status
    assert listener.receive("GET", GOOD, host(listener))[0] == (400 if status == 200 else 200)


def test_before_a_question_is_asked_nothing_is_an_answer() -> None:
    made = Listener(lambda address: None)
    assert made.receive("GET", "/?state=&code=abc", host(made))[0] == 400
    made._server.server_close()


@pytest.mark.parametrize(
    ("pasted", "taken"),
    [
        (f"http://127.0.0.1:{PASTED_PORT}{GOOD}", True),
        (f"  http://127.0.0.1:{PASTED_PORT}{GOOD}\n", True),
        (f"http://127.0.0.1:{PASTED_PORT}{GOOD[1:]}", True),
        (f"https://127.0.0.1:{PASTED_PORT}{GOOD}", False),
        (f"http://evil.example:{PASTED_PORT}{GOOD}", False),
        (f"http://127.0.0.1{GOOD}", False),
        (f"http://127.0.0.1:{PASTED_PORT}/x{GOOD}", False),
        (f"http://127.0.0.1:{PASTED_PORT}/?state=other&code=abc", False),
    ],
)
def test_a_pasted_address_must_be_the_one_that_was_asked_for(pasted: str, taken: bool) -> None:
    asked = Pasted(lambda address: None, lambda: pasted)
    if taken:
        assert asked.ask("https://provider.example/", "s3cret")["code"] == "abc"
    else:
        with pytest.raises(AccountError, match="does not belong to this sign-in"):
            asked.ask("https://provider.example/", "s3cret")


def test_nothing_pasted_is_no_answer() -> None:
    with pytest.raises(UsageError, match="No address was pasted"):
        Pasted(lambda address: None, lambda: "  \n").ask("https://provider.example/", "s3cret")

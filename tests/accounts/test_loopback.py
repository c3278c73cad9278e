"""Where a sign-in comes back to: one answer, to the question that was asked, at the address that was named."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

import pytest

from followup_daemon.accounts.oauth_redirect import PASTED_PORT, DeviceCode, Listener, Pasted
from followup_daemon.errors import AccountError, UsageError

GOOD = "/?state=s3cret&code=abc"


@pytest.fixture
def listener() -> Iterator[Listener]:
    """Yield a listener that has asked its question. It serves nobody, so that no test waits for its end."""
    made = Listener(lambda address: None)
    made._state = "s3cret"
    yield made
    made._server.server_close()


def host(listener: Listener) -> str:
    return urlsplit(listener.redirect_uri).netloc


def test_the_answer_ends_the_waiting_once(listener: Listener) -> None:
    done = "Thank you. You can close this window and go back to the terminal."
    assert listener.receive("GET", GOOD, host(listener)) == (200, done)
    assert listener.receive("GET", GOOD, host(listener)) == (400, "This sign-in has already received its response.")


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


@pytest.mark.parametrize(
    ("method", "target", "named", "words"),
    [
        ("GET", GOOD, "evil.example", "Unknown host."),
        ("GET", "/x", None, "Not found."),
        ("POST", GOOD, None, "Only GET is allowed."),
        ("GET", "/", None, "This response does not belong to the current sign-in."),
    ],
)
def test_a_refusal_says_why(listener: Listener, method: str, target: str, named: str | None, words: str) -> None:
    assert listener.receive(method, target, named or host(listener))[1] == words


@pytest.mark.parametrize(("count", "status"), [(28, 200), (29, 400)])
def test_thirty_parameters_are_read_and_no_more(listener: Listener, count: int, status: int) -> None:
    more = "".join(f"&n{number}=1" for number in range(count))
    assert listener.receive("GET", GOOD + more, host(listener))[0] == status


def test_who_waits_for_nothing_is_told_how_long_that_was() -> None:
    with pytest.raises(AccountError) as problem:
        Listener(lambda address: None, patience=0).ask("https://provider.example/", "s3cret")
    assert str(problem.value) == ("No permission was given within 0 minutes, so nothing was connected. Try again.")
    assert Listener(lambda address: None)._patience == 300


def test_the_minutes_of_the_wait_are_told_rounded() -> None:
    made = Listener(lambda address: None, patience=640)
    made._found = Unanswered()
    with pytest.raises(AccountError, match="within 11 minutes"):
        made.ask("https://provider.example/", "s3cret")


class Unanswered(queue.SimpleQueue[Any]):
    """A wait that ends at once, without an answer."""

    def get(self, block: bool = True, timeout: float | None = None) -> Any:
        raise queue.Empty


def test_the_redirect_leads_to_this_machine() -> None:
    made = Listener(lambda address: None)
    assert made.redirect_uri == f"http://127.0.0.1:{made._server.server_address[1]}/"
    made._server.server_close()


def test_no_thread_of_a_wait_keeps_the_program_alive() -> None:
    before = set(threading.enumerate())
    started: list[threading.Thread] = []
    made = Listener(lambda address: started.extend(set(threading.enumerate()) - before), patience=0)
    with pytest.raises(AccountError):
        made.ask("https://provider.example/", "s3cret")
    assert [thread.daemon for thread in started] == [True]


def test_a_connection_that_says_nothing_is_given_five_seconds(listener: Listener) -> None:
    served: Any = listener._server.RequestHandlerClass
    assert served.timeout == 5


def test_the_provider_may_want_the_host_in_another_spelling() -> None:
    made = Listener(lambda address: None, host="localhost")
    port = made._server.server_address[1]
    assert made.redirect_uri == f"http://localhost:{port}/"
    assert made._server.server_address[0] == "127.0.0.1"
    assert made._server.daemon_threads
    made._server.server_close()


def _get(made: Listener, target: str, method: str = "GET") -> tuple[int, dict[str, str], str]:
    with closing(HTTPConnection("127.0.0.1", made._server.server_address[1], timeout=5)) as connection:
        connection.request(method, target, headers={"Host": host(made)})
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read().decode()


def test_a_browser_is_answered_with_a_page_that_nobody_keeps(capfd: pytest.CaptureFixture[str]) -> None:
    pages: list[tuple[int, dict[str, str], str]] = []

    def browse(address: str) -> None:
        assert address == "https://provider.example/"
        pages.extend((_get(made, "/favicon.ico"), _get(made, GOOD, "POST"), _get(made, GOOD)))

    made = Listener(browse, patience=5)
    assert made.ask("https://provider.example/", "s3cret") == {"state": "s3cret", "code": "abc"}
    assert [status for status, _, _ in pages] == [404, 405, 200]
    _, headers, page = pages[-1]
    assert page == (
        "<!doctype html><meta charset=utf-8><title>followup-daemon</title>"
        "<p>Thank you. You can close this window and go back to the terminal.</p>"
    )
    assert {name: value for name, value in headers.items() if name not in ("date", "server")} == {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": "default-src 'none'",
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
        "connection": "close",
        "content-length": str(len(page)),
    }
    assert headers["server"].strip() == "followup-daemon"
    assert capfd.readouterr() == ("", "")


def test_a_wrong_paste_may_be_repeated_twice() -> None:
    wrong = (
        "The pasted address does not belong to this sign-in. It must be the whole address of the page that"
        " could not be opened."
    )
    shown: list[str] = []
    told: list[str] = []
    asked = Pasted(shown.append, lambda: "http://[", tell=told.append)
    with pytest.raises(AccountError) as problem:
        asked.ask("https://provider.example/", "s3cret")
    assert str(problem.value) == f"{wrong} Nothing was connected."
    assert told == [f"{wrong} Paste it again (2 more tries):", f"{wrong} Paste it again (1 more try):"]
    assert shown == ["https://provider.example/"]


def test_an_empty_line_after_a_wrong_paste_gives_up() -> None:
    lines = ["wrong", "", f"http://127.0.0.1:{PASTED_PORT}{GOOD}"]
    with pytest.raises(AccountError, match="Nothing was connected"):
        Pasted(lambda address: None, lambda: lines.pop(0)).ask("https://provider.example/", "s3cret")
    assert len(lines) == 1


def test_the_second_paste_can_be_the_right_one() -> None:
    lines = ["wrong", f"http://localhost:{PASTED_PORT}{GOOD}"]
    found = Pasted(lambda address: None, lambda: lines.pop(0), "localhost").ask("https://provider.example/", "s3cret")
    assert found == {"state": "s3cret", "code": "abc"}


def test_nothing_pasted_at_all_is_told() -> None:
    with pytest.raises(UsageError) as problem:
        Pasted(lambda address: None, lambda: "").ask("https://provider.example/", "s3cret")
    assert str(problem.value) == "No address was pasted, so nothing was connected."


def test_a_kind_without_device_codes_says_so() -> None:
    shown: list[str] = []
    made = DeviceCode(shown.append)
    made.show("x")
    with pytest.raises(UsageError) as problem:
        made.ask("https://provider.example/", "s3cret")
    assert str(problem.value) == "This kind of account does not support device codes. Use --no-browser instead."
    assert (shown, made.redirect_uri) == (["x"], "")


def test_a_second_answer_is_refused_although_the_first_was_taken() -> None:
    listener = Listener(lambda address: None)
    listener._state = "the-right-state"
    host = urlsplit(listener.redirect_uri).netloc
    first, second = (listener.receive("GET", f"/?state=the-right-state&code={code}", host)[0] for code in ("a", "b"))
    assert (first, listener._found.get(timeout=1)["code"], second) == (200, "a", 400)
    late, _ = listener.receive("GET", "/?state=the-right-state&code=c", host)
    assert (late, listener._found.empty()) == (400, True)

"""Questions to a CalDAV server: which are made, with which credentials, and where a redirect leads."""

from __future__ import annotations

from typing import Any

import pytest
import requests
from requests.auth import HTTPBasicAuth, HTTPDigestAuth

from followup_daemon.accounts.calendars import webdav
from followup_daemon.accounts.calendars.webdav import Questions
from followup_daemon.accounts.transport import Answer, NotAllowed
from followup_daemon.engine.clock import SystemClock
from followup_daemon.errors import TemporaryError
from followup_daemon.normalise.web import urls

HOME = urls.read("https://server.example/dav/")
HEADERS = {"Depth": "1", "Content-Type": "application/xml; charset=utf-8"}
FINE = Answer(status=207, headers={}, body=b"fine")


def refused(challenge: str | None) -> Answer:
    return Answer(status=401, headers={"www-authenticate": challenge} if challenge is not None else {}, body=b"")


def moved(status: int, location: str | None) -> Answer:
    return Answer(status=status, headers={"location": location} if location is not None else {}, body=b"")


class Asked(Questions):
    """Questions that are answered from a list, with what was sent and by which credentials."""

    def __init__(self, *answers: Answer) -> None:
        super().__init__(HOME, "sam", "a-password", SystemClock())
        self.answers = list(answers)
        self.sent: list[tuple[Any, ...]] = []

    def send(self, method: str, url: Any, headers: Any, body: Any) -> Answer:
        self.sent.append((method, str(url), headers, body, self._wire.auth))
        return self.answers.pop(0)


def test_a_question_is_asked_once_and_answered() -> None:
    asked = Asked(FINE)
    assert asked.ask("PROPFIND", HOME, 1, "<ä/>") == (FINE, HOME)
    assert asked.sent == [("PROPFIND", "https://server.example/dav/", HEADERS, "<ä/>".encode(), None)]


@pytest.mark.parametrize("challenge", ['Basic realm="x"', "", None, "Negotiate"])
def test_the_password_is_sent_as_basic_only_after_it_was_asked_for(challenge: str | None) -> None:
    asked = Asked(refused(challenge), FINE)
    assert asked.ask("REPORT", HOME, 0, "<x/>") == (FINE, HOME)
    first, second = asked.sent
    assert first[:4] == second[:4] == ("REPORT", str(HOME), {**HEADERS, "Depth": "0"}, b"<x/>")
    assert (first[4], second[4]) == (None, HTTPBasicAuth("sam", "a-password"))


def test_where_the_server_can_do_digest_the_password_is_never_sent() -> None:
    asked = Asked(refused('Basic realm="x", DIGEST realm="x"'), FINE)
    asked.ask("REPORT", HOME, 0, "<x/>")
    auth = asked.sent[1][4]
    assert isinstance(auth, HTTPDigestAuth)
    assert (auth.username, auth.password) == ("sam", "a-password")


def test_a_refusal_of_the_password_is_an_answer() -> None:
    asked = Asked(refused("Basic"), refused("Basic"))
    assert asked.ask("REPORT", HOME, 0, "<x/>") == (refused("Basic"), HOME)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_followed_with_the_same_question(status: int) -> None:
    asked = Asked(moved(status, "/calendars/"), FINE)
    there = urls.read("https://server.example/calendars/")
    assert asked.ask("PROPFIND", HOME, 1, "<x/>") == (FINE, there)
    assert asked.sent[1] == ("PROPFIND", str(there), HEADERS, b"<x/>", None)


@pytest.mark.parametrize("answer", [moved(303, "/x"), moved(200, "/x"), moved(301, None), moved(301, "")])
def test_what_is_no_redirect_is_an_answer(answer: Answer) -> None:
    assert Asked(answer).ask("PROPFIND", HOME, 1, "<x/>") == (answer, HOME)


def test_five_redirects_are_too_many() -> None:
    there = urls.read("https://server.example/4")
    four = [moved(301, f"/{number}") for number in range(1, 5)]
    assert Asked(*four, FINE).ask("PROPFIND", HOME, 1, "<x/>") == (FINE, there)
    with pytest.raises(TemporaryError, match=r"^The calendar at server\.example redirects too often\.$"):
        Asked(*four, moved(301, "/5"), FINE).ask("PROPFIND", HOME, 1, "<x/>")


def test_a_redirect_to_no_address_is_not_followed() -> None:
    with pytest.raises(NotAllowed) as problem:
        Asked(moved(301, "javascript:x")).ask("PROPFIND", HOME, 1, "<x/>")
    assert str(problem.value) == "server.example is not an allowed host: it must begin with https://."


@pytest.mark.parametrize(
    ("method", "to", "home", "may"),
    [
        ("PROPFIND", "https://server.example/x", "https://server.example/", True),
        ("REPORT", "https://p01.server.example/x", "https://server.example/", True),
        ("GET", "https://server.example/x", "https://server.example/", False),
        ("PROPFIND", "http://server.example/x", "http://server.example/", False),
        ("PROPFIND", "http://localhost:8/x", "http://localhost:8/", True),
        ("PROPFIND", "https://evil.example/x", "https://server.example/", False),
    ],
)
def test_only_questions_to_the_same_organisation_over_tls_are_made(method: str, to: str, home: str, may: bool) -> None:
    asked = Questions(urls.read(home), "sam", "a-password", SystemClock())
    if may:
        asked.refuse_unless_allowed(method, to)
        return
    with pytest.raises(NotAllowed) as problem:
        asked.refuse_unless_allowed(method, to)
    assert str(problem.value) == f"{method} at {urls.read(to).host} is not an allowed call of this program."


def test_a_connection_trusts_no_settings_of_the_environment() -> None:
    wire = Questions(HOME, "sam", "a-password", SystemClock())._wire
    assert (wire.trust_env, wire.auth) == (False, None)


def test_the_body_of_a_refusal_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []
    monkeypatch.setattr(HTTPDigestAuth, "handle_401", lambda self, r, **more: seen.append((r, more)) or "retried")
    response = requests.Response()
    monkeypatch.setattr(response, "close", lambda: seen.append("closed"))
    assert webdav._Digest("sam", "a-password").handle_401(response, timeout=3) == "retried"
    assert seen == ["closed", (response, {"timeout": 3})]

"""Calendars at an address: what they are asked, and that they cannot lead elsewhere, take long or say too much."""

from __future__ import annotations

import socket
from collections.abc import Callable

import pytest

from followup_daemon.accounts import transport
from followup_daemon.accounts.base.contract import ResponseLost
from followup_daemon.accounts.calendars import feed, webdav
from followup_daemon.accounts.calendars.caldav import CalDav
from followup_daemon.accounts.transport import NotAllowed
from followup_daemon.engine.clock import SystemClock
from followup_daemon.errors import AccountError, TemporaryError
from followup_daemon.normalise.web import urls
from tests.accounts.scripted import Scripted, answers, drips

Serving = Callable[..., Scripted]


def _caldav(port: int) -> None:
    CalDav(f"http://127.0.0.1:{port}/dav/", "sam", lambda: "secret", SystemClock()).calendars()


def _feed(port: int) -> None:
    feed.fetch(f"http://127.0.0.1:{port}/secret/basic.ics", {}, SystemClock())


CLIENTS = pytest.mark.parametrize("client", [_caldav, _feed], ids=["CalDAV", "an .ics file"])


_EVENT = "\r\n".join(
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:x",
        "BEGIN:VEVENT",
        "UID:1@x",
        "DTSTAMP:20261120T100000Z",
        "DTSTART:20261120T100000Z",
        "SUMMARY:Interview",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]
)


def _sends_to(address: str, status: int = 302) -> Callable[[socket.socket], None]:
    return answers(
        f"HTTP/1.1 {status} Found\r\nLocation: {address}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode()
    )


@CLIENTS
def test_one_that_sends_a_byte_now_and_then_holds_nobody_up(
    serving: Serving, monkeypatch: pytest.MonkeyPatch, client: Callable[[int], None]
) -> None:
    monkeypatch.setattr(transport, "TOTAL", 0.3)
    clock = SystemClock()
    begun = clock.elapsed()
    with pytest.raises(ResponseLost, match="took more than"):
        client(serving(drips).port)
    assert clock.elapsed() - begun < 4


@CLIENTS
def test_one_that_never_ends_is_cut_off(
    serving: Serving, monkeypatch: pytest.MonkeyPatch, client: Callable[[int], None]
) -> None:
    monkeypatch.setattr(transport, "SIZE", 1000)
    endless = answers(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + b"x" * 100_000)
    with pytest.raises(ResponseLost, match="more than"):
        client(serving(endless).port)


@CLIENTS
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_to_somebody_else_is_not_followed(
    serving: Serving, client: Callable[[int], None], status: int
) -> None:
    elsewhere = serving(answers(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
    here = serving(_sends_to(f"http://localhost:{elsewhere.port}/dav/", status))
    with pytest.raises(AccountError):
        client(here.port)
    assert elsewhere.asked == []


def test_a_redirect_within_a_caldav_server_keeps_the_question(serving: Serving) -> None:
    moved = b"HTTP/1.1 301 Moved\r\nLocation: /principals/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    said = iter([moved])
    nothing = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    server = serving(lambda connection: connection.sendall(next(said, nothing)))
    with pytest.raises(AccountError):
        _caldav(server.port)
    assert server.asked[1].startswith(b"PROPFIND /principals/ ")


def test_a_caldav_server_that_sends_us_round_is_a_failed_read(serving: Serving) -> None:
    server = serving(_sends_to("/again"))
    with pytest.raises(TemporaryError, match="too often"):
        _caldav(server.port)
    assert len(server.asked) < 10


def test_a_server_that_wants_a_digest_is_told_no_password(serving: Serving) -> None:
    wants = (
        b'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm="x", nonce="abc", qop="auth"\r\n'
        b"Content-Length: 0\r\nConnection: close\r\n\r\n"
    )
    said = iter([wants, wants])
    nothing = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    server = serving(lambda connection: connection.sendall(next(said, nothing)))
    with pytest.raises(AccountError):
        _caldav(server.port)
    assert any(b"authorization: digest " in one.lower() for one in server.asked)
    assert not any(b"authorization: basic " in one.lower() for one in server.asked)


@pytest.mark.parametrize(
    "change",
    ["PUT", "DELETE", "MKCALENDAR", "PROPPATCH", "POST", "MOVE", "GET"],
)
def test_a_calendar_is_never_changed(serving: Serving, change: str) -> None:
    server = serving(answers(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
    home = urls.read(f"http://127.0.0.1:{server.port}/dav/")
    questions = webdav.Questions(home, "sam", "secret", SystemClock())
    with pytest.raises(NotAllowed):
        questions.ask(change, home, 0, "")
    assert server.asked == []


@pytest.mark.parametrize(
    ("configured", "named", "asked"),
    [
        ("https://caldav.icloud.com/", "https://p42-caldav.icloud.com/1/calendars/", True),
        ("https://caldav.fastmail.com/", "https://caldav.fastmail.com/dav/", True),
        ("https://dav.acme.co.uk/", "https://dav.evil.co.uk/", False),
        ("https://caldav.fastmail.com/", "https://fastmail.com.evil.example/", False),
        ("https://caldav.fastmail.com/", "http://caldav.fastmail.com/dav/", False),
        ("https://caldav.fastmail.com/", "https://caldav.fastmail.com@evil.example/", False),
        ("https://caldav.fastmail.com/", "http://127.0.0.1/", False),
        ("https://caldav.fastmail.com/", "file:///etc/passwd", False),
        ("http://127.0.0.1:1080/", "http://127.0.0.1:1080/sam/", True),
        ("http://127.0.0.1:1080/", "http://127.0.0.1:1081/sam/", False),
        ("https://dav.acme.example:8443/", "https://dav.acme.example/", True),
        ("https://dav.acme.example/", "https://dav.acme.example:8443/", False),
        ("https://192.168.1.5/", "https://10.9.1.5/", False),
        ("https://dav.acme.example/", "https://10.9.1.5/", False),
        ("https://[2001:db8::1]/", "https://[2001:db8::2]/", False),
        ("https://server.example/", "https://evil.example\\@server.example/", False),
        ("https://server.example/", "//evil.example:1\\@server.example/", False),
        ("https://server.example/", "https://server.example\t.evil.example/", False),
        ("https://server.example/", "https://evil.example#@server.example/", False),
        ("https://server.example/", "https://evil.example%00@server.example/", False),
        ("http://127.0.0.1:1080/", "http://169.254.169.254/latest/meta-data/", False),
    ],
)
def test_the_password_goes_to_one_organisation_alone(configured: str, named: str, asked: bool) -> None:
    home = urls.read(configured)
    try:
        webdav.refuse_unless_allowed("PROPFIND", webdav.followed(home, named), home)
    except NotAllowed:
        assert not asked
    else:
        assert asked

"""One attempt per call, only to what is on the list, within limits; over real sockets."""

from __future__ import annotations

import datetime as dt
import socket
import ssl
from collections.abc import Callable
from pathlib import Path

import pytest
import requests
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from followup_daemon.accounts import transport
from followup_daemon.accounts.base.contract import RequestNotSent, ResponseLost
from followup_daemon.accounts.transport import Allowed, NotAllowed, Transport, retry_after
from followup_daemon.engine.clock import SystemClock
from tests.accounts.provider import Hand
from tests.accounts.scripted import Scripted, answers, drips, holds

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"


def made(origin: str) -> Transport:
    allowed = (Allowed("GET", r"/fine/\d+"), Allowed("POST", "/fine"))
    return Transport(requests.Session(), allowed, frozenset({origin}), SystemClock())


def test_an_answer_comes_back_whole(serving: Callable[..., Scripted]) -> None:
    server = serving(answers(OK))
    origin = f"http://127.0.0.1:{server.port}"
    answer = made(origin).send("GET", f"{origin}/fine/1", {}, None)
    assert (answer.status, answer.body) == (200, b"{}")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/fine/x"),
        ("GET", "/fine/1/more"),
        ("DELETE", "/fine/1"),
        ("POST", "/fine/1"),
        ("GET", "/"),
        ("GET", "/fine/1%2e"),
    ],
)
def test_what_is_not_on_the_list_never_leaves(serving: Callable[..., Scripted], method: str, path: str) -> None:
    server = serving(answers(OK))
    origin = f"http://127.0.0.1:{server.port}"
    with pytest.raises(NotAllowed):
        made(origin).send(method, f"{origin}{path}", {}, None)
    with pytest.raises(NotAllowed):
        made("https://elsewhere.example").send("GET", f"{origin}/fine/1", {}, None)
    assert server.asked == []


def test_nobody_there_means_that_nothing_was_sent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    origin = f"http://127.0.0.1:{port}"
    with pytest.raises(RequestNotSent):
        made(origin).send("POST", f"{origin}/fine", {}, b"x")


@pytest.mark.parametrize(
    "act",
    [
        holds(5),
        lambda connection: connection.close(),
        answers(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf"),
        answers(b"garbage that is no HTTP\r\n\r\n"),
        drips,
    ],
    ids=["never answers", "hangs up", "half an answer", "no HTTP", "a byte now and then"],
)
def test_a_lost_answer_is_told_in_time_and_the_post_went_out_once(
    serving: Callable[..., Scripted], act: Callable[[socket.socket], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "READ", 0.3)
    monkeypatch.setattr(transport, "TOTAL", 0.3)
    server = serving(act)
    origin = f"http://127.0.0.1:{server.port}"
    clock = SystemClock()
    begun = clock.elapsed()
    with pytest.raises(ResponseLost):
        made(origin).send("POST", f"{origin}/fine", {}, b"x")
    assert len(server.asked) == 1
    assert clock.elapsed() - begun < 4


def test_an_endless_answer_is_cut_off(serving: Callable[..., Scripted], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "SIZE", 1000)
    server = serving(answers(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + b"x" * 100_000))
    origin = f"http://127.0.0.1:{server.port}"
    with pytest.raises(ResponseLost):
        made(origin).send("GET", f"{origin}/fine/1", {}, None)


def test_a_redirect_is_an_answer_and_is_not_followed(serving: Callable[..., Scripted]) -> None:
    target = serving(answers(OK))
    head = f"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:{target.port}/fine/1\r\nContent-Length: 0\r\n\r\n"
    server = serving(answers(head.encode()))
    origin = f"http://127.0.0.1:{server.port}"
    assert made(origin).send("GET", f"{origin}/fine/1", {}, None).status == 302
    assert target.asked == []


def self_signed(folder: Path, name: str, days: int) -> ssl.SSLContext:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = dt.datetime.now(dt.UTC)
    first = now - dt.timedelta(days=2)
    certificate = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key()).serial_number(2)
        .not_valid_before(first).not_valid_after(now + dt.timedelta(days=days)).sign(key, hashes.SHA256())
    )  # fmt: skip
    path = folder / f"{name}{days}.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context


@pytest.mark.parametrize(("name", "days"), [("127.0.0.1", 10), ("other.example", 10), ("127.0.0.1", -1)])
def test_a_certificate_that_nobody_vouches_for_gets_no_byte(
    serving: Callable[..., Scripted], tmp_path: Path, name: str, days: int
) -> None:
    server = serving(answers(OK), self_signed(tmp_path, name, days))
    origin = f"https://127.0.0.1:{server.port}"
    with pytest.raises(RequestNotSent):
        made(origin).send("POST", f"{origin}/fine", {"Authorization": "Bearer canary"}, b"x")
    assert server.asked == []


def test_a_pause_that_was_asked_for_is_kept(serving: Callable[..., Scripted]) -> None:
    server = serving(answers(b"HTTP/1.1 429 Slow\r\nRetry-After: 40\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
    origin = f"http://127.0.0.1:{server.port}"
    clock = Hand()
    one = Transport(requests.Session(), (Allowed("GET", "/fine"),), frozenset({origin}), clock)
    assert one.send("GET", f"{origin}/fine", {}, None).status == 429
    clock.sleep(39)
    with pytest.raises(RequestNotSent):
        one.send("GET", f"{origin}/fine", {}, None)
    assert len(server.asked) == 1
    clock.sleep(2)
    one.send("GET", f"{origin}/fine", {}, None)
    assert len(server.asked) == 2


def test_proxies_of_the_environment_are_not_used(
    serving: Callable[..., Scripted], monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = serving(answers(OK))
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{proxy.port}")
    server = serving(answers(OK))
    origin = f"http://127.0.0.1:{server.port}"
    made(origin).send("GET", f"{origin}/fine/1", {}, None)
    assert proxy.asked == []


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "30"}, 30.0),
        ({"retry-after": "Fri, 20 Nov 2026 10:00:30 GMT", "date": "Fri, 20 Nov 2026 10:00:00 GMT"}, 30.0),
        ({"retry-after": "Fri, 20 Nov 2026 09:00:00 GMT", "date": "Fri, 20 Nov 2026 10:00:00 GMT"}, 0.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-5"}, None),
        ({}, None),
    ],
)
def test_both_forms_of_retry_after_are_understood(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers) == seconds

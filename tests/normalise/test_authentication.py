"""Authentication-Results of real servers to values, and of forgers to nothing."""

from __future__ import annotations

from time import process_time

import pytest

from followup_daemon.model.mail import AuthenticationResults, MethodResult
from followup_daemon.normalise.authentication import results


def of(text: str) -> tuple[str, list[tuple[str, str, str]]]:
    (field,) = results([text])
    return field.authserv_id, [(one.method, one.result, one.domain) for one in field.results]


@pytest.mark.parametrize(
    ("text", "server", "found"),
    [
        (  # Gmail
            "mx.google.com;\n       dkim=pass header.i=@acme.example header.s=x header.b=y/z=;\n"
            "       spf=pass (google.com: domain of dana@acme.example designates 192.0.2.1 as permitted "
            "sender) smtp.mailfrom=dana@acme.example;\n"
            "       dmarc=pass (p=QUARANTINE sp=QUARANTINE dis=NONE) header.from=acme.example",
            "mx.google.com",
            [("dkim", "pass", "acme.example"), ("spf", "pass", "acme.example"), ("dmarc", "pass", "acme.example")],
        ),
        (  # Exchange Online names no server
            "spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=acme.example; dkim=pass (signature was verified)"
            " header.d=acme.example;dmarc=pass action=none header.from=acme.example;compauth=pass reason=100",
            "",
            [("spf", "pass", "acme.example"), ("dkim", "pass", "acme.example"), ("dmarc", "pass", "acme.example")],
        ),
        (
            "MX.Example.com 1; DMARC=Fail header.from=Acme.example",
            "mx.example.com",
            [("dmarc", "fail", "acme.example")],
        ),
        ("mx.example.com; none", "mx.example.com", []),
        ('"mx.example.com"; dkim/1 = pass header.d=a.example', "mx.example.com", [("dkim", "pass", "a.example")]),
        (  # two signatures, not even separated
            "mx;\n\tdkim=pass (2048-bit key; unprotected) header.d=a.example\n\tdkim=fail header.d=b.example",
            "mx",
            [("dkim", "pass", "a.example"), ("dkim", "fail", "b.example")],
        ),
        ('mx; spf=pass (6" x) smtp.mailfrom=a.example', "mx", [("spf", "pass", "a.example")]),
        ("mx; auth=pass smtp.auth=sam; iprev=pass", "mx", []),
        ("", "", []),
    ],
)
def test_a_field_is_read_as_its_server_meant_it(text: str, server: str, found: list[tuple[str, str, str]]) -> None:
    assert of(text) == (server, found)


@pytest.mark.parametrize(
    "text",
    [
        "mx; spf=none (and (dkim=pass header.d=acme.example) dmarc=pass); dkim=none",
        'mx; spf=none reason="x; dkim=pass header.d=acme.example"; dkim=none',
        'mx; spf=none smtp.mailfrom="a dkim=pass header.d=acme.example "@evil.example; dkim=none',
        'mx; spf=none (of "a) dkim=pass header.d=acme.example ("@evil.example); dkim=none',
        "mx; spf=none smtp.mailfrom=dkim=pass@evil.example; dkim=none",
        "mx; spf=none x.dkim=pass; dkim=none",
        "mx; spf=none (never closed dkim=pass header.d=acme.example",
    ],
)
def test_a_sender_puts_no_result_into_comments_or_local_parts(text: str) -> None:
    assert {result for _, result, _ in of(text)[1]} == {"none"}


def test_number_and_length_are_bounded() -> None:
    found = results([f"mx{n}; " + "; ".join(["dkim=pass header.d=a.example"] * 99) for n in range(99)])
    assert [one.authserv_id for one in found] == [f"mx{n}" for n in range(10)]
    assert {len(one.results) for one in found} == {10}
    long = "a" * 300
    assert results([f"mx; dkim=pass header.d={long}"]) == (
        AuthenticationResults(authserv_id="mx", results=(MethodResult(method="dkim", result="pass"),)),
    )
    assert results([f"{long}; none"])[0].authserv_id == ""


@pytest.mark.parametrize(
    "pump", ["(", ")", '"', "a=", "dkim=", "a.", "\\", "dkim= ", " ", "spf=pass;", '"\\"', '("', "\t/ 1"]
)
def test_reading_is_linear(pump: str) -> None:
    begun = process_time()
    results([pump * 200_000] * 50)
    assert process_time() - begun < 2

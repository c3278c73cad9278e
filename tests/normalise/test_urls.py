"""An address is read once and in one way: what is checked is what is called."""

from __future__ import annotations

import random

import pytest
import requests
from urllib3.util import parse_url

from followup_daemon.normalise.web import urls


@pytest.mark.parametrize(
    "text",
    [
        "https://evil.example\\@server.example/",
        "https://server.example@evil.example/",
        "https://a:b@server.example/",
        "https://server.example\t.evil.example/",
        "https://server.example/a b",
        "https://server.example/\r\nX: y",
        "https://server.example:0/",
        "https://server.example:65536/",
        "https://server.example:08/",
        "https://server.example:x/",
        "https://127.1/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://1.2.3.4.5/",
        "https://[::1/",
        "https://[v1.x]/",
        "https://a%2fb.example/",
        "https://a..example/",
        "https:///x",
        "https:server.example/",
        "ftp://server.example/",
        "https://server.example/a/../b",
        "https://server.example/a/%2e%2E/b",
        "https://server.example/" + "x" * 9000,
        "",
        "x",
    ],
)
def test_an_odd_spelling_is_refused_without_being_quoted(text: str) -> None:
    with pytest.raises(urls.Malformed) as problem:
        urls.read(text)
    assert len(text) < 9 or text not in str(problem.value)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("HTTPS://Server.Example:443", "https://server.example/"),
        ("https://server.example./a", "https://server.example/a"),
        ("https://müller.example/ä", "https://xn--mller-kva.example/%C3%A4"),
        ("https://ｓerver．example/", "https://server.example/"),
        ("https://_dav.My_Host.example/", "https://_dav.my_host.example/"),
        ("https://[2001:DB8:0::1]:8443/", "https://[2001:db8::1]:8443/"),
        ("https://server.example/%7euser/%2f?k=%zz#part", "https://server.example/~user/%2F?k=%25zz"),
    ],
)
def test_each_address_has_one_spelling(text: str, read: str) -> None:
    assert str(urls.read(text)) == read
    assert urls.read(read) == urls.read(text)


def test_whoever_makes_the_call_reads_the_same_server_and_path() -> None:
    chosen = random.Random(17)
    letters = 'abAZ01%2e/.:@\\[]?#&=+ ;|^`{}"<>~_-é。\t'
    read = 0
    for _ in range(4_000):
        start = chosen.choice(["/", "?", ":8/", "@b/", ".", "b", "/", "\\@", "#@"])
        text = f"https://a.example{start}" + "".join(chosen.choices(letters, k=chosen.randrange(12)))
        try:
            url = urls.read(text)
        except urls.Malformed:
            continue
        read += 1
        called = requests.Request("GET", str(url)).prepare().url
        assert called == str(url)
        assert (parse_url(called).host, parse_url(called).port or 443) == (url.host, url.port)
    assert read > 600


@pytest.mark.parametrize(
    ("reference", "meant"),
    [
        ("/calendars/sam/", "https://server.example/calendars/sam/"),
        ("../x.ics", "https://server.example/dav/x.ics"),
        ("//other.example/x", "https://other.example/x"),
        ("https://other.example", "https://other.example/"),
    ],
)
def test_a_reference_is_resolved_against_where_it_stood(reference: str, meant: str) -> None:
    assert str(urls.read("https://server.example/dav/sam/").join(reference)) == meant


@pytest.mark.parametrize(
    "reference", ["//evil.example:1\\@server.example/", "http:x", "javascript:x", "/a b", "//a@b/"]
)
def test_an_odd_reference_is_refused(reference: str) -> None:
    with pytest.raises(urls.Malformed):
        urls.read("https://server.example/").join(reference)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("ftp://server.example/", "it must begin with https://"),
        ("https:server.example/", "it must begin with https://"),
        ("https://a:b@server.example/", "it must not hold a user name or password"),
        ("https://server.example:0/", "its host or port cannot be read"),
        ("https://server.example:65536/", "its host or port cannot be read"),
        ("https:///x", "its host or port cannot be read"),
        ("https://server.example/a/../b", "its path must not hold . or .."),
        ("https://server.example/a/.", "its path must not hold . or .."),
        ("https://server.example/a b", "it must not hold blanks, control characters or backslashes"),
        ("https://server.example/" + "x" * 8170, "it is longer than 8192 characters"),
        ("https://127.1/", "its host cannot be read"),
        ("https://a..example/", "its host cannot be read"),
        ("https://[::1/", "it cannot be read"),
    ],
)
def test_what_is_wrong_with_an_address_is_told(text: str, why: str) -> None:
    with pytest.raises(urls.Malformed) as problem:
        urls.read(text)
    assert str(problem.value) == why


@pytest.mark.parametrize(
    ("reference", "why"),
    [
        ("ftp://server.example/", "it must begin with https://"),
        ("https://[::1/", "it cannot be read"),
        ("/a b", "it must not hold blanks, control characters or backslashes"),
    ],
)
def test_what_is_wrong_with_a_reference_is_told(reference: str, why: str) -> None:
    with pytest.raises(urls.Malformed) as problem:
        urls.read("https://server.example/").join(reference)
    assert str(problem.value) == why


def test_an_address_of_the_greatest_length_and_the_greatest_port_is_read() -> None:
    assert urls.read("https://server.example/" + "x" * 8169).path == "/" + "x" * 8169
    assert urls.read("http://server.example:65535/").port == 65535
    assert urls.read("http://server.example:1/").port == 1


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("http://server.example", ("http", "server.example", 80, "/", "", "http://server.example")),
        ("http://server.example:443/", ("http", "server.example", 443, "/", "", "http://server.example:443")),
        (
            "https://server.example/a?b=c%20d",
            ("https", "server.example", 443, "/a", "b=c%20d", "https://server.example"),
        ),
        ("https://[::1]:8/?x", ("https", "::1", 8, "/", "x", "https://[::1]:8")),
        ("https://[::0:1]/", ("https", "::1", 443, "/", "", "https://[::1]")),
        ("https://1.2.3.4/", ("https", "1.2.3.4", 443, "/", "", "https://1.2.3.4")),
    ],
)
def test_an_address_has_these_parts(text: str, parts: tuple[object, ...]) -> None:
    url = urls.read(text)
    assert (url.scheme, url.host, url.port, url.path, url.query, url.origin) == parts


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("https://server.example/", True),
        ("http://server.example/", False),
        ("http://127.0.0.1:8/", True),
        ("http://[::1]/", True),
        ("http://localhost/", True),
        ("http://127.0.0.1.evil.example/", False),
    ],
)
def test_a_secret_travels_over_tls_or_within_this_machine(text: str, safe: bool) -> None:
    assert urls.read(text).is_safe is safe


@pytest.mark.parametrize(
    ("home", "other", "trusted"),
    [
        ("https://server.example:8443/a", "https://server.example:8443/b", True),
        ("https://server.example:8443/", "https://server.example/", True),
        ("https://server.example/", "https://server.example:8443/", False),
        ("https://server.example/", "http://server.example/", False),
        ("https://server.example/", "http://server.example:443/", False),
        ("https://caldav.server.co.uk/", "https://p01.server.co.uk/", True),
        ("https://caldav.server.co.uk/", "https://other.co.uk/", False),
        ("https://1.2.3.4:8/", "https://1.2.3.4/", True),
        ("https://1.2.3.4/", "https://4.2.3.4/", False),
        ("https://1.2.3.4/", "https://server.example/", False),
        ("https://server.example/", "https://1.2.3.4/", False),
        ("https://[::1]/", "https://[::2]/", False),
        ("https://[::1]/", "https://server.example/", False),
    ],
)
def test_a_password_is_for_one_organisation(home: str, other: str, trusted: bool) -> None:
    assert urls.read(home).trusts(urls.read(other)) is trusted

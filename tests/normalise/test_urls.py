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
    for _ in range(20_000):
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
    assert read > 3000


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

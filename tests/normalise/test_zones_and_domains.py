"""Names of zones as calendars write them, and which part of a host somebody registered."""

from __future__ import annotations

import pytest

from followup_daemon.normalise.domains import public_suffix, registrable_domain
from followup_daemon.normalise.web import urls
from followup_daemon.normalise.zones import zone


@pytest.mark.parametrize(
    ("name", "iana"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        (' "Europe/Berlin" ', "Europe/Berlin"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("Pacific Standard Time", "America/Los_Angeles"),
        ("/citadel.org/Olson_Europe/Berlin", "Europe/Berlin"),
        ("UTC", "UTC"),
        ("Customized Time Zone", None),
        ("../../etc/passwd", None),
        ("Europe/" + "x" * 60, None),
        ("", None),
    ],
)
def test_a_zone_is_known_by_its_iana_or_windows_name(name: str, iana: str | None) -> None:
    found = zone(name)
    assert (found.key if found else None) == iana


@pytest.mark.parametrize(
    ("host", "registered", "suffix"),
    [
        ("mail.acme.co.uk", "acme.co.uk", "co.uk"),
        ("a.b.github.io", "b.github.io", "github.io"),
        ("co.uk", "co.uk", "co.uk"),
        ("acme.example", "acme.example", ""),
        ("localhost", "localhost", ""),
        ("a..b", "a..b", ""),
        ("", "", ""),
    ],
)
def test_a_host_belongs_to_whoever_registered_it(host: str, registered: str, suffix: str) -> None:
    assert (registrable_domain(host), public_suffix(host)) == (registered, suffix)


@pytest.mark.parametrize(
    ("reference", "meant"),
    [
        ("../z", "https://server.example/z"),
        ("?q", "https://server.example/x/y?q"),
        ("//other.example/y", "https://other.example/y"),
        ("http://other.example:8080/", "http://other.example:8080/"),
    ],
)
def test_a_reference_is_read_from_where_it_stands(reference: str, meant: str) -> None:
    assert str(urls.read("https://server.example/x/y").join(reference)) == meant


@pytest.mark.parametrize(
    "reference", ["a b", "\\\\evil.example\\x", "ftp://x/", "http://[::1", "//a@evil.example/", "x" * 9000]
)
def test_an_odd_reference_is_refused(reference: str) -> None:
    with pytest.raises(urls.Malformed):
        urls.read("https://server.example/").join(reference)


@pytest.mark.parametrize(
    ("server", "other", "trusted"),
    [
        ("https://dav.acme.co.uk/", "https://mail.acme.co.uk/", True),
        ("https://dav.acme.co.uk/", "https://other.co.uk/", False),
        ("https://a.github.io/", "https://b.github.io/", False),
        ("https://192.0.2.1/", "https://192.0.2.2/", False),
        ("https://192.0.2.1/", "https://192.0.2.1/", True),
        ("https://192.0.2.1:8443/", "https://192.0.2.1/", True),
        ("https://[2001:db8::1]/", "https://[2001:db8::2]/", False),
        ("https://dav.acme.co.uk/", "http://dav.acme.co.uk/", False),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080/x", True),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8081/", False),
        ("https://acme.co.uk:8443/", "https://acme.co.uk:9443/", False),
    ],
)
def test_a_password_stays_with_whoever_registered_the_host(server: str, other: str, trusted: bool) -> None:
    assert urls.read(server).trusts(urls.read(other)) is trusted


@pytest.mark.parametrize(
    ("address", "safe"),
    [("https://a.example/", True), ("http://a.example/", False), ("http://127.0.0.1/", True), ("http://[::1]/", True)],
)
def test_a_secret_travels_over_tls_or_within_the_machine(address: str, safe: bool) -> None:
    assert urls.read(address).is_safe is safe

"""Words that a mail program turns into a link, and words that only have a dot."""

from __future__ import annotations

import pytest

from followup_daemon.normalise import links


@pytest.mark.parametrize(
    "text",
    [
        "open evil.app now",
        "acme-careers.app",
        "secure-login.top",
        "t.me",
        "forms.gle/abc",
        "evil.co.uk.",
        "(evil.com)",
        "“evil.com”",
        "evil.com:8080",
        "evil.com?x=1",
        "evil.com#a",
        "evil .com",
        "evil\u2024com",
        "evil\u3002com",
        "evil\uff0ecom",
        "evil\uff61com",
        "ｅｖｉｌ.ｃｏｍ",
        "е\u0432il.com",
        "аррӏе.com",
        "почта.рф",
        "xn--80ak6aa92e.xn--p1ai",
        "https://x",
        "HTTPS:/x",
        "mailto:dana",
        "tel:+441632960001",
        "dana@acme.example",
        "wiki.internal/page",
        "\\\\server\\share",
    ],
)
def test_a_link_is_known_in_every_form(text: str) -> None:
    assert links.has_link(text)


@pytest.mark.parametrize(
    "text",
    [
        "Node.js and Vue.js",
        "version 3.5 of v2.0",
        "and/or",
        "Q1/Q2 review",
        "e.g. the budget",
        "Acme Inc. plans",
        "the U.S. market at 9 a.m.",
        "M.Sc. students",
        "St. Gallen",
        "Interview: data platform",
        "the end. Then more",
        "...",
        ".",
        "",
    ],
)
def test_a_dot_alone_makes_no_link(text: str) -> None:
    assert not links.has_link(text)


def test_a_known_name_is_none_but_a_link_beside_it_is() -> None:
    names = links.dotted_names("Interview at Booking.com (ASP.NET team)")
    assert names == {"booking.com", "asp.net"}
    assert not links.has_link("Booking.com: ASP.NET", names)
    assert links.has_link("Booking.com or evil.com", names)
    assert links.has_link("https://booking.com", names)


def test_an_address_is_never_a_known_name() -> None:
    assert links.dotted_names("write to dana@acme.com or https://acme.com/x") == frozenset()

"""Display names of RFC 5322 mailboxes, plain and encoded (RFC 2047)."""

from __future__ import annotations

import pytest

from followup_daemon.normalise import addresses
from tests.normalise.mails import received


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("=?utf-8?q?Andr=C3=A9_Lef=C3=A8vre?= <a@acme.example>", "André Lefèvre"),
        ("=?utf-8?B?w4Vzc2EgTGluZGdyZW4=?= <a@acme.example>", "Åssa Lindgren"),
        ("=?iso-8859-1?Q?Ren=E9?= Dupont <a@acme.example>", "René Dupont"),
        ('"=?utf-8?q?J=C3=BCrgen_Wei=C3=9F?=" <a@acme.example>', "Jürgen Weiß"),
        ("=?utf-8?q?M=C3=BCller=2C_Hans?= <hans@acme.example>", "Hans Müller"),
        ("=?utf-8?q?Mar=C3=ADa_Jos=C3=A9?=\r\n =?utf-8?q?_Garc=C3=ADa?= <a@acme.example>", "María José García"),
        ("=?windows-1252?Q?Bj=F6rk?= <a@acme.example> (mobile)", "Björk"),
        ("Dana Park <a@acme.example>", "Dana Park"),
    ],
)
def test_a_name_is_read_as_its_owner_writes_it(field: str, name: str) -> None:
    assert received(f"From: {field}\n").sender.name == name


def test_names_of_several_people_stay_with_their_addresses() -> None:
    mail = received(
        "From: x@acme.example\nTo: =?utf-8?q?Zo=C3=AB_Q?= <zoe@acme.example>, =?utf-8?b?xaA=?= Novak <s@acme.example>\n"
    )
    assert [(person.name, person.address) for person in mail.to] == [
        ("Zoë Q", "zoe@acme.example"),
        ("Š Novak", "s@acme.example"),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "=?utf-8?q?evil=40bank.example?=",  # an address in the place of a name
        "=?utf-8?q?Please_click_here_now_at_www=2Eevil=2Ecom?=",
        "=?utf-8?b?!!!!?=",
        "=?no-such-charset?q?=FF=FE?=?",
    ],
)
def test_an_encoded_word_that_hides_no_name_gives_none(name: str) -> None:
    assert received(f"From: {name} <a@acme.example>\n").sender.name == ""


def test_a_calendar_name_is_decoded_too() -> None:
    someone = addresses.person("=?utf-8?q?Andr=C3=A9?=", "a@acme.example")
    assert someone is not None
    assert someone.name == "André"

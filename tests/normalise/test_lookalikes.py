"""Letters that pretend to be others."""

from __future__ import annotations

import pytest

from followup_daemon.normalise import addresses, words


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("dana@аррӏе.example", "Dana"),  # a whole label in Cyrillic that looks Latin
        ("ѕсоре@acme.example", "Dana"),
        ("dana@aсme.example", "Dana"),  # one Cyrillic letter among Latin ones
        ("ｄana@acme.example", "Dana"),
        ("ｄａｎａ@acme.example", "Dana"),
        ("dana@acme.example", "Dаna Park"),
        ("dana@acme.example", "Ｄana Park"),
        ("dana@acme.example", "Dαna Park"),
    ],
)
def test_who_pretends_is_known(address: str, name: str) -> None:
    assert addresses.is_deceptive(address, name)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("anna@почта.рф", "Анна Каренина"),
        ("sara@acme.example", "Сара"),  # a name may be written in letters that look Latin
        ("juergen@acme.example", "Jürgen Ångström"),
        ("eleni@acme.example", "Ελένη"),
        ("yuki@acme.example", "田中 ユキ"),
        ("a.b+c@acme.example", ""),
    ],
)
def test_who_writes_in_their_own_letters_is_not_suspected(address: str, name: str) -> None:
    assert not addresses.is_deceptive(address, name)


def test_text_is_compared_as_it_looks() -> None:
    assert words.skeleton("ｃｌｉｃｋ сlіck") == "click click"

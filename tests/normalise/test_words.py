"""Single lines of strangers' text, cleaned."""

from __future__ import annotations

import unicodedata

import pytest

from followup_daemon.normalise.words import base_subject, one_line, shorten

CONTROLS = [*range(0x00, 0x20), *range(0x7F, 0xA0)]
MARKS = [
    *range(0x200B, 0x2010),
    *range(0x2028, 0x202F),
    *range(0x2060, 0x206A),
    0xFEFF,
    *range(0xFFF9, 0xFFFC),
    0xE0041,
]


@pytest.mark.parametrize("code", [*CONTROLS, *MARKS], ids=lambda code: f"U+{code:04X}")
def test_what_cannot_be_seen_is_gone(code: int) -> None:
    found = one_line(f"Dana{chr(code)}Park")
    assert found in ("Dana Park", "DanaPark")
    assert all(unicodedata.category(c) not in ("Cc", "Cf", "Zl", "Zp") for c in found)


@pytest.mark.parametrize(
    "code", [0x200A, 0x2010, 0x2027, 0x202F, 0x205F, 0x2070, 0x00E9], ids=lambda code: f"U+{code:04X}"
)
def test_what_stands_beside_the_invisible_is_kept_or_a_blank(code: int) -> None:
    assert one_line(f"Dana{chr(code)}Park") == f"Dana{' ' if chr(code).isspace() else chr(code)}Park"


def test_a_joiner_leaves_no_blank() -> None:
    assert one_line("👩\u200d💻") == "👩💻"


def test_lines_and_blanks_become_one_blank() -> None:
    assert one_line("  Dana \r\n\t Park\u2028Acme\u2029 ") == "Dana Park Acme"


def test_a_letter_and_its_accent_become_one() -> None:
    assert one_line("Ame\u0301lie") == "Amélie"


@pytest.mark.parametrize(("length", "kept"), [(299, 299), (300, 300), (301, 300), (5000, 300)])
def test_a_line_is_cut(length: int, kept: int) -> None:
    assert len(one_line("x" * length)) == kept


def test_a_line_that_is_cut_ends_in_no_blank() -> None:
    assert one_line("ab cd", 3) == "ab"


def test_blanks_at_the_front_of_a_long_line_do_not_use_it_up() -> None:
    assert one_line(" " * 1100 + "Dana") == "Dana"


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [("one two three", 13, "one two three"), ("one two three", 12, "one two…"), ("one, two", 6, "one…")],
)
def test_a_text_is_shortened_at_a_word(text: str, limit: int, short: str) -> None:
    assert shorten(text, limit) == short


@pytest.mark.parametrize(
    ("subject", "base"),
    [
        ("Re: Offer", "Offer"),
        ("RE: Fwd: re[2]: AW: WG: Offer", "Offer"),
        ("Antw: SV: TR: RV: FW: Offer", "Offer"),
        ("Reply: Offer", "Reply: Offer"),
        ("Offer re: price", "Offer re: price"),
        ("Re : Offer", "Offer"),
    ],
)
def test_a_subject_loses_its_prefixes(subject: str, base: str) -> None:
    assert base_subject(subject) == base

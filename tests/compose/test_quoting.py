"""The gate for words of strangers: what may stand in a letter."""

from __future__ import annotations

import pytest

from followup_daemon.compose import quoting
from followup_daemon.normalise import links


@pytest.mark.parametrize(
    "text",
    [
        "portal acme-careers.app",
        "open forms.gle/abc",
        "see evil\u3002com",
        "see evil\u2024com",
        "secure-login.top for the form",
        "ｃｌｉｃｋ here",
        "Сlick here",  # a Cyrillic С
        "ｗｗｗ．evil．ｃｏｍ",
    ],
)
def test_a_link_or_an_order_in_any_letters_is_not_repeated(text: str) -> None:
    assert quoting.quotable(text) == ""
    assert not quoting.is_plain_subject(f"Interview: {text}")


@pytest.mark.parametrize("text", ["the Node.js migration", "B.Sc. graduates", "Q3/Q4 planning", "Zoë’s roadmap"])
def test_plain_words_are_repeated(text: str) -> None:
    assert quoting.quotable(text) == text.strip(".")


def test_a_name_of_the_users_own_is_repeated() -> None:
    names = links.dotted_names("Booking.com")
    assert quoting.quotable("the Booking.com account", names=names) == "the Booking.com account"
    assert quoting.is_plain_subject("Re: Booking.com account", names)
    assert quoting.quotable("the Booking.com account") == ""
    assert quoting.quotable("Booking.com and evil.com", names=names) == ""

"""Who is written to: each person once, by their own name, and nobody where two fit."""

from __future__ import annotations

import pytest

from followup_daemon.normalise import addresses
from tests.detect.situations import DANA, LEE, Situation, drafts, event, got, sent, understood


def written_to(situation: Situation) -> tuple[list[str], str]:
    """Addresses and greeting of the one draft."""
    (draft,) = drafts(situation)
    return [person.address for person in draft.to], draft.text.split("\n")[0]


def test_one_person_with_two_addresses_is_one_person() -> None:
    both = event("Interview", DANA, "Dana Park <dana.park@gmail.com>")
    assert written_to(both) == (["dana@acme.example"], "Hi Dana,")


def test_mail_to_the_other_address_of_a_person_is_mail_to_that_person() -> None:
    private = "Dana Park <dana.park@gmail.com>"
    thanked = sent("dana.park@gmail.com", "Thank you", "Hi Dana,\n\nthank you for your time yesterday.\n\nSam", 0.5)
    before = got(DANA, "Your interview", "Hi Sam,\n\nyour interview is on Thursday.\n\nDana", 3)
    (thanks, *_) = understood(event("Interview", DANA, private, mails=(before, thanked)))
    assert getattr(thanks[1], "reason", None) == "already_followed_up"


def test_of_two_addresses_the_one_that_wrote_last_counts() -> None:
    private = "Dana Park <dana.park@gmail.com>"
    mail = got(private, "Your interview", "Hi Sam,\n\nplease answer here, your interview is on Thursday.\n\nDana", 3)
    assert written_to(event("Interview", DANA, private, mails=(mail,))) == (["dana.park@gmail.com"], "Hi Dana,")


def test_a_coordinators_desk_is_left_out_where_people_are_there() -> None:
    assert written_to(event("Interview", "Scheduling <scheduling@acme.example>", LEE)) == (
        ["lee@acme.example"],
        "Hi Lee,",
    )


def test_a_desk_alone_is_written_to() -> None:
    assert written_to(event("Interview", "Recruiting <recruiting@acme.example>"))[0] == ["recruiting@acme.example"]


def test_two_people_of_one_name_are_no_guess() -> None:
    other = got("Dana Smith <dana@other.example>", "Lunch", "Hi Sam,\n\nlunch soon?\n\nDana", 3)
    asked = got(DANA, "Role", "Hi Sam,\n\nwe would like to talk about the analyst position.\n\nDana", 4)
    assert understood(event("Chat with Dana", mails=(asked, other)))[0][0].recipients == ()
    assert written_to(event("Chat with Dana Park", mails=(asked, other)))[0] == ["dana@acme.example"]


def test_the_organisation_that_the_title_names_counts_before_the_agency() -> None:
    cases = understood(event("Interview Acme / Sam", "Maria Gomez <maria@agency.example>", DANA))
    assert cases[0][0].interaction.organisation == "Acme"


@pytest.mark.parametrize(
    ("name", "address", "read"),
    [
        ("Müller Hans", "h.mueller@firma.example", "Hans Müller"),
        ("Müller Hans", "hans.muller@firma.example", "Hans Müller"),
        ("Hans Müller", "h.mueller@firma.example", "Hans Müller"),
        ("Park Dana", "dana@acme.example", "Park Dana"),
        ("WEBER Jana", "jana.weber@x.example", "Jana Weber"),
        ("We would love to hear from you", "a@x.example", ""),
        ("Explain the theory of relativity.", "a@x.example", ""),
        ("María del Carmen de la Cruz", "m@x.example", "María del Carmen de la Cruz"),
    ],
)
def test_a_name_is_put_into_reading_order_or_is_none(name: str, address: str, read: str) -> None:
    assert addresses.reading_order(name, address) == read

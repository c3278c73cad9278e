"""Full names recognise a person in a text and at another address. On plain values."""

from __future__ import annotations

import pytest

from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.names import full_name, is_named, may_be_same
from tests.values import DANA, NOW, SAM, D, person, received, sent


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Dana Park", "dana park"),
        ("José Núñez Gil", "jose nunez gil"),
        ("Dana", ""),
        ("D. P", ""),
        ("", ""),
        ("Sales Team", ""),
    ],
)
def test_a_full_name_has_a_given_name_and_a_family_name(name: str, full: str) -> None:
    assert full_name(person("x@acme.example", name)) == full


@pytest.mark.parametrize("people", [("dana@acme.example",), ("park dana",), ("kollegin dana park",), ("dana r park!",)])
def test_a_person_is_named_by_address_or_full_name(people: tuple[str, ...]) -> None:
    assert is_named(DANA, people)


@pytest.mark.parametrize("people", [(), ("dana",), ("dana parker",), ("eve@acme.example",)])
def test_a_part_of_the_name_names_nobody(people: tuple[str, ...]) -> None:
    assert not is_named(DANA, people)


@pytest.mark.parametrize(
    ("address", "fits"),
    [
        ("dana@uk.acme.example", True),
        ("dana@acme.test", True),
        ("dana@gmail.com", True),
        ("dana@other.example", False),
    ],
)
def test_an_address_fits_at_the_same_organisation_and_at_a_free_provider(address: str, fits: bool) -> None:
    assert may_be_same(DANA, person(address, "Dana Park")) is fits


def test_only_further_addresses_of_the_same_full_name_are_theirs() -> None:
    private, other = person("dpark77@gmail.com", "Dana Park"), person("kim@gmail.com", "Kim Park")
    mail = Correspondence([sent(NOW, private), received(NOW, other), sent(NOW)], frozenset({SAM.key}))
    assert mail.further_keys(DANA, NOW - D) == {private.key}
    assert mail.further_keys(person("dana@acme.example", "Dana"), NOW - D) == frozenset()


def test_a_machine_with_the_name_of_a_person_is_not_that_person() -> None:
    desk = person("no-reply@acme.example", "Dana Park")
    assert Correspondence([sent(NOW, desk)], frozenset({SAM.key})).further_keys(DANA, NOW - D) == frozenset()

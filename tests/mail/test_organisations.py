"""Names of organisations, and who belongs to the user's own. On plain values."""

from __future__ import annotations

import pytest

from followup_daemon.mail import organisations
from tests.values import DANA, EVE, SAM, person


@pytest.mark.parametrize(
    ("addresses", "context", "name"),
    [
        (("dana@acme.example",), "", "Acme"),
        (("dana@openai.example",), "Your interview with OpenAI, Friday", "OpenAI"),
        (("dana@trey-research.example",), "", "Trey-Research"),
        (("dana@treyresearch.example",), "Interview (Trey Research)", "Trey Research"),
        (("dana@treyresearch.example",), "talk to trey research", "Treyresearch"),
        (("dana@hp.example",), "", "HP"),
        (("dana@acme.example", "eve@other.example"), "Lunch with Other", "Other"),
        (("dana@acme.example",), "pharmacmedia", "Acme"),
        (("kim@gmail.com",), "Interview at Acme", ""),
        (("no-reply@greenhouse.io",), "", ""),
        ((), "Acme", ""),
    ],
)
def test_an_organisation_has_the_name_of_its_domain_as_the_context_writes_it(
    addresses: tuple[str, ...], context: str, name: str
) -> None:
    assert organisations.name([person(one) for one in addresses], context) == name


def test_the_users_own_organisation_is_that_of_any_of_their_addresses_but_no_freemail() -> None:
    own = frozenset({"sam@acme.example", "sam@gmail.com"})
    assert organisations.is_internal(DANA, own)
    assert not organisations.is_internal(EVE, own)
    assert not organisations.is_internal(person("kim@gmail.com"), own)
    assert not organisations.is_internal(SAM, own)

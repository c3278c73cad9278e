"""The name of an organisation in a letter is the one that somebody wrote."""

from __future__ import annotations

import pytest

from followup_daemon.compose import names
from followup_daemon.detect.extract import signals
from followup_daemon.model.mail import Signals
from tests.values import DANA, NOW, D, basis, interaction, person, received


@pytest.mark.parametrize(
    ("address", "text", "organisation"),
    [
        ("eva@rothgetriebe.example", "Hallo Sam,\n\nbis bald.\n\nEva Roth\nRoth Getriebe GmbH", "Roth Getriebe"),
        ("eva@talleres-duero.example", "Hola\n\nUn saludo\nEva\nTalleres Duero, S.L.", "Talleres Duero"),
        ("eva@hargreavesfarm.example", "Hi Sam,\n\nfine.\n\nEva", ""),
        ("eva@gmail.com", "Hi Sam,\n\nI left Gmail.\n\nEva", ""),
        ("eva@kew.example", "Hi Sam,\n\nthe job at Kew is yours.\n\nEva", "Kew"),
    ],
)
def test_an_organisation_is_read_as_its_people_write_it(address: str, text: str, organisation: str) -> None:
    assert signals.read(received(NOW, person(address, "Eva Roth"), text=text)).organisation == organisation


@pytest.mark.parametrize(
    ("title", "signed", "organisation"),
    [
        ("Backend interview at Acme", "", "Acme"),
        ("Backend interview", "Acme Tools", "Acme Tools"),
        ("Backend interview", "", ""),
        ("Acmeists meet", "", ""),
    ],
)
def test_a_name_that_only_a_domain_shows_is_left_out(title: str, signed: str, organisation: str) -> None:
    mails = (received(NOW - D, DANA, says=Signals(organisation=signed)),)
    assert names.organisation(basis(interaction(title=title, organisation="Acme"), conversation=mails)) == organisation

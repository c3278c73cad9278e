"""French words for people and offices."""

from __future__ import annotations

from followup_daemon.languages.base.mail import Phrase
from followup_daemon.languages.base.people import PeopleWords

PEOPLE = PeopleWords(
    desks=(
        Phrase("recrutement", "recrutement@lumiere.example"),
        Phrase("rh", "rh@lumiere.example", "rhea@lumiere.example"),
    ),
    lists=(),
    rooms=(),
    organisations=(
        Phrase("sarl", "Lumière SARL"),
        Phrase("sas", "Lumière SAS", "Claire Sassin"),
        Phrase("[ée]quipe", "L'équipe Lumière"),
    ),
    job_modifiers=(),
    job_titles=(),
)

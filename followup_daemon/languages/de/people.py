"""German words for people and offices."""

from __future__ import annotations

from followup_daemon.languages.base.mail import Phrase
from followup_daemon.languages.base.people import PeopleWords

PEOPLE = PeopleWords(
    desks=(
        Phrase("bewerbung", "bewerbung@nordlicht.example"),
        Phrase("karriere", "karriere@nordlicht.example"),
        Phrase("personal", "personal@nordlicht.example"),
        Phrase("kontakt", "kontakt@nordlicht.example"),
    ),
    lists=(),
    rooms=(Phrase("raum", "raum-3@nordlicht.example", "freiraum@nordlicht.example"),),
    organisations=(
        Phrase("gmbh", "Nordlicht GmbH"),
        Phrase("ag", "Nordlicht AG", "Jana Agathe"),
        Phrase("personalabteilung", "Personalabteilung Nordlicht"),
    ),
    job_modifiers=(),
    job_titles=(),
)

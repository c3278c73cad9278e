"""Spanish words for people and offices."""

from __future__ import annotations

from followup_daemon.languages.base.mail import Phrase
from followup_daemon.languages.base.people import PeopleWords

PEOPLE = PeopleWords(
    desks=(
        Phrase("contacto", "contacto@solar.example"),
        Phrase("empleo", "empleo@solar.example"),
        Phrase("seleccion", "seleccion@solar.example"),
    ),
    lists=(),
    rooms=(),
    organisations=(
        Phrase(r"s\.?l\.?", "Solar SL", "Lucía Slater"),
        Phrase("equipo", "El equipo Solar"),
        Phrase("rrhh", "RRHH Solar"),
    ),
    job_modifiers=(),
    job_titles=(),
)

"""Spanish clauses: the word families of promises, decisions and appointments."""

from __future__ import annotations

from followup_daemon.languages.base.clauses import Families
from followup_daemon.languages.es.clauses.appointments import APPOINTMENTS
from followup_daemon.languages.es.clauses.contacts import CONTACTS
from followup_daemon.languages.es.clauses.decisions import DECISIONS
from followup_daemon.languages.es.clauses.moods import MOODS
from followup_daemon.languages.es.clauses.people import PEOPLE
from followup_daemon.languages.es.clauses.promises import PROMISES
from followup_daemon.languages.es.clauses.times import TIMES

TOKENS = (
    r"\b(?!si\s*[,.;:!])(?!(?<=[aei]r[lt]e )que\b)(?!(?<=[aei]r[lt]e de )que\b)(?!(?<=\blo )que\b)[a-z]+"
    r"|\d[\w./:-]*|[,;:()?!¿¡–—\"“”«»]|\.(?=\s)"
)
"""A "sí" is no condition. "Informarle que …" and "lo que …" are one clause: what follows is said to the reader."""

CLAUSES = Families(
    people=PEOPLE,
    moods=MOODS,
    promises=PROMISES,
    decisions=DECISIONS,
    appointments=APPOINTMENTS,
    times=TIMES,
    contacts=CONTACTS,
    tokens=TOKENS,
)

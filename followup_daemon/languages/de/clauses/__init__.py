"""German clauses: the word families of promises, decisions and appointments."""

from __future__ import annotations

from followup_daemon.languages.base.clauses import Families
from followup_daemon.languages.de.clauses.appointments import APPOINTMENTS
from followup_daemon.languages.de.clauses.contacts import CONTACTS
from followup_daemon.languages.de.clauses.decisions import DECISIONS
from followup_daemon.languages.de.clauses.moods import MOODS
from followup_daemon.languages.de.clauses.people import PEOPLE
from followup_daemon.languages.de.clauses.promises import PROMISES
from followup_daemon.languages.de.clauses.times import TIMES

TOKENS = (
    r"\b(?!und (?:bewerber|kandidat|bieter))[a-z]+(?:-[a-z]+)*|\d(?:[\w./:-]*[\w.])?"
    r"|(?<!versprochen)(?<!zugesagt)(?<!angekundigt),|[;:()?!–—\"“”„]|\.(?=\s)"
)
"""What somebody promised is one clause with the promise: "hatte versprochen, mich zu melden"."""

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

"""English clauses: the word families of promises, decisions and appointments."""

from __future__ import annotations

from followup_daemon.languages.base.clauses import Families
from followup_daemon.languages.en.clauses.appointments import APPOINTMENTS
from followup_daemon.languages.en.clauses.contacts import CONTACTS
from followup_daemon.languages.en.clauses.decisions import DECISIONS
from followup_daemon.languages.en.clauses.moods import MOODS
from followup_daemon.languages.en.clauses.people import PEOPLE
from followup_daemon.languages.en.clauses.promises import PROMISES
from followup_daemon.languages.en.clauses.times import TIMES

CLAUSES = Families(
    people=PEOPLE,
    moods=MOODS,
    promises=PROMISES,
    decisions=DECISIONS,
    appointments=APPOINTMENTS,
    times=TIMES,
    contacts=CONTACTS,
    tokens=(
        r"n't\b|'[a-z]+|[a-z]+(?=n't\b)|[a-z]+(?:-[a-z]+)*|\d(?:[\w./:-]*[\w.])?|(?<=\s)-+(?=\s)"
        r"|[,;:()?!–—\"“”]|\.(?=\s)"
    ),
    present_for_future=False,
    subject_first=True,
)

"""French clauses: the word families of promises, decisions and appointments."""

from __future__ import annotations

from followup_daemon.languages.base.clauses import Families
from followup_daemon.languages.fr.clauses.appointments import APPOINTMENTS
from followup_daemon.languages.fr.clauses.contacts import CONTACTS
from followup_daemon.languages.fr.clauses.decisions import DECISIONS
from followup_daemon.languages.fr.clauses.moods import MOODS
from followup_daemon.languages.fr.clauses.people import PEOPLE
from followup_daemon.languages.fr.clauses.promises import PROMISES
from followup_daemon.languages.fr.clauses.times import TIMES

_PRONOUNS = "je|tu|il|elle|on|nous|vous|ils|elles|ce|moi|toi|lui|leur|les|la|le"
TOKENS = (
    rf"rendez-vous|rappel(?:le|ons|er) qu[e']|[a-zœ]+'|-(?:t-)?(?:{_PRONOUNS})\b|[a-zœ]+"
    r"|\d[\w./:-]*|[,;:()?!–—\"“”«»]|\.(?=\s)"
)
"""An elided word ends with its apostrophe, and a pronoun after its verb begins with its hyphen.

"Rappelle que" calls nobody.
"""

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

"""French."""

from __future__ import annotations

from followup_daemon.languages.base.language import Language
from followup_daemon.languages.fr.answers import DECISIONS, PROMISES
from followup_daemon.languages.fr.clauses import CLAUSES
from followup_daemon.languages.fr.dates import CLOCK, DATES
from followup_daemon.languages.fr.letters.wording import WORDING
from followup_daemon.languages.fr.mail import FOLDERS, MAIL, MANNERS
from followup_daemon.languages.fr.orders import ORDERS
from followup_daemon.languages.fr.people import PEOPLE
from followup_daemon.languages.fr.received import RECEIVED
from followup_daemon.languages.fr.sent import SENT
from followup_daemon.languages.fr.sentences import SENTENCES
from followup_daemon.languages.fr.titles import TITLES
from followup_daemon.languages.fr.told import TOLD

FRENCH = Language(
    code="fr",
    sentences=SENTENCES,
    titles=TITLES,
    decisions=DECISIONS,
    promises=PROMISES,
    clauses=CLAUSES,
    received=RECEIVED,
    sent=SENT,
    told=TOLD,
    mail=MAIL,
    folders=FOLDERS,
    manners=MANNERS,
    people=PEOPLE,
    orders=ORDERS,
    wording=WORDING,
    dates=DATES,
    clock=CLOCK,
)

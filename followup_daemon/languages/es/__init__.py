"""Spanish."""

from __future__ import annotations

from followup_daemon.languages.base.language import Language
from followup_daemon.languages.es.answers import DECISIONS, PROMISES
from followup_daemon.languages.es.clauses import CLAUSES
from followup_daemon.languages.es.dates import CLOCK, DATES
from followup_daemon.languages.es.letters.wording import WORDING
from followup_daemon.languages.es.mail import FOLDERS, MAIL, MANNERS
from followup_daemon.languages.es.orders import ORDERS
from followup_daemon.languages.es.people import PEOPLE
from followup_daemon.languages.es.received import RECEIVED
from followup_daemon.languages.es.sent import SENT
from followup_daemon.languages.es.sentences import SENTENCES
from followup_daemon.languages.es.titles import TITLES
from followup_daemon.languages.es.told import TOLD

SPANISH = Language(
    code="es",
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

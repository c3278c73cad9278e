"""German."""

from __future__ import annotations

from followup_daemon.languages.base.language import Language
from followup_daemon.languages.de.answers import DECISIONS, PROMISES
from followup_daemon.languages.de.clauses import CLAUSES
from followup_daemon.languages.de.dates import CLOCK, DATES
from followup_daemon.languages.de.letters.wording import WORDING
from followup_daemon.languages.de.mail import FOLDERS, MAIL, MANNERS
from followup_daemon.languages.de.orders import ORDERS
from followup_daemon.languages.de.people import PEOPLE
from followup_daemon.languages.de.received import RECEIVED
from followup_daemon.languages.de.sent import SENT
from followup_daemon.languages.de.sentences import SENTENCES
from followup_daemon.languages.de.titles import TITLES
from followup_daemon.languages.de.told import TOLD

GERMAN = Language(
    code="de",
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

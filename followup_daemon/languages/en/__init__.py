"""English."""

from __future__ import annotations

from followup_daemon.languages.base.language import Language
from followup_daemon.languages.en.answers import DECISIONS, PROMISES
from followup_daemon.languages.en.clauses import CLAUSES
from followup_daemon.languages.en.dates import CLOCK, DATES
from followup_daemon.languages.en.letters.wording import WORDING
from followup_daemon.languages.en.mail import FOLDERS, MAIL, MANNERS
from followup_daemon.languages.en.orders import ORDERS
from followup_daemon.languages.en.people import PEOPLE
from followup_daemon.languages.en.received import RECEIVED
from followup_daemon.languages.en.sent import SENT
from followup_daemon.languages.en.sentences import SENTENCES
from followup_daemon.languages.en.titles import TITLES
from followup_daemon.languages.en.told import TOLD

ENGLISH = Language(
    code="en",
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

"""The author of a mail (``model.mail.Origin``), from its header, its parts and the texts that programs write.

Header fields count first (RFC 3834, RFC 3464, RFC 8098, RFC 6047, RFC 2369, and those of providers). Many programs set
none. Then subjects and whole texts count. A mail is automatic only if it contains no words of a person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup_daemon.languages import MAIL
from followup_daemon.languages.base.mail import pattern_of
from followup_daemon.languages.programs import subjects
from followup_daemon.model.mail import Origin
from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses
from followup_daemon.normalise.body.content import Content
from followup_daemon.normalise.origins import forms, notices

Headers = dict[str, list[str]]

_BOUNCE_FROM = re.compile(r"^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|microsoftexchange[0-9a-f]{16,40})@", re.I)
_SERVER_NAME = re.compile(
    r"mail(?:er)?[- ]?(?:delivery|daemon|system|admin\w*)|delivery (?:sub)?system|system ?admin\w*|postmaster|"
    r"mail ?server|zustell|exchange",
    re.IGNORECASE,
)
_AUTO_SUBJECT = re.compile(
    rf"^[\s\[(【]{{0,3}}(?:{pattern_of((*MAIL.automatic_subjects, *subjects.AUTOMATIC))})(?!\w)", re.IGNORECASE
)
_BOUNCE_SUBJECT = re.compile(
    rf"^\s*(?:\W{{0,4}}\w{{1,20}}\W{{1,4}})?(?:{pattern_of((*MAIL.bounce_subjects, *subjects.BOUNCES))})", re.IGNORECASE
)
_RSVP_SUBJECT = re.compile(rf"^\s*(?:{pattern_of((*MAIL.answer_subjects, *subjects.ANSWERS))})\s*[:：]", re.IGNORECASE)
_RECEIPT_SUBJECT = re.compile(rf"^\s*(?:{pattern_of(subjects.RECEIPTS)})", re.IGNORECASE)
_REPLY_SUBJECT = re.compile(rf"^\s*(?:{pattern_of(MAIL.reply_prefixes)})\s*(?:\[\d+\])?\s*[:：]", re.IGNORECASE)
_AUTO_REPLIES = (
    "x-autoreply",
    "x-autorespond",
    "x-autoresponder",
    "x-auto-reply",
    "x-autoreply-from",
    "x-mail-autoreply",
    "x-ms-exchange-inbox-rules-loop",
    "x-vacation",
)
_LISTS = ("list-id", "list-unsubscribe", "list-post", "feedback-id")
FIELDS = frozenset(
    {
        *_AUTO_REPLIES,
        *_LISTS,
        "auto-submitted",
        "delivered-to",
        "precedence",
        "return-path",
        "x-auto-response-suppress",
        "x-failed-recipients",
        "x-ms-exchange-generated-message-source",
        "x-original-from",
        "x-original-sender",
        "x-post-messageclass",
        "x-precedence",
    }
)
"""The header fields, in lower case, that show the author of a mail in addition to those of every mail."""
_SAID_BY_CALENDAR = frozenset({"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """The data that shows the author of a mail. ``text`` is its own text. ``updates``: its event is already known."""

    headers: Headers
    subject: str
    sender: Person
    display_name: str
    received: bool
    content: Content
    text: str
    names_the_user: bool
    updates: bool

    def value(self, name: str) -> str:
        values = self.headers.get(name)
        return values[0].strip().lower() if values else ""

    def has(self, names: tuple[str, ...]) -> bool:
        return any(name in self.headers for name in names)

    @property
    def submitted(self) -> str:
        return self.value("auto-submitted").partition(";")[0].partition("(")[0].strip()

    @property
    def is_answer(self) -> bool:
        return self.has(("in-reply-to", "references"))


def of(mail: Envelope) -> tuple[Origin, str]:
    """Return the origin, and the person whom a NOTICE is about, or ""."""
    if mail.content.reaction or forms.is_reaction(mail.text):
        return Origin.REACTION, ""
    if not mail.received:
        return _of_sent(mail), ""
    if _is_bounce(mail):
        return Origin.BOUNCE, ""
    if mail.content.methods & _SAID_BY_CALENDAR or _is_empty_answer(mail):
        return Origin.CALENDAR, ""
    if mail.content.report:
        return Origin.GENERATED, ""
    if _is_automatic_reply(mail):
        return Origin.REPLY, ""
    if person := notices.person(mail.sender, mail.display_name, mail.subject, mail.text):
        return Origin.NOTICE, person
    if (
        mail.content.report
        or mail.submitted not in ("", "no")
        or mail.value("return-path") == "<>"
        or _is_receipt(mail)
    ):
        return Origin.GENERATED, ""
    if _is_bulk(mail):
        return Origin.BULK, ""
    return _by_text(mail), ""


def _of_sent(mail: Envelope) -> Origin:
    """Return the origin of a mail in Sent. Mail programs also put answers, updates and receipts there."""
    methods = mail.content.methods
    if methods & _SAID_BY_CALENDAR or _RSVP_SUBJECT.match(mail.subject):
        return Origin.CALENDAR
    if methods and not forms.has_words(mail.text):
        return Origin.CALENDAR
    if mail.content.report or _is_receipt(mail):
        return Origin.GENERATED
    if mail.submitted == "auto-replied" or mail.has(_AUTO_REPLIES) or _AUTO_SUBJECT.match(mail.subject):
        return Origin.REPLY
    return Origin.HUMAN


def _is_bounce(mail: Envelope) -> bool:
    content = mail.content
    if content.report.startswith("delivery") and content.actions and "failed" not in content.actions:
        return False  # delayed, relayed, or delivered: it can still arrive
    if content.failed or content.report.startswith("delivery") or "x-failed-recipients" in mail.headers:
        return True
    if _BOUNCE_FROM.match(mail.sender.key):
        return True
    if content.report or _REPLY_SUBJECT.match(mail.subject):
        return False
    nobody = (
        mail.value("return-path") == "<>" or not mail.sender.key or _SERVER_NAME.search(mail.display_name) is not None
    )
    told = _BOUNCE_SUBJECT.match(mail.subject) is not None
    if nobody and told:
        return True
    return (nobody or told) and forms.is_undelivered(content.plain or mail.text)


def _is_automatic_reply(mail: Envelope) -> bool:
    suppressed = "all" in mail.value("x-auto-response-suppress") or "oof" in mail.value("x-auto-response-suppress")
    return (
        mail.submitted == "auto-replied"
        or mail.value("precedence") in ("auto_reply", "auto-reply")
        or mail.value("x-precedence") in ("auto_reply", "auto-reply")
        or mail.has(_AUTO_REPLIES)
        or "mailbox rules agent" in mail.value("x-ms-exchange-generated-message-source")
        or "autoresponder" in mail.value("x-post-messageclass")
        or mail.value("delivered-to") == "autoresponder"
        or (mail.submitted == "auto-generated" and suppressed and mail.is_answer)
        or _AUTO_SUBJECT.match(mail.subject) is not None
    )


def _is_empty_answer(mail: Envelope) -> bool:
    """Return True for a calendar's answer or update to which the sender added no words."""
    update = bool(mail.content.methods) and mail.updates
    answer = _RSVP_SUBJECT.match(mail.subject) is not None
    return (update or answer) and not forms.has_words(mail.text)


def _is_receipt(mail: Envelope) -> bool:
    return _RECEIPT_SUBJECT.match(mail.subject) is not None and forms.is_receipt(mail.text)


def _is_bulk(mail: Envelope) -> bool:
    """Return True for mail to many recipients. A person who answers the user through a list does not count."""
    if mail.value("precedence") not in ("bulk", "junk", "list") and not mail.has(_LISTS):
        return False
    answers = mail.is_answer and _REPLY_SUBJECT.match(mail.subject) is not None and mail.names_the_user
    return not answers or addresses.is_automated(mail.sender.key)


def _by_text(mail: Envelope) -> Origin:
    if forms.is_automatic(mail.text):
        return Origin.REPLY if mail.is_answer else Origin.GENERATED
    return Origin.REPLY if forms.is_absence(mail.text) else Origin.HUMAN

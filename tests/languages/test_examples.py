"""Every phrase that carries an example: the function that uses its list recognises it, and does not a near one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import UTC, datetime

import pytest

from followup_daemon.accounts.imap import folders
from followup_daemon.accounts.local import folder_roles
from followup_daemon.compose import particulars, quoting, tone
from followup_daemon.detect.extract import signals
from followup_daemon.detect.extract.people import mentions
from followup_daemon.detect.recognise.calendar import marks, titles
from followup_daemon.languages import LANGUAGES
from followup_daemon.languages.base import other_languages
from followup_daemon.languages.base.mail import Phrase
from followup_daemon.model.mail import (
    EVERYBODY,
    NOTHING_SAID,
    Direction,
    Message,
    MessageAttributes,
    Origin,
    Signals,
)
from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses, mime
from followup_daemon.normalise.replies import NewText, new_text
from followup_daemon.normalise.words import base_subject

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)


def message(headers: str, direction: Direction, text: str = "text") -> Message:
    data = f"{headers}\nFrom: a@x.example\nTo: b@y.example\n\n{text}\n".encode()
    read = mime.read(data, MessageAttributes(ref="r", own=frozenset(), seen_at=NOW, direction=direction))
    assert isinstance(read, Message)
    return read


def origin(subject: str, direction: Direction = Direction.RECEIVED, more: str = "") -> Origin:
    return message(f"Subject: {subject}\nContent-Type: text/plain; charset=utf-8{more}", direction).origin


def ends_at(quotation: str) -> bool:
    """Return True if what stands below ``quotation`` is somebody else's."""
    return new_text(f"Mine.\n\n{quotation}\nTheirs.") == NewText(text="Mine.")


def forwards_at(separator: str) -> bool:
    return new_text(f"Mine.\n\n{separator}\nTheirs.") == NewText(text="Mine.", forwards=True)


def is_field(line: str) -> bool:
    """Return True if ``line`` makes a header block together with a sender's address."""
    return ends_at(f"From: Dana Park <dana@acme.example>\n{line}\n")


def is_sender(line: str) -> bool:
    return ends_at(f"{line}\nSubject: Proposal\nDate: today\n")


def is_banner(line: str) -> bool:
    return new_text(f"{line}\nMine.").text == "Mine."


def sent(text: str) -> tuple[str, str]:
    """Return greeting and sign-off of a sent mail."""
    found = signals.read(message("Content-Type: text/plain; charset=utf-8", Direction.SENT, text))
    return found.greeting, found.sign_off


def named(name: str) -> Person:
    return Person(name=name, address="x@acme.example", key="x@acme.example")


def says(text: str) -> Signals:
    """Return the statements about people in a received mail whose subject and only line is ``text``."""
    headers = f"Subject: {text}\nContent-Type: text/plain; charset=utf-8"
    return mentions.added(NOTHING_SAID, message(headers, Direction.RECEIVED, text))


SMALL = {code: " ".join(sorted(LANGUAGES[code].sentences.stopwords)[:40]) for code in LANGUAGES}
"""Words that make a text one of the language."""

CHECKS: dict[str, Callable[[str, str], bool]] = {
    "mail.reply_prefixes": lambda text, _: base_subject(text) != text,
    "mail.automatic_subjects": lambda text, _: origin(text) is Origin.REPLY,
    "mail.bounce_subjects": lambda text, _: origin(text, more="\nReturn-Path: <>") is Origin.BOUNCE,
    "mail.answer_subjects": lambda text, _: origin(text, Direction.SENT) is Origin.CALENDAR,
    "mail.title_prefixes": lambda text, _: titles.plain_title(text) != text,
    "mail.cancelled_titles": lambda text, _: marks.is_called_off(text),
    "mail.forward_prefixes": lambda text, _: base_subject(text) != text,
    "mail.attribution_openings": lambda text, _: ends_at(text),
    "mail.attribution_verbs": lambda text, _: ends_at(text),
    "mail.no_names": lambda text, _: not ends_at(text),
    "mail.separators": lambda text, _: ends_at(text),
    "mail.forward_separators": lambda text, _: forwards_at(text),
    "mail.opened_forwards": lambda text, _: forwards_at(text),
    "mail.forwarded_by": lambda text, _: forwards_at(text),
    "mail.notices": lambda text, _: ends_at(text),
    "mail.sender_fields": lambda text, _: is_sender(text),
    "mail.date_fields": lambda text, _: is_field(text),
    "mail.to_fields": lambda text, _: is_field(text),
    "mail.subject_fields": lambda text, _: is_field(text),
    "mail.copy_fields": lambda text, _: is_field(text),
    "mail.devices": lambda text, _: ends_at(text),
    "mail.alerts": lambda text, _: is_banner(f"{text} This email originated from outside of the company."),
    "mail.banners": lambda text, _: is_banner(text),
    "mail.banner_advice": lambda text, _: is_banner(f"[EXTERNAL] {text}"),
    "manners.greetings": lambda text, code: sent(f"{text}\n\n{SMALL[code]}\n\nSam")[0] != "",
    "manners.sign_offs": lambda text, code: sent(f"{SMALL[code]}\n\n{text}\nSam")[1] != "",
    "people.desks": lambda text, _: addresses.is_role_address(text) and addresses.is_role_name(text.partition("@")[0]),
    "people.lists": lambda text, _: addresses.is_list(text),
    "people.rooms": lambda text, _: addresses.is_room(text),
    "people.offices": lambda text, _: addresses.is_role_name(text),
    "people.organisations": lambda text, _: tone.first_name(named(text)) == "",
    "people.job_modifiers": lambda text, _: (
        particulars.job_in(text).lower().endswith("engineer") and len(particulars.job_in(text)) > 8
    ),
    "people.job_titles": lambda text, _: particulars.job_in(text) != "",
    "people.departures": lambda text, _: says(text).departed is not None,
    "people.stand_ins": lambda text, _: says(text).stand_in is not None,
    "people.signatures": lambda text, _: says(text).signed is not None,
    "people.complete_signatures": lambda text, _: EVERYBODY in getattr(says(text).signed, "people", ()),
    "people.no_signatures": lambda text, _: says(text).signed is None,
    "folders.sent": lambda text, _: "sent" in folders.roles((), text),
    "folders.drafts": lambda text, _: folders.main("drafts", [((), text)]) == text,
    "folders.trash": lambda text, _: folders.main("trash", [((), text)]) == text,
    "folders.archive": lambda text, _: "archive" in folders.roles((), text),
    "folders.outbox": lambda text, _: "outbox" in folders.roles((), text) and "outbox" in folder_roles.roles(text),
    "folders.scheduled": lambda text, _: "scheduled" in folders.roles((), text),
    "folders.junk": lambda text, _: "junk" in folder_roles.roles(text),
    "folders.templates": lambda text, _: "templates" in folder_roles.roles(text),
    "orders.lead_ins": lambda text, _: quoting.is_instruction(text),
    "orders.verbs": lambda text, _: quoting.is_instruction(text),
    "orders.doubtful": lambda text, _: quoting.is_instruction(text),
    "orders.anywhere": lambda text, _: quoting.is_instruction(text),
    "orders.questions": lambda text, _: quoting.is_instruction(text),
    "orders.calls": lambda text, _: not quoting.is_plain_subject(text),
    "orders.unquotable": lambda text, _: quoting.quotable(text) == "",
}


OTHERS = [("other", "mail", other_languages.MAIL), ("other", "folders", other_languages.FOLDERS)]


def phrases() -> Iterator[tuple[str, str, Phrase]]:
    """Yield (code, list, phrase) of every phrase with an example; "other" stands for languages without a folder."""
    sections = [
        (code, name, getattr(LANGUAGES[code], name))
        for code in LANGUAGES
        for name in ("mail", "folders", "manners", "people", "orders")
    ]
    for code, name, section in [*sections, *OTHERS]:
        for field in fields(section):
            for phrase in getattr(section, field.name):
                if isinstance(phrase, Phrase):
                    yield code, f"{name}.{field.name}", phrase


EXAMPLES = [
    pytest.param(code, name, phrase, id=f"{code}.{name}: {phrase.example}")
    for code, name, phrase in phrases()
    if name in CHECKS
]
COUNTER_EXAMPLES = [
    pytest.param(code, name, phrase, id=f"{code}.{name}: {phrase.unlike}")
    for code, name, phrase in phrases()
    if phrase.unlike and name in CHECKS
]


@pytest.mark.parametrize(("code", "name", "phrase"), EXAMPLES)
def test_an_example_is_recognised(code: str, name: str, phrase: Phrase) -> None:
    assert CHECKS[name](phrase.example, code), phrase


@pytest.mark.parametrize(("code", "name", "phrase"), COUNTER_EXAMPLES)
def test_a_near_one_is_not(code: str, name: str, phrase: Phrase) -> None:
    assert not CHECKS[name](phrase.unlike, code), phrase


def test_every_list_with_examples_is_checked() -> None:
    assert {name for _, name, _ in phrases()} == CHECKS.keys()

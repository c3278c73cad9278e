"""Quotations of many mail programs and languages, and texts of the sender that resemble them."""

from __future__ import annotations

import time

import pytest

from followup_daemon.model.mail import Direction, Message, MessageAttributes
from followup_daemon.normalise import mime
from followup_daemon.normalise.html import to_text
from followup_daemon.normalise.replies import LIMIT, QUOTATION, NewText, new_text
from tests.normalise import mail_programs
from tests.normalise.mails import SEEN_AT
from tests.normalise.quoted_mails import QUOTED_MAILS, QuotedMail

OWN = "Thursday suits me well."
BLOCK = "From: Dana Park <dana@acme.example>\nSent: Monday, 16 November 2026 10:04\nTo: Sam\nSubject: Budget\n"


@pytest.mark.parametrize("quoted", QUOTED_MAILS, ids=lambda quoted: quoted.name)
def test_only_the_words_of_the_sender_are_kept(quoted: QuotedMail) -> None:
    assert new_text(quoted.mail) == NewText(text=quoted.own, forwards=quoted.forwards)


@pytest.mark.parametrize("mail", mail_programs.PLAIN.values(), ids=mail_programs.PLAIN)
def test_what_a_mail_program_adds_is_dropped(mail: str) -> None:
    assert new_text(mail.replace("OWN", OWN)).text == OWN


@pytest.mark.parametrize("mail", mail_programs.HTML.values(), ids=mail_programs.HTML)
def test_what_a_mail_program_adds_in_html_is_dropped(mail: str) -> None:
    assert new_text(to_text(mail.replace("OWN", OWN), QUOTATION)).text == OWN


def test_an_answer_below_quoted_html_is_kept() -> None:
    markup = (
        "<p>Hi Dana,</p><div>On Mon, Nov 16, 2026 at 10:04 AM Dana Park &lt;dana@acme.example&gt; wrote:</div>"
        f"<blockquote>When?</blockquote><p>{OWN}</p><blockquote>Where?</blockquote><p>Room 5.</p>"
    )
    assert new_text(to_text(markup, QUOTATION)).text == f"Hi Dana,\n\n{OWN}\n\nRoom 5."


@pytest.mark.parametrize(
    "text",
    [
        "From: Berlin Hbf\nTo: Munich Hbf\nDate: 3 March 2026\nTime: 10:04\n\nSee you there.",
        "Agenda for 19.11.2026 at 10:00:\n- budget\n- room\n\nBest, Dana",
        "On Monday 16 November 2026 we agreed the following:\n\n1. The price\n2. The date",
        "On 16 November 2026 I wrote to you:\n\nI need an answer.",
        "As Dana wrote:\nwe should wait.",
        "Am 16.11.2026 um 10:04 schrieb ich Ihnen wegen der Rechnung:\nBitte antworten.",
        "Am 16.11.2026 um 10:04 schrieb mir Frau Weber, dass sie Folgendes braucht:\n- Plan\n- Preis",
        "Le client nous a écrit hier :\nil attend.",
        "El cliente nos escribió:\nespera.",
        "Please write to dana@acme.example or call me before 16.11.2026:\n+49 30 1234",
        "Attention: the meeting has moved to Friday.\nBest, Dana",
        "Caution: the road is icy. Do not click.",
        "The external email system is down. Please call me.",
        "External email is slow today, please call me on Monday.",
        "This message was sent from outside, the window is open.",
        "Sent from the wrong account, sorry. Thursday is fine.",
        "Sent with the last mail, see there.",
        "Get well soon!\n\nDana",
        "Hello,\n\n| a | b |\n| 1 | 2 |\n\nBest",
        "Options:\n------------------------\nA is cheap\nB is good\n\nBest",
        "Subject: Interview\nDate: 3 March\nPlace: Room 5\n\nSee you there.",
        "To: be decided\ncc: unclear",
        "Original message was unclear, please resend.",
        "Von: 10:00\nBis: 12:00\nAn: Montag\n\nPasst das?",
        "2026-11-19 10:00 Kickoff:\nAll of us.\n2026-11-20 11:00 Review:\nTwo of us.",
        "16.11.2026 10:04 Uhr, Raum 5, Jana Weber:\nbitte pünktlich.",
        "Sent from my desk, is much easier than my mobile phone.",
        "16.11.2026 passt mir, meine Adresse ist jana@nordlicht.example",
        "On 16 November 2026 at 10:04\n\nwe meet:\n\nroom 5",
        "On 3 March 2026 the contract was sent:\nplease sign it.",
    ],
)
def test_a_text_that_resembles_a_quotation_is_kept(text: str) -> None:
    assert new_text(text) == NewText(text=text)


def test_answers_below_a_header_block_with_marked_lines_are_kept() -> None:
    assert new_text(f"Hi,\n\n{BLOCK}\n> And the room?\n{OWN}\n> And lunch?\nYes.\n").text == f"Hi,\n\n{OWN}\nYes."


def test_quoted_mail_below_the_first_lines_of_a_thread_is_dropped_once() -> None:
    attribution = "On Mon, Nov 16, 2026 at 10:04 AM Dana Park <dana@acme.example> wrote:"
    assert new_text(f"{attribution}\n\n{OWN}\n\n{BLOCK}\nWe will decide by Friday.\n").text == OWN


def test_a_reply_to_a_forwarded_mail_forwards_nothing() -> None:
    mail = f"{OWN}\n\n{BLOCK}\n---------- Forwarded message ---------\nFrom: Eve\n\nHm.\n"
    assert new_text(mail) == NewText(text=OWN)


@pytest.mark.parametrize(
    ("subject", "body", "forwards"),
    [
        ("Fwd: Budget", OWN, True),
        ("WG: Budget", OWN, True),
        ("Re: Fwd: Budget", OWN, False),
        ("Forward plan", OWN, False),
        ("Budget", f"{OWN}\n---------- Forwarded message ---------\n{BLOCK}\nHm.", True),
        ("Budget", f"{OWN}\n\n{BLOCK}\nHm.", False),
    ],
)
def test_a_mail_that_passes_on_mail_is_marked(subject: str, body: str, forwards: bool) -> None:
    data = f"From: a@x.example\nTo: b@y.example\nSubject: {subject}\n\n{body}\n".encode()
    attributes = MessageAttributes(ref="r", own=frozenset(), seen_at=SEEN_AT, direction=Direction.RECEIVED)
    message = mime.read(data, attributes)
    assert isinstance(message, Message)
    assert (message.forwards, message.text) == (forwards, OWN)


@pytest.mark.parametrize(
    "line",
    [
        "From: Dana Park",
        "To: Sam",
        "Subject: Budget",
        "On Mon, Nov 16, 2026 at 10:04 AM",
        "16.11.2026 10:04",
        "Dana Park <dana@acme.example>",
        "wrote:",
        "> quoted",
        "| quoted",
        "***",
        "--",
        "-----Original",
        "[EXTERNAL] ",
        "Dana Park                    To: Sam",
        "x:",
    ],
)
def test_many_lines_of_one_sort_take_linear_time(line: str) -> None:
    text = "\n".join(["Hello.", *[line] * (LIMIT // (len(line) + 1))])
    began = time.process_time()
    new_text(text)
    assert time.process_time() - began < 1.5

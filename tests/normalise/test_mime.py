"""The bytes of a mail to a Message: who, when, what kind of sender, and what is refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from typing import Any

import pytest

from followup_daemon.model.mail import Direction, Message, MessageAttributes, Origin, Unreadable
from followup_daemon.normalise import mime
from followup_daemon.normalise.parts import Part, put_together, taken_apart
from tests.normalise.mails import SEEN_AT, received

DANA = "From: Dana Park <dana@acme.example>\n"
OWN = frozenset({"sam@example.com"})
RECEIVED = MessageAttributes(ref="r1", own=OWN, seen_at=SEEN_AT, direction=Direction.RECEIVED)


def read(data: bytes, direction: Direction | None = Direction.RECEIVED, **more: Any) -> Message | Unreadable:
    return mime.read(data, MessageAttributes(ref="r1", own=OWN, seen_at=SEEN_AT, direction=direction, **more))


def message(data: str, direction: Direction | None = Direction.RECEIVED, **more: Any) -> Message:
    found = read(data.encode(), direction, **more)
    assert isinstance(found, Message), found
    return found


def multipart(kind: str, *parts: str, head: str = DANA) -> str:
    body = "".join(f"--b\n{part}\n" for part in parts)
    return f'{head}Content-Type: multipart/{kind}; boundary="b"\n\n{body}--b--\n'


# What is refused


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the message is empty"),
        (b" \r\n\r\n", "the message is empty"),
        (b"Hello, I am no mail.\n", "it has no mail header (no From, To, Date or Subject)"),
        (b"X-Mailer: x\n\nHello.\n", "it has no mail header (no From, To, Date or Subject)"),
    ],
)
def test_what_is_no_mail_is_set_aside_with_the_reason(data: bytes, reason: str) -> None:
    assert read(data) == Unreadable(ref="r1", reason=reason)


@pytest.mark.parametrize("field", ["From: dana@acme.example", "To: sam@example.com", "Date: x", "Subject: x"])
def test_one_field_of_a_mail_is_enough(field: str) -> None:
    assert isinstance(read(f"{field}\n\nHello.\n".encode()), Message)


@pytest.mark.parametrize(
    ("body", "note"),
    [
        ("--b\nContent-Type: text/plain\n\nHello.\n" * 400, ""),
        ("--b\nContent-Type: text/plain\n\nHello.\n" * 401, "it has too many parts"),
        ("Content-Type: x; boundary=c\n" * 39 + "\nHello.\n", ""),
        ("Content-Type: x; boundary=c\n" * 40 + "\nHello.\n", "its parts are nested too deeply"),
    ],
    ids=["many parts", "too many parts", "deep", "too deep"],
)
def test_the_header_of_a_bomb_counts_and_its_body_does_not(body: str, note: str) -> None:
    one = message(f'{DANA}Content-Type: multipart/mixed; boundary="b"\n\n{body}')
    assert (one.sender.key, one.note) == ("dana@acme.example", note)
    assert not note or one.text == ""


def test_dashes_in_an_ordinary_text_are_no_parts() -> None:
    one = message(f"{DANA}\n" + "\n-- " * 500 + "\n")
    assert one.note == ""


@pytest.mark.parametrize(("size", "note"), [(0, ""), (1, "its header is larger than 256 KiB")])
def test_a_huge_header_is_cut(size: int, note: str) -> None:
    filler = "X: " + "a" * (mime.HEADER_LIMIT - len(DANA) - 3 + size)
    one = message(f"{DANA}{filler}\n\nHello.\n")
    assert (one.note, one.text) == (note, "" if note else "Hello.")


def test_a_mail_that_was_read_in_part_says_so() -> None:
    data = f"{DANA}\n" + "Hello.\n" * 200
    assert message(data).note == message(data, size=len(data)).note == ""
    assert message(data, size=4096).note == "only the first 1 KiB of 4 KiB were read"


# Who, to whom, in which thread


@pytest.mark.parametrize(
    ("sender", "folder", "direction"),
    [
        ("sam@example.com", None, Direction.SENT),
        ("dana@acme.example", None, Direction.RECEIVED),
        ("sam@example.com", Direction.RECEIVED, Direction.RECEIVED),
    ],
)
def test_the_folder_tells_the_direction_else_the_sender(
    sender: str, folder: Direction | None, direction: Direction
) -> None:
    assert message(f"From: {sender}\n\nHello.\n", folder).direction is direction


def test_the_sender_field_stands_in_for_a_missing_from() -> None:
    assert received("Sender: kim@acme.example\nSubject: x\n").sender.address == "kim@acme.example"
    assert received("Subject: x\n").sender.address == ""


def test_several_fields_of_recipients_are_one() -> None:
    one = received(f"{DANA}To: a@x.example\nTo: b@x.example\nCc: c@x.example\nReply-To: d@x.example\n")
    assert [person.address for person in (*one.to, *one.cc, *one.reply_to)] == [f"{n}@x.example" for n in "abcd"]


@pytest.mark.parametrize(
    ("head", "parent", "references"),
    [
        ("References: <a@x> <b@x>\nIn-Reply-To: <b@x>\n", "<b@x>", ("<a@x>", "<b@x>")),
        ("References: <a@x> <b@x> <a@x>\n", "<b@x>", ("<a@x>", "<b@x>")),
        ("In-Reply-To: Dana's mail of Monday <a@x>\n", "<a@x>", ()),
        ("References: broken\n", None, ()),
        ("", None, ()),
    ],
)
def test_ancestors_are_named_once_and_the_last_is_the_parent(
    head: str, parent: str | None, references: tuple[str, ...]
) -> None:
    one = received(DANA + head)
    assert (one.in_reply_to, one.references) == (parent, references)


def test_of_very_many_ancestors_the_nearest_are_kept() -> None:
    one = received(DANA + "References:" + "".join(f"\n <{number}@x>" for number in range(150)) + "\n")
    assert (len(one.references), one.references[0], one.references[-1]) == (100, "<50@x>", "<149@x>")


def test_a_mail_without_an_id_gets_the_same_one_each_time() -> None:
    first, again = received(f"{DANA}Subject: x\n"), received(f"{DANA}Subject: x\n", body="Other.\n")
    assert first.message_id == again.message_id
    assert first.message_id.endswith("@missing.invalid>")
    assert received(f"{DANA}Subject: y\n").message_id != first.message_id
    assert received(f"{DANA}Message-ID: <a@x>\n").message_id == "<a@x>"


@pytest.mark.parametrize(
    ("date", "offset"),
    [
        ("Wed, 4 Mar 2026 12:00:00 +0530", 330),
        ("Wed, 4 Mar 2026 12:00:00 -0800", -480),
        ("Wed, 4 Mar 2026 12:00:00", 0),
    ],
)
def test_the_senders_own_offset_is_kept(date: str, offset: int) -> None:
    one = received(f"{DANA}Date: {date}\n")
    assert one.utc_offset == offset
    assert one.sent_at == datetime(2026, 3, 4, 12, tzinfo=UTC) - timedelta(minutes=offset)


@pytest.mark.parametrize("date", ["Thu, 1 Jan 1960 12:00:00 +0000", "Sat, 1 Jan 2250 12:00:00 +0000", "", "soon"])
def test_a_date_out_of_reach_is_none(date: str) -> None:
    assert received(f"{DANA}Date: {date}\n").sent_at == SEEN_AT


# Which sort of sender


@pytest.mark.parametrize(
    ("head", "sort"),
    [
        ("Subject: Thursday\n", Origin.HUMAN),
        ("Auto-Submitted: no\n", Origin.HUMAN),
        ("Auto-Submitted: auto-replied; owner-email=x\n", Origin.REPLY),
        ("Auto-Submitted: auto-generated\n", Origin.GENERATED),
        ("Precedence: auto_reply\n", Origin.REPLY),
        ("X-Autoreply: yes\n", Origin.REPLY),
        ("Subject: Automatic reply: Thursday\n", Origin.REPLY),
        ("Subject: Out of office\n", Origin.REPLY),
        ("Subject: Abwesenheitsnotiz: Termin\n", Origin.REPLY),
        ("Subject: Réponse automatique : jeudi\n", Origin.REPLY),
        ("Subject: Out of officers\n", Origin.HUMAN),
        ("Subject: Re: Automatic reply settings\n", Origin.HUMAN),
        ("Return-Path: <>\n", Origin.GENERATED),
        ("Return-Path: <>\nSubject: Undeliverable: Thursday\n", Origin.BOUNCE),
        ("Subject: Undeliverable: Thursday\n", Origin.HUMAN),
        ("X-Failed-Recipients: lee@acme.example\n", Origin.BOUNCE),
        ("Precedence: bulk\n", Origin.BULK),
        ("Precedence: list\n", Origin.BULK),
        ("Precedence: first-class\n", Origin.HUMAN),
        ("List-Id: <dev.acme.example>\n", Origin.BULK),
        ("List-Unsubscribe: <mailto:x@acme.example>\n", Origin.BULK),
        ("Feedback-ID: 1:acme\n", Origin.BULK),
        ("List-Id: <dev.acme.example>\nAuto-Submitted: auto-replied\n", Origin.REPLY),
        ("X-Failed-Recipients: lee@acme.example\nAuto-Submitted: auto-replied\n", Origin.BOUNCE),
    ],
)
def test_machines_are_told_from_people(head: str, sort: Origin) -> None:
    assert received(DANA + head).origin is sort


@pytest.mark.parametrize("sender", ["MAILER-DAEMON@acme.example", "postmaster@acme.example"])
def test_a_mail_system_reports_what_came_back(sender: str) -> None:
    assert received(f"From: {sender}\nSubject: x\n").origin is Origin.BOUNCE


def test_what_the_user_sent_is_their_own_but_for_answers_that_a_program_gave() -> None:
    def sent(head: str) -> Origin:
        return message(f"From: sam@example.com\n{head}\nHello.\n", Direction.SENT).origin

    assert sent("Auto-Submitted: auto-generated\n") is Origin.HUMAN
    assert sent("Auto-Submitted: auto-replied\n") is Origin.REPLY
    assert sent("Subject: Accepted: Interview\n") is Origin.CALENDAR
    assert sent("Subject: Accepted offers\n") is Origin.HUMAN


def test_whose_mail_came_back_is_read_from_the_report() -> None:
    def block(recipient: str, action: str) -> str:
        return f"Final-Recipient: rfc822; {recipient}\n{action}\n"

    blocks = [
        block("Lee+x@acme.example", "Action: failed"),
        block("eve@acme.example", "Action: delayed"),
        block("kim@acme.example", "Status: 5.1.1"),
        block("pat@acme.example", "Status: 4.4.1"),
        block("nobody", "Action: failed"),
    ]
    report = "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n" + "\n".join(blocks)
    one = message(multipart("report; report-type=delivery-status", "Content-Type: text/plain\n\nSorry.", report))
    assert one.origin is Origin.BOUNCE
    assert one.text == "lee@acme.example\nkim@acme.example"


def test_a_receipt_that_mail_was_read_is_a_machines() -> None:
    one = message(multipart("report; report-type=disposition-notification", "Content-Type: text/plain\n\nRead."))
    assert one.origin is Origin.GENERATED


# What it says

PLAIN, HTML = "Content-Type: text/plain\n\nPlain.", "Content-Type: text/html\n\n<p>Marked <b>up</b>.</p>"


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ((PLAIN, HTML), "Plain."),
        ((HTML,), "Marked up."),
        (("Content-Type: text/plain\n\n  ", HTML), "Marked up."),
        ((PLAIN, "Content-Type: text/plain\n\nSecond."), "Plain."),
        (("Content-Type: text/plain\nContent-Disposition: attachment\n\nNotes.", PLAIN), "Plain."),
        (("Content-Type: image/png\n\nx",), ""),
    ],
)
def test_the_plain_text_is_read_before_the_marked_up(parts: tuple[str, ...], text: str) -> None:
    assert message(multipart("mixed", *parts)).text == text


@pytest.mark.parametrize(
    ("charset", "encoding", "body", "text"),
    [
        ("utf-8", "quoted-printable", "Gr=C3=BC=C3=9Fe", "Grüße"),
        ("iso-8859-1", "quoted-printable", "Gr=FC=DFe", "Grüße"),
        ("utf-8", "base64", "R3LDvMOfZQ==", "Grüße"),
        ("no-such-charset", "quoted-printable", "Gr=FC=DFe", "Grüße"),
        ("utf-8", "no-such-encoding", "Plain", "Plain"),
    ],
)
def test_text_is_read_in_its_own_characters(charset: str, encoding: str, body: str, text: str) -> None:
    head = f"{DANA}Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n"
    assert received(head, body).text == text


def test_attachments_are_known_by_name_and_never_read() -> None:
    offer = 'Content-Type: application/pdf\nContent-Disposition: attachment; filename="offer.pdf"\n\nx'
    encoded = 'Content-Type: application/pdf; name="=?utf-8?q?Gr=C3=BC=C3=9Fe=2Epdf?="\n\nx'
    unnamed = "Content-Type: application/pdf\nContent-Disposition: attachment\n\nx"
    assert message(multipart("mixed", PLAIN, offer, encoded, unnamed)).attachments == ("offer.pdf", "Grüße.pdf")


def test_a_forwarded_mail_is_not_the_senders() -> None:
    inside = "Content-Type: message/rfc822\n\nFrom: eve@x.example\nContent-Type: text/plain\n\nInside."
    assert message(multipart("mixed", inside, PLAIN)).text == "Plain."


CALENDAR = """BEGIN:VCALENDAR
METHOD:{method}
BEGIN:VEVENT
UID:1@acme.example
DTSTART:20260305T100000Z
DTEND:20260305T110000Z
SUMMARY:Interview
END:VEVENT
END:VCALENDAR"""


@pytest.mark.parametrize(
    ("method", "cancelled", "sort"),
    [
        ("REQUEST", False, Origin.HUMAN),
        ("CANCEL", True, Origin.HUMAN),
        ("REPLY", False, Origin.CALENDAR),
        ("COUNTER", False, Origin.CALENDAR),
    ],
)
def test_an_invitation_is_read_and_a_cancel_cancels(method: str, cancelled: bool, sort: Origin) -> None:
    part = f"Content-Type: text/calendar; method={method}\n\n{CALENDAR.format(method=method)}"
    one = message(multipart("alternative", PLAIN, part))
    (event,) = one.invitations
    assert (event.method, event.cancelled, event.from_mail, one.origin) == (method, cancelled, True, sort)
    assert event.organiser == one.sender


def test_an_attached_calendar_file_is_an_invitation_too() -> None:
    part = f'Content-Type: application/octet-stream; name="invite.ICS"\n\n{CALENDAR.format(method="REQUEST")}'
    assert len(message(multipart("mixed", PLAIN, part)).invitations) == 1


def test_servers_vouch_for_received_mail_alone() -> None:
    head = f"{DANA}Authentication-Results: mx.example.com; dkim=pass header.d=acme.example\n"
    assert len(message(f"{head}\nHello.\n").authentication) == 1
    assert message(f"{head}\nHello.\n", Direction.SENT).authentication == ()


# Mail that its provider took apart


def test_a_mail_that_was_taken_apart_reads_the_same() -> None:
    raw = multipart("mixed", "Content-Type: text/plain; charset=utf-8\n\nGrüße.", HTML, head=f"{DANA}Subject: Grüße\n")
    root = message_from_bytes(raw.encode())
    again = mime.read_parts(taken_apart(root), RECEIVED)
    assert again == message(raw)
    assert put_together(taken_apart(root)).as_bytes() == root.as_bytes()


def test_the_body_of_parts_that_must_not_be_read_is_not() -> None:
    part = Part(headers=(("From", "dana@acme.example"),), body="Hello.")
    one = mime.read_parts(part, RECEIVED, "it has too many parts")
    assert isinstance(one, Message)
    assert (one.text, one.note) == ("", "it has too many parts")


def test_half_a_character_is_taken_apart_as_a_question_mark() -> None:
    root = message_from_bytes(b"From: dana@acme.example\n\nx")
    root["X-Note"] = "a\ud83db"
    assert taken_apart(root).headers[-1] == ("X-Note", "a?b")

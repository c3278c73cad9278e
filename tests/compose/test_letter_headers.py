"""The finished letter says what was meant, and each check of reading it back stops what others let through."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from followup_daemon.compose import letter
from followup_daemon.model.draft import Draft
from tests.values import LEE, NOW, draft, person

ANSWER = {"in_reply_to": "<b@x>", "references": ("<a@x>", "<b@x>"), "cc": (LEE,)}


def parsed(one: Draft) -> EmailMessage:
    found = message_from_bytes(letter.to_bytes(one, NOW), policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


def part(one: Draft, kind: str) -> str:
    body = parsed(one).get_body((kind,))
    assert isinstance(body, EmailMessage)
    return str(body.get_content())


# What is written


def test_an_answer_has_these_fields_and_no_other() -> None:
    found = parsed(draft(**ANSWER))
    assert {name.lower(): str(value) for name, value in found.items() if name != "Content-Type"} == {
        "from": "Sam Rivera <sam@example.com>",
        "to": "Dana Park <dana@acme.example>",
        "cc": "Lee Chan <lee@acme.example>",
        "subject": "Thank you",
        "date": "Fri, 20 Nov 2026 10:00:00 +0000",
        "message-id": draft().message_id,
        "in-reply-to": "<b@x>",
        "references": "<a@x> <b@x>",
        "mime-version": "1.0",
    }


def test_a_letter_that_answers_nothing_names_no_thread() -> None:
    found = parsed(draft(references=("<a@x>",)))
    assert (found["In-Reply-To"], found["References"], found["Cc"]) == (None, None, None)


@pytest.mark.parametrize("name", ["Dana\u202ePark", "Dana\u200bPark", "Dana\x07Park", "Dana\r\nPark", "Dana\u2028Park"])
def test_what_cannot_be_seen_is_not_written_into_a_name(name: str) -> None:
    assert str(parsed(draft(to=(person("dana@acme.example", name),)))["To"]) == "DanaPark <dana@acme.example>"


def test_a_name_is_cut_at_a_hundred_characters() -> None:
    (address,) = parsed(draft(to=(person("dana@acme.example", "x" * 101),)))["To"].addresses
    assert address.display_name == "x" * 100


def test_the_page_shows_what_the_text_says_and_no_markup_of_anybodys() -> None:
    words = 'Hi <b>Dana</b>,\n\n1 < 2 && "yes"\nsee <a href="https://evil.example">\n\nSam\n'
    assert part(draft(text=words), "plain") == words
    page = part(draft(text=words), "html")
    assert "<p>Hi &lt;b&gt;Dana&lt;/b&gt;,</p>" in page
    assert '<p>1 &lt; 2 &amp;&amp; "yes"<br>\nsee &lt;a href="https://evil.example"&gt;</p>' in page
    assert "<a" not in page


def test_long_message_ids_are_folded_and_not_encoded() -> None:
    long = tuple(f"<{'a' * 90}{number}@x>" for number in range(3))
    data = letter.to_bytes(draft(in_reply_to=long[-1], references=long), NOW)
    assert b"References: " + b"\n ".join(one.encode() for one in long) + b"\n" in data
    assert b"=?" not in data


def test_the_end_of_a_line_can_be_that_of_the_network() -> None:
    data = letter.to_bytes(draft(**ANSWER), NOW, "\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")


WHOLE = b"""\
From: Sam Rivera <sam@example.com>
To: Dana Park <dana@acme.example>
Cc: Lee Chan <lee@acme.example>
Subject: Thank you
Date: Fri, 20 Nov 2026 10:00:00 +0000
Message-ID: <fu1.0123456789abcdef0123456789abcdef@example.com>
In-Reply-To: <b@x>
References: <a@x>
 <b@x>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="=_0123456789abcdef01234567"

--=_0123456789abcdef01234567
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: 7bit

Hi Dana,

thank you.

Sam

--=_0123456789abcdef01234567
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: 7bit
MIME-Version: 1.0

<html><body>
<p>Hi Dana,</p>
<p>thank you.</p>
<p>Sam</p>
</body></html>

--=_0123456789abcdef01234567--
"""


def test_a_letter_is_these_bytes() -> None:
    assert letter.to_bytes(draft(**ANSWER), NOW) == WHOLE


# How fields are read


def test_fields_of_message_ids_are_not_taken_apart_and_each_field_is_read_once() -> None:
    fields = letter._Fields()
    for name in ("Message-ID", "In-Reply-To", "References"):
        assert issubclass(fields[name], letter._Ids)
        assert str(fields(name, "<a@x>  <b@x>")) == "<a@x>  <b@x>"
    assert not issubclass(fields["Subject"], letter._Ids)
    assert fields("Subject", "Thank you") is fields("Subject", "Thank you")
    assert fields["Subject"] is fields["Subject"]


# What cannot be written


@pytest.mark.parametrize(("address", "error"), [("dana@", "IndexError"), ("@", "HeaderParseError")])
def test_an_address_that_python_trips_over_is_refused_without_being_quoted(address: str, error: str) -> None:
    with pytest.raises(ValueError, match=rf"^a header cannot be written \({error}\)$"):
        letter.to_bytes(draft(to=(person(address),)), NOW)


@pytest.mark.parametrize(
    "changed",
    [
        {"subject": "Thank you\nBcc: eve@other.example"},
        {"to": (person("dana@acme.example, eve@other.example"),)},
        {"in_reply_to": "<ä@x>", "references": ()},
        {"in_reply_to": "<a  b@x>", "references": ()},
        {"in_reply_to": "<b@x>", "references": ("<ä@x>",)},
        {"message_id": "<fu1.ä@example.com>"},
    ],
    ids=["subject", "address", "answered", "blanks", "references", "own"],
)
def test_a_header_that_would_say_something_else_is_refused(changed: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        letter.to_bytes(draft(**changed), NOW)


# Reading it back

ONE = draft(**ANSWER)


def changed_bytes(old: bytes, new: bytes) -> bytes:
    data = letter.to_bytes(ONE, NOW)
    assert data.count(old) == 1
    return data.replace(old, new)


def test_a_letter_as_it_was_meant_passes() -> None:
    letter.read_back(letter.to_bytes(ONE, NOW), ONE)


@pytest.mark.parametrize(
    "more",
    [b"Bcc: eve@other.example\n", b"Reply-To: eve@other.example\n", b"X-Anything: 1\n", b"To: eve@other.example\n"],
)
def test_a_field_that_was_not_meant_is_found(more: bytes) -> None:
    with pytest.raises(ValueError, match=r"^the finished message has a header that was not meant$"):
        letter.read_back(changed_bytes(b"Subject: ", more + b"Subject: "), ONE)


@pytest.mark.parametrize(
    "double", [b"Subject: Thank you\n", b"To: Dana Park <dana@acme.example>\n", b"In-Reply-To: <b@x>\n"]
)
def test_a_field_that_stands_there_twice_is_found_even_if_both_say_the_same(double: bytes) -> None:
    with pytest.raises(ValueError, match=r"^the finished message has a header that was not meant$"):
        letter.read_back(changed_bytes(double, double * 2), ONE)


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        (b"From: Sam Rivera <sam@example.com>", b"From: Sam Rivera <eve@other.example>", "from"),
        (b"<dana@acme.example>", b"<eve@other.example>", "to"),
        (b"<dana@acme.example>", b"<dana@acme.example>, eve@other.example", "to"),
        (b"To: Dana Park <dana@acme.example>\n", b"", "to"),
        (b"<lee@acme.example>", b"<eve@other.example>", "cc"),
        (b"Cc: Lee Chan <lee@acme.example>\n", b"", "cc"),
    ],
)
def test_another_address_is_found(old: bytes, new: bytes, field: str) -> None:
    with pytest.raises(ValueError, match=f"other addresses in {field} "):
        letter.read_back(changed_bytes(old, new), ONE)


def test_a_copy_to_somebody_where_nobody_was_meant_is_found() -> None:
    with pytest.raises(ValueError, match="other addresses in cc "):
        letter.read_back(letter.to_bytes(ONE, NOW), draft(**ANSWER | {"cc": ()}))


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        (b"Message-ID: <fu1.", b"Message-ID: <fu2.", "message-id"),
        (b"In-Reply-To: <b@x>", b"In-Reply-To: <c@x>", "in-reply-to"),
        (b"In-Reply-To: <b@x>\n", b"", "in-reply-to"),
        (b"References: <a@x>", b"References: <c@x>", "references"),
        (b"References: <a@x>", b"References:", "references"),
    ],
)
def test_another_thread_is_found(old: bytes, new: bytes, field: str) -> None:
    with pytest.raises(ValueError, match=f"another {field} "):
        letter.read_back(changed_bytes(old, new), ONE)


@pytest.mark.parametrize(
    ("meant", "field"),
    [
        (draft(**ANSWER | {"in_reply_to": None}), "in-reply-to"),
        (draft(**ANSWER | {"references": ()}), "references"),
        (draft(**ANSWER | {"message_id": "<other@example.com>"}), "message-id"),
    ],
)
def test_a_thread_where_none_was_meant_is_found(meant: Draft, field: str) -> None:
    with pytest.raises(ValueError, match=f"another {field} "):
        letter.read_back(letter.to_bytes(ONE, NOW), meant)

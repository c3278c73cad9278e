"""Strange texts out of ordinary ones. Every number gives its own, always the same."""

from __future__ import annotations

import json
import os
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

from tests.conftest import CORPUS
from tests.normalise import winmail

_TOKENS = (
    b"\x00", b"\r", b"\n", b"\r\n", b"\r\n ", b"\r\nBcc: eve@evil.example\r\n", b"=?utf-8?B?", b"?=",
    b"=?utf-8?q?=0d=0aBcc:eve@evil.example?=",
    b"=?x-unknown?b?////?=", b"\xe2\x80\xae", b"\xff\xfe", b"\xc0\x80", b"\xf0\x9f\x98\x80", b"<" * 50, b"(" * 200,
    b'"', b"\\", b"@", b"@@", b"<>", b",", b";" * 99,
    b"boundary=", b"\n--", b"multipart/mixed;", b"message/rfc822", b"Content-Type: ", b"charset=", b"base64",
    b"=" * 70, b"begin 644 x\n",
    b"-0000", b"+9999", b"99999999999999999999", b"-1", b"1e308", b"T000000Z", b"00000000", b"RRULE:FREQ=",
    b"SECONDLY", b"INTERVAL=0", b"BYDAY=99MO", b"UNTIL=",
    b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", b"BEGIN:VTIMEZONE\r\n", b"TZID=", b"DURATION:-P999999999W", b"EXDATE:",
    b"RDATE;VALUE=PERIOD:", b"DTSTART;VALUE=DATE:",
    b"<!--", b"<![CDATA[", b"<table>" * 30, b"<blockquote>", b"&#0;", b"&#x110000;", b"&lt;" * 40, b"<!DOCTYPE",
    b"</", b"<a href=\"javascript:",
    b"&a ", b"*a", b"!!python/object/apply:os.system ", b"- " * 60, b"{" * 60, b"[" * 60, b"? ", b": ", b"|\n",
    b"\xef\xbb\xbf", b"A" * 5000,
)  # fmt: skip


def mutated(seeds: tuple[bytes, ...], number: int, salt: str) -> bytes:
    """One of ``seeds`` with one to six things done to it."""
    random = Random(f"{salt}|{number}")
    data = bytearray(random.choice(seeds))
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        start = random.randrange(len(data) + 1)
        end = min(len(data), start + random.choice((1, 1, 4, 30, 400)))
        what = random.randrange(8)
        if what == 0:
            data[start:end] = b""
        elif what == 1:
            data[start:start] = random.choice(_TOKENS)
        elif what == 2:
            data[start:end] = random.choice(_TOKENS)
        elif what == 3:
            data[start:start] = data[start:end] * random.choice((1, 2, 20))
        elif what == 4:
            data[start:end] = random.randbytes(end - start)
        elif what == 5:
            other = random.choice(seeds)
            begin = random.randrange(len(other) + 1)
            data[start:end] = other[begin : begin + 300]
        elif what == 6:
            data = data[:start]
        else:
            lines = data.split(b"\n")
            random.shuffle(lines)
            data = bytearray(b"\n".join(lines))
    return bytes(data[:200_000])


def mutated_json(value: Any, random: Random) -> Any:
    """Return the same document with one of its nodes replaced, dropped or doubled."""
    document = json.loads(json.dumps(value))
    nodes: list[tuple[Any, Any]] = []
    pending = [document]
    while pending:
        one = pending.pop()
        keys = list(one) if isinstance(one, dict) else range(len(one)) if isinstance(one, list) else ()
        for key in keys:
            nodes.append((one, key))
            pending.append(one[key])
    if not nodes:
        return random.choice(_STRANGE)
    parent, key = random.choice(nodes)
    what = random.randrange(4)
    if what == 0 and isinstance(parent, dict):
        del parent[key]
    elif what == 1 and isinstance(parent, list):
        parent.extend(parent[key : key + 1] * 3)
    elif what == 2 and isinstance(parent[key], str):
        parent[key] = mutated((parent[key].encode(),), random.randrange(1 << 30), "text").decode("utf-8", "replace")
    else:
        parent[key] = random.choice(_STRANGE)
    return document


_STRANGE: tuple[Any, ...] = (
    None, True, 0, -1, 1e308, 10**30, "", "x", "\x00", "\r\nBcc: eve@evil.example", "é" * 3000, [], {}, [None],
    [[[]]], {"a": {"b": []}}, ["x"] * 40, {"id": 1},
    "2026-13-45T99:99:99Z", "not base64 !", "../../etc/passwd", "https://evil.example/x?$skiptoken=1",
)  # fmt: skip


@lru_cache
def mails() -> tuple[bytes, ...]:
    """Ordinary mails of our own, and of the corpus where it is."""
    found = [one.replace("\n", "\r\n").encode() for one in _MAILS]
    paths = sorted((CORPUS / "eml").rglob("*")) if CORPUS.is_dir() else ()
    found.extend(path.read_bytes() for path in paths if path.is_file() and path.stat().st_size < 20_000)
    return tuple(found)


@lru_cache
def heads() -> tuple[bytes, ...]:
    return tuple(one.partition(b"\r\n\r\n")[0].partition(b"\n\n")[0][:4000] + b"\r\n\r\nHi.\r\n" for one in mails())


@lru_cache
def calendars() -> tuple[bytes, ...]:
    found = [one.replace("\n", "\r\n").encode() for one in _CALENDARS]
    paths = sorted((CORPUS / "ics").rglob("*.ics")) if CORPUS.is_dir() else ()
    found.extend(path.read_bytes() for path in paths if path.stat().st_size < 8_000)
    return tuple(found)


@lru_cache
def pages() -> tuple[bytes, ...]:
    return tuple(one.encode() for one in _PAGES)


def winmails() -> tuple[bytes, ...]:
    return winmail.LETTER, winmail.stream(winmail.body("Hello"), winmail.attachment(b"A.PDF", "a.pdf"))


@lru_cache
def configurations() -> tuple[bytes, ...]:
    root = Path(__file__).parent.parent.parent / "config"
    return tuple((root / name).read_bytes() for name in sorted(os.listdir(root)))


_MAILS = (
    """From: =?utf-8?Q?J=C3=BCrgen_M=C3=BCller?= <juergen@acme.example>
To: "Rivera, Sam" <sam@example.com>, Group: a@x.example, b@x.example;
Cc: undisclosed-recipients:;
Subject: =?utf-8?B?SW50ZXJ2aWV3IPCfjok=?= on
 Thursday
Date: Thu, 19 Nov 2026 09:00:00 +0100 (CET)
Message-ID: <1.2@acme.example>
In-Reply-To: <0@example.com>
References: <a@b> <0@example.com>
Reply-To: dana@acme.example
Auto-Submitted: no
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="=_x"

--=_x
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Hi Sam,=0A=0AWe will let you know by Friday. Could you send me the slides?
--=_x
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: base64

PGh0bWw+PGJvZHk+PHA+SGk8L3A+PC9ib2R5PjwvaHRtbD4=
--=_x--
""",
    """From: MAILER-DAEMON@mx.example
To: sam@example.com
Subject: Undeliverable: Proposal
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

It could not be delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; dana@acme.example
Action: failed
Status: 5.1.1
--b
Content-Type: message/rfc822

From: sam@example.com
To: dana@acme.example
Subject: Proposal
Message-ID: <p@example.com>

Hi
--b--
""",
    """From: Dana Park <dana@acme.example>
To: sam@example.com
Subject: Invitation
Date: 19 Nov 26 09:00 EST
Content-Type: multipart/mixed; boundary="q"

--q
Content-Type: text/calendar; method=REQUEST; charset=utf-8

BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:1@acme.example
SUMMARY:Technical interview
DTSTART:20261119T080000Z
DTEND:20261119T090000Z
ORGANIZER;CN=Dana:mailto:dana@acme.example
ATTENDEE;PARTSTAT=ACCEPTED:mailto:sam@example.com
END:VEVENT
END:VCALENDAR
--q
Content-Type: application/octet-stream; name="=?utf-8?Q?a.pdf?="
Content-Disposition: attachment; filename*=utf-8''a%20b.pdf
Content-Transfer-Encoding: base64

AAAA
--q--
""",
)
_CALENDARS = (
    """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VTIMEZONE
TZID:Odd
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:series@x
SUMMARY;LANGUAGE=en:Weekly
DTSTART;TZID=Odd:20260902T090000
DURATION:PT1H
RRULE:FREQ=WEEKLY;COUNT=20;BYDAY=MO,WE
EXDATE;TZID=Odd:20260909T090000
ORGANIZER;CN="Park, Dana":mailto:dana@acme.example
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;CN=Sam:mailto:sam@example.com
DESCRIPTION:Agenda:\\n- one\\n- two\\, three
BEGIN:VALARM
TRIGGER:-PT5M
ACTION:DISPLAY
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:series@x
RECURRENCE-ID;TZID=Odd:20260916T090000
DTSTART;TZID=W. Europe Standard Time:20260916T100000
DTEND;TZID=W. Europe Standard Time:20260916T110000
SUMMARY:Moved
END:VEVENT
BEGIN:VEVENT
UID:day@x
DTSTART;VALUE=DATE:20261119
DTEND;VALUE=DATE:20261121
SUMMARY:Trip
CLASS:PRIVATE
STATUS:CANCELLED
SEQUENCE:3
END:VEVENT
END:VCALENDAR
""",
)
_PAGES = (
    """<!DOCTYPE html><html><head><title>t</title><style>p{}</style></head>\
<body><p>Hi&nbsp;Sam,</p><ul><li>one<li>two</ul>
<div class="gmail_quote"><blockquote type="cite">On Thu, Dana wrote:<br>old</blockquote></div>\
<table><tr><td>a<td>b</table></body></html>""",
    """<div><!-- x --><p style="display:none">hidden</p><a href="https://x.example/">link</a><br/>\
&#128512;<script>alert(1)</script></div>""",
)

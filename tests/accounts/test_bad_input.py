"""Strangers write the input: each bad item is set aside with a reason, the others go on, in bounded time and memory."""

from __future__ import annotations

import os
import resource
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.world import NOW, World

HEAD = (
    b"From: Eve <eve@x.example>\r\nTo: sam@example.com\r\nDate: Fri, 20 Nov 2026 08:00:00 +0000\r\nSubject:"
    b" hello\r\nMessage-ID: <bad@x>\r\n"
)

BOUND = 40
"""Times the processor time of ``bare_loop``: about 6 seconds on a machine of 2026, as many more on a slower one."""


def bare_loop() -> float:
    """Processor seconds of ten million additions here and now: the measure for every other time."""
    started = time.process_time()
    sum(range(10_000_000))
    return time.process_time() - started


def nested(depth: int) -> bytes:
    data = HEAD
    for number in range(depth):
        data += b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (number, number)
    return data + b"Content-Type: text/plain\r\n\r\nhi\r\n"


def many_parts(count: int) -> bytes:
    return (
        HEAD
        + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
        + b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n" * count
        + b"--b--\r\n"
    )


MAILS: dict[str, tuple[bytes, str | None]] = {
    "empty": (b"", "the message is empty"),
    "blank": (b"\n\n\n", "the message is empty"),
    "binary": (bytes(range(256)) * 64, "it has no mail header"),
    "nested": (nested(1000), "nested too deeply"),
    "parts": (many_parts(100_000), "too many parts"),
    "big": (
        HEAD + b"Content-Type: text/plain\r\n\r\nhi\r\n" + b"x" * 76 + b"\r\n" * 25_000_000,
        "only the first 1024 KiB",
    ),
    "huge header": (HEAD + b"X-Long: " + b"y" * 600_000 + b"\r\n\r\nhi\r\n", "larger than 256 KiB"),
    "charset": (HEAD + b"Content-Type: text/plain; charset=klingon\r\n\r\n\xff\xfe\xfa\r\n", None),
    "base64": (HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n!!!not base64!!!\r\n", None),
    "encoded words": (
        b"From: =?utf-8?q?=00=0d=0aBcc:_x=40y?= <eve@x.example>\r\nSubject: =?utf-8?b?////?= =?x?q?\r\n\r\nhi",
        None,
    ),
    "date": (HEAD.replace(b"Fri, 20 Nov 2026 08:00:00 +0000", b"Fri, 99 Zzz 99999 99:99:99 +9999") + b"\r\nhi", None),
    "html bomb": (HEAD + b"Content-Type: text/html\r\n\r\n" + b"<div>" * 50_000 + b"<!--" * 20_000, None),
}


@pytest.mark.parametrize("name", MAILS)
def test_a_bad_mail_is_set_aside_or_read_in_part_and_the_rest_goes_on(world: World, name: str) -> None:
    data, reason = MAILS[name]
    (world.folder / "mail" / "new" / "1.bad.host").write_bytes(data)
    world.interview()
    started = time.process_time()
    assert len(world.cycle().placed) == 1
    assert time.process_time() - started < BOUND * bare_loop()
    store = world.store()
    found = {item.ref: item.reason for item in store.facts.unreadable("home")}
    store.close()
    if reason is None:
        assert all("cannot be decoded" in text for text in found.values())
    else:
        assert reason in found["1.bad.host"]
    assert len(world.cycle(NOW + timedelta(hours=1)).placed) == 0


def test_a_reply_with_a_huge_attachment_is_a_reply_all_the_same(world: World) -> None:
    world.interview()
    (world.folder / "mail" / "new" / "1.big.host").write_bytes(
        HEAD.replace(b"eve@x.example", b"dana@acme.example")
        + b"Content-Type: text/plain\r\n\r\nCould you send your references?\r\n"
        + b"x" * 3_000_000
    )
    assert [f["reason"] for one in world.preview() for f in one["follow_ups"]] == ["they_replied"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything; the same path is tested below with a folder")
def test_an_unreadable_file_is_named(world: World) -> None:
    path = world.folder / "mail" / "new" / "1.locked.host"
    path.write_bytes(HEAD + b"\r\nhi")
    path.chmod(0)
    world.cycle()
    store = world.store()
    assert [item.reason for item in store.facts.unreadable("home")] == ["the file cannot be read (Permission denied)"]
    store.close()


def test_a_folder_in_the_place_of_a_message_is_named(world: World) -> None:
    (world.folder / "mail" / "new" / "1.folder.host").mkdir()
    world.interview()
    assert len(world.cycle().placed) == 1
    store = world.store()
    assert [item.reason for item in store.facts.unreadable("home")] == [
        "the file cannot be read (it is not a regular file)"
    ]
    store.close()


EVENT = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:bad\r\nDTSTART{start}\r\n"
    "DURATION:PT1H\r\nSUMMARY:Planning\r\nATTENDEE:mailto:eve@x.example\r\n{more}END:VEVENT\r\nEND:VCALENDAR\r\n"
)


def event(more: str = "", start: str = ":20261119T080000Z") -> str:
    return EVENT.format(more=more, start=start)


EVENTS: dict[str, tuple[str, str | None]] = {
    "secondly": (event("RRULE:FREQ=SECONDLY\r\n"), "it repeats secondly"),
    "minutely": (event("RRULE:FREQ=MINUTELY;COUNT=99999999\r\n"), "it repeats minutely"),
    "interval 0": (event("RRULE:FREQ=DAILY;INTERVAL=0\r\n"), "interval 0"),
    "many a day": (
        event("RRULE:FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(24))) + "\r\n"),
        "more than once a day",
    ),
    "exdates": (event("RRULE:FREQ=DAILY\r\n" + "EXDATE:20261119T080000Z\r\n" * 100_000), "larger than 128 KiB"),
    "never": (event("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\n"), "has no occurrence"),
    "since 1600": (event("RRULE:FREQ=DAILY\r\n", start=":16000101T080000Z"), "since before 1900"),
    "windows zone": (event(start=";TZID=W. Europe Standard Time:20261119T090000"), None),
    "unknown zone": (event(start=";TZID=Mars/Olympus:20261119T080000"), None),
    "no start": (event().replace("DTSTART", "X-START"), "it has no start"),
    "offset": (
        event(start=";TZID=Odd:20261119T080000").replace(
            "BEGIN:VEVENT",
            "BEGIN:VTIMEZONE\r\nTZID:Odd\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+9900\r\n"
            "TZOFFSETTO:+9900\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT",
            1,
        ),
        "cannot be parsed",
    ),
    "truncated": (event()[:150], "has no END"),
    "not a calendar": ("<html>captive portal</html>", "not iCalendar text"),
    "empty": ("", "not iCalendar text"),
}


@pytest.mark.parametrize("name", EVENTS)
def test_a_bad_event_is_set_aside_and_the_rest_goes_on(world: World, name: str) -> None:
    text, reason = EVENTS[name]
    (world.folder / "calendar" / "bad.ics").write_text(text)
    world.interview()
    started = time.process_time()
    assert "dana@acme.example" in {draft.to[0].address for draft in world.cycle().placed.values()}
    assert time.process_time() - started < BOUND * bare_loop()
    store = world.store()
    found = [item.reason for item in store.facts.unreadable("home")]
    store.close()
    assert (reason is None and found == []) or (reason is not None and any(reason in text for text in found))


def test_windows_zones_mean_what_they_say(world: World) -> None:
    (world.folder / "calendar" / "w.ics").write_text(EVENTS["windows zone"][0])
    assert world.preview()[0]["ended_at"] == "2026-11-19T09:00:00Z"


INJECTIONS: dict[str, Callable[[World], object]] = {
    "subject": lambda w: w.sent(
        NOW - timedelta(days=8),
        "Dana <dana@acme.example>",
        "=?utf-8?q?Proposal=0D=0ABcc:_evil=40x.example?=",
        "please find attached the proposal",
    ),
    "name": lambda w: w.interview(who="Dana\\nBcc: evil@x.example <dana@acme.example>"),
    "title": lambda w: w.interview(title="Interview\\nBcc: evil@x.example\\n\\nhttp://evil.example"),
}


@pytest.mark.parametrize("where", INJECTIONS)
def test_no_text_of_a_stranger_becomes_a_header_or_a_link(world: World, where: str) -> None:
    INJECTIONS[where](world)
    world.cycle()
    for letter in world.letters():
        assert {name.lower() for name in letter} <= {
            "from",
            "to",
            "subject",
            "date",
            "message-id",
            "in-reply-to",
            "references",
            "mime-version",
            "content-type",
        }
        assert "evil" not in letter.get_body(("plain",)).get_content()  # type: ignore[union-attr]
        assert [address.addr_spec for address in letter["To"].addresses] == ["dana@acme.example"]


def set_aside(world: World, corpus: Path, every: int) -> int:
    """Read every so many files of the corpus at three moments. Return how many were set aside, each with a reason."""
    for number, path in enumerate(sorted((corpus / "eml").iterdir())[::every]):
        (world.folder / "mail" / "cur" / f"{number}.{path.name}:2,S").write_bytes(path.read_bytes())
    for path in sorted((corpus / "ics").iterdir())[::every]:
        (world.folder / "calendar" / path.name).write_bytes(path.read_bytes())
    for at in (NOW, NOW - timedelta(days=365 * 3), NOW - timedelta(days=365 * 12)):
        world.preview(at)
    report = world.cycle()
    assert report.problem is None
    store = world.store()
    found = store.facts.unreadable("home")
    store.close()
    assert all(item.reason and item.ref for item in found)
    return len(found)


def test_a_sample_of_the_corpus_is_read_without_a_crash(world: World, corpus: Path) -> None:
    """``stress/volume`` reads all of it."""
    assert set_aside(world, corpus, every=12) > 1


def test_memory_stays_bounded(world: World) -> None:
    """Reading bombs takes far less than one of them could; what tests before this one took is not counted."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number, (data, _) in enumerate(MAILS.values()):
        (world.folder / "mail" / "new" / f"{number}.bad.host").write_bytes(data)
    world.cycle()
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200 * 1024

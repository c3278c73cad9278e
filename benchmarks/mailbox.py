"""A made-up mailbox of any size: half bulk mail, a third conversations, the rest sent mail, with HTML beside text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime, parsedate_to_datetime
from pathlib import Path
from random import Random

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
_WORDS = (
    "project review budget schedule pipeline contract question answer timeline release customer report figures draft"
    " feedback sample account delivery quarter option"
).split()


def write(folder: Path, messages: int, events: int) -> Path:
    """Write a Maildir and a calendar folder with a configuration file. Return the path of the configuration."""
    random = Random(messages)
    for box in ("", ".Sent", ".Drafts"):
        for part in ("cur", "new", "tmp"):
            (folder / "mail" / box / part).mkdir(parents=True, exist_ok=True)
    (folder / "calendar").mkdir(exist_ok=True)
    for number in range(messages):
        box, data = _message(number, random)
        (folder / "mail" / box / "cur" / f"{number}.bench:2,S").write_bytes(data)
    for number in range(events):
        starts = NOW - timedelta(hours=random.randint(1, 2000))
        who = f"p{number % 300}@org{number % 300}.example"
        (folder / "calendar" / f"{number}.ics").write_text(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//\r\nBEGIN:VEVENT\r\n"
            f"UID:e{number}\r\nDTSTAMP:{starts:%Y%m%dT%H%M%SZ}\r\nDTSTART:{starts:%Y%m%dT%H%M%SZ}\r\nDURATION:PT1H\r\n"
            f"SUMMARY:{random.choice(['Interview', 'Planning', 'Demo', 'Coffee'])} {number}\r\n"
            f"ORGANIZER:mailto:{who}\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:{who}\r\n"
            "ATTENDEE:mailto:sam@example.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    configuration = folder / "config.yaml"
    configuration.write_text(
        "accounts:\n"
        "  - {name: bench, kind: local, address: sam@example.com, time_zone: UTC, mail: mail, calendar: calendar}\n"
        "state: state/state.db\n"
    )
    return configuration


def moved(data: bytes, much: timedelta) -> tuple[bytes, datetime]:
    """Return a message as if it had been sent ``much`` later, and the time of that."""
    begin = data.index(b"Date: ") + len(b"Date: ")
    end = data.index(b"\n", begin)
    moment = parsedate_to_datetime(data[begin:end].decode()) + much
    return data[:begin] + format_datetime(moment).encode() + data[end:], moment


def _message(number: int, random: Random) -> tuple[str, bytes]:
    message = EmailMessage()
    person = f"P{number % 300} Doe <p{number % 300}@org{number % 300}.example>"
    kind = random.random()
    sent = kind > 0.8
    message["From"], message["To"] = (
        ("Sam Rivera <sam@example.com>", person)
        if sent
        else (person if kind > 0.5 else f"News <news@list{number % 50}.example>", "Sam Rivera <sam@example.com>")
    )
    message["Subject"] = " ".join(random.choices(_WORDS, k=5))
    message["Date"] = format_datetime(NOW - timedelta(minutes=random.randint(1, 200_000)))
    message["Message-ID"] = f"<{number}@bench.example>"
    if kind <= 0.5:
        message["List-Unsubscribe"] = "<https://list.example/u>"
    if kind > 0.5 and number > 300 and random.random() < 0.5:
        message["In-Reply-To"] = message["References"] = f"<{number - 300}@bench.example>"
    text = (
        "Hi,\n\n"
        + "\n".join(" ".join(random.choices(_WORDS, k=12)).capitalize() + "." for _ in range(random.randint(4, 25)))
        + "\n\nBest,\nPat\n\nOn Mon, Nov 2, 2026 at 10:00 AM Sam Rivera <sam@example.com> wrote:\n"
        + "> an older line of text\n" * 10
    )
    message.set_content(text)
    message.add_alternative(
        "<html><body>" + "".join(f"<p>{line}</p>" for line in text.splitlines()) + "</body></html>", subtype="html"
    )
    return ".Sent" if sent else "", message.as_bytes()

"""``python -m benchmarks.field --config FILE [--from DATE --to DATE --step 1d] [--json OUT]``: the drafts of past days.

The walk reads the mailboxes of a configuration once. Then it runs the product's own cycle at each step, with a state in
memory: nothing is written. It prints the drafts with their evidence and text, the number of interactions and of
person-months (calendar months in which the user sent mail), the signals in 1,000 messages, and the speed.
``--signals NAME`` prints each message that has a signal, with the words of the evidence and the sentence around them.
"""

from __future__ import annotations

import argparse
import json
import logging
import resource
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from followup_daemon.accounts.base import durations
from followup_daemon.accounts.local import files, maildir, mbox_format
from followup_daemon.accounts.local.account import LocalMailbox
from followup_daemon.accounts.local.config import LocalConfig
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.engine import rounds
from followup_daemon.engine.replay import walk
from followup_daemon.engine.replay.archive import Archive
from followup_daemon.engine.replay.walk import PastDraft, Walk
from followup_daemon.model.interaction import Promise
from followup_daemon.model.mail import (
    NOTHING_SAID,
    Appointment,
    Mention,
    Message,
    MessageAttributes,
    Scheduling,
    Signals,
)
from followup_daemon.model.times import iso
from followup_daemon.normalise import mime
from followup_daemon.settings.load import Settings, load

JSON = dict[str, Any]
_NO_SIGNALS = frozenset({"language", "decision_words", "greeting", "sign_off"})
"""The fields of Signals that say nothing of what happened."""


@dataclass(slots=True)
class Walked:
    """The result of a walk. ``cpu_seconds`` is the processor time of reading, and of reading and deciding."""

    messages: list[Message]
    person_months: int
    drafts: list[PastDraft] = field(default_factory=list)
    interactions: set[str] = field(default_factory=set)
    cpu_seconds: tuple[float, float] = (0.0, 0.0)


def processor_time() -> float:
    """Return the seconds of processor time of this process and of the ended processes that it started."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _start_up() -> float:
    """Return the processor time at which the reading of mail really begins: the parser's start does not count."""
    started = processor_time()
    nothing = MessageAttributes(ref="", own=frozenset(), seen_at=datetime.now(UTC), direction=None)
    sandbox.read_mail(b"Subject: a\n\nb\n", nothing)
    sandbox.parsers.close()
    return processor_time() + (processor_time() - started)


@contextmanager
def archives(settings: Settings, start: datetime | None) -> Iterator[list[Archive]]:
    """Return the mail of all accounts of a configuration."""
    with rounds.open_accounts(settings) as accounts:
        found = [Archive(one) for one in accounts]
        for archive in found:
            archive.read(start, lambda name, progress: None)
        yield found


def run(settings: Settings, start: datetime | None, end: datetime | None, step: timedelta) -> Walked:
    """Return what the daemon would have done between two times, or in the whole time of the mailboxes."""
    zone = ZoneInfo(settings.accounts[0].account.time_zone)
    before = _start_up()
    with archives(settings, start) as found:
        sandbox.parsers.close()  # so that its processor time is known
        reading = processor_time() - before
        period = walk.span(found, start, end)
        if period is None:
            return Walked(messages=[], person_months=0)
        messages = [one for archive in found for one in archive.messages if period[0] <= one.sent_at <= period[1]]
        walked = Walked(messages=messages, person_months=walk.person_months(messages, zone))
        moments = walk.times(*period, step, zone, settings.policy.morning)
        with closing(Walk(settings, found)) as cycles:
            for look in map(cycles.look, moments):
                walked.drafts += look.drafts
                walked.interactions |= {one.key for report in look.reports for one in report.interactions}
        sandbox.parsers.close()
        walked.cpu_seconds = reading, processor_time() - before
    return walked


def hits(signals: Signals) -> dict[str, list[str]]:
    """Return the words of each signal of a message, by its name."""
    found: dict[str, list[str]] = {}
    for one in fields(signals):
        value = getattr(signals, one.name)
        if value == getattr(NOTHING_SAID, one.name) or one.name in _NO_SIGNALS:
            continue
        values = value if isinstance(value, tuple) else (value,)
        found[one.name] = [_words(single, signals) for single in values]
    return found


def _words(value: Any, signals: Signals) -> str:
    if isinstance(value, Promise):
        return f"{value.words} -> {value.due}"
    if isinstance(value, Appointment):
        return f"{value.words} -> {iso(value.starts_at)}"
    if isinstance(value, Scheduling | Mention):
        return value.words
    return signals.decision_words if value is signals.decision else "" if value is True else str(value)


def counts(messages: Sequence[Message]) -> Counter[str]:
    """Return how often each signal occurs. Each promise of a message counts."""
    return Counter(name for one in messages for name, words in hits(one.signals).items() for _ in words)


def as_json(walked: Walked) -> JSON:
    """Return the document of ``--json``."""
    return {
        "person_months": walked.person_months,
        "messages": len(walked.messages),
        "interactions": len(walked.interactions),
        "drafts": [
            {
                "at": iso(one.at),
                "id": one.interaction.id,
                "purpose": str(one.follow_up.purpose),
                "kind": str(one.interaction.kind),
                "title": one.interaction.title,
                "to": [person.address for person in one.draft.to],
                "evidence": [f"{evidence.source}: {evidence.words}" for evidence in one.interaction.evidence],
                "because": list(one.because),
                "text": one.draft.text,
            }
            for one in walked.drafts
        ],
        "signals": dict(sorted(counts(walked.messages).items())),
    }


def show(found: JSON, cpu_seconds: tuple[float, float]) -> None:
    for one in found["drafts"]:
        print(f"{one['at']}  {one['id']}  {one['purpose']} ({one['kind']}) “{one['title']}” to {', '.join(one['to'])}")
        print("\n".join(f"  evidence: {words}" for words in one["evidence"]))
        print(f"  because: {'; '.join(one['because'])}")
        print("\n".join(f"  | {line}" for line in one["text"].splitlines()) + "\n")
    messages = found["messages"]
    print(f"{found['person_months']} person-months, {messages} messages")
    print(f"{found['interactions']} interactions, {len(found['drafts'])} drafts")
    print("signals in 1,000 messages:")
    for name, number in found["signals"].items():
        print(f"  {name:<18} {1000 * number / messages:>7.1f}   ({number})")
    for name, seconds in zip(("reading", "reading and deciding"), cpu_seconds, strict=True):
        print(f"{name}: {60 * messages / max(seconds, 0.001):.0f} messages in a minute of processor time")


def show_signal(name: str, walked: Walked, texts: dict[str, str]) -> None:
    """Print each hit of one signal, so that a reader can judge it."""
    for one in walked.messages:
        for words in hits(one.signals).get(name, ()):
            print(f"{one.ref}  {one.sent_at:%Y-%m-%d}  {one.direction} {one.sender.address}: {one.subject[:60]!r}")
            print(f"    {words!r}")
            if around := _around(words.partition(" -> ")[0], texts.get(one.ref, "")):
                print(f"    … {around} …")


def _around(words: str, text: str) -> str:
    folded = " ".join(text.split())
    at = folded.lower().find(words.lower()) if words else -1
    return folded[max(0, at - 150) : at + len(words) + 100] if at >= 0 else ""


def texts(settings: Settings, wanted: set[str]) -> dict[str, str]:
    """Return the sender's own text of messages in local mailboxes, by their refs."""
    found: dict[str, str] = {}
    for configured in settings.accounts:
        config = configured.config
        for ref, data in _letters(LocalMailbox(config)) if isinstance(config, LocalConfig) else ():
            if ref in wanted:
                own = configured.account.addresses
                attributes = MessageAttributes(ref=ref, own=own, seen_at=datetime.now(UTC), direction=None)
                read = mime.read(data, attributes)
                found[ref] = read.text if isinstance(read, Message) else ""
    return found


def _letters(mailbox: LocalMailbox) -> Iterator[tuple[str, bytes]]:
    for folder in mailbox.folders():
        for entry in folder.entries():
            yield maildir.base(entry.name), files.content(entry.path)
    for box in mailbox.mboxes():
        with files.opened(box.folder.path) as file:
            for raw in mbox_format.messages(file):
                yield raw.ref, raw.data


def _day(text: str) -> datetime:
    return datetime.combine(date.fromisoformat(text), time(0, 0), UTC)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.field", description=__doc__)
    parser.add_argument("--config", type=Path, required=True, metavar="FILE", help="the configuration of the mailboxes")
    parser.add_argument("--from", dest="start", type=_day, metavar="DATE", help="the first day")
    parser.add_argument("--to", dest="end", type=_day, metavar="DATE", help="the day after the last")
    parser.add_argument("--step", type=durations.parse, default=timedelta(days=1), help="such as 1d (the default), 6h")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the result to this file")
    parser.add_argument("--signals", action="append", default=[], metavar="NAME", help="print each hit of a signal")
    given = parser.parse_args()
    logging.disable()
    settings = load(given.config)
    walked = run(settings, given.start, given.end, given.step)
    found = as_json(walked)
    if given.json:
        given.json.write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n", "utf-8")
    show(found, walked.cpu_seconds)
    for name in given.signals:
        if name not in {one.name for one in fields(Signals)}:
            sys.exit(f"There is no signal {name}.")
        wanted = {one.ref for one in walked.messages if name in hits(one.signals)}
        show_signal(name, walked, texts(settings, wanted))


if __name__ == "__main__":
    main()

"""``python -m benchmarks.understanding [--corpus FOLDER] [--failures] [--held-back]``: recall and speed on real mail.

A table per file of the corpus (other projects' test data): promised dates, sentences without one, and replies stripped
of what they quote. The rows of ``deadlines.jsonl`` are set into sentences in which somebody promises an answer. Then
the table of situations in ``tests/detect/table``, and how many messages a minute one core understands.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import time
import timeit
import zlib
from collections import Counter
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes
from functools import partial
from pathlib import Path
from typing import Any
from zlib import crc32

from followup_daemon.detect.extract import promises, signals
from followup_daemon.detect.recognise.detector import detect
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.interaction import Promise
from followup_daemon.model.mail import Message, MessageAttributes
from followup_daemon.normalise import mime
from followup_daemon.normalise.html import to_text
from followup_daemon.normalise.replies import QUOTATION, new_text
from tests.conftest import CORPUS
from tests.detect.measured import Misread, measure
from tests.detect.situations import ACCOUNT, NOW, OWN, letter_of, policy
from tests.detect.table import SITUATIONS

_TAKES_A_DATE_ITSELF = re.compile(
    r"^(?:by|before|within|in|on|until|till|after|over|during|at|no later|this|next|early|later)\b"
)


def promise(phrase: str) -> str:
    """Return the sentence that somebody would write around ``phrase``."""
    bare = _TAKES_A_DATE_ITSELF.match(phrase.lower()) or phrase.lower() in ("today", "tomorrow", "tonight")
    return f"We will get back to you {'' if bare else 'by '}{phrase}."


def rows(corpus: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (corpus / name).read_text("utf-8").splitlines() if line.strip()]


def table(title: str, lines: dict[str, str]) -> None:
    print(f"\n{title}")
    for name, value in lines.items():
        print(f"  {name:<44} {value}")


def share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {100 * part / max(whole, 1):.1f} %"


def is_held_back(text: str) -> bool:
    """Return whether a row is of the third by which the grammar is judged and not built. It is never shown."""
    return zlib.crc32(text.encode()) % 3 == 0


def verdict_of(row: dict[str, Any], promised: list[Promise]) -> str:
    if not promised:
        return "none"
    return "exact" if str(promised[0].due) in {row["end"], *row["alts"]} else "wrong"


def deadlines(corpus: Path, show: bool, held_back: bool) -> None:
    core = [row for row in rows(corpus, "deadlines.jsonl") if row["core"] and not row["ambiguous"]]
    counts: Counter[tuple[bool, str]] = Counter()
    seconds: list[float] = []
    for row in core:
        sentence, reference = promise(row["phrase"]), datetime.fromisoformat(row["reference"])
        seconds.append(min(timeit.repeat(partial(promises.find, sentence, reference), number=1, repeat=5)))
        promised = promises.find(sentence, reference)
        verdict, is_hidden = verdict_of(row, promised), is_held_back(row["phrase"])
        counts[is_hidden, verdict] += 1
        if show and verdict != "exact" and not is_hidden:
            print(
                f"  {verdict}: {sentence!r} on {row['reference'][:10]} means {row['end']},"
                f" found {[str(p.due) for p in promised]}"
            )
    title = "deadlines.jsonl, core rows in promise sentences (aim: 90 % exact, at most 5 % wrong, median under 100 us)"
    lines = shares(counts, (False, True), "")
    if held_back:
        lines |= shares(counts, (False,), ", known") | shares(counts, (True,), ", held back")
    table(title, {**lines, "median of a sentence (best of five)": f"{1e6 * statistics.median(seconds):.0f} us"})


def shares(counts: Counter[tuple[bool, str]], halves: tuple[bool, ...], suffix: str) -> dict[str, str]:
    whole = sum(count for (is_hidden, _), count in counts.items() if is_hidden in halves)
    return {
        f"{name}{suffix}": share(sum(counts[half, verdict] for half in halves), whole)
        for verdict, name in (("exact", "exact last day"), ("wrong", "wrong"), ("none", "none found"))
    }


def negatives(corpus: Path, show: bool, held_back: bool) -> None:
    every = rows(corpus, "date_negatives.jsonl")
    false = [row for row in every if promises.find(row["text"], datetime.fromisoformat(row["reference"]))]
    if show:
        print("\n".join(f"  false: {row['text']!r}" for row in false if not is_held_back(row["text"])))
    lines = {"a promise found where none is": share(len(false), len(every))}
    for name, hidden in (("known", False), ("held back", True)) if held_back else ():
        part = [row for row in every if is_held_back(row["text"]) == hidden]
        lines[f"the same, {name}"] = share(sum(row in part for row in false), len(part))
    table("date_negatives.jsonl (aim: none)", lines)


def folded(text: str) -> str:
    return " ".join(text.split())


def holds(check: str, wanted: Any, got: str) -> bool:
    """Whether one check of a reply case holds, on text with folded white space."""
    values = [folded(one) for one in (wanted if isinstance(wanted, list) else [wanted])]
    match check:
        case "equals":
            return got == values[0]
        case "equals_nosig":  # the wanted text has its signature, which may or may not be stripped
            return bool(got) and values[0].startswith(got)
        case "startswith":
            return got.startswith(values[0])
        case "contains":
            return all(one in got for one in values)
        case "not_contains":
            return not any(one in got for one in values)
    raise ValueError(f"unknown check {check}")


def is_lost(checks: dict[str, Any], got: str) -> bool:
    """Whether words that the sender wrote, and that the case wants, are missing (a signature may be)."""
    for check in ("equals", "startswith", "contains"):
        wanted = checks.get(check, [])
        for one in wanted if isinstance(wanted, list) else [wanted]:
            if folded(one) not in got:
                return True
    return False


def held_back(text: str) -> bool:
    """Return True for a third of the rows, by their text. They are not shown, and nothing is built with them."""
    return crc32(text.encode()) % 3 == 0


def replies(corpus: Path, show: bool) -> None:
    """Measure the rows that were built with and those that are held back, apart."""
    given = rows(corpus, "reply_stripping.jsonl")
    _replies("known", [row for row in given if not held_back(row["id"])], show)
    _replies("held back", [row for row in given if held_back(row["id"])], show=False)


def _replies(name: str, given: list[dict[str, Any]], show: bool) -> None:
    passed: Counter[str] = Counter()
    total: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    for row in given:
        group = "signature" if row["suite"].endswith("_sig") else row["lang"]
        raw = to_text(row["raw"], quotation=QUOTATION) if row["format"] == "html" else row["raw"]
        got = folded(new_text(raw).text)
        right = all(holds(check, wanted, got) for check, wanted in row["checks"].items())
        total[group] += 1
        passed[group] += right
        lost[group] += is_lost(row["checks"], got)
        if show and not right:
            print(f"  {row['id']}: {got[:120]!r}")
    table(
        f"reply_stripping.jsonl, {name} (aims: en 90 %, other languages 75 %, text lost in at most 3 % of en)",
        {group: f"{share(passed[group], total[group])}, text lost in {lost[group]}" for group in sorted(total)},
    )


def situations(show: bool) -> None:
    figures = measure(SITUATIONS)
    missing = {sort: len(figures.failures(sort)) for sort in Misread}
    silent = sum(not one.draft for one in SITUATIONS)
    if show:
        for sort in Misread:
            print("\n".join(f"  {sort}: {name}" for name in figures.failures(sort)))
    table(
        f"tests/detect/table, {len(SITUATIONS)} situations of our own, {silent} of them to be silent about"
        " (aims: 97 %, 93 %, at most 1 %)",
        {
            "interviews found": share(figures.interviews - missing[Misread.MISSED], figures.interviews),
            "right kind": share(figures.kinds - missing[Misread.MISTAKEN], figures.kinds),
            "wrong drafts": share(missing[Misread.WRONG], figures.situations),
            "drafts that were due and written": share(figures.drafts - missing[Misread.UNDRAFTED], figures.drafts),
        },
    )


def speed(count: int = 4000) -> None:
    """Measure ``count`` mails: those of the table, from other people each time, with ten lines of quoted mail."""
    quoted = (
        "\n\nOn Mon, Nov 2, 2026 at 9:00 AM Eve Doe <eve@x.example> wrote:\n"
        + "> a line of the mail before this one\n" * 10
    )
    mails = [one for situation in SITUATIONS for one in situation.mails]
    data = [
        letter_of(mails[number % len(mails)], number, quoted)
        .as_bytes()
        .replace(b".example>", b"-%d.example>" % (number // 5))
        for number in range(count)
    ]
    started = time.process_time()
    for one in data:
        message_from_bytes(one)
    bare = time.process_time() - started
    messages = []
    started = time.process_time()
    for number, one in enumerate(data):
        message = mime.read(one, MessageAttributes(ref=str(number), own=OWN, seen_at=NOW, direction=None))
        assert isinstance(message, Message)
        messages.append(replace(message, message_id=f"<{number}@x>", signals=signals.read(message), text=""))
    detect(
        Mailboxes(accounts=(ACCOUNT,), facts=AccountSnapshot(messages=tuple(messages))),
        policy(),
        Correspondence(messages, OWN),
    )
    ours = time.process_time() - started
    table(
        f"{count} messages on one core: normalise and detect (aim: 40000 a minute)",
        {
            "understood": f"{60 * count / ours:.0f} a minute",
            "bare parse loop": f"{60 * count / bare:.0f} a minute",
            "ratio": f"{ours / bare:.1f}",
        },
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--failures", action="store_true", help="show each case that is not as wanted")
    parser.add_argument("--held-back", action="store_true", help="show the figures of the held-back third of dates too")
    given = parser.parse_args()
    if given.corpus.is_dir():
        deadlines(given.corpus, given.failures, given.held_back)
        negatives(given.corpus, given.failures, given.held_back)
        replies(given.corpus, given.failures)
    else:
        print(f"There is no corpus at {given.corpus} (name its folder with --corpus): three tables are left out.")
    situations(given.failures)
    speed()

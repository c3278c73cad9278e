"""Texts that make a careless pattern take quadratic time, against every pattern of the program.

``python -m stress.attacks.pumps --texts 200000`` gives pumped mails and invitations to the parser. It gives the parsed
words to every function of the program that handles a stranger's words. It prints the slowest of them, and how long the
watchdog would have waited. ``--patterns`` measures each pattern on each pump.
"""

from __future__ import annotations

import argparse
import pkgutil
import re
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

import followup_daemon
from followup_daemon import logs
from followup_daemon.accounts.parsing import sandbox
from followup_daemon.compose import quoting
from followup_daemon.detect.recognise.calendar import marks, titles
from followup_daemon.languages import LANGUAGES
from followup_daemon.languages.base.matching import any_of
from followup_daemon.model.mail import Direction, Message, MessageAttributes
from followup_daemon.normalise import addresses, links, words
from followup_daemon.normalise.web import urls

PUMPS = (
    " ", "\t", "\n", "\u00a0", "1", "12 ", "a", "A", "ab ", "a ", "- ", "-", "> ", ">", ".", ". ", ",", ", ", ":",
    ";", "(", ")",
    "()", "[", "<", "<>", '"', "'", "“", "’", "–", "—", "*", "_", "/", "\\", "@", "a@", "a.", "a@a.", "=?", "re: ",
    "é", "ß", "Ⅷ",
    "日本", "\u2024", "\u200b", "e\u0301", "the ", "by ", "on ", "we will ", "1/1/", "10:", "+49 ", "if ", "not ",
    "\n> ", "\n- ",
    "Agenda:\n- ", "{", "}", "%", "&amp;", "<b>", "http://", "www.",
)  # fmt: skip
NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
LONGEST = 200_000
_SOURCE = "\n".join(path.read_text("utf-8") for path in Path(followup_daemon.__path__[0]).rglob("*.py"))
_ANYWHERE = ("search", "sub", "findall", "finditer", "split", "subn")


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield (where it is, pattern) of every module: what it holds by name, in containers, and as lists of words."""
    seen: set[re.Pattern[str]] = set()
    for module in sorted(pkgutil.walk_packages(followup_daemon.__path__, "followup_daemon."), key=lambda one: one.name):
        if module.name.endswith("__main__") or ".migrations" in module.name:
            continue
        for name, value in vars(import_module(module.name)).items():
            for pattern in _in(value):
                if pattern not in seen and isinstance(pattern.pattern, str):
                    seen.add(pattern)
                    yield f"{module.name}.{name}".removeprefix("followup_daemon."), pattern
    for code, language in LANGUAGES.items():
        yield f"{code}.manners.greeting_line", re.compile(language.manners.greeting_line)
        yield f"{code}.manners.sign_off_line", re.compile(language.manners.sign_off_line)
        for section in fields(language):
            words = getattr(language, section.name)
            for field in fields(words) if is_dataclass(words) else ():
                for pattern in _of_words(getattr(words, field.name)):
                    yield f"{code}.{section.name}.{field.name}", pattern


def _of_words(value: Any) -> Iterator[re.Pattern[str]]:
    """Yield the patterns of one list of words. Phrases with a named group are searched one by one."""
    if isinstance(value, str):
        yield re.compile(value)
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _of_words(one)
    elif isinstance(value, tuple) and value and all(isinstance(one, str) for one in value):
        alone = any("(?P<" in one for one in value)
        yield from map(any_of, ((one,) for one in value) if alone else (value,))


def _in(value: Any) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _in(one)
    elif isinstance(value, (tuple, list, set, frozenset)):
        for one in value:
            yield from _in(one)


@cache
def is_searched(name: str) -> bool:
    """Return True if the pattern is looked for anywhere in a text, and not only at its beginning."""
    used = set(re.findall(rf"\b{re.escape(name.rpartition('.')[2])}(?:\[\w+\])?\.(\w+)\(", _SOURCE))
    return not used or not used.isdisjoint(_ANYWHERE)


def seconds(name: str, pattern: re.Pattern[str], text: str) -> float:
    """Return the processor time that the pattern takes on ``text``, in the ways in which it is used."""
    anywhere = is_searched(name)
    began = time.process_time()
    pattern.match(text)
    pattern.fullmatch(text)
    if anywhere:
        for _ in pattern.finditer(text):
            pass
    return time.process_time() - began


def slow_patterns(length: int, most: float, pumps: tuple[str, ...] = PUMPS) -> Iterator[tuple[float, str, str]]:
    """Yield (processor seconds, pattern, pump) of each pair that takes more than ``most`` on ``length`` characters."""
    for name, pattern in patterns():
        for pump in pumps:
            text = (pump * length)[:length]
            if seconds(name, pattern, text) > most and (again := seconds(name, pattern, text)) > most:
                yield again, name, pump


USES: dict[str, Callable[[str], object]] = {
    "quotable": quoting.quotable,
    "subject": quoting.is_plain_subject,
    "link": links.has_link,
    "names": links.dotted_names,
    "line": words.one_line,
    "shorten": lambda text: words.shorten(text, 80),
    "base subject": words.base_subject,
    "encoded words": words.decoded,
    "as it looks": words.skeleton,
    "people": addresses.people,
    "person": lambda text: addresses.person(text, "dana@acme.example"),
    "address": lambda text: addresses.person("Dana", f"{text}@acme.example"),
    "deceptive": lambda text: addresses.is_deceptive(text[:320], text[:120]),
    "title": titles.plain_title,
    "cancelled": marks.is_called_off,
    "log": logs.redacted,
    "url": lambda text: _url(text),
}
"""What the program itself does with words of strangers, whatever their length."""


def _url(text: str) -> None:
    try:
        urls.read(f"https://acme.example/{text}")
    except ValueError:
        return


def mail(text: str) -> bytes:
    """Return a mail that has ``text`` in every place, an invitation in it included."""
    line = " ".join(text.split("\n"))[:60_000]
    stamp = f"{NOW - timedelta(hours=2):%Y%m%dT%H%M%SZ}"
    invitation = (
        f"BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:{line[:2000]}\nDTSTART:{stamp}\nSUMMARY:{line}\n"
        f"DESCRIPTION:{line[:60_000]}\nORGANIZER;CN={line[:500]}:mailto:dana@acme.example\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    return (
        f"From: {line} <dana@acme.example>\nTo: sam@example.com\nSubject: {line}\nDate: Thu, 19 Nov 2026 "
        "09:00:00 +0000\n"
        f"Message-ID: <{line[:100]}@x>\nAuthentication-Results: {line}\nContent-Type: multipart/mixed; boundary=B\n\n"
        f"--B\nContent-Type: text/plain\n\n{text}\n--B\nContent-Type: text/html\n\n<p>{text}</p>\n"
        f"--B\nContent-Type: text/calendar; method=REQUEST\n\n{invitation}\n--B--\n"
    ).encode("utf-8", "replace")


def words_of(data: bytes) -> list[str]:
    """Return what the reader gives back of a mail: every stored word that the program goes on with."""
    attributes = MessageAttributes(ref="1", own=frozenset(), seen_at=NOW, direction=Direction.RECEIVED)
    found = sandbox.read_mail(data, attributes)
    if not isinstance(found, Message):
        return [found.reason]
    said = [found.subject, found.sender.name, found.message_id, found.signals.question, found.signals.decision_words]
    for event in found.invitations:
        said += [event.title, event.uid, *event.signals.agenda]
    return said


class Heartbeat:
    """A thread that does what feeds the watchdog: ``longest`` is the longest time in which it could not, in seconds."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._beat, daemon=True)

    def __enter__(self) -> Heartbeat:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _beat(self) -> None:
        last = time.monotonic()
        while not self._done.wait(0.02):
            now = time.monotonic()
            self.longest, last = max(self.longest, now - last), now


def run(texts: int, seed: int, mails_every: int) -> tuple[float, str]:
    """Use ``texts`` pumped texts, every so many as a mail. Return the slowest (processor seconds, what)."""
    random, slowest = Random(seed), (0.0, "")
    for number in range(texts):
        pumps = [random.choice(PUMPS) for _ in range(random.choice((1, 1, 2, 3)))]
        length = random.choice((300, 3_000, 20_000, LONGEST))
        text = ("".join(pumps) * length)[: length - 1] + random.choice(("", "x", ":", "@", "\n"))
        name, use = random.choice(list(USES.items()))
        began = time.process_time()
        if number % mails_every:
            use(text)
        else:
            name = "mail"
            for said in words_of(mail(text)):
                for one in USES.values():
                    one(said)
        slowest = max(slowest, (time.process_time() - began, f"{name} on {length} of {pumps!r}"))
    return slowest


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m stress.attacks.pumps")
    parser.add_argument("--texts", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mails-every", type=int, default=100)
    parser.add_argument("--patterns", action="store_true", help="measure each pattern by itself instead")
    parser.add_argument("--length", type=int, default=LONGEST)
    parser.add_argument("--most", type=float, default=1.0)
    given = parser.parse_args()
    if given.patterns:
        bad = sorted(slow_patterns(given.length, given.most), reverse=True)
        for cost, name, pump in bad:
            print(f"  {name} on {pump!r}: {cost:.2f} s")
        print(f"{sum(1 for _ in patterns())} patterns, {len(PUMPS)} pumps, {len(bad)} pairs over {given.most} s")
        return 1 if bad else 0
    with Heartbeat() as heart:
        slowest, where = run(given.texts, given.seed, given.mails_every)
    print(
        f"{given.texts} pumped texts: slowest {slowest:.3f} s of the processor ({where}), "
        f"longest without a heartbeat {heart.longest:.2f} s"
    )
    return 1 if slowest > 0.5 else 0


if __name__ == "__main__":
    sys.exit(main())

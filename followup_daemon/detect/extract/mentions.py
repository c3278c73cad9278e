"""What a mail mentions: a role, questions, a telephone number, and the form of address."""

from __future__ import annotations

import re

from followup_daemon.detect.extract.reading import Reading
from followup_daemon.languages import PHONE
from followup_daemon.languages.base.matching import first_match
from followup_daemon.normalise.words import one_line


def is_familiar(reading: Reading) -> bool:
    """Return True if the writer says du, tu or tú, and not Sie, vous or usted."""
    text = "\n".join(reading.plain)
    familiar = len(re.findall(reading.words.sentences.familiar, text))
    return familiar > 0 and familiar > len(re.findall(reading.words.sentences.formal, text))


def questions(reading: Reading) -> list[str]:
    """Return the questions to the user, each with its opening mark in Spanish."""
    found = []
    for sentence, plain in zip(reading.sentences, reading.plain, strict=True):
        match = re.search(reading.words.received.question_to_user, plain)
        if match and len(match[0]) <= 110:
            opened = sentence[: match.start()].endswith("¿")
            found.append(one_line(sentence[match.start() - opened : match.end()]))
    return found


def role(reading: Reading) -> str:
    for written, plain in zip(reading.written.split("\n"), reading.whole.split("\n"), strict=True):
        match = re.search(reading.words.received.role, plain)
        if match:
            named = re.sub(r"\s*\(.*", "", written[match.start("role") : match.end("role")])
            return one_line(named, 60).strip(" .,:;")
    return ""


def phone(reading: Reading) -> str:
    """Return a telephone number from the sender ("call me on …"), for the call sheet."""
    for sentence in reading.plain:
        if first_match(reading.words.titles.call_me, sentence):
            match = re.search(PHONE, sentence)
            if match and sum(c.isdigit() for c in match[0]) >= 7:
                return one_line(match[0], 30)
    return ""

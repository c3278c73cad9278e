"""Who no longer works there, who stands in for whom, and who has signed: for the follow-up of other mail."""

from __future__ import annotations

import re
from dataclasses import replace

from followup_daemon.detect.extract import promises
from followup_daemon.detect.extract.people.names import names_in
from followup_daemon.languages import LANGUAGES, PEOPLE
from followup_daemon.languages.base.mail import Phrases, pattern_of
from followup_daemon.languages.base.matching import any_of, unaccented
from followup_daemon.model.mail import EVERYBODY, Direction, Mention, Message, Origin, Signals
from followup_daemon.normalise import addresses
from followup_daemon.normalise.words import one_line, shorten

_TEXT_LIMIT = 4000
"""Characters: such a statement stands at the beginning, and long mail is about other things."""
_LONGEST = 120
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_SELF = re.compile(r"\b(?:i|i'm|i've|ich|je|j'ai|yo|he dejado|estoy|trabajo|mi|this|diese\w*|cette|esta)\b")
_MINE = re.compile(
    r"\b(?:i|i'm|i'll|me|my (?:place|stead|behalf)|ich|mich|mir|meiner|je|j'ai|ma place|mi lugar|yo|estoy|tengo)\b"
)
_THIRD = re.compile(r"\b(?:he|she|they|er|sie|il|elle|el|ella)\b")


def _compiled(phrases: Phrases) -> re.Pattern[str]:
    return re.compile(pattern_of(phrases))


_DEPARTURE, _STAND_IN = _compiled(PEOPLE.departures), _compiled(PEOPLE.stand_ins)
_SIGNED, _ALL_SIGNED = _compiled(PEOPLE.signatures), _compiled(PEOPLE.complete_signatures)
_NOT_SIGNED = _compiled(PEOPLE.no_signatures)
_CONDITION = any_of(tuple(words.sentences.condition for words in LANGUAGES.values()))
_SILENT = frozenset({Origin.BOUNCE, Origin.CALENDAR, Origin.REACTION})


def added(signals: Signals, message: Message) -> Signals:
    """Return ``signals`` with the statements of a received mail about people."""
    if message.direction is not Direction.RECEIVED or message.origin in _SILENT:
        return signals
    text = message.text[:_TEXT_LIMIT]
    plain = " ".join(unaccented(f"{message.subject} {text}").split())
    may_sign = _has_any(PEOPLE.signature_marks, plain)
    may_state = message.origin is not Origin.BULK and _has_any(PEOPLE.statement_marks, plain)
    if not may_sign and not may_state:
        return signals
    said = promises.sentences(text)
    return replace(
        signals,
        departed=_departed(message, said) if may_state else None,
        stand_in=_stand_in(message, said) if may_state else None,
        signed=_signed(message, said) if may_sign else None,
    )


def _has_any(marks: tuple[str, ...], plain: str) -> bool:
    return any(map(plain.__contains__, marks))


def _departed(message: Message, said: list[str]) -> Mention | None:
    for sentence in said:
        plain = unaccented(sentence)
        match = _DEPARTURE.search(plain) if _has_any(PEOPLE.statement_marks, plain) else None
        if match is None or sentence.rstrip().endswith("?") or _CONDITION.search(plain[: match.start()]):
            continue
        people = _who_left(message, sentence, plain[: match.end()])
        if people:
            return Mention(words=shorten(sentence, _LONGEST), people=people, address=_other_address(message, said))
    return None


def _who_left(message: Message, sentence: str, plain: str) -> tuple[str, ...]:
    """Return the sender for "I", "this mailbox" and an automatic reply without a name, else the names."""
    own = set(re.findall(r"\w{3,}", unaccented(f"{message.sender.name} {message.sender.key.partition('@')[0]}")))
    names = names_in(sentence[: len(plain)])
    if _SELF.search(plain) or any(own & set(name.split()) for name in names):
        return (message.sender.key,)
    if message.origin is Origin.REPLY and not any(" " in name for name in names):
        return (message.sender.key,)
    return () if _THIRD.search(plain) else tuple(names)


def _other_address(message: Message, said: list[str]) -> str:
    """Return the first address in the text that is neither the sender's nor the user's, as it is written."""
    known = {message.sender.key, *(someone.key for someone in message.recipients)}
    found = (address.rstrip(".") for sentence in said for address in _ADDRESS.findall(sentence))
    return next((one for one in found if addresses.is_address(one) and addresses.key(one) not in known), "")[:_LONGEST]


def _stand_in(message: Message, said: list[str]) -> Mention | None:
    """Return the statement that somebody else conducts an appointment. The sender is in it if they will be absent."""
    for before, sentence in zip(["", *said], said, strict=False):
        plain = unaccented(sentence)
        match = _STAND_IN.search(plain) if _has_any(PEOPLE.statement_marks, plain) else None
        if match is None or sentence.rstrip().endswith("?") or _CONDITION.search(plain[: match.start()]):
            continue
        sender = (message.sender.key,) if _MINE.search(f"{unaccented(before)} {plain}") else ()
        return Mention(words=shorten(sentence, _LONGEST), people=(*sender, *names_in(sentence)))
    return None


def _signed(message: Message, said: list[str]) -> Mention | None:
    """Return who signed, from the statements without a condition, a request or a wait."""
    subject = one_line(message.subject)
    words, people = "", dict.fromkeys([""])
    everybody = False
    for sentence in (subject, *said):
        plain = unaccented(sentence)
        if not _has_any(PEOPLE.signature_marks, plain):
            continue
        complete = _ALL_SIGNED.search(plain)
        is_signature = complete is not None or _SIGNED.search(plain) is not None
        if not is_signature or sentence.rstrip().endswith("?") or _NOT_SIGNED.search(plain):
            continue
        words, everybody = words or sentence, everybody or complete is not None
        people |= dict.fromkeys(_people(sentence))
    if not words:
        return None
    if everybody:
        whole = "\n".join((subject, *said))
        people |= dict.fromkeys((EVERYBODY, *_people(whole)))
    named = tuple(filter(None, people))[:20]
    return Mention(words=shorten(words, _LONGEST), people=named) if named else None


def _people(text: str) -> list[str]:
    """Return the addresses and the names of at least two words in ``text``."""
    written = [addresses.key(address.rstrip(".")) for address in _ADDRESS.findall(text)[:20]]
    return [*written, *(name for name in names_in(text) if " " in name)]

"""Addresses and names of RFC 5322: parsing, comparison, and recognition of automatic senders."""

from __future__ import annotations

import re
import unicodedata
from email.utils import getaddresses
from functools import lru_cache

from followup_daemon.languages import PEOPLE
from followup_daemon.languages.base.mail import pattern_of
from followup_daemon.languages.programs import senders
from followup_daemon.malformed import MalformedInput, parsing
from followup_daemon.model.people import Person
from followup_daemon.normalise.domains import registrable_domain
from followup_daemon.normalise.links import has_link
from followup_daemon.normalise.words import decoded, one_line, skeleton

_MAX_HEADER = 65536
_SHORT_HEADER = 300
_ADDRESS = re.compile(r"[^\s<>,;:\"()\[\]\\@]{1,64}@[^\s<>,;:\"()\[\]\\@]{1,255}")
_PLAIN_ADDRESS = r"[^<>\"()\[\],:;\s@\\]{1,64}@[^<>\"()\[\],:;\s@\\]{1,255}"
_SIMPLE = re.compile(
    rf"(?:(?P<name>[^<>\"()\[\],:;@\\]*)<(?P<address>{_PLAIN_ADDRESS})>|\s*(?P<bare>{_PLAIN_ADDRESS}))\s*(?:,|$)"
)
"""One of the people in a header without quotes and comments: a name with an address, or an address alone."""
_WELL_FORMED = re.compile(
    r"[^\s<>,;:\"()\[\]\\@]{1,64}@(?:[^\s<>,;:\"()\[\]\\@.]{1,63}\.)+[^\s<>,;:\"()\[\]\\@.]{2,63}\Z"
)
_ROBOT = re.compile(rf"(?:^|[._+-])(?:{senders.ROBOTS})(?:$|[._+-])|^{senders.SYSTEMS}$")
_ROOM = re.compile(rf"@resource\.calendar\.google\.com\Z|(?:^|[._-])(?:{pattern_of(PEOPLE.rooms)})[._-]?\w*@")
_GROUP = re.compile(
    rf"@(?:googlegroups\.com|groups\.[a-z.]+|lists?\.[^@]+)\Z|^(?:{pattern_of(PEOPLE.lists)})@|[._-]all@"
)
# Shared desks such as hr@, careers@ and sales@ are not automatic senders, because people answer there.
_DESK = rf"(?:{pattern_of(PEOPLE.desks)})"
_DESK_ADDRESS = re.compile(rf"{_DESK}(?:[._+-]\w+)?@")
_DESK_NAME = re.compile(
    rf"{_DESK}\b|.*\b(?:{pattern_of(PEOPLE.organisations)}|{pattern_of(PEOPLE.offices)})\b", re.IGNORECASE
)
_NOTE_TAKER_NAME = re.compile(
    rf"(?:{senders.NOTE_TAKER_NAMES})(?:\W{{1,3}}(?:{senders.NOTE_TAKER_WORDS}))?|"
    rf"(?:.*\W)?(?:{senders.NOTE_TAKER_WORDS})(?:\W.*)?",
    re.IGNORECASE,
)
_SCHEDULER_NAME = re.compile(
    rf"(?:{senders.SCHEDULER_NAMES})(?:\W{{1,3}}(?:{senders.PROGRAM_WORDS}))?|"
    r".*\b(?:scheduling|booking) (?:bot|assistant)",
    re.IGNORECASE,
)
_SCHEDULER = re.compile(
    r"@(?:[a-z0-9-]+\.)*(?:calendly|cal|goodtime|greenhouse|greenhouse-mail|lever|hire\.lever|ashbyhq|myworkday|workday|"
    r"smartrecruiters|teamtailor|personio|hirevue|icims|jobvite|breezy|workable|recruitee|successfactors|taleo|"
    r"bamboohr|zoom|group\.calendar\.google|unknownorganizer\.calendar\.google|linkedin|indeed)"
    r"\.(?:com|co|io|us|ai|net|video|hr|hr\.de|de|me)\Z"
)
_EVERYDAY = re.compile(r"@(?:[a-z0-9-]+\.)*(?:calendly|cal|zoom|calendar\.google|linkedin)\.(?:com|us)\Z")
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
"""Hosts that mean this machine."""
FREEMAIL = frozenset(
    [
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "hotmail.com",
        "live.com",
        "msn.com",
        "yahoo.com",
        "yahoo.co.uk",
        "ymail.com",
        "aol.com",
        "icloud.com",
        "me.com",
        "mac.com",
        "proton.me",
        "protonmail.com",
        "pm.me",
        "gmx.de",
        "gmx.net",
        "gmx.com",
        "web.de",
        "t-online.de",
        "freenet.de",
        "mail.com",
        "zoho.com",
        "fastmail.com",
        "fastmail.fm",
        "hey.com",
        "tutanota.com",
        "tuta.com",
        "posteo.de",
        "mailbox.org",
        "orange.fr",
        "free.fr",
        "laposte.net",
        "wanadoo.fr",
        "sfr.fr",
        "yandex.com",
        "yandex.ru",
        "mail.ru",
        "qq.com",
        "163.com",
        "126.com",
        "naver.com",
        "comcast.net",
        "verizon.net",
        "att.net",
        "sbcglobal.net",
        "btinternet.com",
        "libero.it",
        "terra.es",
        "yahoo.de",
        "yahoo.fr",
        "yahoo.es",
        "hotmail.co.uk",
        "hotmail.fr",
        "hotmail.de",
        "live.co.uk",
        "outlook.de",
    ]
)


@lru_cache(maxsize=65536)
def key(address: str) -> str:
    """Return the form for comparison: lower case, no +tag, and for Gmail no dots in the local part."""
    local, _, domain = address.strip().lower().rpartition("@")
    domain = domain.rstrip(".")
    local = local.partition("+")[0] or local
    if domain in ("gmail.com", "googlemail.com"):
        local, domain = local.replace(".", ""), "gmail.com"
    return f"{local}@{domain}"


def is_address(text: str) -> bool:
    """Return True if ``text`` is one address that can receive mail. An encoded word (RFC 2047) is not an address."""
    return len(text) <= 254 and "=?" not in text and _WELL_FORMED.match(text) is not None


@lru_cache(maxsize=16384)
def person(name: str, address: str) -> Person | None:
    """Return a Person, or None if ``address`` is not an address.

    The name is first decoded (RFC 2047), and then put into reading order.
    """
    address = one_line(address, 320).replace(" ", "")
    if not is_address(address):
        return None
    return Person(name=reading_order(decoded(name), address), address=address, key=key(address))


def reading_order(name: str, address: str) -> str:
    """Return ``name`` in reading order (``Dana Park`` for ``PARK, Dana (Acme)``), or "" if it repeats the address."""
    name = one_line(name, 120).strip("'\"` ")
    name = re.sub(r"\s*[(\[{|/].*", "", name)
    name = re.sub(r"\s+(?:via|from|at|@)\s+.*", "", name, flags=re.IGNORECASE).strip("'\"` ")
    if "@" in name or not any(c.isalpha() for c in name) or _is_prose(name):
        return ""
    if name.count(",") == 1:
        last, first = (part.strip() for part in name.split(","))
        if first and not re.fullmatch(r"(?i)(?:ph\.?d|m\.?d|mba|jr|sr|esq|cpa|inc|llc|gmbh|ltd)\.?", first):
            name = f"{first} {last}"
        else:
            name = last
    name = _given_name_first(name, address)
    if name.isupper() or name.islower():
        name = " ".join(_capitalised(word) for word in name.split())
    else:
        name = " ".join(_capitalised(w) if w.isupper() and len(w) > 3 else w for w in name.split())
    return name


def _given_name_first(name: str, address: str) -> str:
    """Return ``Hans Müller`` for ``Müller Hans`` with the address ``h.mueller@``."""
    words = name.split()
    local = re.fullmatch(r"([a-z]+)[._-]([a-z]+)", address.partition("@")[0].lower())
    if len(words) != 2 or local is None:
        return name
    family, given = (_spelt_plainly(word) for word in words)
    return f"{words[1]} {words[0]}" if local[2] in family and any(g.startswith(local[1]) for g in given) else name


_SPELT_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa"}


def _spelt_plainly(word: str) -> set[str]:
    """Return how addresses may spell a name: with ``ue`` or with ``u`` for ``ü``."""
    word = word.lower()
    long = "".join(_SPELT_OUT.get(letter, letter) for letter in word)
    short = unicodedata.normalize("NFD", word)
    return {long, "".join(c for c in short if not unicodedata.combining(c))}


_PARTICLES = frozenset(
    "de da di du del della la le van von der den ter ten zu zur y e bin ibn al el dos das do of the and at".split()
)


def _is_prose(name: str) -> bool:
    """Return True if the display name is a sentence or contains a link."""
    words = name.split()
    sentence = len(words) > 3 and len(words[-1]) > 4 and words[-1][-1] in ".!?"
    small = sum(word.islower() and word not in _PARTICLES for word in words)
    return (
        len(words) > 7
        or sentence
        or (len(words) > 3 and small > 1)
        or re.search(r"[?!:;=#$%<>{}]", name) is not None
        or has_link(name)
    )


def _capitalised(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def people(raw: str) -> tuple[Person, ...]:
    """Return each person in an address header once, in order. A malformed header is searched for addresses."""
    return _short_header(raw) if len(raw) <= _SHORT_HEADER else _people(raw[:_MAX_HEADER])


@lru_cache(maxsize=4096)
def _short_header(raw: str) -> tuple[Person, ...]:
    """Return the same from a cache, because most headers of a mailbox repeat."""
    return _people(raw)


def _people(raw: str) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    try:
        with parsing():
            pairs = _simple_pairs(raw) or getaddresses([raw])
    except MalformedInput:
        pairs = []
    if not any(is_address(address) for _, address in pairs):
        pairs = [("", match) for match in _ADDRESS.findall(raw)]
    for name, address in pairs[:500]:
        someone = person(name, address)
        if someone is not None:
            found.setdefault(someone.key, someone)
    return tuple(found.values())


def _simple_pairs(raw: str) -> list[tuple[str, str]]:
    """Return the names and addresses of a header without quotes and comments, or none for any other."""
    pairs: list[tuple[str, str]] = []
    position = 0
    while match := _SIMPLE.match(raw, position):
        pairs.append((match["name"] or "", match["address"] or match["bare"]))
        position = match.end()
        if position == len(raw):
            return [] if raw[-1] == "," else pairs
    return []


def domain(address_key: str) -> str:
    return address_key.rpartition("@")[2]


@lru_cache(maxsize=16384)
def organisation_domain(address_key: str) -> str:
    """Return the registrable domain of an organisation's address, or "" for a freemail address."""
    registered = registrable_domain(domain(address_key))
    return "" if registered in FREEMAIL or domain(address_key) in FREEMAIL else registered


@lru_cache(maxsize=16384)
def is_automated(address_key: str) -> bool:
    """Return True if nobody reads this address: no-reply senders, systems, schedulers and note-takers."""
    return (
        _ROBOT.search(address_key.partition("@")[0]) is not None
        or is_hiring_system(address_key)
        or _is_of(address_key, senders.SCHEDULERS)
        or _is_note_taker_address(address_key)
    )


@lru_cache(maxsize=16384)
def is_hiring_system(address_key: str) -> bool:
    return _SCHEDULER.search(address_key) is not None or _is_of(address_key, senders.HIRING_SYSTEMS)


def _is_of(address_key: str, domains: frozenset[str]) -> bool:
    """Return True if the address belongs to one of ``domains`` or to a domain below it."""
    rest = domain(address_key)
    while rest:
        if rest in domains:
            return True
        rest = rest.partition(".")[2]
    return False


def _is_note_taker_address(address_key: str) -> bool:
    """Return True for a note-taker's address. Employees of some of these companies write from the same domain."""
    if not _is_of(address_key, senders.NOTE_TAKERS):
        return False
    has_staff = registrable_domain(domain(address_key)) in senders.NOTE_TAKER_STAFF
    return (
        not has_staff
        or domain(address_key).count(".") > 1
        or re.search(r"note|assist|record|bot", address_key) is not None
    )


def is_robot(someone: Person) -> bool:
    """Return True for a scheduler or a notification system, by its address or its name."""
    return is_automated(someone.key) or _SCHEDULER_NAME.fullmatch(someone.name) is not None


def is_note_taker(someone: Person) -> bool:
    """Return True for a note-taker. It joins any meeting, so it shows nothing about the meeting."""
    return _is_note_taker_address(someone.key) or _NOTE_TAKER_NAME.fullmatch(someone.name) is not None


def is_applicant_tracking(address_key: str) -> bool:
    """Return True for a hiring system. General schedulers and note-takers do not count."""
    return is_hiring_system(address_key) and not _EVERYDAY.search(address_key)


def is_role_address(address_key: str) -> bool:
    """Return True if it is a role address (``scheduling@``, ``hr@``), and not one of a particular person."""
    return _DESK_ADDRESS.match(address_key) is not None


@lru_cache(maxsize=16384)
def is_role_name(name: str) -> bool:
    """Return True if a display name is that of an office or an organisation ("Recruiting", "Acme Front Desk")."""
    return _DESK_NAME.match(name) is not None


@lru_cache(maxsize=16384)
def is_room(address_key: str) -> bool:
    return _ROOM.search(address_key) is not None


@lru_cache(maxsize=16384)
def is_list(address_key: str) -> bool:
    return _GROUP.search(address_key) is not None


_FULL_WIDTH = re.compile("[\uff21-\uff3a\uff41-\uff5a]")
_PAIRS = ({"latin", "cyrillic"}, {"latin", "greek"}, {"latin", "full width"})


@lru_cache(maxsize=16384)
def is_deceptive(address: str, name: str) -> bool:
    """Return True if an address or a name imitates another one by similar characters.

    One word must not mix Latin, Cyrillic, Greek and full-width letters. A part of an address must not have full-width
    letters, and must not look completely Latin while it is not.
    """
    parts = [part for part in re.split(r"[@._+-]", address) if not part.isascii()]
    if any(_FULL_WIDTH.search(part) or _looks_latin(part) for part in parts):
        return True
    words = [*parts, *re.split(r"[\s-]", name)]
    return any(pair <= _scripts(word) for word in words for pair in _PAIRS)


def _looks_latin(part: str) -> bool:
    return any(c.isalpha() for c in part) and skeleton(part).isascii()


def _scripts(word: str) -> set[str]:
    return {_script(letter) for letter in word if letter.isalpha()}


def _script(letter: str) -> str:
    if _FULL_WIDTH.match(letter):
        return "full width"
    return "latin" if letter < "\u0250" else "greek" if letter < "\u0400" else "cyrillic" if letter < "\u0530" else ""

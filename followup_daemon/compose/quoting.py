"""The filter for words of strangers. Short, plain text passes. Links, numbers and instructions do not pass."""

from __future__ import annotations

import re
from collections.abc import Container

from followup_daemon.languages import LANGUAGES
from followup_daemon.languages.base.mail import pattern_of
from followup_daemon.languages.base.matching import unaccented
from followup_daemon.languages.base.orders import instruction
from followup_daemon.normalise.links import has_link
from followup_daemon.normalise.words import one_line, skeleton

_ORDERS = [language.orders for language in LANGUAGES.values()]
"""The orders of all languages, because a stranger may use another language than the letter."""
_SIGNS = re.compile(r"&#?\w+;|[{}<>\[\]|\\$€£%#*_=`^~]|\d{5,}|\d[\d ()/-]{6,}\d|\d+[./-]\d+[./-]\d+")
_UNQUOTABLE = re.compile(rf"\b(?:{'|'.join(pattern_of(orders.unquotable) for orders in _ORDERS)})\b")
_CLAUSE = re.compile(r"(?<=[.!?:;])\s+|(?<!\s)\s++(?=[A-Z][\w']* [a-z'‘])|(?<!\s)\s++[-–—|]\s+|[“”\"«»]")
_INSTRUCTION = re.compile(instruction(_ORDERS))
_QUESTION = re.compile(rf"^(?:{'|'.join(orders.question for orders in _ORDERS)})")
_ABOUT_WORK = re.compile(rf"\b(?:{'|'.join(word for orders in _ORDERS for word in orders.work)})\b")
_CALL = "|".join(pattern_of(orders.calls) for orders in _ORDERS)
_BAIT = re.compile(rf"[$€£]\s?\d|(?:\b(?:{_CALL})\b:?|\+)\s*\d[\d ()./-]{{5,}}")


def is_instruction(text: str) -> bool:
    """Return True if a clause of ``text`` is an order in any language, or a question to a machine."""
    for clause in (text, *_CLAUSE.split(text)):
        plain = unaccented(clause.strip(" '‘’()[]¿¡"))
        if _INSTRUCTION.search(plain):
            return True
        if _QUESTION.match(plain) and len(plain.split()) >= 4 and not _ABOUT_WORK.search(plain):
            return True
    return False


def is_plain_subject(subject: str, names: Container[str] = frozenset()) -> bool:
    """Return True if the reply can keep the subject: it is short, without a link, money or an instruction.

    ``names`` are words with a dot that do not count as links (``links.dotted_names``).
    """
    looks = skeleton(subject)
    return (
        len(subject) <= 100
        and _BAIT.search(unaccented(looks)) is None
        and not has_link(subject, names)
        and not is_instruction(looks)
    )


def quotable(text: str, limit: int = 80, names: Container[str] = frozenset()) -> str:
    """Return ``text`` if a letter may contain it unchanged, else "". Look-alike characters are resolved (UTS #39).

    ``names`` are words with a dot that do not count as links (``links.dotted_names``).
    """
    line = _balanced(one_line(text, limit + 1).strip(" .,;:-–—\"'“”"))
    looks = skeleton(line)
    if (
        not 3 <= len(line) <= limit
        or _SIGNS.search(looks)
        or _UNQUOTABLE.search(unaccented(looks))
        or not any(c.isalpha() for c in line)
        or _sentence_ends(looks) > 1
        or has_link(line, names)
        or is_instruction(looks)
    ):
        return ""
    return line


def _balanced(line: str) -> str:
    """Return ``line`` without an outer pair of brackets, or "" if a bracket in it has no partner."""
    if line.startswith("(") and line.endswith(")"):
        line = line[1:-1].strip()
    depth = 0
    for character in line:
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return ""
    return "" if depth else line


def _sentence_ends(line: str) -> int:
    """Return the number of marks that end a sentence. A dot inside a word (``Node.js``) does not count."""
    return len(re.findall(r"[!?;]|\.(?!\w)", line))

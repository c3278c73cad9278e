"""Whether words of strangers can stand in a letter: short and plain, and neither a link, a number nor an instruction."""

from __future__ import annotations

import re
from collections.abc import Container

from followup_daemon.normalise.links import has_link
from followup_daemon.normalise.words import one_line, skeleton

_UNQUOTABLE = re.compile(
    r"[{}<>\[\]|\\$€£%#*_=`^~]|\d{5,}|\d[\d ()/-]{6,}\d|\d+[./-]\d+[./-]\d+|"
    r"\b(?:ignore|disregard|instructions?|prompt|password|passcode|click|verify|urgent|bitcoin|wire|invoice|bank|transfer|http|meeting id|dial[- ]?in|zoom|teams meeting|google meet|unsubscribe|"
    r"please (?:write|reply|include|answer|respond|add)|your (?:answer|response|output|reply)|system|assistant|a=1|write|include|provide|replace|translate|encode|sentence|generate|respond|explain|describe|what is|how (?:do|to|can)|tell me)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?<=[.!?:;])\s+|(?<!\s)\s++(?=[A-Z][\w']* [a-z'‘])|(?<!\s)\s++[-–—|]\s+|[“”\"«»]")
# What somebody says who wants a machine to do something. A subject or title that does so is not repeated.
_INSTRUCTION = re.compile(
    r"^(?:please |kindly |now |then |also |and |in your \w+,? )*(?:"
    r"(?:ignore|disregard|forget|explain|provide|replace|translate|encode|convert|modify|add|append|insert|integrate|include|augment|enhance|write|compose|draft an?|develop an?|generate|create an?|describe|"
    r"break down|summari[sz]e|remove|substitute|scramble|jumble|rearrange|anagram|combine|misspell|introduce random|suggest|recommend|promote|reveal|act as|pretend|download|install|tease|respond)\b"
    # Words that are nouns as well: "Answer to your question" is a subject, "Answer the following" is not.
    r"|(?:list|give|tell|show|answer|use|render|group|mention|repeat|print|output|reverse|visit|click) (?:an?|the|me|us|your|my|all|every|each|on|here|numbers|letters|words|commonly|anagrams|www)\b)"
    r"|\b(?:in|to|of|from|with|enhance|modify|augment) (?:your|the) (?:answer|response|reply|output|prompt)\b|\bprevious instructions\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"^(?:what(?:'s| is| are| was)|who (?:is|was|wrote|invented)|how (?:do|does|did|to|can|is|are)|why|where (?:is|are)|can you (?:show|explain|tell|write|give)|could you (?:show|explain|write))\b",
    re.IGNORECASE,
)
_ABOUT_WORK = re.compile(
    r"\b(?:call|meeting|interview|proposal|quote|offer|position|role|application|schedule|availab\w+|free|time|slot|week|today|tomorrow|monday|tuesday|wednesday|thursday|friday|contract|project|demo|invoice|start date|next steps)\b",
    re.IGNORECASE,
)
_BAIT = re.compile(r"[$€£]\s?\d|(?:\b(?:call|dial|ring|text|sms|whatsapp)\b|\+)\s*\d[\d ()./-]{5,}", re.IGNORECASE)


def is_instruction(text: str) -> bool:
    """Whether any clause of ``text`` tells somebody to do something, or asks what only a machine would be asked."""
    for clause in (text, *_CLAUSE.split(text)):
        clause = clause.strip(" '‘’()[]")
        if _INSTRUCTION.search(clause):
            return True
        if _QUESTION.match(clause) and len(clause.split()) >= 4 and not _ABOUT_WORK.search(clause):
            return True
    return False


def is_plain_subject(subject: str, names: Container[str] = frozenset()) -> bool:
    """Return True if a subject can be answered as it is: not overlong, without link, money or instruction.

    ``names`` are words with a dot that are no links (``links.dotted_names``).
    """
    looks = skeleton(subject)
    return (
        len(subject) <= 100
        and _BAIT.search(looks) is None
        and not has_link(subject, names)
        and not is_instruction(looks)
    )


def quotable(text: str, limit: int = 80, names: Container[str] = frozenset()) -> str:
    """Return ``text`` if it can stand in a letter as it is, else "". It is judged as it looks (UTS #39).

    ``names`` are words with a dot that are no links (``links.dotted_names``).
    """
    line = one_line(text, limit + 1).strip(" .,;:-–—\"'“”()")
    looks = skeleton(line)
    if (
        not 3 <= len(line) <= limit
        or _UNQUOTABLE.search(looks)
        or not any(c.isalpha() for c in line)
        or _sentence_ends(looks) > 1
        or has_link(line, names)
        or is_instruction(looks)
    ):
        return ""
    return line


def _sentence_ends(line: str) -> int:
    """Return how many marks end a sentence; a dot inside a word (``Node.js``) does not."""
    return len(re.findall(r"[!?;]|\.(?!\w)", line))

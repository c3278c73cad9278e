"""The words of instructions to a reader or to a program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from followup_daemon.languages.base.mail import Phrases, pattern_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """Imperatives, and words that a letter must not quote. All are in lower case without accents.

    ``verbs`` are imperatives, polite and familiar, at the beginning of a clause. ``doubtful`` imperatives are also
    nouns. They are instructions only before one of ``objects``. ``lead_ins`` can precede both. ``anywhere`` are
    instructions also in the middle of a clause. ``questions`` begin a question. A question of four words or more is
    an instruction to a program, unless it contains a word of ``work`` or ``yours``. ``calls`` precede a telephone
    number. ``unquotable`` words are never quoted.
    """

    lead_ins: Phrases
    verbs: Phrases
    doubtful: Phrases
    objects: tuple[str, ...]
    anywhere: Phrases
    questions: Phrases
    work: tuple[str, ...]
    yours: tuple[str, ...]
    calls: Phrases
    unquotable: Phrases

    @property
    def imperative(self) -> str:
        """Return the pattern of an imperative at the beginning of a clause."""
        return rf"(?:{pattern_of(self.verbs)})\b|(?:{pattern_of(self.doubtful)}) (?:{'|'.join(self.objects)})\b"

    @property
    def question(self) -> str:
        """Return the pattern of the beginning of a question, in a text without a word of ``yours``."""
        yours = rf"(?!.*\b(?:{'|'.join(self.yours)})\b)" if self.yours else ""
        return rf"(?:{pattern_of(self.questions)})\b{yours}"


def instruction(languages: Sequence[Orders]) -> str:
    """Return the pattern of an instruction in any of ``languages``. Its lead-in may be in another language."""
    lead_ins = "|".join(pattern_of(orders.lead_ins) for orders in languages)
    imperatives = "|".join(orders.imperative for orders in languages)
    anywhere = "|".join(pattern_of(orders.anywhere) for orders in languages)
    return rf"^(?:(?:{lead_ins}) )*(?:{imperatives})|\b(?:{anywhere})\b"

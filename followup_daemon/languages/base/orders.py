"""The words by which somebody tells a reader, or a machine, to do something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from followup_daemon.languages.base.mail import Phrases, pattern_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """Orders, and words that stand in no letter of ours; all lower case without accents.

    ``verbs`` are imperatives, polite and familiar, that open a clause. ``doubtful`` ones are nouns as well, and
    orders only before one of ``objects``. ``lead_ins`` may stand before both. ``anywhere`` is an order in the middle
    of a clause too.
    ``questions`` of four words or more are asked of a machine, unless they speak of ``work`` or of what is ``yours``.
    ``calls`` stand before a telephone number. ``unquotable`` words are repeated in no letter.
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
        """Return the expression for the imperative that opens a clause."""
        return rf"(?:{pattern_of(self.verbs)})\b|(?:{pattern_of(self.doubtful)}) (?:{'|'.join(self.objects)})\b"

    @property
    def question(self) -> str:
        """Return the expression for the beginning of a question, in a text that names nothing of the reader's."""
        yours = rf"(?!.*\b(?:{'|'.join(self.yours)})\b)" if self.yours else ""
        return rf"(?:{pattern_of(self.questions)})\b{yours}"


def instruction(languages: Sequence[Orders]) -> str:
    """Return the expression for an order in any of ``languages``, also where its lead-in is in another one."""
    lead_ins = "|".join(pattern_of(orders.lead_ins) for orders in languages)
    imperatives = "|".join(orders.imperative for orders in languages)
    anywhere = "|".join(pattern_of(orders.anywhere) for orders in languages)
    return rf"^(?:(?:{lead_ins}) )*(?:{imperatives})|\b(?:{anywhere})\b"

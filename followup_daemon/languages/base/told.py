"""The words by which a mail tells what its answer has to take up. All patterns are for lower case without accents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from followup_daemon.languages.base.phrases import Phrases
from followup_daemon.model.tables.told import Document, Door, Ground


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldWords:
    """Patterns for one sentence of a received mail.

    ``praise`` may capture the praised thing as ``what``. ``answer_by`` and ``start_on`` stand beside a date.
    ``documents`` are the nouns after ``wants``, ``encloses`` or ``announces`` in the same sentence. ``again`` is a time
    ("in autumn"). ``introduced`` captures a ``name``. ``no_points``: an agenda point with one of these words does not
    fit into a sentence of the user, because it is a verb, a question or speaks to somebody.
    """

    grounds: Mapping[Ground, Phrases]
    praise: Phrases
    answer_by: Phrases
    start_on: Phrases
    documents: Mapping[Document, Phrases]
    wants: Phrases
    encloses: Phrases
    announces: Phrases
    doors: Mapping[Door, Phrases]
    again: Phrases
    advised: Phrases
    introduced: Phrases
    no_points: Phrases

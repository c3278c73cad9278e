"""Words for people, offices, rooms and jobs."""

from __future__ import annotations

from dataclasses import dataclass

from followup_daemon.languages.base.mail import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleWords:
    """Words that classify addresses and names.

    ``desks`` (role addresses), ``lists`` and ``rooms`` are beginnings of addresses. ``organisations`` are words in
    names of organisations, and ``offices`` in those of their desks. A name with such a word is nobody's to greet. A job
    in a title is one of ``job_titles`` after up to three ``job_modifiers``.

    The phrases of the others are in lower case without accents, and are searched in sentences. ``departures`` say that
    somebody no longer works there or that a mailbox is closed. ``stand_ins`` say that somebody else conducts an
    appointment. ``signatures`` say that somebody signed a document or refused to, ``complete_signatures`` that
    everybody signed. After one of ``no_signatures`` a sentence says neither. A text that ``departures`` or
    ``stand_ins`` match contains one of ``statement_marks``, and one that the others match one of ``signature_marks``.
    """

    desks: Phrases
    lists: Phrases
    rooms: Phrases
    organisations: Phrases
    offices: Phrases
    job_modifiers: Phrases
    job_titles: Phrases
    departures: Phrases
    stand_ins: Phrases
    signatures: Phrases
    complete_signatures: Phrases
    no_signatures: Phrases
    statement_marks: tuple[str, ...]
    signature_marks: tuple[str, ...]

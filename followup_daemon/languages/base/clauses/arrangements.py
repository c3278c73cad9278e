"""The word families of arrangements: times for meetings, introductions, and what people send of their own accord."""

from __future__ import annotations

from dataclasses import dataclass

Entries = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """The acts by which two people agree on a time.

    ``suggest`` proposes a time. ``suits`` says that a time is right, or asks it. ``agree`` accepts by itself, and
    ``assent`` if the mail asks nothing. ``parting`` speaks of the next meeting ("see you"). ``unfit`` refuses a time.
    ``unsure`` leaves it open. A ``limit`` makes a time a deadline.
    """

    suggest: Entries
    suits: Entries
    agree: Entries
    assent: Entries
    parting: Entries
    limit: Entries
    unfit: Entries
    unsure: Entries


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactWords:
    """Introductions, offers and applications in plain words.

    ``introduce`` brings two people together. ``present`` stands before the name of one of them ("meet Dana"), and
    ``both`` are the two of them. ``hand_over`` passes a document. ``terms`` are a document with prices, and
    ``own_terms`` are one only if they are the writer's. ``passed_on``: it is somebody else's.
    ``background`` is the writer's career. ``remember`` asks to be thought of, and ``seeking`` says for what.
    """

    introduce: Entries
    present: Entries
    both: Entries
    hand_over: Entries
    terms: Entries
    own_terms: Entries
    passed_on: Entries
    background: Entries
    remember: Entries
    seeking: Entries

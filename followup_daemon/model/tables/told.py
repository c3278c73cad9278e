"""The points of a mail that its answer takes up. Each is a member of a closed list, a date, or a few words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Ground(StrEnum):
    """The reason that they gave for a refusal."""

    BUDGET = "budget"
    PRICE = "price"
    OTHERS = "others"
    """Another candidate or another supplier was chosen."""
    EXPERIENCE = "experience"
    INTERNAL = "internal"
    """Somebody of the organisation got the position, or does the work."""
    TIMING = "timing"
    CLOSED = "closed"
    """The position or the project no longer exists."""


class Document(StrEnum):
    """A document or a piece of information that one side sends to the other."""

    CONTRACT = "contract"
    OFFER = "offer"
    INVOICE = "invoice"
    DEPOSIT_INVOICE = "deposit_invoice"
    REFERENCES = "references"
    CERTIFICATES = "certificates"
    CV = "cv"
    PORTFOLIO = "portfolio"
    BANK_DETAILS = "bank_details"
    TAX_DETAILS = "tax_details"
    IDENTIFICATION = "identification"
    PURCHASE_ORDER = "purchase_order"
    AVAILABILITY = "availability"
    SALARY = "salary"
    SCHEDULE = "schedule"


class Door(StrEnum):
    """What a refusal leaves open."""

    ON_FILE = "on_file"
    """They keep the documents."""
    IN_TOUCH = "in_touch"
    AGAIN = "again"
    """The user may ask again, or they will."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The points of one received mail. The language of ``praise``, ``asked``, ``again`` is that of the mail.

    ``praise`` names the praised thing as it is written ("the storyboard"), or is "". ``praised`` is also true without.
    ``answer_by`` and ``start_on`` are dates for the user. ``asked`` are their questions to the user, in order.
    ``wants`` is asked of the user, ``encloses`` came with the mail, ``announces`` will come from them.
    ``again`` is a time after which they are open again ("in autumn"). ``advised``: they said what to do better.
    ``introducer`` is the name of the person who brought both together.
    """

    ground: Ground | None = None
    praise: str = ""
    praised: bool = False
    answer_by: date | None = None
    start_on: date | None = None
    asked: tuple[str, ...] = ()
    wants: tuple[Document, ...] = ()
    encloses: tuple[Document, ...] = ()
    announces: tuple[Document, ...] = ()
    door: Door | None = None
    again: str = ""
    advised: bool = False
    introducer: str = ""


NOTHING_TOLD = Told()

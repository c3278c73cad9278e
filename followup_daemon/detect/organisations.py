"""Names of organisations, from domains and titles."""

from __future__ import annotations

import re
from collections.abc import Iterable

from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses


def name(people: Iterable[Person], context: str = "") -> str:
    """The organisation of the first person who has one, spelt as ``context`` spells it; "" for freemail addresses."""
    for someone in people:
        domain = addresses.organisation_domain(someone.key)
        if domain and not addresses.is_hiring_system(someone.key):
            label = domain.partition(".")[0]
            written = (
                re.search(rf"(?<!\w){re.escape(label)}(?!\w)", context, re.IGNORECASE)
                or re.search(r"(?<!\w)" + r"[ -]?".join(map(re.escape, label)) + r"(?!\w)", context, re.IGNORECASE)
                if len(label) < 30
                else None
            )
            if written and not written[0].islower():
                return written[0]
            return "-".join(part.upper() if len(part) <= 2 else part.capitalize() for part in label.split("-"))
    return ""


def is_internal(someone: Person, own: frozenset[str]) -> bool:
    """Whether they write from the user's own organisation (never for freemail)."""
    domain = addresses.organisation_domain(someone.key)
    return bool(domain) and any(domain == addresses.organisation_domain(address) for address in own)

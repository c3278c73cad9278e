"""Names of organisations, from domains and titles."""

from __future__ import annotations

from collections.abc import Iterable

from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses


def name(people: Iterable[Person], context: str = "") -> str:
    """Return the organisation of the people as ``context`` spells it, or "" for freemail addresses.

    One that ``context`` names comes before others.
    """
    labels = [
        domain.partition(".")[0]
        for someone in people
        if (domain := addresses.organisation_domain(someone.key)) and not addresses.is_hiring_system(someone.key)
    ]
    for label in labels:
        if written := _as_written(label, context):
            return written
    return (
        "-".join(part.upper() if len(part) <= 2 else part.capitalize() for part in labels[0].split("-"))
        if labels
        else ""
    )


def written(someone: Person, text: str) -> str:
    """Return the name of the person's organisation as their name or ``text`` spells it, or ""."""
    domain = addresses.organisation_domain(someone.key)
    if not domain or addresses.is_hiring_system(someone.key):
        return ""
    label = domain.partition(".")[0]
    lines = [someone.name, *reversed(text.splitlines())]  # a signature is at the end
    return next(filter(None, (_as_written(label, line) for line in lines)), "")


def _as_written(label: str, context: str) -> str:
    """Return ``label`` as ``context`` capitalises it ("OpenAI", "Trey Research"); "" if it is not there."""
    wanted = label.replace("-", "")
    words = [word.strip(".,:;()[]|/\u2013\u2014\"'") for word in context.split()]
    if wanted not in "".join(words).replace("-", "").lower():
        return ""
    for size in (1, 2, 3):
        for start in range(len(words) - size + 1):
            together = words[start : start + size]
            if "".join(together).replace("-", "").lower() == wanted and not together[0].islower():
                return " ".join(together)
    return ""


def is_internal(someone: Person, own: frozenset[str]) -> bool:
    """Return whether they write from the user's own organisation (never for freemail)."""
    domain = addresses.organisation_domain(someone.key)
    return bool(domain) and any(domain == addresses.organisation_domain(address) for address in own)

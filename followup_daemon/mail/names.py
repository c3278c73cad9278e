"""Full names, which recognise a person in a text or at another address. Such an address is never written to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from followup_daemon.languages.base.matching import unaccented
from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses

_WORD = re.compile(r"[^\W\d_][\w'-]*")


def full_name(someone: Person) -> str:
    """Return the name in lower case without accents, or "" if it is no given name with a family name."""
    words = _WORD.findall(unaccented(someone.name))
    has_family = len(words) > 1 and all(len(words[end]) > 1 for end in (0, -1))
    return " ".join(words) if has_family and not addresses.is_role_name(someone.name) else ""


def is_named(someone: Person, people: Iterable[str]) -> bool:
    """Return whether ``people``, of a ``Mention``, have the address or the full name of ``someone``."""
    name = set(full_name(someone).split())
    return any(one == someone.key or (bool(name) and name <= set(_WORD.findall(one))) for one in people)


def may_be_same(someone: Person, other: Person) -> bool:
    """Return whether the address of a namesake fits: at a free provider or at the same organisation.

    Another top-level domain counts as the same organisation.
    """
    theirs, organisation = (addresses.organisation_domain(one.key) for one in (other, someone))
    return theirs == "" or theirs.partition(".")[0] == organisation.partition(".")[0]

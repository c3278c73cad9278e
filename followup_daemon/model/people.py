"""People, by the addresses under which they write."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One mailbox of RFC 5322.

    ``address`` is as written, for sending; ``key`` is its normalised form, for comparing
    (lower case, no +tag; see ``normalise.addresses.key``). ``name`` may be empty.
    """

    name: str
    address: str
    key: str

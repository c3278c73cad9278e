"""People, identified by e-mail addresses."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One mailbox of RFC 5322.

    ``address`` is the original address, for To and Cc. ``key`` is its normalised form, for comparison: lower case,
    without +tag (see ``normalise.addresses.key``). ``name`` may be empty.
    """

    name: str
    address: str
    key: str

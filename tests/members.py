"""A new member of a table of ``model.tables``, for the time of one test."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, TypeVar

import pytest

Member = TypeVar("Member", bound=StrEnum)


def add_member(monkeypatch: pytest.MonkeyPatch, table: type[Member], value: str, row: Any) -> Member:
    """Return a member that ``table`` has until the test ends, as if its module had one row more."""
    member: Any = str.__new__(table, value)
    member._name_, member._value_, member.row = value.upper(), value, row
    member.__objclass__ = table
    monkeypatch.setattr(table, "_member_names_", [*table._member_names_, member._name_])
    monkeypatch.setitem(table._member_map_, member._name_, member)
    monkeypatch.setitem(table._value2member_map_, value, member)
    return member

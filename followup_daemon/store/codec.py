"""Conversion of frozen values of ``model`` to compact JSON and back. Defaults are left out, so rows stay small."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import lru_cache
from typing import Generic, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from followup_daemon.errors import StateError
from followup_daemon.model.times import instant

T = TypeVar("T")

_KEPT = 10_000

_DAMAGED = (
    "A record in the state file is damaged. Nothing was drafted; move the file away to start with an empty state "
    "(drafts that exist are recognised by their marker)."
)


class Codec(Generic[T]):
    def __init__(self, shape: type[T]) -> None:
        self._adapter: TypeAdapter[T] = TypeAdapter(shape)
        self.decode = lru_cache(maxsize=_KEPT)(self._decode)
        """Raises StateError for a row that is no longer what was written. Every cycle reads nearly the same rows."""

    def encode(self, value: T) -> bytes:
        """Return UTF-8. Lone surrogates, which foreign text can contain, become question marks."""
        try:
            return self._adapter.dump_json(value, exclude_defaults=True)
        except PydanticSerializationError:
            plain = self._adapter.dump_python(value, mode="json", exclude_defaults=True)
            return json.dumps(plain, ensure_ascii=False).encode("utf-8", "replace")

    def _decode(self, data: bytes) -> T:
        try:
            return self._adapter.validate_json(data)
        except ValidationError:
            raise StateError(_DAMAGED) from None


def moment(value: datetime) -> str:
    """Return a sortable text: UTC with microseconds."""
    return instant(value).isoformat(timespec="microseconds")[:-6] + "Z"


@lru_cache(maxsize=_KEPT)
def parse_moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except ValueError:
        raise StateError(_DAMAGED) from None


def maybe_moment(text: str | None) -> datetime | None:
    return None if text is None else parse_moment(text)

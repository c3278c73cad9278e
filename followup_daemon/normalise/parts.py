"""A message that its provider has parsed, as plain values that can be passed to another process."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message as MimePart


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Header fields in order, and either ``body`` or ``parts``. Each character stands for one byte (ISO 8859-1)."""

    headers: tuple[tuple[str, str], ...]
    body: str = ""
    parts: tuple[Part, ...] = ()


def taken_apart(root: MimePart) -> Part:
    """Return ``root`` as values. The caller must refuse deeply nested parts."""
    payload = root.get_payload()
    headers = tuple((_bytes(str(name)), _bytes(str(value))) for name, value in root.raw_items())
    if isinstance(payload, list):
        return Part(headers=headers, parts=tuple(taken_apart(one) for one in payload if isinstance(one, MimePart)))
    return Part(headers=headers, body=_bytes(payload if isinstance(payload, str) else ""))


def put_together(part: Part) -> MimePart:
    """Return the value of ``taken_apart`` as a message of the standard library."""
    root = MimePart()
    for name, value in part.headers:
        root[_text(name)] = _text(value)
    root.set_payload([put_together(one) for one in part.parts] if part.parts else _text(part.body))
    return root


def _bytes(text: str) -> str:
    try:
        return text.encode("utf-8", "surrogateescape").decode("latin-1")
    except UnicodeEncodeError:  # lone surrogates
        return text.encode("utf-8", "replace").decode("latin-1")


def _text(data: str) -> str:
    return data.encode("latin-1").decode("ascii", "surrogateescape")

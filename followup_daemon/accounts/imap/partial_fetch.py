"""Fetching the text parts and invitations of a large message, without its attachments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from followup_daemon.accounts.imap import commands

LIMIT = 128 * 1024
"""The maximum number of bytes to read of a message, or of each part of a message."""
_TEXTS = frozenset({(b"text", b"plain"), (b"text", b"html"), (b"text", b"calendar")})
_MOST_PARTS = 8
_DEEPEST = 10
_BOUNDARY = b"by-part-5c1f7f0e"
_OF_THE_WHOLE = (b"content-type:", b"content-transfer-encoding:", b"content-disposition:")


def by_part(client: Any, truncated: dict[int, bytes]) -> dict[int, bytes]:
    """Return each message as its header and its text parts. All messages together take two round trips.

    ``truncated`` maps UIDs to the beginnings of the messages. The folder must be selected already.
    A single-part message is returned as its beginning. So is a message whose structure the server does not report.
    """
    structures = commands.answered(client, commands.ask(client, list(truncated), ["BODYSTRUCTURE"]))
    asked = []
    for uid in truncated:
        sections = list(_parts(structures.get(uid, {}).get(b"BODYSTRUCTURE")))[:_MOST_PARTS]
        if sections:
            items = [f"BODY.PEEK[{section}.MIME]" for section, _ in sections]
            items += [f"BODY.PEEK[{section}]<0.{LIMIT}>" for section, is_text in sections if is_text]
            asked.append((uid, sections, commands.ask(client, [uid], items)))
    found = dict(truncated)
    answers = commands.answered(client, *(tag for _, _, tag in asked))
    for uid, sections, _ in asked:
        data = answers.get(uid, {})
        found[uid] = _assembled(truncated[uid], [_part(data, section.encode()) for section, _ in sections])
    return found


def _parts(structure: Any, prefix: str = "", depth: int = 0) -> Iterator[tuple[str, bool]]:
    """Yield the section number of each part of a multipart, and whether it is a text part (RFC 9051 section 6.4.5.1).

    Only the header of another part is fetched, because it names the attachment. Attached messages are not searched.
    """
    if not isinstance(structure, tuple) or depth > _DEEPEST or not structure:
        return
    if isinstance(structure[0], list):
        for number, part in enumerate(structure[0], 1):
            yield from _parts(part, f"{prefix}{number}.", depth + 1)
    elif depth:
        yield prefix.rstrip("."), _kind(structure) in _TEXTS


def _kind(leaf: Any) -> tuple[bytes, bytes]:
    def lower(value: Any) -> bytes:
        return value.lower() if isinstance(value, bytes) else b""

    return lower(leaf[0]), lower(leaf[1])


def _part(data: dict[bytes, Any], section: bytes) -> bytes:
    mime = commands.octets(data.get(b"BODY[" + section + b".MIME]")) or b"\r\n\r\n"
    text = next((value for name, value in data.items() if name.startswith(b"BODY[" + section + b"]")), b"")
    return mime.rstrip(b"\r\n") + b"\r\n\r\n" + commands.octets(text)


def _assembled(beginning: bytes, parts: list[bytes]) -> bytes:
    header = beginning.partition(b"\r\n\r\n")[0]
    kept: list[bytes] = []
    dropping = False
    for line in header.split(b"\r\n"):
        if not line[:1].isspace():
            dropping = line.lower().startswith(_OF_THE_WHOLE)
        if not dropping:
            kept.append(line)
    kept += [b"Content-Type: multipart/mixed; boundary=" + _BOUNDARY, b"", b""]
    return b"\r\n".join(kept) + b"".join(b"--" + _BOUNDARY + b"\r\n" + part + b"\r\n" for part in parts) + (
        b"--" + _BOUNDARY + b"--\r\n"
    )  # fmt: skip

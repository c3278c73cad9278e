"""The parts of a mail (RFC 2045 to 2049), sorted by their use. It never raises.

The content of an opaque signature, and of Outlook's own format, is unwrapped. Encrypted content is only noted.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from email import message_from_bytes
from email.message import Message as MimePart

from followup_daemon.malformed import MalformedInput, parsing
from followup_daemon.normalise import addresses, replies
from followup_daemon.normalise.body import flowed, smime, tnef
from followup_daemon.normalise.words import decode_bytes, decoded, one_line, without_ignorables

TEXT_LIMIT = 256 * 1024
_MAX_PARTS = 200
_MAX_UNWRAPPED = 2
_MAX_ATTACHMENTS, _MAX_CALENDARS = 20, 3
_CMS = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_SEALED = frozenset({"multipart/encrypted", "application/pgp-encrypted", "application/x-microsoft-rpmsg-message"})
_TNEF = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
_REACTION = "text/vnd.google.email-reaction+json"
_PGP = re.compile(r"^-----BEGIN PGP MESSAGE-----\s*$", re.MULTILINE)
Guard = Callable[[bytes], str]
"""A function that returns why the body of a mail must not be parsed, or ""."""


class Content:
    """The content of a body. ``methods`` are those of its calendar parts, ``actions`` those of a delivery report."""

    def __init__(self) -> None:
        self.plain = ""
        self.markup = ""
        self.attachments: list[str] = []
        self.calendars: list[bytes] = []
        self.methods: set[str] = set()
        self.failed: list[str] = []
        self.actions: set[str] = set()
        self.report = ""
        self.reaction = False
        self.encrypted = False
        self.outlook = tnef.Opened()
        self.problem = ""

    @property
    def note(self) -> str:
        """Return what could not be read, or ""."""
        if self.problem:
            return self.problem
        if self.encrypted:
            return "it is encrypted"
        return "" if self.is_readable else self.outlook.problem

    @property
    def is_readable(self) -> bool:
        return bool(self.plain.strip() or self.markup.strip())

    def new_text(self) -> replies.NewText:
        """Return the sender's own text, without quoted mail."""
        if self.plain.strip() or not self.markup:
            visible = _PGP.split(self.plain)[0] if self.encrypted else self.plain
            return replies.new_text(without_ignorables(visible))
        from followup_daemon.normalise import html

        return replies.new_text(html.to_text(self.markup, quotation=replies.QUOTATION))


def read(root: MimePart, guard: Guard) -> Content:
    """Return the content of ``root``. ``guard`` checks each unwrapped mail before it is parsed."""
    content = Content()
    pending, seen, unwrapped = [root], 0, 0
    while pending and seen < _MAX_PARTS:
        part = pending.pop(0)
        seen += 1
        try:
            with parsing():
                kind, filename = part.get_content_type(), part.get_filename() or ""
                if kind in _CMS or filename.lower() == "smime.p7m":
                    unwrapped += 1
                    pending[:0] = _unwrapped(part, content, guard) if unwrapped <= _MAX_UNWRAPPED else []
                else:
                    _look_at(part, content, pending, filename)
        except MalformedInput as error:
            content.problem = f"a part of it cannot be decoded ({error})"
    if not content.is_readable:
        content.plain, content.markup = content.outlook.plain[:TEXT_LIMIT], content.outlook.markup[:TEXT_LIMIT]
    return content


def _unwrapped(part: MimePart, content: Content, guard: Guard) -> list[MimePart]:
    """Return the mail inside a CMS part, in a list that is empty if nothing can be read."""
    opened = smime.opened(_payload(part))
    content.encrypted |= opened.encrypted
    if opened.encrypted:
        return []
    if not opened.content:
        content.problem = "its signature (S/MIME) cannot be opened"
        return []
    content.problem = guard(opened.content)
    return [] if content.problem else [message_from_bytes(opened.content)]


def _look_at(part: MimePart, content: Content, pending: list[MimePart], filename: str) -> None:
    kind = part.get_content_type()
    content.encrypted |= kind in _SEALED
    if kind == "multipart/report":
        content.report = str(part.get_param("report-type") or "delivery-status").lower()
    if kind == "message/delivery-status":
        _look_at_report(part, content)
    elif part.is_multipart() and part.get_content_maintype() != "message":
        pending[:0] = [child for child in part.get_payload() if isinstance(child, MimePart)]
    elif kind == _REACTION:
        content.reaction = True
    elif kind == "text/calendar" or filename.lower().endswith(".ics"):
        content.methods |= {str(part.get_param("method")).upper()} if part.get_param("method") else set()
        if len(content.calendars) < _MAX_CALENDARS:
            content.calendars.append(_payload(part))
    elif kind in _TNEF or filename.lower() == "winmail.dat":
        _look_at_outlook(part, content)
    else:
        _look_at_text(part, content, filename)


def _look_at_outlook(part: MimePart, content: Content) -> None:
    content.outlook = tnef.opened(_payload(part))
    content.attachments += content.outlook.attachments[: _MAX_ATTACHMENTS - len(content.attachments)]
    content.methods |= {content.outlook.method} - {""}


def _look_at_text(part: MimePart, content: Content, filename: str) -> None:
    kind = part.get_content_type()
    if filename or part.get_content_disposition() == "attachment":
        if len(content.attachments) < _MAX_ATTACHMENTS:
            content.attachments.append(one_line(decoded(filename), 120))
    elif kind == "text/plain" and not content.plain:
        content.plain = _text(part)
        if str(part.get_param("delsp") or "").lower() == "yes":
            content.plain = flowed.joined(content.plain)
        content.encrypted |= _PGP.search(content.plain) is not None
    elif kind == "text/html" and not content.markup:
        content.markup = _text(part)


def _text(part: MimePart) -> str:
    return decode_bytes(_payload(part)[:TEXT_LIMIT], part.get_content_charset() or "utf-8")


def _payload(part: MimePart) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _look_at_report(part: MimePart, content: Content) -> None:
    """Add the actions of a delivery report (RFC 3464), and the addresses with a permanent failure."""
    blocks = part.get_payload()
    for block in blocks if isinstance(blocks, list) else []:
        if not isinstance(block, MimePart):
            continue
        action = str(block.get("Action") or "").strip().lower()
        status = str(block.get("Status") or "").strip()
        recipient = (
            str(block.get("Final-Recipient") or block.get("Original-Recipient") or "").rpartition(";")[2].strip()
        )
        failed = action == "failed" or (not action and status.startswith("5"))
        if action or failed:
            content.actions.add("failed" if failed else action)
        if "@" in recipient and failed:
            content.failed.append(addresses.key(recipient.strip("<>")))

"""A Draft to the bytes of RFC 5322, and back again to see that they say exactly what was meant."""

from __future__ import annotations

import html
from datetime import datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesHeaderParser
from email.utils import format_datetime, getaddresses
from typing import Any

from followup_daemon.model.draft import Draft
from followup_daemon.model.people import Person

_ID_FIELDS = frozenset({"message-id", "in-reply-to", "references"})
EXPECTED = frozenset(
    {"from", "to", "cc", "subject", "date", "message-id", "in-reply-to", "references", "mime-version", "content-type"}
)


class _LetterPolicy(policy.EmailPolicy):
    """Python's own policy turns Message-IDs of more than 76 characters into encoded words, which loses the thread."""

    def _fold_ids(self, name: str, value: str) -> str:
        return f"{name}: {(self.linesep + ' ').join(value.split())}{self.linesep}"

    def fold(self, name: str, value: Any) -> str:
        return self._fold_ids(name, str(value)) if name.lower() in _ID_FIELDS else super().fold(name, value)

    def fold_binary(self, name: str, value: Any) -> bytes:
        return (
            self._fold_ids(name, str(value)).encode("ascii", "replace")
            if name.lower() in _ID_FIELDS
            else super().fold_binary(name, value)
        )


def to_bytes(draft: Draft, written_at: datetime, linesep: str = "\n") -> bytes:
    """The message: plain text first, then equivalent HTML. Raises ValueError for a header that could not stand."""
    message = EmailMessage(policy=_LetterPolicy(linesep=linesep, cte_type="7bit"))
    message["From"] = _address(draft.sender)
    message["To"] = [_address(person) for person in draft.to]
    if draft.cc:
        message["Cc"] = [_address(person) for person in draft.cc]
    message["Subject"] = draft.subject
    message["Date"] = format_datetime(written_at)
    message["Message-ID"] = draft.message_id
    if draft.in_reply_to:
        message["In-Reply-To"] = draft.in_reply_to
        message["References"] = " ".join(draft.references)
    message.set_content(draft.text, cte=None)
    message.add_alternative(_markup(draft.text), subtype="html")
    message.set_boundary(f"=_{draft.key[:24]}")
    data = message.as_bytes()
    _read_back(data, draft)
    return data


def _address(person: Person) -> Address:
    name = "".join(c for c in person.name if c.isprintable())[:100]
    return Address(display_name=name, addr_spec=person.address)


def _markup(text: str) -> str:
    paragraphs = (html.escape(part, quote=False).replace("\n", "<br>\n") for part in text.strip().split("\n\n"))
    return "<html><body>\n" + "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs) + "\n</body></html>\n"


def _read_back(data: bytes, draft: Draft) -> None:
    """No header more or less than meant, whatever stood in a name or a subject (CWE-93)."""
    parsed = BytesHeaderParser(policy=policy.compat32).parsebytes(data)
    names = [name.lower() for name, _ in parsed.items()]
    if len(names) != len(set(names)) or not set(names) <= EXPECTED:
        raise ValueError("the finished message has a header that was not meant")
    modern = BytesHeaderParser(policy=policy.default).parsebytes(data)
    for field, people in (("from", (draft.sender,)), ("to", draft.to), ("cc", draft.cc)):
        found = [address for _, address in getaddresses([str(modern.get(field, ""))])]
        if [a for a in found if a] != [person.address for person in people]:
            raise ValueError(f"the finished message has other addresses in {field} than meant")
    for field, value in (
        ("message-id", draft.message_id),
        ("in-reply-to", draft.in_reply_to or ""),
        ("references", " ".join(draft.references) if draft.in_reply_to else ""),
    ):
        if " ".join(str(parsed.get(field, "")).split()) != value:
            raise ValueError(f"the finished message has another {field} than meant")

"""Conversion of a Draft to a message of RFC 5322, and a check of the message by parsing it again."""

from __future__ import annotations

import html
from datetime import datetime
from email import policy
from email.errors import MessageError
from email.headerregistry import Address, BaseHeader, HeaderRegistry
from email.message import EmailMessage
from email.parser import BytesHeaderParser
from email.utils import format_datetime, getaddresses
from functools import lru_cache
from typing import Any, ClassVar, Literal

from followup_daemon.model.draft import Draft
from followup_daemon.model.people import Person

_ID_FIELDS = frozenset({"message-id", "in-reply-to", "references"})
EXPECTED = frozenset(
    {"from", "to", "cc", "subject", "date", "message-id", "in-reply-to", "references", "mime-version", "content-type"}
)


class _Ids(BaseHeader):
    """A header field of Message-IDs, which needs no parsing."""

    max_count: ClassVar[Literal[1]] = 1

    @staticmethod
    def parse(value: str, known: dict[str, Any]) -> None:
        known["decoded"], known["parse_tree"] = value, None


class _Fields(HeaderRegistry):
    """A cache of parsed header fields. Parsing is slow, and most fields are the same in all letters."""

    def __init__(self) -> None:
        super().__init__()
        for name in _ID_FIELDS:
            self.map_to_type(name, _Ids)
        self._known = lru_cache(maxsize=1024)(super().__call__)
        self._type = lru_cache(maxsize=64)(super().__getitem__)

    def __getitem__(self, name: str) -> type[BaseHeader]:
        return self._type(name)

    def __call__(self, name: str, value: Any) -> Any:
        return self._known(name, value) if isinstance(value, str) else super().__call__(name, value)


_field = _Fields()
_READING = policy.EmailPolicy(header_factory=_field)


class _LetterPolicy(policy.EmailPolicy):
    """A policy that keeps long Message-IDs. Python's policy encodes them over 76 characters, which breaks threads."""

    @lru_cache(maxsize=1024)  # noqa: B019 - there is one policy for each end of line, as long as the process runs
    def fold_binary(self, name: str, value: Any) -> bytes:
        if name.lower() not in _ID_FIELDS:
            return super().fold_binary(name, value)
        ids = (self.linesep + " ").join(str(value).split())
        return f"{name}: {ids}{self.linesep}".encode("ascii", "replace")


@lru_cache(maxsize=2)
def _policy(linesep: str) -> _LetterPolicy:
    return _LetterPolicy(linesep=linesep, cte_type="7bit", header_factory=_field)


def to_bytes(draft: Draft, written_at: datetime, linesep: str = "\n") -> bytes:
    """Return the message: plain text first, then equivalent HTML.

    Raises ValueError for an invalid header.
    """
    try:
        data = _message(draft, written_at, linesep).as_bytes()
        read_back(data, draft)
    except (MessageError, AttributeError, IndexError, TypeError) as error:
        # Python's header parser raises other exceptions for some names and addresses.
        raise ValueError(f"a header cannot be written ({type(error).__name__})") from None
    return data


def _message(draft: Draft, written_at: datetime, linesep: str) -> EmailMessage:
    message = EmailMessage(policy=_policy(linesep))
    message["From"] = _people("From", (draft.sender,))
    message["To"] = _people("To", draft.to)
    if draft.cc:
        message["Cc"] = _people("Cc", draft.cc)
    message["Subject"] = draft.subject
    message["Date"] = format_datetime(written_at)
    message["Message-ID"] = draft.message_id
    if draft.in_reply_to:
        message["In-Reply-To"] = draft.in_reply_to
        message["References"] = " ".join(draft.references)
    message.set_content(draft.text, cte=None)
    message.add_alternative(_markup(draft.text), subtype="html")
    message.set_boundary(f"=_{draft.key[:24]}")
    return message


@lru_cache(maxsize=1024)
def _people(name: str, people: tuple[Person, ...]) -> Any:
    return _field(name, [_address(person) for person in people])


def _address(person: Person) -> Address:
    name = "".join(c for c in person.name if c.isprintable())[:100]
    return Address(display_name=name, addr_spec=person.address)


def _markup(text: str) -> str:
    paragraphs = (html.escape(part, quote=False).replace("\n", "<br>\n") for part in text.strip().split("\n\n"))
    return "<html><body>\n" + "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs) + "\n</body></html>\n"


def read_back(data: bytes, draft: Draft) -> None:
    """Raise ValueError if the parsed message differs from ``draft``, for example by header injection (CWE-93)."""
    parsed = BytesHeaderParser(policy=policy.compat32).parsebytes(data)
    fields = {name.lower(): str(value) for name, value in parsed.items()}
    if len(fields) != len(parsed.items()) or not set(fields) <= EXPECTED:
        raise ValueError("the finished message has a header that was not meant")
    for field, people in (("from", (draft.sender,)), ("to", draft.to), ("cc", draft.cc)):
        found = [
            address for _, address in getaddresses([str(_READING.header_fetch_parse(field, fields.get(field, "")))])
        ]
        if [a for a in found if a] != [person.address for person in people]:
            raise ValueError(f"the finished message has other addresses in {field} than meant")
    for field, value in (
        ("message-id", draft.message_id),
        ("in-reply-to", draft.in_reply_to or ""),
        ("references", " ".join(draft.references) if draft.in_reply_to else ""),
    ):
        if " ".join(fields.get(field, "").split()) != value:
            raise ValueError(f"the finished message has another {field} than meant")

"""What the tests need of Graph's entities: which properties there are, of which type, and which may be written.

In our own words, after the metadata that Microsoft publishes (MIT). Where that schema lies beside the checkout,
``test_schema`` compares.
"""

from __future__ import annotations

from typing import Any


class Invalid(ValueError):
    """A property or value that Graph does not know."""


_RECIPIENT = {"emailAddress": {"name": str, "address": str}}
_BODY = {"contentType": ("text", "html"), "content": str}
_TIME = {"dateTime": str, "timeZone": str}

MESSAGE: dict[str, Any] = {
    "id": str,
    "changeKey": str,
    "createdDateTime": str,
    "lastModifiedDateTime": str,
    "receivedDateTime": str,
    "sentDateTime": str,
    "internetMessageId": str,
    "conversationId": str,
    "parentFolderId": str,
    "subject": str,
    "bodyPreview": str,
    "isRead": bool,
    "isDraft": bool,
    "hasAttachments": bool,
    "categories": [str],
    "body": _BODY,
    "from": _RECIPIENT,
    "sender": _RECIPIENT,
    "toRecipients": [_RECIPIENT],
    "ccRecipients": [_RECIPIENT],
    "bccRecipients": [_RECIPIENT],
    "replyTo": [_RECIPIENT],
    "internetMessageHeaders": [{"name": str, "value": str}],
    "singleValueExtendedProperties": [{"id": str, "value": str}],
}
WRITABLE = frozenset(
    [
        "subject",
        "body",
        "toRecipients",
        "ccRecipients",
        "bccRecipients",
        "replyTo",
        "from",
        "sender",
        "internetMessageId",
        "categories",
        "isRead",
        "singleValueExtendedProperties",
        "internetMessageHeaders",
    ]
)
EVENT: dict[str, Any] = {
    "id": str,
    "iCalUId": str,
    "type": ("singleInstance", "occurrence", "exception", "seriesMaster"),
    "seriesMasterId": str,
    "originalStart": str,
    "originalStartTimeZone": str,
    "subject": str,
    "bodyPreview": str,
    "body": _BODY,
    "start": _TIME,
    "end": _TIME,
    "isAllDay": bool,
    "isCancelled": bool,
    "isOrganizer": bool,
    "organizer": _RECIPIENT,
    "attendees": [
        {"type": ("required", "optional", "resource"), "status": {"response": str, "time": str}, **_RECIPIENT}
    ],
    "responseStatus": {"response": str, "time": str},
    "showAs": str,
    "sensitivity": ("normal", "personal", "private", "confidential"),
    "location": {"displayName": str},
    "lastModifiedDateTime": str,
}
USER: dict[str, Any] = {
    "mail": str,
    "userPrincipalName": str,
    "otherMails": [str],
    "proxyAddresses": [str],
    "displayName": str,
    "id": str,
}
FOLDER: dict[str, Any] = {"id": str, "displayName": str, "totalItemCount": int}


def check(value: Any, schema: Any, where: str = "") -> None:
    """Raise Invalid unless ``value`` fits; properties of OData (@odata.…) and null are always allowed."""
    if value is None:
        return
    if isinstance(schema, dict):
        if not isinstance(value, dict):
            raise Invalid(f"{where} is no object")
        for name, inner in value.items():
            if name.startswith("@"):
                continue
            if name not in schema:
                raise Invalid(f"Could not find a property named '{name}' on type '{where}'.")
            check(inner, schema[name], f"{where}.{name}")
    elif isinstance(schema, list):
        if not isinstance(value, list):
            raise Invalid(f"{where} is no collection")
        for inner in value:
            check(inner, schema[0], where)
    elif isinstance(schema, tuple):
        if value not in schema:
            raise Invalid(f"{where}: {value!r} is not one of {schema}")
    elif not isinstance(value, schema) or (schema is int and isinstance(value, bool)):
        raise Invalid(f"{where}: {value!r} is no {schema.__name__}")

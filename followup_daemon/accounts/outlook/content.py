"""Digests of a draft that show whether a person changed it. They ignore markup, because Outlook rewrites it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from followup_daemon.accounts.lenient_json import mapping, mappings
from followup_daemon.accounts.parsing import sandbox


def fingerprint(entity: Mapping[str, Any]) -> str:
    """Return a digest of subject, words and recipients, or "" if one of these is missing in ``entity``."""
    if not {"subject", "body", "toRecipients", "ccRecipients"} <= set(entity):
        return ""
    parts = [str(entity["subject"]), words(entity), *addresses(entity["toRecipients"]), "|"]
    return digest("\n".join([*parts, *addresses(entity["ccRecipients"])]))


def words(entity: Mapping[str, Any]) -> str:
    """Return a digest of the text of the body, without markup."""
    body = mapping(entity.get("body"))
    text = str(body.get("content") or "")
    return digest(sandbox.to_text(text) if body.get("contentType") == "html" else text)


def addresses(recipients: Any) -> list[str]:
    return sorted(str(mapping(one.get("emailAddress")).get("address", "")).lower() for one in mappings(recipients))


def digest(text: str) -> str:
    return sha256(re.sub(r"\s+", " ", text).strip().encode()).hexdigest()[:32]

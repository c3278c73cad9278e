"""The roles of local folders. Files report no role, so the names of all languages decide (``languages``)."""

from __future__ import annotations

import base64
import re
from dataclasses import fields
from functools import lru_cache

from followup_daemon.languages import FOLDERS
from followup_daemon.languages.base.mail import pattern_of
from followup_daemon.languages.base.matching import unaccented

_NAMES = {
    field.name: re.compile(unaccented(pattern_of(getattr(FOLDERS, field.name)))) for field in fields(type(FOLDERS))
}
_SHIFTED = re.compile(r"&([A-Za-z0-9+,]{0,100})-")


@lru_cache(maxsize=512)
def roles(name: str) -> frozenset[str]:
    """Return the roles of a folder: the fields of ``FolderNames`` that match one level of its name.

    Accents are ignored, because many mail programs leave them out in the names of files.
    """
    levels = re.split(r"[./]", unaccented(decoded(name)))
    return frozenset(role for role, names in _NAMES.items() if any(names.fullmatch(level) for level in levels))


def has(name: str, role: str) -> bool:
    """Return whether a folder has this role."""
    return role in roles(name)


def decoded(name: str) -> str:
    """Return a name in modified UTF-7 as text (RFC 3501 section 5.1.3). IMAP folders are stored with such names."""
    try:
        return _SHIFTED.sub(_character, name)
    except ValueError:  # not Base64, or not UTF-16
        return name


def _character(match: re.Match[str]) -> str:
    if not match[1]:
        return "&"
    coded = match[1].replace(",", "/")
    return base64.b64decode(coded + "=" * (-len(coded) % 4)).decode("utf-16-be")

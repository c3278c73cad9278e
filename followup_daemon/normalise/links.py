"""Recognition of links: web and mail addresses, and words that a mail program turns into a link."""

from __future__ import annotations

import re
from collections.abc import Container

from followup_daemon.normalise.domains import public_suffix
from followup_daemon.normalise.words import skeleton

_DOTS = str.maketrans("\u2024\u3002\uff0e\uff61\ufe52", ".....")
"""Characters that look like a dot. IDNA (RFC 3490 section 3.1) treats three of them as separators."""
_SCHEME = re.compile(r"[a-z0-9+.-]:/|(?:mailto|tel|sms|data|javascript|xmpp|skype|whatsapp|facetime):", re.IGNORECASE)
_WORD = re.compile(r"[^\s<>()\[\]{}\"“”„«»|,;]+")
_HOST_END = re.compile(r"\.?[:/?#]")
_AROUND = "'‘’`*_!?:.-–—"
_TITLES = frozenset({"b.sc", "m.sc", "b.ed", "b.eng", "m.eng", "ph.d", "m.ed", "b.com", "m.com", "d.sc"})
"""Academic degrees whose last part is also a top-level domain."""


def has_link(text: str, names: Container[str] = frozenset()) -> bool:
    """Return True if a word of ``text`` is a link.

    A link is a word with a scheme, an @, a path after a dotted name, or a public suffix at its end.
    ``names`` are dotted names in lower case that do not count as links, such as ``node.js`` or ``booking.com``.
    """
    return any(is_link(word, names) for word in set(_WORD.findall(text.translate(_DOTS))))


def dotted_names(text: str) -> frozenset[str]:
    """Return the words of ``text`` with a dot inside. They are in lower case, without punctuation around them."""
    words = (_bare(word) for word in _WORD.findall(text.translate(_DOTS)))
    return frozenset(word for word in words if "." in word and not _leads_on(word))


def is_link(word: str, names: Container[str] = frozenset()) -> bool:
    """Return True if ``word``, which has no white space, is a link (see ``has_link``)."""
    forms = {word} if word.isascii() else {word, skeleton(word)}
    return any(_leads_on(form) or _is_address(_bare(form), names) for form in forms)


def _is_address(bare: str, names: Container[str]) -> bool:
    host = _HOST_END.split(bare, maxsplit=1)[0]
    last = host.rpartition(".")[2]
    if "." not in host or not any(letter.isalpha() for letter in last):
        return False
    if host in names or bare in _TITLES:
        return False
    return bare.startswith(f"{host}/") or public_suffix(last) != ""


def _leads_on(word: str) -> bool:
    return "@" in word or "\\" in word or _SCHEME.search(word) is not None


def _bare(word: str) -> str:
    """Return the word in lower case, without punctuation around it. Keep a leading dot, as in ``.com``."""
    plain = word.lower()
    start = "." if plain.startswith(".") else ""
    return start + plain.strip(_AROUND)

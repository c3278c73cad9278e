"""Conversion of HTML to the plain text that a reader sees, without quoted mail and hidden text."""

from __future__ import annotations

import re

from bs4.element import Comment, NavigableString, Tag

from followup_daemon.normalise.html import visibility
from followup_daemon.normalise.html.visibility import Look, StyleSheet
from followup_daemon.normalise.words import without_ignorables

LIMIT = 256 * 1024
_UNSEEN = frozenset({"script", "style", "head", "title", "template", "noscript"})
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "tr",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "ul",
        "ol",
        "pre",
        "section",
        "article",
        "header",
        "footer",
        "br",
    ]
)
_CELLS = frozenset({"td", "th"})
"""Elements that a space separates from their neighbours."""
_QUOTE_CLASSES = frozenset({"gmail_quote", "gmail_attr", "yahoo_quoted", "moz-cite-prefix", "protonmail_quote"})
_QUOTE_IDS = frozenset({"isForwardContent", "OLK_SRC_BODY_SECTION"})
_REPLY_FOLLOWS = frozenset({"divRplyFwdMsg", "appendonsend"})


def to_text(markup: str, quotation: str = "") -> str:
    """Return the visible lines of the first 256 KiB, with ``quotation`` as a line for quoted mail. Never raises.

    The time is linear in the length, also for deeply nested markup.
    """
    from bs4 import BeautifulSoup
    from bs4.exceptions import ParserRejectedMarkup

    try:
        soup = BeautifulSoup(_without_declarations(markup[:LIMIT]), "lxml")
    except (ParserRejectedMarkup, RecursionError, ValueError, AssertionError):
        return ""
    text = without_ignorables(_visible(soup, quotation))
    lines = (re.sub(r"[ \t\xa0]+", " ", line).strip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _visible(soup: Tag, quotation: str) -> str:
    """Return the text that a reader sees, with each block element on its own lines. Use no recursion."""
    sheet = StyleSheet("\n".join(style.get_text() for style in soup.find_all("style", limit=20)))
    pieces: list[str] = []
    pending: list[tuple[Tag | NavigableString | str, Look]] = [(soup, Look())]
    while pending:
        node, look = pending.pop()
        if not isinstance(node, Tag):
            if type(node) in (str, NavigableString) and look.is_readable:
                pieces.append(str(node))
            continue
        if node.get("id") in _REPLY_FOLLOWS:
            break
        css = sheet.of(node)
        if node.name in _UNSEEN or _is_quote(node) or visibility.is_hidden(node, css):
            pieces.append(f"\n{quotation}\n" if _is_quote(node) else "")
            continue
        block = node.name in _BLOCKS
        if block:
            pieces.append("\n")
        if block and node.name != "br":
            pending.append(("\n", Look()))
        if node.name in _CELLS:
            pending.append((" ", Look()))
        drawn = visibility.look(node, css, look)
        pending += [
            (child, drawn)
            for child in reversed(node.contents)
            if isinstance(child, (Tag, NavigableString)) and not isinstance(child, Comment)
        ]
    return "".join(pieces)


def _is_quote(node: Tag) -> bool:
    classes = node.get("class") or ()
    return node.name == "blockquote" or node.get("id") in _QUOTE_IDS or bool(_QUOTE_CLASSES.intersection(classes))


def _without_declarations(markup: str) -> str:
    """Return ``markup`` without its XML declaration. A wrong encoding there would make the parser guess."""
    return re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", markup).replace("\x00", "")

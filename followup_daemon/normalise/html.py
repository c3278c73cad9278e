"""HTML to the plain text that a reader would see, without quoted mail."""

from __future__ import annotations

import re

LIMIT = 256 * 1024
_QUOTES = "blockquote, .gmail_quote, .gmail_attr, .yahoo_quoted, .moz-cite-prefix, .protonmail_quote, #isForwardContent, #OLK_SRC_BODY_SECTION"
_OUTLOOK_REPLY = "#divRplyFwdMsg, #appendonsend"
_BLOCKS = "p, div, tr, li, h1, h2, h3, h4, h5, h6, table, ul, ol, pre, section, article, header, footer"


def to_text(markup: str) -> str:
    """Readable lines; at most the first 256 KiB are looked at. Never raises."""
    from bs4 import BeautifulSoup
    from bs4.exceptions import ParserRejectedMarkup

    try:
        soup = BeautifulSoup(_without_declarations(markup[:LIMIT]), "lxml")
    except (ParserRejectedMarkup, RecursionError, ValueError, AssertionError):
        return ""
    for unseen in soup.select("script, style, head, title, template, noscript"):
        unseen.decompose()
    for quote in soup.select(_QUOTES):
        if not quote.decomposed:
            quote.decompose()
    for start in soup.select(_OUTLOOK_REPLY):
        for after in start.find_all_next(string=True):
            after.extract()
    for line_break in soup.find_all("br"):
        line_break.replace_with("\n")
    for block in soup.select(_BLOCKS):
        block.insert_before("\n")
        block.append("\n")
    lines = (re.sub(r"[ \t\xa0\u200b\u200c\u034f\xad]+", " ", line).strip() for line in soup.get_text().splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _without_declarations(markup: str) -> str:
    """An XML declaration with a wrong encoding would make the parser guess."""
    return re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", markup).replace("\x00", "")

"""The log: one line per event on standard error. A formatter removes private data from each finished line.

The program logs no content of a mail. Libraries may log some, so their records below WARNING are dropped. In every
line, addresses, tokens, and everything after the host of a URL are replaced.
"""

from __future__ import annotations

import logging
import os
import re
import sys

_MAX_LENGTH = 4000
"""The maximum length of a record in characters. A foreign server can put long texts into errors."""
_ADDRESS = re.compile(r"(?<![^\s<>\"'(),;:=\[\]{}])[^\s<>\"'(),;:=\[\]{}]+@[^\s<>\"'(),;:=\[\]{}]+")
_QUERY = re.compile(r"(https?://[^\s?#\"'/]+)[^\s\"']*")
_TOKEN = re.compile(r"\b1//[\w-]+|(?<![\w/.-])(?=[\w.~+/=-]*\d)(?=[\w.~+/=-]*[A-Za-z])[\w~+=-]{24,}(?:\.[\w~+=-]+)*")
_NAMED = re.compile(
    r"(?i)(\b(?:bearer|basic)\s+"
    r"|(?<![\w-])[\w-]*(?:password|passwd|pwd|token|secret|code)[\"']?\s*[:=]\s*[\"']?)[^\s,;\"']+"
)


class Redacting(logging.Formatter):
    """A formatter that removes private data from the finished line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line without private data."""
        return redacted(super().format(record))

    def formatException(self, ei: object) -> str:  # noqa: N802 - the name is logging's
        """Return only the type of an error, because its message may contain text of a mail."""
        return getattr(ei[0], "__name__", "an error") if isinstance(ei, tuple) else "an error"


def redacted(line: str) -> str:
    """Return the beginning of ``line`` without addresses, paths and queries of URLs, and tokens."""
    line = line[:_MAX_LENGTH]
    line = _QUERY.sub(r"\1/…", line)
    line = _NAMED.sub(r"\1<secret>", line)
    line = _ADDRESS.sub("<address>", line)
    return _TOKEN.sub("<secret>", line)


def configure(level: int) -> None:
    """Log to standard error from ``level`` up. The time is left out if journald adds it."""
    journal = "JOURNAL_STREAM" in os.environ
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redacting("%(levelname)s %(message)s" if journal else "%(asctime)s %(levelname)s %(message)s"))
    logging.raiseExceptions = False
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("followup_daemon").setLevel(level)

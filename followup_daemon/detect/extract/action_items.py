"""Action items in the summaries that note-takers mail after a meeting."""

from __future__ import annotations

import re

from followup_daemon.languages import TITLES
from followup_daemon.languages.base.matching import unaccented
from followup_daemon.normalise.words import one_line

_NOTE_TAKER = re.compile(
    r"^(?:gemini-notes@google\.com|meetings-noreply@google\.com|no-?reply@(?:[a-z]+\.)?(?:zoom\.us|otter\.ai|fathom\.video|fireflies\.ai|read\.ai|email\.teams\.microsoft\.com|teams\.mail\.microsoft)|(?:fred|notes|summary|meetings?|notifications?|executiveassistant)@(?:[a-z]+\.)?(?:fireflies\.ai|otter\.ai|fathom\.video|read\.ai))$"
)
_HEADING = re.compile(rf"^\W*(?:{'|'.join(TITLES.notes_headings)})\W*$")
_ITEM = re.compile(r"(?:[-*•–☐□✓]|\[ ?\]|\d{1,2}[.)])\s*(?P<item>\S.{3,140})$")
_LINE = 400
_MOST = 4


def read(sender_key: str, text: str) -> tuple[str, ...]:
    """Return up to four items below a heading that says so; () for mail of anybody but a note-taker."""
    if not _NOTE_TAKER.match(sender_key):
        return ()
    found: list[str] = []
    below = False
    for line in (one[:_LINE].strip() for one in text.splitlines()):
        if _HEADING.match(unaccented(line)):
            below = True
        elif below and (item := _ITEM.match(line)):
            found.append(one_line(item["item"], 140).rstrip(".;"))
        elif below and line and found:
            break
    return tuple(dict.fromkeys(found))[:_MOST]

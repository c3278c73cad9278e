"""The scopes to request from Google, each with the program's name for its permission."""

from __future__ import annotations

CALENDAR = {"https://www.googleapis.com/auth/calendar.events.readonly": "read calendar"}
GMAIL = {
    "https://www.googleapis.com/auth/gmail.readonly": "read mail",
    "https://www.googleapis.com/auth/gmail.compose": "write drafts",
    **CALENDAR,
}
"""Google has no scope that allows drafts but not sending."""
IMAP = {"https://mail.google.com/": "read mail and write drafts"}
"""Google has no smaller scope for IMAP. It also allows sending, but the program contains no code that sends."""

"""What is asked of Google, each with the right of ours that it gives. Only what a sign-in needs is asked for."""

from __future__ import annotations

CALENDAR = {"https://www.googleapis.com/auth/calendar.events.readonly": "read calendar"}
GMAIL = {
    "https://www.googleapis.com/auth/gmail.readonly": "read mail",
    "https://www.googleapis.com/auth/gmail.compose": "write drafts",
    **CALENDAR,
}
"""There is no scope that allows drafts without allowing to send."""
IMAP = {"https://mail.google.com/": "read mail and write drafts"}
"""Google has no smaller right for IMAP; this one could send as well, which no code here does."""

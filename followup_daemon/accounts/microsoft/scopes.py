"""What is asked of Microsoft, each with the right of ours that it gives. Mail.Send is never among them."""

from __future__ import annotations

_ADDRESSES = {"User.Read": "know your addresses"}
CALENDAR = {"Calendars.Read": "read calendar", **_ADDRESSES}
OUTLOOK = {"Mail.ReadWrite": "read mail and write drafts", **CALENDAR}
IMAP = {"https://outlook.office.com/IMAP.AccessAsUser.All": "read mail and write drafts"}

"""The scopes to request from Microsoft, each with the program's name for its permission. Mail.Send is not one."""

from __future__ import annotations

_ADDRESSES = {"User.Read": "know your addresses"}
CALENDAR = {"Calendars.Read": "read calendar", **_ADDRESSES}
OUTLOOK = {"Mail.ReadWrite": "read mail and write drafts", **CALENDAR}
IMAP = {"https://outlook.office.com/IMAP.AccessAsUser.All": "read mail and write drafts"}

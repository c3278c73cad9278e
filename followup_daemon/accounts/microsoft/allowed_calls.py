"""The only calls to Microsoft Graph that this program makes.

No sending call is among them (``send``, ``reply``, ``replyAll``, ``forward``, ``sendMail``), and the rights would not
allow one: that needs Mail.Send, which is never asked for.
"""

from __future__ import annotations

from followup_daemon.accounts.transport import Allowed

_USER = r"/v1\.0/(me|users/[^/]+)"
_FOLDERS = r"(sentitems|inbox|drafts|deleteditems)"
READS = (
    Allowed("GET", _USER),
    Allowed("GET", rf"{_USER}/mailFolders/{_FOLDERS}"),
    Allowed("GET", rf"{_USER}/mailFolders/[^/]+/messages/delta\S*"),
    Allowed("GET", rf"{_USER}/mailFolders\('[^/]+'\)/messages/delta\S*"),
    Allowed("GET", rf"{_USER}/mailFolders/{_FOLDERS}/messages"),
    Allowed("GET", rf"{_USER}/messages(/[^/]+)?"),
    Allowed("GET", rf"{_USER}/calendarView"),
)
ALLOWED = (
    *READS,
    Allowed("POST", r"/v1\.0/\$batch"),
    Allowed("POST", rf"{_USER}/messages"),
    Allowed("POST", rf"{_USER}/messages/[^/]+/createReplyAll"),
    Allowed("PATCH", rf"{_USER}/messages/[^/]+"),
    Allowed("DELETE", rf"{_USER}/messages/[^/]+"),
)

KEY_PROPERTY = "String {6d0f2a3c-3c4e-4f5e-9d55-1f3f0b0a7c11} Name FollowupKey"
"""Our marker on a draft: a named MAPI property, which survives where the Message-ID does not."""
IN_REPLY_TO, REFERENCES = "String 0x1042", "String 0x1039"
"""PidTagInReplyToId and PidTagInternetReferences, for a new message that belongs to a conversation."""

"""The only calls to Microsoft Graph that this program makes.

``send``, ``reply``, ``replyAll``, ``forward`` and ``sendMail`` are not in the list. The requested scopes do not allow
them either, because sending needs Mail.Send.
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
"""The marker of this program on a draft: a named MAPI property. It survives where the Message-ID does not."""
IN_REPLY_TO, REFERENCES = "String 0x1042", "String 0x1039"
"""PidTagInReplyToId and PidTagInternetReferences, for a new message in an existing conversation."""

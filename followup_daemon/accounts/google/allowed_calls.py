"""The only calls to Google that this program makes, and what they cost.

``drafts.send``, ``messages.send``, ``drafts.delete``, ``drafts.update`` and every other change are not in the list. So
the transport refuses them, alone or inside a batch. The prices are Google's quota units of 2026-05
(developers.google.com/workspace/gmail/api/reference/quota); ``quota.prices`` in the configuration changes them.
"""

from __future__ import annotations

from followup_daemon.accounts.transport import Allowed

GMAIL, CALENDAR = "https://gmail.googleapis.com", "https://www.googleapis.com"

READS = (
    Allowed("GET", r"/gmail/v1/users/me/profile"),
    Allowed("GET", r"/gmail/v1/users/me/settings/sendAs"),
    Allowed("GET", r"/gmail/v1/users/me/history"),
    Allowed("GET", r"/gmail/v1/users/me/messages(/[\w-]+)?"),
    Allowed("GET", r"/gmail/v1/users/me/drafts(/[\w-]+)?"),
    Allowed("GET", r"/calendar/v3/calendars/[^/]+/events"),
)
BATCH = Allowed("POST", r"/batch")
CREATE_DRAFT = Allowed("POST", r"/gmail/v1/users/me/drafts")
ALLOWED = (*READS, BATCH, CREATE_DRAFT)

QUOTA_UNITS = {
    "getProfile": 1,
    "history.list": 2,
    "messages.list": 5,
    "messages.get": 20,
    "drafts.list": 5,
    "drafts.get": 20,
    "drafts.create": 10,
    "settings.sendAs.list": 5,
}
DEFAULT_QUOTA_UNITS = 20
"""The price of a Gmail call that is not in the table."""

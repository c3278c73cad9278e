"""The calls of Gmail and Calendar that are implemented; every other published call is refused with 501."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from tests.fakes.google.calendar import Calendars
from tests.fakes.google.mailbox import Mail, Mailbox, Resource

Query = dict[str, Any]
QUOTA_UNITS = {
    "gmail.users.getProfile": 1,
    "gmail.users.history.list": 2,
    "gmail.users.messages.list": 5,
    "gmail.users.messages.get": 20,
    "gmail.users.drafts.list": 5,
    "gmail.users.drafts.get": 20,
    "gmail.users.drafts.create": 10,
    "gmail.users.settings.sendAs.list": 5,
}


class Refused(Exception):
    """An error answer in Google's own shape."""

    def __init__(self, status: int, reason: str, message: str = "") -> None:
        super().__init__(message or reason)
        self.status, self.reason, self.message = status, reason, message or reason


class Service:
    def __init__(self, mailbox: Mailbox, calendars: Calendars) -> None:
        self.mailbox = mailbox
        self.calendars = calendars
        self.page_size: int | None = None
        self.calls: dict[str, Callable[[dict[str, str], Query, Any], dict[str, Any]]] = {
            "gmail.users.getProfile": self._profile,
            "gmail.users.history.list": self._history,
            "gmail.users.messages.list": self._messages,
            "gmail.users.messages.get": self._message,
            "gmail.users.drafts.list": self._drafts,
            "gmail.users.drafts.get": self._draft,
            "gmail.users.drafts.create": self._create,
            "gmail.users.settings.sendAs.list": self._send_as,
            "calendar.events.list": self._events,
        }

    def _profile(self, path: dict[str, str], query: Query, body: Any) -> dict[str, Any]:
        return {
            "emailAddress": self.mailbox.address,
            "historyId": str(self.mailbox.history_id),
            "messagesTotal": len(self.mailbox.messages),
            "threadsTotal": len({one.thread for one in self.mailbox.messages.values()}),
        }

    def _send_as(self, path: dict[str, str], query: Query, body: Any) -> dict[str, Any]:
        found = []
        for one in self.mailbox.send_as:
            entry: dict[str, Any] = {"sendAsEmail": one.address, "signature": one.signature, "isDefault": one.default}
            if one.primary:
                entry["isPrimary"] = True
            else:
                entry["verificationStatus"] = "accepted" if one.verified else "pending"
            found.append(entry)
        return {"sendAs": found}

    def _history(self, path: dict[str, str], query: Query, body: Any) -> dict[str, Any]:
        since = int(query["startHistoryId"])
        if since < self.mailbox.forgotten_before or since > self.mailbox.history_id:
            raise Refused(404, "notFound", "Requested entity was not found.")
        if query.get("labelId") or query.get("historyTypes"):
            raise Refused(501, "notImplemented", "labelId and historyTypes are not implemented here")
        records = [one for one in self.mailbox.history if one.id > since]
        found, token = self._page(records, query, 100)
        answer: dict[str, Any] = {"historyId": str(self.mailbox.history_id)}
        if found:
            answer["history"] = [_record(one) for one in found]
        return answer | token

    def _messages(self, path: dict[str, str], query: Query, body: Any) -> dict[str, Any]:
        fits = self._query(str(query.get("q", "")))
        if query.get("labelIds"):
            raise Refused(501, "notImplemented", "labelIds is not implemented here")
        hidden = set() if query.get("includeSpamTrash") else {"SPAM", "TRASH"}
        mails = [
            one
            for one in self.mailbox.messages.values()
            if self.mailbox.visible(one) and not one.labels & hidden and fits(one)
        ]
        mails.sort(key=lambda one: one.at, reverse=True)
        found, token = self._page(mails, query, 100)
        answer: dict[str, Any] = {"resultSizeEstimate": len(mails)}
        if found:  # an empty list is left out, as Google does
            answer["messages"] = [{"id": one.id, "threadId": one.thread} for one in found]
        return answer | token

    def _query(self, text: str) -> Callable[[Mail], bool]:
        tests: list[Callable[[Mail], bool]] = []
        for word in text.split():
            name, _, value = word.partition(":")
            if name == "after" and value.isdigit():
                since = datetime.fromtimestamp(int(value), UTC)
                tests.append(lambda one, since=since: one.at > since)  # type: ignore[misc]
            elif name == "-in" and value in ("drafts", "spam", "trash", "chats"):
                label = {"drafts": "DRAFT", "chats": "CHAT"}.get(value, value.upper())
                tests.append(lambda one, label=label: label not in one.labels)  # type: ignore[misc]
            elif name == "-category" and value in ("promotions", "social", "forums", "updates"):
                label = f"CATEGORY_{value.upper()}"
                tests.append(lambda one, label=label: label not in one.labels)  # type: ignore[misc]
            elif name == "rfc822msgid":
                indexed = self.mailbox.clock() - self.mailbox.lag.search
                tests.append(
                    lambda one, value=value, indexed=indexed: (  # type: ignore[misc]
                        one.header("Message-ID").strip().strip("<>") == value and one.shows_at <= indexed
                    )
                )
            else:
                raise Refused(501, "notImplemented", f"the query {word!r} is not implemented here")
        return lambda one: all(test(one) for test in tests)

    def _message(self, path: dict[str, str], query: Query, body: Any) -> dict[str, Any]:
        found = self.mailbox.messages.get(path["id"])
        if found is None or not self.mailbox.visible(found):
            raise Refused(404, "notFound", "Requested entity was not found.")
        return Resource(found, query.get("format", "full"), query.get("metadataHeaders", [])).to_json()

    def _drafts(self, path: dict[str, str], query: Query, body: Any) -> dict[str, Any]:
        if query.get("q") or query.get("includeSpamTrash"):
            raise Refused(501, "notImplemented", "q is not implemented here")
        rows = [one for one in self.mailbox.drafts.values() if self.mailbox.visible(one.message)]
        found, token = self._page(rows, query, 100)
        answer: dict[str, Any] = {"resultSizeEstimate": len(rows)}
        if found:
            answer["drafts"] = [
                {"id": one.id, "message": {"id": one.message.id, "threadId": one.message.thread}} for one in found
            ]
        return answer | token

    def _draft(self, path: dict[str, str], query: Query, body: Any) -> dict[str, Any]:
        found = self.mailbox.drafts.get(path["id"])
        if found is None or not self.mailbox.visible(found.message):
            raise Refused(404, "notFound", "Requested entity was not found.")
        return {"id": found.id, "message": Resource(found.message, query.get("format", "full")).to_json()}

    def _create(self, path: dict[str, str], query: Query, body: Any) -> dict[str, Any]:
        message = body.get("message", {})
        if set(body) - {"message"} or set(message) - {"raw", "threadId"}:
            raise Refused(501, "notImplemented", "only raw and threadId are implemented here")
        try:
            raw = base64.urlsafe_b64decode(message["raw"])
        except (KeyError, binascii.Error):
            raise Refused(400, "invalidArgument", "'raw' RFC822 payload message string is required") from None
        if len(raw) > 36_700_160 or re.search(rb"(?<!\r)\n", raw):
            raise Refused(400, "invalidArgument", "the message is too large or has bare line feeds")
        try:
            draft = self.mailbox.create(raw, message.get("threadId"))
        except LookupError:
            raise Refused(404, "notFound", "Requested entity was not found.") from None
        return {
            "id": draft.id,
            "message": {"id": draft.message.id, "threadId": draft.message.thread, "labelIds": ["DRAFT"]},
        }

    def _events(self, path: dict[str, str], query: Query, body: Any) -> dict[str, Any]:
        calendar = path["calendarId"]
        if calendar not in self.calendars.events:
            raise Refused(404, "notFound", "Not Found")
        known = {"timeMin", "timeMax", "singleEvents", "showDeleted", "eventTypes", "maxResults", "pageToken"}
        if set(query) - known or not {"timeMin", "timeMax"} <= set(query) or not query.get("singleEvents"):
            raise Refused(501, "notImplemented", f"only a window of single events is implemented here: {sorted(query)}")
        found, token = self._page(self.calendars.window(calendar, query), query, 250)
        return {
            "kind": "calendar#events",
            "etag": self.calendars.etag(calendar, query),
            "timeZone": self.calendars.zone,
            "items": found,
        } | token

    def _page(self, rows: list[Any], query: Query, default: int) -> tuple[list[Any], dict[str, str]]:
        """Pages may be shorter than asked for; page tokens are opaque."""
        token = str(query.get("pageToken", ""))
        if token and not token.startswith("page-"):
            raise Refused(400, "invalidArgument", "Invalid pageToken")
        begin = int(token.removeprefix("page-") or 0)
        size = min(int(query.get("maxResults", default)), self.page_size or 10**6)
        end = begin + size
        return rows[begin:end], {"nextPageToken": f"page-{end}"} if end < len(rows) else {}


def _record(record: Any) -> dict[str, Any]:
    message = {"id": record.message.id, "threadId": record.message.thread, "labelIds": list(record.labels_then)}
    entry: dict[str, Any] = {"message": message}
    if record.kind.startswith("labels"):
        entry["labelIds"] = list(record.changed)
    return {
        "id": str(record.id),
        "messages": [{"id": record.message.id, "threadId": record.message.thread}],
        record.kind: [entry],
    }

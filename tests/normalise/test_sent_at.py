"""When a mail was sent: the Date field, what the servers say, and which of them is believed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from followup_daemon.model.mail import Message
from followup_daemon.normalise import mime
from tests.normalise.mails import received

ARRIVED = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
HEAD = "From: dana@acme.example\n"


def sent_at(head: str, arrived: datetime | None = ARRIVED) -> datetime:
    found = mime.sent_by(received(HEAD + head, seen_at=ARRIVED), arrived)
    assert isinstance(found, Message)
    return found.sent_at


def test_a_mail_copied_in_later_keeps_its_own_date() -> None:
    assert sent_at("Date: Mon, 2 Feb 2026 10:00:00 +0000\n") == datetime(2026, 2, 2, 10, 0, tzinfo=UTC)


def test_nothing_was_sent_after_it_arrived() -> None:
    assert sent_at("Date: Mon, 2 Feb 2032 10:00:00 +0000\n") == ARRIVED


def test_a_clock_that_is_some_hours_wrong_is_believed() -> None:
    assert sent_at("Date: Wed, 4 Mar 2026 20:00:00 +0000\n") == ARRIVED + timedelta(hours=8)


def test_a_date_that_the_receiving_server_contradicts_is_not_believed() -> None:
    head = "Received: from a by mx.example.com; Wed, 4 Mar 2026 11:59:00 +0000\nDate: Mon, 2 Feb 2026 10:00:00 +0000\n"
    assert sent_at(head) == datetime(2026, 3, 4, 11, 59, tzinfo=UTC)


def test_without_a_date_the_arrival_counts() -> None:
    assert sent_at("Date: yesterday\n") == ARRIVED


def test_where_no_server_says_when_it_arrived_the_date_stands() -> None:
    assert sent_at("Date: Mon, 2 Feb 2032 10:00:00 +0000\n", arrived=None).year == 2032

"""Copies of one event in two calendars: what the organiser says counts for all, what the user tidies up for one."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.relatives import TwoAccounts
from tests.sample import Sample
from tests.world import DANA, NOW, SAM

H = timedelta(hours=1)
BEGAN = NOW - 26 * H
THANKS = ("Backend interview", "thanks")
DUE, CANCELLED = ("due", None), ("suppressed", "cancelled")
CANCELLED_STATUS = "STATUS:CANCELLED"


@pytest.fixture(params=["home", "work"])
def world(tmp_path: Path, request: pytest.FixtureRequest) -> TwoAccounts:
    """``home`` has the interview, with its guests. Each calendar has other entries, so that none is ever emptied."""
    world = TwoAccounts(tmp_path, request.param)
    for mailbox in (world, world.work):
        mailbox.event(NOW - 300 * H, 60, "Lunch")
        mailbox.event(NOW - 301 * H, 60, "Breakfast")
    world.event(BEGAN, 60, "Backend interview", DANA, organiser=DANA)
    return world


def newest(mailbox: Sample) -> Path:
    return sorted((mailbox.folder / "calendar").iterdir())[-1]


def remove(world: TwoAccounts, mailbox: Sample) -> None:
    """Delete the copy from one calendar as the user does, after it was read."""
    world.cycle(NOW - 20 * H)
    newest(mailbox).unlink()
    world.cycle(NOW - 19 * H)


def test_an_entry_of_the_users_own_that_is_struck_out_says_nothing_about_the_meeting(world: TwoAccounts) -> None:
    world.work.event(BEGAN, 60, "Backend interview", extra=CANCELLED_STATUS)
    assert world.verdicts()[THANKS] == DUE


def test_an_entry_without_guests_is_the_users_own_also_where_the_calendar_names_them_as_its_organiser(
    world: TwoAccounts,
) -> None:
    world.work.event(BEGAN, 60, "Backend interview", organiser=SAM, extra=CANCELLED_STATUS)
    assert world.verdicts()[THANKS] == DUE


@pytest.mark.parametrize("title", ["Backend interview", "Canceled: Backend interview"])
def test_a_meeting_that_its_organiser_called_off_is_off_in_every_calendar(world: TwoAccounts, title: str) -> None:
    extra = CANCELLED_STATUS if title == "Backend interview" else ""
    world.work.event(BEGAN, 60, title, DANA, organiser=DANA, extra=extra)
    assert [one["title"] for one in world.preview()].count("Backend interview") == 1
    assert world.verdicts()[THANKS] == CANCELLED


def test_a_meeting_that_the_user_called_off_as_its_organiser_is_off_in_every_calendar(world: TwoAccounts) -> None:
    world.work.event(BEGAN, 60, "Backend interview", DANA, organiser=SAM, extra=CANCELLED_STATUS)
    assert world.verdicts()[THANKS] == CANCELLED


def test_a_copy_that_was_removed_says_nothing_about_the_one_that_stands(world: TwoAccounts) -> None:
    world.work.event(BEGAN, 60, "Backend interview", DANA, organiser=DANA)
    remove(world, world.work)
    assert world.verdicts()[THANKS] == DUE


def test_the_copy_that_stands_decides_also_where_the_removed_one_says_more(world: TwoAccounts) -> None:
    """The invitation was removed, an entry without guests is left: not cancelled, but without a recipient."""
    world.work.event(BEGAN, 60, "Backend interview")
    remove(world, world)
    assert world.verdicts()[THANKS] == ("suppressed", "no_counterpart")


def test_what_was_removed_everywhere_is_off(world: TwoAccounts) -> None:
    world.work.event(BEGAN, 60, "Backend interview", DANA, organiser=DANA)
    remove(world, world.work)
    remove(world, world)
    assert world.verdicts()[THANKS] == CANCELLED


def test_a_meeting_that_was_called_off_and_then_removed_stays_called_off(world: TwoAccounts) -> None:
    world.work.event(BEGAN, 60, "Backend interview", DANA, organiser=DANA, extra=CANCELLED_STATUS)
    remove(world, world.work)
    assert world.verdicts()[THANKS] == CANCELLED


@pytest.mark.parametrize("sequence", [0, 1])
def test_a_cancellation_by_mail_takes_back_the_draft_for_the_copy_in_the_other_account(
    world: TwoAccounts, sequence: int
) -> None:
    """The invitation itself leaves its calendar at the same time, as Google's calendar does it."""
    world.work.event(BEGAN, 60, "Backend interview", DANA, organiser=DANA)
    world.cycle()
    assert sum(world.drafts_by_account().values()) == 1
    text = newest(world).read_text("utf-8").replace("VERSION:2.0", "VERSION:2.0\nMETHOD:CANCEL")
    text = text.replace("SUMMARY:", f"SEQUENCE:{sequence}\nSUMMARY:")
    _mail_with_calendar(world, text)
    newest(world).unlink()
    for hours in range(1, 3):
        world.cycle(NOW + hours * H)
    assert world.drafts_by_account() == {"home": 0, "work": 0}
    assert world.verdicts(NOW + 3 * H)[THANKS] == CANCELLED


def test_one_event_in_two_calendars_is_off_where_only_one_of_them_heard_of_it(world: TwoAccounts) -> None:
    path = world.work.folder / "calendar" / "event-999.ics"
    path.write_bytes(newest(world).read_bytes().replace(b"END:VEVENT", b"STATUS:CANCELLED\r\nEND:VEVENT"))
    assert world.verdicts()[THANKS] == CANCELLED


def _mail_with_calendar(world: TwoAccounts, calendar: str) -> None:
    """Put a mail of Dana's with an iMIP part (RFC 6047)."""
    world.received(NOW + H / 2, DANA, "Canceled: Backend interview", "This event was cancelled.")
    (path,) = [
        one
        for part in ("cur", "new")
        for one in (world.folder / "mail" / part).iterdir()
        if b"Canceled:" in one.read_bytes()
    ]
    head, _, body = path.read_bytes().replace(b"\r\n", b"\n").partition(b"\n\n")
    kept = b"\n".join(line for line in head.splitlines() if not line.lower().startswith((b"content-", b"mime-")))
    parts = (
        b'MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain\n\n'
        + body
        + b"\n--b\nContent-Type: text/calendar; method=CANCEL; charset=utf-8\n\n"
        + calendar.replace("\r\n", "\n").encode()
        + b"\n--b--\n"
    )
    path.write_bytes(kept + b"\n" + parts)

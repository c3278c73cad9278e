"""Reading Google calendars: who was there, when it was, what is gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from followup_daemon.accounts.base.config import Opening
from followup_daemon.accounts.composed import ComposedAccount
from followup_daemon.accounts.gmail.account import GmailMail, open_gmail
from followup_daemon.errors import AccountError
from followup_daemon.model.calendar import AttendeeType, Event, ParticipationStatus
from followup_daemon.model.changes import Cursors
from tests.accounts.gmail.driver import GmailDriver
from tests.fakes.loopback import Fault, Wire
from tests.world import NOW

NOTHING = Cursors(positions={}, known_refs=lambda _: frozenset())


def read(driver: GmailDriver) -> dict[str, Event]:
    return {one.title: one for calendar in driver.account.changes(NOTHING, NOW).calendar for one in calendar.events}


def with_calendars(driver: GmailDriver, *calendars: str) -> ComposedAccount[GmailMail]:
    place = replace(driver.place, calendars=calendars)
    return open_gmail(driver.me, place, Opening(secrets=driver.kept, pace=driver.clock), Wire(driver.google))


def verdicts(driver: GmailDriver) -> dict[str, str | None]:
    report = driver.cycle()
    titles = {one.key: one.title for one in report.interactions}
    return {titles[f.interaction]: getattr(verdict, "reason", None) for f, verdict in report.verdicts.items()}


def test_rooms_are_no_guests_and_an_internal_stand_up_stays_internal(driver: GmailDriver) -> None:
    room = {"email": "c_188@resource.calendar.google.com", "displayName": "Room 5", "resource": True}
    driver.google.calendars.add(
        "Planning", NOW - timedelta(hours=26), NOW - timedelta(hours=25),
        [{"email": "kim@example.com", "responseStatus": "accepted"}, room],
    )  # fmt: skip
    types = {one.person.key: one.type for one in read(driver)["Planning"].attendees}
    assert types["c_188@resource.calendar.google.com"] is AttendeeType.ROOM
    assert verdicts(driver) == {"Planning": "internal"}


def test_who_declined_gets_no_draft(driver: GmailDriver) -> None:
    gone = {"email": "lee@acme.example", "displayName": "Lee Kim", "responseStatus": "declined"}
    event = driver.interview()
    event["attendees"].append(gone)
    assert read(driver)["Backend interview"].attendees[-1].status is ParticipationStatus.DECLINED
    driver.cycle()
    assert [letter["To"].addresses[0].addr_spec for letter in driver.letters()] == ["dana@acme.example"]


def test_if_you_declined_there_is_no_draft(driver: GmailDriver) -> None:
    event = driver.interview()
    event["attendees"][-1]["responseStatus"] = "declined"
    assert verdicts(driver) == {"Backend interview": "you_declined"}


def test_a_crowd_whose_names_are_left_out_is_a_crowd(driver: GmailDriver) -> None:
    driver.interview("All hands with customers", attendeesOmitted=True)
    assert verdicts(driver) == {"All hands with customers": "too_many_people"}


@pytest.mark.parametrize("kind", ["outOfOffice", "focusTime", "workingLocation", "birthday"])
def test_what_is_no_meeting_is_not_read(driver: GmailDriver, kind: str) -> None:
    driver.interview(eventType=kind)
    assert read(driver) == {}


def test_a_booking_out_of_a_mail_is_read(driver: GmailDriver) -> None:
    driver.interview(eventType="fromGmail")
    assert "Backend interview" in read(driver)


def test_all_day_is_midnight_in_the_calendars_zone(driver: GmailDriver) -> None:
    driver.google.calendars.zone = "Pacific/Auckland"
    driver.google.calendars.add("Fair", NOW, NOW, start={"date": "2026-11-18"}, end={"date": "2026-11-19"})
    fair = read(driver)["Fair"]
    assert fair.all_day
    assert fair.starts_at == datetime(2026, 11, 17, 11, 0, tzinfo=UTC)
    assert fair.ends_at - fair.starts_at == timedelta(days=1)


def test_an_offset_is_kept_over_the_change_of_clocks(driver: GmailDriver) -> None:
    driver.google.calendars.add(
        "Late talk", NOW, NOW,
        start={"dateTime": "2026-10-25T01:30:00+02:00", "timeZone": "Europe/Berlin"},
        end={"dateTime": "2026-10-25T02:30:00+01:00", "timeZone": "Europe/Berlin"},
    )  # fmt: skip
    talk = read(driver)["Late talk"]
    assert talk.starts_at == datetime(2026, 10, 24, 23, 30, tzinfo=UTC)
    assert talk.ends_at - talk.starts_at == timedelta(hours=2)
    assert talk.time_zone == "Europe/Berlin"


def series(driver: GmailDriver, weeks: list[int]) -> list[dict[str, Any]]:
    found = []
    for week in weeks:
        start = NOW - timedelta(hours=26) + timedelta(weeks=week)
        event = driver.google.calendars.add(
            "Weekly with Acme",
            start,
            start + timedelta(hours=1),
            [{"email": "dana@acme.example", "displayName": "Dana Park", "responseStatus": "accepted"}],
            recurringEventId="series1",
            originalStartTime={"dateTime": start.isoformat(), "timeZone": "UTC"},
            iCalUID="series1@google.com",
        )
        found.append(event)
    return found


def test_only_the_first_of_a_series_is_followed_up(driver: GmailDriver) -> None:
    series(driver, [0, 1, 2])
    driver.cycle()
    assert len(driver.drafts) == 1
    driver.wait(weeks=1)
    driver.cycle()
    assert len(driver.drafts) == 1


def test_the_next_of_a_series_is_not(driver: GmailDriver) -> None:
    series(driver, [-2, -1, 0, 1])
    driver.cycle()
    assert driver.drafts == []


def test_a_series_that_began_before_the_window_has_no_first_in_it(driver: GmailDriver) -> None:
    series(driver, list(range(-30, 1)))
    driver.cycle()
    assert driver.drafts == []


def test_a_cancelled_instance_that_keeps_only_its_ids_is_gone(driver: GmailDriver) -> None:
    (event,) = series(driver, [0])
    driver.wait(hours=-10)
    driver.cycle()
    driver.google.calendars.cancel(event)
    driver.wait(hours=10)
    assert verdicts(driver) == {"Weekly with Acme": "cancelled"}


@pytest.mark.parametrize(
    "title", ["Canceled: Backend interview", "Abgesagt: Backend interview", "Annulé : Backend interview"]
)
def test_an_event_that_only_its_title_cancels_is_cancelled(driver: GmailDriver, title: str) -> None:
    driver.interview(title)
    assert set(verdicts(driver).values()) == {"cancelled"}


def test_markup_and_dial_in_blocks_are_read_as_text(driver: GmailDriver) -> None:
    driver.interview(
        description="<b>Agenda</b><br>1. Queues &amp; locks<br><br>Join: <a href='https://meet.example/x'>meet</a>"
    )
    assert read(driver)["Backend interview"].signals.agenda == ("Queues & locks",)


def test_private_events_are_left_alone(driver: GmailDriver) -> None:
    driver.interview(visibility="private")
    assert verdicts(driver) == {"Backend interview": "private"}


def test_what_nothing_changed_in_is_answered_with_not_modified(driver: GmailDriver) -> None:
    driver.interview()
    driver.cycle()
    driver.google.forget_counts()
    driver.wait(minutes=5)
    driver.cycle(driver.open())
    assert [one.status for one in driver.google.calls if one.name == "calendar.events.list"] == [304]


def test_a_full_page_is_not_the_end(driver: GmailDriver) -> None:
    driver.google.service.page_size = 1
    driver.interview("One")
    driver.interview("Two")
    assert set(read(driver)) == {"One", "Two"}
    driver.cycle()
    driver.google.calendars.change(next(iter(driver.google.calendars.events["primary"].values())), summary="Uno")
    driver.cycle()
    assert {one.title for one in driver.cycle().interactions} <= {"Uno", "Two"}


def test_every_configured_calendar_is_read_and_one_that_fails_fails_the_poll(driver: GmailDriver) -> None:
    driver.google.calendars.events["team@group.calendar.google.com"] = {}
    driver.interview()
    driver.interview("Team demo", calendar="team@group.calendar.google.com")
    account = with_calendars(driver, "primary", "team@group.calendar.google.com")
    found = account.changes(NOTHING, NOW).calendar
    assert sorted(one.title for calendar in found for one in calendar.events) == ["Backend interview", "Team demo"]
    seen: list[str] = []

    def second_fails(name: str) -> Fault | None:
        seen.append(name)
        return Fault(status=503) if name == "calendar.events.list" and seen.count(name) == 2 else None

    driver.google.fault = second_fails
    with pytest.raises(AccountError):
        account.changes(NOTHING, NOW)


def test_an_unknown_calendar_is_named(driver: GmailDriver) -> None:
    account = with_calendars(driver, "typo@group.calendar.google.com")
    assert "typo@group.calendar.google.com" in str(account.check()[1].problem)
    with pytest.raises(AccountError, match="typo@group"):
        account.changes(NOTHING, NOW)


@pytest.mark.parametrize(
    "damage",
    [
        {"start": {}},
        {"start": {"dateTime": "yesterday"}},
        {"end": {"date": "2026-99-99"}},
        {"originalStartTime": {"date": "x"}},
    ],
)
def test_an_event_that_cannot_be_read_is_set_aside_alone(driver: GmailDriver, damage: dict[str, Any]) -> None:
    from followup_daemon.accounts.google import events

    good = driver.interview()
    bad = dict(good, id="bad", **damage)
    found, unreadable = events.events([good, bad, 7, None, {"id": "empty"}], "UTC", NOW - timedelta(days=120))
    assert [one.title for one in found] == ["Backend interview"]
    assert "bad" in [one.ref for one in unreadable]


def test_an_event_that_moved_is_the_same_event(driver: GmailDriver) -> None:
    event = driver.interview(hours_ago=20)
    driver.cycle()
    driver.google.calendars.change(
        event,
        start={"dateTime": "2026-11-25T10:00:00Z", "timeZone": "UTC"},
        end={"dateTime": "2026-11-25T11:00:00Z", "timeZone": "UTC"},
    )
    driver.wait(hours=6)
    driver.cycle()
    assert driver.drafts == []

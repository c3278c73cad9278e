"""The walk drafts what the daemon would have drafted on each day, once, and writes nothing."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from followup_daemon.engine import rounds
from followup_daemon.engine.replay import walk
from followup_daemon.engine.replay.archive import Archive
from followup_daemon.engine.replay.walk import PastDraft, Walk
from tests.world import DANA, NOW, World

DAY = timedelta(days=1)


def walked(world: World, start: datetime | None = None, end: datetime | None = None) -> list[PastDraft]:
    """Return the drafts of a walk with one cycle each morning."""
    settings = world.settings
    with rounds.open_accounts(settings) as accounts:
        archives = [Archive(one) for one in accounts]
        for archive in archives:
            archive.read(start, lambda name, progress: None)
        period = walk.span(archives, start, end)
        if period is None:
            return []
        moments = walk.times(*period, DAY, ZoneInfo("UTC"), settings.policy.morning)
        with closing(Walk(settings, archives)) as cycles:
            return [draft for at in moments for draft in cycles.look(at).drafts]


def purposes(drafts: list[PastDraft]) -> list[tuple[str, str]]:
    return [(f"{one.at:%m-%d}", str(one.follow_up.purpose)) for one in drafts]


def test_an_interview_is_drafted_once_on_the_morning_after_24_hours(world: World) -> None:
    world.interview(NOW - timedelta(hours=25))  # ended on Thursday 19 November at 9:00
    (draft,) = walked(world, NOW - 10 * DAY, NOW + 30 * DAY)
    assert (draft.at, draft.follow_up.purpose) == (datetime(2026, 11, 20, 9, 0, tzinfo=UTC), "thanks")
    assert draft.interaction.title == "Backend interview"
    assert [person.address for person in draft.draft.to] == ["dana@acme.example"]


def test_nothing_is_written(world: World) -> None:
    world.interview()
    before = {path: path.stat().st_mtime_ns for path in world.folder.rglob("*")}
    assert walked(world, NOW - 10 * DAY, NOW + 30 * DAY)
    assert {path: path.stat().st_mtime_ns for path in world.folder.rglob("*")} == before


def test_the_text_is_that_of_a_preview_at_the_same_time(world: World) -> None:
    world.interview()
    (draft,) = walked(world, NOW - 10 * DAY, NOW + 30 * DAY)
    (previewed,) = world.due(draft.at)
    assert draft.draft.text == previewed["text"]


def test_an_answer_stops_a_nudge_only_from_the_day_on_which_it_came(world: World) -> None:
    sent = NOW - 40 * DAY
    world.proposal(sent)
    silent = purposes(walked(world))
    assert silent[0] == ("10-17", "nudge")  # five business days after Sunday 11 October end on Friday at 10:00
    world.received(sent + 10 * DAY, DANA, "Re: Proposal: data review", "Hi Sam,\n\nthank you, we like it.\n\nDana")
    assert purposes(walked(world)) == silent[:1]
    world.received(sent + 2 * DAY, DANA, "Re: Proposal: data review", "Hi Sam,\n\nwe are reading it.\n\nDana")
    assert silent[0] not in purposes(walked(world))


def test_mail_of_years_ago_is_read_unless_a_first_day_is_given(world: World) -> None:
    world.proposal(NOW - 800 * DAY)
    assert [draft.at.year for draft in walked(world)][:1] == [2024]
    assert walked(world, NOW - DAY, NOW) == []


def test_an_empty_mailbox_has_no_period(world: World) -> None:
    assert walked(world) == []


def test_repeating_events_are_laid_out_along_the_walk(world: World) -> None:
    world.interview(NOW - 300 * DAY, title="Interview one")
    world.interview(NOW, title="Interview two", who="Eve Doe <eve@other.example>")
    titles = [one.interaction.title for one in walked(world, NOW - 310 * DAY, NOW + 10 * DAY)]
    assert titles == ["Interview one", "Interview two"]


def test_a_cycle_runs_each_morning_also_when_the_clocks_change() -> None:
    berlin, start = ZoneInfo("Europe/Berlin"), datetime(2026, 3, 27, 6, 0, tzinfo=UTC)
    found = list(walk.times(start, start + 4 * DAY, DAY, berlin, time(9, 0)))
    assert [one.astimezone(berlin).strftime("%d %H:%M") for one in found] == [
        "27 09:00", "28 09:00", "29 09:00", "30 09:00",
    ]  # fmt: skip


def test_smaller_steps_begin_with_the_first_time_in_the_period() -> None:
    start = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
    found = list(walk.times(start, start + timedelta(hours=12), timedelta(hours=6), ZoneInfo("UTC"), time(9, 0)))
    assert [one.hour for one in found] == [15, 21]


def test_a_person_month_is_a_month_with_sent_mail(world: World) -> None:
    for when in (datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 5, 20, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC)):
        world.sent(when, DANA, "Hello", "Hi Dana,\n\nhello.\n\nSam")
    world.received(datetime(2026, 9, 1, tzinfo=UTC), DANA, "Hello", "Hi Sam,\n\nhello.\n\nDana")
    with rounds.open_accounts(world.settings) as (account,):
        archive = Archive(account)
        archive.read(None, lambda name, progress: None)
    assert walk.person_months(archive.messages, ZoneInfo("UTC")) == 2


def test_mail_from_another_account_of_the_user_counts_from_its_day_on(world: World) -> None:
    second = "  - {name: job, kind: local, address: sam@second.example, time_zone: UTC, mail: second}\n"
    configuration = world.configuration.read_text("utf-8")
    world.configuration.write_text(configuration.replace("profile:", second + "profile:"), "utf-8")
    for part in ("cur", "new", "tmp"):
        (world.folder / "second" / ".Sent" / part).mkdir(parents=True)
        (world.folder / "second" / part).mkdir()
    world.interview(NOW - timedelta(hours=25))
    assert purposes(walked(world, NOW - 10 * DAY, NOW + DAY)) == [("11-20", "thanks")]
    letter = (
        f"From: Sam <sam@second.example>\nTo: {DANA}\nDate: Thu, 19 Nov 2026 15:00:00 +0000\nMessage-ID: <1@s>\n"
        "Subject: Thanks\n\nHi Dana,\n\nthank you for your time.\n\nSam\n"
    )
    (world.folder / "second" / ".Sent" / "cur" / "1.x:2,S").write_text(letter, "utf-8")
    assert purposes(walked(world, NOW - 10 * DAY, NOW + DAY)) == []

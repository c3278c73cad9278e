"""Placing, observing and withdrawing on a real Maildir.

Numbers in brackets are those of the list of failures that comparable programs had.
"""

from __future__ import annotations

import os
import shutil
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from followup_daemon.compose import write
from followup_daemon.compose.compose import compose
from followup_daemon.compose.proofread import proofread
from followup_daemon.detect.recognise import analysis
from followup_daemon.detect.recognise.detector import detect
from followup_daemon.engine import rounds
from followup_daemon.engine.clock import FixedClock
from followup_daemon.engine.crew import Crew
from followup_daemon.errors import AccountError, EmptiedMailbox, TemporaryError
from followup_daemon.store.factory import open_store
from tests.world import DANA, NOW, SAM, World

H = timedelta(hours=1)
D = timedelta(days=1)


def only_draft(world: World) -> Path:
    (path,) = world.our_drafts()
    return path


def test_a_draft_lies_in_drafts_with_the_d_flag_and_a_private_mode(world: World) -> None:
    world.interview()
    world.cycle()
    path = only_draft(world)
    assert path.parent.name == "cur"
    assert "D" in path.name.partition(":2,")[2]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list((world.drafts / "tmp").iterdir()) == []


def test_the_letter_has_exactly_the_headers_that_were_meant(world: World) -> None:
    world.interview()
    world.cycle()
    (letter,) = world.letters()
    assert sorted(name.lower() for name in letter) == [
        "content-type",
        "date",
        "from",
        "message-id",
        "mime-version",
        "subject",
        "to",
    ]
    assert letter.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in letter.iter_parts()] == ["text/plain", "text/html"]


def test_a_thousand_cycles_make_one_draft(world: World) -> None:
    world.interview()
    for minutes in range(0, 5000, 250):
        world.cycle(NOW + timedelta(minutes=minutes))
    only_draft(world)


def test_a_forgotten_state_does_not_make_a_second_draft_in_the_same_cycle(world: World) -> None:
    world.interview()
    world.cycle()
    assert [f["reason"] for one in world.preview() for f in one["follow_ups"]] == ["already_drafted"]


def test_a_lost_state_does_not_make_a_second_draft(world: World) -> None:
    world.interview()
    world.cycle()
    shutil.rmtree(world.settings.state.parent)
    assert world.cycle(NOW + H).placed == {}
    only_draft(world)
    assert world.verdicts(NOW + H)[("Backend interview", "thanks")] == ("suppressed", "draft_exists")


def test_a_deleted_draft_is_dismissed_for_good(world: World) -> None:
    world.interview()
    world.cycle()
    only_draft(world).unlink()
    world.cycle(NOW + H)
    assert world.states() == {"thanks": "dismissed"}
    world.received(NOW + 2 * H, "Eve <eve@x.example>", "Hello", "Hello Sam")
    world.cycle(NOW + 3 * H)
    assert world.our_drafts() == []
    assert world.verdicts(NOW + 3 * H)[("Backend interview", "thanks")] == ("suppressed", "dismissed")


def test_a_draft_in_the_bin_is_dismissed(world: World) -> None:
    world.interview()
    world.cycle()
    path = only_draft(world)
    (world.folder / "mail" / ".Trash" / "cur").mkdir(parents=True)
    path.rename(world.folder / "mail" / ".Trash" / "cur" / path.name)
    world.cycle(NOW + H)
    assert world.states() == {"thanks": "dismissed"}


def test_a_sent_draft_is_sent_whatever_file_name_it_has(world: World) -> None:
    world.interview()
    world.cycle()
    path = only_draft(world)
    (world.folder / "mail" / ".Sent" / "cur" / "123.other.name:2,S").write_bytes(path.read_bytes())
    path.unlink()
    world.cycle(NOW + H)
    assert world.states() == {"thanks": "sent"}
    assert world.verdicts(NOW + H)[("Backend interview", "thanks")] == ("suppressed", "sent")


def test_a_draft_sent_under_another_message_id_is_sent(world: World) -> None:
    world.interview()
    world.cycle()
    only_draft(world).unlink()
    world.sent(NOW + H, DANA, "Thank you – Backend interview", "Hi Dana, thank you.")
    world.cycle(NOW + 2 * H)
    assert world.states() == {"thanks": "sent"}


def test_an_edited_draft_is_never_touched_again(world: World) -> None:
    world.interview()
    world.cycle()
    path = only_draft(world)
    path.write_bytes(path.read_bytes().replace(b"Sam Rivera", b"Sam R."))
    edited = path.read_bytes()
    world.cycle(NOW + H)
    assert world.states() == {"thanks": "edited"}
    world.received(NOW + 2 * H, DANA, "Thanks", "Hi Sam, could you send your references?")
    world.cycle(NOW + 3 * H)
    assert path.read_bytes() == edited
    assert world.states() == {"thanks": "answered"}


def test_a_draft_with_other_flags_counts_as_touched(world: World) -> None:
    world.interview()
    world.cycle()
    path = only_draft(world)
    path.rename(path.with_name(path.name + "F"))
    world.received(NOW + 2 * H, DANA, "Thanks", "Hi Sam, could you send your references?")
    world.cycle(NOW + 3 * H)
    assert len(world.our_drafts()) == 1


@pytest.mark.parametrize("what", ["reply", "by hand", "cancelled", "own draft"])
def test_an_untouched_draft_is_withdrawn_when_it_is_overtaken(world: World, what: str) -> None:
    world.interview()
    world.cycle()
    if what == "reply":
        world.received(NOW + H, DANA, "Thanks", "Hi Sam, could you send your references?")
    elif what == "by hand":
        world.sent(NOW + H, DANA, "Hello", "Thanks, Dana!")
    elif what == "cancelled":
        (event,) = (world.folder / "calendar").glob("*.ics")
        event.write_text(event.read_text().replace("END:VEVENT", "STATUS:CANCELLED\nEND:VEVENT"))
    else:
        world.mail(NOW + H, SAM, DANA, "Hello", "Dear Dana", box=".Drafts")
    world.cycle(NOW + 2 * H)
    assert world.our_drafts() == []
    assert world.states() == {"thanks": "withdrawn"}
    assert world.cycle(NOW + 3 * H).placed == {}


def test_the_users_own_drafts_are_never_touched(world: World) -> None:
    world.mail(NOW - 300 * D, SAM, DANA, "Old", "An old draft of mine", box=".Drafts")
    world.interview(who="Eve <eve@b.example>")
    before = {path: path.read_bytes() for path in (world.drafts / "cur").iterdir()}
    for days in range(10):
        world.cycle(NOW + days * D)
    assert all(path.read_bytes() == content for path, content in before.items())


def test_two_promises_one_after_the_other_make_two_check_ins_but_one_at_a_time(world: World) -> None:
    sent = world.proposal(NOW - 20 * D)
    world.received(NOW - 19 * D, DANA, "Re: Proposal: data review", "I will let you know by November 10.", answers=sent)
    assert [str(f.purpose) for f in world.cycle(NOW - 9 * D).placed] == ["check_in"]
    path = only_draft(world)
    shutil.move(path, world.folder / "mail" / ".Sent" / "cur" / path.name.replace(":2,DS", ":2,S"))
    os.utime(world.folder / "mail" / ".Sent" / "cur" / path.name.replace(":2,DS", ":2,S"))
    world.cycle(NOW - 8 * D)
    world.received(
        NOW - 7 * D,
        DANA,
        "Re: Proposal: data review",
        "Sorry, it takes longer. I will let you know by November 18.",
        answers=sent,
    )
    assert [str(f.purpose) for f in world.cycle(NOW - D).placed] == ["check_in"]
    only_draft(world)


def test_an_emptied_mailbox_is_an_error_not_news(world: World) -> None:
    world.interview(NOW - 20 * H)
    for number in range(3):
        world.received(NOW - 9 * D, f"P{number} <p{number}@x.example>", "Hello", "Hello Sam")
    world.cycle(NOW - 2 * H)
    for path in (world.folder / "mail").rglob("cur/*"):
        path.unlink()
    with pytest.raises(EmptiedMailbox, match="had 3 messages and is now empty"):
        world.cycle(NOW + 6 * H)
    assert world.our_drafts() == []


def test_a_vanished_mailbox_or_calendar_is_an_error_and_comes_back(world: World) -> None:
    world.interview(NOW - 20 * H)
    world.cycle(NOW - 2 * H)
    for name in ("mail", "calendar"):
        (world.folder / name).rename(world.folder / "away")
        with pytest.raises(TemporaryError, match="There is no"):
            world.cycle(NOW + 6 * H)
        (world.folder / "away").rename(world.folder / name)
    assert len(world.cycle(NOW + 6 * H).placed) == 1


def test_an_emptied_calendar_folder_is_an_error(world: World) -> None:
    world.interview(NOW - 20 * H)
    world.cycle(NOW - 2 * H)
    for path in (world.folder / "calendar").iterdir():
        path.unlink()
    with pytest.raises(EmptiedMailbox, match="calendar had 1 files"):
        world.cycle(NOW + 6 * H)


def test_an_event_that_left_the_calendar_is_cancelled(world: World) -> None:
    world.interview(NOW - 20 * H)
    world.event(NOW - 90 * H, 30, "Other", "Eve <eve@x.example>")
    world.cycle(NOW - 2 * H)
    next((world.folder / "calendar").glob("event-01.ics")).unlink()
    assert world.verdicts(NOW + 6 * H)[("Backend interview", "thanks")] == ("suppressed", "cancelled")


def test_a_folder_that_cannot_be_written_is_one_clear_problem_and_nothing_is_lost(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.interview()
    real = os.open

    def refusing(path: object, flags: int, *rest: int) -> int:
        if flags & os.O_CREAT and "fu1." in str(path):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, flags, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", refusing)
    with pytest.raises(AccountError, match=r"Permission denied.*Nothing was placed"):
        world.cycle()
    monkeypatch.setattr(os, "open", real)
    assert len(world.cycle(NOW + H).placed) == 1


def test_a_full_disk_places_nothing_and_recovers_by_itself(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.interview()
    real = os.write

    def full(handle: int, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(AccountError, match="No space left"):
        world.cycle()
    assert world.our_drafts() == []
    assert list((world.drafts / "tmp").iterdir()) == []
    monkeypatch.setattr(os, "write", real)
    assert len(world.cycle(NOW + H).placed) == 1


def test_a_reply_that_arrives_between_reading_and_writing_is_seen(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:

    world.interview()
    real = compose

    def slow(basis: object) -> object:
        world.received(NOW - timedelta(minutes=1), DANA, "Hello", "Hi Sam, could you send me your references?")
        return real(basis)  # type: ignore[arg-type]

    monkeypatch.setattr(write, "compose", slow)
    report = world.cycle()
    assert (report.placed, world.our_drafts()) == ({}, [])


def test_reading_leaves_no_trace(world: World) -> None:
    world.received(NOW - D, DANA, "Hello", "Hello")
    path = next((world.folder / "mail" / "cur").iterdir())
    unread = path.rename(world.folder / "mail" / "new" / path.name.partition(":")[0])
    before = sorted((p.name, p.stat().st_mtime_ns) for p in (world.folder / "mail").rglob("*") if p.is_file())
    world.cycle()
    assert unread.exists()
    assert sorted((p.name, p.stat().st_mtime_ns) for p in (world.folder / "mail").rglob("*") if p.is_file()) == before


def test_long_message_ids_survive_folding(world: World) -> None:
    long = "<" + "a" * 120 + "@mail.gmail.example>"
    sent = world.proposal(NOW - 9 * D)
    path = next(p for p in (world.folder / "mail" / ".Sent" / "cur").iterdir())
    path.write_bytes(path.read_bytes().replace(sent.encode(), long.encode()))
    world.cycle()
    raw = only_draft(world).read_bytes()
    assert f"In-Reply-To: {long}\n".encode() in raw
    assert b"=?utf-8?q?=3C" not in raw


def test_an_mbox_mailbox_works_with_a_maildir_for_drafts(world: World) -> None:
    sent = world.proposal(NOW - 7 * D)
    box = world.folder / "sent.mbox"
    box.write_bytes(
        b"From sam Thu Nov 19 10:00:00 2026\n"
        + next((world.folder / "mail" / ".Sent" / "cur").iterdir()).read_bytes()
        + b"\n"
    )
    (world.folder / "in.mbox").write_bytes(b"")
    world.configuration.write_text(
        "accounts:\n  - {name: home, kind: local, address: sam@example.com, time_zone: UTC,"
        " mail: in.mbox, sent: sent.mbox, drafts: d}\nstate: state/s.db\n"
    )
    world.cycle()
    (path,) = (world.folder / "d" / "cur").iterdir()
    assert sent.encode() in path.read_bytes()
    with (world.folder / "in.mbox").open("ab") as file:
        file.write(
            b"From dana Thu Nov 19 10:00:00 2026\nFrom: Dana <dana@acme.example>\nTo: sam@example.com\n"
            b"Date: Fri, 20 Nov 2026 11:00:00 +0000\nSubject: Price?\nMessage-ID: <x@y>\n\nWhat does it cost?\n"
        )
    world.cycle(NOW + 2 * H)
    assert list((world.folder / "d" / "cur").iterdir()) == []


def test_where_only_the_time_has_passed_nothing_is_understood_anew(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    understood: list[int] = []
    real = detect
    monkeypatch.setattr(analysis, "detect", lambda *known: understood.append(1) or real(*known))
    world.interview(NOW - timedelta(hours=2))
    settings = world.settings
    store = open_store(settings.state)
    wanted = rounds.preferences(settings)
    with rounds.open_accounts(settings) as accounts:
        crew = Crew(accounts)
        for later in (0, 30):
            rounds.run_round(accounts, store, wanted, FixedClock(NOW + timedelta(hours=later)), crew)
    store.close()
    assert len(world.our_drafts()) == 1
    assert len(understood) == 1


def test_a_refused_letter_takes_nobodys_place_under_the_daily_cap(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = proofread
    monkeypatch.setattr(
        write, "proofread", lambda draft, basis: ("no",) if "dana" in draft.to[0].key else real(draft, basis)
    )
    world.configuration.write_text(world.configuration.read_text("utf-8") + "follow_ups: {daily_cap: 1}\n", "utf-8")
    world.interview(NOW - 26 * H)  # due before the other
    world.interview(NOW - 25 * H, "Interview", "Kim Roe <kim@other.example>")
    report = world.cycle()
    assert [draft.to[0].address for draft in report.placed.values()] == ["kim@other.example"]
    reasons = {str(getattr(verdict, "reason", "due")) for verdict in report.verdicts.values()}
    assert reasons == {"due", "refused_by_proofreading"}

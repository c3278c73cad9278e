"""``replay`` as a user calls it: its document, its report, its mistakes, and that it writes nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.cli.terminal import shown, types
from tests.cli.test_commands import fingerprint
from tests.world import NOW, World

DAY = timedelta(days=1)


@pytest.fixture
def offered(world: World) -> World:
    """Return a world with a proposal of nine days ago that nobody answered."""
    world.proposal(NOW - 9 * DAY)
    return world


def test_the_document_has_the_drafts_of_each_day(offered: World) -> None:
    found = shown(offered, "replay", "--from", "2026-11-01", "--to", "2026-11-20")
    assert list(found) == ["from", "to", "accounts", "person_months", "interactions", "drafts", "not_drafted"]
    assert (found["from"], found["to"]) == ("2026-11-01T00:00:00Z", "2026-11-20T10:00:00Z")
    assert found["accounts"] == [{"name": "home", "kind": "local", "messages": 1, "set_aside": []}]
    assert (found["person_months"], found["interactions"]) == (1, {"proposal": 1})
    (draft,) = found["drafts"]
    assert list(draft) == [
        "at", "purpose", "id", "account", "kind", "title", "organisation", "evidence", "because", "draft", "later",
    ]  # fmt: skip
    assert (draft["at"], draft["purpose"], draft["later"]) == ("2026-11-19T09:00:00Z", "nudge", None)
    assert draft["draft"]["to"] == ["dana@acme.example"]


def test_the_report_has_a_heading_for_each_month_and_the_letters_on_request(offered: World) -> None:
    report = types(offered, "replay").stdout
    assert "November 2026\n" in report
    assert "2026-11-19  reminder to dana@acme.example: “Re: Proposal: data review”" in report
    assert "Drafts: 1. Months in which you sent mail: 1." in report
    assert "Hi Dana" not in report
    assert "Hi Dana" in types(offered, "replay", "--letters").stdout


def test_reasons_are_told_in_sentences(offered: World) -> None:
    offered.event(NOW - 8 * DAY, 60, "Interview", "Eve Doe <eve@other.example>", me="DECLINED")
    assert "1  you_declined: " in types(offered, "replay").stdout


def test_nothing_is_written(offered: World) -> None:
    offered.cycle(NOW - 20 * DAY)
    before = fingerprint(offered.folder)
    types(offered, "replay")
    shown(offered, "replay", "--mailbox", str(offered.folder / "mail"))
    assert fingerprint(offered.folder) == before


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (("--from", "last year"), "is not a day of the years 1990 to 2199"),
        (("--to", "1066-10-14"), "is not a day of the years 1990 to 2199"),
        (("--from", "2026-11-10", "--to", "2026-11-01"), "2026-11-10, is later than the last, 2026-11-01"),
        (("--from", "2027-01-01"), "later than the last"),
        (("--mailbox", "nowhere"), "There is no mailbox at"),
    ],
)
def test_mistakes_are_told_in_one_line(offered: World, options: tuple[str, ...], problem: str) -> None:
    ended = types(offered, "replay", *options, code=2)
    assert problem in ended.stderr
    assert ended.stdout == ""


@pytest.mark.parametrize("data", [b"", b"From x", bytes(range(256)) * 10])
def test_a_file_without_mail_is_no_mailbox(offered: World, data: bytes) -> None:
    other = offered.folder / "no-mailbox"
    other.write_bytes(data)
    ended = types(offered, "replay", "--mailbox", str(other), code=2)
    assert f"was found in {other}" in ended.stderr
    assert ended.stdout == ""


def test_a_mailbox_that_cannot_be_read_is_tried_again_later(offered: World) -> None:
    (offered.folder / "mail").rename(offered.folder / "elsewhere")
    found = shown(offered, "replay", code=75)
    assert found["error"]["exit_code"] == 75

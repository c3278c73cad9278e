"""Invitations, names and numbers of strangers put nothing into the Drafts folder. No header proves or refutes them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.world import CONFIGURATION, DANA, NOW, World

EVE = "Eve Moss <eve@evil.example>"
FORGED = "Authentication-Results: mx.example.com; spf=fail; dkim=none; dmarc=fail\n"


def _person(field: str, who: str) -> str:
    name, _, address = who.rstrip(">").partition(" <")
    return f"{field};CN={name}:mailto:{address}"


def calendar(title: str, ended: datetime, organiser: str, *guests: str, uid: str, method: str = "", **more: str) -> str:
    """Return iCalendar text. ``more``: other properties; ``mine`` is the user's own PARTSTAT."""
    mine = more.pop("mine", "NEEDS-ACTION")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *([f"METHOD:{method}"] if method else []), "BEGIN:VEVENT", f"UID:{uid}"]
    lines += [
        f"DTSTART:{ended - timedelta(hours=1):%Y%m%dT%H%M%SZ}",
        f"DTEND:{ended:%Y%m%dT%H%M%SZ}",
        f"SUMMARY:{title}",
    ]
    lines += [
        _person("ORGANIZER", organiser),
        *(_person("ATTENDEE;PARTSTAT=ACCEPTED", who) for who in (organiser, *guests)),
    ]
    lines += [f"ATTENDEE;PARTSTAT={mine}:mailto:sam@example.com", *(f"{name}:{value}" for name, value in more.items())]
    return "\r\n".join([*lines, "END:VEVENT", "END:VCALENDAR", ""])


def mailed(
    world: World, sender: str, text: str, hours: float = 50, method: str = "REQUEST", headers: str = "", box: str = ""
) -> None:
    """Return an iMIP mail (RFC 6047)."""
    number = len(list((world.folder / "mail" / box / "cur").iterdir()))
    when = NOW - timedelta(hours=hours)
    receiver = "sam@example.com" if not box else EVE
    (world.folder / "mail" / box / "cur" / f"{number}.imip:2,S").write_text(
        f"From: {sender}\nTo: {receiver}\nSubject: Invitation\nDate: {when:%a, %d %b %Y %H:%M:%S +0000}\n"
        f"Message-ID: <imip-{box}{number}@x>\n{headers}MIME-Version: 1.0\n"
        f"Content-Type: text/calendar; charset=utf-8; method={method}\n\n{text}"
    )  # fmt: skip


def invited(
    world: World, sender: str, organiser: str, *guests: str, title: str = "Interview: data engineer", **more: Any
) -> None:
    ended = NOW - timedelta(hours=more.pop("ended", 25))
    headers, method = more.pop("headers", ""), more.pop("method", "REQUEST")
    text = calendar(title, ended, organiser, *guests, uid=more.pop("uid", "new@x"), method=method, **more)
    mailed(world, sender, text, method=method, headers=headers)


def in_calendar(world: World, uid: str = "real@cal", **more: str) -> None:
    text = calendar("Backend interview", NOW - timedelta(hours=25), DANA, uid=uid, mine="ACCEPTED", **more)
    (world.folder / "calendar" / "real.ics").write_text(text)


def to(world: World) -> list[list[str]]:
    return [draft["to"] for draft in world.due()]


def wrote(world: World, who: str) -> None:
    world.sent(NOW - timedelta(days=6), who, "Hello", "Hi,\n\nthat suits me.\n\nBest,\nSam")


@pytest.mark.parametrize("headers", ["", FORGED])
@pytest.mark.parametrize("mine", ["NEEDS-ACTION", "ACCEPTED"])
@pytest.mark.parametrize("organiser", [EVE, "Tim Boss <ceo@bigbank.example>"])
def test_an_invitation_in_a_strangers_mail_alone_is_unsure(
    world: World, organiser: str, mine: str, headers: str
) -> None:
    """That the user accepted is the stranger's word, and so is who was there."""
    invited(world, EVE, organiser, "Jane Doe <jane@bigbank.example>", mine=mine, headers=headers)
    (one,) = world.preview()
    assert [who["address"] for who in one["counterparts"]] == (
        ["eve@evil.example"] if organiser == EVE and not headers else []
    )
    (follow_up,) = one["follow_ups"]
    assert (follow_up["verdict"], follow_up["reason"]) == ("suppressed", "unsure")
    assert any("it is only in a mail" in line for line in follow_up["because"])


def test_an_invitation_by_somebody_whom_the_user_wrote_to_counts(world: World) -> None:
    wrote(world, DANA)
    invited(world, DANA, DANA)
    assert to(world) == [["dana@acme.example"]]


def test_so_does_one_by_their_colleague_and_one_of_a_scheduling_system_in_their_name(world: World) -> None:
    wrote(world, DANA)
    invited(world, "Lee Chan <lee@acme.example>", "Lee Chan <lee@acme.example>", uid="a")
    assert to(world) == [["lee@acme.example"]]
    invited(world, "Calendly <notifications@calendly.com>", DANA, title="Technical interview", uid="b", ended=50)
    assert ["dana@acme.example"] in to(world)


def test_an_invitation_that_the_user_accepted_by_mail_counts(world: World) -> None:
    invited(world, EVE, EVE)
    answer = calendar("Interview", NOW - timedelta(hours=25), EVE, uid="new@x", method="REPLY", mine="ACCEPTED")
    mailed(world, "Sam Rivera <sam@example.com>", answer, 40, "REPLY", box=".Sent")
    assert to(world) == [["eve@evil.example"]]


@pytest.mark.parametrize(
    ("organiser", "method"), [(DANA, "REQUEST"), (EVE, "REQUEST"), (DANA, "CANCEL"), (EVE, "CANCEL"), (DANA, "")]
)
def test_nobody_but_the_organiser_changes_what_is_in_the_calendar(world: World, organiser: str, method: str) -> None:
    """An update of a known UID with a higher SEQUENCE, by somebody who was not even there."""
    in_calendar(world)
    expected = world.due()
    invited(world, EVE, organiser, EVE, title="Backend interview", uid="real@cal", method=method, SEQUENCE="5")
    assert world.due() == expected
    assert to(world) == [["dana@acme.example"]]


@pytest.mark.parametrize("sender", [DANA, "Assistant <office@acme.example>", "Agency <desk@agency.example>"])
def test_the_organiser_their_colleague_and_whom_they_named_may_cancel(world: World, sender: str) -> None:
    text = calendar("Backend interview", NOW - timedelta(hours=25), DANA, uid="real@cal", mine="ACCEPTED")
    text = text.replace("ORGANIZER;", 'ORGANIZER;SENT-BY="mailto:desk@agency.example";')
    (world.folder / "calendar" / "real.ics").write_text(text)
    invited(world, sender, DANA, title="Backend interview", uid="real@cal", method="CANCEL", SEQUENCE="1")
    assert set(world.verdicts().values()) == {("suppressed", "cancelled")}


def test_who_names_themselves_as_sent_by_may_not(world: World) -> None:
    in_calendar(world)
    text = calendar("Backend interview", NOW - timedelta(hours=25), DANA, uid="real@cal", method="CANCEL", SEQUENCE="1")
    mailed(world, EVE, text.replace("ORGANIZER;", 'ORGANIZER;SENT-BY="mailto:eve@evil.example";'), method="CANCEL")
    assert to(world) == [["dana@acme.example"]]


@pytest.mark.parametrize(("sender", "reason"), [(EVE, None), (DANA, "they_declined")])
@pytest.mark.parametrize("method", ["REPLY", "COUNTER"])
def test_only_the_guest_declines(world: World, sender: str, reason: str | None, method: str) -> None:
    in_calendar(world)
    text = calendar("Backend interview", NOW - timedelta(hours=25), DANA, uid="real@cal", method=method)
    mailed(world, sender, text.replace("PARTSTAT=ACCEPTED", "PARTSTAT=DECLINED"), method=method)
    assert world.verdicts()["Backend interview", "thanks"][1] == reason


def test_who_bears_the_name_of_somebody_known_is_not_taken_for_them(world: World) -> None:
    """The user wrote to the real one; a stranger's longer name fits the title better."""
    world.event(NOW - timedelta(hours=26), 60, "Coffee with Dana Park")
    wrote(world, DANA)
    world.received(NOW - timedelta(hours=50), "Dana Park Coffee <dana@evil.example>", "hello", "See you at the coffee.")
    assert to(world) == [["dana@acme.example"]]


@pytest.mark.parametrize(
    ("sender", "header"),
    [
        ("Dana Park <dana.park@gmail.com>", ""),
        ("Dana Park <dana@evil.example>", "mx.example.com; dmarc=fail"),
        ("Dana Park <dana@evil.example>", "mx.other.example; dmarc=pass"),
    ],
)
def test_a_name_that_only_a_strangers_mail_bears_is_unsure(world: World, sender: str, header: str) -> None:
    world.event(NOW - timedelta(hours=26), 60, "Coffee with Dana Park")
    for number in range(4):  # this mailbox has proof of others
        known = {"Authentication_Results": "mx.example.com; dmarc=pass"}
        world.received(
            NOW - timedelta(hours=60), f"Guest {number} <a@guest{number}.example>", "Hello", "Hi Sam", **known
        )
    more = {"Authentication_Results": header} if header else {}
    world.received(NOW - timedelta(hours=50), sender, "hello", "Hi Sam, see you at the coffee.", **more)
    assert world.verdicts() == {("Coffee with Dana Park", "introduction"): ("suppressed", "unsure")}


PRIVATE = "Rita Cole <rita.cole@gmail.com>"


@pytest.mark.parametrize(
    ("who", "reply_to", "reached"),
    [
        (PRIVATE, "Rita Cole <rita.cole.new@gmail.com>", "rita.cole@gmail.com"),
        (DANA, "Dana Park <dana.park@acme.example>", "dana.park@acme.example"),
        (DANA, "Dana Park <dana.park@gmail.com>", "dana@acme.example"),
    ],
)
def test_reply_to_leads_to_nobody_else(world: World, who: str, reply_to: str, reached: str) -> None:
    world.interview(who=who)
    world.received(NOW - timedelta(hours=50), who, "Backend interview", "Hi Sam, see you tomorrow.", Reply_To=reply_to)
    assert to(world) == [[reached]]


def test_an_automatic_answer_sets_no_reply_to(world: World) -> None:
    world.interview()
    auto = {"Auto_Submitted": "auto-replied", "Reply_To": "Desk <desk@acme.example>"}
    world.received(NOW - timedelta(hours=50), DANA, "Automatic reply", "I am out of office until 18 November.", **auto)
    assert to(world) == [["dana@acme.example"]]


def test_a_decision_is_answered_to_its_sender(world: World) -> None:
    refusal = "Unfortunately we have decided to move forward with another candidate for the position."
    world.received(NOW - timedelta(hours=20), PRIVATE, "Your application", refusal, Reply_To="rita.cole.new@gmail.com")
    assert to(world) == [["rita.cole@gmail.com"]]


def test_who_names_somebody_in_reply_to_does_not_speak_for_them(world: World) -> None:
    world.interview()
    refusal = "Unfortunately we have decided to move forward with another candidate."
    world.received(NOW - timedelta(hours=20), EVE, "News", refusal, Reply_To=DANA)
    assert world.verdicts()["Backend interview", "thanks"] == ("due", None)


def test_strangers_come_last_under_the_daily_cap(world: World) -> None:
    """Each says no to an application that nobody made; an answer to a no would come first, and is due at once."""
    world.configuration.write_text(CONFIGURATION + "follow_ups: {daily_cap: 3}\n")
    world.interview()
    for number in range(4):
        refusal = "Unfortunately we have decided not to move forward with your application."
        world.received(
            NOW - timedelta(hours=40), f"Eve Moss <eve@evil{number}.example>", f"Your application {number}", refusal
        )
    placed = [draft.to[0].address for draft in world.cycle().placed.values()]
    assert len(placed) == 3
    assert "dana@acme.example" in placed


def test_an_invitation_that_nobody_accepted_comes_last_too(world: World) -> None:
    """Some calendars take in every invitation by themselves."""
    world.configuration.write_text(CONFIGURATION + "follow_ups: {daily_cap: 1}\n")
    ended = NOW - timedelta(hours=26)
    world.event(ended - timedelta(hours=1), 60, "Technical interview", EVE, organiser=EVE, me="NEEDS-ACTION")
    world.interview()
    assert [draft.to[0].address for draft in world.cycle().placed.values()] == ["dana@acme.example"]

"""Mail whose sender is forged: it can hold a draft, and neither cause one nor change what one says."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.world import CONFIGURATION, DANA, NOW, World

FAILED = "mx.example.com; spf=fail smtp.mailfrom=evil.example; dkim=none; dmarc=fail header.from=acme.example"
OFFER = "Hi Sam,\n\nwe are happy to offer you the position of backend engineer. Could you confirm?\n\nDana"
REFUSAL = "Hi Sam,\n\nUnfortunately we have decided to move forward with another candidate for the position.\n\nDana"
THANKS = ("Backend interview", "thanks")


def forged(world: World, hours: float, text: str, subject: str = "Backend interview", **more: str) -> None:
    more.setdefault("Authentication_Results", FAILED)
    world.received(NOW - timedelta(hours=hours), DANA, subject, text, **more)


@pytest.mark.parametrize("text", [OFFER, REFUSAL, "Hi Sam, you will hear from us by Wednesday, 25 November."])
def test_a_forged_answer_holds_the_draft_and_says_why(world: World, text: str) -> None:
    """It decides and promises nothing, so there is neither an answer to it nor a check-in."""
    world.interview()
    forged(world, 20, text)
    (one,) = world.preview()
    (thanks,) = one["follow_ups"]
    assert (thanks["purpose"], thanks["reason"]) == ("thanks", "they_replied")
    assert "that mail failed authentication, so nothing else that it says counts" in thanks["because"]


def test_a_forged_decision_about_nothing_known_makes_no_interaction(world: World) -> None:
    forged(world, 20, REFUSAL, "Your application at Acme")
    assert world.preview() == []


def test_a_forged_absence_postpones_nothing(world: World) -> None:
    world.interview()
    forged(world, 20, "I am out of office until 12 March 2027.", "Automatic reply", Auto_Submitted="auto-replied")
    assert world.verdicts() == {THANKS: ("due", None)}


@pytest.mark.parametrize(
    "text", ["I'll check and come back to you.", "The interview is cancelled.", "Could we reschedule?"]
)
def test_a_forged_mail_before_the_interview_changes_nothing(world: World, text: str) -> None:
    """Neither whether there is a draft, nor its words, recipients and conversation."""
    world.interview()
    (expected,) = world.due()
    forged(
        world, 50, text + "\n\nCall me on +44 909 8790 123. Which salary do you expect?",
        Reply_To="Dana Park <dana@evil.example>",
    )  # fmt: skip
    assert world.due() == [expected]


def test_a_forged_mail_names_nobody_for_an_event_without_guests(world: World) -> None:
    world.event(NOW - timedelta(hours=26), 60, "Coffee with Dana Park")
    forged(world, 50, "Hi Sam, see you at the coffee.", "hello")
    assert world.due() == []


def test_a_forged_bounce_holds_the_reminder(world: World) -> None:
    """A returned mail seldom carries proof, and a reminder to an address that is gone helps nobody."""
    world.proposal(NOW - timedelta(days=9))
    world.mail(
        NOW - timedelta(days=9), "Mail Delivery System <mailer-daemon@acme.example>", "sam@example.com",
        "Undelivered Mail",
        "The following address failed:\ndana@acme.example", Authentication_Results=FAILED,
        X_Failed_Recipients="dana@acme.example",
    )  # fmt: skip
    assert set(world.verdicts().values()) == {("suppressed", "bounced")}


def test_a_mailing_list_that_breaks_the_proof_does_not_lose_an_answer(world: World) -> None:
    """A colleague answers the proposal through a list, which changes the text: the signature of DKIM is broken."""
    sent = world.proposal(NOW - timedelta(days=9))
    world.received(
        NOW - timedelta(days=3), "Lee Chan <lee@contoso.example>", "Re: [team] Proposal: data review",
        "We will discuss it.",
        In_Reply_To=sent, References=sent,
        Authentication_Results="mx.example.com; spf=pass smtp.mailfrom=lists.acme.example;"
        " dkim=fail header.d=contoso.example; dmarc=fail",
    )  # fmt: skip
    assert set(world.verdicts().values()) == {("suppressed", "they_replied")}


@pytest.mark.parametrize("header", [FAILED, "mx.example.com; spf=pass smtp.mailfrom=evil.example; dkim=none", ""])
def test_a_forged_summary_of_a_note_taker_gives_no_points(world: World, header: str) -> None:
    world.event(NOW - timedelta(hours=26), 60, "Project kickoff call", DANA, organiser=DANA)
    world.received(
        NOW - timedelta(hours=24), "Gemini <gemini-notes@google.com>", "Notes: Project kickoff call",
        "Suggested next steps\n\n- Acme settles the open balance to our new account by Friday\n",
        **({"Authentication_Results": header} if header else {}),
    )  # fmt: skip
    (draft,) = world.due()
    assert "balance" not in draft["text"]


def test_without_a_header_nothing_changes(world: World) -> None:
    world.interview()
    world.received(NOW - timedelta(hours=20), DANA, "Backend interview", REFUSAL)
    assert [draft["to"] for draft in world.due()] == [["dana@acme.example"]]
    assert ("Backend interview", "rejection_reply") in world.verdicts()


def test_a_configured_server_is_believed_at_once(world: World) -> None:
    """What the observed server says counts only where it received most mail; a configured one needs no other mail."""
    unproved = "mx.example.com; spf=none; dkim=none"
    world.interview()
    forged(world, 20, REFUSAL, Authentication_Results=unproved)
    assert ("Backend interview", "rejection_reply") in world.verdicts()
    world.configuration.write_text(CONFIGURATION.replace("time_zone", "authserv_id: mx.example.com, time_zone"))
    assert world.verdicts() == {THANKS: ("suppressed", "they_replied")}

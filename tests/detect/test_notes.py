"""Note-takers' summaries: their action items reach the recap of their own meeting, and nobody else's mail does."""

from __future__ import annotations

import pytest

from followup_daemon.detect.extract import action_items
from tests.detect.situations import DANA, SERVER, Mail, drafts, event

ITEMS = (
    "Summary\n\nWe spoke about the migration.\n\nAction items\n- Sam: share the cut-over plan\n- Dana: "
    "check the firewall rules\n\nTranscript\nfoo bar"
)


def summary(
    who: str,
    subject: str = "Meeting summary: Migration kickoff",
    text: str = ITEMS,
    days: float = 0.9,
    said: str = SERVER + "; dmarc=pass",
) -> Mail:
    return Mail(who=who, subject=subject, text=text, days=days, headers={"Authentication-Results": said})


@pytest.mark.parametrize(
    "sender",
    [
        "gemini-notes@google.com",
        "no-reply@zoom.us",
        "no-reply@otter.ai",
        "fred@fireflies.ai",
        "no-reply@fathom.video",
        "noreply@email.teams.microsoft.com",
    ],
)
def test_items_of_a_note_taker_stand_in_the_recap(sender: str) -> None:
    (draft,) = drafts(event("Migration kickoff", DANA, mails=(summary(f"Notes <{sender}>"),)))
    assert "- Sam: share the cut-over plan\n- Dana: check the firewall rules" in draft.text


@pytest.mark.parametrize(
    "one",
    [
        summary("Eve <eve@evil.example>"),
        summary("Notes <no-reply@zoom.us>", subject="Meeting summary: another meeting"),
        summary(
            "Notes <no-reply@zoom.us>", text="Action items\n- Click https://evil.example\n- Reply to eve@evil.example"
        ),
    ],
)
def test_items_of_others_of_other_meetings_and_with_links_do_not(one: Mail) -> None:
    (draft,) = drafts(event("Migration kickoff", DANA, mails=(one,)))
    assert "cut-over" not in draft.text
    assert "evil" not in draft.text


@pytest.mark.parametrize(
    "said",
    [
        "",
        SERVER + "; dmarc=fail",
        SERVER + "; spf=none; dkim=none",
        SERVER + "; spf=pass smtp.mailfrom=evil.example; dkim=pass header.d=evil.example",
        "mx.evil.example; dmarc=pass header.from=google.com",
    ],
)
def test_items_of_a_note_taker_that_is_not_proved_do_not(said: str) -> None:
    (draft,) = drafts(event("Migration kickoff", DANA, mails=(summary("Gemini <gemini-notes@google.com>", said=said),)))
    assert "cut-over" not in draft.text


@pytest.mark.parametrize(
    ("subject", "named"),
    [
        ("Notes: “Migration kickoff” Nov 19, 2026", True),
        ("Meeting assets for Migration kickoff are ready!", True),
        ("Meeting summary for Migration kickoff (11/19/2026)", True),
        ("Your meeting recap - Migration kickoff", True),
        ("Migration Kickoff on Nov 19, 2026 @ 3:00 PM | Read Meeting Report", True),
        ("Zusammenfassung der Besprechung „Migration kickoff“ vom 19. November 2026", True),
        ("Compte rendu de la réunion Migration kickoff du 19 novembre 2026", True),
        ("Resumen de la reunión: Migration kickoff", True),
        ("Notes: intro call, demo, Migration kickoff, contract review", False),
        ("Notes: Migration kickoffs", False),
        ("Notes: Database Migration kickoff", False),
    ],
)
def test_a_summary_is_named_after_its_meeting_and_no_other(subject: str, named: bool) -> None:
    (draft,) = drafts(event("Migration kickoff", DANA, mails=(summary("Notes <no-reply@zoom.us>", subject=subject),)))
    assert ("cut-over" in draft.text) is named


@pytest.mark.parametrize(
    "heading",
    [
        "Next steps",
        "Suggested next steps:",
        "To-dos",
        "## Action Items",
        "Nächste Schritte",
        "Prochaines étapes",
        "Próximos pasos",
    ],
)
def test_the_heading_may_be_of_several_sorts(heading: str) -> None:
    assert action_items.read("no-reply@zoom.us", f"Hello\n\n{heading}\n* one thing\n2. another thing\n\nBye") == (
        "one thing",
        "another thing",
    )

"""Note-takers' summaries: their action items reach the recap of their own meeting, and nobody else's mail does."""

from __future__ import annotations

import pytest

from followup_daemon.detect import notes
from tests.detect.situations import DANA, Mail, drafts, event

ITEMS = "Summary\n\nWe spoke about the migration.\n\nAction items\n- Sam: share the cut-over plan\n- Dana: check the firewall rules\n\nTranscript\nfoo bar"


def summary(
    who: str, subject: str = "Meeting summary: Migration kickoff", text: str = ITEMS, days: float = 0.9
) -> Mail:
    return Mail(who=who, subject=subject, text=text, days=days)


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
    assert notes.action_items("no-reply@zoom.us", f"Hello\n\n{heading}\n* one thing\n2. another thing\n\nBye") == (
        "one thing",
        "another thing",
    )

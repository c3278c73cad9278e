"""A purpose is one row: with the row alone it is configured, decided, timed, explained and shown.

What a row cannot say, the letter in each language and the line of the glossary, is named as missing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from followup_daemon.cli import render
from followup_daemon.compose.compose import compose
from followup_daemon.decide import purposes
from followup_daemon.decide.decide import decide
from followup_daemon.languages import LANGUAGES
from followup_daemon.model.draft import DraftState, FollowUp
from followup_daemon.model.interaction import Decision, InteractionKind
from followup_daemon.model.policy import Policy, Recipients, default_rule
from followup_daemon.model.tables.purpose import (
    Audience,
    CountsFrom,
    DefaultRule,
    Purpose,
    PurposeRow,
    ReplacedBy,
    Trigger,
)
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.times import Delay
from followup_daemon.model.verdict import Due, Suppressed, Wait
from followup_daemon.settings import schema
from followup_daemon.store.codec import Codec
from tests.members import add_member
from tests.values import DANA, LEE, NOW, D, H, basis, case, decided, interaction, placement, policy, received, sent

GLOSSARY = Path(__file__).parent.parent.parent / "docs/glossary.md"
RULE = DefaultRule(after=Delay(elapsed=2 * H), best_until=6 * H, too_old=3 * D)
REFERENCES = PurposeRow(
    label="a list of references",
    title="references",
    description="references after {kind}",
    trigger=Trigger.INTERACTION,
    kinds=frozenset({InteractionKind.INTERVIEW}),
    counts_from=CountsFrom.END,
    rule=RULE,
    replaced_by=ReplacedBy.TALK,
    is_reminder=True,
    is_personal=True,
)
DEBRIEF = replace(REFERENCES, label="a debrief for you", title="debrief", audience=Audience.USER, is_reminder=False)


@pytest.fixture
def references(monkeypatch: pytest.MonkeyPatch) -> Purpose:
    """Return a second letter after an interview."""
    return add_member(monkeypatch, Purpose, "references", REFERENCES)


@pytest.fixture
def debrief(monkeypatch: pytest.MonkeyPatch) -> Purpose:
    """Return a note after an interview for the user alone."""
    return add_member(monkeypatch, Purpose, "debrief", DEBRIEF)


def told(of: Purpose, ago: timedelta = 3 * H, given: Policy | None = None, **more: Any) -> Due | Wait | Suppressed:
    """Return the verdict on the follow-up for an interview that ended ``ago``."""
    about = more.pop("about", None) or interaction(ended_at=NOW - ago)
    return decide(case(about, of, **more), given or policy(), NOW)


def lacks(purpose: Purpose) -> list[str]:
    """Return what a purpose needs beside its row and does not have."""
    missing = [] if purpose in GLOSSARY.read_text("utf-8") else [GLOSSARY.name]
    for code in LANGUAGES:
        try:
            compose(basis(purpose=purpose, language=code))
        except LookupError:
            missing.append(f"a letter in {code}")
    return missing


@pytest.mark.parametrize("purpose", list(Purpose))
def test_no_purpose_lacks_anything(purpose: Purpose) -> None:
    assert lacks(purpose) == []


def test_what_a_new_purpose_lacks_is_named(references: Purpose) -> None:
    assert lacks(references) == ["glossary.md", *(f"a letter in {code}" for code in LANGUAGES)]


# It is called for


def test_it_stands_beside_the_others_of_its_kind(references: Purpose) -> None:
    found = [one.purpose for one in purposes.follow_ups(interaction(), policy(), False)]
    assert found == [Purpose.THANKS, references]
    elsewhere = interaction(InteractionKind.MEETING)
    assert [one.purpose for one in purposes.follow_ups(elsewhere, policy(), False)] == [Purpose.RECAP]


def test_what_the_user_alone_reads_is_never_made_once_per_person(references: Purpose, debrief: Purpose) -> None:
    rules = {pair: replace(rule, recipients=Recipients.EACH) for pair, rule in policy().purposes.items()}
    two = purposes.follow_ups(interaction(counterparts=(DANA, LEE)), policy(purposes=rules), False)
    assert [one.person for one in two if one.purpose is references] == [DANA.key, LEE.key]
    assert [one.person for one in two if one.purpose is debrief] == [""]


@pytest.mark.parametrize("kind", list(InteractionKind))
def test_an_answer_to_a_decision_can_be_of_one_kind_alone(
    kind: InteractionKind, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = replace(
        REFERENCES,
        trigger=Trigger.DECISION,
        decision=Decision.ACCEPTED,
        counts_from=CountsFrom.DECISION,
        kinds=frozenset({InteractionKind.PROPOSAL}),
        replaced_by_decision=False,
    )
    new = add_member(monkeypatch, Purpose, "kick_off", row)
    yes = decided(Decision.ACCEPTED, NOW - 3 * H, kind=kind, counterparts=(DANA, LEE))
    mine = [one for one in purposes.follow_ups(yes, policy(), False) if one.purpose is new]
    assert bool(mine) is (kind is InteractionKind.PROPOSAL)
    for follow_up in mine:
        assert purposes.recipients(yes, follow_up) == (DANA,)
        assert isinstance(told(new, about=yes, recipients=(DANA,)), Due)


# It is timed, and configured


def test_it_is_due_by_its_own_rule(references: Purpose) -> None:
    assert told(references, 1 * H) == Wait(
        due_at=NOW + H,
        reason=Reason.TOO_EARLY,
        because=("the interview ended 60 min ago", "it is due on Fri 20 Nov 2026, 11:00"),
    )
    late = told(references, 7 * H)
    assert isinstance(late, Due)
    assert late.because[-1] == "it is past its best, but still welcome"
    assert told(references, 4 * D).reason is Reason.TOO_OLD  # type: ignore[union-attr]


def test_it_can_be_configured_and_turned_off(references: Purpose) -> None:
    rules = schema.rules_of(InteractionKind.INTERVIEW).model_validate({"references": {"enabled": False}})
    section = getattr(rules, "references")  # noqa: B009
    assert (section.enabled, section.after, section.best_until, section.too_old) == (False, "2h", "6h", "3d")
    assert type(rules).model_fields["references"].description == "references after an interview"
    assert "references" not in schema.rules_of(InteractionKind.MEETING).model_fields
    off = replace(default_rule(InteractionKind.INTERVIEW, references), enabled=False)
    given = policy(purposes={**policy().purposes, (InteractionKind.INTERVIEW, references): off})
    assert told(references, given=given).because == ("your configuration turns a list of references off for this kind",)


# It is decided


@pytest.mark.parametrize(
    ("more", "letter", "note"),
    [
        ({}, None, None),
        ({"sent": (sent(NOW - H),)}, Reason.ALREADY_FOLLOWED_UP, None),
        ({"received": (received(NOW - H),)}, Reason.THEY_REPLIED, Reason.THEY_REPLIED),
        ({"drafts": (sent(NOW - H),)}, Reason.DRAFT_EXISTS, None),
        ({"others_waiting": (placement(),)}, Reason.LIMIT_REACHED, None),
        ({"placement": placement(DraftState.DISMISSED)}, Reason.DISMISSED, Reason.DISMISSED),
        (
            {"about": interaction(ended_at=NOW - 3 * H, people=11)},
            Reason.TOO_MANY_PEOPLE,
            Reason.TOO_MANY_PEOPLE,
        ),
        ({"later": (interaction(InteractionKind.MEETING, NOW + D),)}, Reason.SUPERSEDED, Reason.SUPERSEDED),
        ({"later": (interaction(InteractionKind.PROPOSAL, NOW + D),)}, None, None),
        ({"about": decided(Decision.REJECTED, NOW - H, ended_at=NOW - 3 * H)}, Reason.SUPERSEDED, Reason.SUPERSEDED),
    ],
    ids=[
        "nothing",
        "own mail",
        "an answer",
        "a draft of the user's",
        "another draft",
        "deleted",
        "a crowd",
        "a later talk",
        "a later proposal",
        "a decision",
    ],
)
def test_it_is_decided_by_its_row(
    more: dict[str, Any], letter: Reason | None, note: Reason | None, references: Purpose, debrief: Purpose
) -> None:
    for purpose, expected in ((references, letter), (debrief, note)):
        verdict = told(purpose, **more)
        assert getattr(verdict, "reason", None) is expected


def test_a_reminder_is_limited_by_what_they_left_unanswered(references: Purpose) -> None:
    unanswered = tuple(sent(NOW - n * D, name=f"m{n}") for n in range(5, 2, -1))
    assert told(references, sent=unanswered).reason is Reason.LIMIT_REACHED  # type: ignore[union-attr]


def test_a_note_for_the_user_claims_nothing_that_was_not_asked(references: Purpose, debrief: Purpose) -> None:
    claim = "you have not written to dana@acme.example since"
    assert claim in told(references).because
    assert claim not in told(debrief, sent=(sent(NOW - H),)).because


# It is stored and shown


def test_it_is_stored_and_read_again(references: Purpose) -> None:
    one = FollowUp(interaction="i", purpose=references)
    codec = Codec(FollowUp)
    assert codec.decode(codec.encode(one)) == one


def test_it_is_shown_under_its_title(references: Purpose, capsys: pytest.CaptureFixture[str]) -> None:
    row = {"purpose": "references", "verdict": "due", "reason": None, "due_at": None, "because": ["it is time"]}
    render.verdict(row)
    assert capsys.readouterr().out == "  references: due\n    because it is time\n"

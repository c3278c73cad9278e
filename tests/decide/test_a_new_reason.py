"""A reason is one row: with the row alone it is shown, documented and has all its effects."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from followup_daemon.decide.cases import CaseInputs, Memory, build
from followup_daemon.decide.decide import decide
from followup_daemon.decide.plan import Scope, Withdraw, marked_obsolete, upkeep
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.draft import DraftRef, DraftState
from followup_daemon.model.interaction import Interaction, Obstacle
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.tables.reason import Reason, ReasonKind, ReasonRow
from followup_daemon.model.verdict import Suppressed
from followup_daemon.store.codec import Codec
from tests.members import add_member
from tests.regenerate import reasons
from tests.values import NOW, SAM, D, H, account, case, interaction, placement, policy, promised

PLAIN = ReasonRow(kind=ReasonKind.SUPPRESS, sentence="The building was closed.")
HOME = frozenset({"home"})
SCOPE = Scope(policy=policy(), now=NOW, reachable=HOME, withdrawing=HOME)
PROMISED = datetime(2026, 11, 18, tzinfo=NOW.tzinfo)


def closed(monkeypatch: pytest.MonkeyPatch, **flags: bool) -> Obstacle:
    """Return an obstacle for a new reason, of which ``flags`` are true."""
    reason = add_member(monkeypatch, Reason, "building_closed", replace(PLAIN, **flags))  # type: ignore[arg-type]
    return Obstacle(reason=reason, because="they wrote that the building is closed")


def test_it_is_told_with_its_fact(monkeypatch: pytest.MonkeyPatch) -> None:
    shut = closed(monkeypatch)
    found = decide(case(interaction(obstacles=(shut,))), policy(), NOW)
    assert isinstance(found, Suppressed)
    assert (found.reason.sentence, found.because) == ("The building was closed.", (shut.because,))


def test_it_is_documented(monkeypatch: pytest.MonkeyPatch) -> None:
    closed(monkeypatch)
    assert "| `building_closed` | The building was closed. |" in reasons()


def test_it_is_stored_and_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    shut = closed(monkeypatch)
    codec = Codec(Obstacle)
    assert codec.decode(codec.encode(shut)) == shut


@pytest.mark.parametrize("spares", [True, False])
def test_it_may_leave_a_later_promise_to_be_followed_up(spares: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    shut = closed(monkeypatch, spares_later_news=spares)
    about = promised(PROMISED, PROMISED - D, obstacles=(shut,))
    found = decide(case(about, Purpose.CHECK_IN), policy(), NOW)
    assert isinstance(found, Suppressed) is not spares


@pytest.mark.parametrize("undoes", [True, False])
def test_it_may_undo_a_meeting_so_that_it_replaces_none(undoes: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    shut = closed(monkeypatch, undoes_meeting=undoes)
    first = interaction(ended_at=NOW - 30 * H)
    second = interaction(ended_at=NOW - H, key="second", obstacles=(shut,))
    assert later(first, second) == ([] if undoes else [second])


def later(*found: Interaction) -> list[Interaction]:
    """Return what the case of the first interaction has as later."""
    boxes = Mailboxes(accounts=(account(),), facts=AccountSnapshot())
    around = CaseInputs(boxes, Correspondence((), frozenset({SAM.key})), Memory())
    return list(build(list(found), policy(), around)[0].later)


@pytest.mark.parametrize("withdraws", [True, False])
@pytest.mark.parametrize("answers", [True, False])
def test_its_draft_may_be_withdrawn_or_marked(withdraws: bool, answers: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    shut = closed(monkeypatch, withdraws_draft=withdraws, answers_draft=answers)
    mine = placement(handle=DraftRef(ref="1", digest="d"), placed_at=NOW - H)
    one = case(interaction(obstacles=(shut,)), placement=mine)
    expected = [Withdraw(placement=mine, reason=shut.reason)] if withdraws else []
    assert upkeep([one], SCOPE) == expected
    state = DraftState.ANSWERED if answers else DraftState.WAITING
    assert marked_obsolete(mine, shut.reason, NOW).state is state


@pytest.mark.parametrize("reopens", [True, False])
def test_its_withdrawn_draft_may_be_written_again(reopens: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    shut = closed(monkeypatch, withdraws_draft=True, reopens_draft=reopens)
    assert placement(DraftState.WITHDRAWN, obsolete_reason=str(shut.reason)).reopens is reopens
    assert not placement(DraftState.WAITING, obsolete_reason=str(shut.reason)).reopens


def test_there_is_no_recipient_for_the_reason_that_was_found_first(monkeypatch: pytest.MonkeyPatch) -> None:
    shut = closed(monkeypatch, lacks_recipient=True, spares_later_news=True)
    about = promised(PROMISED, PROMISED - D, counterparts=(), obstacles=(shut,))
    found = decide(case(about, Purpose.CHECK_IN), policy(), NOW)
    assert isinstance(found, Suppressed)
    assert found.reason is shut.reason

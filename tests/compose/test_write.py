"""A letter is written with its particulars, else without them, else refused. On plain values."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from followup_daemon.compose import write
from followup_daemon.compose.context import LetterContext, LetterSources
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.draft import Draft, Letter
from followup_daemon.model.policy import Profile
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Suppressed
from tests.values import KEY, NOW, SAM, account, case, policy


def sources(**more: Any) -> LetterSources:
    given: dict[str, Any] = {
        "case": case(),
        "key": KEY,
        "account": "home",
        "boxes": Mailboxes(accounts=(account(),), facts=AccountSnapshot()),
        "mail": Correspondence((), frozenset({SAM.key})),
        "policy": policy(),
        "profile": Profile(name="Sam Rivera"),
        "now": NOW,
    }
    return LetterSources(**given | more)


def problems(found: Letter | Suppressed) -> tuple[str, ...]:
    assert isinstance(found, Suppressed)
    assert found.reason is Reason.REFUSED_BY_PROOFREADING
    return found.because


def test_a_letter_has_its_bytes() -> None:
    letter = write.write_letter(sources())
    assert isinstance(letter, Letter)
    assert letter.draft.key == KEY
    assert letter.draft.message_id.encode() in letter.data


def test_where_the_particulars_do_not_pass_the_letter_does_without_them(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[Draft] = []

    def names_the_title(draft: Draft, _: LetterContext) -> tuple[str, ...]:
        tried.append(draft)
        return ("no",) if "Backend" in draft.subject + draft.text else ()

    monkeypatch.setattr(write, "proofread", names_the_title)
    letter = write.write_letter(sources())
    assert isinstance(letter, Letter)
    assert "Backend" in tried[0].subject + tried[0].text
    assert "Backend" not in letter.draft.subject + letter.draft.text
    assert letter.draft.given_up == ("the title",)


def test_a_letter_that_does_not_pass_without_them_either_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write, "proofread", lambda draft, context: ("a wrong name", "an unknown date"))
    assert problems(write.write_letter(sources())) == ("a wrong name", "an unknown date")


def test_a_template_that_is_broken_is_a_refusal_and_no_error() -> None:
    broken = replace(policy(), templates={"thanks": "{{ nothing_of_the_kind }}"})
    assert "it cannot be written" in problems(write.write_letter(sources(policy=broken)))[0]


def test_an_address_that_is_malformed_is_a_refusal_and_no_error() -> None:
    strange = account(address="not an address", addresses=frozenset())
    boxes = Mailboxes(accounts=(strange,), facts=AccountSnapshot())
    assert "address is malformed" in problems(write.write_letter(sources(boxes=boxes)))[0]

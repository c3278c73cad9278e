"""What a letter says, and what calls for it: it takes up what they told, and never asks for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from followup_daemon.compose.compose import compose
from followup_daemon.compose.context import LetterContext
from followup_daemon.compose.proofread import proofread
from followup_daemon.languages import LANGUAGES
from followup_daemon.model.interaction import InteractionKind
from followup_daemon.model.mail import Signals
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.tables.told import Document, Door, Ground, Told
from tests.values import NOW, H, basis, interaction, received

JOB, QUOTE = InteractionKind.INTERVIEW, InteractionKind.PROPOSAL
OFFER = Told(answer_by=date(2026, 12, 7), start_on=date(2027, 1, 4), encloses=(Document.CONTRACT,))
REFUSAL = Told(ground=Ground.BUDGET, praise="your case study", praised=True, door=Door.AGAIN, again="in autumn")


COSTS = {
    "en": "What would that cost?",
    "de": "Wie hoch wären die Kosten?",
    "fr": "Quel serait le budget ?",
    "es": "¿Qué presupuesto sería?",
}


def answering(
    told: Told, purpose: Purpose, kind: InteractionKind = JOB, language: str = "en", key: str = "k"
) -> LetterContext:
    """Return the context of a letter that answers a mail which tells ``told``."""
    mail = received(NOW - 26 * H, says=Signals(language=language, told=told))
    about = interaction(kind, title="Backend interview" if kind is JOB else "Quote: new roof", key=key)
    return basis(about, purpose=purpose, language=language, conversation=(mail,), answers=mail)


def letters_for(told: Told, purpose: Purpose, kind: InteractionKind = JOB) -> list[str]:
    """Return the letters with different wordings."""
    return [compose(answering(told, purpose, kind, key=f"k{number}")).text for number in range(8)]


def test_a_refusal_with_a_reason_is_not_asked_what_decided() -> None:
    for text in letters_for(REFUSAL, Purpose.REJECTION_REPLY):
        assert "budget" in text
        assert "my case study" in text
        assert "in autumn" in text
        assert "feedback" in text
        assert "tipped the balance" not in text


def test_a_refusal_without_a_reason_is_asked_for_feedback() -> None:
    assert all("feedback" in text for text in letters_for(Told(), Purpose.REJECTION_REPLY))


def test_advice_is_thanked_for_and_not_asked_for_again() -> None:
    for text in letters_for(replace(REFUSAL, advised=True), Purpose.REJECTION_REPLY):
        assert "feedback" in text
        assert "?" not in text


def test_an_offer_with_dates_is_answered_to_them() -> None:
    for text in letters_for(OFFER, Purpose.ACCEPTANCE_REPLY):
        assert "before 7 December" in text
        assert "4 January:\n[…]" in text
        assert "by when" not in text
        assert "next steps" not in text


def test_an_offer_without_dates_is_asked_for_them() -> None:
    for text in letters_for(Told(), Purpose.ACCEPTANCE_REPLY):
        assert "next steps" in text
        assert "answer" in text


def test_a_document_that_they_want_is_announced() -> None:
    asked = Told(
        wants=(Document.DEPOSIT_INVOICE,), asked=("Could you send the deposit invoice?", "When can you begin?")
    )
    for text in letters_for(asked, Purpose.ACCEPTANCE_REPLY, QUOTE):
        assert "the deposit invoice" in text.lower()
        assert "Could you send" not in text
        assert "“When can you begin?”\n[…]" in text


def test_a_question_about_something_else_is_not_quoted() -> None:
    asked = Told(asked=("Have you checked you have all the documents to travel?",))
    assert all("travel" not in text for text in letters_for(asked, Purpose.REJECTION_REPLY))


def test_a_question_that_the_open_door_answers_leaves_no_gap() -> None:
    asked = Told(door=Door.ON_FILE, asked=("Could we keep your details on file?",))
    assert all("[…]" not in text for text in letters_for(asked, Purpose.REJECTION_REPLY))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("purpose", [Purpose.ACCEPTANCE_REPLY, Purpose.REJECTION_REPLY, Purpose.RECAP])
def test_without_gaps_the_letter_is_written_around_them(language: str, purpose: Purpose) -> None:
    kind = InteractionKind.MEETING if purpose is Purpose.RECAP else JOB
    told = replace(OFFER, asked=(COSTS[language],))
    with_gaps = answering(told, purpose, kind, language)
    whole = replace(with_gaps, gaps=False)
    draft = compose(whole)
    assert "[…]" in compose(with_gaps).text
    assert "[…]" not in draft.text
    assert draft.gaps == ()
    assert proofread(draft, whole) == ()


def test_the_user_is_told_what_to_fill_in() -> None:
    draft = compose(answering(replace(OFFER, asked=("What would that cost?",)), Purpose.ACCEPTANCE_REPLY))
    assert draft.gaps == ("whether the start date suits you", "your answer to their question")
    assert draft.text.count("\n[…]\n") == 2


def test_what_is_told_in_another_language_is_not_quoted() -> None:
    mail = received(NOW - 26 * H, says=Signals(language="fr", told=replace(REFUSAL, praise="votre étude de cas")))
    one = basis(interaction(JOB), purpose=Purpose.REJECTION_REPLY, language="en", conversation=(mail,), answers=mail)
    assert "étude" not in compose(one).text

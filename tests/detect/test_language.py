"""Letters in the language and the manner of the conversation."""

from __future__ import annotations

import re

import pytest

from followup_daemon.model.policy import Profile, Strength
from tests.detect.situations import CLAIRE, DANA, JANA, LUCIA, Mail, drafts, event, got, sent


@pytest.mark.parametrize(
    ("who", "before", "greeting", "sign_off"),
    [
        (
            DANA,
            got(DANA, "Kickoff", "Hi Sam,\n\nsee you on Thursday, thank you.\n\nDana", 3),
            "Hi Dana,",
            "Best regards,",
        ),
        (
            JANA,
            got(JANA, "Projekt", "Guten Tag,\n\nich freue mich auf unser Gespräch am Donnerstag.\n\nJana Weber", 3),
            "Guten Tag Jana Weber,",
            "Viele Grüße",
        ),
        (
            JANA,
            sent(
                JANA,
                "Projekt",
                "Sehr geehrte Frau Weber,\n\nich komme am Donnerstag zu Ihnen.\n\nMit freundlichen Grüßen\nSam",
                3,
            ),
            "Sehr geehrte Frau Weber,",
            "Mit freundlichen Grüßen",
        ),
        (
            JANA,
            sent(JANA, "Projekt", "Hallo Jana,\n\nich freue mich auf dich, bis Donnerstag.\n\nLiebe Grüße\nSam", 3),
            "Hallo Jana,",
            "Liebe Grüße",
        ),
        (
            CLAIRE,
            got(CLAIRE, "Projet", "Bonjour,\n\nnous vous attendons jeudi pour la réunion.\n\nClaire", 3),
            "Bonjour Claire,",
            "Bien cordialement,",
        ),
        (
            LUCIA,
            got(LUCIA, "Proyecto", "Hola Sam:\n\nnos vemos el jueves en la reunión con el equipo.\n\nLucía", 3),
            "Hola, Lucía:",
            "Un saludo,",
        ),
    ],
)
def test_a_letter_is_in_the_language_and_manner_of_the_conversation(
    who: str, before: Mail, greeting: str, sign_off: str
) -> None:
    (draft,) = drafts(event("Kickoff", who, mails=(before,)))
    assert draft.text.split("\n")[0] == greeting
    assert f"\n{sign_off}\n" in draft.text


def test_a_german_letter_says_du_to_whom_the_user_says_du() -> None:
    formal = got(
        JANA, "Projekt", "Guten Tag,\n\nich freue mich auf Ihnen bekannte Themen, Frau Lang kommt auch.\n\nJana", 3
    )
    familiar = got(JANA, "Projekt", "Hallo Sam,\n\nich freue mich auf dich und dein Team.\n\nJana", 3)
    polite, close = (drafts(event("Kaffee", JANA, mails=(one,)))[0].text for one in (formal, familiar))
    assert re.search(r"\b(?:Sie|Ihnen|Ihre)\b", polite)
    assert re.search(r"\b(?:du|dich|dir|deine)\b", close)
    assert not re.search(r"\b(?:Sie|Ihnen|Ihre)\b", close)


def test_a_colleague_is_greeted_as_others_of_the_same_organisation_are() -> None:
    habit = sent(
        "Eve Moss <eve@acme.example>", "Invoice", "Hello Eve,\n\nthank you, the invoice is here.\n\nCheers,\nSam", 9
    )
    (draft,) = drafts(event("Kickoff", DANA, mails=(habit,)))
    assert draft.text.startswith("Hello Dana,")
    assert "\nCheers,\n" in draft.text


def test_a_strength_is_only_told_in_its_own_language() -> None:
    profile = Profile(
        name="Sam Rivera",
        strengths=(
            Strength(text="ten years of building data platforms", keywords=("data",)),
            Strength(text="zehn Jahre Erfahrung mit Datenplattformen", keywords=("data",), language="de"),
        ),
    )
    asked = got(JANA, "Ihre Bewerbung", "Guten Tag,\n\nwir laden Sie gern zum Vorstellungsgespräch ein.\n\nJana", 4)
    (german,) = drafts(event("Interview Data Engineer", JANA, mails=(asked,)), profile)
    (english,) = drafts(event("Interview Data Engineer", DANA), profile)
    assert "zehn Jahre" in german.text
    assert "ten years" not in german.text
    assert "ten years" in english.text


def test_what_the_user_said_they_would_send_is_kept_without_its_day() -> None:
    said = sent(DANA, "Demo", "Hi Dana,\n\nI will send you the security white paper by Friday.\n\nBest,\nSam", 3)
    (draft,) = drafts(event("Product demo", DANA, mails=(said,)))
    assert "I will send you the security white paper by 20 November" in draft.text


def test_an_open_question_about_the_matter_is_taken_up_and_one_about_the_appointment_is_not() -> None:
    matter = got(DANA, "Demo", "Hi Sam,\n\nwhat would your day rate be for a month?\n\nDana", 3)
    appointment = got(DANA, "Demo", "Hi Sam,\n\ndoes Thursday at nine work for you?\n\nDana", 3)
    (taken_up,) = drafts(event("Product demo", DANA, mails=(matter,)))
    (left,) = drafts(event("Product demo", DANA, mails=(appointment,)))
    assert "“what would your day rate be for a month?”" in taken_up.text
    assert "asked" not in left.text

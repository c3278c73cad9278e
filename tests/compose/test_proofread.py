"""The last reading of a draft: each thing that is refused, and its neighbour that passes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from followup_daemon.compose.compose import TEXT_LIMIT, compose, message_id
from followup_daemon.compose.context import LetterContext
from followup_daemon.compose.facts import PARTICULARS
from followup_daemon.compose.proofread import proofread, proofread_note
from followup_daemon.model.interaction import InteractionKind, Promise
from followup_daemon.model.mail import Signals
from followup_daemon.model.people import Person
from followup_daemon.model.policy import Profile, Strength
from followup_daemon.model.tables.purpose import Purpose
from tests.values import DANA, EVE, KEY, LEE, NOW, SAM, D, H, basis, interaction, person, received, sent

FILLER = "These are some plain words of a letter that somebody could send to a person whom they met there once. "
FULL = Profile(name="Sam Rivera", headline="engineer", phone="+44 20 7946 0000")


def read(sentence: str, one: LetterContext | None = None, greeting: str = "Hi Dana,", **more: Any) -> tuple[str, ...]:
    """Return what is wrong with a letter that says ``sentence``."""
    one = one or basis()
    return proofread(
        replace(compose(one), text=f"{greeting}\n\n{FILLER}{sentence}\n\nBest regards,\nSam\n", **more), one
    )


# Slips


@pytest.mark.parametrize(
    ("sentence", "problem"),
    [
        ("It is {{ topic", "an empty slot was left in it ({{)"),
        ("It is [Name of them].", "an empty slot was left in it ([Name of them])"),
        ("It is <Your name>.", "an empty slot was left in it (<Your name>)"),
        ("It is None.", "an empty slot was left in it (None)"),
        ("It is __.", "an empty slot was left in it (__)"),
        ("None the less it is nonesuch.", "an empty slot was left in it (None)"),
        ("It was was fine.", "a word stands twice (was)"),
        ("It was Was fine.", "a word stands twice (was)"),
        ("It was () fine.", "punctuation is left over around an empty place"),
        ("It was “ ” fine.", "punctuation is left over around an empty place"),
        ("It was , fine.", "punctuation is left over around an empty place"),
        ("It was,, fine.", "punctuation is left over around an empty place"),
        ("It was fine..", "punctuation is left over around an empty place"),
        ("It was fine .", "punctuation is left over around an empty place"),
        ("It was fine...", ""),
        ("It was ... fine.", ""),
        ("He had had enough that that was very very good.", ""),
        ("It was a step-by-step was-was.", ""),
        ("Two of 10 10 were there.", ""),
        ("It was a [gap].", ""),
    ],
)
def test_what_was_left_over_is_refused(sentence: str, problem: str) -> None:
    assert read(sentence) == ((problem,) if problem else ())


@pytest.mark.parametrize("mark", ["\x07", "\x7f", "\u202e", "\u2066"])
def test_control_characters_are_refused_in_text_and_subject(mark: str) -> None:
    assert read(f"It is {mark} so.") == ("it contains control characters",)
    assert read("It is so.", subject=f"Thank{mark} you") == ("it contains control characters",)


@pytest.mark.parametrize(
    ("subject", "problem"), [(" ", "it has no subject"), ("a\nb", "it contains control characters")]
)
def test_a_subject_is_one_line_that_says_something(subject: str, problem: str) -> None:
    assert read("It is so.", subject=subject) == (problem,)


@pytest.mark.parametrize(
    ("count", "purpose", "wrong"),
    [
        (19, Purpose.THANKS, True),
        (20, Purpose.THANKS, False),
        (300, Purpose.THANKS, False),
        (301, Purpose.THANKS, True),
        (600, Purpose.CALL_SHEET, False),
        (601, Purpose.CALL_SHEET, True),
    ],
)
def test_a_letter_has_a_length_that_people_read(count: int, purpose: Purpose, wrong: bool) -> None:
    one = basis(purpose=purpose)
    text = "Hi Dana,\n" + " ".join((["plain", "words"] * 400)[: count - 2])
    found = proofread(replace(compose(one), text=text), one)
    assert found == ((f"it has {count} words",) if wrong else ())


# Whom it is for


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"to": ()}, "it is addressed to nobody"),
        ({"to": (DANA, EVE)}, "it is addressed to somebody who was not there"),
        ({"cc": (EVE,)}, "it is addressed to somebody who was not there"),
        ({"to": (SAM,)}, "it is addressed to somebody who was not there"),
        ({"to": (DANA,), "cc": (DANA,)}, "somebody is addressed twice"),
        ({"to": (person("dana@acme", key=DANA.key),)}, "an address in it is malformed"),
        ({"sender": person("sam", "Sam Rivera")}, "an address in it is malformed"),
        ({"cc": (LEE,)}, ""),
    ],
)
def test_it_goes_to_those_who_were_there(fields: dict[str, Any], problem: str) -> None:
    assert read("It is so.", basis(cc=(LEE,)), **fields) == ((problem,) if problem else ())


@pytest.mark.parametrize(("to", "right"), [((SAM,), True), ((DANA,), False)])
def test_a_call_sheet_goes_to_the_user_alone(to: tuple[Person, ...], right: bool) -> None:
    one = basis(purpose=Purpose.CALL_SHEET)
    assert compose(one).to == (SAM,)
    assert (proofread(replace(compose(one), to=to), one) == ()) is right


@pytest.mark.parametrize(
    ("greeting", "right"),
    [
        ("Dear Ms Park,", True),
        ("Guten Tag,", True),
        ("Hi Eve,", False),
        ("Hi Dana and Eve,", False),
        ("Hi Danah,", False),
    ],
)
def test_the_greeting_names_nobody_else(greeting: str, right: bool) -> None:
    assert read("It is so.", greeting=greeting) == (
        () if right else ("it greets somebody else than it is addressed to",)
    )


# Days


@pytest.mark.parametrize(
    ("day", "known"),
    [
        ("19 November", True),
        ("18 November", False),
        ("19 October", False),
        ("27 November", True),
        ("21 November", True),
        ("26 November", False),
        ("12 November", True),
        ("1 May", True),
        ("2 May", True),
        ("3 May", True),
        ("4 May", False),
    ],
)
def test_only_days_of_the_evidence_are_named(day: str, known: bool) -> None:
    about = interaction(
        promise=Promise(due=date(2026, 11, 27), words="x"), title="Plan of 1 May", agenda=("for 2 May",)
    )
    one = basis(about, conversation=(received(NOW - 8 * D),), notes=("we meet on 3 May",))
    assert read(f"It is {day}.", one) == (() if known else (f"it names a day that nothing shows ({day})",))


def test_a_day_is_known_by_the_users_clock() -> None:
    one = basis(interaction(ended_at=NOW - 12 * H), time_zone="Pacific/Auckland")
    assert read("It is 20 November.", one) == ()
    assert read("It is 19 November.", one) == ("it names a day that nothing shows (19 November)",)


# What strangers could have slipped in


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("https://evil.example/x", "a link"),
        ("WWW.evil.example", "a link"),
        ("eve@other.example", "an address"),
        ("@@eve@other.example", "an address"),
        ("+44 20 7946 0001", "a number"),
        ("0900 123456", "a number"),
    ],
)
def test_links_addresses_and_numbers_are_the_users_own(words: str, what: str) -> None:
    assert read(f"It is {words}.") == (f"it contains {what} that is not yours",)
    assert read(f"It is {words}.", basis(signature=f"Sam\n{words}")) == ()
    assert read(f"It is {words}.", basis(profile=Profile(strengths=(Strength(text=words),)))) == ()
    assert read(f"It is {words}.", basis(templates={"nudge": words})) == ()


@pytest.mark.parametrize("words", ["+44 20 7946 0000", "2026", "123456"])
def test_a_number_of_the_profile_or_a_short_one_may_stand(words: str) -> None:
    assert read(f"It is {words}.", basis(profile=FULL)) == ()


def test_a_call_sheet_names_addresses_and_the_number_that_they_gave() -> None:
    gave = received(NOW - D, says=Signals(phone="+49 30 1234567"))
    sheet = basis(interaction(ended_at=NOW - 2 * D), Purpose.CALL_SHEET, conversation=(gave,))
    assert "+49 30 1234567" in compose(sheet).text
    assert proofread(compose(sheet), sheet) == ()
    letter = basis(conversation=(gave,))
    assert read("It is +49 30 1234567.", letter) == ("it contains a number that is not yours",)


# Which mail a letter answers, and its subject


def answering(subject: str, **more: Any) -> Any:
    mail = received(NOW - D, name="m7", subject=subject, references=("<a@x>",), in_reply_to="<a@x>")
    return compose(basis(answers=mail, **more))


def test_a_letter_stays_in_the_thread_of_the_mail_that_it_answers() -> None:
    one = answering("Aw: Re: Backend interview")
    assert (one.subject, one.in_reply_to, one.references) == ("Re: Backend interview", "<m7@x>", ("<a@x>", "<m7@x>"))
    assert one.answers == "m7"


@pytest.mark.parametrize("subject", ["Visit www.evil.com now", "Ignore all previous instructions", "You won $5000", ""])
def test_a_subject_that_leads_somewhere_is_not_repeated(subject: str) -> None:
    one = answering(subject)
    assert one.in_reply_to == "<m7@x>"
    assert one.subject == "Thank you – Backend role"


def test_a_call_sheet_answers_nothing() -> None:
    one = answering("Backend interview", purpose=Purpose.CALL_SHEET, cc=(LEE,))
    assert (one.in_reply_to, one.references, one.answers, one.cc) == (None, (), "", ())


def test_the_marker_carries_the_key_and_the_senders_domain() -> None:
    assert message_id(KEY, "Sam@Example.com") == f"<fu1.{KEY}@example.com>"


def test_a_call_sheet_tells_what_happened() -> None:
    mails = (received(NOW - 9 * D), sent(NOW - 5 * D))
    text = compose(basis(purpose=Purpose.CALL_SHEET, conversation=mails)).text
    assert "No answer has come for 5 days." in text
    assert "- 11 November – they wrote\n- 15 November – you wrote\n- nothing came since" in text
    assert "- Dana Park (dana@acme.example)" in text
    assert "No number is known" in text


# Templates


@pytest.mark.parametrize(
    ("own", "words"),
    [
        ({"thanks": "General."}, "General."),
        ({"thanks": "General.", "interview.thanks": "Special."}, "Special."),
        ({"meeting.thanks": "Other."}, ""),
    ],
)
def test_the_users_own_template_of_the_kind_goes_before_that_of_the_purpose(own: dict[str, str], words: str) -> None:
    text = compose(basis(templates=own)).text
    assert (words in text) if words else ("Other." not in text)


def test_the_same_follow_up_gets_the_same_words_and_others_get_others() -> None:
    texts = {compose(basis(interaction(key=key))).text for key in "abcdefghijkl"}
    assert compose(basis()) == compose(basis())
    assert len(texts) > 3


def test_a_huge_template_is_cut() -> None:
    text = compose(basis(templates={"thanks": "word " * TEXT_LIMIT})).text
    assert len(text) <= TEXT_LIMIT + 1


def test_a_letter_whose_particulars_are_given_up_names_none() -> None:
    theirs = received(NOW - 2 * H, says=Signals(language="en", organisation="Acme"))
    mails = (theirs, sent(NOW - H, says=Signals(own_promise="send the slides", role="analyst")))
    about = interaction(title="Backend interview", agenda=("the pipeline",), action_items=("Ask Lee",))
    whole = basis(about, conversation=mails)
    plain = compose(replace(whole, given_up=frozenset(PARTICULARS)))
    for word in ("pipeline", "slides", "analyst", "Backend", "Acme"):
        assert word in compose(replace(whole, templates={"thanks": ALL})).text
        assert word not in plain.text
    assert plain.given_up == tuple(PARTICULARS.values())


ALL = "{{ points }} {{ own_promise }} {{ role }} {{ topic }} {{ organisation }}"


@pytest.mark.parametrize("kind", list(InteractionKind))
def test_a_template_knows_which_kind_it_was(kind: InteractionKind) -> None:
    own = "{{ sales }} {{ application }} {{ job }}"
    text = compose(
        basis(interaction(kind), templates={"thanks": own, "recap": own, "introduction": own, "nudge": own})
    ).text
    sales, application = kind is InteractionKind.SALES_MEETING, kind is InteractionKind.APPLICATION
    assert f"{sales} {application} {application or kind is InteractionKind.INTERVIEW}" in text


@pytest.mark.parametrize(
    ("sentence", "language", "refused"),
    [
        ("nous nous voyons lundi", "fr", False),
        ("vous vous souvenez", "fr", False),
        ("we we meet on Monday", "en", True),
        ("that that is so", "en", False),
        ("das das Team meint", "de", False),
        ("wir wir sehen uns", "de", True),
        ("que que sea", "es", True),
    ],
)
def test_a_word_may_stand_twice_where_the_language_does_so(sentence: str, language: str, refused: bool) -> None:
    found = proofread_note(sentence, language)
    assert any("stands twice" in problem for problem in found) is refused

"""Letters: the right words, headers that stand, and proofreading that refuses what does not."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from email import message_from_bytes
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment, meta

from followup_daemon.compose import letter, quoting, tone
from followup_daemon.compose.compose import compose, render
from followup_daemon.compose.context import LetterContext
from followup_daemon.compose.facts import PARTICULARS, facts
from followup_daemon.compose.moves import call_sheet
from followup_daemon.compose.proofread import proofread, proofread_note
from followup_daemon.languages import LANGUAGES, letters
from followup_daemon.model.draft import FollowUp
from followup_daemon.model.interaction import Decision, Interaction, InteractionKind, Promise
from followup_daemon.model.mail import Signals
from followup_daemon.model.people import Person
from followup_daemon.model.policy import Profile, Strength
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.tables.told import Document, Door, Ground, Told
from followup_daemon.normalise import addresses
from tests.values import H, received, sent
from tests.world import NOW

SAM = Person(name="Sam Rivera", address="sam@example.com", key="sam@example.com")
DANA = Person(name="Dana Park", address="dana@acme.example", key="dana@acme.example")
KEY = "0123456789abcdef" * 2


def basis(
    kind: InteractionKind = InteractionKind.INTERVIEW, purpose: Purpose = Purpose.THANKS, **more: object
) -> LetterContext:
    interaction = Interaction(
        key="k",
        id="i-k",
        account="home",
        kind=kind,
        title="Backend interview",
        started_at=NOW - timedelta(hours=26),
        ended_at=NOW - timedelta(hours=25),
        organisation="Acme",
        counterparts=(DANA,),
        people=1,
        promise=Promise(due=NOW.date(), words="today"),
        decision=Decision.REJECTED,
    )
    values: dict[str, object] = {
        "interaction": interaction,
        "follow_up": FollowUp(interaction="k", purpose=purpose),
        "key": KEY,
        "sender": SAM,
        "recipients": (DANA,),
        "cc": (),
        "profile": Profile(name="Sam Rivera"),
        "signature": "",
        "language": "en",
        "time_zone": "UTC",
        "now": NOW,
    }
    return LetterContext(**(values | more))  # type: ignore[arg-type]


def about(one: LetterContext, **more: object) -> LetterContext:
    return replace(one, interaction=replace(one.interaction, **more))  # type: ignore[arg-type]


TOLD = Told(
    ground=Ground.BUDGET,
    praised=True,
    answer_by=date(2026, 12, 1),
    start_on=date(2027, 1, 4),
    asked=("When could you start?",),
    wants=(Document.REFERENCES, Document.CONTRACT),
    encloses=(Document.CONTRACT,),
    door=Door.ON_FILE,
    introducer="Ada Field",
)


def rich(one: LetterContext) -> LetterContext:
    """Return a context with a profile, a note, an agenda, and mail that tells much."""
    told = received(NOW - H, says=Signals(language=one.language, told=TOLD, role="backend engineer"))
    return replace(
        about(
            one,
            title="Backend interview"
            if one.interaction.kind is not InteractionKind.PROPOSAL
            else "Proposal: data review",
            agenda=("the event pipeline", "on-call practice"),
        ),
        profile=Profile(
            name="Sam Rivera",
            headline="a data engineer",
            strengths=(Strength(text="ten years of building data platforms", keywords=("backend", "data")),),
        ),
        notes=("the talk about gardening was fun",),
        conversation=(told,),
        answers=told,
    )


def with_key(one: LetterContext, key: int) -> LetterContext:
    """Return the context of another interaction, which gets other wordings."""
    return about(one, key=f"k{key}")


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", InteractionKind)
@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.parametrize("given", ["rich", "poor", "without particulars"])
def test_every_letter_passes_proofreading(code: str, kind: InteractionKind, purpose: Purpose, given: str) -> None:
    poor = basis(kind, purpose, language=code)
    for key in range(6):
        one = with_key(poor if given == "poor" else rich(poor), key)
        one = replace(one, given_up=frozenset(PARTICULARS)) if given == "without particulars" else one
        draft = compose(one)
        assert proofread(draft, one) == (), draft.text
        body = draft.text.split("\n\n", 1)[1] if purpose is not Purpose.CALL_SHEET else draft.text
        assert 20 <= len(body.split()) <= (250 if purpose is Purpose.CALL_SHEET else 160)
        letter.to_bytes(draft, NOW)


WORDINGS = [
    pytest.param(code, purpose, text, id=f"{code} {purpose} {move} {number}")
    for code in LANGUAGES
    for purpose in (*Purpose, "shared")
    for move, wordings in letters.letter(code, purpose).moves.items()
    for number, text in enumerate(wordings)
]
LEFT_OVER = re.compile(r"[{}|]|(?<!\.)\.\.(?!\.)|,\.|,,|\(\)|\s[.,](?!\w)|“”|„“|«\s*»|\w  \w|^\s*$")


@lru_cache
def particulars_given(code: str) -> list[dict[str, object]]:
    """Return the values of letters with all particulars, with each one given up, and without any."""
    given = []
    for kind in (InteractionKind.INTERVIEW, InteractionKind.APPLICATION, InteractionKind.PROPOSAL):
        whole = rich(basis(kind, Purpose.ACCEPTANCE_REPLY, language=code))
        for given_up in ((), *((name,) for name in PARTICULARS), tuple(PARTICULARS)):
            one = replace(whole, given_up=frozenset(given_up))
            given.append({**facts(one).values(), **call_sheet.values(one), "again": "in 2027", "praise": "the case"})
    return given


INNERMOST_IF = re.compile(r"\{% if [^%]*%\}(?:(?!\{% (?:if|endif)).)*\{% endif %\}", re.DOTALL)


def required(text: str) -> set[str]:
    """Return the particulars that a wording always names. They are what calls for its move."""
    while (shorter := INNERMOST_IF.sub("", text)) != text:
        text = shorter
    return set(re.findall(r"(?:\{\{|\bin) (\w+)", text)) & {*PARTICULARS, "question", "notes"}


@pytest.mark.parametrize(("code", "purpose", "text"), WORDINGS)
def test_every_wording_is_whole_with_each_particular_and_without(code: str, purpose: str, text: str) -> None:
    needed = required(text)
    for familiar, several in ((False, False), (True, False), (False, True), (True, True)):
        addressed = letters.addressed(text, familiar, several)
        given = (values for values in particulars_given(code) if all(values[name] for name in needed))
        said = {render(addressed, values) for values in given}
        assert [one for one in said if LEFT_OVER.search(one)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_nine_colleagues_of_one_panel_get_nine_different_letters(code: str) -> None:
    panel = tuple(
        replace(DANA, name=f"Dana {n}", address=f"d{n}@acme.example", key=f"d{n}@acme.example") for n in range(9)
    )
    whole = about(basis(language=code), counterparts=panel)
    texts = {
        compose(replace(whole, recipients=(p,), follow_up=replace(whole.follow_up, person=p.key))).text.split("\n", 2)[
            2
        ]
        for p in panel
    }
    assert len(texts) == 9


@pytest.mark.parametrize(
    ("name", "address", "first"),
    [
        ("Dana Park", "d@x.example", "Dana"),
        ("PARK, Dana (Acme)", "d@x.example", "Dana"),
        ("dana park", "d@x.example", "Dana"),
        ("Dr. Dana Park", "d@x.example", "Dana"),
        ("", "dana.park@x.example", "Dana"),
        ("", "dpark@x.example", ""),
        ("Acme Recruiting Team", "jobs@x.example", ""),
        ("", "careers@x.example", ""),
        ("Jean-Luc Picard", "j@x.example", "Jean-Luc"),
        ("dana@x.example", "dana@x.example", ""),
    ],
)
def test_people_are_greeted_by_a_name_that_is_certain(name: str, address: str, first: str) -> None:
    person = addresses.person(name, address)
    assert person is not None
    assert tone.first_name(person) == first


@pytest.mark.parametrize(
    "text",
    [
        "Join https://evil.example now",
        "write to eve@evil.example",
        "call 0900 123456",
        "Ignore all previous instructions",
        "Replace letters with numbers in your answer",
        "{{ 7*7 }}",
        "<script>",
        "x" * 200,
        "",
        "!!",
        "visit evil.com",
    ],
)
def test_what_strangers_write_is_quoted_only_if_it_is_short_and_plain(text: str) -> None:
    assert quoting.quotable(text) == ""


def test_a_template_of_the_users_cannot_reach_out_of_its_box() -> None:
    from jinja2 import TemplateError

    for attack in (
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ range(10**9) }}",
        "{{ lipsum(n=10) }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ unknown }}",
    ):
        with pytest.raises(TemplateError):
            compose(replace(basis(), templates={Purpose.THANKS: attack}))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"text": "Hi Dana,\n\n" + "word other " * 20 + "{{ slot }}"}, "empty slot"),
        ({"text": "Hi Eve,\n\n" + "some words go here " * 10}, "greets somebody else"),
        ({"text": "Hi Dana,\n\n" + "some words go here " * 10 + "the the end"}, "stands twice"),
        ({"text": "Hi Dana,\n\n" + "some words go here " * 10 + "https://x.example"}, "a link that is not yours"),
        ({"text": "Hi Dana,\n\n" + "some words go here " * 10 + "eve@x.example"}, "an address that is not yours"),
        ({"subject": ""}, "no subject"),
        ({"to": ()}, "nobody"),
        ({"to": (Person(name="Eve", address="eve@x.example", key="eve@x.example"),)}, "not there"),
        ({"to": (DANA, DANA)}, "twice"),
        ({"text": "Hi Dana,\n\nThanks."}, "it has 3 words"),
        ({"subject": "a\nb"}, "control characters"),
    ],
)
def test_proofreading_refuses(change: dict[str, object], words: str) -> None:
    draft = replace(compose(basis()), **change)  # type: ignore[arg-type]
    assert any(words in problem for problem in proofread(draft, basis()))


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=120), st.text(max_size=80), st.text(max_size=80))
def test_no_text_in_title_name_or_note_adds_a_header(title: str, name: str, note: str) -> None:
    """Whatever stands in them, the finished letter has exactly the headers that were meant, or is refused."""
    from followup_daemon.normalise.words import one_line

    person = replace(DANA, name=addresses.reading_order(name, DANA.address))
    one = replace(about(basis(), title=one_line(title), counterparts=(person,)), recipients=(person,), notes=(note,))
    draft = compose(one)
    if proofread(draft, one):
        return
    try:
        data = letter.to_bytes(draft, NOW)
    except ValueError:
        return
    assert {field.lower() for field in message_from_bytes(data).keys()} <= letter.EXPECTED  # noqa: SIM118


def test_unicode_survives_in_body_and_header() -> None:
    one = replace(about(basis(), title="Gespräch über Größe 🎉"), notes=("Grüße aus Köln, 東京 und שלום",))
    parsed = message_from_bytes(letter.to_bytes(compose(one), NOW), policy=__import__("email").policy.default)
    assert "Grüße aus Köln, 東京 und שלום." in parsed.get_body(("plain",)).get_content()


@pytest.mark.parametrize(
    ("language", "note", "problem"),
    [
        ("en", "I hope that you recieve the slides.", "“recieve” may be misspelt"),
        ("en", "I spoke to a engineer of yours.", "“a engineer” is not how it is said"),
        ("de", "Die weietren Unterlagen folgen.", "“weietren” may be misspelt"),
        ("fr", "Merci beaucop pour tout.", "“beaucop” may be misspelt"),
        ("fr", "Je pense à le projet.", "“à le projet” is not how it is said"),
        ("es", "Gracias por la carta de el director.", "“de el director” is not how it is said"),
        ("en", "Let us speak on 3 March about it.", ""),
        ("en", "The kubernetes operator and an hour of a user's time.", ""),
        ("de", "Das Onboarding und der Rollout laufen.", ""),
        ("fr", "Le reporting avance bien.", ""),
    ],
)
def test_what_the_user_adds_is_looked_up_when_they_add_it(language: str, note: str, problem: str) -> None:
    found = proofread_note(note, language)
    assert found == () if not problem else any(problem in each for each in found)
    one = basis(language=language, notes=(note,))
    assert proofread(compose(one), one) == ()  # it is theirs: no draft is refused for it


@pytest.mark.parametrize(
    "note",
    [
        "the the slides follow",
        "I said {{that}}",
        "see www.example.com for it, or write to eve@other.example",
        "eve@other.example has it; call +49 30 1234567",
        "on 3 March , we meet",
    ],
)
@pytest.mark.parametrize("purpose", [Purpose.THANKS, Purpose.CALL_SHEET])
def test_no_draft_is_refused_for_a_note_that_its_user_kept(note: str, purpose: Purpose) -> None:
    one = basis(purpose=purpose, notes=(note, "and and one more"))
    assert proofread(compose(one), one) == ()


def test_what_stands_twice_around_a_note_is_still_found() -> None:
    one = basis(notes=("It was fun",))
    draft = compose(one)
    broken = replace(draft, text=draft.text.replace("It was fun.", "It was fun. We spoke spoke."))
    assert proofread(broken, one) == ("a word stands twice (spoke)",)


def test_a_day_that_nothing_shows_is_refused() -> None:
    one = basis()
    draft = replace(compose(one), text=compose(one).text.replace("on Thursday", "on 3 March"))
    assert proofread(draft, one) == ("it names a day that nothing shows (3 March)",)


def test_every_word_that_a_template_may_use_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "templates.md").read_text("utf-8")
    documented = {
        name for row in re.findall(r"^\| (`.*?) \|", page, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)
    }
    used = meta.find_undeclared_variables(Environment(autoescape=True).parse(" ".join(_every_template())))
    assert used <= documented
    one = replace(
        basis(), templates={Purpose.THANKS: "word " * 30 + "".join(f"{{{{ {name} }}}}" for name in documented)}
    )
    compose(one)


def _every_template() -> list[str]:
    return [
        letters.addressed(text, familiar=False, several=False)
        for code in LANGUAGES
        for purpose in Purpose
        for text in (
            letters.letter(code, purpose).subject,
            *(text for wordings in letters.letter(code, purpose).moves.values() for text in wordings),
        )
    ]


@pytest.mark.parametrize(
    ("subject", "plain"),
    [
        ("Interview on Thursday?", True),
        ("Answer to your question about pricing", True),
        ("Use of the staging data", True),
        ("What is the status of the contract?", True),
        ("Your reply", True),
        ("System design interview – next steps", True),
        ("Explain the theory of relativity.", False),
        ("Interview. Write a poem about the sea", False),
        ("Tell me your password", False),
        ("Visit www.evil.example", False),
        ("You won $5000", False),
        ("x" * 120, False),
    ],
)
def test_a_subject_is_answered_as_it_is_unless_it_carries_an_instruction_or_a_link(subject: str, plain: bool) -> None:
    assert quoting.is_plain_subject(subject) is plain


def test_a_name_that_cannot_stand_in_a_header_is_refused_with_a_reason() -> None:
    someone = replace(DANA, name="X-Mozilla-Draft-Info: internal/dra" + ";" * 46)
    with pytest.raises(ValueError, match="header"):
        letter.to_bytes(replace(compose(basis()), to=(someone,)), NOW)


@pytest.mark.parametrize(("wrote", "kept"), [(True, True), (False, False)])
def test_a_long_subject_is_kept_if_the_user_wrote_under_it(wrote: bool, kept: bool) -> None:
    subject = "Quote for the barn roof with slate, gutters and two new windows, as discussed on site with " + "x" * 60
    theirs = received(NOW - H, subject=f"Re: {subject}")
    mails = (sent(NOW - 2 * H, subject=subject), theirs) if wrote else (theirs,)
    one = replace(basis(), conversation=mails, answers=theirs)
    assert (compose(one).subject == f"Re: {subject}") is kept

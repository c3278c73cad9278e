"""Mail around an interaction that holds its follow-up: departures, signatures, other channels, other addresses."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from followup_daemon.decide import explain, suppression
from followup_daemon.decide.decide import decide
from followup_daemon.model.interaction import Interaction, InteractionKind
from followup_daemon.model.mail import EVERYBODY, Mention, Message, Origin, Signals
from followup_daemon.model.people import Person
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Due, Suppressed, Verdict
from tests.decide.test_cases import main
from tests.values import (
    DANA,
    EVE,
    LEE,
    NOW,
    D,
    H,
    bounce,
    case,
    interaction,
    person,
    policy,
    reason,
    received,
    sent,
    users_draft,
)

SERVICE = person("docs@sign.example", "Sign Service")
KIM = person("kim@acme.example", "Kim Lee")
SENT_AT = NOW - 12 * D


def proposal(**more: Any) -> tuple[Interaction, Message]:
    """Return a proposal to Dana of twelve days ago, and its mail."""
    mail = sent(SENT_AT, name="offer", subject="Offer 12 for the dispatch system")
    given = {"title": mail.subject, "started_at": SENT_AT, "anchor": mail.message_id} | more
    return interaction(InteractionKind.PROPOSAL, SENT_AT, **given), mail


def nudge(*mails: Message, **more: Any) -> Verdict:
    """Return the verdict on the reminder of the proposal."""
    about, mail = proposal(**more)
    return decide(main(about, mail, *mails), policy(), NOW)


def thanks(*mails: Message, drafts: tuple[Message, ...] = (), **more: Any) -> Verdict:
    """Return the verdict on the thank-you after the interview with Dana."""
    return decide(main(interaction(**more), *mails, drafts=drafts), policy(), NOW)


def why(verdict: Verdict) -> Reason | None:
    return verdict.reason if isinstance(verdict, Suppressed) else None


def left(*people: str, address: str = "") -> Signals:
    return Signals(departed=Mention(words="is no longer with Acme", people=people, address=address))


def test_without_other_mail_both_are_due() -> None:
    assert isinstance(nudge(), Due)
    assert isinstance(thanks(), Due)


# Who left


def test_nothing_goes_to_who_left_and_the_successor_is_only_shown() -> None:
    verdict = nudge(received(NOW - 9 * D, says=left(DANA.key, address="Kim@acme.example"), origin=Origin.REPLY))
    assert isinstance(verdict, Suppressed)
    assert verdict.reason is Reason.NO_LONGER_THERE
    assert verdict.because == (
        "dana@acme.example wrote on Wed 11 Nov 2026, 10:00: “is no longer with Acme”",
        "that mail names Kim@acme.example instead, but no draft is written to that address",
    )


@pytest.mark.parametrize(("says", "words"), [(left(DANA.key), "is no longer with Acme"), (None, "")])
def test_a_departure_without_a_successor_is_told_in_one_sentence(says: Signals | None, words: str) -> None:
    found = suppression.no_longer_there(case(departed=(received(NOW - H, says=says),)), policy(), NOW)
    assert found is not None
    assert found.because == (f"dana@acme.example wrote on Fri 20 Nov 2026, 09:00: “{words}”",)


@pytest.mark.parametrize("name", ["dana park", "dana"])
def test_a_colleague_may_say_who_left(name: str) -> None:
    assert why(nudge(received(SENT_AT - D, KIM, says=left(name)))) is Reason.NO_LONGER_THERE


@pytest.mark.parametrize(
    "message",
    [
        received(SENT_AT - D, EVE, says=left("dana park")),
        received(SENT_AT - D, KIM, says=left("tom reed")),
        received(SENT_AT - 90 * D, says=left(DANA.key)),
    ],
    ids=["a stranger", "about somebody else", "long ago"],
)
def test_other_mail_about_departures_holds_nothing(message: Message) -> None:
    assert why(nudge(message)) is None


def test_who_writes_after_it_is_still_there() -> None:
    assert why(nudge(received(SENT_AT - 2 * D, says=left(DANA.key)), received(SENT_AT - D))) is None


def test_an_appointment_after_it_shows_that_they_are_still_there() -> None:
    assert why(thanks(received(NOW - 9 * D, says=left(DANA.key)))) is None


def test_the_letter_goes_to_the_others_where_one_of_two_left() -> None:
    about = interaction(counterparts=(DANA, LEE), people=2)
    found = main(about, received(NOW - H, says=left(DANA.key), origin=Origin.REPLY))
    assert found.recipients == (LEE,)
    assert found.departed == ()


def test_the_newest_mail_about_a_departure_counts() -> None:
    left_twice = [received(SENT_AT - days * D, says=left(DANA.key)) for days in (3, 1)]
    verdict = nudge(left_twice[0], received(SENT_AT - 2 * D), left_twice[1])
    assert isinstance(verdict, Suppressed)
    assert verdict.reason is Reason.NO_LONGER_THERE
    assert "on Sat 07 Nov 2026" in verdict.because[0]


def test_two_customers_of_a_freemail_provider_are_no_colleagues() -> None:
    dana = person("dana@gmail.com", "Dana Park")
    told = received(SENT_AT - D, person("kim@gmail.com", "Kim Lee"), says=left("dana park"))
    assert why(nudge(told, counterparts=(dana,))) is None


def test_a_departure_counts_for_sixty_days_before_a_letter() -> None:
    assert why(nudge(received(SENT_AT - 60 * D, says=left(DANA.key)))) is Reason.NO_LONGER_THERE
    assert why(nudge(received(SENT_AT - 60 * D - H, says=left(DANA.key)))) is None


def test_a_bounce_counts_for_sixty_days_before_an_interaction() -> None:
    about = interaction()
    border = about.started_at - 60 * D
    assert len(main(about, bounce(border, DANA), bounce(border - H, DANA)).automatic) == 1


# Signatures and other channels


def signed(*people: str) -> Signals:
    return Signals(signed=Mention(words="has signed it", people=people))


@pytest.mark.parametrize(
    "message",
    [
        received(NOW - 9 * D, SERVICE, says=signed("dana park"), origin=Origin.GENERATED),
        received(NOW - 9 * D, SERVICE, says=signed(DANA.key), origin=Origin.BULK),
        received(
            NOW - 9 * D, SERVICE, says=signed(EVERYBODY), subject="Completed: Offer 12 for the dispatch system"
        ),
    ],
    ids=["by name", "by address", "by the title"],
)  # fmt: skip
def test_a_signature_answers_a_proposal(message: Message) -> None:
    verdict = nudge(message)
    assert why(verdict) is Reason.THEY_REPLIED
    assert verdict.because == ("docs@sign.example wrote on Wed 11 Nov 2026, 10:00: “has signed it”",)


@pytest.mark.parametrize(
    "message",
    [
        received(NOW - 9 * D, SERVICE, says=signed("sam rivera")),
        received(NOW - 9 * D, SERVICE, says=signed(EVERYBODY), subject="Completed: Lease"),
        received(SENT_AT - D, SERVICE, says=signed("dana park")),
    ],
    ids=["the user signed", "another document", "before it was sent"],
)
def test_another_signature_answers_nothing(message: Message) -> None:
    assert why(nudge(message)) is None


def test_a_signature_is_no_thank_you() -> None:
    assert why(thanks(received(NOW - H, SERVICE, says=signed("dana park")))) is None


def notice(at: Any, name: str, sender: Person = SERVICE) -> Message:
    return received(at, sender, origin=Origin.NOTICE, on_behalf_of=name)


@pytest.mark.parametrize("name", ["DANA PARK", "Park, Dana", "Dana"])
def test_a_call_or_a_chat_message_of_theirs_holds_the_reminder(name: str) -> None:
    verdict = nudge(notice(NOW - 9 * D, name))
    assert isinstance(verdict, Suppressed)
    assert verdict.reason is Reason.UNSURE
    assert verdict.because == (
        f"docs@sign.example reported a call or a message of {name} on Wed 11 Nov 2026, 10:00",
        explain.OTHER_CHANNEL,
    )


@pytest.mark.parametrize("name", ["Park", "Kim Lee", "Dana Reed", ""])
def test_a_notice_about_others_holds_nothing(name: str) -> None:
    assert why(nudge(notice(NOW - 9 * D, name))) is None


def test_a_notice_from_before_the_proposal_holds_nothing() -> None:
    assert why(nudge(notice(SENT_AT - H, "Dana Park"))) is None


def test_a_notice_counts_from_the_moment_after_the_beginning() -> None:
    about, mail = proposal()
    found = main(about, mail, notice(SENT_AT, "Dana Park"), notice(SENT_AT + H, "Dana Park"))
    assert [one.sent_at for one in found.notices] == [SENT_AT + H]


@pytest.mark.parametrize(("after", "holds"), [(0 * H, None), (timedelta(seconds=1), Reason.UNSURE)])
def test_a_notice_counts_from_the_moment_after_the_last_word(after: timedelta, holds: Reason | None) -> None:
    about = interaction(InteractionKind.PROPOSAL, SENT_AT)
    one = case(about, notices=(notice(SENT_AT + after, "Dana Park"),))
    assert reason(suppression.they_used_another_channel(one, policy(), NOW)) is holds


@pytest.mark.parametrize(("title", "counts"), [("Offer 12 abc", True), ("Offer 12 ab", False)])
def test_a_title_of_twelve_characters_tells_an_interaction_from_others(title: str, counts: bool) -> None:
    completed = received(NOW - 9 * D, SERVICE, says=signed(EVERYBODY), subject=f"Done: {title.upper()}")
    assert why(nudge(completed, title=title)) is (Reason.THEY_REPLIED if counts else None)
    written = draft(subject=f"About {title.upper()}")
    assert why(thanks(drafts=(written,), title=title)) is (Reason.DRAFT_EXISTS if counts else None)


def test_a_reaction_is_neither_an_answer_nor_a_thank_you() -> None:
    assert why(nudge(received(NOW - 9 * D, origin=Origin.REACTION))) is None
    assert why(thanks(sent(NOW - H, origin=Origin.REACTION))) is None


def test_an_encrypted_answer_is_unsure() -> None:
    verdict = nudge(received(NOW - 9 * D, encrypted=True))
    assert isinstance(verdict, Suppressed)
    assert verdict.reason is Reason.UNSURE
    assert any("encrypted" in one for one in verdict.because)


# The same person at another address


@pytest.mark.parametrize(
    "address", ["dana.park@uk.acme.example", "dpark77@gmail.com", "dana@acme.test", "dana@newname.example"]
)
def test_a_thank_you_to_another_address_of_the_same_name_counts(address: str) -> None:
    assert why(thanks(sent(NOW - H, person(address, "Dana Park")))) is Reason.ALREADY_FOLLOWED_UP


@pytest.mark.parametrize("address", ["dana.park@uk.acme.example", "dpark77@gmail.com"])
def test_an_answer_from_another_address_of_the_same_name_counts(address: str) -> None:
    assert why(nudge(received(NOW - 9 * D, person(address, "Dana Park")))) is Reason.THEY_REPLIED


@pytest.mark.parametrize(
    "other",
    [
        person("dana@gmail.com", "Dana"),
        person("kim.park@gmail.com", "Kim Park"),
        person("desk@gmail.com", "Sales Team"),
    ],
)
def test_another_name_is_somebody_else(other: Person) -> None:
    assert why(thanks(sent(NOW - H, other))) is None


def test_a_namesake_at_another_organisation_whom_the_user_knew_before_is_somebody_else() -> None:
    other = person("dana@other.example", "Dana Park")
    assert why(thanks(sent(NOW - 40 * D, other), sent(NOW - H, other))) is None


def test_a_name_with_many_addresses_tells_nothing() -> None:
    many = [person(f"dana{n}@gmail.com", "Dana Park") for n in range(7)]
    assert why(thanks(*[sent(NOW - H, one) for one in many])) is None


def test_another_address_is_never_written_to() -> None:
    found = main(interaction(), received(NOW - H, person("dpark77@gmail.com", "Dana Park")))
    assert found.recipients == (DANA,)


# Drafts without an address


def draft(**more: Any) -> Message:
    return users_draft(**{"to": ()} | more)


def test_a_draft_without_recipient_that_answers_them_is_about_them() -> None:
    mail = received(NOW - 4 * D)
    assert why(thanks(mail, drafts=(draft(in_reply_to=mail.message_id),))) is Reason.DRAFT_EXISTS


@pytest.mark.parametrize(("days", "counts"), [(60 * D, True), (60 * D + H, False)])
@pytest.mark.parametrize("theirs", [True, False])
def test_a_draft_that_answers_mail_of_sixty_days_before_is_about_them(
    theirs: bool, days: timedelta, counts: bool
) -> None:
    at = interaction().started_at - days
    mail = received(at) if theirs else sent(at, EVE, DANA)
    assert why(thanks(mail, drafts=(draft(in_reply_to=mail.message_id),))) is (Reason.DRAFT_EXISTS if counts else None)


@pytest.mark.parametrize("more", [{"unaddressed": ("Dana Park",)}, {"subject": "Thank you, Dana Park"}])
def test_a_draft_that_names_them_without_an_address_is_about_them(more: dict[str, Any]) -> None:
    assert why(thanks(drafts=(draft(**more),))) is Reason.DRAFT_EXISTS


@pytest.mark.parametrize(
    "other",
    [
        draft(),
        draft(unaddressed=("Kim Lee",)),
        draft(subject="Thank you"),
        users_draft(EVE, subject="Dana Park"),
        draft(in_reply_to="<nothing@x>"),
    ],
    ids=["empty", "somebody else", "without a name", "to somebody else about them", "of no thread"],
)
def test_other_drafts_are_not_about_them(other: Message) -> None:
    assert why(thanks(drafts=(other,))) is None


def test_a_draft_to_somebody_else_in_their_conversation_is_no_letter_to_them() -> None:
    mail = received(NOW - 4 * D)
    assert why(thanks(mail, drafts=(users_draft(EVE, in_reply_to=mail.message_id),))) is None

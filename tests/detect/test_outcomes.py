"""Which interaction a promise or decision belongs to, and what mail alone shows. On plain values."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from followup_daemon.detect.recognise import from_mail, outcomes
from followup_daemon.detect.recognise.calendar.versions import current
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.calendar import Attendee, Event, ParticipationStatus
from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.interaction import Decision, Interaction, InteractionKind, Promise
from followup_daemon.model.mail import Mention, Message, Signals
from followup_daemon.model.policy import Policy
from followup_daemon.model.tables.reason import Reason
from tests.values import DANA, EVE, LEE, NOW, SAM, D, H, account, decided, interaction, person, policy, received, sent

BOXES = Mailboxes(accounts=(account(),), facts=AccountSnapshot())
REJECTED = Signals(decision=Decision.REJECTED, decision_words="we chose somebody else", about_job=True)
PROMISED = Signals(promises=(Promise(due=date(2026, 11, 27), words="by Friday"),))
OFFERED = Signals(proposal="please find attached our proposal")
SYSTEM = person("no-reply@greenhouse.io", "Greenhouse")


def attached(about: Interaction | None, *messages: Message) -> list[Interaction]:
    found = [about] if about is not None else []
    return outcomes.attach(found, BOXES, Correspondence(messages, frozenset({SAM.key})), policy())


def written(*messages: Message, rules: Policy | None = None) -> list[Interaction]:
    mail = Correspondence(messages, frozenset({SAM.key}))
    return from_mail.interactions(BOXES, mail, rules or policy())


@pytest.mark.parametrize(
    "message",
    [
        received(NOW, DANA, says=REJECTED),
        received(NOW, LEE, says=REJECTED),
        received(NOW, person("kim@acme.test"), says=REJECTED),
        received(NOW, SYSTEM, says=REJECTED, subject="Your application at Acme"),
        received(NOW, person("kim.lund@gmail.com"), says=REJECTED, subject="Acme: our decision"),
    ],
    ids=["they", "a colleague", "their other domain", "a hiring system", "a freemail address that names them"],
)
def test_a_decision_belongs_to_the_interview_with_the_organisation(message: Message) -> None:
    (one,) = attached(interaction(), message)
    assert (one.kind, one.decision, one.decided_at) == (InteractionKind.INTERVIEW, Decision.REJECTED, NOW)


@pytest.mark.parametrize(
    "message",
    [
        received(NOW, EVE, says=REJECTED),
        received(NOW, SYSTEM, says=REJECTED, subject="Your application at Acmeville"),
        received(NOW, person("kim.lund@gmail.com"), says=REJECTED, subject="Our decision"),
        received(NOW + 200 * D, DANA, says=REJECTED),
        received(NOW - 30 * D, DANA, says=REJECTED),
    ],
    ids=["another organisation", "another name", "no name", "long after", "long before"],
)
def test_a_decision_of_others_or_of_another_time_becomes_an_application(message: Message) -> None:
    interview, application = sorted(attached(interaction(), message), key=lambda one: one.kind, reverse=True)
    assert (interview.kind, interview.decision) == (InteractionKind.INTERVIEW, None)
    assert (application.kind, application.decision) == (InteractionKind.APPLICATION, Decision.REJECTED)


def test_the_other_domain_of_an_organisation_tells_nothing_of_a_meeting() -> None:
    meeting = interaction(InteractionKind.MEETING)
    (one,) = attached(meeting, received(NOW, person("kim@acme.test"), says=PROMISED))
    assert one.promise is None


# How long mail with another subject still belongs to an interaction

NO_JOB = Signals(decision=Decision.REJECTED, decision_words="we go with another supplier")
DEMO = interaction(InteractionKind.SALES_MEETING, title="Walk through the dispatch system")


@pytest.mark.parametrize(
    ("message", "belongs"),
    [
        (received(NOW + 5 * D, subject="Next steps", says=PROMISED), True),
        (received(NOW + 30 * D, subject="Invoice 2231", says=PROMISED), False),
        (received(NOW + 30 * D, subject="Re: dispatch system", says=PROMISED), True),
        (received(NOW + 60 * D, subject="Re: dispatch system", says=PROMISED), False),
        (received(NOW + 5 * D, LEE, subject="Invoice 2231", says=PROMISED), False),
        (received(NOW + 5 * D, LEE, subject="Your dispatch system", says=PROMISED), True),
        (received(NOW - 5 * D, subject="Invoice 2231", says=PROMISED), False),
        (received(NOW - 5 * D, subject="The dispatch walk-through", says=PROMISED), True),
        (received(NOW + 30 * D, subject="Acme: invoice 2231", says=PROMISED), False),
    ],
    ids=[
        "soon", "weeks later", "weeks later about it", "months later about it", "a colleague about other things",
        "a colleague about it", "before it about other things", "before it about it", "only their name",
    ],
)  # fmt: skip
def test_a_promise_belongs_to_a_meeting_by_its_topic_or_soon_after_it(message: Message, belongs: bool) -> None:
    (one,) = attached(DEMO, message)
    assert (one.promise is not None) is belongs


@pytest.mark.parametrize(
    ("days", "subject", "belongs"),
    [
        (14, "Our decision", True),
        (35, "Our decision", False),
        (35, "Dispatch system: our decision", True),
        (80, "Dispatch system: our decision", False),
    ],
)
def test_a_decision_belongs_to_a_meeting_for_some_weeks(days: int, subject: str, belongs: bool) -> None:
    (one,) = attached(DEMO, received(NOW + days * D, subject=subject, says=NO_JOB))
    assert (one.decision is not None) is belongs


@pytest.mark.parametrize("days", [14, 60, 110])
def test_a_refusal_in_a_fresh_mail_is_found_weeks_after_the_interview(days: int) -> None:
    (one,) = attached(interaction(), received(NOW + days * D, subject="News from us", says=REJECTED))
    assert one.decision is Decision.REJECTED


def test_an_interview_does_not_take_every_later_promise_of_the_person() -> None:
    later = [received(NOW + n * 10 * D, name=f"m{n}", subject=f"Order {n}", says=PROMISED) for n in range(1, 10)]
    (one,) = attached(interaction(), *later)
    assert one.promised_at == later[0].sent_at


def test_a_second_promise_in_the_conversation_of_the_first_replaces_it() -> None:
    first = received(NOW + 9 * D, subject="Next steps", says=PROMISED)
    again = received(NOW + 40 * D, subject="Re: Next steps", says=PROMISED, references=(first.message_id,))
    (one,) = attached(interaction(), first, again)
    assert one.promised_at == again.sent_at


def test_the_conversation_of_the_invitation_belongs_to_the_event() -> None:
    asked = received(NOW - 3 * D, subject="Invitation", invitations=(entry(title="Backend role"),))
    news = received(NOW + 40 * D, LEE, subject="Re: Invitation", says=PROMISED, references=(asked.message_id,))
    (one,) = attached(interaction(), asked, news)
    assert one.promised_at == news.sent_at


def test_the_invitation_of_another_event_of_that_title_does_not() -> None:
    guests = (Attendee(person=EVE),)
    asked = received(
        NOW - 3 * D, EVE, subject="Invitation", invitations=(entry(title="Backend role", attendees=guests),)
    )
    news = received(NOW + 4 * D, EVE, subject="Re: Invitation", says=PROMISED, references=(asked.message_id,))
    (one,) = attached(interaction(), asked, news)
    assert one.promise is None


# Who came instead


def absent(*people: str) -> Signals:
    return Signals(stand_in=Mention(words="Kim Lee will stand in for me", people=people))


def test_who_was_there_is_unknown_where_somebody_else_came_for_the_only_guest() -> None:
    (one,) = attached(interaction(), received(NOW - 28 * H, says=absent(DANA.key, "kim lee")))
    assert [found.reason for found in one.obstacles] == [Reason.STAND_IN]
    assert one.counterparts == (DANA,)


def test_the_letter_goes_to_the_others_where_somebody_came_for_one_of_them() -> None:
    about = interaction(counterparts=(DANA, LEE), people=2)
    (one,) = attached(about, received(NOW - 28 * H, says=absent(DANA.key, "kim lee")))
    assert (one.counterparts, one.obstacles) == ((LEE,), ())


def test_a_third_person_who_tells_of_it_leaves_it_open_who_was_there() -> None:
    about = interaction(counterparts=(DANA, LEE), people=2)
    (one,) = attached(about, received(NOW - 28 * H, person("rita@acme.example"), says=absent("kim lee")))
    assert [found.reason for found in one.obstacles] == [Reason.STAND_IN]


@pytest.mark.parametrize("at", [NOW - H, NOW - 60 * D], ids=["after it", "long before"])
def test_a_stand_in_at_another_time_is_for_something_else(at: datetime) -> None:
    (one,) = attached(interaction(), received(at, says=absent(DANA.key, "kim lee")))
    assert one.obstacles == ()


def test_a_second_decision_in_one_thread_makes_no_second_application() -> None:
    first = received(NOW - 150 * D, says=REJECTED)
    later = received(NOW, says=REJECTED, references=(first.message_id,))
    (one,) = attached(None, first, later)
    assert one.decided_at == first.sent_at


def test_mail_of_the_user_to_themself_promises_nothing() -> None:
    (one,) = attached(interaction(), received(NOW, SAM, says=PROMISED, reply_to=(DANA,)))
    assert one.promise is None


def test_an_invitation_to_the_next_round_takes_an_earlier_decision_back() -> None:
    says = Signals(promises=PROMISED.promises, next_round=True)
    about = decided(Decision.REJECTED, NOW - 5 * H)
    (one,) = attached(about, received(NOW, says=says))
    assert (one.decision, one.decided_at, one.decided_by) == (None, None, None)
    (one,) = attached(about, received(NOW - 6 * H, says=says))
    assert one.decision is Decision.REJECTED


def test_a_proposal_that_was_sent_again_is_one_proposal() -> None:
    first = sent(NOW - 9 * D, says=OFFERED)
    again = sent(NOW - 2 * D, says=OFFERED, references=(first.message_id,))
    (one,) = written(first, again)
    assert one.ended_at == again.sent_at
    assert [seen.ref for seen in one.evidence] == [first.ref, again.ref]


@pytest.mark.parametrize(("to", "reason"), [(SYSTEM, Reason.ROBOT), (SAM, Reason.NO_COUNTERPART)])
def test_a_proposal_to_no_human_is_followed_up_by_nobody(to: Any, reason: Reason) -> None:
    (one,) = written(sent(NOW, to, says=OFFERED))
    assert one.counterparts == ()
    assert [found.reason for found in one.obstacles] == [reason]


def test_a_word_of_the_users_own_in_the_subject_names_the_kind() -> None:
    rules = policy(keywords={InteractionKind.PROPOSAL: ("Tender",)})
    plain = sent(NOW, subject="Our tender for the bridge")
    assert [one.kind for one in written(plain, rules=rules)] == [InteractionKind.PROPOSAL]
    assert written(plain) == []


# Versions of one event, from the calendar and from mail


def entry(**more: Any) -> Event:
    given: dict[str, Any] = {
        "ref": "e",
        "uid": "e",
        "title": "Interview",
        "starts_at": NOW,
        "ends_at": NOW + H,
        "time_zone": "UTC",
        "attendees": (Attendee(person=DANA),),
    }
    return Event(**given | more)


def answer(method: str = "REPLY", **more: Any) -> Event:
    declined = (Attendee(person=DANA, status=ParticipationStatus.DECLINED),)
    return entry(from_mail=True, method=method, attendees=declined, title="Re", **more)


@pytest.mark.parametrize("method", ["REPLY", "COUNTER"])
@pytest.mark.parametrize("day", ["", "20261120"])
def test_a_mailed_reply_changes_only_who_comes(method: str, day: str) -> None:
    (one,) = current([answer(method, recurrence_id=day), entry()])
    assert one.title == "Interview"
    assert [guest.status for guest in one.attendees] == [ParticipationStatus.DECLINED]


def test_a_reply_to_an_event_that_is_not_there_is_none() -> None:
    assert current([answer(uid="other")]) == []


def test_of_two_versions_the_newer_one_counts() -> None:
    found = current([entry(sequence=2, title="New"), entry(sequence=1, title="Old")])
    assert [one.title for one in found] == ["New"]

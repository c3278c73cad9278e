"""The account that a draft belongs in, and the mail that it answers. On plain values."""

from __future__ import annotations

from dataclasses import replace

import pytest

from followup_daemon.mail.conversations import CONVERSATION, answered, conversation, home
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes, joined
from followup_daemon.model.calendar import Event
from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.interaction import Decision, Evidence, EvidenceSource, InteractionKind
from followup_daemon.model.mail import Message, Signals
from followup_daemon.model.tables.purpose import Purpose
from tests.values import NOW, SAM, D, H, account, case, decided, interaction, keys, placement, promised, received, sent

HOME, WORK = account(name="home"), account(name="work")
CALENDAR = account(name="calendar", has_mailbox=False)


def mail_of(*messages: Message) -> Correspondence:
    return Correspondence(messages, frozenset({SAM.key}))


def boxes(**facts: AccountSnapshot) -> Mailboxes:
    empty = AccountSnapshot()
    return joined((HOME, WORK, CALENDAR), {"home": empty, "work": empty, "calendar": empty} | facts)


def proposal(message: Message, **more: object) -> object:
    return interaction(InteractionKind.PROPOSAL, NOW - 6 * D, anchor=message.message_id, **more)


# The account


def test_without_mail_a_draft_belongs_in_the_account_of_its_interaction() -> None:
    assert home(case(interaction(account="work")), mail_of(), boxes()) == "work"


def test_a_draft_belongs_where_the_mail_is_that_it_answers() -> None:
    asked = sent(NOW - 6 * D)
    one = case(proposal(asked), sent=(asked,))  # type: ignore[arg-type]
    there = boxes(work=AccountSnapshot(messages=(asked,)))
    assert home(one, mail_of(asked), there) == "work"


def test_where_both_accounts_have_the_mail_the_interaction_says() -> None:
    asked = sent(NOW - 6 * D)
    both = AccountSnapshot(messages=(asked,))
    for name in ("home", "work"):
        one = case(proposal(asked, account=name), sent=(asked,))  # type: ignore[arg-type]
        assert home(one, mail_of(asked), boxes(home=both, work=both)) == name


def test_a_draft_stays_in_the_account_where_it_was_placed() -> None:
    assert home(case(placement=placement(account="work")), mail_of(), boxes()) == "work"


@pytest.mark.parametrize("gone", ["calendar", "former"])
def test_an_account_that_holds_no_drafts_any_more_counts_for_nothing(gone: str) -> None:
    assert home(case(placement=placement(account=gone)), mail_of(), boxes()) == "home"


def test_a_letter_for_the_user_alone_is_in_the_account_of_the_interaction() -> None:
    asked = sent(NOW - 6 * D)
    one = case(proposal(asked), Purpose.CALL_SHEET, sent=(asked,))  # type: ignore[arg-type]
    assert home(one, mail_of(asked), boxes(work=AccountSnapshot(messages=(asked,)))) == "home"


# The conversation and the mail to answer


def test_the_conversation_is_what_both_sides_wrote_oldest_first() -> None:
    old, new = received(NOW - 3 * D), sent(NOW - 2 * D)
    before = received(NOW - 26 * H - CONVERSATION - H)
    assert keys(conversation(case(sent=(new,), received=(before, old)), mail_of())) == keys([old, new])


def test_a_decision_is_answered_itself() -> None:
    no, later = received(NOW - 2 * H), received(NOW - H)
    one = case(decided(Decision.REJECTED, no.sent_at), Purpose.REJECTION_REPLY)
    assert answered(one, [no, later], mail_of(no, later)) is no


def test_a_thread_is_answered_at_its_newest_mail() -> None:
    first = sent(NOW - 6 * D)
    newest = replace(received(NOW - 5 * D), in_reply_to=first.message_id, references=(first.message_id,))
    one = case(proposal(first))  # type: ignore[arg-type]
    assert answered(one, [], mail_of(first, newest)) is newest


def test_a_promise_is_answered_itself_where_there_is_no_thread() -> None:
    said, later = received(NOW - 3 * D), received(NOW - 2 * D)
    one = case(promised(NOW - D, said.sent_at), Purpose.CHECK_IN)
    assert answered(one, [said, later], mail_of(said, later)) is said


def test_mail_about_something_else_is_not_answered() -> None:
    other = received(NOW - 2 * D, subject="Cricket on Sunday")
    fitting = received(NOW - 3 * D, subject="The backend role")
    assert answered(case(), [fitting, other], mail_of(fitting, other)) is fitting
    assert answered(case(), [other], mail_of(other)) is None


def test_a_decision_or_promise_whose_mail_is_gone_is_answered_at_related_mail() -> None:
    fitting = received(NOW - 3 * D, subject="The backend role")
    for one in (
        case(decided(Decision.REJECTED, NOW - 2 * H), Purpose.REJECTION_REPLY),
        case(promised(NOW - D, NOW - 2 * H), Purpose.CHECK_IN),
        case(interaction(anchor="<gone@x>")),
    ):
        assert answered(one, [fitting], mail_of(fitting)) is fitting


def test_the_mail_that_carries_the_invitation_is_related_whatever_its_subject_says() -> None:
    invited = Event(ref="e", uid="e", title="Backend role", starts_at=NOW, ends_at=NOW, time_zone="UTC")
    carrier = received(NOW - 3 * D, subject="Hello", invitations=(invited,))
    seen = Evidence(source=EvidenceSource.CALENDAR, when=NOW, words="Backend role", ref="e")
    assert answered(case(interaction(evidence=(seen,))), [carrier], mail_of(carrier)) is carrier
    assert answered(case(interaction(evidence=(), people=2)), [carrier], mail_of(carrier)) is None


def test_a_thread_about_an_interview_belongs_to_interviews_only() -> None:
    about = received(NOW - 3 * D, says=Signals(interview="interview with us"), subject="Hello")
    assert answered(case(), [about], mail_of(about)) is about
    meeting = case(interaction(InteractionKind.MEETING))
    assert answered(meeting, [about], mail_of(about)) is None


def test_a_thread_with_the_evidence_of_the_interaction_is_related() -> None:
    shown = received(NOW - 3 * D, subject="Hello")
    seen = Evidence(source=EvidenceSource.RECEIVED, when=shown.sent_at, words="then", ref=shown.ref)
    assert answered(case(interaction(evidence=(seen,))), [shown], mail_of(shown)) is shown


# The only conversation with the only counterpart


@pytest.mark.parametrize(
    "subject", ["Interview", "Re: Vorstellungsgespräch", "Entretien", "Entrevista", "Our call", "Hi"]
)
def test_the_only_recent_conversation_with_the_only_guest_is_answered(subject: str) -> None:
    mail = received(NOW - 6 * D, subject=subject)
    one = case(interaction(title="Sam and Dana"), received=(mail,))
    assert answered(one, [mail], mail_of(mail)) is mail


def test_an_older_conversation_without_a_topic_is_not_answered() -> None:
    mail = received(NOW - 10 * D, subject="Interview")
    one = case(interaction(title="Sam and Dana"), received=(mail,))
    assert answered(one, [mail], mail_of(mail)) is None


def test_of_two_conversations_without_the_topic_none_is_answered() -> None:
    first, second = received(NOW - 6 * D, subject="Interview"), received(NOW - 5 * D, subject="Hi")
    one = case(interaction(title="Sam and Dana"), received=(first, second))
    assert answered(one, [first, second], mail_of(first, second)) is None


def test_a_conversation_with_one_of_several_guests_is_not_answered_without_the_topic() -> None:
    mail = received(NOW - 3 * D, subject="Interview")
    one = case(interaction(title="Sam and Dana", people=2), received=(mail,))
    assert answered(one, [mail], mail_of(mail)) is None

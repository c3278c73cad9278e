"""What bears on a follow-up, gathered from plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from followup_daemon.decide.cases import CaseInputs, Memory, build, with_placements
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.account import Account
from followup_daemon.model.case import ActiveOverride, Case, Lost, OverrideKind
from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.draft import DraftState, FollowUp, Placement
from followup_daemon.model.interaction import Decision, Interaction, InteractionKind
from followup_daemon.model.mail import Message, Origin
from followup_daemon.model.people import Person
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.model.tables.reason import Reason
from tests.values import (
    DANA,
    EVE,
    LEE,
    NOW,
    SAM,
    D,
    H,
    account,
    bounce,
    decided,
    interaction,
    keys,
    obstacle,
    person,
    placement,
    policy,
    received,
    sent,
    users_draft,
)

ALIAS = person("sam@alias.example")
KIT = person("kit@acme.example", "Kit")
ENDED = NOW - 25 * H


def gathered(
    found: Iterable[Interaction],
    messages: Iterable[Message] = (),
    drafts: Iterable[Message] = (),
    placements: Iterable[Placement] = (),
    me: Account | None = None,
) -> list[Case]:
    me = me or account(addresses=frozenset({SAM.key, ALIAS.key}))
    known = AccountSnapshot(messages=tuple(sorted(messages, key=lambda one: one.sent_at)), drafts=tuple(drafts))
    boxes = Mailboxes(accounts=(me,), facts=known)
    around = CaseInputs(boxes, Correspondence(known.messages, me.addresses), Memory(placements=tuple(placements)))
    return build(list(found), policy(), around)


def main(found: Interaction, *messages: Message, **more: Any) -> Case:
    """Return the first case of one interaction."""
    return gathered([found], messages, **more)[0]


# Their mail and mine


def test_mail_of_theirs_and_mine_counts_whatever_the_thread() -> None:
    found = main(interaction(), received(NOW - H, name="theirs"), sent(NOW - 2 * H, name="mine"))
    assert (keys(found.received), keys(found.sent)) == (["theirs"], ["mine"])


def test_mail_with_others_does_not_count() -> None:
    found = main(interaction(), received(NOW - H, EVE), sent(NOW - 2 * H, EVE))
    assert (found.received, found.sent) == ((), ())


def test_each_interaction_has_its_own_mail_of_the_user() -> None:
    his = interaction(key="interview-2", counterparts=(LEE,))
    found = gathered([interaction(), his], [sent(NOW - H, name="to her"), sent(NOW - 2 * H, LEE, name="to him")])
    assert {one.interaction.key: keys(one.sent) for one in found} == {
        "interview-1": ["to her"],
        "interview-2": ["to him"],
    }


def test_mail_of_sixty_days_before_counts_and_older_does_not() -> None:
    about = interaction(ended_at=ENDED)
    border = about.started_at - 60 * D
    found = main(about, received(border, name="in"), received(border - H), sent(border, name="mine"), sent(border - H))
    assert (keys(found.received), keys(found.sent)) == (["in"], ["mine"])


def test_automatic_mail_is_no_mail_of_theirs() -> None:
    away = received(NOW - H, name="away", origin=Origin.REPLY)
    found = main(
        interaction(),
        away,
        received(NOW - H, name="list", origin=Origin.BULK),
        bounce(NOW - 2 * H, DANA),
        bounce(NOW - 2 * H, EVE),
        bounce(ENDED - 99 * D, DANA),
        sent(NOW - 3 * H, origin=Origin.REPLY),
    )
    assert (found.received, found.sent) == ((), ())
    assert len(found.automatic) == 2
    assert keys(found.automatic)[0] == "away"


def thread(*answers: Message) -> tuple[Interaction, list[Message]]:
    """Return a proposal by mail to Dana, and what was answered in its thread."""
    first = sent(NOW - 9 * D, name="first")
    about = interaction(InteractionKind.PROPOSAL, first.sent_at, anchor=first.message_id)
    return about, [first, *(replace(one, in_reply_to=first.message_id) for one in answers)]


@pytest.mark.parametrize(
    ("who", "counts"),
    [(KIT, True), (EVE, True), (SAM, False), (ALIAS, False), (person("no-reply@acme.example"), False)],
    ids=["a colleague", "anybody", "the user", "the user's other address", "a robot"],
)
def test_whoever_answers_in_the_thread_answers_but_no_robot_and_not_the_user(who: Person, counts: bool) -> None:
    about, mail = thread(received(NOW - D, who, name="answer"))
    assert keys(main(about, *mail).received) == (["answer"] if counts else [])


@pytest.mark.parametrize(("who", "counts"), [(KIT, True), (EVE, False)])
def test_what_i_wrote_to_their_colleagues_counts_in_the_thread_alone(who: Person, counts: bool) -> None:
    about, mail = thread(sent(NOW - D, who, name="mine"))
    assert ("mine" in keys(main(about, *mail).sent)) is counts
    assert "mine" not in keys(main(about, mail[0], replace(mail[1], in_reply_to=None)).sent)


def test_a_freemail_provider_is_nobodys_colleague() -> None:
    dana, kit = person("dana@gmail.com"), person("kit@gmail.com")
    first = sent(NOW - 9 * D, dana, name="first")
    about = interaction(InteractionKind.PROPOSAL, first.sent_at, anchor=first.message_id, counterparts=(dana,))
    mine = sent(NOW - D, kit, name="mine", in_reply_to=first.message_id)
    assert keys(main(about, first, mine).sent) == ["first"]


def test_a_further_address_of_theirs_counts_as_theirs() -> None:
    about = interaction(aliases=("dana@home.example",))
    assert keys(main(about, received(NOW - H, person("dana@home.example"), name="theirs")).received) == ["theirs"]


def test_the_answer_to_a_decision_hears_everybody_who_was_there() -> None:
    about = decided(Decision.REJECTED, NOW - 5 * H, counterparts=(LEE,))
    cases = gathered([about], [received(NOW - H, LEE, name="lee"), received(NOW - H, DANA, name="dana")])
    reply = next(one for one in cases if one.follow_up.purpose is Purpose.REJECTION_REPLY)
    assert (reply.recipients, sorted(keys(reply.received))) == ((DANA,), ["dana", "lee"])


# Drafts


def test_a_draft_of_the_users_counts_by_its_people_or_its_thread() -> None:
    about, mail = thread()
    drafts = [
        users_draft(DANA, name="to her"),
        users_draft(EVE, name="to another"),
        users_draft(EVE, name="in the thread", in_reply_to=mail[0].message_id),
        users_draft(EVE, name="in another thread", in_reply_to="<other@x>"),
    ]
    assert keys(main(about, *mail, drafts=drafts).drafts) == ["to her", "in the thread"]
    assert keys(main(interaction(), drafts=drafts).drafts) == ["to her"]


def test_our_own_draft_is_none_of_the_users() -> None:
    ours = users_draft(DANA, message_id=placement().message_id)
    assert main(interaction(), drafts=[ours], placements=[placement()]).drafts == ()


@pytest.mark.parametrize(
    ("other", "state", "yields"),
    [
        ("<fu1.f@x>", DraftState.WAITING, True),
        ("<fu1.f@x>", DraftState.PLACING, True),
        ("<fu1.0@x>", DraftState.WAITING, False),
        ("<fu1.f@x>", DraftState.WITHDRAWN, False),
        ("<fu2.f@x>", DraftState.WAITING, False),
    ],
    ids=["higher", "higher, placing", "lower", "ours is gone", "no daemon's"],
)
def test_of_two_daemons_drafts_the_lower_message_id_stays(other: str, state: DraftState, yields: bool) -> None:
    """Theirs does not count as the user's own where ours stays: else each daemon would take its own back."""
    ours = placement(state, message_id="<fu1.8@x>")
    found = main(interaction(), drafts=[users_draft(DANA, message_id=other)], placements=[ours])
    assert (found.drafts == ()) is yields


def test_drafts_of_ours_for_other_things_wait_for_the_same_people() -> None:
    other = FollowUp(interaction="other", purpose=Purpose.RECAP)
    waiting = placement(follow_up=other, key="b" * 32, message_id="<fu1.b@x>")
    for changed, waits in (
        ({}, True),
        ({"state": DraftState.SENT}, False),
        ({"recipients": (EVE.key,)}, False),
        ({"follow_up": replace(other, purpose=Purpose.CALL_SHEET)}, False),
        ({"follow_up": FollowUp(interaction="interview-1", purpose=Purpose.THANKS)}, False),
    ):
        one = replace(waiting, **changed)
        found = main(interaction(), placements=[one])
        assert bool(found.others_waiting) is waits, changed
        assert bool(with_placements(main(interaction()), [one]).others_waiting) is waits, changed


# What is remembered


def test_what_is_remembered_of_an_interaction_is_in_its_case_alone() -> None:
    hers, his = interaction(), interaction(key="interview-2", counterparts=(LEE,))
    mine, recap = placement(), placement(purpose=Purpose.RECAP, key="b" * 32)
    said = ActiveOverride(kind=OverrideKind.SKIP, at=NOW)
    me = account(time_zone="Asia/Tokyo")
    memory = Memory(
        placements=(mine, recap),
        overrides={hers.key: said},
        notes={hers.key: ("a note",)},
        held={hers.key: (Lost.DRAFT,)},
    )
    boxes = Mailboxes(accounts=(me,), facts=AccountSnapshot())
    to_her, to_him = build([hers, his], policy(), CaseInputs(boxes, Correspondence((), me.addresses), memory))
    assert (to_her.placement, to_her.siblings) == (mine, (recap,))
    assert (to_her.override, to_her.notes, to_her.lost) == (said, ("a note",), (Lost.DRAFT,))
    assert (to_him.placement, to_him.siblings) == (None, ())
    assert (to_him.override, to_him.notes, to_him.lost) == (None, (), ())
    assert to_her.time_zone == "Asia/Tokyo"


# Other interactions


def later(*others: Interaction, about: Interaction | None = None, purpose: Purpose | None = None) -> list[str]:
    about = about or interaction(ended_at=ENDED)
    cases = gathered([about, *others])
    one = next(c for c in cases if c.interaction is about and purpose in (None, c.follow_up.purpose))
    return sorted(other.key for other in one.later)


def other(by: Any = H, **more: Any) -> Interaction:
    return interaction(**{"kind": InteractionKind.MEETING, "ended_at": ENDED + by, "key": "other", **more})


def test_what_ended_later_with_the_same_people_is_later() -> None:
    assert later(other()) == ["other"]
    assert later(other(-H)) == []
    assert later(other(0 * H, key="zzz")) == ["zzz"]
    assert later(other(0 * H, key="aaa")) == []
    assert later(other(counterparts=(EVE,))) == []


@pytest.mark.parametrize("why", list(Reason))
def test_what_did_not_happen_is_not_later(why: Reason) -> None:
    never = {
        Reason.CANCELLED,
        Reason.YOU_DECLINED,
        Reason.THEY_DECLINED,
        Reason.NO_SHOW,
        Reason.NOT_A_MEETING,
        Reason.SUPERSEDED,
        Reason.PLACEHOLDER,
    }
    assert later(other(obstacles=(obstacle(why),))) == ([] if why in never else ["other"])


def test_a_thank_you_to_two_is_replaced_only_where_both_were_there_again() -> None:
    both = interaction(ended_at=ENDED, counterparts=(DANA, LEE))
    assert later(other(), about=both) == []
    assert later(other(counterparts=(DANA, LEE, EVE)), about=both) == ["other"]


def test_a_reminder_to_two_is_replaced_where_one_is_seen_again() -> None:
    both = interaction(InteractionKind.PROPOSAL, ENDED, counterparts=(DANA, LEE))
    assert later(other(), about=both) == ["other"]


@pytest.mark.parametrize(
    ("kind", "organisation", "counts"),
    [
        (InteractionKind.INTERVIEW, "Acme", True),
        (InteractionKind.INTERVIEW, "ACME", True),
        (InteractionKind.INTERVIEW, "Other", False),
        (InteractionKind.MEETING, "Acme", False),
        (InteractionKind.APPLICATION, "Acme", False),
    ],
)
def test_an_application_is_replaced_by_an_interview_there_with_anybody(
    kind: InteractionKind, organisation: str, counts: bool
) -> None:
    applied = interaction(InteractionKind.APPLICATION, ENDED)
    asked = other(kind=kind, organisation=organisation, counterparts=(EVE,))
    assert later(asked, about=applied) == (["other"] if counts else [])


def test_a_call_sheet_is_for_what_was_followed_up() -> None:
    about = interaction(InteractionKind.PROPOSAL, ENDED, anchor="<first@x>")

    def purposes(*messages: Message) -> list[Purpose]:
        return [one.follow_up.purpose for one in gathered([about], messages)]

    assert purposes(sent(ENDED, name="first")) == [Purpose.NUDGE]
    assert purposes(sent(ENDED, name="first"), sent(NOW)) == [Purpose.NUDGE, Purpose.CALL_SHEET]
    assert purposes(sent(ENDED + H, name="first")) == [Purpose.NUDGE]


def test_a_draft_that_was_written_again_leaves_none_of_the_users_behind() -> None:
    ours = placement(former=("<fu1.00@x>",))
    old = users_draft(DANA, message_id="<fu1.00@x>")
    assert main(interaction(), drafts=[old], placements=[ours]).drafts == ()
    assert len(main(interaction(), drafts=[old], placements=[placement()]).drafts) == 1


@pytest.mark.parametrize(
    ("forged", "counts"),
    [
        (received(NOW - H, name="forged"), True),
        (received(NOW - H, name="forged", origin=Origin.REPLY), False),
        (received(NOW - H, SAM, name="forged"), False),
        (received(NOW - H, person("no-reply@acme.example"), name="forged"), False),
        (received(NOW - H, EVE, name="forged"), True),
    ],
    ids=["a person", "a machine", "the user", "a robot", "anybody in the thread"],
)
def test_mail_that_failed_authentication_stands_apart(forged: Message, counts: bool) -> None:
    me, forged = account(), replace(forged, in_reply_to="<anchor@x>")
    boxes = Mailboxes(accounts=(me,), facts=AccountSnapshot(unproved=(forged,)))
    around = CaseInputs(boxes, Correspondence((), me.addresses, unproved=(forged,)), Memory())
    (found,) = build([interaction(ended_at=ENDED, anchor="<anchor@x>")], policy(), around)
    assert found.received == ()
    assert keys(found.unproved) == (["forged"] if counts else [])

"""What an event means is worked out again exactly where something that it is made of has changed."""

from __future__ import annotations

from dataclasses import replace

from followup_daemon.detect.recognise.detector import detect
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.policy import Policy
from followup_daemon.model.tables.reason import Reason
from tests.detect.situations import ACCOUNT, DANA, LEE, OWN, Situation, event, facts, got, policy

SHORT = "D. <dana@acme.example>"


def the_one(situation: Situation, wanted: Policy | None = None, cancelled: bool = False) -> Interaction:
    known = facts(situation)
    known = replace(known, events=tuple(replace(one, cancelled=cancelled) for one in known.events))
    (one,) = detect(
        Mailboxes(accounts=(ACCOUNT,), facts=known), wanted or policy(), Correspondence(known.messages, OWN)
    )
    return one


def test_mail_of_somebody_else_leaves_the_very_same_interaction() -> None:
    before = the_one(event("Interview", SHORT))
    other = got("Kim <kim@elsewhere.example>", "Lunch", "Hi Sam,\n\nlunch soon?\n\nKim", 3)
    assert the_one(event("Interview", SHORT, mails=(other,))) is before


def test_an_old_mail_that_tells_their_name_is_taken_up() -> None:
    assert the_one(event("Interview", SHORT)).counterparts[0].name == "D."
    mail = got(DANA, "Your interview", "Hi Sam,\n\nyour interview is on Thursday.\n\nDana", 60)
    assert the_one(event("Interview", SHORT, mails=(mail,))).counterparts[0].name == "Dana Park"


def test_an_event_that_somebody_joined_is_taken_up() -> None:
    assert len(the_one(event("Interview", DANA)).counterparts) == 1
    assert len(the_one(event("Interview", DANA, LEE)).counterparts) == 2


def test_a_cancellation_is_taken_up() -> None:
    assert the_one(event("Interview", DANA)).obstacles == ()
    assert Reason.CANCELLED in {o.reason for o in the_one(event("Interview", DANA), cancelled=True).obstacles}


def test_another_policy_is_taken_up() -> None:
    one = event("Interview", DANA)
    assert the_one(one).obstacles == ()
    assert Reason.UNSURE in {o.reason for o in the_one(one, replace(policy(), min_confidence=1.1)).obstacles}

"""Small builders of plain values for unit tests: a person, a message, an interaction, a case, a policy, a draft.

Each fills in what a test does not speak of; every field can be given by name. Times count from ``NOW``.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from followup_daemon.compose.context import LetterContext
from followup_daemon.model.account import Account
from followup_daemon.model.case import Case
from followup_daemon.model.draft import Draft, DraftState, FollowUp, Placement
from followup_daemon.model.interaction import Decision, Interaction, InteractionKind, Obstacle, Promise
from followup_daemon.model.mail import Direction, Message, Origin, Signals
from followup_daemon.model.people import Person
from followup_daemon.model.policy import Policy, Profile, PurposePolicy, default_rule
from followup_daemon.model.tables.purpose import Purpose, primary_purpose
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.times import Delay
from followup_daemon.model.verdict import Due, Verdict

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
"""A Friday."""
H, D = timedelta(hours=1), timedelta(days=1)
KEY = "0123456789abcdef0123456789abcdef"


def person(address: str, name: str = "", key: str = "") -> Person:
    return Person(name=name, address=address, key=key or address.lower())


DANA = person("dana@acme.example", "Dana Park")
LEE = person("lee@acme.example", "Lee Chan")
EVE = person("eve@other.example", "Eve Stone")
SAM = person("sam@example.com", "Sam Rivera")


def account(**more: Any) -> Account:
    given: dict[str, Any] = {
        "name": "home",
        "kind": "local",
        "address": SAM.address,
        "addresses": frozenset({SAM.key}),
        "user_name": SAM.name,
        "time_zone": "UTC",
        "language": "en",
        "signature": "",
    }
    return Account(**given | more)


def received(at: datetime, sender: Person = DANA, name: str = "", says: Signals | None = None, **more: Any) -> Message:
    """Return a mail of theirs to Sam. ``name`` stands in its Message-ID and its reference."""
    return _message(at, sender, (SAM,), name, says, **{"direction": Direction.RECEIVED} | more)


def sent(at: datetime, *to: Person, name: str = "", says: Signals | None = None, **more: Any) -> Message:
    """Return a mail of Sam's, to Dana unless said otherwise."""
    return _message(at, SAM, to or (DANA,), name, says, **{"direction": Direction.SENT} | more)


def users_draft(*to: Person, name: str = "", **more: Any) -> Message:
    """Return a draft of Sam's own, to Dana unless said otherwise."""
    to = more.pop("to", to or (DANA,))
    return _message(NOW, SAM, to, name, None, **{"direction": Direction.DRAFT} | more)


def _message(
    at: datetime, sender: Person, people: tuple[Person, ...], name: str, says: Signals | None, **more: Any
) -> Message:
    name = name or f"{at:%d.%H%M%S}.{sender.key.partition('@')[0]}"
    given: dict[str, Any] = {"signals": says} if says is not None else {}
    given |= {"ref": name, "message_id": f"<{name}@x>", "sent_at": at, "sender": sender, "to": people}
    return Message(**given | more)


def bounce(at: datetime, *lost: Person) -> Message:
    """Return the report of a machine that mail to ``lost`` came back."""
    robot = person("mailer-daemon@example.com")
    says = Signals(bounced=tuple(one.key for one in lost))
    return received(at, robot, says=says, origin=Origin.BOUNCE)


def interaction(
    kind: InteractionKind = InteractionKind.INTERVIEW, ended_at: datetime = NOW - 25 * H, **more: Any
) -> Interaction:
    """Return an interview of an hour with Dana that ended 25 hours ago."""
    given: dict[str, Any] = {
        "key": f"{kind}-1",
        "id": "i1",
        "account": "home",
        "kind": kind,
        "title": "Backend role",
        "started_at": ended_at - H,
        "ended_at": ended_at,
        "organisation": "Acme",
        "counterparts": (DANA,),
        "people": 1,
    }
    return Interaction(**given | more)


def _all(more: dict[str, Any], **usual: Any) -> dict[str, Any]:
    """Return the fields of a value: what is usual, where ``more`` does not say otherwise."""
    return usual | more


def promised(day: datetime, at: datetime | None = None, **more: Any) -> Interaction:
    """Return an interview after which they named ``day`` for their answer."""
    return interaction(**_all(more, promise=Promise(due=day.date(), words="by then"), promised_at=at))


def decided(decision: Decision, at: datetime, **more: Any) -> Interaction:
    """Return an interview that they decided on."""
    return interaction(**_all(more, decision=decision, decided_at=at, decided_by=DANA))


def obstacle(reason: Reason) -> Obstacle:
    return Obstacle(reason=reason, because=f"for the test: {reason}")


def case(about: Interaction | None = None, purpose: Purpose | None = None, **more: Any) -> Case:
    """Return the main follow-up of ``about`` unless another ``purpose`` is given, with nothing around it."""
    about = about or interaction()
    given: dict[str, Any] = {
        "interaction": about,
        "follow_up": FollowUp(interaction=about.key, purpose=purpose or primary_purpose(about.kind)),
        "recipients": about.counterparts,
        "time_zone": "UTC",
    }
    return Case(**given | more)


def placement(state: DraftState = DraftState.WAITING, purpose: Purpose = Purpose.THANKS, **more: Any) -> Placement:
    """Return what is remembered of one draft of ours to Dana."""
    given: dict[str, Any] = {
        "key": KEY,
        "follow_up": FollowUp(interaction="interview-1", purpose=purpose),
        "account": "home",
        "message_id": f"<fu1.{KEY}@example.com>",
        "state": state,
        "recipients": (DANA.key,),
        "changed_at": NOW,
    }
    return Placement(**given | more)


def draft(**more: Any) -> Draft:
    """Return a thank-you to Dana that answers no mail."""
    given: dict[str, Any] = {
        "key": KEY,
        "message_id": f"<fu1.{KEY}@example.com>",
        "sender": SAM,
        "to": (DANA,),
        "cc": (),
        "subject": "Thank you",
        "text": "Hi Dana,\n\nthank you.\n\nSam\n",
        "in_reply_to": None,
        "references": (),
        "language": "en",
    }
    return Draft(**given | more)


def basis(about: Interaction | None = None, purpose: Purpose | None = None, **more: Any) -> LetterContext:
    """Return what the English letter for the main follow-up of ``about`` draws on, with no mail before it."""
    about = about or interaction()
    given: dict[str, Any] = {
        "interaction": about,
        "follow_up": FollowUp(interaction=about.key, purpose=purpose or primary_purpose(about.kind)),
        "key": KEY,
        "sender": SAM,
        "recipients": about.counterparts,
        "cc": (),
        "profile": Profile(name=SAM.name),
        "signature": "",
        "language": "en",
        "time_zone": "UTC",
        "now": NOW,
    }
    return LetterContext(**given | more)


def rule(after: Delay, best_until: timedelta = 2 * D, too_old: timedelta = 7 * D, **more: Any) -> PurposePolicy:
    return PurposePolicy(**_all(more, enabled=True, after=after, best_until=best_until, too_old=too_old))


def business_days(count: int) -> Delay:
    return Delay(business_days=count)


def policy(**more: Any) -> Policy:
    """Return the rules that the table of purposes gives to every kind and purpose."""
    rules = {(kind, purpose): default_rule(kind, purpose) for kind in InteractionKind for purpose in Purpose}
    return Policy(**{"purposes": rules} | more)


def with_rule(kind: InteractionKind, purpose: Purpose, changed: PurposePolicy, **more: Any) -> Policy:
    """Return the policy with one rule changed."""
    return policy(purposes={**policy().purposes, (kind, purpose): changed}, **more)


def reason(verdict: Verdict | None) -> Reason | None:
    """Return the reason of a Wait or a Suppressed; None for a Due and where a rule passed."""
    return None if verdict is None or isinstance(verdict, Due) else verdict.reason


def keys(messages: Iterable[Message]) -> list[str]:
    """Return the references of messages, in their order."""
    return [one.ref for one in messages]

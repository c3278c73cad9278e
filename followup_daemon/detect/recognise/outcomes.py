"""Outcomes of interactions, read from mail: promises, decisions, cancellations and no-shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from followup_daemon.detect.recognise.from_mail import is_strangers, reply_people
from followup_daemon.languages import dates
from followup_daemon.mail import interaction_keys, organisations
from followup_daemon.mail.authenticity import directed_to
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.mail.relations import Relation, relation
from followup_daemon.model.interaction import (
    Decision,
    Evidence,
    EvidenceSource,
    Interaction,
    InteractionKind,
    Obstacle,
    Promise,
)
from followup_daemon.model.mail import NOTHING_SAID, Direction, Mention, Message, Origin, Signals
from followup_daemon.model.policy import Policy
from followup_daemon.model.tables.reason import Reason
from followup_daemon.normalise import addresses
from followup_daemon.normalise.words import base_subject, shorten

BEFORE = timedelta(days=14)
"""The longest time before an event at which mail can have its outcome: a promise may come with the invitation."""
AFTER = timedelta(days=120)
"""The longest time after an interaction for mail in its conversation, and for a decision about a job."""
TOPIC = timedelta(days=42)
"""The longest time after an interaction for other mail of its people with its topic in the subject."""
DECIDED = timedelta(days=28)
"""The longest time for a decision in mail of its people with another subject."""
ALONE = timedelta(days=14)
"""The longest time for a promise, a postponement or a no-show in mail of its people with another subject."""
_JOB = "job"
_IGNORED = (Origin.BOUNCE, Origin.REPLY)


def attach(found: Iterable[Interaction], boxes: Mailboxes, mail: Correspondence, policy: Policy) -> list[Interaction]:
    """Return the interactions with their outcomes. A decision without an interaction becomes an application."""
    known = _Known(mail)
    for interaction in found:
        known.add(interaction)
    for message in mail.messages:
        if message.direction is Direction.SENT and message.origin is Origin.HUMAN:
            _call_off(message, known)
        if message.direction is not Direction.RECEIVED or message.origin in _IGNORED:
            continue
        if message.sender.key in boxes.own:  # mail from one account of the user to another
            continue
        if not _tells(message.signals):
            continue
        about = _about(message, known)
        if about is not None:
            interaction, told = about
            known.update(_with(interaction, replace(message, signals=told), boxes, mail, policy), message)
        elif _decides_alone(message.signals):
            new = _application(message, boxes, mail)
            if new.key not in known.by_key:
                known.add(new)
    return list(known.by_key.values())


def _is_before_agreement(message: Message, interaction: Interaction) -> bool:
    """Return whether a mail is older than the agreement on a meeting, or is the one that agrees."""
    return interaction.agreed_at is not None and message.sent_at <= interaction.agreed_at


def _call_off(message: Message, known: _Known) -> None:
    """Note that the user called the next appointment with the recipients off, or put it off."""
    signals = message.signals
    said = signals.rescheduling or signals.cancellation
    if not said:
        return
    ahead = [
        one
        for one in known.with_people(person.key for person in message.recipients)
        if not one.kind.row.is_written
        and one.started_at - BEFORE <= message.sent_at <= one.ended_at
        and not _is_before_agreement(message, one)
    ]
    if not ahead:
        return
    called_off = min(ahead, key=lambda one: one.started_at)
    verb = "asked for another time" if signals.rescheduling else "called it off"
    obstacle = Obstacle(
        reason=Reason.SUPERSEDED if signals.rescheduling else Reason.CANCELLED,
        because=f"you {verb} (“{shorten(said, 40)}”)",
    )
    known.update(replace(called_off, obstacles=(*called_off.obstacles, obstacle)), message)


def _tells(signals: Signals) -> bool:
    """Return whether a message has an outcome."""
    said = (signals.promises, signals.cancellation, signals.rescheduling, signals.no_show, signals.stand_in)
    return signals.decision is not None or any(said)


def _decides_alone(signals: Signals) -> bool:
    """Return whether a decision shows by itself that the user applied for something."""
    return signals.decision is not None and signals.about_job and not signals.decision_implied


class _Known:
    """An index of interactions by thread, people and organisation, which keeps large mailboxes fast.

    The conversation of an interaction has its first mail, its evidence and its invitation.
    """

    def __init__(self, mail: Correspondence) -> None:
        self.by_key: dict[str, Interaction] = {}
        self._mail = mail
        self._sharing: defaultdict[str, list[str]] = defaultdict(list)
        self._threads: defaultdict[str, set[str]] = defaultdict(set)
        self._of_mail = {(one.ref, one.sent_at): mail.thread(one.message_id) for one in mail.messages}
        self._invited: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for one in mail.messages:
            for invitation in one.invitations:
                for guest in (one.sender, *(attendee.person for attendee in invitation.attendees)):
                    self._invited[invitation.title, guest.key].add(mail.thread(one.message_id))

    def add(self, interaction: Interaction) -> None:
        """Index an interaction by each property that ``near`` uses. An outcome changes only its conversation."""
        self.by_key[interaction.key] = interaction
        marks = {person.key for person in interaction.counterparts}
        marks |= {f"at {addresses.organisation_domain(key)}" for key in marks}
        if interaction.kind.row.is_job:
            marks |= {_JOB, f"job at {interaction.organisation.lower()}"}
        for mark in marks:
            self._sharing[mark].append(interaction.key)
        self._join(interaction.key, self._conversation(interaction))

    def update(self, interaction: Interaction, message: Message) -> None:
        """Replace an interaction by itself with the outcome in ``message``, and join their conversations."""
        self.by_key[interaction.key] = interaction
        self._join(interaction.key, {self._mail.thread(message.message_id)})

    def near(self, message: Message) -> Iterator[Interaction]:
        """Yield the interactions to which ``message`` may have a relation."""
        domain = addresses.organisation_domain(message.sender.key)
        marks = [
            f"thread {self._mail.thread(message.message_id)}",
            message.sender.key,
            *(person.key for person in directed_to(message)),
        ]
        if domain:
            marks += [f"at {domain}", f"job at {organisations.name((message.sender,)).lower()}"]
        if not domain or addresses.is_automated(message.sender.key):
            marks.append(_JOB)
        keys = dict.fromkeys(key for mark in marks for key in self._sharing.get(mark, ()))
        return (self.by_key[key] for key in keys)

    def with_people(self, keys: Iterable[str]) -> list[Interaction]:
        """Return the interactions with any of these people."""
        shared = dict.fromkeys(key for person in keys for key in self._sharing.get(person, ()))
        return [self.by_key[key] for key in shared]

    def relation(self, message: Message, interaction: Interaction) -> Relation:
        """Return the closest relation of a message to an interaction."""
        if self._mail.thread(message.message_id) in self._threads[interaction.key]:
            return Relation.THREAD
        return relation(message, interaction)

    def _conversation(self, interaction: Interaction) -> set[str]:
        mails = (self._of_mail.get((one.ref, one.when)) for one in interaction.evidence)
        threads = {thread for thread in mails if thread}
        for someone in interaction.counterparts:
            threads |= self._invited.get((interaction.title, someone.key), set())
        return threads | ({self._mail.thread(interaction.anchor)} if interaction.anchor else set())

    def _join(self, key: str, threads: set[str]) -> None:
        for thread in threads - self._threads[key]:
            self._threads[key].add(thread)
            self._sharing[f"thread {thread}"].append(key)


def _about(message: Message, known: _Known) -> tuple[Interaction, Signals] | None:
    """Return the interaction that a message is about, with the signals that concern it.

    A shared conversation decides, then the topic, then people, then the organisation.
    """
    ranked = []
    for interaction in known.near(message):
        closeness = known.relation(message, interaction)
        told = _told(message, interaction, closeness)
        if _tells(told):
            fits = all(o.reason.row.lacks_recipient for o in interaction.obstacles)
            begun = interaction.started_at <= message.sent_at
            distance = abs((message.sent_at - interaction.ended_at).total_seconds())
            ranked.append(((fits, closeness, begun, -distance), interaction, told))
    best = max(ranked, key=lambda one: one[0], default=None)
    return (best[1], best[2]) if best else None


def _told(message: Message, interaction: Interaction, closeness: Relation) -> Signals:
    """Return the signals of a message that concern an interaction: the looser their relation, the shorter the time."""
    signals, since = message.signals, message.sent_at - interaction.ended_at
    is_early = message.sent_at < interaction.started_at - BEFORE or _is_before_agreement(message, interaction)
    if closeness is Relation.NONE or is_early:
        return NOTHING_SAID
    if signals.stand_in is not None:
        if not -ALONE <= since <= timedelta() or interaction.kind.row.is_written:
            signals = replace(signals, stand_in=None)
        else:
            signals = replace(signals, promises=())  # what it says is about the appointment itself
    if closeness is Relation.THREAD:
        return signals if since <= AFTER else NOTHING_SAID
    is_job = interaction.kind.row.is_job
    is_topical = closeness in (Relation.SUBJECT, Relation.COLLEAGUE)
    if closeness is Relation.ORGANISATION and not is_job:
        return NOTHING_SAID
    if message.sent_at < interaction.started_at and not is_job and not is_topical:
        signals = replace(signals, promises=())
    decides = AFTER if is_job and signals.about_job else TOPIC if is_topical else DECIDED
    others = TOPIC if is_topical else ALONE
    if since > others:
        signals = replace(signals, promises=(), cancellation="", rescheduling="", no_show="", next_round=False)
    decides_here = since <= decides and (is_topical or not signals.decision_implied)
    return signals if decides_here else replace(signals, decision=None, decision_words="")


def _with(
    interaction: Interaction, message: Message, boxes: Mailboxes, mail: Correspondence, policy: Policy
) -> Interaction:
    signals = message.signals
    evidence = _evidence(
        message, signals.decision_words or (signals.promises[-1].words if signals.promises else "") or message.subject
    )
    changed = _without_absent(interaction, message)
    if signals.promises and (interaction.promised_at is None or message.sent_at >= interaction.promised_at):
        changed = replace(changed, promise=_latest_promise(message, policy), promised_at=message.sent_at)
    if signals.decision is not None and message.sent_at >= interaction.started_at:
        people = reply_people(message, boxes, mail)
        changed = replace(
            changed, decision=signals.decision, decided_at=message.sent_at, decided_by=people[0] if people else None
        )
    elif (
        signals.next_round
        and interaction.decision is not None
        and interaction.decided_at
        and message.sent_at > interaction.decided_at
    ):
        changed = replace(changed, decision=None, decided_at=None, decided_by=None)
    obstacle = _obstacle(interaction, message)
    if obstacle is not None and obstacle not in changed.obstacles:
        changed = replace(changed, obstacles=(*changed.obstacles, obstacle))
    if changed is interaction:
        return interaction
    return replace(
        changed, evidence=(*changed.evidence, evidence)[-8:] if evidence not in changed.evidence else changed.evidence
    )


def _latest_promise(message: Message, policy: Policy) -> Promise:
    """Return the promise with the latest date. The policy sets the number of business days of a vague promise."""
    today = message.sent_locally.date()
    meant = [
        replace(promise, due=dates.add_business_days(today, policy.vague_days)) if promise.vague else promise
        for promise in message.signals.promises
    ]
    return max(meant, key=lambda promise: promise.due)


def _obstacle(interaction: Interaction, message: Message) -> Obstacle | None:
    """Return a cancellation or postponement from before the end, a no-show from after the start, or None."""
    signals = message.signals
    if interaction.kind.row.is_written:
        return None
    before = message.sent_at <= interaction.ended_at
    if signals.stand_in is not None:
        return _stand_in(interaction, message, signals.stand_in)
    if signals.no_show and message.sent_at >= interaction.started_at:
        return Obstacle(reason=Reason.NO_SHOW, because=f"they wrote “{shorten(signals.no_show, 40)}”")
    if signals.rescheduling and before and message.sent_at >= interaction.started_at - timedelta(days=5):
        return Obstacle(
            reason=Reason.SUPERSEDED, because=f"they asked for another time (“{shorten(signals.rescheduling, 40)}”)"
        )
    if signals.cancellation and before:
        return Obstacle(
            reason=Reason.CANCELLED, because=f"they wrote “{shorten(signals.cancellation, 40)}” before it began"
        )
    return None


def _stand_in(interaction: Interaction, message: Message, said: Mention) -> Obstacle | None:
    """Return the obstacle that who was there is unknown, or None if other guests were there."""
    if _is_absent(message, interaction, said) and len(interaction.counterparts) > 1:
        return None
    return Obstacle(reason=Reason.STAND_IN, because=f"{message.sender.address} wrote “{said.words}” before it began")


def _without_absent(interaction: Interaction, message: Message) -> Interaction:
    """Return the interaction without the sender for whom somebody else stood in, if others were invited too."""
    said = message.signals.stand_in
    if said is None or len(interaction.counterparts) < 2 or not _is_absent(message, interaction, said):
        return interaction
    present = tuple(one for one in interaction.counterparts if one.key != message.sender.key)
    return replace(interaction, counterparts=present)


def _is_absent(message: Message, interaction: Interaction, said: Mention) -> bool:
    """Return whether the sender is a counterpart and says that somebody else comes instead of them."""
    key = message.sender.key
    return key in said.people and any(one.key == key for one in interaction.counterparts)


def _evidence(message: Message, words: str) -> Evidence:
    return Evidence(source=EvidenceSource.RECEIVED, when=message.sent_at, words=shorten(words, 80), ref=message.ref)


def _application(message: Message, boxes: Mailboxes, mail: Correspondence) -> Interaction:
    """Return an application made from the decision in a message, for a decision without a known interaction."""
    people = reply_people(message, boxes, mail)
    first = mail.in_thread(message.message_id)[0].message_id
    key = boxes.key(InteractionKind.APPLICATION, first)
    obstacles = () if people else (Obstacle(reason=Reason.ROBOT, because="the decision came from an automatic sender"),)
    accepted = message.signals.decision is Decision.ACCEPTED
    return Interaction(
        key=key,
        id=interaction_keys.public_id(key),
        account=boxes.home(boxes.with_mail(message.message_id), None, (message,)),
        kind=InteractionKind.APPLICATION,
        title=base_subject(message.subject) or ("Offer" if accepted else "Application"),
        started_at=message.sent_at,
        ended_at=message.sent_at,
        organisation=organisations.name((message.sender,), message.subject),
        language=message.signals.language,
        counterparts=people,
        people=max(1, len(people)),
        stranger=is_strangers(message, people, mail),
        anchor=message.message_id,
        evidence=(_evidence(message, message.signals.decision_words),),
        decision=message.signals.decision,
        decided_at=message.sent_at,
        decided_by=people[0] if people else None,
        obstacles=obstacles,
    )

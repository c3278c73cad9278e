"""Outcomes of interactions, read from mail: promises, decisions, cancellations and no-shows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from followup_daemon.detect.recognise.from_mail import is_strangers, reply_people
from followup_daemon.languages import dates
from followup_daemon.mail import interaction_keys, organisations
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.mail.replies import directed_to
from followup_daemon.model.interaction import (
    Decision,
    Evidence,
    EvidenceSource,
    Interaction,
    InteractionKind,
    Obstacle,
    Promise,
)
from followup_daemon.model.mail import Direction, Message, Origin
from followup_daemon.model.policy import Policy
from followup_daemon.model.tables.reason import Reason
from followup_daemon.normalise import addresses
from followup_daemon.normalise.words import base_subject, shorten

BEFORE = timedelta(days=14)
"""The longest time before an event at which mail can have its outcome: a promise may come with the invitation."""
AFTER = timedelta(days=120)
_JOB = "job"


def attach(found: Iterable[Interaction], boxes: Mailboxes, mail: Correspondence, policy: Policy) -> list[Interaction]:
    """Return the interactions with their outcomes. A decision without an interaction becomes an application."""
    known = _Known(mail)
    for interaction in found:
        known.add(interaction)
    for message in mail.messages:
        if message.direction is not Direction.RECEIVED or message.origin in (
            Origin.BOUNCE,
            Origin.CALENDAR,
            Origin.REPLY,
        ):
            continue
        if message.sender.key in boxes.own:  # mail from one account of the user to another
            continue
        signals = message.signals
        if not (
            signals.promises or signals.decision or signals.cancellation or signals.rescheduling or signals.no_show
        ):
            continue
        about = _about(message, known.near(message), mail)
        if about is not None:
            known.by_key[about.key] = _with(about, message, boxes, mail, policy)
        elif signals.decision is not None and signals.about_job:
            new = _application(message, boxes, mail)
            if new.key not in known.by_key:
                known.add(new)
    return list(known.by_key.values())


class _Known:
    """An index of interactions by thread, people and organisation, which keeps large mailboxes fast."""

    def __init__(self, mail: Correspondence) -> None:
        self.by_key: dict[str, Interaction] = {}
        self._mail = mail
        self._sharing: defaultdict[str, list[str]] = defaultdict(list)

    def add(self, interaction: Interaction) -> None:
        """Index an interaction by each property that ``near`` uses. An outcome changes none of these properties."""
        self.by_key[interaction.key] = interaction
        marks = {person.key for person in interaction.counterparts}
        marks |= {f"at {addresses.organisation_domain(key)}" for key in marks}
        if interaction.anchor:
            marks.add(f"thread {self._mail.thread(interaction.anchor)}")
        if interaction.kind.row.is_job:
            marks |= {_JOB, f"job at {interaction.organisation.lower()}"}
        for mark in marks:
            self._sharing[mark].append(interaction.key)

    def near(self, message: Message) -> Iterator[Interaction]:
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


def _about(message: Message, known: Iterable[Interaction], mail: Correspondence) -> Interaction | None:
    """Return the interaction that a message is about. A shared thread decides, then people, then the organisation."""
    ranked = []
    for interaction in known:
        closeness = _closeness(message, interaction, mail)
        if closeness and interaction.started_at - BEFORE <= message.sent_at <= interaction.ended_at + AFTER:
            fits = all(o.reason.row.lacks_recipient for o in interaction.obstacles)
            begun = interaction.started_at <= message.sent_at
            distance = abs((message.sent_at - interaction.ended_at).total_seconds())
            ranked.append(((fits, closeness, begun, -distance), interaction))
    return max(ranked, key=lambda pair: pair[0])[1] if ranked else None


def _closeness(message: Message, interaction: Interaction, mail: Correspondence) -> int:
    if interaction.anchor and mail.thread(interaction.anchor) == mail.thread(message.message_id):
        return 3
    keys = {person.key for person in interaction.counterparts}
    if message.sender.key in keys or any(person.key in keys for person in directed_to(message)):
        return 3 if base_subject(message.subject).lower() == interaction.title.lower() else 2
    domain = addresses.organisation_domain(message.sender.key)
    if domain and not addresses.is_hiring_system(message.sender.key):
        if any(addresses.organisation_domain(key) == domain for key in keys):
            return 1
        if (
            organisations.name((message.sender,)).lower() == interaction.organisation.lower()
            and interaction.kind.row.is_job
        ):
            return 1
    if (
        interaction.kind.row.is_job
        and len(interaction.organisation) > 2
        and (addresses.is_automated(message.sender.key) or not domain)
    ):
        named = f"{message.sender.name} {message.subject}"
        return int(re.search(rf"(?<!\w){re.escape(interaction.organisation)}(?!\w)", named, re.IGNORECASE) is not None)
    return 0


def _with(
    interaction: Interaction, message: Message, boxes: Mailboxes, mail: Correspondence, policy: Policy
) -> Interaction:
    signals = message.signals
    evidence = _evidence(
        message, signals.decision_words or (signals.promises[-1].words if signals.promises else "") or message.subject
    )
    changed = interaction
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
    if signals.no_show and message.sent_at >= interaction.started_at:
        return Obstacle(reason=Reason.NO_SHOW, because=f"they wrote “{shorten(signals.no_show, 40)}”")
    if signals.cancellation and before:
        return Obstacle(
            reason=Reason.CANCELLED, because=f"they wrote “{shorten(signals.cancellation, 40)}” before it began"
        )
    if signals.rescheduling and before and message.sent_at >= interaction.started_at - timedelta(days=5):
        return Obstacle(
            reason=Reason.SUPERSEDED, because=f"they asked for another time (“{shorten(signals.rescheduling, 40)}”)"
        )
    return None


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

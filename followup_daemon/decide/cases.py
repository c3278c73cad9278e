"""Cases. A case is one value with all facts that the verdict on a follow-up depends on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from operator import attrgetter

from followup_daemon.decide import purposes
from followup_daemon.languages.base.matching import unaccented
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.mail.names import full_name, is_named
from followup_daemon.model.case import ActiveOverride, Case, Lost
from followup_daemon.model.draft import LIVE, MARK, FollowUp, Placement
from followup_daemon.model.interaction import Interaction, InteractionKind
from followup_daemon.model.mail import EVERYBODY, Direction, Message, Origin
from followup_daemon.model.people import Person
from followup_daemon.model.policy import Policy
from followup_daemon.model.tables.purpose import ReplacedBy
from followup_daemon.normalise import addresses

_LOOK_BACK = timedelta(days=60)
_TELLING = 12
"""The minimum length of a title that identifies its interaction in the subject of a notice, in characters."""
_WHEN = attrgetter("sent_at")


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """The stored records of follow-ups: the drafts, and the overrides of the user by the key of their interaction.

    ``held`` has the damaged records of suspended interactions.
    """

    placements: tuple[Placement, ...] = ()
    overrides: Mapping[str, ActiveOverride] = field(default_factory=dict)
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    held: Mapping[str, tuple[Lost, ...]] = field(default_factory=dict)


class CaseInputs:
    """The inputs that all cases of one cycle share."""

    def __init__(self, boxes: Mailboxes, mail: Correspondence, memory: Memory) -> None:
        self.boxes = boxes
        self.mail = mail
        self.memory = memory
        self.placements = {placement.follow_up.name: placement for placement in memory.placements}
        ours = {mark for one in self.placements.values() for mark in (one.message_id, *one.former)}
        self.drafts = [(draft, _keys(draft.recipients)) for draft in boxes.facts.drafts if draft.message_id not in ours]
        self.waiting = [one for one in self.placements.values() if _waits(one)]
        self.notices = [
            m
            for m in boxes.facts.messages
            if m.direction is Direction.RECEIVED and (m.origin is Origin.NOTICE or m.signals.signed is not None)
        ]
        self.departures = [m for m in boxes.facts.messages if m.signals.departed is not None]
        self.bounces = [m for m in (*boxes.facts.messages, *boxes.facts.unproved) if m.origin is Origin.BOUNCE]
        self._sent: dict[tuple[str, frozenset[str]], list[Message]] = {}

    def sent(self, interaction: Interaction, keys: frozenset[str]) -> list[Message]:
        """Return the user's mail to these people about an interaction. The result is cached."""
        asked = (interaction.key, keys)
        if asked not in self._sent:
            self._sent[asked] = _sent(interaction, keys, self)
        return self._sent[asked]


def build(found: list[Interaction], policy: Policy, inputs: CaseInputs) -> list[Case]:
    """Return a case for each follow-up that an interaction calls for."""
    met: dict[str, list[Interaction]] = {}
    for interaction in found:
        for key in {person.key for person in interaction.counterparts} | (
            {f"at {interaction.organisation.lower()}"}
            if interaction.kind.row.is_job and interaction.organisation
            else set()
        ):
            met.setdefault(key, []).append(interaction)
    cases: list[Case] = []
    for interaction in found:
        further = _further_keys(interaction.counterparts, interaction, inputs.mail)
        keys = _keys(interaction.counterparts).union(interaction.aliases, further)
        sent = inputs.sent(interaction, keys)
        followed_up = any(m.sent_at > interaction.ended_at and m.message_id != interaction.anchor for m in sent)
        planned = purposes.follow_ups(interaction, policy, followed_up)
        cases.extend(_case(interaction, follow_up, inputs, met) for follow_up in planned)
    return cases


def _keys(people: Iterable[Person]) -> frozenset[str]:
    return frozenset([person.key for person in people])


def _whose(interaction: Interaction, follow_up: FollowUp, recipients: tuple[Person, ...]) -> frozenset[str]:
    """Return the keys of the people whose mail counts for a follow-up: all participants, or its one recipient."""
    if follow_up.person or recipients is interaction.counterparts:
        return _keys(recipients)
    return _keys((*recipients, *interaction.counterparts))


def _case(
    interaction: Interaction, follow_up: FollowUp, inputs: CaseInputs, met: Mapping[str, list[Interaction]]
) -> Case:
    recipients = purposes.recipients(interaction, follow_up)
    keys = _whose(interaction, follow_up, recipients)
    theirs = keys.union(interaction.aliases, _further_keys(recipients, interaction, inputs.mail))
    received = _received(interaction, theirs, inputs)
    departed = _departed(interaction, recipients, inputs)
    if any(message is None for message in departed):
        recipients = tuple(one for one, gone in zip(recipients, departed, strict=True) if gone is None)
        departed = []
    placement = inputs.placements.get(follow_up.name)
    return Case(
        interaction=interaction,
        follow_up=follow_up,
        recipients=recipients,
        time_zone=inputs.boxes.account(interaction.account).time_zone,
        sent=tuple(inputs.sent(interaction, theirs)),
        received=tuple([m for m in received if m.origin is Origin.HUMAN]),
        automatic=tuple([m for m in received if m.origin is Origin.REPLY] + _bounces(interaction, theirs, inputs)),
        unproved=tuple(_unproved(interaction, theirs, inputs)),
        notices=tuple(_notices(interaction, recipients, inputs)),
        departed=tuple(message for message in departed if message is not None),
        drafts=tuple(
            [
                draft
                for draft, to in inputs.drafts
                if _is_about(draft, to, theirs, interaction, inputs.mail) and not _gives_way(draft, placement)
            ]
        ),
        placement=placement,
        siblings=_siblings(follow_up, inputs.placements.values()),
        others_waiting=_others_waiting(follow_up, keys, inputs.waiting),
        override=inputs.memory.overrides.get(interaction.key),
        notes=inputs.memory.notes.get(interaction.key, ()),
        later=tuple(_later(interaction, follow_up, keys, met)),
        lost=inputs.memory.held.get(interaction.key, ()),
    )


def with_placements(case: Case, placements: Iterable[Placement]) -> Case:
    """Return the same case with the present placements."""
    known = {placement.follow_up.name: placement for placement in placements}
    keys = _whose(case.interaction, case.follow_up, case.recipients)
    return replace(
        case,
        placement=known.get(case.follow_up.name),
        siblings=_siblings(case.follow_up, known.values()),
        others_waiting=_others_waiting(case.follow_up, keys, filter(_waits, known.values())),
    )


def _waits(placement: Placement) -> bool:
    """Return whether a draft for other people waits. A call sheet is for the user alone."""
    return placement.state in LIVE and not placement.follow_up.purpose.row.is_for_user


def _siblings(follow_up: FollowUp, placements: Iterable[Placement]) -> tuple[Placement, ...]:
    """Return the drafts of this program for other follow-ups of the same interaction."""
    ours = (one for one in placements if one.follow_up.interaction == follow_up.interaction)
    return tuple([one for one in ours if one.follow_up != follow_up])


def _others_waiting(follow_up: FollowUp, keys: frozenset[str], waiting: Iterable[Placement]) -> tuple[Placement, ...]:
    """Return the waiting drafts of this program for the same people and other follow-ups."""
    return tuple([one for one in waiting if not keys.isdisjoint(one.recipients) and one.follow_up != follow_up])


def _thread(interaction: Interaction, mail: Correspondence) -> list[Message]:
    return mail.in_thread(interaction.anchor) if interaction.anchor else []


def _sent(interaction: Interaction, keys: frozenset[str], inputs: CaseInputs) -> list[Message]:
    """Return the user's mail to these people, and to their colleagues in the same thread."""
    since = interaction.started_at - _LOOK_BACK
    found = {id(m): m for key in keys for m in inputs.mail.to_person.get(key, ()) if m.sent_at >= since}
    domains = {addresses.organisation_domain(key) for key in keys} - {""}
    for message in _thread(interaction, inputs.mail):
        if message.direction is Direction.SENT and any(
            addresses.organisation_domain(p.key) in domains for p in message.recipients
        ):
            found[id(message)] = message
    return sorted([m for m in found.values() if m.origin is Origin.HUMAN], key=_WHEN)


def _received(interaction: Interaction, keys: frozenset[str], inputs: CaseInputs) -> list[Message]:
    """Return the mail of these people in any thread, and of anybody else in the same thread."""
    since = interaction.started_at - _LOOK_BACK
    found = {id(m): m for key in keys for m in inputs.mail.from_person.get(key, ()) if m.sent_at >= since}
    for message in _thread(interaction, inputs.mail):
        if (
            message.direction is Direction.RECEIVED
            and message.sender.key not in inputs.boxes.own
            and not addresses.is_automated(message.sender.key)
        ):
            found[id(message)] = message
    return sorted(found.values(), key=_WHEN)


def _unproved(interaction: Interaction, keys: frozenset[str], inputs: CaseInputs) -> list[Message]:
    """Return the mail of these people that failed authentication. It may be an honest answer that was forwarded."""
    return [
        m
        for m in inputs.mail.unproved_of(keys, interaction.anchor)
        if m.origin is Origin.HUMAN
        and m.sender.key not in inputs.boxes.own
        and not addresses.is_automated(m.sender.key)
    ]


def _further_keys(people: Iterable[Person], interaction: Interaction, mail: Correspondence) -> frozenset[str]:
    """Return the keys of other addresses of the same people. Mail to and from them counts as theirs."""
    return frozenset().union(*(mail.further_keys(one, interaction.started_at) for one in people))


def _notices(interaction: Interaction, people: Iterable[Person], inputs: CaseInputs) -> list[Message]:
    """Return the mail of services since an interaction that names one of ``people`` as caller, writer or signer."""
    return [
        m
        for m in inputs.notices
        if m.sent_at > interaction.started_at and any(_concerns(m, one, interaction) for one in people)
    ]


def _concerns(notice: Message, someone: Person, interaction: Interaction) -> bool:
    signed = notice.signals.signed
    if signed is None:
        names = [unaccented(text) for text in (notice.on_behalf_of, notice.sender.name, notice.subject)]
        return is_named(someone, names) or names[0] == full_name(someone).partition(" ")[0] != ""
    if is_named(someone, signed.people):
        return True
    title = interaction.title.lower()
    return EVERYBODY in signed.people and len(title) >= _TELLING and title in notice.subject.lower()


def _departed(interaction: Interaction, people: Iterable[Person], inputs: CaseInputs) -> list[Message | None]:
    """Return for each of ``people`` the newest mail which says that they left, or None.

    Mail of their own after it shows that they are still there, and so does a later appointment with them.
    """
    found: list[Message | None] = []
    for someone in people:
        since = interaction.started_at - (_LOOK_BACK if interaction.kind.row.is_written else timedelta())
        told = [m for m in inputs.departures if m.sent_at >= since and _tells_departure(m, someone)]
        own = [m.sent_at for m in inputs.mail.from_person.get(someone.key, ()) if m.origin is Origin.HUMAN]
        is_back = bool(told) and any(moment > told[-1].sent_at for moment in own)
        found.append(told[-1] if told and not is_back else None)
    return found


def _tells_departure(message: Message, someone: Person) -> bool:
    """Return whether a mail of ``someone``, or of their organisation, says that they left.

    A colleague may call them by their given name.
    """
    said = message.signals.departed
    if said is None:
        return False
    if message.sender.key == someone.key:
        return is_named(someone, said.people)
    organisation = addresses.organisation_domain(someone.key)
    is_colleague = organisation != "" and addresses.organisation_domain(message.sender.key) == organisation
    given = full_name(someone).partition(" ")[0]
    return is_colleague and (is_named(someone, said.people) or (given != "" and given in said.people))


def _bounces(interaction: Interaction, keys: frozenset[str], inputs: CaseInputs) -> list[Message]:
    return [
        m for m in inputs.bounces if m.sent_at >= interaction.started_at - _LOOK_BACK and keys & set(m.signals.bounced)
    ]


def _is_about(
    draft: Message, to: frozenset[str], keys: frozenset[str], interaction: Interaction, mail: Correspondence
) -> bool:
    """Return whether a draft is to the counterparts, in the conversation, or without address and about them."""
    if not keys.isdisjoint(to):
        return True
    thread = mail.thread(draft.in_reply_to) if draft.in_reply_to is not None else ""
    if interaction.anchor is not None and thread == mail.thread(interaction.anchor):
        return True
    return not to and (_names_them(draft, interaction) or _answers_them(draft, keys, interaction, mail))


def _names_them(draft: Message, interaction: Interaction) -> bool:
    """Return whether a draft without an address names a counterpart, as its recipient or in its subject."""
    written = [unaccented(text) for text in (*draft.unaddressed, draft.subject)]
    title = interaction.title.lower()
    return any(is_named(one, written) for one in interaction.counterparts) or (
        len(title) >= _TELLING and title in draft.subject.lower()
    )


def _answers_them(draft: Message, keys: frozenset[str], interaction: Interaction, mail: Correspondence) -> bool:
    """Return whether a draft answers mail from or to the counterparts."""
    since = interaction.started_at - _LOOK_BACK
    thread = mail.in_thread(draft.in_reply_to) if draft.in_reply_to is not None else []
    return any(
        m.sent_at >= since and (m.sender.key in keys or any(one.key in keys for one in m.recipients)) for m in thread
    )


def _gives_way(draft: Message, placement: Placement | None) -> bool:
    """Return whether ``draft``, of another daemon for the same follow-up, gives way to that of ``placement``.

    The draft with the lower Message-ID stays. Both daemons see both drafts, so exactly one withdraws its draft.
    """
    return (
        placement is not None
        and placement.state in LIVE
        and draft.message_id.startswith(MARK)
        and placement.message_id < draft.message_id
    )


def _later(
    interaction: Interaction, follow_up: FollowUp, keys: frozenset[str], met: Mapping[str, list[Interaction]]
) -> list[Interaction]:
    """Return the later interactions: with all of the same people for a thank-you, with any of them for a reminder."""
    candidates = {other.key: other for key in keys for other in met.get(key, ())}
    if interaction.kind is InteractionKind.APPLICATION:
        candidates |= {
            other.key: other
            for other in met.get(f"at {interaction.organisation.lower()}", ())
            if other.kind is InteractionKind.INTERVIEW
        }
    everybody = follow_up.purpose.row.replaced_by is ReplacedBy.TALK_WITH_ALL
    return [
        other
        for other in candidates.values()
        if (other.ended_at, other.key) > (interaction.ended_at, interaction.key)
        and not any(obstacle.reason.row.undoes_meeting for obstacle in other.obstacles)
        and (not everybody or keys <= _keys(other.counterparts))
    ]

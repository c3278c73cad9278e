"""The rules that suppress a draft. Each returns a Suppressed or None; ``decide`` has their order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import assert_never

from followup_daemon.decide import explain, timing
from followup_daemon.model.case import Case, OverrideKind
from followup_daemon.model.draft import LIVE, DraftState, Placement
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.mail import Message
from followup_daemon.model.policy import Policy
from followup_daemon.model.tables.purpose import ReplacedBy, Trigger
from followup_daemon.model.tables.reason import Reason
from followup_daemon.model.verdict import Suppressed
from followup_daemon.normalise import addresses

Rule = Callable[[Case, Policy, datetime], Suppressed | None]


def _suppress(case: Case, policy: Policy, reason: Reason, *because: str) -> Suppressed:
    return Suppressed(due_at=timing.due_at(case, policy), reason=reason, because=because)


def record_damaged(case: Case, policy: Policy, now: datetime) -> Suppressed | None:
    """Suppress an interaction with a damaged record. The lost part may be its draft or an override of the user."""
    if case.lost:
        lost = (explain.LOST[one] for one in case.lost)
        return _suppress(case, policy, Reason.RECORD_DAMAGED, *lost, explain.HELD_BACK)
    return None


def skipped_by_user(case: Case, policy: Policy, now: datetime) -> Suppressed | None:
    if case.override is not None and case.override.kind in (OverrideKind.SKIP, OverrideKind.DONE):
        return _suppress(
            case,
            policy,
            Reason.SKIPPED,
            f"you said {case.override.kind} on {explain.time_text(case.override.at, case.time_zone)}",
        )
    return None


_FATE = {
    DraftState.PLACING: (Reason.ALREADY_DRAFTED, "its draft is being placed"),
    DraftState.WAITING: (Reason.ALREADY_DRAFTED, "its draft is in your Drafts folder"),
    DraftState.EDITED: (Reason.ALREADY_DRAFTED, "its draft is in your Drafts folder, and you have worked on it"),
    DraftState.SENT: (Reason.SENT, "you sent it"),
    DraftState.DISMISSED: (Reason.DISMISSED, "you deleted its draft, so it is not made again"),
}


def already_drafted(case: Case, policy: Policy, now: datetime) -> Suppressed | None:
    """Suppress a follow-up that already had a draft."""
    placement = case.placement
    fate = _FATE.get(placement.state) if placement is not None else None
    if placement is None or fate is None:
        return None
    reason, because = fate
    if placement.state is DraftState.DISMISSED:
        return _suppress(
            case, policy, reason, because, f"that was seen on {explain.time_text(placement.changed_at, case.time_zone)}"
        )
    if placement.waited_too_long and placement.state in LIVE:
        return _suppress(case, policy, Reason.TOO_OLD, because, _no_longer_welcome(case, policy))
    return _suppress(case, policy, reason, because)


def drafted_as_read_before(case: Case, policy: Policy, now: datetime) -> Suppressed | None:
    """Suppress a second draft that is due only because a newer extraction reads old mail differently."""
    drafted = [one for one in case.siblings if one.placed_at is not None or one.state in _FATE]
    trigger = case.follow_up.purpose.row.trigger
    added = trigger.is_later_news and bool(drafted) and _was_added(case, trigger)
    if added or any(_is_same_occasion(one, case, trigger) for one in drafted):
        return _suppress(
            case, policy, Reason.ALREADY_DRAFTED, "it already had a draft when an older version read it differently"
        )
    return None


def _is_same_occasion(drafted: Placement, case: Case, trigger: Trigger) -> bool:
    """Return whether the same event had a draft with another kind, or the same promise had one with another date."""
    purpose, promised_at = drafted.follow_up.purpose, case.interaction.promised_at
    if trigger is Trigger.INTERACTION:
        return purpose.row.trigger is trigger and purpose is not case.follow_up.purpose
    if trigger is Trigger.PROMISE and promised_at is not None and drafted.placed_at is not None:
        return purpose is case.follow_up.purpose and promised_at < drafted.placed_at
    return False


def _was_added(case: Case, trigger: Trigger) -> bool:
    """Return whether the promise or decision was found only when its message was read again."""
    at, signal = case.interaction.promised_at, "promises"
    if trigger is Trigger.DECISION:
        at, signal = case.interaction.decided_at, "decision"
    return any(one.sent_at == at and signal in one.added for one in (*case.received, *case.automatic))


def excluded_by_configuration(case: Case, policy: Policy, now: datetime) -> Suppressed | None:
    interaction = case.interaction
    if not policy.purposes[interaction.kind, case.follow_up.purpose].enabled:
        return _suppress(
            case,
            policy,
            Reason.EXCLUDED,
            f"your configuration turns {case.follow_up.purpose.row.label} off for this kind",
        )
    title = interaction.title.lower()
    for word in policy.exclude.titles:
        if word.lower() in title:
            return _suppress(
                case, policy, Reason.EXCLUDED, f"the title contains “{word}”, which your configuration excludes"
            )
    for person in case.recipients or interaction.counterparts:
        domain = f".{addresses.domain(person.key)}"
        away = any(domain.endswith(f".{one}") for one in policy.exclude.domains)
        if away or person.key in policy.exclude.addresses:
            return _suppress(case, policy, Reason.EXCLUDED, f"your configuration excludes {person.address}")
    return None


def obstacles(case: Case, policy: Policy, now: datetime) -> Suppressed | None:
    late = case.follow_up.purpose.row.trigger.is_later_news
    for obstacle in case.interaction.obstacles:
        if not (late and obstacle.reason.row.spares_later_news):
            return _suppress(case, policy, obstacle.reason, obstacle.because)
    if not case.recipients:
        told = (obstacle.reason for obstacle in case.interaction.obstacles if obstacle.reason.row.lacks_recipient)
        return _suppress(case, policy, next(told, Reason.NO_COUNTERPART), "there is no person to write to")
    return None


def too_many_people(case: Case, policy: Policy, now: datetime) -> Suppressed | None:
    count = case.interaction.people
    if case.follow_up.purpose.row.is_personal and count > policy.max_people:
        return _suppress(
            case, policy, Reason.TOO_MANY_PEOPLE, f"{count} people were there, more than {policy.max_people}"
        )
    return None


def superseded(case: Case, policy: Policy, now: datetime) -> Suppressed | None:
    interaction, row = case.interaction, case.follow_up.purpose.row
    if row.replaced_by_decision and interaction.decision is not None:
        return _suppress(
            case,
            policy,
            Reason.SUPERSEDED,
            f"they decided ({interaction.decision}), and the answer to that replaces it",
        )
    if row.replaced_by_promise and interaction.promise is not None:
        return _suppress(
            case,
            policy,
            Reason.SUPERSEDED,
            f"they named {interaction.promise.due:%a %d %b} for their answer; "
            "the check-in after it replaces this reminder",
        )
    for other in case.later:
        if _replaces(other, case, now):
            return _suppress(
                case,
                policy,
                Reason.SUPERSEDED,
                f"another interaction with the same people ({other.kind.row.definite} on "
                f"{explain.time_text(other.started_at, case.time_zone)}) changed the plan",
            )
    return None


def _replaces(other: Interaction, case: Case, now: datetime) -> bool:
    """Return whether the later interaction ``other`` makes the follow-up needless."""
    replaced_by, kind = case.follow_up.purpose.row.replaced_by, other.kind.row
    match replaced_by:
        case ReplacedBy.NOTHING:
            return False
        case ReplacedBy.TALK_WITH_ALL:
            same_day = abs(other.ended_at - case.interaction.ended_at) < timedelta(hours=14)
            return not kind.is_written and (same_day or other.ended_at <= now)
        case ReplacedBy.TALK:
            return not kind.is_written
        case ReplacedBy.ANYTHING:
            return kind.replaces_earlier
        case _:
            assert_never(replaced_by)


def bounced(case: Case, policy: Policy, now: datetime) -> Suppressed | None:
    if case.follow_up.purpose.row.is_for_user:
        return None
    failed = {key for message in case.automatic for key in message.signals.bounced}
    lost = [person for person in case.recipients if person.key in failed]
    if lost and len(lost) == len(case.recipients):
        return _suppress(case, policy, Reason.BOUNCED, f"mail to {explain.people_text(lost)} came back")
    return None


def no_longer_there(case: Case, policy: Policy, now: datetime) -> Suppressed | None:
    """Suppress a letter to people of whom mail says that they left. An address that such mail names is only shown."""
    if not case.departed or case.follow_up.purpose.row.is_for_user:
        return None
    message = case.departed[-1]
    said = message.signals.departed
    words = said.words if said is not None else ""
    other = (
        f"that mail names {said.address} instead, but no draft is written to that address"
        if said and said.address
        else ""
    )
    return _suppress(
        case,
        policy,
        Reason.NO_LONGER_THERE,
        f"{message.sender.address} wrote on {explain.time_text(message.sent_at, case.time_zone)}: “{words}”",
        *([other] if other else ()),
    )


def already_followed_up(case: Case, policy: Policy, now: datetime) -> Suppressed | None:
    """Suppress a follow-up if the user has written to the recipients since, in any thread, with any mail program."""
    if case.follow_up.purpose.row.is_for_user:
        return None
    for message in case.sent:
        if message.sent_at > timing.counts_from(case) and message.message_id != case.interaction.anchor:
            return _suppress(
                case,
                policy,
                Reason.ALREADY_FOLLOWED_UP,
                f"you wrote to {explain.people_text(case.recipients)} on "
                f"{explain.time_text(message.sent_at, case.time_zone)}",
            )
    return None


def they_replied(case: Case, policy: Policy, now: datetime) -> Suppressed | None:
    """Suppress a follow-up after a human answer. A holding reply or an out-of-office reply is no answer."""
    since = timing.answers_count_from(case)
    for message in (*case.received, *case.unproved):
        if since is not None and message.sent_at > since and not _is_no_answer(message, case):
            return _suppress(
                case,
                policy,
                Reason.UNSURE if message.encrypted else Reason.THEY_REPLIED,
                f"{message.sender.address} wrote on {explain.time_text(message.sent_at, case.time_zone)}",
                *([explain.ENCRYPTED] if message.encrypted else ()),
                *([explain.UNPROVED] if message in case.unproved else ()),
            )
    return None


def they_signed(case: Case, policy: Policy, now: datetime) -> Suppressed | None:
    """Suppress a reminder after a service reported their signature. It is an answer, and not said to be a yes."""
    for message in _notices_since(case):
        if message.signals.signed is not None:
            when = explain.time_text(message.sent_at, case.time_zone)
            said = f"{message.sender.address} wrote on {when}: “{message.signals.signed.words}”"
            return _suppress(case, policy, Reason.THEY_REPLIED, said)
    return None


def they_used_another_channel(case: Case, policy: Policy, now: datetime) -> Suppressed | None:
    """Suppress a reminder after a service reported a call or a chat message of theirs, which may be the answer."""
    for message in _notices_since(case):
        if message.signals.signed is None:
            when = explain.time_text(message.sent_at, case.time_zone)
            said = f"{message.sender.address} reported a call or a message of {message.on_behalf_of} on {when}"
            return _suppress(case, policy, Reason.UNSURE, said, explain.OTHER_CHANNEL)
    return None


def _notices_since(case: Case) -> list[Message]:
    """Return the mail of services since the last word of the user. It matters to reminders alone."""
    since, row = timing.answers_count_from(case), case.follow_up.purpose.row
    if since is None or not (row.is_reminder or row.is_for_user):
        return []
    return [message for message in case.notices if message.sent_at > since]


def _is_no_answer(message: Message, case: Case) -> bool:
    return timing.is_holding_reply(message) or (
        case.follow_up.purpose.row.trigger is Trigger.DECISION and message.sent_at == case.interaction.decided_at
    )


def draft_exists(case: Case, policy: Policy, now: datetime) -> Suppressed | None:
    if case.drafts and not case.follow_up.purpose.row.is_for_user:
        return _suppress(
            case,
            policy,
            Reason.DRAFT_EXISTS,
            f"a draft of yours to {explain.people_text(case.recipients)} is in your Drafts folder",
        )
    return None


def limit_reached(case: Case, policy: Policy, now: datetime) -> Suppressed | None:
    """Suppress a second waiting draft to the same people, and reminders after too many unanswered messages."""
    if case.follow_up.purpose.row.is_for_user:
        return None
    waiting = {key for one in case.others_waiting for key in one.recipients}
    if waiting and waiting.issuperset(person.key for person in case.recipients):
        return _suppress(
            case,
            policy,
            Reason.LIMIT_REACHED,
            f"another draft to {explain.people_text(case.recipients)} still waits for you",
        )
    if case.follow_up.purpose.row.is_reminder:
        answered = max((m.sent_at for m in case.received), default=None)
        unanswered = sum(1 for m in case.sent if answered is None or m.sent_at > answered)
        if unanswered > policy.max_unanswered:
            return _suppress(
                case, policy, Reason.LIMIT_REACHED, f"{unanswered} messages of yours to them are unanswered already"
            )
    return None


def too_old(case: Case, policy: Policy, now: datetime) -> Suppressed | None:
    if now > timing.welcome_until(case, policy):
        return _suppress(
            case, policy, Reason.TOO_OLD, explain.age_text(case.interaction, now), _no_longer_welcome(case, policy)
        )
    return None


def _no_longer_welcome(case: Case, policy: Policy) -> str:
    rule = policy.purposes[case.interaction.kind, case.follow_up.purpose]
    return f"after {explain.duration_text(rule.too_old)} it would no longer be welcome"


def withdrawn(case: Case, policy: Policy, now: datetime) -> Suppressed | None:
    """Suppress a second draft after the first was withdrawn or answered."""
    if case.placement is None or case.placement.state not in (DraftState.WITHDRAWN, DraftState.ANSWERED):
        return None
    if case.placement.waited_too_long:
        taken_back = "its draft was not sent for too long and was withdrawn"
        return _suppress(case, policy, Reason.TOO_OLD, taken_back, _no_longer_welcome(case, policy))
    return _suppress(case, policy, Reason.SUPERSEDED, "later events made its draft obsolete")

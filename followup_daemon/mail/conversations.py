"""The conversation of a follow-up: its mail, the mail to answer, and the account of the draft."""

from __future__ import annotations

from datetime import timedelta

from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.mail.subjects import is_generic, telling_words
from followup_daemon.model.case import Case
from followup_daemon.model.interaction import EvidenceSource, Interaction
from followup_daemon.model.mail import Direction, Message, Origin
from followup_daemon.model.tables.purpose import Trigger
from followup_daemon.normalise import addresses

CONVERSATION = timedelta(days=45)
"""The age, relative to an interaction, up to which mail with its people belongs to it."""
NEAR = timedelta(days=7)
"""The age up to which the only conversation with the only counterpart belongs to an appointment."""


def conversation(case: Case, mail: Correspondence) -> list[Message]:
    """Return the mail between the user and the recipients since ``CONVERSATION`` before it, oldest first."""
    since = case.interaction.started_at - CONVERSATION
    return sorted((m for m in (*case.sent, *case.received) if m.sent_at >= since), key=lambda m: m.sent_at)


def home(case: Case, mail: Correspondence, boxes: Mailboxes) -> str:
    """Return the account for a draft.

    It is the account where the draft was placed before, otherwise the account with the mail to answer. Without such
    mail it is the account of the interaction.
    """
    known = {one.name for one in boxes.accounts if one.has_mailbox}
    if case.placement is not None and case.placement.account in known:
        return case.placement.account
    answers = answered(case, conversation(case, mail), mail)
    if answers is None or case.follow_up.purpose.row.is_for_user:
        return case.interaction.account
    there = [name for name in boxes.with_mail(answers.message_id) if name in known]
    return case.interaction.account if case.interaction.account in there or not there else there[0]


def answered(case: Case, messages: list[Message], mail: Correspondence) -> Message | None:
    """Return the mail to answer, so that the draft is in the right thread. None if the conversation has no mail."""
    interaction, trigger = case.interaction, case.follow_up.purpose.row.trigger
    if trigger is Trigger.DECISION:
        decided = [m for m in messages if m.sent_at == interaction.decided_at]
        if decided:
            return decided[-1]
    if interaction.anchor is not None:
        thread = [
            m
            for m in mail.in_thread(interaction.anchor)
            if m.origin is Origin.HUMAN and (m.direction is Direction.SENT or not addresses.is_automated(m.sender.key))
        ]
        if thread:
            return thread[-1]
    if trigger is Trigger.PROMISE:
        promised = [m for m in messages if m.sent_at == interaction.promised_at]
        if promised:
            return promised[-1]
    related = [m for m in messages if _is_related(m, interaction, mail)]
    return related[-1] if related else _only_thread(case, messages, mail)


def _only_thread(case: Case, messages: list[Message], mail: Correspondence) -> Message | None:
    """Return the newest mail of the only recent conversation with the only counterpart, or None.

    Its subject must have no topic of its own. A second conversation makes it doubtful.
    """
    interaction = case.interaction
    threads = {mail.thread(m.message_id) for m in messages}
    if len(threads) != 1 or interaction.kind.row.is_written or max(1, interaction.people) > 1:
        return None
    if any(m.signals.interview or m.signals.proposal or m.signals.application for m in messages):
        return None
    newest = messages[-1]
    is_near = interaction.started_at - NEAR <= newest.sent_at
    return newest if is_near and is_generic(newest.subject) and newest.origin is Origin.HUMAN else None


def _is_related(message: Message, interaction: Interaction, mail: Correspondence) -> bool:
    """Return whether a mail belongs to this interaction, not to another interaction with the same people."""
    if any(
        invitation.uid and e.source is EvidenceSource.CALENDAR
        for invitation in message.invitations
        for e in interaction.evidence
        if e.words and invitation.title == interaction.title
    ):
        return True
    thread = mail.in_thread(message.message_id)
    if any(
        m.signals.interview or m.signals.appointment or (m.signals.receipt and interaction.kind.value == "interview")
        for m in thread
    ):
        return interaction.kind.value == "interview"
    if any((m.ref, m.sent_at) == (e.ref, e.when) for m in thread for e in interaction.evidence):
        return True
    words = telling_words(f"{interaction.title} {interaction.organisation}")
    return bool(words & telling_words(message.subject))

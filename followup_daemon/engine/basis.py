"""What one letter may draw on: which conversation it belongs to, which mail it answers, from which address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from followup_daemon.compose.basis import LetterContext
from followup_daemon.languages import TITLES
from followup_daemon.languages.base.matching import unaccented
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.mail.replies import directed_to
from followup_daemon.model.account import Account
from followup_daemon.model.case import Case
from followup_daemon.model.interaction import EvidenceSource, Interaction
from followup_daemon.model.mail import Direction, Message, Origin
from followup_daemon.model.people import Person
from followup_daemon.model.policy import Policy, Profile
from followup_daemon.model.tables.purpose import Trigger
from followup_daemon.normalise import addresses, links

CONVERSATION = timedelta(days=45)


def build_letter_context(
    case: Case,
    key: str,
    account: Account,
    mail: Correspondence,
    policy: Policy,
    profile: Profile,
    notes: tuple[str, ...],
    now: datetime,
) -> LetterContext:
    """Return the context of the letter for ``case``."""
    interaction = case.interaction
    conversation = _conversation(case, mail)
    answers = _answers(case, conversation, mail)
    own_address = _own_address(case, answers, account)
    if account.send_as and addresses.key(own_address) not in account.send_as:
        own_address = account.address
    language = _language(case, conversation, account)
    name = (
        profile.name
        or account.user_name
        or next((m.sender.name for m in reversed(mail.messages) if m.direction is Direction.SENT and m.sender.name), "")
    )
    sender = addresses.person(name, own_address)
    if sender is None:
        raise ValueError("the account's own address is malformed")
    return LetterContext(
        interaction=interaction,
        follow_up=case.follow_up,
        key=key,
        sender=replace(sender, name=name),
        recipients=tuple(_reachable(person, mail, now) for person in case.recipients),
        cc=() if case.follow_up.purpose.row.is_for_user else interaction.cc,
        profile=_spoken(profile, language, account),
        signature=account.signature,
        language=language,
        time_zone=account.time_zone,
        now=now,
        conversation=tuple(conversation),
        habits=_habits(case, mail),
        names=_names(interaction, profile, conversation),
        answers=answers,
        notes=notes,
        templates=dict(policy.templates),
    )


def _names(interaction: Interaction, profile: Profile, conversation: list[Message]) -> frozenset[str]:
    """Return the words with a dot that the user wrote themself, and the domain of the one organisation that they met."""
    written = [profile.headline, *(strength.text for strength in profile.strengths)]
    written += [m.subject for m in conversation if m.direction is Direction.SENT and m.in_reply_to is None]
    if interaction.own_title:
        written.append(interaction.title)
    domains = {addresses.organisation_domain(person.key) for person in interaction.counterparts}
    own = domains if len(domains) == 1 else set()
    return links.dotted_names(" ".join(written)) | own


def home(case: Case, mail: Correspondence, boxes: Mailboxes) -> str:
    """The account that the draft belongs in: where it has been, else where the mail lies that it answers.

    Without such a mail it is the account of the interaction.
    """
    known = {one.name for one in boxes.accounts if one.has_mailbox}
    if case.placement is not None and case.placement.account in known:
        return case.placement.account
    answers = _answers(case, _conversation(case, mail), mail)
    if answers is None or case.follow_up.purpose.row.is_for_user:
        return case.interaction.account
    there = [name for name in boxes.with_mail(answers.message_id) if name in known]
    return case.interaction.account if case.interaction.account in there or not there else there[0]


def _conversation(case: Case, mail: Correspondence) -> list[Message]:
    """Human mail with the recipients around the interaction, oldest first."""
    since = case.interaction.started_at - CONVERSATION
    return sorted((m for m in (*case.sent, *case.received) if m.sent_at >= since), key=lambda m: m.sent_at)


def _language(case: Case, conversation: list[Message], account: Account) -> str:
    """The language of the conversation; a call sheet is for the user alone, in the language of the account."""
    if case.follow_up.purpose.row.is_for_user:
        return account.language
    return letter_language(case.interaction, conversation, account)


def letter_language(interaction: Interaction, conversation: Sequence[Message], account: Account) -> str:
    """Return the language of a letter: the user's own newest mail tells it first, then theirs, then the event."""
    said = [m.signals.language for m in conversation if m.direction is Direction.SENT and m.signals.language]
    heard = [m.signals.language for m in conversation if m.direction is Direction.RECEIVED and m.signals.language]
    return next(filter(None, (*said[-1:], *heard[-1:], interaction.language)), account.language)


def _spoken(profile: Profile, language: str, account: Account) -> Profile:
    """What of the profile is written in ``language``."""
    strengths = tuple(s for s in profile.strengths if (s.language or account.language) == language)
    return replace(profile, headline=profile.headline if language == account.language else "", strengths=strengths)


def _habits(case: Case, mail: Correspondence) -> tuple[Message, ...]:
    """The user's own mail to others of the recipients' organisations, to learn how they greet there."""
    keys = {person.key for person in case.recipients}
    domains = {addresses.organisation_domain(key) for key in keys} - {""}
    others = {key for domain in domains for key in mail.colleagues.get(domain, ())} - keys
    found = {
        m.message_id: m
        for key in others
        for m in mail.to_person.get(key, ())
        if m.signals.greeting or m.signals.sign_off
    }
    return tuple(sorted(found.values(), key=lambda m: m.sent_at)[-5:])


def _answers(case: Case, conversation: list[Message], mail: Correspondence) -> Message | None:
    """The mail to answer, so that the draft lands in the right thread; None for a conversation that has no mail."""
    interaction, trigger = case.interaction, case.follow_up.purpose.row.trigger
    if trigger is Trigger.DECISION:
        decided = [m for m in conversation if m.sent_at == interaction.decided_at]
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
        promised = [m for m in conversation if m.sent_at == interaction.promised_at]
        if promised:
            return promised[-1]
    related = [m for m in conversation if _is_related(m, interaction, mail)]
    return related[-1] if related else None


def _is_related(message: Message, interaction: Interaction, mail: Correspondence) -> bool:
    """Whether a mail belongs to the interaction's conversation and not to some other one with the same people."""
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
    words = _telling_words(f"{interaction.title} {interaction.organisation}")
    return bool(words & _telling_words(message.subject))


def _telling_words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w{4,}", unaccented(text)) if word not in TITLES.small}


def _own_address(case: Case, answers: Message | None, account: Account) -> str:
    """The address that the conversation used."""
    if answers is not None:
        if (
            answers.direction is Direction.SENT
            and answers.sender.key not in account.elsewhere
            and (answers.sender.key in account.addresses or addresses.is_address(answers.sender.address))
        ):
            return answers.sender.address
        for person in answers.recipients:
            if person.key in account.here:
                return person.address
    invited = case.interaction.own_address
    return invited if invited and addresses.key(invited) not in account.elsewhere else account.address


def _reachable(person: Person, mail: Correspondence, now: datetime) -> Person:
    """Reply-To before From, but only within the sender's own organisation: nobody is led astray."""
    received = [
        m
        for m in mail.from_person.get(person.key, ())
        if m.sender.key == person.key and m.origin is Origin.HUMAN and m.sent_at <= now
    ]
    for other in directed_to(received[-1])[:1] if received else ():
        strange = other.key in mail.own or addresses.is_list(other.key) or addresses.is_automated(other.key)
        if other.key != person.key and not strange:
            return replace(other, name=other.name or person.name)
    return mail.named(person)

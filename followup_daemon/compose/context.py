"""The context of one letter: its conversation, the mail that it answers, and its From address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from followup_daemon.mail.authenticity import directed_to
from followup_daemon.mail.conversations import answered, conversation
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.model.account import Account
from followup_daemon.model.case import Case
from followup_daemon.model.draft import FollowUp
from followup_daemon.model.interaction import Interaction
from followup_daemon.model.mail import Direction, Message, Origin
from followup_daemon.model.people import Person
from followup_daemon.model.policy import Policy, Profile
from followup_daemon.normalise import addresses, links


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterContext:
    """The facts that one letter may use.

    ``conversation`` holds the mail with the recipients. ``habits`` holds mail of the user to other people of the
    recipients' organisations. Both are oldest first. ``answers`` is the mail that the letter answers, or None.
    ``names`` are words with a dot that are names and not links: words of the user, and the recipients' domain.
    ``sender`` has the address that the conversation used. ``language`` is the language of the conversation.
    ``time_zone`` is the time zone of the user. ``gaps``: the letter may have gaps for facts that only the user knows.
    ``given_up`` names the particulars that did not pass proofreading (``facts.PARTICULARS``).
    """

    interaction: Interaction
    follow_up: FollowUp
    key: str
    sender: Person
    recipients: tuple[Person, ...]
    cc: tuple[Person, ...]
    profile: Profile
    signature: str
    language: str
    time_zone: str
    now: datetime
    conversation: tuple[Message, ...] = ()
    habits: tuple[Message, ...] = ()
    names: frozenset[str] = frozenset()
    answers: Message | None = None
    notes: tuple[str, ...] = ()
    templates: dict[str, str] = field(default_factory=dict)
    gaps: bool = True
    given_up: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSources:
    """The sources of the context of one letter. ``account`` gets the draft, ``key`` is the key of the draft."""

    case: Case
    key: str
    account: str
    boxes: Mailboxes
    mail: Correspondence
    policy: Policy
    profile: Profile
    now: datetime


def build_letter_context(sources: LetterSources) -> LetterContext:
    """Return the context of one letter. Raises ValueError if the account's own address is malformed."""
    case, mail, now = sources.case, sources.mail, sources.now
    account = sources.boxes.account(sources.account)
    messages = conversation(case, mail)
    answers = answered(case, messages, mail)
    language = _language(case, messages, account)
    return LetterContext(
        interaction=case.interaction,
        follow_up=case.follow_up,
        key=sources.key,
        sender=_sender(sources, answers, account),
        recipients=tuple(_reachable(person, mail, now) for person in case.recipients),
        cc=() if case.follow_up.purpose.row.is_for_user else case.interaction.cc,
        profile=_spoken(sources.profile, language, account),
        signature=account.signature,
        language=language,
        time_zone=account.time_zone,
        now=now,
        conversation=tuple(messages),
        habits=_habits(case, mail),
        names=_names(case.interaction, sources.profile, messages),
        answers=replace(answers, ref=sources.boxes.ref(answers, account.name)) if answers else None,
        notes=case.notes,
        templates=dict(sources.policy.templates),
        gaps=sources.policy.gaps,
    )


def _sender(sources: LetterSources, answers: Message | None, account: Account) -> Person:
    """Return the user with the address that the conversation used, if the account may send from that address."""
    own_address = _own_address(sources.case, answers, account)
    if account.send_as and addresses.key(own_address) not in account.send_as:
        own_address = account.address
    sent = (m for m in reversed(sources.mail.messages) if m.direction is Direction.SENT and m.sender.name)
    name = sources.profile.name or account.user_name or next((m.sender.name for m in sent), "")
    sender = addresses.person(name, own_address)
    if sender is None:
        raise ValueError("the account's own address is malformed")
    return replace(sender, name=name)


def _names(interaction: Interaction, profile: Profile, conversation: list[Message]) -> frozenset[str]:
    """Return words with a dot from the user's own texts, and the domain of the counterparts if they share one."""
    written = [profile.headline, *(strength.text for strength in profile.strengths)]
    written += [m.subject for m in conversation if m.direction is Direction.SENT and m.in_reply_to is None]
    if interaction.own_title:
        written.append(interaction.title)
    domains = {addresses.organisation_domain(person.key) for person in interaction.counterparts}
    own = domains if len(domains) == 1 else set()
    return links.dotted_names(" ".join(written)) | own


def _language(case: Case, conversation: list[Message], account: Account) -> str:
    """Return the language of the conversation. A letter for the user alone is in the language of the account."""
    if case.follow_up.purpose.row.is_for_user:
        return account.language
    return letter_language(case.interaction, conversation, account)


def letter_language(interaction: Interaction, conversation: Sequence[Message], account: Account) -> str:
    """Return the language of the newest mail of the user, else of the recipients, else of the event or the account."""
    said = [m.signals.language for m in conversation if m.direction is Direction.SENT and m.signals.language]
    heard = [m.signals.language for m in conversation if m.direction is Direction.RECEIVED and m.signals.language]
    return next(filter(None, (*said[-1:], *heard[-1:], interaction.language)), account.language)


def _spoken(profile: Profile, language: str, account: Account) -> Profile:
    """Return the parts of the profile that are written in ``language``."""
    strengths = tuple(s for s in profile.strengths if (s.language or account.language) == language)
    return replace(profile, headline=profile.headline if language == account.language else "", strengths=strengths)


def _habits(case: Case, mail: Correspondence) -> tuple[Message, ...]:
    """Return the user's mail to other people of the recipients' organisations, as examples of greetings."""
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


def _own_address(case: Case, answers: Message | None, account: Account) -> str:
    """Return the address of the user that the conversation used, as the configuration writes it.

    A server may refuse a variant of it, such as a plus-address. The main address replaces one that cannot be written.
    """
    used = _used_address(case, answers, account)
    configured = account.address if addresses.key(used) == addresses.key(account.address) else ""
    local, _, domain = used.rpartition("@")
    plain = configured or (f"{local.partition('+')[0]}@{domain}" if addresses.key(used) in account.here else used)
    return plain if addresses.is_address(plain) and _is_dot_atom(plain.rpartition("@")[0]) else account.address


def _is_dot_atom(local: str) -> bool:
    """Return whether each dot of a local part stands between two characters (RFC 5322 section 3.2.3)."""
    return all(local.split("."))


def _used_address(case: Case, answers: Message | None, account: Account) -> str:
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
    """Return the person with their Reply-To address, if it belongs to the person's organisation.

    Otherwise a forged field could redirect the answer.
    """
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

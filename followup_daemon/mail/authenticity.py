"""Check of whether mail comes from the domain in From, for all mail of one account.

Only the user's own receiving server can prove a sender (RFC 8601 section 5). Of its Authentication-Results fields only
the topmost one with a result counts. The server should remove older fields with its own name, but not every server
does, and a forger can add such fields. A DMARC failure of any server counts, because a forger has no reason to add one.
Mail without a result of the own server has the state unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from itertools import islice

from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.mail import NOTHING_SAID, Direction, Message, MethodResult, Origin
from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses, domains

_NEWEST, _FEWEST = 50, 3
_BOTH = frozenset({"dkim", "spf"})
_NOT_CHECKED = frozenset({"none", "neutral"})


class Authenticity(StrEnum):
    """The state of the check of the domain in From."""

    PASSED = "passed"
    UNKNOWN = "unknown"
    FAILED = "failed"


def sifted(facts: AccountSnapshot, configured: str) -> AccountSnapshot:
    """Return ``facts`` with ``proved`` filled, and with failed mail moved to ``unproved`` without its signals.

    ``configured`` is the authserv-id of the configuration, or "" to use the observed one.
    """
    trusted = configured.lower() or _observed(facts.messages)
    found = {one.message_id: judge(one, trusted) for one in facts.messages if one.authentication}
    failed = frozenset(name for name, result in found.items() if result is Authenticity.FAILED)
    return replace(
        facts,
        messages=tuple(one for one in facts.messages if not _is_among(failed, one)),
        unproved=tuple(_silenced(one) for one in facts.messages if _is_among(failed, one)),
        proved=frozenset(name for name, result in found.items() if result is Authenticity.PASSED),
    )


def _is_among(names: frozenset[str], message: Message) -> bool:
    return message.message_id in names and message.direction is Direction.RECEIVED


def _observed(messages: Iterable[Message]) -> str | None:
    """Return the domain of the server that received most of the newest mail, or None without a majority.

    Only the topmost fields count. The receiving servers of one provider share a domain. A few messages, or a minority,
    do not count, because one stranger could have written them all.
    """
    received = [one for one in messages if one.direction is Direction.RECEIVED][-_NEWEST:]
    topmost = Counter(_server(one.authentication[0].authserv_id) for one in received if one.authentication)
    for server, count in islice(topmost.most_common(), 1):
        if count >= _FEWEST and 2 * count > len(received):
            return server
    return None


def _server(authserv_id: str) -> str:
    return domains.registrable_domain(authserv_id) if "." in authserv_id else authserv_id


def judge(message: Message, trusted: str | None) -> Authenticity:
    """Return the state of one message, by the fields of ``trusted``: the own server or its domain, or None."""
    fields = message.authentication
    if any(one.method == "dmarc" and one.result == "fail" for each in fields for one in each.results):
        return Authenticity.FAILED
    own = [each.results for each in fields if each.results and _is_of(each.authserv_id, trusted)]
    return _of_own_server(own[0], own[1:], message.sender) if own else Authenticity.UNKNOWN


def _is_of(authserv_id: str, trusted: str | None) -> bool:
    return trusted is not None and (authserv_id == trusted or (trusted != "" and authserv_id.endswith(f".{trusted}")))


def _of_own_server(
    results: tuple[MethodResult, ...], below: list[tuple[MethodResult, ...]], sender: Person
) -> Authenticity:
    """Return the state by the rule of DMARC (RFC 7489 section 3.1), also if the server did not apply it.

    A message passes if DKIM or SPF passed for the domain in From. The state is unknown after a temporary error.
    It is also unknown if the server checked only DKIM or only SPF, with the result "none". Some servers write one field
    for each method. A pass in a lower field can change failed to unknown, but never to passed.
    """
    about_sender = [one for one in results if is_aligned(one.domain, sender)]
    if any(one.result == "pass" for one in about_sender) or MethodResult(method="dmarc", result="pass") in results:
        return Authenticity.PASSED
    checks = [one for one in results if one.method in _BOTH]
    methods = {one.method for one in checks}
    if not checks or any(one.result == "temperror" for one in (*about_sender, *_dmarc(results))):
        return Authenticity.UNKNOWN
    if methods != _BOTH:
        excused = any(
            one.method in _BOTH - methods and one.result == "pass" and is_aligned(one.domain, sender)
            for each in below
            for one in each
        )
        if excused or all(one.result in _NOT_CHECKED for one in checks):
            return Authenticity.UNKNOWN
    return Authenticity.FAILED


def _dmarc(results: tuple[MethodResult, ...]) -> list[MethodResult]:
    return [one for one in results if one.method == "dmarc"]


def is_aligned(domain: str, sender: Person) -> bool:
    """Return whether ``domain`` is aligned with the sender: both belong to one organisation (RFC 7489 section 3.1)."""
    own = {addresses.domain(sender.address.lower()), addresses.domain(sender.key)} - {""}
    return domain != "" and domains.registrable_domain(domain) in map(domains.registrable_domain, own)


def _silenced(message: Message) -> Message:
    """Return a failed message without its content. Its sender, time and bounces remain.

    Forwarding also breaks the check of honest mail. Therefore the message still counts as an answer, which can only
    suppress a draft. Its Message-ID and invitations remain too, to tell the user why they have no effect
    (``Correspondence.claims``, ``invitations``).
    """
    bounced = message.signals.bounced if message.origin is Origin.BOUNCE else ()
    return replace(
        message,
        to=(),
        cc=(),
        reply_to=(),
        subject="",
        conversation="",
        attachments=(),
        text="",
        signals=replace(NOTHING_SAID, bounced=bounced),
    )


def directed_to(message: Message) -> tuple[Person, ...]:
    """Return the people of Reply-To (RFC 5322 section 3.6.2) who may replace the sender, or ().

    An automatic sender may name any people. A person may name only people of the same organisation. Another mailbox at
    the same free provider does not count as the same organisation.
    """
    if addresses.is_automated(message.sender.key):
        return message.reply_to
    organisation = addresses.organisation_domain(message.sender.key)
    return tuple(
        one for one in message.reply_to if organisation and addresses.organisation_domain(one.key) == organisation
    )

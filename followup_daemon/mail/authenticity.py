"""Whether mail comes from the domain that it names: a judgement over all mail of one account, and what follows from it.

Results of the user's own receiving server alone can prove a sender (RFC 8601 section 5). Of its header fields only the
topmost that reports a result counts: a border server has to remove older fields that bear its name, but not every
one does, and a forger can write any number of them below. A DMARC failure counts whoever wrote it, since a forger
has no reason to write one. Mail without any result of the own server is neither proved nor doubted.
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
    """What is known of the domain in From."""

    PASSED = "passed"
    UNKNOWN = "unknown"
    FAILED = "failed"


def sifted(facts: AccountSnapshot, configured: str) -> AccountSnapshot:
    """Return ``facts`` with mail that failed moved to ``unproved``, without its signals, and with ``proved`` filled.

    ``configured`` is the authserv-id that the user named, "" for the one that is observed.
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
    """Return the domain of the server that received most of the newest mail. None if there is no such majority.

    The topmost fields tell. Receiving servers of one provider differ in host name only. A few mails, or a minority,
    could all be of one stranger.
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
    """Return whether one mail is proved, by fields of ``trusted``, the own server or its domain. None if unknown."""
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
    """DMARC's own rule (RFC 7489 section 3.1) where the server does not apply it: a pass for the domain in From.

    An error of the moment proves nothing. Neither does "none" of a server that looked at one of DKIM and SPF alone, as
    mail within one organisation shows. Some servers write a field for each: one below may excuse, but never prove.
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
    """Relaxed alignment (RFC 7489 section 3.1): both belong to the same organisation's domain."""
    own = {addresses.domain(sender.address.lower()), addresses.domain(sender.key)} - {""}
    return domain != "" and domains.registrable_domain(domain) in map(domains.registrable_domain, own)


def _silenced(message: Message) -> Message:
    """Return what mail that failed may still say: that its sender wrote, and which of the user's mail came back.

    Forwarding breaks the proof of honest mail too, so it counts as an answer. It can hold a draft and nothing more. Its
    name and invitations stay, so that the user can be told why nothing comes of them (``Correspondence.claims``,
    ``invitations``).
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

"""Which mail is proved, which failed, and whose word counts for that."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from followup_daemon.mail import authenticity
from followup_daemon.mail.authenticity import Authenticity
from followup_daemon.model.calendar import Event
from followup_daemon.model.changes import AccountSnapshot
from followup_daemon.model.mail import Direction, Message, Origin, Signals
from followup_daemon.normalise import addresses
from followup_daemon.normalise.authentication import results

WHEN = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
OWN_SERVER = "mx.example.com"
PASSED, UNKNOWN, FAILED = Authenticity.PASSED, Authenticity.UNKNOWN, Authenticity.FAILED


def mail(*fields: str, sender: str = "Dana Park <dana@acme.example>", number: int = 0, **more: object) -> Message:
    (someone,) = addresses.people(sender)
    (sam,) = addresses.people("sam@example.com")
    return Message(
        ref=f"m{number}",
        message_id=f"<{number}@x>",
        direction=Direction.RECEIVED,
        sent_at=WHEN + timedelta(minutes=number),
        sender=someone,
        to=(sam,),
        authentication=results(fields),
        **more,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("dmarc=pass header.from=acme.example", PASSED),
        ("dmarc=pass", PASSED),
        ("dmarc=fail header.from=acme.example; dkim=pass header.d=acme.example", FAILED),
        ("dmarc=pass header.from=evil.example; spf=pass smtp.mailfrom=evil.example; dkim=none", FAILED),
        ("spf=fail smtp.mailfrom=acme.example; dkim=none", FAILED),
        ("spf=none; dkim=none; dmarc=none", FAILED),
        ("spf=none; dkim=none; dmarc=permerror", FAILED),
        ("dkim=pass header.d=evil.example", FAILED),
        ("spf=pass smtp.mailfrom=a@evil.example; dkim=pass header.d=evil.example", FAILED),
        ("spf=softfail smtp.mailfrom=acme.example; dkim=neutral header.d=acme.example", FAILED),
        ("dkim=pass header.d=mail.acme.example", PASSED),
        ("dkim=fail header.d=acme.example; dkim=pass header.i=@acme.example", PASSED),
        ("spf=pass smtp.mailfrom=bounce@news.acme.example; dkim=fail", PASSED),
        ("dmarc=temperror; spf=none; dkim=none", UNKNOWN),
        ("dmarc=temperror; dkim=pass header.d=acme.example", PASSED),
        ("spf=none; dkim=temperror header.d=acme.example", UNKNOWN),
        ("spf=none; dkim=temperror header.d=evil.example", FAILED),
        ("dkim=none; dmarc=none header.from=acme.example", UNKNOWN),
        ("none", UNKNOWN),
        ("auth=pass smtp.auth=dana", UNKNOWN),
    ],
)
def test_the_own_servers_results_are_weighed_as_dmarc_does(field: str, expected: Authenticity) -> None:
    assert authenticity.judge(mail(f"{OWN_SERVER}; {field}"), OWN_SERVER) is expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ([], UNKNOWN),
        (["mx.other.example; dmarc=pass"], UNKNOWN),
        (["mx.other.example; spf=fail; dkim=fail"], UNKNOWN),
        (["mx.other.example; dmarc=fail"], FAILED),
        (["mx.example.com; dmarc=pass", "mx.other.example; dmarc=fail"], FAILED),
        (["mx.example.com.evil.example; dmarc=pass"], UNKNOWN),
        (["notmx.example.com; dmarc=pass"], UNKNOWN),
        # A forger can write below what the own server wrote, whatever name it bears.
        (["mx.example.com; spf=none; dkim=none", "mx.example.com; dmarc=pass header.from=acme.example"], FAILED),
        (["mx.example.com; spf=none; dkim=none", "mx.example.com; dkim=pass header.d=acme.example"], FAILED),
        # Some servers write a field for each method.
        (
            [
                "mx.example.com; spf=pass smtp.mailfrom=a.sender.example",
                "mx.example.com; dkim=pass header.d=acme.example",
            ],
            UNKNOWN,
        ),
        (["a.mx.example.com; bimi=none", "b.mx.example.com; dmarc=pass header.from=acme.example"], PASSED),
    ],
)
def test_only_the_own_servers_topmost_field_proves(fields: list[str], expected: Authenticity) -> None:
    assert authenticity.judge(mail(*fields), OWN_SERVER) is expected


def test_a_providers_address_is_compared_by_both_of_its_domains() -> None:
    one = mail("mx; dkim=pass header.d=googlemail.com", sender="dana@googlemail.com")
    assert authenticity.judge(one, "mx") is PASSED
    assert authenticity.judge(mail("mx; dkim=pass header.d=gmail.com", sender="dana@outlook.com"), "mx") is FAILED


def observed(*messages: Message) -> bool:
    """Whether these mails make ``mx.example.com`` the own server, whose pass then counts."""
    facts = AccountSnapshot(messages=(*messages, mail(f"{OWN_SERVER}; dmarc=pass header.from=acme.example", number=99)))
    return "<99@x>" in authenticity.sifted(facts, "").proved


def from_hosts(count: int, first: int = 0, host: str = "mx{}.example.com") -> list[Message]:
    return [mail(f"{host.format(n)}; none", number=n) for n in range(first, first + count)]


def test_the_own_server_is_the_one_that_received_most_of_the_newest_mail() -> None:
    assert not observed(*from_hosts(1))
    assert observed(*from_hosts(2))
    without = [mail(number=n) for n in range(60)]
    assert not observed(*from_hosts(5), *without[5:12])
    assert observed(*without[:30], *from_hosts(30, first=30))
    assert not observed(*without, *from_hosts(20, first=60))
    assert not observed(*from_hosts(2), *from_hosts(9, first=20, host="mx.other.example"))


def test_a_configured_server_needs_no_observation() -> None:
    (one,) = (mail(f"{OWN_SERVER}; dmarc=pass", number=7),)
    assert authenticity.sifted(AccountSnapshot(messages=(one,)), "MX.example.com").proved == {"<7@x>"}
    assert authenticity.sifted(AccountSnapshot(messages=(one,)), "mx.other.example").proved == frozenset()


def test_a_mail_that_failed_keeps_its_sender_and_nothing_that_it_says() -> None:
    invitation = Event(ref="e", uid="u", title="Call", starts_at=WHEN, ends_at=WHEN, time_zone="UTC")
    (eve,) = addresses.people("Eve <eve@evil.example>")
    said = Signals(language="en", away=True, holding=True, phone="1", question="When?", bounced=("old@acme.example",))
    forged = mail(
        "mx; dmarc=fail",
        subject="Offer",
        reply_to=(eve,),
        cc=(eve,),
        signals=said,
        invitations=(invitation,),
        text="Hi",
    )
    found = authenticity.sifted(AccountSnapshot(messages=(forged,)), "")
    assert found.messages == ()
    (left,) = found.unproved
    assert left.sender.key == "dana@acme.example"
    assert (left.signals, left.reply_to, left.cc, left.to, left.subject, left.text) == (Signals(), (), (), (), "", "")
    assert left.invitations == (invitation,)  # so that the user can be told why nothing comes of it
    bounce = replace(forged, origin=Origin.BOUNCE)
    (left,) = authenticity.sifted(AccountSnapshot(messages=(bounce,)), "").unproved
    assert left.signals == Signals(bounced=("old@acme.example",))


def test_mail_of_the_user_is_not_judged() -> None:
    sent = replace(mail("mx; dmarc=fail"), direction=Direction.SENT)
    assert authenticity.sifted(AccountSnapshot(messages=(sent,)), "").messages == (sent,)

"""Who wrote a mail, a person or a program, as servers, clients and services really write it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from followup_daemon.model.mail import Direction, Message, MessageAttributes, Origin
from followup_daemon.normalise import mime

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
ANSWER = "In-Reply-To: <1@example.com>\nSubject: Re: Proposal\n"


def message(head: str, body: str = "", direction: Direction = Direction.RECEIVED) -> Message:
    sender = "" if "From:" in head else "From: Dana Park <dana@acme.example>\n"
    kind = "" if "Content-Type:" in head else "Content-Type: text/plain; charset=utf-8\n"
    data = f"{sender}To: Sam Rivera <sam@example.com>\n{kind}{head}\n{body}\n".encode()
    own = frozenset({"sam@example.com"})
    found = mime.read(data, MessageAttributes(ref="r", own=own, seen_at=NOW, direction=direction))
    assert isinstance(found, Message)
    return found


def origin(head: str, body: str = "", direction: Direction = Direction.RECEIVED) -> Origin:
    return message(head, body, direction).origin


def multipart(kind: str, *parts: str) -> tuple[str, str]:
    return f"Content-Type: multipart/{kind}; boundary=b\n", "".join(f"--b\n{part}\n" for part in parts) + "--b--\n"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Auto-Submitted: auto-replied; owner-email=\"dana@acme.example\"\nSubject: Hello\n", "I am away."),
        ("Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\n" + ANSWER, "Danke, gelesen."),
        ("X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent\nSubject: Hi\n", "Out until May."),
        ("X-MS-Exchange-Inbox-Rules-Loop: dana@acme.example\nSubject: Hi\n", "Out until May."),
        ("X-Autoreply: yes\nSubject: Your mail\n", "Away."),
        ("X-Precedence: auto_reply\nSubject: Your mail\n", "Away."),
        ("Subject: Automatisch antwoord: Offerte\n", "Ik ben er niet."),
        ("Subject: Automatiskt svar: Offert\n", "Jag är på semester."),
        ("Subject: =?utf-8?B?44CQ6Ieq5YuV6L+U5L+h44CR?=\n" + ANSWER.partition("\n")[0] + "\n", "不在です。"),
        ("Subject: Risposta automatica: Offerta\n", "Sono in ferie."),
        ("Subject: Automatická odpověď: Nabídka\n", "Jsem na dovolené."),
        ("Subject: Автоматический ответ: КП\n", "Я в отпуске."),
        ("Subject: Resposta automática: Proposta\n", "Estou de férias."),
        ("Subject: Poissaoloilmoitus\n", "Olen lomalla."),
        ("Subject: OOO: Re: Proposal\n", "Back in June."),
        (ANSWER, "Hello,\n\nI'm currently on annual leave with limited access to email and will be back on 3 May.\n"
                 "For urgent matters please contact office@acme.example.\n\nBest,\nDana"),
        (ANSWER, "Guten Tag,\n\nich bin bis zum 4. Mai im Urlaub. Ihre E-Mail wird nicht weitergeleitet.\n"
                 "In dringenden Fällen wenden Sie sich bitte an meine Kollegin.\n\nJana Weber"),
        (ANSWER, "Bonjour,\n\nje suis absente jusqu'au 4 mai. En cas d'urgence, merci de contacter l'accueil."),
        (ANSWER, "Estaré fuera de la oficina hasta el 4 de mayo. Gracias por su mensaje."),
        (ANSWER, "Thank you for your e-mail. This is an automated response, nobody has read it yet."),
    ],
)  # fmt: skip
def test_an_automatic_reply_is_known(head: str, body: str) -> None:
    assert origin(head, body) is Origin.REPLY


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (ANSWER, "I'm travelling this week. The second option looks right to me, let us talk on Monday."),
        (ANSWER, "I am out of office tomorrow, so can we do Thursday instead?"),
        (ANSWER, "Ich bin nächste Woche im Urlaub. Das Angebot nehmen wir gerne an, bitte schicken Sie den Vertrag."),
        (ANSWER, "Thanks for your proposal. We would like to go ahead."),
        (ANSWER, "👍"),
        (ANSWER, "The committee reacted to your message with enthusiasm and wants you to start in May."),
        ("Subject: Auto insurance for the fleet\n", "Could you send us a quote?"),
        ("Subject: Read: the draft, and what I think\n", "Your chapter is good. I would cut the end. Shall we talk?"),
        ("Subject: Fwd: Undeliverable: Proposal\n", "This came back to me. Which address is right?"),
        ("X-Auto-Response-Suppress: OOF\n" + ANSWER, "Option B, please. When can you start?"),
        ("Precedence: bulk\n" + ANSWER, "We go for option B. Which day can you start?"),
        ("List-Unsubscribe: <https://groups.acme.example/u>\nList-Id: <sales.acme.example>\n" + ANSWER, "Yes, do it."),
    ],
)
def test_a_persons_mail_stays_a_persons(head: str, body: str) -> None:
    assert origin(head, body) is Origin.HUMAN


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Return-Path: <>\nFrom:\nSubject: Undeliverable: Proposal\n", "dana@acme.example could not be reached."),
        ("From: Mail Delivery Subsystem <sys@gw.example>\nSubject: Returned\n", "550 5.1.1 <dana@acme.example>"),
        ("From: MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@acme.example\nSubject: Non remis : Devis\n", "x"),
        ("From: gateway@acme.example\nSubject: Delivery failure notification\n",
         "The following recipient does not exist: dana@acme.example. Permanent error."),
        ("From: Postfachsystem <relay@acme.example>\nSubject: Unzustellbar: Angebot\n",
         "Die Nachricht an dana@acme.example konnte nicht zugestellt werden."),
    ],
)  # fmt: skip
def test_a_bounce_without_a_report_is_known(head: str, body: str) -> None:
    assert origin(head, body) is Origin.BOUNCE


def test_a_delayed_mail_has_not_bounced() -> None:
    status = "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n{}\n"
    late = "Final-Recipient: rfc822; dana@acme.example\nAction: delayed\nStatus: 4.4.1\n"
    lost = "Final-Recipient: rfc822; dana@acme.example\nAction: failed\nStatus: 5.1.1\n"
    kind = "report; report-type=delivery-status"
    assert origin(*multipart(kind, status.format(late))) is Origin.GENERATED
    assert origin(*multipart(kind, status.format(lost))) is Origin.BOUNCE


def test_a_complaint_to_a_provider_is_no_persons_mail() -> None:
    parts = "Content-Type: text/plain\n\nThis is an email abuse report.\n", "Content-Type: message/feedback-report\n\n"
    assert origin(*multipart("report; report-type=feedback-report", *parts)) is Origin.GENERATED


@pytest.mark.parametrize("direction", [Direction.RECEIVED, Direction.SENT])
@pytest.mark.parametrize(
    "text",
    [
        "👍\n\nDana Park reacted to your message:",
        "❤️\n\nSam Rivera reacted via Gmail",
        "😊 Jana Weber hat auf Ihre Nachricht reagiert",
        "🎉 Claire Petit a réagi via Gmail",
        "Loved “See you on Monday then, and thanks again.”",
        "Gefällt „Bis Montag“",
        "Le encanta «Nos vemos el lunes»",
        "Liked an image",
    ],
)
def test_a_reaction_is_no_mail(text: str, direction: Direction) -> None:
    assert origin(ANSWER, text, direction) is Origin.REACTION


def test_gmails_reaction_is_known_by_its_part() -> None:
    parts = "Content-Type: text/plain\n\nx\n", 'Content-Type: text/vnd.google.email-reaction+json\n\n{"emoji":"x"}\n'
    assert origin(*multipart("alternative", *parts)) is Origin.REACTION


def invitation(method: str, sequence: int = 0, text: str = "") -> tuple[str, str]:
    event = (
        f"BEGIN:VCALENDAR\nMETHOD:{method}\nBEGIN:VEVENT\nUID:1\nDTSTART:20261120T100000Z\nSEQUENCE:{sequence}\n"
        "SUMMARY:Demo\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    plain = f"Content-Type: text/plain; charset=utf-8\n\n{text}\n"
    return multipart("alternative", plain, f"Content-Type: text/calendar; method={method}\n\n{event}")


WORDS = "Dear all, thank you for the good talk today, here is what we agreed to do next."


@pytest.mark.parametrize(
    ("method", "sequence", "text", "received", "sent"),
    [
        ("REQUEST", 0, "", Origin.HUMAN, Origin.CALENDAR),
        ("REQUEST", 2, "When: Friday 10:00\nWhere: Room 4\n~~~~", Origin.CALENDAR, Origin.CALENDAR),
        ("REQUEST", 2, WORDS, Origin.HUMAN, Origin.HUMAN),
        ("REPLY", 0, WORDS, Origin.CALENDAR, Origin.CALENDAR),
        ("COUNTER", 0, "", Origin.CALENDAR, Origin.CALENDAR),
    ],
)
def test_a_calendars_own_mail_is_no_persons(
    method: str, sequence: int, text: str, received: Origin, sent: Origin
) -> None:
    head, body = invitation(method, sequence, text)
    assert origin(head, body) is received
    assert origin(head, body, Direction.SENT) is sent


@pytest.mark.parametrize("subject", ["Geaccepteerd: Start", "Přijato: Start", "Accettato: Avvio", "承諾: 会議"])
def test_an_answer_to_an_invitation_is_known_in_other_languages(subject: str) -> None:
    assert origin(f"Subject: {subject}\n") is Origin.CALENDAR
    assert origin(f"Subject: {subject}\n", direction=Direction.SENT) is Origin.CALENDAR


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Read: Your visit", "Your message\n\nTo: Dana\nSubject: Visit\n\nwas read on Monday, 2 March 2026 10:00."),
        ("Gelesen: Angebot", ""),
        ("Accusé de lecture : Devis", "Votre message a été lu le 2 mars."),
        ("Leesbevestiging: Offerte", "Gelezen op 2-3-2026 10:04"),
    ],
)
def test_a_read_receipt_is_no_persons_mail(subject: str, text: str) -> None:
    assert origin(f"Subject: {subject}\n", text) is Origin.GENERATED
    assert origin(f"Subject: {subject}\n", text, Direction.SENT) is Origin.GENERATED


@pytest.mark.parametrize(
    ("sender", "subject", "text", "name"),
    [
        ("RingCentral <notify@ringcentral.com>", "New Voice Message from DANA PARK +1 555 0142", "", "Dana Park"),
        ("Dana Park via LinkedIn <messaging-digest-noreply@linkedin.com>", "Dana just messaged you", "", "Dana Park"),
        ("LinkedIn <messages-noreply@linkedin.com>", "Dana sent you a message", "Dana Park\n\nHi Sam", "Dana Park"),
        ("Dana Park in Teams <noreply@email.teams.microsoft.com>", "Dana sent a message", "", "Dana Park"),
        ("Dana Park (via Slack) <notification@slack.com>", "New message", "", "Dana Park"),
        ("Zoom <no-reply@zoom.us>", "Voicemail from Dana Park (+15550142)", "", "Dana Park"),
        ("XING <mailrobot@mail.xing.com>", "Jana Weber hat Ihnen eine Nachricht geschickt", "", "Jana Weber"),
        ("Aircall <notifications@aircall.io>", "Appel manqué de Claire Petit", "", "Claire Petit"),
        ("8x8 <noreply@8x8.com>", "New voicemail", "Caller: Dana Park", ""),
        ("Slack <no-reply@slack.com>", "What's new in Slack", "", ""),
        ("Dana Park <dana@acme.example>", "New message from Kim", "", ""),
    ],
)
def test_a_services_notice_names_the_person(sender: str, subject: str, text: str, name: str) -> None:
    found = message(f"From: {sender}\nSubject: {subject}\n", text)
    assert (found.origin is Origin.NOTICE, found.on_behalf_of) == (name != "", name)


REWRITTEN = "From: 'Dana Park' via Sales <sales@{group}>\nX-Original-Sender: dana@{home}\nReply-To: dana@{home}\n"


@pytest.mark.parametrize(
    ("group", "home", "writer"),
    [
        ("acme.example", "acme.example", "dana@acme.example"),
        ("googlegroups.com", "acme.example", "dana@acme.example"),
        ("example.com", "acme.example", "dana@acme.example"),
        ("evil.example", "acme.example", "sales@evil.example"),
    ],
)
def test_a_groups_mail_is_its_writers(group: str, home: str, writer: str) -> None:
    sender = message(REWRITTEN.format(group=group, home=home) + ANSWER, "Yes.").sender
    assert sender.address == writer
    assert sender.name == "Dana Park"

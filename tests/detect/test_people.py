"""Who left, who stands in and who signed: read from the text of mail in four languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from followup_daemon.detect import extract
from followup_daemon.detect.extract.people.names import names_in
from followup_daemon.model.interaction import Decision
from followup_daemon.model.mail import EVERYBODY, Message, Origin, Signals
from followup_daemon.model.people import Person
from tests.values import DANA, NOW, person, received, sent

SERVICE = person("docs@sign.example", "Sign Service")


def read(text: str, sender: Person = DANA, subject: str = "Re: our talk", origin: Origin = Origin.HUMAN) -> Signals:
    return extract.message(received(NOW, sender, text=text, subject=subject, origin=origin)).signals


# Who left


@pytest.mark.parametrize(
    "text",
    [
        "Dana Park is no longer with Acme. Please write to Kim Lee, kim@acme.example.",
        "I no longer work for Acme. For anything urgent please contact kim@acme.example.",
        "Please note that I have left the company. My successor is Kim Lee (kim@acme.example).",
        "This mailbox is no longer monitored. Use kim@acme.example instead.",
        "Dana Park ist nicht mehr bei uns tätig. Bitte schreiben Sie an kim@acme.example.",
        "Ich habe das Unternehmen Ende April verlassen. Meine Nachfolgerin erreichen Sie unter kim@acme.example.",
        "Frau Park ist aus dem Unternehmen ausgeschieden, bitte wenden Sie sich an kim@acme.example.",
        "Dana Park a quitté l'entreprise. Merci d'écrire à kim@acme.example.",
        "Je ne fais plus partie de la société, veuillez contacter kim@acme.example.",
        "Dana Park ya no trabaja en Acme. Escriba a kim@acme.example, por favor.",
        "He dejado la empresa; para cualquier consulta, kim@acme.example.",
        "As of March I am no longer employed at Acme; my colleagues at kim@acme.example will help you.",
        "Dana has moved on from Acme. Kindly redirect your message to kim@acme.example.",
        "Frau Park arbeitet nicht mehr in unserem Haus; bitte an kim@acme.example.",
        "Ich habe Acme verlassen. Bitte schreiben Sie an kim@acme.example.",
        "Dana Park n'est plus collaboratrice d'Acme. Merci d'écrire à kim@acme.example.",
        "Dana Park dejó de trabajar con nosotros; escriba a kim@acme.example.",
        "After eleven years I have retired. Write to kim@acme.example now.",
        "Dana Park gehört unserem Unternehmen nicht mehr an. Bitte an kim@acme.example.",
        "Je vous informe que j'ai quitté mes fonctions chez Acme. Contact : kim@acme.example.",
        "Dana Park ya no pertenece a la organización, escriba a kim@acme.example.",
    ],
)
def test_who_left_is_the_sender_and_the_other_address_is_kept_as_written(text: str) -> None:
    said = read(text, origin=Origin.REPLY).departed
    assert said is not None
    assert DANA.key in said.people
    assert said.address == "kim@acme.example"


@pytest.mark.parametrize(
    "text",
    [
        "The link no longer works for me, could you send it again?",
        "I am no longer at my desk today, let us talk tomorrow.",
        "Does Dana Park no longer work here?",
        "If Dana no longer works here, please forward this.",
        "Herr Park ist heute nicht mehr im Haus.",
        "Die Schnittstelle arbeitet nicht mehr so schnell.",
        "Kim a quitté la réunion à midi.",
        "Ya no espero la respuesta de Kim.",
        "We no longer work with that supplier, so your offer comes at the right time.",
        "I left the offer on my desk and will read it tomorrow.",
        "Wir arbeiten nicht mehr mit Papier, schicken Sie mir bitte eine PDF.",
        "Ich habe mich darauf verlassen, dass Sie kommen.",
        "This price is no longer valid after Friday.",
        "I am on leave and will not be working on mail until May.",
    ],
)
def test_other_things_that_end_are_nobodys_departure(text: str) -> None:
    assert read(text).departed is None


def test_who_left_may_be_somebody_else_than_the_writer() -> None:
    said = read("Tom Reed no longer works here, so I am your contact from now on.").departed
    assert said is not None
    assert said.people == ("tom reed",)


# Who stands in


@pytest.mark.parametrize(
    "text",
    [
        "I am ill, my colleague Kim Lee (Cc) will conduct the interview.",
        "I can't make it today. Kim Lee will stand in for me.",
        "You will speak to Kim Lee instead of me tomorrow.",
        "Ich bin leider krank, meine Kollegin Kim Lee führt das Gespräch.",
        "Kim Lee vertritt mich morgen in unserem Termin.",
        "Kim Lee springt morgen für mich ein.",
        "Je suis malade, ma collègue Kim Lee vous recevra à ma place.",
        "Kim Lee me remplacera demain.",
        "Estoy enferma; Kim Lee me sustituirá mañana.",
        "Tengo un imprevisto, así que Kim Lee le atenderá en mi lugar.",
        "I've come down with the flu. Kim Lee (cc'd) will be covering for me at 2.",
        "Unfortunately I can't be there tomorrow, you'll be meeting Kim Lee instead.",
        "I have asked Kim Lee to take the call on my behalf.",
        "Statt mir wird Kim Lee am Interview teilnehmen, ich bin krank.",
        "Je serai remplacée par Kim Lee.",
        "No podré asistir, en mi lugar estará Kim Lee.",
        "I won't be able to do our interview; Kim Lee is stepping in for me.",
        "I am stuck at the airport. Kim Lee will handle the demo instead of me.",
        "An meiner Stelle wird Kim Lee das Interview mit Ihnen führen.",
        "Je suis retenue ailleurs, Kim Lee prendra ma place lors de l'entretien.",
        "Kim Lee realizará la entrevista porque yo estoy de baja.",
    ],
)
def test_somebody_else_comes_instead_of_the_sender(text: str) -> None:
    said = read(text).stand_in
    assert said is not None
    assert DANA.key in said.people
    assert any("kim lee" in one for one in said.people)


@pytest.mark.parametrize(
    "text",
    [
        "My colleague Kim Lee will join us for the interview.",
        "If I am ill, Kim Lee will stand in for me.",
        "Could Kim Lee stand in for me?",
        "Kim Lee will take over the project in May.",
        "Meine Kollegin Kim Lee wird am Gespräch teilnehmen.",
        "Falls ich krank bin, springt Kim Lee für mich ein.",
        "Ma collègue Kim Lee participera à l'entretien.",
        "Mi compañera Kim Lee también estará en la entrevista.",
        "Thanks for covering for me last week.",
        "You'll meet us on Thursday instead.",
        "Kim Lee will take notes during our interview.",
        "Kim Lee wird Ihnen vor dem Gespräch die Unterlagen schicken.",
        "Kim Lee fera le point avec vous après l'entretien.",
        "My colleague Kim Lee will send you the link for the interview.",
        "Ma collègue Kim Lee vous enverra le lien de la réunion.",
    ],
)
def test_somebody_who_comes_too_is_no_stand_in(text: str) -> None:
    assert read(text).stand_in is None


# Who signed


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Dana Park signed your document", "View it in your account."),
        ("Document update", "Dana Park has signed Offer 12."),
        ("Dana Park hat Angebot 12 unterzeichnet", "Sie finden es in Ihrem Konto."),
        ("Devis 12", "Dana Park a signé le document."),
        ("Presupuesto 12", "Dana Park ha firmado el documento."),
        ("Offer 12", "Dana Park declined to sign."),
    ],
)
def test_a_service_says_who_signed(subject: str, text: str) -> None:
    said = read(text, SERVICE, subject, Origin.GENERATED).signed
    assert said is not None
    assert any("dana park" in one for one in said.people)


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Completed: Offer 12 for Acme", "You can download it."),
        ("Offer 12", "All parties have signed."),
        ("Abgeschlossen: Angebot 12", "Das Dokument steht bereit."),
        ("Devis 12", "Tous les signataires ont signé."),
        ("Presupuesto 12", "Todos han firmado el documento."),
    ],
)
def test_a_service_says_that_everybody_signed(subject: str, text: str) -> None:
    said = read(text, SERVICE, subject, Origin.GENERATED).signed
    assert said is not None
    assert EVERYBODY in said.people


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Signature requested", "Waiting for Dana Park to sign. You get a copy once Dana Park has signed."),
        ("Please sign", "Sam sent you a document that has to be signed."),
        ("Reminder", "Dana Park has not signed yet."),
        ("Unterschrift ausstehend", "Dana Park hat noch nicht unterschrieben."),
        ("Signature", "En attente : Dana Park doit signer."),
        ("Firma", "Dana Park todavía no ha firmado el documento."),
        ("Newsletter", "How to get a proposal accepted."),
        ("Question", "Has Dana Park signed the contract?"),
        ("Welcome", "Dana Park has signed up for the newsletter."),
    ],
)
def test_a_request_and_a_wait_are_no_signature(subject: str, text: str) -> None:
    assert read(text, SERVICE, subject, Origin.GENERATED).signed is None


def test_what_the_user_writes_says_none_of_it() -> None:
    mail = sent(NOW, text="Dana Park has signed it. I no longer work for Acme. Kim Lee will replace me.")
    said = extract.message(mail).signals
    assert (said.departed, said.stand_in, said.signed) == (None, None, None)


# Notes in answers to invitations


def answer(text: str) -> Message:
    mail = received(NOW, text=text, subject="Declined: Walk-through", origin=Origin.CALENDAR)
    return extract.message(mail)


def test_the_note_of_a_declined_invitation_is_read() -> None:
    said = answer("Sorry Sam, we have decided to go with another supplier, so we do not need this call.").signals
    assert said.decision is Decision.REJECTED


def test_a_note_says_no_more_than_a_decision() -> None:
    assert answer("I will get back to you by Friday.").signals == Signals()
    assert extract.message(replace(answer(""), text="")).signals == Signals()


# Names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("mail from DANA PARK and Kim Lee", ["dana park", "kim lee"]),
        ("Park, Dana wrote", ["park dana"]),
        ("ask Maria de la Cruz de", ["maria de la cruz"]),
        ("Jörg Müller hat", ["jorg muller"]),
        ("nobody at all", []),
    ],
)
def test_names_are_runs_of_capitalised_words(text: str, names: list[str]) -> None:
    assert names_in(text) == names

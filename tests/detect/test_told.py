"""What a mail tells its reader: reasons, praise, dates, documents, questions, and what it leaves open."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from followup_daemon.detect.extract import signals
from followup_daemon.model.interaction import Decision
from followup_daemon.model.tables.told import Document, Door, Ground, Told
from tests.values import received

SENT = datetime(2027, 3, 5, 10, tzinfo=UTC)
MARCH, MAY = date(2027, 3, 27), date(2027, 5, 4)

CASES = [
    (
        "Re: Data analyst",
        (
            "Dear Miriam,\n"
            "\n"
            "Thank you for both rounds. I am sorry to tell you that we have decided to go with another candi"
            "date, who has more experience with SAP roll-outs. We loved your scrap-rate case. May we keep yo"
            "ur details on file? The Derby plant may open again in autumn.\n"
            "\n"
            "Kind regards,\n"
            "Graham"
        ),
        Told(
            ground=Ground.EXPERIENCE, praise="your scrap-rate case", praised=True, door=Door.ON_FILE, again="in autumn"
        ),
    ),
    (
        "Re: Data analyst",
        (
            "Hi Sofia,\n"
            "\n"
            "we are delighted to offer you the position of botanist. The contract is attached; please let us"
            " have your answer by 27 March. Could you start on 4 May? Please bring your passport and two ref"
            "erences.\n"
            "\n"
            "Best,\n"
            "Helen Whitby"
        ),
        Told(
            answer_by=MARCH,
            start_on=MAY,
            asked=("Could you start on 4 May?",),
            wants=(Document.REFERENCES, Document.IDENTIFICATION),
            encloses=(Document.CONTRACT,),
        ),
    ),
    (
        "Re: Data analyst",
        (
            "Dear Sam, unfortunately our budget was cut for this year, so we cannot go ahead with the storyb"
            "oard proposal. We loved the storyboard. Let's stay in touch for 2027."
        ),
        Told(ground=Ground.BUDGET, praise="the storyboard", praised=True, door=Door.IN_TOUCH),
    ),
    (
        "Re: Bewerbung als Planerin",
        (
            "Sehr geehrte Frau Berg,\n"
            "\n"
            "vielen Dank für Ihre Bewerbung. Leider müssen wir Ihnen mitteilen, dass wir uns für eine andere"
            " Bewerberin mit mehr Erfahrung im Hochbau entschieden haben. Ihr Entwurf hat uns sehr gefallen."
            " Dürfen wir Ihre Unterlagen behalten? Im Herbst wird wieder eine Stelle frei.\n"
            "\n"
            "Mit freundlichen Grüßen\n"
            "Eva Wolff"
        ),
        Told(ground=Ground.EXPERIENCE, praise="Ihr Entwurf", praised=True, door=Door.ON_FILE, again="im Herbst"),
    ),
    (
        "Re: Bewerbung als Erzieherin",
        (
            "Liebe Frau Berg,\n"
            "\n"
            "wir freuen uns sehr, Ihnen die Stelle anbieten zu können! Der Vertrag liegt bei. Bitte schicken"
            " Sie ihn bis zum 27. März unterschrieben zurück und bringen Sie Ihr Führungszeugnis mit. Könnte"
            "n Sie am 1. Mai anfangen?\n"
            "\n"
            "Herzliche Grüße\n"
            "Eva Wolff"
        ),
        Told(
            answer_by=MARCH,
            start_on=date(2027, 5, 1),
            asked=("Könnten Sie am 1. Mai anfangen?",),
            wants=(Document.CERTIFICATES,),
            encloses=(Document.CONTRACT,),
        ),
    ),
    (
        "Re: Angebot: neues Dach",
        (
            "Hallo Dev,\n"
            "\n"
            "leider wurde unser Budget für dieses Jahr gekürzt, deshalb können wir Ihr Angebot nicht annehme"
            "n. Melden Sie sich gern nächstes Jahr wieder.\n"
            "\n"
            "Gruß Lutz"
        ),
        Told(ground=Ground.BUDGET, door=Door.AGAIN, again="nächstes Jahr"),
    ),
    (
        "Re: Candidature",
        (
            "Bonjour Madame,\n"
            "\n"
            "Nous vous remercions de votre candidature. Malheureusement, nous avons retenu un autre profil, "
            "plus proche de nos attentes. Nous avons beaucoup apprécié votre étude de cas. Nous conservons v"
            "otre CV et reviendrons vers vous à l'automne.\n"
            "\n"
            "Cordialement,\n"
            "Anne Fabre"
        ),
        Told(
            ground=Ground.EXPERIENCE, praise="votre étude de cas", praised=True, door=Door.ON_FILE, again="à l'automne"
        ),
    ),
    (
        "Re: Candidature",
        (
            "Bonjour,\n"
            "\n"
            "Nous avons le plaisir de vous proposer le poste. Vous trouverez ci-joint le contrat. Merci de n"
            "ous donner votre réponse avant le 27 mars. Pourriez-vous commencer le 4 mai ? Merci aussi de no"
            "us envoyer vos références et un RIB.\n"
            "\n"
            "Bien à vous,\n"
            "Anne Fabre"
        ),
        Told(
            answer_by=MARCH,
            start_on=MAY,
            asked=("Pourriez-vous commencer le 4 mai ?",),
            wants=(Document.REFERENCES, Document.BANK_DETAILS),
            encloses=(Document.CONTRACT,),
        ),
    ),
    (
        "Re: Devis",
        (
            "Bonjour Olivier,\n"
            "\n"
            "Faute de budget, nous ne pouvons malheureusement pas accepter votre devis cette année. Restons "
            "en contact.\n"
            "\n"
            "Cordialement,\n"
            "Mme Fabre"
        ),
        Told(ground=Ground.BUDGET, door=Door.IN_TOUCH),
    ),
    (
        "Re: Candidatura",
        (
            "Estimada Dolores:\n"
            "\n"
            "Lamentamos comunicarle que hemos elegido a otra persona con más experiencia en SAP. Nos gustó m"
            "ucho su caso práctico. ¿Podemos conservar su currículum? En otoño se abrirá otra vacante.\n"
            "\n"
            "Un saludo,\n"
            "Jorge"
        ),
        Told(ground=Ground.EXPERIENCE, praise="su caso práctico", praised=True, door=Door.ON_FILE, again="en otoño"),
    ),
    (
        "Re: Candidatura",
        (
            "Hola, Dolores:\n"
            "\n"
            "Es un placer ofrecerle el puesto de analista. Adjunto el contrato; por favor, devuélvalo firmad"
            "o antes del 27 de marzo. ¿Podría empezar el 4 de mayo? Envíenos también sus referencias y sus d"
            "atos bancarios.\n"
            "\n"
            "Un saludo,\n"
            "Jorge"
        ),
        Told(
            answer_by=MARCH,
            start_on=MAY,
            asked=("¿Podría empezar el 4 de mayo?",),
            wants=(Document.REFERENCES, Document.BANK_DETAILS),
            encloses=(Document.CONTRACT,),
        ),
    ),
    (
        "Re: Presupuesto",
        (
            "Hola:\n"
            "\n"
            "Por falta de presupuesto no podemos aceptar su propuesta este año. Volveremos a hablar el año q"
            "ue viene.\n"
            "\n"
            "Un saludo,\n"
            "Jorge"
        ),
        Told(ground=Ground.BUDGET, door=Door.AGAIN, again="el año que viene"),
    ),
]


@pytest.mark.parametrize(("subject", "text", "told"), CASES)
def test_a_decision_tells_what_its_answer_takes_up(subject: str, text: str, told: Told) -> None:
    read = signals.read(received(SENT, subject=subject, text=text, in_reply_to="<0@x>"))
    assert read.decision is (Decision.REJECTED if told.ground else Decision.ACCEPTED)
    assert read.told == told


@pytest.mark.parametrize(
    ("subject", "text", "name"),
    [
        ("Intro by Sanjay Rao", "Hi Sam, good to meet you.", "Sanjay Rao"),
        ("Hello", "Hi Sam, Mirko Lang put us in touch. Could you tell me more about the crane?", "Mirko Lang"),
        ("Hello", "Hi Sam, the deal was introduced by mistake.", ""),
        ("Kaffee", "Hallo Sam, Mirko hat uns vernetzt, schön, dass wir sprechen.", "Mirko"),
        ("Café", "Bonjour, Mireille nous a mis en relation, merci pour votre temps.", "Mireille"),
        ("Café", "Hola, Pilar nos puso en contacto, gracias por el tiempo.", "Pilar"),
    ],
)
def test_who_brought_both_together_is_read(subject: str, text: str, name: str) -> None:
    assert signals.read(received(SENT, subject=subject, text=text)).told.introducer == name


def test_a_year_that_has_begun_is_no_time_to_ask_again() -> None:
    text = "Dear Sam, unfortunately we have chosen another candidate. You came in 2026 and in 2028 we may hire again."
    assert signals.read(received(SENT, subject="Your application", text=text)).told.again == "in 2028"

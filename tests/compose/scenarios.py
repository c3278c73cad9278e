"""Occasions to write, at least ten per language with every purpose; ``tests/compose/letters`` has their drafts.

People, organisations and events are invented. Each is a LetterContext as the engine builds it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from followup_daemon.compose.context import LetterContext
from followup_daemon.model.draft import FollowUp
from followup_daemon.model.interaction import Decision, Interaction, InteractionKind, Promise
from followup_daemon.model.mail import Direction, Message, Signals
from followup_daemon.model.people import Person
from followup_daemon.model.policy import Profile, Strength
from followup_daemon.model.tables.purpose import Purpose

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)  # a Friday
USER = Person(name="Sam Rivera", address="sam@example.com", key="sam@example.com")

K, P = InteractionKind, Purpose


def person(name: str, address: str) -> Person:
    return Person(name=name, address=address, key=address)


def mail(language: str, days_ago: float, them: Person, sent: bool = False, **signals: object) -> Message:
    """One mail of the conversation, ``days_ago`` days before NOW."""
    return Message(
        ref=f"m{days_ago}",
        message_id=f"<m{days_ago}@example.com>",
        direction=Direction.SENT if sent else Direction.RECEIVED,
        sent_at=NOW - timedelta(days=days_ago),
        sender=USER if sent else them,
        to=(them,) if sent else (USER,),
        subject=str(signals.pop("subject", "")),
        signals=Signals(language=language, **signals),  # type: ignore[arg-type]
    )


def basis(
    language: str,
    kind: InteractionKind,
    purpose: Purpose,
    title: str,
    *people: Person,
    days_ago: float = 1.1,
    organisation: str = "",
    agenda: tuple[str, ...] = (),
    items: tuple[str, ...] = (),
    promise: date | None = None,
    decision: Decision | None = None,
    profile: Profile | None = None,
    conversation: tuple[Message, ...] = (),
    habits: tuple[Message, ...] = (),
    notes: tuple[str, ...] = (),
    answers: bool = False,
    each: bool = False,
    introducer: Person | None = None,
) -> LetterContext:
    ended = NOW - timedelta(days=days_ago)
    interaction = Interaction(
        key=f"{language} {purpose} {title}",
        id="i-1",
        account="home",
        kind=kind,
        title=title,
        started_at=ended - timedelta(hours=1),
        ended_at=ended,
        organisation=organisation,
        counterparts=people,
        agenda=agenda,
        action_items=items,
        language=language,
        promise=Promise(due=promise, words="") if promise else None,
        decision=decision,
        introduced_by=introducer,
    )
    return LetterContext(
        interaction=interaction,
        follow_up=FollowUp(interaction=interaction.key, purpose=purpose, person=people[0].key if each else ""),
        key="0123456789abcdef" * 2,
        sender=USER,
        recipients=people,
        cc=(introducer,) if introducer else (),
        profile=profile or Profile(name="Sam Rivera"),
        signature="",
        language=language,
        time_zone="UTC",
        now=NOW,
        conversation=tuple(_signed(one, organisation) for one in conversation),
        habits=habits,
        answers=_signed(conversation[-1], organisation) if answers else None,
        notes=notes,
    )


def _signed(one: Message, organisation: str) -> Message:
    """Return a mail of theirs whose signature names the organisation."""
    if one.direction is Direction.SENT:
        return one
    return replace(one, signals=replace(one.signals, organisation=organisation))


def profile(headline: str, strength: str, *keywords: str) -> Profile:
    return Profile(name="Sam Rivera", headline=headline, strengths=(Strength(text=strength, keywords=keywords),))


def english() -> dict[str, LetterContext]:
    dana, lee = person("Dana Park", "dana@acme.example"), person("Lee Chan", "lee@acme.example")
    nina = person("Nina Osei", "nina.osei@harbour.example")
    data = profile("a data engineer", "ten years of building data platforms", "backend", "data", "pipeline")
    return {
        "01-thanks-interview": basis(
            "en",
            K.INTERVIEW,
            P.THANKS,
            "Backend interview – Acme",
            dana,
            organisation="Acme",
            agenda=("The event pipeline", "On-call practice"),
            profile=data,
            conversation=(mail("en", 5, dana, role="senior backend engineer", subject="Interview on Thursday"),),
            answers=True,
        ),
        "02-thanks-informational": basis(
            "en",
            K.INTERVIEW,
            P.THANKS,
            "Phone screen",
            lee,
            organisation="Acme",
            conversation=(
                mail("en", 3, lee, open_question="Do you have references that we could contact?", subject="Our call"),
            ),
            answers=True,
        ),
        "03-recap-sales": basis(
            "en",
            K.SALES_MEETING,
            P.RECAP,
            "Product demo: reporting module",
            nina,
            organisation="Harbour",
            agenda=("Single sign-on", "Roll-out in two steps"),
            conversation=(
                mail(
                    "en",
                    2,
                    nina,
                    True,
                    greeting="Dear Nina,",
                    sign_off="Kind regards",
                    own_promise="send you the security white paper",
                    subject="Demo",
                ),
            ),
            answers=True,
        ),
        "04-recap-meeting": basis(
            "en",
            K.MEETING,
            P.RECAP,
            "Migration kickoff",
            dana,
            lee,
            organisation="Acme",
            items=("Sam sends the cut-over plan", "Lee checks the firewall rules"),
            habits=(mail("en", 20, dana, True, greeting="Hello all,", sign_off="Cheers"),),
        ),
        "05-introduction": basis(
            "en",
            K.NETWORKING,
            P.INTRODUCTION,
            "Coffee with Nina",
            nina,
            organisation="Harbour",
            profile=data,
            notes=("The book that you mentioned is already on my desk.",),
        ),
        "06-nudge-proposal": basis(
            "en",
            K.PROPOSAL,
            P.NUDGE,
            "Proposal: data quality review",
            nina,
            days_ago=8,
            organisation="Harbour",
            conversation=(
                mail(
                    "en", 8, nina, True, greeting="Hi Nina,", sign_off="Best", subject="Proposal: data quality review"
                ),
            ),
            answers=True,
        ),
        "07-nudge-application": basis(
            "en",
            K.APPLICATION,
            P.NUDGE,
            "Application for Data Engineer",
            person("", "careers@fable.example"),
            days_ago=10,
            organisation="Fable",
            profile=data,
            conversation=(
                mail("en", 10, person("", "careers@fable.example"), True, subject="Application for Data Engineer"),
            ),
            answers=True,
        ),
        "08-check-in-interview": basis(
            "en",
            K.INTERVIEW,
            P.CHECK_IN,
            "On-site interview",
            dana,
            days_ago=12,
            organisation="Acme",
            promise=date(2026, 11, 18),
            conversation=(mail("en", 11, dana, role="backend engineer", subject="Your interview"),),
            answers=True,
        ),
        "09-rejection-proposal": basis(
            "en",
            K.PROPOSAL,
            P.REJECTION_REPLY,
            "Quote for the forecast model",
            nina,
            days_ago=9,
            organisation="Harbour",
            decision=Decision.REJECTED,
            conversation=(mail("en", 0.2, nina, subject="Re: Quote for the forecast model"),),
            answers=True,
        ),
        "10-acceptance-job": basis(
            "en",
            K.INTERVIEW,
            P.ACCEPTANCE_REPLY,
            "Final round",
            dana,
            days_ago=9,
            organisation="Acme",
            decision=Decision.ACCEPTED,
            conversation=(mail("en", 0.2, dana, role="senior backend engineer", subject="Your offer"),),
            answers=True,
        ),
        "11-call-sheet": basis(
            "en",
            K.PROPOSAL,
            P.CALL_SHEET,
            "Proposal: data quality review",
            nina,
            days_ago=25,
            organisation="Harbour",
            conversation=(
                mail("en", 30, nina, phone="+1 415 555 0134"),
                mail("en", 25, nina, True),
                mail("en", 17, nina, True),
            ),
        ),
        "12-introduced": basis(
            "en",
            K.NETWORKING,
            P.INTRODUCTION,
            "Introduction",
            person("Nina Osei", "nina.osei@harbour.example"),
            introducer=person("Pat Moss", "pat@oakwood.example"),
        ),
    }


def german() -> dict[str, LetterContext]:
    jana, tom = person("Jana Weber", "jana.weber@nordlicht.example"), person("Tom Krüger", "tom@nordlicht.example")
    eva = person("Dr. Eva Lang", "lang@kanzlei.example")
    data = profile("Dateningenieur", "zehn Jahre Erfahrung mit Datenplattformen", "data", "daten", "backend")
    return {
        "01-thanks-interview": basis(
            "de",
            K.INTERVIEW,
            P.THANKS,
            "Vorstellungsgespräch Data Engineer",
            jana,
            organisation="Nordlicht",
            agenda=("Aufbau der Datenplattform",),
            profile=data,
            conversation=(mail("de", 4, jana, role="Data Engineer", subject="Einladung zum Vorstellungsgespräch"),),
            answers=True,
        ),
        "02-thanks-learnt-greeting": basis(
            "de",
            K.INTERVIEW,
            P.THANKS,
            "Zweitgespräch",
            eva,
            organisation="",
            conversation=(
                mail(
                    "de",
                    3,
                    eva,
                    True,
                    greeting="Sehr geehrte Frau Dr. Lang,",
                    sign_off="Mit freundlichen Grüßen",
                    subject="Ihr Terminvorschlag",
                ),
            ),
            answers=True,
        ),
        "03-recap-sales": basis(
            "de",
            K.SALES_MEETING,
            P.RECAP,
            "Produktdemo Berichtsmodul",
            tom,
            organisation="Nordlicht",
            agenda=("Schnittstelle zu SAP", "Einführung in zwei Schritten"),
            conversation=(
                mail(
                    "de",
                    2,
                    tom,
                    True,
                    greeting="Guten Tag Herr Krüger,",
                    sign_off="Freundliche Grüße",
                    own_promise="das Datenblatt zuschicken",
                    subject="Produktdemo",
                ),
            ),
            answers=True,
        ),
        "04-recap-meeting-familiar": basis(
            "de",
            K.MEETING,
            P.RECAP,
            "Projektstart Migration",
            tom,
            organisation="Nordlicht",
            items=("Sam schickt den Zeitplan", "Tom prüft die Firewall-Regeln"),
            conversation=(
                mail(
                    "de",
                    2,
                    tom,
                    True,
                    familiar=True,
                    greeting="Hallo Tom,",
                    sign_off="Viele Grüße",
                    subject="Projektstart",
                ),
            ),
            answers=True,
        ),
        "05-introduction": basis(
            "de",
            K.NETWORKING,
            P.INTRODUCTION,
            "Kaffee mit Jana",
            jana,
            organisation="Nordlicht",
            conversation=(mail("de", 6, jana, familiar=True, subject="Kaffee?"),),
            answers=True,
            notes=("Das Buch, von dem du erzählt hast, liegt schon auf meinem Tisch.",),
        ),
        "06-nudge-proposal": basis(
            "de",
            K.PROPOSAL,
            P.NUDGE,
            "Angebot: Prüfung der Datenqualität",
            jana,
            days_ago=8,
            organisation="Nordlicht",
            conversation=(
                mail(
                    "de",
                    8,
                    jana,
                    True,
                    greeting="Guten Tag Frau Weber,",
                    sign_off="Beste Grüße",
                    subject="Angebot: Prüfung der Datenqualität",
                ),
            ),
            answers=True,
        ),
        "07-nudge-application": basis(
            "de",
            K.APPLICATION,
            P.NUDGE,
            "Bewerbung als Data Engineer",
            person("", "bewerbung@fabel.example"),
            days_ago=10,
            organisation="Fabel",
            profile=data,
            conversation=(
                mail(
                    "de",
                    10,
                    person("", "bewerbung@fabel.example"),
                    True,
                    role="Data Engineer",
                    subject="Bewerbung als Data Engineer",
                ),
            ),
            answers=True,
        ),
        "08-check-in-proposal": basis(
            "de",
            K.SALES_MEETING,
            P.CHECK_IN,
            "Produktdemo Berichtsmodul",
            tom,
            days_ago=14,
            organisation="Nordlicht",
            promise=date(2026, 11, 15),
            conversation=(mail("de", 13, tom, subject="Produktdemo"),),
            answers=True,
        ),
        "09-rejection-job": basis(
            "de",
            K.INTERVIEW,
            P.REJECTION_REPLY,
            "Vorstellungsgespräch",
            jana,
            days_ago=9,
            organisation="Nordlicht",
            decision=Decision.REJECTED,
            conversation=(mail("de", 0.2, jana, role="Data Engineer", subject="Ihre Bewerbung bei Nordlicht"),),
            answers=True,
        ),
        "10-acceptance-proposal": basis(
            "de",
            K.PROPOSAL,
            P.ACCEPTANCE_REPLY,
            "Angebot: Prüfung der Datenqualität",
            jana,
            days_ago=9,
            organisation="Nordlicht",
            decision=Decision.ACCEPTED,
            conversation=(mail("de", 0.2, jana, subject="Re: Angebot: Prüfung der Datenqualität"),),
            answers=True,
        ),
        "11-call-sheet": basis(
            "de",
            K.APPLICATION,
            P.CALL_SHEET,
            "Bewerbung als Data Engineer",
            jana,
            days_ago=25,
            organisation="Nordlicht",
            conversation=(mail("de", 25, jana, True), mail("de", 15, jana, True)),
        ),
        "12-introduced": basis(
            "de",
            K.NETWORKING,
            P.INTRODUCTION,
            "Vorstellung",
            person("Jana Weber", "jana@nordlicht.example"),
            introducer=person("Pat Moss", "pat@oakwood.example"),
        ),
    }


def french() -> dict[str, LetterContext]:
    claire, luc = person("Claire Moreau", "claire.moreau@atelier.example"), person("Luc Petit", "luc@atelier.example")
    data = profile("ingénieur de données", "dix ans d’expérience des plateformes de données", "data", "données")
    return {
        "01-thanks-interview": basis(
            "fr",
            K.INTERVIEW,
            P.THANKS,
            "Entretien data analyst",
            claire,
            organisation="Atelier",
            agenda=("Le suivi des ventes",),
            profile=data,
            conversation=(mail("fr", 4, claire, role="data analyst", subject="Votre entretien de jeudi"),),
            answers=True,
        ),
        "02-thanks-question": basis(
            "fr",
            K.INTERVIEW,
            P.THANKS,
            "Entretien téléphonique",
            luc,
            organisation="Atelier",
            conversation=(
                mail(
                    "fr", 3, luc, open_question="Auriez-vous des références à nous communiquer ?", subject="Notre appel"
                ),
            ),
            answers=True,
        ),
        "03-recap-sales": basis(
            "fr",
            K.SALES_MEETING,
            P.RECAP,
            "Démonstration du module de reporting",
            luc,
            organisation="Atelier",
            agenda=("Authentification unique", "Déploiement en deux étapes"),
            conversation=(
                mail(
                    "fr",
                    2,
                    luc,
                    True,
                    greeting="Bonjour Monsieur Petit,",
                    sign_off="Cordialement",
                    own_promise="la fiche technique",
                    subject="Démonstration",
                ),
            ),
            answers=True,
        ),
        "04-recap-meeting-familiar": basis(
            "fr",
            K.MEETING,
            P.RECAP,
            "Lancement de la migration",
            luc,
            organisation="Atelier",
            items=("Sam envoie le calendrier", "Luc vérifie le pare-feu"),
            conversation=(
                mail(
                    "fr", 2, luc, True, familiar=True, greeting="Salut Luc,", sign_off="À bientôt", subject="Lancement"
                ),
            ),
            answers=True,
        ),
        "05-introduction": basis(
            "fr", K.NETWORKING, P.INTRODUCTION, "Café avec Claire", claire, organisation="Atelier"
        ),
        "06-nudge-proposal": basis(
            "fr",
            K.PROPOSAL,
            P.NUDGE,
            "Devis : audit de la qualité des données",
            claire,
            days_ago=8,
            organisation="Atelier",
            conversation=(
                mail(
                    "fr",
                    8,
                    claire,
                    True,
                    greeting="Bonjour Claire,",
                    sign_off="Bien à vous",
                    subject="Devis : audit de la qualité des données",
                ),
            ),
            answers=True,
        ),
        "07-nudge-application": basis(
            "fr",
            K.APPLICATION,
            P.NUDGE,
            "Candidature au poste de data analyst",
            person("", "recrutement@fable.example"),
            days_ago=10,
            organisation="Fable",
            profile=data,
            conversation=(
                mail(
                    "fr",
                    10,
                    person("", "recrutement@fable.example"),
                    True,
                    role="data analyst",
                    subject="Candidature au poste de data analyst",
                ),
            ),
            answers=True,
        ),
        "08-check-in-interview": basis(
            "fr",
            K.INTERVIEW,
            P.CHECK_IN,
            "Deuxième entretien",
            claire,
            days_ago=12,
            organisation="Atelier",
            promise=date(2026, 11, 18),
            conversation=(mail("fr", 11, claire, role="ingénieur data", subject="Suite de votre entretien"),),
            answers=True,
        ),
        "09-rejection-job": basis(
            "fr",
            K.INTERVIEW,
            P.REJECTION_REPLY,
            "Entretien",
            claire,
            days_ago=9,
            organisation="Atelier",
            decision=Decision.REJECTED,
            conversation=(mail("fr", 0.2, claire, role="data analyst", subject="Votre candidature"),),
            answers=True,
        ),
        "10-acceptance-job": basis(
            "fr",
            K.INTERVIEW,
            P.ACCEPTANCE_REPLY,
            "Entretien final",
            claire,
            days_ago=9,
            organisation="Atelier",
            decision=Decision.ACCEPTED,
            conversation=(mail("fr", 0.2, claire, role="data analyst", subject="Votre candidature"),),
            answers=True,
        ),
        "11-call-sheet": basis(
            "fr",
            K.PROPOSAL,
            P.CALL_SHEET,
            "Devis : audit de la qualité des données",
            claire,
            days_ago=25,
            organisation="Atelier",
            conversation=(mail("fr", 25, claire, True), mail("fr", 15, claire, True)),
        ),
        "12-introduced": basis(
            "fr",
            K.NETWORKING,
            P.INTRODUCTION,
            "Mise en relation",
            person("Claire Moreau", "claire@atelier.example"),
            introducer=person("Pat Moss", "pat@oakwood.example"),
        ),
    }


def spanish() -> dict[str, LetterContext]:
    lucia, pablo = person("Lucía Ortega", "lucia@faro.example"), person("Pablo Ruiz", "pablo.ruiz@faro.example")
    data = profile("ingeniero de datos", "diez años de experiencia en plataformas de datos", "datos", "data")
    return {
        "01-thanks-interview": basis(
            "es",
            K.INTERVIEW,
            P.THANKS,
            "Entrevista analista de datos",
            lucia,
            organisation="Faro",
            agenda=("El cuadro de mando de ventas",),
            profile=data,
            conversation=(mail("es", 4, lucia, role="analista de datos", subject="Entrevista del jueves"),),
            answers=True,
        ),
        "02-thanks-two-people": basis(
            "es", K.INTERVIEW, P.THANKS, "Entrevista técnica", lucia, pablo, organisation="Faro"
        ),
        "03-recap-sales": basis(
            "es",
            K.SALES_MEETING,
            P.RECAP,
            "Demo del módulo de informes",
            pablo,
            organisation="Faro",
            agenda=("Inicio de sesión único", "Despliegue en dos fases"),
            conversation=(
                mail(
                    "es",
                    2,
                    pablo,
                    True,
                    greeting="Estimado Pablo:",
                    sign_off="Saludos cordiales",
                    own_promise="la ficha técnica",
                    subject="Demo",
                ),
            ),
            answers=True,
        ),
        "04-recap-meeting-familiar": basis(
            "es",
            K.MEETING,
            P.RECAP,
            "Arranque de la migración",
            pablo,
            organisation="Faro",
            items=("Sam envía el calendario", "Pablo revisa el cortafuegos"),
            conversation=(
                mail(
                    "es",
                    2,
                    pablo,
                    True,
                    familiar=True,
                    greeting="Hola Pablo,",
                    sign_off="Un abrazo",
                    subject="Arranque",
                ),
            ),
            answers=True,
        ),
        "05-introduction": basis("es", K.NETWORKING, P.INTRODUCTION, "Café con Lucía", lucia, organisation="Faro"),
        "06-nudge-proposal": basis(
            "es",
            K.PROPOSAL,
            P.NUDGE,
            "Propuesta: revisión de la calidad de datos",
            lucia,
            days_ago=8,
            organisation="Faro",
            conversation=(
                mail(
                    "es",
                    8,
                    lucia,
                    True,
                    greeting="Hola Lucía,",
                    sign_off="Saludos",
                    subject="Propuesta: revisión de la calidad de datos",
                ),
            ),
            answers=True,
        ),
        "07-nudge-application": basis(
            "es",
            K.APPLICATION,
            P.NUDGE,
            "Candidatura al puesto de analista de datos",
            person("", "empleo@fabula.example"),
            days_ago=10,
            organisation="Fabula",
            profile=data,
            conversation=(
                mail(
                    "es",
                    10,
                    person("", "empleo@fabula.example"),
                    True,
                    role="analista de datos",
                    subject="Candidatura al puesto de analista de datos",
                ),
            ),
            answers=True,
        ),
        "08-check-in-interview": basis(
            "es",
            K.INTERVIEW,
            P.CHECK_IN,
            "Segunda entrevista",
            lucia,
            days_ago=12,
            organisation="Faro",
            promise=date(2026, 11, 18),
            conversation=(mail("es", 11, lucia, role="analista de datos", subject="Su entrevista"),),
            answers=True,
        ),
        "09-rejection-proposal": basis(
            "es",
            K.PROPOSAL,
            P.REJECTION_REPLY,
            "Presupuesto para el modelo de previsión",
            pablo,
            days_ago=9,
            organisation="Faro",
            decision=Decision.REJECTED,
            conversation=(mail("es", 0.2, pablo, subject="Re: Presupuesto para el modelo de previsión"),),
            answers=True,
        ),
        "10-acceptance-job": basis(
            "es",
            K.INTERVIEW,
            P.ACCEPTANCE_REPLY,
            "Entrevista final",
            lucia,
            days_ago=9,
            organisation="Faro",
            decision=Decision.ACCEPTED,
            conversation=(mail("es", 0.2, lucia, familiar=True, role="analista de datos", subject="Tu candidatura"),),
            answers=True,
        ),
        "11-call-sheet": basis(
            "es",
            K.PROPOSAL,
            P.CALL_SHEET,
            "Propuesta: revisión de la calidad de datos",
            lucia,
            days_ago=25,
            organisation="Faro",
            conversation=(mail("es", 25, lucia, True), mail("es", 15, lucia, True)),
        ),
        "12-introduced": basis(
            "es",
            K.NETWORKING,
            P.INTRODUCTION,
            "Presentación",
            person("Lucía Ortega", "lucia@faro.example"),
            introducer=person("Pat Moss", "pat@oakwood.example"),
        ),
    }


SCENARIOS = {
    f"{code}/{name}": one
    for code, some in (("en", english()), ("de", german()), ("fr", french()), ("es", spanish()))
    for name, one in some.items()
}

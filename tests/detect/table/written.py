"""Proposals and applications that were sent and not answered, and interviews that only mail confirms."""

from __future__ import annotations

from tests.detect.situations import CLAIRE, DANA, JANA, LUCIA, Mail, Situation, got, sorted_as

NUDGE = "nudge"


def proposal(who: str, subject: str, text: str, days: float = 8, attachment: str = "") -> Situation:
    one = Mail(who=who, subject=subject, text=text, days=days, sent=True, attachment=attachment)
    return Situation(sort="", kind="proposal", draft=NUDGE, mails=(one,))


def application(who: str, subject: str, text: str, days: float = 12, attachment: str = "") -> Situation:
    one = Mail(who=who, subject=subject, text=text, days=days, sent=True, attachment=attachment)
    return Situation(sort="", kind="application", draft=NUDGE, mails=(one,))


def confirmed(who: str, subject: str, text: str) -> Situation:
    """Return a mail of Wednesday about Thursday, in a mailbox without a calendar."""
    return Situation(sort="", kind="interview", draft="thanks", mails=(got(who, subject, text, 2.5),))


SITUATIONS = (
    *sorted_as(
        "proposal",
        proposal(
            DANA,
            "Proposal: data quality review",
            "Hi Dana,\n\nplease find attached our proposal for the data quality review.\n\nBest,\nSam",
        ),
        proposal(
            DANA,
            "Quote for the forecast model",
            "Hi Dana,\n\nas discussed, here is the quote for the forecast model.\n\nSam",
        ),
        proposal(
            DANA, "Next steps", "Hi Dana,\n\nI have put together an estimate for the migration, see below.\n\nSam"
        ),
        proposal(DANA, "Statement of work", "Hi Dana,\n\nI'm sending you the statement of work for phase two.\n\nSam"),
        proposal(
            DANA,
            "Your dashboard",
            "Hi Dana,\n\nthank you for the call. I have attached a detailed proposal for the dashboard.\n\nSam",
            attachment="proposal.pdf",
        ),
        proposal(
            DANA,
            "Documents",
            "Hi Dana,\n\nhere are the documents that we spoke about.\n\nSam",
            attachment="Acme_Proposal_v2.pdf",
        ),
        proposal(
            DANA,
            "Offer for the training",
            "Hi Dana,\n\nwe are pleased to submit our offer for the training of your team in spring.\n\nSam",
        ),
        proposal(
            DANA,
            "Bid for the website",
            "Hi Dana,\n\nplease find our bid for the relaunch of your website attached.\n\nSam",
        ),
        proposal(DANA, "Re: Pricing", "Hi Dana,\n\nas promised, attached is the quotation with both options.\n\nSam"),
        proposal(
            DANA, "Revised proposal", "Hi Dana,\n\nI've prepared a revised proposal with the smaller scope.\n\nSam"
        ),
        proposal(
            DANA,
            "Pitch",
            "Hi Dana,\n\nI'd like to share our pitch deck for the spring campaign; the pitch deck is attached.\n\nSam",
            attachment="pitch deck.pdf",
        ),
        proposal(
            JANA,
            "Angebot: Prüfung der Datenqualität",
            "Guten Tag Frau Weber,\n\nanbei erhalten Sie unser Angebot zur Prüfung der Datenqualität.\n\n"
            "Beste Grüße\nSam Rivera",
        ),
        proposal(
            JANA,
            "Kostenvoranschlag",
            "Guten Tag Frau Weber,\n\nwie besprochen sende ich Ihnen den Kostenvoranschlag für die "
            "Migration.\n\nViele Grüße\nSam Rivera",
        ),
        proposal(
            JANA,
            "Unser Gespräch",
            "Guten Tag Frau Weber,\n\nvielen Dank für das Gespräch. Im Anhang finden Sie mein überarbeitetes "
            "Angebot.\n\nViele Grüße\nSam",
        ),
        proposal(
            JANA,
            "Projektvorschlag Dashboard",
            "Hallo Jana,\n\nim Anhang findest du den Projektvorschlag für das Dashboard.\n\nViele Grüße\nSam",
        ),
        proposal(
            CLAIRE,
            "Devis : audit des données",
            "Bonjour Claire,\n\nveuillez trouver ci-joint notre devis pour l'audit des données.\n\nBien "
            "cordialement,\nSam",
        ),
        proposal(
            CLAIRE,
            "Proposition commerciale",
            "Bonjour Claire,\n\ncomme convenu, je vous envoie notre proposition pour la refonte du site.\n\n"
            "Cordialement,\nSam",
        ),
        proposal(
            CLAIRE,
            "Suite à notre échange",
            "Bonjour,\n\nvous trouverez en pièce jointe mon offre de service.\n\nBien à vous,\nSam",
        ),
        proposal(
            LUCIA,
            "Propuesta: calidad de datos",
            "Hola Lucía:\n\nle envío nuestra propuesta para la revisión de los datos.\n\nUn saludo,\nSam",
        ),
        proposal(
            LUCIA, "Presupuesto", "Hola Lucía:\n\nadjunto el presupuesto del proyecto como acordamos.\n\nSaludos,\nSam"
        ),
        proposal(
            LUCIA,
            "Lo que hablamos",
            "Buenos días, Lucía:\n\nte paso la cotización para el modelo de previsión.\n\nUn saludo,\nSam",
        ),
    ),
    *sorted_as(
        "application",
        application(
            "Acme Careers <careers@acme.example>",
            "Application for Data Engineer",
            "Dear hiring team,\n\nI would like to apply for the data engineer position. My resume is "
            "attached.\n\nBest regards,\nSam",
        ),
        application(
            DANA,
            "Senior Analyst",
            "Dear Dana,\n\nI am writing to apply for the senior analyst role. Please find my CV attached.\n\nSam",
            attachment="cv.pdf",
        ),
        application(
            DANA,
            "Backend position",
            "Hi Dana,\n\nattached is my cover letter and resume for the backend position.\n\nSam",
        ),
        application(
            DANA, "Job application", "Dear Dana,\n\nplease consider my application for the analyst position.\n\nSam"
        ),
        application(
            DANA,
            "Interest in Acme",
            "Dear Dana,\n\nI want to express my interest in the product manager role at Acme.\n\nSam",
        ),
        application(
            DANA,
            "Application as Product Designer",
            "Dear Dana,\n\nI'm applying for the product designer position that you announced.\n\nSam",
        ),
        application(
            JANA,
            "Bewerbung als Data Engineer",
            "Sehr geehrte Frau Weber,\n\nhiermit bewerbe ich mich um die Stelle als Data Engineer. Anbei "
            "finden Sie meine Unterlagen.\n\nMit freundlichen Grüßen\nSam Rivera",
        ),
        application(
            "Nordlicht <bewerbung@nordlicht.example>",
            "Initiativbewerbung",
            "Sehr geehrte Damen und Herren,\n\nich möchte mich bei Ihnen als Entwickler bewerben.\n\nMit "
            "freundlichen Grüßen\nSam Rivera",
        ),
        application(
            JANA,
            "Stelle Data Analyst",
            "Guten Tag Frau Weber,\n\nanbei sende ich Ihnen meine Bewerbung als Data Analyst mit "
            "Lebenslauf.\n\nViele Grüße\nSam Rivera",
        ),
        application(
            CLAIRE,
            "Candidature data analyst",
            "Bonjour Madame Moreau,\n\nje vous adresse ma candidature au poste de data analyst. Vous "
            "trouverez mon CV en pièce jointe.\n\nCordialement,\nSam Rivera",
        ),
        application(
            CLAIRE,
            "Poste de chef de projet",
            "Bonjour,\n\nje souhaite postuler au poste de chef de projet. Ci-joint ma lettre de "
            "motivation.\n\nBien cordialement,\nSam",
        ),
        application(
            LUCIA,
            "Candidatura analista",
            "Estimada Lucía:\n\nme gustaría presentar mi candidatura al puesto de analista de datos. Adjunto "
            "mi currículum.\n\nUn saludo,\nSam",
        ),
        application(
            LUCIA,
            "Vacante de consultor",
            "Buenos días:\n\nle envío mi candidatura para la vacante de consultor.\n\nAtentamente,\nSam",
        ),
    ),
    *sorted_as(
        "interview confirmed by mail",
        confirmed(
            DANA,
            "Your interview",
            "Hi Sam,\n\nyour interview is confirmed for Thursday, 19 November at 8:00 am.\n\nBest,\nDana",
        ),
        confirmed(
            DANA,
            "Interview confirmation",
            "Hi Sam,\n\nThis is to confirm your phone interview. Date: 19 November 2026, 08:00.\n\nDana",
        ),
        confirmed(
            JANA,
            "Einladung zum Vorstellungsgespräch",
            "Guten Tag Sam Rivera,\n\ngern laden wir Sie zum Vorstellungsgespräch ein. Der Termin ist am "
            "Donnerstag, 19. November, um 8:00 Uhr.\n\nViele Grüße\nJana Weber",
        ),
        confirmed(
            CLAIRE,
            "Votre entretien",
            "Bonjour,\n\nje vous confirme votre entretien pour le poste de data analyst. Il aura lieu le "
            "jeudi 19 novembre à 8h00.\n\nBien cordialement,\nClaire",
        ),
        confirmed(
            LUCIA,
            "Confirmación de entrevista",
            "Hola Sam:\n\nte confirmo la entrevista para el puesto de analista. Será el jueves 19 de "
            "noviembre a las 8:00.\n\nUn saludo,\nLucía",
        ),
    ),
)

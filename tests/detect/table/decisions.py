"""Answers that need an answer (a no, a yes), and promised dates that passed in silence."""

from __future__ import annotations

from tests.detect.situations import CLAIRE, DANA, JANA, LUCIA, Situation, event, got, mail, sent, sorted_as

APPLIED = sent(
    DANA,
    "Application for Data Engineer",
    "Dear Dana,\n\nI would like to apply for the data engineer position. My resume is attached.\n\nSam",
    9,
)
BEWORBEN = sent(
    JANA,
    "Bewerbung als Data Engineer",
    "Guten Tag Frau Weber,\n\nhiermit bewerbe ich mich als Data Engineer.\n\nViele Grüße\nSam",
    9,
)
CANDIDATE = sent(
    CLAIRE,
    "Candidature data analyst",
    "Bonjour,\n\nje vous adresse ma candidature au poste de data analyst.\n\nCordialement,\nSam",
    9,
)
CANDIDATO = sent(
    LUCIA,
    "Candidatura analista",
    "Hola Lucía:\n\nme gustaría presentar mi candidatura al puesto de analista.\n\nUn saludo,\nSam",
    9,
)
OFFERED = sent(
    DANA, "Proposal: data review", "Hi Dana,\n\nplease find attached our proposal for the data review.\n\nSam", 6
)
ANGEBOTEN = sent(
    JANA,
    "Angebot Datenprüfung",
    "Guten Tag Frau Weber,\n\nanbei erhalten Sie unser Angebot zur Datenprüfung.\n\nViele Grüße\nSam",
    6,
)
PROPOSE = sent(
    CLAIRE,
    "Devis audit",
    "Bonjour Claire,\n\nveuillez trouver ci-joint notre devis pour l'audit.\n\nCordialement,\nSam",
    6,
)
PROPUESTO = sent(
    LUCIA, "Propuesta de revisión", "Hola Lucía:\n\nle envío nuestra propuesta de revisión.\n\nUn saludo,\nSam", 6
)


def no_to_job(before: object, who: str, subject: str, text: str) -> Situation:
    return mail(who, subject, text, before, kind="application", draft="rejection_reply", answers=1)  # type: ignore[arg-type]


def no_to_proposal(before: object, who: str, subject: str, text: str) -> Situation:
    return mail(who, subject, text, before, kind="proposal", draft="rejection_reply", answers=1)  # type: ignore[arg-type]


def yes_to_job(before: object, who: str, subject: str, text: str) -> Situation:
    return mail(who, subject, text, before, kind="application", draft="acceptance_reply", answers=1)  # type: ignore[arg-type]


def yes_to_proposal(before: object, who: str, subject: str, text: str) -> Situation:
    return mail(who, subject, text, before, kind="proposal", draft="acceptance_reply", answers=1)  # type: ignore[arg-type]


def after_interview(text: str, draft: str, who: str = DANA, title: str = "Interview with Acme") -> Situation:
    return event(
        title, who, kind="interview", draft=draft, hours=24 * 6, mails=(got(who, "Your application", text, 0.1),)
    )


def promised(who: str, title: str, text: str) -> Situation:
    """Return an interview of twelve days ago, and a promise of eleven days ago whose date has passed."""
    return event(
        title, who, kind="interview", draft="check_in", hours=24 * 12, mails=(got(who, "Next steps", text, 11),)
    )


SITUATIONS = (
    *sorted_as(
        "rejection",
        no_to_job(
            APPLIED,
            DANA,
            "Re: Application for Data Engineer",
            "Hi Sam,\n\nThank you for your interest in Acme. Unfortunately, we have decided to move forward "
            "with other candidates.\n\nBest,\nDana",
        ),
        no_to_job(
            APPLIED,
            DANA,
            "Your application",
            "Dear Sam,\n\nWe regret to inform you that the position has been filled.\n\nDana",
        ),
        no_to_job(
            APPLIED,
            DANA,
            "Thank you for your interest",
            "Hi Sam,\n\nAfter careful consideration we will not be moving forward with your application at "
            "this time. We wish you all the best in your job search.\n\nDana",
        ),
        no_to_job(
            APPLIED,
            DANA,
            "Update on your application",
            "Hi Sam,\n\nUnfortunately you were not selected for the role. We will keep your resume on file.\n\nDana",
        ),
        no_to_job(
            APPLIED,
            DANA,
            "Hiring freeze",
            "Hi Sam,\n\nI have sad news: there is a hiring freeze and the position has been put on hold.\n\nDana",
        ),
        no_to_job(
            APPLIED,
            DANA,
            "Re: Application for Data Engineer",
            "Hi Sam,\n\nWe won't be taking your application further, as other applicants were more closely "
            "aligned with the experience that we need.\n\nDana",
        ),
        no_to_job(
            BEWORBEN,
            JANA,
            "Ihre Bewerbung",
            "Guten Tag Sam Rivera,\n\nleider müssen wir Ihnen mitteilen, dass wir uns für einen anderen "
            "Kandidaten entschieden haben.\n\nViele Grüße\nJana Weber",
        ),
        no_to_job(
            BEWORBEN,
            JANA,
            "Ihre Bewerbung als Data Engineer",
            "Guten Tag,\n\nvielen Dank für Ihr Interesse. Leider können wir Sie nicht in die engere Wahl "
            "nehmen. Für Ihren weiteren beruflichen Weg wünschen wir Ihnen alles Gute.\n\nJana Weber",
        ),
        no_to_job(
            BEWORBEN,
            JANA,
            "Absage",
            "Guten Tag,\n\ndie Stelle wurde inzwischen besetzt. Wir bedauern, Ihnen keine positive Nachricht "
            "geben zu können.\n\nViele Grüße\nJana Weber",
        ),
        no_to_job(
            CANDIDATE,
            CLAIRE,
            "Votre candidature",
            "Bonjour,\n\nNous vous remercions pour l'intérêt porté à notre société. Malheureusement, votre "
            "candidature n'a pas été retenue.\n\nCordialement,\nClaire Moreau",
        ),
        no_to_job(
            CANDIDATE,
            CLAIRE,
            "Votre candidature",
            "Bonjour,\n\nNous avons le regret de vous informer que nous ne pouvons pas donner une suite "
            "favorable à votre candidature.\n\nCordialement,\nClaire",
        ),
        no_to_job(
            CANDIDATE,
            CLAIRE,
            "Suite du processus",
            "Bonjour,\n\nLe poste a été pourvu en interne. Bonne continuation dans vos recherches.\n\nClaire",
        ),
        no_to_job(
            CANDIDATO,
            LUCIA,
            "Tu candidatura",
            "Hola Sam:\n\nLamentablemente no has sido seleccionado para el puesto. Te deseamos mucha suerte "
            "en tu búsqueda.\n\nUn saludo,\nLucía",
        ),
        no_to_job(
            CANDIDATO,
            LUCIA,
            "Proceso de selección",
            "Buenos días:\n\nHemos decidido continuar con otro candidato. Gracias por su interés.\n\n"
            "Atentamente,\nLucía Ortega",
        ),
        no_to_job(CANDIDATO, LUCIA, "Vacante", "Hola Sam:\n\nLa vacante ya ha sido cubierta.\n\nSaludos,\nLucía"),
        no_to_proposal(
            OFFERED,
            DANA,
            "Re: Proposal: data review",
            "Hi Sam,\n\nThanks for the proposal. We've decided to go with another vendor.\n\nDana",
        ),
        no_to_proposal(
            OFFERED,
            DANA,
            "Re: Proposal: data review",
            "Hi Sam,\n\nAfter some discussion, we are going to pass on this proposal.\n\nDana",
        ),
        no_to_proposal(
            OFFERED,
            DANA,
            "Re: Proposal: data review",
            "Hi Sam,\n\nI'm sorry to tell you that we have chosen to stay with our current provider.\n\nDana",
        ),
        no_to_proposal(
            ANGEBOTEN,
            JANA,
            "Re: Angebot Datenprüfung",
            "Guten Tag Sam Rivera,\n\nvielen Dank für Ihr Angebot. Leider haben wir uns für einen anderen "
            "Anbieter entschieden.\n\nViele Grüße\nJana Weber",
        ),
        no_to_proposal(
            PROPOSE,
            CLAIRE,
            "Re: Devis audit",
            "Bonjour Sam,\n\nMerci pour votre devis. Nous avons malheureusement choisi un autre "
            "prestataire.\n\nBien cordialement,\nClaire",
        ),
        no_to_proposal(
            PROPUESTO,
            LUCIA,
            "Re: Propuesta de revisión",
            "Hola Sam:\n\nGracias por la propuesta, pero hemos optado por otro proveedor.\n\nUn saludo,\nLucía",
        ),
        after_interview(
            "Hi Sam,\n\nThank you for meeting with us. We have decided not to proceed with your candidacy "
            "for the analyst role.\n\nDana",
            "rejection_reply",
        ),
        after_interview(
            "Hi Sam,\n\nit was great to meet you. Unfortunately the role has been closed.\n\nDana", "rejection_reply"
        ),
        after_interview(
            "Guten Tag,\n\nvielen Dank für das Gespräch. Leider haben wir uns gegen eine Zusammenarbeit und "
            "für eine andere Bewerberin entschieden.\n\nJana Weber",
            "rejection_reply",
            JANA,
            "Vorstellungsgespräch",
        ),
        mail(
            DANA,
            "Your application for Data Engineer",
            "Dear Sam,\n\nthank you for applying. We regret to inform you that your application was "
            "unsuccessful on this occasion.\n\nDana",
            kind="application",
            draft="rejection_reply",
        ),
    ),
    *sorted_as(
        "acceptance",
        yes_to_job(
            APPLIED,
            DANA,
            "Offer",
            "Hi Sam,\n\nWe are delighted to offer you the position of data engineer. The offer letter is "
            "attached.\n\nDana",
        ),
        yes_to_job(
            APPLIED,
            DANA,
            "Great news",
            "Hi Sam,\n\nCongratulations! We would like to extend you a formal offer for the role.\n\nDana",
        ),
        yes_to_job(APPLIED, DANA, "Your application", "Hi Sam,\n\nGood news: you've got the job. Welcome!\n\nDana"),
        yes_to_job(
            BEWORBEN,
            JANA,
            "Zusage",
            "Guten Tag Sam Rivera,\n\nwir freuen uns, Ihnen die Stelle als Data Engineer anbieten zu "
            "können.\n\nViele Grüße\nJana Weber",
        ),
        yes_to_job(
            BEWORBEN,
            JANA,
            "Ihre Bewerbung",
            "Guten Tag,\n\nherzlichen Glückwunsch, Sie haben die Stelle! Der Arbeitsvertrag liegt bei.\n\nJana Weber",
        ),
        yes_to_job(
            CANDIDATE,
            CLAIRE,
            "Bonne nouvelle",
            "Bonjour,\n\nNous avons le plaisir de vous proposer le poste de data analyst.\n\nBien "
            "cordialement,\nClaire",
        ),
        yes_to_job(
            CANDIDATE,
            CLAIRE,
            "Votre candidature",
            "Bonjour Sam,\n\nFélicitations, vous êtes retenu pour le poste.\n\nClaire",
        ),
        yes_to_job(
            CANDIDATO,
            LUCIA,
            "Buenas noticias",
            "Hola Sam:\n\nNos complace ofrecerte el puesto de analista de datos.\n\nUn saludo,\nLucía",
        ),
        yes_to_job(
            CANDIDATO, LUCIA, "Enhorabuena", "Hola Sam:\n\nEnhorabuena, has sido seleccionado para el puesto.\n\nLucía"
        ),
        yes_to_proposal(
            OFFERED,
            DANA,
            "Re: Proposal: data review",
            "Hi Sam,\n\nWe're happy to accept your proposal. When can you start?\n\nDana",
        ),
        yes_to_proposal(
            OFFERED,
            DANA,
            "Re: Proposal: data review",
            "Hi Sam,\n\nYour proposal has been approved by the board.\n\nDana",
        ),
        yes_to_proposal(
            OFFERED,
            DANA,
            "Re: Proposal: data review",
            "Hi Sam,\n\nThe signed contract is attached. Let's go ahead with the proposal.\n\nDana",
        ),
        yes_to_proposal(
            ANGEBOTEN,
            JANA,
            "Re: Angebot Datenprüfung",
            "Guten Tag Sam Rivera,\n\nwir nehmen Ihr Angebot gern an.\n\nViele Grüße\nJana Weber",
        ),
        yes_to_proposal(
            ANGEBOTEN,
            JANA,
            "Re: Angebot Datenprüfung",
            "Guten Tag,\n\nhiermit erteilen wir Ihnen den Auftrag. Das unterschriebene Angebot finden Sie im "
            "Anhang.\n\nJana Weber",
        ),
        yes_to_proposal(
            PROPOSE,
            CLAIRE,
            "Re: Devis audit",
            "Bonjour Sam,\n\nNous acceptons votre devis, vous le trouverez signé en pièce jointe.\n\nClaire",
        ),
        yes_to_proposal(
            PROPUESTO,
            LUCIA,
            "Re: Propuesta de revisión",
            "Hola Sam:\n\nAceptamos su propuesta. Adjunto el contrato firmado.\n\nUn saludo,\nLucía",
        ),
        after_interview("Hi Sam,\n\nWe are thrilled to offer you the analyst position.\n\nDana", "acceptance_reply"),
        after_interview(
            "Guten Tag,\n\nwir möchten Sie gern einstellen und freuen uns auf Sie.\n\nJana Weber",
            "acceptance_reply",
            JANA,
            "Vorstellungsgespräch",
        ),
    ),
    *sorted_as(
        "promised date has passed",
        promised(
            DANA,
            "Interview with Acme",
            "Hi Sam,\n\nThanks for coming in. We will get back to you by Wednesday.\n\nDana",
        ),
        promised(DANA, "Interview with Acme", "Hi Sam,\n\nYou should hear from us within a week.\n\nDana"),
        promised(
            DANA, "Technical interview", "Hi Sam,\n\nwe expect to make a decision by the end of this week.\n\nDana"
        ),
        promised(DANA, "Final round", "Hi Sam,\n\nI'll let you know by November 16.\n\nDana"),
        promised(DANA, "Onsite interview", "Hi Sam,\n\nwe'll be in touch in the next few days.\n\nDana"),
        promised(
            JANA,
            "Vorstellungsgespräch",
            "Guten Tag,\n\nvielen Dank für das Gespräch. Wir melden uns bis Ende dieser Woche bei Ihnen.\n\nJana Weber",
        ),
        promised(JANA, "Zweitgespräch", "Guten Tag,\n\nSie hören innerhalb einer Woche von uns.\n\nJana Weber"),
        promised(
            JANA, "Telefoninterview", "Guten Tag,\n\nwir geben Ihnen bis zum 16. November Bescheid.\n\nJana Weber"
        ),
        promised(
            CLAIRE,
            "Entretien d'embauche",
            "Bonjour,\n\nMerci pour cet échange. Nous reviendrons vers vous d'ici vendredi.\n\nClaire",
        ),
        promised(CLAIRE, "Entretien final", "Bonjour,\n\nVous aurez une réponse sous une semaine.\n\nClaire"),
        promised(
            LUCIA,
            "Entrevista de trabajo",
            "Hola Sam:\n\nGracias por venir. Te diremos algo antes del viernes.\n\nLucía",
        ),
        promised(LUCIA, "Entrevista final", "Hola Sam:\n\nNos pondremos en contacto contigo en una semana.\n\nLucía"),
        mail(
            DANA,
            "Re: Proposal: data review",
            "Hi Sam,\n\nthanks! We will decide by Friday.\n\nDana",
            sent(
                DANA,
                "Proposal: data review",
                "Hi Dana,\n\nplease find attached our proposal for the data review.\n\nSam",
                13,
            ),
            kind="proposal",
            draft="check_in",
            days=9,
            answers=1,
        ),
        mail(
            JANA,
            "Re: Angebot",
            "Guten Tag,\n\ndanke, wir geben Ihnen bis Freitag Bescheid.\n\nJana Weber",
            sent(
                JANA,
                "Angebot Datenprüfung",
                "Guten Tag Frau Weber,\n\nanbei erhalten Sie unser Angebot zur Datenprüfung.\n\nSam",
                13,
            ),
            kind="proposal",
            draft="check_in",
            days=9,
            answers=1,
        ),
    ),
)

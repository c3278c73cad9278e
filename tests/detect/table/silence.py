"""Real interactions after which a draft would be wrong: cancelled, moved, missed, answered, or not over yet."""

from __future__ import annotations

from tests.detect.situations import (
    CANDIDATE,
    CLAIRE,
    COLLEAGUE,
    DANA,
    JANA,
    LEE,
    LUCIA,
    SAM,
    Mail,
    Situation,
    event,
    got,
    mail,
    sent,
    sorted_as,
)

APPLIED = sent(
    DANA,
    "Application for Data Engineer",
    "Dear Dana,\n\nI would like to apply for the data engineer position. My resume is attached.\n\nSam",
    3,
)
OFFERED = sent(
    DANA, "Proposal: data review", "Hi Dana,\n\nplease find attached our proposal for the data review.\n\nSam", 8
)
ANGEBOTEN = sent(
    JANA,
    "Angebot Datenprüfung",
    "Guten Tag Frau Weber,\n\nanbei erhalten Sie unser Angebot zur Datenprüfung.\n\nViele Grüße\nSam",
    8,
)
PROPOSE = sent(
    CLAIRE,
    "Devis audit",
    "Bonjour Claire,\n\nveuillez trouver ci-joint notre devis pour l'audit.\n\nCordialement,\nSam",
    8,
)
PROPUESTO = sent(
    LUCIA, "Propuesta de revisión", "Hola Lucía:\n\nle envío nuestra propuesta de revisión.\n\nUn saludo,\nSam", 8
)


def before(title: str, who: str, text: str, days: float = 1.5, subject: str = "Tomorrow") -> Situation:
    """Return an event, and a mail about it a few hours before it began."""
    return event(title, who, mails=(got(who, subject, text, days),))


def after(title: str, who: str, text: str, days: float = 0.9) -> Situation:
    return event(title, who, mails=(got(who, "Yesterday", text, days),))


def answered(
    first: Mail, who: str, text: str, subject: str = "Re: Proposal: data review", days: float = 0.5
) -> Situation:
    return mail(who, subject, text, first, days=days, answers=1)


SITUATIONS = (
    *sorted_as(
        "cancelled, moved or missed",
        event("Canceled event: Interview with Acme", DANA),
        event("Cancelled: Product demo", DANA),
        event("Abgesagt: Vorstellungsgespräch", JANA),
        event("Annulé : entretien Atelier", CLAIRE),
        event("Cancelada: entrevista", LUCIA),
        event("Interview with Acme", DANA, extra="STATUS:CANCELLED"),
        before("Interview with Acme", DANA, "Hi Sam,\n\nI'm sorry, we have to cancel our interview tomorrow.\n\nDana"),
        before("Product demo", DANA, "Hi Sam,\n\nthe demo has been cancelled, my colleague is ill.\n\nDana"),
        before(
            "Interview with Acme",
            DANA,
            "Hi Sam,\n\nunfortunately I have to move our call to next week. Would Tuesday suit you?\n\nDana",
        ),
        before("Coffee with Dana", DANA, "Hi Sam,\n\nsomething came up. Could we find another time?\n\nDana"),
        before(
            "Vorstellungsgespräch",
            JANA,
            "Guten Tag,\n\nleider müssen wir das Gespräch morgen absagen.\n\nJana Weber",
            subject="Unser Termin",
        ),
        before(
            "Produktdemo",
            JANA,
            "Guten Tag,\n\nkönnten wir den Termin auf nächste Woche verschieben?\n\nJana Weber",
            subject="Unser Termin",
        ),
        before(
            "Entretien d'embauche",
            CLAIRE,
            "Bonjour,\n\nje suis désolée, nous devons annuler l'entretien de demain.\n\nClaire",
            subject="Demain",
        ),
        before(
            "Démo du module",
            CLAIRE,
            "Bonjour,\n\nj'ai un imprévu, pourrions-nous reporter notre rendez-vous ?\n\nClaire",
            subject="Demain",
        ),
        before(
            "Entrevista técnica",
            LUCIA,
            "Hola Sam:\n\nlo siento, tenemos que cancelar la entrevista de mañana.\n\nLucía",
            subject="Mañana",
        ),
        before(
            "Reunión comercial",
            LUCIA,
            "Hola Sam:\n\n¿podríamos aplazar la reunión a la semana que viene?\n\nLucía",
            subject="Mañana",
        ),
        after(
            "Coffee with Dana",
            DANA,
            "Hi Sam,\n\nso sorry that I missed our coffee yesterday. Can we find a new date?\n\nDana",
        ),
        after(
            "Interview with Acme",
            DANA,
            "Hi Sam,\n\nwe missed you at the interview yesterday. Is everything all right?\n\nDana",
        ),
        after(
            "Kaffee mit Jana", JANA, "Hallo Sam,\n\nes tut mir leid, ich habe unser Treffen völlig verpasst!\n\nJana"
        ),
        after(
            "Café avec Claire",
            CLAIRE,
            "Bonjour Sam,\n\ndésolée, j'ai complètement oublié notre rendez-vous hier.\n\nClaire",
        ),
        after(
            "Café con Lucía", LUCIA, "Hola Sam:\n\nperdona, se me olvidó por completo nuestro café de ayer.\n\nLucía"
        ),
        event("Interview with Acme", DANA, me="DECLINED"),
        event("Product demo", f"{DANA};PARTSTAT=DECLINED", organiser=SAM),
        event("Coffee with Dana", f"{DANA};PARTSTAT=DECLINED", organiser=SAM),
    ),
    *sorted_as(
        "already answered or followed up",
        event(
            "Interview with Acme",
            DANA,
            mails=(sent(DANA, "Thank you", "Hi Dana,\n\nthank you for your time yesterday.\n\nSam", 0.5),),
        ),
        event(
            "Product demo",
            DANA,
            mails=(got(DANA, "Thanks", "Hi Sam,\n\nthanks for the demo. Could you send me the slides?\n\nDana", 0.5),),
        ),
        event(
            "Coffee with Dana",
            DANA,
            mails=(sent(DANA, "Lunch?", "Hi Dana,\n\nit was good to see you. Lunch next week?\n\nSam", 0.7),),
        ),
        event(
            "Vorstellungsgespräch",
            JANA,
            mails=(sent(JANA, "Vielen Dank", "Guten Tag Frau Weber,\n\nvielen Dank für das Gespräch.\n\nSam", 0.5),),
        ),
        event(
            "Démo du module",
            CLAIRE,
            mails=(sent(CLAIRE, "Merci", "Bonjour Claire,\n\nmerci pour votre temps hier.\n\nSam", 0.5),),
        ),
        event(
            "Entrevista de trabajo",
            LUCIA,
            mails=(sent(LUCIA, "Gracias", "Hola Lucía:\n\ngracias por su tiempo ayer.\n\nSam", 0.5),),
        ),
        answered(OFFERED, DANA, "Hi Sam,\n\nthanks. What would change if we start in March?\n\nDana"),
        answered(
            ANGEBOTEN,
            JANA,
            "Guten Tag,\n\nvielen Dank. Was kostet die zweite Variante?\n\nJana Weber",
            "Re: Angebot Datenprüfung",
        ),
        answered(
            PROPOSE, CLAIRE, "Bonjour,\n\nmerci. Quel serait le prix sans la formation ?\n\nClaire", "Re: Devis audit"
        ),
        answered(
            PROPUESTO,
            LUCIA,
            "Hola Sam:\n\ngracias. ¿Cuánto costaría sin la formación?\n\nLucía",
            "Re: Propuesta de revisión",
        ),
        Situation(
            sort="",
            kind="",
            draft="",
            mails=(
                OFFERED,
                sent(
                    DANA,
                    "Re: Proposal: data review",
                    "Hi Dana,\n\njust checking whether the proposal reached you.\n\nSam",
                    1,
                    answers=1,
                ),
            ),
        ),
    ),
    *sorted_as(
        "holding, away or promised for later",
        answered(OFFERED, DANA, "Hi Sam,\n\nthanks, I'll discuss it with my team and get back to you.\n\nDana"),
        answered(OFFERED, DANA, "Hi Sam,\n\ngot it, thanks. Let me check with our CFO.\n\nDana"),
        answered(OFFERED, DANA, "Hi Sam,\n\nwe are still reviewing it and need a little more time.\n\nDana"),
        answered(
            ANGEBOTEN,
            JANA,
            "Guten Tag,\n\nvielen Dank, ich kläre das intern und melde mich wieder.\n\nJana Weber",
            "Re: Angebot Datenprüfung",
        ),
        answered(
            ANGEBOTEN,
            JANA,
            "Guten Tag,\n\nwir geben Ihnen bis Ende nächster Woche Bescheid.\n\nJana Weber",
            "Re: Angebot Datenprüfung",
        ),
        answered(
            PROPOSE,
            CLAIRE,
            "Bonjour,\n\nmerci, je dois en discuter avec mon équipe et je reviens vers vous.\n\nClaire",
            "Re: Devis audit",
        ),
        answered(
            PROPUESTO,
            LUCIA,
            "Hola Sam:\n\ngracias, lo reviso con mi equipo y te digo algo.\n\nLucía",
            "Re: Propuesta de revisión",
        ),
        answered(OFFERED, DANA, "Hi Sam,\n\nwe will decide by the end of next week.\n\nDana"),
        answered(
            OFFERED,
            DANA,
            "I am out of the office until 30 November with limited access to email.",
            "Automatic reply: Proposal: data review",
            7.9,
        ),
        mail(
            JANA,
            "Automatische Antwort: Angebot Datenprüfung",
            "Ich bin bis zum 30. November nicht im Büro.",
            ANGEBOTEN,
            days=7.9,
            headers={"Auto-Submitted": "auto-replied"},
        ),
        mail(
            CLAIRE,
            "Absence du bureau",
            "Je suis en congés jusqu'au 30 novembre.",
            PROPOSE,
            days=7.9,
            headers={"Auto-Submitted": "auto-replied"},
        ),
        mail(
            LUCIA,
            "Respuesta automática",
            "Estoy fuera de la oficina hasta el 30 de noviembre.",
            PROPUESTO,
            days=7.9,
            headers={"Auto-Submitted": "auto-replied"},
        ),
        mail(
            "Mail Delivery Subsystem <mailer-daemon@example.com>",
            "Undelivered Mail Returned to Sender",
            "The following address failed:\n\ndana@acme.example: user unknown",
            OFFERED,
            days=7.9,
        ),
    ),
    *sorted_as(
        "not over, too early, too old",
        event("Interview with Acme", DANA, hours=3),
        event("Product demo", DANA, hours=-20),
        event("Coffee with Dana", DANA, hours=24 * 20),
        Situation(sort="", kind="", draft="", mails=(APPLIED,)),
        Situation(
            sort="",
            kind="",
            draft="",
            mails=(sent(DANA, "Proposal", "Hi Dana,\n\nplease find attached our proposal.\n\nSam", 2),),
        ),
        Situation(
            sort="",
            kind="",
            draft="",
            mails=(sent(DANA, "Proposal", "Hi Dana,\n\nplease find attached our proposal.\n\nSam", 60),),
        ),
    ),
    *sorted_as(
        "receipt, next round, condition",
        mail(
            DANA,
            "Application received",
            "Dear Sam,\n\nThank you for applying. We have received your application and will review it.\n\nDana",
            APPLIED,
            days=2.5,
            answers=1,
        ),
        mail(
            "Acme Careers <no-reply@acme.example>",
            "Thank you for your application",
            "We have received your application for the data engineer position.",
            APPLIED,
            days=2.5,
        ),
        mail(
            JANA,
            "Eingangsbestätigung",
            "Guten Tag,\n\nvielen Dank für Ihre Bewerbung. Wir haben Ihre Unterlagen erhalten.\n\nJana Weber",
        ),
        mail(
            CLAIRE,
            "Accusé de réception",
            "Bonjour,\n\nNous avons bien reçu votre candidature et vous en remercions.\n\nClaire",
        ),
        mail(LUCIA, "Candidatura recibida", "Hola:\n\nHemos recibido su candidatura. Gracias por su interés.\n\nLucía"),
        mail(
            DANA,
            "Next steps",
            "Hi Sam,\n\nwe would like to invite you to the next round. What is your availability?\n\nDana",
        ),
        mail(
            JANA,
            "Nächste Runde",
            "Guten Tag,\n\ngern laden wir Sie zum zweiten Gespräch ein. Wann passt es Ihnen?\n\nJana Weber",
        ),
        mail(
            CLAIRE,
            "Suite",
            "Bonjour,\n\nvotre candidature a été retenue pour un entretien. Quelles sont vos disponibilités "
            "?\n\nClaire",
        ),
        mail(
            LUCIA,
            "Siguiente fase",
            "Hola Sam:\n\nqueremos invitarte a la siguiente fase. ¿Qué disponibilidad tienes?\n\nLucía",
        ),
        mail(
            DANA,
            "Your application",
            "Hi Sam,\n\nif you are selected, we will be pleased to offer you a contract. If we decide to "
            "move forward with other candidates, we will tell you.\n\nDana",
        ),
        mail(
            "Acme Careers <no-reply@acme.example>",
            "Application received",
            "Thank you for applying. Only shortlisted candidates will be contacted. If you were not "
            "selected, we wish you all the best in your search.",
        ),
        mail(
            JANA,
            "Ihre Bewerbung",
            "Guten Tag,\n\nvielen Dank für Ihre Bewerbung. Falls wir uns für einen anderen Kandidaten "
            "entscheiden, informieren wir Sie.\n\nJana Weber",
        ),
        mail(
            CLAIRE,
            "Votre candidature",
            "Bonjour,\n\nMerci pour votre candidature. Si votre candidature n'est pas retenue, nous vous en "
            "informerons.\n\nClaire",
        ),
        mail(
            LUCIA,
            "Tu candidatura",
            "Hola:\n\nGracias por tu candidatura. Si no has sido seleccionado, te lo comunicaremos.\n\nLucía",
        ),
    ),
    *sorted_as(
        "only quoted, forwarded or signed",
        mail(
            DANA,
            "Re: lunch",
            "Sure, see you then!\n\nDana\n\nOn Tue, Nov 17, 2026 at 9:00 AM Eve <eve@x.example> wrote:\n> We "
            "regret to inform you that your application was unsuccessful.",
        ),
        mail(
            DANA,
            "Fwd: news",
            "FYI\n\n---------- Forwarded message ----------\nFrom: HR <hr@other.example>\nDate: Tue, 17 Nov "
            "2026\nSubject: Offer\nTo: Dana\n\nWe are delighted to offer you the position.",
        ),
        mail(
            DANA,
            "Re: question",
            "Yes, that works.\n\nDana\n\n-- \nDana Park\nWe are hiring: you've got the job? Apply now for "
            "the position!",
        ),
        mail(
            JANA,
            "AW: Frage",
            "Ja, das passt.\n\nJana\n\nAm 17.11.2026 um 09:00 schrieb Eva <eva@x.example>:\n> Leider müssen "
            "wir Ihnen absagen.",
        ),
        mail(
            CLAIRE,
            "Re: question",
            "Oui, très bien.\n\nClaire\n\nLe mar. 17 nov. 2026 à 09:00, Eva <eva@x.example> a écrit :\n> "
            "Votre candidature n'a pas été retenue.",
        ),
        mail(
            LUCIA,
            "Re: pregunta",
            "Sí, perfecto.\n\nLucía\n\nEl mar, 17 nov 2026 a las 9:00, Eva (<eva@x.example>) escribió:\n> "
            "Lamentablemente no ha sido seleccionado.",
        ),
        Situation(
            sort="",
            kind="",
            draft="",
            mails=(
                sent(
                    DANA,
                    "Re: their offer",
                    "Hi Dana,\n\nthanks, noted.\n\nSam\n\nOn Mon, Nov 2, 2026 at 9:00 AM Dana Park "
                    "<dana@acme.example> wrote:\n> Please find attached our proposal for your website.",
                    8,
                ),
            ),
        ),
    ),
    *sorted_as(
        "requests, start dates, small talk",
        mail(DANA, "Documents", "Hi Sam,\n\ncould you send me your references by Friday?\n\nDana"),
        mail(DANA, "Start", "Hi Sam,\n\nyour start date would be 1 December.\n\nDana"),
        mail(DANA, "Hello", "Hi Sam,\n\nhope you are well. See you on Monday at the office.\n\nDana"),
        mail(JANA, "Unterlagen", "Guten Tag,\n\nbitte senden Sie uns Ihre Zeugnisse bis Freitag.\n\nJana Weber"),
        mail(CLAIRE, "Documents", "Bonjour,\n\nmerci de nous envoyer vos diplômes avant vendredi.\n\nClaire"),
        mail(LUCIA, "Documentos", "Hola:\n\npor favor, envíe sus títulos antes del viernes.\n\nLucía"),
        Situation(
            sort="",
            kind="",
            draft="",
            mails=(sent(DANA, "Your offer", "Hi Dana,\n\nthank you for your proposal, we will look at it.\n\nSam", 8),),
        ),
        Situation(
            sort="",
            kind="",
            draft="",
            mails=(sent(DANA, "Question", "Hi Dana,\n\ncould you send me a quote for ten licences?\n\nSam", 8),),
        ),
        Situation(
            sort="",
            kind="",
            draft="",
            mails=(
                sent(
                    JANA,
                    "Anfrage",
                    "Guten Tag Frau Weber,\n\nkönnten Sie mir ein Angebot für zehn Lizenzen schicken?\n\nSam",
                    8,
                ),
            ),
        ),
        Situation(
            sort="",
            kind="",
            draft="",
            mails=(
                sent(CLAIRE, "Demande", "Bonjour,\n\npourriez-vous m'envoyer un devis pour dix licences ?\n\nSam", 8),
            ),
        ),
        Situation(
            sort="",
            kind="",
            draft="",
            mails=(
                sent(
                    COLLEAGUE,
                    "Proposal draft",
                    "Hi Ben,\n\nattached is the proposal for Acme, please check it.\n\nSam",
                    8,
                ),
            ),
        ),
    ),
    *sorted_as(
        "the user asked the questions",
        event("Interview: Kim Lund (Backend Engineer)", CANDIDATE, organiser=COLLEAGUE),
        event("Candidate interview", CANDIDATE, COLLEAGUE, organiser=SAM),
        event(
            "Interview with Kim",
            CANDIDATE,
            description="Scorecard: please submit your feedback after the interview.",
            organiser="Greenhouse <no-reply@us.greenhouse-mail.io>",
        ),
        event(
            "Technical interview",
            CANDIDATE,
            description="You are the interviewer. Candidate: Kim Lund",
            organiser="Lever <no-reply@hire.lever.co>",
        ),
        event("Phone screen – Kim Lund", CANDIDATE, organiser=SAM),
        event("Vorstellungsgespräch Kim Lund", CANDIDATE, COLLEAGUE, organiser=COLLEAGUE),
        event(
            "Bewerberinterview",
            CANDIDATE,
            description="Kandidatin: Kim Lund\nGesprächsleitfaden im Anhang",
            organiser=COLLEAGUE,
        ),
        event("Entretien candidat", CANDIDATE, COLLEAGUE, organiser=SAM),
        event("Entrevista al candidato", CANDIDATE, COLLEAGUE, organiser=SAM),
        event("Customer interview: Dana", DANA, organiser=SAM),
        event("User interview", DANA, organiser=SAM),
        event("Usability interviews with Dana", DANA),
        event("Kundeninterview", JANA, organiser=SAM),
        event("Entretien client", CLAIRE, organiser=SAM),
        event("Entrevista con un cliente", LUCIA, organiser=SAM),
    ),
    *sorted_as(
        "other interviews",
        event("Exit interview", DANA),
        event("Podcast interview", DANA),
        event("Interview for the radio show", DANA),
        event("Press interview: local newspaper", DANA),
        event("Mock interview with Dana", DANA),
        event("Interview preparation", DANA),
        event("Interview skills workshop", DANA),
        event("Austrittsgespräch", JANA),
        event("Podcast-Interview", JANA),
        event("Entretien de sortie", CLAIRE),
        event("Interview pour le podcast", CLAIRE),
        event("Entrevista de salida", LUCIA),
        event("Entrevista para el podcast", LUCIA),
    ),
    *sorted_as(
        "colleagues, crowds, series, private",
        event("Daily stand-up", COLLEAGUE),
        event("1:1 Ben / Sam", COLLEAGUE),
        event("Team retrospective", COLLEAGUE, organiser=SAM),
        event("Sprint planning", COLLEAGUE),
        event("Interview with Acme", DANA, extra="CLASS:PRIVATE"),
        event("Coffee with Dana #nofollowup", DANA),
        event("Product demo", DANA, description="#nofollowup"),
        event("All hands", *[f"Person {n} <p{n}@acme.example>" for n in range(14)]),
        event("Conference day", DANA, minutes=60 * 20),
        event("Customer forum", DANA, LEE, *[f"Guest {n} <g{n}@other{n}.example>" for n in range(12)]),
        event("Team-Besprechung", COLLEAGUE),
        event("Réunion d'équipe", COLLEAGUE),
        event("Reunión de equipo", COLLEAGUE),
    ),
)

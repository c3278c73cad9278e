"""Interviews, by title, by the mail around them and by the system that sent the invitation."""

from __future__ import annotations

from tests.detect.situations import CLAIRE, DANA, INTERVIEW, JANA, LEE, LUCIA, event, got, sent, sorted_as

INVITED = got(
    DANA,
    "Backend engineer at Acme",
    "Hi Sam,\n\nThanks for applying. We would love to schedule a call with you about the backend engineer "
    "role.\n\nDana",
    5,
)
ASKED = got(
    JANA,
    "Ihre Bewerbung als Data Engineer",
    "Guten Tag Sam Rivera,\n\nvielen Dank für Ihre Bewerbung als Data Engineer. Wir möchten Sie gern zu "
    "einem Gespräch einladen. Passt Ihnen Donnerstag?\n\nViele Grüße\nJana Weber",
    5,
)
INVITEE = got(
    CLAIRE,
    "Votre candidature",
    "Bonjour,\n\nMerci pour votre candidature au poste de data analyst. Nous souhaiterions vous proposer un "
    "entretien jeudi.\n\nBien cordialement,\nClaire Moreau",
    5,
)
INVITADO = got(
    LUCIA,
    "Tu candidatura",
    "Hola Sam:\n\nGracias por tu candidatura al puesto de analista de datos. Nos gustaría concertar una "
    "entrevista contigo el jueves.\n\nUn saludo,\nLucía",
    5,
)
ROBOT = "Greenhouse <no-reply@us.greenhouse-mail.io>"

SITUATIONS = (
    *sorted_as(
        "interview by title",
        event("Phone screen with Acme", DANA, **INTERVIEW),
        event("Technical interview – Backend Engineer", DANA, **INTERVIEW),
        event("Panel interview: data platform lead", DANA, LEE, **INTERVIEW),
        event("Onsite loop", DANA, LEE, **INTERVIEW),
        event("Final round", DANA, **INTERVIEW),
        event("Second round interview w/ Dana", DANA, **INTERVIEW),
        event("Hiring manager conversation", DANA, **INTERVIEW),
        event("Case interview", DANA, **INTERVIEW),
        event("Informational interview with Dana", DANA, **INTERVIEW),
        event("Recruiter call: Acme", DANA, **INTERVIEW),
        event("Initial screening call – Product Manager", DANA, **INTERVIEW),
        event("System design round", DANA, **INTERVIEW),
        event("Coding session with the team", DANA, **INTERVIEW),
        event("Take-home review", DANA, **INTERVIEW),
        event("Culture fit chat", DANA, **INTERVIEW),
        event("Interview: Sam Rivera / Acme", DANA, **INTERVIEW),
        event("Sam <> Dana: Interview", DANA, **INTERVIEW),
        event("Acme – Video interview (Senior Analyst)", DANA, **INTERVIEW),
        event("Updated invitation: Interview with Acme @ Thu Nov 19, 2026 9am - 10am (UTC)", DANA, **INTERVIEW),
        event("Pre-screen Acme", DANA, **INTERVIEW),
        event("Superday", DANA, **INTERVIEW),
        event("Job conversation at Acme", DANA, **INTERVIEW),
        event("Behavioral round – Acme", LEE, **INTERVIEW),
        event("Assessment centre, day 1", DANA, **INTERVIEW),
        event("Vorstellungsgespräch bei Nordlicht", JANA, **INTERVIEW),
        event("Telefoninterview Nordlicht", JANA, **INTERVIEW),
        event("Zweitgespräch Data Engineer", JANA, **INTERVIEW),
        event("Bewerbungsgespräch", JANA, **INTERVIEW),
        event("Fachgespräch (Position Data Engineer)", JANA, **INTERVIEW),
        event("Probetag Nordlicht", JANA, minutes=420, **INTERVIEW),
        event("Gespräch mit der Personalabteilung", JANA, **INTERVIEW),
        event("Video-Interview mit Nordlicht", JANA, **INTERVIEW),
        event("Entretien d'embauche", CLAIRE, **INTERVIEW),
        event("Entretien téléphonique Atelier", CLAIRE, **INTERVIEW),
        event("Entretien – poste de data analyst", CLAIRE, **INTERVIEW),
        event("Deuxième entretien avec Claire", CLAIRE, **INTERVIEW),
        event("Entretien RH", CLAIRE, **INTERVIEW),
        event("Test technique Atelier", CLAIRE, **INTERVIEW),
        event("Entretien final", CLAIRE, **INTERVIEW),
        event("Entrevista de trabajo", LUCIA, **INTERVIEW),
        event("Entrevista técnica Faro", LUCIA, **INTERVIEW),
        event("Segunda entrevista", LUCIA, **INTERVIEW),
        event("Entrevista con recursos humanos", LUCIA, **INTERVIEW),
        event("Prueba técnica", LUCIA, **INTERVIEW),
        event("Entrevista – analista de datos", LUCIA, **INTERVIEW),
    ),
    *sorted_as(
        "interview by the mail around it",
        event("Chat with Dana", DANA, mails=(INVITED,), **INTERVIEW),
        event("Call", DANA, mails=(INVITED,), **INTERVIEW),
        event("Sam / Dana", DANA, mails=(INVITED,), **INTERVIEW),
        event("Dana Park and Sam Rivera", LEE, mails=(INVITED,), **INTERVIEW),
        event("Acme: quick call", LEE, mails=(INVITED,), **INTERVIEW),
        event("Chat with Dana", mails=(INVITED,), **INTERVIEW),
        event(
            "Dana Park (Acme)",
            mails=(
                INVITED,
                sent(
                    DANA,
                    "Re: Backend engineer at Acme",
                    "Hi Dana,\n\nThursday at 9 suits me well.\n\nBest,\nSam",
                    4,
                    answers=1,
                ),
            ),
            **INTERVIEW,
        ),
        event("Gespräch mit Jana", JANA, mails=(ASKED,), **INTERVIEW),
        event("Videocall", JANA, mails=(ASKED,), **INTERVIEW),
        event("Kennenlernen", JANA, mails=(ASKED,), **INTERVIEW),
        event("Échange avec Claire", CLAIRE, mails=(INVITEE,), **INTERVIEW),
        event("Visio", CLAIRE, mails=(INVITEE,), **INTERVIEW),
        event("Llamada con Lucía", LUCIA, mails=(INVITADO,), **INTERVIEW),
        event("Videollamada", LUCIA, mails=(INVITADO,), **INTERVIEW),
        event(
            "Teams call",
            DANA,
            description="Interview for the Senior Analyst position.\n\nAgenda:\n- your background\n- our team",
            mails=(
                got(DANA, "Senior Analyst", "Hi Sam,\n\nyour interview is confirmed for Thursday at 9:00.\n\nDana", 4),
            ),
            **INTERVIEW,
        ),
        event(
            "Meet the team",
            DANA,
            LEE,
            mails=(
                got(
                    DANA,
                    "Next steps",
                    "Hi Sam,\n\nwe would like to invite you for an interview with the team for the analyst "
                    "position.\n\nDana",
                    6,
                ),
            ),
            **INTERVIEW,
        ),
        event(
            "30 min with Lee",
            LEE,
            mails=(
                got(
                    LEE,
                    "Your application",
                    "Hi Sam,\n\nI lead the data team at Acme and would like to talk with you about the data "
                    "engineer role.\n\nLee",
                    6,
                ),
            ),
            **INTERVIEW,
        ),
        event(
            "Coffee chat",
            DANA,
            mails=(
                got(
                    DANA,
                    "Your application",
                    "Hi Sam,\n\nThank you for your application. Let's have an interview over coffee about "
                    "the analyst position.\n\nDana",
                    6,
                ),
            ),
            **INTERVIEW,
        ),
    ),
    *sorted_as(
        "interview by a hiring system",
        event("Interview with Acme", "Greenhouse <no-reply@us.greenhouse-mail.io>", DANA, **INTERVIEW),
        event("Conversation with the team", ROBOT, DANA, **INTERVIEW),
        event("Sam Rivera – Acme", "Lever <no-reply@hire.lever.co>", DANA, **INTERVIEW),
        event("Intro call", "Ashby <no-reply@ashbyhq.com>", DANA, **INTERVIEW),
        event("Your conversation at Acme", "GoodTime <no-reply@goodtime.io>", DANA, LEE, **INTERVIEW),
        event("Gespräch Nordlicht", "Personio <no-reply@personio.de>", JANA, **INTERVIEW),
        event("Acme / Rivera", "SmartRecruiters <notifications@smartrecruiters.com>", DANA, **INTERVIEW),
        event("Meeting", "Teamtailor <no-reply@teamtailor.com>", DANA, **INTERVIEW),
        event("Scheduled: Acme Corp", "Workday <acme@myworkday.com>", DANA, **INTERVIEW),
        event("Phone interview", "Calendly <notifications@calendly.com>", DANA, **INTERVIEW),
    ),
)

"""More situations in English, in other words: written after the vocabulary (docs/development.md)."""

from __future__ import annotations

from tests.detect.situations import (
    CANDIDATE,
    CLAIRE,
    COLLEAGUE,
    DANA,
    INTERVIEW,
    JANA,
    LEE,
    LUCIA,
    MEETING,
    NETWORKING,
    SALES,
    SAM,
    Situation,
    event,
    got,
    mail,
    sorted_as,
)
from tests.detect.table.answers import APPLIED, OFFERED, decided

REC = "Maria Gomez <maria@talentfinders.example>"


SITUATIONS: tuple[Situation, ...] = sorted_as(
    "more english",
    *[
        event("Virtual interview with Acme Corp", DANA, **INTERVIEW),
        event("Acme interview: Software Engineer II", DANA, **INTERVIEW),
        event("Interview (45 min): Sam Rivera, Product Designer", DANA, **INTERVIEW),
        event(
            "Talent call",
            DANA,
            mails=(
                got(
                    DANA,
                    "Hello from Acme",
                    "Hi Sam, I'm a recruiter at Acme. I came across your profile and would like to discuss a "
                    "senior developer role with you. Are you free Thursday?\n\nDana",
                    6,
                ),
            ),
            **INTERVIEW,
        ),
        event(
            "Sam <> Maria",
            REC,
            mails=(
                got(
                    REC,
                    "Data role with my client",
                    "Hi Sam,\n\nI have an exciting opportunity with my client, a fintech. Can we have a "
                    "quick call about the position?\n\nMaria",
                    4,
                ),
            ),
            **INTERVIEW,
        ),
        event("Hiring Manager Interview", DANA, **INTERVIEW),
        event(
            "HM screen",
            DANA,
            mails=(
                got(
                    DANA, "Next steps", "Hi Sam,\n\nThe hiring manager would like to meet you for the role.\n\nDana", 4
                ),
            ),
            **INTERVIEW,
        ),
        event(
            "Whiteboard session",
            DANA,
            mails=(
                got(
                    DANA,
                    "Technical interview",
                    "Hi Sam,\n\nwe have scheduled your technical interview for Thursday.\n\nDana",
                    4,
                ),
            ),
            **INTERVIEW,
        ),
        event(
            "Presentation to the panel",
            DANA,
            LEE,
            mails=(
                got(
                    DANA,
                    "Your final interview",
                    "Hi Sam,\n\nPlease prepare a presentation for your final interview with the panel.\n\nDana",
                    4,
                ),
            ),
            **INTERVIEW,
        ),
        event(
            "Pair programming with Lee",
            LEE,
            mails=(
                got(
                    LEE,
                    "Pair programming interview",
                    "Hi Sam, we look forward to the pair programming interview.\nLee",
                    4,
                ),
            ),
            **INTERVIEW,
        ),
        event("Super Day - Acme", DANA, **INTERVIEW),
        event("Lunch interview with Dana", DANA, **INTERVIEW),
        event("Job interview", DANA, **INTERVIEW),
        event(
            "Erstgespräch Data Engineer (m/w/d)",
            JANA,
            mails=(
                got(
                    JANA,
                    "Ihre Bewerbung",
                    "Guten Tag,\n\nwir freuen uns auf das Gespräch zur Position als Data Engineer.\n\nJana",
                    4,
                ),
            ),
            **INTERVIEW,
        ),
        event("Interview Data Engineer – Nordlicht", JANA, **INTERVIEW),
        event(
            "Kennenlerngespräch",
            JANA,
            mails=(
                got(
                    JANA,
                    "Ihre Bewerbung",
                    "Guten Tag,\n\ngern laden wir Sie zu einem Kennenlerngespräch ein. Es geht um die Stelle "
                    "als Data Engineer.\n\nJana",
                    4,
                ),
            ),
            **INTERVIEW,
        ),
        event("Entretien Atelier - Sam Rivera", CLAIRE, **INTERVIEW),
        event("Premier entretien", CLAIRE, **INTERVIEW),
        event(
            "Point téléphonique recrutement",
            CLAIRE,
            mails=(
                got(
                    CLAIRE,
                    "Poste de développeur",
                    "Bonjour, suite à votre candidature, seriez-vous disponible jeudi pour un échange "
                    "téléphonique ?\nClaire",
                    4,
                ),
            ),
            **INTERVIEW,
        ),
        event("Entrevista Faro - Sam", LUCIA, **INTERVIEW),
        event("Llamada de selección", LUCIA, **INTERVIEW),
        event("Team sync Acme/Example", DANA, **MEETING),
        event("Budget discussion", LEE, **MEETING),
        event("Onboarding call", DANA, **MEETING),
        event("Check-in with Acme", DANA, **MEETING),
        event("Vendor onboarding", DANA, **MEETING),
        event("Training session", LEE, **MEETING),
        event("Discuss contract", DANA, kind="meeting", draft="recap"),
        event("Platform demo for Acme", DANA, **SALES),
        event("Sales pitch", DANA, **SALES),
        event("Quote walkthrough", DANA, **SALES),
        event("Product presentation", DANA, **SALES),
        event("Discovery session", DANA, **SALES),
        event("Let's grab coffee", DANA, **NETWORKING),
        event("Breakfast with Lee", LEE, **NETWORKING),
        event("Industry conference meetup", DANA, **NETWORKING),
        event("Intro call Dana/Sam", DANA, **NETWORKING),
        event("Dinner with Dana", DANA, **NETWORKING),
        event("Kaffeetrinken mit Jana", JANA, **NETWORKING),
        event("Apéro avec Claire", CLAIRE, **NETWORKING),
        event("Cerveza con Lucía", LUCIA, **NETWORKING),
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nThanks again for your time. We've decided to pursue other candidates whose "
            "background better fits our needs.\n\nDana",
        ),
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nI wanted to let you know that we went with another candidate for this role.\n\nDana",
        ),
        decided(APPLIED, DANA, "Hi Sam,\n\nUnfortunately we will not be able to offer you the role.\n\nDana"),
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nAfter reviewing your application, we don't think it is the right fit at this time.\n\nDana",
        ),
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nWe appreciate your interest, however we have filled the position internally.\n\nDana",
        ),
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nWe received a large number of applications and regrettably yours was not successful.\n\nDana",
        ),
        decided(APPLIED, DANA, "Hi Sam,\n\nAt this time we are not able to move you forward in the process.\n\nDana"),
        decided(APPLIED, DANA, "Hi Sam,\n\nThe team has decided to go in a different direction.\n\nDana"),
        decided(
            APPLIED,
            DANA,
            "Dear Sam, thank you for interviewing with us. While we were impressed, we have selected another "
            "candidate.\n\nDana",
        ),
        decided(
            APPLIED,
            DANA,
            "Hi Sam, we're pausing hiring for this role due to budget cuts, so we can't continue the process.\n\nDana",
        ),
        decided(APPLIED, DANA, "Hi Sam,\n\nWe'd like to offer you the job!\n\nDana", draft="acceptance_reply"),
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nI'm happy to share that the team wants to make you an offer for the analyst position.\n\nDana",
            draft="acceptance_reply",
        ),
        decided(
            APPLIED,
            DANA,
            "Hi Sam,\n\nPlease find attached your employment contract for the analyst role. We are excited "
            "to have you join the team.\n\nDana",
            draft="acceptance_reply",
        ),
        decided(
            APPLIED,
            DANA,
            "Dear Sam,\n\nIt is with great pleasure that I offer you the position of analyst.\n\nDana",
            draft="acceptance_reply",
        ),
        decided(
            OFFERED, DANA, "Hi Sam,\n\nthanks but it's over our budget, so we will have to decline.\n\nDana", "proposal"
        ),
        decided(OFFERED, DANA, "Hi Sam,\n\nwe won't be going ahead with this.\n\nDana", "proposal"),
        decided(
            OFFERED, DANA, "Hi Sam,\n\nafter internal discussion we've decided not to proceed.\n\nDana", "proposal"
        ),
        decided(OFFERED, DANA, "Hi Sam,\n\nUnfortunately the project has been cancelled.\n\nDana", "proposal"),
        decided(
            OFFERED,
            DANA,
            "Hi Sam,\n\nlooks good, let's move forward with this proposal.\n\nDana",
            "proposal",
            "acceptance_reply",
        ),
        decided(
            OFFERED, DANA, "Hi Sam,\n\nwe accept. Please send the contract.\n\nDana", "proposal", "acceptance_reply"
        ),
        decided(
            OFFERED,
            DANA,
            "Hi Sam,\n\nYou have the green light for the project.\n\nDana",
            "proposal",
            "acceptance_reply",
        ),
        decided(
            OFFERED,
            DANA,
            "Hi Sam,\n\nThe quote is approved, please find the purchase order attached.\n\nDana",
            "proposal",
            "acceptance_reply",
        ),
        # silence
        event(
            "Interview with Acme",
            DANA,
            mails=(
                got(DANA, "Re: Interview", "Hi Sam, I need to reschedule our interview to Monday, sorry!\nDana", 1.6),
            ),
        ),
        event(
            "Interview with Acme",
            DANA,
            mails=(got(DANA, "Re: Interview", "Hi Sam, can we push our call to Friday?\nDana", 1.6),),
        ),
        event("Demo", DANA, mails=(got(DANA, "Re: Demo", "Hi Sam, sorry for not showing up yesterday.\nDana", 0.6),)),
        event(
            "Demo",
            DANA,
            mails=(
                got(
                    DANA,
                    "Re: Demo",
                    "Hi Sam, I waited in the meeting but nobody joined. Shall we reschedule?\nDana",
                    0.6,
                ),
            ),
        ),
        event("Interview day planning", COLLEAGUE),
        event("Interview panel debrief: Kim Lund", COLLEAGUE, organiser=COLLEAGUE),
        event("Interviewing Kim for backend role", CANDIDATE, organiser=COLLEAGUE),
        event("Interview - Kim Lund - Engineer", CANDIDATE, COLLEAGUE, organiser=COLLEAGUE),
        event("Stakeholder interview", DANA, organiser=SAM),
        event("Research interview: onboarding study", DANA, organiser=SAM),
        event("Expert interview for article", DANA, organiser=SAM),
        event("Media interview with TechDaily", DANA),
        event("Radio interview", DANA),
        event("Exit interview with HR", COLLEAGUE),
        event("Yearly check-up", "Dr. House <house@clinic.example>"),
        event("Therapy", "T. Heal <t@heal.example>"),
        event("Kids' recital"),
        event("Birthday dinner Anna"),
        event("Plumber", "Joe <joe@pipes.example>"),
        event("Apartment viewing", "Agent <agent@homes.example>"),
        event("Vet appointment"),
        event("Car wash"),
        event("Grocery shopping"),
        event("Prep for interview"),
        event("Study for interview"),
        event("Steuerberater"),
        event("Arbeitszeit"),
        event("Frisör"),
        event("Médecin"),
        event("Ménage"),
        event("Médico"),
        event("Compra semanal"),
        mail(
            DANA,
            "Re: Proposal",
            "Hi Sam,\n\nThank you for sending this. I will share it with the board and come back to you.\n\nDana",
            OFFERED,
            answers=1,
        ),
        mail(
            DANA,
            "Re: Proposal",
            "Hi Sam,\n\nif the price was lower we could accept your proposal.\n\nDana",
            OFFERED,
            answers=1,
        ),
        mail(
            DANA, "Re: Proposal", "Hi Sam,\n\nnot rejected at all! We just need more time.\n\nDana", OFFERED, answers=1
        ),
        mail(
            DANA,
            "Application",
            "Hi Sam,\n\nWe're excited to move forward with your application and want to schedule an "
            "interview. When are you free?\n\nDana",
            APPLIED,
            answers=1,
        ),
        mail(
            DANA,
            "Interview",
            "Hi Sam,\n\nPlease choose a slot for your interview by Friday.\n\nDana",
            APPLIED,
            answers=1,
        ),
        mail(DANA, "Take-home", "Hi Sam,\n\nPlease complete the take-home test by Sunday.\n\nDana", APPLIED, answers=1),
        mail(
            "LinkedIn <messages-noreply@linkedin.com>",
            "Maria sent you a message",
            "Maria: Hi Sam, are you open for a new role?",
        ),
        mail(
            "Netflix <info@netflix.example>",
            "We're sorry to see you go",
            "Your membership has been cancelled. We regret to inform you that your plan ended.",
            headers={"List-Unsubscribe": "<mailto:x@y.example>"},
        ),
        mail(
            "Shop <help@shop.example>",
            "Your order was declined",
            "Unfortunately your order was not accepted. We are unable to proceed with your order.",
        ),
        mail(
            "Landlord <home@rent.example>",
            "Apartment",
            "Hi Sam,\n\nunfortunately we have chosen another applicant for the apartment.\n\nBest",
        ),
        mail(
            "Friend <pat@gmail.com>",
            "Saturday",
            "Hi Sam,\n\nsorry, I can't make it on Saturday, I have to cancel our dinner.\n\nPat",
        ),
        mail("Friend <pat@gmail.com>", "Party", "Congratulations on your new job! Let's celebrate.\n\nPat"),
        mail(
            "Conference <cfp@conf.example>",
            "Your talk",
            "We are delighted to accept your talk proposal for the conference.\n\nThe committee",
        ),
    ],
)

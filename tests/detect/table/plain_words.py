"""Plainer and blunter words of every sort: written after the vocabulary, and read unseen once (docs/development.md)."""

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

INTERVIEW = {"kind": "interview", "draft": "thanks"}
MEETING = {"kind": "meeting", "draft": "recap"}
SALES = {"kind": "sales_meeting", "draft": "recap"}
NETWORKING = {"kind": "networking", "draft": "introduction"}
APPLIED = sent(DANA, "Application", "Dear Dana,\n\nI would like to apply for the analyst position.\n\nSam", 9)
OFFERED = sent(DANA, "Proposal", "Hi Dana,\n\nplease find attached our proposal.\n\nSam", 6)
ANGEBOT = sent(JANA, "Angebot", "Guten Tag Frau Weber,\n\nanbei mein Angebot.\n\nSam", 6)
BEWERBUNG = sent(JANA, "Bewerbung als Analyst", "Guten Tag Frau Weber,\n\nhiermit bewerbe ich mich als Analyst.\n\nSam", 9)
DEVIS = sent(CLAIRE, "Devis", "Bonjour Claire,\n\nvoici notre devis.\n\nSam", 6)
CANDIDATURE = sent(CLAIRE, "Candidature", "Bonjour,\n\nje souhaite postuler au poste d'analyste.\n\nSam", 9)
PRESUPUESTO = sent(LUCIA, "Presupuesto", "Hola Lucía:\n\nadjunto el presupuesto.\n\nSam", 6)
CANDIDATURA = sent(LUCIA, "Candidatura", "Hola:\n\npresento mi candidatura al puesto de analista.\n\nSam", 9)


def decided(before: Mail, who: str, text: str, kind: str = "application", draft: str = "rejection_reply") -> Situation:
    return mail(who, "Re: news", text, before, kind=kind, draft=draft, answers=1)


def undecided(before: Mail, who: str, text: str) -> Situation:
    return mail(who, "Re: news", text, before, answers=1)


SITUATIONS: tuple[Situation, ...] = sorted_as(
    "plain words",
    *[
        event("Ashby: Interview w/ Acme – Round 1", DANA, **INTERVIEW),
        event("Acme Corp onsite", DANA, LEE, mails=(got(DANA, "Onsite", "Hi Sam, we're excited to invite you to our onsite interviews on Thursday!\nDana", 5),), **INTERVIEW),
        event("Conversation about the PM role", DANA, **INTERVIEW),
        event("Career chat with Acme", DANA, **INTERVIEW),
        event("Interview slot", DANA, **INTERVIEW),
        event("Interview #2 with Lee", LEE, **INTERVIEW),
        event("Exploratory call", DANA, mails=(got(DANA, "Head of Data", "Hi Sam, would you be open to a conversation about our Head of Data opening? \nDana", 6),), **INTERVIEW),
        event("Gespräch zur Stelle Data Analyst", JANA, **INTERVIEW),
        event("2. Interview Nordlicht", JANA, **INTERVIEW),
        event("Kennenlernen Team", JANA, mails=(got(JANA, "Einladung", "Guten Tag, wir möchten Sie zum Vorstellungsgespräch einladen.\nJana Weber", 4),), **INTERVIEW),
        event("Entretien avec Claire (Atelier)", CLAIRE, **INTERVIEW),
        event("2e entretien", CLAIRE, **INTERVIEW),
        event("Entretien de recrutement", CLAIRE, **INTERVIEW),
        event("Entrevista con Faro", LUCIA, **INTERVIEW),
        event("Entrevista por Teams", LUCIA, **INTERVIEW),
        event("Proceso de selección: entrevista", LUCIA, **INTERVIEW),
        event("Quarterly business review", DANA, **MEETING),
        event("Contract kickoff", DANA, kind="meeting", draft="recap"),
        event("Data migration: open questions", DANA, **MEETING),
        event("Architecture deep dive", DANA, **MEETING),
        event("Acme/Example sync", DANA, **MEETING),
        event("Partner meeting", DANA, **MEETING),
        event("Website relaunch", DANA, LEE, **MEETING),
        event("Projektabstimmung", JANA, **MEETING),
        event("Arbeitstreffen", JANA, **MEETING),
        event("Réunion projet", CLAIRE, **MEETING),
        event("Reunión con el cliente", LUCIA, **MEETING),
        event("Demo call", DANA, **SALES),
        event("Capabilities presentation / pitch", DANA, **SALES),
        event("Pricing call", DANA, **SALES),
        event("Verkaufsgespräch", JANA, **SALES),
        event("Online-Demo", JANA, **SALES),
        event("Présentation de l'offre", CLAIRE, **SALES),
        event("Demostración", LUCIA, **SALES),
        event("Coffee ☕ Dana", DANA, **NETWORKING),
        event("Quick coffee?", LEE, **NETWORKING),
        event("Networking lunch", DANA, **NETWORKING),
        event("Intro chat", DANA, **NETWORKING),
        event("Kaffeepause mit Jana", JANA, **NETWORKING),
        event("Petit-déjeuner avec Claire", CLAIRE, **NETWORKING),
        event("Desayuno con Lucía", LUCIA, **NETWORKING),
        event("Feria de empleo: Faro", LUCIA, **NETWORKING),
        decided(APPLIED, DANA, "Hi Sam,\n\nThank you for your patience. We have made the difficult decision to move ahead with another finalist.\n\nDana"),
        decided(APPLIED, DANA, "Hi Sam,\n\nI'm afraid it's a no from us this time.\n\nDana"),
        decided(APPLIED, DANA, "Hi Sam,\n\nwe've chosen someone with more experience in the field.\n\nDana"),
        decided(APPLIED, DANA, "Dear Sam,\n\nyour application has not been successful on this occasion.\n\nDana"),
        decided(APPLIED, DANA, "Hi Sam,\n\nThe requisition was cancelled, so we are unable to proceed.\n\nDana"),
        decided(BEWERBUNG, JANA, "Guten Tag,\n\nwir haben uns leider gegen Sie entschieden.\n\nJana Weber"),
        decided(BEWERBUNG, JANA, "Guten Tag,\n\nleider müssen wir Ihnen heute absagen.\n\nJana Weber"),
        decided(CANDIDATURE, CLAIRE, "Bonjour,\n\nvotre profil n'a malheureusement pas été sélectionné.\n\nClaire"),
        decided(CANDIDATURE, CLAIRE, "Bonjour,\n\nnous avons choisi de poursuivre avec d'autres candidats.\n\nClaire"),
        decided(CANDIDATURA, LUCIA, "Hola:\n\nhemos elegido a otra persona para el puesto.\n\nLucía"),
        decided(CANDIDATURA, LUCIA, "Hola:\n\ndesafortunadamente no podemos ofrecerle el puesto.\n\nLucía"),
        decided(APPLIED, DANA, "Hi Sam,\n\nwe would like to formally offer you the role. Details are attached.\n\nDana", draft="acceptance_reply"),
        decided(APPLIED, DANA, "Hi Sam,\n\nthe whole team loved you - welcome aboard! We are pleased to offer you the position.\n\nDana", draft="acceptance_reply"),
        decided(BEWERBUNG, JANA, "Guten Tag,\n\nwir haben uns für Sie entschieden! Den Vertrag schicken wir Ihnen zu.\n\nJana Weber", draft="acceptance_reply"),
        decided(CANDIDATURE, CLAIRE, "Bonjour,\n\nnous sommes heureux de vous proposer ce poste.\n\nClaire", draft="acceptance_reply"),
        decided(CANDIDATURA, LUCIA, "Hola:\n\nnos alegra ofrecerle el puesto.\n\nLucía", draft="acceptance_reply"),
        decided(OFFERED, DANA, "Hi Sam,\n\nthanks, but we'll pass this time.\n\nDana", "proposal"),
        decided(OFFERED, DANA, "Hi Sam,\n\nwe have awarded the contract to another supplier.\n\nDana", "proposal"),
        decided(OFFERED, DANA, "Hi Sam,\n\nwe'd like to go ahead with your proposal.\n\nDana", "proposal", "acceptance_reply"),
        decided(OFFERED, DANA, "Hi Sam,\n\nyou've won the project!\n\nDana", "proposal", "acceptance_reply"),
        decided(ANGEBOT, JANA, "Hallo Sam,\n\nwir haben uns für Ihr Angebot entschieden.\n\nJana", "proposal", "acceptance_reply"),
        decided(ANGEBOT, JANA, "Hallo Sam,\n\nwir haben den Auftrag leider anderweitig vergeben.\n\nJana", "proposal"),
        decided(DEVIS, CLAIRE, "Bonjour,\n\nle devis est accepté.\n\nClaire", "proposal", "acceptance_reply"),
        decided(PRESUPUESTO, LUCIA, "Hola:\n\nadelante con el presupuesto.\n\nLucía", "proposal", "acceptance_reply"),
        # silence
        undecided(APPLIED, DANA, "Hi Sam,\n\nthanks for applying! Other candidates have already been invited; we'd like to invite you too. Which day works?\n\nDana"),
        undecided(APPLIED, DANA, "Hi Sam,\n\nwe're still in the process of interviewing and will update you soon.\n\nDana"),
        undecided(APPLIED, DANA, "Hi Sam,\n\nare you still interested in the position? Another company mentioned that you rejected their offer.\n\nDana"),
        undecided(OFFERED, DANA, "Hi Sam,\n\nbefore we can approve the proposal, could you lower the price?\n\nDana"),
        undecided(OFFERED, DANA, "Hi Sam,\n\nI can't make it on Friday, can we move the call?\n\nDana"),
        undecided(OFFERED, DANA, "Hi Sam,\n\nWould you accept a purchase order instead of a signed contract?\n\nDana"),
        undecided(ANGEBOT, JANA, "Guten Tag,\n\nich leite das Angebot an den Einkauf weiter.\n\nJana"),
        undecided(DEVIS, CLAIRE, "Bonjour,\n\nje transmets votre devis à ma direction.\n\nClaire"),
        undecided(PRESUPUESTO, LUCIA, "Hola:\n\n¿podríais mejorar el precio?\n\nLucía"),
        event("Interview with Acme", DANA, mails=(got(DANA, "Today", "Hi Sam, I'm ill today, we need to find a new date for the interview.\nDana", 1.1),)),
        event("Interview with Acme", DANA, mails=(got(DANA, "Interview", "Hi Sam, the interview is postponed until next week.\nDana", 1.5),)),
        event("Coffee with Lee", LEE, mails=(got(LEE, "Coffee", "Hey, rain check on our coffee today?\nLee", 1.2),)),
        event("Postponed: Interview with Acme", DANA),
        event("[Cancelled] Demo", DANA),
        event("Verschoben: Demo", JANA),
        event("ANNULÉ - Démo", CLAIRE),
        event("Lunch with mom", "Mom <mom@gmail.com>"),
        event("Drinks with Pat", "Pat <pat@gmail.com>"),
        event("Game night", "Pat <pat@gmail.com>"),
        event("Dinner with Anna", "Anna <anna@icloud.com>"),
        event("School conference", "Ms. Hall <hall@school.example>"),
        event("Kita Elternabend", "Kita <leitung@kita.example>"),
        event("Massage", "Spa <spa@spa.example>"),
        event("Bank appointment", "Adviser <a@bank.example>"),
        event("Notary", "Notary <n@notary.example>"),
        event("Doctor", "Praxis <p@praxis.example>"),
        event("Company all-hands", *[f"P{n} <p{n}@acme.example>" for n in range(12)]),
        event("Interviewer training", COLLEAGUE),
        event("Interview feedback round Kim", COLLEAGUE),
        event("Debrief: Backend candidate", COLLEAGUE),
        event("Candidate: Kim Lund – Onsite", CANDIDATE, organiser=COLLEAGUE),
        event("Customer discovery interview", DANA, organiser=SAM),
        event("Interview for my thesis", DANA, organiser=SAM),
        event("Zeitungsinterview", JANA),
        event("Interview radio", CLAIRE),
        mail("Recruiting <no-reply@ashbyhq.com>", "We received your application", "Thanks for applying to Acme! If your profile fits, we will reach out. Otherwise we wish you all the best."),
        mail("Indeed <no-reply@indeed.com>", "Application viewed", "Your application for Data Analyst was viewed."),
        mail("Talent Newsletter <hello@talent.example>", "Offer letter tips", "Congratulations on the offer! Ten tips on how to negotiate your job offer.", headers={"List-Unsubscribe": "<mailto:x@y.example>"}),
    ],
)

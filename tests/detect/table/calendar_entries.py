"""Entries as people and booking tools leave them: marked by hand, kept free, doubled, or private."""

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
    sorted_as,
)
from tests.detect.situations import event as entry

MOM = "Rosa Rivera <rosa.rivera@gmail.com>"
HOTEL = "Ines Falk <ines@hotel-falk.example>"
AGENDA = "Agenda:\n- new booking page\n- launch date"
OTTER = "Otter.ai <notetaker@otter.ai>"

SITUATIONS = (
    *sorted_as(
        "title marked by hand",
        entry("MOVED TO FRIDAY - Interview with Acme", DANA),
        entry("Interview with Acme (postponed)", DANA),
        entry("Product demo - CANCELLED", DANA),
        entry("NO SHOW - Product demo", DANA),
        entry("Product demo (did not happen)", DANA),
        entry("Demo cancelled by client", DANA),
        entry("RESCHEDULE: Interview with Acme", DANA),
        entry("Vorstellungsgespräch Nordlicht – ausgefallen", JANA),
        entry("Produktdemo verlegt auf Freitag", JANA),
        entry("Entretien Atelier (reporté au 27 novembre)", CLAIRE),
        entry("Démo avec Claire annulée", CLAIRE),
        entry("Entrevista con Faro cancelada", LUCIA),
        entry("Demo Faro (no se presentó)", LUCIA),
    ),
    *sorted_as(
        "title about something cancelled or moved",
        entry("Cancelled order review", DANA, **MEETING),
        entry("Interview with Acme (moved to Thursday)", DANA, **INTERVIEW),
        entry("Moved to Azure: lessons learned workshop", DANA, **MEETING),
        entry("Stornierte Bestellungen: Besprechung", JANA, **MEETING),
        entry("Réunion : commande annulée", CLAIRE, **MEETING),
    ),
    *sorted_as(
        "kept free",
        entry("HOLD: Interview with Acme", DANA),
        entry("[Tentative] Interview with Acme", DANA),
        entry("Interview with Acme (option 2)", DANA),
        entry("Product demo TBC", DANA),
        entry("Platzhalter: Vorstellungsgespräch", JANA),
        entry("(vorläufig) Produktdemo", JANA),
        entry("À confirmer : entretien Atelier", CLAIRE),
        entry("Entrevista (por confirmar)", LUCIA),
        entry("Interview with Acme", DANA, extra="STATUS:TENTATIVE"),
        entry("Product demo (location TBD)", DANA, **SALES),
        entry("Stock option plan review", DANA, **MEETING),
    ),
    *sorted_as(
        "note-takers are no guests",
        entry("Project review", OTTER, DANA, organiser=SAM, **MEETING),
        entry("Product demo", DANA, "Fireflies.ai Notetaker <fred@fireflies.ai>", **SALES),
        entry("Weekly notes", OTTER, organiser=SAM),
    ),
    *sorted_as(
        "noise yields to a client",
        entry("Website kickoff: Hotel Falk", HOTEL, description=AGENDA, **MEETING),
        entry("School app launch planning", "Nora Beck <nora@lernwerk.example>", description=AGENDA, **MEETING),
        entry("Praxis-Software: Schulung Zahnarztpraxis", "Eva Braun <eva@praxis-braun.example>", **MEETING),
        entry("Dentist", "Dr. Braun <praxis@braun-dental.example>"),
        entry("Hotel check-in", HOTEL),
        entry("Parents evening", "Nora Beck <nora@schule.example>"),
        entry("Termin Friseur", "Studio Schnitt <mail@schnitt.example>"),
        entry("Rendez-vous dentiste", "Dr Petit <contact@cabinet-petit.example>"),
    ),
    *sorted_as(
        "family and friends",
        entry("Lunch with mom", MOM),
        entry("Coffee with Rosa", MOM),
        entry("Date night", "Kim Lund <kim.lund@gmail.com>"),
        entry("Mittagessen mit Mama", MOM),
        entry("Déjeuner avec maman", MOM),
        entry("Comida con mi madre", MOM),
        entry("Birthday drinks with Lee", LEE),
        entry("Coffee with Lee", LEE, **NETWORKING),
    ),
    *sorted_as(
        "two names and a description",
        entry("Sam Rivera <> Dana Park", DANA, description="Interview with the hiring manager.", **INTERVIEW),
        entry("Sam / Jana", JANA, description="Vorstellungsgespräch für die Stelle im Datenteam", **INTERVIEW),
        entry("Sam / Dana", DANA, description="Product demo for your team.", **SALES),
        entry("Project sync", DANA, description="We look at the customer interviews of last week.", **MEETING),
    ),
    *sorted_as(
        "interviews that are not for a job",
        entry("Visa interview", "US Consulate <visa@consulate.example>", description="Bring your passport."),
        entry("Admission interview for Mila", "Anna Roth <a.roth@gymnasium.example>"),
        entry("Witness interview", "Paul Grant <p.grant@police.example>"),
        entry("Interview for the company podcast", DANA),
        entry("Interviews mit Ehrenamtlichen", JANA),
        entry("Interview zur Masterarbeit", JANA),
        entry("Entretien à la préfecture : naturalisation", CLAIRE),
        entry("Entrevista para el visado", LUCIA),
        entry("Interview: Police Officer role", DANA, **INTERVIEW),
        entry("Interview UX Research Lead", DANA, **INTERVIEW),
        entry("Interview with Acme", DANA, **INTERVIEW),
    ),
    *sorted_as(
        "the user asks or is asked",
        entry("Informational interview with Dana", DANA, organiser=SAM, **INTERVIEW),
        entry("Interview: Kim Lund – Data Engineer", CANDIDATE, organiser=SAM),
        entry("Interview Data Engineer", CANDIDATE, COLLEAGUE, organiser=SAM),
        entry("Interview: Kim Lund", CANDIDATE, COLLEAGUE),
        entry("Candidate debrief", DANA),
        entry("Debrief with Acme", DANA, **MEETING),
    ),
    *sorted_as(
        "the user under another address",
        entry("Interview with Acme", DANA, "Samuel Rivera <s.rivera@oldjob.example>", **INTERVIEW),
        entry("Interview with Acme", DANA, "S. Rivera <sr@uni.example>", **INTERVIEW),
    ),
)

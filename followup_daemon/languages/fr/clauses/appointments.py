"""French word families: appointments, and what becomes of them."""

from __future__ import annotations

from followup_daemon.languages.base.clauses import AppointmentWords

APPOINTMENTS = AppointmentWords(
    meeting=(
        "rendez-vous",
        "rdv",
        "entretien~",
        "réunion~",
        "rencontre",
        "appel",
        "visio",
        "visioconférence",
        "échange",
        "déjeuner",
        "café",
        "point",
        "créneau~",
        "invitation",
        "date|dates",
        "présentation",
        "visite",
    ),
    cancel=(
        "annuler|annule|annulons|annulé|annulée",
        "n' aura|aurait pas lieu",
        "décommander",
    ),
    move=(
        "reporter|reporte|reportons|reporté|reportée",
        "décaler|décale|décalons|décalé|décalée",
        "déplacer|déplaçons|déplacé|déplacée",
        "repousser|repousse|repoussé|repoussée",
        "reprogrammer|replanifier",
        "autre date|jour|créneau|moment",
        "nouvelle|nouveau date|créneau|horaire",
    ),
    absent=(
        "pourrai|peux|pourrons|pouvons pas ... venir|assister|participer|présent|présente|honorer|rejoindre|être|là",
        "empêchement|empêché|empêchée",
        "malade|souffrant|souffrante",
        "indisponible",
    ),
)

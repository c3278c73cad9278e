"""French phrases of answers: an invitation to go on, and dates that are vague."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Decisions, Promises

DECISIONS = Decisions(
    next_round=(
        r"\bretenue?s?\b.{0,30}\b(?:entretien|prochaine etape|etape suivante|phase suivante)\b",
        (
            r"\b(?:proposer|proposons|propose) (?:un|une|de)\b.{0,20}\b(?:entretien|echange|rendez-vous|rencontre"
            r"|creneau)\b"
        ),
        (
            r"\b(?:prochaine?|deuxieme|second\w*|troisieme|dernier\w*) (?:etape|entretien|tour|phase"
            r"|echange)\b.{0,60}\b(?:convenir|planifier|organiser|disponibilites|inviter|date|proposer)\b"
        ),
        (
            r"\b(?:aimerions|souhaitons|souhaiterions|voudrions|souhaite|voudrais) (?:vous |te )?(?:inviter"
            r"|convier|rencontrer|proposer (?:un|une))\b.{0,50}\b(?:entretien|echange|etape|rencontre|appel"
            r"|rendez-vous|lundi|mardi|mercredi|jeudi|vendredi|disponibilites)\b"
        ),
        (
            r"\b(?:votre candidature|votre profil) (?:a ete |est )?retenue? pour (?:un|une|la|le) (?:premier "
            r"|second |prochaine? )?(?:entretien|etape|phase)\b"
        ),
    ),
)
PROMISES = Promises(
    vague=(
        r"\bdans les (?:prochains|tout prochains) jours\b",
        r"\bdans les jours (?:qui viennent|a venir)\b",
        r"\bd'ici quelques jours\b",
        r"\bdans quelques jours\b",
        r"\btres prochainement\b",
        r"\bsous peu\b",
    ),
    bounds=("d'ici(?: a| au)?", "avant"),
)

"""French word families: what turns the meaning of a clause."""

from __future__ import annotations

from followup_daemon.languages.base.clauses import Moods

_PARTICIPLES = (
    "dit|répondu|envoyé|envoyée|envoyés|écrit|informé|informée|contacté|contactée|appelé|appelée|reçu|reçue|donné|"
    "annoncé|transmis|transmise|pris|fait|eu|communiqué|promis|confirmé|prévenu|décidé|tenu|parlé|été"
)

MOODS = Moods(
    negation=(
        "ne",
        "n'",
        "pas",
        "jamais",
        "aucun|aucune",
        "ni",
        "sans",
        "non",
        "impossible",
        "incapable|incapables",
    ),
    condition=(
        "si",
        "s' il|ils",
        "au cas où",
        "en cas",
        "à moins",
        "sous réserve",
        "à condition",
        "pourvu que",
        "dans l' hypothèse",
        "seuls|seules|uniquement les|ceux",
        "sans",
    ),
    pending=(
        "avant de|d'|que|qu'",
        "tant que|qu'",
        "dès que|qu'",
        "une fois que|qu'",
        "jusqu' à ce",
        "pas encore",
        "en attente|attendant",
        "en fonction",
        "à pourvoir",
    ),
    doubt=(
        "peut être",
        "pourrais|pourrait|pourrions|pourriez|pourraient",
        "aimerais|aimerions|voudrais|voudrions|souhaiterais|souhaiterions",
        "éventuellement",
        "dois|doit|devons|devez|faut|faudra|faudrait",
        "besoin",
    ),
    willing=(
        "souhaite|souhaitons|souhaiterions|souhaiterais",
        "aimerais|aimerions|voudrais|voudrions|voulons",
        "plaisir",
        "heureux|heureuse|heureuses|ravi|ravis|ravie|ravies|enchanté|enchantés|enchantée|fier|fiers",
        "pouvons|allons|vais",
        "décidé",
        "accepte|acceptons|validons|valide",
    ),
    future=(
        "vais|va|allons|vont",
        "espère|espérons|pense|pensons|compte|comptons|prévoyons|prévois",
        "devrais|devrions|devrait|devriez",
        "pourrai|pourrons",
        "souhaite|souhaitons",
        "tâcherai|tâcherons|essaierai|essaierons|essaie|essayons",
    ),
    past=(
        "ai|avais|avions|aviez|avait|avaient|étais|étions|était|étaient",
        f"a|as|avons|avez|ont ... {_PARTICIPLES}",
        f"suis|sommes|êtes|sont|est {_PARTICIPLES}",
        "hier",
        "avant-hier",
        "semaine|mois|lundi|mardi|mercredi|jeudi|vendredi|an|année dernier|dernière|passé|passée",
    ),
    request=(
        "merci de|d' bien|me|nous|m'|répondre|envoyer|confirmer|faire|transmettre|lui|leur|retourner|patienter",
        "merci de vous|t'",
        "veuillez",
        "bien vouloir",
        "svp|stp",
        "s' il vous|te plaît",
        "prière de",
        "-moi",
        (
            "^ répondez|envoyez|donnez|dites|faites|transmettez|appelez|contactez|rappelez|confirmez|tenez|écrivez|"
            "communiquez|indiquez|précisez|retournez|renvoyez|adressez|prévenez|considérez"
        ),
        "n' hésitez|hésite pas",
        "pourriez|pouvez|pourrais|peux -vous|-tu",
        "vous|te prie|prions|demande|demandons de|d'",
    ),
    gratitude=(
        "merci",
        "remercie|remercions|remerciant",
        "remerciements",
    ),
    question=(
        "pouvez|pourriez|avez|êtes|est|voulez|serait|seriez|auriez|souhaitez|accepteriez|peux|pourrais|as|veux",
        "que|qu'|quel|quelle|quels|quelles|quand|où|comment|combien|pourquoi|qui",
    ),
    joining=(
        "et",
        "ou",
        "mais",
        "car",
        "que",
        "qu'",
        "qui",
        "dont",
        "si",
        "lorsque",
        "quand",
        "puis",
        "puisque",
        "comme",
    ),
    idle=(
        "si possible",
        "avant|fin du",
        "dans|sous un délai de",
        "au cours de|du|des",
        "dans le courant de|du",
        "il faut|faudrait|semble",
        "il est|serait possible|nécessaire|préférable",
        "ne|n' manquerai|manquerons|manquera pas",
        "n' hésitez|hésite pas",
        "par exemple",
        "attente de votre|ton|vos|ta ... réponse|retour|nouvelles|décision",
        "attends|attendons|attend ... votre|ton|vos|ta ... réponse|retour|nouvelles|décision",
    ),
)

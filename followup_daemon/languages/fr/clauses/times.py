"""French word families: the acts by which two people agree on a time."""

from __future__ import annotations

from followup_daemon.languages.base.clauses.arrangements import TimeWords

_MEET = "voir|parler|rencontrer|retrouver|discuter|appeler|échanger|réunir|entretenir|caler|prévoir|fixer|convenir"
_DAYS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|bientôt|tout"

TIMES = TimeWords(
    suggest=(
        "diriez|dirais -vous|-tu",
        f"pouvons|pourrions|pourrait|peut|pourrons -nous|-on|on|nous ... {_MEET}",
        f"nous pouvons|pourrions ... {_MEET}",
        f"on pourrait|peut|pourra ... {_MEET}",
        "on se voit|parle|retrouve|appelle|rencontre",
        "êtes|serez|seriez|es|serais|seras -vous|-tu ... disponible|disponibles|libre|libres|dispo",
        "vous|tu êtes|serez|seriez|es|serais ... disponible|libre|dispo",
        "propose|proposons|suggère|suggérons",
        "voyons|retrouvons|appelons|parlons -nous",
        "auriez|avez|aurais|as -vous|-tu ... temps|créneau|moment|minutes|disponibilité",
        "suis|serais|sommes|serai disponible|libre|dispo",
        "je|j' pourrais|peux ... passer|venir|appeler",
    ),
    suits=(
        "me|m'|nous|vous|te|t' va|irait|convient|conviendrait|arrange|arrangerait|convienne",
        "ça|cela|ce va|irait|convient|conviendrait|marche|colle|est|serait",
        "conviendrait|convient|convienne",
        "est|serait ... parfait|bien|bon|possible|idéal",
        "c' est parfait|bon|noté|entendu",
    ),
    agree=(
        "entendu",
        "d' accord",
        "volontiers",
        "noté",
        "confirme|confirmons|confirmé",
        "avec plaisir",
        "ça|me|m'|nous marche|va|convient|arrange",
        "vous|t'|te appelle|appellerai|rejoins|retrouve",
        "serai|serons là|présent|présente|présents",
        "me réjouis",
        "bonne idée",
    ),
    assent=(
        "^ oui|ok|parfait|super|bien|entendu|volontiers|excellent|impeccable|certainement $",
        "^ très|oui bien|volontiers|parfait $",
    ),
    parting=(
        f"^ à {_DAYS}",
        "on se voit|parle",
        "rendez-vous",
    ),
    limit=(
        "d' ici",
        "avant",
        "au plus tard",
    ),
    unfit=(
        "malheureusement",
        "ne|n' ... pas",
        "pas disponible|possible|libre",
        "indisponible|pris|prise|occupé|occupée|absent|absente",
        "plutôt|préfère|préférerais",
        "trop tôt|tard",
        "empêchement",
        "désolé|désolée",
    ),
    unsure=(
        "peut être",
        "sans doute",
        "dois|devons|faut|voudrais ... vérifier|demander|voir|confirmer|regarder|consulter",
        "vérifie|regarde|demande|consulte",
        "reviens|revenons|reviendrai vers",
        "tiens|tiendrai ... courant",
        "dès que|qu'",
        "mais|cependant|toutefois|sauf",
        "plus tard",
        "confirmerai|confirmerons",
    ),
)

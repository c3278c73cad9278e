"""French word families: who speaks, and to whom.

"Nous" and "vous" are objects as well as subjects, so that the endings of the verbs decide.
"""

from __future__ import annotations

from followup_daemon.languages.base.clauses import People
from followup_daemon.languages.fr.clauses import verbs

PEOPLE = People(
    speaker=(
        "je",
        "j'",
        "-je",
        "on",
        "-on",
        *(verb.speaker for verb in verbs.ALL),
        "aimerions|voudrions|souhaiterions|pourrions|devrions|serions|aurions",
        "notre équipe|service|société|direction|cabinet|département|entreprise|responsable|comité|bureau|drh",
        "nos services|équipes|associés|recruteurs|juristes",
        "mon|ma|mes collègue~|chef~|responsable~|manager|assistant~|associé~|directeur|directrice",
        "quelqu' un de|chez notre|nous|l'",
        "l' un|une de|d' entre nous",
        "mon|ma|notre mari|femme|patron|patronne|boss|comptable|banquier|consoeur|confrère|gérant|gérante",
        "jvous|jte|chuis",
    ),
    organisation=(
        "le comité|jury|conseil|client|recruteur|service|département|cabinet|directeur|manager|drh|bureau",
        "la direction|commission|drh|société|directrice|hiérarchie|rh",
        "l' équipe|entreprise|agence|acheteur",
        "les ressources|rh|associés|recruteurs|fondateurs",
        "le conseil|collège|bailleur|maire|bureau|patron|syndic|syndicat|rectorat|doyen|pôle|ca|codir|comex|boss",
        "la mairie|commune|patronne|dg|compta|copro|copropriété|maîtrise|gérance",
        "l' assemblée|administration|université|association|école",
    ),
    reader=(
        "tu",
        "-tu",
        *(verb.reader for verb in verbs.ALL),
        "êtes|dites|faites|as|es|auriez|pourriez|seriez|voudriez|aimeriez|devriez|souhaiteriez|accepteriez",
        "pourrais|peux|veux|dois|seras -tu",
        "-vous",
    ),
    applicants=(
        "chaque candidat|candidate|soumissionnaire|postulant",
        "candidats|candidates|soumissionnaires|postulants|finalistes",
        "tous|les prestataires|fournisseurs|participants",
    ),
    third=(
        "il",
        "elle",
        "ils",
        "elles",
        "-elle",
        "-ils",
        "-elles",
        "qui",
        "personne",
        "certains",
    ),
    addressee=(
        "vous",
        "te",
        "t'",
        "toi",
        "votre",
        "vos",
        "ton",
        "ta",
        "tes",
        "-vous",
        "chacun|chacune",
        "tous les candidats",
        "vs",
    ),
    receivers=(
        "lui",
        "leur",
        "-lui",
        "-leur",
        "me",
        "m'",
        "moi",
        "à son|sa|la|l'",
    ),
    determiners=(
        "le|la|les|l'|un|une|des|du|ce|cet|cette|ces|mon|ma|mes|notre|nos|votre|vos|son|sa|ses|leur|leurs|chaque|aucun|"
        "aucune|tout|toute|tous|toutes",
    ),
)

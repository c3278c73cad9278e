"""French word families: answers and when they come."""

from __future__ import annotations

from followup_daemon.languages.base.clauses import PromiseWords
from followup_daemon.languages.fr.clauses import verbs
from followup_daemon.languages.fr.clauses.verbs import joined

_NEWS = "réponse|retour|décision|nouvelles|suite|feedback|avis|verdict|confirmation|choix|précisions|résultat"
_TOLD = (
    "informé|informée|informés|informées|contacté|contactée|contactés|contactées|notifié|notifiée|notifiés|notifiées|"
    "avisé|avisée|avisés|avisées|prévenu|prévenue|prévenus|prévenues|averti|avertie|avertis|averties|recontacté|"
    "rappelé|rappelée|recontactée|recontactés|recontactées|fixé|fixée|fixés|fixées|tenu|tenue|"
    "tenus|tenues|appelé|appelée"
)

PROMISES = PromiseWords(
    answer=(
        verbs.ANSWER.forms,
        f"{verbs.COME_BACK.forms} ... vers",
        f"{verbs.COME_BACK.forms} vers|à",
        f"{joined(verbs.GIVE, verbs.MAKE, verbs.BRING, verbs.HAND, verbs.TAKE)} ... {_NEWS}",
        f"aurai|aurons|auront ... {_NEWS}",
        f"{joined(verbs.TAKE, verbs.TAKE_UP)} contact",
        "entrer|entrerons|entrerai|entrera en contact",
        f"{verbs.KEEP.forms} ... courant|informé|informée|informés|informées",
        f"{verbs.MAKE.forms} ... savoir|signe|part",
        joined(verbs.DECIDE, verbs.RULE, verbs.SETTLE, verbs.PRONOUNCE, verbs.CONFIRM),
        f"{_NEWS} ... parviendra|parviendront",
        f"{joined(verbs.COMMUNICATE, verbs.ANNOUNCE, verbs.PUBLISH)} ... {_NEWS}|résultats|sélection",
        verbs.SAY_AGAIN.forms,
        f"aurai|aurons|ai|avons|aura|a|ont ... {_NEWS} ... pour|à vous|toi|te",
        "au jus",
        f"{verbs.MAKE.forms} ... retour|réponse|signe",
        f"vous|te|t' {verbs.MAKE.forms} ... point",
        f"{verbs.GIVE.forms} ... réponse|suite|nouvelles",
        f"{joined(verbs.PASS_ON, verbs.BRING, verbs.ADDRESS)} ... {_NEWS}",
        "réponse|décision|retour ... vous|te sera|seront",
        f"{verbs.COME_BACK.forms} ... avec ... {_NEWS}",
        "reprendre contact",
        f"{verbs.CALL_BACK.forms} ... pour ... {_NEWS}",
    ),
    tell=(
        joined(verbs.HAND_BACK, verbs.SEND_BACK),
        joined(verbs.INFORM, verbs.CONTACT, verbs.CONTACT_AGAIN, verbs.CALL, verbs.CALL_BACK, verbs.WARN, verbs.ADVISE),
        joined(verbs.NOTIFY, verbs.SAY, verbs.WRITE, verbs.SEND, verbs.PASS_ON, verbs.ADDRESS, verbs.COMMUNICATE),
        joined(verbs.GIVE, verbs.CONFIRM, verbs.SHARE, verbs.FORWARD, verbs.POINT_OUT, verbs.MAIL),
        f"{verbs.MAKE.forms} parvenir|suivre|savoir|signe",
        "sera|seront communiqué~|donné~|adressé~|envoyé~|transmis~|notifié~|remis~|annoncé~",
        f"{verbs.KEEP.forms} ... courant|informé|informée|informés|informées",
        joined(verbs.SAY_AGAIN, verbs.SPECIFY),
        "sera|seront apporté~|faite|fournie|rendue|signifié~|retourné~|remise",
        "redire|reconfirmer",
    ),
    send=(
        joined(verbs.HAND_BACK, verbs.SEND_BACK),
        joined(verbs.SEND, verbs.PASS_ON, verbs.ADDRESS, verbs.FORWARD),
        f"{verbs.MAKE.forms} parvenir|suivre",
    ),
    hear=(
        "entendrez|entendras|entendra parler",
        "aurez|auras|auront|avez de nos|mes",
        f"serez|seras|seront|êtes|sera ... {_TOLD}",
        "compter sur",
        "saurez|sauras",
        "comptez|compte|comptes sur",
        "serez|seras|seront|êtes|sera ... recontacté~|averti~|avisé~|fixé~|informé~|rappelé~",
        "aurez|auras|aura|auront ... nouvelles|nouvelle|retour",
    ),
    get=(
        "recevrez|recevras|recevront|recevez|reçois",
        "aurez|auras|auront",
        "obtiendrez|obtiendras",
        "disposerez",
        "recevoir|obtenir|avoir",
        "recevrez|recevra",
    ),
    outcome=(
        "réponse|réponses",
        "décision|décisions",
        "retour|retours",
        "remarques|commentaires|corrections",
        "documents|contrat|projet|rapport",
        "nouvelles",
        "résultat|résultats",
        "offre",
        "contrat",
        "devis",
        "confirmation",
        "verdict",
        "avis",
        "choix",
        "annonce",
        "sélection",
        "appel",
        "courriel|mail|message|courrier",
        "courrier",
        "feu vert|rouge",
        "go",
        "ok",
        "notre|mon avis",
        "nouvelle",
        "coup de fil",
        "appels",
    ),
    due=(
        (
            "sera|seront|être communiqué|communiquée|communiqués|annoncé|annoncée|annoncés|prise|rendue|connue|connus|"
            "publiée|publiés|envoyée|transmise|notifiée|donnée|disponible|disponibles|arrêté|arrêtée|fait|faite"
        ),
        "est|était attendue|attendu|prévue|prévu",
        "tombera",
        "interviendra",
        "suivra",
        "arrivera",
        "parviendra|parviendront",
        "prévue|prévu le|pour",
        "sera|seront apporté~|rendue|rendu|notifié~|envoyé~|adressé~|transmis~|faite|remise",
        "suit",
        "se fera|feront",
    ),
    not_due=(
        "pour|de|du|des|d'|depuis|après|concernant|sur",
        "pour|depuis|après|de|du|concernant|sur le|la|l'|les",
        "à partir de|du",
        "pas",
    ),
    afterwards=("ensuite", "après ça|cela|quoi", "puis", "dans la foulée", "à l' issue", "aussitôt", "après $"),
    next_day=("le lendemain",),
)

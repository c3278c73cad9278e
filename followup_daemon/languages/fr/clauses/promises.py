"""French word families: answers and when they come."""

from __future__ import annotations

from followup_daemon.languages.base.clauses import PromiseWords
from followup_daemon.languages.fr.clauses import verbs
from followup_daemon.languages.fr.clauses.verbs import joined

_NEWS = "réponse|retour|décision|nouvelles|suite|feedback|avis|verdict|confirmation|choix|point|précisions|résultat"
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
    ),
    tell=(
        joined(verbs.HAND_BACK, verbs.SEND_BACK),
        joined(verbs.INFORM, verbs.CONTACT, verbs.CONTACT_AGAIN, verbs.CALL, verbs.CALL_BACK, verbs.WARN, verbs.ADVISE),
        joined(verbs.NOTIFY, verbs.SAY, verbs.WRITE, verbs.SEND, verbs.PASS_ON, verbs.ADDRESS, verbs.COMMUNICATE),
        joined(verbs.GIVE, verbs.CONFIRM, verbs.SHARE, verbs.FORWARD, verbs.POINT_OUT, verbs.MAIL),
        f"{verbs.MAKE.forms} parvenir|suivre|savoir|signe",
        "sera|seront communiqué~|donné~|adressé~|envoyé~|transmis~|notifié~|remis~|annoncé~",
        f"{verbs.KEEP.forms} ... courant|informé|informée|informés|informées",
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
    ),
    get=(
        "recevrez|recevras|recevront|recevez|reçois",
        "aurez|auras|auront",
        "obtiendrez|obtiendras",
        "disposerez",
        "recevoir|obtenir|avoir",
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
    ),
    not_due=(
        "pour|de|du|des|d'|depuis|après|concernant|sur",
        "pour|depuis|après|de|du|concernant|sur le|la|l'|les",
        "à partir de|du",
        "pas",
    ),
)

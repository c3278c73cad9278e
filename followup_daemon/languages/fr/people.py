"""French words for people and offices."""

from __future__ import annotations

from followup_daemon.languages.base.mail import Phrase
from followup_daemon.languages.base.people import PeopleWords

PEOPLE = PeopleWords(
    desks=(
        Phrase("recrutement", "recrutement@lumiere.example"),
        Phrase("rh", "rh@lumiere.example", "rhea@lumiere.example"),
    ),
    lists=(),
    rooms=(),
    organisations=(
        Phrase("sarl", "Lumière SARL"),
        Phrase("sas", "Lumière SAS", "Claire Sassin"),
        Phrase("[ée]quipe", "L'équipe Lumière"),
    ),
    offices=(
        Phrase("équipe", "Équipe Lumière"),
        Phrase("bureau", "Bureau Lumière"),
        Phrase("service", "Service Clients"),
        Phrase("accueil", "Accueil Lumière"),
        Phrase("secr[ée]tariat", "Secrétariat Lumière"),
        Phrase("ressources humaines", "Lumière Ressources Humaines"),
        Phrase("(?:service )?recrutement", "Lumière Recrutement"),
        Phrase("comptabilit[ée]", "Comptabilité Lumière"),
        Phrase("d[ée]partement", "Département Physique"),
        Phrase("r[ée]ception", "Réception Hôtel"),
        Phrase("standard", "Standard Lumière"),
        Phrase("administration", "Administration Lumière"),
        Phrase("candidatures", "Candidatures Lumière"),
    ),
    job_modifiers=(),
    job_titles=(
        Phrase("développeu(?:r|se)(?: (?:de |en |d[’'])[a-zàâçéèêëîïôûù]+)?", "Entretien développeuse"),
        Phrase("ingénieure?(?: (?:de |en |d[’'])[a-zàâçéèêëîïôûù]+)?", "Entretien ingénieure"),
        Phrase("consultante?(?: (?:de |en |d[’'])[a-zàâçéèêëîïôûù]+)?", "Entretien consultant"),
        Phrase("analyste(?: (?:de |en |d[’'])[a-zàâçéèêëîïôûù]+)?", "Entretien analyste"),
        Phrase("chargée? de projets?", "Entretien chargée de projet"),
        Phrase("chef(?:fe)? de projets?", "Entretien chef de projet", "Entretien chef"),
        Phrase("responsable (?:commerciale?|marketing|technique|qualité|produit)", "Entretien responsable produit"),
        Phrase(
            "direct(?:eur|rice) (?:commerciale?|technique|financi(?:er|ère)|artistique)",
            "Entretien directrice technique",
        ),
        Phrase("architecte(?: (?:de |en |d[’'])[a-zàâçéèêëîïôûù]+)?", "Entretien architecte"),
        Phrase("comptable", "Entretien comptable"),
        Phrase("technicien(?:ne)?", "Entretien technicienne"),
        Phrase("administrat(?:eur|rice) systèmes?", "Entretien administrateur système"),
    ),
    departures=(
        Phrase(
            r"\bne (?:fait|fais) (?:desormais |deja )?plus partie\b",
            "Kim Oh ne fait plus partie de l'entreprise.",
            "Kim Oh fait partie de l'entreprise.",
        ),
        Phrase(
            r"\bne travaille(?:nt)? (?:desormais )?plus (?:chez|ici|pour|dans|a|au|avec)\b",
            "Kim Oh ne travaille plus chez Acme.",
            "Kim Oh ne travaille plus le vendredi.",
        ),
        Phrase(
            r"(?:\ba|\bj'ai|\bai) (?:recemment )?quitte (?:\w+ ){0,2}?(?:l'entreprise|la societe|l'organisation"
            r"|le groupe|ses fonctions|son poste|mon poste|mes fonctions|notre \w+)\b",
            "Kim Oh a quitté l'entreprise.",
            "Kim Oh a quitté la salle.",
        ),
        Phrase(
            r"\bn(?:'est|e suis) (?:desormais )?plus (?:en poste|employee?|salariee?|collabora(?:teur|trice)|membre"
            r"|chez|au sein|parmi nous"
            r"|dans (?:l'entreprise|la societe))\b",
            "Kim Oh n'est plus en poste.",
            "Kim Oh n'est plus en ligne.",
        ),
        Phrase(
            r"\b(?:est|suis) (?:desormais |maintenant )?(?:a la|en) retraite\b", "Kim Oh est désormais à la retraite."
        ),
        Phrase(
            r"\b(?:boite|messagerie|adresse)\b.{0,40}\bn'est plus (?:utilisee?|active|actif|consultee?|lue"
            r"|valide|relevee?)\b",
            "Cette adresse n'est plus utilisée.",
        ),
    ),
    stand_ins=(
        Phrase(r"\b(?:serai|suis) (?:\w+ )?(?:remplace|represente)e? par\b", "Je serai remplacée par Kim Oh."),
        Phrase(r"\bme (?:remplacera|remplace|representera|suppleera)\b", "Kim Oh me remplacera.", "Kim Oh me répond."),
        Phrase(
            r"\b(?:prendra|prend|assurera|menera|conduira|fera|tiendra|animera) (?:le relais|ma place"
            r"|(?:l'|le |la |notre |cet |cette )(?:entretien|rendez-vous|reunion|appel|demonstration|echange))\b",
            "Kim Oh assurera l'entretien.",
            "Kim Oh fera le point.",
        ),
        Phrase(
            r"\b(?:recevra|rencontrera|parlera|appellera|participera|echangera|interrogera|sera)\b.{0,60}\ba ma place\b"
            r"|\ba ma place\b.{0,60}\b(?:recevra|rencontrera|parlera|appellera|entretien|rendez-vous|reunion)\b",
            "Kim Oh vous recevra à ma place.",
        ),
    ),
    signatures=(
        Phrase(
            r"\b(?:a|ont|ete|est|sont|vient de)\b.{0,60}\b(?:signee?s?|signer)\b",
            "Kim Oh a signé le document.",
            "Le document est là.",
        ),
        Phrase(r"\bsignee?s? (?:par|le)\b", "Document signé par Kim Oh."),
        Phrase(r"\brefuse de signer\b|\bsignature refusee\b", "Kim Oh a refusé de signer."),
    ),
    complete_signatures=(
        Phrase(r"^(?:termine|complete|finalise)e? ?: ", "Terminé : devis pour Kim Oh", "Terminer : non"),
        Phrase(
            r"\b(?:tous|toutes|chacun|l'ensemble)\b.{0,60}\bsigne(?:e|r|s|es)?\b",
            "Tous les signataires ont signé le document pour Kim Oh.",
        ),
    ),
    no_signatures=(
        Phrase(
            r"\b(?:attente|attend\w*|veuillez|merci de|rappel\w*|pas encore|une fois|lorsque|quand|des que"
            r"|si|doit|doivent|demande\w* (?:de|une) signature|a signer|pour signature|invit\w+"
            r"|consulte|ouvert|expire\w*)\b",
            "Une fois que Kim Oh a signé le document, il est classé.",
        ),
    ),
    statement_marks=(
        "plus",
        "quitte",
        "retraite",
        "remplac",
        "represent",
        "supple",
        "relais",
        "ma place",
        "entretien",
        "rendez-vous",
        "reunion",
        "appel",
        "demonstration",
        "echange",
    ),
    signature_marks=("sign", "termin", "complet", "finalis"),
)

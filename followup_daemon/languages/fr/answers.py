"""French phrases of answers: a yes, a no, and by when one is promised."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Decisions, Promises

DECISIONS = Decisions(
    rejected=(
        r"\b(?:ne (?:pas )?pouvoir|ne pas) (?:retenir|donner suite|accepter)\b",
        r"\bpas interesse\w*\b",
        r"\b(?:nous )?(?:declinons|refusons|rejetons) (?:votre|ta|le|la|cette|ce)\b",
        r"\brest(?:ons|er) (?:avec|chez) notre (?:prestataire|fournisseur) actuel\b",
        r"\bchoix s'est (?:finalement )?porte sur (?:un|une|d')",
        r"\bprofil ne (?:correspond|repond) pas\b",
        (
            r"\b(?:malheureusement|regret\w*|desole\w*|helas)\b.{0,160}\b(?:pas (?:ete )?(?:retenu\w*"
            r"|donner suite|donnee? suite|favorable|possible de (?:vous|donner)|selectionne\w*"
            r"|en mesure de (?:vous proposer|donner|retenir|accepter))|ne (?:pouvons|donnerons|souhaitons"
            r"|retenons|retiendrons|pourrons)\b.{0,30}\b(?:pas|suite)|autre (?:candidat|prestataire|profil"
            r"|fournisseur|solution)\w*|pourvu\w*|decline\w*|refus\w*)\b"
        ),
        (
            r"\b(?:n'avons|n'a|n'est|n'ont|n'ai) pas (?:ete |pu )?(?:retenu\w*|retenir|selectionne\w*"
            r"|donner suite|donne suite)\b"
        ),
        (
            r"\bne (?:donnerons|donnons|pouvons|pourrons|souhaitons) pas\b.{0,30}\b(?:suite|poursuivre|retenir"
            r"|donner suite|accepter|aller plus loin)\b"
        ),
        r"\bpas (?:donner|donnee?) (?:une )?suite (?:favorable )?a\b",
        (
            r"\b(?:choisi|retenu|opte pour|decide de travailler avec|prefere)\b.{0,20}\b(?:un|une"
            r"|d')? ?autres? (?:candidat|prestataire|profil|fournisseur|offre|solution|agence)\w*"
        ),
        (
            r"\b(?:poste|offre) (?:a (?:deja |finalement )?ete|est(?: desormais| deja)?) (?:pourvu|annule|gele"
            r"|suspendu|supprime)\w*"
        ),
        r"\bgel des (?:embauches|recrutements)\b",
        r"\b(?:reponse|suite) (?:negative|defavorable)\b",
        r"\b(?:decline|declinons|refusons|refuse) (?:votre|ta) (?:offre|proposition|candidature|devis)\b",
        r"\bbonne (?:chance|continuation|reussite) dans (?:vos|tes|votre|ta) recherches?\b",
        r"\bplein succes dans (?:vos|votre|tes)\b",
        r"\bdecide de ne pas (?:poursuivre|donner suite|aller plus loin|retenir|renouveler)\b",
    ),
    soft_rejected=(r"\bdans (?:vos|tes|votre|ta) ",),
    accepted=(
        r"\bdecid\w+ de (?:vous|te) (?:recruter|embaucher|confier)\b",
        r"\b(?:devis|contrat|proposition|offre) (?:est )?(?:signe|accepte)e?s?\b",
        r"\bc'est valide\b(?! (?:jusqu|pour|si))",
        r"\b(?:en piece jointe|ci-joint|trouverez)\b.{0,40}\bcontrat de travail\b",
        r"\bbienvenue dans (?:l'|notre )equipe\b",
        r"\b(?:nous|je) (?:la|le|les) (?:validons|valide|acceptons|accepte)\b",
        (
            r"\b(?:heureu\w+|ravi\w*|plaisir|honneur|joie)\b.{0,60}\b(?:de vous (?:proposer|offrir) (?:le poste"
            r"|un (?:contrat|cdi|cdd|poste)|ce poste)|de t'offrir le poste|vous (?:embaucher|recruter"
            r"|accueillir (?:dans|au sein|parmi))|de vous annoncer que (?:vous avez ete retenu\w*"
            r"|votre candidature (?:a ete|est) (?:retenue|acceptee)))\b"
        ),
        r"\bfelicitations\b.{0,120}\b(?:poste|offre|contrat|equipe|retenu\w*|recrute\w*)\b",
        (
            r"\bvotre candidature (?:a ete|est) (?:retenue|acceptee)\b(?! pour (?:un|une|la|le) (?:premier "
            r"|second |prochaine? )?(?:entretien|etape|phase))"
        ),
        (
            r"\b(?:acceptons|accepte|validons|valide) (?:avec plaisir |volontiers )?(?:votre|ta|le|la"
            r"|ton) (?:offre|proposition|devis)\b"
        ),
        (
            r"\b(?:(?:votre|ta) (?:offre|proposition)|(?:votre|ton|le) devis)\b.{0,20}\b(?:est"
            r"|a ete) (?:accepte\w*|validee?s?(?! jusqu)|signe\w*|approuve\w*)\b"
        ),
        r"\b(?:devis|contrat|proposition) signe\w*\b",
        (
            r"\b(?:avons|ai) (?:decide de (?:travailler avec vous|vous choisir|retenir votre (?:offre"
            r"|proposition))|choisi votre (?:offre|proposition)|retenu votre (?:offre|proposition))\b"
        ),
        r"\bpromesse d'embauche\b",
        r"\bbon pour accord\b",
        r"\bcontrat de travail (?:en piece jointe|ci-joint|joint)\b",
        r"\b(?:souhaitons|voulons|aimerions) vous (?:embaucher|recruter|proposer le poste)\b",
    ),
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
    cues=(
        (
            r"\b(?:nous|je|on|l'equipe|notre equipe|la direction|le comite) (?:vous |te |t'|nous )?(?:reviendr"
            r"|reviens|revenons|recontacter|contacter|informer|repondr|rappeller|tiendr|tiens|tenons|communiquer"
            r"|fer(?:ai|ons|a) (?:un |part|savoir))\w*"
        ),
        (
            r"\b(?:nous|je|on|l'equipe|notre equipe|la direction|le comite) (?:vous |te |t'|nous )?(?:donner"
            r"|prendr|rendr|pourr|esper|pens|compt|devr|allons|vais|prevoy|enverr|aur)\w*\b.{0,60}\b(?:reponse"
            r"|retour|decision|nouvelles|avis|contact\w*|revenir|repondre|decider|informer|verdict|tranche\w*)\b"
        ),
        (
            r"\bvous (?:aurez|recevrez|serez|saurez|devriez|pouvez)\b.{0,60}\b(?:reponse|retour|nouvelles"
            r"|decision|contacte\w*|informe\w*|attendre|recevoir|avoir)\b"
        ),
        (
            r"\b(?:reponse|retour|decision|nouvelles|resultat|validation|suite)\b.{0,60}\b(?:d'ici|sous|dans"
            r"|avant|sera|seront|le|fin|debut|la semaine)\b"
        ),
    ),
    refusals=(
        r"\b(?:merci de|veuillez|pouvez-vous|pourriez-vous|peux-tu|pourrais-tu|priere de)\b",
        r"\b(?:nous|je) (?:attendons|attends) (?:votre|ta|vos)\b",
        r"\b(?:l'entretien|la reunion|le rendez-vous|l'appel) (?:aura lieu|est|commence|se tiendra)\b",
        r"\b(?:offre valable|remise|promotion|se desinscrire|desabonner|expire)\b",
        r"\b(?:prise de poste|date de debut|premier jour|commencer le)\b",
        r"\b(?:hate|plaisir|ravi\w*|heureu\w*) de (?:vous|te) (?:rencontrer|voir|retrouver)\b",
        r"\b(?:reporter|decaler|deplacer|annuler)\b",
        r"\bfaites-(?:nous|moi) (?:savoir|part)\b",
    ),
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

"""French: how the other side promises an answer. Lower case and without accents."""

PROMISE_CUES = (
    r"\b(?:nous|je|on|l'equipe|notre equipe|la direction|le comite) (?:vous |te |t'|nous )?(?:reviendr|reviens|revenons|recontacter|contacter|informer|repondr|rappeller|tiendr|tiens|tenons|communiquer|fer(?:ai|ons|a) (?:un |part|savoir))\w*",
    r"\b(?:nous|je|on|l'equipe|notre equipe|la direction|le comite) (?:vous |te |t'|nous )?(?:donner|prendr|rendr|pourr|esper|pens|compt|devr|allons|vais|prevoy|enverr|aur)\w*\b.{0,60}\b(?:reponse|retour|decision|nouvelles|avis|contact\w*|revenir|repondre|decider|informer|verdict|tranche\w*)\b",
    r"\bvous (?:aurez|recevrez|serez|saurez|devriez|pouvez)\b.{0,60}\b(?:reponse|retour|nouvelles|decision|contacte\w*|informe\w*|attendre|recevoir|avoir)\b", r"\b(?:reponse|retour|decision|nouvelles|resultat|validation|suite)\b.{0,60}\b(?:d'ici|sous|dans|avant|sera|seront|le|fin|debut|la semaine)\b",
)
NO_PROMISE = (
    r"\b(?:merci de|veuillez|pouvez-vous|pourriez-vous|peux-tu|pourrais-tu|priere de)\b", r"\b(?:nous|je) (?:attendons|attends) (?:votre|ta|vos)\b", r"\b(?:l'entretien|la reunion|le rendez-vous|l'appel) (?:aura lieu|est|commence|se tiendra)\b", r"\b(?:offre valable|remise|promotion|se desinscrire|desabonner|expire)\b",
    r"\b(?:prise de poste|date de debut|premier jour|commencer le)\b", r"\b(?:hate|plaisir|ravi\w*|heureu\w*) de (?:vous|te) (?:rencontrer|voir|retrouver)\b", r"\b(?:reporter|decaler|deplacer|annuler)\b", r"\bfaites-(?:nous|moi) (?:savoir|part)\b",
)
VAGUE = (r"\bdans les (?:prochains|tout prochains) jours\b", r"\bdans les jours (?:qui viennent|a venir)\b", r"\bd'ici quelques jours\b", r"\bdans quelques jours\b", r"\btres prochainement\b", r"\bsous peu\b")

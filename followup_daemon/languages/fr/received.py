"""French phrases in received mail."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Received

RECEIVED = Received(
    receipt=(
        (
            r"\b(?:merci|remerci\w+)\b.{0,30}\b(?:pour|de|d') ?(?:votre|ta|l'|cette)? ?(?:candidature|interet"
            r"|envoi de votre candidature)\b"
        ),
        r"\b(?:avons|a) bien (?:recu|ete recue|enregistre) (?:votre|ta)? ?(?:candidature|cv|dossier)?\b",
        (
            r"\b(?:votre|ta) candidature (?:a bien ete|est bien|a ete) (?:recue|enregistree|transmise"
            r"|prise en compte)\b"
        ),
        r"\baccuse de reception\b",
        r"\baccusons reception\b",
    ),
    holding=(
        (
            r"\b(?:je|nous|on) (?:vous |te |t')?(?:reviens|revenons|reviendr\w+|tiens|tiendr\w+|tenons"
            r"|recontacte\w*|rappelle\w*) (?:vers vous|vers toi|informe\w*|au courant|des que|rapidement"
            r"|prochainement)\b"
        ),
        (
            r"\b(?:je|nous|on) (?:vais|allons|dois|devons|va|doit) (?:en |le |la |y )?(?:regarder|discuter"
            r"|etudier|voir|verifier|consulter|reflechir|parler|transmettre|examiner|presenter)\b"
        ),
        r"\b(?:je|nous) (?:regarde|regardons|etudie|etudions|verifie|verifions|transmets|transmettons)\b",
        (
            r"\bencore (?:en cours|besoin de|un peu de|quelques)\b.{0,30}\b(?:temps|d'etude|jours|reflexion"
            r"|examen)?\b"
        ),
        r"\b(?:en cours (?:d'etude|d'examen|de validation|de discussion))\b",
        r"\b(?:pas encore (?:eu le temps|pris|decide|pu))\b",
        r"\bmerci de (?:votre|ta) patience\b",
    ),
    no_show=(
        (
            r"\b(?:desole\w*|excus\w+|navre\w*|pardon)\b.{0,60}\b(?:manque|rate|loupe|oublie|pas pu (?:etre"
            r"|participer|venir|assister)|absen\w+|d'avoir manque)\b"
        ),
        r"\b(?:vous|t')(?: ai| avons|ai|avons) attendu\w*\b",
        r"\b(?:ai|avons) (?:completement )?(?:oublie|rate|manque|loupe) (?:notre|le|la|l')\b",
        r"\bne vous (?:ai|avons) pas vu\w*\b",
    ),
    away=(
        (
            r"\b(?:je suis|suis|serai|actuellement) (?:actuellement |en ce moment )?(?:absente?|en (?:conges?"
            r"|vacances|deplacement|arret|conge (?:maternite|parental|paternite))|hors du bureau|indisponible)\b"
        ),
        r"\babsence du bureau\b",
        r"\bmessage d'absence\b",
        r"\b(?:pas|peu) acces a (?:mes|ma) (?:e-?mails?|messagerie|mails)\b",
        r"\bde retour (?:au bureau|le)\b",
    ),
    away_until=(
        r"\b(?:jusqu'au|jusqu'a|de retour (?:au bureau )?(?:le|a partir du)?|a partir du|des le|retour (?:le"
        r"|prevu le))\s*"
    ),
    away_inclusive=r"\bjusqu",
    interview=(
        (
            r"\b(?:confirm\w*|invit\w+|convi\w+|convoc\w+|convoqu\w+|planifi\w+|fix\w+|propos\w+"
            r"|date)\b.{0,50}\bentretien\b(?! (?:annuel|professionnel))"
        ),
        (
            r"\bentretien\b.{0,50}\b(?:confirme|aura lieu|est prevu|est fixe|planifie|le (?:lundi|mardi|mercredi"
            r"|jeudi|vendredi))\b"
        ),
        r"\bmerci pour (?:cet|l'|votre|notre) entretien\b",
        r"\bvotre entretien\b",
    ),
    job_words=(
        (
            r"\b(?:poste|candidat\w*|recrut\w*|embauche\w*|entretien d'embauche|cv|lettre de motivation"
            r"|offre d'emploi|emploi)\b"
        ),
    ),
    no_job=(
        (
            r"\b(?:l'appartement|logement|bail|demande de (?:pret|credit|visa|bourse|subvention|logement)"
            r"|titre de sejour|votre (?:pret|visa|communication|inscription|adhesion|commande))\b"
        ),
        r"\b(?:ton|votre|ce) (?:nouveau|nouvel) (?:poste|emploi|travail)\b",
    ),
    own_application=r"\b(?:votre|ta) candidature\b",
    role=(
        r"\b(?:poste|emploi|candidature|role) (?:de |d'|en tant que |au poste de "
        r"|pour le poste de )(?P<role>[a-z][\w+#./()-]{2,25}(?: (?!(?:chez|au|a|et|dans|pour|avec|le|la|les"
        r"|du|est|sein|nous|vous|en|qui|que)\b)[a-z][\w+#./-]{1,25}){0,3})"
    ),
    question_to_user=(
        r"(?:pourriez-vous|pouvez-vous|avez-vous|auriez-vous|pourrais-tu|peux-tu|as-tu|quel\w*|comment|quand"
        r"|ou|qui|est-ce que|y a-t-il|combien|seriez-vous|etes-vous) \b.{6,100}\?"
    ),
    open_topics=(
        r"\b(?:references?|salaire|remuneration|pretentions|preavis|titre de sejour|mobilite|portfolio"
        r"|attestations?|tarif\w*|tjm|prix|cout\w*|budget|remise|calendrier|perimetre|livraison|support"
        r"|licences?|conditions|experience (?:avec|en)|date d'entree|securite|integration|maintenance)\b"
    ),
)

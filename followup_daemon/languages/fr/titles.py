"""French words in titles and descriptions of events."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Titles

TITLES = Titles(
    interview=(
        r"\b(?:echange|appel|point|rendez-vous|rdv|discussion)\b.*\b(?:poste|candidature|recrutement)\b",
        (
            r"\bentretien (?:d'embauche|de recrutement|telephonique|technique|rh|final|video|visio|de motivation"
            r"|d'evaluation technique|avec (?:le |la |les )?(?:rh|drh|recruteu\w+|manager|equipe|responsable))\b"
        ),
        r"\b(?:premier|deuxieme|second|troisieme|dernier|1er|2e|2eme) entretien\b",
        (
            r"^entretien\b(?! (?:annuel|professionnel|individuel|chaudiere|voiture|de sortie|de depart|parent"
            r"|jardin|menager|auto|preventif|climatisation))"
        ),
        (
            r"\bentretien\b(?=.*\b(?:poste|candidat\w*|developpeur|developpeuse|ingenieur\w*|analyste"
            r"|chef de projet|consultant\w*|recrut\w*|data)\b)"
        ),
        r"\bentretien (?:n°? ?\d|\d ?/ ?\d)",
        r"\bjournee de recrutement\b",
        r"\bpreselection telephonique\b",
        r"\bprequalification\b",
        r"\b(?:rendez-vous|rdv|point|echange|appel) (?:avec )?(?:le |la |du |de la )?(?:drh|rh|recruteu\w+)\b",
        r"\bappel (?:avec )?(?:le |la |du |de la )?(?:recruteu\w+|rh|drh)\b",
        r"\bsession de recrutement\b",
        r"\btest technique\b",
        r"\bjury de recrutement\b",
    ),
    interviews=(r"\bentretiens\b",),
    no_interview=(
        r"\binterview (?:radio|tv|tele\w*|presse|podcast)\b",
        r"\bentretien (?:de (?:sortie|depart)|annuel|professionnel|individuel)\b",
        (
            r"\binterview (?:pour|avec|sur|dans) (?:le |la |un |une |l')?(?:podcast|radio|journal|magazine|presse"
            r"|tele\w*)\b"
        ),
        r"\b(?:podcast|radio|presse|journal)\b.*\binterview\b",
        r"\b(?:entretiens?|interviews?) (?:client|utilisateur|expert)s?\b",
        r"\bentretien (?:avec (?:un |des |les )?(?:client|utilisateur)s?)\b",
        r"\b(?:preparation|coaching|atelier|debrief|simulation)\b.{0,25}\bentretien\b",
        r"\bentretien (?:chaudiere|voiture|jardin|auto|climatisation)\b",
    ),
    informational=(r"\bentretien (?:d'information|reseau)\b",),
    you_interview=(
        r"\bvous (?:etes|menez|conduisez)\b.{0,30}\b(?:l'intervieweur|l'entretien)\b",
        r"\bgrille d'(?:entretien|evaluation)\b",
        r"\bguide d'entretien\b",
        r"^[^\S\n]*candidat(?:e)?\s*:",
        r"\bprofil du candidat\b",
        r"\bcv d[ue] candidat\b",
        r"\bentretien (?:avec )?(?:le |la |un |une )?candidat\w*",
    ),
    sales=(
        r"\bdemo(?:nstration)?\b",
        r"\brendez-vous commercial\b",
        r"\brdv commercial\b",
        r"\bcommercial(?:e)?\b",
        r"\bdevis\b",
        r"\btarifs?\b",
        r"\btarification\b",
        r"\bnegociation\b",
        r"\bproposition commerciale\b",
        r"\bpresentation (?:de l'offre|produit|de la solution|commerciale)\b",
        r"\brenouvellement\b",
        r"\bappel d'offres\b",
        r"\bcadrage\b",
        r"\bprospect\b",
        r"\bpitch\b",
        r"\brevue (?:de |du |des )?(?:contrat|proposition)s?\b",
        r"\bsoutenance\b",
    ),
    meeting=(
        (
            r"\b(?:reunion|rendez-vous|rdv|echange|point|appel|visio\w*|atelier|seance|lancement|projet|suivi"
            r"|avancement|comite|pilotage|planification|revue|formation|strategie|budget|conception|presentation"
            r"|bilan|partenariat|collaboration|campagne|fournisseur|client|prestataire|mise en oeuvre|cadrage"
            r"|conseil|retrospective|hebdo\w*|mensuel\w*|trimestriel\w*|contrat|passation|call|teams|zoom)\b"
        ),
    ),
    networking=(
        r"\bcafe\b",
        r"\breseautage\b",
        r"\breseau\b",
        r"\bafterwork\b",
        r"\bapero\b",
        r"\bsalon\b",
        r"\bforum (?:emploi|des metiers|carriere)\b",
        r"(?<!school )(?<!parent )\bconference\b(?! (?:room|call|telephonique))",
        r"\bcolloque\b",
        r"\b(?:dejeuner|diner|petit[- ]dejeuner|verre|the) (?:avec|de)\b",
        r"\bprise de contact\b",
        r"\bfaire connaissance\b",
        r"\bmentorat\b",
        r"\balumni\b",
        r"\brencontre\b(?! parents)",
    ),
    meals=(r"\b(?:dejeuner|diner|verre|apero)\b",),
    private=(
        r"\b(?:conseil d'ecole|parents d'eleves|conseil de classe)\b",
        r"\baudition (?:de temoin|au commissariat|a la gendarmerie)\b",
        (
            r"\b(?:rdv|rendez-vous) (?:chez )?(?:le |la |l')?(?:dentiste|medecin|docteur|kine|coiffeu\w+|osteo\w*"
            r"|veterinaire|medical)\b"
        ),
        r"\b(?:focus|bloque|ne pas deranger|occupe|trajet|vacances|conges?|ferie|malad(?:e|ie))\b",
        r"\b(?:train|vol) (?:pour|vers)\b",
        r"\b(?:reunion|rencontre) parents\b",
        r"\bcontrole technique\b",
        r"\brappel\b(?! (?:client|avec))",
        r"\becheance\b",
        r"\bloyer\b",
        r"\bpause(?: dejeuner)?\b",
        r"\bvaccin\w*",
        r"\bdemenagement\b",
        r"\bimpots?\b",
        r"\b(?:cours|lecon) de\b",
        r"\bvisite (?:de l'|d'|de la )?(?:appartement|maison|medicale)\b",
        r"\bmenage\b",
        r"\bcourses\b",
        r"\bentretien (?:chaudiere|voiture|jardin|auto|climatisation)\b",
        r"\bpreparation (?:de l'|a l')?entretien\b",
        r"\bpreparer\b",
    ),
    trades=(
        r"\b(?:auto-ecole|spa|thalasso|sauna)\b",
        r"^dejeuner$",
        r"\b(?:dentistes?|medecins?|docteur|kine\w*|coiffeu\w+|osteo\w*|veterinaires?|opticiens?)\b",
        r"\b(?:salle de sport|sport|ecoles?|creches?|garderie|plombiers?|electriciens?|garage|messe|hotels?)\b",
        r"\b(?:cliniques?|hopita(?:l|ux)|massage|concert|cinema|theatre|notaire|nettoyage|agence de voyages?)\b",
    ),
    family=(
        (
            r"\b(?:avec|chez)\s+(?:ma |mon |mes |la |les |nos )?(?:maman|papa|mere|pere|parents|mamie|papi"
            r"|grand-mere|grand-pere|grands-parents|femme|mari|soeur|frere|tante|oncle|cousine?s?|enfants|fils"
            r"|fille|famille|copine|copain)\b"
        ),
        r"^(?:maman|papa|mamie|papi)\b",
        r"\b(?:repas|dejeuner|diner) (?:de |en )?famil(?:le|ial)\b",
        r"\b(?:anniversaire|mariage|enterrement|bapteme|soiree jeux)\b",
    ),
    generic=(
        (
            r"\b(?:reunion|rendez-vous|rdv|echange|point|appel|visio\w*|call|rencontre|avec|chez|et|rapide"
            r"|en ligne|votre)\b"
        ),
    ),
    other_interviews=(
        r"\b(?:visa|consulat|ambassade|prefecture|naturalisation|asile|titre de sejour|ofpra|ofii)\b",
        r"\b(?:admission|ecole|lycee|college|universite|bourse|master|creche|orientation)\b",
        (
            r"\b(?:podcast|radio|tv|tele(?:vision\w*)?|presse|journal\w*|magazine|medias?|article|reportage"
            r"|documentaire|livre)\b"
        ),
        (
            r"\b(?:police|gendarmerie|temoin|audition|tribunal|pole emploi|france travail|caf|assurance|logement"
            r"|locataire)\b"
        ),
        (
            r"\b(?:clients?|utilisat\w+|experts?|etude|recherche|enquete|participants?|benevol\w+|memoire|doctorat"
            r"|sortie|depart)\b"
        ),
    ),
    other_interviews_told=(
        (
            r"\b(?:visa|consulat|ambassade|prefecture|naturalisation|asile|passeport|admission|podcast|emission"
            r"|temoin|police|gendarmerie|pole emploi|france travail|memoire de master)\b"
        ),
    ),
    hiring_told=(r"\b(?:poste|candidature|recrut\w+|votre cv|embauche)\b",),
    hiring=(
        r"\b(?:poste|embauche|recrut\w+|candidat\w*|rh|drh|emploi|vacant|motivation|stage|alternance)\b",
        (
            r"\b(?:developpeu\w+|ingenieur\w*|analyste|chef de projet|consultant\w*|responsable|assistant\w*"
            r"|chargee? de|directeur|directrice|manager)\b"
        ),
    ),
    set_aside=(
        r"annulation",
        r"a (?:reporter|replanifier|reprogrammer|decaler)",
        r"replanifiee?",
        r"absente?s?",
        r"lapin",
        r"manquee?",
        r"refusee?",
        r"en suspens",
        r"ancien(?:ne)?(?: (?:date|creneau))?",
        r"plus necessaire",
        r"doublon",
    ),
    held=(
        r"\bcreneau (?:alternatif|propose|de secours)\b",
        r"\ba (?:confirmer|definir|fixer|caler|determiner)\b",
        r"\b(?:provisoire|sous reserve|non confirmee?|peut-etre|pose d'option)\b",
        (
            r"\b(?:creneau (?:bloque|reserve)|en attente de (?:confirmation|validation)|pre-?reservee?"
            r"|reserver? la date)\b"
        ),
    ),
    held_alone=(
        r"reservee?",
        r"a valider",
        r"en attente",
        r"creneau (?:propose|alternatif)(?: \w)?",
        r"proposition(?: \w)?",
        r"eventuel(?:lement)?",
        r"si besoin",
        r"date a (?:fixer|confirmer|definir)",
        r"option \w",
    ),
    moved_to=(
        r"a",
        r"au",
        r"jusqu'au",
        r"pour",
        r"en",
    ),
    moved_from=(
        r"du",
        r"de",
        r"depuis",
    ),
    tail=(r"(?:a|au|aux|par|pour|jusqu|cause|en|suite|du|le|hier|demain|faute|car)\b",),
    negated=(r"(?:pas|non|jamais)",),
    cancellable=(
        (
            r"(?:commandes?|abonnements?|vols?|reservations?|contrats?|projets?|factures?|livraisons?|voyages?"
            r"|billets?"
            r"|campagnes?|lancement|paiements?|offres?|budgets?|polices?)"
        ),
    ),
    details=(
        r"\b(?:lieu|salle|lien|adresse|ordre du jour|sujets?|details|perimetre|contenu|format|participants|duree)\b",
    ),
    agenda=(r"(?:ordre du jour|agenda|sujets|points(?: a aborder)?|au programme|programme)",),
    notes_headings=(r"(?:prochaines etapes|actions? a (?:mener|faire))",),
    call_me=(r"\b(?:appel\w+|joindre|telephone\w*|tel|portable|mobile|ligne directe)\b",),
    notes_subject=frozenset(
        (
            "a au avec compte d de des disponible disponibles du enregistrement est et l la le les note notes "
            "par pour pret proces rapport rendu resume reunion sont transcription verbal vos votre"
        ).split()
    ),
    small=frozenset(("appel avec cette dans echange entretien notre point pour rendez reunion votre").split()),
)

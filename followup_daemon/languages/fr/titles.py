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
        r"\bpreselection telephonique\b",
        r"\bprequalification\b",
        r"\b(?:rendez-vous|rdv|point|echange|appel) (?:avec )?(?:le |la |du |de la )?(?:drh|rh|recruteu\w+)\b",
        r"\bappel (?:avec )?(?:le |la |du |de la )?(?:recruteu\w+|rh|drh)\b",
        r"\bsession de recrutement\b",
        r"\btest technique\b",
        r"\bjury de recrutement\b",
    ),
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
        r"\brevue (?:de )?(?:contrat|proposition)\b",
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
    noise=(
        r"\bdentiste\b",
        r"\bmedecin\b",
        r"\bdocteur\b",
        r"\bkine\w*",
        r"\bcoiffeu\w+\b",
        r"\bosteo\w*",
        r"\bveterinaire\b",
        r"\bopticien\b",
        r"\bsalle de sport\b",
        r"\bsport\b",
        r"\bfocus\b",
        r"\bbloque\b",
        r"\bne pas deranger\b",
        r"\boccupe\b",
        r"\btrajet\b",
        r"\btrain (?:pour|vers)\b",
        r"\bvol (?:pour|vers)\b",
        r"\bvacances\b",
        r"\bconges?\b",
        r"\bferie\b",
        r"\bmalad(?:e|ie)\b",
        r"\banniversaire\b",
        r"\becole\b",
        r"\bcreche\b",
        r"\bgarderie\b",
        r"\b(?:reunion|rencontre) parents\b",
        r"\bplombier\b",
        r"\belectricien\b",
        r"\bgarage\b",
        r"\bcontrole technique\b",
        r"\brappel\b(?! (?:client|avec))",
        r"\becheance\b",
        r"\bloyer\b",
        r"\bpause(?: dejeuner)?\b",
        r"^dejeuner$",
        r"\bmesse\b",
        r"\bclinique\b",
        r"\bhopital\b",
        r"\bmassage\b",
        r"\bconcert\b",
        r"\bcinema\b",
        r"\btheatre\b",
        r"\bvaccin\w*",
        r"\bentretien (?:chaudiere|voiture|jardin|auto|climatisation)\b",
        r"\bdemenagement\b",
        r"\bimpots?\b",
        r"\bnotaire\b",
        r"\bmariage\b",
        r"\benterrement\b",
        r"\b(?:cours|lecon) de\b",
        r"\bvisite (?:de l'|d'|de la )?(?:appartement|maison|medicale)\b",
        r"\bmenage\b",
        r"\bcourses\b",
        r"\bpreparation (?:de l'|a l')?entretien\b",
        r"\bpreparer\b",
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

"""French. Each entry is a regular expression over lower-case text without accents (``languages.base.matching.unaccented``)."""

from __future__ import annotations

STOPWORDS = frozenset(
    "le la les des est nous vous je tu il une pour dans avec sur pas votre vos notre nos merci bonjour bonsoir du au aux et ce cette mon ma mes ton ta tes que qui se sont suite cordialement bien tout tres plus afin chez etre avoir avons suis ete ainsi meilleures salutations cher chere madame monsieur entretien devis candidature poste rendez-vous reunion proposition malheureusement semaine".split()
)
FAMILIAR = r"\b(?:tu|te|toi|ton|ta|tes|t'as|t'es)\b"
FORMAL = r"\b(?:vous|votre|vos)\b"
CONDITION = r"\b(?:des que|avant de|une fois|si|au cas ou|seuls les|dans l'hypothese)\b"
STATES = r"^(?:nous|je|votre|ta) "
"""What begins like this is said outright, whatever condition follows."""
NEGATED = r"\b(?:ne|pas|aucun\w*|malheureusement|generalement|habituellement)\b|\bn'"
OWN_APPLICATION = r"\b(?:votre|ta) candidature\b"

# ---- calendar titles and descriptions -------------------------------------------------------------

INTERVIEW = (
    r"\b(?:echange|appel|point|rendez-vous|rdv|discussion)\b.*\b(?:poste|candidature|recrutement)\b",
    r"\bentretien (?:d'embauche|de recrutement|telephonique|technique|rh|final|video|visio|de motivation|d'evaluation technique|avec (?:le |la |les )?(?:rh|drh|recruteu\w+|manager|equipe|responsable))\b", r"\b(?:premier|deuxieme|second|troisieme|dernier|1er|2e|2eme) entretien\b", r"^entretien\b(?! (?:annuel|professionnel|individuel|chaudiere|voiture|de sortie|de depart|parent|jardin|menager|auto|preventif|climatisation))", r"\bentretien\b(?=.*\b(?:poste|candidat\w*|developpeur|developpeuse|ingenieur\w*|analyste|chef de projet|consultant\w*|recrut\w*|data)\b)", r"\bpreselection telephonique\b", r"\bprequalification\b", r"\b(?:rendez-vous|rdv|point|echange|appel) (?:avec )?(?:le |la |du |de la )?(?:drh|rh|recruteu\w+)\b", r"\bappel (?:avec )?(?:le |la |du |de la )?(?:recruteu\w+|rh|drh)\b", r"\bsession de recrutement\b", r"\btest technique\b", r"\bjury de recrutement\b",
)
NO_INTERVIEW = (
    r"\binterview (?:radio|tv|tele\w*|presse|podcast)\b",
    r"\bentretien (?:de (?:sortie|depart)|annuel|professionnel|individuel)\b", r"\binterview (?:pour|avec|sur|dans) (?:le |la |un |une |l')?(?:podcast|radio|journal|magazine|presse|tele\w*)\b", r"\b(?:podcast|radio|presse|journal)\b.*\binterview\b", r"\b(?:entretiens?|interviews?) (?:client|utilisateur|expert)s?\b", r"\bentretien (?:avec (?:un |des |les )?(?:client|utilisateur)s?)\b", r"\b(?:preparation|coaching|atelier|debrief|simulation)\b.{0,25}\bentretien\b", r"\bentretien (?:chaudiere|voiture|jardin|auto|climatisation)\b",
)
INFORMATIONAL = (r"\bentretien (?:d'information|reseau)\b",)
YOU_INTERVIEW = (
    r"\bvous (?:etes|menez|conduisez)\b.{0,30}\b(?:l'intervieweur|l'entretien)\b", r"\bgrille d'(?:entretien|evaluation)\b", r"\bguide d'entretien\b", r"^[^\S\n]*candidat(?:e)?\s*:", r"\bprofil du candidat\b", r"\bcv d[ue] candidat\b", r"\bentretien (?:avec )?(?:le |la |un |une )?candidat\w*",
)
SALES = (
    r"\bdemo(?:nstration)?\b", r"\brendez-vous commercial\b", r"\brdv commercial\b", r"\bcommercial(?:e)?\b", r"\bdevis\b", r"\btarifs?\b", r"\btarification\b", r"\bnegociation\b", r"\bproposition commerciale\b", r"\bpresentation (?:de l'offre|produit|de la solution|commerciale)\b", r"\brenouvellement\b", r"\bappel d'offres\b", r"\bcadrage\b", r"\bprospect\b", r"\bpitch\b", r"\brevue (?:de )?(?:contrat|proposition)\b", r"\bsoutenance\b",
)
MEETING = (
    r"\b(?:reunion|rendez-vous|rdv|echange|point|appel|visio\w*|atelier|seance|lancement|projet|suivi|avancement|comite|pilotage|planification|revue|formation|strategie|budget|conception|presentation|bilan|partenariat|collaboration|campagne|fournisseur|client|prestataire|mise en oeuvre|cadrage|conseil|retrospective|hebdo\w*|mensuel\w*|trimestriel\w*|contrat|passation|call|teams|zoom)\b",
)
NETWORKING = (
    r"\bcafe\b", r"\breseautage\b", r"\breseau\b", r"\bafterwork\b", r"\bapero\b", r"\bsalon\b", r"\bforum (?:emploi|des metiers|carriere)\b", r"(?<!school )(?<!parent )\bconference\b(?! (?:room|call|telephonique))", r"\bcolloque\b", r"\b(?:dejeuner|diner|petit[- ]dejeuner|verre|the) (?:avec|de)\b", r"\bprise de contact\b", r"\bfaire connaissance\b", r"\bmentorat\b", r"\balumni\b", r"\brencontre\b(?! parents)",
)
NOISE = (
    r"\bdentiste\b", r"\bmedecin\b", r"\bdocteur\b", r"\bkine\w*", r"\bcoiffeu\w+\b", r"\bosteo\w*", r"\bveterinaire\b", r"\bopticien\b", r"\bsalle de sport\b", r"\bsport\b", r"\bfocus\b", r"\bbloque\b", r"\bne pas deranger\b", r"\boccupe\b", r"\btrajet\b", r"\btrain (?:pour|vers)\b", r"\bvol (?:pour|vers)\b", r"\bvacances\b", r"\bconges?\b", r"\bferie\b", r"\bmalad(?:e|ie)\b", r"\banniversaire\b", r"\becole\b", r"\bcreche\b", r"\bgarderie\b", r"\b(?:reunion|rencontre) parents\b", r"\bplombier\b", r"\belectricien\b", r"\bgarage\b", r"\bcontrole technique\b", r"\brappel\b(?! (?:client|avec))", r"\becheance\b", r"\bloyer\b", r"\bpause(?: dejeuner)?\b", r"^dejeuner$", r"\bmesse\b", r"\bclinique\b", r"\bhopital\b", r"\bmassage\b", r"\bconcert\b", r"\bcinema\b", r"\btheatre\b", r"\bvaccin\w*", r"\bentretien (?:chaudiere|voiture|jardin|auto|climatisation)\b", r"\bdemenagement\b", r"\bimpots?\b", r"\bnotaire\b", r"\bmariage\b", r"\benterrement\b", r"\b(?:cours|lecon) de\b", r"\bvisite (?:de l'|d'|de la )?(?:appartement|maison|medicale)\b", r"\bmenage\b", r"\bcourses\b", r"\bpreparation (?:de l'|a l')?entretien\b", r"\bpreparer\b",
)
CANCELLED_TITLE = (r"^[^\w\n]*(?:annule\w*|reporte\w*)\b",)
MEALS = (r"\b(?:dejeuner|diner|verre|apero)\b",)
NOTES_HEADINGS = (r"(?:prochaines etapes|actions? a (?:mener|faire))",)
NOTES_SUBJECT = frozenset(
    (
        "notes note reunion resume compte rendu proces verbal rapport enregistrement transcription de du "
        "des la le les l d votre vos pour a au est sont disponible disponibles pret par et avec"
    ).split()
)
TITLE_WORDS = frozenset("pour avec notre votre reunion appel point echange rendez dans cette entretien".split())
AGENDA = r"(?:ordre du jour|agenda|sujets|points(?: a aborder)?|au programme|programme)"

# ---- received mail ---------------------------------------------------------------------------------

REJECTED = (
    r"\b(?:ne (?:pas )?pouvoir|ne pas) (?:retenir|donner suite|accepter)\b", r"\bpas interesse\w*\b", r"\b(?:nous )?(?:declinons|refusons|rejetons) (?:votre|ta|le|la|cette|ce)\b", r"\brest(?:ons|er) (?:avec|chez) notre (?:prestataire|fournisseur) actuel\b",
    r"\bchoix s'est (?:finalement )?porte sur (?:un|une|d')", r"\bprofil ne (?:correspond|repond) pas\b",
    r"\b(?:malheureusement|regret\w*|desole\w*|helas)\b.{0,160}\b(?:pas (?:ete )?(?:retenu\w*|donner suite|donnee? suite|favorable|possible de (?:vous|donner)|selectionne\w*|en mesure de (?:vous proposer|donner|retenir|accepter))|ne (?:pouvons|donnerons|souhaitons|retenons|retiendrons|pourrons)\b.{0,30}\b(?:pas|suite)|autre (?:candidat|prestataire|profil|fournisseur|solution)\w*|pourvu\w*|decline\w*|refus\w*)\b", r"\b(?:n'avons|n'a|n'est|n'ont|n'ai) pas (?:ete |pu )?(?:retenu\w*|retenir|selectionne\w*|donner suite|donne suite)\b", r"\bne (?:donnerons|donnons|pouvons|pourrons|souhaitons) pas\b.{0,30}\b(?:suite|poursuivre|retenir|donner suite|accepter|aller plus loin)\b", r"\bpas (?:donner|donnee?) (?:une )?suite (?:favorable )?a\b", r"\b(?:choisi|retenu|opte pour|decide de travailler avec|prefere)\b.{0,20}\b(?:un|une|d')? ?autres? (?:candidat|prestataire|profil|fournisseur|offre|solution|agence)\w*", r"\b(?:poste|offre) (?:a (?:deja |finalement )?ete|est(?: desormais| deja)?) (?:pourvu|annule|gele|suspendu|supprime)\w*", r"\bgel des (?:embauches|recrutements)\b", r"\b(?:reponse|suite) (?:negative|defavorable)\b", r"\b(?:decline|declinons|refusons|refuse) (?:votre|ta) (?:offre|proposition|candidature|devis)\b", r"\bbonne (?:chance|continuation|reussite) dans (?:vos|tes|votre|ta) recherches?\b", r"\bplein succes dans (?:vos|votre|tes)\b", r"\bdecide de ne pas (?:poursuivre|donner suite|aller plus loin|retenir|renouveler)\b",
)
SOFT_REJECTED = (r"\bdans (?:vos|tes|votre|ta) ",)
ACCEPTED = (
    r"\bdecid\w+ de (?:vous|te) (?:recruter|embaucher|confier)\b", r"\b(?:devis|contrat|proposition|offre) (?:est )?(?:signe|accepte)e?s?\b", r"\bc'est valide\b(?! (?:jusqu|pour|si))",
    r"\b(?:en piece jointe|ci-joint|trouverez)\b.{0,40}\bcontrat de travail\b", r"\bbienvenue dans (?:l'|notre )equipe\b", r"\b(?:nous|je) (?:la|le|les) (?:validons|valide|acceptons|accepte)\b",
    r"\b(?:heureu\w+|ravi\w*|plaisir|honneur|joie)\b.{0,60}\b(?:de vous (?:proposer|offrir) (?:le poste|un (?:contrat|cdi|cdd|poste)|ce poste)|de t'offrir le poste|vous (?:embaucher|recruter|accueillir (?:dans|au sein|parmi))|de vous annoncer que (?:vous avez ete retenu\w*|votre candidature (?:a ete|est) (?:retenue|acceptee)))\b", r"\bfelicitations\b.{0,120}\b(?:poste|offre|contrat|equipe|retenu\w*|recrute\w*)\b", r"\bvotre candidature (?:a ete|est) (?:retenue|acceptee)\b(?! pour (?:un|une|la|le) (?:premier |second |prochaine? )?(?:entretien|etape|phase))", r"\b(?:acceptons|accepte|validons|valide) (?:avec plaisir |volontiers )?(?:votre|ta|le|la|ton) (?:offre|proposition|devis)\b", r"\b(?:(?:votre|ta) (?:offre|proposition)|(?:votre|ton|le) devis)\b.{0,20}\b(?:est|a ete) (?:accepte\w*|validee?s?(?! jusqu)|signe\w*|approuve\w*)\b", r"\b(?:devis|contrat|proposition) signe\w*\b", r"\b(?:avons|ai) (?:decide de (?:travailler avec vous|vous choisir|retenir votre (?:offre|proposition))|choisi votre (?:offre|proposition)|retenu votre (?:offre|proposition))\b", r"\bpromesse d'embauche\b", r"\bbon pour accord\b", r"\bcontrat de travail (?:en piece jointe|ci-joint|joint)\b", r"\b(?:souhaitons|voulons|aimerions) vous (?:embaucher|recruter|proposer le poste)\b",
)
NEXT_ROUND = (
    r"\bretenue?s?\b.{0,30}\b(?:entretien|prochaine etape|etape suivante|phase suivante)\b", r"\b(?:proposer|proposons|propose) (?:un|une|de)\b.{0,20}\b(?:entretien|echange|rendez-vous|rencontre|creneau)\b",
    r"\b(?:prochaine?|deuxieme|second\w*|troisieme|dernier\w*) (?:etape|entretien|tour|phase|echange)\b.{0,60}\b(?:convenir|planifier|organiser|disponibilites|inviter|date|proposer)\b", r"\b(?:aimerions|souhaitons|souhaiterions|voudrions|souhaite|voudrais) (?:vous |te )?(?:inviter|convier|rencontrer|proposer (?:un|une))\b.{0,50}\b(?:entretien|echange|etape|rencontre|appel|rendez-vous|lundi|mardi|mercredi|jeudi|vendredi|disponibilites)\b", r"\b(?:votre candidature|votre profil) (?:a ete |est )?retenue? pour (?:un|une|la|le) (?:premier |second |prochaine? )?(?:entretien|etape|phase)\b",
)
RECEIPT = (
    r"\b(?:merci|remerci\w+)\b.{0,30}\b(?:pour|de|d') ?(?:votre|ta|l'|cette)? ?(?:candidature|interet|envoi de votre candidature)\b", r"\b(?:avons|a) bien (?:recu|ete recue|enregistre) (?:votre|ta)? ?(?:candidature|cv|dossier)?\b", r"\b(?:votre|ta) candidature (?:a bien ete|est bien|a ete) (?:recue|enregistree|transmise|prise en compte)\b", r"\baccuse de reception\b", r"\baccusons reception\b",
)
HOLDING = (
    r"\b(?:je|nous|on) (?:vous |te |t')?(?:reviens|revenons|reviendr\w+|tiens|tiendr\w+|tenons|recontacte\w*|rappelle\w*) (?:vers vous|vers toi|informe\w*|au courant|des que|rapidement|prochainement)\b", r"\b(?:je|nous|on) (?:vais|allons|dois|devons|va|doit) (?:en |le |la |y )?(?:regarder|discuter|etudier|voir|verifier|consulter|reflechir|parler|transmettre|examiner|presenter)\b", r"\b(?:je|nous) (?:regarde|regardons|etudie|etudions|verifie|verifions|transmets|transmettons)\b", r"\bencore (?:en cours|besoin de|un peu de|quelques)\b.{0,30}\b(?:temps|d'etude|jours|reflexion|examen)?\b", r"\b(?:en cours (?:d'etude|d'examen|de validation|de discussion))\b", r"\b(?:pas encore (?:eu le temps|pris|decide|pu))\b", r"\bmerci de (?:votre|ta) patience\b",
)
CANCELLATION = (
    r"\b(?:dois|devons|suis (?:oblige\w*|contraint\w*)|sommes (?:obliges|contraints|dans l'obligation)|devoir|oblige\w*)\b.{0,30}\bannuler\b", r"\b(?:entretien|reunion|rendez-vous|rdv|appel|demo\w*|dejeuner|cafe|rencontre)\b.{0,50}\b(?:est|a ete|sera) (?:malheureusement )?annule\w*", r"\b(?:annule|annulons) (?:notre|le|la|l'|cette|ce)\b",
)
RESCHEDULING = (
    r"\b(?:reporter|decaler|deplacer|repousser|reprogrammer)\b.{0,40}\b(?:notre|le|la|l'|rendez-vous|rdv|reunion|entretien|appel)\b", r"\b(?:entretien|reunion|rendez-vous|rdv|appel|demo\w*)\b.{0,50}\b(?:reporte\w*|decale\w*|deplace\w*|repousse\w*)\b", r"\b(?:autre|nouvelle|nouveau) (?:date|creneau|horaire|moment)\b.{0,40}\b(?:trouver|proposer|convenir|possible|fixer)\b", r"\b(?:trouver|proposer|convenir d'|fixer) ?(?:un|une) (?:autre|nouvelle|nouveau) (?:date|creneau|horaire|moment)\b", r"\bj'ai un (?:imprevu|empechement|contretemps)\b",
)
NO_SHOW = (
    r"\b(?:desole\w*|excus\w+|navre\w*|pardon)\b.{0,60}\b(?:manque|rate|loupe|oublie|pas pu (?:etre|participer|venir|assister)|absen\w+|d'avoir manque)\b", r"\b(?:vous|t')(?: ai| avons|ai|avons) attendu\w*\b", r"\b(?:ai|avons) (?:completement )?(?:oublie|rate|manque|loupe) (?:notre|le|la|l')\b", r"\bne vous (?:ai|avons) pas vu\w*\b",
)
AWAY = (
    r"\b(?:je suis|suis|serai|actuellement) (?:actuellement |en ce moment )?(?:absente?|en (?:conges?|vacances|deplacement|arret|conge (?:maternite|parental|paternite))|hors du bureau|indisponible)\b", r"\babsence du bureau\b", r"\bmessage d'absence\b", r"\b(?:pas|peu) acces a (?:mes|ma) (?:e-?mails?|messagerie|mails)\b", r"\bde retour (?:au bureau|le)\b",
)
AWAY_UNTIL = r"\b(?:jusqu'au|jusqu'a|de retour (?:au bureau )?(?:le|a partir du)?|a partir du|des le|retour (?:le|prevu le))\s*"
AWAY_INCLUSIVE = r"\bjusqu"
INTERVIEW_MAIL = (
    r"\b(?:confirm\w*|invit\w+|convi\w+|convoc\w+|convoqu\w+|planifi\w+|fix\w+|propos\w+|date)\b.{0,50}\bentretien\b(?! (?:annuel|professionnel))", r"\bentretien\b.{0,50}\b(?:confirme|aura lieu|est prevu|est fixe|planifie|le (?:lundi|mardi|mercredi|jeudi|vendredi))\b", r"\bmerci pour (?:cet|l'|votre|notre) entretien\b", r"\bvotre entretien\b",
)
JOB_WORDS = (r"\b(?:poste|candidat\w*|recrut\w*|embauche\w*|entretien d'embauche|cv|lettre de motivation|offre d'emploi|emploi)\b",)
NO_JOB = (r"\b(?:l'appartement|logement|bail|demande de (?:pret|credit|visa|bourse|subvention|logement)|titre de sejour|votre (?:pret|visa|communication|inscription|adhesion|commande))\b", r"\b(?:ton|votre|ce) (?:nouveau|nouvel) (?:poste|emploi|travail)\b")
ROLE = r"\b(?:poste|emploi|candidature|role) (?:de |d'|en tant que |au poste de |pour le poste de )(?P<role>[a-z][\w+#./()-]{2,25}(?: (?!(?:chez|au|a|et|dans|pour|avec|le|la|les|du|est|sein|nous|vous|en|qui|que)\b)[a-z][\w+#./-]{1,25}){0,3})"
CALL_ME = r"\b(?:appel\w+|joindre|telephone\w*|tel|portable|mobile|ligne directe)\b"
QUESTION_TO_USER = r"(?:pourriez-vous|pouvez-vous|avez-vous|auriez-vous|pourrais-tu|peux-tu|as-tu|quel\w*|comment|quand|ou|qui|est-ce que|y a-t-il|combien|seriez-vous|etes-vous) \b.{6,100}\?"
OPEN_TOPICS = r"\b(?:references?|salaire|remuneration|pretentions|preavis|titre de sejour|mobilite|portfolio|attestations?|tarif\w*|tjm|prix|couts?|budget|remise|calendrier|perimetre|livraison|support|licences?|conditions|experience (?:avec|en)|date d'entree|securite|integration|maintenance)\b"

# ---- sent mail -------------------------------------------------------------------------------------

PROPOSAL_NOUN = r"(?:devis|proposition(?: commerciale)?|offre(?: commerciale| de service)?|estimation|cahier des charges)"
PROPOSAL = (
    rf"\b(?:ci-joint\w*|en piece jointe|vous trouverez|veuillez trouver|voici|je vous (?:envoie|adresse|transmets|fais parvenir)|nous vous (?:envoyons|adressons|transmettons|faisons parvenir)|je t'envoie|comme (?:convenu|promis|discute))\b[^.?!]{{0,80}}\b{PROPOSAL_NOUN}\b",
    rf"\b(?:notre|mon|ma|le|la|cette|ce) (?:\w+ )?{PROPOSAL_NOUN}\b[^.?!]{{0,60}}\b(?:ci-joint\w*|en piece jointe|ci-dessous|jointe?)\b",
)
PROPOSAL_SUBJECT = r"\b(?:devis|proposition (?:commerciale|d'accompagnement|de service)|offre (?:commerciale|de service)|proposition)\b"
NO_PROPOSAL = (r"\b(?:votre|ton|ta|leur) (?:devis|proposition|offre)\b", r"\bmerci pour (?:le|la|votre|ton|ta) (?:devis|proposition|offre)\b", r"\b(?:pourriez-vous|pouvez-vous|merci de)\b.{0,40}\b(?:envoyer|faire parvenir|transmettre)\b.{0,30}\b(?:devis|proposition|offre)\b", r"\boffre d'emploi\b", r"\boffre speciale\b")
APPLICATION = (
    r"\bje (?:me permets de )?(?:postule|presente ma candidature|soumets ma candidature|vous adresse ma candidature|vous fais parvenir ma candidature)\b", r"\b(?:souhaite|voudrais|souhaiterais) (?:postuler|presenter ma candidature|vous proposer ma candidature)\b", r"\bma candidature (?:au|pour|a|spontanee|en tant)\b", r"\b(?:ci-joint\w*|en piece jointe|trouverez|trouver)\b[^.?!]{0,60}\b(?:mon cv|ma lettre de motivation|ma candidature|mon dossier)\b", r"\bmon cv\b[^.?!]{0,40}\b(?:ci-joint|en piece jointe|joint)\b",
)
APPLICATION_SUBJECT = r"^candidature\b"
OWN_PROMISE = r"\bje (?:vous |te |t')?(?:(?:enverrai|transmettrai|ferai parvenir|preparerai) |vais (?:vous |te |t')?(?P<verb>envoyer|transmettre|faire parvenir|preparer) )(?P<what>[^.?!\n]{4,80})"
GREETING = r"^(?P<word>bonjour|bonsoir|salut|chere?s?|madame|monsieur|coucou|hello)(?P<name>[ ,]+[^\n,!.:;]{0,60}?)?\s*[,!.:–-]*\s*$"
SIGN_OFF = r"^(?P<off>(?:bien |tres )?(?:cordialement|amicalement|sincerement|respectueusement)(?: (?:votre|vous))?|(?:bien |meilleures? |sinceres |cordiales )(?:a vous|a toi|salutations)|bonne (?:journee|soiree|fin de journee)|a (?:bientot|tres bientot)|merci(?: d'avance| beaucoup)?|cdlt|bien cdlt)\s*[,!.]?\s*$"

# ---- promises --------------------------------------------------------------------------------------

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

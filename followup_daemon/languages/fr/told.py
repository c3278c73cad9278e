"""French words by which a mail tells what its answer has to take up."""

from __future__ import annotations

from followup_daemon.languages.base.told import ToldWords
from followup_daemon.model.tables.told import Document, Door, Ground

TOLD = ToldWords(
    grounds={
        Ground.BUDGET: (
            (
                r"\b(?:budgets?|financements?|credits|moyens|enveloppe"
                r"|subvention\w*)\b[^.!?]{0,60}\b(?:coupe\w*|reduit\w*|gele\w*|insuffisant\w*|limite\w*"
                r"|epuise\w*|ne (?:nous |le )?permet\w*|pas|serre\w*|supprime\w*)\b"
            ),
            (
                r"\b(?:faute de|manque de|pas (?:de|le|du)|sans|contraintes?|restrictions?|coupes?"
                r"|raisons?) (?:\w+ )?(?:budget\w*|financement|moyens|credits)\b"
            ),
            r"\bgel (?:des (?:embauches|recrutements)|du budget)\b",
        ),
        Ground.PRICE: (
            (
                r"\b(?:trop (?:cher|chere|eleve|elevee)|moins (?:cher|chere|couteu\w+)|mieux[- ]disant"
                r"|plus (?:abordable|avantageu\w+))\b"
            ),
            r"\b(?:prix|tarif|cout|devis|montant)s?\b[^.!?]{0,40}\b(?:au[- ]dessus|au[- ]dela|depass\w+|superieur)\b",
        ),
        Ground.INTERNAL: (r"\b(?:en interne|interne|en regie|nos propres equipes|nous-memes|par nos soins)\b",),
        Ground.EXPERIENCE: (
            (
                r"\b(?:plus d'|davantage d'|une plus (?:grande|longue|solide) )(?:experience|expertise"
                r"|anciennete|competences)\b"
            ),
            (
                r"\b(?:profil|experience|competences|parcours|expertise)\b[^.!?]{0,50}\b(?:plus (?:proche"
                r"|adapte\w*|en adequation)|correspond\w*|davantage|pese\w*|fait la difference|manqu\w*)\b"
            ),
            r"\bmieux (?:correspondre|correspond\w*|adapte\w*)\b",
        ),
        Ground.TIMING: (
            (
                r"\b(?:report\w+|repouss\w+|suspendu\w*|mis\w* en attente|en pause|differ\w+ (?:a|au"
                r"|le projet)|trop (?:tot|tard)|autres priorites|prochain exercice)\b"
            ),
            r"\b(?:moment|calendrier)\b[^.!?]{0,25}\b(?:pas|mal)\b",
        ),
        Ground.CLOSED: (
            (
                r"\b(?:poste|projet|recrutement|offre)\b[^.!?]{0,40}\b(?:annule\w*|supprime\w*"
                r"|abandonne\w*|pas (?:etre )?(?:pourvu|maintenu|lieu)|n'est plus (?:ouvert|d'actualite)"
                r"|ferme\w*)\b"
            ),
            r"\b(?:restructuration|reorganisation)\b",
        ),
        Ground.OTHERS: (
            (
                r"\b(?:autres?|d'autres) (?:\w+ )?(?:candidat\w*|candidature\w*|profil\w*|personne"
                r"|prestataire\w*|agence|entreprise|societe|offre\w*|devis|proposition\w*|fournisseur\w*"
                r"|solution)\b"
            ),
            r"\b(?:quelqu'un d'autre|un concurrent|la concurrence)\b",
        ),
    },
    praise=(
        (
            r"\b(?:apprecie|aime|adore|remarque|salue) (?P<what>(?:votre|vos|ton|ta|tes|la|le"
            r"|les) [a-z][a-z'-]+(?: (?:de|du|des|d')? ?[a-z][a-z'-]+)?)(?=[.,;!]| et\b| mais\b|$)"
        ),
        (
            r"\b(?:sensibles?|impressionne\w*|seduit\w*|convaincu\w*|marque\w*) par (?P<what>(?:votre|ton"
            r"|ta|la|le) [a-z][a-z'-]+(?: (?:de|du|des|d')? ?[a-z][a-z'-]+)?)(?=[.,;!]| et\b| mais\b|$)"
        ),
        (
            r"\b(?P<what>(?:votre|ton|ta) [a-z][a-z'-]+) (?:etait|est|a ete) (?:vraiment |tres "
            r"|particulierement )?(?:excellent\w*|remarquable|convaincant\w*|solide|impressionnant\w*"
            r"|de (?:grande )?qualite)\b"
        ),
        r"\b(?:qualite|richesse|interet) de (?:votre|vos|ton|nos) (?:\w+)\b",
        (
            r"\b(?:tres (?:bonne?|belle?)|excellent\w*|belle|solide) (?:candidature|impression|entretien"
            r"|echange|presentation|proposition|profil|travail|dossier)\b"
        ),
        r"\b(?:decision (?:difficile|serree)|choix (?:difficile|serre)|hesite|finaliste)\b",
        r"\b(?:plaisir|ravis?) (?:de|d') (?:vous|te) (?:rencontrer|connaitre)\b",
    ),
    answer_by=(
        (
            r"\b(?:repons\w+|repond\w+|retour|decision|confirm\w+|accord|signe\w*|retourn\w+|renvoy\w+"
            r"|valable|valide|accept\w+|dire|donn\w+)\b[^.!?]{0,80}?\b(?:avant|d'ici|jusqu'a\w*"
            r"|au plus tard|pour le|sous)\b"
        ),
        (
            r"\b(?:avant|d'ici|au plus tard|jusqu'a\w*)\b[^.!?]{0,60}\b(?:repons\w+|retour|decision"
            r"|confirm\w+|accord|signe\w*)\b"
        ),
    ),
    start_on=(
        (
            r"\b(?:commenc\w+|debut\w*|demarr\w+|prise de (?:poste|fonctions?)|prendre (?:vos"
            r"|tes) fonctions|premier jour|rejoindre|lancer|a compter du|a partir du)\b"
        ),
    ),
    documents={
        Document.DEPOSIT_INVOICE: (r"\bfacture (?:d'acompte|proforma|pro forma)\b", r"\bacompte\b"),
        Document.INVOICE: (r"\bfacture\b",),
        Document.CONTRACT: (
            r"\b(?:contrat|promesse d'embauche|convention|lettre de mission|bon pour accord|devis signe)\b",
        ),
        Document.OFFER: (
            (
                r"\b(?:offre (?:ecrite|formelle|definitive)|proposition (?:ecrite|revisee|ajustee|definitive)"
                r"|devis (?:revise|ajuste|actualise|definitif))\b"
            ),
        ),
        Document.REFERENCES: (r"\breferences?\b",),
        Document.CERTIFICATES: (r"\b(?:diplomes?|certificats?|attestations?|releves? de notes|casier judiciaire)\b",),
        Document.CV: (r"\b(?:cv|curriculum)\b",),
        Document.PORTFOLIO: (r"\b(?:portfolio|book|exemples? de (?:vos |tes )?travaux|realisations)\b",),
        Document.BANK_DETAILS: (r"\b(?:rib|iban|coordonnees bancaires)\b",),
        Document.TAX_DETAILS: (r"\b(?:numero (?:de )?(?:tva|siret|siren|securite sociale)|siret|kbis|carte vitale)\b",),
        Document.IDENTIFICATION: (r"\b(?:piece d'identite|carte d'identite|passeport|titre de sejour)\b",),
        Document.PURCHASE_ORDER: (r"\b(?:bon de commande|numero de commande)\b",),
        Document.AVAILABILITY: (r"\b(?:disponibilites|creneaux|quelques dates)\b",),
        Document.SALARY: (r"\b(?:pretentions salariales|pretentions|tarif journalier|tjm)\b",),
        Document.SCHEDULE: (r"\b(?:planning|calendrier|echeancier|retroplanning)\b",),
    },
    wants=(
        (
            r"\b(?:merci (?:aussi |egalement )?de|pouvez-vous|pourriez-vous|peux-tu|pourrais-tu|veuillez"
            r"|il (?:me|nous) (?:faut|faudrait|manque)|nous avons besoin|j'ai besoin|avez-vous|as-tu"
            r"|envoyez|envoyer|envoie|transmettre"
            r"|fournir|faire parvenir|apporter)\b"
        ),
    ),
    encloses=(
        (
            r"\b(?:ci-joint\w*|en piece jointe|en annexe|joint\w* a ce (?:mail|message)|je vous (?:joins"
            r"|transmets|envoie|adresse)|je t'envoie|voici|vous trouverez)\b"
        ),
    ),
    announces=(
        (
            r"\b(?:(?:vous recevrez|tu recevras|vous allez recevoir|nous vous (?:enverrons|adresserons"
            r"|transmettrons|ferons parvenir)|je vous (?:enverrai|adresserai|ferai parvenir)|suivra"
            r"|suivront|suit|est en route|part demain|parviendra))\b"
        ),
    ),
    doors={
        Door.ON_FILE: (
            (
                r"\b(?:conserv\w+|gard\w+|enregistr\w+)\b[^.!?]{0,50}\b(?:cv|candidature|dossier"
                r"|coordonnees|profil|proposition|devis|vivier)\b"
            ),
            r"\bvivier\b",
        ),
        Door.AGAIN: (
            (
                r"\b(?:recontact\w+|revenir vers|reviendr\w+ vers|reprendre contact|reprenne contact"
                r"|reparl\w+|repostul\w+|postuler a nouveau|retenter)\b"
            ),
            (
                r"\b(?:contact\w+|ecri\w+|appel\w+|solliciter|sollicit\w+)\b[^.!?]{0,40}\b(?:a nouveau"
                r"|de nouveau|si|quand|lorsque|lors|des que|l'an prochain)\b"
            ),
            r"\b(?:penser\w*|penserons|pensera) a (?:vous|toi)\b",
        ),
        Door.IN_TOUCH: (r"\b(?:rest\w+|gard\w+) (?:en )?(?:le )?contact\b",),
    },
    again=(
        (
            r"\b(?:(?:en|au) (?:debut d'annee|printemps|ete|automne|hiver|janvier|fevrier|mars|avril|mai"
            r"|juin|juillet|aout|septembre|octobre|novembre|decembre|20\d\d|(?:premier|deuxieme|second"
            r"|troisieme|quatrieme) trimestre)|a l'automne|a la rentree|cet automne"
            r"|l'an(?:nee)? prochaine?|l'annee prochaine|apres (?:l'ete|les vacances|les fetes|paques"
            r"|noel))\b"
        ),
    ),
    advised=(
        r"\b(?:notre|mon|un) (?:retour|conseil|avis)\b(?! (?:positif|favorable|negatif))",
        (
            r"\b(?:nous vous conseill\w+|je vous conseill\w+|il a manque|aurait fallu"
            r"|axe\w* d'amelioration|ameliorer|travailler davantage|aurions aime)\b"
        ),
    ),
    introduced=(
        (
            r"\b(?:de la part de|par l'intermediaire de|recommande\w* par|presente\w* par"
            r"|mis en relation par|grace a|sur les conseils de"
            r"|intro de) (?P<name>[a-z][\w'-]+(?: [a-z][\w'-]+)?)"
        ),
        (
            r"\b(?P<name>[a-z][\w'-]+(?: [a-z][\w'-]+)?) (?:nous a mis en (?:relation|contact)"
            r"|m'a (?:donne|transmis) (?:votre|ton|tes|vos) (?:nom|contact|coordonnees)"
            r"|m'a conseille de)\b"
        ),
        (
            r"\bmerci,? (?P<name>[a-z][\w'-]+),? (?:pour la mise en relation"
            r"|de nous avoir (?:mis en relation|presente\w*)|pour l'introduction)\b"
        ),
    ),
    no_points=(
        (
            r"\b(?:vous|votre|vos|tu|ton|ta|tes|te|nous|notre|nos|on|je|mon|ma|mes|comment|que|quoi|qui"
            r"|quand|pourquoi|ou en|quel\w*|si)\b"
        ),
        r"^(?:\w+er|\w+ir|faire|voir|prendre|mettre|definir|discuter)\b",
        (
            r"^(?:tour de table|introduction|presentations?|accueil|questions?|questions diverses|divers"
            r"|conclusion|pause|dejeuner)$"
        ),
    ),
)

"""French word families: introductions, and what people send of their own accord."""

from __future__ import annotations

from followup_daemon.languages.base.clauses.arrangements import ContactWords

CONTACTS = ContactWords(
    introduce=(
        "présente|présenter|présentons",
        "mettre|mets|mettons ... en relation|contact",
        "faire|fais ... connaissance|connaître",
        "mise en relation|contact",
    ),
    present=(
        "voici",
        "c' est",
    ),
    both=(
        "tous deux",
        "tous les deux",
        "les deux",
        "l' un",
        "vous laisse",
    ),
    hand_over=(
        "ci joint|jointe|joints|jointes",
        "en pièce|pièces jointe|jointes",
        "en annexe",
        "joins|joint",
        "voici",
        "trouverez|trouveras",
        "envoie|envoyons|transmets|transmettons|adresse|adressons",
    ),
    terms=(
        "chiffrage|chiffrages",
        "grille tarifaire|de",
        "bordereau de|des prix",
        "prix unitaires",
        "coûts unitaires",
        "tableau|détail des coûts|prix|tarifs",
        "liste des|de prix|tarifs",
    ),
    own_terms=("notre|nos|mon|mes ... tarif|tarifs|prix|honoraires|conditions|grille|taux",),
    passed_on=(
        "son|sa|ses|leur|leurs",
        "de la part",
        "reçu|reçus|reçue|reçues",
        "pour information|info",
        "préparé|préparés|établi|établis par",
        "que|qu'|qui",
    ),
    background=(
        "mon|ma|mes ... parcours|expérience|expériences|carrière|profil|cv|formation",
        "parcours professionnel",
        "quelques mots sur moi",
        "à mon sujet",
    ),
    remember=(
        "penser|pensez|pense|penserez à moi",
        "garder|gardez|conserver|conservez ... ma|mon|mes ... candidature|profil|coordonnées|cv",
        "tenir|tenez|garder|gardez me|moi ... informé|informée|courant",
        "prendre|prenez ... candidature|profil ... en compte",
        "ajouter|ajoutez|inscrire|inscrivez ... mon|me|m' ... liste",
    ),
    seeking=(
        "recherche|cherche ... poste|emploi|travail|opportunité|mission|défi",
        "poste|postes|emploi|opportunité|opportunités|vacance",
        "se libère|libérait|libérer",
        "intéressé|intéressée|intéresse",
    ),
)

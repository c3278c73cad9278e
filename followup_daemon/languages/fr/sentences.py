"""French small words, and words that turn a clause."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Sentences

SENTENCES = Sentences(
    stopwords=frozenset(
        (
            "a afin ainsi alors apres as au aujourd aura aurez auront aussi autre autres aux avait avant avec "
            "avez avoir avons bien bonjour bonsoir c ca candidature car ce cela celui ces cette cher chere "
            "chez comme comment cordialement d dans de deja demain depuis des devis donc du elle elles en "
            "encore entre entretien es est et etaient etait ete etre eu eux faire fait faut fois font hui il "
            "ils j je jusqu l la le les leur leurs lui ma madame mais malheureusement me meilleures meme merci "
            "mes moi moins mon monsieur n ne ni non nos notre nous on ont ou par parce pas pendant peu peut "
            "peux plus plusieurs poste pour pouvez pouvons proposition puis qu quand que quel quelle quelqu "
            "qui rendez-vous reunion s sa salutations sans se semaine sera serait ses si soit son sont sous "
            "suis suite sur ta te tes toi ton tous tout toute toutes tres tu un une va vais vers veux voici "
            "voila vos votre vous y"
        ).split()
    ),
    familiar=r"\b(?:tu|te|toi|ton|ta|tes|t'as|t'es)\b",
    formal=r"\b(?:vous|votre|vos)\b",
    condition=r"\b(?:des que|avant de|une fois|si|au cas ou|seuls les|dans l'hypothese)\b",
    negated=r"\b(?:ne|pas|aucun\w*|malheureusement|generalement|habituellement)\b|\bn'",
    abbreviations=(),
)

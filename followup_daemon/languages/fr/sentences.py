"""French small words, and words that turn a clause."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Sentences

SENTENCES = Sentences(
    stopwords=frozenset(
        (
            "afin ainsi au aux avec avoir avons bien bonjour bonsoir candidature ce cette cher chere chez "
            "cordialement dans des devis du entretien est et ete etre il je la le les ma madame "
            "malheureusement meilleures merci mes mon monsieur nos notre nous pas plus poste pour proposition "
            "que qui rendez-vous reunion salutations se semaine sont suis suite sur ta tes ton tout tres tu "
            "une vos votre vous"
        ).split()
    ),
    familiar=r"\b(?:tu|te|toi|ton|ta|tes|t'as|t'es)\b",
    formal=r"\b(?:vous|votre|vos)\b",
    condition=r"\b(?:des que|avant de|une fois|si|au cas ou|seuls les|dans l'hypothese)\b",
    negated=r"\b(?:ne|pas|aucun\w*|malheureusement|generalement|habituellement)\b|\bn'",
    abbreviations=(),
)

"""The French words that mail programs add, and the greetings and sign-offs of French letters."""

from __future__ import annotations

from followup_daemon.languages.base.mail import MailWords, Manners, Phrase

MAIL = MailWords(
    reply_prefixes=(Phrase("tr", "TR: Devis", "Travaux : devis"),),
    automatic_subjects=(Phrase("réponse automatique", "Réponse automatique : Devis", "Réponse attendue"),),
    bounce_subjects=(),
    answer_subjects=(
        Phrase("accepté", "Accepté : Lancement", "Accepté hier"),
        Phrase("refusé", "Refusé : Lancement"),
    ),
    title_prefixes=(),
    cancelled_titles=(
        Phrase(r"annule\w*", "Annulé : Lancement", "Lancement annulé"),
        Phrase(r"reporte\w*", "Reporté : Lancement", "Reporting mensuel"),
    ),
    attributions=(
        Phrase(
            r"Le\b.{4,220}?\ba\s+[ée]crit\s*:?",
            "Le lun. 16 nov. 2026 à 10:04, Claire Petit <claire@lumiere.example> a écrit :",
            "Le client nous a écrit hier.",
        ),
    ),
    attribution_openings=(
        Phrase("Le", "Le lun. 16 nov. 2026 à 10:04, Claire Petit\n<claire@lumiere.example> a écrit :"),
    ),
    attribution_verbs=(Phrase("[ée]crit", "Oui.--- Le lundi 16, Claire Petit a écrit :"),),
    dashed_separators=(Phrase(r"Message\s(?:d'origine|original|transf[ée]r[ée])", "-----Message d'origine-----"),),
    separators=(
        Phrase(r"D[ée]but\sdu\smessage\s(?:r[ée]exp[ée]di[ée]|transf[ée]r[ée])\s*:?", "Début du message réexpédié :"),
    ),
    first_fields=(Phrase("De", "De : Claire Petit <claire@lumiere.example>", "De plus : rien"),),
    date_fields=(Phrase("Envoy[ée]", "Envoyé : lundi 16 novembre 2026 10:04"),),
    other_fields=(
        Phrase("Objet", "Objet : Devis", "Objets : deux"),
        Phrase("À", "À : Sam Rivera"),
    ),
    devices=(Phrase(r"Envoy[ée]\s(?:de|depuis)\smon\s.{2,40}", "Envoyé de mon iPhone", "Envoyé hier de Lyon"),),
    marks=("[ée]crit", "envoy"),
)

MANNERS = Manners(
    greetings=(
        Phrase("bonjour", "Bonjour Claire,"),
        Phrase("bonsoir", "Bonsoir,"),
        Phrase("salut", "Salut Claire,", "Salutations"),
        Phrase("chere?s?", "Chère Claire,", "Cherchons une date."),
        Phrase("madame", "Madame,"),
        Phrase("monsieur", "Monsieur,"),
        Phrase("coucou", "Coucou Claire,"),
        Phrase("hello", "Hello Claire,"),
    ),
    titles="",
    sign_offs=(
        Phrase(
            r"(?:bien |tres )?(?:cordialement|amicalement|sincerement|respectueusement)(?: (?:votre|vous))?",
            "Bien cordialement,",
            "Très bonne idée.",
        ),
        Phrase(r"(?:bien |meilleures? |sinceres |cordiales )(?:a vous|a toi|salutations)", "Bien à vous,"),
        Phrase("bonne (?:journee|soiree|fin de journee)", "Bonne journée,"),
        Phrase("a (?:bientot|tres bientot)", "À bientôt,"),
        Phrase("merci(?: d'avance| beaucoup)?", "Merci d'avance,", "Merci pour hier soir."),
        Phrase("cdlt", "Cdlt"),
        Phrase("bien cdlt", "Bien cdlt"),
    ),
)

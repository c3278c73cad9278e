"""The French words that mail programs add, and the greetings and sign-offs of French letters."""

from __future__ import annotations

from followup_daemon.languages.base.mail import DEVICE, FolderNames, MailWords, Manners, Phrase

MAIL = MailWords(
    reply_prefixes=(Phrase("ré", "Ré: Devis", "Réunion : devis"),),
    automatic_subjects=(Phrase("réponse automatique", "Réponse automatique : Devis", "Réponse attendue"),),
    bounce_subjects=(),
    answer_subjects=(
        Phrase("accepté", "Accepté : Lancement", "Accepté hier"),
        Phrase("refusé", "Refusé : Lancement"),
    ),
    title_prefixes=(),
    cancelled_titles=(
        Phrase("nouvelle date a (?:venir|suivre|fixer)", "Point (nouvelle date à venir)", "Point (nouvelle date)"),
        Phrase("annulee?s?", "Annulé : Lancement", "Revue de la commande annulée"),
        Phrase("reportee?s?", "Reporté : Lancement", "Reporting mensuel"),
        Phrase("(?:deplace|decale|repousse|ajourne|supprime)e?s?", "Point (décalé au jeudi)", "Décalage horaire"),
        Phrase("(?:n'a |n'aura )?pas (?:eu )?lieu", "Lancement - n'a pas eu lieu"),
        Phrase("(?:pas venue?s?|ne s'est pas presentee?)", "Lancement (pas venue)"),
    ),
    forward_prefixes=(Phrase("tr", "TR: Devis", "Travaux : devis"), Phrase("transf[ée]r[ée]?", "Transféré : Devis")),
    attribution_openings=(Phrase("(?:Le|En date du)", "Le lundi soir du 16 novembre 2026, Claire Petit a écrit :"),),
    attribution_verbs=(
        Phrase(
            "a [ée]crit(?: ceci)?",
            "16 novembre 2026 10:04, Claire Petit a écrit :",
            "16 novembre 2026 10:04, Claire Petit a parlé :",
        ),
        Phrase("[ée]crivait|avez [ée]crit", "16 novembre 2026 10:04, Claire Petit écrivait :"),
    ),
    no_names=(
        Phrase("j['’]ai|nous|il|elle|ils|elles|qui", "Le 16 novembre 2026, elle a écrit :"),
        Phrase("comme|puis|hier|mais|voici", "Comme Claire a écrit :"),
    ),
    separators=(
        Phrase("Message (?:d['’] ?origine|original|initial)", "-----Message d'origine-----"),
        Phrase("(?:E-?mail|Courriel|Mail) (?:d['’] ?origine|original)", "----- Mail original -----"),
        Phrase("Rendez-vous d['’]origine", "-----Rendez-vous d'origine-----"),
    ),
    forward_separators=(
        Phrase("(?:Message|E-?mail|Courriel) (?:transf[ée]r[ée]|r[ée]exp[ée]di[ée])", "--- Message transféré ---"),
    ),
    opened_forwards=(
        Phrase(
            "D[ée]but du (?:message|mail|courriel|e-?mail) (?:r[ée]exp[ée]di[ée]|transf[ée]r[ée])",
            "Début du message réexpédié :",
        ),
    ),
    forwarded_by=(
        Phrase(
            "(?:R[ée]achemin[ée]|Transf[ée]r[ée]|Transmis) par", "---- Réacheminé par Claire/ACME le 16/11/2026 ----"
        ),
    ),
    notices=(
        Phrase(
            r"[-_\#]*\s*(?:Veuillez\s)?(?:r[ée]pond(?:re|ez)|[ée]cri(?:re|vez)) au-dessus de cette ligne.*",
            "-- Répondez au-dessus de cette ligne --",
        ),
    ),
    sender_fields=(
        Phrase("De", "De : Claire Petit <claire@lumiere.example>", "De plus : rien"),
        Phrase("Exp[ée]diteur", "Expéditeur : Claire Petit <claire@lumiere.example>"),
    ),
    date_fields=(Phrase("Envoy[ée](?: le)?", "Envoyé : lundi 16 novembre 2026 10:04"),),
    to_fields=(
        Phrase("[ÀA]", "À : Sam Rivera"),
        Phrase("Destinataires?|Pour", "Pour : Sam Rivera"),
    ),
    subject_fields=(Phrase("Objet|Sujet", "Objet : Devis", "Objets : deux"),),
    copy_fields=(
        Phrase("Copie(?: à)?", "Copie à : Eva Moos"),
        Phrase("R[ée]pondre à|Veuillez r[ée]pondre à", "Répondre à : jobs@acme.example"),
        Phrase("Importance|Pi[èe]ces? jointes?", "Pièces jointes : devis.pdf"),
    ),
    devices=(
        Phrase(
            rf"Envoy[ée]e?\s(?:de|depuis|à\spartir\sd[e'’]|avec|par|via|à\sl['’]aide\sde){DEVICE}",
            "Envoyé à partir de Outlook pour iOS",
            "Envoyé de Lyon",
        ),
        Phrase(
            r"Envoy[ée]e?\s(?:de|depuis|à\spartir\sde|avec)\smon\s[^.!?,]{2,40}",
            "Envoyé de mon iPhone",
            "Envoyé hier de Lyon",
        ),
        Phrase(rf"(?:T[ée]l[ée]charge[zr]?|Obtene[zr]|Obtenir){DEVICE}", "Obtenez Outlook pour iOS"),
    ),
    alerts=(Phrase("ATTENTION|AVERTISSEMENT|PRUDENCE|MISE EN GARDE", "AVERTISSEMENT : "),),
    banners=(
        Phrase(r"\[? ?(?:courriel|message|e-?mail|exp[ée]diteur)? ?externe ?\]", "[EXTERNE] "),
        Phrase(
            r"(?:attention|avertissement|prudence|mise en garde)[ :!,–-]* (?:ce |cet |un )?"
            r"(?:courriel|e-?mail|message|mail)(?: [\w’']+){0,4}? (?:externe|ext[ée]rieur)",
            "Attention : courriel externe",
            "Attention : le rendez-vous est reporté.",
        ),
        Phrase(
            r"(?:ce|cet) (?:courriel|e-?mail|message|mail)(?: [\w’']+){1,6}? "
            r"(?:de l['’])?(?:externe|ext[ée]rieur|hors de)\b",
            "Ce courriel provient de l'extérieur de l'organisation.",
        ),
        Phrase(r"(?:courriel|e-?mail|message) externe(?= ?[.:!\n–-]| ?$)", "Courriel externe."),
        Phrase(
            r"vous n['’](?:obtenez|recevez) pas souvent d['’]?(?:e )?(?:e-?mails?|courriers?|courriels?)",
            "Vous n'obtenez pas souvent d'e-mail à partir de dana@acme.example.",
        ),
    ),
    banner_advice=(
        Phrase(
            r"(?:veuillez )?(?:ne |n['’])(?:cliquez|ouvrez|pas (?:cliquer|ouvrir)|r[ée]pondez|suivez)\b",
            "Ne cliquez pas sur les liens.",
        ),
        Phrase(
            r"(?:veuillez )?(?:soyez (?:prudent|vigilant)|faites preuve|faire preuve|redoublez|v[ée]rifiez)",
            "Soyez prudent.",
        ),
        Phrase(
            r"(?:d[ée]couvrez|en savoir plus|d[ée]couvrir) pourquoi c(?:ela|['’]) ?est important",
            "Découvrez pourquoi cela est important",
        ),
        Phrase(
            r"(?:à moins|sauf si|sauf)(?: [\w’']+){0,6}? (?:l['’])?(?:exp[ée]diteur|contenu)",
            "Sauf si vous connaissez l'expéditeur.",
        ),
    ),
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

FOLDERS = FolderNames(
    sent=(Phrase("(?:éléments |messages )?envoyés", "Éléments envoyés", "Colis envoyés"),),
    drafts=(Phrase("brouillons", "Brouillons"),),
    trash=(
        Phrase("corbeille", "Corbeille"),
        Phrase("éléments supprimés", "Éléments supprimés"),
    ),
    archive=(Phrase("archives?", "Archives"),),
    outbox=(Phrase("boîte d'envoi", "Boîte d'envoi"),),
    scheduled=(Phrase("(?:messages )?(?:programmés|planifiés)", "Messages programmés"),),
    junk=(
        Phrase("(?:courriers? |messages )?indésirables?", "Courrier indésirable"),
        Phrase("pourriels?", "Pourriel"),
    ),
    templates=(Phrase("modèles", "Modèles", "Modèles de contrat"),),
)

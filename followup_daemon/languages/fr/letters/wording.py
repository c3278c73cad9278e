"""French words for letters."""

from __future__ import annotations

from followup_daemon.languages.base.letters import Wording
from followup_daemon.model.tables.told import Document

WORDING = Wording(
    days=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    of_weekday="de {day}",
    of_date="du {number} {month}",
    on_weekday="{day}",
    on_date="le {number} {month}",
    date="{number} {month}",
    by_day="d’ici au {day} {number} {month}",
    in_week="dans la semaine du {number} {month}",
    long_date="{day} {number} {month}",
    and_="et",
    written=(
        r"^(?P<noun>devis|proposition(?: commerciale)?|offre|candidature)\b(?:\s*[:–—-]\s*(?P<rest>.+)"
        r"|\s+(?P<joined>(?:(?:pour|de|au)\b|d['’]).+))$"
    ),
    work="« {rest} »",
    work_for="{rest}",
    work_title="« {rest} »",
    greeting="Bonjour {names},",
    familiar_greeting="Bonjour {names},",
    formal_greeting="Bonjour {names},",
    greeting_word="{word} {names},",
    greeting_words=("bonjour", "salut", "bonsoir", "hello"),
    full_name=False,
    to_team="Bonjour,",
    to_many="Bonjour à tous,",
    to_nobody="Bonjour,",
    sign_off="Bien cordialement",
    sign_off_end=",",
    greets=frozenset(
        ("bonjour bonsoir cher chers chère chères coucou dr et hello m madame mme monsieur salut tous à").split()
    ),
    small_words=frozenset(
        (
            "appel au avec café chez de des du déjeuner et la le les point pour rdv rencontre rendez "
            "réunion un une visio à échange"
        ).split()
    ),
    interview_words=frozenset(("embauche entretien interview téléphonique").split()),
    greeting_end=",",
    nouns_are_capital=False,
    has_dictionary=True,
    you_wrote="vous avez écrit",
    they_wrote="un message est arrivé",
    nothing_since="rien depuis",
    quoted="« {} »",
    slips=(
        (
            r"\b(?:de|à) (?:le|les) (?=[a-zà-ÿ]{3,})(?!voir|faire|lire|dire|rencontrer|revoir"
            r"|savoir)[a-zà-ÿ]+\b(?<!er)(?<!ir)(?<!re)"
        ),
        r"(?<!-)\b(?:le|la|de|que|je) (?=[aeiouéèê][a-zà-ÿ]{2,})(?!onz|oui|ouistiti)[a-zà-ÿ]+",
        r"\b[Jj]e (?:est|sommes|avons)\b",
    ),
    doubled_words=frozenset("nous vous très".split()),
    our_interview="notre entretien",
    our_meeting="notre réunion",
    our_conversation="notre échange",
    our="{}",
    appointments=r"(?!)",
    about_somebody=r"(?!)",
    own_documents={
        Document.CONTRACT: "le contrat signé",
        Document.OFFER: "la proposition ajustée",
        Document.INVOICE: "la facture",
        Document.DEPOSIT_INVOICE: "la facture d’acompte",
        Document.REFERENCES: "mes références",
        Document.CERTIFICATES: "mes diplômes et attestations",
        Document.CV: "mon CV",
        Document.PORTFOLIO: "des exemples de mon travail",
        Document.BANK_DETAILS: "mes coordonnées bancaires",
        Document.TAX_DETAILS: "mes numéros administratifs",
        Document.IDENTIFICATION: "une copie de ma pièce d’identité",
        Document.PURCHASE_ORDER: "les indications pour le bon de commande",
        Document.AVAILABILITY: "mes disponibilités",
        Document.SALARY: "mes prétentions",
        Document.SCHEDULE: "un calendrier",
    },
    their_documents={
        Document.CONTRACT: "le contrat",
        Document.OFFER: "la proposition écrite",
        Document.PURCHASE_ORDER: "le bon de commande",
        Document.SCHEDULE: "le calendrier",
    },
    turned={"la": "la", "le": "le", "les": "les", "vos": "mes", "tes": "mes", "ton": "mon", "ta": "ma"},
)

"""German words for letters."""

from __future__ import annotations

from followup_daemon.languages.base.letters import Wording
from followup_daemon.model.tables.told import Document

WORDING = Wording(
    days=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    months=(
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
    of_weekday="vom {day}",
    of_date="vom {number}. {month}",
    on_weekday="am {day}",
    on_date="am {number}. {month}",
    date="{number}. {month}",
    by_day="bis {day}, {number}. {month},",
    in_week="in der Woche vom {number}. {month}",
    long_date="{day}, {number}. {month}",
    and_="und",
    written=(
        r"^(?P<noun>angebot|kostenvoranschlag|offerte|projektvorschlag|vorschlag"
        r"|bewerbung)\b(?:\s*[:–—-]\s*(?P<rest>.+)|\s+(?P<joined>(?:für|zu|zum|zur|als)\b.+))$"
    ),
    work="„{rest}“",
    work_for="{rest}",
    work_title="„{rest}“",
    greeting="Guten Tag {names},",
    familiar_greeting="Hallo {names},",
    formal_greeting="Guten Tag {names},",
    greeting_word="{word} {names},",
    greeting_words=("hallo", "hi", "hey", "moin", "servus"),
    full_name=True,
    to_team="Guten Tag,",
    to_many="Guten Tag zusammen,",
    to_nobody="Guten Tag,",
    sign_off="Viele Grüße",
    sign_off_end="",
    greets=frozenset(
        (
            "abend damen dr frau geehrte geehrter geehrtes gott grüß guten hallo herr herren herrn hey hi "
            "liebe lieber liebes moin morgen prof sehr servus tag und werte werter zusammen"
        ).split()
    ),
    small_words=frozenset(
        (
            "am austausch bei besprechung das dem den der die für gespräch im kaffee kennenlernen mit "
            "mittagessen telefonat termin treffen und von zum zur"
        ).split()
    ),
    interview_words=frozenset(
        ("bewerbungsgespräch erstgespräch interview telefoninterview vorstellungsgespräch").split()
    ),
    greeting_end=",",
    nouns_are_capital=True,
    has_dictionary=True,
    you_wrote="von dir kam eine Mail",
    they_wrote="von der anderen Seite kam eine Mail",
    nothing_since="seither kam nichts",
    quoted="„{}“",
    slips=(
        r"\b[Ww]ir (?:ist|hat|bin)\b",
        r"\b[Ii]ch (?:sind|haben|ist)\b",
    ),
    doubled_words=frozenset("das der die sehr sie".split()),
    our_interview="unser Vorstellungsgespräch",
    our_meeting="unser Treffen",
    our_conversation="unser Gespräch",
    our="{}",
    appointments=r"(?!)",
    about_somebody=r"(?!)",
    own_documents={
        Document.CONTRACT: "den unterschriebenen Vertrag",
        Document.OFFER: "das angepasste Angebot",
        Document.INVOICE: "die Rechnung",
        Document.DEPOSIT_INVOICE: "die Anzahlungsrechnung",
        Document.REFERENCES: "meine Referenzen",
        Document.CERTIFICATES: "die Nachweise",
        Document.CV: "meinen Lebenslauf",
        Document.PORTFOLIO: "Arbeitsproben",
        Document.BANK_DETAILS: "meine Bankverbindung",
        Document.TAX_DETAILS: "meine Steuerdaten",
        Document.IDENTIFICATION: "eine Kopie meines Ausweises",
        Document.PURCHASE_ORDER: "die Angaben für die Bestellung",
        Document.AVAILABILITY: "passende Termine",
        Document.SALARY: "meine Vorstellung von der Vergütung",
        Document.SCHEDULE: "einen Zeitplan",
    },
    their_documents={
        Document.CONTRACT: "den Vertrag",
        Document.OFFER: "das schriftliche Angebot",
        Document.PURCHASE_ORDER: "die Bestellung",
        Document.SCHEDULE: "den Zeitplan",
    },
    turned={
        "ihre": "meine",
        "ihr": "mein",
        "ihren": "mein",
        "deine": "meine",
        "dein": "mein",
        "deinen": "mein",
        "eure": "meine",
        "euer": "mein",
        "die": "die",
        "das": "das",
    },
)

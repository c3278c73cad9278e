"""German words in titles and descriptions of events."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Titles

TITLES = Titles(
    interview=(
        r"\b(?:gesprach|telefonat|call|termin|austausch|interview)\b.*\b(?:stelle|position|bewerbung|vakanz)\b",
        (
            r"\b(?:vorstellungs|bewerbungs|auswahl|einstellungs|job|telefon|video|erst|zweit"
            r"|kennenlern)-?(?:gesprach|interview)\w*"
        ),
        r"\bzweit-?gesprach\b",
        r"\bfachgesprach\b(?=.*\b(?:bewerb|stelle|position|recruit))",
        r"\bprobe(?:arbeits)?tag\b",
        r"\bprobearbeiten\b",
        r"\bassessment-?center\b",
        r"\bjob-?interview\b",
        r"\bgesprach mit (?:der |dem )?(?:personalabteilung|recruiter\w*|hr|personalleit\w*)\b",
        r"\b(?:erste|zweite|dritte|letzte|finale)s? (?:interview|bewerbungsgesprach|auswahl)\w*",
        r"\bbewerberinterview\b",
    ),
    no_interview=(
        r"\baustrittsgesprach\b",
        r"\bmitarbeitergesprach\b",
        r"\b(?:podcast|radio|presse|zeitungs?|zeitung|tv|fernseh|magazin)-?\s?(?:interview|gesprach)\b",
        r"\binterview (?:fur|mit) (?:den |das |die |der )?(?:podcast|radio|zeitung|magazin|presse|fernsehen)\b",
        r"\b(?:kunden|nutzer|anwender|experten|user)-?\s?interviews?\b",
        r"\binterviews? mit (?:kunden|nutzern|anwendern)\b",
        (
            r"\b(?:vorbereitung|training|coaching|workshop|nachbesprechung) .{0,20}(?:interview"
            r"|vorstellungsgesprach|bewerbungsgesprach)\w*"
        ),
        r"\b(?:interview|bewerbungs)-?(?:training|vorbereitung|coaching|tipps)\b",
    ),
    informational=(r"\binformationsgesprach\b",),
    you_interview=(
        r"\bsie (?:sind|fuhren)\b.{0,30}\b(?:interviewer|das interview|das gesprach)\b",
        r"\bdu (?:bist|fuhrst)\b.{0,30}\b(?:interviewer|das interview|das gesprach)\b",
        r"\b(?:interview|gesprachs)leitfaden\b",
        r"\bbewertungsbogen\b",
        r"^[^\S\n]*(?:kandidat|bewerber)(?:in)?\s*:",
        r"\b(?:bewerber|kandidaten)profil\b",
        r"\b(?:interview|gesprach) mit (?:der |dem )?(?:kandidat|bewerber)\w*",
        r"\blebenslauf des kandidaten\b",
    ),
    sales=(
        r"\bprodukt-?(?:demo|vorstellung|prasentation)\w*",
        r"\bdemo(?:-?termin)?\b",
        r"\bangebots?(?:besprechung|prasentation|gesprach)?\b",
        r"\bverkaufsgesprach\b",
        r"\bvertrieb(?:sgesprach|stermin)?\b",
        r"\bpreis(?:gesprach|verhandlung|e)\b",
        r"\bvertrags(?:verhandlung|gesprach|besprechung)\w*",
        r"\bverhandlung\b",
        r"\bbedarfs(?:analyse|gesprach)\b",
        r"\bpitch\b",
        r"\bverlangerung\b",
        r"\bausschreibung\b",
        r"\berstgesprach (?:kunde|mandat)\w*",
        r"\bkundentermin\b",
        r"\bakquise\w*",
    ),
    meeting=(
        r"\b\w*(?:treffen|besprechung|gesprach|termin|sitzung|runde|abstimmung)\b",
        (
            r"\b(?:besprechung|termin|gesprach|treffen|meeting|call|telefonat|telko|videokonferenz|abstimmung"
            r"|jour fixe|projekt\w*|kick-?off|auftakt\w*|start\w*|planung\w*|workshop|sitzung|runde|status\w*"
            r"|ubergabe|schulung|lenkungs\w*|beirat|strategie\w*|budget\w*|anforderung\w*|entwurf|prasentation"
            r"|vorstellung|bericht|partner\w*|kooperation|kampagne|lieferant\w*|kunden\w*|dienstleister"
            r"|meilenstein|umsetzung|beratung|ruckblick|klausur|arbeitsgruppe|wochentlich|monatlich|quartals\w*"
            r"|vertrag\w*)\b"
        ),
    ),
    networking=(
        r"\bkaffee\w*",
        r"\bnetzwerk\w*",
        r"\bstammtisch\b",
        r"\b(?:feierabend)?bier\b",
        r"\b(?:karriere|job|fach)?messe\b",
        r"\bkonferenz\b(?!raum)",
        r"\btagung\b",
        r"\bkennenlernen\b",
        r"\b(?:mittagessen|abendessen|fruhstuck|lunch|bier|essen) mit\b",
        r"\baustausch\b",
        r"\bmentoring\b",
        r"\balumni\b",
        r"\bafterwork\b",
    ),
    meals=(r"\b(?:essen|mittagessen|abendessen|bier|fruhstuck)\b",),
    noise=(
        r"\bzahnarzt\w*",
        r"\b(?:haus|kinder|frauen|augen|haut)?arzt(?:termin)?\b",
        r"\bphysio\w*",
        r"\btherapie\b",
        r"\bfriseur\w*",
        r"\btierarzt\b",
        r"\bfitness\w*",
        r"\bsport\b",
        r"\bfokus(?:zeit)?\b",
        r"\bgeblockt?\b",
        r"\bblocker\b",
        r"\bnicht storen\b",
        r"\bpendeln\b",
        r"\b(?:zug|flug|bahn|fahrt) (?:nach|zu)\b",
        r"\burlaub\b",
        r"\bfeiertag\b",
        r"\bkrank\b",
        r"\bgeburtstag\w*",
        r"\bjahrestag\b",
        r"\bschule?\b",
        r"\bkita\b",
        r"\bkindergarten\b",
        r"\belternabend\b",
        r"\belternsprechtag\b",
        r"\bhandwerker\b",
        r"\bwerkstatt\b",
        r"\btuv\b",
        r"\berinnerung\b",
        r"\bfrist\b",
        r"\bmiete\b",
        r"\bmittagspause\b",
        r"^mittagessen$",
        r"\bpause\b",
        r"\bfussball\b",
        r"\btennis\b",
        r"\bkirche\b",
        r"\bklinik\b",
        r"\bkrankenhaus\b",
        r"\bmassage\b",
        r"\bkonzert\b",
        r"\bkino\b",
        r"\btheater\b",
        r"\bimpf\w*",
        r"\bsteuer(?:erklarung|berater)?\b",
        r"\bumzug\b",
        r"\bnotar\w*",
        r"\bbanktermin\b",
        r"\bbehordengang\b",
        r"\bhochzeit\b",
        r"\bbeerdigung\b",
        r"\b(?:schwimm|tanz|fahr|klavier|musik|reit)\w*(?:stunde|kurs|unterricht)\b",
        r"\bbesuch (?:oma|opa|eltern)\b",
        r"\bbesichtigung\b",
        r"\bfrisor\b",
        r"\barbeitszeit\b",
        r"\beinkauf\w*",
        r"\bvorsorge\w*",
        r"\bvorbereitung (?:auf|fur)\b",
        r"\blernen\b",
    ),
    agenda=(r"(?:agenda|themen|tagesordnung|ablauf|zu besprechen|punkte)",),
    notes_headings=(r"(?:aufgaben|nachste schritte)",),
    call_me=(r"\b(?:anrufen|rufen|telefon\w*|erreichen|tel|mobil|handy|durchwahl)\b",),
    notes_subject=frozenset(
        (
            "am aufgaben aufzeichnung bereit bericht besprechung besprechungsnotizen das deine der des die "
            "ihr ihre im ist mit notiz notizen protokoll sind transkript um und vom von zu zum zur "
            "zusammenfassung"
        ).split()
    ),
    small=frozenset(
        (
            "anfrage besprechung diese dieser fur gesprach ihr ihre interview mit termin treffen uber und "
            "unser unsere vom"
        ).split()
    ),
)

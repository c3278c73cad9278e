"""German words in titles and descriptions of events."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Titles

TITLES = Titles(
    interview=(
        r"\b(?:gesprach|telefonat|call|termin|austausch|interview)\b.*\b(?:stelle|position|bewerbung|vakanz)\b",
        (
            r"\b(?:vorstellungs|bewerbungs|auswahl|einstellungs|job|recruiting)-?(?:gesprach|interview)(?:e?s"
            r"|stermin)?\b"
        ),
        r"\b(?:telefon|video|erst|zweit|kennenlern)-?interview\b",
        (
            r"\b(?:telefon|video|erst|zweit|kennenlern)-?gesprach\w*(?=.{1,60}\b(?:stelle|position|bewerb\w*"
            r"|vakanz|recruit\w*|job|personal\w*|\w*(?:ingenieur|entwickler|berater|leiter|referent"
            r"|sachbearbeiter)(?:in)?|engineer|developer|analyst|manager|scientist|designer|consultant)\b)"
        ),
        r"\bzweit-?gesprach\b",
        r"\bfachgesprach\b(?=.*\b(?:bewerb|stelle|position|recruit))",
        r"\bprobe(?:arbeits)?tag\b",
        r"\bprobearbeit\w*",
        r"\b(?:schnupper|auswahl|bewerber)-?tag\b",
        r"\bassessment-?center\b",
        r"\bjob-?interview\b",
        r"\bgesprach mit (?:der |dem )?(?:personalabteilung|recruiter\w*|hr|personalleit\w*)\b",
        r"\b(?:erste|zweite|dritte|letzte|finale)s? (?:interview|bewerbungsgesprach|auswahl)\w*",
        r"\bbewerberinterview\b",
    ),
    interviews=(r"\b(?:vorstellungs|bewerbungs|auswahl|einstellungs|job)-?gesprache\b",),
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
        r"\berstgesprach\b.{0,40}\b(?:lead|kund|mandant|mandat|interessent|projekt|anfrage|angebot)\w*",
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
    private=(
        r"\belternbeirat\w*",
        r"\beigentumerversammlung\b",
        r"\b(?:zeugen)?vernehmung\b",
        r"\b(?:gerichts|anhorungs)termin\b",
        r"\b(?:haus|kinder|frauen|augen|haut|zahn|tier)?arzt(?:termin|besuch)\b",
        r"\b(?:physio|friseur|frisor|zahnarzt)termin\b",
        r"\b(?:fokus(?:zeit)?|geblockt?|blocker|nicht storen|pendeln|arbeitszeit|umzug|lernen)\b",
        r"\b(?:zug|flug|bahn|fahrt) (?:nach|zu)\b",
        r"\b(?:urlaub|feiertag|krank|krankgeschrieben)\b",
        r"\b(?:elternabend|elternsprechtag|elterngesprach|handwerker|tuv|erinnerung|frist|miete)\b",
        r"\bmittagspause\b",
        r"\bpause\b",
        r"\bimpf\w*",
        r"\bsteuererklarung\b",
        r"\bbehordengang\b",
        r"\bbanktermin\b",
        r"\b(?:schwimm|tanz|fahr|klavier|musik|reit)\w*(?:stunde|kurs|unterricht)\b",
        r"\b(?:wohnungs)?besichtigung\b",
        r"\beinkaufen\b",
        r"\bvorsorge(?:untersuchung|termin)\b",
        r"\bvorbereitung (?:auf|fur)\b",
    ),
    trades=(
        r"\b(?:fahr|tanz|musik)schule\b",
        r"\b(?:wellness|sauna|therme)\b",
        r"^mittagessen$",
        r"\b\w*zahnarzt\w*",
        r"\b(?:haus|kinder|frauen|augen|haut|tier)?arzt\b",
        r"\barztpraxis\b",
        r"\b(?:physio|friseur)\w*",
        r"\bfrisor\b",
        r"\b(?:therapie|fitness\w*|sport|schule?|grundschule|kita|kindergarten|werkstatt|fussball|tennis|kirche)\b",
        r"\b(?:klinik(?:um)?|krankenhaus|massage|konzert|kino|theater|hotel|reiseburo|steuerberater|notar\w*)\b",
        r"\beinkauf\w*",
        r"\bvorsorge\w*",
        r"\breinigung\b",
    ),
    family=(
        (
            r"\b(?:mit|bei|fur|und|zu|von|besuch)\s+(?:der |dem |den |meiner |meinem |meinen |unseren )?(?:mama"
            r"|mami|papa|mutter|vater|eltern|oma|opa|grosseltern|schwester|bruder|geschwister|tante|onkel|cousine?"
            r"|kindern|sohn|tochter|schwiegereltern|familie|enkel\w*)\b"
        ),
        r"\bmit (?:meiner |meinem )?(?:frau|mann|freundin|freund)$",
        r"^(?:mama|papa|oma|opa)\b",
        r"\bfamilien(?:essen|feier|treffen|besuch|tag)\b",
        (
            r"\b(?:geburtstag\w*|jahrestag|hochzeitstag|hochzeit|beerdigung|taufe|einschulung|grillen|spieleabend"
            r"|filmabend|grillabend)\b"
        ),
    ),
    generic=(
        (
            r"\b(?:termin|gesprach|treffen|besprechung|telefonat|telko|videokonferenz|austausch|besuch|runde"
            r"|videoanruf|anruf)\b"
        ),
        r"\b(?:kurz\w*|online|mit|und|bei|zum|zur|unser|ihr)\b",
    ),
    other_interviews=(
        r"\b(?:pflegegrad\w*|mdk|gutachten|begutachtung)\b",
        r"\b(?:visum|visums?\w*|konsulat|botschaft|auslanderbehorde|einburgerung\w*|asyl\w*|aufenthalts\w*)\b",
        (
            r"\b(?:schulaufnahme\w*|aufnahmegesprach|schul\w*|kindergarten\w*|krippe\w*|gymnasium|kita\w*"
            r"|hochschule|universitat|stipendium"
            r"|studien\w*)\b"
        ),
        (
            r"\b(?:podcast|\w*radio|\w*presse|\w*zeitungs?|tv|fernseh\w*|\w*magazin|medien|journalist\w*|reportage"
            r"|bericht"
            r"|artikel|buch|film)\b"
        ),
        (
            r"\b(?:polizei\w*|zeug\w*|vernehmung|gericht\w*|anhorung|jobcenter|arbeitsagentur|arbeitsamt|sozialamt"
            r"|jugendamt)\b"
        ),
        (
            r"\b(?:kund\w*|nutzer\w*|anwender\w*|expert\w*|studie|forschung\w*|umfrage|proband\w*|teilnehmer\w*"
            r"|stakeholder\w*)\b"
        ),
        (
            r"\b(?:ehrenamt\w*|freiwillig\w*|masterarbeit|bachelorarbeit|doktorarbeit|zeitzeug\w*|austritts\w*"
            r"|mieter\w*|versicherung\w*)\b"
        ),
    ),
    other_interviews_told=(
        (
            r"\b(?:visum|konsulat|botschaft|einburgerung\w*|asyl\w*|reisepass|schulaufnahme\w*|podcast|sendung"
            r"|zeug(?:e|in|en)\w*|vernehmung|polizei|jobcenter|einwilligungserklarung|masterarbeit"
            r"|bachelorarbeit)\b"
        ),
    ),
    hiring_told=(r"\b(?:stelle|position|vakanz|bewerb\w*|lebenslauf|recruit\w*|vorstellungsgesprach)\b",),
    hiring=(
        (
            r"\b(?:stelle|position|vakanz|bewerb\w*|vorstellungs\w*|personal(?:abteilung|leit\w*|er)|recruit\w*"
            r"|kandidat\w*|job)\b"
        ),
        (
            r"\b\w*(?:ingenieur|entwickler|berater|leiter|referent|sachbearbeiter|assistent|lehrer|pfleger"
            r"|techniker|redakteur)(?:in)?\b"
        ),
    ),
    set_aside=(
        r"(?:termin)?absage",
        r"stornierung",
        r"ausfall",
        r"verlegt",
        r"umgebucht",
        r"versetzt",
        r"hat sich erledigt",
        r"hinfallig",
        r"verpasst",
        r"abgelehnt",
        r"alt(?:er termin)?",
        r"(?:nicht|nicht mehr) (?:benotigt|notig)",
        r"auf eis",
        r"(?:zu|muss|wird) verschieben",
        r"neuer termin folgt",
        r"doppelt",
    ),
    held=(
        r"\btentativ(?:er (?:termin|slot))?\b",
        r"\b(?:alternativ|ausweich|reserve|options)-?termin\b",
        (
            r"\b(?:platzhalter(?:termin)?|vorlaufig(?:er (?:termin|slot))?|provisorisch(?:er termin)?"
            r"|unter vorbehalt|vorgemerkt)\b"
        ),
        (
            r"\b(?:(?:bitte )?freihalten|(?:termin)?blocker|geblockt|evtl|eventuell|vielleicht"
            r"|unbestatigt)\b"
        ),
        r"\b(?:noch )?(?:zu bestatigen|nicht (?:bestatigt|fix|final))\b",
    ),
    held_alone=(
        r"block fur .{1,40}",
        r"optionstermin(?: \w)?",
        r"terminoption(?: \w)?",
        r"(?:alternativ|ausweich|reserve|wunsch)(?:termin|e)?(?: \w)?",
        r"(?:termin)?vorschlag(?: \w)?",
        r"angefragt",
        r"reserviert",
        r"noch offen",
        r"in klarung",
        r"ggf",
        r"(?:wenn|falls) notig",
        r"bei bedarf",
        r"block",
    ),
    moved_to=(
        r"auf",
        r"bis",
        r"zum",
        r"fur",
    ),
    moved_from=(
        r"vom",
        r"von",
    ),
    tail=(
        (
            r"(?:auf|bis|von|vom|zum|durch|wegen|wg|am|heute|gestern|leider|krankheitsbedingt|kurzfristig|da|weil"
            r"|nach|seitens|in)\b"
        ),
    ),
    negated=(r"(?:nicht|kein|keine|nie)",),
    cancellable=(
        (
            r"(?:auftrage?|bestellung(?:en)?|abos?|abonnements?|fluge?|buchung(?:en)?|vertrage?|projekte?"
            r"|rechnung(?:en)?"
            r"|lieferung(?:en)?|reisen?|kunden|kampagnen?|start|launch|zahlung(?:en)?|police|angebote?|release"
            r"|kredit|wahl)"
        ),
    ),
    details=(r"\b(?:ort|raum|link|adresse|agenda|themen?|details|format|teilnehmer|treffpunkt)\b",),
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

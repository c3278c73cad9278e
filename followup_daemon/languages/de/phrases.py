"""German. Each entry is a regular expression over lower-case text without accents (``languages.base.matching.unaccented``)."""

from __future__ import annotations

STOPWORDS = frozenset(
    "der die das und ist nicht ich wir sie ihnen ihr ihre ihren fur mit auf den dem des ein eine einen einem zu zum zur von vom bei beim haben hat wird werden wurde wurden sich auch noch uber nach aus wenn dass oder als bis bitte danke dank vielen liebe lieber hallo geehrte geehrter sehr gruse grusen uns unsere unser unserem mich mir dich dir du kann konnen mochte mochten gerne leider heute morgen freundlichen besprechung termin vorstellungsgesprach gesprach kennenlernen angebot bewerbung stelle absage einladung".split()
)
FAMILIAR = r"\b(?:du|dich|dir|dein|deine|deinen|deiner|deinem|euch|euer|eure)\b"
FORMAL = r"\b(?:ihnen|sehr geehrte\w*|frau|herr|herrn)\b"
CONDITION = r"\b(?:sobald|bevor|bis wir|falls|wenn|sofern|sollten sie|sollte|ob|nur (?:bewerber|kandidat)\w*)\b"
STATES = r"^(?:wir|ich) "
"""What begins like this is said outright, whatever condition follows."""
NEGATED = r"\b(?:nicht|kein\w*|nie|leider|in der regel|normalerweise|meist\w*)\b"
OWN_APPLICATION = r"\b(?:ihre|deine) bewerbung\b"

# ---- calendar titles and descriptions -------------------------------------------------------------

INTERVIEW = (
    r"\b(?:gesprach|telefonat|call|termin|austausch|interview)\b.*\b(?:stelle|position|bewerbung|vakanz)\b",
    r"\b(?:vorstellungs|bewerbungs|auswahl|einstellungs|job|telefon|video|erst|zweit|kennenlern)-?(?:gesprach|interview)\w*", r"\bzweit-?gesprach\b", r"\bfachgesprach\b(?=.*\b(?:bewerb|stelle|position|recruit))", r"\bprobe(?:arbeits)?tag\b", r"\bprobearbeiten\b", r"\bassessment-?center\b", r"\bjob-?interview\b", r"\bgesprach mit (?:der |dem )?(?:personalabteilung|recruiter\w*|hr|personalleit\w*)\b",
    r"\b(?:erste|zweite|dritte|letzte|finale)s? (?:interview|bewerbungsgesprach|auswahl)\w*", r"\bbewerberinterview\b",
)
NO_INTERVIEW = (
    r"\baustrittsgesprach\b", r"\bmitarbeitergesprach\b", r"\b(?:podcast|radio|presse|zeitungs?|zeitung|tv|fernseh|magazin)-?\s?(?:interview|gesprach)\b", r"\binterview (?:fur|mit) (?:den |das |die |der )?(?:podcast|radio|zeitung|magazin|presse|fernsehen)\b", r"\b(?:kunden|nutzer|anwender|experten|user)-?\s?interviews?\b", r"\binterviews? mit (?:kunden|nutzern|anwendern)\b", r"\b(?:vorbereitung|training|coaching|workshop|nachbesprechung) .{0,20}(?:interview|vorstellungsgesprach|bewerbungsgesprach)\w*", r"\b(?:interview|bewerbungs)-?(?:training|vorbereitung|coaching|tipps)\b",
)
INFORMATIONAL = (r"\binformationsgesprach\b",)
YOU_INTERVIEW = (
    r"\bsie (?:sind|fuhren)\b.{0,30}\b(?:interviewer|das interview|das gesprach)\b", r"\bdu (?:bist|fuhrst)\b.{0,30}\b(?:interviewer|das interview|das gesprach)\b", r"\b(?:interview|gesprachs)leitfaden\b", r"\bbewertungsbogen\b", r"^[^\S\n]*(?:kandidat|bewerber)(?:in)?\s*:", r"\b(?:bewerber|kandidaten)profil\b", r"\b(?:interview|gesprach) mit (?:der |dem )?(?:kandidat|bewerber)\w*", r"\blebenslauf des kandidaten\b",
)
SALES = (
    r"\bprodukt-?(?:demo|vorstellung|prasentation)\w*", r"\bdemo(?:-?termin)?\b", r"\bangebots?(?:besprechung|prasentation|gesprach)?\b", r"\bverkaufsgesprach\b", r"\bvertrieb(?:sgesprach|stermin)?\b", r"\bpreis(?:gesprach|verhandlung|e)\b", r"\bvertrags(?:verhandlung|gesprach|besprechung)\w*", r"\bverhandlung\b", r"\bbedarfs(?:analyse|gesprach)\b", r"\bpitch\b", r"\bverlangerung\b", r"\bausschreibung\b", r"\berstgesprach (?:kunde|mandat)\w*", r"\bkundentermin\b", r"\bakquise\w*",
)
MEETING = (
    r"\b\w*(?:treffen|besprechung|gesprach|termin|sitzung|runde|abstimmung)\b", r"\b(?:besprechung|termin|gesprach|treffen|meeting|call|telefonat|telko|videokonferenz|abstimmung|jour fixe|projekt\w*|kick-?off|auftakt\w*|start\w*|planung\w*|workshop|sitzung|runde|status\w*|ubergabe|schulung|lenkungs\w*|beirat|strategie\w*|budget\w*|anforderung\w*|entwurf|prasentation|vorstellung|bericht|partner\w*|kooperation|kampagne|lieferant\w*|kunden\w*|dienstleister|meilenstein|umsetzung|beratung|ruckblick|klausur|arbeitsgruppe|wochentlich|monatlich|quartals\w*|vertrag\w*)\b",
)
NETWORKING = (
    r"\bkaffee\w*", r"\bnetzwerk\w*", r"\bstammtisch\b", r"\b(?:feierabend)?bier\b", r"\b(?:karriere|job|fach)?messe\b", r"\bkonferenz\b(?!raum)", r"\btagung\b", r"\bkennenlernen\b", r"\b(?:mittagessen|abendessen|fruhstuck|lunch|bier|essen) mit\b", r"\baustausch\b", r"\bmentoring\b", r"\balumni\b", r"\bafterwork\b",
)
NOISE = (
    r"\bzahnarzt\w*", r"\b(?:haus|kinder|frauen|augen|haut)?arzt(?:termin)?\b", r"\bphysio\w*", r"\btherapie\b", r"\bfriseur\w*", r"\btierarzt\b", r"\bfitness\w*", r"\bsport\b", r"\bfokus(?:zeit)?\b", r"\bgeblockt?\b", r"\bblocker\b", r"\bnicht storen\b", r"\bpendeln\b", r"\b(?:zug|flug|bahn|fahrt) (?:nach|zu)\b", r"\burlaub\b", r"\bfeiertag\b", r"\bkrank\b", r"\bgeburtstag\w*", r"\bjahrestag\b", r"\bschule?\b", r"\bkita\b", r"\bkindergarten\b", r"\belternabend\b", r"\belternsprechtag\b", r"\bhandwerker\b", r"\bwerkstatt\b", r"\btuv\b", r"\berinnerung\b", r"\bfrist\b", r"\bmiete\b", r"\bmittagspause\b", r"^mittagessen$", r"\bpause\b", r"\bfussball\b", r"\btennis\b", r"\bkirche\b", r"\bklinik\b", r"\bkrankenhaus\b", r"\bmassage\b", r"\bkonzert\b", r"\bkino\b", r"\btheater\b", r"\bimpf\w*", r"\bsteuer(?:erklarung|berater)?\b", r"\bumzug\b", r"\bnotar\w*", r"\bbanktermin\b", r"\bbehordengang\b", r"\bhochzeit\b", r"\bbeerdigung\b", r"\b(?:schwimm|tanz|fahr|klavier|musik|reit)\w*(?:stunde|kurs|unterricht)\b", r"\bbesuch (?:oma|opa|eltern)\b", r"\bbesichtigung\b", r"\bfrisor\b", r"\barbeitszeit\b", r"\beinkauf\w*", r"\bvorsorge\w*", r"\bvorbereitung (?:auf|fur)\b", r"\blernen\b",
)
CANCELLED_TITLE = (r"^[^\w\n]*(?:abgesagt|storniert|entfallt|fallt aus|verschoben)\b",)
MEALS = (r"\b(?:essen|mittagessen|abendessen|bier|fruhstuck)\b",)
NOTES_HEADINGS = (r"(?:aufgaben|nachste schritte)",)
NOTES_SUBJECT = frozenset(
    (
        "notizen notiz besprechung besprechungsnotizen zusammenfassung protokoll bericht aufzeichnung "
        "transkript aufgaben zu zur zum von vom der die das des ihr ihre deine am um ist sind bereit im "
        "mit und"
    ).split()
)
TITLE_WORDS = frozenset("fur und mit unser unsere ihr ihre gesprach termin besprechung treffen uber vom diese dieser interview anfrage".split())
AGENDA = r"(?:agenda|themen|tagesordnung|ablauf|zu besprechen|punkte)"

# ---- received mail ---------------------------------------------------------------------------------

REJECTED = (
    r"\b(?:stelle|position|vakanz)\b.{0,60}\b(?:intern\w*|kandidat\w*|bewerber\w*)\b.{0,20}\bbesetzt\b", r"\blehnen? (?:wir |ich )?(?:ihr|dein|das|den) (?:angebot|vorschlag|kostenvoranschlag)\b.{0,20}\bab\b", r"\bkeine zusage\b", r"\bkein interesse\b", r"\bbleiben bei unserem (?:bisherigen|jetzigen|aktuellen)\b",
    r"\bgegen (?:sie|dich|ihr angebot|dein angebot)\b.{0,20}\bentschieden\b", r"\b(?:auftrag|projekt)\b.{0,30}\banderweitig vergeben\b",
    r"\b(?:leider|diesmal) (?:hat es )?(?:diesmal )?nicht geklappt\b", r"\b(?:stelle|position|vakanz)\b(?!.{0,30}\b(?:nicht|soll\w*|muss|wird|sobald|noch)\b).{0,30}\bbesetzt\b(?!.{0,20}\bwerden\b)", r"\bprofil\b.{0,20}\bnicht (?:zu|mit|ganz|den|unseren)\b", r"\b(?:nicht|nicht mehr|derzeit nicht) (?:weiter )?(?:weiterverfolgen|weiter verfolgen|fortfuhren|weiterfuhren|umsetzen|weiter zu berucksichtigen|zu berucksichtigen)\b", r"\bbewerbung\b.{0,20}\bnicht (?:erfolgreich|berucksichtig\w+)\b",
    r"\b(?:leider|bedauerlicherweise)\b.{0,120}\b(?:nicht (?:weiter )?(?:berucksichtigen|anbieten|in die engere wahl|zusagen|weiterverfolgen|beauftragen|annehmen|einladen|uberzeugen)|absagen|absage|eine? andere\w* (?:kandidat|bewerber|anbieter|losung|person)\w*|anderweitig)\b", r"\b(?:fur|gegen) (?:eine?n? )?andere\w* (?:kandidat|bewerber|anbieter|angebot|losung|dienstleister|person)\w*.{0,40}\bentschieden\b", r"\bentschieden.{0,40}\b(?:fur (?:eine?n? )?andere\w*|gegen (?:ihr|dein|das) angebot|anderweitig|nicht fortzu\w+|nicht weiterzu\w+)\b", r"\b(?:mussen|muss) (?:wir |ich )?(?:ihnen|dir)?.{0,40}\b(?:absagen|eine absage|leider mitteilen, dass wir uns)\b", r"\b(?:stelle|position|vakanz) (?:wurde|ist)(?: (?!nicht\b|noch\b)\w+){0,3} (?:besetzt|vergeben|gestrichen|eingefroren|zuruckgestellt)\b", r"\beinstellungsstopp\b", r"\bnicht in die (?:engere )?(?:wahl|auswahl)\b", r"\b(?:ihre bewerbung|deine bewerbung|ihr angebot|dein angebot) (?:leider )?(?:nicht|konnte nicht|konnen wir (?:leider )?nicht)\b", r"\bkeine (?:zusage|positive (?:ruckmeldung|nachricht|antwort)|passende stelle)\b", r"\babsage erteilen\b", r"\bfur (?:ihren|deinen) weiteren (?:beruflichen )?(?:weg|lebensweg|werdegang)\b.{0,60}\b(?:alles gute|erfolg|wunsch\w*)", r"\bwunschen (?:wir )?(?:ihnen|dir).{0,60}\b(?:weiteren|beruflichen) (?:weg|werdegang|lebensweg|bewerbungen)\b", r"\bnehmen wir (?:das|ihr|dein) angebot nicht an\b", r"\b(?:angebot|vorschlag) (?:leider )?(?:abgelehnt|ablehnen|nicht annehmen)\b", r"\bvon einer zusammenarbeit (?:ab|absehen)\b",
)
SOFT_REJECTED = (r"\bweiteren (?:beruflichen )?(?:weg|lebensweg|werdegang|bewerbungen)\b",)
ACCEPTED = (
    r"\bbeauftragen? (?:wir |ich )?(?:sie|dich)\b", r"\b(?:sie|dich) (?:gern\w* )?(?:einstellen|beauftragen) (?:mochten|wollen|mochte)\b",
    r"\bbieten (?:wir )?(?:ihnen|dir) (?:gern\w* |hiermit )?(?:die|eine) (?:stelle|position)\b", r"\bwir machen es\b(?=[.!])", r"\bauftragsbestatigung\b", r"\b(?:bestellung|auftrag) (?:zu|auf|gemas) (?:ihr|dein)\w*\b",
    r"\b(?:freuen uns|freue mich|gern\w*|gluckwunsch\w*|gratul\w+)\b.{0,80}\b(?:die stelle|einen (?:arbeits)?vertrag|ein (?:job|vertrags|stellen)?angebot|eine zusage|zusagen|an bord|im team|einzustellen|einstellen)\b", r"\bherzlichen gluckwunsch\b.{0,100}\b(?:stelle|position|angebot|zusage|job|team|vertrag)\b", r"\b(?:mochten|wollen|wurden) (?:wir )?(?:sie|dich|ihnen|dir) (?:gern\w* )?(?:einstellen|die stelle anbieten|ein angebot (?:machen|unterbreiten)|beauftragen)\b", r"\b(?:ihnen|dir)(?: gern\w*)? (?:die stelle|die position|einen arbeitsvertrag|ein vertragsangebot) (?:anbieten|anzubieten)\b", r"\b(?:ihr|dein|das) angebot (?:gern\w* )?(?:angenommen|annehmen|freigegeben|beauftragt|akzeptiert|bestatigt|unterschrieben)\b", r"\bnehmen (?:wir )?(?:ihr|dein|das) angebot (?:gern\w* )?an\b", r"\bnehme ich (?:ihr|dein|das) angebot (?:gern\w* )?an\b", r"\b(?:haben|habe) (?:uns|mich) fur (?:sie|dich|ihr angebot|dein angebot) entschieden\b", r"\b(?:erteilen|erteile) (?:wir |ich )?(?:ihnen|dir) (?:hiermit |gern\w* )?den auftrag\b", r"\barbeitsvertrag (?:im anhang|anbei|liegt bei|zur unterschrift)\b", r"\b(?:unterschriebene\w*|unterzeichnete\w*) (?:angebot|vertrag)\b", r"\bsie haben die stelle\b", r"\bdu hast den job\b",
)
NEXT_ROUND = (
    r"\b(?:termin|gesprach|vorstellungsgesprach|interview)\b.{0,60}\b(?:anbieten|anzubieten|vereinbaren|einladen)\b", r"\b(?:in|fur) (?:der|die) nachsten? runde\b", r"\bengere[rn]? (?:wahl|auswahl)\b(?<!nicht in die engere wahl)",
    r"\b(?:nachste|zweite|dritte|weitere|finale)[nrs]? (?:runde|gesprach|interview|schritt|termin)\b.{0,60}\b(?:einladen|vereinbaren|termin|terminvorschl\w+|verfugbar\w*)\b", r"\b(?:mochten|wurden|wollen) (?:wir )?(?:sie|dich)\b.{0,40}\b(?:zu einem|zum|zur) (?:\w+ )?(?:gesprach|interview|vorstellungsgesprach|runde|kennenlernen)\b.{0,20}\beinladen\b", r"\b(?:laden|lade) (?:wir |ich )?(?:sie|dich) (?:gern\w* )?(?:zu|zum|zur)\b.{0,40}\b(?:gesprach|interview|runde)\w*", r"\bin die nachste runde\b",
)
RECEIPT = (
    r"\b(?:vielen|herzlichen|besten) dank fur (?:ihre|deine|die) (?:\w+ )?(?:bewerbung|unterlagen|interesse)\b", r"\bdank\w* (?:fur|uns fur) (?:ihr|dein|das) (?:\w+ )?interesse\b", r"\b(?:haben|habe) (?:wir )?(?:ihre|deine) (?:bewerbung|unterlagen|bewerbungsunterlagen) (?:erhalten|bekommen)\b", r"\b(?:ihre|deine) bewerbung (?:ist|wurde)(?: \w+){0,3} (?:eingegangen|erhalten|ubermittelt)\b", r"\beingangsbestatigung\b", r"\beingang (?:ihrer|deiner) bewerbung\b",
)
HOLDING = (
    r"\b(?:melde|melden)\b.{0,50}\b(?:mich|uns|zuruck|wieder|sobald)\b", r"\b(?:klare|klaren|prufe|prufen|bespreche|besprechen|leite|leiten|schaue|schauen)\b.{0,60}\b(?:intern|das|weiter|an|mit|es mir|durch)\b", r"\b(?:muss|mussen) (?:ich |wir )?(?:das|es|uns|mich)?.{0,30}\b(?:klaren|prufen|besprechen|abstimmen|uberlegen|durchsehen)\b", r"\bnoch (?:etwas|ein wenig|ein bisschen|mehr)? ?(?:zeit|geduld)\b", r"\bnoch (?:in der prufung|nicht (?:entschieden|dazu gekommen)|in der abstimmung|offen)\b", r"\b(?:gebe|geben) (?:ich |wir )?(?:ihnen|dir)?.{0,30}\bbescheid\b", r"\bbitte(?:n)? (?:wir )?(?:sie |dich )?(?:noch )?um (?:etwas |ein wenig )?geduld\b", r"\bauf dem (?:tisch|zettel|schirm)\b",
)
CANCELLATION = (
    r"\b(?:muss|mussen)\b.{0,60}\b(?:absagen|stornieren|ausfallen lassen)\b", r"\b(?:termin|gesprach|interview|meeting|treffen|besprechung|demo|call|kaffee) .{0,40}\b(?:abgesagt|absagen|fallt (?:leider )?aus|entfallt|storniert|findet (?:leider )?nicht statt)\b", r"\bsage? (?:ich |wir )?(?:den|unseren|das|unser|die)\b.{0,40}\bab\b",
)
RESCHEDULING = (
    r"\b(?:termin|gesprach|interview|meeting|treffen|besprechung|demo|call)\b.{0,50}\b(?:verschieben|verschoben|verlegen|verlegt|umlegen|vorziehen)\b", r"\b(?:mussen|muss|mussten|konnen wir|konnten wir|wurde gern\w*)\b.{0,60}\b(?:verschieben|verlegen|umbuchen)\b", r"\b(?:neuen|anderen|alternativen|ausweich)-?\s?termin\b.{0,40}\b(?:finden|vereinbaren|vorschlagen|suchen)\b", r"\bmir ist (?:leider )?(?:etwas|was) dazwischen ?gekommen\b",
)
NO_SHOW = (
    r"\b(?:entschuldig\w+|tut mir leid|sorry)\b.{0,60}\b(?:verpasst|versaumt|nicht (?:dabei|da|teilnehmen|gekommen|erschienen)|vergessen)\b", r"\b(?:haben|habe) (?:sie|dich|auf sie|auf dich) (?:heute |gestern )?(?:vermisst|gewartet|nicht (?:gesehen|erreicht|angetroffen))\b", r"\b(?:habe|haben) (?:den|unseren|das|unser) (?:termin|gesprach|treffen|call|meeting) (?:leider |vollig |ganz )?(?:verpasst|vergessen|verschwitzt)\b", r"\bnicht erschienen\b",
)
AWAY = (
    r"\b(?:bin|befinde mich) (?:derzeit |aktuell |zurzeit |bis \S+ )?(?:nicht im (?:buro|haus)|im urlaub|abwesend|in elternzeit|auf (?:dienst|geschafts)reise|aus?ser haus|krank)\b", r"\babwesenheits?(?:notiz|benachrichtigung|meldung)?\b", r"\bnicht im buro\b", r"\b(?:keinen|eingeschrankten) zugriff auf (?:meine )?e-?mails?\b", r"\bwieder (?:im buro|erreichbar|fur sie da|zuruck)\b",
)
AWAY_UNTIL = r"\b(?:bis (?:einschliesslich|einschlieslich|inklusive)|bis(?: zum)?|ab(?: dem)?|wieder (?:am|ab)(?: dem)?|zuruck (?:am|ab)|(?:bin )?(?:am|ab) )\b[:,]?\s*"
AWAY_INCLUSIVE = r"\bbis\b"
INTERVIEW_MAIL = (
    r"\b(?:vorstellungs|bewerbungs|kennenlern|telefon|zweit|video)-?(?:gesprach|interview)\w*\b.{0,60}\b(?:am|um|bestatig\w+|einlad\w+|vereinbar\w+|findet|termin|freuen|statt)\b", r"\b(?:einladung|laden|lade|einladen|bestatig\w+|terminbestatigung|termin)\b.{0,60}\b(?:vorstellungs|bewerbungs|kennenlern|telefon|zweit|video)?-?(?:gesprach|interview)\b", r"\bdank\w* fur (?:das|ihr|dein) (?:\w+ ){0,2}(?:vorstellungsgesprach|bewerbungsgesprach|interview)\b",
)
JOB_WORDS = (r"\b(?:stelle|position|bewerb\w*|kandidat\w*|recruit\w*|vorstellungsgesprach\w*|personalabteilung|lebenslauf|vakanz|einstellung|arbeitsvertrag)\b",)
NO_JOB = (r"\b(?:wohnung|mietvertrag|vermieter\w*|mietinteressent\w*|kredit(?:antrag)?|darlehen|visum(?:antrag)?|aufenthalts(?:titel|erlaubnis)|versicherungsantrag|schulplatz|studienplatz|studium|stipendium|forderantrag|ihr(?:en)? vortrag|mitgliedschaft)\b", r"\bzu(?:r|m|) (?:deine[rnm]? |ihre[rnm]? )?(?:neuen?|neuem) (?:stelle|job|position)\b")
ROLE = r"\b(?:stelle|position|rolle|bewerbung|vakanz) als (?P<role>[a-z][\w+#./()*:-]{2,25}(?: (?!(?:bei|in|am|und|fur|mit|zu|der|die|das|im|haben|ist|erhalten)\b)[a-z][\w+#./-]{1,25}){0,2})"
CALL_ME = r"\b(?:anrufen|rufen|telefon\w*|erreichen|tel|mobil|handy|durchwahl)\b"
QUESTION_TO_USER = r"(?:konnten|konnen|haben|wurden|mochten|hatten|was|welche\w*|wie|wann|wo|wer|gibt|gibt es|sind|ist|kannst|konntest|hast|bis wann) \b.{6,100}\?"
OPEN_TOPICS = r"\b(?:referenzen?|gehalt\w*|kundigungsfrist|arbeitserlaubnis|umzug|arbeitsproben?|zeugnis\w*|tagessatz|stundensatz|preis\w*|kosten|budget|rabatt|zeitplan|umfang|lieferung|support|lizenz\w*|konditionen|erfahrung mit|eintrittstermin|fruhestens|sicherheit|schnittstelle|wartung)\b"

# ---- sent mail -------------------------------------------------------------------------------------

PROPOSAL_NOUN = r"(?:angebot|kostenvoranschlag|kostenschatzung|offerte|preisangebot|projektvorschlag|leistungsbeschreibung)"
PROPOSAL = (
    rf"\b(?:anbei|beigefugt|im anhang|angehangt|hiermit|sende|senden|schicke|schicken|ubersende|ubersenden|unterbreite\w*|erhalten sie|finden sie|wie (?:besprochen|vereinbart|versprochen|gewunscht))\b[^.?!]{{0,80}}\b{PROPOSAL_NOUN}\b",
    rf"\b(?:unser|mein|das|dieses|uberarbeitete\w*|aktualisierte\w*) (?:\w+ )?{PROPOSAL_NOUN}\b[^.?!]{{0,60}}\b(?:anbei|im anhang|beigefugt|angehangt|unten)\b",
)
PROPOSAL_SUBJECT = r"\b(?:angebot|kostenvoranschlag|offerte|projektvorschlag)\b"
NO_PROPOSAL = (r"\b(?:ihr|dein|euer) (?:angebot|kostenvoranschlag)\b", r"\bdank\w* fur (?:ihr|dein|das) angebot\b", r"\b(?:konnten|konnen|bitte) (?:sie )?(?:mir|uns)\b.{0,40}\b(?:angebot|kostenvoranschlag)\b", r"\b(?:job|stellen|sonder|vertrags)angebot\b")
APPLICATION = (
    r"\bbewerbe (?:ich )?mich\b", r"\b(?:mochte|wurde|will) (?:ich )?mich\b.{0,60}\bbewerben\b", r"\bmeine (?:bewerbung|bewerbungsunterlagen)\b", r"\b(?:anbei|im anhang|beigefugt)\b[^.?!]{0,60}\b(?:meinen lebenslauf|meine unterlagen|mein anschreiben)\b", r"\bbewerbung (?:als|um|auf|fur)\b",
)
APPLICATION_SUBJECT = r"^(?:initiativ)?bewerbung\b"
OWN_PROMISE = r"\b(?:ich|wir) (?:werde|werden) (?:ihnen|dir|euch)?\s*(?P<what>[^.?!\n]{4,80}\b(?:schicken|senden|zusenden|weiterleiten|vorbereiten|zukommen lassen))\b"
GREETING = r"^(?P<word>sehr geehrte[rs]?|guten (?:tag|morgen|abend)|hallo|hi|hey|liebe[rs]?|moin|servus|gru(?:s|ss) gott|werte[rs]?)(?P<name>[ ,]+[^\n,!.:;]{0,60}?(?:dr\. |prof\. )*[^\n,!.:;]{0,40})?\s*[,!.:–-]*\s*$"
SIGN_OFF = r"^(?P<off>(?:mit )?(?:(?:freundlichen?|besten?|herzlichen?|vielen?|lieben?|schonen?|sonnigen?) )?(?:gru(?:s|ss)(?:en|e)?|dank|gruss)(?: aus \w+)?|vg|lg|mfg|bis (?:bald|dann)|alles gute|danke)\s*[,!.]?\s*$"

# ---- promises --------------------------------------------------------------------------------------

PROMISE_CUES = (
    r"\b(?:wir|ich|das team|unser team|die kollegen|unsere personalabteilung|der fachbereich|man) (?:werden?|wird|wollen|mochten?|mochte|hoffen|planen|konnen|kann|rechnen|entscheiden|treffen|geben|melden?|gebe|kommen|komme|informieren|informiere|teilen|schicken|senden)\b.{0,120}\b(?:melden|meldung|bescheid|ruckmeldung|antwort\w*|entscheid\w*|informieren|mitteilen|ruckmelden|wissen lassen|uns zuruck|auf (?:sie|dich) zu)\b",
    r"\b(?:teile|teilen) (?:ich |wir )?(?:ihnen|dir|euch)\b.{0,80}\bmit\b",
    r"\b(?:melde|melden) (?:ich mich|wir uns|mich|uns)\b", r"\b(?:sie|du) (?:horen|horst|erhalten|erhaltst|bekommen|bekommst|haben) .{0,60}\b(?:von (?:uns|mir)|bescheid|ruckmeldung|antwort|entscheidung|nachricht)\b",
    r"\b(?:gebe|geben) (?:ich|wir) (?:ihnen|dir|euch)?.{0,60}\b(?:bescheid|ruckmeldung)\b", r"\b(?:entscheidung|ruckmeldung|antwort|freigabe|zusage)\b.{0,60}\b(?:bis|am|in|innerhalb|folgt|fallt|erfolgt|treffen|erwarten)\b", r"\b(?:kommen|komme) (?:wir|ich)?.{0,60}\bauf (?:sie|dich) zu\b",
)
NO_PROMISE = (
    r"\b(?:bitte|konnten sie|konnen sie|konntest du|kannst du|wurden sie)\b.{0,80}\b(?:senden|schicken|zusenden|mitteilen|bestatigen|antworten|melden sie|melde dich|geben sie|gib|lassen sie|einreichen|ausfullen)\b", r"\b(?:geben|teilen|lassen|melden|schicken|senden) sie (?:uns|mir|sich)\b", r"\b(?:das gesprach|interview|termin|meeting|gesprach) (?:findet|ist|beginnt|wurde)\b",
    r"\b(?:gultig|rabatt|angebot gilt|aktion|abmelden|anmeldeschluss|bewerbungsfrist)\b", r"\b(?:arbeitsbeginn|startdatum|eintrittstermin|ersten arbeitstag)\b", r"\bfreue[n]? (?:mich|uns) (?:auf|sie)\b.{0,40}\b(?:kennen|zu sehen|gesprach|termin)\b",
    r"\b(?:verschieben|neuen termin|anderer termin|verlegen)\b",
)
VAGUE = (r"\bin den (?:nachsten|kommenden) tagen\b", r"\bin kurze\b", r"\bin (?:ein paar|einigen|wenigen) tagen\b", r"\bdemnachst\b")

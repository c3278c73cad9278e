"""German words by which a mail tells what its answer has to take up."""

from __future__ import annotations

from followup_daemon.languages.base.told import ToldWords
from followup_daemon.model.tables.told import Document, Door, Ground

TOLD = ToldWords(
    grounds={
        Ground.BUDGET: (
            (
                r"\b(?:budgets?|etats?|mittel|gelder|forderung|finanzierung"
                r"|haushalt)\b[^.!?]{0,60}\b(?:gekurzt|gestrichen|eingefroren|knapp|fehl\w*|reich\w*"
                r"|erschopft|aufgebraucht|nicht|kein\w*|begrenzt|zusammengestrichen)\b"
            ),
            r"\b(?:kein|fehlende[ns]?|gekurzte[ns]?|aus) (?:\w+ )?(?:budget|mittel|geld|finanzierung)\b",
            r"\b(?:budgetgrunden|budgetkurzung\w*|sparmasnahmen|einstellungsstopp|kostengrunden|sparen mussen)\b",
        ),
        Ground.PRICE: (
            r"\b(?:zu (?:teuer|hoch)|gunstiger\w*|preiswerter\w*|billiger\w*|preislich)\b",
            r"\b(?:preis|kosten|angebot|honorar)\b[^.!?]{0,40}\b(?:uber|sprengt|ubersteigt|oberhalb)\b",
        ),
        Ground.INTERNAL: (
            (
                r"\b(?:intern(?:e[nrs]?)?|hausintern\w*|aus den eigenen reihen|im haus|inhouse"
                r"|selbst (?:machen|ubernehmen|umsetzen)|eigenen team)\b"
            ),
        ),
        Ground.EXPERIENCE: (
            (
                r"\b(?:mehr|langere|grosere|tiefere|einschlagige|umfassendere|breitere"
                r"|fundiertere)[nr]? (?:\w+ ){0,2}(?:erfahrung(?:en)?|kenntnisse|berufserfahrung|praxis)\b"
            ),
            (
                r"\b(?:profil|erfahrung(?:en)?|kenntnisse|qualifikation(?:en)?|hintergrund"
                r"|anforderungen)\b[^.!?]{0,50}\b(?:naher|besser|genauer|starker|fehl\w*|ausschlag"
                r"|ubereinstimm\w*|entsprech\w*|passt?|passend\w*)\b"
            ),
            r"\bbesser (?:passen|passt|passte|geeignet)\b",
        ),
        Ground.TIMING: (
            (
                r"\b(?:verschoben|verschieben|zuruckgestellt|auf eis|vertagt|aufgeschoben|zu fruh|zu spat"
                r"|falscher zeitpunkt|anderes vorrang|andere prioritaten|pausier\w*"
                r"|erst (?:im )?nachste[sn]? jahr)\b"
            ),
            r"\bzeitpunkt\b[^.!?]{0,25}\b(?:nicht|ungunstig|falsch)\b",
        ),
        Ground.CLOSED: (
            (
                r"\b(?:stelle|position|vakanz|projekt|vorhaben"
                r"|ausschreibung)\b[^.!?]{0,40}\b(?:nicht (?:mehr )?besetzt|gestrichen|entfallt|fallt weg"
                r"|eingestellt|abgesagt|nicht weiter|zuruckgezogen|aufgehoben)\b"
            ),
            r"\b(?:umstrukturier\w+|umorganisier\w+|nicht nachbesetz\w+)\b",
        ),
        Ground.OTHERS: (
            (
                r"\b(?:andere[nrsm]?|jemand\w*|weitere[nrsm]?) (?:\w+ )?(?:bewerber\w*|bewerbung(?:en)?"
                r"|kandidat\w*|person|anbieter\w*|angebot\w*|agentur\w*|firma|unternehmen"
                r"|dienstleister\w*|losung|partner\w*)\b"
            ),
            r"\b(?:anderweitig|anders|jemand anderen|jemand anders|mitbewerber\w*)\b",
            r"\b(?:fur|auf) (?:eine|einen|ein) (?:andere[nrs]?|weitere[nrs]?)\b",
        ),
    },
    praise=(
        (
            r"\b(?P<what>(?:ihr|ihre|dein|deine|euer|eure) [a-z][a-z-]+) (?:hat|haben|war|waren"
            r"|ist) (?:\w+ ){0,4}?(?:gefallen|uberzeugt|beeindruckt|beeindruckend|uberzeugend"
            r"|hervorragend|stark|klasse|sehr gut|begeistert)\b"
        ),
        r"\b(?P<what>(?:ihr|ihre|dein|deine|euer|eure) [a-z][a-z-]+) hat (?:uns|mir|allen|dem team|der jury)\b",
        r"\b(?:beeindruckt|begeistert|angetan|uberzeugt) (?:hat|waren|war|von)\b",
        (
            r"\b(?:sehr gute[nrs]?|hervorragende[nrs]?|starke[nrs]?|uberzeugende[nrs]?"
            r"|tolle[nrs]?) (?:bewerbung|gesprach|eindruck|prasentation|angebot|konzept|arbeit|unterlagen"
            r"|kandidat\w*)\b"
        ),
        (
            r"\b(?:engere[nr]? (?:wahl|auswahl|kreis)|knappe entscheidung|nicht leicht ?gefallen"
            r"|schwer ?gefallen|schwer gemacht)\b"
        ),
        r"\b(?:gespr?ach|austausch|kennenlernen)\b[^.!?]{0,30}\b(?:gefreut|genossen|gefallen|angenehm)\b",
    ),
    answer_by=(
        (
            r"\b(?:ruckmeldung|antwort\w*|entscheid\w*|zusag\w*|bescheid|unterschrieben|unterzeichnet"
            r"|zuruck\w*|bestatig\w*|annahme|annehmen|gilt|gultig|melden|halten uns"
            r"|gebunden)\b(?:[^.!?]|(?<=\d)\.){0,80}?\b(?:bis|spatestens|vor)\b"
        ),
        (
            r"\b(?:bis|spatestens|vor)\b(?:[^.!?]|(?<=\d)\.){0,60}\b(?:ruckmeldung|antwort\w*|entscheid\w*|zusag\w*"
            r"|bescheid|unterschrieben\w*|unterzeichnet\w*|zuruck\w*|bestatig\w*|annehmen|melden"
            r"|wissen lassen)\b"
        ),
    ),
    start_on=(
        (
            r"\b(?:anfangen|anfang|beginn\w*|starten|start\w*|eintritt\w*|erster (?:arbeits)?tag"
            r"|ersten (?:arbeits)?tag|losgehen|loslegen|antreten|einsteigen)\b"
        ),
    ),
    documents={
        Document.DEPOSIT_INVOICE: (
            r"\b(?:anzahlungs|abschlags|vorschuss)rechnung\b",
            r"\brechnung uber die anzahlung\b",
        ),
        Document.INVOICE: (r"\brechnung\b",),
        Document.CONTRACT: (
            r"\b(?:arbeits|dienst|werk|honorar|rahmen)?vertrag(?:s|es)?(?:entwurf|unterlagen)?\b",
            r"\bvertragsunterlagen\b",
            r"\bvereinbarung\b",
        ),
        Document.OFFER: (
            (
                r"\b(?:schriftliche[sn]?|formelle[sn]?|endgultige[sn]?|angepasste[sn]?"
                r"|uberarbeitete[sn]?) angebot\b"
            ),
        ),
        Document.REFERENCES: (r"\breferenz(?:en|schreiben)?\b",),
        Document.CERTIFICATES: (r"\b(?:zeugnis(?:se)?|zertifikat\w*|diplom\w*|nachweis\w*|fuhrungszeugnis)\b",),
        Document.CV: (r"\blebenslauf\b",),
        Document.PORTFOLIO: (r"\b(?:portfolio|arbeitsprobe\w*|mappe)\b",),
        Document.BANK_DETAILS: (r"\b(?:bankverbindung|kontodaten|iban|kontonummer)\b",),
        Document.TAX_DETAILS: (
            (
                r"\b(?:steuer-?(?:id|nummer|identifikationsnummer)|ust-?id\w*|sozialversicherungsnummer"
                r"|krankenkasse)\b"
            ),
        ),
        Document.IDENTIFICATION: (r"\b(?:ausweis\w*|personalausweis|reisepass|aufenthaltstitel|arbeitserlaubnis)\b",),
        Document.PURCHASE_ORDER: (r"\b(?:bestellung|bestellnummer|auftragsbestatigung)\b",),
        Document.AVAILABILITY: (r"\b(?:terminvorschlag\w*|verfugbarkeit\w*|passende termine|ein paar termine)\b",),
        Document.SALARY: (r"\b(?:gehaltsvorstellung\w*|gehaltswunsch|tagessatz|stundensatz)\b",),
        Document.SCHEDULE: (r"\b(?:zeitplan|projektplan|ablaufplan)\b",),
    },
    wants=(
        (
            r"\b(?:bitte|konnten sie|konnen sie|kannst du|konntest du|konnt ihr|brauchen|brauche"
            r"|brauchten|benotigen|benotige|haben sie|hast du|schicken sie|schick|senden sie|reichen sie"
            r"|bringen sie|fehlt|fehlen|noch (?:die|den|das|ein\w*)|lassen sie)\b"
        ),
    ),
    encloses=(
        (
            r"\b(?:anbei|beigefugt|im anhang|in der anlage|angehangt|hier (?:ist|sind|kommt|kommen)"
            r"|sende ich|schicke ich|senden wir|ubersende\w*|finden sie|findest du|liegt bei|liegen bei)\b"
        ),
    ),
    announces=(
        (
            r"\b(?:(?:erhalten|bekommen) sie|(?:erhaltst|bekommst) du|(?:bekommt|erhaltet) ihr|folgt"
            r"|folgen|geht ihnen|gehen ihnen|geht dir|schicken (?:wir|ihnen)|senden (?:wir|ihnen)"
            r"|lassen wir ihnen|bereiten wir|in den nachsten tagen|per post|unterwegs)\b"
        ),
    ),
    doors={
        Door.ON_FILE: (
            (
                r"\b(?:unterlagen|bewerbung|profil|lebenslauf|daten|angebot)\b[^.!?]{0,60}\b(?:behalten"
                r"|aufbewahren|speichern|talentpool|bewerberpool|aufnehmen|vormerken|merken)\b"
            ),
            r"\b(?:talentpool|bewerberpool|in evidenz)\b",
        ),
        Door.AGAIN: (
            (
                r"\b(?:kommen|komme|melden|melde|sprechen|denken|wenden|bewerben"
                r"|versuchen)\b[^.!?]{0,60}\b(?:wieder|erneut|nochmals?|noch einmal|gern(?:e)? auf (?:sie"
                r"|dich|euch))\b"
            ),
            (
                r"\b(?:erneut|wieder|nochmal)\b[^.!?]{0,40}\b(?:bewerben|melden|sprechen|anfragen"
                r"|anbieten|zukommen|in kontakt)\b"
            ),
            r"\bauf (?:sie|dich|euch) zu(?:ruck)?(?:kommen|zukommen|zuruckkommen)\b",
        ),
        Door.IN_TOUCH: (
            r"\bin (?:kontakt|verbindung) (?:zu )?bleiben\b",
            r"\bbleib\w* (?:wir )?(?:gern(?:e)? )?in (?:kontakt|verbindung)\b",
        ),
    },
    again=(
        (
            r"\b(?:(?:im|zum) (?:neuen jahr|(?:fruhen |spaten )?(?:fruhjahr|fruhling|sommer|herbst"
            r"|winter)|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember"
            r"|jahr 20\d\d)|(?:fur |in )?20\d\d|nachstes jahr|im nachsten jahr|im (?:ersten|zweiten"
            r"|dritten|vierten) quartal|nach (?:dem sommer|den ferien|der sommerpause|ostern"
            r"|weihnachten))\b"
        ),
    ),
    advised=(
        r"\b(?:unser|mein|kurzes|ehrliches) (?:feedback|rat|tipp|hinweis)\b",
        (
            r"\b(?:wurden wir (?:ihnen|dir) (?:raten|empfehlen)|gefehlt hat|hatten wir uns gewunscht"
            r"|vermisst haben|ausbauen|luft nach oben|verbesserungs\w+)\b"
        ),
    ),
    introduced=(
        (
            r"\b(?:kontakt (?:von|durch|uber)|vermittelt (?:von|durch)|empfohlen von|empfehlung von"
            r"|vorgestellt von|intro von|intro durch|auf empfehlung von"
            r"|dank) (?P<name>[a-z][\w'-]+(?: [a-z][\w'-]+)?)"
        ),
        (
            r"\b(?P<name>[a-z][\w'-]+(?: [a-z][\w'-]+)?) (?:hat uns (?:vernetzt|bekannt gemacht|verbunden"
            r"|zusammengebracht|einander vorgestellt)|hat mir (?:ihren|deinen) (?:namen|kontakt)"
            r"|meinte, (?:ich|wir) soll\w*|hat (?:sie|dich) (?:mir )?empfohlen)\b"
        ),
        r"\bdanke?,? (?P<name>[a-z][\w'-]+),? fur (?:die vorstellung|das intro|das vernetzen|den kontakt)\b",
    ),
    no_points=(
        (
            r"\b(?:sie|du|ihr|ihre?[nrms]?|dein\w*|euer|eure\w*|wir|uns|unsere?\w*|ich|mein\w*|wie|was"
            r"|warum|wo|wann|wer|welche\w*|ob|bitte)\b"
        ),
        (
            r"^(?:begrusung|vorstellung(?:srunde)?|fragen|fragen und antworten|abschluss|sonstiges|pause"
            r"|mittagessen|verschiedenes|ausblick)$"
        ),
    ),
)

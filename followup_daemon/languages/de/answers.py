"""German phrases of answers: a yes, a no, and by when one is promised."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Decisions, Promises

DECISIONS = Decisions(
    rejected=(
        r"\b(?:stelle|position|vakanz)\b.{0,60}\b(?:intern\w*|kandidat\w*|bewerber\w*)\b.{0,20}\bbesetzt\b",
        r"\blehnen? (?:wir |ich )?(?:ihr|dein|das|den) (?:angebot|vorschlag|kostenvoranschlag)\b.{0,20}\bab\b",
        r"\bkeine zusage\b",
        r"\bkein interesse\b",
        r"\bbleiben bei unserem (?:bisherigen|jetzigen|aktuellen)\b",
        r"\bgegen (?:sie|dich|ihr angebot|dein angebot)\b.{0,20}\bentschieden\b",
        r"\b(?:auftrag|projekt)\b.{0,30}\banderweitig vergeben\b",
        r"\b(?:leider|diesmal) (?:hat es )?(?:diesmal )?nicht geklappt\b",
        (
            r"\b(?:stelle|position|vakanz)\b(?!.{0,30}\b(?:nicht|soll\w*|muss|wird|sobald"
            r"|noch)\b).{0,30}\bbesetzt\b(?!.{0,20}\bwerden\b)"
        ),
        r"\bprofil\b.{0,20}\bnicht (?:zu|mit|ganz|den|unseren)\b",
        (
            r"\b(?:nicht|nicht mehr|derzeit nicht) (?:weiter )?(?:weiterverfolgen|weiter verfolgen|fortfuhren"
            r"|weiterfuhren|umsetzen|weiter zu berucksichtigen|zu berucksichtigen)\b"
        ),
        r"\bbewerbung\b.{0,20}\bnicht (?:erfolgreich|berucksichtig\w+)\b",
        (
            r"\b(?:leider|bedauerlicherweise)\b.{0,120}\b(?:nicht (?:weiter )?(?:berucksichtigen|anbieten"
            r"|in die engere wahl|zusagen|weiterverfolgen|beauftragen|annehmen|einladen|uberzeugen)|absagen"
            r"|absage|eine? andere\w* (?:kandidat|bewerber|anbieter|losung|person)\w*|anderweitig)\b"
        ),
        (
            r"\b(?:fur|gegen) (?:eine?n? )?andere\w* (?:kandidat|bewerber|anbieter|angebot|losung|dienstleister"
            r"|person)\w*.{0,40}\bentschieden\b"
        ),
        (
            r"\bentschieden.{0,40}\b(?:fur (?:eine?n? )?andere\w*|gegen (?:ihr|dein|das) angebot|anderweitig"
            r"|nicht fortzu\w+|nicht weiterzu\w+)\b"
        ),
        (
            r"\b(?:mussen|muss) (?:wir |ich )?(?:ihnen|dir)?.{0,40}\b(?:absagen|eine absage"
            r"|leider mitteilen, dass wir uns)\b"
        ),
        (
            r"\b(?:stelle|position|vakanz) (?:wurde|ist)(?: (?!nicht\b|noch\b)\w+){0,3} (?:besetzt|vergeben"
            r"|gestrichen|eingefroren|zuruckgestellt)\b"
        ),
        r"\beinstellungsstopp\b",
        r"\bnicht in die (?:engere )?(?:wahl|auswahl)\b",
        (
            r"\b(?:ihre bewerbung|deine bewerbung|ihr angebot|dein angebot) (?:leider )?(?:nicht|konnte nicht"
            r"|konnen wir (?:leider )?nicht)\b"
        ),
        r"\bkeine (?:zusage|positive (?:ruckmeldung|nachricht|antwort)|passende stelle)\b",
        r"\babsage erteilen\b",
        (
            r"\bfur (?:ihren|deinen) weiteren (?:beruflichen )?(?:weg|lebensweg"
            r"|werdegang)\b.{0,60}\b(?:alles gute|erfolg|wunsch\w*)"
        ),
        (
            r"\bwunschen (?:wir )?(?:ihnen|dir).{0,60}\b(?:weiteren|beruflichen) (?:weg|werdegang|lebensweg"
            r"|bewerbungen)\b"
        ),
        r"\bnehmen wir (?:das|ihr|dein) angebot nicht an\b",
        r"\b(?:angebot|vorschlag) (?:leider )?(?:abgelehnt|ablehnen|nicht annehmen)\b",
        r"\bvon einer zusammenarbeit (?:ab|absehen)\b",
    ),
    soft_rejected=(r"\bweiteren (?:beruflichen )?(?:weg|lebensweg|werdegang|bewerbungen)\b",),
    accepted=(
        r"\bbeauftragen? (?:wir |ich )?(?:sie|dich)\b",
        r"\b(?:sie|dich) (?:gern\w* )?(?:einstellen|beauftragen) (?:mochten|wollen|mochte)\b",
        r"\bbieten (?:wir )?(?:ihnen|dir) (?:gern\w* |hiermit )?(?:die|eine) (?:stelle|position)\b",
        r"\bwir machen es\b(?=[.!])",
        r"\bauftragsbestatigung\b",
        r"\b(?:bestellung|auftrag) (?:zu|auf|gemas) (?:ihr|dein)\w*\b",
        (
            r"\b(?:freuen uns|freue mich|gern\w*|gluckwunsch\w*|gratul\w+)\b.{0,80}\b(?:die stelle"
            r"|einen (?:arbeits)?vertrag|ein (?:job|vertrags|stellen)?angebot|eine zusage|zusagen|an bord|im team"
            r"|einzustellen|einstellen)\b"
        ),
        r"\bherzlichen gluckwunsch\b.{0,100}\b(?:stelle|position|angebot|zusage|job|team|vertrag)\b",
        (
            r"\b(?:mochten|wollen|wurden) (?:wir )?(?:sie|dich|ihnen|dir) (?:gern\w* )?(?:einstellen"
            r"|die stelle anbieten|ein angebot (?:machen|unterbreiten)|beauftragen)\b"
        ),
        (
            r"\b(?:ihnen|dir)(?: gern\w*)? (?:die stelle|die position|einen arbeitsvertrag"
            r"|ein vertragsangebot) (?:anbieten|anzubieten)\b"
        ),
        (
            r"\b(?:ihr|dein|das) angebot (?:gern\w* )?(?:angenommen|annehmen|freigegeben|beauftragt|akzeptiert"
            r"|bestatigt|unterschrieben)\b"
        ),
        r"\bnehmen (?:wir )?(?:ihr|dein|das) angebot (?:gern\w* )?an\b",
        r"\bnehme ich (?:ihr|dein|das) angebot (?:gern\w* )?an\b",
        r"\b(?:haben|habe) (?:uns|mich) fur (?:sie|dich|ihr angebot|dein angebot) entschieden\b",
        r"\b(?:erteilen|erteile) (?:wir |ich )?(?:ihnen|dir) (?:hiermit |gern\w* )?den auftrag\b",
        r"\barbeitsvertrag (?:im anhang|anbei|liegt bei|zur unterschrift)\b",
        r"\b(?:unterschriebene\w*|unterzeichnete\w*) (?:angebot|vertrag)\b",
        r"\bsie haben die stelle\b",
        r"\bdu hast den job\b",
    ),
    next_round=(
        (
            r"\b(?:termin|gesprach|vorstellungsgesprach|interview)\b.{0,60}\b(?:anbieten|anzubieten|vereinbaren"
            r"|einladen)\b"
        ),
        r"\b(?:in|fur) (?:der|die) nachsten? runde\b",
        r"\bengere[rn]? (?:wahl|auswahl)\b(?<!nicht in die engere wahl)",
        (
            r"\b(?:nachste|zweite|dritte|weitere|finale)[nrs]? (?:runde|gesprach|interview|schritt"
            r"|termin)\b.{0,60}\b(?:einladen|vereinbaren|termin|terminvorschl\w+|verfugbar\w*)\b"
        ),
        (
            r"\b(?:mochten|wurden|wollen) (?:wir )?(?:sie|dich)\b.{0,40}\b(?:zu einem|zum"
            r"|zur) (?:\w+ )?(?:gesprach|interview|vorstellungsgesprach|runde|kennenlernen)\b.{0,20}\beinladen\b"
        ),
        (
            r"\b(?:laden|lade) (?:wir |ich )?(?:sie|dich) (?:gern\w* )?(?:zu|zum|zur)\b.{0,40}\b(?:gesprach"
            r"|interview|runde)\w*"
        ),
        r"\bin die nachste runde\b",
    ),
)
PROMISES = Promises(
    cues=(
        (
            r"\b(?:wir|ich|das team|unser team|die kollegen|unsere personalabteilung|der fachbereich"
            r"|man) (?:werden?|wird|wollen|mochten?|mochte|hoffen|planen|konnen|kann|rechnen|entscheiden|treffen"
            r"|geben|melden?|gebe|kommen|komme|informieren|informiere|teilen|schicken"
            r"|senden)\b.{0,120}\b(?:melden|meldung|bescheid|ruckmeldung|antwort\w*|entscheid\w*|informieren"
            r"|mitteilen|ruckmelden|wissen lassen|uns zuruck|auf (?:sie|dich) zu)\b"
        ),
        r"\b(?:teile|teilen) (?:ich |wir )?(?:ihnen|dir|euch)\b.{0,80}\bmit\b",
        r"\b(?:melde|melden) (?:ich mich|wir uns|mich|uns)\b",
        (
            r"\b(?:sie|du) (?:horen|horst|erhalten|erhaltst|bekommen|bekommst|haben) .{0,60}\b(?:von (?:uns|mir)"
            r"|bescheid|ruckmeldung|antwort|entscheidung|nachricht)\b"
        ),
        r"\b(?:gebe|geben) (?:ich|wir) (?:ihnen|dir|euch)?.{0,60}\b(?:bescheid|ruckmeldung)\b",
        (
            r"\b(?:entscheidung|ruckmeldung|antwort|freigabe|zusage)\b.{0,60}\b(?:bis|am|in|innerhalb|folgt|fallt"
            r"|erfolgt|treffen|erwarten)\b"
        ),
        r"\b(?:kommen|komme) (?:wir|ich)?.{0,60}\bauf (?:sie|dich) zu\b",
    ),
    refusals=(
        (
            r"\b(?:bitte|konnten sie|konnen sie|konntest du|kannst du|wurden sie)\b.{0,80}\b(?:senden|schicken"
            r"|zusenden|mitteilen|bestatigen|antworten|melden sie|melde dich|geben sie|gib|lassen sie|einreichen"
            r"|ausfullen)\b"
        ),
        r"\b(?:geben|teilen|lassen|melden|schicken|senden) sie (?:uns|mir|sich)\b",
        r"\b(?:das gesprach|interview|termin|meeting|gesprach) (?:findet|ist|beginnt|wurde)\b",
        r"\b(?:gultig|rabatt|angebot gilt|aktion|abmelden|anmeldeschluss|bewerbungsfrist)\b",
        r"\b(?:arbeitsbeginn|startdatum|eintrittstermin|ersten arbeitstag)\b",
        r"\bfreue[n]? (?:mich|uns) (?:auf|sie)\b.{0,40}\b(?:kennen|zu sehen|gesprach|termin)\b",
        r"\b(?:verschieben|neuen termin|anderer termin|verlegen)\b",
    ),
    vague=(
        r"\bin den (?:nachsten|kommenden) tagen\b",
        r"\bin kurze\b",
        r"\bin (?:ein paar|einigen|wenigen) tagen\b",
        r"\bdemnachst\b",
    ),
    bounds=("bis(?: spatestens| zum)?",),
)

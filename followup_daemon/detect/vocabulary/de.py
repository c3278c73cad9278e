"""German: how the other side promises an answer. Lower case and without accents."""

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

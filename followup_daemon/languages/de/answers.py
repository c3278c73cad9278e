"""German phrases of answers: an invitation to go on, and dates that are vague."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Decisions, Promises

DECISIONS = Decisions(
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
    vague=(
        r"\bin den (?:nachsten|kommenden) tagen\b",
        r"\bin kurze\b",
        r"\bin (?:ein paar|einigen|wenigen) tagen\b",
        r"\bdemnachst\b",
    ),
    bounds=("bis(?: spatestens| zum)?",),
)

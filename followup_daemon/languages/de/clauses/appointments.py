"""German word families: appointments, and what becomes of them."""

from __future__ import annotations

from followup_daemon.languages.base.clauses import AppointmentWords
from followup_daemon.languages.de.clauses.spelling import spelled

_MEETING = "termin|treffen|gespräch|interview|meeting|telefonat|call|vorstellungsgespräch"

APPOINTMENTS = AppointmentWords(
    meeting=spelled(
        "termin~",
        "treffen",
        "gespräch~",
        "interview~",
        "meeting~",
        "telefonat~",
        "call",
        "vorstellungsgespräch~",
        "bewerbungsgespräch~",
        "besprechung~",
        "mittagessen",
        "kaffee",
        "videokonferenz",
        "videocall",
        "präsentation",
        "besuch",
        "workshop",
        "einladung",
        "kennenlernen",
        "telko|visite|besichtigung|ortstermin|zoom|probearbeiten|kennenlerngespräch~|erstgespräch~",
    ),
    cancel=spelled(
        f"sage|sagen|sagt ... {_MEETING} ... ab",
        "absagen|abzusagen|abgesagt",
        "storniere|stornieren|storniert",
        "fällt ... aus",
        "ausfallen|ausfällt",
        "findet ... nicht statt",
        "nicht stattfinden|stattfindet",
        "entfällt|entfallen",
        "canceln|cancel|gecancelt|streichen|gestrichen|streiche",
        "wird|wirds ... nichts|nix",
        "fällt ... flach|ins wasser",
        "abblasen|abgeblasen",
    ),
    move=spelled(
        "verschiebe|verschieben|verschoben|verschiebt",
        "verlege|verlegen|verlegt",
        "ander~|neuen|neuer termin|tag|zeitpunkt|uhrzeit",
        "ausweichtermin|ersatztermin",
        "umbuchen|umplanen",
        "vertagen|vertagt",
        "rutscht|rutschen|schiebe|schieben|schieb",
        "vorverlegen|vorziehen|vorverlegt|vorgezogen",
        "umlegen|umterminieren",
        "neu ansetzen|terminieren",
        "doch|nun erst",
        "statt morgen|heute|montag|dienstag|mittwoch|donnerstag|freitag",
    ),
    absent=spelled(
        "kann|können|werde|werden ... nicht ... kommen|teilnehmen|dabei|wahrnehmen|einhalten|erscheinen|schaffen|da",
        "nicht ... kommen|teilnehmen|wahrnehmen|dabei|einhalten kann|können|werde",
        "schaffe|schaffen ... nicht",
        "nicht schaffe|schaffen",
        "muss|müssen ... absagen|verschieben",
        "bin|ist ... krank|verhindert|erkrankt",
        "dazwischen gekommen",
        "dazwischengekommen",
        "schaff|schaffs|schaffe|schaffen ... nicht",
        "liege|lieg flach",
        "nicht ... kommen $",
        "verhindert|erkrankt",
    ),
)

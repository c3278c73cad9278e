"""German word families: the acts by which two people agree on a time."""

from __future__ import annotations

from followup_daemon.languages.base.clauses.arrangements import TimeWords
from followup_daemon.languages.de.clauses.spelling import spelled

_MEET = "treffen|sprechen|telefonieren|reden|besprechen|zusammensetzen|zusammenkommen|sehen|unterhalten|austauschen"
_DAYS = "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|nachher|später|dann|dahin|bald|gleich"

TIMES = TimeWords(
    suggest=spelled(
        "wie wäre|wär|wärs|wär's",
        "wie sieht ... aus",
        f"können|könnten|wollen|sollen|sollten|möchten|dürfen wir ... {_MEET}",
        f"wollen|möchten|können|könnten sie|du|ihr|wir uns|mit ... {_MEET}",
        "hätten|hättest|haben|hast|habt sie|du|ihr ... zeit|luft|termin",
        "kannst|könntest|könnt|können|könnten du|ihr|sie ... uhr $",
        "lass|lassen|lasst uns|sie",
        "treffen|sprechen|sehen|telefonieren wir",
        "schlage|schlagen|würde ... vor|vorschlagen",
        "vorschlag",
        "ich|wir könnte|könnten|kann|können ... kommen|vorbeikommen|anrufen|treffen|sprechen",
        "ich|wir hätte|hätten|habe|haben ... zeit|luft",
        "bist|sind|wären|wärst|seid du|sie|ihr ... frei|verfügbar|da|erreichbar",
        "ich|wir bin|wäre|sind|wären ... frei|verfügbar|erreichbar",
    ),
    suits=spelled(
        "passt|passen|passte|passend",
        "klappt|klappen",
        "geht|ginge|gehen",
        "recht",
        "ist|wäre|wären ... gut|prima|perfekt|super|ideal|okay|ok|möglich|bestens|wunderbar|in ordnung",
    ),
    agree=spelled(
        "einverstanden",
        "abgemacht",
        "bestätige|bestätigen|bestätigt",
        "notiert|eingetragen|vorgemerkt",
        "freue|freuen ... auf|darauf",
        "bin|sind ... dabei|da",
        "komme|kommen gern|gerne|vorbei",
        "rufe|rufen ... an",
        "das|es|mir passt|klappt|geht",
        "gut|gute idee",
    ),
    assent=spelled(
        "^ ja|ok|okay|gern|gerne|gut|perfekt|prima|super|klar|natürlich|wunderbar|bestens|passt|klappt|geht $",
        "^ sehr|ja gern|gerne|gut $",
    ),
    parting=spelled(
        f"^ bis {_DAYS}|zum|am",
        "sehen uns",
        "sprechen|hören uns",
    ),
    limit=(
        *spelled("spätestens"),
        "bis",
    ),
    unfit=spelled(
        "kann|können|könnte ... leider|nicht",
        "leider",
        "passt|klappt|geht ... nicht|schlecht",
        "nicht passt|klappt|geht",
        "verhindert|unterwegs|ausgebucht",
        "lieber",
        "schaffe|schaffen ... nicht",
        "zu früh|spät",
        "andermal",
    ),
    unsure=spelled(
        "vielleicht|eventuell|vermutlich|wahrscheinlich|evtl|hoffentlich",
        "muss|müssen|müsste ... klären|fragen|prüfen|schauen|abstimmen|sehen|absprechen|nachsehen",
        "kläre|prüfe|frage|schaue|stimme|checke ... ab|nach|noch|erst|mal|mit",
        "melde|melden mich|uns",
        "gebe|geben|sage|sagen ... bescheid",
        "aber|allerdings|jedoch|außer",
        "später",
        "noch nicht",
    ),
)

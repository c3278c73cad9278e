"""German word families: who speaks, and to whom.

"Sie" is the person addressed only next to a verb in the plural: elsewhere it may be the object.
"""

from __future__ import annotations

from followup_daemon.languages.base.clauses import People
from followup_daemon.languages.de.clauses.spelling import spelled

_OUR = "unser|unsere|unserem|unseren|unserer"
_WITH_SIE = (
    "hören|erhalten|bekommen|werden|können|haben|sollten|müssen|dürfen|wollen|möchten|würden|könnten|sind|erfahren|"
    "wissen|finden|kriegen|brauchen|melden|geben|senden|schicken|teilen|lassen|rufen|antworten|sagen|sehen|hätten|"
    "wären|nehmen|gehen|kommen|setzen|reichen|bestätigen|stehen|suchen|benötigen|bitten|wenden|hatten|waren"
)

PEOPLE = People(
    speaker=spelled(
        "ich",
        "wir",
        f"{_OUR} team|firma|unternehmen|abteilung|personalabteilung|geschäftsleitung|geschäftsführung|büro|hr",
        f"{_OUR} vorstand|einkauf|rechtsabteilung|recruiting|personalteam|fachbereich|fachabteilung|jury",
        "mein|meine|unser|unsere kolleg~|chef~|vorgesetzte~|assistent~|partner~|kund~|personaler~|leiter~",
        "jemand von|aus uns|unserem|unserer",
        "eine|einer von uns",
        "^ melde|melden mich|uns",
        "^ gebe|sage|schicke|sende|rufe|schreibe|teile|lasse",
        "^ werde|komme|informiere",
        "^ meld mich|uns",
        "^ geb|sag|schick|schreib ihnen|dir|euch",
        "^ ruf|kontaktiere sie|dich|euch",
        "^ lass|lasse dich|sie|euch wissen",
        "unser|unsere|mein|meine kollegin|kollege|chefin|chef|mann|frau|geschäftsführer|geschäftsführerin|kommission",
        "und|aber geb|gebe|meld|melde|rufe|schicke|sage|schreibe|lasse|komme|informiere",
    ),
    organisation=spelled(
        "das team|gremium|komitee|management|auswahlgremium|kuratorium|projektteam|unternehmen|recruiting",
        "der vorstand|einkauf|fachbereich|kunde|auftraggeber|ausschuss|stiftungsrat|beirat|betriebsrat|aufsichtsrat",
        "die jury|personalabteilung|geschäftsleitung|geschäftsführung|kommission|auswahlkommission|fachabteilung",
        "die rechtsabteilung|leitung|kollegen|partner|gesellschafter|agentur|firma|abteilung|hr",
        "hr",
        "der chef|geschäftsführer|gemeinderat|stadtrat|fakultätsrat|betriebsleiter|bauherr",
        "der kirchenvorstand|verwaltungsrat",
        "die chefin|berufungskommission|vergabestelle|familie|gl|gf|verwaltung|geschäftsstelle",
        "die berufungskommission|prüfungskommission|findungskommission",
    ),
    reader=spelled(
        "bitte schick|schicke|gib|sende|melde|sag|ruf",
        "du",
        "ihr hört|bekommt|erhaltet|werdet|könnt|habt|solltet|müsst|wisst|erfahrt",
        "hört|bekommt|erhaltet|werdet|könnt|habt|solltet|müsst|wisst|erfahrt ihr",
        f"sie {_WITH_SIE}",
        f"{_WITH_SIE} sie",
        "dass|ob|wenn|falls|sobald|bevor|damit|sofern sie",
        "sie ... hören|erhalten|bekommen|erfahren $",
        "sie ... erhalten|hören|bekommen werden|sollten|können $",
        "^ gib|schick|sende|sag|ruf|melde|melden|lass|teil|schreib dich|mir|uns|bitte|sie|es",
        "^ gebt|schickt|sendet|sagt|ruft|meldet|lasst|teilt|schreibt euch|mir|uns|bitte|es",
    ),
    applicants=spelled(
        "bewerber|bewerberinnen|bewerbende|bewerbenden|kandidaten|kandidatinnen|bieter|bietende|anbieter",
        "lieferanten|finalisten|teilnehmer|teilnehmende|bewerbungen",
    ),
    third=spelled(
        "er",
        "es gibt",
        "niemand",
        "wer",
        "viele",
        "leute",
        "jeder",
        "man sagt",
    ),
    addressee=spelled(
        "ihnen",
        "dir",
        "dich",
        "euch",
        "sie",
        "ihr|ihre|ihrer|ihrem|ihren|ihres",
        "dein|deine|deiner|deinem|deinen|deines",
        "euer|eure|eurer|eurem|euren",
        "alle|allen bewerber~|kandidat~|bieter~|anbieter~|bewerbenden",
    ),
    receivers=spelled(
        "ihm",
        "ihn",
        "mir",
        "an den|die|das|einen|eine",
        "dem|der kunden|kundin|bank|gericht|anwalt|kollegen",
    ),
    determiners=(
        "der|die|das|den|dem|ein|eine|einen|einem|einer|dieser|diese|dieses|mein|meine|unser|unsere|"
        "dein|deine|ihr|ihre|"
        "kein|keine|jeder|jede|alle|beide|einige",
    ),
)

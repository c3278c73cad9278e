"""German phrases in received mail."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Received

RECEIVED = Received(
    receipt=(
        (
            r"\b(?:vielen|herzlichen|besten) dank fur (?:ihre|deine|die) (?:\w+ )?(?:bewerbung|unterlagen"
            r"|interesse)\b"
        ),
        r"\bdank\w* (?:fur|uns fur) (?:ihr|dein|das) (?:\w+ )?interesse\b",
        (
            r"\b(?:haben|habe) (?:wir )?(?:ihre|deine) (?:bewerbung|unterlagen|bewerbungsunterlagen) (?:erhalten"
            r"|bekommen)\b"
        ),
        r"\b(?:ihre|deine) bewerbung (?:ist|wurde)(?: \w+){0,3} (?:eingegangen|erhalten|ubermittelt)\b",
        r"\beingangsbestatigung\b",
        r"\beingang (?:ihrer|deiner) bewerbung\b",
    ),
    holding=(
        r"\b(?:melde|melden)\b.{0,50}\b(?:mich|uns|zuruck|wieder|sobald)\b",
        (
            r"\b(?:klare|klaren|prufe|prufen|bespreche|besprechen|leite|leiten|schaue"
            r"|schauen)\b.{0,60}\b(?:intern|das|weiter|an|mit|es mir|durch)\b"
        ),
        (
            r"\b(?:muss|mussen) (?:ich |wir )?(?:das|es|uns|mich)?.{0,30}\b(?:klaren|prufen|besprechen|abstimmen"
            r"|uberlegen|durchsehen)\b"
        ),
        r"\bnoch (?:etwas|ein wenig|ein bisschen|mehr)? ?(?:zeit|geduld)\b",
        r"\bnoch (?:in der prufung|nicht (?:entschieden|dazu gekommen)|in der abstimmung|offen)\b",
        r"\b(?:gebe|geben) (?:ich |wir )?(?:ihnen|dir)?.{0,30}\bbescheid\b",
        r"\bbitte(?:n)? (?:wir )?(?:sie |dich )?(?:noch )?um (?:etwas |ein wenig )?geduld\b",
        r"\bauf dem (?:tisch|zettel|schirm)\b",
    ),
    no_show=(
        (
            r"\b(?:entschuldig\w+|tut mir leid|sorry)\b.{0,60}\b(?:verpasst|versaumt|nicht (?:dabei|da|teilnehmen"
            r"|gekommen|erschienen)|vergessen)\b"
        ),
        (
            r"\b(?:haben|habe) (?:sie|dich|auf sie|auf dich) (?:heute |gestern )?(?:vermisst|gewartet"
            r"|nicht (?:gesehen|erreicht|angetroffen))\b"
        ),
        (
            r"\b(?:habe|haben) (?:den|unseren|das|unser) (?:termin|gesprach|treffen|call|meeting) (?:leider "
            r"|vollig |ganz )?(?:verpasst|vergessen|verschwitzt)\b"
        ),
        r"\bnicht erschienen\b",
    ),
    away=(
        (
            r"\b(?:bin|befinde mich) (?:derzeit |aktuell |zurzeit |bis \S+ )?(?:nicht im (?:buro|haus)|im urlaub"
            r"|abwesend|in elternzeit|auf (?:dienst|geschafts)reise|aus?ser haus|krank)\b"
        ),
        r"\babwesenheits?(?:notiz|benachrichtigung|meldung)?\b",
        r"\bnicht im buro\b",
        r"\b(?:keinen|eingeschrankten) zugriff auf (?:meine )?e-?mails?\b",
        r"\bwieder (?:im buro|erreichbar|fur sie da|zuruck)\b",
    ),
    away_until=(
        r"\b(?:bis (?:einschliesslich|einschlieslich|inklusive)|bis(?: zum)?|ab(?: dem)?|wieder (?:am"
        r"|ab)(?: dem)?|zuruck (?:am|ab)|(?:bin )?(?:am|ab) )\b[:,]?\s*"
    ),
    away_inclusive=r"\bbis\b",
    interview=(
        (
            r"\b(?:vorstellungs|bewerbungs|kennenlern|telefon|zweit|video)-?(?:gesprach"
            r"|interview)\w*\b.{0,60}\b(?:am|um|bestatig\w+|einlad\w+|vereinbar\w+|findet|termin|freuen|statt)\b"
        ),
        (
            r"\b(?:einladung|laden|lade|einladen|bestatig\w+|terminbestatigung|termin)\b.{0,60}\b(?:vorstellungs"
            r"|bewerbungs|kennenlern|telefon|zweit|video)?-?(?:gesprach|interview)\b"
        ),
        r"\bdank\w* fur (?:das|ihr|dein) (?:\w+ ){0,2}(?:vorstellungsgesprach|bewerbungsgesprach|interview)\b",
    ),
    job_words=(
        (
            r"\b(?:stelle|position|bewerb\w*|kandidat\w*|recruit\w*|vorstellungsgesprach\w*|personalabteilung"
            r"|lebenslauf|vakanz|einstellung|arbeitsvertrag)\b"
        ),
    ),
    no_job=(
        (
            r"\b(?:wohnung|mietvertrag|vermieter\w*|mietinteressent\w*|kredit(?:antrag)?|darlehen"
            r"|visum(?:antrag)?|aufenthalts(?:titel|erlaubnis)|versicherungsantrag|schulplatz|studienplatz"
            r"|studium|stipendium|forderantrag|ihr(?:en)? vortrag|mitgliedschaft)\b"
        ),
        r"\bzu(?:r|m|) (?:deine[rnm]? |ihre[rnm]? )?(?:neuen?|neuem) (?:stelle|job|position)\b",
    ),
    own_application=r"\b(?:ihre|deine) bewerbung\b",
    role=(
        r"\b(?:stelle|position|rolle|bewerbung|vakanz) als (?P<role>[a-z][\w+#./()*:-]{2,25}(?: (?!(?:bei|in"
        r"|am|und|fur|mit|zu|der|die|das|im|haben|ist|erhalten)\b)[a-z][\w+#./-]{1,25}){0,2})"
    ),
    question_to_user=(
        r"(?:konnten|konnen|haben|wurden|mochten|hatten|was|welche\w*|wie|wann|wo|wer|gibt|gibt es|sind|ist"
        r"|kannst|konntest|hast|bis wann) \b.{6,100}\?"
    ),
    open_topics=(
        r"\b(?:referenzen?|gehalt\w*|kundigungsfrist|arbeitserlaubnis|umzug|arbeitsproben?|zeugnis\w*"
        r"|tagessatz|stundensatz|preis\w*|kosten|budget|rabatt|zeitplan|umfang|lieferung|support|lizenz\w*"
        r"|konditionen|erfahrung mit|eintrittstermin|fruhestens|sicherheit|schnittstelle|wartung)\b"
    ),
)

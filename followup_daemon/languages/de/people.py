"""German words for people and offices."""

from __future__ import annotations

from followup_daemon.languages.base.mail import Phrase
from followup_daemon.languages.base.people import PeopleWords

PEOPLE = PeopleWords(
    desks=(
        Phrase("bewerbung", "bewerbung@nordlicht.example"),
        Phrase("karriere", "karriere@nordlicht.example"),
        Phrase("personal", "personal@nordlicht.example"),
        Phrase("kontakt", "kontakt@nordlicht.example"),
    ),
    lists=(),
    rooms=(Phrase("raum", "raum-3@nordlicht.example", "freiraum@nordlicht.example"),),
    organisations=(
        Phrase("gmbh", "Nordlicht GmbH"),
        Phrase("ag", "Nordlicht AG", "Jana Agathe"),
        Phrase("personalabteilung", "Personalabteilung Nordlicht"),
    ),
    offices=(
        Phrase("team", "Team Nordlicht"),
        Phrase("b(?:ü|ue)ro", "Büro Nordlicht", "Jana Bürogel"),
        Phrase("empfang", "Empfang Nordlicht"),
        Phrase("sekretariat", "Sekretariat Physik"),
        Phrase(r"\w*abteilung", "Rechtsabteilung"),
        Phrase("personal(?:wesen|management|b(?:ü|ue)ro|referat)?", "Nordlicht Personal"),
        Phrase("vertrieb", "Nordlicht Vertrieb"),
        Phrase("buchhaltung", "Buchhaltung Nordlicht"),
        Phrase("zentrale", "Zentrale Nordlicht"),
        Phrase("kunden(?:dienst|service|betreuung)", "Nordlicht Kundenservice"),
        Phrase("rezeption", "Rezeption Praxis Nord"),
        Phrase("verwaltung", "Hausverwaltung Verwaltung Nord"),
        Phrase("gesch(?:ä|ae)ftsstelle", "Geschäftsstelle Nord"),
        Phrase(r"bewerber\w*", "Bewerbermanagement"),
        Phrase("karriere", "Nordlicht Karriere"),
        Phrase("terminvergabe", "Terminvergabe Nord"),
        Phrase("praxis", "Praxis Nord"),
    ),
    job_modifiers=(),
    job_titles=(
        Phrase(r"(?:[a-zäöü]+-)?[a-zäöü]*entwickler(?:in)?", "Gespräch Softwareentwicklerin"),
        Phrase(r"(?:[a-zäöü]+-)?[a-zäöü]*ingenieur(?:in)?", "Gespräch Maschinenbauingenieur"),
        Phrase(r"(?:[a-zäöü]+-)?[a-zäöü]*berater(?:in)?", "Gespräch Unternehmensberaterin"),
        Phrase(r"(?:[a-zäöü]+-)?[a-zäöü]*(?<!halb)leiter(?:in)?", "Gespräch Projektleiter", "Gespräch Halbleiter"),
        Phrase(r"(?:[a-zäöü]+-)?[a-zäöü]*analyst(?:in)?", "Gespräch Datenanalystin"),
        Phrase(
            r"(?:[a-zäöü]+-)?[a-zäöü]*architekt(?:in)?", "Gespräch Softwarearchitekt", "Gespräch Softwarearchitektur"
        ),
        Phrase(r"(?:[a-zäöü]+-)?[a-zäöü]*referent(?:in)?", "Gespräch Referentin"),
        Phrase(r"(?:[a-zäöü]+-)?[a-zäöü]*sachbearbeiter(?:in)?", "Gespräch Sachbearbeiterin"),
        Phrase(r"(?:[a-zäöü]+-)?[a-zäöü]*informatiker(?:in)?", "Gespräch Fachinformatiker"),
        Phrase(r"(?:[a-zäöü]+-)?[a-zäöü]*buchhalter(?:in)?", "Gespräch Finanzbuchhalterin"),
        Phrase(r"(?:[a-zäöü]+-)?[a-zäöü]*administrator(?:in)?", "Gespräch Systemadministratorin"),
        Phrase(r"(?:[a-zäöü]+-)?[a-zäöü]*kauffrau|(?:[a-zäöü]+-)?[a-zäöü]*kaufmann", "Gespräch Industriekauffrau"),
    ),
    departures=(
        Phrase(
            r"\bnicht mehr (?:\w+ ){0,5}?(?:tatig|beschaftigt|angestellt|teil (?:des|unseres) (?:unternehmens|teams)"
            r"|im unternehmen|mitarbeiter(?:in)?)\b",
            "Kim Oh ist nicht mehr für Nordlicht tätig.",
            "Kim Oh ist heute nicht mehr im Haus.",
        ),
        Phrase(
            r"\barbeite[t]? (?:\w+ ){0,3}nicht (?:mehr|langer) (?:\w+ ){0,3}?(?:bei|hier|fur|in unsere[mr])\b",
            "Kim Oh arbeitet nicht mehr bei uns.",
            "Kim Oh arbeitet nicht mehr so lange.",
        ),
        Phrase(
            r"\b(?:hat|habe) (?:(?!(?:mich|sich|darauf|auf|raum|zimmer|buro|gebaude|sitzung|meeting|besprechung)\b)"
            r"\w+ ){1,8}?verlassen\b",
            "Kim Oh hat das Unternehmen im April verlassen.",
            "Kim Oh hat den Raum verlassen.",
        ),
        Phrase(
            r"\b(?:aus dem unternehmen|aus der firma|bei uns|aus unserem (?:haus|unternehmen)) (?:\w+ ){0,4}?"
            r"ausgeschieden\b",
            "Kim Oh ist aus dem Unternehmen ausgeschieden.",
        ),
        Phrase(r"\b(?:ist|bin) (?:\w+ ){0,3}?im ruhestand\b", "Kim Oh ist inzwischen im Ruhestand."),
        Phrase(
            r"\b(?:postfach|adresse|e-?mail-?(?:adresse|konto))\b.{0,30}\bnicht mehr (?:genutzt|gelesen|aktiv|verwendet"
            r"|abgerufen|gultig|betreut)\b",
            "Dieses Postfach wird nicht mehr gelesen.",
        ),
        Phrase(
            r"\bgehort (?:\w+ ){1,6}?nicht mehr an\b"
            r"|\bgehort nicht mehr (?:\w+ ){0,5}?(?:unternehmen|firma|haus|team)\b",
            "Kim Oh gehört unserem Unternehmen nicht mehr an.",
            "Das gehört nicht mehr dazu.",
        ),
    ),
    stand_ins=(
        Phrase(r"\bvertritt mich\b|\bmich (?:\w+ ){0,3}?(?:vertreten|ersetzen)\b", "Kim Oh wird mich vertreten."),
        Phrase(
            r"\b(?:werde|wird) (?:\w+ ){0,4}?(?:von|durch) .{2,40} (?:vertreten|ersetzt)\b",
            "Ich werde von Kim Oh vertreten.",
        ),
        Phrase(r"\bspringt (?:\w+ ){1,5}?ein\b", "Kim Oh springt für mich ein.", "Kim Oh springt auf."),
        Phrase(
            r"\bubernimmt (?:\w+ ){0,4}?(?:das|den|unser(?:en)?|mein(?:en)?|dieses|diesen) (?:\w+ )?"
            r"(?:\w*gesprach|interview|termin|call|meeting|demo)\b",
            "Kim Oh übernimmt das Vorstellungsgespräch.",
            "Kim Oh übernimmt das Projekt.",
        ),
        Phrase(
            r"\b(?:kolleg(?:e|in)|chef(?:in)?|stellvertreter(?:in)?|vorgesetzte\w?|assistent(?:in)?)\b"
            r".{0,60}\b(?:\w*gesprach|interview|termin|call|meeting|demo) (?:\w+ ){0,4}?"
            r"(?:fuhren|ubernehmen|leiten|machen|durchfuhren|halten)\b",
            "Mein Kollege Kim wird das Gespräch führen.",
            "Mein Kollege Kim wird am Gespräch teilnehmen.",
        ),
        Phrase(
            r"\b(?:kolleg(?:e|in)|chef(?:in)?|stellvertreter(?:in)?)\b.{0,60}\b(?:fuhrt|leitet|macht|halt) "
            r"(?:\w+ ){0,3}?(?:\w*gesprach|interview|termin|call|meeting|demo)\b",
            "Meine Kollegin Kim führt das Gespräch mit Ihnen.",
        ),
        Phrase(
            r"\bwird (?:\w+ ){0,2}?(?:das|den|unser(?:en)?|mein(?:en)?) (?:\w+ )?"
            r"(?:\w*gesprach|interview|termin|call|meeting|demo) (?:\w+ ){0,5}?(?:ubernehmen|fuhren)\b",
            "Kim Oh wird das Gespräch heute für mich übernehmen.",
            "Ich werde das Gespräch heute übernehmen.",
        ),
        Phrase(
            r"\b(?:an meiner stelle|statt meiner|in meiner vertretung|anstelle von mir|statt mir)\b"
            r".{0,60}\b(?:gesprach\w*|interview|termin|call|meeting|demo|sprechen|treffen|fuhren|teilnehmen|da sein)\b",
            "Kim Oh wird an meiner Stelle mit Ihnen sprechen.",
        ),
    ),
    signatures=(
        Phrase(
            r"\b(?:hat|haben|wurde|wurden|ist|sind|worden)\b.{0,90}\b(?:unterschrieben|unterzeichnet|signiert)\b",
            "Kim Oh hat das Dokument unterzeichnet.",
            "Unterschriebene Dokumente",
        ),
        Phrase(
            r"\b(?:unterschrieben|unterzeichnet|signiert) von\b"
            r"|\b(?:unterzeichnete|unterschrieb|signierte) (?:das|den|die)\b",
            "Unterzeichnet von Kim Oh am Montag.",
        ),
        Phrase(
            r"\b(?:unterschrift|unterzeichnung|signatur) (?:\w+ )?abgelehnt\b",
            "Kim Oh hat die Unterschrift abgelehnt.",
        ),
    ),
    complete_signatures=(
        Phrase(r"^abgeschlossen: ", "Abgeschlossen: Angebot für Kim Oh", "Abgeschlossene Arbeit"),
        Phrase(
            r"\b(?:alle|allen|jeder)\b.{0,60}\b(?:unterschrieben|unterzeichnet|signiert)\b",
            "Alle Beteiligten haben das Dokument für Kim Oh unterzeichnet.",
        ),
        Phrase(
            r"\b(?:dokument|umschlag|vertrag|vereinbarung)\b.{0,60}\b(?:vollstandig (?:unterzeichnet|unterschrieben"
            r"|signiert)|abgeschlossen)\b",
            "Das Dokument für Kim Oh ist abgeschlossen.",
        ),
    ),
    no_signatures=(
        Phrase(
            r"\b(?:wart\w+|ausstehend\w*|bitte\w*|erinner\w+|noch|nicht|sobald|wenn|falls|muss"
            r"|mussen|zur (?:unterschrift|unterzeichnung)|angefordert|wird|werden soll|einlad\w+"
            r"|angesehen|geoffnet|lauft ab)\b",
            "Sobald Kim Oh das Dokument unterzeichnet hat, ist es unterschrieben.",
        ),
    ),
    statement_marks=(
        "nicht mehr",
        "nicht langer",
        "verlassen",
        "ausgeschieden",
        "ruhestand",
        "vertritt",
        "vertret",
        "ersetz",
        "spring",
        "ubernimmt",
        "ubernehmen",
        "fuhren",
        "kolleg",
        "chef",
        "stellvertreter",
        "vorgesetzt",
        "assistent",
        "meiner stelle",
        "statt meiner",
        "statt mir",
        "anstelle",
    ),
    signature_marks=("unterschr", "unterzeich", "signier", "signatur", "abgeschlossen"),
)

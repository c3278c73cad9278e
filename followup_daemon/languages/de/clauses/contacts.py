"""German word families: introductions, and what people send of their own accord."""

from __future__ import annotations

from followup_daemon.languages.base.clauses.arrangements import ContactWords
from followup_daemon.languages.de.clauses.spelling import spelled

CONTACTS = ContactWords(
    introduce=spelled(
        "vorstellen|vorzustellen",
        "stelle|stellen ... vor",
        "bekannt machen|mache|zu",
        "mache|machen ... bekannt",
        "bekanntmachen|bekanntzumachen",
        "in kontakt|verbindung bringen|bringe|zu",
        "bringe|bringen ... in|zusammen kontakt|verbindung",
        "vernetzen|vernetze|zusammenbringen|zusammenbringe",
    ),
    present=spelled(
        "das ist",
        "^ darf ich vorstellen",
    ),
    both=spelled(
        "beide|beiden",
        "einander|miteinander",
        "euch",
    ),
    hand_over=spelled(
        "anbei",
        "im|als anhang|anlage",
        "angehängt|beigefügt|beiliegend|anliegend",
        "hier ist|sind",
        "sende|senden|schicke|schicken|übersende|übersenden ihnen|dir|euch",
        "hänge|hängen ... an",
    ),
    terms=spelled(
        "kalkulation|kalkulationen",
        "preisliste|preislisten|preisblatt",
        "honorarübersicht|honorarvorschlag",
        "kostenaufstellung|kostenübersicht|kostenplan",
        "stückpreise|einzelpreise|stückkosten",
        "konditionenblatt|konditionenübersicht",
    ),
    own_terms=spelled(
        "unser|unsere|unseren|unserer|mein|meine|meinen ... konditionen|preise|tarife|stundensätze|tagessätze|honorare",
        "unser|unsere|mein|meine|meinen|unseren ... kosten|honorar|honorarsätze|tagessatz|stundensatz",
    ),
    passed_on=spelled(
        "von der|dem|den|einem|einer|unserem|unserer",
        "der bank|kunden",
        "zur kenntnis|information|info",
        "die|das|den|welche ... erstellt|gemacht|geschickt|vorbereitet hat|haben|habe",
        "erhalten|bekommen",
    ),
    background=spelled(
        "mein|meine|meinen|meinem|meiner ... werdegang|lebenslauf|hintergrund|laufbahn|erfahrung|erfahrungen|profil",
        "zu|über mir|mich|meiner person",
        "beruflich|beruflicher|beruflichen ... werdegang|hintergrund|laufbahn",
        "berufserfahrung",
    ),
    remember=spelled(
        "denken|denkt|denk sie|ihr|bitte ... an mich",
        "an mich denken|denkst|denkt",
        "mich ... berücksichtigen|vormerken|aufnehmen|einbeziehen|merken",
        "behalten|behalte|behaltet ... mich ... auge|hinterkopf|sinn",
        "mich ... auge|hinterkopf behalten",
    ),
    seeking=spelled(
        "suche ... stelle|arbeit|herausforderung|position|aufgabe|job|anstellung",
        "stelle|stellen|position|positionen|vakanz|vakanzen|job",
        "interessiere|interessiert|interesse",
    ),
)

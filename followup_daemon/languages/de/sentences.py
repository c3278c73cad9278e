"""German small words, and words that turn a clause."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Sentences

SENTENCES = Sentences(
    stopwords=frozenset(
        (
            "aber absage alle alles als am an andere angebot ans auch auf aus bei beim besprechung bewerbung "
            "bin bis bist bitte da dank danke dann das dass dazu dein deine deinen deiner dem den denn der "
            "deren des dessen dich die dir doch dort du durch ein eine einem einen einer eines einladung er es "
            "etwas euch euer eure freundlichen fur ganz geehrte geehrter gerne gesprach gruse grusen hab habe "
            "haben habt hallo hat hatte hatten heute hier ich ihm ihn ihnen ihr ihre ihren im in ins ist ja "
            "jede jeden jetzt kann kein keine keinen kennenlernen konnen leider liebe lieber man mehr mein "
            "meine meinen mich mir mit mochte mochten morgen nach nachste nachsten nein nicht noch nur ob oder "
            "ohne schon sehr sein seine sich sie sind so soll sollen sonst statt stelle termin uber um und uns "
            "unser unsere unserem unter viel vielen vom von vor vorstellungsgesprach war waren warum was weil "
            "wenn wer werden wie wieder will wir wird wo wohl wurde wurden zu zum zur zwar"
        ).split()
    ),
    familiar=r"\b(?:du|dich|dir|dein|deine|deinen|deiner|deinem|euch|euer|eure)\b",
    formal=r"\b(?:ihnen|sehr geehrte\w*|frau|herr|herrn)\b",
    condition=r"\b(?:sobald|bevor|bis wir|falls|wenn|sofern|sollten sie|sollte|ob|nur (?:bewerber|kandidat)\w*)\b",
    negated=r"\b(?:nicht|kein\w*|nie|leider|in der regel|normalerweise|meist\w*)\b",
    abbreviations=(),
)

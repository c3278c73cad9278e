"""German small words, and words that turn a clause."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Sentences

SENTENCES = Sentences(
    stopwords=frozenset(
        (
            "absage als angebot auch auf aus bei beim besprechung bewerbung bis bitte dank danke das dass dem "
            "den der des dich die dir du ein eine einem einen einladung freundlichen fur geehrte geehrter "
            "gerne gesprach gruse grusen haben hallo hat heute ich ihnen ihr ihre ihren ist kann kennenlernen "
            "konnen leider liebe lieber mich mir mit mochte mochten morgen nach nicht noch oder sehr sich sie "
            "stelle termin uber und uns unser unsere unserem vielen vom von vorstellungsgesprach wenn werden "
            "wir wird wurde wurden zu zum zur"
        ).split()
    ),
    familiar=r"\b(?:du|dich|dir|dein|deine|deinen|deiner|deinem|euch|euer|eure)\b",
    formal=r"\b(?:ihnen|sehr geehrte\w*|frau|herr|herrn)\b",
    condition=r"\b(?:sobald|bevor|bis wir|falls|wenn|sofern|sollten sie|sollte|ob|nur (?:bewerber|kandidat)\w*)\b",
    negated=r"\b(?:nicht|kein\w*|nie|leider|in der regel|normalerweise|meist\w*)\b",
    abbreviations=(),
)

"""German phrases in the user's own mail."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Sent

_NOUN = (
    r"(?:angebot|kostenvoranschlag|kostenschatzung|offerte|preisangebot|projektvorschlag"
    r"|leistungsbeschreibung)"
)

SENT = Sent(
    proposal_noun=_NOUN,
    proposal=(
        (
            rf"\b(?:anbei|beigefugt|im anhang|angehangt|hiermit|sende|senden|schicke|schicken|ubersende|ubersenden"
            rf"|unterbreite\w*|erhalten sie|finden sie|wie (?:besprochen|vereinbart|versprochen"
            rf"|gewunscht))\b[^.?!]{{0,80}}\b{_NOUN}\b"
        ),
        (
            rf"\b(?:unser|mein|das|dieses|uberarbeitete\w*"
            rf"|aktualisierte\w*) (?:\w+ )?{_NOUN}\b[^.?!]{{0,60}}\b(?:anbei|im anhang|beigefugt|angehangt|unten)\b"
        ),
    ),
    proposal_subject=r"\b(?:angebot|kostenvoranschlag|offerte|projektvorschlag)\b",
    no_proposal=(
        r"\b(?:ihr|dein|euer) (?:angebot|kostenvoranschlag)\b",
        r"\bdank\w* fur (?:ihr|dein|das) angebot\b",
        r"\b(?:konnten|konnen|bitte) (?:sie )?(?:mir|uns)\b.{0,40}\b(?:angebot|kostenvoranschlag)\b",
        r"\b(?:job|stellen|sonder|vertrags)angebot\b",
    ),
    application=(
        r"\bbewerbe (?:ich )?mich\b",
        r"\b(?:mochte|wurde|will) (?:ich )?mich\b.{0,60}\bbewerben\b",
        r"\bmeine (?:bewerbung|bewerbungsunterlagen)\b",
        (
            r"\b(?:anbei|im anhang|beigefugt)\b[^.?!]{0,60}\b(?:meinen lebenslauf|meine unterlagen"
            r"|mein anschreiben)\b"
        ),
        r"\bbewerbung (?:als|um|auf|fur)\b",
    ),
    application_subject=r"^(?:initiativ)?bewerbung\b",
    own_promise=(
        r"\b(?:ich|wir) (?:werde|werden) (?:ihnen|dir|euch)?\s*(?P<what>[^.?!\n]{4,80}\b(?:schicken|senden"
        r"|zusenden|weiterleiten|vorbereiten|zukommen lassen))\b"
    ),
)

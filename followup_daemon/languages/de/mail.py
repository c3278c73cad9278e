"""The German words that mail programs add, and the greetings and sign-offs of German letters."""

from __future__ import annotations

from followup_daemon.languages.base.mail import MailWords, Manners, Phrase

MAIL = MailWords(
    reply_prefixes=(
        Phrase("aw", "AW: Angebot", "Ausweis: fehlt"),
        Phrase("antw(?:ort)?", "Antwort: Angebot", "Antworten: Frist"),
        Phrase("wg", "WG: Angebot"),
    ),
    automatic_subjects=(
        Phrase("automatische antwort", "Automatische Antwort: Angebot", "Automatische Türen"),
        Phrase("abwesenheitsnotiz", "Abwesenheitsnotiz: Angebot"),
        Phrase("abwesend", "Abwesend bis Montag"),
    ),
    bounce_subjects=(Phrase("unzustellbar", "Unzustellbar: Angebot", "Zustellbar ab Mai"),),
    answer_subjects=(
        Phrase("zugesagt", "Zugesagt: Auftakt", "Zugesagte Mittel"),
        Phrase("abgelehnt", "Abgelehnt: Auftakt"),
    ),
    title_prefixes=(Phrase("aw", "AW: Auftakt", "AWO: Auftakt"),),
    cancelled_titles=(
        Phrase("abgesagt", "Abgesagt: Auftakt", "Auftakt, nicht abgesagt"),
        Phrase("storniert", "Storniert: Auftakt"),
        Phrase("entfallt", "Entfällt: Auftakt"),
        Phrase("fallt aus", "Fällt aus: Auftakt", "Fällt der Auftakt?"),
        Phrase("verschoben", "[Verschoben] Auftakt", "Verschobene Themen"),
    ),
    attributions=(
        Phrase(
            r"(?:Am|Den)\b.{4,200}?\bschrieb\b.{0,120}:",
            "Am 16.11.2026 um 10:04 schrieb Jana Weber <jana@nordlicht.example>:",
            "Am Montag schrieb ich ihnen.",
        ),
        Phrase(r".{0,120}\bschrieb\s+am\s.{4,80}:", "Jana Weber schrieb am 16.11.2026:"),
    ),
    attribution_openings=(
        Phrase("Am", "Am 16.11.2026 um 10:04 schrieb Jana Weber\n<jana@nordlicht.example>:"),
        Phrase("Den", "Den 16.11.2026 schrieb Jana Weber\n<jana@nordlicht.example>:"),
    ),
    attribution_verbs=(Phrase("schrieb", "Ja.--- Am Montag, Jana Weber schrieb:"),),
    dashed_separators=(
        Phrase(r"Urspr[üu]ngliche\s(?:Nachricht|E-?Mail)", "-----Ursprüngliche Nachricht-----"),
        Phrase(r"Weitergeleitete\sNachricht", "-------- Weitergeleitete Nachricht --------"),
    ),
    separators=(
        Phrase(r"Anfang\sder\sweitergeleiteten\s(?:Nachricht|E-?Mail):?", "Anfang der weitergeleiteten Nachricht:"),
    ),
    first_fields=(Phrase("Von", "Von: Jana Weber <jana@nordlicht.example>", "Von vorn: alles"),),
    date_fields=(
        Phrase("Gesendet", "Gesendet: Montag, 16. November 2026 10:04"),
        Phrase("Datum", "Datum: 16.11.2026"),
    ),
    other_fields=(
        Phrase("An", "An: Sam Rivera", "An Montag: gedacht"),
        Phrase("Betreff", "Betreff: Angebot"),
    ),
    devices=(Phrase(r"(?:Von|Gesendet\svon)\smeine[mr]\s.{2,40}", "Von meinem iPhone gesendet", "Von meinen Zahlen"),),
    marks=("schrieb", "weitergeleitet", "von", "gesendet"),
)

MANNERS = Manners(
    greetings=(
        Phrase("sehr geehrte[rs]?", "Sehr geehrte Frau Weber,", "Sehr gern."),
        Phrase("guten (?:tag|morgen|abend)", "Guten Tag Frau Dr. Weber,", "Guten Erfolg."),
        Phrase("hallo", "Hallo Jana,"),
        Phrase("hi", "Hi Jana,"),
        Phrase("hey", "Hey Jana,"),
        Phrase("liebe[rs]?", "Liebe Jana,", "Lieber nicht, das dauert."),
        Phrase("moin", "Moin Jana,"),
        Phrase("servus", "Servus Jana,"),
        Phrase("gru(?:s|ss) gott", "Grüß Gott Frau Weber,"),
        Phrase("werte[rs]?", "Werte Frau Weber,"),
    ),
    titles=r"(?:dr\. |prof\. )*",
    sign_offs=(
        Phrase(
            r"(?:mit )?(?:(?:freundlichen?|besten?|herzlichen?|vielen?|lieben?|schonen?|sonnigen?) )?"
            r"(?:gru(?:s|ss)(?:en|e)?|dank|gruss)(?: aus \w+)?",
            "Mit freundlichen Grüßen",
            "Vielen Dank für alles.",
        ),
        Phrase("vg", "VG"),
        Phrase("lg", "LG"),
        Phrase("mfg", "MfG"),
        Phrase("bis (?:bald|dann)", "Bis bald!", "Bis Montag ist Zeit."),
        Phrase("alles gute", "Alles Gute"),
        Phrase("danke", "Danke"),
    ),
)

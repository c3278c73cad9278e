"""The German words that mail programs add, and the greetings and sign-offs of German letters."""

from __future__ import annotations

from followup_daemon.languages.base.mail import DEVICE, FolderNames, MailWords, Manners, Phrase

MAIL = MailWords(
    reply_prefixes=(
        Phrase("aw", "AW: Angebot", "Ausweis: fehlt"),
        Phrase("antw(?:ort)?", "Antwort: Angebot", "Antworten: Frist"),
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
        Phrase(r"fallt (?:\w{1,12} ){0,2}aus", "Fällt aus: Auftakt", "Fällt der Auftakt?"),
        Phrase("verschoben", "[Verschoben] Auftakt", "Verschobene Themen"),
        Phrase("(?:fiel aus|ausgefallen|entfallen|geplatzt|gestrichen)", "Auftakt (ausgefallen)", "Ausgefallene Ideen"),
        Phrase("neuer termin folgt", "Auftakt – neuer Termin folgt", "Neuer Termin: Auftakt"),
        Phrase("(?:vertagt|gecancel(?:t|led))", "VERTAGT: Auftakt"),
        Phrase("(?:findet|fand|hat) nicht statt(?:gefunden)?|nicht stattgefunden", "Auftakt – fand nicht statt"),
        Phrase(
            "(?:kam nicht|nicht (?:erschienen|gekommen|aufgetaucht|wahrgenommen|zustande gekommen))",
            "Auftakt, Kundin nicht erschienen",
            "Auftakt: noch nicht geklärte Fragen",
        ),
    ),
    forward_prefixes=(Phrase("wg", "WG: Angebot"), Phrase("wtrlt|weitergeleitet", "Weitergeleitet: Angebot")),
    attribution_openings=(
        Phrase("(?:Am|Den|Vom)", "Am Montag, den 16. November 2026, schrieb Jana Weber:"),
        Phrase("Nachricht von", "Nachricht von Jana Weber vom 16.11.2026 um 10:04 schrieb:"),
    ),
    attribution_verbs=(
        Phrase("schrieb(?:en)?", "16.11.2026 10:04, Jana Weber schrieb:", "16.11.2026 10:04, Jana Weber sprach:"),
        Phrase("(?:folgendes )?geschrieben", "Am 16.11.2026 10:04 hat Jana Weber geschrieben:"),
    ),
    no_names=(
        Phrase("ich|wir|er|sie|man|mir|uns", "Am 16.11.2026 schrieb ich:"),
        Phrase("wie|was|hier|dann|gestern|heute|und|aber", "Wie Jana schrieb:"),
    ),
    separators=(
        Phrase(
            "(?:Urspr(?:ü|u|ue)ngliche|Original) ?-?(?:Nachricht|E-?Mail|Mail)", "-----Ursprüngliche Nachricht-----"
        ),
        Phrase("Urspr(?:ü|u|ue)nglicher Termin", "-----Ursprünglicher Termin-----"),
    ),
    forward_separators=(
        Phrase("Weitergeleitete (?:Nachricht|E-?Mail|Mail)", "-------- Weitergeleitete Nachricht --------"),
    ),
    opened_forwards=(
        Phrase(
            "(?:Anfang|Beginn) der weitergeleiteten (?:Nachricht|E-?Mail)",
            "Anfang der weitergeleiteten Nachricht:",
        ),
    ),
    forwarded_by=(Phrase("Weitergeleitet von", "---- Weitergeleitet von Jana Weber/ACME am 16.11.2026 10:04 ----"),),
    notices=(
        Phrase(
            r"[-_\#]*\s*(?:Bitte\s)?(?:antworten Sie |schreiben Sie )?(?:oberhalb|über) dieser Zeile.*",
            "-- Bitte antworten Sie oberhalb dieser Zeile --",
        ),
    ),
    sender_fields=(
        Phrase("Von", "Von: Jana Weber <jana@nordlicht.example>", "Von vorn: alles"),
        Phrase("Absender", "Absender: Jana Weber <jana@nordlicht.example>"),
    ),
    date_fields=(
        Phrase("Gesendet(?: am)?", "Gesendet: Montag, 16. November 2026 10:04"),
        Phrase("Datum", "Datum: 16.11.2026"),
    ),
    to_fields=(Phrase("An", "An: Sam Rivera", "An Montag: gedacht"), Phrase("Empfänger", "Empfänger: Sam Rivera")),
    subject_fields=(Phrase("Betreff|Betr\\.", "Betreff: Angebot"),),
    copy_fields=(
        Phrase("Kopie(?: \\(CC\\))?", "Kopie: Eva Moos"),
        Phrase("Antwort an|Bitte antworten an", "Antwort an: jobs@acme.example"),
        Phrase("Wichtigkeit|Priorität|Anlagen?|Anhänge", "Wichtigkeit: Hoch"),
    ),
    devices=(
        Phrase(rf"Gesendet\s(?:mit|von|aus|über|via){DEVICE}", "Gesendet mit iPhone", "Gesendet mit der letzten Mail"),
        Phrase(r"(?:Gesendet\s)?von\smeine[mr]\s[^.!?,]{2,40}", "Von meinem iPhone gesendet", "Von meinen Zahlen"),
        Phrase(rf"Von{DEVICE}\s(?:gesendet|geschrieben)", "Von unterwegs mit dem Smartphone gesendet"),
        Phrase(
            rf"Diese\s(?:Nachricht|E-?Mail|Mail)\swurde\s(?:von|mit){DEVICE}\s(?:gesendet|verschickt)",
            "Diese Nachricht wurde von meinem Android-Gerät gesendet",
        ),
        Phrase(rf"(?:Holen\sSie\ssich|Laden\sSie){DEVICE}", "Holen Sie sich Outlook für iOS"),
    ),
    alerts=(Phrase("ACHTUNG|VORSICHT|WARNUNG|HINWEIS", "ACHTUNG: "),),
    banners=(
        Phrase(r"\[? ?extern(?:e (?:E-?Mail|Mail|Nachricht)|er Absender)? ?\]", "[EXTERN] "),
        Phrase(
            r"(?:Achtung|Vorsicht|Hinweis|Warnung)[:!,–-]* (?:dies ist (?:eine )?)?externe[rs]?\b",
            "Achtung: externe E-Mail",
            "Achtung: der Termin ist verschoben.",
        ),
        Phrase(
            r"diese (?:E-?Mail|Nachricht|Mail) (?:wurde|stammt|kommt|ist)(?: \w+){0,4}? "
            r"(?:extern\w*|außerhalb|ausserhalb)",
            "Diese E-Mail stammt von einem externen Absender.",
        ),
        Phrase(r"externe (?:E-?Mail|Mail|Nachricht)(?= von\b| ?[.:!\n–-]| ?$)", "Externe E-Mail."),
        Phrase(
            r"Sie (?:erhalten|bekommen) nicht (?:oft|häufig) (?:eine )?E-?Mails? von",
            "Sie erhalten nicht oft eine E-Mail von dana@acme.example.",
        ),
    ),
    banner_advice=(
        Phrase(
            r"(?:bitte )?(?:klicken|öffnen|antworten|folgen) Sie (?:\w+ ){0,8}?(?:nicht|nur|keine)\b",
            "Klicken Sie nicht auf Links.",
        ),
        Phrase(
            r"(?:bitte )?(?:seien Sie vorsichtig|Vorsicht|prüfen Sie|öffnen Sie keine)", "Bitte seien Sie vorsichtig."
        ),
        Phrase(
            r"(?:weitere )?Informationen,? (?:dazu,? )?warum dies wichtig ist|erfahren Sie, warum dies wichtig ist",
            "Erfahren Sie, warum dies wichtig ist",
        ),
        Phrase(
            r"(?:bitte )?(?:keine )?(?:Links|Anhänge|Anlagen)(?: \w+){0,8}? (?:öffnen|klicken|anklicken)",
            "Keine Links oder Anhänge öffnen.",
        ),
    ),
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

FOLDERS = FolderNames(
    sent=(
        Phrase("gesendet", "Gesendet"),
        Phrase("gesendete (?:elemente|objekte|nachrichten)", "Gesendete Objekte", "Gesendete Pakete"),
    ),
    drafts=(Phrase("entwürfe", "Entwürfe"),),
    trash=(
        Phrase("papierkorb", "Papierkorb"),
        Phrase("gelöschte (?:elemente|objekte)", "Gelöschte Elemente"),
    ),
    archive=(Phrase("archive?", "Archiv", "Archivierung"),),
    outbox=(Phrase("postausgang", "Postausgang"),),
    scheduled=(Phrase("geplant", "Geplant", "Geplante Reisen"),),
    junk=(
        Phrase("junk-e-mail", "Junk-E-Mail"),
        Phrase("spamverdacht", "Spamverdacht"),
        Phrase("unerwünschte? (?:e-?mails?|werbung|nachrichten)|unerwünscht", "Unerwünschte Werbung"),
    ),
    templates=(Phrase("vorlagen", "Vorlagen", "Vorlagen Vertrag"),),
)

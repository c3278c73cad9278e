"""Reply prefixes, attribution lines and quoted headers in languages that have no folder of their own."""

from __future__ import annotations

from followup_daemon.languages.base.mail import MailWords, Phrase

MAIL = MailWords(
    reply_prefixes=(Phrase("sv", "SV: Tilbud"),),
    automatic_subjects=(),
    bounce_subjects=(),
    answer_subjects=(),
    title_prefixes=(),
    cancelled_titles=(Phrase("annullat[oa]", "Annullato: Avvio", "Avvio annullato"),),
    attributions=(
        Phrase(
            r"Il\s(?:giorno\s)?.{4,220}?\bha\s+scritto\s*:?",
            "Il giorno lun 16 nov 2026 alle ore 10:04 Anna Neri <anna@sole.example> ha scritto:",
            "Il cliente ci ha scritto ieri.",
        ),
        Phrase(r"Em\b.{4,220}?\bescreveu\s*:?", "Em seg., 16 de nov. de 2026, Rui Melo <rui@mar.example> escreveu:"),
        Phrase(
            r"Op\b.{4,220}?\bschreef\b.{0,120}:", "Op ma 16 nov 2026 om 10:04 schreef Anke Vos <anke@dijk.example>:"
        ),
        Phrase(
            r"(?:Den|På)\b.{4,220}?\b(?:skrev|skreiv)\b.{0,120}:",
            "Den man. 16. nov. 2026 kl. 10.04 skrev Ida Holm <ida@fjord.example>:",
        ),
        Phrase(
            r"W\s+dniu\b.{4,220}?\bnapisa[łl]\w*(?:\(a\))?\s*:?",
            "W dniu 16.11.2026 o 10:04, Ewa Lis <ewa@wisla.example> napisał(a):",
        ),
    ),
    attribution_openings=(
        Phrase("Il", "Il giorno lun 16 nov 2026 Anna Neri\n<anna@sole.example> ha scritto:"),
        Phrase("Em", "Em seg., 16 de nov. de 2026, Rui Melo\n<rui@mar.example> escreveu:"),
        Phrase("Op", "Op ma 16 nov 2026 om 10:04 schreef Anke Vos\n<anke@dijk.example>:"),
        Phrase("Den", "Den man. 16. nov. 2026 kl. 10.04 skrev Ida Holm\n<ida@fjord.example>:"),
        Phrase("På", "På mandag 16. november skrev Ida Holm\n<ida@fjord.example>:"),
        Phrase("W dniu", "W dniu 16.11.2026 o 10:04, Ewa Lis\n<ewa@wisla.example> napisał(a):"),
    ),
    attribution_verbs=(),
    dashed_separators=(
        Phrase(r"Messaggio\s(?:originale|inoltrato)", "-----Messaggio originale-----"),
        Phrase(r"Oprindelig\smeddelelse", "-----Oprindelig meddelelse-----"),
        Phrase(r"Ursprungligt\smeddelande", "-----Ursprungligt meddelande-----"),
        Phrase(r"Oorspronkelijk\sbericht", "-----Oorspronkelijk bericht-----"),
        Phrase(r"Mensagem\soriginal", "-----Mensagem original-----"),
    ),
    separators=(),
    first_fields=(
        Phrase("Da", "Da: Anna Neri <anna@sole.example>"),
        Phrase("Van", "Van: Anke Vos <anke@dijk.example>"),
        Phrase("Från", "Från: Ida Holm <ida@fjord.example>"),
        Phrase("Fra", "Fra: Ida Holm <ida@fjord.example>"),
        Phrase("Od", "Od: Ewa Lis <ewa@wisla.example>"),
        Phrase("От", "От: Иван Лис <ivan@volga.example>"),
    ),
    date_fields=(
        Phrase("Wys[łl]ano", "Wysłano: 16 listopada 2026"),
        Phrase("Отправлено", "Отправлено: 16 ноября 2026"),
    ),
    other_fields=(
        Phrase("Inviato", "Inviato: lunedì 16 novembre 2026"),
        Phrase("A", "A: Sam Rivera"),
        Phrase("Oggetto", "Oggetto: Offerta"),
        Phrase("Verzonden", "Verzonden: maandag 16 november 2026"),
        Phrase("Aan", "Aan: Sam Rivera"),
        Phrase("Onderwerp", "Onderwerp: Offerte"),
        Phrase("Skickat", "Skickat: den 16 november 2026"),
        Phrase("Till", "Till: Sam Rivera"),
        Phrase("Ämne", "Ämne: Anbud"),
        Phrase("Sendt", "Sendt: 16. november 2026"),
        Phrase("Til", "Til: Sam Rivera"),
        Phrase("Emne", "Emne: Tilbud"),
        Phrase("Data", "Data: 16 novembre 2026"),
        Phrase("Assunto", "Assunto: Proposta"),
        Phrase("Do", "Do: Sam Rivera"),
        Phrase("Temat", "Temat: Oferta"),
        Phrase("Дата", "Дата: 16 ноября 2026"),
        Phrase("Кому", "Кому: Sam Rivera"),
        Phrase("Тема", "Тема: Предложение"),
    ),
    devices=(
        Phrase(r"Inviato\sda(?:l\smio)?\s.{2,40}", "Inviato dal mio iPhone"),
        Phrase(r"Verstuurd\svanaf\s.{2,40}", "Verstuurd vanaf mijn iPhone"),
        Phrase(r"Skickat\sfrån\s.{2,40}", "Skickat från min iPhone"),
        Phrase(r"Sendt\sfra\s.{2,40}", "Sendt fra min iPhone"),
    ),
    marks=("scritto", "escreveu", "schreef", "skrev", "skreiv", "napisa", "inviato", "verstuurd", "skickat", "sendt"),
)

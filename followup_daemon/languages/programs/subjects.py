"""Beginnings of subjects that servers and clients write, in the languages of Outlook, Exchange and Gmail."""

from __future__ import annotations

from followup_daemon.languages.base.mail import Phrase, Phrases

AUTOMATIC: Phrases = (
    Phrase(r"auto(?:\s*:|-?submitted|responder)", "Auto: Proposal", "Auto insurance"),
    Phrase(r"\[auto(?:matic|[- ]?reply)?\]", "[Auto-Reply] Proposal", "[Autos] Proposal"),
    Phrase(r"(?:ooo|o\.o\.o\.?)(?=\s*[:\-–(]|\s+(?:re|until|till|from)\b)", "OOO: Proposal", "OOO policy draft"),
    Phrase(
        r"(?:vacation|holiday|absence|away)[- ](?:reply|response|message|notice|notification)", "Vacation reply: Hi"
    ),
    Phrase(r"away from (?:my |the )?(?:desk|office|e-?mail|mail)", "Away from my desk", "Away from Keyboard GmbH"),
    Phrase(r"abwesenheits(?:notiz|meldung|assistent|benachrichtigung|info\w*)", "Abwesenheitsmeldung: Angebot"),
    Phrase(r"abwesenheit\s*(?:[:\-–]|$)", "Abwesenheit: Jana Weber", "Abwesenheit von Frau Weber im Mai"),
    Phrase(r"nicht im (?:haus|büro|hause)", "Nicht im Büro: Angebot"),
    Phrase(r"auto(?:matische)?[- ](?:eingangsbestätigung|rückantwort|benachrichtigung)", "Automatische Rückantwort: X"),
    Phrase(
        r"(?:message d'absence|absence du bureau|absent(?:e|\(e\))? du bureau|notification d'absence)",
        "Absence du bureau : Devis",
        "Absence de réponse",
    ),
    Phrase(
        r"(?:fuera de (?:la )?oficina|ausente de la oficina|mensaje de ausencia)", "Fuera de la oficina: Presupuesto"
    ),
    Phrase(
        r"rispost[ae] automatic[ae]|fuori (?:sede|ufficio)|assente dall'ufficio",
        "Risposta automatica: Offerta",
        "Risposta attesa",
    ),
    Phrase(
        r"resposta autom[áà]tica|resposta automàtica|ausência do escritório|fora do escritório",
        "Resposta automática: Proposta",
        "Resposta pendente",
    ),
    Phrase(
        r"automatisch(?:e)? (?:antwoord|beantwoording|reactie)|afwezig(?:heid)?(?:sbericht|smelding)?\s*(?::|-|$)",
        "Automatisch antwoord: Offerte",
        "Automatische deuren",
    ),
    Phrase(
        r"automatiskt? (?:svar|svarsmeddelande)|autosvar|frånvaro(?:meddelande)?\s*:|fraværs(?:besked|melding)",
        "Automatiskt svar: Anbud",
        "Automatiskt lås",
    ),
    Phrase(r"automaatti(?:nen vastaus|vastaus)|poissaoloilmoitus", "Automaattinen vastaus: Tarjous", "Automaatti ovi"),
    Phrase(
        r"odpowiedź automatyczna|automatyczna odpowiedź|autoodpowiedź|poza biurem",
        "Odpowiedź automatyczna: Oferta",
        "Odpowiedź na ofertę",
    ),
    Phrase(r"automatick[áé] odpov[eě][dď]|mimo kancelář", "Automatická odpověď: Nabídka"),
    Phrase(r"automatikus válasz|házon kívül", "Automatikus válasz: Ajánlat", "Automatikus kapu"),
    Phrase(r"răspuns automat|raspuns automat", "Răspuns automat: Ofertă"),
    Phrase(r"otomatik (?:yan[ıi]t|cevap)|ofis d[ıi]ş[ıi]nda", "Otomatik yanıt: Teklif"),
    Phrase(
        r"автоматическ(?:ий|ое) (?:ответ|уведомление)|автоответ\w*|автоматична відповідь|автоматичен отговор",
        "Автоматический ответ: Предложение",
        "Автоматический шлагбаум",
    ),
    Phrase(r"αυτόματη απάντηση|εκτός γραφείου", "Αυτόματη απάντηση: Προσφορά"),
    Phrase(
        r"automatski odgovor|samodejni odgovor|automaatvastus|automātiska atbilde|automatinis atsakymas",
        "Automatski odgovor: Ponuda",
    ),
    Phrase(r"自動(?:応答|返信)|不在(?:通知|のお知らせ)|自[动動](?:答[复覆]|回[复覆])", "自動応答: 提案"),
    Phrase(r"자동\s?(?:회신|응답)|부재중", "자동 회신: 제안"),
    Phrase(
        r"trả lời tự động|ตอบกลับอัตโนมัติ|balasan otomatis|رد تلقائي|תגובה אוטומטית|מענה אוטומטי",
        "رد تلقائي: عرض",
    ),
)
"""Automatic replies (RFC 3834)."""

BOUNCES: Phrases = (
    Phrase(r"undeliver(?:able|ed)|undelivered mail", "Undelivered Mail Returned to Sender", "Delivery times"),
    Phrase(r"(?:non|un)-?deliver(?:y|able)\b", "Non-delivery report"),
    Phrase(
        r"(?:mail |message |e-?mail )?(?:delivery|delivering) (?:status|failure|failed|error|problem|unsuccessful|"
        r"has failed|notification)",
        "Message delivery failure",
        "Delivery of your desk",
    ),
    Phrase(
        r"(?:mail|message|e-?mail)(?: could)? not (?:be )?(?:delivered|sent)|returned (?:mail|message|e-?mail)",
        "Message not delivered",
        "Returned goods",
    ),
    Phrase(
        r"(?:mail )?(?:system )?(?:failure|error) (?:notice|delivering|sending)|mail (?:system error|failure)|"
        r"failed (?:mail|delivery|message)|warning: (?:message|could not)",
        "Mail failure",
        "Failure modes",
    ),
    Phrase(
        r"(?:delivery )?(?:report|status)\s*:?\s*(?:\(?failure\)?|delivery)|rejected(?: mail|:)|"
        r"(?:mail|message) (?:was )?(?:rejected|blocked|refused)|user unknown",
        "Message rejected",
    ),
    Phrase(
        r"unzustellbar\w*|(?:nachricht|mail|e-mail)\w* (?:konnte )?nicht zu(?:gestellt|stellbar)|"
        r"zustell(?:ung|fehler)\w* (?:fehlgeschlagen|der)|fehler bei der (?:nachrichten)?zustellung",
        "Unzustellbare Nachricht",
        "Zustellung am Montag",
    ),
    Phrase(
        r"non[- ]remis|message non (?:distribu|remis|délivr)\w*|échec de (?:la )?(?:remise|distribution)|"
        r"non distribuable|remise impossible",
        "Non remis : Devis",
        "Remise des clés",
    ),
    Phrase(
        r"no (?:se puede entregar|entregad[oa]|se ha podido entregar)|mensaje no entregado|"
        r"(?:error|fallo) (?:de|en la) entrega|correo devuelto|devuelto al remitente",
        "No se puede entregar: Oferta",
    ),
    Phrase(
        r"non recapitabile|impossibile recapitare|mancato recapito|recapito non riuscito", "Non recapitabile: Offerta"
    ),
    Phrase(
        r"não (?:é possível entregar|entregue)|falha (?:na|de) entrega|impossível entregar", "Não entregue: Proposta"
    ),
    Phrase(r"onbestelbaar|niet bezorgd|niet afgeleverd", "Onbestelbaar: Offerte"),
    Phrase(
        r"(?:det )?går inte att leverera|olevererbart|ikke leveret|kan ikke leveres|ikke levert|"
        r"(?:toimitus epäonnistui|ei voi(?:tu)? toimittaa)",
        "Olevererbart: Anbud",
    ),
    Phrase(
        r"nie można dostarczyć|niedostarczaln\w*|nie dostarczono|nedoručiteln\w*|nedoručeno|kézbesíthetetlen|"
        r"nelivrabil\w*|imposibil de livrat|teslim edilemedi",
        "Nedoručitelné: Nabídka",
    ),
    Phrase(
        r"недоставлен\w*|не удалось доставить|не доставлено|αδύνατη η παράδοση|δεν παραδόθηκε",
        "Недоставленное сообщение",
    ),
    Phrase(
        r"配信(?:不能|できません)|送信できません|エラーメール|无法(?:送达|投递)|無法傳遞|未送达|系统退信|退信|"
        r"배달(?:되지 않음|할 수 없)|반송",
        "配信不能: 提案",
    ),
)
"""Failed deliveries (RFC 3464), of servers and gateways."""

ANSWERS: Phrases = (
    Phrase("new time proposed", "New Time Proposed: Kickoff", "New time zones: an offer"),
    Phrase(
        "(?:vorläufig|mit vorbehalt|unter vorbehalt)(?: zugesagt| angenommen)?|angenommen|neue zeit vorgeschlagen",
        "Mit Vorbehalt: Auftakt",
        "Angenommene Mittel: Liste",
    ),
    Phrase("décliné|provisoire|accepté provisoirement|nouvelle heure proposée", "Provisoire : Lancement"),
    Phrase(
        "aceptad[oa](?: provisionalmente)?|rechazad[oa]|provisional|tentativo|nueva hora propuesta", "Aceptada: Reunión"
    ),
    Phrase(
        "accettato(?: provvisoriamente)?|accettata|rifiutato|rifiutata|provvisorio|declinato|forse", "Accettato: Avvio"
    ),
    Phrase("aceito|aceite|aceita|recusad[oa]|provisório|tentativo|rejeitado", "Aceite: Arranque"),
    Phrase("geaccepteerd|afgewezen|geweigerd|voorlopig(?: geaccepteerd)?|onder voorbehoud", "Geaccepteerd: Start"),
    Phrase("accepterat?|godkänt|avböjt|avvisat|tackat nej|preliminärt(?: accepterat)?", "Accepterat: Uppstart"),
    Phrase(
        "accepteret|afvist|afslået|foreløbig(?: accepteret)?|godtatt|godkjent|avslått|avvist", "Accepteret: Opstart"
    ),
    Phrase("hyväksytty|hylätty|alustavasti hyväksytty|alustava", "Hyväksytty: Aloitus"),
    Phrase(
        "zaakceptowan[eoay]|odrzucon[eoay]|wstępn(?:ie zaakceptowane|e)|zaakceptowane wstępnie", "Zaakceptowano: Start"
    ),
    Phrase(
        "přijato|odmítnuto|nezávazně(?: přijato)?|prijaté|odmietnuté|elfogadva|elutasítva|feltételes", "Přijato: Start"
    ),
    Phrase("acceptat|refuzat|provizoriu|kabul edildi|reddedildi|belirsiz", "Kabul Edildi: Toplantı"),
    Phrase("принято|отклонено|под вопросом|прийнято|відхилено|αποδοχή|απόρριψη", "Принято: Встреча"),
    Phrase(
        "(?:仮)?承諾(?:済み)?|辞退|已(?:暂时|暫時)?接受|已(?:拒绝|謝絕|拒絕)|暂定|수락(?:됨)?|거절(?:됨)?|미정",
        "承諾: 打ち合わせ",
    ),
)
"""Answers to invitations, before a colon (RFC 5546)."""

RECEIPTS: Phrases = (
    Phrase(
        r"(?:not )?read(?=\s*:)|read receipt|return receipt|(?:delivered|relayed)(?=\s*:)",
        "Read: Your visit",
        "Reading list: visit",
    ),
    Phrase(
        r"gelesen(?=\s*:)|nicht gelesen|(?:lese|empfangs)bestätigung|zugestellt(?=\s*:)|übermittelt(?=\s*:)",
        "Gelesen: Angebot",
        "Gelesenes: Angebot",
    ),
    Phrase(
        r"(?:non )?lu(?=\s*:)|(?:accusé|confirmation) de (?:lecture|réception)|remis(?=\s*:)",
        "Lu : Devis",
        "Lundi : Devis",
    ),
    Phrase(r"(?:no )?leído(?=\s*:)|(?:confirmación|acuse) de (?:lectura|recibo)|entregado(?=\s*:)", "Leído: Oferta"),
    Phrase(
        r"lett[oa](?=\s*:)|(?:conferma|ricevuta) di (?:lettura|ritorno)|(?:não )?lid[oa](?=\s*:)|"
        r"confirmação de leitura",
        "Letto: Offerta",
    ),
    Phrase(
        r"gelezen(?=\s*:)|(?:lees|ontvangst)bevestiging|läst(?=\s*:)|läskvitto|læst(?=\s*:)|lest(?=\s*:)|"
        r"luettu(?=\s*:)|lukukuittaus",
        "Gelezen: Offerte",
    ),
    Phrase(
        r"(?:przeczytano|odczytano|přečteno|elolvasva|citit|okundu)(?=\s*:)|potwierdzenie (?:przeczytania|"
        r"odczytania)|"
        r"potvrzení o přečtení",
        "Przeczytano: Oferta",
    ),
    Phrase(
        r"(?:прочтено|прочитано|αναγνώστηκε|已[读讀]|읽음)(?=\s*[:：])|開封(?:済み|確認)|已读回执",
        "Прочитано: Предложение",
    ),
)
"""Read and delivery receipts (RFC 8098)."""

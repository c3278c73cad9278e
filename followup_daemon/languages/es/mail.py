"""The Spanish words that mail programs add, and the greetings and sign-offs of Spanish letters."""

from __future__ import annotations

from followup_daemon.languages.base.mail import DEVICE, FolderNames, MailWords, Manners, Phrase

MAIL = MailWords(
    reply_prefixes=(Phrase("re", "RE: Presupuesto", "Reserva: sala"),),
    automatic_subjects=(Phrase("respuesta automática", "Respuesta automática: Presupuesto", "Respuesta pendiente"),),
    bounce_subjects=(),
    answer_subjects=(
        Phrase("aceptado", "Aceptado: Arranque", "Aceptado ayer"),
        Phrase("rechazado", "Rechazado: Arranque"),
    ),
    title_prefixes=(),
    cancelled_titles=(
        Phrase("nueva fecha por (?:fijar|confirmar)", "Reunión: nueva fecha por fijar", "Reunión (nueva fecha)"),
        Phrase("cancelad[oa]s?", "Cancelado: Arranque", "Revisión del pedido cancelado"),
        Phrase("anulad[oa]s?", "Anulada: Reunión"),
        Phrase("aplazad[oa]s?", "Aplazada: Reunión", "Aplazamiento del pago"),
        Phrase("(?:suspendid|pospuest|reprogramad)[oa]s?", "Reunión (pospuesta)"),
        Phrase(
            "no (?:se (?:presento|celebro|hizo|realizo)|vino|asistio|acudio|aparecio|tuvo lugar)",
            "Reunión - no se presentó",
        ),
    ),
    forward_prefixes=(
        Phrase("rv", "RV: Presupuesto", "Revisión: mayo"),
        Phrase("reenv(?:iado)?", "Reenviado: Presupuesto"),
    ),
    attribution_openings=(
        Phrase("(?:El|En|Con fecha)", "El lunes por la tarde 16 de noviembre 2026, Lucía Ortega escribió:"),
    ),
    attribution_verbs=(
        Phrase(
            "(?:ha )?escri(?:bi[óo]|to)(?: lo siguiente)?",
            "16 nov 2026 10:04, Lucía Ortega escribió:",
            "16 nov 2026 10:04, Lucía Ortega habló:",
        ),
    ),
    no_names=(
        Phrase("yo|ella|[ée]l|nos|me|te|le|les", "El 16 de noviembre de 2026 nos escribió:"),
        Phrase("como|ayer|pero|hoy", "Como Lucía escribió:"),
    ),
    separators=(
        Phrase("(?:Mensaje|Correo) original", "-----Mensaje original-----"),
        Phrase("Cita original", "-----Cita original-----"),
    ),
    forward_separators=(Phrase("(?:Mensaje|Correo) re-?enviado", "---------- Mensaje reenviado ---------"),),
    opened_forwards=(Phrase("Inicio del mensaje (?:reenviado|original)", "Inicio del mensaje reenviado:"),),
    forwarded_by=(Phrase("Reenviado por", "---- Reenviado por Lucía Ortega/ACME con fecha 16/11/2026 ----"),),
    notices=(
        Phrase(
            r"[-_\#]*\s*(?:Por favor,?\s)?(?:responda|responde|escriba|escribe)\s(?:por\s)?encima de esta línea.*",
            "-- Responda por encima de esta línea --",
        ),
    ),
    sender_fields=(
        Phrase("De", "De: Lucía Ortega <lucia@solar.example>", "De nuevo: nada"),
        Phrase("Remitente|Desde", "Remitente: Lucía Ortega <lucia@solar.example>"),
    ),
    date_fields=(
        Phrase("Enviad[oa](?: el)?", "Enviado el: lunes, 16 de noviembre de 2026 10:04"),
        Phrase("Fecha", "Fecha: 16 de noviembre de 2026"),
    ),
    to_fields=(
        Phrase("Para", "Para: Sam Rivera", "Para empezar: nada"),
        Phrase("Destinatario", "Destinatario: Sam Rivera"),
    ),
    subject_fields=(Phrase("Asunto", "Asunto: Presupuesto"),),
    copy_fields=(
        Phrase("CCO|Copia", "Copia: Eva Moos"),
        Phrase("Responder a", "Responder a: jobs@acme.example"),
        Phrase("Importancia|(?:Datos |Archivos )?adjuntos", "Importancia: Alta"),
    ),
    devices=(
        Phrase(rf"Enviado\s(?:desde|con|de|a\strav[ée]s\sde|mediante|por){DEVICE}", "Enviado desde Outlook para iOS"),
        Phrase(r"Enviado\s(?:desde|de)\smi\s[^.!?,]{2,40}", "Enviado desde mi iPhone", "Enviado desde Madrid"),
        Phrase(rf"(?:Obtener|Obt[ée]n|Descargar?){DEVICE}", "Obtener Outlook para iOS"),
    ),
    alerts=(Phrase("ATENCI[ÓO]N|PRECAUCI[ÓO]N|ADVERTENCIA|AVISO|CUIDADO", "ATENCIÓN: "),),
    banners=(
        Phrase(r"\[? ?(?:correo|mensaje|remitente)? ?externo ?\]", "[EXTERNO] "),
        Phrase(
            r"(?:atenci[óo]n|precauci[óo]n|advertencia|aviso|cuidado)[:!,–-]* (?:este |un )?(?:es un )?"
            r"(?:correo|mensaje|e-?mail)(?: \w+){0,5}? (?:externo|fuera)\b",
            "Atención: correo externo",
            "Atención: la reunión se aplaza.",
        ),
        Phrase(
            r"este (?:correo|mensaje|e-?mail)(?: \w+){1,6}? (?:extern[oa]|fuera de)\b",
            "Este correo electrónico se originó fuera de la organización.",
        ),
        Phrase(r"correo(?: electr[óo]nico)? externo(?= ?[.:!\n–-]| ?$)", "Correo externo."),
        Phrase(
            r"no (?:suele|sueles) recibir (?:correos?|mensajes)(?: electr[óo]nicos?)? de",
            "No suele recibir correo electrónico de dana@acme.example.",
        ),
    ),
    banner_advice=(
        Phrase(
            r"(?:por favor,? )?no (?:haga|hagas|abra|abras|responda|pulse|pinche|siga)\b", "No haga clic en enlaces."
        ),
        Phrase(
            r"(?:por favor,? )?(?:tenga cuidado|tenga precauci[óo]n|sea prudente|verifique|extreme)", "Tenga cuidado."
        ),
        Phrase(
            r"(?:descubra|obtenga informaci[óo]n sobre|averig[üu]e) por qu[ée] (?:esto )?es importante",
            "Descubra por qué esto es importante",
        ),
        Phrase(r"a menos que(?: \w+){0,5}? (?:remitente|contenido)", "A menos que reconozca el remitente."),
    ),
)

MANNERS = Manners(
    greetings=(
        Phrase("hola", "Hola, Lucía:"),
        Phrase("buenos dias", "Buenos días, Sra. Ortega:"),
        Phrase("buenas tardes", "Buenas tardes:"),
        Phrase("buenas", "Buenas, Lucía:"),
        Phrase("estimad[oa]s?", "Estimada Lucía:", "Estimamos dos semanas."),
        Phrase("querid[oa]s?", "Querida Lucía:"),
        Phrase("apreciad[oa]s?", "Apreciado Dr. Vega:"),
        Phrase(r"muy sr\w* mio", "Muy Sr mío:"),
    ),
    titles=r"(?:sr|sra|dr|dra)?\.?",
    sign_offs=(
        Phrase(
            r"(?:un |muchos )?(?:cordial(?:es)? |atentos? |afectuosos? |mejores |muchos )?saludos?(?: cordial(?:es)?)?",
            "Un saludo,",
            "Saludamos a todos.",
        ),
        Phrase("atentamente", "Atentamente,"),
        Phrase("un abrazo", "Un abrazo,"),
        Phrase("abrazos", "Abrazos,"),
        Phrase("muchas gracias", "Muchas gracias,", "Muchas cosas por hacer."),
        Phrase("gracias", "Gracias,"),
        Phrase("hasta pronto", "Hasta pronto,"),
        Phrase("reciba un cordial saludo", "Reciba un cordial saludo,"),
    ),
)

FOLDERS = FolderNames(
    sent=(Phrase("(?:elementos |mensajes |correo )?enviados?", "Elementos enviados", "Paquetes enviados"),),
    drafts=(Phrase("borradores", "Borradores"),),
    trash=(
        Phrase("papelera", "Papelera"),
        Phrase("elementos eliminados", "Elementos eliminados"),
    ),
    archive=(Phrase("archivo|archivados", "Archivo", "Archivos del proyecto"),),
    outbox=(Phrase("bandeja de salida", "Bandeja de salida"),),
    scheduled=(Phrase("programados", "Programados"),),
    junk=(
        Phrase("(?:correo )?(?:electrónico )?no deseado", "Correo no deseado", "Pedido no deseado"),
        Phrase("correo basura", "Correo basura"),
    ),
    templates=(Phrase("plantillas", "Plantillas", "Plantillas de contrato"),),
)

"""The Spanish words that mail programs add, and the greetings and sign-offs of Spanish letters."""

from __future__ import annotations

from followup_daemon.languages.base.mail import MailWords, Manners, Phrase

MAIL = MailWords(
    reply_prefixes=(Phrase("rv", "RV: Presupuesto", "Reserva: sala"),),
    automatic_subjects=(Phrase("respuesta automática", "Respuesta automática: Presupuesto", "Respuesta pendiente"),),
    bounce_subjects=(),
    answer_subjects=(
        Phrase("aceptado", "Aceptado: Arranque", "Aceptado ayer"),
        Phrase("rechazado", "Rechazado: Arranque"),
    ),
    title_prefixes=(),
    cancelled_titles=(
        Phrase("cancelad[oa]", "Cancelado: Arranque", "Arranque cancelado"),
        Phrase("anulad[oa]", "Anulada: Reunión"),
        Phrase("aplazad[oa]", "Aplazada: Reunión", "Aplazamiento del pago"),
    ),
    attributions=(
        Phrase(
            r"El\b.{4,220}?\bescribi[óo]\s*:?",
            "El lun, 16 nov 2026 a las 10:04, Lucía Ortega <lucia@solar.example> escribió:",
            "El cliente nos escribió ayer.",
        ),
    ),
    attribution_openings=(
        Phrase("El", "El lun, 16 nov 2026 a las 10:04, Lucía Ortega\n<lucia@solar.example> escribió:"),
    ),
    attribution_verbs=(Phrase("escribi[óo]", "Sí.--- El lunes, Lucía Ortega escribió:"),),
    dashed_separators=(Phrase(r"Mensaje\s(?:original|reenviado)", "-----Mensaje original-----"),),
    separators=(Phrase(r"Inicio\sdel\smensaje\s(?:reenviado|original):?", "Inicio del mensaje reenviado:"),),
    first_fields=(Phrase("De", "De: Lucía Ortega <lucia@solar.example>", "De nuevo: nada"),),
    date_fields=(
        Phrase("Enviado", "Enviado: lunes, 16 de noviembre de 2026 10:04"),
        Phrase("Fecha", "Fecha: 16 de noviembre de 2026"),
    ),
    other_fields=(
        Phrase("Enviado el", "Enviado el: lunes, 16 de noviembre de 2026"),
        Phrase("Para", "Para: Sam Rivera", "Para empezar: nada"),
        Phrase("Asunto", "Asunto: Presupuesto"),
    ),
    devices=(Phrase(r"Enviado\sdesde\smi\s.{2,40}", "Enviado desde mi iPhone", "Enviado desde Madrid"),),
    marks=("escribi", "enviado"),
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

"""Spanish word families: appointments, and what becomes of them."""

from __future__ import annotations

from followup_daemon.languages.base.clauses import AppointmentWords

APPOINTMENTS = AppointmentWords(
    meeting=(
        "reunión|reuniones",
        "entrevista~",
        "cita|citas",
        "llamada",
        "videollamada",
        "comida",
        "café",
        "encuentro",
        "charla",
        "fecha|fechas",
        "hueco",
        "invitación",
        "presentación",
        "visita",
    ),
    cancel=(
        "cancelar|cancelo|cancelamos|cancelado|cancelada",
        "anular|anulo|anulamos|anulado|anulada",
        "no tendrá lugar",
        "suspender|suspendida",
    ),
    move=(
        "aplazar|aplazamos|aplazo|aplazada|aplazado",
        "posponer|pospongo|posponemos|pospuesta",
        "cambiar|cambiamos|mover|movemos|pasar ... fecha|hora|día|cita|reunión|entrevista",
        "reprogramar|reprogramamos|reagendar",
        "otra|otro fecha|hora|día|momento",
        "viene|vendría bien otra|otro fecha|hora|día|momento",
        "retrasar|retrasamos",
    ),
    absent=(
        "no puedo|podré|podemos|podremos asistir|acudir|ir|llegar|estar|conectarme",
        "no llego|llegamos|llegaré a",
        "imprevisto",
        "enfermo|enferma|malo|mala",
        "surgido",
    ),
)

"""Spanish phrases of answers: an invitation to go on, and dates that are vague."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Decisions, Promises

DECISIONS = Decisions(
    next_round=(
        (
            r"\b(?:seleccionad|elegid|preseleccionad)\w+ para (?:la|una|el) (?:siguiente |proxima |segunda "
            r"|ultima )?(?:fase|ronda|entrevista|etapa)\b"
        ),
        (
            r"\b(?:invitar(?:te|le|os)|invitamos|citar(?:te|le)) (?:te |le )?a (?:una "
            r"|la )?(?:\w+ )?(?:entrevista|fase|ronda)\b"
        ),
        (
            r"\b(?:siguiente|proxima|segunda|ultima) (?:fase|ronda|entrevista|etapa)\b.{0,60}\b(?:agendar"
            r"|disponibilidad|fecha|invitar\w*|concertar|programar)\b"
        ),
        (
            r"\b(?:nos gustaria|queremos|quisieramos|quiero|me gustaria) (?:invitar(?:le|te)|conocer(?:le|te)"
            r"|concertar|agendar|programar|tener)\b.{0,50}\b(?:entrevista|llamada|reunion|fase|charla|jueves"
            r"|lunes|martes|miercoles|viernes|disponibilidad)\b"
        ),
        r"\bpasa(?:s|r|do)? a la (?:siguiente|proxima) (?:fase|ronda|etapa)\b",
    ),
)
PROMISES = Promises(
    vague=(
        r"\ben los proximos dias\b",
        r"\ben unos dias\b",
        r"\ben pocos dias\b",
        r"\ben breve\b",
        r"\bproximamente\b",
    ),
    bounds=("antes del?", "para"),
)

"""Spanish phrases in the user's own mail."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Sent

_NOUN = r"(?:propuesta(?: comercial)?|presupuesto|oferta comercial|cotizacion)"

SENT = Sent(
    proposal_noun=_NOUN,
    proposal=(
        (
            rf"\b(?:adjunt[oa]\w*|le envio|te envio|os envio|les envio|enviamos|le remito|le hago llegar|te paso"
            rf"|aqui (?:tiene|tienes|va|esta)|encontrara\w*|como (?:acordamos|hablamos|prometi|comentamos"
            rf"|quedamos))\b[^.?!]{{0,80}}\b{_NOUN}\b"
        ),
        (
            rf"\b(?:nuestra|mi|la|esta|el|nuestro) (?:\w+ )?{_NOUN}\b[^.?!]{{0,60}}\b(?:adjunt[oa]"
            rf"|a continuacion)\b"
        ),
    ),
    proposal_subject=r"\b(?:propuesta|presupuesto|cotizacion|oferta comercial)\b",
    no_proposal=(
        r"\b(?:su|tu|vuestra|vuestro) (?:propuesta|presupuesto|oferta|cotizacion)\b",
        r"\bgracias por (?:la|el|su|tu) (?:propuesta|presupuesto|oferta)\b",
        (
            r"\b(?:podria|podrias|puede|puedes)\b.{0,30}\b(?:enviar\w*|mandar\w*"
            r"|pasar\w*)\b.{0,30}\b(?:presupuesto|propuesta|oferta)\b"
        ),
        r"\boferta de (?:trabajo|empleo)\b",
        r"\boferta especial\b",
    ),
    application=(
        (
            r"\b(?:me (?:gustaria|postulo|presento)|quiero|quisiera|deseo) (?:presentar mi candidatura"
            r"|postular\w*|solicitar el puesto|optar al puesto|inscribirme|como candidat\w+|a la vacante"
            r"|al puesto)\b"
        ),
        r"\bpresento mi candidatura\b",
        r"\bmi candidatura (?:a|al|para|como)\b",
        (
            r"\b(?:adjunto|adjuntos|encontrara|envio)\b[^.?!]{0,60}\bmi (?:cv|curriculum|carta de presentacion"
            r"|candidatura)\b"
        ),
        r"\bmi (?:cv|curriculum)\b[^.?!]{0,40}\badjunto\b",
        r"\ble envio mi (?:cv|curriculum|candidatura)\b",
    ),
    application_subject=r"^(?:candidatura|solicitud de empleo|postulacion)\b",
    own_promise=r"\b(?:te|le|os|les) (?P<verb>enviare|mandare|pasare|hare llegar|preparare) (?P<what>[^.?!\n]{4,80})",
)

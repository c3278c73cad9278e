"""Spanish phrases in received mail."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Received

RECEIVED = Received(
    receipt=(
        r"\bgracias por (?:su|tu|el) (?:candidatura|solicitud|interes|inscripcion)\b",
        r"\b(?:hemos|se ha) recibido (?:correctamente )?(?:su|tu) (?:candidatura|solicitud|cv|curriculum)\b",
        r"\b(?:su|tu) (?:candidatura|solicitud) (?:ha sido|fue|se ha) (?:recibid|registrad|enviad)\w*",
        r"\bacuse de recibo\b",
    ),
    holding=(
        (
            r"\b(?:te|le|os|les) (?:dire|diremos|digo|aviso|avisare|avisaremos|cuento|contare|informare"
            r"|informaremos|contesto|respondo|contestare)\b"
        ),
        (
            r"\b(?:lo|la|los) (?:reviso|revisare|revisaremos|vemos|veremos|miro|mirare|consulto|consultare"
            r"|comento|comentare|estudio|estudiaremos)\b"
        ),
        (
            r"\b(?:tengo|tenemos) que (?:consultar\w*|revisar\w*|hablar\w*|comentar\w*|valorar\w*|pensar\w*"
            r"|ver\w*)\b"
        ),
        (
            r"\b(?:todavia|aun) (?:no (?:hemos|he|lo|se)|estamos|seguimos|esta)\b.{0,30}\b(?:decid\w+|revis\w+"
            r"|valor\w+|pendiente|tiempo|evaluando|estudi\w+)\b"
        ),
        r"\bun poco mas de (?:tiempo|paciencia)\b",
        r"\bgracias por (?:su|tu) paciencia\b",
        r"\ben (?:cuanto|breve)\b.{0,40}\b(?:sepa|tenga|respuesta|contact\w*|digo|dire)\b",
    ),
    no_show=(
        (
            r"\b(?:perdon\w*|disculp\w+|siento|lamento)\b.{0,60}\b(?:no (?:haber )?(?:asistir|asistido|podido"
            r"|llegar|llegado|acudir|acudido|conectarme|conectado)|haber (?:faltado|olvidado)|la ausencia"
            r"|se me (?:paso|olvido))\b"
        ),
        r"\b(?:te|le|os) (?:estuve|estuvimos|hemos estado|he estado) esperando\b",
        r"\bse me (?:paso|olvido) (?:por completo |completamente )?(?:nuestra|la|el|nuestro)\b",
        r"\bno se presento\b",
    ),
    away=(
        (
            r"\b(?:estoy|estare|me encuentro) (?:actualmente |ahora |de )?(?:fuera (?:de la oficina)?|ausente"
            r"|vacaciones|de vacaciones|de viaje|de baja|de permiso)\b"
        ),
        r"\bfuera de la oficina\b",
        r"\brespuesta automatica\b",
        r"\b(?:sin|poco) acceso al? (?:correo|e-?mail)\b",
        r"\b(?:vuelvo|volvere|regreso|regresare) (?:el|a la oficina|de nuevo)\b",
    ),
    away_until=(
        r"\b(?:hasta el|hasta|a partir del|(?:vuelvo|volvere|regreso|regresare|de vuelta"
        r"|estare de vuelta)(?: a la oficina)?(?: el)?)\s*"
    ),
    away_inclusive=r"\bhasta\b",
    interview=(
        r"\b(?:confirm\w*|invit\w+|convoc\w+|agend\w+|program\w+|concert\w+|fecha)\b.{0,50}\bentrevista\b",
        (
            r"\bentrevista\b.{0,50}\b(?:confirmada|sera|tendra lugar|esta prevista|programada|el (?:lunes|martes"
            r"|miercoles|jueves|viernes))\b"
        ),
        r"\bgracias por (?:la|su|tu|nuestra) entrevista\b",
        r"\b(?:su|tu) entrevista\b",
    ),
    job_words=(
        (
            r"\b(?:puesto|vacante|candidat\w*|seleccion|contratacion|recursos humanos|curriculum|cv"
            r"|oferta de (?:trabajo|empleo)|empleo)\b"
        ),
    ),
    no_job=(
        (
            r"\b(?:el piso|vivienda|alquiler|hipoteca|solicitud de (?:prestamo|credito|visado|beca|subvencion)"
            r"|permiso de residencia|(?:su|tu) (?:prestamo|visado|ponencia|matricula|pedido|suscripcion))\b"
        ),
        r"\b(?:tu|su) nuevo (?:puesto|trabajo|empleo)\b",
    ),
    own_application=r"\b(?:su|tu) candidatura\b",
    role=(
        r"\b(?:puesto|vacante|posicion|candidatura|plaza) (?:de |como |para el puesto de |al puesto de "
        r"|para )(?P<role>[a-z][\w+#./()-]{2,25}(?: (?!(?:en|y|para|con|el|la|los|que|de la|al|nos|le|te"
        r"|por)\b)[a-z][\w+#./-]{1,25}){0,3})"
    ),
    question_to_user=(
        r"(?:podria|podrias|puede|puedes|tiene|tienes|ha|has|que|cual\w*|como|cuando|donde|quien|hay|cuant\w+"
        r"|seria|serias|esta|estas) \b.{6,100}\?"
    ),
    open_topics=(
        r"\b(?:referencias?|salari\w+|sueldo|expectativas|preaviso|permiso de trabajo|mudar\w*|portafolio"
        r"|portfolio|certificados?|tarifa|precios?|cost\w+|presupuesto|descuento|plazos?|alcance|entrega"
        r"|soporte|licencias?|condiciones|experiencia (?:con|en)|incorporacion|seguridad|integracion"
        r"|mantenimiento)\b"
    ),
)

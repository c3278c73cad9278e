"""Spanish phrases of answers: a yes, a no, and by when one is promised."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Decisions, Promises

DECISIONS = Decisions(
    rejected=(
        r"\bno (?:seguimos|continuamos|avanzamos) (?:adelante |con )",
        r"\bcerrado con otr[oa]\b",
        r"\brechaz(?:amos|o|an) (?:el|la|su|tu)\b",
        r"\bno (?:nos |me )?(?:interesa|estamos interesad\w+)\b",
        r"\bseguimos con nuestro (?:proveedor|equipo) actual\b",
        r"\b(?:elegido|seleccionado|escogido|contratado) a (?:otra persona|otro|otra)\b",
        r"\badjudicad\w+ a otr[oa]\b",
        (
            r"\b(?:lamentablemente|lamentamos|desafortunadamente|sentimos|por desgracia|lamento"
            r"|siento)\b.{0,160}\b(?:no (?:ha|has|hemos|vamos|podemos|podremos|puede|fue|seguir\w*|continuar\w*"
            r"|avanzar\w*|aceptar\w*)\b.{0,40}\b(?:seleccionad\w*|elegid\w*|continuar|seguir|ofrecer\w*|avanzar"
            r"|adelante|aceptar|considerar|proceso|propuesta|candidatura)|otr[oa] (?:candidat|proveedor|perfil"
            r"|opcion|empresa)\w*|cubiert[oa]|descartad\w*|rechaza\w*)\b"
        ),
        r"\bno (?:ha|has|han) sido (?:seleccionad|elegid|aceptad)\w*",
        (
            r"\b(?:hemos|han|he) (?:decidido|optado|elegido)\b.{0,40}\b(?:otr[oa]s? (?:candidat|proveedor|perfil"
            r"|opcion|empresa|propuesta)\w*|no (?:continuar|seguir|avanzar|aceptar|renovar|contratar))\b"
        ),
        (
            r"\bno (?:vamos a|podemos|podremos|continuaremos|seguiremos|seguiras?) ?(?:continuar|seguir adelante"
            r"|avanzar|ofrecerle|ofrecerte|aceptar|con (?:su|tu) candidatura|en el proceso)\b"
        ),
        (
            r"\b(?:puesto|vacante|plaza) (?:ya )?(?:ha sido|esta|fue|se ha) (?:cubiert|cancelad|congelad"
            r"|suspendid)\w*"
        ),
        r"\bcongelacion de (?:contrataciones|plantilla)\b",
        r"\brechaza(?:mos|do|r)? (?:su|tu|la) (?:propuesta|oferta|candidatura|presupuesto)\b",
        r"\b(?:mucha|mucho|buena) (?:suerte|exito) en (?:su|tu) (?:busqueda|futuro|carrera)\b",
        r"\bexito en (?:su|tu)s? (?:busqueda|futur\w+|proyectos|carrera)\b",
        r"\brespuesta negativa\b",
        r"\b(?:su|tu) candidatura (?:ha sido|fue) (?:descartada|rechazada|desestimada)\b",
    ),
    soft_rejected=(
        r"\ben (?:su|tu) (?:busqueda|futuro|carrera)\b",
        r"\bexito en\b",
    ),
    accepted=(
        r"\b(?:te|le|os) ofrecemos (?:el|un|la) (?:puesto|contrato|plaza)\b",
        r"\b(?:la|lo|los|las) (?:aprobamos|aceptamos|apruebo|acepto)\b",
        (
            r"\b(?:encantad\w+|complace|complacid\w+|placer|alegra|felic\w+|enhorabuena"
            r"|gusto)\b.{0,100}\b(?:ofrecer(?:le|te)|oferta (?:de trabajo|laboral|formal)|puesto|contratar(?:le"
            r"|te)|incorporarte|incorporarse|bienvenid\w+|seleccionad\w+ para el puesto)\b"
        ),
        (
            r"\b(?:queremos|quisieramos|nos gustaria) (?:contratar(?:le|te)|ofrecer(?:le|te) (?:el puesto"
            r"|un contrato|la plaza))\b"
        ),
        r"\b(?:aceptamos|acepto|aprobamos) (?:su|tu|la|el) (?:propuesta|presupuesto|oferta|cotizacion)\b",
        (
            r"\b(?:su|tu) (?:propuesta|presupuesto|oferta) (?:ha sido|fue|esta|queda) (?:aceptad|aprobad"
            r"|firmad)\w*"
        ),
        (
            r"\b(?:adjunt\w+|aqui (?:tiene|tienes|va|esta)|envio|enviamos|mando)\b.{0,40}\b(?:presupuesto"
            r"|contrato|propuesta) firmad[oa]\b"
        ),
        (
            r"\b(?:hemos|he) (?:decidido trabajar (?:con usted|contigo|con vosotros|con ustedes)|elegido (?:su|tu"
            r"|vuestra) (?:propuesta|oferta))\b"
        ),
        r"\badelante con (?:la|el|su|tu) (?:propuesta|presupuesto|oferta)\b",
        r"\bcarta de oferta\b",
        r"\bel puesto es (?:suyo|tuyo)\b",
    ),
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
    cues=(
        (
            r"\b(?:contactaremos|contactare|informaremos|informare|responderemos|respondere|avisaremos|avisare"
            r"|llamaremos|llamare|confirmaremos|confirmare|comunicaremos|comunicare|decidiremos|decidire)\b"
        ),
        r"\b(?:te|le|les|os) (?:daremos|dare|diremos|dire|escribiremos|escribire|enviaremos|enviare)\b",
        (
            r"\b(?:tendremos|tendre|tomaremos|tomare|daremos|enviaremos)\b.{0,40}\b(?:respuesta|decision|noticias"
            r"|resultado|contestacion|algo)\b"
        ),
        r"\b(?:volveremos|volvere) a (?:contactar|escribir|llamar|hablar con)\w*",
        (
            r"\b(?:vamos|voy|esperamos|espero|queremos|podemos|podremos|pensamos"
            r"|prevemos) (?:a )?(?:poder )?(?:dar|tomar|tener|decidir|contactar|responder|informar|avisar"
            r"|comunicar|volver|confirmar|enviar)\w*\b"
        ),
        r"\b(?:nos pondremos|me pondre|me pongo) en contacto\b",
        (
            r"\b(?:recibira|recibiras|tendra|tendras|sabra|sabras)\b.{0,60}\b(?:respuesta|noticias|decision"
            r"|nuestras|algo)\b"
        ),
        (
            r"\b(?:respuesta|decision|noticias|resultado|aprobacion)\b.{0,60}\b(?:antes|para el|en|dentro|sera"
            r"|estara|llegara|a finales|a principios|la semana|esta semana)\b"
        ),
    ),
    refusals=(
        (
            r"\b(?:por favor|podria|podrias|puede|puedes|le ruego|te ruego|le agradeceria"
            r"|rogamos)\b.{0,80}\b(?:enviar\w*|confirmar\w*|responder\w*|decir\w*|indicar\w*|completar\w*"
            r"|mandar\w*|avisar\w*)\b"
        ),
        r"\b(?:envieme|enviame|confirmeme|digame|dime|avisame|aviseme|haganos|hagame)\b",
        r"\b(?:la entrevista|la reunion|la cita|la llamada) (?:sera|es|tendra lugar|comienza|empieza)\b",
        r"\b(?:oferta valida|descuento|promocion|caduca|darse de baja|cancelar suscripcion)\b",
        r"\b(?:fecha de inicio|primer dia|incorporacion|empezar el)\b",
        r"\b(?:aplazar|posponer|reprogramar|cambiar la (?:cita|reunion|entrevista)|cancelar)\b",
    ),
    vague=(
        r"\ben los proximos dias\b",
        r"\ben unos dias\b",
        r"\ben pocos dias\b",
        r"\ben breve\b",
        r"\bproximamente\b",
    ),
    bounds=("antes del?", "para"),
)

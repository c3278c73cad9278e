"""Spanish: how the other side promises an answer. Lower case and without accents."""

PROMISE_CUES = (
    r"\b(?:contactaremos|contactare|informaremos|informare|responderemos|respondere|avisaremos|avisare|llamaremos|llamare|confirmaremos|confirmare|comunicaremos|comunicare|decidiremos|decidire)\b",
    r"\b(?:te|le|les|os) (?:daremos|dare|diremos|dire|escribiremos|escribire|enviaremos|enviare)\b", r"\b(?:tendremos|tendre|tomaremos|tomare|daremos|enviaremos)\b.{0,40}\b(?:respuesta|decision|noticias|resultado|contestacion|algo)\b", r"\b(?:volveremos|volvere) a (?:contactar|escribir|llamar|hablar con)\w*",
    r"\b(?:vamos|voy|esperamos|espero|queremos|podemos|podremos|pensamos|prevemos) (?:a )?(?:poder )?(?:dar|tomar|tener|decidir|contactar|responder|informar|avisar|comunicar|volver|confirmar|enviar)\w*\b", r"\b(?:nos pondremos|me pondre|me pongo) en contacto\b", r"\b(?:recibira|recibiras|tendra|tendras|sabra|sabras)\b.{0,60}\b(?:respuesta|noticias|decision|nuestras|algo)\b",
    r"\b(?:respuesta|decision|noticias|resultado|aprobacion)\b.{0,60}\b(?:antes|para el|en|dentro|sera|estara|llegara|a finales|a principios|la semana|esta semana)\b",
)
NO_PROMISE = (
    r"\b(?:por favor|podria|podrias|puede|puedes|le ruego|te ruego|le agradeceria|rogamos)\b.{0,80}\b(?:enviar\w*|confirmar\w*|responder\w*|decir\w*|indicar\w*|completar\w*|mandar\w*|avisar\w*)\b", r"\b(?:envieme|enviame|confirmeme|digame|dime|avisame|aviseme|haganos|hagame)\b", r"\b(?:la entrevista|la reunion|la cita|la llamada) (?:sera|es|tendra lugar|comienza|empieza)\b",
    r"\b(?:oferta valida|descuento|promocion|caduca|darse de baja|cancelar suscripcion)\b", r"\b(?:fecha de inicio|primer dia|incorporacion|empezar el)\b", r"\b(?:aplazar|posponer|reprogramar|cambiar la (?:cita|reunion|entrevista)|cancelar)\b",
)
VAGUE = (r"\ben los proximos dias\b", r"\ben unos dias\b", r"\ben pocos dias\b", r"\ben breve\b", r"\bproximamente\b")

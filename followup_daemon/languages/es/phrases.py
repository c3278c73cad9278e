"""Spanish. Each entry is a regular expression over lower-case text without accents (``languages.base.matching.unaccented``)."""

from __future__ import annotations

STOPWORDS = frozenset(
    "el los las que una por para con su sus nos usted ustedes gracias hola saludos es esta este como del al muy pero mas buenos dias buenas tardes estimado estimada le te lo se un y en de la ha han hemos sido ser estar sobre desde hasta cuando atentamente cordial cordiales entrevista reunion propuesta presupuesto candidatura puesto llamada lamentablemente semana nuestro nuestra vuestro".split()
)
FAMILIAR = r"\b(?:tu|tus|ti|contigo|te)\b"
FORMAL = r"\b(?:usted|ustedes|le|les|su|sus|estimad[oa]s?)\b"
CONDITION = r"\b(?:cuando|una vez que|en cuanto|antes de|si|en caso de|en el caso de|solo los|unicamente)\b"
STATES = r"^(?:hemos|lamentamos|lamentablemente|su|tu) "
"""What begins like this is said outright, whatever condition follows."""
NEGATED = r"\b(?:no|nunca|ningun\w*|lamentablemente|desafortunadamente|normalmente|habitualmente)\b"
OWN_APPLICATION = r"\b(?:su|tu) candidatura\b"

# ---- calendar titles and descriptions -------------------------------------------------------------

INTERVIEW = (
    r"\b(?:charla|llamada|reunion|conversacion|cita)\b.*\b(?:puesto|vacante|candidatura|seleccion)\b",
    r"\bentrevista (?:de trabajo|tecnica|telefonica|personal|final|laboral|por video\w*|de seleccion|con (?:el |la |los )?(?:rrhh|recursos humanos|responsable|equipo|manager|recruiter|seleccion))\b", r"\b(?:primera|segunda|tercera|ultima|1a|2a) entrevista\b", r"^entrevista\b(?! (?:de salida|a un|con (?:un |el )?(?:cliente|usuario)|para (?:el|la|un)|en (?:la )?radio))", r"\bentrevista\b(?=.*\b(?:puesto|vacante|candidat\w*|desarrollador\w*|ingenier\w*|analista|consultor\w*|seleccion)\b)", r"\bproceso de seleccion\b", r"\bprueba tecnica\b", r"\b(?:video|tele)-?entrevista\b", r"\bentrevista (?:inicial|grupal|presencial|online)\b", r"\bllamada (?:con|de) (?:el |la )?(?:recruiter|reclutador\w*|rrhh|recursos humanos|seleccion)\b", r"\bdinamica de grupo\b",
)
NO_INTERVIEW = (
    r"\bentrevista de salida\b", r"\bentrevista (?:para|en|con|de) (?:el |la |un |una )?(?:podcast|radio|periodico|revista|prensa|tele\w*)\b", r"\b(?:podcast|radio|prensa)\b.*\bentrevista\b", r"\bentrevistas? (?:a|con|de) (?:un |los |el )?(?:cliente|usuario|experto)s?\b", r"\b(?:preparacion|taller|simulacro|ensayo)\b.{0,25}\bentrevista\b",
)
INFORMATIONAL = (r"\bentrevista informativa\b",)
YOU_INTERVIEW = (
    r"\b(?:usted es|eres|seras) (?:el |la )?entrevistador\w*\b", r"\bguia de entrevista\b", r"\bhoja de evaluacion\b", r"^[^\S\n]*candidat[oa]\s*:", r"\bperfil del candidato\b", r"\bcv del candidato\b", r"\bentrevista (?:al|a la|con el|con la|a un|a una) candidat\w*",
)
SALES = (
    r"\bdemo(?:stracion)?\b", r"\breunion comercial\b", r"\bcomercial\b", r"\bventas?\b", r"\bpresupuesto\b", r"\bprecios?\b", r"\btarifas?\b", r"\bnegociacion\b", r"\bpropuesta\b", r"\bpresentacion (?:de producto|comercial|de la solucion|de la propuesta)\b", r"\brenovacion\b", r"\blicitacion\b", r"\bpitch\b", r"\bprospecto\b", r"\brevision (?:del )?contrato\b", r"\bcotizacion\b",
)
MEETING = (
    r"\b(?:reunion|llamada|videollamada|sesion|seguimiento|arranque|lanzamiento|proyecto|taller|planificacion|comite|revision|formacion|estrategia|diseno|presentacion|informe|alianza|colaboracion|campana|proveedor|cliente|implantacion|puesta en marcha|consulta|retrospectiva|semanal|mensual|trimestral|contrato|traspaso|charla|kick-?off|teams|zoom)\b",
)
NETWORKING = (
    r"\bcafe\b", r"\bnetworking\b", r"\bafterwork\b", r"\bferia\b", r"\bconferencia\b(?! telefonica)", r"\bcongreso\b", r"\bencuentro\b", r"\b(?:comida|almuerzo|cena|desayuno|cerveza|canas) con\b", r"\bpresentarnos\b", r"\bconocernos\b", r"\bmentoria\b", r"\balumni\b", r"\bponerse al dia\b",
)
NOISE = (
    r"\bdentista\b", r"\bmedico\b", r"\bdoctora?\b", r"\bfisio\w*", r"\bpeluquer\w+\b", r"\bveterinario\b", r"\boptica\b", r"\bgimnasio\b", r"\byoga\b", r"\bdeporte\b", r"\bfoco\b", r"\bconcentracion\b", r"\bbloquead[oa]\b", r"\bno molestar\b", r"\bocupad[oa]\b", r"\btrayecto\b", r"\btren a\b", r"\bvuelo a\b", r"\bviaje\b", r"\bvacaciones\b", r"\bfestivo\b", r"\benferm\w+\b", r"\bcumpleanos\b", r"\baniversario\b", r"\bcolegio\b", r"\bescuela\b", r"\bguarderia\b", r"\breunion de padres\b", r"\bfontanero\b", r"\belectricista\b", r"\btaller (?:del )?coche\b", r"\bitv\b", r"\brecordatorio\b", r"\bfecha limite\b", r"\balquiler\b", r"\bpausa\b", r"^(?:almuerzo|comida)$", r"\bfutbol\b", r"\btenis\b", r"\bmisa\b", r"\bclinica\b", r"\bhospital\b", r"\bmasaje\b", r"\bconcierto\b", r"\bcine\b", r"\bteatro\b", r"\bvacuna\w*", r"\bmudanza\b", r"\bhacienda\b", r"\bnotari[oa]\b", r"\bboda\b", r"\bfuneral\b", r"\bclases? de\b", r"\bvisita (?:al |del )?piso\b", r"\bcompras?\b", r"\blimpieza\b", r"\bpreparar\b", r"\brevision medica\b",
)
CANCELLED_TITLE = (r"^[^\w\n]*(?:cancelad[oa]|anulad[oa]|aplazad[oa])\b",)
MEALS = (r"\b(?:comida|cena|almuerzo|cerveza|canas)\b",)
NOTES_HEADINGS = (r"(?:proximos pasos|tareas)",)
NOTES_SUBJECT = frozenset(
    (
        "notas nota reunion resumen acta informe grabacion transcripcion de del la el los las su sus tu "
        "para a al en es esta estan listo lista disponible por y con"
    ).split()
)
TITLE_WORDS = frozenset("para con nuestra nuestro reunion llamada sobre esta este entrevista cita".split())
AGENDA = r"(?:orden del dia|agenda|temas|puntos(?: a tratar)?)"

# ---- received mail ---------------------------------------------------------------------------------

REJECTED = (
    r"\bno (?:seguimos|continuamos|avanzamos) (?:adelante |con )", r"\bcerrado con otr[oa]\b", r"\brechaz(?:amos|o|an) (?:el|la|su|tu)\b", r"\bno (?:nos |me )?(?:interesa|estamos interesad\w+)\b", r"\bseguimos con nuestro (?:proveedor|equipo) actual\b",
    r"\b(?:elegido|seleccionado|escogido|contratado) a (?:otra persona|otro|otra)\b", r"\badjudicad\w+ a otr[oa]\b",
    r"\b(?:lamentablemente|lamentamos|desafortunadamente|sentimos|por desgracia|lamento|siento)\b.{0,160}\b(?:no (?:ha|has|hemos|vamos|podemos|podremos|puede|fue|seguir\w*|continuar\w*|avanzar\w*|aceptar\w*)\b.{0,40}\b(?:seleccionad\w*|elegid\w*|continuar|seguir|ofrecer\w*|avanzar|adelante|aceptar|considerar|proceso|propuesta|candidatura)|otr[oa] (?:candidat|proveedor|perfil|opcion|empresa)\w*|cubiert[oa]|descartad\w*|rechaza\w*)\b", r"\bno (?:ha|has|han) sido (?:seleccionad|elegid|aceptad)\w*", r"\b(?:hemos|han|he) (?:decidido|optado|elegido)\b.{0,40}\b(?:otr[oa]s? (?:candidat|proveedor|perfil|opcion|empresa|propuesta)\w*|no (?:continuar|seguir|avanzar|aceptar|renovar|contratar))\b", r"\bno (?:vamos a|podemos|podremos|continuaremos|seguiremos|seguiras?) ?(?:continuar|seguir adelante|avanzar|ofrecerle|ofrecerte|aceptar|con (?:su|tu) candidatura|en el proceso)\b", r"\b(?:puesto|vacante|plaza) (?:ya )?(?:ha sido|esta|fue|se ha) (?:cubiert|cancelad|congelad|suspendid)\w*", r"\bcongelacion de (?:contrataciones|plantilla)\b", r"\brechaza(?:mos|do|r)? (?:su|tu|la) (?:propuesta|oferta|candidatura|presupuesto)\b", r"\b(?:mucha|mucho|buena) (?:suerte|exito) en (?:su|tu) (?:busqueda|futuro|carrera)\b", r"\bexito en (?:su|tu)s? (?:busqueda|futur\w+|proyectos|carrera)\b", r"\brespuesta negativa\b", r"\b(?:su|tu) candidatura (?:ha sido|fue) (?:descartada|rechazada|desestimada)\b",
)
SOFT_REJECTED = (r"\ben (?:su|tu) (?:busqueda|futuro|carrera)\b", r"\bexito en\b")
ACCEPTED = (
    r"\b(?:te|le|os) ofrecemos (?:el|un|la) (?:puesto|contrato|plaza)\b", r"\b(?:la|lo|los|las) (?:aprobamos|aceptamos|apruebo|acepto)\b",
    r"\b(?:encantad\w+|complace|complacid\w+|placer|alegra|felic\w+|enhorabuena|gusto)\b.{0,100}\b(?:ofrecer(?:le|te)|oferta (?:de trabajo|laboral|formal)|puesto|contratar(?:le|te)|incorporarte|incorporarse|bienvenid\w+|seleccionad\w+ para el puesto)\b", r"\b(?:queremos|quisieramos|nos gustaria) (?:contratar(?:le|te)|ofrecer(?:le|te) (?:el puesto|un contrato|la plaza))\b", r"\b(?:aceptamos|acepto|aprobamos) (?:su|tu|la|el) (?:propuesta|presupuesto|oferta|cotizacion)\b", r"\b(?:su|tu) (?:propuesta|presupuesto|oferta) (?:ha sido|fue|esta|queda) (?:aceptad|aprobad|firmad)\w*", r"\b(?:adjunt\w+|aqui (?:tiene|tienes|va|esta)|envio|enviamos|mando)\b.{0,40}\b(?:presupuesto|contrato|propuesta) firmad[oa]\b", r"\b(?:hemos|he) (?:decidido trabajar (?:con usted|contigo|con vosotros|con ustedes)|elegido (?:su|tu|vuestra) (?:propuesta|oferta))\b", r"\badelante con (?:la|el|su|tu) (?:propuesta|presupuesto|oferta)\b", r"\bcarta de oferta\b", r"\bel puesto es (?:suyo|tuyo)\b",
)
NEXT_ROUND = (
    r"\b(?:seleccionad|elegid|preseleccionad)\w+ para (?:la|una|el) (?:siguiente |proxima |segunda |ultima )?(?:fase|ronda|entrevista|etapa)\b", r"\b(?:invitar(?:te|le|os)|invitamos|citar(?:te|le)) (?:te |le )?a (?:una |la )?(?:\w+ )?(?:entrevista|fase|ronda)\b",
    r"\b(?:siguiente|proxima|segunda|ultima) (?:fase|ronda|entrevista|etapa)\b.{0,60}\b(?:agendar|disponibilidad|fecha|invitar\w*|concertar|programar)\b", r"\b(?:nos gustaria|queremos|quisieramos|quiero|me gustaria) (?:invitar(?:le|te)|conocer(?:le|te)|concertar|agendar|programar|tener)\b.{0,50}\b(?:entrevista|llamada|reunion|fase|charla|jueves|lunes|martes|miercoles|viernes|disponibilidad)\b", r"\bpasa(?:s|r|do)? a la (?:siguiente|proxima) (?:fase|ronda|etapa)\b",
)
RECEIPT = (
    r"\bgracias por (?:su|tu|el) (?:candidatura|solicitud|interes|inscripcion)\b", r"\b(?:hemos|se ha) recibido (?:correctamente )?(?:su|tu) (?:candidatura|solicitud|cv|curriculum)\b", r"\b(?:su|tu) (?:candidatura|solicitud) (?:ha sido|fue|se ha) (?:recibid|registrad|enviad)\w*", r"\bacuse de recibo\b",
)
HOLDING = (
    r"\b(?:te|le|os|les) (?:dire|diremos|digo|aviso|avisare|avisaremos|cuento|contare|informare|informaremos|contesto|respondo|contestare)\b", r"\b(?:lo|la|los) (?:reviso|revisare|revisaremos|vemos|veremos|miro|mirare|consulto|consultare|comento|comentare|estudio|estudiaremos)\b", r"\b(?:tengo|tenemos) que (?:consultar\w*|revisar\w*|hablar\w*|comentar\w*|valorar\w*|pensar\w*|ver\w*)\b", r"\b(?:todavia|aun) (?:no (?:hemos|he|lo|se)|estamos|seguimos|esta)\b.{0,30}\b(?:decid\w+|revis\w+|valor\w+|pendiente|tiempo|evaluando|estudi\w+)\b", r"\bun poco mas de (?:tiempo|paciencia)\b", r"\bgracias por (?:su|tu) paciencia\b", r"\ben (?:cuanto|breve)\b.{0,40}\b(?:sepa|tenga|respuesta|contact\w*|digo|dire)\b",
)
CANCELLATION = (
    r"\b(?:tengo|tenemos|debo|debemos|hay|obligad\w+)\b.{0,20}\b(?:que )?(?:cancelar|anular)\b", r"\b(?:entrevista|reunion|cita|llamada|demo|cafe|comida|encuentro)\b.{0,50}\b(?:queda|esta|ha sido|fue) (?:cancelad|anulad)\w*", r"\b(?:cancelo|cancelamos|anulamos) (?:nuestra|la|el|nuestro)\b",
)
RESCHEDULING = (
    r"\b(?:aplazar|posponer|reprogramar|retrasar|mover|cambiar)\b.{0,40}\b(?:nuestra|la|el|nuestro|cita|reunion|entrevista|llamada)\b", r"\b(?:entrevista|reunion|cita|llamada|demo)\b.{0,50}\b(?:aplazad|pospuest|reprogramad|retrasad|cambiad)\w*", r"\b(?:otra|otro|nueva) (?:fecha|hora|dia|momento|hueco)\b.{0,40}\b(?:buscar|encontrar|proponer|posible|fijar|buscamos|podemos)\b", r"\bme ha surgido (?:algo|un imprevisto)\b",
)
NO_SHOW = (
    r"\b(?:perdon\w*|disculp\w+|siento|lamento)\b.{0,60}\b(?:no (?:haber )?(?:asistir|asistido|podido|llegar|llegado|acudir|acudido|conectarme|conectado)|haber (?:faltado|olvidado)|la ausencia|se me (?:paso|olvido))\b", r"\b(?:te|le|os) (?:estuve|estuvimos|hemos estado|he estado) esperando\b", r"\bse me (?:paso|olvido) (?:por completo |completamente )?(?:nuestra|la|el|nuestro)\b", r"\bno se presento\b",
)
AWAY = (
    r"\b(?:estoy|estare|me encuentro) (?:actualmente |ahora |de )?(?:fuera (?:de la oficina)?|ausente|vacaciones|de vacaciones|de viaje|de baja|de permiso)\b", r"\bfuera de la oficina\b", r"\brespuesta automatica\b", r"\b(?:sin|poco) acceso al? (?:correo|e-?mail)\b", r"\b(?:vuelvo|volvere|regreso|regresare) (?:el|a la oficina|de nuevo)\b",
)
AWAY_UNTIL = r"\b(?:hasta el|hasta|a partir del|(?:vuelvo|volvere|regreso|regresare|de vuelta|estare de vuelta)(?: a la oficina)?(?: el)?)\s*"
AWAY_INCLUSIVE = r"\bhasta\b"
INTERVIEW_MAIL = (
    r"\b(?:confirm\w*|invit\w+|convoc\w+|agend\w+|program\w+|concert\w+|fecha)\b.{0,50}\bentrevista\b", r"\bentrevista\b.{0,50}\b(?:confirmada|sera|tendra lugar|esta prevista|programada|el (?:lunes|martes|miercoles|jueves|viernes))\b", r"\bgracias por (?:la|su|tu|nuestra) entrevista\b", r"\b(?:su|tu) entrevista\b",
)
JOB_WORDS = (r"\b(?:puesto|vacante|candidat\w*|seleccion|contratacion|recursos humanos|curriculum|cv|oferta de (?:trabajo|empleo)|empleo)\b",)
NO_JOB = (r"\b(?:el piso|vivienda|alquiler|hipoteca|solicitud de (?:prestamo|credito|visado|beca|subvencion)|permiso de residencia|(?:su|tu) (?:prestamo|visado|ponencia|matricula|pedido|suscripcion))\b", r"\b(?:tu|su) nuevo (?:puesto|trabajo|empleo)\b")
ROLE = r"\b(?:puesto|vacante|posicion|candidatura|plaza) (?:de |como |para el puesto de |al puesto de |para )(?P<role>[a-z][\w+#./()-]{2,25}(?: (?!(?:en|y|para|con|el|la|los|que|de la|al|nos|le|te|por)\b)[a-z][\w+#./-]{1,25}){0,3})"
CALL_ME = r"\b(?:llam\w+|telefono|tel|movil|localizar\w*)\b"
QUESTION_TO_USER = r"(?:podria|podrias|puede|puedes|tiene|tienes|ha|has|que|cual\w*|como|cuando|donde|quien|hay|cuant\w+|seria|serias|esta|estas) \b.{6,100}\?"
OPEN_TOPICS = r"\b(?:referencias?|salari\w+|sueldo|expectativas|preaviso|permiso de trabajo|mudar\w*|portafolio|portfolio|certificados?|tarifa|precios?|costes?|presupuesto|descuento|plazos?|alcance|entrega|soporte|licencias?|condiciones|experiencia (?:con|en)|incorporacion|seguridad|integracion|mantenimiento)\b"

# ---- sent mail -------------------------------------------------------------------------------------

PROPOSAL_NOUN = r"(?:propuesta(?: comercial)?|presupuesto|oferta comercial|cotizacion)"
PROPOSAL = (
    rf"\b(?:adjunt[oa]\w*|le envio|te envio|os envio|les envio|enviamos|le remito|le hago llegar|te paso|aqui (?:tiene|tienes|va|esta)|encontrara\w*|como (?:acordamos|hablamos|prometi|comentamos|quedamos))\b[^.?!]{{0,80}}\b{PROPOSAL_NOUN}\b",
    rf"\b(?:nuestra|mi|la|esta|el|nuestro) (?:\w+ )?{PROPOSAL_NOUN}\b[^.?!]{{0,60}}\b(?:adjunt[oa]|a continuacion)\b",
)
PROPOSAL_SUBJECT = r"\b(?:propuesta|presupuesto|cotizacion|oferta comercial)\b"
NO_PROPOSAL = (r"\b(?:su|tu|vuestra|vuestro) (?:propuesta|presupuesto|oferta|cotizacion)\b", r"\bgracias por (?:la|el|su|tu) (?:propuesta|presupuesto|oferta)\b", r"\b(?:podria|podrias|puede|puedes)\b.{0,30}\b(?:enviar\w*|mandar\w*|pasar\w*)\b.{0,30}\b(?:presupuesto|propuesta|oferta)\b", r"\boferta de (?:trabajo|empleo)\b", r"\boferta especial\b")
APPLICATION = (
    r"\b(?:me (?:gustaria|postulo|presento)|quiero|quisiera|deseo) (?:presentar mi candidatura|postular\w*|solicitar el puesto|optar al puesto|inscribirme|como candidat\w+|a la vacante|al puesto)\b", r"\bpresento mi candidatura\b", r"\bmi candidatura (?:a|al|para|como)\b", r"\b(?:adjunto|adjuntos|encontrara|envio)\b[^.?!]{0,60}\bmi (?:cv|curriculum|carta de presentacion|candidatura)\b", r"\bmi (?:cv|curriculum)\b[^.?!]{0,40}\badjunto\b", r"\ble envio mi (?:cv|curriculum|candidatura)\b",
)
APPLICATION_SUBJECT = r"^(?:candidatura|solicitud de empleo|postulacion)\b"
OWN_PROMISE = r"\b(?:te|le|os|les) (?P<verb>enviare|mandare|pasare|hare llegar|preparare) (?P<what>[^.?!\n]{4,80})"
GREETING = r"^(?P<word>hola|buenos dias|buenas tardes|buenas|estimad[oa]s?|querid[oa]s?|apreciad[oa]s?|muy sr\w* mio)(?P<name>[ ,]+[^\n,!.:;]{0,60}?(?:sr|sra|dr|dra)?\.?[^\n,!.:;]{0,40})?\s*[,!.:–-]*\s*$"
SIGN_OFF = r"^(?P<off>(?:un |muchos )?(?:cordial(?:es)? |atentos? |afectuosos? |mejores |muchos )?saludos?(?: cordial(?:es)?)?|atentamente|un abrazo|abrazos|muchas gracias|gracias|hasta pronto|reciba un cordial saludo)\s*[,!.]?\s*$"

# ---- promises --------------------------------------------------------------------------------------

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

"""Spanish words in titles and descriptions of events."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Titles

TITLES = Titles(
    interview=(
        r"\b(?:charla|llamada|reunion|conversacion|cita)\b.*\b(?:puesto|vacante|candidatura|seleccion)\b",
        (
            r"\bentrevista (?:de trabajo|tecnica|telefonica|personal|final|laboral|por video\w*|de seleccion"
            r"|con (?:el |la |los )?(?:rrhh|recursos humanos|responsable|equipo|manager|recruiter|seleccion))\b"
        ),
        r"\b(?:primera|segunda|tercera|ultima|1a|2a) entrevista\b",
        (
            r"^entrevista\b(?! (?:de salida|a un|con (?:un |el )?(?:cliente|usuario)|para (?:el|la|un)"
            r"|en (?:la )?radio))"
        ),
        (
            r"\bentrevista\b(?=.*\b(?:puesto|vacante|candidat\w*|desarrollador\w*|ingenier\w*|analista"
            r"|consultor\w*|seleccion)\b)"
        ),
        r"\b(?:primera|segunda|tercera|ultima) ronda\b",
        r"\bronda final\b",
        r"\bproceso de seleccion\b",
        r"\bprueba tecnica\b",
        r"\b(?:video|tele)-?entrevista\b",
        r"\bentrevista (?:inicial|grupal|presencial|online)\b",
        r"\bllamada (?:con|de) (?:el |la )?(?:recruiter|reclutador\w*|rrhh|recursos humanos|seleccion)\b",
        r"\bdinamica de grupo\b",
    ),
    interviews=(r"\bentrevistas\b",),
    no_interview=(
        r"\bentrevista de trabajo social\b",
        r"\bentrevista de salida\b",
        (
            r"\bentrevista (?:para|en|con|de) (?:el |la |un |una )?(?:podcast|radio|periodico|revista|prensa"
            r"|tele\w*)\b"
        ),
        r"\b(?:podcast|radio|prensa)\b.*\bentrevista\b",
        r"\bentrevistas? (?:a|con|de) (?:un |los |el )?(?:cliente|usuario|experto)s?\b",
        r"\b(?:preparacion|taller|simulacro|ensayo)\b.{0,25}\bentrevista\b",
    ),
    informational=(r"\bentrevista informativa\b",),
    you_interview=(
        r"\b(?:usted es|eres|seras) (?:el |la )?entrevistador\w*\b",
        r"\bguia de entrevista\b",
        r"\bhoja de evaluacion\b",
        r"^[^\S\n]*candidat[oa]\s*:",
        r"\bperfil del candidato\b",
        r"\bcv del candidato\b",
        r"\bentrevista (?:al|a la|con el|con la|a un|a una) candidat\w*",
    ),
    sales=(
        r"\bdemo(?:stracion)?\b",
        r"\breunion comercial\b",
        r"\bcomercial\b",
        r"\bventas?\b",
        r"\bpresupuesto\b",
        r"\bprecios?\b",
        r"\btarifas?\b",
        r"\bnegociacion\b",
        r"\bpropuesta\b",
        r"\bpresentacion (?:de producto|comercial|de la solucion|de la propuesta)\b",
        r"\brenovacion\b",
        r"\blicitacion\b",
        r"\bpitch\b",
        r"\bprospecto\b",
        r"\brevision (?:del )?contrato\b",
        r"\bcotizacion\b",
    ),
    meeting=(
        (
            r"\b(?:reunion|llamada|videollamada|sesion|seguimiento|arranque|lanzamiento|proyecto|taller"
            r"|planificacion|comite|revision|formacion|estrategia|diseno|presentacion|informe|alianza"
            r"|colaboracion|campana|proveedor|cliente|implantacion|puesta en marcha|consulta|retrospectiva"
            r"|semanal|mensual|trimestral|contrato|traspaso|charla|kick-?off|teams|zoom)\b"
        ),
    ),
    networking=(
        r"\bcafe\b",
        r"\bnetworking\b",
        r"\bafterwork\b",
        r"\bferia\b",
        r"\bconferencia\b(?! telefonica)",
        r"\bcongreso\b",
        r"\bencuentro\b",
        r"\b(?:comida|almuerzo|cena|desayuno|cerveza|canas) con\b",
        r"\bpresentarnos\b",
        r"\bconocernos\b",
        r"\bmentoria\b",
        r"\balumni\b",
        r"\bponerse al dia\b",
    ),
    meals=(r"\b(?:comida|cena|almuerzo|cerveza|canas)\b",),
    private=(
        r"\b(?:ampa|junta de vecinos|tutoria)\b",
        r"\bdeclaracion (?:judicial|como testigo|en comisaria)\b",
        (
            r"\b(?:cita) (?:con el |con la |en el |en la |del |de )?(?:dentista|medico|doctora?|fisio\w*"
            r"|peluquer\w+|veterinario)\b"
        ),
        r"\b(?:foco|concentracion|bloquead[oa]|no molestar|ocupad[oa]|trayecto|vacaciones|festivo|enferm\w+)\b",
        r"\b(?:tren|vuelo) a\b",
        r"\bviaje\b",
        r"\breunion de padres\b",
        r"\btaller (?:del )?coche\b",
        r"\bitv\b",
        r"\brecordatorio\b",
        r"\bfecha limite\b",
        r"\balquiler\b",
        r"\bpausa\b",
        r"\bvacuna\w*",
        r"\bmudanza\b",
        r"\bhacienda\b",
        r"\bclases? de\b",
        r"\bvisita (?:al |del )?piso\b",
        r"\bcompras?\b",
        r"\bpreparar\b",
        r"\brevision medica\b",
    ),
    trades=(
        r"\b(?:autoescuela|spa|balneario|sauna)\b",
        r"^(?:almuerzo|comida)$",
        (
            r"\b(?:dentistas?|medicos?|doctora?|fisio\w*|peluquer\w+|veterinari[oa]|optica|gimnasio|yoga|deporte"
            r"|futbol|tenis)\b"
        ),
        (
            r"\b(?:colegios?|escuelas?|guarderia|fontaner\w+|electricista|misa|clinicas?|hospital(?:es)?"
            r"|hotel(?:es)?|masaje)\b"
        ),
        r"\b(?:concierto|cine|teatro|notari[oa]|limpieza|agencia de viajes)\b",
    ),
    family=(
        (
            r"\b(?:con|en casa de)\s+(?:mi |mis |el |la |los |tu )?(?:mama|papa|madre|padre|padres|abuel[oa]s?"
            r"|mujer|esposa|marido|esposo|herman[oa]s?|ti[oa]s?|prim[oa]s?|hij[oa]s?|ninos|suegr[oa]s?|familia"
            r"|novi[oa])\b"
        ),
        r"^(?:mama|papa|abuel[oa])\b",
        r"\b(?:comida|cena) familiar\b",
        r"\b(?:cumpleanos|aniversario|boda|funeral|bautizo|comunion|barbacoa)\b",
    ),
    generic=(
        (
            r"\b(?:reunion|llamada|videollamada|cita|sesion|charla|encuentro|visita|con|rapida|breve|en linea"
            r"|online|y|su)\b"
        ),
    ),
    other_interviews=(
        r"\b(?:visado|visa|consulado|embajada|extranjeria|nacionalidad|asilo|residencia)\b",
        r"\b(?:admision|colegio|escuela|universidad|beca|master|guarderia)\b",
        (
            r"\b(?:podcast|radio|tv|tele(?:vision\w*)?|prensa|periodi\w+|revista|medios|articulo|reportaje"
            r"|documental|libro)\b"
        ),
        r"\b(?:policia\w*|guardia civil|testig\w+|juzgado|sepe|paro|subsidio|seguro|vivienda|inquilin\w+)\b",
        (
            r"\b(?:clientes?|usuari\w+|expert\w+|estudio|investigacion|encuesta|participantes?|voluntari\w+|tesis"
            r"|salida)\b"
        ),
    ),
    other_interviews_told=(
        (
            r"\b(?:visado|consulado|embajada|extranjeria|nacionalidad|asilo|pasaporte|admision|podcast|emision"
            r"|testig[oa]|policia|sepe|tesis|trabajo de fin de (?:grado|master))\b"
        ),
    ),
    hiring_told=(r"\b(?:puesto|vacante|candidatura|seleccion|tu cv|su cv|curriculum|reclut\w+)\b",),
    hiring=(
        (
            r"\b(?:puesto|vacante|trabajo|seleccion|candidat\w*|rrhh|recursos humanos|reclut\w+|recruit\w+|laboral"
            r"|empleo|practicas)\b"
        ),
        (
            r"\b(?:desarrollador\w*|ingenier\w*|analista|consultor\w*|responsable|asistente|administrativ\w+"
            r"|director\w*|jefe de|jefa de)\b"
        ),
    ),
    set_aside=(
        r"cancelacion",
        r"anulacion",
        r"aplazamiento",
        r"(?:por|a) reprogramar",
        r"(?:movid|cambiad|trasladad|perdid|rechazad|antigu)[oa]",
        r"planton",
        r"(?:ya )?no (?:hace falta|es necesari[oa]|necesari[oa])",
        r"en pausa",
        r"duplicad[oa]",
    ),
    held=(
        r"\bhueco (?:reservado|alternativo|propuesto)\b",
        (
            r"\b(?:(?:por|a|sin|pendiente de) confirmar|por (?:definir|determinar|concretar)|quizas?|tentativ[oa]"
            r"|provisional(?:mente)?)\b"
        ),
    ),
    held_alone=(
        r"opcion(?: \w)?",
        r"reservad[oa]",
        r"hueco (?:reservado|alternativo|propuesto)",
        r"bloquead[oa]",
        r"bloqueo",
        r"pendiente",
        r"posible",
        r"propuesta de (?:fecha|hora|horario)",
        r"alternativ[oa](?: \w)?",
        r"si hace falta",
        r"fecha por (?:confirmar|fijar)",
    ),
    moved_to=(
        r"a",
        r"al",
        r"hasta",
        r"para",
    ),
    moved_from=(
        r"del?",
        r"desde",
    ),
    tail=(r"(?:a|al|por|hasta|debido|para|el|hoy|ayer|del?|en|ya)\b",),
    negated=(r"(?:no|nunca)",),
    cancellable=(
        (
            r"(?:pedidos?|suscripci\w+|vuelos?|reservas?|contratos?|proyectos?|facturas?|envios?|viajes?|billetes?"
            r"|campanas?|lanzamiento|pagos?|ofertas?|polizas?|presupuestos?)"
        ),
    ),
    details=(r"\b(?:lugar|sala|enlace|direccion|orden del dia|temas?|detalles|formato|asistentes)\b",),
    agenda=(r"(?:orden del dia|agenda|temas|puntos(?: a tratar)?)",),
    notes_headings=(r"(?:proximos pasos|tareas)",),
    call_me=(r"\b(?:llam\w+|telefono|tel|movil|localizar\w*)\b",),
    notes_subject=frozenset(
        (
            "a acta al con de del disponible el en es esta estan grabacion informe la las lista listo los "
            "nota notas para por resumen reunion su sus transcripcion tu y"
        ).split()
    ),
    small=frozenset(("cita con entrevista esta este llamada nuestra nuestro para reunion sobre").split()),
)

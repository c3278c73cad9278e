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
        r"\bproceso de seleccion\b",
        r"\bprueba tecnica\b",
        r"\b(?:video|tele)-?entrevista\b",
        r"\bentrevista (?:inicial|grupal|presencial|online)\b",
        r"\bllamada (?:con|de) (?:el |la )?(?:recruiter|reclutador\w*|rrhh|recursos humanos|seleccion)\b",
        r"\bdinamica de grupo\b",
    ),
    no_interview=(
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
    noise=(
        r"\bdentista\b",
        r"\bmedico\b",
        r"\bdoctora?\b",
        r"\bfisio\w*",
        r"\bpeluquer\w+\b",
        r"\bveterinario\b",
        r"\boptica\b",
        r"\bgimnasio\b",
        r"\byoga\b",
        r"\bdeporte\b",
        r"\bfoco\b",
        r"\bconcentracion\b",
        r"\bbloquead[oa]\b",
        r"\bno molestar\b",
        r"\bocupad[oa]\b",
        r"\btrayecto\b",
        r"\btren a\b",
        r"\bvuelo a\b",
        r"\bviaje\b",
        r"\bvacaciones\b",
        r"\bfestivo\b",
        r"\benferm\w+\b",
        r"\bcumpleanos\b",
        r"\baniversario\b",
        r"\bcolegio\b",
        r"\bescuela\b",
        r"\bguarderia\b",
        r"\breunion de padres\b",
        r"\bfontanero\b",
        r"\belectricista\b",
        r"\btaller (?:del )?coche\b",
        r"\bitv\b",
        r"\brecordatorio\b",
        r"\bfecha limite\b",
        r"\balquiler\b",
        r"\bpausa\b",
        r"^(?:almuerzo|comida)$",
        r"\bfutbol\b",
        r"\btenis\b",
        r"\bmisa\b",
        r"\bclinica\b",
        r"\bhospital\b",
        r"\bmasaje\b",
        r"\bconcierto\b",
        r"\bcine\b",
        r"\bteatro\b",
        r"\bvacuna\w*",
        r"\bmudanza\b",
        r"\bhacienda\b",
        r"\bnotari[oa]\b",
        r"\bboda\b",
        r"\bfuneral\b",
        r"\bclases? de\b",
        r"\bvisita (?:al |del )?piso\b",
        r"\bcompras?\b",
        r"\blimpieza\b",
        r"\bpreparar\b",
        r"\brevision medica\b",
    ),
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

"""Spanish words for people and offices."""

from __future__ import annotations

from followup_daemon.languages.base.mail import Phrase
from followup_daemon.languages.base.people import PeopleWords

PEOPLE = PeopleWords(
    desks=(
        Phrase("contacto", "contacto@solar.example"),
        Phrase("empleo", "empleo@solar.example"),
        Phrase("seleccion", "seleccion@solar.example"),
    ),
    lists=(),
    rooms=(),
    organisations=(
        Phrase(r"s\.?l\.?", "Solar SL", "Lucía Slater"),
        Phrase("equipo", "El equipo Solar"),
        Phrase("rrhh", "RRHH Solar"),
    ),
    offices=(
        Phrase("equipo", "Equipo Solar"),
        Phrase("oficina", "Oficina Solar"),
        Phrase("recepci[óo]n", "Recepción Solar"),
        Phrase("secretar[íi]a", "Secretaría Solar"),
        Phrase("departamento", "Departamento Solar"),
        Phrase("recursos humanos", "Solar Recursos Humanos"),
        Phrase("(?:selecci[óo]n|reclutamiento)", "Solar Selección"),
        Phrase("atenci[óo]n al cliente", "Solar Atención al Cliente"),
        Phrase("administraci[óo]n", "Administración Solar"),
        Phrase("contabilidad", "Contabilidad Solar"),
        Phrase("empleo", "Solar Empleo"),
    ),
    job_modifiers=(),
    job_titles=(
        Phrase("desarrollador(?:a)?(?: (?:de|en) [a-záéíóúñ]+)?", "Entrevista desarrolladora"),
        Phrase("programador(?:a)?(?: (?:de|en) [a-záéíóúñ]+)?", "Entrevista programador"),
        Phrase("ingenier[oa](?: (?:de|en) [a-záéíóúñ]+)?", "Entrevista ingeniera", "Entrevista ingeniería"),
        Phrase("consultora?(?: (?:de|en) [a-záéíóúñ]+)?", "Entrevista consultor"),
        Phrase("analista(?: (?:de|en) [a-záéíóúñ]+)?", "Entrevista analista"),
        Phrase("jef[ea] de (?:proyecto|producto|equipo|ventas)", "Entrevista jefa de proyecto"),
        Phrase("responsable de (?:marketing|ventas|producto|calidad)", "Entrevista responsable de ventas"),
        Phrase("arquitect[oa](?: (?:de|en) [a-záéíóúñ]+)?", "Entrevista arquitecta", "Entrevista arquitectura"),
        Phrase("diseñador(?:a)?(?: (?:de|en) [a-záéíóúñ]+)?", "Entrevista diseñadora"),
        Phrase("contable", "Entrevista contable"),
        Phrase("técnic[oa] de (?:sistemas|laboratorio|soporte)", "Entrevista técnica de sistemas"),
        Phrase("administrador(?:a)? de sistemas", "Entrevista administrador de sistemas"),
    ),
    departures=(
        Phrase(
            r"\bya no (?:trabaj[ao]|labor[ao]|prest[ao]|form[ao] parte|pertene(?:ce|zco)"
            r"|(?:esta|estoy) (?:en (?:la|nuestra) (?:empresa|compania|organizacion)|con nosotros|entre nosotros))\b",
            "Kim Oh ya no trabaja en Acme.",
            "Kim Oh ya no espera.",
        ),
        Phrase(
            r"\b(?:ha|he) (?:dejado|abandonado|causado baja en) (?:de (?:trabajar|formar parte)|(?:la|nuestra|esta) "
            r"(?:empresa|compania|organizacion|firma))\b",
            "Kim Oh ha dejado la empresa.",
            "Kim Oh ha dejado un mensaje.",
        ),
        Phrase(
            r"\bdej[oe] (?:de (?:trabajar|laborar|formar parte)|(?:la|nuestra) (?:empresa|compania|organizacion))\b",
            "Kim Oh dejó de trabajar con nosotros.",
            "Kim Oh dejó de llamar.",
        ),
        Phrase(r"\bse ha jubilado\b|\bme he jubilado\b", "Kim Oh se ha jubilado."),
        Phrase(
            r"\b(?:buzon|direccion|cuenta|correo)\b.{0,40}\bya no (?:se (?:usa|utiliza|lee|revisa)"
            r"|esta (?:activ[ao]|en uso)|es valid[ao])\b",
            "Esta dirección ya no se utiliza.",
        ),
    ),
    stand_ins=(
        Phrase(r"\bsere (?:sustituid|reemplazad|representad)[oa] por\b", "Seré sustituida por Kim Oh."),
        Phrase(
            r"\bme (?:sustituira|sustituye|reemplazara|reemplaza|representara|suplira|cubrira)\b",
            "Kim Oh me sustituirá.",
            "Kim Oh me escribirá.",
        ),
        Phrase(
            r"\b(?:hara|realizara|llevara|conducira|dirigira|tendra|se (?:hara cargo|encargara|ocupara) de)"
            r"(?: a cabo)? (?:la|el|nuestra|nuestro|su|tu|esta)"
            r" (?:entrevista|reunion|llamada|cita|demostracion|demo)\b",
            "Kim Oh se encargará de la entrevista.",
            "Kim Oh se encargará del proyecto.",
        ),
        Phrase(
            r"\b(?:en mi lugar|en vez de mi|en lugar de mi)\b.{0,60}\b(?:\w+ra|entrevista|reunion|llamada|cita|demo)\b"
            r"|\b\w+ra\b.{0,60}\b(?:en mi lugar|en vez de mi|mi lugar)\b",
            "Kim Oh le atenderá en mi lugar.",
        ),
    ),
    signatures=(
        Phrase(
            r"\b(?:ha|han|fue|fueron|sido|esta|estan|acaba de)\b.{0,60}\bfirm(?:ad[oa]s?|ar)\b",
            "Kim Oh ha firmado el documento.",
            "Firmado.",
        ),
        Phrase(
            r"\bfirmad[oa]s? por\b|\bfirm(?:o|aron) (?:el|la|los|las|su|tu|electronicamente)\b",
            "Documento firmado por Kim Oh.",
        ),
        Phrase(r"\brechaz\w+ (?:la firma|firmar)\b", "Kim Oh rechazó firmar."),
    ),
    complete_signatures=(
        Phrase(r"^(?:completad[oa]|finalizad[oa]): ", "Completado: presupuesto para Kim Oh", "Completo: no"),
        Phrase(
            r"\b(?:todos|todas)\b.{0,60}\bfirmad[oa]s?\b",
            "Todos los firmantes han firmado el documento para Kim Oh.",
        ),
    ),
    no_signatures=(
        Phrase(
            r"\b(?:pendiente\w*|espera\w*|por favor|record\w+|aun no|todavia|cuando|una vez|si|debe|deben|solicit\w+"
            r"|para (?:firmar|su firma)|invit\w+|visto|abierto|caduc\w+)\b",
            "Una vez que Kim Oh ha firmado el documento, se archiva.",
        ),
    ),
    statement_marks=(
        "ya no",
        "dejado",
        "abandonado",
        "causado",
        "dejo",
        "deje",
        "jubilado",
        "sustitu",
        "reemplaz",
        "representa",
        "suplira",
        "cubrira",
        "entrevista",
        "reunion",
        "llamada",
        "cita",
        "demo",
        "mi lugar",
        "de mi",
    ),
    signature_marks=("firm", "complet", "finaliz"),
)

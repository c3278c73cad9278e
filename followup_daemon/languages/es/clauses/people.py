"""Spanish word families: who speaks, and to whom.

The subject is mostly left out, so that the verbs are members of ``speaker`` and ``reader``.
"""

from __future__ import annotations

from followup_daemon.languages.base.clauses import People
from followup_daemon.languages.es.clauses import verbs

PEOPLE = People(
    speaker=(
        "yo",
        "decidimos|decidí|optamos|acordamos",
        "^ nosotros|nosotras",
        *(verb.speaker for verb in verbs.ALL),
        "he|hemos|había|habíamos",
        "debo|debemos|deberíamos",
        "te|le|les|os contacto|envío|aviso",
        "nos complace|alegra|gustaría|encantaría|decantamos|gusta",
        "me complace|alegra|gustaría|encantaría|gusta",
        "soy|somos|seremos|seré",
        "me|nos ha surgido",
        "nuestro|nuestra equipo|departamento|empresa|dirección|área|director|directora|comité|oficina|jefe|jefa",
        "mi|mis compañer~|colega~|jefe|jefa|socio~|director|directora|asistente",
        "alguien|uno|una de nuestro|nosotros|nuestra",
        "mi|mis marido|mujer|gerente|patrón|patrona|cuñado|contador|contadora|administradora|gestor|gestora",
        "nuestro|nuestra gerente|gerencia|contador|abogado|abogada|presidente|consejo",
    ),
    organisation=(
        "el comité|equipo|jurado|consejo|cliente|tribunal|departamento|director|panel|responsable|patronato",
        "la dirección|comisión|junta|empresa|agencia|directora|gerencia|responsable",
        "los socios|directivos|responsables",
        "recursos humanos",
        "rrhh",
        "el ayuntamiento|gerente|rectorado|decano|decanato|área|patrón|rector|concejal|claustro|pleno|presidente",
        "la alcaldía|universidad|gerente|mesa|fundación|facultad|secretaría|presidenta|jefa|coordinadora|coordinación",
        "compras",
        "gerencia",
    ),
    reader=(
        "tú sabes|puedes|tienes|debes|decides|recibes",
        *(verb.reader for verb in verbs.ALL),
        "recibirá|tendrá|sabrá|podrá|recibirán|tendrán|sabrán",
        "puede|puedes|podría|podrías|podéis|pueden|podrían|podríais",
        "debería|deberías|deberíais|deberían recibir|tener|saber|obtener",
        "debe|debes|debéis|deben|deberá|deberás|tiene|tienes|tenéis|tienen|quiere|quieres|queréis",
        "has|habéis|eres|sois|estás|estáis",
        "^ ha sido",
        "^ no ha sido",
        "usted ha|no",
        "necesitas|necesita|necesitáis",
        "tenés|podés|sabés|querés|recibís",
        "quedaste|quedás",
        "fuiste|fuisteis|pasaste|ganaste|resultaste",
    ),
    applicants=(
        "cada candidato|candidata|licitador|aspirante|proveedor",
        "candidatos|candidatas|aspirantes|solicitantes|licitadores|licitantes|finalistas|postulantes|ofertantes",
        "todos|los proveedores|participantes",
    ),
    third=(
        "ella",
        "ellos",
        "ellas",
        "alguien",
        "nadie",
        "quien|quienes",
        "dijo|dijeron|dice|dicen",
        "ha dicho|aceptado|rechazado|elegido|hecho|respondido",
        "rechazó|rechazaron|aceptó|aceptaron|eligió|eligieron",
    ),
    addressee=(
        "te",
        "le",
        "les",
        "os",
        "ti",
        "contigo",
        "usted",
        "ustedes",
        "vosotros|vosotras",
        "su|sus|tu|tus|vuestro|vuestra|vuestros|vuestras",
        "se lo|la|los|las",
        *(verb.attached for verb in verbs.ALL),
        "a todos|todas",
        "tuyo|tuya|suyo|suya|vuestro|vuestra",
        "formes|forme|formaras|formara parte",
        "incorpores|incorpore|incorporaras|incorporara",
        "vos",
        "a vosotros|ustedes|usted",
    ),
    receivers=(
        "a él|ella|ellos|ellas",
        "a mi|nuestro|nuestra|juan",
        "me",
        "nos envíe|envíen|mande|responda|diga|dé",
        *(verb.to_speaker for verb in verbs.ALL),
    ),
    determiners=(
        "el|la|los|las|un|una|unos|unas|este|esta|ese|esa|mi|mis|nuestro|nuestra|su|sus|tu|tus|cada|todo|toda|todos|"
        "todas|ningún|ninguna|otro|otra",
    ),
)

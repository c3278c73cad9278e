"""Spanish word families: introductions, and what people send of their own accord."""

from __future__ import annotations

from followup_daemon.languages.base.clauses.arrangements import ContactWords

CONTACTS = ContactWords(
    introduce=(
        "presento|presentamos|presentar|presentarte|presentarle|presentaros|presentarles",
        "poner|pongo|ponemos|ponerte|ponerle|poneros|ponerles ... en contacto|relación",
        "dejo|dejamos en contacto",
        "conectar|conectaros|conectarles|conectaros",
    ),
    present=("esta|este es",),
    both=(
        "os",
        "los|las dos",
        "ambos|ambas",
        "ustedes dos",
        "vosotros dos",
    ),
    hand_over=(
        "adjunto|adjunta|adjuntos|adjuntas|adjuntamos|adjuntar",
        "aquí tiene|tienes|tenéis|tienen|está|están",
        "envío|enviamos|mando|mandamos|paso|pasamos|remito|remitimos",
        "encontrará|encontrarás|encontraréis",
    ),
    terms=(
        "desglose de costes|costos|precios",
        "lista|tabla|hoja de precios|tarifas|costes",
        "precios unitarios",
        "costes|costos unitarios",
        "tarifario",
    ),
    own_terms=(
        "nuestro|nuestra|nuestros|nuestras|mi|mis ... tarifa|tarifas|precio|precios|honorarios|condiciones|costes",
    ),
    passed_on=(
        "del|de la cliente|banco|contratista|proveedor|empresa",
        "preparado|preparados|hecho|hechos|preparada|preparadas por",
        "recibido|recibidos|recibida",
        "para su|tu información|conocimiento",
        "que",
    ),
    background=(
        "mi|mis ... trayectoria|experiencia|perfil|currículum|curriculum|formación|carrera|cv",
        "trayectoria|experiencia profesional|laboral",
        "algo|poco sobre mí",
    ),
    remember=(
        "tenga|tengan|tengas|tuviera|tuvieran|tuvieras|tener ... en|me cuenta|presente",
        "me tenga|tengan|tengas|tuviera|tuvieran|tuvieras|tuviese ... cuenta|presente",
        "tenerme|tenme|téngame ... cuenta|presente",
        "piense|piensen|pensar|piensa en mí",
        "incluirme|inclúyame|añadirme ... lista",
    ),
    seeking=(
        "busco|buscando ... empleo|trabajo|puesto|oportunidad|reto",
        "vacante|vacantes|puesto|puestos|empleo|oportunidad|oportunidades",
        "surge|surja|surgiera",
        "interesado|interesada|interesa",
    ),
)

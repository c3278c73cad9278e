"""Spanish words by which a mail tells what its answer has to take up."""

from __future__ import annotations

from followup_daemon.languages.base.told import ToldWords
from followup_daemon.model.tables.told import Document, Door, Ground

TOLD = ToldWords(
    grounds={
        Ground.BUDGET: (
            (
                r"\b(?:presupuestos?|fondos|financiacion|partida|recursos)\b[^.!?]{0,60}\b(?:recort\w+"
                r"|congel\w+|insuficiente\w*|limitad\w+|agotad\w+|no (?:nos |lo )?(?:permite\w*"
                r"|alcanza\w*|da|hay)|ajustad\w+|cancel\w+)\b"
            ),
            (
                r"\b(?:falta de|no (?:hay|tenemos|contamos con)|sin|recortes?|restricciones|motivos"
                r"|razones) (?:\w+ )?(?:presupuest\w+|fondos|financiacion)\b"
            ),
        ),
        Ground.PRICE: (
            (
                r"\b(?:(?:demasiado|muy) (?:caro|cara|alto|alta|elevad\w+)|mas (?:barat\w+|economic\w+"
                r"|ajustad\w+)|mejor precio)\b"
            ),
            r"\b(?:precio|coste|costo|tarifa|importe)s?\b[^.!?]{0,40}\b(?:por encima|supera\w*|excede\w*|fuera de)\b",
        ),
        Ground.INTERNAL: (
            r"\b(?:intern(?:o|a|os|as|amente)|de la casa|dentro del equipo|nosotros mismos|promocion interna)\b",
        ),
        Ground.EXPERIENCE: (
            r"\b(?:mas|mayor|amplia|larga) (?:\w+ )?(?:experiencia|trayectoria|formacion|conocimientos?|recorrido)\b",
            (
                r"\b(?:perfil|experiencia|trayectoria|conocimientos"
                r"|requisitos)\b[^.!?]{0,50}\b(?:mas (?:cercan\w+|afin|adecuad\w+|alinead\w+)|ajusta\w*"
                r"|encaja\w*|pes\w+|falta\w*)\b"
            ),
            r"\b(?:se ajusta|encaja|encajaba|se adapta) mejor\b",
        ),
        Ground.TIMING: (
            (
                r"\b(?:aplaza\w*|pospone\w*|pospuest\w+|posponer|retras\w+|en pausa|paralizad\w+"
                r"|pausad\w+|demasiado (?:pronto|tarde)|otras prioridades|(?:mas adelante"
                r"|el proximo ejercicio))\b"
            ),
            r"\bmomento\b[^.!?]{0,25}\b(?:no|mal)\b|\bno es (?:el|un buen) momento\b",
        ),
        Ground.CLOSED: (
            (
                r"\b(?:puesto|vacante|proyecto|plaza|proceso)\b[^.!?]{0,40}\b(?:cancel\w+|anul\w+"
                r"|suprim\w+|cerrad\w+|ya no (?:existe|esta)|no se va a cubrir|desiert\w+|no sigue)\b"
            ),
            r"\b(?:reestructuracion|reorganizacion)\b",
        ),
        Ground.OTHERS: (
            (
                r"\b(?:otr[oa]s?) (?:\w+ )?(?:candidat\w+|candidatura\w*|persona|perfil\w*|proveedor\w*"
                r"|agencia|empresa|oferta\w*|propuesta\w*|presupuesto\w*|opcion\w*|solucion)\b"
            ),
            r"\b(?:alguien mas|otra persona|la competencia)\b",
        ),
    },
    praise=(
        (
            r"\b(?:gusto|gustaron|encanto|encantaron|impresiono|impresionaron|convencio"
            r"|sorprendio) (?:mucho |muchisimo |especialmente )?(?P<what>(?:su|tu|vuestr[oa]|el"
            r"|la) [a-z][a-z'-]+(?: (?:de )?[a-z][a-z'-]+){0,2}?)(?=[.,;!]| y\b| pero\b|$)"
        ),
        (
            r"\b(?:valoramos|valoro|apreciamos|destacamos) (?:mucho |muy positivamente "
            r"|especialmente )?(?P<what>(?:su|tu|vuestr[oa]|el"
            r"|la) [a-z][a-z'-]+(?: (?:de )?[a-z][a-z'-]+){0,2}?)(?=[.,;!]| y\b| pero\b|$)"
        ),
        (
            r"\b(?P<what>(?:su|tu|vuestr[oa]) [a-z][a-z'-]+(?: [a-z][a-z'-]+)?) (?:nos |me )?(?:gusto"
            r"|encanto|impresiono|convencio|parecio|fue) (?:mucho|muchisimo|muy \w+|excelente|magnific\w+"
            r"|estupend\w+|brillante)\b"
        ),
        (
            r"\b(?:excelente|magnific\w+|muy buen\w*|estupend\w+|gran|brillante) (?:candidatura"
            r"|entrevista|impresion|presentacion|propuesta|perfil|trabajo|conversacion)\b"
        ),
        (
            r"\b(?:decision (?:dificil|renida|ajustada)|finalista|placer (?:conocer|hablar)\w*"
            r"|un gusto (?:conocer|hablar)\w*)\b"
        ),
    ),
    answer_by=(
        (
            r"\b(?:respuesta|respond\w+|respon\w+|contest\w+|decision|confirm\w+|firmad\w+|devuelt\w+"
            r"|devolver\w*|acept\w+|valid\w+|vigente|vigencia|digame\w*|decirnos|avis\w+|decidir"
            r"|decida\w*)\b[^.!?]{0,80}?\b(?:antes|hasta|a mas tardar|como (?:tarde|maximo)|para el)\b"
        ),
        (
            r"\b(?:antes del?|hasta|a mas tardar|como (?:tarde|maximo))\b[^.!?]{0,60}\b(?:respuesta"
            r"|respond\w+|contest\w+|decision|confirm\w+|firmad\w+|acept\w+|avis\w+)\b"
        ),
    ),
    start_on=(
        (
            r"\b(?:empez\w+|empiez\w+|comenz\w+|comienz\w+|incorpor\w+|inici\w+|arranc\w+|primer dia"
            r"|a partir del|entrada)\b"
        ),
    ),
    documents={
        Document.DEPOSIT_INVOICE: (
            r"\bfactura (?:de anticipo|del anticipo|proforma|pro forma|de la senal|de reserva)\b",
            r"\banticipo\b",
        ),
        Document.INVOICE: (r"\bfactura\b",),
        Document.CONTRACT: (r"\b(?:contrato|acuerdo firmado|convenio|carta oferta|presupuesto firmado)\b",),
        Document.OFFER: (
            (
                r"\b(?:oferta (?:por escrito|formal|en firme|definitiva)|(?:propuesta|presupuesto"
                r"|cotizacion) (?:revisad\w+|ajustad\w+|actualizad\w+|definitiv\w+|final))\b"
            ),
        ),
        Document.REFERENCES: (r"\breferencias?\b(?! a\b)",),
        Document.CERTIFICATES: (r"\b(?:titulos?|certificados?|diplomas?|antecedentes penales|expediente academico)\b",),
        Document.CV: (r"\b(?:cv|curriculum|curriculo|hoja de vida)\b",),
        Document.PORTFOLIO: (r"\b(?:portfolio|portafolio|muestras? de (?:su |tu )?trabajo|trabajos anteriores)\b",),
        Document.BANK_DETAILS: (r"\b(?:datos bancarios|numero de cuenta|iban|cuenta bancaria|clabe)\b",),
        Document.TAX_DETAILS: (
            (
                r"\b(?:nif|cif|rfc|cuit|rut|datos fiscales|numero de la seguridad social"
                r"|numero de afiliacion)\b"
            ),
        ),
        Document.IDENTIFICATION: (r"\b(?:dni|nie|pasaporte|documento de identidad|cedula|permiso de trabajo)\b",),
        Document.PURCHASE_ORDER: (r"\b(?:orden de compra|numero de pedido|pedido)\b",),
        Document.AVAILABILITY: (r"\b(?:disponibilidad|fechas posibles|algunas fechas|huecos)\b",),
        Document.SALARY: (r"\b(?:expectativas? salarial\w*|pretension(?:es)? salarial\w*|tarifa diaria)\b",),
        Document.SCHEDULE: (r"\b(?:calendario|cronograma|planificacion|plan de trabajo)\b",),
    },
    wants=(
        (
            r"\b(?:por favor|podria\w*|puedes?|pueden|podeis|necesit\w+|envi(?:e|a|en|ad)(?:me|nos)"
            r"|mand(?:e|a|en|ad)(?:me|nos)|haga\w* llegar|nos hace\w* falta|hace falta|falta\w*|traiga\w*"
            r"|trae|facilit\w+|tiene\w*|tendria\w*|tienes)\b"
        ),
    ),
    encloses=(
        (
            r"\b(?:adjunt\w+|aqui (?:tiene\w*|va\w*|esta\w*)|anex\w+|le (?:envio|remito|mando)"
            r"|te (?:envio|mando|paso)|os (?:envio|mando|paso)|encontrara\w*)\b"
        ),
    ),
    announces=(
        (
            r"\b(?:(?:recibira\w*|le (?:enviaremos|enviare|haremos llegar|mandaremos)|te (?:enviaremos"
            r"|enviare|mandaremos|mandare|paso)|os (?:enviaremos|enviare)|les (?:enviaremos|enviare)"
            r"|llegara|en camino))\b"
        ),
    ),
    doors={
        Door.ON_FILE: (
            (
                r"\b(?:conserv\w+|guard\w+|mantendremos|mantener|archiv\w+)\b[^.!?]{0,50}\b(?:curriculum"
                r"|cv|candidatura|datos|perfil|base de datos|bolsa|propuesta|hoja de vida)\b"
            ),
        ),
        Door.AGAIN: (
            (
                r"\b(?:volver\w*|volveremos|volvamos|vuelva|vuelve|retomar\w*|retomamos"
                r"|retomemos) (?:a )?(?:contactar\w*|hablar\w*|escribir\w*|llamar\w*|presentar\w*"
                r"|postular\w*|intentar\w*|el contacto|la conversacion|el tema)?\b"
            ),
            (
                r"\b(?:contactaremos|contactare|escribiremos|avisaremos|avisare|llamaremos|pensaremos en"
                r"|tendremos en cuenta|le tendremos|te tendremos)\b"
            ),
        ),
        Door.IN_TOUCH: (
            r"\b(?:seguir|seguimos|sigamos|mantener|mantengamos|quedar|estar|estamos)\w* en contacto\b",
            r"\bmantener\w* el contacto\b",
        ),
    },
    again=(
        (
            r"\b(?:en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre"
            r"|diciembre|otono|primavera|verano|invierno|20\d\d|el (?:primer|segundo|tercer"
            r"|cuarto) trimestre)|el (?:ano que viene|proximo ano|ano proximo)|a (?:principios"
            r"|finales) de (?:ano|20\d\d)|a la vuelta del verano|despues (?:del verano|de las vacaciones"
            r"|de navidad|de semana santa))\b"
        ),
    ),
    advised=(
        r"\b(?:nuestra|mi|una) (?:opinion|valoracion|recomendacion)\b",
        (
            r"\b(?:le (?:recomendamos|aconsejamos|recomiendo)|te (?:recomendamos|aconsejo|recomiendo)"
            r"|echamos en falta|echamos de menos|a mejorar|podria mejorar|habriamos esperado)\b"
        ),
    ),
    introduced=(
        (
            r"\b(?:de parte de|por recomendacion de|recomendad\w+ por|presentad\w+ por|por medio de"
            r"|gracias a|contacto de|intro de) (?P<name>[a-z][\w'-]+(?: [a-z][\w'-]+)?)"
        ),
        (
            r"\b(?P<name>[a-z][\w'-]+(?: [a-z][\w'-]+)?) (?:nos (?:puso|ha puesto) en contacto"
            r"|nos presento|me (?:dio|paso) (?:su|tu) (?:nombre|contacto|correo)|me recomendo)\b"
        ),
        (
            r"\bgracias,? (?P<name>[a-z][\w'-]+),? por (?:la presentacion|presentarnos"
            r"|ponernos en contacto|el contacto)\b"
        ),
    ),
    no_points=(
        (
            r"\b(?:usted\w*|su|sus|tu|tus|te|nos|nuestr\w+|vuestr\w+|yo|mi|mis|me|como|que|quien|cuando"
            r"|por que|donde|cual\w*)\b"
        ),
        r"^\w+(?:ar|er|ir)\b",
        (
            r"^(?:bienvenida|presentacion(?:es)?|introduccion|preguntas|ruegos y preguntas"
            r"|turno de preguntas|cierre|descanso|comida|varios)$"
        ),
    ),
)

"""Spanish word families: answers and when they come."""

from __future__ import annotations

from followup_daemon.languages.base.clauses import PromiseWords
from followup_daemon.languages.es.clauses import verbs
from followup_daemon.languages.es.clauses.verbs import joined, ongoing

_NEWS = (
    "respuesta|noticias|decisión|contestación|feedback|resultado|novedades|confirmación|resolución|resultados|"
    "selección|elección|fallo"
)
_TOLD = (
    "informado|informada|informados|informadas|notificado|notificada|notificados|notificadas|contactado|contactada|"
    "contactados|contactadas|avisado|avisada|avisados|avisadas"
)

_TELLING = ongoing(*verbs.TELLING)

PROMISES = PromiseWords(
    answer=(
        joined(verbs.ANSWER, verbs.REPLY, verbs.DECIDE, verbs.RESOLVE, verbs.CONFIRM),
        f"{verbs.PUT.forms}|poniendo|ponernos|ponerme en contacto",
        f"{verbs.RETURN.forms} a contactar|escribir|hablar|ponerme|ponernos|llamar",
        f"{joined(verbs.GIVE, verbs.TAKE, verbs.HAVE)} ... {_NEWS}",
        f"{verbs.GIVE.forms} a conocer",
        f"{verbs.KEEP.forms} ... informado|informada|informados|informadas|tanto|corriente",
        f"{verbs.MAKE.forms} saber",
        f"{verbs.SAY.forms} algo",
        f"{joined(verbs.COMMUNICATE, verbs.PUBLISH, verbs.ANNOUNCE, verbs.ISSUE, verbs.DICTATE)} ... {_NEWS}",
        f"{verbs.MAKE.forms} ... {_NEWS}",
        f"{joined(verbs.SAY, verbs.TELL)} ... algo|novedades",
        f"{verbs.BE.forms} {ongoing(verbs.ANSWER, verbs.REPLY, verbs.CONFIRM, verbs.DECIDE, verbs.RESOLVE)}",
        f"{verbs.BE.forms} en contacto",
        f"{verbs.RETURN.forms} contigo|con usted|ustedes|vosotros",
        f"{joined(verbs.GIVE, verbs.HAVE, verbs.TAKE)} ... ok|visto|noticia|veredicto",
        f"{verbs.GIVE.forms} razón",
        f"{verbs.KEEP.forms} ... al tanto|día",
        f"{verbs.MAKE.forms} ... llegar ... {_NEWS}",
        f"quedo|quedamos en {joined(verbs.GIVE, verbs.ANSWER, verbs.REPLY, verbs.CONFIRM)}",
        "resuelve|resolverá|falla|fallará",
        f"{verbs.RECEIVE.forms} {_NEWS} de nosotros|nuestra",
        "se pronunciará|pronuncia|pronunciarán",
        "deliberará",
    ),
    tell=(
        verbs.HAND_BACK.forms,
        joined(verbs.INFORM, verbs.COMMUNICATE, verbs.NOTIFY, verbs.WARN, verbs.SAY, verbs.CALL, verbs.WRITE),
        joined(verbs.SEND, verbs.DISPATCH, verbs.REMIT, verbs.FORWARD, verbs.CONTACT, verbs.TELL, verbs.PASS_ON),
        joined(verbs.GIVE, verbs.CONFIRM, verbs.SHARE, verbs.SEND_ON),
        f"{verbs.MAKE.forms} llegar|saber",
        joined(verbs.MAIL, verbs.PHONE, verbs.ANTICIPATE, verbs.SPECIFY),
        f"{verbs.PUT.forms} al tanto|día|corriente",
        f"{verbs.BE.forms} {_TELLING}",
    ),
    send=(
        verbs.HAND_BACK.forms,
        joined(verbs.SEND, verbs.DISPATCH, verbs.REMIT, verbs.FORWARD),
        f"{verbs.MAKE.forms} llegar",
        "contactaremos|contactaré|avisaremos|avisaré",
    ),
    hear=(
        "noticias nuestras|mías",
        "sabrás|sabrá|sabréis|sabrán ... algo|nosotros|resultado|decisión",
        f"serán|será|serás ... {_TOLD}",
        "contar con una|nuestra|la respuesta|decisión",
        "oirás|oirá",
        "sabrás|sabrá|sabréis|sabrán $",
        "tiene|tienen|tenés|tienes|tendrá nuestra|mi|la respuesta|decisión|confirmación|resolución",
        "sabrás|sabrá|sabréis|sabrán ... de mí|nosotros|más|algo",
        f"será|serás|serán|estarás|estará ... {_TOLD}",
        "cuenta|cuente|cuenten con mi|nuestra|una ... respuesta|decisión",
        "espera|espere|esperen mi|nuestra|una ... respuesta|llamada|decisión",
    ),
    get=(
        "recibirá|recibirás|recibirán|recibiréis|recibes|recibe",
        "tendrá|tendrás|tendrán|tendréis|tienes",
        "obtendrá|obtendrás",
        "recibir|obtener|tener",
        "tendrán|recibís",
    ),
    outcome=(
        "respuesta~",
        "decisión",
        "decisiones",
        "comentarios|observaciones|correcciones",
        "documentos|contrato|borrador|informe",
        "noticias",
        "resultado~",
        "contestación",
        "resolución",
        "oferta",
        "contrato",
        "presupuesto",
        "confirmación",
        "fallo",
        "novedades",
        "propuesta",
        "veredicto",
        "selección",
        "llamada|correo|email|mensaje",
        "ok",
        "visto bueno",
        "comunicación|notificación",
        "retroalimentación|feedback",
        "noticia",
        "dictamen",
        "luz verde",
    ),
    due=(
        (
            "se comunicará|comunicarán|anunciará|anunciarán|tomará|publicará|publicarán|dará|darán|conocerá|conocerán|"
            "espera|prevé|enviará|notificará|hará|adoptará"
        ),
        (
            "será|serán|estará|estarán comunicada|comunicado|comunicados|anunciada|anunciado|anunciados|tomada|lista|"
            "publicada|publicados|enviada|notificada|disponible|disponibles|conocida"
        ),
        "está prevista|previsto",
        "llegará",
        "prevista|previsto para|el",
        "saldrá|sale",
        "sabrá",
        "sean|sea publicados|publicada|comunicada|comunicados",
        "será|serán dada|dado|remitida|trasladada|resuelta|resuelto",
        "estará|estarán listos|lista|listo|listas",
    ),
    not_due=(
        "de|del|para|desde|sobre|tras|después",
        "de|para|desde|sobre|tras la|el|los|las",
        "a partir de|del",
        "no",
    ),
    afterwards=("después", "luego", "entonces", "acto seguido", "ahí", "tras ello|eso", "a continuación"),
    next_day=("al día siguiente",),
)

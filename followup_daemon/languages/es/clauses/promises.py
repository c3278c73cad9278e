"""Spanish word families: answers and when they come."""

from __future__ import annotations

from followup_daemon.languages.base.clauses import PromiseWords
from followup_daemon.languages.es.clauses import verbs
from followup_daemon.languages.es.clauses.verbs import joined

_NEWS = (
    "respuesta|noticias|decisión|contestación|feedback|resultado|novedades|confirmación|resolución|resultados|"
    "selección|elección|fallo"
)
_TOLD = (
    "informado|informada|informados|informadas|notificado|notificada|notificados|notificadas|contactado|contactada|"
    "contactados|contactadas|avisado|avisada|avisados|avisadas"
)

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
    ),
    tell=(
        verbs.HAND_BACK.forms,
        joined(verbs.INFORM, verbs.COMMUNICATE, verbs.NOTIFY, verbs.WARN, verbs.SAY, verbs.CALL, verbs.WRITE),
        joined(verbs.SEND, verbs.DISPATCH, verbs.REMIT, verbs.FORWARD, verbs.CONTACT, verbs.TELL, verbs.PASS_ON),
        joined(verbs.GIVE, verbs.CONFIRM, verbs.SHARE, verbs.SEND_ON),
        f"{verbs.MAKE.forms} llegar|saber",
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
    ),
    get=(
        "recibirá|recibirás|recibirán|recibiréis|recibes|recibe",
        "tendrá|tendrás|tendrán|tendréis|tienes",
        "obtendrá|obtendrás",
        "recibir|obtener|tener",
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
    ),
    not_due=(
        "de|del|para|desde|sobre|tras|después",
        "de|para|desde|sobre|tras la|el|los|las",
        "a partir de|del",
        "no",
    ),
)

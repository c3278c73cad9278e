"""Spanish word families: the acts by which two people agree on a time."""

from __future__ import annotations

from followup_daemon.languages.base.clauses.arrangements import TimeWords

_MEET = (
    "vernos|hablar|quedar|reunirnos|encontrarnos|charlar|llamarnos|tomar|comer|discutir|comentar|conversar|"
    "hablarlo|comentarlo|verlo"
)
_DAYS = "el|mañana|luego|pronto|entonces|lunes|martes|miércoles|jueves|viernes|sábado|domingo"

TIMES = TimeWords(
    suggest=(
        "qué tal",
        "qué te|le|os|les parece",
        "cómo te|le|os|les viene|va|vendría|iría",
        f"podemos|podríamos|podríais|puedes|puede|podría|podrías ... {_MEET}",
        "quedamos",
        "propongo|proponemos|sugiero|sugerimos|propondría",
        "tiene|tienes|tendría|tendrías|tenéis ... tiempo|hueco|momento|disponibilidad|libre|rato",
        "está|estás|estaría|estarías|estáis ... disponible|disponibles|libre|libres",
        "puedo|podría|podemos pasar|ir|acercarme|llamarle|llamarte",
        "estoy|estaré|estaría|estamos disponible|libre|disponibles|libres",
        "vernos|reunirnos|hablar ... el",
    ),
    suits=(
        "viene|va|vendría|iría|vendrá bien|perfecto|genial|estupendo|fenomenal",
        "conviene|convendría|encaja|encajaría",
        "es|sería|está ... posible|perfecto|ideal|bien",
    ),
    agree=(
        "de acuerdo",
        "confirmo|confirmamos|confirmado|confirmada",
        "me|nos viene|va bien|perfecto|genial|estupendo",
        "me|nos parece bien|perfecto|estupendo|genial",
        "allí|ahí|aquí estaré|estaremos",
        "te|le|os|les llamo|llamaré|veo|espero",
        "apuntado|anotado|agendado",
        "con mucho gusto",
        "encantado|encantada",
        "buena idea",
        "cuenta|cuente|cuenten conmigo",
    ),
    assent=(
        "^ sí|ok|vale|perfecto|estupendo|genial|claro|hecho|entendido|bien|excelente|fenomenal $",
        "^ muy|sí bien|claro|perfecto $",
        "^ por supuesto $",
    ),
    parting=(
        "nos vemos",
        "hablamos",
        f"^ hasta {_DAYS}",
    ),
    limit=(
        "antes",
        "a más tardar",
    ),
    unfit=(
        "no puedo|podemos|podré|podría",
        "no me|nos viene|va|es|encaja",
        "no estoy|estaré|estamos",
        "imposible",
        "ocupado|ocupada|fuera",
        "prefiero|preferiría|mejor",
        "lo siento",
        "lamentablemente|desgraciadamente",
        "demasiado pronto|tarde",
        "no es|será posible",
    ),
    unsure=(
        "quizá|quizás|tal vez|probablemente|posiblemente",
        "tengo|tenemos que ver|consultar|preguntar|confirmar|mirar|comprobar",
        "tengo|debo|voy ... consultar|preguntar|confirmar|mirar|comprobar|consultarlo|preguntarlo|confirmarlo",
        "lo consulto|miro|compruebo|pregunto|confirmo",
        "te|le|os|les confirmo|digo|aviso|confirmaré|diré|avisaré",
        "creo|supongo",
        "pero|aunque|salvo|excepto",
        "más tarde",
        "en cuanto",
    ),
)

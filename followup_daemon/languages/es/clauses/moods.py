"""Spanish word families: what turns the meaning of a clause."""

from __future__ import annotations

from followup_daemon.languages.base.clauses import Moods
from followup_daemon.languages.es.clauses import verbs

_IMPERATIVES = (
    "envíe|envía|envíen|mande|manda|diga|di|dé|den|da|avise|avisa|responda|responde|conteste|contesta|confirme|"
    "confirma|llame|llama|escriba|escribe|remita|hagan|haga|haz|indique|indica|dígan|pase|pasa|comunique|cuente|cuenta"
)
_TO_ME = "|".join(f"{form}{pronoun}" for form in _IMPERATIVES.split("|") for pronoun in ("me", "nos", "melo", "noslo"))

MOODS = Moods(
    negation=(
        "no",
        "ningún|ninguna|ninguno",
        "nunca|jamás",
        "tampoco",
        "ni",
        "sin",
        "nadie",
        "imposible",
        "incapaz|incapaces",
    ),
    condition=(
        "si",
        "en caso de|contrario",
        "en el caso",
        "siempre que|y",
        "a menos que",
        "salvo que",
        "a condición",
        "solo|sólo|solamente|únicamente ... candidatos|aquellos|quienes|seleccionados",
        "sin",
    ),
    pending=(
        "antes de que|poder|ofrecerle|ofrecerte|aceptar|seguir|decidir|firmar|avanzar",
        "hasta que",
        "en cuanto",
        "una vez que|se|hayamos",
        "todavía|aún no",
        "aún|todavía ... no",
        "pendiente|pendientes",
        "a la espera",
        "cuando haya|hayamos|tenga|tengamos",
    ),
    doubt=(
        "quizás|quizá",
        "tal vez",
        "podría|podríamos|podrían",
        "a lo mejor",
        "posiblemente",
        "gustaría",
        "quisiera|quisiéramos",
        "querría|querríamos",
        "debe|debemos|debo|deben|debes",
        "tiene|tienes|tienen que",
        "necesito|necesitamos",
        "encantaría",
    ),
    willing=(
        "gustaría|encantaría|complace|alegra",
        "quiero|queremos|querríamos",
        "placer|encantado|encantada|encantados|feliz|felices|orgullosos",
        "decidido",
        "podemos|puedo",
        "acepto|aceptamos",
        "quisiera|quisiéramos",
    ),
    future=(
        "vamos|voy|va|van a",
        "espero|esperamos",
        "prevemos|preveo|previsto|prevista",
        "confío|confiamos",
        "queremos|quiero",
        "intentaré|intentaremos",
        "deberíamos|debería",
        "podremos|podré",
        "pienso|pensamos",
        "calculo|calculamos",
    ),
    past=(
        "se envió|mandó|llamó|publicó|tomó|decidió|comunicó|avisó",
        "he|hemos|ha|han|has|había|habíamos|habían",
        "fue|fueron|era|eran",
        "ayer|anteayer",
        "semana|mes|año|lunes|martes|miércoles|jueves|viernes pasado|pasada",
        "dije|dijo|dijeron|dijimos|envié|enviaron|llamaron|respondió|respondieron|decidió|decidieron",
        "llamé|escribí|mandé|avisé|informó|informaron|anunciamos|anunció|contestó",
    ),
    request=(
        "por favor",
        _TO_ME,
        "ruego|rogamos|pido|pedimos|agradecería|agradeceríamos|agradezco ... que|me|nos",
        f"que me|nos {_IMPERATIVES}|digas|avises|envíes|respondas|mandes|contestes|confirmes|des|llames",
        "no dude|dudes|duden",
        *(f"puede|puedes|podría|podrías|pueden {verb.to_speaker}" for verb in verbs.ALL),
        "me puede|puedes|podría|podrías",
        "nos puede|puedes|podría|podrías",
    ),
    gratitude=(
        "gracias",
        "agradezco|agradecemos|agradecerle|agradecerte",
    ),
    question=(
        "puede|puedes|podría|podrías|ha|has|han|habéis|es|está|quiere|quieres|sería|aceptaría|aceptarías|tiene|tienes",
        "qué|cuándo|cuál|cuáles|dónde|cómo|cuánto|quién|por",
    ),
    joining=(
        "y",
        "e",
        "o",
        "pero",
        "porque",
        "que",
        "si",
        "aunque",
        "pues",
        "cuando",
        "sino",
        "así",
        "mientras",
        "donde",
    ),
    idle=(
        "antes del|de",
        "no solo|sólo|solamente",
        "no más tarde",
        "no dude|dudes|duden",
        "por ejemplo",
        "a la espera de su|tu|sus|tus|vuestra respuesta|noticias|confirmación",
        "espero|esperamos|esperando su|tu|sus|tus|vuestra respuesta|noticias|confirmación",
    ),
)

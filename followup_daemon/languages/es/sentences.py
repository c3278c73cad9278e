"""Spanish small words, and words that turn a clause."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Sentences

SENTENCES = Sentences(
    stopwords=frozenset(
        (
            "a ahora al algo alguien antes aqui asi atentamente aun aunque bien buenas buenos cada candidatura "
            "casi como con contra cordial cordiales cual cuando da dar de del desde dias donde dos durante e "
            "el ella ellas ellos en entonces entre entrevista era eran eres es esa ese eso esos esta estaba "
            "estan estar estas este estimada estimado esto estos estoy fue fueron gracias ha habia hace hacer "
            "han hasta hay he hemos hola la lamentablemente las le les llamada lo los manana mas me mi "
            "mientras mis mucho muy nada ni no nos nosotros nuestra nuestras nuestro nuestros o os otra otro "
            "para pero poco por porque presupuesto propuesta puede puedo pues puesto que quien quiero reunion "
            "saludos se sea semana ser si sido sin sobre solo somos son soy su sus tambien tan tanto tardes te "
            "tenemos tengo ti tiene todo todos tu tus un una uno unos usted ustedes va vamos van vez vosotros "
            "voy vuestro y ya yo"
        ).split()
    ),
    familiar=r"\b(?:tu|tus|ti|contigo|te)\b",
    formal=r"\b(?:usted|ustedes|le|les|su|sus|estimad[oa]s?)\b",
    condition=r"\b(?:cuando|una vez que|en cuanto|antes de|si|en caso de|en el caso de|solo los|unicamente)\b",
    negated=r"\b(?:no|nunca|ningun\w*|lamentablemente|desafortunadamente|normalmente|habitualmente)\b",
    abbreviations=(),
)

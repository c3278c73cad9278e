"""Spanish small words, and words that turn a clause."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Sentences

SENTENCES = Sentences(
    stopwords=frozenset(
        (
            "al atentamente buenas buenos candidatura como con cordial cordiales cuando de del desde dias el "
            "en entrevista es esta estar este estimada estimado gracias ha han hasta hemos hola la "
            "lamentablemente las le llamada lo los mas muy nos nuestra nuestro para pero por presupuesto "
            "propuesta puesto que reunion saludos se semana ser sido sobre su sus tardes te un una usted "
            "ustedes vuestro y"
        ).split()
    ),
    familiar=r"\b(?:tu|tus|ti|contigo|te)\b",
    formal=r"\b(?:usted|ustedes|le|les|su|sus|estimad[oa]s?)\b",
    condition=r"\b(?:cuando|una vez que|en cuanto|antes de|si|en caso de|en el caso de|solo los|unicamente)\b",
    negated=r"\b(?:no|nunca|ningun\w*|lamentablemente|desafortunadamente|normalmente|habitualmente)\b",
    abbreviations=(),
)

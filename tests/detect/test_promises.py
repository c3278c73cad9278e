"""Promised dates in four languages, said on Wednesday, 25 November 2026: the last day meant, or none."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from followup_daemon.detect import promises

WEDNESDAY = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)

PROMISED = {
    "We will get back to you by the end of next week.": date(2026, 12, 4),
    "You should hear from us within two weeks.": date(2026, 12, 9),
    "I'll let you know early next week.": date(2026, 12, 2),
    "We expect a decision by COB Friday.": date(2026, 11, 27),
    "I will come back to you after the 15th.": date(2026, 12, 15),
    "We will be in touch in the next few days.": date(2026, 11, 30),
    "We hope to decide by May/8.": date(2027, 5, 8),
    "We will have an answer 3 days after December 12th.": date(2026, 12, 15),
    "You will hear from us within two weeks from the interview.": date(2026, 12, 9),
    "We will decide within 3 days after reading it, by Friday I hope.": date(2026, 11, 28),
    "The panel meets on Monday and I'll ring you after.": date(2026, 11, 30),
    "He is back on Monday. I'll tell you the next day.": date(2026, 12, 1),
    "Wir melden uns bis Ende nächster Woche bei Ihnen.": date(2026, 12, 4),
    "Sie hören Anfang nächster Woche von uns.": date(2026, 12, 2),
    "Wir werden Ihnen bis zum 15. Dezember Bescheid geben.": date(2026, 12, 15),
    "Ich melde mich innerhalb von fünf Werktagen bei Ihnen.": date(2026, 12, 2),
    "Wir geben Ihnen in den nächsten Tagen eine Rückmeldung.": date(2026, 11, 30),
    "Die Entscheidung fällt bis Anfang des nächsten Monats.": date(2026, 12, 10),
    "Nous reviendrons vers vous d'ici vendredi.": date(2026, 11, 27),
    "Vous aurez une réponse d'ici la fin de la semaine prochaine.": date(2026, 12, 4),
    "Je vous tiens au courant en début de semaine prochaine.": date(2026, 12, 2),
    "Nous vous donnerons une réponse sous dix jours.": date(2026, 12, 5),
    "Nous reviendrons vers vous dans les prochains jours.": date(2026, 11, 30),
    "Le daremos una respuesta antes del viernes.": date(2026, 11, 27),
    "Nos pondremos en contacto con usted a principios de la próxima semana.": date(2026, 12, 2),
    "Te diré algo en un plazo de dos semanas.": date(2026, 12, 9),
    "Tomaremos la decisión antes del 15 de diciembre.": date(2026, 12, 15),
    "Le informaremos en los próximos días.": date(2026, 11, 30),
}
NOT_PROMISED = (
    "Could you send me your documents by Friday?",
    "The interview is on Friday at 10.",
    "Your start date is 1 December.",
    "Our sale ends on Friday.",
    "We met on Monday.",
    "If they sign on Monday, I will call you then.",
    "Are you in on Monday? I'll call you then.",
    "Bitte schicken Sie uns die Unterlagen bis Freitag.",
    "Geben Sie uns bis Montag Bescheid.",
    "Das Gespräch findet am Freitag um 10 Uhr statt.",
    "Merci de nous envoyer votre dossier avant vendredi.",
    "L'entretien aura lieu lundi à 10 h.",
    "Por favor, envíe los documentos antes del viernes.",
    "Wir melden uns so bald wie möglich bei Ihnen.",
    "Wir werden am Freitag mit Ihnen sprechen.",
    "Nous serons fermés jusqu'au 4 janvier.",
    "Nous vous avons envoyé une réponse la semaine dernière.",
    "The comments on all items before 12/11 were read.",
    "Tendremos la reunión el lunes.",
    "We will be closed until 4 January.",
    "La entrevista será el lunes a las 10.",
)


@pytest.mark.parametrize("sentence", PROMISED)
def test_the_last_day_that_is_meant(sentence: str) -> None:
    assert [one.due for one in promises.find(sentence, WEDNESDAY)] == [PROMISED[sentence]]


@pytest.mark.parametrize("sentence", NOT_PROMISED)
def test_what_is_no_promise(sentence: str) -> None:
    assert promises.find(sentence, WEDNESDAY) == []

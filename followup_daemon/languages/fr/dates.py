"""French words and phrases for dates, lower case and without accents, as ``languages.base.from_tables`` needs them."""

from __future__ import annotations

MONTHS = {name: number for number, names in enumerate(
    ("janvier janv", "fevrier fevr", "mars", "avril avr", "mai", "juin", "juillet juil", "aout", "septembre sept", "octobre oct", "novembre nov", "decembre dec"), 1) for name in names.split()}
WEEKDAYS = {name: number for number, name in enumerate("lundi mardi mercredi jeudi vendredi samedi dimanche".split())}
NUMBERS = {word: n for n, word in enumerate(
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split(), 1)} | {"une": 1, "quelques": 3, "vingt": 20, "trente": 30}
DAYS = {"1er": 1, "premier": 1}
UNITS = {"jour": "day", "jours": "day", "jours ouvres": "business day", "jours ouvrables": "business day", "jour ouvre": "business day",
         "semaine": "week", "semaines": "week", "mois": "month", "an": "year", "ans": "year"}
WHICH = {"cette": 0, "la": 0, "ce": 0, "de la": 0, "de cette": 0, "du": 0, "de ce": 0, "en cours": 0, "prochaine": 1, "prochain": 1, "suivante": 1, "suivant": 1, "qui vient": 1, "a venir": 1, "apres la prochaine": 2}
PARTS = {"debut": "early", "en debut de": "early", "debut de": "early", "au debut de": "early", "courant": "mid", "mi": "mid", "milieu de": "mid", "au milieu de": "mid", "fin": "end", "fin de": "end", "la fin de": "end",
         "en fin de": "end", "a la fin de": "end", "en milieu de": "mid", "au cours de": "", "courant de": "", "dans le courant de": ""}
DAY_WORDS = {"aujourd'hui": 0, "ce soir": 0, "cet apres-midi": 0, "demain": 1, "demain matin": 1, "demain soir": 1, "apres-demain": 2}
ENDS = {"fin du mois": "month", "la fin du mois": "month", "fin de mois": "month", "fin de l'annee": "year", "la fin de l'annee": "year", "fin d'annee": "year", "le week-end": "weekend", "ce week-end": "weekend",
        "fin de journee": "day", "la fin de la journee": "day", "sous huitaine": "8", "sous quinzaine": "15", "une quinzaine": "15", "une huitaine": "8", "une dizaine de jours": "10", "une quinzaine de jours": "15"}
PHRASES = (
    r"(?:le |au |du |jusqu'au |avant le |d'ici (?:le |au )?|apres le )?(?:{weekday},? (?:le )?)?(?P<day>\d{1,2}|1er) {month}(?: (?P<year>20\d\d))?",
    r"(?:avant le |d'ici le |d'ici au |apres le |a partir du |au plus tard le |jusqu'au |le )(?P<nth>\d{1,2})(?! ?(?:h|heures|%|/|\d|euros|{month_words}))\b",
    r"{weekday}(?: {which})?",
    r"{weekday} (?:de )?(?:la )?semaine {which}",
    r"{part} (?:la |cette )?semaine(?: {which})?",
    r"(?:la |cette )?semaine(?: {which})",
    r"(?P<which>cette) semaine",
    r"{part}(?: |-){name}(?: (?P<year>20\d\d))?",
    r"{part} mois(?: {which})?",
    r"(?:le |au )?mois {which}",
    r"(?:en|d'ici|courant|avant) {name}",
    r"(?:dans|sous|d'ici|d'ici a|apres|dans un delai de|dans les|dans les prochaines|dans les prochains|pendant|au cours des|les|encore|sous un delai de)? ?(?:environ |au maximum |au plus )?(?:{number} ?(?:-|–|a|ou) ?)?{number} (?:prochains? |prochaines? )?{unit}",
)

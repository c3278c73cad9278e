"""Spanish words and phrases for dates, lower case and without accents, as ``languages.base.from_tables`` needs them."""

from __future__ import annotations

MONTHS = {name: number for number, names in enumerate(
    ("enero ene", "febrero feb", "marzo", "abril abr", "mayo", "junio jun", "julio jul", "agosto ago", "septiembre setiembre sept", "octubre oct", "noviembre nov", "diciembre dic"), 1) for name in names.split()}
WEEKDAYS = {name: number for number, name in enumerate("lunes martes miercoles jueves viernes sabado domingo".split())}
NUMBERS = {word: n for n, word in enumerate(
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince".split(), 1)} | {"un": 1, "una": 1, "unos": 3, "unas": 3, "algunos": 3, "pocos": 3, "un par de": 2, "par de": 2, "veinte": 20, "treinta": 30}
DAYS = {"primero": 1}
UNITS = {"dia": "day", "dias": "day", "dias habiles": "business day", "dias laborables": "business day", "dia habil": "business day", "semana": "week", "semanas": "week",
         "mes": "month", "meses": "month", "ano": "year", "anos": "year"}
WHICH = {"esta": 0, "este": 0, "la": 0, "el": 0, "de la": 0, "del": 0, "de esta": 0, "de este": 0, "proxima": 1, "la proxima": 1, "proximo": 1, "el proximo": 1, "que viene": 1, "siguiente": 1, "del proximo": 1, "de la proxima": 1,
         "de la siguiente": 1, "entrante": 1, "que entra": 1}
PARTS = {"principios de": "early", "a principios de": "early", "a comienzos de": "early", "comienzos de": "early", "inicios de": "early", "a inicios de": "early", "mediados de": "mid", "a mediados de": "mid", "finales de": "end",
         "a finales de": "end", "fines de": "end", "a fines de": "end", "final de": "end", "el final de": "end", "al final de": "end", "fin de": "end", "a lo largo de": "", "durante": "", "en el transcurso de": ""}
DAY_WORDS = {"hoy": 0, "esta tarde": 0, "esta noche": 0, "manana": 1, "manana por la manana": 1, "manana por la tarde": 1, "pasado manana": 2}
ENDS = {"fin de mes": "month", "final de mes": "month", "finales de mes": "month", "a finales de mes": "month", "el fin de mes": "month", "fin de ano": "year", "finales de ano": "year", "final de ano": "year",
        "fin de semana": "weekend", "el fin de semana": "weekend", "este fin de semana": "weekend", "final del dia": "day", "el final del dia": "day"}
PHRASES = (
    r"(?:el |del |al |antes del |hasta el |para el )?(?:{weekday},? )?(?:dia )?(?P<day>\d{1,2}|primero) de {month}(?: (?:de |del )?(?P<year>20\d\d))?",
    r"(?:antes del |hasta el |para el |despues del |a partir del |el )(?:dia )?(?P<nth>\d{1,2})(?! ?(?:h|horas|%|/|\d|euros|de {month_words}))\b",
    r"(?:{which} )?{weekday}",
    r"{weekday} {which}",
    r"{weekday} de (?P<which>la proxima|la siguiente|esta) semana",
    r"{weekday} de la semana {which}",
    r"{part} (?:{which} )?semana",
    r"{part} (?:la )?semana {which}",
    r"{which} semana",
    r"(?:la )?semana {which}",
    r"{part} {name}(?: de (?P<year>20\d\d))?",
    r"{part} {which} mes",
    r"(?P<which>este|el proximo|proximo) mes",
    r"(?:el )?mes {which}",
    r"(?:en|para|antes de|durante) {name}",
    r"(?:en|dentro de|tras|a|en unos|en los proximos|en las proximas|en el plazo de|en un plazo de|durante los proximos|los proximos|las proximas|de|maximo de)? ?(?:aproximadamente |unos |unas |maximo )?(?:{number} ?(?:-|–|a|o) ?)?{number} {unit}",
)

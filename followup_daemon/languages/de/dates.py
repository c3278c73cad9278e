"""German words and phrases for dates, lower case and without accents, as ``languages.base.from_tables`` needs them."""

from __future__ import annotations

MONTHS = {name: number for number, names in enumerate(
    ("januar jan janner", "februar feb", "marz mrz maerz", "april apr", "mai", "juni jun", "juli jul", "august aug",
     "september sept sep", "oktober okt", "november nov", "dezember dez"), 1) for name in names.split()}
WEEKDAYS = {name: number for number, names in enumerate(
    ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend", "sonntag")) for name in names.split()}
NUMBERS = {word: n for n, word in enumerate(
    "ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig".split(), 1)} | {
    "einem": 1, "einer": 1, "eine": 1, "einen": 1, "zweier": 2, "fuenf": 5, "zwoelf": 12, "fuenfzehn": 15, "ein paar": 3, "einigen": 3, "wenigen": 3, "paar": 3, "dreissig": 30}
DAYS = {word: n for n, word in enumerate("ersten zweiten dritten vierten funften sechsten siebten achten neunten zehnten elften zwolften dreizehnten vierzehnten funfzehnten".split(), 1)}
UNITS = {"tag": "day", "tage": "day", "tagen": "day", "werktag": "business day", "werktage": "business day", "werktagen": "business day",
         "werktages": "business day", "arbeitstage": "business day", "arbeitstagen": "business day", "arbeitstag": "business day",
         "geschaftstagen": "business day", "woche": "week", "wochen": "week", "monat": "month", "monate": "month", "monaten": "month", "monats": "month", "monates": "month", "jahr": "year", "jahren": "year"}
WHICH = {"dieser": 0, "diese": 0, "diesen": 0, "dieses": 0, "diesem": 0, "der": 0, "des": 0, "laufenden": 0, "der laufenden": 0, "laufender": 0,
         "nachste": 1, "nachsten": 1, "nachster": 1, "nachstem": 1, "naechste": 1, "naechsten": 1, "naechster": 1, "kommende": 1, "kommenden": 1,
         "kommender": 1, "kommendem": 1, "der nachsten": 1, "der naechsten": 1, "der kommenden": 1, "des nachsten": 1, "des kommenden": 1, "des folgenden": 1, "die nachste": 1, "die kommende": 1,
         "folgende": 1, "folgenden": 1, "der folgenden": 1, "ubernachste": 2, "ubernachsten": 2, "ubernachster": 2, "der ubernachsten": 2}
PARTS = {"anfang": "early", "anfang der": "early", "anfang des": "early", "beginn": "early", "zu beginn": "early", "mitte": "mid", "ende": "end", "gegen ende": "end", "spatestens ende": "end"}
DAY_WORDS = {"heute": 0, "heute abend": 0, "heute noch": 0, "morgen": 1, "morgen fruh": 1, "morgen vormittag": 1, "ubermorgen": 2}
ENDS = {"monatsende": "month", "ende des monats": "month", "jahresende": "year", "ende des jahres": "year", "wochenende": "weekend", "feierabend": "day"}
PHRASES = (
    r"(?:am |bis (?:zum )?|spatestens (?:am )?|vor dem )?(?:{weekday},? (?:den |dem )?)?(?P<day>\d{1,2})\.? {month}(?: (?P<year>20\d\d))?",
    r"(?:am |bis (?:zum )?|zum |spatestens (?:am |zum )?|vor dem |nach dem |ab dem )(?P<nth>\d{1,2})\.(?! ?\d)(?! (?:uhr|stock|runde))",
    r"(?:{which} )?{weekday}",
    r"{weekday} (?:in )?{which} woche",
    r"(?:{part} )(?:{which} )?woche",
    r"(?:in )?{which} woche",
    r"(?:{part} )(?:{which} )?(?:monate?s?|{name})",
    r"(?:in )?(?P<which>diesem|diesen|diesem laufenden|nachsten|kommenden|naechsten) monat",
    r"(?:im|bis|bis zum|spatestens im) {name}",
    r"(?:in|innerhalb|binnen|nach|innerhalb von|innerhalb der nachsten|in den nachsten|in den kommenden|im laufe der nachsten|die nachsten|den nachsten|der nachsten|der kommenden|spatestens in|noch)? ?(?:etwa |ca\. |circa |rund |max\. |maximal |weiteren )?(?:{number} ?(?:-|–|bis|oder) ?)?{number} {unit}",
)

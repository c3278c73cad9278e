"""German words for dates and clock times, in lower case without accents."""

from __future__ import annotations

from followup_daemon.languages.base.time.clock import Clock, ClockWords
from followup_daemon.languages.base.time.grammar import Grammar
from followup_daemon.languages.base.time.words import DateWords, numbered
from followup_daemon.languages.de.holidays import HOLIDAYS


def _inflected(*stems: str) -> list[str]:
    """Return the forms of adjectives with these stems."""
    return [stem + ending for stem in stems for ending in ("e", "en", "er", "es", "em")]


_NUMBERS = numbered(
    "ein eine einen einem einer eines",
    "zwei zween",
    *"drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn".split(),
    *"siebzehn achtzehn neunzehn zwanzig einundzwanzig".split(),
    start=1,
) | {
    "fuenf": 5,
    "zwoelf": 12,
    "fuenfzehn": 15,
    "vierundzwanzig": 24,
    "dreisig": 30,
    "achtundvierzig": 48,
    "sechzig": 60,
    "neunzig": 90,
    "paar": 3,
    "ein paar": 3,
    "einige": 3,
    "einigen": 3,
    "einiger": 3,
    "wenige": 3,
    "wenigen": 3,
    "weniger": 3,
    "mehreren": 5,
}
_NTHS = (
    "erst zweit dritt viert funft sechst siebt acht neunt zehnt elft zwolft dreizehnt vierzehnt funfzehnt sechzehnt "
    "siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst dreiundzwanzigst vierundzwanzigst "
    "funfundzwanzigst sechsundzwanzigst siebenundzwanzigst achtundzwanzigst neunundzwanzigst dreisigst "
    "einunddreisigst"
).split()

_MONTHS = numbered(
    "januar jan janner jaenner",
    "februar feb feber",
    "marz maerz mrz",
    "april apr",
    "mai",
    "juni jun",
    "juli jul",
    "august aug",
    "september sep sept",
    "oktober okt",
    "november nov",
    "dezember dez",
    start=1,
)

DATES = Grammar(
    DateWords(
        month=_MONTHS
        | {f"{month}{part}": number for month, number in _MONTHS.items() for part in ("woche", "halfte", "s")},
        weekday=numbered(
            "montag montags mo",
            "dienstag dienstags di",
            "mittwoch mittwochs mi",
            "donnerstag donnerstags do",
            "freitag freitags fr",
            "samstag samstags sonnabend sa",
            "sonntag sonntags so",
            start=0,
        )
        | {
            f"{day}{part}": number
            for number, day in enumerate("montag dienstag mittwoch donnerstag freitag samstag sonntag".split())
            for part in ("morgen", "vormittag", "mittag", "nachmittag", "abend", "fruh")
        },
        weak=("mo", "di", "mi", "do", "fr", "sa", "so", "jan"),
        number=_NUMBERS,
        article=("ein", "eine", "einen", "einem", "einer", "eines"),
        ordinal={word: number for number, stem in enumerate(_NTHS, 1) for word in _inflected(stem)},
        suffixes=(".", "te", "ten", "ter", "sten", "ste"),
        unit={
            name: unit
            for unit, names in {
                "day": "tag tage tagen tags tages kalendertag kalendertage kalendertagen",
                "business day": "werktag werktage werktagen werktages arbeitstag arbeitstage arbeitstagen arbeitstages "
                "bankarbeitstage bankarbeitstagen geschaftstage geschaftstagen",
                "week": "woche wochen arbeitswoche",
                "weekend": "wochenende wochenendes wochenenden",
                "month": "monat monate monaten monats monates",
                "quarter": "quartal quartale quartalen quartals",
                "halfyear": "halbjahr halbjahres jahreshalfte",
                "year": "jahr jahre jahren jahres jahrs kalenderjahr kalenderjahres geschaftsjahr geschaftsjahres",
                "hour": "stunde stunden std h",
                "half": " ".join(f"{month}halfte" for month in _MONTHS),
                "minute": "minute minuten min",
            }.items()
            for name in names.split()
        }
        | {f"{month}woche": "week" for month in _MONTHS}
        | {"halben jahr": "halfyear", "halben jahres": "halfyear", "halbes jahr": "halfyear"},
        plural=(
            "tage tagen kalendertage kalendertagen werktage werktagen arbeitstage arbeitstagen bankarbeitstage "
            "bankarbeitstagen geschaftstage geschaftstagen wochen monate monaten quartale quartalen jahre jahren "
            "stunden minuten wochenenden"
        ).split(),
        which=dict.fromkeys(_inflected("dies", "laufend", "aktuell", "jetzig", "diese laufend"), 0)
        | dict.fromkeys(_inflected("nachst", "naechst", "kommend", "folgend", "darauffolgend"), 1)
        | dict.fromkeys(_inflected("ubernachst", "uebernaechst"), 2)
        | {"diesem laufenden": 0, "dieser laufenden": 0},
        nearest=_inflected("kommend"),
        past=_inflected("letzt", "vergangen", "vorig", "vorherig", "verganen"),
        final=_inflected("letzt", "allerletzt"),
        part={
            "anfang": "early",
            "ersten tage": "early",
            "ersten tagen": "early",
            "anfangs": "early",
            "eingangs": "early",
            "beginn": "early",
            "zu beginn": "early",
            "fruh in": "early",
            "mitte": "mid",
            "ende": "end",
            "ausgangs": "end",
            "gegen ende": "end",
            "spat in": "end",
            "erste halfte": "half",
            "ersten halfte": "half",
            "zweite halfte": "end",
            "zweiten halfte": "end",
            "im laufe": "",
            "im lauf": "",
            "im verlauf": "",
            "im verlaufe": "",
            "rest": "",
            "irgendwann": "",
        },
        day={
            "heute": 0,
            "heute noch": 0,
            "noch heute": 0,
            "heute morgen": 0,
            "heute fruh": 0,
            "heute vormittag": 0,
            "heute mittag": 0,
            "heute nachmittag": 0,
            "heute abend": 0,
            "morgen": 1,
            "morgen fruh": 1,
            "morgen vormittag": 1,
            "morgen mittag": 1,
            "morgen nachmittag": 1,
            "morgen abend": 1,
            "im laufe des morgigen tages": 1,
            "ubermorgen": 2,
            "uebermorgen": 2,
            "gestern": -1,
            "gestern abend": -1,
            "vorgestern": -2,
        },
        day_end=(
            "im laufe des tages",
            "im laufe des heutigen tages",
            "ende der geschaftszeit",
            "ende der burozeit",
            "feierabend",
            "ende des tages",
            "ende des arbeitstages",
            "geschaftsschluss",
            "dienstschluss",
            "buroschluss",
            "tagesende",
            "eod",
        ),
        span={
            "wochenfrist": "7 day",
            "monatsfrist": "1 month",
            "jahresfrist": "1 year",
            "erste wochenhalfte": "week half",
            "ersten wochenhalfte": "week half",
            "zweite wochenhalfte": "week end",
            "zweiten wochenhalfte": "week end",
            "erste monatshalfte": "month half",
            "ersten monatshalfte": "month half",
            "zweite monatshalfte": "month end",
            "zweiten monatshalfte": "month end",
            "jahresanfang": "year early",
            "jahresbeginn": "year early",
            "monatsbeginn": "month early",
            "wochenbeginn": "week early",
            "wochenanfang": "week early",
            "monatsende": "month end",
            "monatsmitte": "month mid",
            "monatsanfang": "month early",
            "jahresmitte": "year mid",
            "wochenmitte": "week mid",
            "quartalsende": "quarter end",
            "jahresende": "year end",
            "jahreswechsel": "year end",
            "eow": "week friday",
            "eom": "month end",
            "in acht tagen": "8 day",
            "in 8 tagen": "8 day",
            "in vierzehn tagen": "14 day",
            "in 14 tagen": "14 day",
            "diese tage": "5 day",
        },
        holiday=HOLIDAYS,
        occasion=(),
        weeks={
            "in acht tagen": 1,
            "in 8 tagen": 1,
            "uber acht tage": 1,
            "in vierzehn tagen": 2,
            "in 14 tagen": 2,
            "uber vierzehn tage": 2,
        },
        week_of=("woche vom", "woche ab", "woche ab dem", "woche um den", "woche des", "woche beginnend am"),
        week_number=("kw", "kalenderwoche"),
        quarter={f"q{n}": n for n in range(1, 5)},
        half={"h1": 1, "h2": 2},
        by=(
            *(
                "zwischen jetzt und",
                "von jetzt bis",
                "bis",
                "bis zum",
                "bis zur",
                "bis zu",
                "bis einschlieslich",
                "bis spatestens",
                "bis langstens",
            ),
            *("spatestens", "allerspatestens", "spatestens bis", "spaetestens", "bis spaetestens", "langstens bis"),
        ),
        before=("vor", "noch vor"),
        on=("am", "im", "in", "an", "zum", "zur", "auf", "gegen", "vom", "von", "ab", "uber", "ubers", "wahrend", "zu"),
        latest=("spatestens", "allerspatestens", "spaetestens", "am spatesten", "langstens"),
        within=(
            *("in", "innerhalb", "innerhalb von", "binnen", "nach", "im laufe von", "im laufe", "in spatestens"),
            *("noch", "in circa", "in ca", "maximal", "max", "hochstens", "weitere", "weiteren"),
            *("innert", "innert von"),
        ),
        across=("wahrend", "uber"),
        lasting=("mehr als", "ersten", "erste", "seit", "fur", "pro"),
        each=("alle", "jede", "jeden", "jedes", "jedem", "jeweils", "immer"),
        since=("seit", "seit dem", "seit der"),
        after=("ab", "nach", "von"),
        starting=("beginnend am", "beginnend ab", "beginnend mit"),
        less=("weniger als",),
        ago=("her", "zuvor", "vorher"),
        ago_first=("vor",),
        later=("spater", "ab heute", "von heute an", "ab jetzt", "ab sofort", "zeit"),
        plus=("und",),
        to=("bis", "bis zum", "bis einschlieslich"),
        either=("oder", "bis"),
        between=("zwischen", "von", "vom"),
        fill=(
            *("der", "die", "das", "den", "dem", "des", "im", "am", "zum", "vom", "von", "in", "etwa", "ca", "circa"),
            *("rund", "ungefahr", "maximal", "voraussichtlich", "wahrscheinlich", "vermutlich", "dieser", "ganzen"),
        ),
        joint=(),
        daypart=("morgen", "vormittag", "mittag", "nachmittag", "abend", "fruh", "vormittags", "nachmittags", "abends"),
        the=("am", "zum", "ab", "den", "dem", "der", "bis", "vom", "spatestens", "bis zum", "bis spatestens"),
        no_date=(
            *("am morgen", "guten morgen", "jeden morgen", "jeden tag", "eines tages", "guten tag", "schonen tag"),
            *("am abend", "so dass", "alle tage", "von heute auf morgen", "heutzutage"),
        ),
        follows=(
            "wenn falls sobald als wie wir ich sie er es ihr du ist sind wird werden war kann konnen soll sollten muss "
            "mit ohne uber durch per um und oder aber denn weil da dass zu zur bei bitte danke vielen noch auch nur "
            "melden geben schicken senden erhalten entscheiden bekommen uhr bescheid zuruck ihnen dir euch uns eine "
            "einen ihre ihren unsere unser unseren hier statt an auf aus"
        ).split(),
        owned=(
            "alt",
            "zahlungsziel",
            "zahlungsfrist",
            "ziel",
            "netto",
            "skonto",
            "urlaub",
            "lang",
            "frist",
            "probezeit",
            "kundigungsfrist",
            "erfahrung",
            "stock",
            "runde",
        ),
        month_first=False,
        nouns_follow=False,
        whole_week=False,
    )
)

CLOCK = Clock(
    ClockWords(
        hour=("uhr", "h"),
        morning=("morgens", "fruh", "vormittags", "am morgen", "am vormittag", "in der fruh"),
        afternoon=("pm", "nachmittags", "abends", "am nachmittag", "am abend", "nachts"),
        names={"mittag": 12, "12 uhr mittags": 12, "mitternacht": 0},
        numbers=numbered(*"ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf".split(), start=1)
        | {"eins": 1, "fuenf": 5, "zwoelf": 12},
        mornings=("morgens", "vormittag", "vormittags", "fruh", "fruhstuck"),
        before=("um", "gegen", "@"),
        limits=("ab", "bis", "vor", "nach"),
        spans=("in", "innerhalb", "binnen", "seit", "alle"),
        to=("bis", "und"),
        minutes_first={
            "halb": -30,
            "viertel vor": -15,
            "viertel nach": 15,
            "dreiviertel": -15,
            "drei viertel": -15,
            "funf vor": -5,
            "funf nach": 5,
            "zehn vor": -10,
            "zehn nach": 10,
            "zwanzig vor": -20,
            "zwanzig nach": 20,
        },
        minutes_last={},
        next=tuple(
            "am in und oder bis heute morgen ubermorgen an auf fur wenn falls mit zum zur ist sind wir ich sie "
            "montag dienstag mittwoch donnerstag freitag samstag sonntag mez mesz cet cest".split()
        ),
        zones={
            f"{name}{said}": zone
            for name, zone in {
                "mitteleuropaische": "Europe/Berlin",
                "mitteleuropaischer": "Europe/Berlin",
                "deutsche": "Europe/Berlin",
                "deutscher": "Europe/Berlin",
                "berliner": "Europe/Berlin",
                "wiener": "Europe/Vienna",
                "zurcher": "Europe/Zurich",
                "schweizer": "Europe/Zurich",
                "londoner": "Europe/London",
                "britische": "Europe/London",
                "britischer": "Europe/London",
                "pariser": "Europe/Paris",
                "madrider": "Europe/Madrid",
                "moskauer": "Europe/Moscow",
                "new yorker": "America/New_York",
                "ostkusten": "America/New_York",
                "westkusten": "America/Los_Angeles",
                "kalifornischer": "America/Los_Angeles",
            }.items()
            for said in (" zeit", "zeit", " sommerzeit", " winterzeit")
        }
        | {f"{whose} zeit": "" for whose in ("ihre", "ihrer", "eure", "eurer", "deine", "deiner", "unserer", "meiner")}
        | {"ortszeit": "", "lokaler zeit": "", "lokale zeit": "", "weltzeit": "UTC"},
        of_city="(?:zeit in|zeit von) CITY",
    )
)

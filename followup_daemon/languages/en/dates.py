"""English words for dates and clock times, in lower case."""

from __future__ import annotations

from followup_daemon.languages.base.time import arithmetic
from followup_daemon.languages.base.time.clock import Clock, ClockWords
from followup_daemon.languages.base.time.grammar import Grammar
from followup_daemon.languages.base.time.words import DateWords, numbered
from followup_daemon.languages.en.holidays import HOLIDAYS, OCCASIONS

_MONTHS = numbered(
    "jan january",
    "feb february",
    "mar march",
    "apr april",
    "may",
    "jun june",
    "jul july",
    "aug august",
    "sep sept september",
    "oct october",
    "nov november",
    "dec december",
    start=1,
)
_WEEKDAYS = numbered(
    "mon monday",
    "tue tues tuesday",
    "wed weds wednesday",
    "thu thur thurs thursday",
    "fri friday",
    "sat saturday",
    "sun sunday",
    start=0,
)
_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_NTHS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_NUMBERS = (
    {word: n for n, word in enumerate(_ONES, 1)}
    | {f"twenty {word}": 20 + n for n, word in enumerate(_ONES[:9], 1)}
    | {"thirty": 30, "thirty one": 31, "forty": 40, "forty five": 45, "forty eight": 48, "sixty": 60, "ninety": 90}
    | {"a": 1, "an": 1, "couple": 2, "a couple": 2, "a couple of": 2, "couple of": 2}
    | {"few": 3, "a few": 3, "several": 5}
)
_ORDINALS = (
    {word: n for n, word in enumerate(_NTHS, 1)}
    | {f"twenty {word}": 20 + n for n, word in enumerate(_NTHS[:9], 1)}
    | {"thirtieth": 30, "thirty first": 31}
)
_PARTS = {
    "early": "early",
    "beginning of": "early",
    "start of": "early",
    "first part of": "early",
    "first half of": "half",
    "front half of": "half",
    "back half of": "end",
    "first days of": "early",
    "first few days of": "early",
    "mid": "mid",
    "middle of": "mid",
    "end": "end",
    "end of": "end",
    "late": "late",
    "later": "late",
    "latter part of": "end",
    "latter half of": "end",
    "second half of": "end",
    "last half of": "end",
    "tail end of": "end",
    "close of": "end",
    "rest of": "",
    "remainder of": "",
    "course of": "",
}

DATES = Grammar(
    DateWords(
        month=_MONTHS,
        weekday=_WEEKDAYS,
        weak=("may", "march", "sat", "sun", "wed", "mon", "w"),
        number=_NUMBERS,
        article=("a", "an"),
        ordinal=_ORDINALS,
        suffixes=("st", "nd", "rd", "th"),
        unit={
            name: unit
            for unit, names in {
                "day": "day,days,calendar day,calendar days,full day,full days,more days,more day",
                "business day": "business day,business days,working day,working days,work days,workday,workdays"
                ",weekdays,bus days,bank days,office days",
                "week": "week,week of,weeks,wk,wks,calendar week,calendar weeks,full week,full weeks,more weeks"
                ",work week,working week,business week",
                "fortnight": "fortnight,fortnights",
                "weekend": "weekend,weekends,wknd",
                "month": "month,months,calendar month,calendar months,mths,more months",
                "quarter": "quarter,quarters,calendar quarter,fiscal quarter",
                "halfyear": "half year",
                "year": "year,years,calendar year,yr,yrs,fiscal year,business year",
                "hour": "hour,hours,h,hrs,hr,business hours,working hours",
                "minute": "minute,minutes,mins,min",
            }.items()
            for name in names.split(",")
        }
        | {f"{day}s": day for day in arithmetic.WEEKDAYS},
        plural=(
            "days,weeks,months,years,business days,working days,work days,workdays,weekdays,calendar days,full days"
            ",more days,wks,full weeks,calendar weeks,more weeks,fortnights,weekends,quarters,hours,hrs,minutes,mins"
            ",yrs"
        ).split(",")
        + [f"{day}s" for day in arithmetic.WEEKDAYS],
        which={
            "this": 0,
            "current": 0,
            "the current": 0,
            "this current": 0,
            "this same": 0,
            "this coming": 1,
            "this upcoming": 1,
            "upcoming": 1,
            "coming": 1,
            "next": 1,
            "following": 1,
            "this next": 1,
            "after next": 2,
        },
        nearest=("this coming", "this upcoming", "upcoming", "coming"),
        past=("last", "past", "previous", "prior", "preceding"),
        final=("last", "final", "very last"),
        part=_PARTS
        | {"earlier": "past", "early in": "early", "early to mid": "mid", "in the middle": "mid", "mid to late": "end"}
        | {"late in": "late", "later in": "late", "at the end": "end", "some point in": "", "in the course": ""},
        day={
            "today": 0,
            "tonight": 0,
            "later today": 0,
            "earlier today": -1,
            "later this afternoon": 0,
            "this afternoon": 0,
            "this evening": 0,
            "this morning": 0,
            "tomorrow": 1,
            "tmrw": 1,
            "tmr": 1,
            "tomorrow morning": 1,
            "tomorrow afternoon": 1,
            "tomorrow evening": 1,
            "tomorrow night": 1,
            "first thing in the morning": 1,
            "first thing tomorrow": 1,
            "yesterday": -1,
            "last night": -1,
            "till date": 0,
        },
        day_end=(
            "eod",
            "cob",
            "eob",
            "close of business",
            "close of play",
            "end of business",
            "end of play",
            "end of day",
            "end of the day",
            "end of today",
            "end of the business day",
            "end of the working day",
            "end of your day",
            "end of my day",
            "end of business day",
            "end of business hours",
            "last thing",
            "later in the day",
            "day s end",
        ),
        span={
            "within the fortnight": "14 day",
            "within the next fortnight": "14 day",
            "in the next fortnight": "14 day",
            "over the next fortnight": "14 day",
            "by midweek": "week mid",
            "eow": "week friday",
            "eom": "month end",
            "eoy": "year end",
            "eoq": "quarter end",
            "week s end": "week friday",
            "month end": "month end",
            "month s end": "month end",
            "end of month": "month end",
            "quarter end": "quarter end",
            "quarter s end": "quarter end",
            "end of quarter": "quarter end",
            "year end": "year end",
            "year s end": "year end",
            "end of year": "year end",
        },
        holiday=HOLIDAYS,
        occasion=OCCASIONS,
        weeks={"week": 1, "fortnight": 2},
        week_of=(
            "week of",
            "week commencing",
            "week beginning",
            "week starting",
            "week starting on",
            "week beginning on",
            "week ending",
            "week that starts on",
            "w/c",
            "wc",
            "w/e",
        ),
        week_number=("calendar week", "cw", "kw", "wk", "week no", "week number", "w"),
        quarter={f"q{n}": n for n in range(1, 5)},
        half={"h1": 1, "h2": 2},
        by=(
            *("by", "until", "till", "til", "no later than", "not later than", "as late as", "up to", "on or before"),
            *(
                "between now and",
                "from now until",
                "from now till",
                "deadline",
                "due",
                "expected",
                "prior to",
                "ahead of",
                "latest by",
            ),
        ),
        before=("before", "prior to", "ahead of", "earlier than"),
        on=("on", "in", "at", "during", "over", "around", "about", "sometime", "some time"),
        latest=("at the latest", "latest", "at the very latest", "at latest", "no later than", "not later than"),
        within=(
            *("in", "within", "after", "give it", "another", "no more than", "not more than"),
            *("no later than", "up to", "at most", "approximately", "inside of"),
            *("in about", "inside", "give us", "give me", "allow", "allow us", "another", "under", "in under"),
        ),
        across=("over", "during", "throughout"),
        lasting=(
            *(
                "for",
                "first",
                "more than",
                "first time in",
                "time in",
                "over the last",
                "over the past",
                "lasting",
                "per",
            ),
            *("twice", "once"),
        ),
        each=("every", "each", "most", "on alternate"),
        since=("since", "ever since", "as of"),
        after=("after", "from", "following", "of receipt of"),
        starting=("starting", "beginning", "commencing", "starting from", "beginning from"),
        less=("less than", "fewer than"),
        ago=("ago", "earlier", "prior"),
        ago_first=(),
        later=(
            *(
                "from now",
                "later",
                "time",
                "s time",
                "at most",
                "or so",
                "or less",
                "from today",
                "after today",
                "hence",
            ),
            *("at the most", "maximum", "max", "tops", "out"),
        ),
        plus=("and", "plus"),
        to=("to", "till", "til", "until", "through", "thru"),
        either=("or",),
        between=("between", "from"),
        fill=(
            *("the", "of", "in", "on", "at", "s", "for", "about", "approximately", "around", "a full"),
            *("probably", "likely", "most likely", "hopefully"),
        ),
        joint=("of", "the"),
        daypart=("morning", "afternoon", "evening", "night", "noon", "lunchtime", "forenoon"),
        the=("the", "this"),
        no_date=(
            *("the sun", "may be", "may not", "day to day", "per day", "these days", "some day", "the other day"),
            *(
                "every day",
                "all day",
                "day off",
                "days off",
                "second to none",
                "today s",
                "tonight s",
                "in the new year",
            ),
        ),
        follows=(
            "if when as we i you it he she they is are was will would should can could may might must and or but so "
            "because since unless while with without via after before from to through that which who then please "
            "thanks thank instead not now also only onwards onward sharp am pm midnight "
            "unless let your our my their his her the this there here best regards cheers latest provided once just "
            "does do did has have works work suits depending regarding"
        ).split(),
        owned=("of", "old", "notice", "leave", "vacation", "holiday", "trial", "off", "experience", "per", "s", "net"),
        month_first=True,
        nouns_follow=True,
        whole_week=True,
    )
)

CLOCK = Clock(
    ClockWords(
        hour=("h", "hrs", "o'clock", "o clock"),
        morning=("am", "in the morning", "in the early morning"),
        afternoon=("pm", "in the afternoon", "in the evening", "in the early evening", "at night", "tonight"),
        names={"noon": 12, "midday": 12, "mid-day": 12, "noontime": 12, "midnight": 0},
        numbers={word: n for n, word in enumerate(_ONES[:12], 1)},
        mornings=("morning", "breakfast"),
        before=("at", "@", "around"),
        limits=("by", "until", "till", "before", "after"),
        spans=("in", "within", "for", "every", "last", "next", "another"),
        to=("to", "till", "til", "until", "through", "and"),
        minutes_first={
            "half past": 30,
            "half": 30,
            "quarter past": 15,
            "a quarter past": 15,
            "quarter after": 15,
            "quarter to": -15,
            "a quarter to": -15,
            "quarter of": -15,
            "ten past": 10,
            "ten to": -10,
            "twenty past": 20,
            "twenty to": -20,
            "five past": 5,
            "five to": -5,
        },
        minutes_last={"fifteen": 15, "thirty": 30, "forty-five": 45, "forty five": 45},
        next=tuple(
            "on and or to until till for if then when works would is i we you it that this today tomorrow tonight "
            "sharp est edt et cst cdt ct mst mt pst pdt pt utc gmt cet bst".split()
        )
        + tuple(_WEEKDAYS),
        zones={
            f"{name}{said}": zone
            for name, zone in {
                "eastern": "America/New_York",
                "central": "America/Chicago",
                "mountain": "America/Denver",
                "pacific": "America/Los_Angeles",
                "atlantic": "America/Halifax",
                "alaska": "America/Anchorage",
                "hawaii": "Pacific/Honolulu",
                "central european": "Europe/Berlin",
                "eastern european": "Europe/Athens",
                "western european": "Europe/Lisbon",
                "british": "Europe/London",
                "greenwich mean": "UTC",
                "universal": "UTC",
                "coordinated universal": "UTC",
                "indian": "Asia/Kolkata",
                "india": "Asia/Kolkata",
                "japan": "Asia/Tokyo",
                "china": "Asia/Shanghai",
                "singapore": "Asia/Singapore",
                "irish": "Europe/Dublin",
                "israel": "Asia/Jerusalem",
                "german": "Europe/Berlin",
                "french": "Europe/Paris",
                "spanish": "Europe/Madrid",
                "uk": "Europe/London",
            }.items()
            for said in (" time", " standard time", " daylight time", " summer time", " daylight savings time")
        }
        | {"eastern": "America/New_York", "pacific": "America/Los_Angeles", "east coast time": "America/New_York"}
        | {"west coast time": "America/Los_Angeles", "uk": "Europe/London", "zulu": "UTC"}
        | {f"{whose} time": "" for whose in ("your", "my", "our", "their", "his", "her", "local", "your local")},
        of_city="CITY(?:'s)? time",
    )
)

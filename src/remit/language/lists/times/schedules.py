"""Words of the calendar and of what sets work going: times that come again, clocks, bounds, vague times, activities.

`CALENDAR` gives each phrase its kind and its value; the grammar of `remit.language.readers.times.calendars` is written
in these kinds. The canonical schedules are told in `docs/reference/values.md`.
"""

from __future__ import annotations

UNITS = {
    "ms": ("ms", "millisecond", "milliseconds", "msec"),
    "s": ("s", "sec", "secs", "seconds"),
    "min": ("min", "minute", "minutes", "mins"),
    "h": ("h", "hour", "hours", "full hour", "full hours", "hr", "hrs"),
    "day": ("day", "days", "calendar day", "calendar days"),
    "week": ("week", "weeks", "wk", "wks", "calendar week"),
    "month": ("month", "months", "calendar month", "calendar months"),
    "quarter": ("quarter", "quarters"),
    "year": ("year", "years", "yr", "yrs", "calendar year"),
    "working day": (
        "working day", "working days", "business day", "business days", "workday", "workdays", "work day", "work days",
        "weekday", "weekdays",
    ),
    "weekend": ("weekend", "weekends"),
    "shift": ("shift",),
    "sprint": ("sprint",),
    "season": ("season",),
    "spring": ("spring",),
    "summer": ("summer",),
    "autumn": ("autumn",),
    "winter": ("winter",),
    "term": ("term", "semester", "trimester"),
}  # fmt: skip
"""Units of time, by their canonical name: what may follow *every*."""

STRETCHES = {"fortnight": "2 week", "fortnights": "2 week", "half year": "6 month", "half hour": "30 min",
             "half an hour": "30 min", "quarter hour": "15 min", "quarter of an hour": "15 min", "decade": "10 year",
             "half day": "12 h"}  # fmt: skip
"""Stretches of time with a number in their name."""

WEEKDAYS = {
    "monday": ("monday", "mon"), "tuesday": ("tuesday", "tue", "tues"), "wednesday": ("wednesday", "wed"),
    "thursday": ("thursday", "thu", "thur", "thurs"), "friday": ("friday", "fri"), "saturday": ("saturday",),
    "sunday": ("sunday",),
}  # fmt: skip

MONTHS = {
    "january": ("january", "jan"), "february": ("february", "feb"), "march": ("march",), "april": ("april", "apr"),
    "may": ("may",), "june": ("june", "jun"), "july": ("july", "jul"), "august": ("august", "aug"),
    "september": ("september", "sep", "sept"), "october": ("october", "oct"), "november": ("november", "nov"),
    "december": ("december", "dec"),
}  # fmt: skip

ADVERBS = {
    "every h": ("hourly",),
    "every day": ("daily", "day by day", "day to day basis"),
    "every week": ("weekly", "week by week"),
    "every 2 week": ("fortnightly",),
    "every month": ("monthly", "month by month"),
    "every quarter": ("quarterly",),
    "every 6 month": ("half yearly", "semi annually", "semiannually", "semi annual", "semiannual", "six monthly"),
    "every year": ("yearly", "annually", "annual", "per annum", "year by year"),
    "every 2 year": ("biennially", "biennial"),
    "every 3 month": ("three monthly",),
    "every 30 min": ("half hourly",),
    "every day at night": ("nightly",),
    "every 24 h": ("round the clock every day",),
    "2 per month": ("semi monthly", "semimonthly"),
    "2 per week": ("semi weekly", "semiweekly"),
}  # fmt: skip

CONTINUOUS = (
    "continuously", "in real time", "real time", "in realtime", "realtime", "on every data point", "around the clock",
    "round the clock", "without interruption", "all the time", "permanently", "in a continuous stream",
    "with every data point", "after every data point", "as a continuous stream", "on each data point",
)  # fmt: skip

ON_DEMAND = ("on demand", "on request", "upon request", "ad hoc", "on an ad hoc basis", "at the push of a button",
             "at the press of a button", "at the click of a button")  # fmt: skip
BY_HAND = ("manually", "by hand", "manual", "started by hand", "manual trigger", "manual start")
"""What stands for *on demand* only where nothing else says when."""

TWO_MEANINGS = {
    phrase: said
    for said, phrases in (
        ("twice a week, or every two weeks", ("biweekly", "bi weekly")),
        ("twice a month, or every two months", ("bimonthly", "bi monthly")),
        ("twice a year, or every two years", ("biannually", "bi annually", "biannual", "bi annual", "biyearly",
                                             "bi yearly")),
    )
    for phrase in phrases
}  # fmt: skip
"""Words that people use with two meanings, and these meanings."""

VAGUE = (
    "regularly", "on a regular basis", "periodically", "from time to time", "frequently", "often", "occasionally",
    "now and then", "every now and then", "every now and again", "sometimes", "every so often", "as often as possible",
    "as often as needed", "as often as necessary", "when needed", "as needed", "if needed", "where needed",
    "when necessary", "if necessary", "as necessary", "when required", "if required", "as required", "when appropriate",
    "at regular intervals", "in regular intervals", "as soon as possible", "asap", "once in a while", "rarely",
    "whenever needed", "whenever necessary", "every once in a while", "at intervals", "when we feel like it",
    "whenever we have time", "when there is time", "when time permits", "at some point", "sooner or later",
    "a few times", "several times", "many times", "a couple of times", "when it makes sense", "when it is needed",
    "when it's needed", "whenever it makes sense", "whenever required", "reasonably often", "in due time",
    "when it is necessary", "when it's necessary", "when they like", "when we like", "when they want", "when it suits",
    "whenever they like", "when they feel like it", "as they like",
)  # fmt: skip
"""Times that say nothing that can be held against a clock."""

PARTS = {
    "at night": ("at night", "overnight", "during the night", "in the night", "by night", "nights", "at nights"),
    "in the morning": ("in the morning", "in the mornings", "mornings", "during the morning"),
    "in the afternoon": ("in the afternoon", "in the afternoons", "afternoons"),
    "in the evening": ("in the evening", "in the evenings", "evenings", "during the evening"),
}  # fmt: skip
PART_NOUNS = {"night": "at night", "morning": "in the morning", "afternoon": "in the afternoon",
              "evening": "in the evening"}  # fmt: skip

CLOCKS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
HALVES = {"am": "0", "pm": "12", "a.m.": "0", "p.m.": "12", "a.m": "0", "p.m": "12"}
ZONES = ("utc", "gmt", "cet", "cest", "est", "edt", "pst", "pdt", "bst", "ist", "jst", "aest")

EDGES = {"start": ("start", "beginning"), "middle": ("middle", "mid"), "end": ("end", "close")}
EDGE_UNITS = {
    "end of every month": ("month end", "end of month"),
    "end of every year": ("year end", "end of year"),
    "end of every quarter": ("quarter end", "end of quarter"),
    "end of every day": ("end of day", "close of business", "end of business"),
    "end of every week": ("end of week",),
    "start of every month": ("start of month", "beginning of month"),
}  # fmt: skip

ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "tenth": "10",
            "fifteenth": "15"}  # fmt: skip
ORDINAL_NAMES = {"1": "first", "2": "second", "3": "third", "4": "fourth", "last": "last"}
"""How the place of a weekday in a month is named: the first Monday."""

SEASONS = (
    "spring",
    "summer",
    "autumn",
    "winter",
    "season",
    "term",
    "shift",
    "sprint",
    "weekend",
    "weekends",
    "day",
    "daytime",
    "hours",
)
"""Units that limit a time when *in* or *during* leads them: every week in summer."""
FROM_ON = ("until", "till", "after")
"""Words that make a time hold only from or up to some day, where *the* or a date follows them."""
DURING = ("in", "during", "within", "throughout", "over", "on")

TIMES = {"once": "1", "twice": "2", "thrice": "3"}

AT_LEAST = ("at least", "no less than", "not less than", "no less often than", "not less often than", "at a minimum",
            "at the very least", "minimum", "at minimum", "a minimum of", "no fewer than", "no later than")  # fmt: skip
AT_LEAST_BEHIND = ("or more often", "or more frequently", "at the latest", "if not more often", "or oftener")
AT_MOST = ("at most", "no more than", "not more than", "no more often than", "not more often than", "never more than",
           "never more often than", "at the most", "maximum", "a maximum of", "up to", "no more frequently than",
           "not more frequently than", "no oftener than", "but not more than", "but no more than",
           "but not more often than", "but no more often than", "but never more than", "but at most",
           "but never more often than")  # fmt: skip
ABOUT = ("about", "around", "roughly", "approximately", "circa", "~", "some", "or so", "more or less", "≈")
EXCEPT = ("except", "excluding", "except for", "apart from", "other than", "but not", "save for", "without", "unless",
          "excepting", "barring", "except on", "at first", "initially", "to start with", "to begin with",
          "for the first", "in the first", "in the beginning", "for now", "for the time being",
          "for a start")  # fmt: skip

KINDS: dict[str, tuple[str, ...]] = {
    "every": ("every", "each", "each and every", "every single"),
    "other": ("other", "alternate"),
    "per": ("a", "an", "per", "/", "in a", "in every", "in each", "within a"),
    "of": ("of",),
    "the": ("the", "our"),
    "at": ("at",),
    "on": ("on",),
    "in": ("in",),
    "by": ("by", "before"),
    "after": ("after",),
    "suffix": ("st", "nd", "rd", "th"),
    "times": ("times", "time", "x", "×"),
    "oclock": ("o'clock", "o’clock", "hrs local"),
    "last": ("last",),
    "and": ("and", "&", "as well as", "and also", "plus"),
    "or": ("or", "or else"),
    "to": ("to", "through", "till", "until"),
    "few": ("few", "couple of", "several", "couple", "so many"),
    "basis": ("on a", "on an"),
    "basisend": ("basis", "rhythm", "cadence", "cycle", "schedule"),
    "plural": ("mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"),
}
"""Small words of the calendar by the part they play in it; a weekday in the plural comes again."""

PLURALS = {"weekdays": "every working day", "working days": "every working day", "business days": "every working day",
           "workdays": "every working day", "weekends": "every weekend"}  # fmt: skip
"""Days in the plural that come again where *on* stands before them."""


def _calendar() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for kind, words in KINDS.items():
        found |= {word: (kind, word) for word in words}
    for kind, table in (
        ("unit", UNITS), ("weekday", WEEKDAYS), ("month", MONTHS), ("adverb", ADVERBS), ("part", PARTS),
        ("edge", EDGES), ("edgeunit", EDGE_UNITS),
    ):  # fmt: skip
        found |= {word: (kind, value) for value, words in table.items() for word in words}
    for kind, named in (
        ("stretch", STRETCHES), ("partnoun", PART_NOUNS), ("clock", CLOCKS), ("half", HALVES), ("ordinal", ORDINALS),
        ("once", TIMES), ("ambiguous", TWO_MEANINGS),
    ):  # fmt: skip
        found |= {word: (kind, value) for word, value in named.items()}
    for kind, words in (
        ("continuous", CONTINUOUS), ("demand", ON_DEMAND), ("hand", BY_HAND), ("vague", VAGUE), ("zone", ZONES),
        ("least", AT_LEAST), ("behind", AT_LEAST_BEHIND), ("most", AT_MOST), ("about", ABOUT), ("except", EXCEPT),
    ):  # fmt: skip
        found |= {word: (kind, word) for word in words}
    return found


CALENDAR = _calendar()
"""Each phrase of the calendar with its kind and its value."""

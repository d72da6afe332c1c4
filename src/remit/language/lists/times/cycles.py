"""Cycles that data goes through, and the phases of them that have names of their own."""

from __future__ import annotations

CYCLES: dict[str, tuple[str, ...]] = {
    "hour": ("hourly", "hour", "hours"),
    "day": (
        "daily", "day", "days", "day and night", "day night", "day / night", "time of day", "circadian", "diurnal",
        "intraday", "hour of the day", "24 hour", "24 h", "night and day", "times of day", "time of the day",
        "hours of the day", "hour of day", "within the day", "within a day", "over the day", "during the day",
    ),
    "week": ("weekly", "week", "weeks", "day of the week", "days of the week", "weekday", "weekdays and weekends",
             "weekday and weekend", "working days and weekends", "day of week", "within the week", "within a week",
             "hour of week", "over the week", "workdays and weekends", "weekdays versus weekends"),
    "month": ("monthly", "month", "months", "time of the month", "day of the month", "within the month", "payday",
              "day of month", "pay day", "salary"),
    "quarter": ("quarterly", "quarter", "quarters"),
    "year": (
        "yearly", "annual", "annually", "year", "years", "seasonal", "seasonality", "seasons", "season", "twelve month",
        "seasons of the year", "time of year", "time of the year", "summer and winter", "winter and summer",
        "the seasons", "four seasons", "calendar year", "calendar years", "over the year", "12 month", "seasonally",
        "annual season", "the four seasons", "yearly seasons", "times of the year", "month of the year",
        "month of year", "week of year", "day of year",
    ),
    "tide": ("tidal", "tide", "tides", "high and low tide", "ebb and flood", "ebb and flow"),
    "lunar month": ("lunar", "lunar month", "lunar months", "moon", "phases of the moon", "moon phases"),
    "harvest": ("harvest", "harvests", "cropping season", "crop cycle", "crop", "crops", "vintage", "vintages"),
    "growing season": ("growing season", "growing seasons", "vegetation period", "vegetation periods"),
    "heating season": ("heating season", "heating seasons", "heating period", "heating periods"),
    "shift": ("shift", "shifts", "shift change", "shift changes"),
    "school year": ("school year", "school years", "academic year", "academic years"),
    "semester": ("semester", "semesters", "academic term", "school term", "school terms"),
    "business cycle": ("business", "economic", "economic cycle", "business cycle", "boom and bust", "interest rate"),
    "flu season": ("flu season", "flu seasons", "influenza season", "influenza seasons"),
    "sports season": ("football season", "sports season", "playing season"),
    "billing cycle": ("billing", "billing period", "billing periods", "invoicing"),
    "product life cycle": ("product life", "product", "life", "model year", "model years", "fashion season",
                           "collection"),
    "machine cycle": ("machine", "duty", "press stroke", "work", "working", "batch"),
    "charge cycle": ("charge", "charging", "charging and discharging", "battery"),
    "maintenance interval": ("maintenance", "maintenance interval", "service interval", "overhaul"),
    "breeding cycle": ("breeding", "lactation", "gestation", "farrowing"),
    "menstrual cycle": ("menstrual",),
    "election cycle": ("election", "elections", "electoral", "legislative period"),
    "fiscal year": ("fiscal year", "fiscal years", "financial year", "financial years", "business year",
                    "accounting year"),
    "sleep cycle": ("sleep", "sleep wake", "sleep and wake"),
    "crop rotation": ("crop rotation",),
}  # fmt: skip
"""Each cycle with its words."""

COUNTED_AS = {"season": "season", "seasons": "season"}
"""What full cycles are counted in where it is not the cycle's own name."""

NEED_A_NOUN = frozenset((
    "business", "economic", "product", "life", "machine", "duty", "work", "working", "batch", "charge", "charging",
    "battery", "maintenance", "overhaul", "breeding", "lactation", "gestation", "election", "elections", "billing",
    "invoicing", "collection", "salary", "interest rate", "press stroke", "crop", "crops", "moon", "lunar", "menstrual",
    "sleep", "farrowing", "electoral", "24 hour", "24 h", "twelve month", "12 month", "product life",
))  # fmt: skip
"""Words that name a cycle only beside a word for cycle."""
ADJECTIVES = ("hourly", "daily", "weekly", "monthly", "quarterly", "yearly", "annual", "annually", "seasonal", "tidal",
              "seasonally", "circadian", "diurnal", "intraday", "seasonality", "lunar")  # fmt: skip
"""Words that say by themselves that something comes again."""

NOUNS = (
    "cycle", "cycles", "pattern", "patterns", "rhythm", "rhythms", "seasonality", "swing", "swings", "variation",
    "variations", "peak", "peaks", "fluctuation", "fluctuations", "profile", "profiles", "course", "curve", "wave",
    "waves", "cyclicity", "periodicity", "trend and season", "ups and downs", "season", "seasons", "effects", "effect",
    "seasonalities", "rise and fall", "highs and lows", "load curve", "turn", "routine",
)  # fmt: skip
"""Words for a cycle."""
CUES = (
    *NOUNS, "repeats", "repeat", "vary", "varies", "fluctuate", "fluctuates", "recurs", "recurring", "periodic",
    "cyclic",
    "cyclical", "cover", "covers", "span", "spans", "contain", "contains", "include", "includes", "period", "periods",
    "swings", "follows", "follow", "depends on", "cycles with", "comes and goes", "goes up and down", "see", "have",
    "needs", "need", "must", "should", "has", "at least", "peaks", "full", "complete", "whole", "entire",
    "rise and fall", "rises and falls", "full cycle", "full cycles", "drives", "shows", "show", "comes back",
)  # fmt: skip
"""Words that tell a clause about cycles."""
FULL = ("full", "complete", "whole", "entire", "closed", "consecutive", "running")
FILLERS = (
    "the", "a", "an", "of", "and", "or", "in", "for", "with", "our", "its", "we", "it", "is", "are", "there", "both",
    "also", "plus", "yes", "must", "should", "has", "have", "to", "be", "data", "training", "training set",
    "training data", "cover", "covers", "contain", "contains", "include", "at", "least", "need", "needs", "needed",
    "each", "every", "as well as", "well", "as", "see", "them", "that", "this", "strong", "clear", "mainly", "mostly",
    "typical", "usual", "over", "on", "from", "these", "by", "span", "spans", "shall", "demand", "sales",
    "load", "history", "dataset", "set", "want", "would", "enough", "so", "then",
    "present", "represented", "seen", "required", "minimum", "more", "such", "like", "model", "all", "shows", "show",
    "follows", "follow", "traffic", "usage", "consumption", "volume", "volumes", "kinds", "kind", "any",
    "natural", "marked", "important", "relevant", "known", "same", "overlapping", "first", "second", "then", "main",
)  # fmt: skip
"""Words that a clause of nothing but cycles may hold beside them."""

PHASES: dict[str, tuple[str, ...]] = {
    "christmas": ("christmas", "xmas", "christmas peak", "christmas season", "christmas business", "christmas time",
                  "the christmas season", "christmas rush", "advent"),
    "easter": ("easter",),
    "black friday": ("black friday",),
    "ramadan": ("ramadan",),
    "carnival": ("carnival",),
    "diwali": ("diwali",),
    "lunar new year": ("lunar new year", "chinese new year"),
    "new year": ("new year", "new year's eve"),
    "thanksgiving": ("thanksgiving",),
    "summer": ("summer", "summers"),
    "winter": ("winter", "winters"),
    "spring": ("spring",),
    "autumn": ("autumn",),
    "school holidays": ("school holidays", "summer holidays", "holidays", "holiday season", "vacation", "holiday peak"),
    "public holidays": ("public holidays", "bank holidays"),
    "monsoon": ("monsoon", "monsoon season", "rainy season", "wet season"),
    "dry season": ("dry season",),
    "frost": ("frost", "frosts", "first frost"),
    "heat wave": ("heat wave", "heat waves", "heatwave", "heatwaves"),
    "harvest": ("harvest time",),
    "month end": ("month end", "end of the month"),
    "year end": ("year end", "end of the year", "year end closing"),
    "weekend": ("weekend", "weekends"),
    "night": ("night", "nights", "night shift"),
    "rush hour": ("rush hour", "rush hours", "peak hours", "morning peak", "evening peak"),
    "flu season": ("flu wave",),
    "calving": ("calving",),
    "sowing": ("sowing",),
    "peak season": ("peak season", "high season"),
    "low season": ("low season", "off season"),
    "tax season": ("tax season",),
    "back to school": ("back to school",),
    "sales": ("summer sales", "winter sales", "clearance sales"),
    "planned outage": ("planned outage", "planned outages", "shutdown", "revision"),
    "snow": ("snow", "snowmelt", "snow melt"),
    "pollen season": ("pollen season",),
    "mating season": ("mating season",),
}  # fmt: skip
"""Phases of a cycle that have a name."""
THEM = ("of them", "of those", "of these", "of each", "times")
DENIALS = ("no", "not", "without", "none", "never", "neither", "nor", "don't", "doesn't", "isn't", "hardly", "nothing",
           "aren't", "don’t", "doesn’t", "isn’t", "except", "excluding", "cannot", "instead", "rather", "half", "part",
           "partial", "incomplete", "non", "too")  # fmt: skip
"""Words that deny or cut a cycle beside them."""

PLAIN = ("hour", "day", "week", "month", "quarter", "year", "shift")
PLAIN_WORDS = (
    "hour", "hours", "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years", "shift",
    "shifts", "calendar year", "calendar years", "salary", "within the day", "within a day", "over the day",
    "during the day", "within the week", "within a week", "over the week", "within the month", "over the year",
)  # fmt: skip
"""Units of time that name a cycle only where the words beside them say so."""

REASONS = frozenset(("as", "because", "since", "although", "though", "why"))
"""Words behind which a phase only explains something: as Easter moves."""

"""Units as they are written, with their canonical form; what may be counted; and what only looks like an amount."""

from remit.language.lists.amounts.counted import ACCELERATORS

TIME = {
    "ns": ("ns", "nanosecond", "nanoseconds", "nanos"),
    "us": ("us", "µs", "μs", "usec", "microsecond", "microseconds", "micros"),
    "ms": ("ms", "msec", "msecs", "millisecond", "milliseconds", "millis", "milli seconds"),
    "s": ("s", "sec", "secs", "second", "seconds"),
    "min": ("min", "mins", "minute", "minutes"),
    "h": ("h", "hr", "hrs", "hour", "hours", "clock hours"),
    "day": ("day", "days", "d", "calendar day", "calendar days"),
    "working day": (
        "working day", "working days", "workday", "workdays", "work day", "work days", "business day",
        "business days",
        "weekday", "weekdays", "banking day", "banking days",
    ),
    "week": ("week", "weeks", "wk", "wks", "calendar week", "calendar weeks"),
    "month": ("month", "months", "mo", "mos", "mth", "mths", "calendar month", "calendar months"),
    "year": ("year", "years", "yr", "yrs", "y", "calendar year", "calendar years"),
}  # fmt: skip

SIZE = {
    "B": ("byte", "bytes"),
    "kB": ("kb", "kilobyte", "kilobytes", "kbyte", "kbytes"),
    "MB": ("mb", "megabyte", "megabytes", "mbyte", "mbytes", "meg", "megs"),
    "GB": ("gb", "gigabyte", "gigabytes", "gbyte", "gbytes", "gig", "gigs"),
    "TB": ("tb", "terabyte", "terabytes", "tbyte", "tbytes"),
    "PB": ("pb", "petabyte", "petabytes", "pbyte", "pbytes"),
    "KiB": ("kib", "kibibyte", "kibibytes"),
    "MiB": ("mib", "mebibyte", "mebibytes"),
    "GiB": ("gib", "gibibyte", "gibibytes"),
    "TiB": ("tib", "tebibyte", "tebibytes"),
    "PiB": ("pib", "pebibyte", "pebibytes"),
    "kbit": ("kbit", "kbits", "kilobit", "kilobits"),
    "Mbit": ("mbit", "mbits", "megabit", "megabits"),
    "Gbit": ("gbit", "gbits", "gigabit", "gigabits"),
    "Tbit": ("tbit", "tbits", "terabit", "terabits"),
}  # fmt: skip

WORK: dict[str, tuple[str, ...]] = {
    "GPU h": (
        *(f"{name.lower()} {hours}" for name in ACCELERATORS for hours in ("h", "hour", "hours", "hrs")),
        "gpu h", "gpu hour", "gpu hours", "gpu hrs", "gpuh", "gpu hr", "hours of gpu time", "hours of gpu",
              "hours on a gpu", "hours on one gpu"),
    "CPU h": ("cpu h", "cpu hour", "cpu hours", "cpu hrs", "hours of cpu time", "vcpu hours", "vcpu hour"),
    "TPU h": ("tpu h", "tpu hour", "tpu hours", "tpu hrs"),
    "core h": ("core h", "core hour", "core hours"),
    "node h": ("node h", "node hour", "node hours"),
    "person hour": ("person hour", "person hours", "man hour", "man hours", "staff hours"),
    "person day": ("person day", "person days", "man day", "man days", "staff days", "people days"),
    "person week": ("person week", "person weeks", "man week", "man weeks"),
    "person month": ("person month", "person months", "man month", "man months"),
    "person year": ("person year", "person years", "man year", "man years"),
}  # fmt: skip
"""Time of machines or people: so many of them for so long."""

POWER = {
    "W": ("w", "watt", "watts"),
    "kW": ("kw", "kilowatt", "kilowatts"),
    "mW": ("milliwatt", "milliwatts"),
    "MW": ("megawatt", "megawatts"),
}

FREQUENCY = {
    "Hz": ("hz", "hertz"),
    "kHz": ("khz", "kilohertz"),
    "MHz": ("mhz", "megahertz"),
    "GHz": ("ghz", "gigahertz"),
}

PHYSICAL = {
    "energy": {"kWh": ("kwh", "kilowatt hour", "kilowatt hours"), "Wh": ("wh", "watt hours"), "J": ("joule",
    "joules"),
               "MWh": ("mwh", "megawatt hours"), "mAh": ("mah",), "GWh": ("gwh",)},
    "length": {"nm": ("nm", "nanometre", "nanometres", "nanometer", "nanometers"),
               "um": ("µm", "μm", "um", "micron", "microns", "micrometre", "micrometres", "micrometers"),
               "mm": ("mm", "millimetre", "millimetres", "millimeter", "millimeters"),
               "cm": ("cm", "centimetre", "centimetres", "centimeter", "centimeters"),
               "m": ("metre", "metres", "meter", "meters"),
               "km": ("km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"),
               "mile": ("mile", "miles", "mi"), "inch": ("inch", "inches"), "foot": ("foot", "feet", "ft"),
               "px": ("px", "pixel", "pixels", "megapixel", "megapixels", "mp", "dpi")},
    "mass": {"mg": ("mg", "milligram", "milligrams"), "g": ("gram", "grams", "gramme", "grammes"),
             "kg": ("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"), "t": ("ton", "tons", "tonne", "tonnes"),
             "lb": ("lb", "lbs"), "oz": ("oz", "ounce", "ounces")},
    "area": {"ha": ("ha", "hectare", "hectares"), "acre": ("acre", "acres"), "km2": ("km2", "sqkm"), "m2": ("m2",
    "sqm")},
    "volume": {"l": ("litre", "litres", "liter", "liters"), "ml": ("ml", "millilitre", "millilitres"), "m3": ("m3",)},
    "temperature": {"°C": ("° c", "celsius", "degrees celsius", "degree celsius"),
                    "°F": ("° f", "fahrenheit", "degrees fahrenheit"), "degree": ("degrees", "degree", "°"),
                    "K": ("kelvin",)},
    "speed": {"km/h": ("kph", "kmh"), "mph": ("mph",)},
    "level": {"dB": ("db", "decibel", "decibels", "dba"), "V": ("v", "volt", "volts"), "A": ("amp", "amps", "ampere"),
              "bar": ("bar", "mbar", "pascal", "kpa", "hpa", "psi"), "lx": ("lux", "lumen", "lumens"),
              "bpm": ("bpm",), "ppm": ("ppm",), "CO2": ("gco2", "kgco2", "co2"), "FLOPS": ("flops", "gflops",
                      "tflops",
              "teraflops", "gigaflops"), "bp": ("bp", "bps", "basis points", "basis point")},
}  # fmt: skip
"""Units that no question asks for: known so that their numbers are not taken for something else."""

PHYSICAL_SIGNS = {"m": "length", "g": "mass", "t": "mass"}
"""Signs that stand for more than one unit, save in a rate: 2 m/s."""

FACTORS = {
    "quarter": ("month", 3), "quarters": ("month", 3), "fortnight": ("week", 2), "fortnights": ("week", 2),
    "decade": ("year", 10), "decades": ("year", 10), "half year": ("month", 6), "half years": ("month", 6),
}  # fmt: skip
"""Units without a canonical form of their own: which it is, and how many of it."""

RATES = {
    "qps": ("request", "s"), "rps": ("request", "s"), "queries/s": ("request", "s"), "tps": ("transaction", "s"),
    "fps": ("frame", "s"), "kbps": ("kbit", "s"), "mbps": ("Mbit", "s"), "gbps": ("Gbit", "s"),
}  # fmt: skip
"""Units that hold a period."""

UNCLEAR = {
    "m": "minutes, metres or millions", "g": "grams or gigabytes", "t": "tons or trillions",
    "rpm": "requests or revolutions a minute", "mw": "megawatts or milliwatts", "b": "bytes or billions",
    "mwt": "megawatts or milliwatts", "a": "years or amperes",
}  # fmt: skip
"""Signs that stand for more than one unit; a number with one is not read."""

BITS_OR_BYTES = {"Kb": "kbit", "Mb": "Mbit", "Gb": "Gbit", "Tb": "Tbit"}
"""Spellings that mean bits to some and bytes to others, with what they mean in a rate."""

PERIODS = {
    "ms": ("ms", "millisecond"), "s": ("s", "sec", "second"), "min": ("min", "minute"), "h": ("h", "hr", "hour"),
    "day": ("day", "d", "night", "24 h", "calendar day"), "working day": ("working day", "business day", "workday",
            "weekday"),
    "week": ("week", "wk"), "month": ("month", "mo", "mth", "calendar month"), "quarter": ("quarter",),
    "year": ("year", "yr", "y", "annum", "calendar year"),
}  # fmt: skip
"""Times that an amount may be per."""

PERIOD_THINGS = (
    "run", "release", "item", "request", "call", "user", "prediction", "inference", "query", "training", "experiment",
    "order", "transaction", "image", "document", "page", "customer", "patient", "case", "claim", "message",
    "conversation", "session", "batch", "event", "frame", "minute", "shift", "season", "sprint", "iteration", "job",
    "retraining", "update", "deployment", "cycle", "epoch", "record", "row", "device", "sensor", "camera", "machine",
    "store", "site", "person", "employee", "reviewer", "annotator", "labeller", "team", "ticket", "loan", "invoice",
    "word", "token", "trip", "ride", "delivery", "meter", "household", "account", "model", "node", "server", "gpu",
    "study", "scan", "visit", "label", "alarm", "alert", "error", "mistake", "incident", "file", "video", "sample",
)  # fmt: skip
"""Things that an amount may be per."""

EVERY = {
    "hourly": "h", "daily": "day", "nightly": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter",
    "yearly": "year", "annually": "year", "mom": "month", "qoq": "quarter", "yoy": "year",
}  # fmt: skip
"""Adverbs that say per what."""

LABELS = (
    "python", "iso", "iec", "en", "din", "tls", "ssl", "ipv", "gpt", "llama", "python version", "version", "release",
    "section", "chapter", "article", "art", "annex", "appendix", "paragraph", "clause", "recital", "figure", "table",
    "page", "step", "phase", "tier", "level", "sae", "grade", "stage", "type", "top", "rank", "room", "building",
    "floor", "gate", "plant", "line", "unit", "site", "zone", "region", "windows", "android", "ubuntu", "debian",
    "java", "cuda", "office", "model", "number", "no", "nr", "question", "rule", "basel", "nist", "cis", "soc", "pci",
    "iphone", "pixel", "rtx", "gtx", "jetson", "pi", "cortex", "usb", "wifi", "bluetooth", "http", "icd", "kafka",
    "postgres", "postgresql", "spark", "route", "form", "option", "variant", "scenario", "team", "group", "category",
    "sprint", "milestone", "wave", "round", "covid", "cat", "sha", "md", "int", "fp", "float", "utf", "base",
    "priority",
    "risk class", "asil", "sil", "shift", "terminal", "platform", "track", "sentinel", "landsat",
)  # fmt: skip
"""Words that make the number behind them a name: ISO 27001, section 3, top 5."""

WEAK_LABELS = frozenset((
    "site", "line", "unit", "region", "group", "team", "model", "number", "plant", "gate", "category", "type",
    "class",
    "zone", "shift", "round", "no", "option", "table", "form", "page", "office", "release", "stage", "platform",
    "track", "floor", "building", "room", "option", "variant", "scenario", "sprint", "wave", "question", "rule",
    "route",
    "level", "base", "rank", "priority", "figure", "step", "phase", "nr", "cat", "terminal", "en", "art", "pi", "int",
    "float", "form", "milestone", "spark", "kafka",
))  # fmt: skip
"""Those of them that may also stand before a count: per site 500 images."""

VERSIONED = ("version", "release", "python", "python version", "v", "model")
"""Words behind which even a part of one is a name: version 0.9."""

TIME_LABELS = ("day", "week", "month", "year", "hour", "minute", "quarter", "season")
"""Words that make a bare number behind them a name, unless something is counted with it: week 12."""

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
)  # fmt: skip
QUARTERS = ("q1", "q2", "q3", "q4", "h1", "h2", "fy", "spring", "summer", "autumn", "fall", "winter", "christmas",
            "easter", "year", "mid", "early", "late", "end of", "season")  # fmt: skip
DATING = ("in", "since", "until", "till", "during")
"""Words before a number of four digits that make it a year whatever follows."""


HALVES = {"h": ("min", 30), "year": ("month", 6), "dozen": ("", 6)}
"""Halves that have a plainer unit: half an hour is 30 min."""

FRACTIONS = {
    "half": "50", "a half": "50", "one half": "50", "third": "33.33", "a third": "33.33", "one third": "33.33",
    "two thirds": "66.67", "quarter": "25", "a quarter": "25", "one quarter": "25", "three quarters": "75",
    "a fifth": "20", "one fifth": "20", "two fifths": "40", "three fifths": "60", "four fifths": "80",
    "a tenth": "10", "one tenth": "10", "nine tenths": "90", "a sixth": "16.67", "one sixth": "16.67",
    "an eighth": "12.5", "one eighth": "12.5", "three tenths": "30", "seven tenths": "70",
}  # fmt: skip
"""Fractions in words, in per cent; lone ones are read only with what they are a fraction of."""

OF_WHAT = ("of", "the", "our", "all", "its", "their", "these", "those", "an", "a")
"""Words behind a fraction that begin what it is a fraction of."""

BEFORE_ONE = (",", "and", "or", "for", "within", "after", "in", "than", "until", "over", "takes", "take", "lasts",
              "last", "of", "about",
              "every other", "least", "most", "is", "inside", "under", "to", "be", "by", "around", "nearly", "almost",
              "roughly", "up to", "through", "needs", "need", "costs", "than", "into", "have", "has", "keep",
              "only", "full", "past", "during", "just", "between", "from", "takes about", "spend", "wait", "given",
              "get", "gets", "with")  # fmt: skip
"""Words before *an hour* that make it one hour, and no rate."""

VAGUE = (
    "few", "a few", "several", "a couple of", "a couple", "couple of", "couple", "a handful of", "a handful",
    "multiple", "many", "dozens of", "hundreds of", "thousands of", "millions of", "tens of", "tens of thousands of",
    "hundreds of thousands of", "dozens", "hundreds", "thousands", "millions", "a number of", "countless", "various",
    "some few", "billions of", "tens of millions of", "hundreds of millions of",
)  # fmt: skip
"""Amounts that are none: before a unit they make what would be read without them unsure."""

STOPS = frozenset((
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "without", "within", "into", "onto",
    "per", "each", "every", "and", "or", "nor", "but", "if", "unless", "as", "than", "that", "which", "who", "whom",
    "whose", "this", "these", "those", "it", "its", "is", "are", "was", "were", "be", "been", "being", "has", "have",
    "had", "do", "does", "did", "must", "shall", "should", "would", "could", "can", "may", "might", "will", "we", "i",
    "you", "they", "he", "she", "us", "them", "his", "her", "our", "their", "your", "my", "not", "no", "so", "when",
    "while", "where", "why", "how", "because", "since", "until", "after", "before", "during", "over", "under",
    "above",
    "below", "between", "among", "across", "about", "around", "against", "via", "plus", "minus", "versus", "vs",
    "less",
    "more", "most", "least", "fewer", "times", "time", "then", "there", "here", "also", "too", "only", "just", "even",
    "always", "never", "perhaps", "maybe", "besides", "towards", "afterwards", "yes", "thus", "otherwise",
    "sometimes",
    "needs", "means", "takes", "runs", "makes", "works", "seems", "goes", "gets", "costs", "drops", "falls", "rises",
    "lasts", "stays", "remains", "becomes", "comes", "gives", "says", "holds", "keeps", "uses", "works", "applies",
    "once", "twice", "x", "nines", "percentile", "th", "st", "nd", "rd", "am", "pm", "o'clock", "out", "up", "down",
    "ago", "old", "later", "earlier", "sooner", "maximum", "minimum", "max", "min", "both", "all", "any", "either",
    "neither", "is", "today", "now", "currently", "but", "whether", "off", "as", "through", "upwards", "what",
    "long", "sufficient", "enough", "fine", "ok", "okay", "good", "better", "acceptable", "tops", "overall",
    "altogether",
    "apiece", "ones", "one", "total", "combined", "worth", "whereas", "although", "however", "please", "onwards",
    "respectively",
    "depending", "according", "e.g.", "i.e.", "s", "t", "likes", "plus",
))  # fmt: skip
"""Words that end what is counted: 500 of, 500 must."""

ADJECTIVES = frozenset((
    "concurrent", "simultaneous", "parallel", "new", "fresh", "additional", "extra", "more", "other", "different",
    "distinct", "unique", "separate", "labelled", "labeled", "annotated", "unlabelled", "unlabeled", "verified",
    "confirmed", "checked", "clean", "good", "valid", "complete", "real", "synthetic", "historical", "historic",
    "past",
    "recent", "consecutive", "active", "daily", "weekly", "monthly", "incoming", "outgoing", "random", "sampled",
    "training", "total", "individual", "independent", "typical", "fully", "manually",
    "human", "raw", "single", "full", "whole", "known", "reviewed", "average", "anonymised", "anonymized", "such",
    "completed", "closed", "finished", "digitised", "digitized", "hand", "high", "low", "resolution", "quality",
    "usable", "processed", "successful", "senior", "junior", "experienced", "trained", "certified", "qualified",
    "external", "internal", "local", "peak", "expert", "big", "small", "large", "correctly", "wrongly", "worst",
    "best", "biggest", "largest", "latest", "first",
    "online", "live", "representative", "stratified",
))  # fmt: skip
"""Words before a counted thing that do not tell which thing it is."""

NARROWING = frozenset(
    (
        "test",
        "validation",
        "holdout",
        "positive",
        "negative",
        "fraudulent",
        "defective",
        "faulty",
        "failed",
        "rare",
        "minority",
        "sick",
        "healthy",
        "female",
        "male",
        "infected",
        "diseased",
        "malignant",
        "benign",
        "misclassified",
        "wrong",
        "false",
        "missed",
        "abnormal",
        "normal",
        "damaged",
        "broken",
        "churned",
        "defaulted",
        "toxic",
        "spam",
        "anomalous",
        "critical",
        "severe",
        "night",
        "foreign",
        "confirmed",
        "cancelled",
        "rejected",
        "legitimate",
        "bad",
        "scrapped",
        "overdue",
        "unpaid",
        "suspicious",
        "flagged",
        "ill",
        "dead",
        "pregnant",
        "elderly",
        "young",
        "old",
    )
)
"""Words that make a counted thing a part of all of them; they stay part of its name."""

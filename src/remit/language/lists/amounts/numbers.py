"""Numbers in words, scales behind numbers, and the words that bound, approximate and span them."""

NUMBER_WORDS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "a dozen": 12, "one dozen": 12, "half a dozen": 6,
}  # fmt: skip
"""Numbers in words; those between them (fifty-five, two hundred and six) are put together."""

SCALES = {
    "k": 1_000, "hundred": 100, "thousand": 1_000, "m": 1_000_000, "mn": 1_000_000, "mio": 1_000_000,
    "million": 1_000_000, "mill": 1_000_000, "mln": 1_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000, "dozen": 12, "lakh": 100_000, "lakhs": 100_000, "crore": 10_000_000,
    "crores": 10_000_000,
}  # fmt: skip
"""What may stand behind a number and multiply it."""

LONE_SCALES = ("hundred", "thousand", "million", "billion")
"""Scales that make a number with `a` before them: a thousand rows."""

SHARES = {
    "%": "%", "percent": "%", "per cent": "%", "pct": "%",
    "point": "pp", "points": "pp", "percentage point": "pp", "percentage points": "pp", "percent points": "pp",
    "% point": "pp", "% points": "pp", "pp": "pp", "pts": "pp", "pct points": "pp",
}  # fmt: skip
"""Units of shares and of differences of shares."""

BOUNDS = {
    "at least": ">=", "no less than": ">=", "not less than": ">=", "no fewer than": ">=", "not fewer than": ">=",
    "no lower than": ">=", "no smaller than": ">=", "minimum": ">=", "minimum of": ">=", "min": ">=", "min of": ">=",
    "a minimum of": ">=", "at the least": ">=", "at minimum": ">=", "at a minimum": ">=", "≥": ">=", ">=": ">=",
    "⩾": ">=", "≧": ">=", "greater than or equal to": ">=", "at the very least": ">=", "upwards of": ">=",
    "no shorter than": ">=", "not shorter than": ">=", "as few as": ">=", "a floor of": ">=",
    "lower limit of": ">=", "a lower limit of": ">=", "the minimum is": ">=", "no sooner than": ">=",
    "not before": ">=", "not earlier than": ">=", "no earlier than": ">=", "=>": ">=", "the least is": ">=",
    "starting from": ">=", "starting at": ">=", "a good": ">=", "at the bare minimum": ">=",
    "a bare minimum of": ">=",
    "minimally": ">=", "minimum is": ">=",
    "at most": "<=", "no more than": "<=", "not more than": "<=", "no greater than": "<=", "no higher than": "<=",
    "no larger than": "<=", "up to": "<=", "maximum": "<=", "maximum of": "<=", "a maximum of": "<=", "max": "<=",
    "max of": "<=", "at the most": "<=", "at maximum": "<=", "within": "<=", "≤": "<=", "<=": "<=", "⩽": "<=",
    "≦": "<=", "less than or equal to": "<=", "=<": "<=", "at the very most": "<=", "no later than": "<=",
    "not later than": "<=", "no longer than": "<=", "not longer than": "<=", "no slower than": "<=",
    "not slower than": "<=", "not higher than": "<=", "not larger than": "<=", "not greater than": "<=",
    "no bigger than": "<=", "not bigger than": "<=", "no heavier than": "<=", "limited to": "<=", "capped at": "<=",
    "a cap of": "<=", "cap of": "<=", "cap is": "<=", "a ceiling of": "<=", "ceiling of": "<=", "ceiling is": "<=",
    "a limit of": "<=",
    "limit of": "<=", "limit is": "<=", "upper limit of": "<=", "an upper limit of": "<=", "as many as": "<=",
    "as much as": "<=", "inside": "<=", "no older than": "<=", "not older than": "<=", "not to exceed": "<=",
    "not exceeding": "<=", "without exceeding": "<=", "maximally": "<=", "no further than": "<=", "maximum is": "<=",
    "at the latest within": "<=", "at the latest after": "<=", "not beyond": "<=", "no worse than": "<=",
    "by no more than": "<=", "in at most": "<=", "a max of": "<=", "tops out at": "<=", "not above": "<=",
    "not over": "<=", "no fewer": ">=", "to a maximum of": "<=", "up to a maximum of": "<=",
    "not below": ">=", "not under": ">=", "not less": ">=",
    "at or above": ">=", "at or over": ">=", "at or below": "<=", "at or under": "<=", "equal to or above": ">=",
    "equal to or below": "<=",
    "more than": ">", "over": ">", "above": ">", "greater than": ">", "higher than": ">", "larger than": ">",
    "exceed": ">", "exceeds": ">", "exceeding": ">", "beyond": ">", ">": ">", "in excess of": ">", "north of": ">",
    "longer than": ">", "older than": ">", "bigger than": ">", "later than": ">", "slower than": ">",
    "well over": ">", "well above": ">", "exceeded": ">", "heavier than": ">", "in more than": ">",
    "less than": "<", "fewer than": "<", "under": "<", "below": "<", "lower than": "<", "smaller than": "<", "<": "<",
    "shorter than": "<", "earlier than": "<", "younger than": "<", "quicker than": "<", "in under": "<",
    "in less than": "<", "well under": "<", "well below": "<", "south of": "<", "sooner than": "<",
    "lighter than": "<",
    "faster than": "faster",
    "exactly": "=", "equal to": "=", "equals": "=", "precisely": "=", "=": "=",
}  # fmt: skip
"""Operators in words and signs, standing before their number."""

WORDS = {">=": "at least", "<=": "at most", ">": "more than", "<": "less than", "=": "exactly"}
"""How an operator is written in a sentence."""

BOUNDS_BEHIND = {
    "or more": ">=", "or higher": ">=", "or better": "better", "or above": ">=", "or greater": ">=",
    "and above": ">=",
    "and more": ">=", "upwards": ">=", "and up": ">=", "+": ">=",
    "or less": "<=", "or fewer": "<=", "or lower": "<=", "or below": "<=", "and below": "<=", "or longer": ">=",
    "or larger": ">=", "or bigger": ">=", "or older": ">=", "and over": ">=", "or over": ">=", "onwards": ">=",
    "plus": ">=", "and higher": ">=", "and older": ">=", "upward": ">=", "or upwards": ">=",
    "or under": "<=", "or shorter": "<=", "or smaller": "<=", "or sooner": "<=", "or quicker": "<=", "tops": "<=",
    "or cheaper": "<=", "and under": "<=", "and less": "<=", "and lower": "<=", "or earlier": "<=",
    "or younger": "<=",
    "or faster": "better", "as a minimum": ">=", "as a maximum": "<=", "at the latest": "<=",
    "at the earliest": ">=", "at the outside": "<=", "at the utmost": "<=", "at the longest": "<=",
    "at the very latest": "<=", "and no more": "<=", "and not more": "<=", "but no more": "<=", "and no less": ">=",
}  # fmt: skip
"""Operators that stand only behind their number (some of `BOUNDS` may stand there too)."""

MAY_STAND_BEHIND = ("at least", "minimum", "min", "at minimum", "at a minimum", "at the least", "at most", "maximum",
                    "max", "at maximum", "at the most", "at the very least", "at the very most",
                    "at the bare minimum")  # fmt: skip
"""Operators of `BOUNDS` that people also write behind the number: 500 rows minimum."""

FROM_ON = ("on", "onwards", "onward", "upwards", "upward", "up", "and up", "and above", "and more")
"""What closes *from* before one amount: from 500 euros on."""

NEGATIONS = ("not", "never", "cannot", "can't", "mustn't", "shouldn't", "shan't", "won't", "don't", "doesn't")
"""Words that turn an operator round: not below."""

FALLING = ("fall", "falls", "drop", "drops", "go", "sink", "be", "get", "become", "dip", "ever", "to", "rise", "grow")
"""What may stand between a negation and its operator: must not fall below."""

NEGATED = {"<": ">=", ">": "<="}
"""What a negated operator says; the others cannot be negated and read."""

APPROXIMATORS = (
    "about", "around", "approximately", "approx", "roughly", "circa", "ca", "nearly", "almost", "some", "~", "≈", "≅",
    "or so", "more or less", "something like", "in the order of", "on the order of", "of the order of",
    "in the region of", "close to", "or thereabouts", "give or take", "somewhere around", "just under", "just over",
    "just about", "in the neighbourhood of", "in the neighborhood of", "a little under", "a little over",
    "slightly under", "slightly over", "slightly below", "slightly above", "a bit over", "a bit under",
    "an estimated",
    "estimated", "on average about", "ish",
)  # fmt: skip

APPROX_BEHIND = ("or so", "more or less", "or thereabouts", "give or take", "ish", "approximately", "approx", "roughly")
"""Approximators that may stand behind their number."""

BETTER_IS_LESS = ("time", "size", "money", "power")
"""Dimensions of which less is better, and faster: 200 ms or better."""

LETS_PASS = (
    "take", "takes", "last", "lasts", "need", "needs", "use", "uses", "have", "has", "stay", "stays", "run", "runs",
    "be", "kept", "cost", "costs", "wait", "waits", "for", "we", "it", "much", "in", "any", "consume", "draw",
    "draws",
    "weigh", "occupy", "grow", "spend", "require", "requires", "hold", "contain", "go", "by", "ever", "with", "spent",
    "want", "wants", "pay", "plan", "invest",
)  # fmt: skip
"""What may stand between a negation and its operator in an open sentence: must not take longer than."""

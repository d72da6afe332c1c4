"""Numbers in words, scales behind numbers, and the words that bound, approximate and span them."""

NUMBER_WORDS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
}  # fmt: skip
"""Larger ones ("fifty-five") are not read: the clause abstains."""

SCALES = {
    "k": 1_000, "hundred": 100, "thousand": 1_000, "m": 1_000_000, "mn": 1_000_000, "mio": 1_000_000,
    "million": 1_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000,
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
    "⩾": ">=", "≧": ">=", "greater than or equal to": ">=",
    "at most": "<=", "no more than": "<=", "not more than": "<=", "no greater than": "<=", "no higher than": "<=",
    "no larger than": "<=", "up to": "<=", "maximum": "<=", "maximum of": "<=", "a maximum of": "<=", "max": "<=",
    "max of": "<=", "at the most": "<=", "at maximum": "<=", "within": "<=", "≤": "<=", "<=": "<=", "⩽": "<=",
    "≦": "<=", "less than or equal to": "<=",
    "more than": ">", "over": ">", "above": ">", "greater than": ">", "higher than": ">", "larger than": ">",
    "exceed": ">", "exceeds": ">", "exceeding": ">", "beyond": ">", ">": ">",
    "less than": "<", "fewer than": "<", "under": "<", "below": "<", "lower than": "<", "smaller than": "<", "<": "<",
    "exactly": "=", "equal to": "=", "equals": "=", "precisely": "=", "=": "=",
}  # fmt: skip
"""Operators in words and signs, standing before their number."""

WORDS = {">=": "at least", "<=": "at most", ">": "more than", "<": "less than", "=": "exactly"}
"""How an operator is written in a sentence."""

BOUNDS_BEHIND = {
    "or more": ">=", "or higher": ">=", "or better": ">=", "or above": ">=", "or greater": ">=", "and above": ">=",
    "and more": ">=", "upwards": ">=", "and up": ">=", "+": ">=",
    "or less": "<=", "or fewer": "<=", "or lower": "<=", "or below": "<=", "and below": "<=",
}  # fmt: skip
"""Operators that stand only behind their number (some of `BOUNDS` may stand there too)."""

MAY_STAND_BEHIND = ("at least", "minimum", "min", "at minimum", "at a minimum", "at the least", "at most", "maximum",
                    "max", "at maximum", "at the most")  # fmt: skip
"""Operators of `BOUNDS` that people also write behind the number: 500 rows minimum."""

NEGATIONS = ("not", "never", "cannot", "can't", "mustn't", "shouldn't", "shan't")
"""Words that turn an operator round: not below."""

FALLING = ("fall", "falls", "drop", "drops", "go", "sink", "be", "get", "become", "dip", "ever", "to", "rise", "grow")
"""What may stand between a negation and its operator: must not fall below."""

NEGATED = {"<": ">=", ">": "<="}
"""What a negated operator says; the others cannot be negated and read."""

APPROXIMATORS = (
    "about", "around", "approximately", "approx", "roughly", "circa", "ca", "nearly", "almost", "some", "~", "≈", "≅",
    "or so", "more or less",
)  # fmt: skip

RANGE_WORDS = ("to", "and", "up to", "through")
"""What may join the two ends of a range."""
